//! Complaints, as plain English puts them: "the regulator hears complaints", "you can take it up with the regulator".

use crate::Language;
use crate::extract::output::{Output, rule};
use crate::extract::unit::Unit;
use crate::lexicon::{Cues, Tag};
use crate::model::Right;
use crate::text::{WordSet, words};

use super::plain::{end, is_ours, offer_in};
use super::{kind, take};

/// Tokens that a complaint may have.
const LONGEST: usize = 12;

/// Verbs by which a person goes to an authority.
const GOES: &WordSet = words![
    "apply", "approach", "appeal", "bring", "call", "contact", "complain", "escalate", "go", "lodge", "raise", "reach",
    "refer", "report", "speak", "submit", "take", "talk", "tell", "turn", "write",
];
/// What an authority does with complaints.
const HEARS: &WordSet = words![
    "accepts",
    "considers",
    "deals",
    "handles",
    "hear",
    "hears",
    "help",
    "investigates",
    "look",
    "looks",
    "receives",
    "take",
    "takes",
];

/// "**The regulator hears complaints**".
pub(super) fn heard(unit: &Unit<'_>, out: &mut Output) {
    let Some((start, close)) = authority(unit).filter(|_| unit.language == Language::English) else { return };
    // "The Commissioner, who **takes complaints**"
    let told =
        |at: usize| unit.has(at, Tag::MODAL | Tag::RELATIVE | Tag::ADVERB) || matches!(unit.mark(at), b',' | b')');
    let verb = (close..close + 5).find(|&at| !told(at)).filter(|&at| unit.is(at, HEARS));
    let complaint = |at: usize| unit.is(at, words!["complaint", "complaints", "grievances", "you"]);
    let Some(verb) = verb.filter(|&verb| (verb + 1..verb + 5).any(complaint)) else { return };
    let end = (verb..unit.len().min(verb + LONGEST)).find(|&at| ends_clause(unit, at)).unwrap_or(unit.len());
    take(unit, Right::Complaint, (start, end), None, rule!("right.plain"), out);
}

/// The first authority that the sentence speaks of.
fn authority(unit: &Unit<'_>) -> Option<(usize, usize)> {
    let hits = || unit.hits_in(0, unit.len(), Cues::AUTHORITY | Cues::NAMED_AUTHORITY);
    let start = hits().next()?.first as usize;
    let close = hits().take_while(|h| h.first as usize <= start + 2).map(|h| h.end as usize).max()?;
    Some((start, close))
}

/// Is the token a mark that ends a clause?
fn ends_clause(unit: &Unit<'_>, at: usize) -> bool {
    !matches!(unit.mark(at), 0 | b'\'' | b'-')
}

/// "You can **take it up with the regulator**", "**complaints go to the regulator**".
pub(super) fn complaints(unit: &Unit<'_>, about: bool, out: &mut Output) {
    let Some((start, close)) = authority(unit) else { return };
    let words = start.saturating_sub(LONGEST)..start;
    let goes = words.rev().take_while(|&at| !ends_clause(unit, at)).find(|&at| unit.is(at, GOES));
    let Some(verb) = goes else { return };
    let near = verb.saturating_sub(8)..verb;
    let subject = near
        .rev()
        .take_while(|&at| unit.is(verb, words!["go"]) && !ends_clause(unit, at))
        .find(|&at| unit.is(at, words!["complaint", "complaints"]));
    let first = subject.map_or(verb, |at| unit.phrase_start(at));
    let offered = subject.is_some() || offer_in(unit) <= verb || about && verb == 0;
    let local = unit.has(close, Tag::PREPOSITION | Tag::OF | Tag::FOR) && !unit.is(close, words!["about", "at"]);
    let end = if local { end(unit, close).min(close + 8) } else { close };
    // "**Our team** may talk to the regulator"
    let team = (first.saturating_sub(6)..first).any(|at| unit.has(at, Tag::FIRST) && unit.is_possessive(at));
    if offered && !team && !is_ours(unit, first) && !out.has(unit, kind(Right::Complaint), first, end) {
        take(unit, Right::Complaint, (first, end), None, rule!("right.plain"), out);
    }
}
