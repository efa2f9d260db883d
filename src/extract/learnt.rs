//! What the words of a phrase say it is.
//!
//! Phrases of the lexicon tell which purpose or category of data most phrases state, but policies word these in ever new ways:
//! "demonstrate that orders arrived" holds none of them, and "analyse who may join" holds a wrong one. So each word of the
//! lexicon has weights for each class, by where in the phrase it stands; they are fitted with [those](super::words) that say
//! whether there is a statement at all. What the lexicon tells has a [head start](head_start), and the class with the greatest
//! sum is the phrase's. This is asked only of phrases that are kept.

use std::sync::LazyLock;

use crate::Language;
use crate::model::{Category, PurposeKind, Said};
use crate::scan::{Vocabulary, vocabulary};
use crate::text::{Dictionary, hash};

use super::class_weights::{DUTCH, ENGLISH};
use super::unit::Unit;

/// What is classed so.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Sort {
    /// By a [`PurposeKind`].
    Purpose,
    /// By a [`Category`].
    Category,
}

/// A word's places in a phrase, as bits: anywhere in it, at its beginning, at its end.
pub(crate) const PARTS: usize = 3;
/// The most classes of a sort.
pub(crate) const CLASSES: usize =
    if PurposeKind::ALL.len() > Category::ALL.len() { PurposeKind::ALL.len() } else { Category::ALL.len() };
/// Steps of a weight in a natural unit of log-odds.
pub(crate) const STEPS: i16 = 8;
/// Tokens of a phrase that are looked at.
const MOST: usize = 24;

/// What words weigh for a sort of classes.
pub(super) struct Table {
    /// What each class weighs by itself, in [`STEPS`].
    pub(super) alone: [i8; CLASSES],
    /// The words, with blanks between them.
    pub(super) words: &'static str,
    /// How many weights other than 0 each of them has in each part of a phrase.
    pub(super) counts: &'static [[u8; PARTS]],
    /// These weights, word by word and part by part: each with its class, in [`STEPS`].
    pub(super) weights: &'static [(u8, i8)],
}

/// What speaks for the class that phrases of the lexicon tell, in [`STEPS`]: less where that only says that nothing better was
/// found.
pub(crate) fn head_start(sort: Sort, class: usize) -> i16 {
    let halves = match sort {
        Sort::Purpose => match PurposeKind::ALL.get(class) {
            Some(PurposeKind::Other) => 2,
            Some(PurposeKind::ProvideService | PurposeKind::Administration) => 3,
            _ => 6,
        },
        Sort::Category => match Category::ALL.get(class) {
            Some(Category::Other) => 4,
            Some(Category::Generic) => 3,
            _ => 6,
        },
    };
    halves * STEPS / 2
}

/// Room for the sums of all classes, a power of two.
const ROOM: usize = 64;
const _: () = assert!(CLASSES <= ROOM, "each class has a sum");

/// A [`Table`] by lemma.
struct Weights {
    /// What each class weighs by itself; where there is none, nothing is less.
    alone: [i16; ROOM],
    /// For each lemma where its weights begin, and how many it has in each part of a phrase.
    rows: Vec<(u16, [u8; PARTS])>,
    weights: &'static [(u8, i8)],
}

impl Weights {
    fn new(words: &Vocabulary, table: &Table, classes: usize) -> Self {
        let mut alone = [i16::MIN; ROOM];
        alone.iter_mut().zip(table.alone).take(classes).for_each(|(sum, weight)| *sum = i16::from(weight));
        let mut rows = vec![(0, [0; PARTS]); words.tags().count()];
        let mut first = 0;
        for (word, &counts) in table.words.split(' ').zip(table.counts) {
            let (lemma, _) = words.look_up(hash(word.as_bytes()), || word.as_bytes());
            rows.get_mut(usize::from(lemma)).filter(|_| lemma != 0).into_iter().for_each(|row| *row = (first, counts));
            first += counts.into_iter().map(u16::from).sum::<u16>();
        }
        Self { alone, rows, weights: table.weights }
    }

    /// Adds what a word weighs in the parts that it stands in.
    fn add(&self, sums: &mut [i16; ROOM], lemma: u16, parts: u8) {
        let (first, counts) = self.rows.get(usize::from(lemma)).copied().unwrap_or_default();
        let mut from = usize::from(first);
        for (part, count) in counts.into_iter().enumerate() {
            let range = from..from + usize::from(count);
            from = range.end;
            for &(class, weight) in self.weights.get(range).filter(|_| parts >> part & 1 != 0).unwrap_or_default() {
                if let Some(sum) = sums.get_mut(usize::from(class) % ROOM) {
                    *sum += i16::from(weight);
                }
            }
        }
    }
}

/// The weights of purposes and of categories.
fn both(words: &Vocabulary, [purposes, categories]: &[Table; 2]) -> [Weights; 2] {
    [Weights::new(words, purposes, PurposeKind::ALL.len()), Weights::new(words, categories, Category::ALL.len())]
}

fn weights(language: Language, sort: Sort) -> &'static Weights {
    static EN: LazyLock<[Weights; 2]> = LazyLock::new(|| both(vocabulary(Language::English), &ENGLISH));
    static NL: LazyLock<[Weights; 2]> = LazyLock::new(|| both(vocabulary(Language::Dutch), &DUTCH));
    let [purposes, categories] = match language {
        Language::English => &*EN,
        Language::Dutch => &*NL,
    };
    match sort {
        Sort::Purpose => purposes,
        Sort::Category => categories,
    }
}

/// Gives the lemma of each known word of the phrase in tokens `first..end`, and of what it shares with its neighbours, to
/// `each`, with the parts that it stands in.
pub(crate) fn words(
    unit: &Unit<'_>,
    (first, end): (usize, usize),
    shared: Option<(usize, usize)>,
    each: &mut impl FnMut(u8, u16),
) {
    let (from, to) = shared.unwrap_or_default();
    for at in (first..end.min(first + MOST)).chain(from..to.min(from + MOST)) {
        let lemma = unit.token(at).map_or(0, |token| token.word);
        if lemma != 0 {
            each(1 | u8::from(at == first) << 1 | u8::from(at + 1 == end) << 2, lemma);
        }
    }
}

/// The value of a phrase that the extractors gave `value`: another one where its words speak for that.
pub(super) fn settled(unit: &Unit<'_>, range: (usize, usize), shared: Option<(usize, usize)>, value: Said) -> Said {
    let best = |sort, told| best(unit, range, shared, (sort, told));
    match value {
        Said::Purpose(told) => {
            let kind = PurposeKind::ALL.get(best(Sort::Purpose, told as usize));
            Said::Purpose(kind.copied().unwrap_or(told))
        }
        Said::Category(told) => {
            let category = Category::ALL.get(best(Sort::Category, told as usize));
            Said::Category(category.copied().unwrap_or(told))
        }
        _ => value,
    }
}

/// The class of the greatest sum: the one that was told, or the last of those that are as great.
fn best(unit: &Unit<'_>, range: (usize, usize), shared: Option<(usize, usize)>, (sort, told): (Sort, usize)) -> usize {
    let weights = weights(unit.language, sort);
    let mut sums = weights.alone;
    words(unit, range, shared, &mut |parts, lemma| weights.add(&mut sums, lemma, parts));
    let Some(said) = sums.get_mut(told) else { return told };
    *said += head_start(sort, told);
    let (said, most) = (*said, sums.iter().copied().fold(i16::MIN, i16::max));
    if said == most { told } else { sums.iter().rposition(|&sum| sum == most).unwrap_or(told) }
}
