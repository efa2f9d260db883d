//! Which language a text is in: a vote of function words, and `whatlang` where the vote leaves the matter open.

use crate::Language;

/// What [`detect`] says of a text.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Detected {
    /// A language that the crate reads.
    Known(Language),
    /// Another one: its English name and its ISO 639-3 code.
    Other(&'static str, &'static str),
    /// Too little text to tell.
    Open,
}

/// Votes for the languages that the crate reads, and for none of them.
#[derive(Clone, Copy, Default, Debug)]
pub(crate) struct Votes {
    english: u32,
    dutch: u32,
    words: u32,
}

/// Bytes of a text that `whatlang` is given: more costs more than the whole parse.
const WHATLANG_SAMPLE: usize = 2_048;
/// Bytes of a piece whose words vote.
const VOTE_SAMPLE: usize = 512;

impl Votes {
    /// Adds the votes of the first words of `text`.
    pub(crate) fn add(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let bytes = bytes.get(..VOTE_SAMPLE).unwrap_or(bytes);
        for word in bytes.split(|b| !b.is_ascii_alphabetic() && *b < 0x80) {
            if word.is_empty() {
                continue;
            }
            self.words += 1;
            let mut folded = [0u8; 5];
            let Some(folded) = folded.get_mut(..word.len()) else { continue };
            folded.copy_from_slice(word);
            folded.make_ascii_lowercase();
            match &*folded {
                b"the" | b"and" | b"to" | b"your" | b"you" | b"our" | b"this" | b"that" | b"may" | b"with"
                | b"from" | b"by" | b"will" | b"as" | b"us" | b"are" | b"any" | b"not" | b"which" | b"other"
                | b"these" | b"have" | b"if" | b"use" | b"such" | b"when" | b"it" | b"it's" | b"for" | b"be"
                | b"can" | b"or" | b"on" | b"at" | b"do" => {
                    self.english += 1;
                }
                b"de" | b"het" | b"een" | b"van" | b"en" | b"uw" | b"wij" | b"voor" | b"zijn" | b"niet" | b"met"
                | b"op" | b"te" | b"dat" | b"die" | b"deze" | b"bij" | b"wordt" | b"door" | b"aan" | b"ons"
                | b"onze" | b"ook" | b"om" | b"als" | b"je" | b"uit" | b"dit" | b"kan" | b"naar" | b"geen"
                | b"over" | b"u" | b"jouw" | b"hoe" => {
                    self.dutch += 1;
                }
                _ => {}
            }
        }
    }

    /// Adds another count.
    pub(crate) fn join(&mut self, other: Self) {
        self.english += other.english;
        self.dutch += other.dutch;
        self.words += other.words;
    }

    /// The language that clearly won, where there are votes enough: `least` of them, and at least three times the other's.
    pub(crate) fn winner(self, least: u32) -> Option<Language> {
        let (language, most, other) = if self.english >= self.dutch {
            (Language::English, self.english, self.dutch)
        } else {
            (Language::Dutch, self.dutch, self.english)
        };
        (most >= least && most >= other * 3).then_some(language)
    }

    /// Function words are at least this share of any running text of theirs: an eighth.
    fn is_running_text(self) -> bool {
        (self.english + self.dutch) * 8 >= self.words
    }
}

/// The language of `text`, whose votes are `votes`.
pub(crate) fn detect(text: &str, votes: Votes) -> Detected {
    if votes.is_running_text() {
        if let Some(language) = votes.winner(if votes.words < 24 { 1 } else { 3 }) {
            return Detected::Known(language);
        }
    }
    let mut end = text.len().min(WHATLANG_SAMPLE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let info = whatlang::detect(text.get(..end).unwrap_or_default());
    let voted = if votes.english >= votes.dutch { Language::English } else { Language::Dutch };
    match info {
        Some(info) if info.lang() == whatlang::Lang::Eng => Detected::Known(Language::English),
        Some(info) if info.lang() == whatlang::Lang::Nld => Detected::Known(Language::Dutch),
        Some(info) if votes.words >= 12 && info.is_reliable() && !votes.is_running_text() => {
            Detected::Other(info.lang().eng_name(), info.lang().code())
        }
        _ if votes.english + votes.dutch > 0 => Detected::Known(voted),
        _ => Detected::Open,
    }
}
