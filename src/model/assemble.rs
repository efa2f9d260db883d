//! [`Policy::assemble`]: from statements to rows.

use core::hash::{Hash as _, Hasher as _};
use core::iter;
use std::collections::hash_map::DefaultHasher;

use super::row::Row;
use super::{
    AutomatedDecision, Category, Children, Contact, ContactOwner, Controller, ControllerFacts, ControllerRole,
    CookieUse, DataCategory, DataSubjectRight, Evidence, Ground, Kind, LegalBasis, LegitimateInterest,
    MandatoryDisclosure, Note, Policy, PolicyDate, Purpose, PurposeKind, Recipient, RecipientClass, RecipientParty,
    RetentionRule, Right, Section, Source, Statement, Transfer, Value,
};
use crate::{Language, Span};

/// The slots of [`slot`], one for each value of the closed vocabularies that most statements are of.
const SLOTS: usize =
    Category::ALL.len() + PurposeKind::ALL.len() + Ground::ALL.len() + RecipientClass::ALL.len() + Right::ALL.len();

/// The slot of a statement whose value is one of a closed vocabulary: such need no hashing.
fn slot(kind: Kind, value: &Value) -> Option<usize> {
    let purposes = Category::ALL.len();
    let grounds = purposes + PurposeKind::ALL.len();
    let classes = grounds + Ground::ALL.len();
    let rights = classes + RecipientClass::ALL.len();
    match *value {
        Value::Category(category) => Some(category as usize),
        Value::Purpose(purpose) => Some(purposes + purpose as usize),
        Value::Ground(ground) => Some(grounds + ground as usize),
        Value::Recipient(RecipientParty::Class(class)) => Some(classes + class as usize),
        Value::None => Some(rights + kind.right()? as usize),
        _ => None,
    }
}

/// A statement in its turn.
struct Turn {
    span: Span,
    /// Its index in the list that is assembled.
    index: u32,
    /// The number of its row.
    row: u32,
}

/// The row that is to be made, or was.
#[derive(Clone, Copy, Default)]
struct Place {
    /// How many statements belong to it.
    statements: u32,
    /// Its index in its list, once it is there.
    index: Option<u32>,
}

/// How many rows there are of each kind; of those that share a list, at the first.
type Rows = [usize; Kind::ALL.len()];

/// The first of the kinds whose rows are in the list of `kind`.
const fn list(kind: Kind) -> usize {
    match kind {
        Kind::DpoContact => Kind::ControllerContact as usize,
        kind if kind.right().is_some() => Kind::RightAccess as usize,
        kind => kind as usize,
    }
}

/// Which kinds have rows that are told apart by their wording.
const fn is_worded(kind: Kind) -> bool {
    matches!(kind, Kind::LegitimateInterest | Kind::Source | Kind::MandatoryDisclosure | Kind::AutomatedDecision)
}

/// The words of a phrase and its shared part, in text order.
fn words(text: &str, span: Span, shared: Option<Span>) -> impl Iterator<Item = &str> {
    let (first, second) = match shared {
        Some(shared) if shared < span => (shared, Some(span)),
        _ => (span, shared),
    };
    let second = second.and_then(|span| span.of(text)).unwrap_or_default();
    first.of(text).unwrap_or_default().split_whitespace().chain(second.split_whitespace())
}

/// The same on one line: white space made single blanks.
fn wording(text: &str, span: Span, shared: Option<Span>) -> String {
    let mut line = String::with_capacity(span.len() + shared.map_or(0, |shared| shared.len() + 1));
    for word in words(text, span, shared) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// The letters of a statement's wording, where that tells rows apart: without regard to letter case and white space.
fn letters<'a>(text: &'a str, statement: &Statement) -> impl Iterator<Item = char> + use<'a> {
    let worded = is_worded(statement.kind).then(|| words(text, statement.span, statement.shared));
    worded.into_iter().flatten().flat_map(|word| iter::once(' ').chain(word.chars().flat_map(char::to_lowercase)))
}

/// A hash of what tells the row of a statement from others.
fn hash(text: &str, statement: &Statement) -> u64 {
    let mut hasher = DefaultHasher::new();
    (statement.kind, &statement.value).hash(&mut hasher);
    letters(text, statement).for_each(|letter| letter.hash(&mut hasher));
    hasher.finish()
}

/// Whether two statements belong to one row.
fn is_same(text: &str, one: &Statement, other: &Statement) -> bool {
    one.kind == other.kind && one.value == other.value && letters(text, one).eq(letters(text, other))
}

/// The statements in text order, with the numbers of their rows, which are numbered in order of first mention; the rows; and
/// how many there are of each kind.
fn group(text: &str, statements: &[Statement]) -> (Vec<Turn>, Vec<Place>, Rows) {
    let mut turns: Vec<Turn> = Vec::with_capacity(statements.len());
    turns.extend((0..).zip(statements).map(|(index, statement)| Turn { span: statement.span, index, row: 0 }));
    let at = |turn: &Turn| statements.get(turn.index as usize);
    let behind = |turn: &Turn| at(turn).map(|s| (s.kind, s.shared, s.denied));
    // They come nearly in order, of which a stable sort makes more.
    turns.sort_by(|one, other| one.span.cmp(&other.span).then_with(|| behind(one).cmp(&behind(other))));
    find_first(text, statements, &mut turns);

    let (mut slots, mut rows, mut count) = ([None; SLOTS], [0; Kind::ALL.len()], 0);
    for number in 0..turns.len() {
        let Some((turn, statement)) = turns.get(number).and_then(|turn| Some((turn, at(turn)?))) else { continue };
        let known = match slot(statement.kind, &statement.value).and_then(|slot| slots.get_mut(slot)) {
            Some(slot) => slot.replace(slot.unwrap_or(count)),
            None if turn.row as usize == number => None,
            None => turns.get(turn.row as usize).map(|first| first.row),
        };
        if let Some(rows) = rows.get_mut(list(statement.kind)).filter(|_| known.is_none()) {
            *rows += 1;
        }
        if let Some(turn) = turns.get_mut(number) {
            turn.row = known.unwrap_or(count);
        }
        count += u32::from(known.is_none());
    }
    let mut places = vec![Place::default(); count as usize];
    for turn in &turns {
        if let Some(place) = places.get_mut(turn.row as usize) {
            place.statements += 1;
        }
    }
    (turns, places, rows)
}

/// Numbers the turns: each with its own number, or with that of the first of the same row where its value has no
/// [`slot`]. Values that are made to have one hash may get several rows, no more.
fn find_first(text: &str, statements: &[Statement], turns: &mut [Turn]) {
    let at = |turn: &Turn| statements.get(turn.index as usize);
    let is_open = |s: &&Statement| slot(s.kind, &s.value).is_none();
    let mut open: Vec<(u64, u32)> = Vec::with_capacity(statements.iter().filter(is_open).count());
    for (turn, number) in turns.iter_mut().zip(0..) {
        turn.row = number;
        open.extend(at(turn).filter(is_open).map(|statement| (hash(text, statement), number)));
    }
    open.sort_unstable();
    for alike in open.chunk_by(|(one, _), (other, _)| one == other) {
        let Some((&(_, first), others)) = alike.split_first() else { continue };
        let Some(one) = turns.get(first as usize).and_then(at) else { continue };
        for &(_, number) in others {
            let turn = turns.get_mut(number as usize);
            if let Some(turn) = turn.filter(|turn| at(turn).is_some_and(|other| is_same(text, one, other))) {
                turn.row = first;
            }
        }
    }
}

/// How a statement comes to its row.
struct Making<'a> {
    place: &'a mut Place,
    /// How many rows the list will have.
    rows: usize,
    evidence: Evidence,
}

impl Making<'_> {
    /// Adds the evidence to its row in `rows`, or makes the row.
    fn add<R: Row>(self, rows: &mut Vec<R>, make: impl FnOnce(Vec<Evidence>) -> R) {
        let Self { place, rows: all, evidence } = self;
        match place.index.and_then(|index| rows.get_mut(index as usize)) {
            Some(row) => {
                let same = |last: &Evidence| {
                    last.span() == evidence.span()
                        && last.shared() == evidence.shared()
                        && last.denied() == evidence.denied()
                };
                // Statements come in text order, so those of one place come one after the other.
                if !row.evidence().last().is_some_and(same) {
                    row.evidence_mut().push(evidence);
                }
            }
            None => {
                let mut stated = Vec::with_capacity(place.statements as usize);
                stated.push(evidence);
                place.index = u32::try_from(rows.len()).ok();
                if rows.capacity() == 0 {
                    rows.reserve_exact(all);
                }
                rows.push(make(stated));
            }
        }
    }
}

impl Policy {
    /// The policy that makes the statements, which may come in any order, about `text`.
    ///
    /// One row for each distinct value, rows in order of first mention, evidence in text order. Statements that are not
    /// [sound](Statement::is_sound) are left out, and so are those that say the same at the same place as another, be it by
    /// another rule: the first stays. Sections and notes are taken as they are. What links rows to each other (aliases,
    /// purposes, what a retention rule applies to) is left empty, for the caller to fill.
    ///
    /// Time is O(n log n) for n statements.
    pub(crate) fn assemble(
        language: Language,
        sections: Vec<Section>,
        notes: Vec<Note>,
        mut statements: Vec<Statement>,
        text: &str,
    ) -> Self {
        statements.retain(|statement| statement.is_sound(text));
        let (turns, mut places, rows) = group(text, &statements);
        let mut policy = Self::new(language);
        policy.sections = sections;
        policy.notes = notes;
        for Turn { index, row, .. } in turns {
            if let (Some(statement), Some(place)) = (statements.get_mut(index as usize), places.get_mut(row as usize)) {
                let rows = rows.get(list(statement.kind)).copied().unwrap_or(0);
                policy.add(statement, Making { place, rows, evidence: statement.evidence() }, text);
            }
        }
        policy
    }

    /// Gives the controllers what the text says of them beside their names.
    pub(crate) fn complete_controllers(&mut self, facts: Vec<ControllerFacts>) {
        for known in facts {
            if let Some(controller) = self.controllers.iter_mut().find(|c| c.name == known.name) {
                controller.aliases = known.aliases;
                controller.registration_number = known.registration_number;
                controller.role = known.role;
            }
        }
    }

    /// Adds a sound statement to its row, or makes the row; its value moves there.
    fn add(&mut self, statement: &mut Statement, making: Making<'_>, text: &str) {
        let Statement { kind, span, shared, .. } = *statement;
        let value = core::mem::replace(&mut statement.value, Value::None);
        let words = || wording(text, span, shared);
        match (kind, value) {
            (_, Value::Date(date)) => making.add(&mut self.dates, |evidence| PolicyDate { date, evidence }),
            (_, Value::Controller(name)) => {
                making.add(&mut self.controllers, |evidence| Controller {
                    name,
                    aliases: Vec::new(),
                    registration_number: None,
                    role: ControllerRole::Controller,
                    evidence,
                });
            }
            (_, Value::Contact(point)) => {
                let of = if kind == Kind::DpoContact {
                    ContactOwner::DataProtectionOfficer
                } else {
                    ContactOwner::Controller
                };
                making.add(&mut self.contacts, |evidence| Contact { point, of, evidence });
            }
            (_, Value::Category(category)) => {
                making.add(&mut self.data_categories, |evidence| DataCategory {
                    category,
                    special: category.is_special(),
                    evidence,
                });
            }
            (_, Value::Purpose(purpose)) => {
                making.add(&mut self.purposes, |evidence| Purpose { purpose, evidence });
            }
            (_, Value::Ground(ground)) => {
                making.add(&mut self.legal_bases, |evidence| LegalBasis {
                    ground,
                    interest: None,
                    purposes: Vec::new(),
                    evidence,
                });
            }
            (_, Value::Interest) => {
                making.add(&mut self.legitimate_interests, |evidence| LegitimateInterest { text: words(), evidence });
            }
            (_, Value::Source(class)) => {
                making.add(&mut self.sources, |evidence| Source { class, text: words(), evidence })
            }
            (_, Value::Recipient(party)) => {
                making.add(&mut self.recipients, |evidence| Recipient {
                    party,
                    purposes: Vec::new(),
                    country: None,
                    evidence,
                });
            }
            (_, Value::Transfer(destination)) => {
                making.add(&mut self.transfers, |evidence| Transfer { destination, evidence });
            }
            (_, Value::Retention(limit)) => {
                making.add(&mut self.retention, |evidence| RetentionRule { limit, applies_to: Vec::new(), evidence });
            }
            (_, Value::Authority(authority)) => {
                making.add(&mut self.rights, |evidence| DataSubjectRight {
                    right: Right::Complaint,
                    authority,
                    contacts: Vec::new(),
                    evidence,
                });
            }
            (_, Value::Cookie(details)) => making.add(&mut self.cookies, |evidence| CookieUse::new(*details, evidence)),
            (_, Value::Age(age)) => making.add(&mut self.children, |evidence| Children { age, evidence }),
            (Kind::MandatoryDisclosure, Value::None) => {
                making.add(&mut self.mandatory_disclosures, |evidence| MandatoryDisclosure { text: words(), evidence });
            }
            (Kind::AutomatedDecision, Value::None) => {
                making.add(&mut self.automated_decisions, |evidence| AutomatedDecision { text: words(), evidence });
            }
            (kind, Value::None) => {
                if let Some(right) = kind.right() {
                    making.add(&mut self.rights, |evidence| DataSubjectRight {
                        right,
                        authority: None,
                        contacts: Vec::new(),
                        evidence,
                    });
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
