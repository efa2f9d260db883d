//! Cookies and similar technologies (Directive 2002/58/EC Art. 5(3)).
//!
//! Three things are a cookie: a class of them ("analytical cookies"), one by its name in the browser (`_ga`), and a service
//! that is known for the cookies it sets ("Google Analytics"), where cookies are spoken of.

mod describe;
mod table;

use crate::lexicon::shared::{COOKIE_NAMES, CookieName, VENDORS, Vendor};
use crate::lexicon::{Cue, Cues, Tag, Topic};
use crate::model::{CookieFacts, Kind, Names, Party, Said, Statement};
use crate::text::{Shape, TokenKind, WordSet, words};
use crate::{Language, Span};

use super::context::stated_party;
use super::item::clause_end;
use super::output::{Output, Rule, rule};
use super::unit::Unit;
use super::weigh;
use describe::describe;

/// Words of advice on how to be rid of cookies.
const ADVICE: &WordSet = words![
    "refuse",
    "disable",
    "block",
    "reject",
    "decline",
    "browsers",
    "clear",
    "weigeren",
    "uitschakelen",
    "blokkeren",
    "verwijderen",
    "delete",
    "wissen",
    "uitzetten",
];
/// Determiners that belong to the phrase.
const DETERMINERS: &WordSet = words!["these", "all", "certain", "deze", "alle", "bepaalde", "some", "sommige"];
/// Words before "cookies" that point to those that were spoken of.
const POINTING: &WordSet =
    words!["this", "these", "those", "that", "the", "such", "each", "deze", "die", "dit", "de", "dergelijke"];
/// Words after "cookie" that make it something else.
const NO_COOKIE: &WordSet =
    words!["paragraph", "section", "settings", "preferences", "banner", "consent", "instellingen", "melding"];
/// What says which name a cookie has.
const NAMED: &WordSet = words!["named", "called", "genaamd", "naam", "name"];
/// Words after a vendor's name that belong to the service's name.
const SERVICE_TAILS: &WordSet = words![
    "conversion",
    "tracking",
    "pixel",
    "tag",
    "remarketing",
    "features",
    "embeds",
    "button",
    "plugin",
    "cookies",
    "cookie",
];

/// Reads the cookies that `unit` speaks of.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    if unit.place.column == Some(0) {
        out.row.known = known(unit.slice(0, unit.len())).is_some();
    }
    if unit.place.column.is_some() && (unit.place.cookies || out.row.known) {
        table::cell(unit, out);
        return;
    }
    if unit.is_definition() {
        return;
    }
    if unit.place.by && unit.len() <= 4 {
        set_before(unit, out);
    }
    let about = unit.place.topic == Some(Topic::Cookies) || unit.place.announced == Some(Topic::Cookies);
    let spoken = about || unit.holds(Cues::COOKIE);
    if about && unit.place.item {
        class(unit, out);
        listed(unit, out);
    }
    if !spoken && !unit.holds(Cues::VENDOR) {
        return;
    }
    let mut advice = None;
    let mut walk = unit.each(if spoken { Shape::PHRASE | NAMES } else { Shape::PHRASE }, 0);
    let mut next = Some(0);
    while let Some(at) = next {
        let end = if let Some(end) = unit.phrase_at(at, Cues::COOKIE) {
            let advice = *advice.get_or_insert_with(|| unit.has_word(&[ADVICE]));
            technology(unit, at, end, advice, out)
        } else if let Some((end, vendor)) = unit.hit_at(at, Cues::VENDOR, vendor) {
            service(unit, at, end, vendor, about, out)
        } else if spoken {
            named(unit, at, out)
        } else {
            at + 1
        };
        walk.go_on(end);
        next = walk.next();
    }
}

/// "Set by: us" speaks of the cookies that the lines right above it name.
fn set_before(unit: &Unit<'_>, out: &mut Output) {
    /// Bytes of those lines.
    const NEAR: usize = 160;
    let party = stated_party(unit.hits).or_else(|| unit.has(0, Tag::FIRST).then_some(Party::First));
    let from = unit.token(0).map_or(0, |t| (t.start as usize).saturating_sub(NEAR));
    for statement in out.statements.iter().rev().take_while(|s| s.span.start() >= from) {
        let Said::Cookie(cookie) = statement.value else { continue };
        if let Some(details) = out.names.cookie_mut(cookie) {
            details.party = details.party.or(party);
        }
    }
}

/// Reads the cookie that a heading names: "Cookie: `session_id`".
pub(super) fn heading(unit: &Unit<'_>, out: &mut Output) {
    if unit.holds(Cues::COOKIE) {
        let mut walk = unit.each(NAMES, 0);
        let mut next = Some(0);
        while let Some(at) = next {
            walk.go_on(named(unit, at, out));
            next = walk.next();
        }
    }
}

/// Adds a cookie, unless one has been read there.
fn emit(
    unit: &Unit<'_>,
    range: (usize, usize),
    tail: Option<(usize, usize)>,
    facts: CookieFacts,
    rule: Rule,
    out: &mut Output,
) {
    if out.has(unit, Kind::Cookie, range.0, range.1) {
        return;
    }
    let value = weigh::category_sign(facts.category);
    let Some(taken) = out.weighed(unit, Kind::Cookie, range, tail, value, rule) else { return };
    // "For these cookies no consent is needed" denies the need.
    let denied = taken.denied && (unit.place.denied || !unit.holds(Cues::GROUND));
    let value = Said::Cookie(out.names.add_cookie(facts));
    out.put(unit.language, Statement { denied, value, ..taken }, rule);
}

/// A class of cookies as an item of its own: "Statistics: to see how the site is used".
fn class(unit: &Unit<'_>, out: &mut Output) {
    let kind = unit.hit_at(0, Cues::COOKIE_KIND, |c| if let Cue::CookieKind(kind) = c { Some(kind) } else { None });
    let Some((mut end, kind)) = kind else { return };
    if unit.has(end, Tag::AND) {
        // "Marketing and social media"
        if let Some(behind) = unit.phrase_at(end + 1, Cues::COOKIE_KIND) {
            end = behind;
        }
    }
    if end < unit.len() && unit.mark(end) == 0 || end < unit.len() && unit.mark(end) == b',' {
        return;
    }
    let details = CookieFacts { category: Some(kind), ..CookieFacts::default() };
    emit(unit, (0, end), None, details, rule!("cookie.class"), out);
}

/// Names of cookies that open an item of a list: "LoginToken, memberName: used to remember users".
fn listed(unit: &Unit<'_>, out: &mut Output) {
    let mut names = [(0, 0); 6];
    let mut count = 0;
    let mut at = usize::from(matches!(unit.mark(0), b'_' | b'*'));
    loop {
        let first = at;
        at += 1;
        while unit.token(at).is_some_and(|t| t.joined && !t.apart) {
            at += 1;
        }
        let name = unit.slice(first, at);
        let strange = (first..at).any(|i| unit.token(i).is_some_and(|t| t.kind == TokenKind::Word && t.word == 0));
        let looks =
            name.bytes().skip(1).any(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || matches!(b, b'_' | b'-'));
        let Some(slot) = names.get_mut(count).filter(|_| strange && looks && name.len() > 2) else { return };
        *slot = (first, at);
        count += 1;
        while matches!(unit.mark(at), b'_' | b'*') {
            at += 1;
        }
        match unit.mark(at) {
            b',' | b'/' => at += 1,
            b':' | b'(' => break,
            b'-' if unit.token(at).is_some_and(|t| t.apart) => break,
            _ => return,
        }
    }
    for &(first, end) in names.get(..count).unwrap_or_default() {
        let mut details = describe(unit, first, end, out);
        let name = unit.slice(first, end);
        let known = known(name);
        details.name = Some(out.names.add(name));
        details.category = details.category.or(known.map(|k| k.category)).or(unit.place.cookie_kind);
        details.category = details.category.or_else(|| describe::served(unit, end));
        set_by(&mut details, known, &mut out.names);
        emit(unit, (first, end), None, details, rule!("cookie.name"), out);
    }
}

/// Cookies, or another technology, at tokens `at..core`; returns where to go on.
fn technology(unit: &Unit<'_>, at: usize, core: usize, advice: bool, out: &mut Output) -> usize {
    if unit.has(core, Tag::POLICY) || unit.is(core, NO_COOKIE) {
        return core;
    }
    let first = modifiers(unit, at);
    let end = restriction(unit, core, first == at);
    let again = first == at && first > 0 && unit.is(first - 1, POINTING);
    let rule = match (advice, again) {
        (true, _) => rule!("cookie.advice"),
        (_, true) => rule!("cookie.again"),
        _ => rule!("cookie"),
    };
    let (first, end) = named_behind(unit, first, end);
    let mut details = describe(unit, first, end, out);
    details.name = name_behind(unit, core).map(|name| out.names.add(name));
    // "functional and technically necessary cookies": each with the last word.
    let mut items = [(first, first); 4];
    let mut count = 0;
    let mut left = first;
    while first > 0 || left > 0 {
        let Some(joint) = left.checked_sub(1).filter(|&j| unit.has(j, Tag::AND) || matches!(unit.mark(j), b',' | b'/'))
        else {
            break;
        };
        let from = modifiers(unit, joint);
        let bare =
            (from..joint).any(|i| unit.holds_in(i, joint, Cues::COOKIE_KIND | Cues::THIRD_PARTY | Cues::FIRST_PARTY));
        let whole = unit.holds_in(from, joint, Cues::COOKIE) && !unit.token(joint - 1).is_some_and(|t| t.dangling);
        let Some(slot) = items.get_mut(count).filter(|_| from < joint && bare && !whole) else { break };
        *slot = (from, joint);
        count += 1;
        left = from;
    }
    for &(from, to) in items.get(..count).unwrap_or_default().iter().rev() {
        let mut each = describe(unit, from, to, out);
        each.lifetime = each.lifetime.or(details.lifetime);
        each.party = each.party.or(details.party);
        emit(unit, (from, to), Some((at, core)), each, rule!("cookie"), out);
    }
    let head = end.saturating_sub(1);
    let joint = (core + 1..head).find(|&i| unit.has(i, Tag::AND)).filter(|_| unit.has(core, Tag::FOR) && end > core);
    if let Some(joint) = joint {
        // "cookies for analytical or functional purposes"
        let (one, two) = (describe(unit, core, joint, out), describe(unit, joint, end, out));
        if one.category.is_some() && two.category.is_some() {
            emit(unit, (first, joint), Some((head, end)), one, rule, out);
            emit(unit, (joint + 1, end), Some((first, core + 1)), two, rule, out);
            return end;
        }
    }
    let first = first.checked_sub(1).filter(|&before| unit.is(before, DETERMINERS)).unwrap_or(first);
    emit(unit, (first, end), None, details, rule, out);
    end
}

/// The words before "cookies" that say which ones.
fn modifiers(unit: &Unit<'_>, at: usize) -> usize {
    let mut first = at;
    while first > 0 && at - first < 5 {
        let before = first - 1;
        let kind = unit.hits.iter().any(|h| {
            matches!(h.cue, Cue::CookieKind(_) | Cue::SessionCookie | Cue::FirstParty | Cue::ThirdParty)
                && (h.first as usize) <= before
                && h.end as usize > before
        });
        let adjective =
            (unit.has(before, Tag::ADJECTIVE) || unit.token(first).is_some_and(|t| t.joined)) && unit.is_word(before);
        let adverb = first < at && unit.ends(before, "ly") || unit.is(before, words!["technisch", "strikt"]);
        if unit.has(before, Tag::AND)
            || !kind && !adjective && !adverb
            || unit.has(before, super::unit::VERBAL & !Tag::VERB) && !kind
        {
            break;
        }
        first = before;
    }
    first
}

/// The end of what restricts the cookies that end at `core`: "that send data to us", "set by us", "for advertising purposes".
///
/// A clause belongs to "cookies" only where nothing else says which ones.
fn restriction(unit: &Unit<'_>, core: usize, bare: bool) -> usize {
    let limit = (core + 14).min(unit.len());
    let relative = unit.has(core, Tag::RELATIVE) && unit.token(core).is_some_and(|t| t.word != 0);
    let end = clause_end(unit, core + 1, limit);
    if bare && relative && (end < limit || end == unit.len()) && end > core + 2 && end - core <= 12 {
        return end;
    }
    if unit.is(core, words!["set", "placed", "used", "geplaatst", "ingesteld"])
        && unit.has(core + 1, Tag::BY)
        && unit.len() > core + 2
    {
        return if unit.has(core + 2, Tag::FIRST) {
            core + 3
        } else {
            super::item::noun_end(unit, core + 2, limit).max(core + 2)
        };
    }
    // "cookies on example.org", "cookies of Example"
    let place = unit.token(core + 1).is_some_and(|t| t.kind == TokenKind::Url) && unit.is(core, words!["on", "op"]);
    if place || bare && unit.is(core, words!["of", "van"]) && unit.token(core + 1).is_some_and(|t| t.capital) {
        return core + 2;
    }
    // "Cookies van derden", "cookies met een puur technische functionaliteit".
    if unit.language == Language::Dutch && bare {
        let derden = unit.is(core, words!["van"]) && unit.is(core + 1, words!["derden"]);
        if derden {
            return core + 2;
        }
        if unit.has(core, Tag::WITH) && unit.has(core + 1, Tag::DETERMINER) {
            return super::item::noun_end(unit, core + 1, limit).max(core);
        }
    }
    if unit.has(core, Tag::FOR) {
        let close = clause_end(unit, core + 1, (core + 7).min(unit.len()));
        let kind = unit.holds_in(core, close, Cues::COOKIE_KIND);
        let head = (core..close).rev().find(|&i| unit.has(i, Tag::PURPOSE_HEAD) || unit.ends(i, "doeleinden"));
        if let Some(head) = head.filter(|_| kind).or(head) {
            return head + 1;
        }
    }
    core
}

/// With a bracket that names the cookie, the phrase ends behind it.
fn named_behind(unit: &Unit<'_>, first: usize, end: usize) -> (usize, usize) {
    let open = unit.mark(end) == b'(' && unit.is(end + 1, NAMED);
    (first, if open { unit.bracket_end(end) } else { end })
}

/// The name that stands behind the cookie: `session cookie (named “session”)`.
fn name_behind<'a>(unit: &Unit<'a>, core: usize) -> Option<&'a str> {
    let at = if unit.mark(core) == b'(' { core + 1 } else { core };
    if !unit.is(at, NAMED) {
        return None;
    }
    let marked = unit.mark(at + 1) != 0;
    let first = if marked { at + 2 } else { at + 1 };
    // "Cookie name Purpose" is the head of a table that lost its lines.
    let strange = marked || unit.mark(core) == b'(' || unit.token(first).is_some_and(|t| t.word == 0);
    (strange && unit.is_word(first)).then(|| unit.word(first))
}

fn vendor(cue: Cue) -> Option<&'static Vendor> {
    if let Cue::Vendor(index) = cue { VENDORS.get(usize::from(index)).filter(|v| v.cookie.is_some()) } else { None }
}

/// A service that sets cookies, at tokens `at..end`; returns where to go on.
fn service(unit: &Unit<'_>, at: usize, mut end: usize, vendor: &Vendor, about: bool, out: &mut Output) -> usize {
    while end < unit.len() && unit.is(end, SERVICE_TAILS) {
        end += 1;
    }
    let mut details = describe(unit, at, end, out);
    details.category = vendor.cookie;
    details.party = Some(Party::Third);
    let spoken = about || unit.holds(Cues::COOKIE);
    let rule = if spoken { rule!("cookie.vendor") } else { rule!("cookie.vendor.else") };
    details.name = Some(out.names.add(&unit.line(at, end)));
    details.provider = Some(out.names.add(vendor.provider));
    emit(unit, (at, end), None, details, rule, out);
    end
}

/// What a name may be, but for one in quotes that opens a text.
const NAMES: u64 = Shape::UNKNOWN | Shape::APART;

/// A cookie by its name, where one begins at the token; returns where to go on.
fn named(unit: &Unit<'_>, at: usize, out: &mut Output) -> usize {
    let Some(token) = unit.token(at).filter(|t| t.kind == TokenKind::Word) else { return at + 1 };
    let quoted = (token.start as usize).checked_sub(1).is_some_and(|b| unit.text.as_bytes().get(b) == Some(&b'`'));
    if token.word != 0 && !quoted {
        return at + 1;
    }
    let mut end = at + 1;
    while unit.token(end).is_some_and(|t| t.joined) {
        end += 1;
    }
    let (at, end) = escaped(unit, at, end);
    let plain = unit.slice(at, end).contains('\\').then(|| table::plain_name(unit, at, end, &mut out.names));
    let name = plain.map_or(unit.slice(at, end), |plain| out.names.get(plain));
    let known = known(name).filter(|_| name.len() >= 5 || name.starts_with('_'));
    if !(quoted || known.is_some() || name.len() >= 3 && name.contains('_')) {
        return end;
    }
    let mut details = describe(unit, at, end, out);
    details.name = Some(plain.unwrap_or_else(|| out.names.add(unit.slice(at, end))));
    details.category = details.category.or(known.map(|k| k.category)).or(unit.place.cookie_kind);
    details.category = details.category.or_else(|| describe::served(unit, end));
    set_by(&mut details, known, &mut out.names);
    let Some(span) = unit.span(at, end).filter(|_| known.is_some()) else {
        emit(unit, (at, end), None, details, rule!("cookie.name"), out);
        return end;
    };
    // Nothing else has such a name: there is nothing to weigh.
    if !out.has(unit, Kind::Cookie, at, end) {
        let (denied, value) = (unit.is_denied(at), Said::Cookie(out.names.add_cookie(details)));
        let statement = Statement { kind: Kind::Cookie, span, shared: Span::EMPTY, denied, value, rule: 0 };
        out.put(unit.language, statement, rule!("cookie.name"));
    }
    end
}

/// The whole of a name that markdown parts by escapes, of which tokens `first..end` are a part: `one\_two\_three`.
fn escaped(unit: &Unit<'_>, mut first: usize, mut end: usize) -> (usize, usize) {
    let joint = |at: usize| {
        let (Some(last), Some(next)) = (unit.token(at.wrapping_sub(1)), unit.token(at)) else { return false };
        unit.word(at).starts_with('_')
            && unit.text.get(last.end as usize..next.start as usize) == Some("\\")
            && unit.is_word(at - 1)
    };
    while joint(first) {
        first -= 1;
    }
    while joint(end) || end > first && unit.token(end).is_some_and(|t| t.joined) {
        end += 1;
    }
    (first, end)
}

/// Fills who sets a known cookie.
fn set_by(details: &mut CookieFacts, known: Option<&CookieName>, names: &mut Names) {
    if let Some(provider) = known.and_then(|k| k.provider) {
        details.provider.get_or_insert_with(|| names.add(provider));
        details.party = details.party.or(Some(Party::Third));
    }
}

/// What is known of a cookie of this name.
fn known(name: &str) -> Option<&'static CookieName> {
    let fits = |pattern: &str| match pattern.split_once('*') {
        None => pattern == name,
        Some((start, end)) => name.len() >= start.len() + end.len() && name.starts_with(start) && name.ends_with(end),
    };
    if name.len() < 2 || name.len() > 64 || name.contains(' ') {
        return None;
    }
    // In byte order: those that begin alike stand together, and none has its star among the first two.
    let head = |name: &str| name.as_bytes().first_chunk().map(|&two| u16::from_be_bytes(two));
    let first = head(name);
    let from = COOKIE_NAMES.partition_point(|c| head(c.name) < first);
    let alike = COOKIE_NAMES.get(from..).unwrap_or_default().iter().take_while(|c| head(c.name) == first);
    alike.into_iter().find(|c| fits(c.name))
}
