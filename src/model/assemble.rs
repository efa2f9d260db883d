//! [`Policy::assemble`]: from statements to rows.

use core::hash::{Hash as _, Hasher as _};
use core::iter;
use core::num::NonZeroU32;

use super::row::Row;
use super::said::push_line;
use super::{
    AutomatedDecision, Category, Children, Contact, Controller, ControllerFacts, ControllerRole, CookieFacts,
    CookieUse, DataCategory, DataSubjectRight, Evidence, Ground, Kind, LegalBasis, LegitimateInterest,
    MandatoryDisclosure, Mixer, Names, Policy, PolicyDate, Purpose, PurposeKind, Recipient, RecipientClass,
    RecipientParty, RetentionRule, Right, Said, Source, Statement, Transfer,
};
use crate::Span;

/// The slots of [`slot`], one for each value of the closed vocabularies that most statements are of.
const SLOTS: usize =
    Category::ALL.len() + PurposeKind::ALL.len() + Ground::ALL.len() + RecipientClass::ALL.len() + Right::ALL.len();

/// The slot of a statement whose value is one of a closed vocabulary: such need no hashing.
fn slot(kind: Kind, value: &Said) -> Option<usize> {
    let purposes = Category::ALL.len();
    let grounds = purposes + PurposeKind::ALL.len();
    let classes = grounds + Ground::ALL.len();
    let rights = classes + RecipientClass::ALL.len();
    match *value {
        Said::Category(category) => Some(category as usize),
        Said::Purpose(purpose) => Some(purposes + purpose as usize),
        Said::Ground(ground) => Some(grounds + ground as usize),
        Said::Class(class) => Some(classes + class as usize),
        Said::None => Some(rights + kind.right()? as usize),
        _ => None,
    }
}

/// A statement in its turn.
struct Turn {
    /// Its index in the list that is assembled.
    index: u32,
    /// The number of its row; before it has one, where its statement begins.
    row: u32,
}

/// The row that is to be made, or was.
#[derive(Clone, Copy, Default)]
pub(crate) struct Place {
    /// How many statements belong to it.
    statements: u32,
    /// One more than its index in its list, once it is there.
    behind: Option<NonZeroU32>,
}

impl Place {
    /// Its index in its list, once it is there.
    fn index(self) -> Option<u32> {
        self.behind.map(|behind| behind.get() - 1)
    }
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
    push_line(&mut line, words(text, span, shared));
    line
}

/// The words of a statement, where these tell rows apart.
fn worded<'a>(text: &'a str, statement: &Statement) -> impl Iterator<Item = &'a str> + use<'a> {
    is_worded(statement.kind).then(|| words(text, statement.span, statement.shared())).into_iter().flatten()
}

/// Their letters, without regard to letter case and white space.
fn letters<'a>(text: &'a str, statement: &Statement) -> impl Iterator<Item = char> + use<'a> {
    worded(text, statement).flat_map(|word| iter::once(' ').chain(word.chars().flat_map(char::to_lowercase)))
}

/// What rows are made of, and what it takes to find which statement belongs to which: room that serves one text after the other.
#[derive(Default)]
pub(crate) struct Assembly {
    turns: Vec<Turn>,
    pub(crate) places: Vec<Place>,
    /// Hashes of the statements without a [`slot`], and their turns.
    pub(crate) open: Vec<(u64, u32)>,
}

impl Assembly {
    /// The statements that the last policy was made of, in text order, each with the number of its row among all. Of several
    /// that say the same at one place only the first is there.
    pub(crate) fn stated<'a>(
        &'a self,
        statements: &'a [Statement],
    ) -> impl Iterator<Item = (&'a Statement, u32)> + Clone + use<'a> {
        self.turns.iter().filter_map(|turn| Some((statements.get(turn.index as usize)?, turn.row)))
    }

    /// Where the row of a number stands in its list.
    pub(crate) fn row(&self, number: u32) -> Option<u32> {
        self.places.get(number as usize)?.index()
    }

    /// Brings the sound ones of `statements` in text order, and numbers their rows in order of first mention. Gives how many
    /// rows there are of each kind.
    fn group(&mut self, said: &Context<'_>) -> Rows {
        let statements = said.statements;
        let Self { turns, places, open } = self;
        turns.clear();
        turns.reserve(statements.len());
        let begin = |statement: &Statement| u32::try_from(statement.span.start()).unwrap_or(u32::MAX);
        let sound = (0..).zip(statements).filter(|(_, statement)| statement.is_sound(said.text));
        turns.extend(sound.map(|(index, statement)| Turn { index, row: begin(statement) }));
        let at = |turn: &Turn| statements.get(turn.index as usize);
        let span = |turn: &Turn| at(turn).map(|s| s.span);
        let behind = |turn: &Turn| at(turn).map(|s| (s.kind, s.shared, s.denied));
        // They come nearly in order, of which a stable sort makes more.
        let order =
            |one: &Turn, other: &Turn| span(one).cmp(&span(other)).then_with(|| behind(one).cmp(&behind(other)));
        turns.sort_by(|one, other| one.row.cmp(&other.row).then_with(|| order(one, other)));
        find_first(said, turns, open);

        let (mut slots, mut rows) = ([u32::MAX; SLOTS], [0; Kind::ALL.len()]);
        places.clear();
        places.reserve_exact(statements.len() / 2 + 16);
        for number in 0..turns.len() {
            let Some((turn, statement)) = turns.get(number).and_then(|turn| Some((turn, at(turn)?))) else { continue };
            let count = u32::try_from(places.len()).unwrap_or(u32::MAX);
            let known = match slot(statement.kind, &statement.value).and_then(|slot| slots.get_mut(slot)) {
                Some(slot) if *slot == u32::MAX => {
                    *slot = count;
                    None
                }
                Some(slot) => Some(*slot),
                None if turn.row as usize == number => None,
                None => turns.get(turn.row as usize).map(|first| first.row),
            };
            if known.is_none() {
                places.push(Place::default());
                if let Some(rows) = rows.get_mut(list(statement.kind)) {
                    *rows += 1;
                }
            }
            let row = known.unwrap_or(count);
            if let Some(place) = places.get_mut(row as usize) {
                place.statements += 1;
            }
            if let Some(turn) = turns.get_mut(number) {
                turn.row = row;
            }
        }
        rows
    }
}

/// What the statements of a policy refer to.
struct Context<'a> {
    statements: &'a [Statement],
    names: &'a Names,
    text: &'a str,
}

impl Context<'_> {
    /// A hash of what tells the row of a statement from others.
    fn hash(&self, statement: &Statement) -> u64 {
        let mut hasher = Mixer::default();
        (statement.kind, statement.value.apart(self.names)).hash(&mut hasher);
        for word in worded(self.text, statement) {
            ' '.hash(&mut hasher);
            if word.is_ascii() {
                word.bytes().for_each(|byte| char::from(byte.to_ascii_lowercase()).hash(&mut hasher));
            } else {
                word.chars().flat_map(char::to_lowercase).for_each(|letter| letter.hash(&mut hasher));
            }
        }
        hasher.finish()
    }

    /// Whether two statements belong to one row.
    fn is_same(&self, one: &Statement, other: &Statement) -> bool {
        one.kind == other.kind
            && one.value.apart(self.names) == other.value.apart(self.names)
            && letters(self.text, one).eq(letters(self.text, other))
    }
}

/// Numbers the turns: each with its own number, or with that of the first of the same row where its value has no
/// [`slot`]. Values that are made to have one hash may get several rows, no more.
fn find_first(said: &Context<'_>, turns: &mut [Turn], open: &mut Vec<(u64, u32)>) {
    let at = |turn: &Turn| said.statements.get(turn.index as usize);
    let is_open = |s: &&Statement| slot(s.kind, &s.value).is_none();
    open.clear();
    open.reserve_exact(turns.len() / 4 + 8);
    for (turn, number) in turns.iter_mut().zip(0..) {
        turn.row = number;
        open.extend(at(turn).filter(is_open).map(|statement| (said.hash(statement), number)));
    }
    open.sort_unstable();
    for alike in open.chunk_by(|(one, _), (other, _)| one == other) {
        let Some((&(_, first), others)) = alike.split_first() else { continue };
        let Some(one) = turns.get(first as usize).and_then(at) else { continue };
        for &(_, number) in others {
            let turn = turns.get_mut(number as usize);
            if let Some(turn) = turn.filter(|turn| at(turn).is_some_and(|other| said.is_same(one, other))) {
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
    /// Adds the evidence to its row in `rows`, or makes the row. Whether the row did not have it before.
    fn add<R: Row>(self, rows: &mut Vec<R>, make: impl FnOnce(Vec<Evidence>) -> R) -> bool {
        let Self { place, rows: all, evidence } = self;
        match place.index().and_then(|index| rows.get_mut(index as usize)) {
            Some(row) => {
                let same = |last: &Evidence| {
                    last.span() == evidence.span()
                        && last.shared() == evidence.shared()
                        && last.denied() == evidence.denied()
                };
                // Statements come in text order, so those of one place come one after the other.
                let new = !row.evidence().last().is_some_and(same);
                if new {
                    row.evidence_mut().push(evidence);
                }
                new
            }
            None => {
                let mut stated = Vec::with_capacity(place.statements as usize);
                stated.push(evidence);
                if rows.capacity() == 0 {
                    rows.reserve_exact(all);
                }
                rows.push(make(stated));
                place.behind = u32::try_from(rows.len()).ok().and_then(NonZeroU32::new);
                true
            }
        }
    }
}

impl Policy {
    /// Adds the rows that the statements make, which may come in any order, about `text`, to a policy without rows. Their names
    /// are in `names`; `rule` names their rules.
    ///
    /// One row for each distinct value, rows in order of first mention, evidence in text order. Statements that are not
    /// [sound](Statement::is_sound) are left out, and so are those that say the same at the same place as another, be it by
    /// another rule: the first stays. What links rows to each other (aliases, purposes, what a retention rule applies to) is
    /// left empty, for the caller to fill.
    ///
    /// Time is O(n log n) for n statements.
    pub(crate) fn assemble(
        &mut self,
        statements: &[Statement],
        names: &Names,
        rule: fn(u16) -> &'static str,
        text: &str,
        room: &mut Assembly,
    ) {
        let said = Context { statements, names, text };
        let rows = room.group(&said);
        let Assembly { turns, places, .. } = room;
        turns.retain(|turn| {
            let found = statements.get(turn.index as usize).zip(places.get_mut(turn.row as usize));
            found.is_some_and(|(statement, place)| {
                let rows = rows.get(list(statement.kind)).copied().unwrap_or(0);
                self.add(statement, Making { place, rows, evidence: statement.evidence(rule(statement.rule)) }, &said)
            })
        });
    }

    /// Gives the controllers what the text says of them beside their names.
    pub(crate) fn complete_controllers(&mut self, facts: impl Iterator<Item = ControllerFacts>, names: &Names) {
        for known in facts {
            let name = names.get(known.name);
            if let Some(controller) = self.controllers.iter_mut().find(|c| c.name == name) {
                controller.aliases = known.aliases;
                controller.registration_number = known.registration_number;
                controller.role = known.role;
            }
        }
    }

    /// Adds a sound statement to its row, or makes the row. Whether it is not there already.
    fn add(&mut self, statement: &Statement, making: Making<'_>, said: &Context<'_>) -> bool {
        let Statement { kind, span, value, .. } = *statement;
        let words = || wording(said.text, span, statement.shared());
        let string = |name| said.names.get(name).to_owned();
        let recipient = |party, evidence| Recipient { party, purposes: Vec::new(), country: None, evidence };
        let right = |right, authority, evidence| DataSubjectRight { right, authority, contacts: Vec::new(), evidence };
        match value {
            Said::Date(date) => making.add(&mut self.dates, |evidence| PolicyDate { date, evidence }),
            Said::Controller(name) => making.add(&mut self.controllers, |evidence| Controller {
                name: string(name),
                aliases: Vec::new(),
                registration_number: None,
                role: ControllerRole::Controller,
                evidence,
            }),
            Said::Contact(form, of, name) => making.add(&mut self.contacts, |evidence| {
                let point = form.point(string(name));
                Contact { point, of, evidence }
            }),
            Said::Category(category) => {
                let special = category.is_special();
                making.add(&mut self.data_categories, |evidence| DataCategory { category, special, evidence })
            }
            Said::Purpose(purpose) => making.add(&mut self.purposes, |evidence| Purpose { purpose, evidence }),
            Said::Ground(ground) => making.add(&mut self.legal_bases, |evidence| LegalBasis {
                ground,
                interest: None,
                purposes: Vec::new(),
                evidence,
            }),
            Said::Interest => {
                making.add(&mut self.legitimate_interests, |evidence| LegitimateInterest { text: words(), evidence })
            }
            Said::Source(class) => making.add(&mut self.sources, |evidence| Source { class, text: words(), evidence }),
            Said::Recipient(name) => {
                making.add(&mut self.recipients, |evidence| recipient(RecipientParty::Name(string(name)), evidence))
            }
            Said::Class(class) => {
                making.add(&mut self.recipients, |evidence| recipient(RecipientParty::Class(class), evidence))
            }
            Said::Transfer(destination) => {
                making.add(&mut self.transfers, |evidence| Transfer { destination, evidence })
            }
            Said::Retention(limit) => making.add(&mut self.retention, |evidence| RetentionRule {
                limit: limit.into(),
                applies_to: Vec::new(),
                evidence,
            }),
            Said::Authority(authority) => {
                making.add(&mut self.rights, |evidence| right(Right::Complaint, authority.map(string), evidence))
            }
            Said::Cookie(cookie) => {
                let CookieFacts { name, provider, category, party, lifetime } = said.names.cookie(cookie);
                making.add(&mut self.cookies, |evidence| CookieUse {
                    name: name.map(string),
                    provider: provider.map(string),
                    category,
                    party,
                    lifetime,
                    evidence,
                })
            }
            Said::Age(age) => making.add(&mut self.children, |evidence| Children { age, evidence }),
            Said::None => match (kind, kind.right()) {
                (Kind::MandatoryDisclosure, _) => making
                    .add(&mut self.mandatory_disclosures, |evidence| MandatoryDisclosure { text: words(), evidence }),
                (Kind::AutomatedDecision, _) => {
                    making.add(&mut self.automated_decisions, |evidence| AutomatedDecision { text: words(), evidence })
                }
                (_, Some(of)) => making.add(&mut self.rights, |evidence| right(of, None, evidence)),
                _ => false,
            },
        }
    }
}

#[cfg(test)]
mod tests;
