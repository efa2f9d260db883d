//! What stands on every page of a text that was made from pages: running heads, running feet and page numbers.

use crate::text::hash::hash;

/// What parts pages.
const FEED: char = '\u{c}';
/// Lines at the top and at the bottom of a page that may be such.
const EDGE: usize = 2;
/// Digits of the longest page number, with the number of pages.
const DIGITS: usize = 6;
/// What page numbers have in common.
const NUMBER: u64 = 0;

/// A line at the edge of a page.
struct Edge {
    /// What it has in common with others.
    key: u64,
    /// Its first byte behind blanks.
    start: usize,
}

/// Does the text have pages, parted by form feeds?
pub(super) fn is_paged(text: &str) -> bool {
    text.as_bytes().chunks(1 << 10).any(|some| some.iter().fold(false, |fed, &byte| fed | (char::from(byte) == FEED)))
}

/// Where lines begin, behind their blanks, that are no part of what a text with pages says, in order: page numbers at the edges
/// of pages, and all but the first of the heads and the last of the feet that differ in their digits at most.
pub(super) fn furniture(text: &str) -> Vec<usize> {
    let (mut heads, mut feet) = (Vec::new(), Vec::new());
    let mut end = 0;
    for page in text.split_inclusive(FEED) {
        end += page.len();
        let all = || lines(page, end - page.len()).map(|(start, line)| Edge { key: key(line), start });
        let body = all().count().saturating_sub(EDGE).max(EDGE);
        heads.extend(all().take(EDGE));
        feet.extend(all().skip(body));
    }
    let mut found = repeated(heads, 0);
    found.extend(repeated(feet, usize::MAX));
    found.sort_unstable();
    found
}

/// Where the page numbers begin, and of each other group of like lines all but one: the first or, for `usize::MAX`, the last.
fn repeated(mut edges: Vec<Edge>, kept: usize) -> Vec<usize> {
    edges.sort_unstable_by_key(|edge| (edge.key, edge.start));
    let alike = edges.chunk_by(|one, other| one.key == other.key);
    let left_out = alike.flat_map(|group| {
        let kept = kept.min(group.len() - 1);
        let all = group.iter().enumerate();
        all.filter(move |&(place, edge)| edge.key == NUMBER || place != kept).map(|(_, edge)| edge.start)
    });
    left_out.collect()
}

/// The lines of a page that begins at byte `from` of the text: where each begins behind its blanks, and what it says.
fn lines(page: &str, mut from: usize) -> impl Iterator<Item = (usize, &str)> {
    page.split('\n').filter_map(move |line| {
        let start = from + line.len() - line.trim_start().len();
        from += line.len() + 1;
        let said = line.trim();
        (!said.is_empty()).then_some((start, said))
    })
}

/// What two lines have in common that differ in digits and blanks at most.
fn key(line: &str) -> u64 {
    let words = line.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let numbered = (1..=DIGITS).contains(&line.bytes().filter(u8::is_ascii_digit).count());
    if numbered
        && words.clone().all(|word| ["page", "of", "pagina", "van"].iter().any(|w| word.eq_ignore_ascii_case(w)))
    {
        return NUMBER;
    }
    words.fold(1, |key: u64, word| key.rotate_left(5) ^ hash(word.as_bytes())) | 1
}
