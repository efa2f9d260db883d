//! Whether a candidate is a statement: what speaks for it against what speaks against it.
//!
//! The extractors propose; most words of a policy mean different things in different places, and no single sign decides.
//! Each candidate has *signs*: the rule that proposed it, what its section is about, which verbs stand in its sentence and
//! which one governs it, what stands directly beside it, which value it was given, how long it is, and how the whole policy is
//! worded ([`is_notice`](crate::scan::is_notice)). A sign has a weight for each kind of statement
//! ([`WEIGHTS`](super::weights::WEIGHTS)); a candidate whose weights sum to zero or more is kept.

use crate::Language;
use crate::lexicon::{Cue, Cues, Tag, Topic};
use crate::model::{CookieCategory, Kind, Limit, Said, TransferTo};
use crate::text::Shape;

use super::Unit;
use super::index::bits;
use super::output::Rule;
use super::unit::VERBAL;
use super::weights::WEIGHTS;
use super::words::{self, Around, ByKind, Weighed};

/// What a candidate is weighed by, for the fitting of the weights.
#[cfg(test)]
#[derive(Clone, Default, Debug)]
pub(crate) struct Signs {
    /// Indices into [`WEIGHTS`](super::weights::WEIGHTS).
    pub(crate) signs: Vec<usize>,
    /// Words by part and lemma.
    pub(crate) words: Vec<(usize, u16)>,
}

// Where each group of signs begins.
pub(crate) const BIAS: usize = 0;
pub(crate) const RULE: usize = 1;
pub(crate) const TOPIC: usize = RULE + 96;
pub(crate) const ANNOUNCED: usize = TOPIC + 24;
pub(crate) const BLOCK: usize = ANNOUNCED + 24;
pub(crate) const TAG: usize = BLOCK + 8;
pub(crate) const CUE: usize = TAG + 48;
pub(crate) const LEFT_VERB: usize = CUE + 16;
pub(crate) const RIGHT_VERB: usize = LEFT_VERB + 16;
pub(crate) const SUBJECT: usize = RIGHT_VERB + 16;
pub(crate) const BEFORE: usize = SUBJECT + 8;
pub(crate) const AFTER: usize = BEFORE + 24;
pub(crate) const VALUE: usize = AFTER + 24;
pub(crate) const SHAPE: usize = VALUE + 64;
// Of a candidate's shape, the first six are its length.
const DENIED: usize = SHAPE + 8;
const OWNED: usize = SHAPE + 9;
const CAPITAL: usize = SHAPE + 10;
const DUTCH: usize = SHAPE + 11;
const BEGINS: usize = SHAPE + 12;
const ENDS: usize = SHAPE + 13;
const AS_VERB: usize = SHAPE + 14;
const AS_GERUND: usize = SHAPE + 15;
const LONG: usize = SHAPE + 16;
const FOLLOWS: usize = SHAPE + 17;
pub(crate) const BEFORE_LEAD: usize = SHAPE + 24;
pub(crate) const COUNTS: usize = BEFORE_LEAD + 24;
pub(crate) const RULE_OF_NOTICE: usize = COUNTS + 16;
/// How many signs there are.
pub(crate) const SIGNS: usize = RULE_OF_NOTICE + 96;

/// The weights of a kind of statement, by sign.
fn weights(kind: Kind) -> &'static [i8; SIGNS] {
    const NONE: &[i8; SIGNS] = &[0; SIGNS];
    WEIGHTS.get(kind as usize).unwrap_or(NONE)
}

/// What speaks for a statement in a plain sentence: three to one.
const PLAIN: i32 = 12;
/// Tokens of a plain sentence.
const PLAIN_LENGTH: usize = 20;

/// Is the unit a short sentence in which we say what we do? The corpora have few of these, and people write them.
fn is_plain(unit: &Unit<'_>, kind: Kind) -> bool {
    let tags = unit.summary.tags;
    let ours = tags & Tag::FIRST != 0 && tags & Tag::SUBORDINATE == 0;
    let of_practice = matches!(
        kind,
        Kind::DataCategory
            | Kind::Purpose
            | Kind::Recipient
            | Kind::Retention
            | Kind::LegalBasis
            | Kind::Source
            | Kind::Transfer
    );
    let does = tags & (Tag::COLLECT | Tag::USE | Tag::SHARE | Tag::KEEP | Tag::DELETE | Tag::RECEIVE) != 0;
    of_practice && ours && does && !unit.place.item && unit.len() <= PLAIN_LENGTH
}

/// What speaks for a statement in a column of its kind, whatever its words.
const COLUMN: i32 = 24;

/// Is the unit a cell of a column whose head says that it holds statements of `kind`? The corpora have few tables.
fn is_column(unit: &Unit<'_>, kind: Kind) -> bool {
    let topic = match kind {
        Kind::DataCategory => Topic::Data,
        Kind::Purpose => Topic::Purposes,
        Kind::LegalBasis => Topic::Grounds,
        Kind::Recipient => Topic::Recipients,
        Kind::Retention => Topic::Retention,
        _ => return false,
    };
    unit.place.column.is_some() && !unit.place.heading && unit.place.announced == Some(topic)
}

/// What all candidates of a unit have in common.
#[derive(Default)]
pub(crate) struct Common {
    /// What its tokens are to each other, with [nothings](words::NEAR) around them; none before a candidate has been weighed.
    words: Vec<Weighed>,
    clauses: Clauses,
    has: Has,
    /// What its words weigh wherever they stand in it, by kind.
    sentence: ByKind,
    /// What its own signs and words weigh, by kind, where that has been asked.
    sums: [Option<i32>; Kind::ALL.len()],
}

impl Common {
    /// Forgets the last unit.
    pub(crate) fn clear(&mut self) {
        self.words.clear();
        self.sums = Default::default();
    }

    /// Makes room for a unit of so many tokens.
    pub(crate) fn reserve(&mut self, tokens: usize) {
        self.words.reserve(words::NEAR + tokens + words::BEHIND);
    }

    /// Takes in the unit, unless that has been done.
    pub(crate) fn read(&mut self, unit: &Unit<'_>) {
        if self.words.is_empty() {
            let weights = words::word_weights(unit.language);
            weights.weighed(unit.tokens, &mut self.words);
            self.sentence = weights.sentence(&self.words);
            self.clauses = Clauses::of(unit);
            self.has = Has::of(unit);
        }
    }

    /// What the signs and words of the unit weigh for a statement of `kind`, whatever in it is a candidate for one.
    pub(crate) fn weigh(&mut self, unit: &Unit<'_>, kind: Kind, around: &mut Around) -> i32 {
        let Self { sentence, sums, has, .. } = self;
        let of_words = || sentence.get(kind as usize).map_or(0, |&sum| i32::from(sum));
        let of_unit = || weigh_unit(unit, *has, kind) + of_words() + words::weigh_around(unit, kind, around);
        sums.get_mut(kind as usize).map_or(0, |sum| *sum.get_or_insert_with(of_unit))
    }

    /// What the token is to others; nothing where there is none.
    fn word(&self, at: usize) -> Weighed {
        self.words.get(words::NEAR + at).copied().unwrap_or_default()
    }

    /// What the token so many before `at` is to others.
    fn word_before(&self, at: usize, before: usize) -> Weighed {
        self.words.get((words::NEAR + at).saturating_sub(before)).copied().unwrap_or_default()
    }
}

/// What the signs of the unit weigh for a statement of `kind`, whatever in the unit is a candidate for one.
fn weigh_unit(unit: &Unit<'_>, has: Has, kind: Kind) -> i32 {
    let (weights, mut sum) = (weights(kind), if is_plain(unit, kind) { PLAIN } else { 0 });
    sum += if is_column(unit, kind) { COLUMN } else { 0 };
    signs_of_unit(unit, has, &mut |sign| sum += weights.get(sign).map_or(0, |&w| i32::from(w)));
    sum
}

/// What the signs of a candidate weigh beside those of its unit. It is a statement if both together are zero or more.
pub(crate) fn weigh(unit: &Unit<'_>, common: &Common, kind: Kind, candidate: &Candidate) -> i32 {
    let (weights, mut sum) = (weights(kind), 0);
    signs_of(unit, common, candidate, &mut |sign| sum += weights.get(sign).map_or(0, |&w| i32::from(w)));
    sum + words::weigh(unit, &common.words, kind, candidate.first, candidate.end)
}

/// All signs of a candidate.
#[cfg(test)]
pub(crate) fn signs(unit: &Unit<'_>, common: &Common, candidate: &Candidate) -> Signs {
    let mut signs = Vec::new();
    signs_of_unit(unit, common.has, &mut |sign| signs.push(sign));
    signs_of(unit, common, candidate, &mut |sign| signs.push(sign));
    Signs { signs, words: words::all(unit, candidate.first, candidate.end) }
}

/// What may be a statement.
pub(crate) struct Candidate {
    /// First token.
    pub(crate) first: usize,
    /// First token behind it.
    pub(crate) end: usize,
    /// The [sign](value_sign) of what it would state.
    pub(crate) value: usize,
    /// The rule that proposes it.
    pub(crate) rule: Rule,
    /// It is denied where it stands.
    pub(crate) denied: bool,
    /// It follows another of its kind directly.
    pub(crate) follows: bool,
}

/// The signs of a unit that it has or has not, as bits: which it has cannot be foreseen, so they are gathered without a branch, and
/// once for all kinds.
#[derive(Clone, Copy, Default)]
struct Has {
    /// Those from [`BLOCK`] on: its place and its tags.
    tags: u64,
    /// Those from [`CUE`] on.
    cues: u64,
}

/// The first of some as the lowest bit.
fn together<const COUNT: usize>(all: [bool; COUNT]) -> u64 {
    all.iter().rev().fold(0, |set, &is| set << 1 | u64::from(is))
}

impl Has {
    fn of(unit: &Unit<'_>) -> Self {
        let place = &unit.place;
        let of_place = [place.item, place.label, place.column.is_some(), place.opens, place.heading, place.of_notice];
        Self {
            tags: together(of_place) | (unit.summary.tags & SENTENCE_TAGS) << (TAG - BLOCK),
            cues: together(SENTENCE_CUES.map(|cues| unit.holds(cues))),
        }
    }
}

/// Gives the signs that all candidates of a unit have to `add`.
fn signs_of_unit(unit: &Unit<'_>, has: Has, add: &mut impl FnMut(usize)) {
    add(BIAS);
    add(TOPIC + unit.place.topic.map_or(0, |t| 1 + t as usize));
    add(ANNOUNCED + unit.place.announced.map_or(0, |t| 1 + t as usize));
    for (sign, is) in [(DUTCH, unit.language == Language::Dutch), (LONG, unit.len() > 40)] {
        if is {
            add(sign);
        }
    }
    bits(has.tags).for_each(|bit| add(BLOCK + bit));
    bits(has.cues).for_each(|bit| add(CUE + bit));
    for (group, &count) in unit.summary.counts.iter().enumerate().take(4) {
        add(COUNTS + group * 4 + usize::from(count.min(3)));
    }
}

/// Gives the signs of a candidate that others of its unit need not have to `add`.
fn signs_of(unit: &Unit<'_>, common: &Common, candidate: &Candidate, add: &mut impl FnMut(usize)) {
    let &Candidate { first, end, value, rule, denied, follows } = candidate;
    add(RULE + rule.index);
    if unit.place.of_notice {
        add(RULE_OF_NOTICE + rule.index);
    }
    let (verb, subject) = governor(unit, common, first);
    add(LEFT_VERB + verb);
    add(SUBJECT + subject);
    add(RIGHT_VERB + verb_behind(unit, common, end));
    add(BEFORE + usize::from(common.word_before(first, 1).neighbour));
    add(AFTER + usize::from(common.word(end).neighbour));
    add(VALUE + value);
    add(BEFORE_LEAD + usize::from(common.word_before(first, 2).neighbour));
    let length = match end - first {
        0 | 1 => 0,
        2 => 1,
        3 | 4 => 2,
        5..=8 => 3,
        9..=14 => 4,
        _ => 5,
    };
    add(SHAPE + length);
    for (sign, is) in [
        (DENIED, denied),
        (OWNED, unit.is_possessive(first)),
        (CAPITAL, unit.token(first).is_some_and(|t| t.capital)),
        (BEGINS, first == 0),
        (ENDS, end + 1 >= unit.len()),
        (AS_VERB, unit.has(first, VERBAL)),
        (AS_GERUND, unit.is_gerund(first)),
        (FOLLOWS, follows),
    ] {
        if is {
            add(sign);
        }
    }
}

/// Tags that say something of a sentence wherever they stand in it.
const SENTENCE_TAGS: u64 = Tag::FIRST
    | Tag::SECOND
    | Tag::COLLECT
    | Tag::USE
    | Tag::SHARE
    | Tag::KEEP
    | Tag::DELETE
    | Tag::GIVE
    | Tag::RECEIVE
    | Tag::ASK
    | Tag::PROTECT
    | Tag::TRANSFER
    | Tag::REACH
    | Tag::ACCESS
    | Tag::MODAL
    | Tag::NEGATION
    | Tag::SUBORDINATE
    | Tag::PURPOSE_HEAD
    | Tag::POLICY
    | Tag::DATA_HEAD
    | Tag::DEVICE
    | Tag::PERSON
    | Tag::ORGANISATION;

/// The cues of a sentence that say something wherever they stand in it, in the order of their signs.
const SENTENCE_CUES: [u64; 16] = [
    Cues::COOKIE,
    Cues::RIGHT_FRAME,
    Cues::CROSS_REFERENCE,
    Cues::MANDATORY,
    Cues::DEFINITION,
    Cues::PURPOSE_LEAD,
    Cues::AUTHORITY | Cues::NAMED_AUTHORITY,
    Cues::CHILD,
    Cues::OTHERS_PRACTICE,
    Cues::VENDOR,
    Cues::GROUND,
    Cues::CRITERION,
    Cues::RECIPIENT,
    Cues::ANNOUNCE,
    Cues::RIGHT | Cues::STRONG_RIGHT,
    Cues::EXAMPLES,
];

/// Counts the phrases that name data, purposes, recipients, rights and anything else: one is often chance, many are an
/// enumeration.
#[inline]
pub(crate) fn count(counts: &mut [u8; 5], cue: Cue) {
    /// The group of each kind of cues, by its number.
    const GROUPS: [u8; 64] = {
        let (mut groups, mut number) = ([4; 64], 0);
        while number < groups.len() {
            #[allow(clippy::indexing_slicing, reason = "done when the crate is compiled")]
            match 1 << number {
                Cues::DATA => groups[number] = 0,
                Cues::PURPOSE => groups[number] = 1,
                Cues::RECIPIENT | Cues::VENDOR => groups[number] = 2,
                Cues::RIGHT | Cues::STRONG_RIGHT => groups[number] = 3,
                _ => {}
            }
            number += 1;
        }
        groups
    };
    let group = GROUPS.get(cue.number()).map_or(4, |&group| usize::from(group));
    if let Some(count) = counts.get_mut(group) {
        *count = count.saturating_add(1);
    }
}

/// The class of a verb: 0 for none.
pub(super) fn verb_class(tags: u64) -> u8 {
    const CLASSES: [u64; 14] = [
        Tag::COLLECT,
        Tag::SHARE,
        Tag::KEEP,
        Tag::DELETE,
        Tag::USE,
        Tag::RECEIVE,
        Tag::GIVE,
        Tag::ASK,
        Tag::TRANSFER,
        Tag::PROTECT,
        Tag::ACCESS,
        Tag::REACH,
        Tag::ACT,
        Tag::VERB,
    ];
    (1..).zip(CLASSES).find(|&(_, class)| tags & class != 0).map_or(0, |(number, _)| number)
}

/// Tokens of a unit whose clauses are known before a candidate asks for them.
const KNOWN: usize = 64;

/// Where clauses open, verbs stand and clauses end among the first [`KNOWN`] tokens of a unit: a bit for each, the first the
/// lowest.
#[derive(Clone, Copy, Default)]
pub(crate) struct Clauses {
    opens: u64,
    verbs: u64,
    /// Whose doing a verb may tell: pronouns that are not possessive.
    persons: u64,
    /// Verbs and what ends a clause.
    ends: u64,
}

impl Clauses {
    const OPENS: u64 = Tag::SUBORDINATE | Shape::COLON;
    const PERSONS: u64 = Tag::FIRST | Tag::SECOND | Tag::THIRD;
    const ENDS: u64 = Shape::VERB | Shape::COLON | Shape::STOP;

    pub(crate) fn of(unit: &Unit<'_>) -> Self {
        let first = |kinds| unit.index.behind(kinds, 0);
        let persons = bits(first(Self::PERSONS)).filter(|&at| !unit.is_possessive(at));
        let persons = persons.fold(0, |all, at| all | 1 << at);
        Self { opens: first(Self::OPENS), verbs: first(Shape::VERB), persons, ends: first(Self::ENDS) }
    }

    /// Those of the [`KNOWN`] tokens before `at`, which is not 0, the last one as the highest bit.
    fn before(&self, unit: &Unit<'_>, at: usize) -> Self {
        if at <= KNOWN {
            let before = |places: u64| places << (KNOWN - at);
            return Self {
                opens: before(self.opens),
                verbs: before(self.verbs),
                persons: before(self.persons),
                ends: 0,
            };
        }
        let before = |kinds| unit.index.before(kinds, at);
        let persons = bits(before(Self::PERSONS)).filter(|bit| !unit.is_possessive(at - KNOWN + bit));
        let persons = persons.fold(0, |all, bit| all | 1 << bit);
        Self { opens: before(Self::OPENS), verbs: before(Shape::VERB), persons, ends: 0 }
    }
}

/// The class of the verb that governs the token, and whose doing it is: 0 nobody's, 1 ours, 2 the person's, 3 others',
/// 4 to 7 the same in a subordinate clause.
fn governor(unit: &Unit<'_>, common: &Common, at: usize) -> (usize, usize) {
    /// The nearest tokens before it.
    const NEAR: u64 = !0 << (64 - 24);
    if at == 0 {
        return (0, 0);
    }
    let Clauses { opens, verbs, persons, .. } = common.clauses.before(unit, at);
    let far = |places: u64| at - 1 - places.leading_zeros() as usize;
    // What is nearer than the nearest of some.
    let nearer = |places: u64| !u64::MAX.checked_shr(places.leading_zeros()).unwrap_or(0);
    // The clause begins behind the conjunction or mark that is nearest, and there is none in it.
    let opens = opens & NEAR;
    let clause = nearer(opens) & NEAR;
    let condition = if opens != 0 && unit.has(far(opens), Tag::SUBORDINATE) { 4 } else { 0 };
    let verbs = verbs & clause;
    if verbs == 0 {
        return (0, condition);
    }
    let persons = persons & clause & !nearer(verbs >> 1);
    let subject = match () {
        () if persons == 0 => 0,
        () if unit.has(far(persons), Tag::FIRST) => 1,
        () if unit.has(far(persons), Tag::SECOND) => 2,
        () => 3,
    };
    (common.word(far(verbs)).verb.into(), subject + condition)
}

/// The class of the first verb behind the token in its clause.
fn verb_behind(unit: &Unit<'_>, common: &Common, end: usize) -> usize {
    /// The nearest tokens behind it.
    const NEAR: u64 = (1 << 10) - 1;
    let known = unit.len() <= KNOWN && end < KNOWN;
    let ends = if known { common.clauses.ends >> end } else { unit.index.behind(Clauses::ENDS, end) } & NEAR;
    if ends != 0 { common.word(end + ends.trailing_zeros() as usize).verb.into() } else { 0 }
}

/// What a word is as a neighbour.
pub(super) fn neighbour_class(tags: u64) -> u8 {
    const CLASSES: [u64; 18] = [
        Tag::AND,
        Tag::FROM,
        Tag::WITH,
        Tag::TO | Tag::OM,
        Tag::BY,
        Tag::FOR,
        Tag::OF,
        Tag::FIRST | Tag::SECOND | Tag::THIRD,
        Tag::BE | Tag::HAVE | Tag::MODAL,
        Tag::RELATIVE,
        Tag::SUBORDINATE,
        Tag::DETERMINER,
        Tag::NEGATION,
        Tag::PREPOSITION,
        Tag::COLLECT | Tag::USE | Tag::SHARE | Tag::KEEP | Tag::RECEIVE | Tag::GIVE,
        VERBAL,
        Tag::DATA_HEAD | Tag::POLICY,
        Tag::ADVERB,
    ];
    (6..).zip(CLASSES).find(|&(_, class)| tags & class != 0).map_or(5, |(number, _)| number)
}

/// What numbers, addresses and most marks are as neighbours.
pub(super) const OTHER: u8 = 4;

/// What a mark is as a neighbour: 0 for none, as for words that no lexicon holds.
pub(super) const fn mark_class(mark: u8) -> u8 {
    match mark {
        0 => 0,
        b',' => 1,
        b'(' | b')' => 2,
        b':' | b';' => 3,
        _ => OTHER,
    }
}

/// The value that the candidate was given.
pub(crate) fn value_sign(value: &Said) -> usize {
    match value {
        Said::Category(category) => *category as usize,
        Said::Purpose(purpose) => *purpose as usize,
        Said::Ground(ground) => *ground as usize,
        Said::Source(class) => class.map_or(0, |c| 1 + c as usize),
        Said::Class(class) => 1 + *class as usize,
        Said::Transfer(TransferTo::Country(_)) => 1,
        Said::Transfer(TransferTo::OutsideEea) => 2,
        Said::Transfer(TransferTo::Safeguard(safeguard)) => 3 + *safeguard as usize,
        Said::Retention(Limit::Criterion(criterion)) => 1 + *criterion as usize,
        _ => 0,
    }
}

/// The same of a cookie's category.
pub(crate) fn category_sign(category: Option<CookieCategory>) -> usize {
    category.map_or(0, |c| 1 + c as usize)
}
