//! [`Index`]: where in a unit the words and phrases of each kind stand.
//!
//! Some fifteen extractors each ask a unit for a few of its words. So its tokens are gone through once, and each leaves its place
//! as a bit in the columns of what it is; who asks for a kind of words visits these and no others.

use crate::lexicon::Tag;
use crate::scan::Hit;
use crate::text::{Token, WordSet};

use super::asked::may_say;
use super::weigh::count;

/// The tags of which anybody asks where they stand.
const ASKED: u64 = Tag::FIRST
    | Tag::SECOND
    | Tag::THIRD
    | Tag::MODAL
    | Tag::BE
    | Tag::SUBORDINATE
    | Tag::RELATIVE
    | Tag::TO
    | Tag::OM
    | Tag::FOR
    | Tag::WITH
    | Tag::OF
    | Tag::ACT
    | Tag::DATA_HEAD
    | Tag::PERSON
    | Tag::ORGANISATION
    | Tag::NUMBER;

/// The shapes.
const SHAPES: u64 = !0 << 52;

/// What a unit holds, wherever in it.
#[derive(Clone, Copy, Default)]
pub(crate) struct Summary {
    /// The tags and [shapes](crate::text::Shape) of all tokens together.
    pub(crate) tags: u64,
    /// The [`Cues`](crate::lexicon::Cues) of all hits together.
    pub(crate) cues: u64,
    /// The marks of all tokens together, each as the bit of its lower six bits.
    marks: u64,
    /// What its words [may say](may_say) of those that rules ask for.
    pub(crate) asked: u64,
    /// How many phrases name data, purposes, recipients, rights and anything else; see [`count`].
    pub(crate) counts: [u8; 5],
}

impl Summary {
    /// May the mark be among the tokens? Where not, it is not.
    #[inline]
    pub(crate) fn may_have(&self, mark: u8) -> bool {
        self.marks >> (mark & 63) & 1 == 1
    }
}

/// Tokens of a [`Row`].
const ROW: usize = 64;

/// Columns of words.
const BUCKETS: usize = 128;

/// The columns of so many tokens: a bit for each.
#[derive(Clone)]
struct Row {
    /// By tag or shape; the last one is of nothing that anybody asks for.
    kinds: [u64; 65],
    /// By the [`bucket`] of the word.
    words: [u64; BUCKETS],
}

/// What begins at a token.
#[derive(Clone, Copy, Default)]
pub(crate) struct Begin {
    /// The kinds of the cues of the hits that begin there.
    cues: u64,
    /// The first hit that begins there or behind.
    hit: u32,
}

/// Where in a unit the words and phrases of each kind stand; the space is used again for the next unit.
#[derive(Default)]
pub(crate) struct Index {
    /// What there is at all.
    pub(crate) summary: Summary,
    rows: Vec<Row>,
    /// Up to the token at which the last hit begins.
    pub(crate) begins: Vec<Begin>,
}

impl Index {
    /// Forgets the last unit, and makes room for one of so many tokens: with one row, for few have more.
    pub(crate) fn reset(&mut self, tokens: usize) {
        self.rows.clear();
        self.rows.reserve(1);
        self.begins.clear();
        self.begins.reserve(tokens.min(ROW));
    }

    /// Takes in the tokens of a unit and the phrases found in them.
    pub(crate) fn fill(&mut self, tokens: &[Token], hits: &[Hit]) {
        let mut summary = Summary::default();
        self.rows.clear();
        self.rows.resize(tokens.len().div_ceil(ROW), Row { kinds: [0; 65], words: [0; BUCKETS] });
        for (row, tokens) in self.rows.iter_mut().zip(tokens.chunks(ROW)) {
            let mut place = 1;
            for token in tokens {
                summary.tags |= token.tags;
                summary.marks |= 1 << (token.mark & 63);
                summary.asked |= may_say(token.form);
                row.add(token.tags & (ASKED | SHAPES), place);
                if let Some(words) = row.words.get_mut(bucket(token.form)) {
                    *words |= place;
                }
                place <<= 1;
            }
        }
        self.begins.clear();
        let begins = hits.last().map_or(0, |last| last.first as usize + 1);
        self.begins.reserve_exact(begins);
        self.begins.resize(begins, Begin::default());
        for hit in hits {
            let (cues, first) = (hit.cue.bit(), hit.first as usize);
            summary.cues |= cues;
            count(&mut summary.counts, hit.cue);
            if let (Some(begin), Some(row)) = (self.begins.get_mut(first), self.rows.get_mut(first / ROW)) {
                begin.cues |= cues;
                begin.hit += 1;
                let [.., phrases, _] = &mut row.kinds;
                *phrases |= 1 << (first % ROW);
            }
        }
        // How many begin at a token tells, summed up, how many begin before it.
        let mut before = 0;
        for begin in &mut self.begins {
            before += core::mem::replace(&mut begin.hit, before);
        }
        self.summary = summary;
    }

    /// The kinds of the cues of the hits that begin at the token.
    #[inline]
    pub(crate) fn cues(&self, at: usize) -> u64 {
        self.begins.get(at).map_or(0, |begin| begin.cues)
    }

    /// The first hit that begins at the token or behind it, of as many as there are.
    #[inline]
    pub(crate) fn hit(&self, at: usize, all: usize) -> usize {
        self.begins.get(at).map_or(all, |begin| begin.hit as usize)
    }

    /// Which of the 64 tokens before `end` are of one of the kinds, the last one as the highest bit.
    #[inline]
    pub(crate) fn before(&self, kinds: u64, end: usize) -> u64 {
        let (row, within) = (end / ROW, end % ROW);
        let places = |row: usize| self.rows.get(row).map_or(0, |row| row.places(kinds, &[]));
        let earlier = if row > 0 { places(row - 1) >> within } else { 0 };
        if within > 0 { places(row) << (ROW - within) | earlier } else { earlier }
    }

    /// Which of the 64 tokens from `first` on are of one of the kinds, the first one as the lowest bit.
    #[inline]
    pub(crate) fn behind(&self, kinds: u64, first: usize) -> u64 {
        let (row, within) = (first / ROW, first % ROW);
        let places = |row: usize| self.rows.get(row).map_or(0, |row| row.places(kinds, &[]));
        let later = if within > 0 && row + 1 < self.rows.len() { places(row + 1) << (ROW - within) } else { 0 };
        places(row) >> within | later
    }

    /// The tokens from `first` on that are of one of the kinds, or in the bucket of a word of one of the sets.
    #[inline]
    pub(crate) fn walk(&self, kinds: u64, words: &'static [&'static WordSet], first: usize) -> Walk<'_> {
        let row = first / ROW;
        let places = self.rows.get(row).map_or(0, |row| row.places(kinds, words)) & !0 << (first % ROW);
        Walk { rows: &self.rows, kinds, words, row, places }
    }
}

/// The places of some tokens, in order.
pub(crate) struct Walk<'a> {
    rows: &'a [Row],
    kinds: u64,
    words: &'static [&'static WordSet],
    row: usize,
    /// Those of the row that are still to be visited.
    places: u64,
}

impl Walk<'_> {
    /// Goes on at the token `at`, which lies ahead.
    #[inline]
    pub(crate) fn go_on(&mut self, at: usize) {
        if at / ROW > self.row {
            self.read(at / ROW);
        }
        self.places &= !0 << (at % ROW);
    }

    /// Goes on with another row.
    #[cold]
    fn read(&mut self, row: usize) {
        let places = self.rows.get(row).map_or(0, |row| row.places(self.kinds, self.words));
        (self.row, self.places) = (row, places);
    }
}

impl Iterator for Walk<'_> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        while self.places == 0 {
            if self.row + 1 >= self.rows.len() {
                return None;
            }
            self.read(self.row + 1);
        }
        let at = self.row * ROW + self.places.trailing_zeros() as usize;
        self.places &= self.places - 1;
        Some(at)
    }
}

impl Row {
    /// Adds a token. Most are of two kinds at most, but of how many cannot be foreseen: two are always written, which may be one
    /// and the same.
    #[inline]
    fn add(&mut self, mut kinds: u64, place: u64) {
        loop {
            let (lowest, highest) = (kinds.trailing_zeros(), kinds.checked_ilog2().unwrap_or(64));
            for kind in [lowest, highest] {
                if let Some(column) = self.kinds.get_mut(kind as usize) {
                    *column |= place;
                }
            }
            kinds &= kinds.wrapping_sub(1) & !1_u64.wrapping_shl(highest);
            if kinds == 0 {
                break;
            }
        }
    }

    #[inline]
    fn places(&self, kinds: u64, words: &[&WordSet]) -> u64 {
        debug_assert_eq!(kinds & !(ASKED | SHAPES), 0, "asked of tags that are not indexed");
        let mut all = 0;
        for kind in bits(kinds) {
            all |= self.kinds.get(kind).copied().unwrap_or(0);
        }
        for words in words {
            for form in words.forms() {
                all |= self.words.get(bucket(*form)).copied().unwrap_or(0);
            }
        }
        all
    }
}

/// Seven bits of a form, as the number of the column that it stands in.
#[inline]
fn bucket(form: u64) -> usize {
    let [.., highest] = form.to_le_bytes();
    usize::from(highest >> 1)
}

/// The bits of a set, from the lowest.
#[inline]
pub(crate) fn bits(mut set: u64) -> impl Iterator<Item = usize> {
    core::iter::from_fn(move || {
        let bit = set.trailing_zeros() as usize;
        set &= set.wrapping_sub(1);
        (bit < 64).then_some(bit)
    })
}
