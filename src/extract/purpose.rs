//! Purposes (GDPR Art. 13(1)(c)): what follows "to", "for", "om … te", and the items of lists of purposes.
//!
//! A *run* of purposes begins at a lead and goes on through commas and conjunctions. Its clauses share what they leave out:
//! a bare verb takes the object of the next clause that has one ("provide and improve *our services*"), a bare noun the verb
//! before it ("*send you* newsletters, invitations").

mod clause;

use crate::Language;
use crate::lexicon::{Cue, Cues, Tag, Topic};
use crate::model::{Kind, PurposeKind, Value};

use clause::{
    Clause, Form, clause, content, form, has_infinitive, is_finite, is_governed, is_infinitive, next, opening,
};

use super::output::{Output, Rule, rule};
use super::unit::{PRACTICE, Unit, VERBAL};

/// Reads the purposes that `unit` states.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    let listed = (unit.place.item || unit.place.labelled) && unit.is_about(Topic::Purposes) && unit.place.opens;
    let practice = unit.summary.tags & (PRACTICE | Tag::PROTECT | Tag::ACT) != 0 || unit.holds(Cues::COOKIE);
    let mut at = 0;
    if listed {
        at = run(unit, 0, rule!("purpose.item"), out);
    } else if unit.place.item && unit.place.opens && is_deed(unit, 0) {
        at = run(unit, 0, rule!("purpose.deed"), out);
    } else if !practice && !unit.place.item && !unit.place.labelled {
        return;
    }
    while at < unit.len() {
        at = match lead(unit, at) {
            Some((first, rule)) => run(unit, first, rule, out).max(at + 1),
            None => at + 1,
        };
    }
}

/// Does a Dutch nominalised verb with its object begin at the token: "het beheren van", "het verzorgen van"?
fn is_deed(unit: &Unit<'_>, at: usize) -> bool {
    unit.language == Language::Dutch && unit.is(at, &["het"]) && form(unit, at) == Form::Gerund
}

/// Words whose "for" opens no purpose: "sign up for", "apply for", "responsible for".
const NOT_BEFORE_FOR: &[&str] =
    &["up", "register", "registered", "apply", "ask", "look", "search", "request", "except", "responsible"];

/// Does a run begin at the token? Gives where its first clause begins.
fn lead(unit: &Unit<'_>, at: usize) -> Option<(usize, Rule)> {
    if unit.language == Language::Dutch && is_finite(unit, at) {
        return Some((at, rule!("purpose.lead")));
    }
    let mut examples = None;
    if unit.holds(Cues::PURPOSE_LEAD | Cues::ANNOUNCE | Cues::EXAMPLES) && unit.begins_hit(at) {
        if let Some((end, ())) = unit.hit_at(at, |c| matches!(c, Cue::PurposeLead).then_some(())) {
            return Some((end, rule!("purpose.lead")));
        }
        if let Some((end, ())) = unit.hit_at(at, |c| matches!(c, Cue::Announce(Topic::Purposes)).then_some(())) {
            let colon = (end..(end + 3).min(unit.len())).find(|&i| unit.mark(i) == b':');
            return colon.map(|colon| (colon + 1, rule!("purpose.item")));
        }
        examples = unit.hit_at(at, |c| matches!(c, Cue::Examples).then_some(())).map(|(end, ())| end);
    }
    match unit.language {
        Language::English => {
            if unit.has(at, Tag::TO) {
                let next = content(unit, at + 1);
                if unit.has(next, VERBAL) && !unit.is_gerund(next) && !is_governed(unit, at) {
                    return Some((at + 1, rule!("purpose.infinitive")));
                }
                let colon = unit.mark(at + 1) == b':';
                return colon.then_some((at + 2, rule!("purpose.infinitive")));
            }
            if unit.has(at, Tag::FOR) {
                let governed = unit.is(at.wrapping_sub(1), NOT_BEFORE_FOR) || unit.is(at + 1, &["example", "instance"]);
                return (!governed).then_some((at + 1, rule!("purpose.for")));
            }
            if unit.has(at + 1, Tag::FIRST) {
                if unit.is(at, &["help", "helps", "helping"]) && is_infinitive(unit, at + 2) {
                    return Some((at + 2, rule!("purpose.infinitive")));
                }
                let serves = unit.is(at, &["assist", "assists", "assisting", "help", "helps", "support"]);
                if serves && unit.is(at + 2, &["with", "in"]) {
                    return Some((at + 3, rule!("purpose.for")));
                }
            }
            let ours = |at: usize| unit.has(at, Tag::FIRST) && !unit.is_possessive(at);
            if unit.has(at, Tag::MODAL) && ours(at.wrapping_sub(1)) {
                let verb = content(unit, at + 1);
                if is_infinitive(unit, verb) && unit.has(verb, Tag::ACT) && !unit.has(verb, PRACTICE) {
                    return Some((verb, rule!("purpose.modal")));
                }
            }
            let next = examples.unwrap_or(at + 1);
            let nominal = examples.is_some() && unit.hits_in(next, next + 4).any(|h| matches!(h.cue, Cue::Purpose(_)));
            let opens = examples.is_some() || unit.is(at, &["in", "by"]);
            (opens && unit.is_gerund(next) || nominal).then_some((next, rule!("purpose.gerund")))
        }
        Language::Dutch => {
            if unit.has(at, Tag::OM) {
                return has_infinitive(unit, at + 1).then_some((at, rule!("purpose.infinitive")));
            }
            let deed = unit.is(at, &["ter"]) || unit.is(at, &["bij"]) && unit.has(at + 1, Tag::ACT | Tag::VERB);
            if unit.has(at, Tag::FOR) || deed {
                return Some((at + 1, rule!("purpose.for")));
            }
            // "Het doel van de verwerking is het verlenen van diensten".
            let aim = || (at.saturating_sub(8)..at).any(|i| unit.has(i, Tag::PURPOSE_HEAD));
            if unit.has(at, Tag::BE) && is_deed(unit, at + 1) && aim() {
                return Some((at + 1, rule!("purpose.lead")));
            }
            let nominal = |end: usize| unit.is(end, &["het"]) && unit.has(end + 1, VERBAL);
            examples.filter(|&end| nominal(end)).map(|end| (end, rule!("purpose.gerund")))
        }
    }
}

/// Clauses of a run.
const MOST: usize = 32;

/// Emits the run that begins at `first`; returns where it ends.
fn run(unit: &Unit<'_>, first: usize, rule: Rule, out: &mut Output) -> usize {
    let mut clauses = [Clause::default(); MOST];
    let mut count = 0;
    let mut at = opening(unit, first);
    let mut end = at;
    let colon = unit.mark(first) == b':' || first > 0 && unit.mark(first - 1) == b':';
    let list = colon || rule.index == rule!("purpose.item").index;
    while count < MOST {
        let before = count.checked_sub(1).and_then(|last| clauses.get(last));
        let Some(clause) = clause(unit, at, before, list) else { break };
        if let Some(place) = clauses.get_mut(count) {
            *place = clause;
        }
        count += 1;
        end = clause.end;
        match next(unit, clause, list) {
            Some(next) => at = next,
            None => break,
        }
    }
    emit(unit, clauses.get(..count).unwrap_or_default(), rule, out);
    end.max(first)
}

/// Emits the clauses of a run.
fn emit(unit: &Unit<'_>, clauses: &[Clause], rule: Rule, out: &mut Output) {
    let mut verb: Option<Clause> = None;
    for (index, &clause) in clauses.iter().enumerate() {
        let Clause { mut first, end, form, head } = clause;
        while form == Form::Nominal && unit.has(first, Tag::DETERMINER) && !unit.is_possessive(first) && first + 1 < end
        {
            first += 1;
        }
        let skipped = if form == Form::Finite { content(unit, first + 1).min(end) - first } else { 0 };
        let later = clauses.get(index + 1..).unwrap_or_default();
        let shared = if clause.is_bare() {
            later.iter().find(|c| !c.is_bare() && c.form == form).map(|c| (c.head, c.end))
        } else if form == Form::Nominal {
            verb.map(|v| (v.first, v.head))
        } else {
            None
        };
        if matches!(form, Form::Infinitive | Form::Gerund) {
            verb = (head < end).then_some(clause);
        }
        let pointing =
            unit.is(first, &["following", "these", "those", "such", "volgende", "deze", "dergelijke", "onderstaande"]);
        if pointing && (first..end).any(|at| unit.has(at, Tag::PURPOSE_HEAD)) {
            continue;
        }
        if unit.slice(first, end).len() < 3 || out.has(unit, Kind::Purpose, first, end) {
            continue;
        }
        let own = classify(unit, first, end);
        // What is done, and no phrase tells what for, is mostly the service itself ("to set up your mailbox").
        let otherwise = if form == Form::Nominal { PurposeKind::Other } else { PurposeKind::ProvideService };
        let kind = own.or_else(|| shared.and_then(|(f, e)| classify(unit, f, e))).unwrap_or(otherwise);
        out.emit_shared(unit, Kind::Purpose, (first + skipped, end), shared, Value::Purpose(kind), rule);
    }
}

/// How much a purpose says: where a clause holds several, the most telling one names it.
fn weight(kind: PurposeKind) -> u8 {
    match kind {
        PurposeKind::Other => 0,
        PurposeKind::ProvideService | PurposeKind::Administration => 1,
        PurposeKind::ImproveService | PurposeKind::Communication | PurposeKind::CustomerSupport => 2,
        _ => 3,
    }
}

/// The purpose that tokens `first..end` state.
pub(super) fn classify(unit: &Unit<'_>, first: usize, end: usize) -> Option<PurposeKind> {
    unit.hits_in(first, end)
        .filter_map(|h| match h.cue {
            Cue::Purpose(kind) => Some(((weight(kind), h.end - h.first, std::cmp::Reverse(h.first)), kind)),
            _ => None,
        })
        .max_by_key(|&(weight, _)| weight)
        .map(|(_, kind)| kind)
}
