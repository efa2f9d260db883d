#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use crate::model::stated::stated;
use crate::{Category, Country, Period, PurposeKind, RetentionLimit, Unit};

fn diff(old: &[&str], new: &[&str]) -> Vec<String> {
    let changes = stated(old).diff(&stated(new)).changes;
    changes.iter().map(|change| format!("{} {change}", change.weight)).collect()
}

#[test]
fn what_changed_is_told_by_type_and_weight() {
    let rows: &[(&[&str], &[&str], &[&str])] = &[
        (&["retention P1Y"], &["retention P3Y"], &["high retention changed: P1Y -> P3Y"]),
        (&["retention P3Y"], &["retention P30D"], &["medium retention changed: P3Y -> P30D"]),
        (&["retention P3Y"], &[], &["high retention removed: P3Y"]),
        (&[], &["retention P3Y"], &["medium retention added: P3Y"]),
        // Two for one: none replaces the other.
        (
            &["retention P3Y"],
            &["retention P1Y", "retention P2Y"],
            &["high retention removed: P3Y", "medium retention added: P1Y", "medium retention added: P2Y"],
        ),
        (&[], &["recipient class:advertisers"], &["high recipient added: class:advertisers"]),
        (&["recipient name:Stripe"], &[], &["low recipient removed: name:Stripe"]),
        (
            &["not recipient class:advertisers"],
            &["recipient class:advertisers"],
            &["high recipient reversed: not class:advertisers -> class:advertisers"],
        ),
        (
            &["recipient class:advertisers"],
            &["not recipient class:advertisers"],
            &["medium recipient reversed: class:advertisers -> not class:advertisers"],
        ),
        (&["not recipient class:advertisers"], &[], &["high recipient denial_removed: class:advertisers"]),
        (&[], &["not data_category health"], &["medium data_category denial_added: health"]),
        // What was said both ways, and now one way.
        (
            &["recipient class:partners", "not recipient class:partners"],
            &["recipient class:partners"],
            &["high recipient denial_removed: class:partners"],
        ),
        (&["right.erasure"], &[], &["high right.erasure removed"]),
        (&[], &["right.erasure"], &["low right.erasure added"]),
        (&["transfer safeguard:scc"], &[], &["high transfer removed: safeguard:scc"]),
        (&[], &["transfer country:US"], &["high transfer added: country:US"]),
        (&[], &["transfer safeguard:scc"], &["low transfer added: safeguard:scc"]),
        (&["legal_basis consent"], &[], &["medium legal_basis removed: consent"]),
        (&["children 16"], &["children 13"], &["medium children changed: 16 -> 13"]),
        (
            &["controller.name Lantern Ltd"],
            &["controller.name Loom Ltd"],
            &["high controller.name changed: Lantern Ltd -> Loom Ltd"],
        ),
        (
            &["controller.contact email:a@example.org", "controller.contact phone:1"],
            &["controller.contact email:b@example.org", "controller.contact phone:1"],
            &["low controller.contact changed: email:a@example.org -> email:b@example.org"],
        ),
        (
            &["policy.date 2024-05-01"],
            &["policy.date 2025-06-02"],
            &["low policy.date changed: 2024-05-01 -> 2025-06-02"],
        ),
        (&[], &["automated_decision profiling"], &["high automated_decision added: profiling"]),
        (
            &["source public registers"],
            &["source data brokers"],
            &["medium source added: data brokers", "low source removed: public registers"],
        ),
    ];
    for (old, new, expected) in rows {
        assert_eq!(&diff(old, new), expected, "{old:?} / {new:?}");
    }
}

#[test]
fn other_words_for_the_same_are_no_change() {
    let rows: &[(&[&str], &[&str])] = &[
        (&["retention P12M"], &["retention P1Y"]),
        (&["retention P2W"], &["retention P14D"]),
        (&["data_category name"], &["data_category generic", "data_category name"]),
        (&["controller.contact email:INFO@example.org"], &["controller.contact email:info@example.org"]),
        (&["controller.contact phone:+31 20-000"], &["controller.contact phone:+31 (20) 000"]),
        (&["controller.contact url:https://www.example.org/"], &["controller.contact url:example.org"]),
        (&["recipient name:Stripe, Inc."], &["recipient name:STRIPE Inc"]),
        (&["source public registers of companies"], &["source the public registers for companies"]),
        (&["automated_decision no automated decisions"], &["automated_decision decisions by computers"]),
        (&["right.complaint", "right.complaint authority:The Authority"], &["right.complaint authority:The Authority"]),
    ];
    for (old, new) in rows {
        assert_eq!(diff(old, new), Vec::<String>::new(), "{old:?} / {new:?}");
        assert_eq!(diff(new, old), Vec::<String>::new(), "{new:?} / {old:?}");
    }
}

#[test]
fn what_is_added_one_way_is_removed_the_other() {
    let old = stated(&["recipient name:Stripe", "right.access", "retention P1Y", "not purpose marketing"]);
    let new =
        stated(&["data_category location", "not recipient class:advertisers", "retention P2Y", "purpose marketing"]);
    let mirror = |what| match what {
        ChangeKind::Added => ChangeKind::Removed,
        ChangeKind::Removed => ChangeKind::Added,
        ChangeKind::DenialAdded => ChangeKind::DenialRemoved,
        ChangeKind::DenialRemoved => ChangeKind::DenialAdded,
        other => other,
    };
    let (there, back) = (old.diff(&new), new.diff(&old));
    assert_eq!((there.changes.len(), back.changes.len()), (6, 6));
    for change in &there.changes {
        let same = |other: &&Change| {
            (other.kind, other.what, &other.old, &other.new)
                == (change.kind, mirror(change.what), &change.new, &change.old)
        };
        assert!(back.changes.iter().any(|other| same(&other)), "{change}");
    }
    assert!(old.diff(&old).is_empty() && new.diff(&new).is_empty());
}

#[test]
fn what_weighs_most_comes_first() {
    let old = stated(&["policy.date 2024-05-01", "right.erasure", "retention P1Y"]);
    let new =
        stated(&["policy.date 2025-05-01", "data_category name", "data_category health", "recipient name:Stripe"]);
    let kinds: Vec<String> = old.diff(&new).changes.iter().map(ToString::to_string).collect();
    assert_eq!(
        kinds,
        [
            "data_category added: health",
            "recipient added: name:Stripe",
            "data_category added: name",
            "retention removed: P1Y",
            "right.erasure removed",
            "policy.date changed: 2024-05-01 -> 2025-05-01",
        ]
    );
}

#[test]
fn what_is_said_of_a_cookie_in_several_places_is_one() {
    let rows: &[(&[&str], &[&str], &[&str])] = &[
        // Named in prose, with its lifetime in a table below.
        (
            &["cookie name=_ga", "cookie name=_ga;lifetime=P2Y"],
            &["cookie name=_ga", "cookie name=_ga;lifetime=P14M"],
            &["medium cookie changed: name=_ga;lifetime=P2Y -> name=_ga;lifetime=P14M"],
        ),
        (&["cookie name=_ga", "cookie name=_ga;lifetime=P2Y"], &["cookie name=_ga;lifetime=P2Y"], &[]),
        (
            &["cookie name=_ga;lifetime=P2Y", "cookie name=_ga;provider=Google;lifetime=P14M"],
            &["cookie name=_ga;provider=Google;lifetime=P14M", "cookie name=_ga;lifetime=P2Y"],
            &[],
        ),
        (
            &["cookie category=analytics", "cookie category=analytics;lifetime=P2Y"],
            &["cookie category=analytics;lifetime=P1Y"],
            &["medium cookie changed: category=analytics;lifetime=P2Y -> category=analytics;lifetime=P1Y"],
        ),
        (&["children 13", "children 16"], &["children 16", "children 13"], &[]),
    ];
    for (old, new, expected) in rows {
        assert_eq!(&diff(old, new), expected, "{old:?} / {new:?}");
    }
}

#[test]
fn what_is_said_twice_keeps_its_words() {
    let rows: &[(&[&str], &str)] = &[
        (&["automated_decision profiling", "automated_decision credit scores"], "profiling"),
        (&["mandatory_disclosure your name", "mandatory_disclosure your address"], "your name"),
        (&["source public registers", "source public registers."], "public registers"),
        (&["legitimate_interest our safety", "legitimate_interest (our safety)"], "our safety"),
    ];
    for (rows, words) in rows {
        let changes = stated(&[]).diff(&stated(rows)).changes;
        assert_eq!(changes.len(), 1, "{rows:?}");
        assert!(changes[0].to_string().ends_with(&format!(" added: {words}")), "{}", changes[0]);
    }
}

/// The changes between two policies, one line each.
fn lines(old: &Policy, new: &Policy) -> Vec<String> {
    old.diff(new).changes.iter().map(|change| format!("{} {change}", change.weight)).collect()
}

/// A policy that keeps data for periods.
fn kept(rows: &[(&str, &[Category])]) -> Policy {
    let statements: Vec<String> = rows.iter().map(|(limit, _)| format!("retention {limit}")).collect();
    let mut policy = stated(&statements.iter().map(String::as_str).collect::<Vec<_>>());
    for (row, (_, of)) in policy.retention.iter_mut().zip(rows) {
        row.applies_to = of.to_vec();
    }
    policy
}

#[test]
fn periods_for_the_same_data_replace_each_other() {
    use Category::{EmailAddress, Log, Name, Other, Transaction};
    type Rows<'a> = &'a [(&'a str, &'a [Category])];
    let rows: &[(Rows<'_>, Rows<'_>, &[&str])] = &[
        (
            &[("P1Y", &[Name]), ("P30D", &[Log])],
            &[("P60D", &[Log]), ("P2Y", &[Name])],
            &["high retention changed: P30D -> P60D (log)", "high retention changed: P1Y -> P2Y (name)"],
        ),
        // Both periods stay in the text.
        (
            &[("P1Y", &[EmailAddress]), ("P7Y", &[Transaction])],
            &[("P7Y", &[EmailAddress]), ("P1Y", &[Transaction])],
            &[
                "high retention changed: P1Y -> P7Y (email_address)",
                "medium retention changed: P7Y -> P1Y (transaction)",
            ],
        ),
        (
            &[("P1Y", &[Name, EmailAddress]), ("P7Y", &[Transaction])],
            &[("P7Y", &[Transaction, EmailAddress, Name])],
            &["high retention changed: P1Y -> P7Y (name, email_address)"],
        ),
        // One period more for the same data, or one less, is none for another.
        (&[("P1Y", &[Name]), ("P7Y", &[Log])], &[("P1Y", &[Name, Log]), ("P7Y", &[Log])], &[]),
        // What is said of data as such holds for each.
        (&[("P1Y", &[Name]), ("P7Y", &[Log])], &[("P1Y", &[]), ("P7Y", &[Log, Name])], &[]),
        (&[("P1Y", &[Name]), ("P7Y", &[])], &[("P1Y", &[Log]), ("P7Y", &[Name])], &[]),
        // Other data may be any.
        (&[("P1Y", &[Other]), ("P7Y", &[Log])], &[("P1Y", &[Log]), ("P7Y", &[Other])], &[]),
        // Twelve months are a year, and what both are for is one.
        (&[("P12M", &[Name]), ("P1Y", &[Log])], &[("P1Y", &[Name, Log])], &[]),
    ];
    for (old, new, expected) in rows {
        assert_eq!(&lines(&kept(old), &kept(new)), expected, "{old:?} / {new:?}");
    }
}

#[test]
fn a_purpose_on_another_ground_is_a_change() {
    let grounds = |marketing: usize| {
        let mut policy = stated(&["legal_basis consent", "legal_basis legitimate_interests"]);
        policy.legal_bases[0].purposes.push(PurposeKind::CustomerSupport);
        policy.legal_bases[1].purposes.push(PurposeKind::Security);
        policy.legal_bases[marketing].purposes.push(PurposeKind::Marketing);
        policy
    };
    let changes = grounds(0).diff(&grounds(1)).changes;
    assert_eq!(changes.len(), 1);
    let change = &changes[0];
    assert_eq!(change.to_string(), "legal_basis changed: consent -> legitimate_interests (marketing)");
    assert_eq!(change.weight, Weight::Medium);
    assert_eq!(change.text(Language::English), "Legal basis changed: consent → legitimate interests (marketing)");
}

#[test]
fn a_recipient_for_other_purposes_is_a_change() {
    /// The purposes that it gets data for, and the country it is in.
    type Shared<'a> = (&'a [PurposeKind], &'a str);
    let shared = |(purposes, country): Shared<'_>| {
        let mut policy = stated(&["recipient name:Stripe"]);
        policy.recipients[0].purposes = purposes.to_vec();
        policy.recipients[0].country = country.parse::<Country>().ok();
        policy
    };
    let (pay, sell, help) = (PurposeKind::Payment, PurposeKind::Marketing, PurposeKind::CustomerSupport);
    let other_purpose = "high recipient changed: name:Stripe (payment) -> name:Stripe (marketing)";
    let other_country = "high recipient changed: name:Stripe (country:US) -> name:Stripe (country:IN)";
    let rows: &[(Shared<'_>, Shared<'_>, &[&str])] = &[
        ((&[pay], ""), (&[sell], ""), &[other_purpose]),
        ((&[pay, help], ""), (&[sell, help], ""), &[other_purpose]),
        ((&[], "US"), (&[], "IN"), &[other_country]),
        // More is said of it, or less.
        ((&[], ""), (&[pay], "US"), &[]),
        ((&[pay, sell], "US"), (&[pay], ""), &[]),
    ];
    for (old, new, expected) in rows {
        assert_eq!(&lines(&shared(*old), &shared(*new)), expected);
    }
    let change = &shared((&[pay], "")).diff(&shared((&[sell], ""))).changes[0];
    assert_eq!(change.text(Language::Dutch), "Ontvanger gewijzigd: Stripe (betaling) → Stripe (marketing)");
}

#[test]
fn a_range_has_both_its_bounds() {
    let (three, six) = (Period::new(3, Unit::Months), Period::new(6, Unit::Months));
    let (old, mut new) = (stated(&["retention P6M"]), stated(&["retention P6M"]));
    new.retention[0].limit = RetentionLimit::Range(three, six);
    let change = &old.diff(&new).changes[0];
    assert_eq!(change.text(Language::English), "Retention changed: 6 months → 3 months to 6 months");
    assert_eq!(change.weight, Weight::Medium);
}

#[cfg(feature = "serde")]
#[test]
fn json_is_read_back() {
    let mut old = stated(&["retention P1Y", "not recipient class:advertisers"]);
    let mut new = stated(&["retention P6M", "source public registers"]);
    new.retention[0].limit = RetentionLimit::Range(Period::new(3, Unit::Months), Period::new(6, Unit::Months));
    old.retention[0].applies_to.push(Category::Name);
    new.retention[0].applies_to.push(Category::Name);
    let diff = old.diff(&new);
    let json = serde_json::to_value(&diff).unwrap();
    assert_eq!(serde_json::from_value::<Diff>(json.clone()).unwrap(), diff);
    let of = serde_json::json!([{"category": "name"}]);
    let evidence = |from: u32, to: u32| serde_json::json!([{"span": [from, to], "rule": "test"}]);
    let (range, kept) = (serde_json::json!({"retention": {"range": ["P3M", "P6M"]}}), evidence(10, 13));
    assert_eq!(
        json["changes"],
        serde_json::json!([
            {
                "kind": "recipient",
                "what": "denial_removed",
                "weight": "high",
                "old": {
                    "value": "class:advertisers",
                    "denied": true,
                    "evidence": [{"span": [28, 45], "denied": true, "rule": "test"}],
                },
            },
            {
                "kind": "retention",
                "what": "changed",
                "weight": "medium",
                "old": {"value": "P1Y", "applies_to": of, "evidence": kept},
                "new": {"value": "P6M", "reading": range, "applies_to": of, "evidence": kept},
            },
            {
                "kind": "source",
                "what": "added",
                "weight": "medium",
                "new": {"value": "public registers", "evidence": evidence(21, 37)},
            },
        ])
    );
}

#[test]
fn changes_read_as_sentences_in_both_languages() {
    let old = stated(&[
        "not recipient class:advertisers",
        "not recipient class:third_parties",
        "right.erasure",
        "children 16",
    ]);
    let new = stated(&[
        "recipient class:advertisers",
        "recipient name:Stripe",
        "children 13",
        "not transfer region:outside_eea",
    ]);
    let diff = old.diff(&new);
    let read = |language| diff.changes.iter().map(|change| change.text(language)).collect::<Vec<_>>();
    assert_eq!(
        read(crate::Language::English),
        [
            "Recipient denied before, now stated: advertisers",
            "Recipient added: Stripe",
            "Recipient no longer denied: third parties",
            "Right to erasure no longer stated",
            "Transfer now denied: outside the European Economic Area",
            "Age below which no data is taken changed: under 16 → under 13",
        ]
    );
    assert_eq!(
        read(crate::Language::Dutch),
        [
            "Ontvanger eerst ontkend, nu vermeld: adverteerders",
            "Ontvanger nieuw: Stripe",
            "Ontvanger niet meer ontkend: derden",
            "Recht op wissing niet meer vermeld",
            "Doorgifte nu ontkend: buiten de Europese Economische Ruimte",
            "Leeftijd waaronder geen gegevens worden gevraagd gewijzigd: jonger dan 16 → jonger dan 13",
        ]
    );
}

#[test]
fn a_controller_is_the_same_with_its_legal_form_and_without() {
    let change = |old: &str, new: &str| {
        stated(&[old]).diff(&stated(&[new])).changes.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let (short, long) = ("controller.name Zilveren Spaak", "controller.name De Zilveren Spaak B.V.");
    assert!(change(short, long).is_empty() && change(long, short).is_empty());
    assert_eq!(change(short, "controller.name Zilveren Spaken B.V.").len(), 1);
}
