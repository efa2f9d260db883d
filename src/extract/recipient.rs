//! Recipients by name and by class (GDPR Art. 13(1)(e)).

use crate::lexicon::{Cue, Tag, Topic, shared};
use crate::model::{Kind, RecipientClass, RecipientParty, Value};

use super::item::{Item, clause_end, is_nominal, items};
use super::output::{Output, rule};
use super::unit::{BOUNDARY, Unit, VERBAL};

/// Reads the recipients that `unit` names.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    if unit.is_definition() || matches!(unit.place.topic, Some(Topic::Elsewhere | Topic::Complaints)) {
        return;
    }
    let about = unit.is_about(Topic::Recipients);
    let listed = unit.place.item && about && unit.place.opens;
    let sharing = unit.tags & (Tag::SHARE | Tag::TRANSFER | Tag::ACCESS) != 0;
    let practice = sharing || unit.tags & (Tag::COLLECT | Tag::USE | Tag::RECEIVE | Tag::KEEP) != 0;
    if listed {
        list(unit, out);
    }
    if !practice && !about {
        return;
    }
    named(unit, out);
    classes(unit, about || sharing, out);
}

/// The items of a list of recipients, also ones that no lexicon knows.
fn list(unit: &Unit<'_>, out: &mut Output) {
    let end = (1..unit.len())
        .find(|&at| matches!(unit.mark(at), b':' | b'.' | b'-' | b'(') || unit.has(at, Tag::SUBORDINATE))
        .unwrap_or(unit.len());
    let splits = |at: usize| {
        unit.hits_in(at.saturating_sub(6), at).any(|h| is_party(h.cue))
            && unit.hits_in(at + 1, at + 7).any(|h| is_party(h.cue))
    };
    let mut found: Vec<Item> = Vec::new();
    items(unit, 0, end, &splits, &mut |item| found.push(item));
    for item in found {
        if !is_nominal(unit, item)
            || unit.has(item.first, VERBAL) && !unit.hits_in(item.first, item.end).any(|h| is_party(h.cue))
        {
            continue;
        }
        let party = unit.hits_in(item.first, item.end).find_map(|h| match h.cue {
            Cue::Vendor(_) => Some((
                h.first as usize,
                h.end as usize,
                RecipientParty::Name(unit.slice(h.first as usize, h.end as usize).to_owned()),
            )),
            Cue::Recipient(class) => Some((item.first, item.end, RecipientParty::Class(class))),
            _ => None,
        });
        let (first, end, party) = match party {
            Some(party) => party,
            None if is_name(unit, item) => {
                (item.first, item.end, RecipientParty::Name(unit.slice(item.first, item.end).to_owned()))
            }
            None => continue,
        };
        if !out.has(unit, Kind::Recipient, first, end) {
            out.emit(unit, Kind::Recipient, (first, end), Value::Recipient(party), rule!("recipient.list"));
        }
    }
}

fn is_party(cue: Cue) -> bool {
    matches!(cue, Cue::Recipient(_) | Cue::Vendor(_))
}

/// Is the item a name: capitals that no lexicon knows?
fn is_name(unit: &Unit<'_>, item: Item) -> bool {
    item.end - item.first <= 4
        && (item.first..item.end)
            .all(|at| unit.token(at).is_some_and(|t| t.capital && t.tags & (BOUNDARY | VERBAL) == 0 && t.word == 0))
}

/// Companies that the text names.
fn named(unit: &Unit<'_>, out: &mut Output) {
    let mut from = 0;
    for at in 0..unit.len() {
        let Some((end, index)) = unit.hit_at(at, |c| if let Cue::Vendor(index) = c { Some(index) } else { None })
        else {
            continue;
        };
        if at < from || !unit.token(at).is_some_and(|t| t.capital) && !unit.place.item {
            continue;
        }
        from = end;
        // "the Google Privacy Policy", "visit Google's site" are cross-references.
        let pointed = unit.has(end, Tag::POLICY) || unit.has(end + 1, Tag::POLICY) || unit.is(end, &["privacy"]);
        if pointed || out.has(unit, Kind::Recipient, at, end) {
            continue;
        }
        let Some(vendor) = shared::VENDORS.get(usize::from(index)) else { continue };
        let product = vendor.cookie.is_some() && end - at > 1;
        if product && unit.any(|c| matches!(c, Cue::Cookie)) && unit.tags & Tag::SHARE == 0 {
            continue;
        }
        out.emit(
            unit,
            Kind::Recipient,
            (at, end),
            Value::Recipient(RecipientParty::Name(unit.slice(at, end).to_owned())),
            rule!("recipient.name"),
        );
    }
}

/// Classes of recipients.
fn classes(unit: &Unit<'_>, certain: bool, out: &mut Output) {
    let mut from = 0;
    for at in 0..unit.len() {
        let Some((core, class)) = unit.hit_at(at, |c| if let Cue::Recipient(class) = c { Some(class) } else { None })
        else {
            continue;
        };
        if at < from {
            continue;
        }
        from = core;
        let first = unit.phrase_start(at);
        let before = first.wrapping_sub(1);
        let receives = unit.has(before, Tag::WITH | Tag::TO | Tag::BY | Tag::AND)
            || matches!(unit.mark(before), b',' | b'(' | b':')
            || unit.has(before, Tag::DETERMINER)
            || unit.is(before, &["aan", "met", "door", "among", "within", "such", "as"])
            || first == 0;
        let sourced = unit.has(before, Tag::FROM) && !unit.is(before, &["van"]);
        if sourced
            || !certain && !receives
            || unit.has(core, Tag::POLICY)
            || out.has(unit, Kind::Recipient, first, core)
            || out.has(unit, Kind::Source, first, core)
        {
            continue;
        }
        let end = restricted_end(unit, core, class);
        out.emit(
            unit,
            Kind::Recipient,
            (first, end),
            Value::Recipient(RecipientParty::Class(class)),
            rule!("recipient.class"),
        );
        from = end;
    }
}

/// A clause that says which ones: "third parties who help us", "companies we are affiliated with".
fn restricted_end(unit: &Unit<'_>, core: usize, _class: RecipientClass) -> usize {
    let relative = unit.has(core, Tag::RELATIVE) && !unit.is(core, &["which"])
        || unit.has(core, Tag::FIRST) && !unit.is_possessive(core)
        || unit.is(core, &["involved", "engaged", "with", "die"]) && unit.has(core + 1, Tag::RELATIVE | Tag::FIRST);
    if relative { clause_end(unit, core + 1, unit.len()) } else { core }
}
