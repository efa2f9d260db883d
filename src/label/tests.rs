#![allow(clippy::unwrap_used)]

use std::collections::HashSet;

use super::*;

fn check<T>(values: &[T], label: impl Fn(&T, Language) -> String) {
    for &language in Language::ALL {
        let labels: HashSet<String> = values.iter().map(|value| label(value, language)).collect();
        assert_eq!(labels.len(), values.len(), "{labels:?}");
        assert!(labels.iter().all(|label| !label.is_empty() && !label.contains([';', '_'])), "{labels:?}");
    }
}

#[test]
fn every_value_has_words_of_its_own() {
    check(Kind::ALL, |value, language| value.label(language).to_owned());
    check(Category::ALL, |value, language| value.label(language).to_owned());
    check(PurposeKind::ALL, |value, language| value.label(language).to_owned());
    check(Ground::ALL, |value, language| value.label(language).to_owned());
    check(RecipientClass::ALL, |value, language| value.label(language).to_owned());
    check(Safeguard::ALL, |value, language| value.label(language).to_owned());
    check(Criterion::ALL, |value, language| value.label(language).to_owned());
    check(Right::ALL, |value, language| value.label(language).to_owned());
    check(CookieCategory::ALL, |value, language| value.label(language).to_owned());
    check(Party::ALL, |value, language| value.label(language).to_owned());
    check(ContactOwner::ALL, |value, language| value.label(language).to_owned());
    check(ControllerRole::ALL, |value, language| value.label(language).to_owned());
    check(SectionTopic::ALL, |value, language| value.label(language).to_owned());
    check(NoteKind::ALL, |value, language| value.label(language).to_owned());
    check(LinkScope::ALL, |value, language| value.label(language).to_owned());
    check(Language::ALL, |value, language| value.label(language).to_owned());
    check(crate::Verdict::ALL, |value, language| value.label(language).to_owned());
    check(crate::ChangeKind::ALL, |value, language| value.label(language).to_owned());
    check(crate::Weight::ALL, |value, language| value.label(language).to_owned());
    let countries: Vec<Country> = COUNTRIES.iter().filter_map(|row| Country::new(row.code)).collect();
    check(&countries, Country::label);
}

#[test]
fn values_of_every_kind_are_put_in_words() {
    let rows = [
        (Kind::PolicyDate, "2018-05-25", "25 May 2018", "25 mei 2018"),
        (Kind::PolicyDate, "2018-05", "May 2018", "mei 2018"),
        (Kind::DpoContact, "email:dpo@example.org", "dpo@example.org", "dpo@example.org"),
        (Kind::DataCategory, "email_address", "e-mail address", "e-mailadres"),
        (Kind::Purpose, "fraud_prevention", "preventing fraud and abuse", "voorkomen van fraude en misbruik"),
        (Kind::LegalBasis, "legal_obligation", "legal obligation", "wettelijke verplichting"),
        (Kind::Recipient, "name:Stripe", "Stripe", "Stripe"),
        (Kind::Transfer, "country:US", "United States", "Verenigde Staten"),
        (Kind::Transfer, "safeguard:bcr", "binding corporate rules", "bindende bedrijfsvoorschriften"),
        (Kind::Retention, "P7Y", "7 years", "7 jaar"),
        (Kind::RightComplaint, "authority:ICO", "ICO", "ICO"),
        (
            Kind::Cookie,
            "name=_ga;category=analytics;lifetime=P2Y",
            "_ga, analytics, 2 years",
            "_ga, analytisch, 2 jaar",
        ),
        (Kind::Children, "16", "under 16", "jonger dan 16"),
        (Kind::Source, "public registers", "public registers", "public registers"),
        (Kind::Purpose, "unheard_of", "unheard_of", "unheard_of"),
    ];
    for (kind, value, english, dutch) in rows {
        let words = |language| kind.describe(Some(value), language);
        assert_eq!((words(Language::English), words(Language::Dutch)), (english.to_owned(), dutch.to_owned()));
    }
}

#[test]
fn names_of_countries_are_written_as_they_are() {
    let name = |code: &str| code.parse::<Country>().unwrap().label(Language::English);
    assert_eq!(name("GB"), "United Kingdom");
    assert_eq!(name("BA"), "Bosnia and Herzegovina");
    assert_eq!(name("CI"), "Côte d'Ivoire");
    assert_eq!("ZA".parse::<Country>().unwrap().label(Language::Dutch), "Zuid-Afrika");
    assert_eq!(name("XX"), "XX");
}
