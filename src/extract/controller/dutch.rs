//! How Dutch policies of clubs, practices and shops introduce who they are of, without a role word: "**Zwemclub De Otter** hecht
//! aan uw privacy", "Welkom bij **Klusbaas**", "de website van **Camping De Berk**".

use crate::Language;
use crate::extract::output::{Output, Rule, rule};
use crate::extract::unit::{Unit, VERBAL};
use crate::lexicon::Tag;
use crate::text::{WordSet, words};

/// Units from the beginning of the text in which a policy says whose it is.
const FIRST_UNITS: usize = 12;

/// Words for what a policy says of itself in its first sentences.
const PRIVACY: &WordSet = words!["privacy", "persoonsgegevens", "gegevens", "levenssfeer"];
/// Verbs of those who are told about.
const CARES: &WordSet = words![
    "acht",
    "begrijpt",
    "beschermt",
    "doet",
    "gaat",
    "geeft",
    "hecht",
    "informeert",
    "legt",
    "neemt",
    "respecteert",
    "spant",
    "streeft",
    "vind",
    "vindt",
    "waarborgt",
    "zorgt",
];
/// What belongs to whom a policy is of, beside sites and policies.
const OWNED: &WordSet =
    words!["dienst", "diensten", "eigendom", "leden", "privacydocument", "privacyreglement", "webshop"];

/// What is said of something among others of a place ("de **leukste** winkel van").
const PRAISED: &WordSet =
    words!["beste", "eerste", "fijnste", "gezelligste", "grootste", "leukste", "mooiste", "oudste"];
/// What readers do on somebody else's site.
const ELSEWHERE: &WordSet = words!["leest", "lees", "meer", "vindt"];

/// Why the name at tokens `first..end`, which stands among the first sentences, is the controller's.
pub(super) fn introduces(unit: &Unit<'_>, first: usize, end: usize, out: &Output) -> Option<Rule> {
    let early = unit.language == Language::Dutch && out.units <= FIRST_UNITS && out.controllers.is_empty();
    if !early {
        return None;
    }
    let told = unit.summary.tags & (Tag::POLICY | Tag::DATA_HEAD) != 0 || unit.has_word(&[PRIVACY]);
    if first <= 1 && unit.is(end, CARES) && told {
        return Some(rule!("controller.subject"));
    }
    // "Van **de** Zonnebloemschool".
    let before = first.checked_sub(1)?;
    let before = if unit.has(before, Tag::DETERMINER) { before.checked_sub(1)? } else { before };
    let word = |at: usize, words: &WordSet| at < first && unit.is(at, words);
    // "Welkom op Name, **de site van** Other B.V."
    let other = unit.mark(end) == b',' && unit.has(end + 1, Tag::DETERMINER) && unit.has(end + 3, Tag::OF);
    if unit.is(before, words!["bij", "op"]) && word(before.wrapping_sub(1), words!["welkom"]) && !other {
        return Some(rule!("controller.we"));
    }
    let owned = |at: usize| at < first && (unit.has(at, Tag::SERVICE | Tag::POLICY) || unit.is(at, OWNED));
    // "De beste **winkel** van Utrecht" is in it, "leest u **op** de site van" another's, "geldt **niet** voor" no policy's.
    let thing = [before.wrapping_sub(1), before.wrapping_sub(2)].into_iter().find(|&at| owned(at));
    let praised = |at: usize| at.checked_sub(1).is_some_and(|at| unit.is(at, PRAISED));
    let elsewhere = || unit.is(0, words!["op", "via"]) && unit.has_word(&[ELSEWHERE]);
    let denied = || (0..first).any(|at| unit.is(at, words!["geen", "niet", "evenmin", "noch"]));
    if let Some(thing) = thing.filter(|&thing| unit.has(before, Tag::OF) && !praised(thing)) {
        if elsewhere() || denied() || word(thing, words!["winkel", "winkels"]) {
            return None;
        }
        return Some(rule!("controller.maker"));
    }
    // "Via deze site verzamelt **Name** gegevens".
    let inverted = before > 0 && before + 1 == first && unit.has(before, VERBAL) && !unit.has(end, Tag::TO | VERBAL);
    // "Uw privacy is belangrijk voor **Name**".
    let valued = unit.has(before, Tag::FOR) && unit.has_word(&[words!["belang", "belangrijk"]]);
    (told && (inverted || valued)).then_some(rule!("controller.subject"))
}

/// The end of the name of a ministry or its minister at the token: "Ministerie van Landbouw, Natuur en Visserij".
pub(in crate::extract) fn ministry_end(unit: &Unit<'_>, at: usize) -> Option<usize> {
    const LONGEST: usize = 10;
    const HEADS: &WordSet = words!["ministerie", "minister", "staatssecretaris"];
    let capital = |at: usize| unit.token(at).is_some_and(|t| t.capital);
    if unit.language != Language::Dutch || !unit.is(at, HEADS) || !unit.has(at + 1, Tag::OF) || !capital(at + 2) {
        return None;
    }
    // Commas only before an "en": "minister van Sport, **Jan**" is a person.
    let listed = (at + 3..at + LONGEST)
        .take_while(|&at| capital(at) || unit.mark(at) == b',' || unit.has(at, Tag::AND))
        .any(|at| unit.has(at, Tag::AND) && capital(at + 1));
    let mut end = at + 3;
    while end < at + LONGEST {
        if capital(end) {
            end += 1;
        } else if (unit.mark(end) == b',' && listed || unit.has(end, Tag::AND)) && capital(end + 1) {
            end += 2;
        } else {
            break;
        }
    }
    Some(end)
}

/// The end of the person in apposition to the minister whose name ends at `end`: "de minister van Sport, **Jan Jansen**".
pub(super) fn minister_end(unit: &Unit<'_>, first: usize, end: usize) -> usize {
    let minister = unit.mark(end) == b',' && ministry_end(unit, first) == Some(end);
    let named = |at: &usize| unit.token(*at).is_some_and(|t| t.capital);
    if minister { (end + 1..unit.len()).take_while(named).last().map_or(end, |at| at + 1) } else { end }
}
