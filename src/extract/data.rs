//! Categories of personal data (GDPR Art. 13, 14(1)(d)).

mod category;
mod compound;
mod half;
mod head;
mod measure;
pub(super) mod object;
mod owned;
mod question;
pub(super) mod thing;

use crate::Language;
use crate::lexicon::{Cue, Cues, Tag, Topic};
use crate::model::{Category, Kind, Said};
use crate::text::{TokenKind, WordSet, words};

use super::controller::ministry_end;
use super::item::{Item, all_items, core_end, halves, is_enumerator, is_nominal};
use super::output::{Output, Rule, rule};
use super::restrict::{phrase_end, restricts};
use super::unit::{BOUNDARY, DATA, PRACTICE, Unit, VERBAL};
use category::{classify, classify_together};
use head::{headed, heads, is_practised};

/// Tokens of a cell that is a name rather than a sentence.
const SHORT_CELL: usize = 4;

/// Reads the data categories that `unit` names.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    if labels_contact(unit, out) || names_source(unit) {
        return;
    }
    let listed = unit.place.item && unit.is_about(Topic::Data) && unit.place.opens;
    // A cell of a column of something else: "Newsletter" as a purpose, "Preferences" as a sort of cookies.
    let other = unit.place.announced.map_or(unit.place.cookies, |topic| topic != Topic::Data);
    let elsewhere = unit.place.column.is_some() && other;
    if elsewhere && unit.len() <= SHORT_CELL {
        return;
    }
    if listed {
        let end = item_end(unit);
        let explained = end < unit.len() && unit.summary.tags & PRACTICE != 0;
        let rule = if explained { rule!("data.label") } else { rule!("data.enumeration") };
        enumeration(unit, 0, end, rule, out);
        if unit.mark(end) == b':' && is_listing(unit, end + 1, unit.len()) {
            enumeration(unit, end + 1, unit.len(), rule!("data.listing"), out);
        }
    } else if unit.place.labelled && unit.place.opens && unit.is_about(Topic::Data) && is_listing(unit, 0, unit.len()) {
        enumeration(unit, 0, unit.len(), rule!("data.listing"), out);
    } else if is_bare(unit) {
        enumeration(unit, 0, unit.len(), rule!("data.enumeration"), out);
    } else if unit.place.item && unit.place.opens && is_thing(unit) {
        enumeration(unit, 0, item_end(unit), rule!("data.item"), out);
    }
    examples(unit, out);
    let plain = heads(unit, out);
    question::read(unit, out);
    if unit.holds(Cues::DATA | Cues::WEAK_DATA) {
        named(unit, listed, out);
    }
    owned::read(unit, out);
    let plainly = if is_practised(unit) { rule!("data.generic") } else { rule!("data.mention") };
    for &head in &plain {
        headed(unit, head, plainly, out);
    }
    out.heads = plain;
    measure::read(unit, out);
    object::read(unit, listed, out);
}

/// Is the unit no more than the name of a source in a list of sources ("your employer")?
fn names_source(unit: &Unit<'_>) -> bool {
    unit.place.item
        && unit.place.column.is_none()
        && unit.place.announced == Some(Topic::Sources)
        && unit.len() <= SHORT_CELL + 1
        && !unit.may_have(b':')
        && unit.summary.tags & (PRACTICE | Tag::DATA_HEAD) == 0
}

/// Is the unit the label of a contact, with it or before it ("**Email address:** privacy@example.com")? That is no data.
fn labels_contact(unit: &Unit<'_>, out: &Output) -> bool {
    const LABELS: &WordSet = words![
        "address",
        "adres",
        "e-mail",
        "e-mailadres",
        "email",
        "emailadres",
        "fax",
        "mail",
        "mailadres",
        "mobile",
        "phone",
        "postadres",
        "telefoon",
        "telefoonnummer",
        "telephone",
    ];
    let about = matches!(unit.place.topic, Some(Topic::Controller | Topic::Officer)) && unit.place.announced.is_none();
    let colon = (1..5).find(|&at| unit.mark(at) == b':').unwrap_or(unit.len());
    if colon > 4 || unit.is_possessive(0) || !(0..colon).any(|at| unit.is(at, LABELS)) {
        return false;
    }
    let contact = |kind| out.has(unit, kind, colon + 1, colon + 2);
    contact(Kind::ControllerContact) || contact(Kind::DpoContact) || about && colon + 1 >= unit.len()
}

/// Reads a heading that is nothing but data ("### Geboortedatum", "Naam en adresgegevens"): Dutch policies of clubs have
/// one for each thing they ask for. English ones only introduce what follows.
pub(super) fn read_heading(unit: &Unit<'_>, out: &mut Output) {
    if unit.language == Language::Dutch && unit.place.column.is_none() && is_bare(unit) {
        enumeration(unit, 0, unit.len(), rule!("data.heading"), out);
    }
}

/// Is the unit nothing but names of data?
fn is_bare(unit: &Unit<'_>) -> bool {
    let mut at = 0;
    let mut words = 0;
    let (mut counted, mut unknown) = (0, 0);
    while at < unit.len() {
        if is_enumerator(unit, at) {
            (at, counted) = (at + 3, counted + 1);
            continue;
        }
        let hit = unit.phrase_at(at, DATA);
        match hit {
            Some(end) => {
                words += end - at;
                at = end;
            }
            None if unit.mark(at) != 0 || unit.has(at, Tag::AND | Tag::ADJECTIVE) || unit.is_possessive(at) => at += 1,
            // "(a) Identity (b) Contact (c) Technical": names that the policy gives to sorts of data.
            None if counted > 0 && unit.is_word(at) && !unit.has(at, BOUNDARY) => (at, unknown) = (at + 1, unknown + 1),
            None => return false,
        }
    }
    words > unknown && (unit.len() <= 12 || counted > 1)
}

/// Is the item of a list that nothing announced a short phrase that begins as data ("Informatie over behaalde diploma's")?
fn is_thing(unit: &Unit<'_>) -> bool {
    let end = item_end(unit);
    let first = usize::from(unit.is_possessive(0));
    let opens = unit.begins(first, DATA) || unit.has(first, Tag::DATA_HEAD);
    opens && end <= 10 && !(0..end).any(|at| unit.has(at, Tag::BE | Tag::MODAL | Tag::SUBORDINATE))
}

/// Are tokens `first..end` what a label announces and no sentence: nouns behind one another ("settings: language, theme")?
fn is_listing(unit: &Unit<'_>, first: usize, end: usize) -> bool {
    let clause = |at: usize| {
        unit.has(at, Tag::BE | Tag::HAVE | Tag::MODAL | Tag::SUBORDINATE | Tag::NEGATION | Tag::OM)
            || unit.has(at, Tag::FIRST | Tag::SECOND | Tag::THIRD) && !unit.is_possessive(at)
            || unit.mark(at) == b'.' && at + 1 < end
    };
    // What stands in brackets explains.
    let mut at = first;
    let mut marks = 0;
    while at < end {
        if unit.mark(at) == b'(' {
            at = unit.bracket_end(at).max(at + 1);
            continue;
        }
        if clause(at) {
            return false;
        }
        marks += usize::from(matches!(unit.mark(at), b',' | b'/') || unit.has(at, Tag::AND));
        at += 1;
    }
    first < end && (marks > 0 || end - first <= 4)
}

/// Is the conjunction at the token the one before the last word of an enumeration ("tijden, scores **en** tags")? The last may
/// be of two words in English ("height, inseam **and** usual size").
fn closes_list(unit: &Unit<'_>, at: usize, end: usize) -> bool {
    let stops = |at: usize| at >= end || matches!(unit.mark(at), b'.' | b';' | b'(');
    let word = |at: usize| unit.is_word(at) && !unit.has(at, BOUNDARY | VERBAL);
    let two = unit.language == Language::English && word(at + 1) && word(at + 2) && stops(at + 3);
    let last = unit.is_word(at + 1) && stops(at + 2) || two;
    last && unit.is_word(at.wrapping_sub(1)) && unit.mark(at.wrapping_sub(2)) == b','
}

/// Where the enumeration of a list item ends: at a colon or dash behind which it is explained, or where a sentence begins
/// ("Your traffic data Every time you call …").
fn item_end(unit: &Unit<'_>) -> usize {
    (1..unit.len())
        .find(|&at| {
            matches!(unit.mark(at), b':' | b'.' | b'|')
                || unit.mark(at) == b'-' && !unit.token(at).is_some_and(|t| t.joined)
                || begins_sentence(unit, at)
        })
        .unwrap_or(unit.len())
}

/// Does a sentence begin at the token, although no full stop stands before it?
fn begins_sentence(unit: &Unit<'_>, at: usize) -> bool {
    let capital = |at: usize| unit.token(at).is_some_and(|t| t.capital);
    capital(at)
        && !capital(at + 1)
        && unit.is_word(at - 1)
        && unit.word(at).len() > 1
        && unit.has(
            at,
            Tag::FIRST | Tag::SECOND | Tag::THIRD | Tag::DETERMINER | Tag::SUBORDINATE | Tag::OTHER | Tag::TO | Tag::OM,
        )
}

/// What data is enumerated after "including", "such as" or a colon behind a noun for data.
fn examples(unit: &Unit<'_>, out: &mut Output) {
    let hits = if unit.holds(Cues::EXAMPLES) { unit.hits } else { &[] };
    for (index, hit) in hits.iter().enumerate() {
        if !matches!(hit.cue, Cue::Examples)
            || unit.hits.get(..index).is_some_and(|h| h.iter().any(|o| o.cue == hit.cue && o.end > hit.first))
        {
            continue;
        }
        let first = hit.first as usize;
        let before = first.saturating_sub(6);
        let heads = (before..first).any(|at| unit.has(at, Tag::DATA_HEAD)) || unit.holds_in(before, first, Cues::DATA);
        let close = matches!(unit.mark(first.wrapping_sub(1)), b'(');
        let end =
            if close { unit.bracket_end(first - 1).saturating_sub(1) } else { sentence_end(unit, hit.end as usize) };
        if heads && unit.holds_in(hit.end as usize, end, DATA) {
            enumeration(unit, hit.end as usize, end, rule!("data.example"), out);
        }
    }
    counted(unit, out);
    if let Some(colon) = unit.mark_from(b':', 1) {
        let announced = unit.hits_in(0, colon, Cues::ANNOUNCE).any(|h| matches!(h.cue, Cue::Announce(Topic::Data)))
            || (0..colon).any(|at| unit.has(at, Tag::DATA_HEAD))
                && unit.summary.tags & (Tag::COLLECT | Tag::GIVE | Tag::RECEIVE | Tag::ASK | Tag::KEEP) != 0;
        let end = sentence_end(unit, colon + 1);
        if announced && unit.holds_in(colon + 1, end, DATA) {
            enumeration(unit, colon + 1, end, rule!("data.example"), out);
        }
    }
}

/// What data is counted in a sentence: "we store (1) your name, (2) your address". What follows "to" or "for" are purposes.
fn counted(unit: &Unit<'_>, out: &mut Output) {
    const FIRST: &WordSet = words!["1", "a", "i"];
    const SECOND: &WordSet = words!["2", "b", "ii"];
    let mut opened = unit.mark_from(b'(', 1);
    while let Some(at) = opened.filter(|&at| !(is_enumerator(unit, at) && unit.is(at + 1, FIRST))) {
        opened = unit.mark_from(b'(', at + 1);
    }
    let Some(open) = opened else { return };
    let before = (open - 1).wrapping_sub(usize::from(unit.mark(open - 1) == b':'));
    let deed = unit.has(open + 3, VERBAL) && !unit.begins(open + 3, DATA);
    if deed || unit.has(before, Tag::TO | Tag::FOR) {
        return;
    }
    let end = sentence_end(unit, open);
    let again = (open + 3..end).any(|at| is_enumerator(unit, at) && unit.is(at + 1, SECOND));
    if again && unit.summary.tags & PRACTICE != 0 && unit.holds_in(open, end, DATA) {
        enumeration(unit, open, end, rule!("data.example"), out);
    }
}

/// The end of the enumeration that begins at `from`: a full stop, or a semicolon-free clause that goes on.
fn sentence_end(unit: &Unit<'_>, from: usize) -> usize {
    (from..unit.len())
        .find(|&at| {
            matches!(unit.mark(at), b'.' | b':')
                || unit.mark(at) == b')' && !is_enumerator(unit, at.wrapping_sub(2))
                || unit.has(at, Tag::SUBORDINATE | Tag::MODAL)
                || unit.has(at, Tag::TO) && !unit.has(at + 1, Tag::DETERMINER)
        })
        .unwrap_or(unit.len())
}

/// Emits each item of an enumeration of data.
fn enumeration(unit: &Unit<'_>, first: usize, end: usize, rule: Rule, out: &mut Output) {
    let splits = |at: usize| {
        let left = unit.holds_in(at.saturating_sub(8), at, DATA);
        let right = unit.holds_in(at + 1, (at + 9).min(end), DATA);
        let covered = unit.hits_in(at.saturating_sub(8), at + 8, DATA).any(|h| {
            let (first, end) = (h.first as usize, h.end as usize);
            first < at && end > at && halves(unit, first, end) != Some(at)
        });
        is_dangling(unit, at) || !covered && (left && right || shares_head(unit, at, end) || closes_list(unit, at, end))
    };
    let found = all_items(unit, first, end, &splits, out);
    for (index, &item) in found.iter().enumerate() {
        let asked = question::listed_end(unit, item.first);
        if asked.is_none() && !is_nominal(unit, item)
            || is_doing(unit, item)
            || out.has(unit, Kind::DataCategory, item.first, item.end)
        {
            continue;
        }
        let end = asked.map_or_else(|| restricted_end(unit, item), |end| end.min(item.end));
        let mut category = classify(unit, item.first, end).or(asked.map(|_| Category::Usage));
        if category.is_none() && !unit.place.item && item.end - item.first > 8 {
            continue;
        }
        let tail = shared_tail(unit, &found, index);
        if let Some(tail) = tail {
            let together = classify_together(unit, (item.first, end), tail, &mut out.joint);
            category = together.or(category).or_else(|| classify(unit, item.end, tail.1));
        }
        let tail = tail.or_else(|| half::tail(unit, item.first, end));
        let category = category.unwrap_or(Category::Other);
        out.emit_shared(unit, Kind::DataCategory, (item.first, end), tail, Said::Category(category), rule);
    }
    out.items = found;
}

/// "Financial and economic data": single words before and behind the conjunction, and a noun for data that both share.
fn shares_head(unit: &Unit<'_>, at: usize, end: usize) -> bool {
    let single = |at: usize| unit.is_word(at) && !unit.has(at, BOUNDARY | VERBAL | Tag::DATA_HEAD);
    let opens = at < 2 || unit.mark(at - 2) != 0 || unit.has(at - 2, BOUNDARY | VERBAL);
    let attribute = unit.is_word(at + 1) && !unit.has(at + 1, BOUNDARY | Tag::DATA_HEAD);
    at > 0 && opens && single(at - 1) && attribute && at + 2 < end && unit.has(at + 2, Tag::DATA_HEAD)
}

/// Is the item a circumstance, a deed or a country rather than data ("in order", "setting up an account")?
fn is_doing(unit: &Unit<'_>, item: Item) -> bool {
    const BEFORE: u64 = Tag::PREPOSITION | Tag::BY | Tag::FOR | Tag::FROM | Tag::WITH | Tag::TO | Tag::DETERMINER;
    if unit.phrase_at(item.first, Cues::COUNTRY).is_some_and(|end| end == item.end) {
        return true;
    }
    if unit.begins(item.first, DATA) {
        return false;
    }
    let deed = unit.is_gerund(item.first)
        && (unit.has(item.first + 1, BEFORE) || unit.is_possessive(item.first + 1))
        && item.first + 1 < item.end;
    deed || unit.has(item.first, BEFORE & !Tag::DETERMINER)
}

/// Is the token a conjunction behind a word that is completed later ("voor- en achternaam")?
fn is_dangling(unit: &Unit<'_>, at: usize) -> bool {
    unit.token(at.wrapping_sub(1)).is_some_and(|t| t.dangling)
}

/// The end of an item without a clause that says more than which data it is.
fn restricted_end(unit: &Unit<'_>, item: Item) -> usize {
    let mut relative = false;
    for at in item.first + 1..item.end {
        relative |= unit.has(at, Tag::RELATIVE | Tag::FIRST | Tag::SECOND | Tag::SUBORDINATE);
        if unit.has(at, Tag::SUBORDINATE) && !restricts(unit, at - 1)
            || unit.has(at, Tag::FOR | Tag::TO | Tag::OM) && unit.has(at + 1, Tag::ACT)
            || unit.language == Language::English
                && (unit.has(at, Tag::FOR) && unit.begins(at + 1, Cues::PURPOSE)
                    || unit.is(at, words!["used", "based"]) && unit.has(at + 1, Tag::FOR | Tag::TO | Tag::PREPOSITION))
            || unit.has(at, Tag::BE | Tag::MODAL) && !relative
        {
            return at;
        }
    }
    item.end
}

/// Words that name data only together with the head that follows them or their neighbour ("billing and transaction
/// information").
const ATTRIBUTIVE: &WordSet = words![
    "account",
    "activity",
    "billing",
    "browsing",
    "contact",
    "delivery",
    "demographic",
    "device",
    "diagnostic",
    "education",
    "educational",
    "employment",
    "financial",
    "health",
    "invoice",
    "location",
    "login",
    "order",
    "payment",
    "profile",
    "purchase",
    "registration",
    "shipping",
    "technical",
    "tracking",
    "transaction",
    "usage",
];

/// The head that the item at `index` shares with the next one, or with all up to the last ("technische, interactie- en
/// locatiegegevens").
fn shared_tail(unit: &Unit<'_>, found: &[Item], index: usize) -> Option<(usize, usize)> {
    let (item, next) = (*found.get(index)?, *found.get(index + 1)?);
    if let Some(tail) = shared_head(unit, item, next) {
        return Some(tail);
    }
    let bare = |item: Item| {
        let last = item.end.wrapping_sub(1);
        let open = unit.is(last, ATTRIBUTIVE) || unit.token(last).is_some_and(|t| t.dangling);
        let inflected =
            unit.language == Language::Dutch && unit.ends(last, "e") && !unit.holds_in(item.first, item.end, DATA);
        open || item.end - item.first == 1 && inflected
    };
    let near = |index: usize| {
        let (a, b) = (found.get(index)?, found.get(index + 1)?);
        (b.first <= a.end + 1).then_some(*b)
    };
    if !bare(item) || near(index)? != next || !bare(next) {
        return None;
    }
    let third = near(index + 1)?;
    if let Some(tail) = shared_head(unit, next, third) {
        return Some(tail);
    }
    if bare(third) { shared_head(unit, third, near(index + 2)?) } else { None }
}

/// The head that `item` shares with the next one: "contact" and "billing data" share "data"; "voor-" and "achternaam".
fn shared_head(unit: &Unit<'_>, item: Item, next: Item) -> Option<(usize, usize)> {
    let last = next.end.checked_sub(1)?;
    if next.first > item.end + 1 || last < next.first {
        return None;
    }
    let word = item.end.checked_sub(1)?;
    if unit.token(word).is_some_and(|t| t.dangling) || last > next.first && half::shares(unit, word, last) {
        return Some((last, next.end));
    }
    let attributive = unit.is(word, ATTRIBUTIVE) && !unit.is_possessive(next.first);
    let strong = unit.holds_in(item.first, item.end, Cues::DATA);
    let open = attributive || item.end - item.first <= 2 && !strong;
    let headless = !(item.first..item.end).any(|at| unit.has(at, Tag::DATA_HEAD));
    (open && headless && last > next.first && unit.has(last, Tag::DATA_HEAD)).then_some((last, next.end))
}

/// The data that a sentence names one by one.
fn named(unit: &Unit<'_>, listed: bool, out: &mut Output) {
    let mut at = 0;
    let data = |c| match c {
        Cue::Data(category) => Some((category, true)),
        Cue::WeakData(category) => Some((category, false)),
        _ => None,
    };
    for (first, end, (category, sure)) in unit.found(DATA, data) {
        if first < at {
            continue;
        }
        let end = halves(unit, first, end).unwrap_or(end);
        at = end;
        let place = unit.holds(Cues::COUNTRY)
            && unit
                .hits_in(first.saturating_sub(2), end + 2, Cues::COUNTRY)
                .any(|h| h.first as usize <= first && h.end as usize >= end);
        if place
            || category == Category::Generic
            || is_means(unit, first, end)
            || is_verb(unit, first, end)
            || is_alias(unit, first, end)
            || is_cited(unit, first)
            || owned::is_away(unit, first, end)
        {
            continue;
        }
        let start = unit.phrase_start(first);
        let rule = if sure || is_object(unit, start, end) { rule!("data.named") } else { rule!("data.weak") };
        let start = measure::measured_start(unit, start);
        let core = core_end(unit, end);
        let end = phrase_end(unit, core, unit.len());
        at = at.max(end);
        if out.has(unit, Kind::DataCategory, start, end) || listed && unit.place.label {
            continue;
        }
        let category = classify(unit, start, core).unwrap_or(category);
        let parts = (first + 1..core.saturating_sub(1)).find(|&at| is_dangling(unit, at));
        let from = match parts {
            Some(and) => {
                let shared = Some((core - 1, core));
                let value = Said::Category(category);
                out.emit_shared(unit, Kind::DataCategory, (start, and), shared, value, rule);
                and + 1
            }
            None => start,
        };
        if let Some((from, next)) = (core == end).then(|| beside(unit, start, end)).flatten() {
            let shared = (next - 1, next);
            let value =
                Said::Category(classify_together(unit, (from, end), shared, &mut out.joint).unwrap_or(category));
            out.emit_shared(unit, Kind::DataCategory, (from, end), Some(shared), value, rule);
            continue;
        }
        half::read(unit, from, core, rule, out);
        let tail = half::tail(unit, from, end);
        out.emit_shared(unit, Kind::DataCategory, (from, end), tail, Said::Category(category), rule);
    }
}

/// Does the phrase stand in what a text cites or names: "artikel 6, **aanhef** en onder a", "Ministerie van **Onderwijs**"?
fn is_cited(unit: &Unit<'_>, first: usize) -> bool {
    let dutch = unit.language == Language::Dutch;
    let ministry = |at: usize| ministry_end(unit, at).is_some_and(|end| end > first);
    dutch
        && (unit.is(first, words!["aanhef"]) && unit.is(first + 2, words!["onder"])
            || unit.token(first).is_some_and(|t| t.capital) && (first.saturating_sub(8)..first).any(ministry))
}

/// Where the phrase in tokens `first..end` shares its head with the next one ("billing and transaction information"): its
/// first token, and the end of the next.
fn beside(unit: &Unit<'_>, first: usize, end: usize) -> Option<(usize, usize)> {
    if !(unit.has(end, Tag::AND) || unit.mark(end) == b',') {
        return None;
    }
    let word = end.checked_sub(1)?;
    let attributive = unit.is(word, ATTRIBUTIVE);
    let limit = if unit.mark(end) == b',' { end + 8 } else { end + 4 };
    let next =
        (end + 1..limit).find(|&at| attributive && unit.has(at, Tag::DATA_HEAD) || half::shares(unit, word, at))?;
    // Of more than two, each is a word that needs a head ("contact, shipping and financial information").
    let row = |at: usize| unit.mark(at) == b',' && unit.is(at - 1, ATTRIBUTIVE);
    let plain = (end + 1..next)
        .all(|at| (unit.is_word(at) || row(at)) && !unit.has(at, Tag::DETERMINER) && !unit.is_possessive(at))
        && (unit.mark(end) != b',' || (end + 1..next).any(|at| unit.has(at, Tag::AND)));
    (plain && next > end + 1).then_some((first, next + 1))
}

/// Is the word a verb here ("note that", "record your calls", "contact us")?
fn is_verb(unit: &Unit<'_>, first: usize, end: usize) -> bool {
    const NOUNS: u64 = Tag::DETERMINER | Tag::ADJECTIVE | Tag::OTHER | Tag::PERSONAL;
    const VERBS: u64 = Tag::MODAL | Tag::TO | Tag::FIRST | Tag::SECOND | Tag::THIRD | Tag::ADVERB;
    let before = first.wrapping_sub(1);
    let noun = unit.is_possessive(before) || unit.has(before, NOUNS);
    let that = unit.is(first, words!["note"]) && unit.is(end, words!["that"]);
    let object = unit.has(end, Tag::DETERMINER | Tag::FIRST | Tag::SECOND | Tag::THIRD);
    // "Posts you publish", "access to posts you publish": neither an imperative nor an infinitive ends in "-s".
    let noun = noun || unit.ends(first, "s") && !unit.ends(first, "ss") && !unit.has(before, Tag::THIRD | Tag::ADVERB);
    let verb = (first == 0 || unit.has(before, VERBS)) && unit.has(first, VERBAL | Tag::REACH) && object;
    // "We **use data** to …" is no usage data.
    let spoken =
        unit.has(before, Tag::FIRST | Tag::MODAL) && unit.has(first, VERBAL) && unit.has(end - 1, Tag::DATA_HEAD);
    unit.language == Language::English && !noun && (end - first == 1 && (that || verb) || end - first == 2 && spoken)
}

/// Is it the name that a text gives to the data it spoke of before ("("Usage Data")")?
fn is_alias(unit: &Unit<'_>, first: usize, end: usize) -> bool {
    let quote = |at: usize| matches!(unit.mark(at), b'"' | b'\'');
    quote(first.wrapping_sub(1)) && quote(end)
}

/// Is an ambiguous word, whose phrase begins at `start`, data here: the object of a verb of collecting, or a neighbour of data?
fn is_object(unit: &Unit<'_>, start: usize, end: usize) -> bool {
    let before = start.wrapping_sub(1);
    let neighbour = |at: usize| matches!(unit.mark(at), b',' | b';' | b'(' | b')' | b'/') || unit.has(at, Tag::AND);
    let strong = || unit.any(|cue| matches!(cue, Cue::Data(category) if category != Category::Generic));
    let enumerated = (neighbour(before) || start == 0) && (neighbour(end) || end + 1 >= unit.len()) && strong();
    let object = unit.has(before, Tag::COLLECT | Tag::RECEIVE | Tag::GIVE | Tag::KEEP | Tag::ASK)
        && unit.summary.tags & (Tag::COLLECT | Tag::GIVE) != 0;
    enumerated || object
}

/// Is the word a means of reaching somebody here ("by email", "email us")?
fn is_means(unit: &Unit<'_>, first: usize, end: usize) -> bool {
    let before = first.wrapping_sub(1);
    let address = unit.is(end.wrapping_sub(1), words!["address", "addresses", "number"]);
    let by = unit.has(before, Tag::BY)
        || unit.is(before, words!["by", "via", "per", "through", "an", "send", "our", "us", "onze", "een"])
            && end - first <= 2
            && !(address && unit.is(before, words!["an"]));
    let object =
        unit.has(end, Tag::FIRST) && !unit.is_possessive(end) || unit.is(end, words!["us", "at", "ons", "naar"]);
    let written =
        || unit.has_digits() && (end..end + 3).any(|at| unit.token(at).is_some_and(|t| t.kind == TokenKind::Email));
    // "Op **uw telefoon** staan".
    let device = || {
        let before = before.wrapping_sub(usize::from(unit.is_possessive(before) || unit.has(before, Tag::DETERMINER)));
        unit.is(end - 1, words!["telefoon", "mobiel", "gsm"])
            && unit.is(before, words!["op", "in", "vanaf", "vanuit", "van", "naar"])
    };
    (by || object || written() || unit.language == Language::Dutch && device())
        && matches!(
            classify(unit, first, end),
            Some(Category::EmailAddress | Category::PhoneNumber | Category::PostalAddress | Category::Communication)
        )
}
