//! Tables of cookies: one cell of a row names the cookie, the others say more of it.

use std::iter;

use crate::extract::output::{Output, Row, rule};
use crate::extract::unit::Unit;
use crate::extract::weigh;
use crate::lexicon::shared::VENDORS;
use crate::lexicon::{Cue, Cues, Tag, Topic};
use crate::model::{
    CookieCategory, CookieFacts, CookieLifetime, Kind, Name, Names, Party, Period, PurposeKind, Said, Statement,
};
use crate::text::{WordSet, duration, words};

use super::{known, set_by, stated_party};

/// How a table of cookies says that one is the site's own.
const OWN: &WordSet = words!["we", "us", "our", "ours", "own", "ourselves", "wij", "ons", "onze", "eigen", "onszelf"];

/// How a table of cookies says that whose one is does not matter.
const ANYBODY: &WordSet = words!["all", "any", "n", "none", "alle"];

/// A cell of a table of cookies: one names the cookie, the others say more of it.
pub(super) fn cell(unit: &Unit<'_>, out: &mut Output) {
    let Some(column) = unit.place.column else { return };
    if column == 0 {
        let first = out.statements.len();
        out.row = Row { first, known: out.row.known, ..Row::default() };
        out.row.details.category = unit.place.cookie_kind;
        out.row.details.party = unit.place.cookie_party;
    }
    let kind = unit.hits.iter().find_map(|h| if let Cue::CookieKind(kind) = h.cue { Some(kind) } else { None });
    let party = stated_party(unit.hits);
    let lifetime = lifetime(unit);
    match unit.place.announced {
        Some(Topic::Retention) => out.row.details.lifetime = lifetime,
        // "Source" is where a cookie comes from here, "Service" whose it is.
        Some(Topic::Provider | Topic::Sources | Topic::Recipients) => provider(unit, party, out),
        Some(Topic::Purposes | Topic::Data) => {
            if is_period(unit) {
                out.row.details.lifetime = out.row.details.lifetime.or(lifetime);
            }
        }
        Some(Topic::Name | Topic::Cookies) => names(unit, out),
        _ if column == 0 && !unit.place.named => names(unit, out),
        _ => {
            // A column without a head that says so is told by what its cells hold.
            if unit.len() <= 6 {
                out.row.details.lifetime = out.row.details.lifetime.or(lifetime);
            }
            out.row.details.party = out.row.details.party.or(party.filter(|_| unit.len() <= 4));
        }
    }
    // A short cell says what the cookie is for, whatever its section is about; a word for a category more than a purpose.
    let described = if unit.place.announced == Some(Topic::Purposes) && !out.row.told {
        served(unit).or_else(|| super::describe::served(unit, 0))
    } else {
        None
    };
    if unit.len() <= 4 && (column > 0 || unit.place.named) {
        out.row.told |= kind.is_some();
        out.row.details.category = kind.or(described).or(out.row.details.category);
    }
    let stated = party.filter(|_| unit.len() <= 4).or(unit.place.cookie_party);
    // "This cookie is set by Example": a description names who sets it.
    let vendor = if column > 0 && unit.len() > 2 { named_vendor(unit, out) } else { None };
    for statement in out.statements.iter().skip(out.row.first) {
        let Said::Cookie(cookie) = statement.value else { continue };
        if let Some(details) = out.names.cookie_mut(cookie) {
            details.party = stated.or(details.party);
            details.category = details.category.or(described);
            if let Some(vendor) = vendor.filter(|_| details.provider.is_none() && out.row.details.provider.is_none()) {
                details.provider = Some(vendor);
                details.party = details.party.or(Some(Party::Third));
            }
        }
    }
    out.complete_row();
}

/// The company that the description of a cookie names.
fn named_vendor(unit: &Unit<'_>, out: &mut Output) -> Option<Name> {
    let said = |at: usize| unit.has(at.wrapping_sub(1), Tag::BY | Tag::FROM | Tag::WITH | Tag::USE);
    let vendor = unit.hits_in(1, unit.len(), Cues::VENDOR).find_map(|h| match h.cue {
        Cue::Vendor(index) if said(h.first as usize) => {
            VENDORS.get(usize::from(index)).filter(|vendor| vendor.cookie.is_some())
        }
        _ => None,
    })?;
    (!out.is_own(vendor.provider, false)).then(|| out.names.add(vendor.provider))
}

/// Does the cell hold how long something lasts and nothing else?
fn is_period(unit: &Unit<'_>) -> bool {
    unit.len() <= 4 && unit.has_digits()
}

/// A cell of the column that says who sets the cookie: a company, its domain, or the site itself.
fn provider(unit: &Unit<'_>, party: Option<Party>, out: &mut Output) {
    let party = party.or(match () {
        () if unit.len() > 2 => None,
        () if unit.is(0, words!["first", "1st", "eerste", "intern", "internal"]) => Some(Party::First),
        () if unit.is(0, words!["third", "3rd", "derde", "extern", "external"]) => Some(Party::Third),
        () => None,
    });
    let provider = unit.line(0, unit.len());
    // "Us", "eigen website".
    let ours = unit.len() <= 3 && unit.has_word(&[OWN]);
    let own = party == Some(Party::First)
        || ours
        || out.knows_controller(&provider)
        || out.begins_controller(&provider)
        || out.is_own(&provider, false);
    let told = party.is_none() && !provider.is_empty() && !unit.is(0, ANYBODY) && !ours;
    // A domain may be the site's own.
    let foreign = told && !own && !provider.contains('.') && unit.token(0).is_some_and(|t| t.capital);
    let other = if foreign { Some(Party::Third) } else { None };
    out.row.details.party = if own { Some(Party::First) } else { party.or(out.row.details.party).or(other) };
    // Several domains say where it is set, not by whom.
    let several = provider.contains('.') && provider.contains(',');
    // "Vendor" and "Domain": the first of two columns that is no domain.
    if told && !several && out.row.details.provider.is_none_or(|have| out.names.get(have).contains('.')) {
        out.row.details.provider = Some(out.names.add(&provider));
    }
}

/// The category of a cookie by the purpose that its cell names: "Security", "Login".
fn served(unit: &Unit<'_>) -> Option<CookieCategory> {
    unit.hits.iter().find_map(|h| match h.cue {
        Cue::Purpose(PurposeKind::Security | PurposeKind::FraudPrevention | PurposeKind::Authentication) => {
            Some(CookieCategory::Necessary)
        }
        Cue::Purpose(PurposeKind::Analytics) => Some(CookieCategory::Analytics),
        Cue::Purpose(PurposeKind::Advertising | PurposeKind::Marketing) => Some(CookieCategory::Advertising),
        Cue::Purpose(PurposeKind::Personalisation | PurposeKind::ProvideService) => Some(CookieCategory::Functional),
        _ => None,
    })
}

/// How long the cookie of a cell or phrase stays: the longest period ("1 year 1 month 4 days" is more than 4 days), or the session.
fn lifetime(unit: &Unit<'_>) -> Option<CookieLifetime> {
    let periods = unit.each_count(0).filter_map(|at| duration::duration(unit.text, unit.tokens, unit.words, at));
    let days = |period: Period| period.approximate_days();
    let period = periods.max_by(|a, b| days(a.value.period).total_cmp(&days(b.value.period)));
    let session = unit.holds(Cues::SESSION_COOKIE);
    match period {
        Some(period) => Some(CookieLifetime::Period(period.value.period)),
        None => session.then_some(CookieLifetime::Session),
    }
}

/// A cookie's name without the marks of markdown, which escapes its underscores: `\_\_ga`.
pub(super) fn plain_name(unit: &Unit<'_>, first: usize, end: usize, names: &mut Names) -> Name {
    let line = unit.line(first, end);
    let name = || line.chars().filter(|&c| c != '\\');
    let start = unit.token(first).map_or(0, |t| t.start as usize);
    let before = unit.text.get(..start).unwrap_or_default();
    let before = if name().next() == Some('_') { before.strip_suffix('\\').unwrap_or(before) } else { before };
    let escaped = before.len() - before.trim_end_matches("\\_").len();
    names.make(|to| to.extend(iter::repeat_n('_', escaped / 2).chain(name())))
}

/// Does another name begin at the token, on a line or between quotes of its own, or behind a blank where all are coined words
/// ("`_ga` `_gid`", "_ga _gid")?
fn begins_name(unit: &Unit<'_>, at: usize) -> bool {
    let (Some(last), Some(next)) = (unit.token(at.wrapping_sub(1)), unit.token(at)) else { return false };
    let gap = unit.text.get(last.end as usize..next.start as usize).unwrap_or_default();
    let coined = || gap == " " && next.word == 0 && unit.slice(0, at + 1).split(' ').all(|name| name.contains('_'));
    unit.line_break(at - 1) || gap.matches('`').count() > 1 || coined()
}

/// Is it a domain that cookies are set for (".example.org")? A name that begins so has capitals or one word.
fn is_host(name: &str) -> bool {
    let host = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'.' | b'-');
    name.strip_prefix('.').is_some_and(|rest| rest.contains('.') && rest.bytes().all(host))
}

/// The names in the cell of a table of cookies.
fn names(unit: &Unit<'_>, out: &mut Output) {
    let mut first = 0;
    // "These cookies are essential for the site, its forms, and your basket": a sentence describes.
    let mut describes = false;
    for at in 0..=unit.len() {
        let alternative = unit.is(at, words!["of", "or"]);
        let ends = at == unit.len()
            || matches!(unit.mark(at), b',' | b'/' | b'(' | b';')
            || alternative
            || unit.is(at, words!["en", "and"]);
        let next = !ends && at > first && begins_name(unit, at);
        if !ends && !next {
            continue;
        }
        if at > first {
            let name = plain_name(unit, first, at, &mut out.names);
            let known = known(out.names.get(name));
            let mut details = CookieFacts { name: Some(name), ..CookieFacts::default() };
            details.category = known.map(|k| k.category);
            // "Required | They keep you logged in" names no cookie, but a class of them.
            let kind = |c| if let Cue::CookieKind(kind) = c { Some(kind) } else { None };
            if let Some((_, kind)) = unit.hit_at(first, Cues::COOKIE_KIND, kind).filter(|&(end, _)| end == at) {
                (details.name, details.category) = (None, Some(kind));
            }
            set_by(&mut details, known, &mut out.names);
            let vendor = unit
                .hits_in(first, at, Cues::VENDOR)
                .find_map(|h| if let Cue::Vendor(index) = h.cue { VENDORS.get(usize::from(index)) } else { None });
            if let Some(vendor) = vendor {
                details.provider = Some(out.names.add(vendor.provider));
                details.party = Some(Party::Third);
                details.category = details.category.or(vendor.cookie);
            }
            // "Facebook Pixel (Meta)"
            let behind = if unit.mark(at) == b'(' { at + 1 } else { unit.len() };
            if let Some(end) = unit.phrase_at(behind, Cues::VENDOR) {
                details.provider = Some(out.names.add(&unit.line(behind, end)));
            }
            describes |= at > first + 4 && (first..at).any(|at| unit.has(at, Tag::BE | Tag::MODAL));
            let (sign, rule) = (weigh::category_sign(details.category), rule!("cookie.table"));
            let taken = out.weighed(unit, Kind::Cookie, (first, at), None, sign, rule);
            if let Some(taken) = taken.filter(|_| !describes && !is_host(unit.slice(first, at))) {
                let value = Said::Cookie(out.names.add_cookie(details));
                out.put(unit.language, Statement { value, ..taken }, rule);
            }
        }
        if at == unit.len() || unit.mark(at) == b'(' || alternative {
            break;
        }
        first = if next { at } else { at + 1 };
    }
}
