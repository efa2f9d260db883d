//! What statements are made for: the data of a period, the purposes of a ground or a recipient.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::key::Said;
use super::pair::{Both, change};
use super::{Change, ChangeKind};
use crate::{Category, Country, Finding, Kind, Policy, PurposeKind, TransferTo, Value};

/// What a statement may be made for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Of {
    Category(Category),
    Purpose(PurposeKind),
    Country(Country),
}

impl From<Of> for Value {
    fn from(of: Of) -> Self {
        match of {
            Of::Category(category) => Self::Category(category),
            Of::Purpose(purpose) => Self::Purpose(purpose),
            Of::Country(country) => Self::Transfer(TransferTo::Country(country)),
        }
    }
}

/// What the row of a finding is made for. Nothing is where it is denied, or where it is made for data or purposes as such;
/// "other" data or purposes may be any.
pub(super) fn of(policy: &Policy, finding: &Finding<'_>) -> BTreeSet<Of> {
    let purposes = |purposes: &[PurposeKind]| {
        purposes.iter().filter(|of| **of != PurposeKind::Other).map(|of| Of::Purpose(*of)).collect()
    };
    let row = finding.row();
    let found = match finding.kind() {
        _ if finding.denied() => None,
        Kind::Retention => policy.retention.get(row).map(|row| {
            let known = row.applies_to.iter().filter(|of| !matches!(of, Category::Generic | Category::Other));
            known.map(|of| Of::Category(*of)).collect()
        }),
        Kind::LegalBasis => policy.legal_bases.get(row).map(|row| purposes(&row.purposes)),
        Kind::Recipient => policy.recipients.get(row).map(|row| {
            let mut of: BTreeSet<Of> = purposes(&row.purposes);
            of.extend(row.country.map(Of::Country));
            of
        }),
        _ => None,
    };
    found.unwrap_or_default()
}

/// Data that is kept for another period, and purposes that are on another ground, whether or not the texts still state the
/// old value, or stated the new one before, for something else. Marks the statements that take part.
///
/// What is stated as such holds for each: it is not newly said of one of them, nor no longer.
pub(super) fn moved(old: &mut [Said], new: &mut [Said], changes: &mut Vec<Change>) {
    let mut things: BTreeMap<(Kind, Of), Both> = BTreeMap::new();
    for (at, said) in old.iter().enumerate().filter(|(_, said)| said.kind != Kind::Recipient) {
        said.of.iter().for_each(|of| things.entry((said.kind, *of)).or_default().0.push(at));
    }
    for (at, said) in new.iter().enumerate().filter(|(_, said)| said.kind != Kind::Recipient) {
        said.of.iter().for_each(|of| things.entry((said.kind, *of)).or_default().1.push(at));
    }
    let (old_general, new_general) = (general(old), general(new));
    let mut pairs: BTreeMap<(usize, usize), Vec<Of>> = BTreeMap::new();
    for ((kind, of), (from, to)) in things {
        let (from_keys, to_keys) = (keys(&from, old), keys(&to, new));
        let is_new = |said: &Said, keys: &HashSet<&str>, general: &HashSet<(Kind, &str)>| {
            !keys.contains(said.key.as_str()) && !general.contains(&(kind, said.key.as_str()))
        };
        let gone = from.iter().filter(|at| old.get(**at).is_some_and(|said| is_new(said, &to_keys, &new_general)));
        let come = to.iter().filter(|at| new.get(**at).is_some_and(|said| is_new(said, &from_keys, &old_general)));
        for pair in gone.copied().zip(come.copied()) {
            pairs.entry(pair).or_default().push(of);
        }
    }
    for ((at, other), of) in pairs {
        let (Some(from), Some(to)) = (old.get_mut(at), new.get_mut(other)) else { continue };
        (from.moved, to.moved) = (true, true);
        let mut change = change(ChangeKind::Changed, Some(from.clone()), Some(to.clone()));
        for side in [&mut change.old, &mut change.new].into_iter().flatten() {
            side.applies_to = of.iter().copied().map(Value::from).collect();
        }
        changes.push(change);
    }
}

/// The keys of some of the statements.
fn keys<'a>(places: &[usize], all: &'a [Said]) -> HashSet<&'a str> {
    places.iter().filter_map(|at| all.get(*at)).map(|said| said.key.as_str()).collect()
}

/// The statements that are made for nothing in particular.
fn general(all: &[Said]) -> HashSet<(Kind, &str)> {
    let as_such = all.iter().filter(|said| said.of.is_empty() && !said.side.denied);
    as_such.map(|said| (said.kind, said.key.as_str())).collect()
}

/// Whether a recipient gets data for other purposes or is in another country, with what of it is no longer said, and what
/// is now, put into the two.
pub(super) fn replaced(old: &mut Said, new: &mut Said) -> bool {
    if old.kind != Kind::Recipient {
        return false;
    }
    let is_country = |of: &Of| matches!(of, Of::Country(_));
    let (gone, come): (Vec<Of>, Vec<Of>) =
        (old.of.difference(&new.of).copied().collect(), new.of.difference(&old.of).copied().collect());
    for countries in [false, true] {
        let only = |of: &[Of]| -> Vec<Value> {
            of.iter().filter(|of| is_country(of) == countries).map(|of| Value::from(*of)).collect()
        };
        let (gone, come) = (only(&gone), only(&come));
        if !gone.is_empty() && !come.is_empty() {
            old.side.applies_to.extend(gone);
            new.side.applies_to.extend(come);
        }
    }
    !old.side.applies_to.is_empty()
}
