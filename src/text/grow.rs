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

/// The memory of a list that is no longer needed, for one of another type, whose elements take as much room.
pub(crate) fn recycled<A, B>(list: &mut Vec<A>) -> Vec<B> {
    const { assert!(size_of::<A>() == size_of::<B>() && align_of::<A>() == align_of::<B>(), "made for another") }
    let mut list = core::mem::take(list);
    list.clear();
    // Vectors are collected in the memory that they are made from.
    list.into_iter().filter_map(|_| None).collect()
}

#[cfg(test)]
mod tests {
    use super::recycled;

    #[test]
    fn a_list_stands_where_another_stood() {
        let mut list = vec![(1_u32, 2_u32); 40];
        let (place, room) = (list.as_ptr().cast::<u8>(), list.capacity());
        let other: Vec<[u32; 2]> = recycled(&mut list);
        assert!(list.capacity() == 0 && other.is_empty());
        assert_eq!((other.as_ptr().cast::<u8>(), other.capacity()), (place, room));
    }
}
