//! Noun phrases about parties, which recipients and sources share: where one begins and ends.

use crate::Language;
use crate::lexicon::{Cues, Tag};
use crate::text::{WordSet, words};

use super::item::noun_end;
use super::restrict::is_plural;
use super::unit::{BOUNDARY, Unit, VERBAL};

/// Words of a clause that still belongs to its noun. Longer ones tell rather than restrict.
const fn longest_clause(language: Language) -> usize {
    match language {
        Language::English => 20,
        Language::Dutch => 11,
    }
}
/// Tokens of an enumeration that are looked back through.
const LONGEST_ENUMERATION: usize = 24;

/// Participles that restrict a party.
const ACTING: &WordSet = words![
    "acting",
    "affiliated",
    "appointed",
    "assisting",
    "authorised",
    "authorized",
    "based",
    "bound",
    "contracted",
    "deemed",
    "designated",
    "employed",
    "engaged",
    "entitled",
    "established",
    "helping",
    "hired",
    "involved",
    "located",
    "nominated",
    "operating",
    "outside",
    "participating",
    "performing",
    "providing",
    "responsible",
    "retained",
    "selected",
    "situated",
    "supporting",
    "working",
];

/// Participles that restrict a party by whose it is.
const DONE: &WordSet = words![
    "appointed",
    "approved",
    "authorised",
    "authorized",
    "chosen",
    "controlled",
    "employed",
    "engaged",
    "licensed",
    "managed",
    "nominated",
    "offered",
    "operated",
    "owned",
    "provided",
    "run",
    "selected",
    "used",
];

/// The first token of the phrase whose core begins at `core`. A determiner among the words before ends it: "making sure
/// **any** third parties".
pub(super) fn party_start(unit: &Unit<'_>, core: usize) -> usize {
    let first = unit.phrase_start(core);
    let examples = unit.hits_in(first, core, Cues::EXAMPLES).next();
    let first = examples.map_or(first, |h| h.end as usize);
    // "Bij onze diensten **derden**": Dutch puts no noun before another.
    const NOUNS: u64 = Tag::SERVICE | Tag::DATA_HEAD | Tag::DEVICE;
    let noun = |at: usize| unit.has(at, NOUNS) && !unit.has(at, Tag::ADJECTIVE | Tag::PERSON | Tag::ORGANISATION);
    let apart = unit.language == Language::Dutch && core > first && noun(core - 1);
    let first = if apart { core } else { first };
    (first..core)
        .rev()
        .find(|&at| unit.has(at, Tag::DETERMINER) && at > first || unit.is(at, words!["but", "such", "maar", "sure"]))
        .map_or(first, |at| if unit.has(at, Tag::DETERMINER) { at } else { at + 1 })
}

/// The first token where an adjective before a conjunction shares the noun: "**technical and** organisational providers".
pub(super) fn joined_start(unit: &Unit<'_>, first: usize) -> usize {
    let Some(and) = first.checked_sub(1).filter(|&at| unit.has(at, Tag::AND)) else { return first };
    // "and/or" is three tokens.
    let and = if and > 2 && unit.mark(and - 1) == b'/' && unit.has(and - 2, Tag::AND) { and - 2 } else { and };
    let Some(shared) = and.checked_sub(1) else { return first };
    if let Some(start) = fields_start(unit, shared) {
        return start;
    }
    let dangling = unit.token(shared).is_some_and(|t| t.dangling);
    let adjective = unit.has(shared, Tag::ADJECTIVE) && !unit.has(shared, Tag::PERSON | Tag::ORGANISATION | Tag::OTHER);
    let party = || {
        unit.hits_in(shared.saturating_sub(4), and, Cues::RECIPIENT | Cues::SOURCE | Cues::VENDOR)
            .any(|h| h.end as usize == and)
    };
    if !dangling && (!adjective || party()) {
        return first;
    }
    // "ICT-, hosting- en betaaldiensten": each dangling part.
    let mut start = unit.phrase_start(shared);
    while start > 1 && unit.mark(start - 1) == b',' && unit.token(start - 2).is_some_and(|t| t.dangling) {
        start = unit.phrase_start(start - 2);
    }
    start
}

/// What a party does, as a noun before it.
const FIELDS: &WordSet = words![
    "accounting",
    "administrative",
    "advertising",
    "analytics",
    "audit",
    "billing",
    "business",
    "cloud",
    "collection",
    "commercial",
    "communication",
    "communications",
    "content",
    "courier",
    "credit",
    "customer",
    "data",
    "delivery",
    "design",
    "development",
    "email",
    "financial",
    "fraud",
    "governmental",
    "hosting",
    "identity",
    "infrastructure",
    "insurance",
    "it",
    "judicial",
    "law",
    "legal",
    "local",
    "logistics",
    "maintenance",
    "marketing",
    "media",
    "messaging",
    "mobile",
    "national",
    "payment",
    "postal",
    "printing",
    "promotional",
    "regulatory",
    "research",
    "search",
    "security",
    "shipping",
    "sms",
    "social",
    "software",
    "storage",
    "support",
    "tax",
    "technical",
    "technology",
    "telecommunications",
    "transport",
    "travel",
    "verification",
    "web",
];

/// The first token where nouns that say what a party does are enumerated before it: "**advertising, marketing and** analytics
/// partners"; `last` is the last before the conjunction.
fn fields_start(unit: &Unit<'_>, last: usize) -> Option<usize> {
    let field = |at: usize| unit.is(at, FIELDS) || unit.is_word(at) && unit.is(at + 1, words!["related"]);
    if unit.language != Language::English || !field(last) {
        return None;
    }
    let mut start = last;
    loop {
        while start > 0 && field(start - 1) {
            start -= 1;
        }
        let before = start.checked_sub(2).filter(|&at| unit.mark(start - 1) == b',' && field(at));
        let Some(before) = before else { break };
        start = before;
    }
    if start > 0 && (unit.is_possessive(start - 1) || unit.has(start - 1, Tag::OTHER)) {
        start -= 1;
    }
    Some(start)
}

/// Is the noun before `end` only what parties do that are enumerated with others: "our **customer**, data and research partners"?
pub(super) fn is_field(unit: &Unit<'_>, end: usize) -> bool {
    unit.mark(end) == b',' && unit.is(end.wrapping_sub(1), words!["customer"]) && unit.is(end + 1, FIELDS)
}

/// The end of the phrase with a short "of" behind it: "users **of these forums**", "leden **van de club**".
pub(super) fn of_end(unit: &Unit<'_>, end: usize) -> usize {
    // "Provider(s) of our websites"
    let end = if is_plural(unit, end) { unit.bracket_end(end) } else { end };
    if unit.language == Language::English && unit.is(end, PLACING) {
        return place_end(unit, end);
    }
    let end = control_end(unit, end);
    if !unit.has(end, Tag::OF) {
        return end;
    }
    let tail = noun_end(unit, end + 1, unit.len());
    if (end + 2..=end + 4).contains(&tail) { tail } else { end }
}

/// Prepositions before the place or group of a party.
const PLACING: &WordSet = words!["across", "around", "in", "inside", "on", "outside", "within"];

/// The end of the phrase with the place or group behind it: "companies **in our group**", "users **on the platform**", "staff
/// **in the United States**".
fn place_end(unit: &Unit<'_>, end: usize) -> usize {
    const PLACES: &WordSet = words![
        "area",
        "business",
        "company",
        "countries",
        "country",
        "department",
        "family",
        "group",
        "industry",
        "jurisdiction",
        "jurisdictions",
        "network",
        "organisation",
        "organization",
        "team",
        "world",
    ];
    let from = end + 1 + usize::from(unit.has(end + 1, Tag::OF));
    if unit.holds(Cues::COUNTRY) {
        let first = from + usize::from(unit.has(from, Tag::DETERMINER));
        if let Some(country) = unit.phrase_at(first, Cues::COUNTRY) {
            return countries_end(unit, country);
        }
    }
    let tail = noun_end(unit, from, unit.len());
    // "In the event of a sale" is no place.
    if tail > from && unit.is(tail - 1, words!["event", "events", "case", "cases"]) {
        return end;
    }
    let service = || unit.has(tail - 1, Tag::SERVICE) && (unit.has(from, Tag::DETERMINER) || unit.is_possessive(from));
    let place = tail > from && tail <= from + 6 && (tail > end + 2 && unit.is(tail - 1, PLACES) || service());
    if !place {
        return end;
    }
    // "Our group **of companies**"
    let companies = unit.has(tail, Tag::OF) && unit.has(tail + 1, Tag::ORGANISATION);
    if companies && unit.is(tail - 1, words!["group"]) { tail + 2 } else { tail }
}

/// The end of the countries that are enumerated, from the end of the first: "Norway, **Chile and Peru**", but not "Norway and
/// Chile's authorities".
fn countries_end(unit: &Unit<'_>, mut end: usize) -> usize {
    loop {
        let mut next = end + usize::from(unit.mark(end) == b',');
        next += usize::from(unit.has(next, Tag::AND));
        let first = next + usize::from(unit.has(next, Tag::DETERMINER));
        let country = if next > end { unit.phrase_at(first, Cues::COUNTRY) } else { None };
        let Some(after) = country.filter(|&after| !unit.is_word(after) || unit.has(after, BOUNDARY)) else {
            return end;
        };
        end = after;
    }
}

/// The end of the phrase with who controls it: "other companies **under common control and ownership**".
fn control_end(unit: &Unit<'_>, end: usize) -> usize {
    const CONTROL: &WordSet = words!["control", "ownership", "management"];
    let under = unit.is(end, words!["under"]);
    let last = (end + 1..end + 5).find(|&at| under && unit.is(at, CONTROL)).map_or(end, |at| at + 1);
    let more = unit.is(last.wrapping_sub(1), CONTROL) && unit.has(last, Tag::AND) && unit.is(last + 1, CONTROL);
    if more { last + 2 } else { last }
}

/// The end of the phrase with the clause that restricts it: "third parties **who help us**", "companies **we work with**".
/// A long clause tells rather than restricts, and is left out.
pub(super) fn clause_end(unit: &Unit<'_>, end: usize) -> usize {
    // "Schakelen een tolk in **die** het leest": behind a preposition Dutch has other words.
    let prepositional = unit.has(end, Tag::WITH | Tag::TO | Tag::BY | Tag::PREPOSITION)
        && unit.has(end + 1, Tag::RELATIVE)
        && !unit.is(end + 1, words!["die", "dat"]);
    let relative =
        unit.has(end, Tag::RELATIVE) && !unit.is(end, words!["which", "wiens"]) || unit.is(end, words!["whoever"]);
    let subject = unit.has(end, Tag::FIRST | Tag::SECOND) && !unit.is_possessive(end);
    // "Companies **acting on our behalf**", "providers **based outside the EU**".
    let participle = unit.is(end, ACTING) && !(unit.is(end, words!["based"]) && unit.is(end + 1, words!["on"]))
        || unit.is(end, DONE) && unit.has(end + 1, Tag::BY);
    if !(prepositional || relative || subject || participle) {
        return end;
    }
    let mut verb = participle;
    let mut at = end + 1;
    while at < unit.len() {
        if at > end + longest_clause(unit.language) {
            return end;
        }
        let party = || (at + 1..(at + 5).min(unit.len())).any(|i| unit.begins(i, Cues::RECIPIENT | Cues::VENDOR));
        // In English a second verb is the sentence's own.
        let main = unit.language == Language::English
            && verb
            && (unit.has(at, Tag::MODAL | Tag::BE | Tag::HAVE) || unit.is(at, words!["do", "does", "did"]));
        let and = unit.has(at, Tag::AND);
        // "The phone you use and **from** the network"
        let anew = and && unit.language == Language::English && unit.has(at + 1, Tag::FROM | Tag::WITH);
        if unit.mark(at) != 0 || main || anew || !and && unit.has(at, Tag::SUBORDINATE) || and && party() {
            break;
        }
        // "Companies **we partner** with": a noun elsewhere.
        let after_subject = || {
            unit.language == Language::English
                && unit.is(at - 1, words!["we", "you", "they", "who", "whoever"])
                && unit.is_word(at)
                && !unit.has(at, BOUNDARY)
        };
        verb |= unit.has(at, VERBAL)
            || unit.has(at, Tag::BE | Tag::HAVE) && unit.language == Language::Dutch
            || !verb && after_subject();
        at += 1;
    }
    if verb { at } else { end }
}

/// The party that is said to be owned, run or used by who stands at `first`.
pub(super) fn owned(unit: &Unit<'_>, first: usize) -> Option<usize> {
    let head = first.checked_sub(3)?;
    let done = unit.has(first - 1, Tag::BY) && unit.is(first - 2, DONE);
    (done && unit.has(head, Tag::ORGANISATION | Tag::PERSON)).then_some(head)
}

/// Is the party at the token ourselves: "the story of **our company**"?
pub(super) fn is_ourselves(unit: &Unit<'_>, at: usize) -> bool {
    const OURSELVES: &WordSet = words!["company", "organisation", "organization", "firm", "bedrijf", "organisatie"];
    let ours = unit.is(at, OURSELVES) && at > 1 && unit.has(at - 1, Tag::FIRST);
    ours && unit.has(at - 2, Tag::OF)
}

/// The preposition that introduces the enumeration which holds the phrase at `first`: "**to** our affiliates, partners and
/// advisers", "**from** sources such as public registers".
pub(super) fn introducer(unit: &Unit<'_>, first: usize) -> Option<usize> {
    const INTRODUCES: u64 = Tag::WITH | Tag::TO | Tag::BY | Tag::FROM | Tag::FOR | Tag::PREPOSITION;
    for at in (first.saturating_sub(LONGEST_ENUMERATION)..first).rev() {
        let example = unit.is(at, words!["as", "including", "like", "zoals", "waaronder"])
            || unit.has(at, Tag::OF) && !unit.has(at, Tag::FROM);
        if unit.has(at, INTRODUCES) && !example || unit.is(at, words!["aan", "met", "among", "between"]) {
            return Some(at);
        }
        let named = || {
            unit.hits_in(at.saturating_sub(4), at + 4, Cues::RECIPIENT | Cues::SOURCE)
                .any(|h| (h.first as usize) <= at && at < h.end as usize)
        };
        let verb = unit.has(at, VERBAL | Tag::BE | Tag::HAVE | Tag::MODAL) && !unit.has(at, Tag::AND);
        if matches!(unit.mark(at), b';' | b':' | b'.')
            || unit.has(at, Tag::SUBORDINATE | Tag::RELATIVE) && !unit.has(at, Tag::AND)
            || verb && !named()
        {
            return None;
        }
    }
    None
}

/// The end of a name whose legal form ends at `end`: the stop of an abbreviation belongs to it. "Inc." is hardly ever written
/// without; other forms have one where the sentence goes on behind it ("Example Ltd. and others").
pub(super) fn stop_end(unit: &Unit<'_>, end: usize) -> usize {
    let last = end.wrapping_sub(1);
    let stop = unit.mark(end) == b'.' && !unit.ends(last, ".");
    let touching = unit.token(last).zip(unit.token(end)).is_some_and(|(a, b)| a.end == b.start);
    let goes_on = unit.token(end + 1).is_some_and(|next| !next.capital);
    end + usize::from(stop && touching && (goes_on || unit.is(last, words!["inc", "corp", "co"])))
}

/// Tokens of the noun phrase for a party, without what restricts it.
const LONGEST_NOUN: usize = 8;
/// Parties of an enumeration that are looked at.
const MOST_PARTIES: usize = 12;

/// The end of the noun phrase for a party at `from`, where there is one: "joint **marketing** partners" has a verb in it that is
/// none, for a noun follows it.
pub(super) fn party_end(unit: &Unit<'_>, from: usize) -> usize {
    const NO_NOUN: u64 = BOUNDARY | Tag::FIRST | Tag::SECOND | Tag::THIRD | Tag::DATA_HEAD | Tag::POLICY;
    const OPENS: u64 = Tag::DETERMINER | Tag::ADJECTIVE | Tag::PERSONAL | Tag::OTHER;
    let noun = |at: usize| {
        unit.is_word(at)
            && !unit.has(at, NO_NOUN)
            && !unit.token(at).is_some_and(|t| t.apart && t.capital && unit.line_break(at.wrapping_sub(1)))
    };
    let opens = |at: usize| unit.has(at, OPENS) || unit.is_possessive(at);
    let (mut at, mut named) = (from, false);
    while at < unit.len().min(from + LONGEST_NOUN) && unit.is_word(at) {
        if at > from && unit.begins(at, Cues::EXAMPLES) {
            break;
        }
        let opener = opens(at) && !(at > from && unit.has(at, Tag::DETERMINER | Tag::RELATIVE));
        // "Our **stores**", "**marketing** partners"
        let plural = || at > from && opens(at - 1) && unit.ends(at, "s");
        let modifies = || noun(at + 1) && !unit.has(at + 1, VERBAL) && !unit.is(at, words!["using"]);
        if !(opener || noun(at) && (!unit.has(at, VERBAL) || plural() || modifies())) {
            break;
        }
        named |= !opener
            || unit.has(at, Tag::PERSON | Tag::ORGANISATION)
            || unit.is(at, words!["other", "others"]) && at > from;
        at += 1;
    }
    if named || unit.is(from, words!["others"]) { at } else { from }
}

/// Gives the parties that are enumerated from `first` on to `each`, with what restricts them: "our shops, **resellers** or **people
/// who know you**", "sites such as **Name** and **Name**".
pub(super) fn enumerated(unit: &Unit<'_>, first: usize, each: &mut dyn FnMut(usize, usize)) {
    let mut at = first;
    for _ in 0..MOST_PARTIES {
        let head = party_end(unit, at);
        if head == at {
            return;
        }
        let end = clause_end(unit, of_end(unit, head));
        each(at, end);
        let bracket = usize::from(unit.mark(end) == b'(');
        if let Some(examples) = unit.phrase_at(end + bracket, Cues::EXAMPLES) {
            at = examples;
            continue;
        }
        let mut next = end + usize::from(matches!(unit.mark(end), b')'));
        next += usize::from(unit.mark(next) == b',');
        next += usize::from(unit.has(next, Tag::AND));
        if next == end {
            return;
        }
        at = unit.phrase_at(next, Cues::EXAMPLES).unwrap_or(next);
        at += usize::from(unit.has(at, Tag::FROM));
    }
}
