//! Run-in labels: "**Log files:** …", "Surveys. We …".

use super::form::{Range, bare, emphasis, first_char, words};
use super::line::{blank_at, byte, trim_end, trim_start};
use crate::text::hash::{HIGH, eight, every, zeros};

/// A run-in label at the start of a range: the label, and where its text begins.
pub(super) fn label(text: &str, range: Range) -> Option<(Range, usize)> {
    emphatic_label(text, range).or_else(|| plain_label(text, range))
}

/// `**Log files:** we …`, `**Log files**. We …`, `_Cookies_ – …`.
fn emphatic_label(text: &str, (start, end): Range) -> Option<(Range, usize)> {
    let bytes = text.as_bytes();
    let (inside, behind) = emphasis(text, (start, end))?;
    let inside = bare(text, inside);
    if inside.0 >= inside.1 || words(text, inside, 13) > 12 {
        return None;
    }
    let last = text.get(inside.0..inside.1)?.chars().next_back()?;
    let at = trim_start(bytes, behind, end);
    let next = first_char(text, (at, end))?;
    let closing = matches!(next, ':' | '.' | '–' | '—' | '-' | '|');
    if !matches!(last, ':' | '.' | '?') && !closing {
        return None;
    }
    let rest = if closing { at + next.len_utf8() } else { at };
    let rest = trim_start(bytes, rest, end);
    let label = if matches!(last, ':' | '.') { (inside.0, trim_end(bytes, inside.0, inside.1 - 1)) } else { inside };
    keep_label(text, label, (rest, end)).then_some((label, rest))
}

/// Whether it is worth to part label and text: an e-mail address, a number or a date stays with what names it.
fn keep_label(text: &str, label: Range, rest: Range) -> bool {
    let count = words(text, rest, 6);
    label.0 < label.1
        && rest.0 < rest.1
        && !(count < 5
            && text
                .get(rest.0..rest.1)
                .is_some_and(|rest| rest.bytes().take(80).any(|letter| letter.is_ascii_digit() || letter == b'@')))
}

/// Words with which a sentence begins and a label does not.
const SUBJECTS: [&str; 38] = [
    "we", "you", "i", "it", "they", "he", "she", "this", "these", "those", "that", "there", "if", "when", "yes", "no",
    "please", "our", "your", "wij", "u", "je", "jij", "jullie", "ik", "het", "dit", "deze", "dat", "die", "er", "als",
    "indien", "wanneer", "ja", "nee", "onze", "uw",
];

/// Whether the first word of a range begins sentences rather than labels.
fn subject(text: &str, (start, end): Range) -> bool {
    text.get(start..end)
        .and_then(|label| label.split_whitespace().next())
        .is_some_and(|first| SUBJECTS.iter().any(|subject| first.eq_ignore_ascii_case(subject)))
}

/// The place of the first mark from `at` on that may stand behind a label or in it; the end where there is none.
fn mark(bytes: &[u8], mut at: usize) -> usize {
    while at < bytes.len() {
        let eight = eight(bytes, at);
        // Such a mark is a pipe, or stands between the blank and the letters.
        let seven = eight & !HIGH;
        let between = (seven + every(0x80 - b'!')) & !(seven + every(0x80 - b'@')) & !eight;
        let some = (between | zeros(eight ^ every(b'|'))) & HIGH;
        at += some.trailing_zeros() as usize / 8;
        if some != 0 {
            if matches!(byte(bytes, at), b':' | b'.' | b';' | b'!' | b'?' | b'|' | b'/') {
                return at;
            }
            at += 1;
        }
    }
    bytes.len()
}

/// `Log files: We …`, `Surveys. We …`: at most six words and a capital behind.
fn plain_label(text: &str, (start, end): Range) -> Option<(Range, usize)> {
    let bytes = text.as_bytes();
    if !first_char(text, (start, end))?.is_uppercase() {
        return None;
    }
    let limit = end.min(start + 90);
    let front = bytes.get(..limit).unwrap_or_default();
    let mut at = mark(front, start);
    // An oblique stands inside labels: go on behind it.
    while at < limit && byte(bytes, at) == b'/' && byte(bytes, at + 1) != b'/' {
        at = mark(front, at + 1);
    }
    if at >= limit || blank_at(bytes, at + 1) == 0 {
        return None;
    }
    let label = (start, trim_end(bytes, start, at));
    let rest = (trim_start(bytes, at + 1, end), end);
    if !first_char(text, rest)?.is_uppercase() || words(text, rest, 4) < 4 {
        return None;
    }
    let count = words(text, label, 9);
    let fits = match byte(bytes, at) {
        b':' => count <= 6 || (count <= 8 && !subject(text, label)),
        b'.' => {
            let last = text.get(label.0..label.1)?.split_whitespace().next_back()?;
            let titled = || {
                text.get(label.0..label.1).is_some_and(|label| {
                    label
                        .split_whitespace()
                        .all(|word| word.len() <= 4 || word.chars().next().is_some_and(char::is_uppercase))
                })
            };
            last.len() > 3
                && (count <= 2 || (count <= 6 && titled()))
                && !subject(text, label)
                && rest.1 - rest.0 >= 40
                && !matches!(last, "Corp" | "B.V" | "GmbH" | "bijv" | "resp")
        }
        _ => false,
    };
    (fits && keep_label(text, label, rest)).then_some((label, rest.0))
}
