//! Hyphens behind words: those that join two, those that dangle, and those that break a word at the end of a line.

use crate::text::class::LONGEST_FOLDED;
use crate::text::hash::{hash, run};
use crate::text::words;

use super::{Dictionary, TokenKind, Tokeniser};

impl<D: Dictionary> Tokeniser<'_, D> {
    /// After a word or number: a hyphen joins it to the next word, or dangles.
    pub(super) fn hyphen(&mut self) {
        let width = match self.byte(self.at) {
            b'-' => 1,
            0xe2 if matches!(self.char_at(self.at), Some('\u{2010}' | '\u{2011}')) => 3,
            _ => return,
        };
        if self.letter_at(self.at + width) {
            self.joined = true;
            self.at += width;
        } else if width == 3 || !matches!(self.byte(self.at + 1), b'-' | b'>') {
            if matches!(self.byte(self.at + width), b'\n' | b'\r') && self.rejoin(self.at + width) {
                return;
            }
            if let Some(last) = self.out.last_mut() {
                last.dangling = true;
            }
            self.at += width;
        }
    }

    /// Takes the rest of a word that was broken at the end of a line ("per-⏎sonal data"), which goes on behind the line break at
    /// `from`, where the whole is a word of the lexicon.
    #[cold]
    #[inline(never)]
    fn rejoin(&mut self, mut from: usize) -> bool {
        from += usize::from(self.byte(from) == b'\r');
        from += usize::from(self.byte(from) == b'\n');
        while let Some(blank @ (' ' | '\t' | '\u{a0}')) = self.char_at(from) {
            from += blank.len_utf8();
        }
        let (end, rest) = run(self.bytes, from);
        let Some(&last) = self.out.last() else { return false };
        // "Voor-⏎en achternaam".
        let parted = last.kind == TokenKind::Word && last.end as usize == self.at && !words!["en", "of"].has(rest);
        if !parted || !self.byte(from).is_ascii_lowercase() || self.letter_at(end) {
            return false;
        }
        let (mut whole, mut length) = ([0; LONGEST_FOLDED], 0);
        for part in [last.start as usize..self.at, from..end] {
            let (Some(part), Some(place)) = (self.bytes.get(part.clone()), whole.get_mut(length..length + part.len()))
            else {
                return false;
            };
            place.copy_from_slice(part);
            length += part.len();
        }
        let whole = whole.get(..length).unwrap_or_default();
        let entry = self.entry(hash(whole), || whole);
        if entry.word == 0 {
            return false;
        }
        self.out.pop();
        (self.joined, self.apart) = (last.joined, last.apart);
        self.push(last.start as usize, end, TokenKind::Word, 0, entry, last.capital);
        self.hyphen();
        true
    }
}
