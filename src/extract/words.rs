//! What the words in and around a candidate weigh, each by itself.
//!
//! Beside the [signs](super::weigh), which say how a candidate is built and where it stands, its words speak: a sentence that
//! has "click" in it tells of something else than one with "retain". Each word of the lexicon and each mark that many policies
//! have near candidates has a weight for each kind of statement and each [`Part`]; they are fitted with those of the signs.

use core::ops::Range;
use std::sync::LazyLock;

use crate::Language;
use crate::model::Kind;
use crate::scan::{Vocabulary, vocabulary};
use crate::text::{Dictionary, Token, TokenKind, hash};

use super::Unit;
use super::context;
use super::weigh::{OTHER, mark_class, neighbour_class, verb_class};
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

/// The part that is any place in the unit.
pub(crate) const SENTENCE: usize = Part::Sentence as usize;
/// How many parts there are.
pub(crate) const PARTS: usize = 12;
/// How many kinds there are.
const KINDS: usize = Kind::ALL.len();
/// Tokens of a unit that are looked at.
const MOST_WORDS: usize = 128;
/// Words of a candidate that are looked at.
const MOST_INSIDE: usize = 12;
/// Tokens before a candidate that are looked at.
pub(super) const NEAR: usize = 8;
/// Tokens behind it.
pub(super) const BEHIND: usize = 6;
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
    /// The number of its weights; 0 where it weighs nothing.
    number: u16,
    /// The class of the verb; 0 for none.
    pub(super) verb: u8,
    /// Its class as a [neighbour](neighbour_class).
    pub(super) neighbour: u8,
}

/// A sum for each kind of statement. All are made at once: for which of them will be asked cannot be foreseen.
pub(super) type ByKind = [i16; KINDS];

/// The weights of a language's words.
pub(crate) struct WordWeights {
    /// By lemma, and behind these by mark.
    words: Vec<Weighed>,
    /// How many lemmas there are.
    lemmas: usize,
    /// What a word weighs by standing in the sentence: by its number, for all kinds.
    sentence: Vec<ByKind>,
    /// For each kind what a word weighs in the other parts, by its number, up to the last one that weighs for it. The table has
    /// the words of rare kinds first, so the rows of these are few.
    rows: [Vec<[i8; PARTS]>; KINDS],
}

impl WordWeights {
    fn new(words: &Vocabulary, table: &[Row]) -> Self {
        let weighed = |tags| Weighed { number: 0, verb: verb_class(tags), neighbour: neighbour_class(tags) };
        let mut all: Vec<_> = words.tags().map(weighed).collect();
        let lemmas = all.len();
        all.extend((0..=u8::MAX).map(|mark| Weighed { neighbour: mark_class(mark), ..Weighed::default() }));
        let mut sentence = vec![[0; KINDS]; table.len() + 1];
        let mut most = [0; KINDS];
        for (number, (_, weights)) in (1..).zip(table) {
            let apart = weights.iter().map(|&(place, _)| usize::from(place)).filter(|place| place % PARTS != SENTENCE);
            for kind in apart.map(|place| place / PARTS) {
                most.get_mut(kind).into_iter().for_each(|most| *most = number);
            }
        }
        let mut rows = most.map(|most| vec![[0; PARTS]; most + 1]);
        for (number, (word, weights)) in (1..).zip(table) {
            let (lemma, _) = words.look_up(hash(word.as_bytes()), || word.as_bytes());
            let place = match word.as_bytes() {
                &[mark] if mark.is_ascii_punctuation() => lemmas + usize::from(mark),
                _ => usize::from(lemma),
            };
            let Some(weighed) = all.get_mut(place).filter(|_| place != 0) else { continue };
            weighed.number = number;
            for &(place, weight) in *weights {
                let (kind, part) = (usize::from(place) / PARTS, usize::from(place) % PARTS);
                if part == SENTENCE {
                    let row: Option<&mut ByKind> = sentence.get_mut(usize::from(number));
                    row.and_then(|row| row.get_mut(kind)).into_iter().for_each(|cell| *cell = weight.into());
                    continue;
                }
                let rows: Option<&mut Vec<[i8; PARTS]>> = rows.get_mut(kind);
                let row = rows.and_then(|rows| rows.get_mut(usize::from(number)));
                row.and_then(|row| row.get_mut(part)).into_iter().for_each(|cell| *cell = weight);
            }
        }
        Self { words: all, lemmas, sentence, rows }
    }

    fn rows(&self, kind: Kind) -> &[[i8; PARTS]] {
        self.rows.get(kind as usize).map_or(&[], |rows| rows)
    }

    /// What the words of a sentence weigh by standing in it.
    pub(super) fn sentence(&self, words: &[Weighed]) -> ByKind {
        let mut sums = [0; KINDS];
        let words = words.get(NEAR..words.len().saturating_sub(BEHIND)).unwrap_or_default();
        for word in words.iter().take(MOST_WORDS) {
            let weights = self.sentence.get(usize::from(word.number)).unwrap_or(&[0; KINDS]);
            sums.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += weight);
        }
        sums
    }

    /// What the tokens of a unit are to each other, with nothings before and behind them.
    pub(super) fn weighed(&self, tokens: &[Token], out: &mut Vec<Weighed>) {
        let of = |token: &Token| {
            // What a token is cannot be foreseen.
            let mark = self.lemmas + usize::from(token.mark);
            let place = if token.word == 0 { mark } else { usize::from(token.word) };
            let Weighed { number, verb, neighbour } = self.words.get(place).copied().unwrap_or_default();
            let spoken = matches!(token.kind, TokenKind::Word | TokenKind::Mark);
            Weighed { number, verb, neighbour: if spoken { neighbour } else { OTHER } }
        };
        out.extend_from_slice(&[Weighed::default(); NEAR]);
        out.extend(tokens.iter().map(of));
        out.extend_from_slice(&[Weighed::default(); BEHIND]);
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
    place: Option<(context::Range, context::Range, Language)>,
    sums: [Option<i32>; KINDS],
}

/// What the words that the unit stands under weigh for a statement of `kind`.
pub(crate) fn weigh_around(unit: &Unit<'_>, kind: Kind, around: &mut Around) -> i32 {
    let place = Some((unit.place.under, unit.place.behind, unit.language));
    if around.place != place {
        *around = Around { place, ..Around::default() };
    }
    let of_place = || {
        let weights = word_weights(unit.language);
        let mut sum = 0;
        of_place(unit, &mut |part, word| {
            let word = weights.words.get(usize::from(word)).copied().unwrap_or_default();
            sum += weight(weights.rows(kind), word, part);
        });
        sum
    };
    around.sums.get_mut(kind as usize).map_or(0, |sum| *sum.get_or_insert_with(of_place))
}

/// What the words in and beside the candidate in tokens `first..end` weigh.
pub(crate) fn weigh(unit: &Unit<'_>, weighed: &[Weighed], kind: Kind, first: usize, end: usize) -> i32 {
    let rows = word_weights(unit.language).rows(kind);
    let mut sum = 0;
    of_candidate(unit, first, end, &mut |part, places| {
        let words = weighed.get(places).unwrap_or_default();
        sum += words.iter().map(|&word| weight(rows, word, part)).sum::<i32>();
    });
    sum
}

/// What a word weighs in a part.
#[inline]
fn weight(rows: &[[i8; PARTS]], word: Weighed, part: Part) -> i32 {
    let weight = rows.get(usize::from(word.number)).and_then(|row| row.get(part as usize));
    weight.map_or(0, |&weight| weight.into())
}

/// Gives the words that the unit stands under to `each`.
pub(crate) fn of_place(unit: &Unit<'_>, each: &mut impl FnMut(Part, u16)) {
    for (part, (first, end)) in [(Part::Heading, unit.place.under), (Part::Lead, unit.place.behind)] {
        for &word in unit.around.get(first as usize..end as usize).unwrap_or_default() {
            each(part, word);
        }
    }
}

/// Gives the tokens in and beside the candidate in tokens `first..end` to `each`, as places among what is
/// [weighed](WordWeights::weighed).
#[inline]
pub(crate) fn of_candidate(unit: &Unit<'_>, first: usize, end: usize, each: &mut impl FnMut(Part, Range<usize>)) {
    let one = |at: usize| NEAR + at..NEAR + at + 1;
    each(Part::Inside, NEAR + first..NEAR + end.min(first + MOST_INSIDE));
    if first < end {
        each(Part::First, one(first));
        each(Part::Last, one(end - 1));
    }
    each(Part::Near, first..first + NEAR);
    each(Part::Behind, NEAR + end..NEAR + end + BEHIND);
    if let Some(at) = (first.saturating_sub(BEFORE)..first).rev().find(|&at| unit.is_word(at)) {
        each(Part::Before, one(at));
    }
    if let Some(at) = (end..end + AFTER).find(|&at| unit.is_word(at)) {
        each(Part::After, one(at));
    }
    each(Part::SecondBefore, first + NEAR - 2..first + NEAR - 1);
    each(Part::SecondAfter, one(end + 1));
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
    of_candidate(unit, first, end, &mut |part, places| {
        words.extend(places.filter_map(|at| Some((part as usize, word(at.checked_sub(NEAR)?)))));
    });
    words.retain(|&(_, word)| word != 0);
    words
}
