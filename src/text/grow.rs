//! [`grow`]: how lists grow that are filled while a text is read.

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
