//! The interests that are pursued (GDPR Art. 13(1)(d)): they are named as purposes are.

use crate::extract::output::{Output, Rule};
use crate::extract::unit::{Unit, VERBAL};
use crate::lexicon::{Cues, Tag};
use crate::model::Kind;
use crate::text::words;

use super::clause::{content, is_governed, is_infinitive, opening};
use super::object::is_person;
use super::{goes_on, run_of};

/// Emits the interests that are named from `first` on: they are built as purposes are, and go on in examples ("including …").
/// Returns where they end.
pub(in crate::extract) fn interests(unit: &Unit<'_>, first: usize, rule: Rule, out: &mut Output) -> usize {
    // "Een gerechtvaardigd belang bij **hebben**".
    if unit.is(first, words!["hebben", "heeft"]) {
        return first + 1;
    }
    let mut at = first;
    let mut named = false;
    loop {
        let opens = opening(unit, at);
        let end = run_of(unit, Kind::LegitimateInterest, at, rule, out);
        named |= end > opens;
        let end = end.max(at + 1);
        let mut behind = (end..unit.len()).take_while(|&at| !stops(unit, at, named));
        let Some(next) = behind.find_map(|at| again(unit, at)) else { return end };
        at = next;
    }
}

/// Do the interests before the token go on behind it in no case: does the sentence, or one of another subject, begin there, or
/// another ground?
fn stops(unit: &Unit<'_>, at: usize, named: bool) -> bool {
    let clause = || is_person(unit, at) && unit.has(content(unit, at + 1), VERBAL | Tag::MODAL | Tag::BE | Tag::HAVE);
    matches!(unit.mark(at), b'.' | b')' | b'|')
        || unit.has(at, Tag::SUBORDINATE)
        || unit.mark(at) == b';' && !(at + 1..opening(unit, at + 1)).any(|i| unit.has(i, Tag::TO | Tag::FOR))
        || named && clause()
        || unit.begins(at, Cues::GROUND)
}

/// Where interests go on at the token: behind "including", at another "to …", at another verb of the row.
fn again(unit: &Unit<'_>, at: usize) -> Option<usize> {
    if let Some(end) = unit.phrase_at(at, Cues::EXAMPLES) {
        return Some(end + usize::from(unit.mark(end) == b','));
    }
    let aims =
        |at: usize| unit.has(at, Tag::TO) && is_infinitive(unit, content(unit, at + 1)) && !is_governed(unit, at);
    if aims(at) {
        return Some(at + 1);
    }
    let next = at + 1 + usize::from(unit.has(at + 1, Tag::AND));
    let joins = unit.mark(at) == b',' || unit.has(at, Tag::AND);
    let takes = unit.is_possessive(next + 1) || unit.has(next + 1, Tag::DETERMINER);
    goes_on(unit, at).or_else(|| (joins && takes && is_infinitive(unit, next)).then_some(next))
}
