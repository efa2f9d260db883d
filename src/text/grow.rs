//! [`grow`]: how lists grow that are filled while a text is read; [`recycled`]: how one serves after the other.

/// Makes room in a list that is full: for what the rest of `bytes` will add, where it says as much as those that have been
/// `read`. Lists that double at the end of a text mostly get room that nothing will need.
pub(crate) fn grow<T>(list: &mut Vec<T>, read: usize, bytes: usize) {
    /// What there is room for at least.
    const SOME: usize = 16;
    let count = list.len();
    if count == list.capacity() {
        let rest = bytes.saturating_sub(read);
        list.reserve_exact((count.saturating_mul(rest) / read.max(1)).clamp(count / 16, count) + SOME);
    }
}

/// The room of a list that is no longer needed, for one of another type: the same memory where an element of either takes as
/// much room, with the same alignment.
pub(crate) fn recycled<A, B>(list: &mut Vec<A>) -> Vec<B> {
    let mut list = core::mem::take(list);
    list.clear();
    // Vectors are collected in the memory that they are made from.
    list.into_iter().filter_map(|_| None).collect()
}
