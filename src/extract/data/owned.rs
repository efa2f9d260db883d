//! Dutch data that no phrase of the lexicon names, for Dutch makes new compounds at will, but that is somebody's own and is
//! collected, kept or shared: "**uw scanantwoorden** worden bewaard". English wants the same words for other things too
//! ("share your creation").

use crate::Language;
use crate::extract::item::noun_end;
use crate::extract::output::{Output, rule};
use crate::extract::restrict::phrase_end;
use crate::extract::unit::{BOUNDARY, Unit};
use crate::lexicon::Tag;
use crate::model::{Category, Kind, Said};
use crate::text::{WordSet, words};

use super::classify;

/// Verbs of which data is the object.
const HOLDING: u64 = Tag::COLLECT | Tag::KEEP | Tag::SHARE | Tag::DELETE | Tag::RECEIVE | Tag::ACCESS | Tag::TRANSFER;

/// Words that are not of a name for data, or of data that is read elsewhere.
const NOT_OWN: u64 = BOUNDARY | Tag::SERVICE | Tag::DEVICE | Tag::POLICY | Tag::PERSON | Tag::DATA_HEAD | Tag::PERSONAL;

/// What a person says or wants of the organisation rather than data.
const ACTS: &WordSet =
    words!["akkoord", "bezwaar", "contact", "klacht", "privacy", "rechten", "toestemming", "verzoek"];

/// Reads the things of a person that the unit says are held.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    if unit.language != Language::Dutch || unit.summary.tags & HOLDING == 0 {
        return;
    }
    for at in unit.each(Tag::SECOND, 0).filter(|&at| unit.is_possessive(at)) {
        let noun = noun_end(unit, at, unit.len());
        let own = noun > at + 1 && !(at + 1..noun).any(|at| unit.has(at, NOT_OWN) || unit.is(at, ACTS));
        if !own || !is_held(unit, at, noun) {
            continue;
        }
        let end = phrase_end(unit, noun, unit.len());
        if !out.has(unit, Kind::DataCategory, at, end) {
            let category = classify(unit, at, end).unwrap_or(Category::Other);
            out.emit(unit, Kind::DataCategory, (at, end), Said::Category(category), rule!("data.owned"));
        }
    }
}

/// "Wij gooien ze na een maand **weg**": a word of the verb, and no address.
pub(super) fn is_away(unit: &Unit<'_>, first: usize, end: usize) -> bool {
    const VERBS: &WordSet =
        words!["doe", "doen", "doet", "gaan", "gaat", "gooi", "gooien", "gooit", "haal", "haalt", "halen"];
    unit.language == Language::Dutch && end == first + 1 && unit.is(first, words!["weg"]) && unit.has_word(&[VERBS])
}

/// Is what tokens `first..end` name the object of a verb of holding, or what is held?
fn is_held(unit: &Unit<'_>, first: usize, end: usize) -> bool {
    if unit.has(first.wrapping_sub(1), HOLDING) {
        return true;
    }
    let passive = unit.has(end, Tag::BE);
    unit.has(end, Tag::TO) && unit.has(end + 1, HOLDING)
        || passive && (end + 1..end + 5).take_while(|&at| unit.is_word(at)).any(|at| unit.has(at, HOLDING))
}
