//! [`Token`]: a word, number, mark, e-mail address or URL of the text, and the pass that makes them.

mod hyphen;
mod markup;

use super::class::{Class, LONGEST_FOLDED, class, is_format, is_letter, is_local, is_mark_of_letter};
use super::hash::{hash, hash_of, run};
use super::hosts::TOP_LEVEL;
use super::shape::Shape;

/// What a token is by its form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum TokenKind {
    /// Letters, possibly with digits and inner apostrophes. A hyphen ends a word; the part behind it is
    /// [`Token::joined`] to the one before.
    Word,
    /// Digits, with inner stops or commas (`30`, `1.5`, `1,000`).
    Number,
    /// One punctuation mark; [`Token::mark`] is its ASCII reading (curly quotes as `"`, any dash standing alone as `-`).
    Mark,
    /// An e-mail address, also one written as `name [at] example.org`.
    Email,
    /// A URL or a bare host name with its path (`example.org/privacy`).
    Url,
}

/// A piece of text with what the lexicon knows of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Token {
    /// First byte in the caller's text.
    pub(crate) start: u32,
    /// First byte behind it.
    pub(crate) end: u32,
    /// What the lexicon says of the word, as a set of [`Tag`](crate::lexicon::Tag) bits, and its [`Shape`] above them.
    pub(crate) tags: u64,
    /// The [`hash`](super::hash::hash) of a word in its folded form; 0 for anything else.
    pub(crate) form: u64,
    /// The word's lemma in the lexicon; 0 for one that it does not hold.
    pub(crate) word: u16,
    /// What it is.
    pub(crate) kind: TokenKind,
    /// The ASCII reading of a mark; 0 for anything else.
    pub(crate) mark: u8,
    /// Begins with a capital.
    pub(crate) capital: bool,
    /// A hyphen and nothing else stands between it and the token before (`third-party`).
    pub(crate) joined: bool,
    /// A hyphen follows that joins it to nothing (`voor- en achternaam`).
    pub(crate) dangling: bool,
    /// Something other than a hyphen or one blank stands between it and the token before (a line break, markup).
    pub(crate) apart: bool,
}

/// Knows words.
pub(crate) trait Dictionary {
    /// The lemma and tags of a word, by the [`hash`](super::hash::hash) of its folded form; `text` gives the word as written.
    fn look_up<'a>(&self, hash: u64, text: impl FnOnce() -> &'a [u8]) -> (u16, u64);
}

/// Longest local part or host that is looked at around an `@`.
const LONGEST_LOCAL: usize = 64;
/// How far from its opening underscore the end of emphasis is looked for.
const LONGEST_EMPHASIS: usize = 256;

/// Tokens that [`tokens`] makes at once, or few more: those of a long block are read in pieces, which are soon in the cache.
const MOST: usize = 1 << 14;

/// Appends the tokens of `text[start..end]` to `out`, until there are many; returns where it stopped, which is `end` where it
/// did not.
pub(crate) fn tokens(
    text: &str,
    start: usize,
    end: usize,
    dictionary: &impl Dictionary,
    out: &mut Vec<Token>,
) -> usize {
    let Some(bytes) = text.as_bytes().get(..end) else { return end };
    let known = out.len();
    let stop = Tokeniser { text, bytes, at: start, from: start, joined: false, apart: false, dictionary, out }.run();
    look_up(bytes, dictionary, out.get_mut(known..).unwrap_or_default());
    stop
}

/// Looks up what has only been hashed. Where a word ends cannot be foreseen, so this is not done between one and the next: here
/// the dictionary's answers are waited for together.
fn look_up(bytes: &[u8], dictionary: &impl Dictionary, tokens: &mut [Token]) {
    for token in tokens.iter_mut().filter(|token| token.word == 0) {
        let written = || bytes.get(token.start as usize..token.end as usize).unwrap_or_default();
        let (word, tags) = dictionary.look_up(token.form, written);
        token.word = word;
        token.tags = tags | token.tags & !(Shape::UNKNOWN * u64::from(word != 0));
    }
}

struct Tokeniser<'a, D> {
    text: &'a str,
    /// The text up to the end of the piece to read.
    bytes: &'a [u8],
    at: usize,
    /// Where the piece begins.
    from: usize,
    joined: bool,
    apart: bool,
    dictionary: &'a D,
    out: &'a mut Vec<Token>,
}

/// What a token has of a word.
#[derive(Clone, Copy)]
struct Entry {
    form: u64,
    word: u16,
    tags: u64,
}

impl Entry {
    /// What a token has that is no word.
    const NONE: Self = Self { form: 0, word: 0, tags: 0 };
}

impl<D: Dictionary> Tokeniser<'_, D> {
    /// What is known of a word with this hash.
    fn entry<'b>(&self, form: u64, written: impl FnOnce() -> &'b [u8]) -> Entry {
        let (word, tags) = self.dictionary.look_up(form, written);
        Entry { form, word, tags }
    }

    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    fn run(mut self) -> usize {
        while let Some(&byte) = self.bytes.get(self.at).filter(|_| self.out.len() < MOST) {
            match class(byte) {
                Class::Letter => self.letters(byte),
                Class::Digit => self.number(),
                Class::Blank => {
                    let next = self.byte(self.at + 1);
                    self.apart |= byte != b' ' || class(next) == Class::Blank;
                    self.at += 1;
                }
                Class::Mark => self.mark(byte),
                Class::High => self.high(),
            }
        }
        self.at
    }

    #[allow(clippy::cast_possible_truncation, reason = "texts are at most u32::MAX bytes, checked at the door")]
    fn push(&mut self, start: usize, end: usize, kind: TokenKind, mark: u8, entry: Entry, capital: bool) {
        let Entry { form, word, tags } = entry;
        let apart = self.apart && !self.out.is_empty();
        let if_so = |is: bool, shape: u64| shape * u64::from(is);
        let shape = Shape::of(kind, mark, word)
            | if_so(capital, Shape::CAPITAL)
            | if_so(self.joined, Shape::JOINED)
            | if_so(apart, Shape::APART);
        let token = Token {
            start: start as u32,
            end: end as u32,
            tags: tags | shape,
            form,
            word,
            kind,
            mark,
            capital,
            joined: self.joined,
            dangling: false,
            apart,
        };
        self.joined = false;
        self.apart = false;
        self.out.push(token);
        self.at = end;
    }

    /// A word that begins with this ASCII letter. Most are letters with a blank, a stop or a bracket behind them, which need
    /// no second look.
    #[inline]
    fn letters(&mut self, first: u8) {
        let start = self.at;
        let (end, form) = run(self.bytes, start);
        let behind = self.byte(end);
        let odd = behind != b' '
            && match behind {
                b'\'' | b'_' | 0x80.. => true,
                b'.' | b':' => class(self.byte(end + 1)) != Class::Blank,
                _ => false,
            };
        if odd {
            return self.word();
        }
        let entry = Entry { form, ..Entry::NONE };
        self.push(start, end, TokenKind::Word, 0, entry, first.is_ascii_uppercase());
        if behind == b' ' {
            // One blank says nothing.
            self.at += usize::from(class(self.byte(end + 1)) != Class::Blank);
        } else if behind == b'-' {
            self.hyphen();
        }
    }

    /// A word from here, or an abbreviation, e-mail address or URL that begins with one.
    fn word(&mut self) {
        let start = self.at;
        let first = self.byte(start);
        let mut at = start;
        let mut plain = true;
        loop {
            at = run(self.bytes, at).0;
            let byte = self.byte(at);
            match class(byte) {
                Class::Letter | Class::Digit => {}
                Class::High => {
                    let Some(c) = self.char_at(at) else { break };
                    let apostrophe = c == '\u{2019}' && self.letter_at(at + 3);
                    if !(is_letter(c) || apostrophe || c == '\u{ad}' || is_mark_of_letter(c)) {
                        break;
                    }
                    plain = false;
                    at += c.len_utf8();
                    continue;
                }
                Class::Mark if byte == b'\'' && self.letter_at(at + 1) => {}
                Class::Mark if byte == b'_' && class(self.byte(at + 1)) != Class::Mark && self.letter_at(at + 1) => {}
                Class::Mark | Class::Blank => break,
            }
            at += 1;
        }
        let next = self.byte(at);
        if next == b'.' && self.letter_at(at + 1) && (self.abbreviation(start, at) || self.host(start, at)) {
            return;
        }
        if next == b':' && self.bytes.get(at + 1..at + 3) == Some(b"//") && at - start <= 8 {
            let end = self.url_end(at + 3);
            self.push(start, end, TokenKind::Url, 0, Entry::NONE, false);
            return;
        }
        let written = self.bytes.get(start..at).unwrap_or_default();
        let folded = if plain { hash_of(self.bytes, start, at) } else { self.folded(start, at) };
        let mut entry = self.entry(folded, || written);
        if entry.word == 0 && written.len() > 3 {
            // A possessive is its owner.
            let owner = written.strip_suffix(b"'s").or_else(|| written.strip_suffix("\u{2019}s".as_bytes()));
            if let Some(owner) = owner {
                entry = Entry { form: folded, ..self.entry(hash(owner), || owner) };
            }
        }
        let capital =
            first.is_ascii_uppercase() || (first >= 0x80 && self.char_at(start).is_some_and(char::is_uppercase));
        self.push(start, at, TokenKind::Word, 0, entry, capital);
        self.hyphen();
    }

    /// The hash of a word with characters that are not ASCII; 0 for one that is longer than any of a lexicon.
    fn folded(&self, start: usize, end: usize) -> u64 {
        let mut folded = [0; LONGEST_FOLDED];
        let mut length = 0;
        let mut add = |c: char| {
            let place = folded.get_mut(length..length + c.len_utf8());
            length += c.len_utf8();
            place.map(|place| c.encode_utf8(place)).is_some()
        };
        let written = self.text.get(start..end).unwrap_or_default();
        let all = written.chars().all(|c| match c {
            '\u{2019}' => add('\''),
            _ if c.is_ascii() => add(c),
            _ if is_letter(c) => c.to_lowercase().all(&mut add),
            _ => true,
        });
        folded.get(..length).filter(|_| all).map_or(0, hash)
    }

    /// Digits from here, with inner stops and commas; with letters behind them a word (`16th`, `2594AZ`).
    fn number(&mut self) {
        let start = self.at;
        let mut at = start;
        let mut plain = true;
        loop {
            let byte = self.byte(at);
            match class(byte) {
                Class::Digit => {}
                Class::Mark if matches!(byte, b'.' | b',') && self.byte(at + 1).is_ascii_digit() => {}
                Class::Letter => plain = false,
                _ => break,
            }
            at += 1;
        }
        if self.byte(at) == b'.' && !plain && self.letter_at(at + 1) && self.host(start, at) {
            return;
        }
        let mut entry = Entry::NONE;
        if !plain {
            let written = self.bytes.get(start..at).unwrap_or_default();
            entry = self.entry(hash(written), || written);
            entry.tags |= if entry.word == 0 { Shape::COUNTED } else { 0 };
        }
        let kind = if plain { TokenKind::Number } else { TokenKind::Word };
        self.push(start, at, kind, 0, entry, false);
        self.hyphen();
    }

    fn mark(&mut self, byte: u8) {
        match byte {
            b'_' if self.opens_name() => self.name(),
            b'*' | b'_' | b'`' | b'\\' => {
                self.apart |= byte != b'\\';
                self.at += 1;
            }
            b'@' if self.email() => {}
            b'[' | b'(' if self.spelt_at() => {}
            b']' if self.byte(self.at + 1) == b'(' => self.link_target(),
            b'<' => self.tag(),
            b'&' => self.reference(),
            _ => self.push(self.at, self.at + 1, TokenKind::Mark, byte, Entry::NONE, false),
        }
    }

    /// At an underscore: does a name begin with it (`_ga`, `__cfduid`) rather than emphasis (`_Last updated_`)?
    fn opens_name(&self) -> bool {
        let letters = self.at + 1 + usize::from(self.byte(self.at + 1) == b'_');
        let before = self.at.checked_sub(1).filter(|&at| at >= self.from).map_or(b' ', |at| self.byte(at));
        if !self.byte(letters).is_ascii_alphabetic() || before.is_ascii_alphanumeric() || before == b'_' {
            return false;
        }
        if before == b'`' {
            return true;
        }
        // Emphasis is closed by an underscore behind a word.
        let line = self.bytes.get(letters..).unwrap_or_default();
        let line = line.get(..LONGEST_EMPHASIS).unwrap_or(line);
        let line = line.split(|&b| b == b'\n').next().unwrap_or_default();
        let closes = |three: &[u8]| {
            matches!(three, [before, b'_', behind]
                if !before.is_ascii_whitespace() && !matches!(behind, b'_' | b'<' | b'*' | b'#' | b'{' | b'[')
                    && !behind.is_ascii_alphanumeric())
        };
        !line.windows(3).any(closes) && !line.ends_with(b"_")
    }

    /// A name that begins with underscores.
    fn name(&mut self) {
        let start = self.at;
        let mut at = start;
        while self.byte(at) == b'_' || self.byte(at).is_ascii_alphanumeric() {
            at += 1;
        }
        self.push(start, at, TokenKind::Word, 0, Entry::NONE, false);
        self.hyphen();
    }

    /// A character that is not ASCII.
    fn high(&mut self) {
        let Some(c) = self.char_at(self.at) else {
            self.at += 1;
            return;
        };
        let width = c.len_utf8();
        if is_letter(c) {
            self.word();
            return;
        }
        let mark = match c {
            '\u{a0}' | '\u{2009}' | '\u{202f}' => {
                self.at += width;
                return;
            }
            '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{201b}' => b'\'',
            '\u{201c}'..='\u{201f}' | '\u{ab}' | '\u{bb}' => b'"',
            '\u{2010}'..='\u{2015}' | '\u{2212}' => b'-',
            '\u{2022}' | '\u{b7}' | '\u{25aa}' | '\u{25cf}' | '\u{25e6}' => b'*',
            '\u{2026}' => b'.',
            _ if c.is_whitespace() || c.is_control() || is_mark_of_letter(c) || is_format(c) => {
                self.apart = true;
                self.at += width;
                return;
            }
            _ => b'~',
        };
        self.push(self.at, self.at + width, TokenKind::Mark, mark, Entry::NONE, false);
    }

    fn char_at(&self, at: usize) -> Option<char> {
        self.text.get(at..self.bytes.len())?.chars().next()
    }

    fn letter_at(&self, at: usize) -> bool {
        match class(self.byte(at)) {
            Class::Letter | Class::Digit => true,
            Class::High => self.char_at(at).is_some_and(is_letter),
            Class::Blank | Class::Mark => false,
        }
    }

    /// `B.V.`, `e.g.`, `U.S.A.`: single letters with stops.
    fn abbreviation(&mut self, start: usize, stop: usize) -> bool {
        if stop != start + 1 {
            return false;
        }
        let mut at = stop;
        while self.byte(at) == b'.' && self.byte(at + 1).is_ascii_alphabetic() && !self.letter_at(at + 2) {
            at += 2;
        }
        if at == stop {
            return false;
        }
        let written = self.bytes.get(start..at).unwrap_or_default();
        let entry = self.entry(hash(written), || written);
        let end = if self.byte(at) == b'.' { at + 1 } else { at };
        let capital = self.byte(start).is_ascii_uppercase();
        self.push(start, end, TokenKind::Word, 0, entry, capital);
        true
    }

    /// `example.org/path`, `www.example.nl`: a host whose last label is a usual one.
    fn host(&mut self, start: usize, stop: usize) -> bool {
        let mut at = stop;
        let mut last = stop;
        while self.byte(at) == b'.' && self.letter_at(at + 1) && at - start < LONGEST_LOCAL {
            last = at + 1;
            at += 1;
            while self.byte(at) == b'-' && self.letter_at(at + 1) || self.letter_at(at) {
                at += 1;
            }
        }
        let Some(label) = self.bytes.get(last..at) else { return false };
        if self.byte(at) == b'@' || !TOP_LEVEL.iter().any(|known| label.eq_ignore_ascii_case(known.as_bytes())) {
            return false;
        }
        // A hyphened host has its first parts out already.
        let mut start = start;
        while self.joined && self.out.last().is_some_and(|t| t.kind == TokenKind::Word && t.end as usize + 1 == start) {
            let Some(part) = self.out.pop() else { break };
            start = part.start as usize;
            self.joined = part.joined;
            self.apart = part.apart;
        }
        let path = self.byte(at) == b'/';
        let end = if path { self.url_end(at) } else { at };
        let written = self.bytes.get(start..end).unwrap_or_default();
        let entry = if path { Entry::NONE } else { self.entry(hash(written), || written) };
        self.push(start, end, TokenKind::Url, 0, entry, false);
        true
    }

    /// Where a URL ends that has begun before `at`.
    fn url_end(&self, mut at: usize) -> usize {
        let mut open = 0u32;
        loop {
            match self.byte(at) {
                0..=b' ' | b'"' | b'<' | b'>' | b']' | b'|' | b'`' | b'*' => break,
                b'(' => open += 1,
                b')' if open == 0 => break,
                b')' => open -= 1,
                0x80.. if self.char_at(at).is_none_or(|c| !c.is_alphanumeric()) => break,
                _ => {}
            }
            at += self.char_at(at).map_or(1, char::len_utf8);
        }
        while at > 0 && matches!(self.byte(at - 1), b'.' | b',' | b';' | b':' | b'!' | b'?' | b'\'' | b'_' | b'\\') {
            at -= 1;
        }
        at
    }

    /// At an `@`: the address around it, in place of the tokens of its local part.
    fn email(&mut self) -> bool {
        let at = self.at;
        let lowest = self.from.max(at.saturating_sub(LONGEST_LOCAL));
        let mut start = at;
        while start > lowest && is_local(self.byte(start - 1)) {
            start -= 1;
        }
        while start < at && !self.byte(start).is_ascii_alphanumeric() {
            start += 1;
        }
        let Some(end) = self.domain_end(at + 1) else { return false };
        if start == at {
            return false;
        }
        self.replace(start, end)
    }

    /// At a bracket: `name [at] example.org`.
    fn spelt_at(&mut self) -> bool {
        let close = if self.byte(self.at) == b'[' { b']' } else { b')' };
        let inner = self.bytes.get(self.at + 1..self.at + 3);
        if !inner.is_some_and(|w| w.eq_ignore_ascii_case(b"at")) || self.byte(self.at + 3) != close {
            return false;
        }
        let Some(last) = self.out.last() else { return false };
        let (mut start, stop) = (last.start as usize, last.end as usize);
        if last.kind != TokenKind::Word || stop < self.at.saturating_sub(2) {
            return false;
        }
        while start > self.from && is_local(self.byte(start - 1)) {
            start -= 1;
        }
        let mut at = self.at + 4;
        at += usize::from(self.byte(at) == b' ');
        let Some(end) = self.domain_end(at) else { return false };
        self.replace(start, end)
    }

    /// The end of the host name at `at`, which must have a stop inside.
    fn domain_end(&self, mut at: usize) -> Option<usize> {
        let start = at;
        let mut stop = None;
        while at - start < LONGEST_LOCAL * 4 {
            match self.byte(at) {
                b'.' if self.byte(at + 1).is_ascii_alphanumeric() => stop = Some(at),
                b'-' if self.byte(at + 1).is_ascii_alphanumeric() => {}
                byte if byte.is_ascii_alphanumeric() => {}
                _ => break,
            }
            at += 1;
        }
        stop.filter(|&stop| stop > start).map(|_| at)
    }

    /// Puts an e-mail token over `start..end`, in place of the tokens that begin there.
    fn replace(&mut self, start: usize, end: usize) -> bool {
        while self.out.last().is_some_and(|t| t.start as usize >= start) {
            if let Some(part) = self.out.pop() {
                self.joined = part.joined;
                self.apart = part.apart;
            }
        }
        if self.out.last().is_some_and(|t| t.end as usize > start) {
            return false;
        }
        self.push(start, end, TokenKind::Email, 0, Entry::NONE, false);
        true
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    struct Nothing;

    impl Dictionary for Nothing {
        fn look_up<'a>(&self, _: u64, _: impl FnOnce() -> &'a [u8]) -> (u16, u64) {
            (0, 0)
        }
    }

    #[test]
    fn underscores_open_names_or_emphasis() {
        for (text, words) in [
            ("`_ga` and `__cfduid`", &["_ga", "and", "__cfduid"][..]),
            ("_ga, _gid: two years", &["_ga", "_gid", "two", "years"]),
            ("_Last updated_: today", &["Last", "updated", "today"]),
            ("__Who we are__", &["Who", "we", "are"]),
            ("the _noyb_ membership", &["the", "noyb", "membership"]),
            ("_gat_UA-1, _hjSession_*", &["_gat_UA", "_hjSession_"]),
        ] {
            let mut found = Vec::new();
            tokens(text, 0, text.len(), &Nothing, &mut found);
            let read: Vec<_> = found
                .iter()
                .filter(|t| t.kind == TokenKind::Word)
                .map(|t| text.get(t.start as usize..t.end as usize).unwrap())
                .collect();
            assert_eq!(read, words, "{text}");
        }
    }
}
