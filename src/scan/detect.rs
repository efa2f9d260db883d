//! Which language a text is in: a vote of function words, and `whatlang` where the vote leaves the matter open.

use crate::Language;

use super::told::{MARKS, Told, words};

/// Function words of English that are no words of Dutch, or hardly ever.
const ENGLISH: &[&str] = &[
    "the", "and", "to", "your", "you", "our", "this", "that", "may", "with", "from", "by", "will", "as", "us", "are",
    "any", "not", "which", "other", "these", "have", "if", "use", "such", "when", "it", "for", "be", "can", "or", "on",
    "at", "do",
];

/// Function words of Dutch that are no words of English, or hardly ever.
const DUTCH: &[&str] = &[
    "de", "het", "een", "van", "en", "uw", "wij", "voor", "zijn", "niet", "met", "op", "te", "dat", "die", "deze",
    "bij", "wordt", "door", "aan", "ons", "onze", "ook", "om", "als", "je", "uit", "dit", "kan", "naar", "geen",
    "over", "u", "jouw", "hoe",
];

/// The function words, each with its vote.
static VOTES: Told<512> = Told::new([ENGLISH, DUTCH]);

/// What [`detect`] says of a text.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Detected {
    /// A language that the crate reads.
    Known(Language),
    /// Another one: its English name and its ISO 639-3 code.
    #[cfg_attr(not(feature = "whatlang"), allow(dead_code, reason = "only `whatlang` knows others"))]
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
#[cfg(feature = "whatlang")]
const WHATLANG_SAMPLE: usize = 2_048;
/// Words of a text that is too short for `whatlang`.
const FEW: u32 = 12;
/// Bytes of a piece whose words vote, and of one where the matter is [clear](CLEAR).
const VOTE_SAMPLE: usize = 256;
const SHORT_SAMPLE: usize = 32;
/// Votes for one language that are hardly outvoted any more, where they are three times those for the other.
const CLEAR: u32 = 16;
/// Votes that tell a language at all.
pub(crate) const FEW_VOTES: u32 = 3;

impl Votes {
    /// Adds the votes of the first words of `text`: of a few where the matter is clear by these and those of what stands
    /// `above`.
    pub(crate) fn add(&mut self, text: &str, above: Self) {
        let bytes = text.as_bytes();
        let all = above.with(*self);
        let clear = self.winner(FEW_VOTES).is_some_and(|here| all.winner(CLEAR) == Some(here)) && all.is_one_word_in(5);
        let sample = if clear { SHORT_SAMPLE } else { VOTE_SAMPLE };
        let bytes = bytes.get(..sample).unwrap_or(bytes);
        let [for_english, for_dutch] = MARKS;
        for word in words(bytes) {
            // No branch hangs on what a word says, for it cannot be foreseen.
            let vote = VOTES.mark(word);
            self.english += u32::from(vote == for_english);
            self.dutch += u32::from(vote == for_dutch);
            self.words += u32::from(word != 0);
        }
    }

    /// These and others.
    #[must_use]
    pub(crate) fn with(self, other: Self) -> Self {
        Self { english: self.english + other.english, dutch: self.dutch + other.dutch, words: self.words + other.words }
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

    /// Function words are at least this share of any running text of theirs: an eighth. Mostly they are twice as many.
    fn is_running_text(self) -> bool {
        self.is_one_word_in(8)
    }

    /// Is at least one word in so many a function word?
    fn is_one_word_in(self, so_many: u32) -> bool {
        (self.english + self.dutch) * so_many >= self.words
    }
}

/// The beginning of `text` for `whatlang`, its words on one line and without byte order marks, which it takes for letters.
#[cfg(feature = "whatlang")]
fn sample(text: &str) -> String {
    let mut sample = String::with_capacity(WHATLANG_SAMPLE);
    for word in text.split(|c: char| c.is_whitespace() || c == '\u{feff}').filter(|word| !word.is_empty()) {
        let room = WHATLANG_SAMPLE.saturating_sub(sample.len());
        if word.len() > room {
            sample.extend(word.char_indices().take_while(|&(at, c)| at + c.len_utf8() <= room).map(|(_, c)| c));
            break;
        }
        sample.push_str(word);
        sample.push(' ');
    }
    sample
}

/// The language of `text`, whose votes are `votes`.
pub(crate) fn detect(text: &str, votes: Votes) -> Detected {
    if votes.is_running_text() {
        if let Some(language) = votes.winner(FEW_VOTES) {
            return Detected::Known(language);
        }
    }
    // Of a few words the vote knows more than `whatlang`, which takes 50 times as long as their reading.
    if let Some(language) = votes.winner(1).filter(|_| votes.words < FEW) {
        return Detected::Known(language);
    }
    if let Some(asked) = ask(text, votes) {
        return asked;
    }
    let voted = if votes.english >= votes.dutch { Language::English } else { Language::Dutch };
    if votes.english + votes.dutch > 0 { Detected::Known(voted) } else { Detected::Open }
}

/// What `whatlang` says of `text`; `None` where it cannot tell, or says what the votes belie.
#[cfg(feature = "whatlang")]
fn ask(text: &str, votes: Votes) -> Option<Detected> {
    let info = whatlang::detect(&sample(text))?;
    match info.lang() {
        whatlang::Lang::Eng => Some(Detected::Known(Language::English)),
        whatlang::Lang::Nld => Some(Detected::Known(Language::Dutch)),
        other if votes.words >= FEW && info.is_reliable() && !votes.is_running_text() => {
            Some(Detected::Other(other.eng_name(), other.code()))
        }
        _ => None,
    }
}

/// Nobody is asked.
#[cfg(not(feature = "whatlang"))]
const fn ask(_: &str, _: Votes) -> Option<Detected> {
    None
}
