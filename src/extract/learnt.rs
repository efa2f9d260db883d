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

const _: () = assert!(CLASSES * PARTS <= 1 + u8::MAX as usize, "a place of a weight is a byte");

/// What words weigh for a sort of classes.
pub(super) struct Table {
    /// What each class weighs by itself, in [`STEPS`].
    pub(super) alone: [i8; CLASSES],
    /// The words, with blanks between them.
    pub(super) words: &'static str,
    /// How many weights other than 0 each of them has.
    pub(super) counts: &'static [u8],
    /// These weights, word by word: each with the place `class * PARTS + part`, in [`STEPS`].
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

/// A [`Table`] by lemma.
struct Weights {
    table: &'static Table,
    /// For each lemma where its weights begin, and how many they are.
    rows: Vec<(u16, u8)>,
}

impl Weights {
    fn new(words: &Vocabulary, table: &'static Table) -> Self {
        let mut rows = vec![(0, 0); words.tags().count()];
        let mut first = 0;
        for (word, &count) in table.words.split(' ').zip(table.counts) {
            let (lemma, _) = words.look_up(hash(word.as_bytes()), || word.as_bytes());
            rows.get_mut(usize::from(lemma)).filter(|_| lemma != 0).into_iter().for_each(|row| *row = (first, count));
            first += u16::from(count);
        }
        Self { table, rows }
    }

    /// What a word weighs.
    fn row(&self, lemma: u16) -> &'static [(u8, i8)] {
        let (first, count) = self.rows.get(usize::from(lemma)).copied().unwrap_or_default();
        let first = usize::from(first);
        self.table.weights.get(first..first + usize::from(count)).unwrap_or_default()
    }
}

/// Adds what a word weighs in the parts that it stands in.
fn add(sums: &mut [i16; CLASSES], row: &[(u8, i8)], parts: u8) {
    for &(place, weight) in row {
        let (class, part) = (usize::from(place) / PARTS, usize::from(place) % PARTS);
        if let Some(sum) = sums.get_mut(class).filter(|_| parts >> part & 1 != 0) {
            *sum += i16::from(weight);
        }
    }
}

fn weights(language: Language, sort: Sort) -> &'static Weights {
    static EN: LazyLock<[Weights; 2]> =
        LazyLock::new(|| ENGLISH.each_ref().map(|table| Weights::new(vocabulary(Language::English), table)));
    static NL: LazyLock<[Weights; 2]> =
        LazyLock::new(|| DUTCH.each_ref().map(|table| Weights::new(vocabulary(Language::Dutch), table)));
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
    let best = |sort, told, classes| best(unit, range, shared, (sort, told, classes));
    match value {
        Said::Purpose(told) => {
            let kind = PurposeKind::ALL.get(best(Sort::Purpose, told as usize, PurposeKind::ALL.len()));
            Said::Purpose(kind.copied().unwrap_or(told))
        }
        Said::Category(told) => {
            let category = Category::ALL.get(best(Sort::Category, told as usize, Category::ALL.len()));
            Said::Category(category.copied().unwrap_or(told))
        }
        _ => value,
    }
}

/// The class of the greatest sum, of which there are so many and one was told.
fn best(
    unit: &Unit<'_>,
    range: (usize, usize),
    shared: Option<(usize, usize)>,
    (sort, told, classes): (Sort, usize, usize),
) -> usize {
    let weights = weights(unit.language, sort);
    let mut sums = weights.table.alone.map(i16::from);
    words(unit, range, shared, &mut |parts, lemma| add(&mut sums, weights.row(lemma), parts));
    sums.get_mut(told).into_iter().for_each(|sum| *sum += head_start(sort, told));
    let all = sums.iter().take(classes).enumerate();
    all.max_by_key(|&(class, sum)| (*sum, class == told)).map_or(told, |(class, _)| class)
}
