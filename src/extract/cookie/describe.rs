//! What a phrase and its sentence say of the cookies: what for, for how long, whose.

use crate::Language;
use crate::extract::output::Output;
use crate::extract::unit::Unit;
use crate::lexicon::shared::VENDORS;
use crate::lexicon::{Cue, Cues, Tag};
use crate::model::{CookieCategory, CookieFacts, CookieLifetime, Party, PurposeKind, RecipientClass};
use crate::text::{WordSet, duration, words};

/// What the words behind the phrase say that the cookies are for: "are necessary for", "to analyse how you use the site".
fn told_category(unit: &Unit<'_>, end: usize) -> Option<CookieCategory> {
    let clause = end..(end + 8).min(unit.len());
    if clause.clone().any(|at| unit.is(at, words!["necessary", "essential", "required", "noodzakelijk", "essentieel"]))
    {
        return Some(CookieCategory::Necessary);
    }
    let mut told = unit.hits_in(end, (end + 14).min(unit.len()), Cues::PURPOSE).filter_map(|h| match h.cue {
        Cue::Purpose(PurposeKind::Security | PurposeKind::Authentication) => Some(CookieCategory::Necessary),
        Cue::Purpose(PurposeKind::Analytics) => Some(CookieCategory::Analytics),
        Cue::Purpose(PurposeKind::Advertising | PurposeKind::Marketing) => Some(CookieCategory::Advertising),
        Cue::Purpose(PurposeKind::Personalisation) => Some(CookieCategory::Functional),
        _ => None,
    });
    let first = told.next()?;
    // Who follows people to show them advertisements counts for these.
    told.try_fold(first, |one, other| match (one, other) {
        _ if one == other => Some(one),
        (_, CookieCategory::Advertising) => Some(other),
        _ => None,
    })
}

/// What cookies do, by the words for it: "keeps you **signed** in", "**counts** visitors".
const SERVED: &[(&WordSet, CookieCategory)] = &[
    (words!["auctions", "banner", "banners", "segments", "targeting"], CookieCategory::Advertising),
    (
        words![
            "basket",
            "cart",
            "checkout",
            "csrf",
            "forgery",
            "login",
            "signed",
            "logged",
            "winkelmandje",
            "winkelwagen",
            "ingelogd",
        ],
        CookieCategory::Necessary,
    ),
    (words!["remember", "remembers", "language", "theme", "onthoudt", "taal"], CookieCategory::Functional),
    (words!["count", "counts", "measure", "measures", "visitors"], CookieCategory::Analytics),
];

/// What the words behind the token say that the cookie is for, where it is one that has a name of its own.
pub(super) fn served(unit: &Unit<'_>, end: usize) -> Option<CookieCategory> {
    let limit = (end + 14).min(unit.len());
    let stop = (end + 1..limit).find(|&at| matches!(unit.mark(at), b'.' | b';' | b')')).unwrap_or(limit);
    (end..stop).find_map(|at| SERVED.iter().find(|(words, _)| unit.is(at, words)).map(|&(_, category)| category))
}

/// How long the cookie before the token stays, as the bracket there says: "(to keep you signed in, session)".
fn aside(unit: &Unit<'_>, end: usize) -> Option<CookieLifetime> {
    if unit.mark(end) != b'(' {
        return None;
    }
    let close = unit.bracket_end(end);
    let period = unit
        .each_count(end)
        .take_while(|&at| at < close)
        .find_map(|at| duration::duration(unit.text, unit.tokens, unit.words, at));
    match period {
        Some(period) => Some(CookieLifetime::Period(period.value.period)),
        None => unit.holds_in(end, close, Cues::SESSION_COOKIE).then_some(CookieLifetime::Session),
    }
}

/// Who sets the cookies in tokens `first..end`, as the words around them say ("**we** use cookies", "**partners** may set cookies"),
/// and what for, where their trade tells it.
fn setter(unit: &Unit<'_>, first: usize, end: usize, out: &Output) -> Option<(Party, Option<CookieCategory>)> {
    /// Words between who sets them and the verb, and between the verb and the cookies.
    const NEAR: usize = 4;
    if ourselves(unit, first) {
        return Some((Party::First, None));
    }
    let is_verb = |&at: &usize| unit.has(at, Tag::USE | Tag::COLLECT) || unit.is(at, SETS);
    let before = (first.saturating_sub(NEAR)..first).rev().find(is_verb);
    let behind = || (end..end + 2).find(is_verb).filter(|_| unit.language == Language::Dutch).map(|_| first);
    let verb = before.or_else(behind)?;
    let from = verb.saturating_sub(NEAR);
    let subject = (from..verb).rev().find(|&at| !unit.has(at, Tag::MODAL | Tag::ADVERB)).map_or(verb, |at| at + 1);
    let named = |at: usize| {
        let name = unit.line(at, subject);
        unit.token(at).is_some_and(|t| t.capital) && (out.knows_controller(&name) || out.is_own(&name, false))
    };
    if (from..subject).any(named) {
        return Some((Party::First, None));
    }
    let other = unit.hits_in(from, verb, Cues::RECIPIENT | Cues::THIRD_PARTY).find_map(|h| match h.cue {
        Cue::Recipient(RecipientClass::Analytics) => Some(Some(CookieCategory::Analytics)),
        Cue::Recipient(RecipientClass::Advertisers) => Some(Some(CookieCategory::Advertising)),
        Cue::Recipient(_) | Cue::ThirdParty => Some(None),
        _ => None,
    });
    if let Some(category) = other {
        return Some((Party::Third, category));
    }
    let somebody = unit.hits_in(0, first, Cues::VENDOR | Cues::THIRD_PARTY | Cues::RECIPIENT).any(|h| match h.cue {
        Cue::Vendor(index) => VENDORS.get(usize::from(index)).is_some_and(|v| !out.is_own(v.provider, false)),
        cue => matches!(cue, Cue::ThirdParty | Cue::Recipient(_)),
    });
    if unit.is_denied(first) || somebody {
        return None;
    }
    let ours = |at: usize| unit.has(at, Tag::FIRST) && (!unit.is_possessive(at) || unit.has(at + 1, Tag::SERVICE));
    ((from..verb).any(ours) || ours(verb + 1)).then_some((Party::First, None))
}

/// "We place no cookies **ourselves**"
fn ourselves(unit: &Unit<'_>, first: usize) -> bool {
    unit.each_of(&[words!["zelf", "ourselves"]], 0).next().is_some_and(|at| at < first)
}

/// Verbs by which a cookie comes to be on a device, beside those that have a tag.
const SETS: &WordSet = words!["set", "sets", "place", "places", "plaatst", "plaatsen", "geplaatst"];

/// The first period from the token on. Of many cookies most are followed by the same one, so it is remembered.
fn period_from(unit: &Unit<'_>, first: usize, out: &mut Output) -> Option<CookieLifetime> {
    if let Some((_, _, period)) = out.period.filter(|&(from, at, _)| from <= first && first <= at) {
        return period;
    }
    let found = unit.each_count(first).find_map(|at| duration::duration(unit.text, unit.tokens, unit.words, at));
    let at = found.as_ref().map_or(usize::MAX, |found| found.first);
    let period = found.map(|found| CookieLifetime::Period(found.value.period));
    out.period = Some((first, at, period));
    period
}

/// Tokens behind a cookie in which its clause ends.
const CLAUSE: usize = 24;

/// "`_one` ends with the session; the cookie `_two` stays for **30 days**": is the next period said of a cookie behind a semicolon?
fn told_of_next(unit: &Unit<'_>, end: usize, out: &Output) -> bool {
    let period = out.period.map_or(end, |(_, at, _)| at.min(end + CLAUSE));
    let stop = (end..period).find(|&at| unit.mark(at) == b';');
    stop.is_some_and(|stop| unit.holds_in(stop, period, Cues::COOKIE))
}

/// What the words of the phrase and its sentence say of the cookie.
pub(super) fn describe(unit: &Unit<'_>, first: usize, end: usize, out: &mut Output) -> CookieFacts {
    let mut details = CookieFacts::default();
    const OF_COOKIES: u64 = Cues::COOKIE_KIND | Cues::SESSION_COOKIE | Cues::FIRST_PARTY | Cues::THIRD_PARTY;
    for hit in unit.hits_in(first, end, OF_COOKIES) {
        // "Non-essential cookies" are anything but essential.
        if unit.is((hit.first as usize).wrapping_sub(1), words!["non", "niet"]) {
            continue;
        }
        match hit.cue {
            Cue::CookieKind(category) => details.category = Some(category),
            Cue::SessionCookie => details.lifetime = Some(CookieLifetime::Session),
            Cue::FirstParty => details.party = Some(Party::First),
            Cue::ThirdParty => details.party = Some(Party::Third),
            _ => {}
        }
    }
    let named = details.category.is_some();
    // "These cookies", "Type: session cookies": those of the section.
    let these = (first..end).chain(first.checked_sub(1)).any(|at| unit.is(at, words!["these", "deze"]));
    if these || unit.place.labelled && unit.len() <= 6 {
        details.category = details.category.or(unit.place.cookie_kind);
        details.party = details.party.or(unit.place.cookie_party);
    }
    if details.category.is_none() {
        details.category = told_category(unit, end);
    }
    if details.lifetime.is_none() {
        details.lifetime = aside(unit, end);
    }
    if details.lifetime.is_none() {
        details.lifetime = period_from(unit, end, out).filter(|_| !told_of_next(unit, end, out));
    }
    if details.party.is_none() {
        // "Google may set cookies", "we place no cookies ourselves"
        let vendor = unit
            .hits_in(0, first, Cues::VENDOR)
            .filter_map(|h| if let Cue::Vendor(index) = h.cue { VENDORS.get(usize::from(index)) } else { None })
            .last()
            .filter(|vendor| !out.is_own(vendor.provider, false));
        if let Some(vendor) = vendor {
            details.provider = Some(out.names.add(vendor.provider));
            details.party = Some(Party::Third);
            details.category = details.category.or(vendor.cookie);
        }
    }
    if details.provider.is_none() && details.party != Some(Party::Third) {
        // "Third parties may set **their own** cookies"
        // "We use analytical cookies": perhaps those of somebody else.
        let sure = |party: Party| party == Party::Third || !named || ourselves(unit, first);
        let setter = setter(unit, first, end, out).filter(|&(party, _)| sure(party));
        if let Some((party, category)) = setter {
            details.party = Some(party);
            details.category = details.category.or(category);
        }
    }
    // "cookies of Example", "cookies set by Example"
    if (first + 1..end).any(|at| out.owns(unit, at, end, false)) {
        details.party = Some(Party::First);
    }
    details
}
