//! Nouns for data as such, with what restricts them ("information you provide", "data about your use") or without it.

use crate::Language;
use crate::extract::item::Item;
use crate::extract::output::{Output, Rule, rule};
use crate::extract::restrict::{COME_BY, is_come_by, is_placed, restriction_end, restricts};
use crate::extract::unit::{PRACTICE, Unit};
use crate::lexicon::{Cue, Cues, Tag, Topic};
use crate::model::{Category, Kind, Said};
use crate::text::{WordSet, words};

use super::{classify, half, is_verb, measure};

/// Dutch "gegevens **van onze leden**", "gegevens **in uw dossier**": does the phrase go on with whose they are or where?
fn is_of_somebody(unit: &Unit<'_>, end: usize) -> bool {
    let person = |at: usize| unit.has(at, Tag::PERSON) && !unit.has(at, Tag::FIRST | Tag::SECOND);
    if unit.language == Language::English {
        return unit.is(end, words!["of"]) && (end + 1..end + 4).take_while(|&at| unit.is_word(at)).any(person);
    }
    if !unit.is(end, words!["van", "uit", "in"]) {
        return false;
    }
    match unit.is(end, words!["van"]) {
        true => (end + 1..end + 4).take_while(|&at| unit.is_word(at)).any(person),
        false => unit.is_possessive(end + 1) && !unit.has(end + 1, Tag::FIRST),
    }
}

/// Nouns that "data" stands before as in the law, where no data is named: "data **protection**", "data **subjects**".
const OF_LAW: &WordSet = words![
    "breach",
    "breaches",
    "centers",
    "centres",
    "controller",
    "controllers",
    "privacy",
    "law",
    "laws",
    "legislation",
    "practices",
    "processor",
    "processors",
    "protection",
    "regulation",
    "regulations",
    "rules",
    "security",
    "subject",
    "subjects",
];

/// Does a noun of the law stand behind the one for data at the token? "Personal data **subject to** safeguards" is data.
fn is_of_law(unit: &Unit<'_>, at: usize) -> bool {
    let next = at + 1;
    let condition = unit.is(next, words!["subject"]) && unit.has(next + 1, Tag::TO);
    unit.language == Language::English && unit.is(next, OF_LAW) && !condition
}

/// Reads nouns for data with a restriction ("information you provide", "data about your use"). Gives those without one
/// ("personal data"), which come after all others, in the list of heads.
pub(super) fn heads(unit: &Unit<'_>, out: &mut Output) -> Vec<Item> {
    let mut plain = core::mem::take(&mut out.heads);
    plain.clear();
    // What Dutch says of data without a verb of practice is most often about the law or the policy.
    let dutch = unit.language == Language::Dutch;
    let practised = is_practised(unit);
    if dutch && !practised && !unit.is_about(Topic::Data) {
        return plain;
    }
    for at in unit.each(Tag::DATA_HEAD, 0) {
        // "The app **records your** position".
        let deed = unit.is(at, words!["records"]) && unit.is_possessive(at + 1);
        if deed || unit.has(at + 1, Tag::DATA_HEAD | Tag::POLICY) || is_of_law(unit, at) || is_verb(unit, at, at + 1) {
            continue;
        }
        let start = measure::measured_start(unit, unit.phrase_start(at));
        let end = at + 1;
        let is_named = unit.hits_in(at.saturating_sub(6), end, Cues::DATA).any(|h| {
            h.end as usize == end
                && (h.first as usize) < start
                && matches!(h.cue, Cue::Data(c) if c != Category::Generic)
                && !is_verb(unit, h.first as usize, end)
        });
        // "We are not responsible for your data there": where nothing is done with it, nothing is denied of it.
        if is_named || !dutch && !practised && unit.is_denied(start) {
            continue;
        }
        let from = || {
            unit.has(end, Tag::FROM)
                && (unit.is_possessive(end + 1)
                    || unit.has(end + 1, Tag::PERSON)
                    || unit.is(end + 1, words!["that", "those", "such", "these", "you"])
                    || unit.has(end + 1, Tag::DETERMINER) && unit.has(end + 2, Tag::DEVICE | Tag::PERSON))
                && unit.language == Language::English
                && classify(unit, start, end).is_none_or(|c| c == Category::Generic)
        };
        let participle = || unit.has(end + 1, Tag::BY | Tag::FROM) && unit.ends(end, "ed");
        if restricts(unit, end)
            || unit.is(end, COME_BY)
            || is_come_by(unit, end)
            || participle()
            || from()
            || is_of_somebody(unit, end)
            || is_placed(unit, end)
        {
            let end = restriction_end(unit, end, unit.len());
            headed(unit, Item { first: start, end }, rule!("data.restricted"), out);
        } else if practised
            // "Your data is safe with us", "Risk and personal data: …"
            || !dutch
                && !unit.has(end, Tag::BE)
                && unit.mark(end) != b':'
                && (unit.is_possessive(start) || unit.has(start, Tag::PERSONAL))
        {
            plain.push(Item { first: start, end });
        }
    }
    plain
}

/// Does the unit say what is done with data?
pub(super) fn is_practised(unit: &Unit<'_>) -> bool {
    unit.summary.tags & (PRACTICE | Tag::PROTECT) != 0
}

/// Emits a noun for data with what belongs to it.
pub(super) fn headed(unit: &Unit<'_>, Item { first: start, end }: Item, rule: Rule, out: &mut Output) {
    let pointed = start > 0
        && unit.is(
            start - 1,
            words![
                "this", "these", "those", "all", "any", "some", "certain", "deze", "dit", "al", "alle", "enige",
                "bepaalde", "sommige"
            ],
        );
    let start = start - usize::from(pointed);
    if !out.has(unit, Kind::DataCategory, start, end) {
        let head = (start..end).find(|&at| unit.has(at, Tag::DATA_HEAD)).unwrap_or(start);
        half::read(unit, start, head + 1, rule, out);
        let category = classify(unit, start, end).unwrap_or(Category::Generic);
        out.emit(unit, Kind::DataCategory, (start, end), Said::Category(category), rule);
    }
}
