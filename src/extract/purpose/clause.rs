//! The clauses that state purposes: how they are built and where they end.

use crate::Language;
use crate::extract::unit::{Unit, VERBAL};
use crate::lexicon::{Cue, Tag};
use crate::text::TokenKind;

/// Words before "to" that make it no purpose ("able to", "right to", "want to").
pub(super) const GOVERNORS: &[&str] = &[
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
pub(super) const CAUSATIVES: &[&str] = &[
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
pub(super) const DEMANDS: &[&str] =
    &["ask", "asks", "asking", "require", "requires", "requiring", "invite", "remind", "advise", "encourage"];

/// Dutch conjunctions before a finite clause of purpose.
pub(super) const FINITE: &[&str] = &["zodat", "opdat"];

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
    while unit.has(at, Tag::ADVERB) && !unit.has(at, VERBAL) {
        at += 1;
    }
    at
}

/// Is the "to" at the token governed by what stands before it?
pub(super) fn is_governed(unit: &Unit<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    if unit.is(before, &["as"]) && unit.is(before.wrapping_sub(1), &["such"]) {
        return false;
    }
    // "We want to develop our services" states one; what the person wants does not.
    let willing = unit.is(before, &["want", "wish", "like"]);
    if willing && (before.saturating_sub(2)..before).any(|i| unit.is(i, &["we"])) {
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
            Language::English => unit.has(at, Tag::TO | Tag::FOR),
            Language::Dutch => unit.has(at, Tag::OM) || unit.has(at, Tag::FOR) && !unit.has(at, VERBAL),
        };
        at += match () {
            () if bracketed => 3,
            () if lettered => 2,
            () if connects || unit.has(at, Tag::AND) || unit.mark(at) == b':' => 1,
            () if unit.has(at, Tag::ADVERB) && !unit.has(at, VERBAL) => 1,
            () => return at,
        };
        if at >= unit.len() {
            return at;
        }
    }
}

/// The clause that begins at the token.
pub(super) fn clause(unit: &Unit<'_>, first: usize, before: Option<&Clause>, list: bool) -> Option<Clause> {
    if first >= unit.len() || is_stop(unit, first) && !unit.is(first, FINITE) {
        return None;
    }
    let form = match (before.map(|b| b.form), form(unit, first)) {
        (Some(Form::Nominal), Form::Infinitive) if !unit.has(first.wrapping_sub(1), Tag::TO) => Form::Nominal,
        (_, form) => form,
    };
    let end = match form {
        Form::Final => final_end(unit, first),
        Form::Finite => finite_end(unit, first),
        Form::Nominal => nominal_end(unit, first),
        Form::Infinitive | Form::Gerund => verbal_end(unit, first),
    };
    let head = match form {
        Form::Infinitive | Form::Gerund => head_end(unit, first, end),
        _ => end,
    };
    // A subject with its verb opens a sentence of its own.
    let subject = unit.has(first, Tag::FIRST | Tag::SECOND | Tag::THIRD) && !unit.is_possessive(first);
    let finite = form == Form::Nominal
        && !(list && before.is_none() && unit.place.item)
        && (subject || unit.has(end, Tag::MODAL | Tag::BE | Tag::HAVE) && before.is_some());
    (end > first && !finite).then_some(Clause { first, end, form, head })
}

pub(super) fn form(unit: &Unit<'_>, at: usize) -> Form {
    match unit.language {
        Language::English if unit.is_gerund(at) => Form::Gerund,
        Language::English if is_infinitive(unit, at) => Form::Infinitive,
        Language::English => Form::Nominal,
        Language::Dutch => {
            let nominalised = unit.is(at, &["het"]) && unit.has(at + 1, VERBAL)
                || unit.is(at, &["het"]) && unit.has(at + 2, VERBAL) && unit.has(at + 3, Tag::OF);
            if unit.is(at, FINITE) {
                Form::Finite
            } else if nominalised {
                Form::Gerund
            } else if has_final_verb(unit, at) {
                Form::Final
            } else if unit.has(at, VERBAL) && unit.word(at).ends_with("en") {
                Form::Gerund
            } else {
                Form::Nominal
            }
        }
    }
}

/// Does an English infinitive stand at the token: a verb in its base form that is no noun here?
pub(super) fn is_infinitive(unit: &Unit<'_>, at: usize) -> bool {
    let word = unit.word(at);
    let inflected = word.ends_with('s') && !word.ends_with("ss") || word.ends_with("ed") && word.len() > 5;
    let bare_noun = unit.has(at + 1, Tag::SECOND | Tag::FIRST | Tag::MODAL | Tag::BE)
        && !unit.is_possessive(at + 1)
        && unit.has(at + 2, VERBAL | Tag::MODAL);
    unit.has(at, VERBAL) && !inflected && !unit.is_gerund(at) && !bare_noun && !is_noun_here(unit, at)
}

/// Is the verb at the token a noun here: a noun behind it, and no determiner ("support services", "order fulfilment")?
pub(super) fn is_noun_here(unit: &Unit<'_>, at: usize) -> bool {
    let hit = unit.hit_at(at, |c| if let Cue::Purpose(kind) = c { Some(kind) } else { None });
    let whole = hit.is_some_and(|(end, _)| {
        end > at + 1
            && (end..end + 2).any(|i| i >= unit.len() || unit.mark(i) != 0 || unit.has(i, Tag::AND | Tag::PURPOSE_HEAD))
    });
    whole && !unit.has(at + 1, Tag::FIRST | Tag::SECOND | Tag::DETERMINER) || unit.has(at + 1, Tag::PURPOSE_HEAD)
}

/// Is there "te" with a verb before the clause ends?
pub(super) fn has_final_verb(unit: &Unit<'_>, from: usize) -> bool {
    let clause = from..unit.len().min(from + LONGEST);
    for at in clause {
        if matches!(unit.mark(at), b'.' | b';' | b':' | b'(') || at > from && unit.has(at, Tag::OM) {
            return false;
        }
        if unit.has(at, Tag::TO) && unit.is_word(at + 1) {
            return true;
        }
    }
    false
}

/// First token behind the verb of a clause and the pronoun or preposition that belongs to it.
pub(super) fn head_end(unit: &Unit<'_>, first: usize, end: usize) -> usize {
    let mut at = first + usize::from(unit.is(first, &["het"]));
    while at < end
        && (unit.has(at, VERBAL) || unit.has(at, Tag::ADVERB))
        && (at == first || unit.has(at, Tag::ADVERB) || unit.language == Language::Dutch)
    {
        at += 1;
    }
    while at < end && unit.has(at, Tag::FIRST | Tag::SECOND | Tag::THIRD) && !unit.is_possessive(at) {
        at += 1;
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
    let semicolon = list && at > last.end && unit.mark(at - 1) == b';';
    let conjunction = unit.has(at, Tag::AND);
    while unit.has(at, Tag::AND) || unit.mark(at) == b'/' && unit.has(at + 1, Tag::AND) {
        at += 1;
    }
    if at == last.end || at >= unit.len() {
        return None;
    }
    let from = opening(unit, at);
    // ", on the basis of our legitimate interest": a ground is no purpose.
    let ground =
        unit.is(from, &["op", "on", "under"]) && unit.hits_in(from, from + 8).any(|h| matches!(h.cue, Cue::Ground(_)));
    if ground {
        return None;
    }
    let marked = (at..from).any(|i| unit.has(i, Tag::TO | Tag::FOR | Tag::OM) || unit.mark(i) == b')');
    let form = form(unit, from);
    let alike = match last.form {
        Form::Infinitive => form == Form::Infinitive && !unit.is_gerund(from),
        Form::Gerund => form == Form::Gerund,
        Form::Nominal => list || form != Form::Final && !takes_object(unit, from),
        Form::Final => matches!(form, Form::Final),
        Form::Finite => false,
    };
    let object = form == Form::Nominal
        && matches!(last.form, Form::Infinitive | Form::Gerund)
        && !last.is_bare()
        && comma
        && enumerates(unit, from, conjunction);
    (marked || alike || object || semicolon).then_some(from)
}

/// Does the word at the token take an object or open a clause, so that it is no noun of a list?
fn takes_object(unit: &Unit<'_>, at: usize) -> bool {
    let object = Tag::DETERMINER | Tag::FIRST | Tag::SECOND | Tag::TO | Tag::WITH | Tag::AND | Tag::PREPOSITION;
    unit.has(at, Tag::FIRST | Tag::SECOND | Tag::THIRD | Tag::MODAL) && !unit.is_possessive(at)
        || unit.language == Language::English && unit.has(at, VERBAL) && unit.has(at + 1, object) && !unit.is_gerund(at)
}

/// Is the object of the verb at the token a definite one ("the rights, property or safety of others")? Such a list is one.
pub(super) fn is_definite(unit: &Unit<'_>, verb: usize) -> bool {
    let helped = unit.is(verb, CAUSATIVES) && unit.has(verb + 1, Tag::FIRST) && is_infinitive(unit, verb + 2);
    let object = head_end(unit, if helped { verb + 2 } else { verb }, unit.len());
    unit.is(object, &["the", "de", "het"]) || unit.is_possessive(object) || unit.has(object.wrapping_sub(1), Tag::WITH)
}

/// Does a list of nouns go on at the token: short items up to a conjunction?
pub(super) fn enumerates(unit: &Unit<'_>, from: usize, last: bool) -> bool {
    let end = nominal_end(unit, from);
    let closes = last || unit.mark(end) == b',' || unit.has(end, Tag::AND);
    closes
        && end - from <= 8
        && !unit.has(from, Tag::FIRST | Tag::SECOND | Tag::THIRD | Tag::RELATIVE)
        && !unit.has(end, Tag::MODAL | Tag::BE | Tag::HAVE)
}

/// Is the token one at which any clause ends?
pub(super) fn is_stop(unit: &Unit<'_>, at: usize) -> bool {
    let token = unit.token(at);
    matches!(unit.mark(at), b',' | b';' | b':' | b'.' | b'(' | b')' | b'"' | b'!' | b'?' | b'|' | b'*' | b'-')
        || token.is_some_and(|t| t.kind == TokenKind::Email || t.kind == TokenKind::Url)
        || unit.has(at, Tag::SUBORDINATE)
            && !unit.is(at, &["how", "what", "whether", "where", "why", "hoe", "wat", "waar", "of"])
        || unit.is(at, &["in"]) && unit.is(at + 1, &["case", "order", "accordance"])
        || unit.is(at, &["so"]) && !unit.is(at + 1, &["on", "forth", "called"]) && unit.language == Language::English
        || unit.hit_at(at, |c| matches!(c, Cue::PurposeLead | Cue::Examples).then_some(())).is_some()
}

/// The end of "improve our services": an infinitive or gerund with what belongs to it.
pub(super) fn verbal_end(unit: &Unit<'_>, from: usize) -> usize {
    let gerund = form(unit, from) == Form::Gerund;
    let mut at = from + 1;
    while at < unit.len().min(from + LONGEST) {
        let item = at + 1 + usize::from(unit.has(at + 1, Tag::AND));
        let listed = unit.mark(at) == b','
            && is_definite(unit, from)
            && opening(unit, item) == item
            && form(unit, item) == Form::Nominal
            && enumerates(unit, item, item > at + 1);
        if is_stop(unit, at) && !listed || matches!(unit.mark(at), b'/' | b'&') && unit.has(at + 1, VERBAL) {
            break;
        }
        if unit.has(at, Tag::AND) {
            let verb = opening(unit, at + 1);
            let same = match unit.language {
                Language::English if gerund => unit.is_gerund(verb) && unit.has(verb, VERBAL),
                Language::English => is_infinitive(unit, verb),
                Language::Dutch => form(unit, verb) == Form::Gerund,
            };
            if same
                || unit.has(verb, Tag::RELATIVE | Tag::FIRST) && !unit.is_possessive(verb)
                || verb > at + 1 && unit.has(at + 1, Tag::TO | Tag::FOR | Tag::OM)
            {
                break;
            }
        }
        let infinitive =
            unit.has(at, Tag::TO) && unit.language == Language::English && unit.has(content(unit, at + 1), VERBAL);
        if infinitive && at > from + 1 && !is_governed(unit, at) && !unit.is(from, CAUSATIVES) {
            break;
        }
        let means = unit.has(at, Tag::BY) && unit.is_gerund(at + 1);
        let serving = unit.has(at, Tag::RELATIVE) && unit.is(at + 1, SERVING);
        if unit.has(at, Tag::OM) || means || serving || opens_main(unit, from, at) {
            break;
        }
        at += 1;
    }
    trim(unit, from, at)
}

/// Verbs by which something serves a purpose of its own: "information that helps us with …".
const SERVING: &[&str] = &["help", "helps", "assist", "assists", "enable", "enables", "allow", "allows"];

/// Does the main clause begin at the token, behind a purpose that opens the sentence without a comma ("To improve the site we
/// use cookies")?
fn opens_main(unit: &Unit<'_>, from: usize, at: usize) -> bool {
    from <= 4
        && at > from + 1
        && unit.is(at, &["we"])
        && !(at..unit.len().min(at + LONGEST))
            .any(|i| unit.mark(i) == b',' && unit.has(i + 1, Tag::FIRST | Tag::SECOND))
}

/// The end of "marketing", "fraud prevention", "de uitvoering van de overeenkomst".
pub(super) fn nominal_end(unit: &Unit<'_>, from: usize) -> usize {
    let mut at = from;
    while at < unit.len().min(from + LONGEST) {
        // "onderzoeken of u lid kan worden en …"
        let subject = unit.has(at + 1, Tag::FIRST | Tag::SECOND | Tag::THIRD) && !unit.is_possessive(at + 1);
        if unit.language == Language::Dutch && at > from && unit.is(at, &["of", "dat"]) && subject {
            at = (at + 2..unit.len().min(from + LONGEST))
                .find(|&at| is_stop(unit, at) || unit.has(at, Tag::AND))
                .unwrap_or(unit.len().min(from + LONGEST));
            continue;
        }
        let ends = unit.has(at, Tag::RELATIVE | Tag::MODAL | Tag::BE | Tag::OM) || unit.has(at, Tag::TO) && at > from;
        if is_stop(unit, at)
            || ends && !unit.has(at, Tag::DETERMINER)
            || unit.has(at, Tag::AND) && splits(unit, from, at)
            || opens_main(unit, from, at)
        {
            break;
        }
        at += 1;
    }
    trim(unit, from, at)
}

/// Does the conjunction at the token separate purposes, rather than words of one?
pub(super) fn splits(unit: &Unit<'_>, from: usize, at: usize) -> bool {
    let names = |first: usize, end: usize| {
        unit.hits_in(first, end).any(|h| matches!(h.cue, Cue::Purpose(_)))
            || unit.is(first, &["het", "for", "to", "voor"])
    };
    let covered =
        unit.hits.iter().any(|h| matches!(h.cue, Cue::Purpose(_)) && (h.first as usize) < at && h.end as usize > at);
    // "Safety and moderation purposes", "performance or functionality".
    let single = |at: usize| unit.is_word(at) && !unit.has(at, Tag::DETERMINER | Tag::PREPOSITION | Tag::OTHER);
    let pair = unit.language == Language::English
        && at == from + 1
        && single(from)
        && single(at + 1)
        && (at + 2 >= unit.len() || unit.mark(at + 2) != 0 || unit.has(at + 2, Tag::PURPOSE_HEAD));
    !covered
        && (pair
            || names(at + 1, (at + 8).min(unit.len()))
            || unit.token(at.wrapping_sub(1)).is_some_and(|t| t.dangling))
        && at > from
}

/// The end of a Dutch clause whose verb comes last: behind "te" and its verbs, and a short phrase behind them.
pub(super) fn final_end(unit: &Unit<'_>, from: usize) -> usize {
    let mut at = from;
    let mut seen = false;
    while at < unit.len().min(from + LONGEST) {
        let hard =
            matches!(unit.mark(at), b';' | b':' | b'.' | b'(' | b'!' | b'?') || at > from && unit.has(at, Tag::OM);
        let clause = unit.mark(at) == b','
            || unit.has(at, Tag::AND | Tag::SUBORDINATE | Tag::RELATIVE | Tag::MODAL | Tag::BE)
                && !unit.has(at, Tag::DETERMINER);
        if hard || seen && clause {
            break;
        }
        if unit.has(at, Tag::TO) && unit.is_word(at + 1) {
            seen = true;
            at += 2;
            while unit.has(at, VERBAL | Tag::MODAL | Tag::BE | Tag::HAVE) && unit.word(at).ends_with('n') {
                at += 1;
            }
            if unit.is(at, &["dat", "of"]) {
                at = content_clause_end(unit, at + 1);
            }
            continue;
        }
        if !seen && unit.mark(at) == b',' && !has_final_verb(unit, at + 1) {
            break;
        }
        at += 1;
    }
    trim(unit, from, at)
}

/// The end of a clause of content ("dat het verzoek van u komt"): a mark, or the verb and subject of the main clause.
pub(super) fn content_clause_end(unit: &Unit<'_>, from: usize) -> usize {
    (from..unit.len().min(from + LONGEST))
        .find(|&at| {
            unit.mark(at) != 0
                || unit.has(at, VERBAL | Tag::MODAL)
                    && unit.has(at + 1, Tag::FIRST | Tag::SECOND)
                    && !unit.is_possessive(at + 1)
        })
        .unwrap_or(unit.len().min(from + LONGEST))
}

/// The end of a finite clause: the next comma that opens another one, or the end of the sentence.
pub(super) fn finite_end(unit: &Unit<'_>, from: usize) -> usize {
    (from + 1..unit.len().min(from + LONGEST))
        .find(|&at| {
            matches!(unit.mark(at), b'.' | b';' | b':' | b'(')
                || unit.mark(at) == b',' && !unit.has(at + 1, Tag::RELATIVE)
        })
        .unwrap_or(unit.len().min(from + LONGEST))
}

/// Leaves out conjunctions, adverbs and marks at the end.
pub(super) fn trim(unit: &Unit<'_>, from: usize, mut end: usize) -> usize {
    while end > from
        && (unit.has(end - 1, Tag::AND | Tag::OM | Tag::RELATIVE) && !unit.has(end - 1, VERBAL)
            || unit.mark(end - 1) != 0)
    {
        end -= 1;
    }
    end
}
