//! Which statements of a policy belong together: from the places where they stand.

mod layout;
mod pairs;

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

pub(crate) use layout::Layout;

use crate::Country;
use crate::model::{Category, Ground, Kind, Link, LinkEnd, LinkEvidence, Mixer, Policy, Said, Statement, TransferTo};
use pairs::{Mention, Pair, Role, pairs};

/// Places that one link is shown with.
const MOST_EVIDENCE: usize = 8;

/// What it takes to link statements: room that serves one text after the other.
#[derive(Default)]
pub(crate) struct Links {
    mentions: Vec<Mention>,
    pairs: Vec<Pair>,
    /// The places of links in their list, by the rows that they link.
    places: HashMap<(u32, u32), u32, BuildHasherDefault<Mixer>>,
    /// By link, how often the text makes it.
    times: Vec<usize>,
}

impl Links {
    /// Fills `policy.links`, and the fields of rows that follow from them. The policy is made of statements that are `stated` in
    /// text order, each with the number of its row among all and its index among those of its kind.
    pub(crate) fn link<'a>(
        &mut self,
        policy: &mut Policy,
        text: &str,
        layout: &Layout,
        stated: impl Iterator<Item = (&'a Statement, u32, u32)>,
    ) {
        let Self { mentions, pairs: found, places, times } = self;
        mentions.clear();
        mentions.reserve(stated.size_hint().1.unwrap_or_default());
        mentions.extend(stated.filter_map(|(statement, number, row)| mention(statement, number, row)));
        mentions.sort_unstable_by_key(Mention::order);
        pairs(text, layout, mentions, found);
        let ends = |pair: &Pair| mentions.get(pair.from as usize).zip(mentions.get(pair.to as usize));
        places.clear();
        places.reserve(found.len());
        times.clear();
        times.reserve(found.len());
        for pair in &mut *found {
            let Some((from, to)) = ends(pair) else { continue };
            let next = u32::try_from(times.len()).unwrap_or(u32::MAX);
            pair.link = *places.entry((from.number, to.number)).or_insert(next);
            match times.get_mut(pair.link as usize) {
                Some(times) => *times += 1,
                None => times.push(1),
            }
        }
        let mut links: Vec<Link> = Vec::with_capacity(times.len());
        for pair in &*found {
            let Some((from, to)) = ends(pair) else { continue };
            if let Some(times) = times.get(links.len()).filter(|_| pair.link as usize == links.len()) {
                let evidence = Vec::with_capacity(MOST_EVIDENCE.min(*times));
                links.push(Link { from: from.end(), to: to.end(), evidence });
            }
            if let Some(link) = links.get_mut(pair.link as usize).filter(|link| link.evidence.len() < MOST_EVIDENCE) {
                link.evidence.push(LinkEvidence { from: from.span, to: to.span, scope: pair.scope });
            }
        }
        fill(policy, &links);
        policy.links = links;
    }
}

/// The statement, if links are made of it.
fn mention(statement: &Statement, number: u32, row: u32) -> Option<Mention> {
    let &Statement { kind, span, shared, denied, value, .. } = statement;
    let role = role(kind, value).filter(|_| !denied)?;
    let mention = Mention::new(role, LinkEnd { kind, row: row as usize }, number, span, shared);
    let pursues = role != Role::Basis || matches!(value, Said::Ground(Ground::LegitimateInterests));
    Some(if pursues { mention } else { mention.without_interest() })
}

/// What part a statement plays in links.
fn role(kind: Kind, value: Said) -> Option<Role> {
    Some(match kind {
        Kind::LegalBasis => Role::Basis,
        Kind::LegitimateInterest => Role::Interest,
        Kind::Purpose => Role::Purpose,
        Kind::Retention => Role::Retention,
        Kind::Recipient => Role::Recipient,
        Kind::Source => Role::Source,
        Kind::Cookie => Role::Cookie,
        Kind::ControllerContact | Kind::DpoContact => Role::Contact,
        Kind::DataCategory if matches!(value, Said::Category(Category::Generic)) => Role::Generic,
        Kind::DataCategory => Role::Data,
        Kind::Transfer if matches!(value, Said::Transfer(TransferTo::Country(_))) => Role::Country,
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
