//! The verdict on each item.

use super::{Expectation, ReportItem, ReportStatement, Verdict};
use crate::{
    Category, Criterion, Ground, Kind, Policy, RecipientClass, RecipientParty, RetentionLimit, Safeguard, TransferTo,
    Value,
};

/// Whether a statement of one of the item's kinds speaks of the item: transfers and their safeguards are of one kind.
pub(super) fn belongs(item: ReportItem, statement: &ReportStatement) -> bool {
    match (item, &statement.value) {
        (ReportItem::Transfers, Value::Transfer(TransferTo::Country(country))) => !country.is_in_eea(),
        (ReportItem::Transfers, Value::Transfer(TransferTo::Safeguard(_))) => false,
        (ReportItem::Safeguards, value) => matches!(value, Value::Transfer(TransferTo::Safeguard(_))),
        _ => true,
    }
}

/// The verdict on `item`, of which the text says `statements`, and what a reader would expect beside it.
pub(super) fn verdict(
    item: ReportItem,
    policy: &Policy,
    statements: &[ReportStatement],
) -> (Verdict, Option<Expectation>) {
    if !statements.iter().any(ReportStatement::affirmed) {
        return match applies(item, policy) {
            Applies::Not(depends) if statements.is_empty() => (Verdict::NotApplicable, Some(depends)),
            Applies::InPart(missing) if statements.is_empty() => (Verdict::PartlyStated, Some(missing)),
            _ if statements.is_empty() => (Verdict::NotFound, Some(missing(item))),
            _ => (Verdict::Denied, (!answers_by_denial(item)).then(|| missing(item))),
        };
    }
    match partly(item, policy, statements) {
        Some(missing) => (Verdict::PartlyStated, Some(missing)),
        None => (Verdict::Stated, None),
    }
}

/// Whether an item of which the text affirms nothing is one that it should speak of.
enum Applies {
    /// It is, or only the item itself would tell.
    Yes,
    /// It is not: nothing that it depends on is stated.
    Not(Expectation),
    /// It is, and another item of the text implies a part of it.
    InPart(Expectation),
}

fn applies(item: ReportItem, policy: &Policy) -> Applies {
    let ground = |grounds: &[Ground]| policy.legal_bases.iter().any(|r| r.affirmed() && grounds.contains(&r.ground));
    let transfer = |is: &dyn Fn(TransferTo) -> bool| policy.transfers.iter().any(|r| r.affirmed() && is(r.destination));
    match item {
        ReportItem::LegitimateInterests if !ground(&[Ground::LegitimateInterests]) => {
            Applies::Not(Expectation::InterestsDepend)
        }
        ReportItem::ConsentWithdrawal if !ground(&[Ground::Consent, Ground::ExplicitConsent]) => {
            Applies::Not(Expectation::WithdrawalDepends)
        }
        ReportItem::Safeguards
            if !transfer(&|to| match to {
                TransferTo::Country(country) => !country.is_in_eea(),
                _ => true,
            }) =>
        {
            Applies::Not(Expectation::SafeguardsDepend)
        }
        // A safeguard is named for a transfer, wherever it goes.
        ReportItem::Transfers if transfer(&|to| matches!(to, TransferTo::Safeguard(_))) => {
            Applies::InPart(Expectation::TransferDestination)
        }
        _ => Applies::Yes,
    }
}

/// What is missing of an item of which the text affirms something.
fn partly(item: ReportItem, policy: &Policy, statements: &[ReportStatement]) -> Option<Expectation> {
    let has = |kind: Kind| statements.iter().any(|statement| statement.kind == kind && statement.affirmed());
    match item {
        ReportItem::Controller if !has(Kind::ControllerName) => Some(Expectation::ControllerName),
        ReportItem::Controller if !has(Kind::ControllerContact) => Some(Expectation::ControllerContact),
        ReportItem::DataCategories => {
            let mut rows = policy.data_categories.iter().filter(|row| row.affirmed());
            rows.all(|row| row.category == Category::Generic).then_some(Expectation::DataCategoriesInDetail)
        }
        ReportItem::Recipients => {
            let mut rows = policy.recipients.iter().filter(|row| row.affirmed());
            rows.all(|row| row.party == RecipientParty::Class(RecipientClass::ThirdParties))
                .then_some(Expectation::RecipientsInDetail)
        }
        ReportItem::Safeguards => {
            let mut rows = policy.transfers.iter().filter(|row| row.affirmed());
            rows.all(|row| match row.destination {
                TransferTo::Safeguard(safeguard) => {
                    matches!(safeguard, Safeguard::PrivacyShield | Safeguard::SafeHarbor)
                }
                _ => true,
            })
            .then_some(Expectation::SafeguardsInForce)
        }
        // "As long as necessary for the purposes" is not enough: guidelines on transparency, WP260 rev.01, annex.
        ReportItem::Retention => {
            let mut rows = policy.retention.iter().filter(|row| row.affirmed());
            rows.all(|row| row.limit == RetentionLimit::Criterion(Criterion::PurposeFulfilled))
                .then_some(Expectation::RetentionInDetail)
        }
        _ => None,
    }
}

/// Whether a denial is all that a reader would expect: "we do not share your data".
const fn answers_by_denial(item: ReportItem) -> bool {
    matches!(
        item,
        ReportItem::DataCategories
            | ReportItem::Recipients
            | ReportItem::Transfers
            | ReportItem::Retention
            | ReportItem::MandatoryDisclosure
            | ReportItem::AutomatedDecisions
            | ReportItem::Sources
    )
}

/// What a reader would expect of an item of which the text says nothing.
const fn missing(item: ReportItem) -> Expectation {
    match item {
        ReportItem::Controller => Expectation::Controller,
        ReportItem::DataProtectionOfficer => Expectation::Officer,
        ReportItem::Purposes => Expectation::Purposes,
        ReportItem::LegalBasis => Expectation::LegalBasis,
        ReportItem::LegitimateInterests => Expectation::Interests,
        ReportItem::DataCategories => Expectation::DataCategories,
        ReportItem::Recipients => Expectation::Recipients,
        ReportItem::Transfers => Expectation::Transfers,
        ReportItem::Safeguards => Expectation::Safeguards,
        ReportItem::Retention => Expectation::Retention,
        ReportItem::Access => Expectation::Access,
        ReportItem::Rectification => Expectation::Rectification,
        ReportItem::Erasure => Expectation::Erasure,
        ReportItem::Restriction => Expectation::Restriction,
        ReportItem::Objection => Expectation::Objection,
        ReportItem::Portability => Expectation::Portability,
        ReportItem::ConsentWithdrawal => Expectation::Withdrawal,
        ReportItem::Complaint => Expectation::AuthorityComplaint,
        ReportItem::MandatoryDisclosure => Expectation::MandatoryDisclosure,
        ReportItem::AutomatedDecisions => Expectation::AutomatedDecisions,
        ReportItem::Sources => Expectation::Sources,
    }
}
