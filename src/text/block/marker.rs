//! Bullets and numbers at the start of a line.

use super::form::{Range, first_char};
use super::line::{blank_at, byte, starts, trim_start};

/// How the items of a list are marked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Style {
    /// A sign.
    Bullet(char),
    /// A number; the byte closes it.
    Digit(u8),
    /// A letter.
    Letter(u8),
    /// A Roman numeral.
    Roman(u8),
}

/// The bullet or number at the start of a line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Marker {
    pub(super) style: Style,
    /// Its number, 0 for a bullet; of `2.3` the last.
    pub(super) ordinal: u32,
    /// How many numbers it is made of: 2 for `2.3`.
    pub(super) levels: u8,
    /// Written with capitals.
    pub(super) capital: bool,
    /// First byte of what it marks.
    pub(super) content: usize,
}

/// The bullet or number at `start`. `open` tells an `i` of the alphabet from a Roman one: the style and number of the
/// item before.
pub(super) fn marker(text: &str, (start, end): Range, open: Option<(Style, u32)>) -> Option<Marker> {
    let mut found = bullet(text, (start, end)).or_else(|| number(text, (start, end), open))?;
    // A second bullet or a task box.
    if matches!(found.style, Style::Bullet(_)) {
        let bytes = text.as_bytes();
        for tick in ["[ ]", "[x]", "[X]"] {
            if starts(bytes, found.content, tick.as_bytes()) {
                found.content = trim_start(bytes, found.content + 3, end);
            }
        }
        let rest = (found.content, end);
        let closed = |number: &Marker| {
            let behind = number.content;
            (behind.saturating_sub(2)..behind).any(|at| matches!(byte(bytes, at), b'.' | b')'))
        };
        let numbered = || number(text, rest, open.or(Some((Style::Letter(0), 0)))).filter(closed);
        if let Some(second) = bullet(text, rest).or_else(numbered) {
            found.content = second.content;
        }
    }
    (found.content < end).then_some(found)
}

fn bullet(text: &str, (start, end): Range) -> Option<Marker> {
    let bytes = text.as_bytes();
    let sign_at = if byte(bytes, start) == b'\\' { start + 1 } else { start };
    let sign = text.get(sign_at..end)?.chars().next()?;
    let behind = sign_at + sign.len_utf8();
    let needs_blank = match sign {
        '-' | '*' | '+' | '–' | '—' | '−' | 'o' | '→' | '~' => true,
        '•' | '·' | '●' | '▪' | '■' | '◦' | '○' | '‣' | '⁃' | '∙' | '□' | '➢' | '►' | '✓' | '✔' | '◆' | '\u{F0B7}'
        | '\u{F0A7}' => false,
        _ => return None,
    };
    if needs_blank && blank_at(bytes, behind) == 0 {
        return None;
    }
    Some(Marker {
        style: Style::Bullet(sign),
        ordinal: 0,
        levels: 1,
        capital: false,
        content: trim_start(bytes, behind, end),
    })
}

fn number(text: &str, (start, end): Range, open: Option<(Style, u32)>) -> Option<Marker> {
    let bytes = text.as_bytes();
    let bracket = byte(bytes, start) == b'(';
    let first = start + usize::from(bracket);
    // What closes a number, and where it ends.
    let closing = |at: usize| {
        let sign = at + usize::from(byte(bytes, at) == b'\\');
        let close = byte(bytes, sign);
        (close == b')' || close == b'.' && !bracket).then_some((close, sign + 1))
    };
    let mut at = first;
    let (mut style, mut ordinal, mut levels, capital);
    match byte(bytes, at) {
        b'0'..=b'9' => {
            (levels, capital) = (0_u8, false);
            loop {
                let digits = at;
                ordinal = 0;
                while at < end && byte(bytes, at).is_ascii_digit() && at - digits < 4 {
                    ordinal = ordinal * 10 + u32::from(byte(bytes, at) - b'0');
                    at += 1;
                }
                if at - digits > 3 || at == digits {
                    return None;
                }
                levels = levels.saturating_add(1);
                let escape = usize::from(byte(bytes, at) == b'\\');
                if levels < 6 && byte(bytes, at + escape) == b'.' && byte(bytes, at + escape + 1).is_ascii_digit() {
                    at += escape + 1;
                } else {
                    break;
                }
            }
            style = Style::Digit(0);
        }
        b'a'..=b'z' | b'A'..=b'Z' => {
            while at < end && byte(bytes, at).is_ascii_alphabetic() && at - first < 6 {
                at += 1;
            }
            // Most lines begin with a word that is no number.
            closing(at)?;
            let word = text.get(first..at)?;
            capital = byte(bytes, first).is_ascii_uppercase();
            levels = 1;
            let letter = (word.len() == 1).then(|| {
                u32::from(byte(bytes, first).to_ascii_lowercase()).saturating_sub(u32::from(b'a')).saturating_add(1)
            });
            let before = open.map_or(0, |(_, last)| last);
            let lettered = matches!(open, Some((Style::Letter(_), _)));
            match (letter, roman(word)) {
                (Some(letter), _) if lettered && letter == before + 1 => {
                    (style, ordinal) = (Style::Letter(0), letter);
                }
                (_, Some(value)) if value == 1 || (matches!(open, Some((Style::Roman(_), _))) && value > before) => {
                    (style, ordinal) = (Style::Roman(0), value);
                }
                (Some(letter), _) if letter == 1 || (lettered && letter > before) => {
                    (style, ordinal) = (Style::Letter(0), letter);
                }
                _ if capital && roman(word).is_some_and(|value| value > 1 && word.len() > 1) => {
                    (style, ordinal) = (Style::Roman(0), roman(word)?);
                }
                _ => return None,
            }
        }
        _ => return None,
    }
    let (close, at) = match closing(at) {
        Some((close, behind)) => (close ^ u8::from(bracket), behind),
        None if bracket || levels < 2 => return None,
        None => (b'.', at),
    };
    style = match style {
        Style::Digit(_) => Style::Digit(close),
        Style::Letter(_) => Style::Letter(close),
        Style::Roman(_) => Style::Roman(close),
        bullet @ Style::Bullet(_) => bullet,
    };
    let content = trim_start(bytes, at, end);
    if content == at && (close == b'.' || !bracket) && !first_char(text, (at, end))?.is_uppercase() {
        return None;
    }
    if levels > 1 && content == at {
        return None;
    }
    Some(Marker { style, ordinal, levels, capital, content })
}

/// The value of a Roman numeral up to 89.
fn roman(word: &str) -> Option<u32> {
    let (mut total, mut last) = (0_u32, 0_u32);
    for letter in word.bytes().rev() {
        let value = match letter | 0x20 {
            b'i' => 1,
            b'v' => 5,
            b'x' => 10,
            b'l' => 50,
            _ => return None,
        };
        if value < last {
            total = total.checked_sub(value)?;
        } else {
            total += value;
            last = value;
        }
    }
    (total > 0).then_some(total)
}
