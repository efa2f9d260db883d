#![allow(clippy::unwrap_used)]

use super::*;
use crate::Category;
use crate::model::stated::stated;

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
        (&["right.complaint", "right.complaint The Authority"], &["right.complaint The Authority"]),
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
fn periods_for_the_same_data_replace_each_other() {
    let mut old = stated(&["retention P1Y", "retention P30D"]);
    let mut new = stated(&["retention P60D", "retention P2Y"]);
    for (policy, first, second) in
        [(&mut old, Category::Name, Category::Log), (&mut new, Category::Log, Category::Name)]
    {
        for (row, of) in policy.retention.iter_mut().zip([first, second]) {
            row.applies_to.push(of);
        }
    }
    let changes: Vec<String> = old.diff(&new).changes.iter().map(ToString::to_string).collect();
    assert_eq!(changes, ["retention changed: P30D -> P60D", "retention changed: P1Y -> P2Y"]);
}

#[cfg(feature = "serde")]
#[test]
fn json_is_read_back() {
    let old = stated(&["retention P1Y", "not recipient class:advertisers"]);
    let new = stated(&["retention P3Y"]);
    let diff = old.diff(&new);
    assert!(!diff.is_empty());
    let json = serde_json::to_string(&diff).unwrap();
    assert_eq!(serde_json::from_str::<Diff>(&json).unwrap(), diff);
    assert!(json.contains(r#""what":"changed""#), "{json}");
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
