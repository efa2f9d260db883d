#![allow(clippy::unwrap_used)]

use super::*;

fn diff(old: &str, new: &str) -> Vec<String> {
    let (old, new) = (Policy::parse(old).unwrap(), Policy::parse(new).unwrap());
    old.diff(&new).changes.iter().map(|change| format!("{} {change}", change.weight)).collect()
}

#[test]
fn what_changed_is_told_by_type() {
    let rows: &[(&str, &str, &[&str])] = &[
        ("We keep your name for one year.", "We keep your name for 3 years.", &["high retention changed: P1Y -> P3Y"]),
        (
            "We keep your name for 3 years.",
            "We keep your name for 30 days.",
            &["medium retention changed: P3Y -> P30D"],
        ),
        (
            "We share your name with Stripe.",
            "We share your name with Stripe and our advertisers.",
            &["high recipient added: class:advertisers"],
        ),
        (
            "We do not share your name with advertisers.",
            "We share your name with advertisers.",
            &[
                "high recipient reversed: not class:advertisers -> class:advertisers",
                "high data_category reversed: not name -> name",
            ],
        ),
        (
            "You have the right to access your data. You have the right to erasure of your data.",
            "You have the right to access your data.",
            &["high right.erasure removed"],
        ),
        (
            "We collect your name.",
            "We collect your name and your health data. We collect your phone number.",
            &["high data_category added: health", "high data_category added: phone_number"],
        ),
        (
            "We collect your name. We do not collect your phone number.",
            "We collect your name.",
            &["high data_category denial_removed: phone_number"],
        ),
        (
            "We collect your name.",
            "We collect your name. We do not collect your phone number.",
            &["medium data_category denial_added: phone_number"],
        ),
        (
            "Last updated: 1 May 2024",
            "Last updated: 2 June 2025",
            &["low policy.date changed: 2024-05-01 -> 2025-06-02"],
        ),
    ];
    for (old, new, expected) in rows {
        assert_eq!(&diff(old, new), expected, "{old} / {new}");
    }
}

#[test]
fn other_words_for_the_same_are_no_change() {
    let rows = [
        ("We keep your name for 12 months.", "We keep your name for one year."),
        ("We keep your name for 2 weeks.", "We keep your name for 14 days."),
        ("We collect your name and email address.", "Your e-mail address and your name are collected by us."),
        ("We collect your name.", "We collect your name. We process your personal data."),
        ("We collect your email address.", "Wij verzamelen uw e-mailadres."),
        ("You can reach us at INFO@example.org.", "You can reach us at info@example.org."),
    ];
    for (old, new) in rows {
        assert_eq!(diff(old, new), Vec::<String>::new(), "{old} / {new}");
        assert_eq!(diff(new, old), Vec::<String>::new(), "{new} / {old}");
    }
}

#[test]
fn what_is_added_one_way_is_removed_the_other() {
    let old = Policy::parse("We share your name with Stripe. You have the right to access your data.").unwrap();
    let new = Policy::parse("We collect your location. We never sell your data to advertisers.").unwrap();
    let mirror = |what| match what {
        ChangeKind::Added => ChangeKind::Removed,
        ChangeKind::Removed => ChangeKind::Added,
        ChangeKind::DenialAdded => ChangeKind::DenialRemoved,
        ChangeKind::DenialRemoved => ChangeKind::DenialAdded,
        other => other,
    };
    let there = old.diff(&new);
    let back = new.diff(&old);
    assert_eq!(there.changes.len(), back.changes.len());
    assert!(there.changes.len() >= 4, "{there:?}");
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
    let old = Policy::parse("Last updated: 1 May 2024. We keep your name for 1 year.").unwrap();
    let new = Policy::parse("Last updated: 2 May 2025. We share your personal data with our advertisers.").unwrap();
    let diff = old.diff(&new);
    assert!(diff.changes.is_sorted_by_key(|change| change.weight));
    assert_eq!(diff.changes.first().map(|change| change.kind), Some(Kind::Recipient));
    assert_eq!(diff.changes.last().map(|change| change.kind), Some(Kind::PolicyDate));
}

#[cfg(feature = "serde")]
#[test]
fn json_is_read_back() {
    let old = Policy::parse("We keep your name for one year. We do not share your name with advertisers.").unwrap();
    let new = Policy::parse("We keep your name for 3 years.").unwrap();
    let diff = old.diff(&new);
    assert!(!diff.is_empty());
    let json = serde_json::to_string(&diff).unwrap();
    assert_eq!(serde_json::from_str::<Diff>(&json).unwrap(), diff);
    assert!(json.contains(r#""what":"changed""#), "{json}");
}
