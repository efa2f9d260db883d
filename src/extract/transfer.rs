//! Transfers to third countries and their safeguards (GDPR Art. 13(1)(f), 44 to 49).

use crate::Language;
use crate::lexicon::{Cue, Cues, Tag, Topic};
use crate::model::{Country, Kind, Safeguard, Said, TransferTo};
use crate::text::{Shape, TokenKind, WordSet, words};

use super::item::noun_end;
use super::name::in_capitals;
use super::output::{Output, rule};
use super::unit::{Unit, VERBAL};

/// Verbs that move data, or keep it somewhere.
const MOVES: u64 = Tag::TRANSFER | Tag::SHARE | Tag::KEEP | Tag::COLLECT | Tag::ACCESS;

/// Words before the known part of a safeguard's title.
const LONGEST_TITLE: usize = 6;

/// Reads the transfers that `unit` speaks of.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    let about = unit.is_about(Topic::Transfers) || unit.place.topic == Some(Topic::Transfers);
    // "The U.S.-EU Safe Harbor Framework" is no country.
    let safeguard = |c| if let Cue::Safeguard(safeguard) = c { Some(safeguard) } else { None };
    let mut from = 0;
    for (at, end, safeguard) in unit.found(Cues::SAFEGUARD, safeguard) {
        if at >= from && !(from > 0 && repeats(unit, from, at, end)) {
            let title = (title_start(unit, at), extension_end(unit, title_end(unit, end)));
            from = end.max(title.1);
            emit(unit, out, title, TransferTo::Safeguard(safeguard));
        }
    }
    // Dutch parts the verb: "wij geven geen gegevens door buiten de EU".
    let gives = unit.summary.tags & Tag::GIVE != 0 && unit.holds(Cues::OUTSIDE_EEA);
    let party = unit.holds(Cues::COUNTRY) && unit.holds(Cues::VENDOR | Cues::LEGAL_FORM);
    if !about && !gives && !party && unit.summary.tags & MOVES == 0 && !is_placed(unit) {
        return;
    }
    let mut from = 0;
    let known = unit.holds(Cues::OUTSIDE_EEA | Cues::COUNTRY);
    for at in unit.walk(if known { Shape::PHRASE } else { 0 }, &[PLACED], 0) {
        let hit = unit.hit_at(at, Cues::OUTSIDE_EEA | Cues::COUNTRY, |c| match c {
            Cue::OutsideEea => Some(TransferTo::OutsideEea),
            Cue::Country(code) => Country::new(code).filter(|country| !country.is_in_eea()).map(TransferTo::Country),
            _ => None,
        });
        // In lower case it is a pronoun.
        let before = at.wrapping_sub(1);
        let states = unit.word(at) == "US"
            && (unit.is(before, BEFORE_STATES)
                || at == 0 && unit.place.column.is_some()
                || matches!(unit.mark(before), b',' | b'(' | b'/') && !in_capitals(unit, at, at + 1));
        let hit = hit.or_else(|| states.then(|| Country::new(*b"US").map(|to| (at + 1, TransferTo::Country(to))))?);
        let hit = hit.or_else(|| outside(unit, at).map(|end| (end, TransferTo::OutsideEea)));
        let Some((end, destination)) = hit else { continue };
        if at < from
            || from > 0 && repeats(unit, from, at, end)
            || in_address(unit, at)
            || is_of_people(unit, at)
            || people_live(unit, at)
            || unit.has(end, Tag::STREET) && unit.token(end).is_some_and(|t| t.capital)
            || unit.is(end, words!["law", "laws", "legislation", "department", "dollar"])
        {
            continue;
        }
        let (first, end) = if destination == TransferTo::OutsideEea { region(unit, at, end) } else { (at, end) };
        from = end;
        emit(unit, out, (first, end), destination);
    }
}

fn emit(unit: &Unit<'_>, out: &mut Output, (first, end): (usize, usize), to: TransferTo) {
    if !out.has(unit, Kind::Transfer, first, end) {
        // A safeguard that has a name of its own needs no weighing.
        match to {
            TransferTo::Safeguard(
                Safeguard::Scc | Safeguard::Bcr | Safeguard::PrivacyShield | Safeguard::SafeHarbor,
            ) => {
                out.state(unit, Kind::Transfer, (first, end), Said::Transfer(to), rule!("transfer.safeguard"));
            }
            TransferTo::Safeguard(_) => {
                out.emit(unit, Kind::Transfer, (first, end), Said::Transfer(to), rule!("transfer.safeguard"));
            }
            _ => {
                out.emit(unit, Kind::Transfer, (first, end), Said::Transfer(to), rule!("transfer"));
            }
        }
    }
}

/// Does the unit place data without a verb that moves it: a cell that is a country, or "their computers are in Chile"?
fn is_placed(unit: &Unit<'_>) -> bool {
    const KEPT: &WordSet = words![
        "centre",
        "centres",
        "center",
        "centers",
        "computer",
        "computers",
        "engineers",
        "headquarters",
        "hosting",
        "machines",
        "server",
        "servers",
        "staff",
        "team",
        "teams",
    ];
    // What these are said of may be anything.
    const STANDS: &WordSet = words!["go", "goes", "made", "race", "races", "travel", "travels"];
    let column = unit.place.column.is_some();
    if unit.language != Language::English || !column && !unit.holds(Cues::OUTSIDE_EEA | Cues::COUNTRY) {
        return false;
    }
    let whole = |end: usize| end == unit.len() || matches!(unit.mark(end), b'(' | b',' | b'/' | b'.');
    let first = usize::from(unit.has(0, Tag::DETERMINER));
    let cell = || unit.word(0) == "US" && whole(1) || unit.phrase_at(first, Cues::COUNTRY).is_some_and(whole);
    let data = || unit.summary.tags & (Tag::DATA_HEAD | Tag::SECOND) != 0;
    // "Our team **in** Chile", not "our team speaks Spanish, and has friends in Chile".
    let near = |first: usize| {
        let before = first.wrapping_sub(1 + usize::from(first > 0 && unit.has(first - 1, Tag::DETERMINER)));
        let kept =
            (first.saturating_sub(7)..first).rev().take_while(|&at| unit.mark(at) != b',' && !unit.has(at, Tag::AND));
        let outside = unit.is(first, words!["abroad", "outside"]);
        (outside || unit.is(before, words!["in", "within"])) && kept.into_iter().any(|at| unit.is(at, KEPT))
    };
    let kept_there = || unit.phrases(Cues::OUTSIDE_EEA | Cues::COUNTRY).any(|(first, _)| near(first));
    let placed = || match unit.has_word(&[STANDS]) {
        true => data() || unit.has_word(&[words!["copies", "copy", "it", "they"]]),
        false => unit.is_about(Topic::Recipients) || unit.has_word(&[KEPT]) && kept_there(),
    };
    column && cell() || placed()
}

/// Is it where people are, not where data goes: "visible to members **around the world**"?
fn is_of_people(unit: &Unit<'_>, at: usize) -> bool {
    const PEOPLE: &WordSet =
        words!["customers", "members", "others", "people", "users", "visitors", "everyone", "anyone"];
    unit.is(at, words!["across", "all", "around", "throughout", "worldwide"]) && unit.is(at.wrapping_sub(1), PEOPLE)
}

/// Is it where the reader or a company is at home: "if you live **in Japan**", "residents **of Canada**", "incorporated **in Chile**"?
fn people_live(unit: &Unit<'_>, at: usize) -> bool {
    const PEOPLE: &WordSet = words![
        "citizens",
        "consumers",
        "customers",
        "donors",
        "incorporated",
        "individuals",
        "member",
        "members",
        "people",
        "persons",
        "resident",
        "residents",
        "user",
        "users",
        "visitors"
    ];
    const LIVE: &WordSet =
        words!["are", "based", "live", "lives", "located", "living", "reside", "resides", "residing"];
    if unit.language != Language::English || at < 3 {
        return false;
    }
    let of = at - 1 - usize::from(unit.has(at - 1, Tag::DETERMINER));
    let person = |at: usize| unit.is(at, PEOPLE) || unit.has(at, Tag::SECOND) && !unit.is_possessive(at);
    let lives = |at: usize| unit.is(at, LIVE) && (at.saturating_sub(3)..at).any(person);
    unit.is(of, words!["in", "of"]) && of > 0 && (unit.is(of - 1, PEOPLE) || lives(of - 1))
}

/// Is the country part of a postal address or a law's name?
fn in_address(unit: &Unit<'_>, at: usize) -> bool {
    let commas = (at.saturating_sub(8)..at).filter(|&i| unit.mark(i) == b',').count();
    let digits = (at.saturating_sub(6)..at).any(|i| unit.token(i).is_some_and(|t| t.kind == TokenKind::Number));
    commas >= 1 && digits
}

/// The end of "outside Australia", "jurisdictions where we operate", where the token begins it.
fn outside(unit: &Unit<'_>, at: usize) -> Option<usize> {
    if unit.is(at, OUTSIDE) {
        let noun = if unit.has(at + 1, Tag::OF) { at + 2 } else { at + 1 };
        return Some(place_end(unit, noun)).filter(|&end| (noun..end).any(|i| is_place(unit, i)));
    }
    (unit.is(at, words!["countries", "jurisdictions", "landen"]) && clause_end(unit, at + 1) > at + 1).then_some(at + 1)
}

const OUTSIDE: &WordSet = words!["outside", "buiten"];
/// These and the nouns that a clause behind them places elsewhere.
const PLACED: &WordSet = words!["outside", "buiten", "countries", "jurisdictions", "landen", "us"];
/// What stands before the abbreviation of the United States.
const BEFORE_STATES: &WordSet = words!["the", "in", "to", "and", "or", "de", "naar", "en", "of"];

/// The end of the noun phrase for a place that begins at `from`.
fn place_end(unit: &Unit<'_>, from: usize) -> usize {
    let mut end = noun_end(unit, from, unit.len().min(from + 6));
    // These may be verbs or adverbs elsewhere.
    while unit.is(end, words!["state", "states", "worldwide"]) {
        end += 1;
    }
    end
}

/// Is the token a word for a place with laws of its own?
fn is_place(unit: &Unit<'_>, at: usize) -> bool {
    const PLACES: &WordSet = words![
        "country",
        "countries",
        "jurisdiction",
        "jurisdictions",
        "state",
        "states",
        "province",
        "region",
        "regions",
        "territory",
        "eea",
        "eu",
        "europe",
        "union",
        "area",
        "land",
        "landen",
        "eer",
        "europa",
        "unie",
        "rechtsgebied",
    ];
    unit.is(at, PLACES) || unit.begins(at, Cues::COUNTRY)
}

/// "Countries **outside the EU** or the EEA" in full: what lies outside before it, and the places joined to it behind.
fn region(unit: &Unit<'_>, at: usize, mut end: usize) -> (usize, usize) {
    const HEADS: &WordSet = words![
        "country",
        "countries",
        "jurisdiction",
        "jurisdictions",
        "location",
        "locations",
        "area",
        "territories",
        "servers",
        "computers",
        "land",
        "landen",
        "gebieden",
    ];
    if unit.is(end.wrapping_sub(1), OUTSIDE) {
        end = place_end(unit, if unit.has(end, Tag::OF) { end + 1 } else { end });
    }
    while unit.is(end, HEADS) || unit.is(end, words!["facilities", "worldwide"]) {
        end += 1;
    }
    // "Third countries **outside the EU**"
    if unit.is(end, OUTSIDE) {
        let noun = if unit.has(end + 1, Tag::OF) { end + 2 } else { end + 1 };
        let place = place_end(unit, noun);
        end = if (noun..place).any(|i| is_place(unit, i)) { place } else { end };
    }
    // ", province or other jurisdiction"
    loop {
        // "The Union **(EU)**, Norway or Chile"
        let mut next = if unit.mark(end) == b'(' && unit.mark(end + 2) == b')' { end + 3 } else { end };
        let behind = next;
        while matches!(unit.mark(next), b',' | b'/') || unit.has(next, Tag::AND) {
            next += 1;
        }
        let noun = if next > behind && next <= behind + 3 { place_end(unit, next) } else { next };
        if !(next..noun).any(|i| is_place(unit, i)) {
            break;
        }
        end = noun;
    }
    end = clause_end(unit, end);
    // "in and outside", "computers located outside"
    let mut first = at;
    let before = |first: usize, back: usize| first.wrapping_sub(back);
    if unit.is(at, OUTSIDE) {
        if unit.has(before(first, 1), Tag::AND) && unit.is(before(first, 2), words!["in", "within", "inside", "binnen"])
        {
            first -= 2;
        }
        if unit.is(before(first, 1), words!["located", "based", "situated", "gevestigd"]) {
            first -= 1;
        }
    } else if unit.has(at, Tag::NEGATION)
        && unit.has(before(first, 1), Tag::BE)
        && unit.has(before(first, 2), Tag::RELATIVE)
        && is_place(unit, before(first, 3))
    {
        first -= 3;
    }
    if unit.is(before(first, 1), HEADS) {
        first -= 1;
    }
    (first, end)
}

/// The end of "where you live", "in which we operate" behind a place.
fn clause_end(unit: &Unit<'_>, end: usize) -> usize {
    let relative =
        unit.is(end, words!["where", "waar"]) || unit.has(end, Tag::PREPOSITION) && unit.has(end + 1, Tag::RELATIVE);
    // "Countries **that may not protect data as well**"
    let lacks = |at: usize| {
        unit.has(at, Tag::NEGATION)
            || unit.is(at, words!["different", "equivalent", "adequate", "lower", "ander", "andere", "passend"])
    };
    let goes_on = unit.has(end.wrapping_sub(1), Tag::NEGATION | Tag::MODAL | Tag::BE | VERBAL);
    if (unit.has(end, Tag::RELATIVE) || goes_on)
        && (end.saturating_sub(1)..end + 8).take_while(|&at| unit.mark(at) == 0).any(lacks)
    {
        return (end..unit.len().min(end + 24)).find(|&at| unit.mark(at) != 0).unwrap_or(unit.len().min(end + 24));
    }
    if !relative || !unit.tokens.iter().skip(end).take(3).any(|t| t.tags & (Tag::FIRST | Tag::SECOND) != 0) {
        return end;
    }
    (end..(end + 14).min(unit.len() + 1)).find(|&at| at == unit.len() || unit.mark(at) != 0).unwrap_or(end)
}

/// Does what stands in tokens `first..end` only repeat in brackets what ends before it: "Standard Contractual Clauses **(SCC)**"?
fn repeats(unit: &Unit<'_>, before: usize, first: usize, end: usize) -> bool {
    let plain = |at: usize| if unit.mark(at) == b'"' { at + 1 } else { at };
    let open = plain(before);
    unit.mark(open) == b'(' && plain(open + 1) == first && unit.mark(plain(end)) == b')'
}

/// "The UK Extension **to the Data Privacy Framework**": the end of what a safeguard extends.
fn extension_end(unit: &Unit<'_>, end: usize) -> usize {
    if unit.language == Language::Dutch || !unit.has(end, Tag::TO) {
        return end;
    }
    let from = end + 1 + usize::from(unit.has(end + 1, Tag::DETERMINER));
    let known = unit.hits_in(from, from + 7, Cues::SAFEGUARD).find(|h| {
        (from..h.first as usize).all(|at| unit.token(at).is_some_and(|t| t.capital || t.mark == b'-' || t.mark == b'.'))
    });
    known.map_or(end, |h| title_end(unit, h.end as usize))
}

/// The first token of a safeguard's title: capitals and abbreviations joined to it ("**U.S.-EU** Safe Harbor").
fn title_start(unit: &Unit<'_>, mut at: usize) -> usize {
    for before in (at.saturating_sub(LONGEST_TITLE)..at).rev() {
        let Some(token) = unit.token(before) else { break };
        let joined = unit.token(at).is_some_and(|t| t.joined);
        let title =
            token.capital && token.tags & (VERBAL | Tag::PREPOSITION | Tag::FIRST | Tag::SECOND | Tag::DETERMINER) == 0;
        if token.kind != TokenKind::Word || !(title || joined) {
            break;
        }
        at = before;
    }
    at
}

/// The end of a safeguard's title: "Privacy Shield **Framework**", "Safe Harbor **Privacy Principles**".
fn title_end(unit: &Unit<'_>, mut end: usize) -> usize {
    const TAILS: &WordSet = words![
        "framework",
        "frameworks",
        "principles",
        "certification",
        "certifications",
        "program",
        "programme",
        "agreement",
    ];
    while unit.is(end, TAILS) || unit.is(end, words!["privacy"]) && unit.is(end + 1, TAILS) {
        end += 1;
    }
    end
}
