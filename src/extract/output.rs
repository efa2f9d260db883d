//! [`Output`]: where the extractors put what they found.

use crate::lexicon::Tag;
use crate::model::{ControllerFacts, CookieFacts, CookieLifetime, Kind, Name, Names, Said, Statement};
use crate::text::grow;
use crate::{Language, Span};

use super::controller::Mention;
use super::denial::PRIVATIVES;
use super::item::Item;
use super::joint::Joint;
use super::learnt;
use super::right::Core;
use super::words;
use super::{Unit, weigh};

/// The rule of a name: `rule!("right.erasure")` is `en.right.erasure` or `nl.right.erasure`.
macro_rules! rule {
    ($name:literal) => {{
        const RULE: $crate::extract::output::Rule =
            $crate::extract::output::Rule { index: $crate::extract::output::rule_index($name) };
        RULE
    }};
}
pub(crate) use rule;

/// A rule.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Rule {
    /// Its index in [`RULES`].
    pub(crate) index: usize,
}

impl Rule {
    /// Its number in a language, by which statements refer to it.
    pub(crate) fn number(self, language: Language) -> u16 {
        u16::try_from(2 * self.index).unwrap_or(u16::MAX) | u16::from(language == Language::Dutch)
    }

    /// The one of that number.
    pub(crate) fn numbered(number: u16) -> Self {
        Self { index: usize::from(number / 2) }
    }
}

/// The name of a rule, by its number.
pub(crate) fn rule_name(number: u16) -> &'static str {
    let names = NAMES.get(Rule::numbered(number).index).map_or(&[""; 2], |names| names);
    names.get(usize::from(number % 2)).copied().unwrap_or_default()
}

macro_rules! rules {
    ($($name:literal,)*) => {
        /// The names of all rules. New ones go to the end: the weights refer to them by index.
        pub(crate) const RULES: &[&str] = &[$($name),*];
        /// The same in each language.
        const NAMES: &[[&str; 2]] = &[$([concat!("en.", $name), concat!("nl.", $name)]),*];
    };
}

rules![
    "automated_decision",
    "children",
    "contact.email",
    "contact.phone",
    "contact.post",
    "contact.url",
    "controller.alias",
    "controller.form",
    "controller.role",
    "controller.subject",
    "cookie",
    "cookie.table",
    "cookie.vendor",
    "data.enumeration",
    "data.generic",
    "data.named",
    "legal_basis.article",
    "legal_basis.phrase",
    "legitimate_interest.item",
    "legitimate_interest.phrase",
    "mandatory_disclosure",
    "policy_date",
    "purpose.for",
    "purpose.infinitive",
    "purpose.item",
    "purpose.lead",
    "recipient.class",
    "recipient.list",
    "recipient.name",
    "retention.criterion",
    "retention.period",
    "right",
    "source.from",
    "source.list",
    "transfer",
    "purpose.gerund",
    "data.label",
    "data.heading",
    "data.restricted",
    "data.weak",
    "data.example",
    "data.item",
    "right.framed",
    "right.weak",
    "legal_basis.aside",
    "mandatory_disclosure.plain",
    "recipient.head",
    "recipient.to",
    "recipient.unlisted",
    "source.mention",
    "recipient.by",
    "recipient.heading",
    "recipient.event",
    "contact.label",
    "controller.card",
    "controller.maker",
    "controller.own",
    "controller.we",
    "cookie.name",
    "cookie.class",
    "cookie.advice",
    "cookie.vendor.else",
    "policy_date.alone",
    "purpose.modal",
    "transfer.safeguard",
    "right.plain",
    "purpose.so",
    "data.question",
    "data.measure",
    "retention.moment",
    "cookie.again",
    "data.listing",
    "right.label",
    "purpose.deed",
    "recipient.access",
    "legal_basis.law",
    "source.giver",
    "right.loose",
    "recipient.engaged",
    "recipient.link",
    "source.account",
    "source.subject",
    "purpose.heading",
    "purpose.we",
    "recipient.example",
    "purpose.relative",
    "purpose.serve",
    "purpose.aside",
    "recipient.party",
    "recipient.unknown",
    "data.owned",
    "data.mention",
    "source.else",
    "retention.factor",
    "source.party",
];

/// The index of a rule; one past the last for a name that is not in [`RULES`], which a test forbids.
pub(crate) const fn rule_index(name: &str) -> usize {
    let mut index = 0;
    while index < RULES.len() {
        if let Some(rule) = RULES.split_at(index).1.first() {
            if same(rule.as_bytes(), name.as_bytes()) {
                return index;
            }
        }
        index += 1;
    }
    RULES.len()
}

const fn same(mut a: &[u8], mut b: &[u8]) -> bool {
    while let ([x, rest_a @ ..], [y, rest_b @ ..]) = (a, b) {
        if *x != *y {
            return false;
        }
        (a, b) = (rest_a, rest_b);
    }
    a.is_empty() && b.is_empty()
}

/// The statements found so far.
#[derive(Default)]
pub(crate) struct Output {
    /// How long the text is.
    pub(crate) bytes: usize,
    /// In the order they were found.
    pub(crate) statements: Vec<Statement>,
    /// The names in what was found.
    pub(crate) names: Names,
    /// What is known of the controllers that have been named.
    pub(crate) controllers: Vec<ControllerFacts>,
    /// Names that the policy's title and e-mail addresses hold, in letters and digits only, and behind them those that were
    /// proposed for the controller's and refused.
    pub(crate) heard: Vec<Name>,
    /// Names that are mentioned while no controller has been named.
    pub(crate) mentions: Vec<Mention>,
    /// How many are the policy's own.
    pub(crate) own: usize,
    /// The first letters of these, as bits.
    pub(crate) firsts: u64,
    /// How many units have been read for contacts.
    pub(crate) units: usize,
    /// A date at the beginning of this unit belongs to the label before it.
    pub(crate) date_label: usize,
    /// Whose the contacts are that stand behind a text that speaks of somebody.
    pub(crate) reach: Reach,
    /// What the candidates of the unit at hand have in common.
    pub(crate) common: weigh::Common,
    /// What the words weigh that the last unit stood under.
    pub(crate) around: words::Around,
    /// The statements of the last card: its lines are read again, each as a unit.
    pub(crate) cards: (usize, usize),
    /// The first statement of the unit at hand.
    pub(crate) unit: usize,
    /// The present row of a table of cookies.
    pub(crate) row: Row,
    /// Lists that are filled and read within one unit.
    pub(crate) items: Vec<Item>,
    pub(crate) heads: Vec<Item>,
    pub(crate) cores: Vec<Core>,
    /// Room for parts that are read as one.
    pub(crate) joint: Joint,
    /// The last period that a cookie's was looked for among: from which token on, where it was found, and what it is.
    pub(crate) period: Option<(usize, usize, Option<CookieLifetime>)>,
    /// The kind and end of the last candidate.
    pub(crate) last: Option<(Kind, usize)>,
    /// Every candidate, where the weights are being fitted; none is refused then.
    #[cfg(test)]
    pub(crate) candidates: Option<Vec<super::fit::Candidate>>,
}

/// Who was spoken of last, as units up to which contacts without a sentence of their own are theirs.
#[derive(Default)]
pub(crate) struct Reach {
    /// A data protection officer or a representative.
    pub(crate) officer: usize,
    /// It is a representative.
    pub(crate) representative: bool,
    /// A supervisory authority.
    pub(crate) authority: usize,
    /// Whoever "contact us at:" speaks of.
    pub(crate) anybody: usize,
    /// The section has spoken of the controller since its heading.
    pub(crate) controller: bool,
}

/// What a row of a table of cookies says.
#[derive(Default)]
pub(crate) struct Row {
    /// The first statement that was found in it.
    pub(crate) first: usize,
    /// What its cells say of the cookies that it names.
    pub(crate) details: CookieFacts,
    /// The table is not announced as one of cookies, but the row names one.
    pub(crate) known: bool,
    /// A cell has said what the cookies are for, by a word for a category.
    pub(crate) told: bool,
}

/// Bytes between two items of an enumeration: a comma, a conjunction and blanks.
const NEAR: usize = 8;

/// Are there few bytes in `text[end..start]`, each run of white space counted as one?
fn is_near(text: &str, end: usize, start: usize) -> bool {
    let Some(gap) = text.as_bytes().get(end..start) else { return false };
    if gap.len() <= NEAR {
        return true;
    }
    // Most gaps are long.
    let begin = gap.first_chunk::<{ 2 * NEAR }>();
    if begin.is_some_and(|begin| begin.iter().filter(|byte| byte.is_ascii_graphic()).count() > NEAR) {
        return false;
    }
    let mut blank = false;
    let mut count = 0;
    for c in text.get(end..start).unwrap_or_default().chars() {
        let space = c.is_whitespace();
        if !(space && blank) {
            count += if space { 1 } else { c.len_utf8() };
        }
        blank = space;
        if count > NEAR {
            return false;
        }
    }
    true
}

/// May a negation anywhere in the clause deny such a statement? Of others only one that stands directly before them.
const fn is_deniable(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::DataCategory
            | Kind::Purpose
            | Kind::Recipient
            | Kind::Transfer
            | Kind::Cookie
            | Kind::AutomatedDecision
            | Kind::Source
    )
}

/// Does a known name begin or end with another, and hold more words?
fn holds(known: &str, name: &str) -> bool {
    let begun = known.get(..name.len()).is_some_and(|begun| begun.eq_ignore_ascii_case(name));
    let ahead = known.len().checked_sub(name.len()).and_then(|at| known.split_at_checked(at));
    let ended = ahead.is_some_and(|(rest, end)| rest.ends_with(' ') && end.eq_ignore_ascii_case(name));
    let goes_on = || known.get(name.len()..).is_some_and(|rest| rest.starts_with([' ', ',']));
    name.len() > 3 && (ended || begun && goes_on())
}

impl Output {
    /// Forgets the last text, but keeps the room.
    pub(crate) fn clear(&mut self) {
        let Self {
            bytes,
            statements,
            names,
            controllers,
            heard,
            mentions,
            own,
            firsts,
            units,
            date_label,
            reach,
            around,
            cards,
            unit,
            row,
            period,
            last,
            // These are filled anew by whoever reads them.
            common: _,
            items: _,
            heads: _,
            cores: _,
            joint: _,
            #[cfg(test)]
                candidates: _,
        } = self;
        statements.clear();
        names.clear();
        controllers.clear();
        heard.clear();
        mentions.clear();
        (*bytes, *own, *firsts, *units, *date_label, *reach) = Default::default();
        (*cards, *unit, *row, *period, *last) = Default::default();
        *around = words::Around::default();
    }

    /// Adds what `unit` says in its tokens `first..end`; denied where the unit denies it there. Gives the statement, where
    /// it is taken: names need not be made before.
    pub(crate) fn emit(
        &mut self,
        unit: &Unit<'_>,
        kind: Kind,
        range: (usize, usize),
        value: Said,
        rule: Rule,
    ) -> Option<&mut Statement> {
        self.emit_shared(unit, kind, range, None, value, rule)
    }

    /// The same, with a head or tail in tokens `shared` that the phrase has in common with its neighbours.
    pub(crate) fn emit_shared(
        &mut self,
        unit: &Unit<'_>,
        kind: Kind,
        range: (usize, usize),
        shared: Option<(usize, usize)>,
        value: Said,
        rule: Rule,
    ) -> Option<&mut Statement> {
        let taken = self.weighed(unit, kind, range, shared, weigh::value_sign(&value), rule)?;
        let value = learnt::settled(unit, range, shared, value);
        self.put(unit.language, Statement { value, ..taken }, rule);
        self.statements.last_mut()
    }

    /// The statement that `unit` makes there by the sign of its value, still without that value, unless it is refused.
    pub(crate) fn weighed(
        &mut self,
        unit: &Unit<'_>,
        kind: Kind,
        (first, end): (usize, usize),
        shared: Option<(usize, usize)>,
        value: usize,
        rule: Rule,
    ) -> Option<Statement> {
        let span = unit.span(first, end)?;
        #[cfg(test)]
        let parts = shared;
        let shared = shared
            .and_then(|(first, end)| unit.span(first, end))
            .filter(|s| s.start() >= span.end() || s.end() <= span.start());
        let denied = if is_deniable(kind) {
            // "We take no decisions **without human involvement**": what is denied is the whole.
            unit.is_denied(first) || unit.is(first, PRIVATIVES) && unit.is_denied(first.wrapping_sub(1))
        } else {
            let negated = |mut tokens: core::ops::Range<usize>| tokens.any(|at| unit.has(at, Tag::NEGATION));
            let before = first.saturating_sub(2)..first;
            let without = before.clone().any(|at| unit.is(at, PRIVATIVES));
            unit.is_denied(first) && !without && (negated(before) || kind == Kind::LegalBasis && negated(end..end + 1))
        };
        let follows = self.last.is_some_and(|(last, end)| last == kind && is_near(unit.text, end, span.start()));
        self.last = Some((kind, span.end()));
        self.common.read(unit);
        let candidate = weigh::Candidate { first, end, value, rule, denied, follows };
        #[cfg(test)]
        if let Some(candidates) = &mut self.candidates {
            let signs = weigh::signs(unit, &self.common, &candidate);
            candidates.push(super::fit::Candidate {
                kind,
                span,
                shared,
                value,
                words: super::fit::words_of(unit, (first, end), parts),
                language: unit.language,
                signs,
            });
        }
        #[cfg(test)]
        let everything = self.candidates.is_some();
        #[cfg(not(test))]
        let everything = false;
        let sum = self.common.weigh(unit, kind, &mut self.around);
        if !everything && sum + weigh::weigh(unit, &self.common, kind, &candidate) < 0 {
            return None;
        }
        let shared = shared.unwrap_or(Span::EMPTY);
        Some(Statement { kind, span, shared, denied, value: Said::None, rule: 0 })
    }

    /// Adds what `unit` says in its tokens `first..end` where that needs no weighing, for its form leaves no doubt.
    pub(crate) fn state(&mut self, unit: &Unit<'_>, kind: Kind, range: (usize, usize), value: Said, rule: Rule) {
        let Some(span) = unit.span(range.0, range.1) else { return };
        let denied = unit.is_denied(range.0);
        self.put(unit.language, Statement { kind, span, shared: Span::EMPTY, denied, value, rule: 0 }, rule);
    }

    /// Adds a statement as it is.
    pub(crate) fn put(&mut self, language: Language, mut statement: Statement, rule: Rule) {
        statement.rule = rule.number(language);
        grow(&mut self.statements, statement.span.end(), self.bytes);
        self.statements.push(statement);
    }

    /// Is there already a statement of `kind` that overlaps tokens `first..end` of the unit?
    pub(crate) fn has(&self, unit: &Unit<'_>, kind: Kind, first: usize, end: usize) -> bool {
        let Some(span) = unit.span(first, end) else { return false };
        let mut recent = self.recent();
        recent.any(|s| s.kind == kind && s.span.overlaps(span))
    }

    /// Takes the last statement back.
    pub(crate) fn take_back(&mut self) {
        self.statements.pop();
    }

    /// Takes a statement back, of which no other knows.
    pub(crate) fn forget(&mut self, index: usize) {
        if index >= self.statements.len() {
            return;
        }
        self.statements.remove(index);
        let behind = |at: &mut usize| *at -= usize::from(*at > index);
        let Self { unit, cards: (first, end), row, controllers, .. } = self;
        [unit, first, end, &mut row.first].into_iter().for_each(behind);
        controllers.iter_mut().filter_map(|known| known.mention.as_mut()).for_each(behind);
    }

    /// Gives what the row says to the cookies that it names.
    pub(crate) fn complete_row(&mut self) {
        let row = self.row.details;
        // A company that the table names is more than what is known of the cookie; a domain is less.
        let company = row.provider.filter(|&provider| !self.names.get(provider).contains('.'));
        for statement in self.statements.iter().skip(self.row.first) {
            let Said::Cookie(cookie) = statement.value else { continue };
            if let Some(details) = self.names.cookie_mut(cookie) {
                details.provider = company.or(details.provider).or(row.provider);
                details.category = row.category.or(details.category);
                details.lifetime = row.lifetime.or(details.lifetime);
                details.party = details.party.or(row.party);
            }
        }
    }

    /// Has a controller been named so?
    pub(crate) fn knows_controller(&self, name: &str) -> bool {
        self.controllers.iter().any(|c| {
            self.names.get(c.name).eq_ignore_ascii_case(name) || c.aliases.iter().any(|a| a.eq_ignore_ascii_case(name))
        })
    }

    /// Is it the name of the first controller, or what that begins or ends with?
    pub(crate) fn is_controller(&self, name: &str) -> bool {
        let Some(main) = self.controllers.first() else { return false };
        let same = |known: &str| known.eq_ignore_ascii_case(name) || holds(known, name);
        same(self.names.get(main.name)) || main.aliases.iter().any(|alias| alias.eq_ignore_ascii_case(name))
    }

    /// Does a controller's name begin or end so, and hold more words ("Name" of "Name B.V.", "Bakery Name")?
    pub(crate) fn begins_controller(&self, name: &str) -> bool {
        self.controllers.iter().any(|c| holds(self.names.get(c.name), name))
    }

    /// The last statements of the unit at hand, and of the card that it is a line of.
    fn recent(&self) -> impl Iterator<Item = &Statement> {
        /// So many are looked at.
        const MOST: usize = 64;
        fn last(statements: &[Statement], most: usize) -> &[Statement] {
            statements.get(statements.len().saturating_sub(most)..).unwrap_or_default()
        }
        let unit = last(self.statements.get(self.unit..).unwrap_or_default(), MOST);
        let cards = self.statements.get(self.cards.0..self.cards.1).unwrap_or_default();
        last(cards, MOST - unit.len()).iter().chain(unit)
    }
}
