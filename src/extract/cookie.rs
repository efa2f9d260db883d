//! Cookies and similar technologies (Directive 2002/58/EC Art. 5(3)).

use crate::lexicon::{Cue, Tag, Topic, shared};
use crate::model::{CookieCategory, CookieDetails, CookieLifetime, Kind, Party, Value};
use crate::text::duration;

use super::output::{Output, Row, rule};
use super::unit::Unit;

/// Reads the cookies that `unit` speaks of.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    if unit.place.cookies && unit.place.column.is_some() {
        cell(unit, out);
        return;
    }
    if unit.is_definition() || unit.place.heading {
        return;
    }
    let about = unit.place.topic == Some(Topic::Cookies);
    let uses = unit.tags & (Tag::USE | Tag::KEEP | Tag::COLLECT | Tag::SHARE | Tag::ACT | Tag::VERB) != 0;
    if !uses && !unit.place.item && !about {
        return;
    }
    let refuses = (0..unit.len()).any(|at| {
        unit.is(
            at,
            &[
                "refuse",
                "disable",
                "block",
                "reject",
                "decline",
                "browsers",
                "weigeren",
                "uitschakelen",
                "blokkeren",
                "verwijderen",
                "delete",
            ],
        )
    });
    let mut from = 0;
    for at in 0..unit.len() {
        if at < from {
            continue;
        }
        if let Some((end, ())) = unit.hit_at(at, |c| matches!(c, Cue::Cookie).then_some(())) {
            from = end;
            let first = cookie_start(unit, at);
            if refuses && first == at || out.has(unit, Kind::Cookie, first, end) {
                continue;
            }
            let details = describe(unit, first, end);
            out.emit(unit, Kind::Cookie, (first, end), Value::Cookie(Box::new(details)), rule!("cookie"));
        } else if about {
            let Some((end, index)) = unit.hit_at(at, |c| if let Cue::Vendor(index) = c { Some(index) } else { None })
            else {
                continue;
            };
            from = end;
            let Some(vendor) = shared::VENDORS.get(usize::from(index)).filter(|v| v.cookie.is_some()) else { continue };
            let mut details = describe(unit, at, end);
            details.name = Some(unit.slice(at, end).to_owned());
            details.provider = Some(vendor.provider.to_owned());
            details.category = vendor.cookie;
            details.party = Some(Party::Third);
            if !out.has(unit, Kind::Cookie, at, end) {
                out.emit(unit, Kind::Cookie, (at, end), Value::Cookie(Box::new(details)), rule!("cookie.vendor"));
            }
        }
    }
}

/// A cell of a table of cookies: one names the cookie, the others say more of it.
fn cell(unit: &Unit<'_>, out: &mut Output) {
    let Some(column) = unit.place.column else { return };
    if column == 0 {
        out.row = Row { first: out.statements.len(), details: CookieDetails::default() };
        out.row.details.category = unit.place.cookie_kind;
    }
    let text = |first: usize, end: usize| unit.slice(first, end).trim().to_owned();
    match unit.place.announced {
        Some(Topic::Retention) => {
            let period =
                (0..unit.len()).rev().find_map(|at| duration::duration(unit.text, unit.tokens, unit.words, at));
            let session = unit.any(|c| matches!(c, Cue::SessionCookie));
            out.row.details.lifetime = match period {
                Some(period) => Some(CookieLifetime::Period(period.value.period.into())),
                None => session.then_some(CookieLifetime::Session),
            };
        }
        Some(Topic::Provider) => out.row.details.provider = Some(text(0, unit.len())).filter(|p| !p.is_empty()),
        Some(Topic::Name | Topic::Cookies) => names(unit, out),
        None if column == 0 => names(unit, out),
        _ => {}
    }
    if let Some(kind) = unit.hits.iter().find_map(|h| if let Cue::CookieKind(kind) = h.cue { Some(kind) } else { None })
    {
        if unit.place.announced != Some(Topic::Purposes) && unit.len() <= 4 {
            out.row.details.category = Some(kind);
        }
    }
    out.complete_row();
}

/// The names in the cell of a table of cookies.
fn names(unit: &Unit<'_>, out: &mut Output) {
    let mut first = 0;
    for at in 0..=unit.len() {
        let ends = at == unit.len()
            || matches!(unit.mark(at), b',' | b'/' | b'(' | b';')
            || unit.is(at, &["of", "or", "en", "and"]);
        if !ends {
            continue;
        }
        if at > first {
            let mut details = CookieDetails::default();
            details.name = Some(unit.slice(first, at).to_owned());
            let vendor = unit.hits_in(first, at).find_map(|h| {
                if let Cue::Vendor(index) = h.cue { shared::VENDORS.get(usize::from(index)) } else { None }
            });
            if let Some(vendor) = vendor {
                details.provider = Some(vendor.provider.to_owned());
                details.party = Some(Party::Third);
            }
            out.emit(unit, Kind::Cookie, (first, at), Value::Cookie(Box::new(details)), rule!("cookie.table"));
        }
        if at == unit.len() || unit.mark(at) == b'(' || unit.is(at, &["of", "or"]) {
            break;
        }
        first = at + 1;
    }
}

/// The words before "cookies" that say which ones.
fn cookie_start(unit: &Unit<'_>, at: usize) -> usize {
    let mut first = at;
    while first > 0 && at - first < 5 {
        let before = first - 1;
        let kind = unit.hits.iter().any(|h| {
            matches!(h.cue, Cue::CookieKind(_) | Cue::SessionCookie | Cue::FirstParty | Cue::ThirdParty)
                && (h.first as usize) <= before
                && h.end as usize > before
        });
        let adjective = unit.has(before, Tag::ADJECTIVE) && unit.is_word(before);
        if !kind && !adjective {
            break;
        }
        first = before;
    }
    first
}

/// What the words of the phrase and its sentence say of the cookie.
fn describe(unit: &Unit<'_>, first: usize, end: usize) -> CookieDetails {
    let mut details = CookieDetails::default();
    for hit in unit.hits_in(first, end) {
        match hit.cue {
            Cue::CookieKind(category) => details.category = Some(category),
            Cue::SessionCookie => details.lifetime = Some(CookieLifetime::Session),
            Cue::FirstParty => details.party = Some(Party::First),
            Cue::ThirdParty => details.party = Some(Party::Third),
            _ => {}
        }
    }
    if details.lifetime.is_none() {
        let period = (end..unit.len()).find_map(|at| duration::duration(unit.text, unit.tokens, unit.words, at));
        if let Some(period) = period {
            details.lifetime = Some(CookieLifetime::Period(period.value.period.into()));
        }
    }
    let _: Option<CookieCategory> = details.category;
    details
}
