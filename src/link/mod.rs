//! Which statements of a policy belong together: from the places where they stand.

mod index;
mod layout;
mod pairs;

pub(crate) use layout::Layout;

use crate::model::{Category, Ground, Kind, Link, LinkEnd, LinkEvidence, Policy, TransferTo};
use crate::{Country, Span};
use index::IndexMap;
use pairs::{Mention, Role};

/// Places that one link is shown with.
const MOST_EVIDENCE: usize = 8;

/// Fills `policy.links`, and the fields of rows that follow from them.
pub(crate) fn link(policy: &mut Policy, text: &str, layout: &Layout) {
    let (mentions, ends) = mentions(policy, layout);
    let mut links: Vec<Link> = Vec::new();
    let mut places = IndexMap::default();
    for (from, to, scope) in pairs::pairs(text, layout, &mentions) {
        let (Some(from), Some(to)) = (ends.get(from), ends.get(to)) else { continue };
        let place = *places.entry((from.0, to.0)).or_insert(links.len());
        if place == links.len() {
            links.push(Link { from: from.0, to: to.0, evidence: Vec::new() });
        }
        if let Some(link) = links.get_mut(place).filter(|link| link.evidence.len() < MOST_EVIDENCE) {
            link.evidence.push(LinkEvidence { from: from.1, to: to.1, scope });
        }
    }
    fill(policy, &links);
    policy.links = links;
}

/// The statements that links are made of, in text order, with their rows.
fn mentions(policy: &Policy, layout: &Layout) -> (Vec<Mention>, Vec<(LinkEnd, Span)>) {
    let mut mentions = Vec::new();
    let mut ends = Vec::new();
    for finding in policy.findings() {
        let (kind, row) = (finding.kind(), finding.row());
        let role = match kind {
            Kind::LegalBasis => Role::Basis,
            Kind::LegitimateInterest => Role::Interest,
            Kind::Purpose => Role::Purpose,
            Kind::Retention => Role::Retention,
            Kind::Recipient => Role::Recipient,
            Kind::Source => Role::Source,
            Kind::Cookie => Role::Cookie,
            Kind::ControllerContact | Kind::DpoContact => Role::Contact,
            Kind::DataCategory => {
                let generic = policy.data_categories.get(row).is_some_and(|row| row.category == Category::Generic);
                if generic { Role::Generic } else { Role::Data }
            }
            Kind::Transfer => match policy.transfers.get(row).map(|row| row.destination) {
                Some(TransferTo::Country(_)) => Role::Country,
                _ => continue,
            },
            kind if kind.right().is_some() && kind != Kind::RightComplaint => Role::Right,
            _ => continue,
        };
        if finding.denied() {
            continue;
        }
        let mention = Mention::new(role, finding.span(), layout);
        let ground = policy.legal_bases.get(row).map(|row| row.ground);
        let balanced = role != Role::Basis || ground == Some(Ground::LegitimateInterests);
        mentions.push(if balanced { mention } else { mention.without_interest() });
        ends.push((LinkEnd { kind, row }, finding.span()));
    }
    (mentions, ends)
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
                let point = policy.contacts.get(to.row).map(|row| row.point.clone());
                if let (Some(row), Some(point)) = (policy.rights.get_mut(from.row), point) {
                    push(&mut row.contacts, point);
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
