//! Recipients by name and by class (GDPR Art. 13(1)(e)).

pub(super) mod access;
pub(super) mod engaged;
mod listed;
mod ministry;
mod sale;

use crate::Language;
use crate::lexicon::{Cue, Cues, Tag, Topic};
use crate::model::{Kind, PurposeKind, RecipientClass, Said};
use crate::text::{Shape, TokenKind, WordSet, words};

use super::asked;
use super::name::{is_no_name, name_end, name_start, unknown_end};
use super::output::{Output, Rule, rule};
use super::party::{
    clause_end, introducer, is_field, is_ourselves, joined_start, of_end, owned, party_end, party_start, stop_end,
};
use super::source::gives_us;
use super::unit::{BOUNDARY, PRACTICE, Unit, VERBAL};
use engaged::{ENGAGES, is_engaged, is_host};
use sale::{sale_end, successor_end};

/// Verbs by which somebody gets to see data.
const REACHES: u64 = Tag::SHARE | Tag::TRANSFER | Tag::ACCESS;

/// Words that do so where "to" follows them, or are followed by who gets to see data.
pub(super) const GOES: &WordSet =
    words!["go", "goes", "going", "gone", "land", "lands", "reach", "reaches", "seen", "tell", "told", "went",];
/// Pronouns for parties.
pub(super) const OTHERS: &WordSet = words!["others", "anyone", "anybody", "everyone", "everybody", "nobody", "whoever"];

/// Prepositions before those who get data, beside those that have a tag.
const RECEIVERS: &WordSet = words!["aan", "met", "among", "between"];

/// Reads a heading that is a company's name and nothing else.
pub(super) fn read_heading(unit: &Unit<'_>, out: &mut Output) {
    let known = unit.phrase_at(0, Cues::VENDOR);
    let is_named = match known {
        Some(end) => (name_end(unit, end)..unit.len()).all(|at| unit.mark(at) != 0),
        None => {
            let form = unit.hits.iter().filter(|h| matches!(h.cue, Cue::LegalForm)).map(|h| h.end as usize).max();
            form.is_some_and(|end| end > 1 && (end..unit.len()).all(|at| unit.mark(at) == b'.'))
                && (0..unit.len()).all(|at| unit.mark(at) != b':' && !unit.has(at, VERBAL))
                && !out.knows_controller(&unit.line(0, unit.len()))
        }
    };
    if is_named {
        emit_name(unit, out, (0, unit.len()), rule!("recipient.heading"));
    }
}

/// Reads the recipients that `unit` names.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    if matches!(unit.place.topic, Some(Topic::Complaints)) {
        return;
    }
    let about = unit.is_about(Topic::Recipients);
    let listed = unit.place.item && about && unit.place.opens;
    // Who stands in a list of sources gives data.
    let column = unit.place.column.is_some() && unit.language == Language::English;
    if unit.place.item && !column && unit.place.announced == Some(Topic::Sources) {
        return;
    }
    ministry::read(unit, listed, out);
    if listed {
        listed::list(unit, out);
    }
    if unit.holds(Cues::VENDOR) {
        named(unit, listed, out);
    }
    if unit.may_have(b'[') {
        linked(unit, out);
    }
    unlisted(unit, about, out);
    if unit.may_have(b':') && !unit.place.heading {
        listed::told(unit, about, out);
    }
    if unit.language == Language::English
        && (unit.summary.tags & (Tag::SHARE | Tag::TRANSFER) != 0 || unit.says(asked::GOES))
    {
        reached(unit, out);
    }
    if unit.summary.tags & (ENGAGES | Tag::BY) != 0 || unit.says(asked::WORKS) {
        engaged::read(unit, out);
    }
    if unit.holds(Cues::RECIPIENT) {
        classes(unit, listed, out);
        if unit.holds(Cues::EXAMPLES) {
            listed::examples(unit, out);
        }
    }
    let reaches = |unit: &Unit<'_>| unit.summary.tags & REACHES != 0 || unit.says(asked::GOES);
    let parties = unit.summary.tags & (Tag::PERSON | Tag::ORGANISATION) != 0 || unit.says(asked::OTHERS);
    if parties && (about || reaches(unit)) {
        heads(unit, out);
    }
    access::read(unit, out);
}

fn emit(unit: &Unit<'_>, out: &mut Output, (first, end): (usize, usize), class: RecipientClass, rule: Rule) {
    if !out.has(unit, Kind::Recipient, first, end) {
        out.emit(unit, Kind::Recipient, (first, end), Said::Class(class), rule);
    }
}

/// By what the place of a party says: an item of a list, behind "to" or "by", or `otherwise`.
fn rule_of(unit: &Unit<'_>, first: usize, listed: bool, otherwise: Rule) -> Rule {
    match introducer(unit, first) {
        _ if listed && first == 0 => rule!("recipient.list"),
        Some(at) if unit.has(at, Tag::WITH | Tag::TO) || unit.is(at, RECEIVERS) => rule!("recipient.to"),
        Some(at) if unit.has(at, Tag::BY | Tag::FROM) => rule!("recipient.by"),
        _ => otherwise,
    }
}

/// The same, with the name that the tokens are.
fn emit_name(unit: &Unit<'_>, out: &mut Output, (first, end): (usize, usize), rule: Rule) {
    let formal = unit.hits_in(first, end, Cues::LEGAL_FORM).any(|h| stop_end(unit, h.end as usize) >= end);
    let end = if formal { stop_end(unit, end) } else { end };
    let no_name = match () {
        () if unit.holds_in(first, end, Cues::LEGAL_FORM) => false,
        // "Name Park Way" is where they are.
        () if unit.holds_in(first, end, Cues::VENDOR) => end > first + 1 && unit.has(end - 1, Tag::STREET),
        () => is_address(unit, first, end) || is_no_name(unit, first, end),
    };
    if out.has(unit, Kind::Recipient, first, end) {
        return;
    }
    let name = out.names.add(unit.line(first, end).trim_end_matches("'s").trim_end_matches("’s"));
    // A company with its legal form leaves no doubt where recipients are listed.
    if formal && unit.place.announced == Some(Topic::Recipients) && first == 0 {
        return out.state(unit, Kind::Recipient, (first, end), Said::Recipient(name), rule);
    }
    // What is no name is weighed too, so that the weights know of it.
    let said = out.emit(unit, Kind::Recipient, (first, end), Said::Recipient(name), rule).is_some();
    if said && (no_name || out.is_controller(&unit.line(first, end))) {
        out.take_back();
    }
}

/// The class of recipients that a phrase beginning at the token names, and the end of the phrase.
fn class_at(unit: &Unit<'_>, at: usize) -> Option<(usize, RecipientClass)> {
    unit.hit_at(at, Cues::RECIPIENT, class)
}

/// The class of recipients that a cue names.
fn class(cue: Cue) -> Option<RecipientClass> {
    if let Cue::Recipient(class) = cue { Some(class) } else { None }
}

/// Does the unit speak of data, or of "it" or "them", rather than of boats, keys or rooms?
fn is_of_data(unit: &Unit<'_>) -> bool {
    unit.summary.tags & Tag::DATA_HEAD != 0
        || unit.holds(Cues::DATA | Cues::WEAK_DATA)
        || unit.has_word(&[words![
            "anything",
            "everything",
            "it",
            "nothing",
            "them",
            "they",
            "this",
            "what",
            "whatever"
        ]])
}

/// Parties that no lexicon knows, behind words that lead data to them: "sent to **the control room**".
fn reached(unit: &Unit<'_>, out: &mut Output) {
    if !is_of_data(unit) {
        return;
    }
    for at in unit.each(Tag::TO | Tag::WITH, 2) {
        let before = at - 1 - usize::from(unit.is(at - 1, words!["on", "over", "back", "directly"]));
        let leads = unit.has(before, Tag::SHARE | Tag::TRANSFER) && !unit.has(before, Tag::PERSON | Tag::ORGANISATION)
            || unit.is(before, GOES);
        if !leads || unit.has(at + 1, VERBAL) && !unit.has(at + 1, Tag::DETERMINER) {
            continue;
        }
        let end = party_end(unit, at + 1);
        let head = end.wrapping_sub(1);
        let known = unit.has(head, Tag::PERSON | Tag::ORGANISATION | Tag::SERVICE)
            || unit.holds_in(at + 1, end, Cues::RECIPIENT | Cues::VENDOR);
        if end > at + 1 && !known && listed::may_be_party(unit, at + 1, end) {
            emit(
                unit,
                out,
                (at + 1, clause_end(unit, of_end(unit, end))),
                RecipientClass::Other,
                rule!("recipient.example"),
            );
        }
    }
}

/// Companies that the lexicon knows.
fn named(unit: &Unit<'_>, listed: bool, out: &mut Output) {
    let mut from = 0;
    for (at, end) in unit.phrases(Cues::VENDOR) {
        if at < from || !unit.token(at).is_some_and(|t| t.capital) && !unit.place.item {
            continue;
        }
        let end = name_end(unit, end);
        from = end;
        // "**Google's** subsidiaries": they get it.
        if unit.begins(end, Cues::RECIPIENT) && ["'s", "’s"].iter().any(|s| unit.ends(end - 1, s)) {
            continue;
        }
        // "the Google Privacy Policy", "visit Google's site" are cross-references.
        let pointed = unit.has(end, Tag::POLICY) || unit.has(end + 1, Tag::POLICY) || unit.is(end, words!["privacy"]);
        // "Name **Members**" are people.
        let pointed =
            pointed || unit.has(end - 1, Tag::PERSON) && !unit.has(end - 1, Tag::ORGANISATION) && end > at + 1;
        if !pointed {
            let rule = if is_engaged(unit, at) {
                rule!("recipient.engaged")
            } else {
                rule_of(unit, at, listed, rule!("recipient.name"))
            };
            emit_name(unit, out, (at, end), rule);
        }
    }
}

/// Is the name the controller's, or one that the policy's title or e-mail addresses hold?
fn is_ours(unit: &Unit<'_>, out: &Output, first: usize, end: usize) -> bool {
    out.owns(unit, first, end, false) || out.knows_controller(&unit.line(first, end))
}

/// Is it the short form of what stands before it: "Transfer Impact Assessments **(TIAs)**"?
fn is_abbreviation(unit: &Unit<'_>, first: usize, end: usize) -> bool {
    let capitals = unit.word(first).bytes().filter(u8::is_ascii_uppercase).count();
    end == first + 1 && first > 0 && unit.mark(first - 1) == b'(' && unit.mark(end) == b')' && capitals > 1
}

/// Does the name stand in an address: "Gordon House, **Barrow Street**, Dublin 4", "**Springfield**, IL 62701", "**Lindenstr**. 5"?
fn is_address(unit: &Unit<'_>, first: usize, end: usize) -> bool {
    let number = |at: usize| unit.token(at).is_some_and(|t| t.kind == TokenKind::Number);
    let state = unit.word(end + 1).len() == 2 && unit.word(end + 1).bytes().all(|b| b.is_ascii_uppercase());
    let comma = unit.mark(end) == b',';
    comma && (state || number(end + 1) && unit.word(end + 1).len() > 3)
        || (unit.ends(end - 1, "str") || unit.is(end - 1, words!["str"])) && unit.mark(end) == b'.'
        || unit.summary.tags & Tag::STREET != 0
            && (first.saturating_sub(5)..end + 4).any(|at| unit.has(at, Tag::STREET) || number(at))
}

/// Words of a link that may be a company's name.
const LINKED: usize = 4;
/// Bytes of a link's target that are looked at.
const TARGET: usize = 120;

/// Companies with a link to their own privacy policy behind them: "[Name](https://example.com/privacy)".
fn linked(unit: &Unit<'_>, out: &mut Output) {
    const OTHER: u64 = Tag::POLICY | Tag::FIRST | Tag::SECOND | Tag::DATA_HEAD | Tag::PERSONAL;
    for first in unit.each(Shape::MARK, 0).filter(|&at| unit.mark(at) == b'[').map(|at| at + 1) {
        let target = (first + 1..=first + LINKED).find_map(|end| Some((end, link_target(unit, end)?)));
        let Some((end, target)) = target else { continue };
        let leads_to_policy = ["privacy", "gdpr", "legal", "data-protection"].iter().any(|part| target.contains(part));
        let is_name = unit.token(first).is_some_and(|t| t.capital || is_host(unit, first))
            && !(first..end).any(|at| unit.mark(at) == b':' || unit.has(at, OTHER) || unit.is(at, PAGES));
        // "[Service Providers](…)" leads to what is said of them.
        let class = unit.holds_in(first, end, Cues::RECIPIENT | Cues::DATA | Cues::WEAK_DATA);
        if leads_to_policy && is_name && !class && !is_ours(unit, out, first, end) {
            emit_name(unit, out, (first, end), rule!("recipient.link"));
        }
    }
}

/// Words of links to pages that are no companies.
const PAGES: &WordSet = words!["privacy", "cookie", "cookies", "here", "opt", "terms", "settings", "gdpr"];

/// Where the link leads whose text ends before the token `end`.
fn link_target<'a>(unit: &Unit<'a>, end: usize) -> Option<&'a str> {
    let from = unit.token(end.checked_sub(1)?)?.end as usize;
    let target = unit.text.get(from..)?.strip_prefix("](")?;
    let len = target.bytes().take(TARGET).position(|b| matches!(b, b')' | b' ' | b'\n'))?;
    target.get(..len)
}

/// Names that no lexicon knows: those with a legal form, and those enumerated where recipients are.
fn unlisted(unit: &Unit<'_>, about: bool, out: &mut Output) {
    let forms = if unit.holds(Cues::LEGAL_FORM) { unit.hits } else { &[] };
    for hit in forms.iter().filter(|h| matches!(h.cue, Cue::LegalForm)) {
        let (form, end) = (hit.first as usize, stop_end(unit, hit.end as usize));
        if !unit.token(form).is_some_and(|t| t.capital) {
            continue;
        }
        // "Name, Inc."
        let comma = usize::from(form > 0 && unit.mark(form - 1) == b',');
        let first = name_start(unit, form - comma);
        if first + comma < form
            && !out.knows_controller(&unit.line(first, end))
            && !out.knows_controller(&unit.line(first, form))
        {
            emit_name(unit, out, (first, end), rule!("recipient.unlisted"));
        }
    }
    if !about && !unit.holds(Cues::RECIPIENT | Cues::VENDOR) {
        return;
    }
    let mut walk = unit.each(Shape::CAPITAL | Shape::JOINED, 1);
    while let Some(at) = walk.next() {
        let named = at > 1 && unit.token(at - 2).is_some_and(|t| t.capital || t.mark == b',');
        let opened = matches!(unit.mark(at - 1), b',' | b':' | b'(')
            || unit.has(at - 1, Tag::AND) && named
            || unit.holds(Cues::EXAMPLES)
                && unit.hits_in(at.saturating_sub(3), at, Cues::EXAMPLES).any(|h| h.end as usize == at);
        let end = if opened { unknown_end(unit, at, unit.len()) } else { at };
        if end == at {
            continue;
        }
        let closed =
            end == unit.len() || matches!(unit.mark(end), b',' | b')' | b'(' | b'.' | b';') || unit.has(end, Tag::AND);
        if closed && !is_ours(unit, out, at, end) && !is_abbreviation(unit, at, end) && !is_address(unit, at, end) {
            emit_name(unit, out, (at, end), rule!("recipient.unlisted"));
        }
        walk.go_on(end);
    }
}

/// "Processors that assist us with payments" are payment providers: where the class is a general one, what they do tells it.
fn told_class(unit: &Unit<'_>, (first, core, end): (usize, usize, usize), class: RecipientClass) -> RecipientClass {
    use RecipientClass::{
        Advertisers, Analytics, Hosting, Partners, Payment, Processors, ServiceProviders, ThirdParties,
    };
    if !matches!(class, Processors | ServiceProviders | ThirdParties | Partners) {
        return class;
    }
    if (first..end).any(|at| unit.is(at, words!["hosting", "host", "hosten"])) {
        return Hosting;
    }
    let told = unit.hits_in(first, end, Cues::RECIPIENT | Cues::PURPOSE).find_map(|h| match h.cue {
        Cue::Recipient(Processors) => Some(Processors),
        Cue::Purpose(PurposeKind::Payment) => Some(Payment),
        Cue::Purpose(PurposeKind::Analytics) => Some(Analytics),
        Cue::Purpose(PurposeKind::Advertising) => Some(Advertisers),
        _ => None,
    });
    told.or_else(|| working(unit, core, end).filter(|_| class == ThirdParties)).unwrap_or(class)
}

/// The class of parties that are said to work for us: "third parties that process data **on our behalf**", "third-party ICT
/// **providers**".
fn working(unit: &Unit<'_>, core: usize, end: usize) -> Option<RecipientClass> {
    let behalf = |at: usize| {
        unit.is(at, words!["behalf", "opdracht"])
            || unit.is(at, words!["processor", "processors", "verwerker", "verwerkers"])
            || unit.is(at, words!["ons", "us"]) && unit.is(at + 1, words!["verwerken", "verwerkt"])
    };
    if (core..end + 2).any(behalf) {
        return Some(RecipientClass::Processors);
    }
    let serves = |at: usize| {
        unit.is(
            at,
            words![
                "provider",
                "providers",
                "vendor",
                "vendors",
                "supplier",
                "suppliers",
                "leverancier",
                "leveranciers"
            ],
        ) || unit.is(at, words!["provide", "perform", "verlenen", "leveren"]) && unit.has(at + 1, Tag::SERVICE)
    };
    (core..end).any(serves).then_some(RecipientClass::ServiceProviders)
}

/// "Uw vorige huisarts **stuurt uw dossier naar ons**": does the party that ends before the token give us data?
fn sends_us(unit: &Unit<'_>, end: usize) -> bool {
    let to_us = |at: usize| unit.is(at, words!["aan", "naar"]) && unit.is(at + 1, words!["ons"]);
    unit.language == Language::Dutch
        && unit.summary.tags & Tag::FIRST != 0
        && !unit.has_word(&[words!["ik", "we", "wij"]])
        && unit.has(end, VERBAL)
        && (end + 1..unit.len()).take_while(|&at| unit.mark(at) == 0).any(to_us)
}

/// Classes of recipients.
fn classes(unit: &Unit<'_>, listed: bool, out: &mut Output) {
    let mut from = 0;
    for (at, core, class) in unit.found(Cues::RECIPIENT, class) {
        if at < from {
            continue;
        }
        // "**Hosting-** en administratiediensten": the phrase of the second begins with it.
        if unit.token(core - 1).is_some_and(|t| t.dangling) && unit.has(core, Tag::AND) {
            continue;
        }
        // "Medewerkers bij **te scholen**"
        if unit.language == Language::Dutch && core == at + 1 && unit.is(at.wrapping_sub(1), words!["te"]) {
            continue;
        }
        // "Companies **we partner** with"
        let verb =
            core == at + 1 && unit.has(at.wrapping_sub(1), Tag::FIRST | Tag::SECOND) && !unit.is_possessive(at - 1);
        if verb && unit.is(at, words!["partner"]) {
            continue;
        }
        from = core;
        // "**No one** but the nurse", "**no one** knows when the train comes": nobody is told of data.
        let nobody = unit.language == Language::English && unit.is(at, words!["no", "nobody"]);
        if nobody
            && (unit.is(core, words!["but", "except"])
                || !listed && !is_of_data(unit) && unit.summary.tags & Tag::SECOND == 0)
        {
            continue;
        }
        // "Zichtbaar voor **anderen op de site**" is read with what they see.
        if unit.is(at, words!["anderen", "iedereen"]) && unit.is(at.wrapping_sub(2), words!["zichtbaar"]) {
            continue;
        }
        if class == RecipientClass::Successor && !unit.has(core - 1, Tag::PERSON | Tag::ORGANISATION) {
            from = successor_end(unit, core);
            emit(unit, out, (at, from), class, rule!("recipient.event"));
            continue;
        }
        // "Seen by **others**"
        let seen = unit.is(at, words!["seen", "viewed", "visible"]) && unit.has(at + 1, Tag::BY | Tag::TO);
        let mut first = if seen { at + 2 } else { joined_start(unit, party_start(unit, at)) };
        if unit.has(core, Tag::POLICY) || is_field(unit, core) {
            continue;
        }
        // "**Companies owned by** our parent": they get it, whoever owns them.
        if let Some(owned) = owned(unit, first) {
            first = party_start(unit, owned);
            emit(
                unit,
                out,
                (first, core),
                head_class(unit, owned),
                rule_of(unit, first, listed, rule!("recipient.class")),
            );
            continue;
        }
        // "third-party push services": a noun that the phrase stands before is the head.
        let (head, class) = match head_end(unit, core) {
            Some(end) => (end, class),
            None => (core, class),
        };
        let (end, class) = match sale_end(unit, head) {
            Some(end) => (end, RecipientClass::Successor),
            None => {
                let end = clause_end(unit, of_end(unit, head));
                (end, told_class(unit, (first, core, end), class))
            }
        };
        let rule = rule_of(unit, first, listed, rule!("recipient.class"));
        from = end;
        // "Wij krijgen uw naam **van de school**"
        let from = first.saturating_sub(1 + usize::from(first > 0 && unit.has(first - 1, Tag::DETERMINER)));
        let comes = unit.language == Language::Dutch
            && unit.is(from, words!["van", "via"])
            && unit.summary.tags & Tag::RECEIVE != 0
            && unit.summary.tags & Tag::FIRST != 0
            && unit.summary.tags & (Tag::SHARE | Tag::USE | Tag::TRANSFER) == 0
            || sends_us(unit, end);
        if !(comes || gives_us(unit, first, end) || first == 0 && is_small_talk(unit)) {
            emit(unit, out, (first, end), class, rule);
        }
    }
}

/// "Our partners make good bikes": does a short sentence speak of nobody's data and of no dealings with us?
fn is_small_talk(unit: &Unit<'_>) -> bool {
    const SHORT: usize = 8;
    let dealings =
        PRACTICE | Tag::SHARE | Tag::RECEIVE | Tag::TRANSFER | Tag::GIVE | Tag::DATA_HEAD | Tag::MODAL | Tag::BE;
    let place = &unit.place;
    let prose = !place.item && !place.labelled && !place.heading && place.column.is_none();
    let us = || unit.each(Tag::FIRST, 0).any(|at| !unit.is_possessive(at));
    let told = || unit.holds(Cues::DATA | Cues::WEAK_DATA | Cues::PURPOSE) || unit.is_about(Topic::Recipients);
    unit.language == Language::English
        && (4..=SHORT).contains(&unit.len())
        && prose
        && unit.summary.tags & dealings == 0
        && !told()
        && !us()
}

/// The end of the nouns that a phrase about parties stands before, where there are any.
fn head_end(unit: &Unit<'_>, core: usize) -> Option<usize> {
    let mut end = core;
    let mut head = None;
    while end < core + 3 && unit.is_word(end) && !unit.token(end).is_some_and(|t| t.apart) {
        if unit.has(end, BOUNDARY | Tag::FIRST | Tag::SECOND | Tag::THIRD | Tag::POLICY) {
            break;
        }
        // "third-party sharing tool"
        let modifier = unit.is_gerund(end) && unit.is_word(end + 1) && !unit.has(end + 1, BOUNDARY | Tag::SECOND);
        end += 1;
        if unit.has(end - 1, Tag::ORGANISATION | Tag::PERSON | Tag::SERVICE) {
            head = Some(end);
        } else if unit.has(end - 1, VERBAL) && !modifier {
            break;
        }
    }
    head
}

/// Organisations and people that data goes to, although no phrase of the lexicon names them: "with the seller", "aan
/// andere leden"; and those that are spoken of where recipients are: "**these providers** process it for us".
fn heads(unit: &Unit<'_>, out: &mut Output) {
    let mut told = 0;
    for at in unit.walk(Tag::PERSON | Tag::ORGANISATION, &[OTHERS, words!["those"]], 0) {
        let pronoun = unit.is(at, OTHERS)
            || unit.is(at, words!["those"]) && unit.has(at + 1, Tag::RELATIVE | Tag::SECOND | Tag::FIRST);
        let is_party = pronoun || unit.has(at, Tag::PERSON | Tag::ORGANISATION);
        if !is_party || at < told || unit.has(at + 1, Tag::PERSON | Tag::ORGANISATION) {
            continue;
        }
        let mut first = joined_start(unit, party_start(unit, at));
        let rule = if goes_to(unit, first, at) {
            rule!("recipient.head")
        } else if pronoun || unit.has(at, Tag::ORGANISATION) || unit.has(at.wrapping_sub(1), Tag::OTHER) {
            first -= usize::from(first > 0 && unit.has(first - 1, Tag::DETERMINER));
            rule!("recipient.party")
        } else {
            continue;
        };
        if unit.holds_in(first, at + 1, Cues::VENDOR | Cues::AUTHORITY) || is_ourselves(unit, at) {
            continue;
        }
        let (others, whoever) = (unit.is(at, words!["others"]), unit.is(at, words!["whoever"]));
        // "Others" alone may be anybody.
        let placed = others && unit.is(at + 1, words!["in", "on", "within"]);
        let there = party_end(unit, at + 2);
        if placed && there > at + 2 {
            // "Others on the water must give way" tells of no data.
            if unit.place.item || is_of_data(unit) || unit.summary.tags & Tag::SECOND != 0 {
                emit(unit, out, (first, there), RecipientClass::Public, rule);
            }
            told = there;
            continue;
        }
        let end = clause_end(unit, if pronoun && !placed { at + usize::from(!whoever) } else { of_end(unit, at + 1) });
        if whoever && end == at {
            continue;
        }
        let class = match () {
            () if whoever && unit.is(at + 1, words!["acquires", "buys", "purchases", "takes"]) => {
                RecipientClass::Successor
            }
            () if placed => RecipientClass::Public,
            () => {
                unit.hits_in(first, at + 1, Cues::RECIPIENT).find_map(|h| class(h.cue)).unwrap_or(head_class(unit, at))
            }
        };
        if !gives_us(unit, first, end) {
            emit(unit, out, (first, end), class, rule);
        }
    }
}

/// Do words of sharing lead to the party whose phrase begins at `first` and whose head is `at`?
fn goes_to(unit: &Unit<'_>, first: usize, at: usize) -> bool {
    let Some(mut before) = first.checked_sub(1) else { return false };
    if unit.has(before, Tag::DETERMINER) {
        before = before.saturating_sub(1);
    }
    // "With our partners, **the members**": an enumeration that goes to them.
    let listed = || {
        unit.mark(before) == b','
            && introducer(unit, first).is_some_and(|at| unit.has(at, Tag::WITH | Tag::TO) || unit.is(at, RECEIVERS))
    };
    let goes = unit.has(before, Tag::WITH | Tag::TO | Tag::AND) || unit.is(before, RECEIVERS) || listed();
    let near = at.saturating_sub(20)..unit.len().min(at + 8);
    goes && near.clone().any(|at| unit.has(at, REACHES) || unit.is(at, GOES))
}

/// The class that a noun alone tells.
fn head_class(unit: &Unit<'_>, at: usize) -> RecipientClass {
    const WORDS: &[(&WordSet, RecipientClass)] = &[
        (words!["user", "users", "gebruiker", "gebruikers", "visitors", "bezoekers"], RecipientClass::Public),
        (words!["customer", "customers", "client", "clients", "klant", "klanten"], RecipientClass::Customers),
        (words!["employee", "employees", "staff", "medewerkers", "trainers"], RecipientClass::Employees),
        (words!["buyer", "purchaser", "owner", "owners", "koper"], RecipientClass::Successor),
        (words!["provider", "providers", "contractor", "contractors"], RecipientClass::ServiceProviders),
    ];
    let known = WORDS.iter().find(|(words, _)| unit.is(at, words)).map(|&(_, class)| class);
    known.unwrap_or(if unit.has(at, Tag::ORGANISATION) { RecipientClass::ThirdParties } else { RecipientClass::Other })
}
