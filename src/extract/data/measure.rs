//! Data told by what is measured of it: "the last four digits of your card number", "the number of visits".

use crate::Language;
use crate::extract::item::noun_end;
use crate::extract::output::{Output, rule};
use crate::extract::restrict::{restriction_end, restricts};
use crate::extract::unit::{PRACTICE, Unit};
use crate::lexicon::{Tag, Topic};
use crate::model::{Category, Kind, Said};
use crate::text::{WordSet, words};

use super::classify;

/// Nouns of which another names the data: "the *number* of visits", "a *copy* of your passport".
const MEASURES: &WordSet = words![
    "aggregates",
    "amount",
    "combination",
    "contents",
    "copies",
    "copy",
    "date",
    "digits",
    "duration",
    "evidence",
    "frequency",
    "length",
    "list",
    "lists",
    "minimum",
    "number",
    "octets",
    "portion",
    "proof",
    "record",
    "records",
    "state",
    "status",
    "time",
    "type",
    "types",
    "version",
];

/// Nouns that measure data that is named, but as often something else.
const PARTS: &WordSet = words![
    "categories",
    "category",
    "configuration",
    "elements",
    "hash",
    "history",
    "kinds",
    "metadata",
    "part",
    "parts",
    "pieces",
    "portions",
    "recording",
    "recordings",
    "report",
    "reports",
    "result",
    "results",
    "set",
    "subset",
    "variety",
];

/// The first token of the phrase with the noun that measures it: "the last four digits of your card number".
pub(super) fn measured_start(unit: &Unit<'_>, start: usize) -> usize {
    let of = start.wrapping_sub(1 + usize::from(unit.has(start.wrapping_sub(1), Tag::DETERMINER)));
    let noun = of.wrapping_sub(1);
    if unit.language == Language::English && unit.has(of, Tag::OF) && (unit.is(noun, MEASURES) || unit.is(noun, PARTS))
    {
        unit.phrase_start(noun)
    } else {
        start
    }
}

/// What is measured of somebody's use without a name for it: "the number of visitors to the site", "the date of your visit".
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    let practice = unit.summary.tags & PRACTICE != 0 || unit.is_about(Topic::Data);
    if unit.language != Language::English || unit.summary.tags & Tag::OF == 0 || !practice {
        return;
    }
    for at in unit.each(Tag::OF, 1).map(|of| of - 1).filter(|&at| unit.is(at, MEASURES)) {
        let start = unit.phrase_start(at);
        let noun = noun_end(unit, at + 2, unit.len());
        if noun == at + 2 || out.has(unit, Kind::DataCategory, start, noun) {
            continue;
        }
        let end = if restricts(unit, noun) || unit.is(noun, words!["who"]) {
            restriction_end(unit, noun, unit.len())
        } else {
            noun
        };
        let category = classify(unit, start, end).unwrap_or(Category::Usage);
        out.emit(unit, Kind::DataCategory, (start, end), Said::Category(category), rule!("data.measure"));
    }
}
