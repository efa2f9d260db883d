//! Which statements of a policy belong together: from the places where they stand.

mod index;
mod layout;
mod pairs;

pub(crate) use layout::Layout;

use crate::Country;
use crate::model::{Category, Ground, Kind, Link, LinkEnd, LinkEvidence, Policy, TransferTo};
use index::IndexMap;
use pairs::{Mention, Pair, Role, pairs};

/// Places that one link is shown with.
const MOST_EVIDENCE: usize = 8;

/// Fills `policy.links`, and the fields of rows that follow from them.
pub(crate) fn link(policy: &mut Policy, text: &str, layout: &Layout) {
    let mut mentions = mentions(policy);
    let pairs = pairs(text, layout, &mut mentions);
    let ends = |pair: &Pair| mentions.get(pair.from as usize).zip(mentions.get(pair.to as usize));
    // The links, by the rows that they link: their place in the list, and how often the text makes them.
    let mut places: IndexMap<(u32, u32), (usize, usize)> = IndexMap::default();
    places.reserve(pairs.len());
    for (from, to) in pairs.iter().filter_map(ends) {
        let next = places.len();
        places.entry((from.number, to.number)).or_insert((next, 0)).1 += 1;
    }
    let mut links: Vec<Link> = Vec::with_capacity(places.len());
    for pair in &pairs {
        let Some((from, to)) = ends(pair) else { continue };
        let Some(&(place, times)) = places.get(&(from.number, to.number)) else { continue };
        if place == links.len() {
            let evidence = Vec::with_capacity(times.min(MOST_EVIDENCE));
            links.push(Link { from: from.end(), to: to.end(), evidence });
        }
        if let Some(link) = links.get_mut(place).filter(|link| link.evidence.len() < MOST_EVIDENCE) {
            link.evidence.push(LinkEvidence { from: from.span, to: to.span, scope: pair.scope });
        }
    }
    fill(policy, &links);
    policy.links = links;
}

/// The statements that links are made of, in text order.
fn mentions(policy: &Policy) -> Vec<Mention> {
    let role = |kind: Option<Kind>, row: usize| kind.and_then(|kind| Some((kind, role(policy, kind, row)?)));
    let mut count = 0;
    policy.each_row(|kind, row, stated| count += role(kind, row).map_or(0, |_| stated.evidence().len()));
    let mut mentions = Vec::with_capacity(count);
    let mut number = 0;
    policy.each_row(|kind, row, stated| {
        number += 1;
        let Some((kind, role)) = role(kind, row) else { return };
        let ground = policy.legal_bases.get(row).map(|row| row.ground);
        let pursues = role != Role::Basis || ground == Some(Ground::LegitimateInterests);
        for evidence in stated.evidence().iter().filter(|evidence| !evidence.denied()) {
            let mention = Mention::new(role, LinkEnd { kind, row }, number, evidence.span(), evidence.shared());
            mentions.push(if pursues { mention } else { mention.without_interest() });
        }
    });
    mentions.sort_unstable_by_key(Mention::order);
    mentions
}

/// What part a row plays in links.
fn role(policy: &Policy, kind: Kind, row: usize) -> Option<Role> {
    Some(match kind {
        Kind::LegalBasis => Role::Basis,
        Kind::LegitimateInterest => Role::Interest,
        Kind::Purpose => Role::Purpose,
        Kind::Retention => Role::Retention,
        Kind::Recipient => Role::Recipient,
        Kind::Source => Role::Source,
        Kind::Cookie => Role::Cookie,
        Kind::ControllerContact | Kind::DpoContact => Role::Contact,
        Kind::DataCategory => match policy.data_categories.get(row)?.category {
            Category::Generic => Role::Generic,
            _ => Role::Data,
        },
        Kind::Transfer => match policy.transfers.get(row)?.destination {
            TransferTo::Country(_) => Role::Country,
            _ => return None,
        },
        kind if kind.right().is_some() && kind != Kind::RightComplaint => Role::Right,
        _ => return None,
    })
}

/// Fills the fields that say what links say by value.
fn fill(policy: &mut Policy, links: &[Link]) {
    for Link { from, to, .. } in links {
        match (from.kind, to.kind) {
            (Kind::LegalBasis, Kind::Purpose) => {
                let purpose = policy.purposes.get(to.row).map(|row| row.purpose);
                if let (Some(row), Some(purpose)) = (policy.legal_bases.get_mut(from.row), purpose) {
                    push(&mut row.purposes, purpose);
                }
            }
            (Kind::LegalBasis, Kind::LegitimateInterest) => {
                let text = policy.legitimate_interests.get(to.row).map(|row| &row.text);
                if let (Some(row), Some(text)) = (policy.legal_bases.get_mut(from.row), text) {
                    if row.ground == Ground::LegitimateInterests && row.interest.is_none() {
                        row.interest = Some(text.clone());
                    }
                }
            }
            (Kind::Retention, Kind::DataCategory) => {
                let category = policy.data_categories.get(to.row).map(|row| row.category);
                if let (Some(row), Some(category)) = (policy.retention.get_mut(from.row), category) {
                    push(&mut row.applies_to, category);
                }
            }
            (Kind::Recipient, Kind::Purpose) => {
                let purpose = policy.purposes.get(to.row).map(|row| row.purpose);
                if let (Some(row), Some(purpose)) = (policy.recipients.get_mut(from.row), purpose) {
                    push(&mut row.purposes, purpose);
                }
            }
            (Kind::Recipient, Kind::Transfer) => {
                let country: Option<Country> = match policy.transfers.get(to.row).map(|row| row.destination) {
                    Some(TransferTo::Country(country)) => Some(country),
                    _ => None,
                };
                if let Some(row) = policy.recipients.get_mut(from.row) {
                    row.country = row.country.or(country);
                }
            }
            (kind, Kind::ControllerContact | Kind::DpoContact) if kind.right().is_some() => {
                let point = policy.contacts.get(to.row).map(|row| &row.point);
                if let (Some(row), Some(point)) = (policy.rights.get_mut(from.row), point) {
                    if !row.contacts.contains(point) {
                        row.contacts.push(point.clone());
                    }
                }
            }
            _ => {}
        }
    }
}

fn push<T: PartialEq>(list: &mut Vec<T>, value: T) {
    if !list.contains(&value) {
        list.push(value);
    }
}

#[cfg(test)]
mod tests;
