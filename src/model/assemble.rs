//! [`Policy::assemble`]: from statements to rows.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

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

/// What tells a row from the others of its kind.
#[derive(PartialEq, Eq, Hash)]
enum Key<'a> {
    /// The value.
    Value(Kind, &'a Value),
    /// The wording, without regard to letter case and white space.
    Text(Kind, &'a Value, String),
}

/// The row that is to be made, or was.
struct Place {
    /// How many statements belong to it.
    statements: usize,
    /// The kind of the first of them.
    kind: Kind,
    /// How many rows there are of that kind.
    peers: usize,
    /// Its index in its list, once it is there.
    index: Option<usize>,
}

/// Which kinds have rows that are told apart by their wording.
const fn is_worded(kind: Kind) -> bool {
    matches!(kind, Kind::LegitimateInterest | Kind::Source | Kind::MandatoryDisclosure | Kind::AutomatedDecision)
}

/// The words of a phrase and its shared part, in text order, white space made single blanks.
fn wording(text: &str, span: Span, shared: Option<Span>) -> String {
    let (first, second) = match shared {
        Some(shared) if shared < span => (shared, Some(span)),
        _ => (span, shared),
    };
    let second = second.and_then(|span| span.of(text)).unwrap_or_default();
    let first = first.of(text).unwrap_or_default();
    let mut words = String::with_capacity(first.len() + second.len() + 1);
    for word in first.split_whitespace().chain(second.split_whitespace()) {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    }
    words
}

/// For each statement the number of its row, and for each row its size. Rows are numbered in order of first mention.
fn group(text: &str, statements: &[Statement]) -> (Vec<usize>, Vec<Place>) {
    let mut slots = [None; SLOTS];
    let mut keys = HashMap::new();
    let mut places: Vec<Place> = Vec::new();
    let mut numbers = Vec::with_capacity(statements.len());
    for statement in statements {
        let Statement { kind, value, .. } = statement;
        let next = places.len();
        let number = match slot(*kind, value).and_then(|slot| slots.get_mut(slot)) {
            Some(slot) => *slot.get_or_insert(next),
            None => {
                let key = if is_worded(*kind) {
                    let words = wording(text, statement.span, statement.shared);
                    Key::Text(*kind, value, words.to_lowercase())
                } else {
                    Key::Value(*kind, value)
                };
                match keys.entry(key) {
                    Entry::Occupied(entry) => *entry.get(),
                    Entry::Vacant(entry) => *entry.insert(next),
                }
            }
        };
        match places.get_mut(number) {
            Some(place) => place.statements += 1,
            None => places.push(Place { statements: 1, kind: *kind, peers: 0, index: None }),
        }
        numbers.push(number);
    }
    let mut rows = [0usize; Kind::ALL.len()];
    for place in &places {
        if let Some(rows) = rows.get_mut(place.kind as usize) {
            *rows += 1;
        }
    }
    for place in &mut places {
        place.peers = rows.get(place.kind as usize).copied().unwrap_or(0);
    }
    (numbers, places)
}

/// Adds `evidence` to the row of `place` in `rows`, or makes the row.
fn add<R: Row>(rows: &mut Vec<R>, place: &mut Place, evidence: Evidence, make: impl FnOnce(Vec<Evidence>) -> R) {
    match place.index.and_then(|index| rows.get_mut(index)) {
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
            let mut all = Vec::with_capacity(place.statements);
            all.push(evidence);
            place.index = Some(rows.len());
            if rows.len() == rows.capacity() {
                rows.reserve_exact(place.peers);
            }
            rows.push(make(all));
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
        statements.sort_by_key(|statement| (statement.span, statement.kind, statement.shared, statement.denied));
        let (numbers, mut places) = group(text, &statements);
        let mut policy = Self::new(language);
        policy.sections = sections;
        policy.notes = notes;
        for (statement, number) in statements.into_iter().zip(numbers) {
            if let Some(place) = places.get_mut(number) {
                policy.add(statement, place, text);
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

    /// Adds a sound statement to the row of `place`, or makes the row.
    fn add(&mut self, statement: Statement, place: &mut Place, text: &str) {
        let evidence = statement.evidence();
        let Statement { kind, span, shared, value, .. } = statement;
        let words = || wording(text, span, shared);
        match (kind, value) {
            (_, Value::Date(date)) => add(&mut self.dates, place, evidence, |evidence| PolicyDate { date, evidence }),
            (_, Value::Controller(name)) => {
                add(&mut self.controllers, place, evidence, |evidence| Controller {
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
                add(&mut self.contacts, place, evidence, |evidence| Contact { point, of, evidence });
            }
            (_, Value::Category(category)) => {
                add(&mut self.data_categories, place, evidence, |evidence| DataCategory {
                    category,
                    special: category.is_special(),
                    evidence,
                });
            }
            (_, Value::Purpose(purpose)) => {
                add(&mut self.purposes, place, evidence, |evidence| Purpose { purpose, evidence });
            }
            (_, Value::Ground(ground)) => {
                add(&mut self.legal_bases, place, evidence, |evidence| LegalBasis {
                    ground,
                    interest: None,
                    purposes: Vec::new(),
                    evidence,
                });
            }
            (_, Value::Interest) => {
                add(&mut self.legitimate_interests, place, evidence, |evidence| LegitimateInterest {
                    text: words(),
                    evidence,
                });
            }
            (_, Value::Source(class)) => {
                add(&mut self.sources, place, evidence, |evidence| Source { class, text: words(), evidence })
            }
            (_, Value::Recipient(party)) => {
                add(&mut self.recipients, place, evidence, |evidence| Recipient {
                    party,
                    purposes: Vec::new(),
                    country: None,
                    evidence,
                });
            }
            (_, Value::Transfer(destination)) => {
                add(&mut self.transfers, place, evidence, |evidence| Transfer { destination, evidence });
            }
            (_, Value::Retention(limit)) => {
                add(&mut self.retention, place, evidence, |evidence| RetentionRule {
                    limit,
                    applies_to: Vec::new(),
                    evidence,
                });
            }
            (_, Value::Authority(authority)) => {
                add(&mut self.rights, place, evidence, |evidence| DataSubjectRight {
                    right: Right::Complaint,
                    authority,
                    contacts: Vec::new(),
                    evidence,
                });
            }
            (_, Value::Cookie(details)) => {
                add(&mut self.cookies, place, evidence, |evidence| CookieUse::new(*details, evidence))
            }
            (_, Value::Age(age)) => add(&mut self.children, place, evidence, |evidence| Children { age, evidence }),
            (Kind::MandatoryDisclosure, Value::None) => {
                add(&mut self.mandatory_disclosures, place, evidence, |evidence| MandatoryDisclosure {
                    text: words(),
                    evidence,
                });
            }
            (Kind::AutomatedDecision, Value::None) => {
                add(&mut self.automated_decisions, place, evidence, |evidence| AutomatedDecision {
                    text: words(),
                    evidence,
                });
            }
            (kind, Value::None) => {
                if let Some(right) = kind.right() {
                    add(&mut self.rights, place, evidence, |evidence| DataSubjectRight {
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
