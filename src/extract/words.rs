//! What the words in and around a candidate weigh, each by itself.
//!
//! Beside the [signs](super::weigh), which say how a candidate is built and where it stands, its words speak: a sentence that
//! has "click" in it tells of something else than one with "retain". Each word of the lexicon and each mark that many policies
//! have near candidates has a weight for each kind of statement and each [`Part`]; they are fitted with those of the signs.

use std::sync::LazyLock;

use crate::Language;
use crate::model::Kind;
use crate::scan::{Vocabulary, vocabulary};
use crate::text::{Dictionary, Token, hash};

use super::Unit;
use super::context::Range;
use super::weigh::{neighbour_class, verb_class};
use super::word_weights::{DUTCH, ENGLISH};

/// Where a word stands.
#[derive(Clone, Copy)]
pub(crate) enum Part {
    /// Anywhere in the unit.
    Sentence,
    /// In the candidate.
    Inside,
    /// The candidate's first word.
    First,
    /// Its last.
    Last,
    /// The word before it.
    Before,
    /// The second token before it.
    SecondBefore,
    /// One of the eight tokens before it.
    Near,
    /// The word behind it.
    After,
    /// The second token behind it.
    SecondAfter,
    /// One of the six tokens behind it.
    Behind,
    /// In the heading above.
    Heading,
    /// In what introduces its list, in its label or in the head of its column.
    Lead,
}

/// How many parts there are.
pub(crate) const PARTS: usize = 12;
/// How many kinds there are.
const KINDS: usize = Kind::ALL.len();
/// Tokens of a unit that are looked at.
const MOST_WORDS: usize = 128;
/// Words of a candidate that are looked at.
const MOST_INSIDE: usize = 12;
/// Tokens before a candidate that are looked at.
const NEAR: usize = 8;
/// Tokens behind it.
const BEHIND: usize = 6;
/// Tokens before a candidate that the word before it is looked for among.
const BEFORE: usize = 6;
/// Tokens behind a candidate that the word behind it is looked for among.
const AFTER: usize = 3;

/// A word or mark, and its weights other than 0: each with the place `kind * PARTS + part`, in sixteenths of a natural unit of
/// log-odds.
pub(super) type Row = (&'static str, &'static [(u16, i8)]);

/// What a word is to what stands beside it.
#[derive(Clone, Copy, Default)]
pub(crate) struct Weighed {
    /// Where its row begins; 0 where it weighs nothing.
    row: u16,
    /// The class of the verb; 0 for none.
    pub(super) verb: u8,
    /// Its class as a [neighbour](super::weigh::neighbour).
    pub(super) neighbour: u8,
}

/// The weights of a language's words.
pub(crate) struct WordWeights {
    /// By lemma.
    lemmas: Vec<Weighed>,
    /// By mark.
    marks: [Weighed; 128],
    /// For each kind row by row, of which the first is empty: one for each part.
    rows: [Vec<i8>; KINDS],
}

impl WordWeights {
    fn new(words: &Vocabulary, table: &[Row]) -> Self {
        let weighed = |tags| Weighed { row: 0, verb: verb_class(tags), neighbour: neighbour_class(tags) };
        let mut lemmas: Vec<_> = words.tags().map(weighed).collect();
        let mut marks = [Weighed::default(); 128];
        let mut rows = std::array::from_fn(|_| vec![0; PARTS * (table.len() + 1)]);
        for (row, (word, weights)) in (PARTS..).step_by(PARTS).zip(table) {
            let (lemma, _) = words.look_up(hash(word.as_bytes()), || word.as_bytes());
            let weighed = match word.as_bytes() {
                &[mark] if mark.is_ascii_punctuation() => marks.get_mut(usize::from(mark)),
                _ => lemmas.get_mut(usize::from(lemma)).filter(|_| lemma != 0),
            };
            let Some(weighed) = weighed else { continue };
            weighed.row = u16::try_from(row).unwrap_or(0);
            for &(place, weight) in *weights {
                let (kind, part) = (usize::from(place) / PARTS, usize::from(place) % PARTS);
                let rows: Option<&mut Vec<i8>> = rows.get_mut(kind);
                if let Some(cell) = rows.and_then(|rows| rows.get_mut(row + part)) {
                    *cell = weight;
                }
            }
        }
        Self { lemmas, marks, rows }
    }

    /// What the tokens of a unit are to each other.
    pub(super) fn weighed(&self, tokens: &[Token], out: &mut Vec<Weighed>) {
        let of = |token: &Token| match token.word {
            0 => self.marks.get(usize::from(token.mark)),
            word => self.lemmas.get(usize::from(word)),
        };
        out.extend(tokens.iter().map(|token| of(token).copied().unwrap_or_default()));
    }
}

/// The weights of the words of a language, put together when they are first asked for.
pub(crate) fn word_weights(language: Language) -> &'static WordWeights {
    static EN: LazyLock<WordWeights> = LazyLock::new(|| WordWeights::new(vocabulary(Language::English), ENGLISH));
    static NL: LazyLock<WordWeights> = LazyLock::new(|| WordWeights::new(vocabulary(Language::Dutch), DUTCH));
    match language {
        Language::English => &EN,
        Language::Dutch => &NL,
    }
}

/// What the words weigh that a unit stands under, by kind where that has been asked: most units stand under the same as the
/// one before.
#[derive(Default)]
pub(crate) struct Around {
    place: Option<(Range, Range, Language)>,
    sums: [Option<i32>; KINDS],
}

/// What the words of the unit and of what it stands under weigh for a statement of `kind`.
pub(crate) fn weigh_unit(unit: &Unit<'_>, weighed: &[Weighed], kind: Kind, around: &mut Around) -> i32 {
    let weights = word_weights(unit.language);
    let rows = weights.rows.get(kind as usize).map_or(&[][..], |rows| rows);
    let place = Some((unit.place.under, unit.place.behind, unit.language));
    if around.place != place {
        *around = Around { place, ..Around::default() };
    }
    let of_place = || {
        let mut sum = 0;
        of_place(unit, &mut |part, word| {
            let word = weights.lemmas.get(usize::from(word));
            sum += word.map_or(0, |word| weight(rows, *word, part));
        });
        sum
    };
    let sum = around.sums.get_mut(kind as usize).map_or(0, |sum| *sum.get_or_insert_with(of_place));
    let words = weighed.get(..MOST_WORDS).unwrap_or(weighed);
    words.iter().fold(sum, |sum, &word| sum + weight(rows, word, Part::Sentence))
}

/// What the words in and beside the candidate in tokens `first..end` weigh.
pub(crate) fn weigh(unit: &Unit<'_>, weighed: &[Weighed], kind: Kind, first: usize, end: usize) -> i32 {
    let rows = word_weights(unit.language).rows.get(kind as usize).map_or(&[][..], |rows| rows);
    let mut sum = 0;
    of_candidate(unit, first, end, &mut |part, at| sum += weighed.get(at).map_or(0, |&word| weight(rows, word, part)));
    sum
}

/// What a word weighs in a part.
#[inline]
fn weight(rows: &[i8], word: Weighed, part: Part) -> i32 {
    rows.get(usize::from(word.row) + part as usize).map_or(0, |&weight| i32::from(weight))
}

/// Gives the words that the unit stands under to `each`.
pub(crate) fn of_place(unit: &Unit<'_>, each: &mut impl FnMut(Part, u16)) {
    for (part, (first, end)) in [(Part::Heading, unit.place.under), (Part::Lead, unit.place.behind)] {
        for &word in unit.around.get(first as usize..end as usize).unwrap_or_default() {
            each(part, word);
        }
    }
}

/// Gives the tokens in and beside the candidate in tokens `first..end` to `each`.
#[inline]
pub(crate) fn of_candidate(unit: &Unit<'_>, first: usize, end: usize, each: &mut impl FnMut(Part, usize)) {
    for at in first..end.min(first + MOST_INSIDE) {
        each(Part::Inside, at);
    }
    if first < end {
        each(Part::First, first);
        each(Part::Last, end - 1);
    }
    (first.saturating_sub(NEAR)..first).for_each(|at| each(Part::Near, at));
    (end..end + BEHIND).for_each(|at| each(Part::Behind, at));
    if let Some(at) = (first.saturating_sub(BEFORE)..first).rev().find(|&at| unit.is_word(at)) {
        each(Part::Before, at);
    }
    if let Some(at) = (end..end + AFTER).find(|&at| unit.is_word(at)) {
        each(Part::After, at);
    }
    if let Some(second) = first.checked_sub(2) {
        each(Part::SecondBefore, second);
    }
    each(Part::SecondAfter, end + 1);
}

/// The number by which the fit knows a mark.
#[cfg(test)]
pub(crate) fn number(mark: u8) -> u16 {
    u16::MAX - u16::from(mark)
}

/// All words and marks of the unit and a candidate that have numbers, each with its part.
#[cfg(test)]
pub(crate) fn all(unit: &Unit<'_>, first: usize, end: usize) -> Vec<(usize, u16)> {
    let mut words = Vec::new();
    let word = |at| match unit.token(at) {
        Some(token) if token.word == 0 && token.mark != 0 => number(token.mark),
        token => token.map_or(0, |token| token.word),
    };
    (0..unit.len().min(MOST_WORDS)).for_each(|at| words.push((Part::Sentence as usize, word(at))));
    of_place(unit, &mut |part, word| words.push((part as usize, word)));
    of_candidate(unit, first, end, &mut |part, at| words.push((part as usize, word(at))));
    words.retain(|&(_, word)| word != 0);
    words
}
