//! The interests that are pursued (GDPR Art. 13(1)(d)): they are named as purposes are.

use crate::extract::output::{Output, Rule};
use crate::extract::unit::Unit;
use crate::lexicon::{Cues, Tag};
use crate::model::Kind;

use super::clause::{content, is_infinitive};
use super::{goes_on, run_of};

/// Emits the interests that are named from `first` on: they are built as purposes are, and go on in examples ("including …").
pub(in crate::extract) fn interests(unit: &Unit<'_>, first: usize, rule: Rule, out: &mut Output) {
    let mut at = first;
    loop {
        let end = run_of(unit, Kind::LegitimateInterest, at, rule, out).max(at + 1);
        let stop = |at: usize| matches!(unit.mark(at), b'.' | b')' | b'|') || unit.has(at, Tag::SUBORDINATE);
        let Some(next) = (end..unit.len()).take_while(|&at| !stop(at)).find_map(|at| again(unit, at)) else { return };
        at = next;
    }
}

/// Where interests go on at the token: behind "including", at another "to …", at another verb of the row.
fn again(unit: &Unit<'_>, at: usize) -> Option<usize> {
    if let Some(end) = unit.phrase_at(at, Cues::EXAMPLES) {
        return Some(end + usize::from(unit.mark(end) == b','));
    }
    let aims = |at: usize| unit.has(at, Tag::TO) && is_infinitive(unit, content(unit, at + 1));
    if aims(at) {
        return Some(at + 1);
    }
    let next = at + 1 + usize::from(unit.has(at + 1, Tag::AND));
    let joins = unit.mark(at) == b',' || unit.has(at, Tag::AND);
    let takes = unit.is_possessive(next + 1) || unit.has(next + 1, Tag::DETERMINER);
    goes_on(unit, at).or_else(|| (joins && takes && is_infinitive(unit, next)).then_some(next))
}
