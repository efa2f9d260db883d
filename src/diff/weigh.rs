//! What matters to a reader.

use super::{Change, ChangeKind, ChangeSide, Weight};
use crate::{Kind, Period, TransferTo, Value};

/// Kinds in the order in which a reader wants to know of them, behind their weight. Those that are not here come last.
const ORDER: &[Kind] = &[
    Kind::Recipient,
    Kind::Transfer,
    Kind::DataCategory,
    Kind::Purpose,
    Kind::AutomatedDecision,
    Kind::Retention,
    Kind::RightErasure,
    Kind::RightObjection,
    Kind::RightWithdrawConsent,
    Kind::RightAccess,
    Kind::RightRectification,
    Kind::RightRestriction,
    Kind::RightPortability,
    Kind::RightComplaint,
    Kind::ControllerName,
    Kind::LegalBasis,
    Kind::LegitimateInterest,
    Kind::Source,
    Kind::Cookie,
    Kind::MandatoryDisclosure,
    Kind::Children,
    Kind::DpoContact,
    Kind::ControllerContact,
    Kind::PolicyDate,
];

/// Weighs the changes and puts them in order.
pub(super) fn order(changes: &mut [Change]) {
    for change in changes.iter_mut() {
        change.weight = weight(change);
    }
    changes.sort_by_key(|change| {
        let rank = ORDER.iter().position(|kind| *kind == change.kind).unwrap_or(ORDER.len());
        let place = change.new.as_ref().or(change.old.as_ref()).and_then(|side| side.evidence.first());
        (change.weight, !is_special(change), rank, place.map(|evidence| evidence.span()), change.what)
    });
}

/// The value that it is about: the new one, or the old one of what is gone.
fn value(change: &Change) -> Option<&Value> {
    change.new.as_ref().or(change.old.as_ref()).map(|side| &side.value)
}

/// Whether it is about data of a special category.
fn is_special(change: &Change) -> bool {
    matches!(value(change), Some(Value::Category(category)) if category.is_special())
}

fn weight(change: &Change) -> Weight {
    // More of these is more done with data.
    let done = match change.kind {
        Kind::DataCategory | Kind::Purpose | Kind::Recipient | Kind::AutomatedDecision => true,
        Kind::Transfer => !is_safeguard(change),
        _ => false,
    };
    match change.what {
        ChangeKind::Reversed if change.new.as_ref().is_some_and(|side| side.denied) => {
            if done {
                Weight::Medium
            } else {
                Weight::High
            }
        }
        ChangeKind::Reversed => Weight::High,
        ChangeKind::DenialRemoved => {
            if done {
                Weight::High
            } else {
                Weight::Medium
            }
        }
        ChangeKind::DenialAdded => {
            if change.kind.right().is_some() {
                Weight::High
            } else {
                Weight::Medium
            }
        }
        ChangeKind::Added => match change.kind {
            _ if done => Weight::High,
            Kind::LegalBasis
            | Kind::LegitimateInterest
            | Kind::Source
            | Kind::Cookie
            | Kind::MandatoryDisclosure
            | Kind::Retention
            | Kind::ControllerName => Weight::Medium,
            _ => Weight::Low,
        },
        ChangeKind::Removed => match change.kind {
            Kind::Retention => Weight::High,
            Kind::Transfer if is_safeguard(change) => Weight::High,
            kind if kind.right().is_some() => Weight::High,
            Kind::LegalBasis | Kind::LegitimateInterest | Kind::DpoContact | Kind::ControllerName | Kind::Children => {
                Weight::Medium
            }
            _ => Weight::Low,
        },
        ChangeKind::Changed => match change.kind {
            Kind::ControllerName | Kind::Recipient => Weight::High,
            Kind::Retention => {
                if is_longer(change) {
                    Weight::High
                } else {
                    Weight::Medium
                }
            }
            Kind::LegalBasis | Kind::Cookie | Kind::Children => Weight::Medium,
            _ => Weight::Low,
        },
    }
}

fn is_safeguard(change: &Change) -> bool {
    matches!(value(change), Some(Value::Transfer(TransferTo::Safeguard(_))))
}

/// Whether data is kept longer, or for a time that is no longer said.
fn is_longer(change: &Change) -> bool {
    let days = |side: &Option<ChangeSide>| match side.as_ref()?.value {
        Value::Retention(limit) => limit.longest().map(Period::approximate_days),
        _ => None,
    };
    match (days(&change.old), days(&change.new)) {
        (Some(old), Some(new)) => new > old,
        (Some(_), None) => true,
        _ => false,
    }
}
