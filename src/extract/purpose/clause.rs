//! The clauses that state purposes: how they are built and where they end.

use crate::Language;
use crate::extract::unit::{BOUNDARY, Unit, VERBAL};
use crate::lexicon::{Cues, Tag};
use crate::text::{TokenKind, WordSet, words};

use super::end::{is_stop, nominal_end, verbal_end};
use super::object::{enumerates, is_given, is_object, is_person};
use super::outcome::{opens_outcome, outcome_end};
use super::verb::{behind_help, doing, has_particle, is_manner, is_third, is_third_again, joins};
use super::verb_last::{final_end, finite_end, has_final_verb, is_verb_final, opens_row};

/// Words before "to" that make it no purpose ("able to", "right to", "want to").
pub(super) const GOVERNORS: &WordSet = words![
    "able",
    "unable",
    "right",
    "rights",
    "want",
    "wants",
    "wish",
    "wishes",
    "need",
    "needs",
    "ask",
    "agree",
    "choose",
    "chooses",
    "have",
    "has",
    "had",
    "decide",
    "like",
    "entitled",
    "continue",
    "refuse",
    "fail",
    "try",
    "attempt",
    "agrees",
    "option",
    "ability",
    "opportunity",
    "chance",
    "choice",
    "possibility",
    "reserve",
    "permitted",
    "obliged",
    "obligated",
    "request",
    "requests",
    "how",
    "not",
    "going",
    "due",
    "according",
    "prior",
    "subject",
    "addition",
    "up",
    "free",
    "likely",
    "prefer",
    "expect",
    "hesitate",
    "ought",
    "elect",
    "refer",
    "apply",
    "applies",
    "invite",
    "advise",
    "advised",
    "encourage",
    "recommend",
    "failure",
    "requirement",
    "opt",
    "respect",
    "as",
    "known",
    "similar",
    "limited",
    "impossible",
    "difficult",
    "sure",
    "easy",
];

/// Verbs whose object does something: "allow you to", "help us to". The "to" behind them opens no purpose of its own.
pub(super) const CAUSATIVES: &WordSet = words![
    "allow",
    "allows",
    "allowing",
    "enable",
    "enables",
    "enabling",
    "help",
    "helps",
    "helping",
    "permit",
    "permitting",
    "assist",
    "assisting",
    "invite",
    "inviting",
    "ask",
    "asking",
    "require",
    "requiring",
    "cause",
    "remind",
    "reminding",
];

/// Verbs that make what the person is to do no purpose: "ask you to".
pub(super) const DEMANDS: &WordSet =
    words!["ask", "asks", "asking", "require", "requires", "requiring", "invite", "remind", "advise", "encourage"];

/// Dutch conjunctions before a finite clause of purpose.
pub(super) const FINITE: &WordSet = words!["zodat", "opdat"];

/// Words that say by what the rest of a Dutch sentence comes about: what we can then do is a purpose.
const THEREBY: &WordSet = words!["hiermee", "hierdoor", "daarmee", "daardoor", "zo", "zodoende", "manier"];

/// Does a Dutch finite clause of purpose begin at the token: "zodat …", "zorgen ervoor **dat** …", "hiermee kunnen **wij** …"?
pub(super) fn is_finite(unit: &Unit<'_>, at: usize) -> bool {
    if unit.language == Language::English {
        return false;
    }
    let before = at.wrapping_sub(1);
    if unit.is(at, words!["dat"]) {
        let ensures = |at: usize| {
            unit.is(at, words!["ervoor"]) || unit.is(at, words!["voor"]) && unit.is(at.wrapping_sub(1), words!["er"])
        };
        let first = before.saturating_sub(LONGEST)..before;
        return ensures(before)
            || unit.has(before, Tag::AND)
                && first.rev().any(|i| unit.is(i, words!["dat"]) && ensures(i.wrapping_sub(1)));
    }
    let ours = unit.has(at, Tag::FIRST) && !unit.is_possessive(at);
    // "Cookies **waarmee wij** onze site afstemmen op uw behoefte".
    if ours && unit.is(before, words!["waarmee", "waardoor"]) {
        return true;
    }
    let we = ours && unit.is(before, words!["kunnen", "kan", "kunt", "willen", "wil"]);
    unit.is(at, FINITE) || we && (at.saturating_sub(8)..at + 3).any(|i| unit.is(i, THEREBY))
}

/// Tokens of the longest clause.
pub(super) const LONGEST: usize = 40;

/// How a clause is built.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Form {
    /// "improve our services": an infinitive.
    Infinitive,
    /// "improving our services", "het verbeteren van onze diensten".
    Gerund,
    /// "marketing", "fraud prevention": a noun phrase.
    #[default]
    Nominal,
    /// Dutch "onze diensten te verbeteren": the verb stands at the end.
    Final,
    /// Dutch "zodat wij u kunnen helpen": a finite clause.
    Finite,
}

/// A clause of a run, in tokens.
#[derive(Clone, Copy, Default)]
pub(super) struct Clause {
    pub(super) first: usize,
    pub(super) end: usize,
    pub(super) form: Form,
    /// First token behind its verb and the pronoun that belongs to it.
    pub(super) head: usize,
}

impl Clause {
    /// A verb without an object.
    pub(super) fn is_bare(&self) -> bool {
        self.head >= self.end && matches!(self.form, Form::Infinitive | Form::Gerund)
    }
}

/// The first token from `at` that is no adverb.
pub(super) fn content(unit: &Unit<'_>, mut at: usize) -> usize {
    while unit.has(at, Tag::ADVERB) && !unit.has(at, VERBAL) || is_manner(unit, at) {
        at += 1;
    }
    at
}

/// Is the "to" at the token governed by what stands before it?
pub(super) fn is_governed(unit: &Unit<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    if unit.is(before, words!["as"]) && unit.is(before.wrapping_sub(1), words!["such"]) {
        return false;
    }
    // "We want to develop our services" states one; what the person wants does not.
    let willing =
        unit.is(before, words!["want", "wish", "like", "need", "try", "attempt", "aim", "strive", "seek", "able"]);
    if willing && (before.saturating_sub(4)..before).any(|i| unit.is(i, words!["we"])) {
        return false;
    }
    // "In order to be able to ship your order".
    if unit.is(before, words!["able"]) && before > 1 && unit.has(before - 2, Tag::TO) && !is_governed(unit, before - 2)
    {
        return false;
    }
    let caused = |i: usize| unit.is(i, CAUSATIVES);
    let ours = unit.has(before, Tag::FIRST) && !unit.is_possessive(before) && before > 0 && caused(before - 1);
    let asked = unit.has(before, Tag::SECOND | Tag::THIRD | Tag::PERSON) && unit.is(before.wrapping_sub(1), DEMANDS);
    !ours && (unit.is(before, GOVERNORS) || asked)
}

/// Is there "te" in the clause?
pub(super) fn has_infinitive(unit: &Unit<'_>, from: usize) -> bool {
    let clause = from..unit.len().min(from + LONGEST);
    clause.take_while(|&i| !matches!(unit.mark(i), b'.' | b';' | b':')).any(|i| unit.has(i, Tag::TO))
}

/// Passes list marks, "to", "for", "om", articles of nominalised verbs and adverbs before a clause.
pub(super) fn opening(unit: &Unit<'_>, mut at: usize) -> usize {
    loop {
        let bracketed = unit.mark(at) == b'(' && unit.mark(at + 2) == b')';
        let lettered = unit.mark(at + 1) == b')' && unit.token(at).is_some_and(|t| t.end - t.start <= 3);
        let connects = match unit.language {
            Language::English => {
                unit.has(at, Tag::TO | Tag::FOR)
                    || (unit.has(at, Tag::BY) || unit.is(at, words!["in"]))
                        && unit.has(at.wrapping_sub(1), Tag::AND)
                        && unit.is_gerund(at + 1)
            }
            Language::Dutch => {
                unit.has(at, Tag::OM)
                    || unit.has(at, Tag::FOR) && !unit.has(at, VERBAL)
                    || unit.is(at, words!["bij"]) && unit.is(at + 1, words!["het"])
            }
        };
        let helped = behind_help(unit, at);
        at += match () {
            () if bracketed => 3,
            () if lettered => 2,
            () if connects || unit.has(at, Tag::AND) || unit.mark(at) == b':' => 1,
            () if helped > at => helped - at,
            // "Om **correct** te functioneren".
            () if unit.language == Language::Dutch && unit.has(at + 1, Tag::TO) => return at,
            () if unit.has(at, Tag::ADVERB) && !unit.has(at, VERBAL) || is_manner(unit, at) => 1,
            () => return at,
        };
        if at >= unit.len() {
            return at;
        }
    }
}

/// The clause that begins at the token.
pub(super) fn clause(unit: &Unit<'_>, first: usize, before: Option<&Clause>, list: bool) -> Option<Clause> {
    if first >= unit.len() || is_stop(unit, first) && !is_finite(unit, first) {
        return None;
    }
    // "Voor marketing, **tenzij u vraagt dat te laten**": no infinitive with "te" stands behind "voor".
    let led = first.wrapping_sub(1);
    let noun = unit.language == Language::Dutch
        && !unit.has(first, Tag::TO)
        && (unit.has(led, Tag::FOR) || unit.is(led, words!["ter"]));
    let form = match (before.map(|b| b.form), form(unit, first)) {
        (_, Form::Final) if noun => Form::Nominal,
        (Some(Form::Nominal), Form::Infinitive) if !unit.has(first.wrapping_sub(1), Tag::TO) => Form::Nominal,
        (Some(Form::Finite), Form::Nominal) => Form::Finite,
        (Some(Form::Gerund), Form::Infinitive)
            if before.is_some_and(Clause::is_bare) && !unit.has(first.wrapping_sub(1), Tag::TO) =>
        {
            Form::Nominal
        }
        (Some(Form::Infinitive), Form::Nominal)
            if joins(unit, first) || before.is_some_and(|b| is_third_again(unit, b.first, first)) =>
        {
            Form::Infinitive
        }
        (_, form) => form,
    };
    // "The establishment, exercise or defence of legal claims" is one.
    let last = doing(unit, first);
    let end = match form {
        Form::Final => final_end(unit, first),
        Form::Finite if unit.language == Language::English => outcome_end(unit, first),
        Form::Finite => finite_end(unit, first),
        Form::Nominal => nominal_end(unit, last),
        Form::Infinitive | Form::Gerund => verbal_end(unit, last),
    };
    let head = match form {
        Form::Infinitive | Form::Gerund => head_end(unit, last, end),
        _ => end,
    };
    // A subject with its verb opens a sentence of its own.
    let subject = is_person(unit, first);
    // "Mogen wij **u nieuwsbrieven sturen**": an object, with the verb behind it.
    let last = end.wrapping_sub(1);
    let verb = |at: usize| unit.has(at, VERBAL) && unit.word(at).ends_with('n');
    let object = unit.language == Language::Dutch
        && last > first
        && (verb(last) || unit.has(first, Tag::SECOND) && (first + 2..last).any(verb));
    let subject = subject && !object;
    let finite = form == Form::Nominal
        && !(list && before.is_none() && unit.place.item)
        && (subject || unit.has(end, Tag::MODAL | Tag::BE | Tag::HAVE) && !unit.is_gerund(end) && before.is_some());
    (end > first && !finite).then_some(Clause { first, end, form, head })
}

pub(super) fn form(unit: &Unit<'_>, at: usize) -> Form {
    match unit.language {
        // "Tax and **accounting** purposes": a noun.
        Language::English if unit.is_gerund(at) && unit.has(at + 1, Tag::PURPOSE_HEAD) => Form::Nominal,
        Language::English if opens_outcome(unit, at) => Form::Finite,
        Language::English if unit.is_gerund(at) => Form::Gerund,
        Language::English if is_infinitive(unit, at) || is_third(unit, at) => Form::Infinitive,
        Language::English => Form::Nominal,
        Language::Dutch => {
            let infinitive = |at: usize| unit.has(at, Tag::MODAL | Tag::BE) && unit.ends(at, "n");
            let nominalised = unit.is(at, words!["het"])
                && (unit.has(at + 1, VERBAL)
                    || unit.has(at + 2, VERBAL) && unit.has(at + 3, Tag::OF)
                    || infinitive(at + 1) && unit.has(at + 2, VERBAL)
                    || !unit.has(at + 1, BOUNDARY) && infinitive(at + 2));
            if is_finite(unit, at) {
                Form::Finite
            } else if nominalised {
                Form::Gerund
            } else if has_final_verb(unit, at) {
                Form::Final
            } else if unit.has(at, VERBAL) && unit.ends(at, "en") {
                Form::Gerund
            } else {
                Form::Nominal
            }
        }
    }
}

/// Does an English infinitive stand at the token: a verb in its base form that is no noun here?
pub(super) fn is_infinitive(unit: &Unit<'_>, at: usize) -> bool {
    let inflected = || unit.ends(at, "s") && !unit.ends(at, "ss") || unit.ends(at, "ed") && unit.word(at).len() > 5;
    let bare_noun = || {
        unit.has(at + 1, Tag::SECOND | Tag::FIRST | Tag::MODAL | Tag::BE)
        && !unit.is_possessive(at + 1)
        // "Help us improve": an object.
        && !unit.is(at, CAUSATIVES)
        && !unit.is(at, words!["keep", "let", "send", "give", "show", "tell", "provide"])
        && !unit.is(at + 1, words!["us", "them", "him", "her"])
        && !unit.has(at.wrapping_sub(1), Tag::TO | Tag::MODAL)
        && unit.has(at + 2, VERBAL | Tag::MODAL)
    };
    (unit.has(at, VERBAL) || has_object(unit, at) || has_particle(unit, at))
        && !inflected()
        && !unit.is_gerund(at)
        && !(unit.has(at, VERBAL) && (bare_noun() || is_noun_here(unit, at)))
}

/// Does a word that the lexicon has no tags for stand before what can only be its object ("**onboard** you", "**tally** the
/// votes")? It is a verb then.
fn has_object(unit: &Unit<'_>, at: usize) -> bool {
    let odd = Tag::ALL & !(Tag::REACH | Tag::NUMBER);
    let token = unit.token(at).filter(|t| t.kind == TokenKind::Word && t.tags & odd == 0 && !t.capital);
    token.is_some()
        && unit.word(at).len() > if unit.has(at.wrapping_sub(1), Tag::TO) { 2 } else { 3 }
        && !unit.ends(at, "ly")
        && (unit.is_possessive(at + 1) || unit.is(at + 1, words!["you", "us", "the", "a", "an", "any"]))
}

/// Verbs that are as often nouns before another noun ("**support** services", "**order** fulfilment").
const NOUNS: &WordSet = words![
    "access",
    "account",
    "aid",
    "audit",
    "benefit",
    "book",
    "budget",
    "care",
    "charge",
    "claim",
    "claims",
    "contact",
    "content",
    "contract",
    "control",
    "credit",
    "debit",
    "debt",
    "delivery",
    "design",
    "display",
    "document",
    "email",
    "feature",
    "feedback",
    "file",
    "fund",
    "help",
    "host",
    "issue",
    "lead",
    "link",
    "log",
    "market",
    "network",
    "offer",
    "order",
    "payment",
    "plan",
    "post",
    "process",
    "product",
    "profile",
    "program",
    "project",
    "purchase",
    "query",
    "rate",
    "record",
    "repair",
    "report",
    "request",
    "research",
    "response",
    "return",
    "review",
    "reward",
    "risk",
    "sale",
    "sample",
    "school",
    "score",
    "search",
    "service",
    "share",
    "shop",
    "support",
    "survey",
    "target",
    "tax",
    "test",
    "ticket",
    "trade",
    "training",
    "transaction",
    "transfer",
    "travel",
    "trend",
    "update",
    "upgrade",
    "use",
    "visit",
    "volunteer",
    "work",
];

/// Is the verb at the token a noun here: a noun behind it, and no determiner ("support services", "order fulfilment")?
pub(super) fn is_noun_here(unit: &Unit<'_>, at: usize) -> bool {
    let hit = unit.phrase_at(at, Cues::PURPOSE);
    let whole = hit.is_some_and(|end| {
        end > at + 1
            && unit.is(at, NOUNS)
            && (end..end + 2).any(|i| i >= unit.len() || unit.mark(i) != 0 || unit.has(i, Tag::AND | Tag::PURPOSE_HEAD))
    });
    whole && !unit.has(at + 1, Tag::FIRST | Tag::SECOND | Tag::DETERMINER) || unit.has(at + 1, Tag::PURPOSE_HEAD)
}

/// Verbs that give somebody something.
const GIVING: &WordSet = words![
    "send",
    "sending",
    "provide",
    "providing",
    "give",
    "giving",
    "offer",
    "offering",
    "show",
    "showing",
    "serve",
    "serving",
    "grant",
    "granting",
    "tell",
    "telling",
];

/// First token behind the verb of a clause and the pronoun or preposition that belongs to it.
pub(super) fn head_end(unit: &Unit<'_>, first: usize, end: usize) -> usize {
    let mut at = first + usize::from(unit.is(first, words!["het"]));
    while at < end
        && (unit.has(at, VERBAL) || unit.has(at, Tag::ADVERB))
        && (at == first || unit.has(at, Tag::ADVERB) || unit.language == Language::Dutch)
    {
        at += 1;
    }
    let verb = at;
    while at < end && unit.has(at, Tag::FIRST | Tag::SECOND | Tag::THIRD) && !unit.is_possessive(at) {
        at += 1;
    }
    // "Contact **you**" wants nothing more; "send you" does.
    if at >= end && at > verb && unit.language == Language::English && !unit.is(first, GIVING) {
        return verb;
    }
    if at < end && unit.has(at, Tag::WITH | Tag::TO) && !unit.has(at, VERBAL) {
        at += 1;
    }
    at.max(first + 1)
}

/// Where the next clause of a run begins, behind the separator at the end of `last`.
pub(super) fn next(unit: &Unit<'_>, last: Clause, list: bool) -> Option<usize> {
    let mut at = last.end;
    if unit.mark(at) == b'(' {
        let close = unit.bracket_end(at);
        if matches!(unit.mark(close), b',' | b';') || unit.has(close, Tag::AND) {
            at = close;
        }
    }
    let comma = matches!(unit.mark(at), b',' | b';' | b'/' | b'&');
    if comma {
        at += 1;
    }
    // Another line of a cell.
    let line = is_line(unit, last.end);
    while line && at < unit.len() && matches!(unit.mark(at), b'*' | b'-' | b'+') {
        at += 1;
    }
    let semicolon = line || list && at > last.end && unit.mark(at - 1) == b';';
    let conjunction = unit.has(at, Tag::AND);
    while unit.has(at, Tag::AND) || unit.mark(at) == b'/' && unit.has(at + 1, Tag::AND) {
        at += 1;
    }
    if at == last.end && !line || at >= unit.len() {
        return None;
    }
    let from = opening(unit, at);
    // ", on the basis of our legitimate interest": a ground is no purpose.
    let ground = unit.is(from, words!["op", "on", "under"]) && unit.holds_in(from, from + 8, Cues::GROUND);
    if ground || conjunction && is_given(unit, from) || unit.is(from, words!["but", "however"]) {
        return None;
    }
    let marked = (at..from).any(|i| unit.has(i, Tag::TO | Tag::FOR | Tag::OM) || unit.mark(i) == b')');
    let form = form(unit, from);
    let alike = match last.form {
        Form::Infinitive => {
            form == Form::Infinitive && !unit.is_gerund(from)
                || last.is_bare() && joins(unit, from)
                || is_third_again(unit, last.first, from)
        }
        // "Het analyseren van fouten **en bewaren ze** een jaar": the sentence goes on.
        Form::Gerund if unit.language == Language::Dutch => {
            let person = unit.has(from + 1, Tag::FIRST | Tag::SECOND | Tag::THIRD | Tag::DETERMINER);
            form == Form::Gerund && (unit.has(from, Tag::DETERMINER) || !person || list)
        }
        // "Marketing, fraud prevention": a noun that looks like a gerund.
        Form::Gerund => form == Form::Gerund || last.is_bare() && !takes_object(unit, from),
        Form::Nominal => list || form != Form::Final && !takes_object(unit, from),
        Form::Final => matches!(form, Form::Final),
        Form::Finite if unit.language == Language::English => false,
        Form::Finite => {
            form == Form::Finite
                || conjunction && form == Form::Nominal && is_verb_final(unit, last.end)
                || opens_row(unit, last.end)
        }
    };
    // "Engage in analysis, **auditing**, research and reporting": a noun.
    let alone = form == Form::Gerund
        && unit.language == Language::English
        && (from + 1 >= unit.len() || unit.mark(from + 1) != 0 || unit.has(from + 1, Tag::AND));
    let object = (form == Form::Nominal || alone && last.form == Form::Infinitive)
        && matches!(last.form, Form::Infinitive | Form::Gerund)
        && !last.is_bare()
        && comma
        && enumerates(unit, from, conjunction)
        && (unit.language == Language::Dutch || is_object(unit, last, from));
    (marked || alike || object || semicolon).then_some(from)
}

/// Does another line of a cell begin at the token?
pub(super) fn is_line(unit: &Unit<'_>, at: usize) -> bool {
    unit.place.column.is_some() && at > 0 && unit.line_break(at - 1)
}

/// Does the word at the token take an object or open a clause, so that it is no noun of a list?
fn takes_object(unit: &Unit<'_>, at: usize) -> bool {
    let object = Tag::DETERMINER | Tag::FIRST | Tag::SECOND | Tag::TO | Tag::WITH | Tag::PREPOSITION;
    let object = |at: usize| unit.has(at, object) || unit.has(at, Tag::AND) && is_infinitive(unit, at + 1);
    (unit.has(at, Tag::MODAL) || is_person(unit, at))
        || unit.language == Language::English
            && unit.has(at, VERBAL)
            && !unit.is_gerund(at)
            && object(at + 1)
            && !unit.is(at, words!["access"])
}
