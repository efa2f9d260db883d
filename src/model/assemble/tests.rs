//! From statements to rows and back.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::cell::RefCell;

use super::*;
use crate::Language;
use crate::model::{
    ContactOwner, ContactPoint, CookieDetails, Country, Criterion, Date, Period, RetentionLimit, Safeguard, TransferTo,
    Unit,
};
use crate::model::{Finding, Value};

/// Long enough for every span of these tests.
const TEXT: &str = "We use  your\nName and NAME, and we use your name; we never sell it to any of our partners.";

fn span(start: u32, end: u32) -> Span {
    Span::new(start, end).unwrap()
}

thread_local! {
    /// The names of the statements of a test.
    static NAMES: RefCell<Names> = RefCell::default();
}

/// The names of the rules of statements.
const RULE: fn(u16) -> &'static str = |number| ["en.test", "en.other"][usize::from(number)];

fn at(start: u32, end: u32, kind: Kind, value: Value) -> Statement {
    let value = NAMES.with_borrow_mut(|names| Said::of(kind, &value, names));
    Statement::new(kind, span(start, end), value)
}

fn assemble_about(text: &str, statements: &[Statement]) -> Policy {
    let mut policy = Policy::new(Language::English);
    NAMES.with_borrow(|names| policy.assemble(statements, names, RULE, text, &mut Assembly::default()));
    policy
}

fn assemble(statements: Vec<Statement>) -> Policy {
    assemble_about(TEXT, &statements)
}

/// A statement of each kind and each form of value, out of order.
fn one_of_each() -> Vec<Statement> {
    let name = |name: &str| name.to_owned();
    let cookie = CookieDetails { name: Some(name("_ga")), ..CookieDetails::default() };
    let period = |count| Period::new(count, Unit::Days);
    let values = [
        (Kind::PolicyDate, Value::Date(Date::new(2018, 5, None).unwrap())),
        (Kind::PolicyDate, Value::Date(Date::new(2018, 5, Some(16)).unwrap())),
        (Kind::ControllerName, Value::Controller(name("Example B.V."))),
        (Kind::ControllerContact, Value::Contact(ContactPoint::Email(name("a@example.org")))),
        (Kind::DpoContact, Value::Contact(ContactPoint::Email(name("a@example.org")))),
        (Kind::DataCategory, Value::Category(Category::Name)),
        (Kind::DataCategory, Value::Category(Category::Health)),
        (Kind::Purpose, Value::Purpose(PurposeKind::Marketing)),
        (Kind::LegalBasis, Value::Ground(Ground::Consent)),
        (Kind::LegitimateInterest, Value::Interest),
        (Kind::Source, Value::Source(None)),
        (Kind::Source, Value::Source(Some(RecipientClass::Partners))),
        (Kind::Recipient, Value::Recipient(RecipientParty::Name(name("Stripe")))),
        (Kind::Recipient, Value::Recipient(RecipientParty::Class(RecipientClass::Payment))),
        (Kind::Transfer, Value::Transfer(TransferTo::Country(Country::new(*b"US").unwrap()))),
        (Kind::Transfer, Value::Transfer(TransferTo::OutsideEea)),
        (Kind::Transfer, Value::Transfer(TransferTo::Safeguard(Safeguard::Scc))),
        (Kind::Retention, Value::Retention(RetentionLimit::Period(period(30)))),
        (Kind::Retention, Value::Retention(RetentionLimit::Range(period(1), period(30)))),
        (Kind::Retention, Value::Retention(RetentionLimit::Criterion(Criterion::Request))),
        (Kind::MandatoryDisclosure, Value::None),
        (Kind::AutomatedDecision, Value::None),
        (Kind::RightAccess, Value::None),
        (Kind::RightRectification, Value::None),
        (Kind::RightErasure, Value::None),
        (Kind::RightRestriction, Value::None),
        (Kind::RightObjection, Value::None),
        (Kind::RightPortability, Value::None),
        (Kind::RightWithdrawConsent, Value::None),
        (Kind::RightComplaint, Value::Authority(None)),
        (Kind::RightComplaint, Value::Authority(Some(name("ICO")))),
        (Kind::Cookie, Value::Cookie(Box::default())),
        (Kind::Cookie, Value::Cookie(Box::new(cookie))),
        (Kind::Children, Value::Age(Some(16))),
        (Kind::Children, Value::Age(None)),
    ];
    let starts = (0..60).rev();
    starts.zip(values).map(|(start, (kind, value))| at(start, start + 5, kind, value)).collect()
}

/// The findings of a policy as statements of the rule `en.test`.
fn statements(policy: &Policy) -> Vec<Statement> {
    let statement = |finding: Finding<'_>| Statement {
        kind: finding.kind(),
        span: finding.span(),
        shared: finding.shared().unwrap_or(Span::EMPTY),
        denied: finding.denied(),
        value: NAMES.with_borrow_mut(|names| Said::of(finding.kind(), &finding.value(), names)),
        rule: 0,
    };
    policy.findings().into_iter().map(statement).collect()
}

#[test]
fn findings_are_the_statements_in_text_order() {
    let mut all = one_of_each();
    let kinds = |kind: &&Kind| all.iter().any(|statement| statement.kind == **kind);
    assert_eq!(Kind::ALL.iter().filter(kinds).count(), Kind::ALL.len());
    // The same again elsewhere, denied, with a shared part.
    let again = all.clone().into_iter().map(|statement| Statement {
        span: span(u32::try_from(statement.span.start()).unwrap() + 2, 80),
        shared: span(0, 2),
        denied: true,
        ..statement
    });
    all.extend(again.collect::<Vec<_>>());
    let mut doubled = all.clone();
    doubled.extend(all.iter().rev().cloned());
    all.sort_by_key(|statement| (statement.span, statement.kind));

    let policy = assemble(doubled);
    assert_eq!(statements(&policy), all);
    assert_eq!(assemble(statements(&policy)), policy);
}

#[test]
fn one_row_for_each_value_in_order_of_first_mention() {
    let name = |start| at(start, start + 2, Kind::DataCategory, Value::Category(Category::Name));
    let health = at(20, 22, Kind::DataCategory, Value::Category(Category::Health));
    let policy = assemble(vec![name(40), health, name(30), name(10)]);
    let [first, second] = policy.data_categories.as_slice() else { unreachable!("{:?}", policy.data_categories) };
    assert_eq!((first.category, first.special), (Category::Name, false));
    assert_eq!((second.category, second.special), (Category::Health, true));
    let starts: Vec<usize> = first.evidence.iter().map(|evidence| evidence.span().start()).collect();
    assert_eq!(starts, [10, 30, 40]);
    assert_eq!(first.evidence.capacity(), 3);
}

#[test]
fn the_same_contact_of_two_owners_is_two_rows() {
    let point = || Value::Contact(ContactPoint::Phone("1".to_owned()));
    let policy = assemble(vec![at(1, 2, Kind::ControllerContact, point()), at(1, 2, Kind::DpoContact, point())]);
    let owners: Vec<ContactOwner> = policy.contacts.iter().map(|contact| contact.of).collect();
    assert_eq!(owners, [ContactOwner::Controller, ContactOwner::DataProtectionOfficer]);
}

#[test]
fn wording_is_compared_without_letter_case_and_white_space() {
    // "your\nName", "NAME" with its head "your", "your name", and "name" alone.
    let shared = Statement { shared: span(8, 12), ..at(22, 26, Kind::LegitimateInterest, Value::Interest) };
    let policy = assemble(vec![
        at(8, 17, Kind::LegitimateInterest, Value::Interest),
        shared,
        at(39, 48, Kind::LegitimateInterest, Value::Interest),
        at(44, 48, Kind::LegitimateInterest, Value::Interest),
        at(44, 48, Kind::MandatoryDisclosure, Value::None),
    ]);
    let texts: Vec<&str> = policy.legitimate_interests.iter().map(|row| row.text.as_str()).collect();
    assert_eq!(texts, ["your Name", "name"]);
    assert_eq!(policy.legitimate_interests[0].evidence.len(), 3);
    assert_eq!(policy.mandatory_disclosures.len(), 1);
}

#[test]
fn a_row_may_be_affirmed_and_denied() {
    let partners = || Value::Recipient(RecipientParty::Class(RecipientClass::Partners));
    let yes = at(1, 4, Kind::Recipient, partners());
    let no = Statement { denied: true, ..at(8, 9, Kind::Recipient, partners()) };
    let both = assemble(vec![yes, no]);
    assert!(both.recipients[0].affirmed() && both.recipients[0].denied());
    let denied = assemble(vec![no]);
    assert!(!denied.recipients[0].affirmed() && denied.recipients[0].denied());
}

#[test]
fn what_two_rules_find_at_one_place_is_one_piece_of_evidence() {
    let first = at(1, 4, Kind::RightAccess, Value::None);
    let second = Statement { rule: 1, ..first };
    let policy = assemble(vec![first, second]);
    assert_eq!(policy.rights[0].evidence.len(), 1);
    assert_eq!(policy.rights[0].evidence[0].rule(), "en.test");
}

#[test]
fn statements_that_are_not_sound_are_left_out() {
    let name = || Value::Category(Category::Name);
    let behind = u32::try_from(TEXT.len()).unwrap();
    let outside = at(behind, behind + 1, Kind::DataCategory, name());
    let shared_outside = Statement { shared: span(behind, behind + 1), ..at(0, 1, Kind::DataCategory, name()) };
    let valueless = at(0, 1, Kind::PolicyDate, Value::None);
    let policy = assemble(vec![outside, shared_outside, valueless]);
    assert!(policy.is_empty());

    let inside_a_letter = at(0, 1, Kind::DataCategory, name());
    let policy = assemble_about("één", &[inside_a_letter]);
    assert!(policy.is_empty());
}

#[test]
fn likeness_is_the_share_of_the_core_subjects() {
    assert_eq!(assemble(Vec::new()).likeness(), 0.0);
    assert_eq!(assemble(one_of_each()).likeness(), 1.0);
    let two = assemble(vec![
        at(0, 2, Kind::DpoContact, Value::Contact(ContactPoint::Url("x".to_owned()))),
        at(3, 4, Kind::RightErasure, Value::None),
        at(3, 4, Kind::Cookie, Value::Cookie(Box::default())),
    ]);
    assert_eq!(two.likeness(), 2.0 / 7.0);
}

#[test]
fn values_are_written_as_one_string() {
    let policy = assemble(one_of_each());
    let mut lines: Vec<String> = policy
        .findings()
        .iter()
        .rev()
        .map(|finding| {
            let value = finding.value().text().unwrap_or("-".to_owned());
            format!("{} {value}", finding.kind())
        })
        .collect();
    lines.dedup();
    let expected = [
        "policy.date 2018-05",
        "policy.date 2018-05-16",
        "controller.name Example B.V.",
        "controller.contact email:a@example.org",
        "dpo.contact email:a@example.org",
        "data_category name",
        "data_category health",
        "purpose marketing",
        "legal_basis consent",
        "legitimate_interest -",
        "source -",
        "recipient name:Stripe",
        "recipient class:payment",
        "transfer country:US",
        "transfer region:outside_eea",
        "transfer safeguard:scc",
        "retention P30D",
        "retention until:request",
        "mandatory_disclosure -",
        "automated_decision -",
        "right.access -",
        "right.rectification -",
        "right.erasure -",
        "right.restriction -",
        "right.objection -",
        "right.portability -",
        "right.withdraw_consent -",
        "right.complaint -",
        "right.complaint authority:ICO",
        "cookie -",
        "cookie name=_ga",
        "children 16",
        "children -",
    ];
    assert_eq!(lines, expected);
}

#[test]
fn a_finding_is_written_on_one_line() {
    let partners = Value::Recipient(RecipientParty::Class(RecipientClass::Partners));
    let sale = Statement { denied: true, ..at(74, 89, Kind::Recipient, partners) };
    let policy = assemble(vec![at(4, 6, Kind::RightAccess, Value::None), sale]);
    let lines: Vec<String> = policy.findings().iter().map(Finding::to_string).collect();
    assert_eq!(lines, ["right.access 4..6", "not recipient 74..89 class:partners"]);
}

#[test]
fn many_statements_take_little_more_than_many_times_one() {
    let name = |n| NAMES.with_borrow_mut(|names| Said::Controller(names.add(&format!("No. {n}"))));
    let names = (0..50_000).map(|n| Statement::new(Kind::ControllerName, span(0, 1), name(n)));
    let policy = assemble(names.collect());
    assert_eq!(policy.controllers.len(), 50_000);
    assert_eq!(policy.findings().len(), 50_000);
}

#[cfg(feature = "serde")]
mod json {
    use super::*;
    use crate::model::{Note, NoteKind, Section, SectionTopic};

    /// A policy with every field in use.
    fn full() -> Policy {
        let section = Section {
            heading: Some("Cookies".to_owned()),
            span: span(0, 40),
            level: 2,
            topic: Some(SectionTopic::Cookies),
            language: Language::Dutch,
        };
        let note = Note { kind: NoteKind::TooManyWords, span: span(3, 30) };
        let mut policy = assemble(one_of_each());
        (policy.sections, policy.notes) = (vec![section], vec![note]);
        policy.controllers[0].aliases.push("Example".to_owned());
        policy.controllers[0].registration_number = Some("00000000".to_owned());
        policy.controllers[0].role = ControllerRole::JointController;
        policy.legal_bases[0].interest = Some("security".to_owned());
        policy.legal_bases[0].purposes.push(PurposeKind::Security);
        policy.recipients[0].purposes.push(PurposeKind::Payment);
        policy.recipients[0].country = Country::new(*b"IE");
        policy.retention[0].applies_to.push(Category::Name);
        policy.rights[0].contacts.push(ContactPoint::Phone("1".to_owned()));
        policy
    }

    #[test]
    fn a_policy_read_back_is_the_policy_written() {
        let policy = full();
        let json = serde_json::to_string(&policy).unwrap();
        let back: Policy = serde_json::from_str(&json).unwrap();
        assert_eq!(back, policy);
        assert_eq!(back.findings(), policy.findings());
        assert_eq!(serde_json::to_string(&back).unwrap(), json);
    }

    #[test]
    fn values_read_back_are_the_values_written() {
        for value in assemble(one_of_each()).findings().iter().map(Finding::value) {
            let json = serde_json::to_string(&value).unwrap();
            assert_eq!(serde_json::from_str::<Value>(&json).unwrap(), value, "{json}");
        }
    }

    #[test]
    fn only_schema_and_language_are_required() {
        let policy: Policy = serde_json::from_str(r#"{"schema":1,"language":"nl"}"#).unwrap();
        assert_eq!(policy, Policy::new(Language::Dutch));
        assert!(serde_json::from_str::<Policy>("{}").is_err());
    }

    #[test]
    fn rows_are_flat_objects() {
        let policy = full();
        let json = |value: serde_json::Value| value.to_string();
        assert_eq!(
            json(serde_json::to_value(&policy.retention[0]).unwrap()),
            r#"{"applies_to":["name"],"evidence":[{"rule":"en.test","span":[40,45]}],"limit":{"criterion":"request"}}"#
        );
        assert_eq!(
            json(serde_json::to_value(&policy.cookies[0]).unwrap()),
            r#"{"evidence":[{"rule":"en.test","span":[27,32]}],"name":"_ga"}"#
        );
    }

    #[test]
    fn findings_are_written_with_their_value_as_a_string() {
        let partners = Value::Recipient(RecipientParty::Class(RecipientClass::Partners));
        let sale = Statement { denied: true, shared: span(54, 59), ..at(74, 89, Kind::Recipient, partners) };
        let policy = assemble(vec![at(4, 6, Kind::RightAccess, Value::None), sale]);
        assert_eq!(
            serde_json::to_string(&policy.findings()).unwrap(),
            r#"[{"kind":"right.access","span":[4,6],"rule":"en.test"},{"kind":"recipient","span":[74,89],"shared":[54,59],"denied":true,"value":"class:partners","rule":"en.test"}]"#
        );
    }

    #[test]
    fn hostile_json_is_refused() {
        let good = serde_json::to_string(&full()).unwrap();
        for (part, hostile) in [
            (r#""span":[40,45]"#, r#""span":[45,40]"#),
            (r#""span":[40,45]"#, r#""span":[40,99999999999]"#),
            (r#""2018-05-16""#, r#""2018-05-36""#),
            (r#""IE""#, r#""Ireland""#),
            (r#""P30D""#, r#""30 days""#),
            (r#""category":"health""#, r#""category":"wealth""#),
            (r#""age":16"#, r#""age":-1"#),
            (r#""language":"en""#, r#""language":"xx""#),
            (r#""kind":"too_many_words""#, r#""kind":"long_word""#),
        ] {
            assert!(good.contains(part), "{part} in {good}");
            let json = good.replacen(part, hostile, 1);
            assert!(serde_json::from_str::<Policy>(&json).is_err(), "{hostile}");
        }
    }

    #[test]
    fn a_policy_that_was_tampered_with_gives_findings_without_panic() {
        let json = r#"{"schema":9,"language":"en","rights":[{"right":"complaint","evidence":[]}],
            "contacts":[{"point":{"email":""},"of":"authority","evidence":[{"span":[9,9],"rule":""}]}],
            "children":[{"evidence":[{"span":[9,9],"rule":""},{"span":[0,4],"rule":""}]}]}"#;
        let policy: Policy = serde_json::from_str(json).unwrap();
        let spans: Vec<Span> = policy.findings().iter().map(Finding::span).collect();
        assert_eq!(spans, [span(0, 4), span(9, 9)]);
    }
}
