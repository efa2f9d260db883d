//! What the words in and around a candidate weigh, each by itself.
//!
//! Beside the [signs](super::weigh), which say how a candidate is built and where it stands, its words speak: a sentence that
//! has "click" in it tells of something else than one with "retain". Each word of the lexicon that many policies have near
//! candidates has a weight for each kind of statement and each [`Part`]; they are fitted with those of the signs.

use std::sync::LazyLock;

use crate::Language;
use crate::model::Kind;
use crate::scan::{Vocabulary, vocabulary};
use crate::text::{Dictionary, Token, TokenKind, hash};

use super::Unit;
use super::context::Range;
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
    /// One of the three before it.
    Near,
    /// The word behind it.
    After,
    /// In the heading above.
    Heading,
    /// In what introduces its list, in its label or in the head of its column.
    Lead,
}

/// How many parts there are.
pub(crate) const PARTS: usize = 9;
/// How many kinds there are.
const KINDS: usize = Kind::ALL.len();
/// Tokens of a unit that are looked at.
const MOST_WORDS: usize = 128;
/// Words of a candidate that are looked at.
const MOST_INSIDE: usize = 12;
/// Words before a candidate, and tokens that they are looked for among.
const NEAR: (usize, usize) = (3, 6);
/// Tokens behind a candidate that the next word is looked for among.
const BEHIND: usize = 3;

/// A word, and its weights other than 0: each with the place `kind * PARTS + part`, in sixteenths of a natural unit of
/// log-odds.
pub(super) type Row = (&'static str, &'static [(u8, i8)]);

/// Parts whose words all candidates of a unit have.
const SHARED: [Part; 3] = [Part::Sentence, Part::Heading, Part::Lead];

/// The weights of a language's words.
pub(crate) struct WordWeights {
    /// By lemma the number of its row; the first row is empty.
    rows: Vec<u16>,
    /// For each of [`SHARED`] by row: one for each kind, side by side, for they are summed for all kinds at once.
    shared: [Vec<[i8; KINDS]>; SHARED.len()],
    /// For each kind by row: one for each part, for a candidate is of one kind.
    own: [Vec<[i8; PARTS]>; KINDS],
}

impl WordWeights {
    fn new(words: &Vocabulary, table: &[Row]) -> Self {
        let mut rows = vec![0; words.lemmas()];
        let mut shared = std::array::from_fn(|_| vec![[0; KINDS]; table.len() + 1]);
        let mut own = std::array::from_fn(|_| vec![[0; PARTS]; table.len() + 1]);
        for (number, (word, weights)) in (1u16..).zip(table) {
            let (lemma, _) = words.look_up(hash(word.as_bytes()), word.as_bytes());
            let Some(row) = rows.get_mut(usize::from(lemma)).filter(|_| lemma != 0) else { continue };
            *row = number;
            for &(place, weight) in *weights {
                let (kind, part) = (usize::from(place) / PARTS, usize::from(place) % PARTS);
                let number = usize::from(number);
                let cell = match SHARED.iter().position(|&shared| shared as usize == part) {
                    Some(part) => {
                        shared.get_mut(part).and_then(|rows: &mut Vec<[i8; KINDS]>| rows.get_mut(number)?.get_mut(kind))
                    }
                    None => {
                        own.get_mut(kind).and_then(|rows: &mut Vec<[i8; PARTS]>| rows.get_mut(number)?.get_mut(part))
                    }
                };
                if let Some(cell) = cell {
                    *cell = weight;
                }
            }
        }
        Self { rows, shared, own }
    }

    /// The number of a word's row; 0 where it weighs nothing.
    #[inline]
    fn row(&self, word: u16) -> usize {
        self.rows.get(usize::from(word)).map_or(0, |&row| usize::from(row))
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

/// What words weigh, by kind of statement.
pub(crate) type Sums = [i16; KINDS];

/// What the words weigh that a unit stands under: most units stand under the same as the one before.
#[derive(Default)]
pub(crate) struct Around {
    place: Option<(Range, Range, Language)>,
    sums: Sums,
}

/// What the words of the unit and of what it stands under weigh.
pub(crate) fn weigh_unit(unit: &Unit<'_>, around: &mut Around) -> Sums {
    let weights = word_weights(unit.language);
    let [sentence, heading, lead] = &weights.shared;
    let add = |sums: &mut Sums, rows: &[[i8; KINDS]], word: u16| {
        let row = weights.row(word);
        if let Some(weights) = rows.get(row).filter(|_| row != 0) {
            for (sum, &weight) in sums.iter_mut().zip(weights) {
                *sum += i16::from(weight);
            }
        }
    };
    let place = Some((unit.place.under, unit.place.behind, unit.language));
    if around.place != place {
        let mut sums = [0; KINDS];
        of_place(unit, &mut |part, word| add(&mut sums, if matches!(part, Part::Lead) { lead } else { heading }, word));
        *around = Around { place, sums };
    }
    let mut sums = around.sums;
    of_sentence(unit, &mut |_, word| add(&mut sums, sentence, word));
    sums
}

/// What the words in and beside the candidate in tokens `first..end` weigh.
pub(crate) fn weigh(unit: &Unit<'_>, kind: Kind, first: usize, end: usize) -> i32 {
    let weights = word_weights(unit.language);
    let rows = weights.own.get(kind as usize).map_or(&[][..], |rows| rows);
    let mut sum = 0;
    of_candidate(unit, first, end, &mut |part, word| {
        let weight = rows.get(weights.row(word)).and_then(|parts| parts.get(part as usize));
        sum += weight.map_or(0, |&weight| i32::from(weight));
    });
    sum
}

/// Gives the words of the unit that the lexicon knows to `each`.
pub(crate) fn of_sentence(unit: &Unit<'_>, each: &mut impl FnMut(Part, u16)) {
    for token in unit.tokens.iter().take(MOST_WORDS).filter(|token| token.word != 0) {
        each(Part::Sentence, token.word);
    }
}

/// Gives the words that the unit stands under to `each`.
pub(crate) fn of_place(unit: &Unit<'_>, each: &mut impl FnMut(Part, u16)) {
    for (part, (first, end)) in [(Part::Heading, unit.place.under), (Part::Lead, unit.place.behind)] {
        for &word in unit.around.get(first as usize..end as usize).unwrap_or_default() {
            each(part, word);
        }
    }
}

/// Gives the words in and beside the candidate in tokens `first..end` to `each`.
#[inline]
pub(crate) fn of_candidate(unit: &Unit<'_>, first: usize, end: usize, each: &mut impl FnMut(Part, u16)) {
    let inside = unit.tokens.get(first..end).unwrap_or_default();
    for token in inside.iter().take(MOST_INSIDE) {
        give(each, Part::Inside, token);
    }
    if let ([opening, ..], [.., closing]) = (inside, inside) {
        give(each, Part::First, opening);
        give(each, Part::Last, closing);
    }
    let behind = unit.tokens.get(end..).unwrap_or_default().iter().take(BEHIND);
    if let Some(token) = behind.into_iter().find(|token| token.kind == TokenKind::Word) {
        give(each, Part::After, token);
    }
    let mut distance = 0;
    for token in unit.tokens.get(..first).unwrap_or_default().iter().rev().take(NEAR.1) {
        if token.kind != TokenKind::Word {
            continue;
        }
        if distance == 0 {
            give(each, Part::Before, token);
        }
        give(each, Part::Near, token);
        distance += 1;
        if distance == NEAR.0 {
            break;
        }
    }
}

/// Gives the word of a token, where the lexicon knows it.
#[inline]
fn give(each: &mut impl FnMut(Part, u16), part: Part, token: &Token) {
    if token.word != 0 {
        each(part, token.word);
    }
}
