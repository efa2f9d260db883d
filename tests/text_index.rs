//! Places as others count them, against counting them one by one.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use privacy_policy::{LineColumn, Span, TextIndex};
use support::random::Random;
use support::texts::{cases, composed, policies};

/// What stands before each offset of `text` that is one of a character, counted from one to the next: the offset, the code
/// units, the code points, line and column, and where the line begins.
fn naive(text: &str) -> Vec<(usize, usize, usize, LineColumn, usize)> {
    let (mut utf16, mut chars, mut place, mut start) = (0, 0, LineColumn { line: 1, column: 1 }, 0);
    let mut found = Vec::new();
    for (at, c) in text.char_indices() {
        found.push((at, utf16, chars, place, start));
        (utf16, chars, place.column) = (utf16 + c.len_utf16(), chars + 1, place.column + 1);
        if c == '\n' || c == '\r' && !text[at + 1..].starts_with('\n') {
            (place, start) = (LineColumn { line: place.line + 1, column: 1 }, at + 1);
        }
    }
    found.push((text.len(), utf16, chars, place, start));
    found
}

/// Holds every offset of `text`, and some behind its end, against [`naive`].
fn check(name: &str, text: &str) {
    let index = TextIndex::new(text);
    let mut known = naive(text).into_iter().peekable();
    for offset in 0..text.len() + 3 {
        let counted = index.utf16(offset).zip(index.chars(offset)).zip(index.line_column(offset));
        let counted = counted.zip(index.line_start(offset));
        let counted = counted.map(|(((utf16, chars), place), start)| (offset, utf16, chars, place, start));
        assert_eq!(counted, known.next_if(|known| known.0 == offset), "{name}, byte {offset}");
    }
    assert_eq!(known.next(), None, "{name}");
    for offset in [usize::MAX, usize::MAX - 1024, usize::MAX / 2] {
        assert_eq!((index.utf16(offset), index.chars(offset), index.line_column(offset)), (None, None, None), "{name}");
    }
}

#[test]
fn every_offset_of_every_fixture_is_counted_right() {
    for text in policies().into_iter().chain(cases()) {
        check(&text.name, &text.text);
        check(&text.name, &text.text.replace('\n', "\r\n"));
    }
}

#[test]
fn every_offset_of_mixed_texts_is_counted_right() {
    let parts =
        ["a", "é", "–", "🙂", "\u{301}", "\u{feff}", "\n", "\r", "\r\n", "\0", "A line of plain text that is longer. "];
    let mut random = Random::new(11);
    for round in 0..200 {
        let most = 1 + random.below(parts.len());
        let text: String = (0..random.below(3_000)).map(|_| parts[random.below(most)]).collect();
        check(&format!("text {round}"), &text);
    }
    // Where a checkpoint stands between CR and LF, within a character, and at the end of the text.
    for before in 508..=513 {
        for part in ["\r\n", "\r", "🙂", "é\n", ""] {
            check(part, &("x".repeat(before) + part));
            check(part, &("x".repeat(before) + part + "\r\nx"));
        }
    }
    check("nothing", "");
}

#[test]
fn ranges_are_those_of_their_ends() {
    let text = composed(None, 20_000);
    let index = TextIndex::new(&text);
    let (units, points): (Vec<u16>, Vec<char>) = (text.encode_utf16().collect(), text.chars().collect());
    let mut random = Random::new(12);
    for _ in 0..2_000 {
        let mut ends = [random.below(text.len() + 8), random.below(text.len() + 8)];
        ends.sort_unstable();
        let [start, end] = ends.map(|end| u32::try_from(end).unwrap());
        let span = Span::new(start, end).unwrap();
        let words = span.of(&text);
        let utf16 = index.utf16_range(span).map(|range| String::from_utf16(&units[range]).unwrap());
        let chars = index.chars_range(span).map(|range| points[range].iter().collect::<String>());
        assert_eq!((utf16.as_deref(), chars.as_deref()), (words, words), "{span}");
        let places = index.line_column(span.start()).zip(index.line_column(span.end()));
        assert_eq!(index.line_column_range(span).map(|range| (range.start, range.end)), places, "{span}");
        assert!(places.is_none_or(|(start, end)| start <= end), "{span}");
    }
}
