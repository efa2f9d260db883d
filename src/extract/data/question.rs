//! Data told by an indirect question: "welke pagina's u bezoekt", "hoe u op onze site bent gekomen", "which pages you visit".

use crate::Language;
use crate::extract::output::{Output, rule};
use crate::extract::unit::{Unit, VERBAL};
use crate::lexicon::{Cue, Tag};
use crate::model::{Category, Kind, Value};

use super::classify;

/// Words that ask.
const ASKS: &[&str] = &["hoe", "welke", "welk", "hoeveel", "how", "which"];
/// Tokens of the longest question.
const LONGEST: usize = 16;

/// Reads the indirect questions of the unit. A unit that ends with a question mark asks itself.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    if unit.summary.tags & (Tag::SUBORDINATE | Tag::RELATIVE | Tag::DETERMINER) == 0
        || unit.len().checked_sub(1).is_some_and(|last| unit.mark(last) == b'?')
    {
        return;
    }
    for at in 0..unit.len() {
        if !unit.is(at, ASKS) || !opens(unit, at) {
            continue;
        }
        let Some(end) = end(unit, at) else { continue };
        if !out.has(unit, Kind::DataCategory, at, end) {
            let category = classify(unit, at, end).filter(|&c| c != Category::Generic).unwrap_or(Category::Usage);
            out.emit(unit, Kind::DataCategory, (at, end), Value::Category(category), rule!("data.question"));
        }
    }
}

/// May a question begin at the token as a thing that is told: at the head of an item, behind a mark, a conjunction, words
/// that introduce examples, or a verb of finding out?
fn opens(unit: &Unit<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return unit.place.item };
    matches!(unit.mark(before), b',' | b'(' | b';' | b'*')
        || unit.has(before, Tag::AND | Tag::COLLECT | Tag::ACCESS)
        || unit.is(before, &["begrijpen", "weten", "zien", "understand", "see", "know", "about", "over"])
        || unit.hits_in(before.saturating_sub(3), at).any(|h| h.cue == Cue::Examples && h.end as usize == at)
}

/// The end of the question at the token; `None` where no verb of it is found, or it is put to somebody ("hoe bewaren wij").
fn end(unit: &Unit<'_>, from: usize) -> Option<usize> {
    let verbal = |at: usize| unit.has(at, VERBAL | Tag::BE | Tag::HAVE) && !unit.has(at, Tag::DATA_HEAD);
    let whose = |at: usize| unit.has(at, Tag::SECOND | Tag::PERSON | Tag::SERVICE | Tag::DEVICE);
    if verbal(from + 1) || unit.has(from + 1, Tag::MODAL) || unit.is(from + 1, &["lang", "long"]) && verbal(from + 2) {
        return None;
    }
    let (mut verb, mut theirs) = (false, false);
    let mut at = from + 1;
    while at < unit.len().min(from + LONGEST) {
        let next = unit.has(at, Tag::AND) && (verb || unit.is(at + 1, ASKS));
        if matches!(unit.mark(at), b',' | b';' | b':' | b'.' | b'(' | b')' | b'!' | b'"') || next {
            break;
        }
        // Dutch puts the verbs of such a clause at its end.
        let past = verb && unit.language == Language::Dutch && !verbal(at) && !unit.has(at, Tag::TO | Tag::PARTICLE);
        if past && !unit.has(at, Tag::MODAL) {
            break;
        }
        verb |= verbal(at);
        theirs |= whose(at);
        at += 1;
    }
    (verb && theirs).then_some(at)
}
