//! Which statements of a policy belong together: from the places where they stand.

mod layout;
mod pairs;

use core::hash::Hasher as _;

pub(crate) use layout::Layout;

use crate::Country;
use crate::model::{Assembly, Category, Ground, Kind, Link, LinkEvidence, Mixer, Policy, Said, Statement, TransferTo};
use pairs::{Mention, Pair, Role, pairs};

/// Contacts of a right of which it has several.
const SOME_CONTACTS: usize = 4;
/// Places that one link is shown with.
const MOST_EVIDENCE: usize = 8;
/// The last contacts of a right that another one is compared with.
const NEAR: usize = 16;

/// What it takes to link statements: room that serves one text after the other.
#[derive(Default)]
pub(crate) struct Links {
    pub(crate) mentions: Vec<Mention>,
    pub(crate) pairs: Vec<Pair>,
}

impl Links {
    /// Fills `policy.links`, and the fields of rows that follow from them. The policy is made of `statements` by the assembly.
    pub(crate) fn link(
        &mut self,
        policy: &mut Policy,
        text: &str,
        layout: &mut Layout,
        statements: &[Statement],
        assembly: &Assembly,
    ) {
        let Self { mentions, pairs: found } = self;
        let stated = assembly.stated(statements);
        mentions.clear();
        mentions.reserve_exact(stated.clone().filter(|(statement, _)| role(statement).is_some()).count());
        let (mut place, mut last) = (0, None);
        mentions.extend(stated.filter_map(|(statement, number)| {
            let here = Some((statement.span, statement.kind, statement.shared));
            place += u32::from(here != last);
            last = here;
            mention(statement, number, place)
        }));
        mentions.sort_unstable_by_key(Mention::order);
        pairs(text, layout, mentions, found);
        // Where sentences begin is known to all mentions by now.
        let count = gather(mentions, found, &mut layout.sentences);
        let mut links: Vec<Link> = Vec::with_capacity(count);
        for pair in found.iter() {
            let end = |at: u32| {
                mentions.get(at as usize).and_then(|end| Some((end.end(assembly.row(end.number)?), end.span)))
            };
            let Some((from, to)) = end(pair.from).zip(end(pair.to)) else { continue };
            if pair.link as usize == links.len() {
                let evidence = Vec::with_capacity(usize::from(pair.times));
                links.push(Link { from: from.0, to: to.0, evidence });
            }
            if let Some(link) = links.get_mut(pair.link as usize).filter(|link| link.evidence.len() < MOST_EVIDENCE) {
                link.evidence.push(LinkEvidence { from: from.1, to: to.1, scope: pair.scope });
            }
        }
        fill(policy, &links);
        policy.links = links;
    }
}

/// Tells the pairs of which link they are, in order of the first of each, and that one how many are shown for it. Gives how many
/// links there are. `places` gets the first pair of each link, at a place that the hash of the rows that it links tells, or
/// behind it.
fn gather(mentions: &[Mention], pairs: &mut [Pair], places: &mut Vec<u32>) -> usize {
    /// No pair.
    const NONE: u32 = u32::MAX;
    /// Bits of a hash that tell a place.
    const BITS: u32 = 24;
    let rows = |pair: &Pair| {
        let row = |at: u32| u64::from(mentions.get(at as usize).map_or(0, |mention| mention.number));
        row(pair.from) << 32 | row(pair.to)
    };
    places.clear();
    places.resize(pairs.len() + pairs.len() / 4 + 1, NONE);
    let mut count = 0;
    for at in 0..pairs.len() {
        let Some(here) = pairs.get(at).map(rows) else { break };
        let mut hasher = Mixer::default();
        hasher.write_u64(here);
        let hash = hasher.finish() & ((1 << BITS) - 1);
        let mut place = usize::try_from((hash * places.len() as u64) >> BITS).unwrap_or(0);
        // There are more places than pairs, so there is an end.
        let first = loop {
            let Some(first) = places.get_mut(place) else {
                place = 0;
                continue;
            };
            if *first == NONE {
                *first = u32::try_from(at).unwrap_or(NONE);
                break at;
            }
            if pairs.get(*first as usize).is_some_and(|pair| rows(pair) == here) {
                break *first as usize;
            }
            place += 1;
        };
        let Some(first) = pairs.get_mut(first) else { break };
        if first.times == 0 {
            first.link = count;
            count += 1;
        }
        first.times += u8::from(usize::from(first.times) < MOST_EVIDENCE);
        let link = first.link;
        if let Some(pair) = pairs.get_mut(at) {
            pair.link = link;
        }
    }
    count as usize
}

/// The statement, which is one of row `number` at the `place`th place, if links are made of it.
fn mention(statement: &Statement, number: u32, place: u32) -> Option<Mention> {
    let &Statement { kind, span, value, .. } = statement;
    let role = role(statement)?;
    let mention = Mention::new(role, kind, number, span, place);
    let pursues = role != Role::Basis || matches!(value, Said::Ground(Ground::LegitimateInterests));
    Some(if pursues { mention } else { mention.without_interest() })
}

/// What part a statement plays in links.
fn role(&Statement { kind, value, denied, .. }: &Statement) -> Option<Role> {
    Some(match kind {
        _ if denied => return None,
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
                let all = policy.contacts.len();
                let point = policy.contacts.get(to.row).map(|row| &row.point);
                if let (Some(row), Some(point)) = (policy.rights.get_mut(from.row), point) {
                    // A row has a point once; only the officer's may be the controller's too.
                    if row.contacts.iter().rev().take(NEAR).all(|known| known != point) {
                        if row.contacts.is_empty() {
                            row.contacts.reserve_exact(all.min(SOME_CONTACTS));
                        }
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
