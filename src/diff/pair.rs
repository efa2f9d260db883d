//! Which statement of the new text answers which of the old.

use std::collections::{HashMap, HashSet};

use super::key::Said;
use super::{Change, ChangeKind, Weight, applied};
use crate::{Kind, RetentionLimit, Value};

/// Statements of one kind that are compared by their words at most; others are by all of their wording only.
const MOST_WORDED: usize = 256;

/// What differs between what two texts say, in no order.
pub(super) fn changes(mut old: Vec<Said>, mut new: Vec<Said>) -> Vec<Change> {
    let kinds = |said: &[Said]| said.iter().map(|s| (s.kind, s.side.denied)).collect::<HashSet<_>>();
    let (old_kinds, new_kinds) = (kinds(&old), kinds(&new));
    let (old_names, new_names) = (names(&old), names(&new));
    let mut changes = Vec::new();
    applied::moved(&mut old, &mut new, &mut changes);
    let (mut gone, mut come) = same(old, new, &mut changes);
    gone.retain(|said| !said.moved && !is_named(said, &new_names));
    come.retain(|said| !said.moved && !is_named(said, &old_names));
    reversed(&mut gone, &mut come, &mut changes);
    by_words(&mut gone, &mut come);
    // Complaints to an authority as such, cookies as such: no change where the other text is only more precise.
    gone.retain(|said| !(is_general(said) && new_kinds.contains(&(said.kind, said.side.denied))));
    come.retain(|said| !(is_general(said) && old_kinds.contains(&(said.kind, said.side.denied))));
    changed(&mut gone, &mut come, &mut changes);
    for said in gone {
        let what = if said.side.denied { ChangeKind::DenialRemoved } else { ChangeKind::Removed };
        changes.push(change(what, Some(said), None));
    }
    for said in come {
        let what = if said.side.denied { ChangeKind::DenialAdded } else { ChangeKind::Added };
        changes.push(change(what, None, Some(said)));
    }
    changes
}

pub(super) fn change(what: ChangeKind, old: Option<Said>, new: Option<Said>) -> Change {
    let kind = old.as_ref().or(new.as_ref()).map_or(Kind::PolicyDate, |said| said.kind);
    Change { kind, what, weight: Weight::Low, old: old.map(|said| said.side), new: new.map(|said| said.side) }
}

/// Takes out what both say; details that differ are a change. Returns the rest of each.
fn same(old: Vec<Said>, new: Vec<Said>, changes: &mut Vec<Change>) -> (Vec<Said>, Vec<Said>) {
    let mut of_new: HashMap<(Kind, String, bool), Said> = HashMap::with_capacity(new.len());
    let mut order = Vec::with_capacity(new.len());
    for said in new {
        let key = (said.kind, said.key.clone(), said.side.denied);
        order.push(key.clone());
        of_new.insert(key, said);
    }
    let mut gone = Vec::new();
    for mut said in old {
        match of_new.remove(&(said.kind, said.key.clone(), said.side.denied)) {
            Some(mut other) => {
                if applied::replaced(&mut said, &mut other) || other.details != said.details {
                    changes.push(change(ChangeKind::Changed, Some(said), Some(other)));
                }
            }
            None => gone.push(said),
        }
    }
    (gone, order.iter().filter_map(|key| of_new.remove(key)).collect())
}

/// What one denies and the other affirms.
fn reversed(gone: &mut Vec<Said>, come: &mut Vec<Said>, changes: &mut Vec<Change>) {
    let keys: HashMap<(Kind, String, bool), usize> =
        come.iter().enumerate().map(|(at, said)| ((said.kind, said.key.clone(), said.side.denied), at)).collect();
    let mut pairs = Vec::new();
    for (at, said) in gone.iter().enumerate() {
        if let Some(&other) = keys.get(&(said.kind, said.key.clone(), !said.side.denied)) {
            pairs.push((at, other));
        }
    }
    take(pairs, gone, come, |old, new| changes.push(change(ChangeKind::Reversed, Some(old), Some(new))));
}

/// Takes out statements whose words are much the same.
fn by_words(gone: &mut Vec<Said>, come: &mut Vec<Said>) {
    let worded = |said: &Said| matches!(said.kind, Kind::LegitimateInterest | Kind::Source) && !said.key.contains(':');
    let new: Vec<(usize, &Said, HashSet<&str>)> = come
        .iter()
        .enumerate()
        .filter(|(_, said)| worded(said))
        .take(MOST_WORDED)
        .map(|(at, said)| (at, said, telling(&said.key)))
        .collect();
    let mut taken = HashSet::new();
    let mut pairs = Vec::new();
    for (at, said) in gone.iter().enumerate().filter(|(_, said)| worded(said)).take(MOST_WORDED) {
        let words = telling(&said.key);
        let like = |other: &HashSet<&str>| {
            let common = words.intersection(other).count();
            common * 2 >= words.len().max(other.len()) && common > 0
        };
        let found = new.iter().find(|(at, other, words)| {
            other.kind == said.kind && other.side.denied == said.side.denied && like(words) && !taken.contains(at)
        });
        if let Some((other, ..)) = found {
            taken.insert(*other);
            pairs.push((at, *other));
        }
    }
    take(pairs, gone, come, |_, _| {});
}

/// The longer words of a folded text.
fn telling(text: &str) -> HashSet<&str> {
    text.split(' ').filter(|word| word.chars().count() > 3).collect()
}

/// A statement that says no more than that there is something of its kind.
fn is_general(said: &Said) -> bool {
    match said.kind {
        Kind::RightComplaint => said.key.is_empty(),
        Kind::Cookie => said.key == ";;",
        _ => false,
    }
}

/// The names of controllers.
fn names(said: &[Said]) -> Vec<String> {
    said.iter().filter(|said| said.kind == Kind::ControllerName).map(|said| format!(" {} ", said.key)).collect()
}

/// Whether it is the name of a controller that one of `names` is longer or shorter than: with its legal form, without it.
fn is_named(said: &Said, names: &[String]) -> bool {
    let own = format!(" {} ", said.key);
    said.kind == Kind::ControllerName && names.iter().any(|name| name.contains(&own) || own.contains(name.as_str()))
}

/// What of the old text the new one puts another value for.
fn changed(gone: &mut Vec<Said>, come: &mut Vec<Said>, changes: &mut Vec<Change>) {
    // One gone and one come of a sort: the one replaces the other.
    let mut sorts: HashMap<(Kind, &str, bool), Both> = HashMap::new();
    for (at, said) in gone.iter().enumerate() {
        if let Some(sort) = sort(said) {
            sorts.entry((said.kind, sort, said.side.denied)).or_default().0.push(at);
        }
    }
    for (at, said) in come.iter().enumerate() {
        if let Some(sort) = sort(said) {
            sorts.entry((said.kind, sort, said.side.denied)).or_default().1.push(at);
        }
    }
    let mut pairs: Vec<(usize, usize)> = sorts
        .values()
        .filter_map(|(old, new)| match (old.as_slice(), new.as_slice()) {
            ([old], [new]) => Some((*old, *new)),
            _ => None,
        })
        .collect();
    pairs.sort_unstable();
    take(pairs, gone, come, |old, new| changes.push(change(ChangeKind::Changed, Some(old), Some(new))));
}

/// The indices of what is gone and of what has come.
pub(super) type Both = (Vec<usize>, Vec<usize>);

/// Statements of one kind and sort replace each other; `None` for those that do not.
fn sort(said: &Said) -> Option<&str> {
    match said.kind {
        Kind::PolicyDate | Kind::ControllerName | Kind::RightComplaint => Some(""),
        Kind::ControllerContact | Kind::DpoContact => said.key.split_once(':').map(|(form, _)| form),
        // A period replaces a period, and a criterion no other: a text may well give several.
        Kind::Retention => match said.side.value {
            Value::Retention(RetentionLimit::Period(_) | RetentionLimit::Range(..)) => Some(""),
            _ => None,
        },
        _ => None,
    }
}

/// Takes pairs out of both lists, each index at most once, and hands them to `emit`.
fn take(pairs: Vec<(usize, usize)>, gone: &mut Vec<Said>, come: &mut Vec<Said>, mut emit: impl FnMut(Said, Said)) {
    if pairs.is_empty() {
        return;
    }
    let mut old: Vec<Option<Said>> = gone.drain(..).map(Some).collect();
    let mut new: Vec<Option<Said>> = come.drain(..).map(Some).collect();
    for (at, other) in pairs {
        if let (Some(from), Some(to)) = (old.get_mut(at), new.get_mut(other)) {
            if from.is_some() && to.is_some() {
                if let (Some(from), Some(to)) = (from.take(), to.take()) {
                    emit(from, to);
                }
            }
        }
    }
    gone.extend(old.into_iter().flatten());
    come.extend(new.into_iter().flatten());
}
