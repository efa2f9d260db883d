//! Links between statements: that they name what is there, and what they fill in. Which links a text makes is tested with
//! marked texts, and scored on real policies, in `src/link/tests.rs`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

mod support;

use std::collections::BTreeSet;

use privacy_policy::{Category, Kind, Language, LinkEnd, LinkScope, Parser, Policy, PurposeKind};
use support::texts::policies;

#[test]
fn links_name_rows_and_places_of_the_policy() {
    let mut seen = 0;
    for text in policies() {
        let policy = Policy::parse(&text.text).unwrap();
        let findings = policy.findings();
        let mut all = BTreeSet::new();
        for link in &policy.links {
            seen += 1;
            assert!(all.insert((link.from, link.to)), "{}: {link:?} is there twice", text.name);
            assert!(!link.evidence.is_empty() && link.evidence.len() <= 8);
            for place in &link.evidence {
                for (end, span) in [(link.from, place.from), (link.to, place.to)] {
                    let is = |f: &&privacy_policy::Finding<'_>| {
                        f.kind() == end.kind && f.row() == end.row && f.span() == span && !f.denied()
                    };
                    assert!(findings.iter().any(|f| is(&f)), "{}: {end:?} {span}", text.name);
                }
            }
        }
        let json = serde_json::to_string(&policy).unwrap();
        assert_eq!(serde_json::from_str::<Policy>(&json).unwrap().links, policy.links);
    }
    assert!(seen >= 40, "{seen} links");
}

#[test]
fn rows_of_a_table_come_out_complete() {
    let text = "| Doel | Gegevens | Grondslag | Bewaartermijn |\n| --- | --- | --- | --- |\n\
                | Het versturen van de nieuwsbrief | E-mailadres | Toestemming | 6 maanden |\n";
    let policy = Parser::builder().language(Language::Dutch).build().parse(text).unwrap();
    assert_eq!(policy.legal_bases[0].purposes, [PurposeKind::Marketing]);
    assert_eq!(policy.retention[0].applies_to, [Category::EmailAddress]);
    let retention = LinkEnd { kind: Kind::Retention, row: 0 };
    assert_eq!(policy.linked(retention, Kind::Purpose).collect::<Vec<_>>(), [0]);
    let purpose = LinkEnd { kind: Kind::Purpose, row: 0 };
    assert_eq!(policy.linked(purpose, Kind::LegalBasis).collect::<Vec<_>>(), [0]);
    assert!(policy.links.iter().flat_map(|link| &link.evidence).all(|place| place.scope == LinkScope::Row));
}
