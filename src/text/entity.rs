//! What is spotted by its form: dates, durations, articles of law, contacts. This file holds what the spotters share;
//! each has a file of its own.
//!
//! A spotter is a pure function of the text, the tokens of one block and a place among them. It looks at most
//! [`REACH`] tokens or [`SIGHT`] bytes ahead and allocates nothing but its result. Where the exact separators matter
//! (`16.05.2018`, `6(1)(f)`, `+31 (0)20 123 45 67`) it reads the bytes between the tokens, so it does not depend on how
//! a run of digits and marks was cut into tokens.

use super::token::{Token, TokenKind};
use super::word_set::WordSet;

/// What the lexicon of a language knows of single words; the text layer asks, the scanner answers.
pub(crate) trait Words {
    /// The month that the word names, 1 to 12.
    fn month(&self, word: u16) -> Option<u8>;
    /// The unit of time that the word names, as its letter in ISO 8601: `Y`, `M`, `W`, `D`; `H`, `m` (minute) and `S`.
    fn unit(&self, word: u16) -> Option<char>;
    /// The number that the word names.
    fn number(&self, word: u16) -> Option<u16>;
}

/// How many tokens a spotter looks ahead or back.
pub(super) const REACH: usize = 24;

/// How many bytes a spotter that reads bytes looks ahead.
pub(super) const SIGHT: usize = 160;

/// A value with the tokens that state it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Spotted<T> {
    /// Index of the first token.
    pub(crate) first: usize,
    /// Index behind the last token.
    pub(crate) end: usize,
    /// What they state.
    pub(crate) value: T,
}

/// The text of a token.
pub(super) fn word<'a>(text: &'a str, token: &Token) -> &'a str {
    text.get(token.start as usize..token.end as usize).unwrap_or("")
}

/// The text of the token at `at`; empty where there is none.
pub(super) fn word_at<'a>(text: &'a str, tokens: &[Token], at: usize) -> &'a str {
    tokens.get(at).map_or("", |token| word(text, token))
}

/// The text between the token at `at` and the one before.
pub(super) fn gap<'a>(text: &'a str, tokens: &[Token], at: usize) -> &'a str {
    let before = at.checked_sub(1).and_then(|i| tokens.get(i));
    match (before, tokens.get(at)) {
        (Some(a), Some(b)) => text.get(a.end as usize..b.start as usize).unwrap_or(""),
        _ => "",
    }
}

/// Whether the token at `at` is the mark `mark`.
pub(super) fn is_mark(tokens: &[Token], at: usize, mark: u8) -> bool {
    tokens.get(at).is_some_and(|t| t.kind == TokenKind::Mark && t.mark == mark)
}

/// Whether `word` is one of `words`, whatever its capitals.
pub(super) fn among(word: &str, words: &[&str]) -> bool {
    words.iter().any(|w| w.eq_ignore_ascii_case(word))
}

/// Whether `word` ends with `end`, whatever its capitals.
pub(super) fn ends_with(word: &str, end: &str) -> bool {
    word.len().checked_sub(end.len()).and_then(|cut| word.get(cut..)).is_some_and(|tail| tail.eq_ignore_ascii_case(end))
}

/// Whether the word at `at` is one of `words`.
#[inline(always)]
#[allow(clippy::inline_always, reason = "where the words are known, it is a few comparisons")]
pub(super) fn is_word(tokens: &[Token], at: usize, words: &WordSet) -> bool {
    tokens.get(at).is_some_and(|token| words.has(token.form))
}

/// Whether the token at `at` begins with a digit.
pub(super) fn is_numeric(text: &str, tokens: &[Token], at: usize) -> bool {
    let first = tokens.get(at).and_then(|t| text.as_bytes().get(t.start as usize));
    first.is_some_and(u8::is_ascii_digit)
}

/// Whether a token is digits, or a word that begins with some and that no lexicon holds.
#[inline]
pub(super) fn is_counted(text: &str, token: &Token) -> bool {
    match token.kind {
        TokenKind::Number => true,
        TokenKind::Word if token.word == 0 && !token.capital => {
            text.as_bytes().get(token.start as usize).is_some_and(u8::is_ascii_digit)
        }
        _ => false,
    }
}

/// The index behind the last token that ends at or before `byte`, where `byte` cuts no token.
pub(super) fn end_at(tokens: &[Token], from: usize, byte: usize) -> Option<usize> {
    let mut end = from;
    for token in tokens.get(from..)?.iter().take(REACH) {
        if token.start as usize >= byte {
            break;
        }
        if token.end as usize > byte {
            return None;
        }
        end += 1;
    }
    (end > from).then_some(end)
}

/// The last byte of the text before the token at `at`, within its block; a blank where there is none.
pub(super) fn byte_before(text: &str, tokens: &[Token], at: usize) -> u8 {
    match tokens.get(at) {
        Some(token) if at > 0 => {
            (token.start as usize).checked_sub(1).and_then(|i| text.as_bytes().get(i)).copied().unwrap_or(b' ')
        }
        _ => b' ',
    }
}

/// A reader of the bytes of a block.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Cursor<'a> {
    /// At the start of token `at`; sees no further than its block and [`SIGHT`] bytes.
    pub(super) fn new(text: &'a str, tokens: &[Token], at: usize) -> Option<Self> {
        let start = tokens.get(at)?.start as usize;
        let end = (tokens.last()?.end as usize).min(start.saturating_add(SIGHT));
        let bytes = text.as_bytes();
        let bytes = bytes.get(..end.min(bytes.len()))?;
        Some(Self { bytes, at: start })
    }

    /// The byte of the text that it stands at.
    pub(super) fn offset(&self) -> usize {
        self.at
    }

    /// The next byte; 0 at the end.
    pub(super) fn peek(&self) -> u8 {
        self.ahead(0)
    }

    /// The byte `n` behind the next; 0 beyond the end.
    pub(super) fn ahead(&self, n: usize) -> u8 {
        self.bytes.get(self.at + n).copied().unwrap_or(0)
    }

    /// Takes the next byte, whatever it is.
    pub(super) fn skip(&mut self) {
        self.at = self.bytes.len().min(self.at + 1);
    }

    /// Takes `byte` if it is next.
    pub(super) fn eat(&mut self, byte: u8) -> bool {
        let next = byte != 0 && self.peek() == byte;
        if next {
            self.at += 1;
        }
        next
    }

    /// Takes blanks, no-break spaces and line breaks; says whether there were any.
    pub(super) fn blanks(&mut self) -> bool {
        let from = self.at;
        loop {
            match self.peek() {
                b' ' | b'\t' | b'\n' | b'\r' => self.at += 1,
                0xC2 if self.ahead(1) == 0xA0 => self.at += 2,
                _ => return self.at > from,
            }
        }
    }

    /// Takes a number of `least` to `most` digits, all that stand there, with how many they are.
    pub(super) fn digits(&mut self, least: usize, most: usize) -> Option<(u32, usize)> {
        let (mut value, mut len) = (0u32, 0);
        while self.ahead(len).is_ascii_digit() {
            let digit = u32::from(self.ahead(len) - b'0');
            value = value.saturating_mul(10).saturating_add(digit);
            len += 1;
            if len > most {
                return None;
            }
        }
        if len < least || len == 0 {
            return None;
        }
        self.at += len;
        Some((value, len))
    }

    /// Takes all ASCII letters that stand there.
    pub(super) fn letters(&mut self) -> &'a str {
        let from = self.at;
        while self.peek().is_ascii_alphabetic() {
            self.at += 1;
        }
        self.bytes.get(from..self.at).and_then(|b| std::str::from_utf8(b).ok()).unwrap_or("")
    }

    /// Takes a word of ASCII letters if it is one of `words` and no letter follows it.
    pub(super) fn word(&mut self, words: &[&str]) -> bool {
        let first = self.peek() | 0x20;
        if !words.iter().any(|word| word.as_bytes().first() == Some(&first)) {
            return false;
        }
        let mut ahead = *self;
        let known = among(ahead.letters(), words);
        let blank = ahead.peek() == 0xC2 && ahead.ahead(1) == 0xA0;
        let found = known && (ahead.peek() < 0x80 || blank);
        if found {
            *self = ahead;
        }
        found
    }
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation
)]
pub(super) mod tests {
    use super::*;
    use crate::lexicon::Tag;
    use crate::text::hash;

    /// A lexicon of the words that the tests need; a word's id is its place in [`LEXICON`] plus one.
    pub(crate) struct TestWords;

    const LEXICON: &[(&str, char, u16)] = &[
        ("january|jan|januari", '#', 1),
        ("february|feb|februari", '#', 2),
        ("march|mar|maart|mrt", '#', 3),
        ("april|apr", '#', 4),
        ("may|mei", '#', 5),
        ("june|jun|juni", '#', 6),
        ("july|jul|juli", '#', 7),
        ("august|aug|augustus", '#', 8),
        ("september|sep|sept", '#', 9),
        ("october|oct|oktober|okt", '#', 10),
        ("november|nov", '#', 11),
        ("december|dec", '#', 12),
        ("year|years|jaar|jaren|jarige", 'Y', 0),
        ("month|months|maand|maanden", 'M', 0),
        ("week|weeks|weken", 'W', 0),
        ("day|days|dag|dagen", 'D', 0),
        ("hour|hours|uur|uren", 'H', 0),
        ("minute|minutes|minuut|minuten", 'm', 0),
        ("second|seconds|seconden", 'S', 0),
        ("one|een|één", 'n', 1),
        ("two|twee", 'n', 2),
        ("three|drie", 'n', 3),
        ("four|vier", 'n', 4),
        ("six|zes", 'n', 6),
        ("seven|zeven", 'n', 7),
        ("thirteen|dertien", 'n', 13),
        ("sixteen|zestien", 'n', 16),
        ("twenty|twintig", 'n', 20),
        ("thirty|dertig", 'n', 30),
        ("eighty|tachtig", 'n', 80),
        ("ninety|negentig", 'n', 90),
        ("hundred|honderd", 'n', 100),
    ];

    fn entry(word: u16) -> (char, u16) {
        match usize::from(word).checked_sub(1).and_then(|i| LEXICON.get(i)) {
            Some(&(_, kind, value)) => (kind, value),
            None => ('-', 0),
        }
    }

    impl Words for TestWords {
        fn month(&self, word: u16) -> Option<u8> {
            let (kind, value) = entry(word);
            (kind == '#').then_some(value as u8)
        }
        fn unit(&self, word: u16) -> Option<char> {
            let (kind, _) = entry(word);
            "YMWDHmS".contains(kind).then_some(kind)
        }
        fn number(&self, word: u16) -> Option<u16> {
            let (kind, value) = entry(word);
            (kind == 'n').then_some(value)
        }
    }

    const STREETS: &[&str] = &["street", "road", "avenue", "way", "drive", "lane", "straat", "weg", "square"];

    /// The tokens of one block, cut as [`TokenKind`] says.
    pub(crate) fn tokens(text: &str) -> Vec<Token> {
        let mut out: Vec<Token> = Vec::new();
        let chars: Vec<(usize, char)> = text.char_indices().collect();
        let byte = |i: usize| chars.get(i).map_or(text.len(), |c| c.0);
        let at = |i: usize| chars.get(i).map_or('\0', |c| c.1);
        let mut i = 0;
        while i < chars.len() {
            let (from, c) = (i, at(i));
            let kind = if c.is_whitespace() {
                i += 1;
                continue;
            } else if c.is_ascii_digit() {
                while at(i).is_ascii_digit() || (matches!(at(i), '.' | ',') && at(i + 1).is_ascii_digit()) {
                    i += 1;
                }
                let mut kind = TokenKind::Number;
                while at(i).is_alphanumeric() {
                    kind = TokenKind::Word;
                    i += 1;
                }
                kind
            } else if c.is_alphabetic() {
                while at(i).is_alphanumeric() || (matches!(at(i), '.' | '\'') && at(i + 1).is_alphabetic()) {
                    i += 1;
                }
                if at(i) == '.' && text[byte(from)..byte(i)].contains('.') && i - from <= 5 {
                    i += 1;
                }
                if at(i) == '@' {
                    while !at(i).is_whitespace() && i < chars.len() {
                        i += 1;
                    }
                    TokenKind::Email
                } else {
                    TokenKind::Word
                }
            } else if c == '-' && out.last().is_some_and(|t| t.end as usize == byte(i)) && at(i + 1).is_alphanumeric() {
                i += 1;
                continue;
            } else {
                i += 1;
                TokenKind::Mark
            };
            let piece = &text[byte(from)..byte(i)];
            let lower = piece.to_lowercase();
            let gap = out.last().map_or("", |t| &text[t.end as usize..byte(from)]);
            out.push(Token {
                start: byte(from) as u32,
                end: byte(i) as u32,
                form: if kind == TokenKind::Word { hash(lower.trim_end_matches('.').as_bytes()) } else { 0 },
                tags: if STREETS.contains(&lower.as_str()) { Tag::STREET } else { 0 },
                word: LEXICON.iter().position(|e| e.0.split('|').any(|w| w == lower)).map_or(0, |i| i as u16 + 1),
                kind,
                mark: match c {
                    _ if kind != TokenKind::Mark => 0,
                    '–' | '—' => b'-',
                    '’' => b'\'',
                    c => c as u8,
                },
                capital: c.is_uppercase(),
                joined: gap == "-",
                dangling: false,
                apart: !matches!(gap, "" | " " | "-"),
            });
        }
        out
    }

    /// The spotted text and value of the first place where `spot` finds something.
    pub(crate) fn first<T>(text: &str, spot: impl Fn(&[Token], usize) -> Option<Spotted<T>>) -> Option<(String, T)> {
        let tokens = tokens(text);
        (0..tokens.len()).find_map(|at| spot(&tokens, at)).map(|s| {
            let from = tokens[s.first].start as usize;
            let to = tokens[s.end - 1].end as usize;
            (text[from..to].to_string(), s.value)
        })
    }

    #[test]
    fn a_cursor_stays_within_its_block() {
        let text = "12 days";
        let tokens = tokens(text);
        let mut cursor = Cursor::new(text, &tokens[..1], 0).unwrap();
        assert_eq!(cursor.digits(1, 2), Some((12, 2)));
        assert_eq!(cursor.peek(), 0);
        cursor.skip();
        assert_eq!(cursor.offset(), 2);
    }
}
