//! Links between statements: that they name what is there, and what they fill in. Which links a text makes is tested with
//! marked texts, and scored on real policies, in `src/link/tests.rs`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

mod support;

use std::collections::BTreeSet;

use privacy_policy::{Category, DataCategory, Kind, Language, LinkEnd, LinkScope, Parser, Policy, PurposeKind};
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

/// All orders of `0..count`.
fn orders(count: usize) -> Vec<Vec<usize>> {
    let mut all = vec![Vec::new()];
    for at in 0..count {
        let longer = |order: &Vec<usize>| {
            let order = order.clone();
            (0..=order.len()).map(move |place| {
                let mut longer = order.clone();
                longer.insert(place, at);
                longer
            })
        };
        all = all.iter().flat_map(longer).collect();
    }
    all
}

/// The rows of a table, the first of them its heads.
type Rows = &'static [&'static [&'static str]];

/// A table with its columns in some order.
fn table(title: &str, rows: Rows, order: &[usize]) -> String {
    let mut text = format!("## {title}\n\n");
    for (number, row) in rows.iter().enumerate() {
        let cells: Vec<&str> = order.iter().map(|&column| row[column]).collect();
        text.push_str(&format!("| {} |\n", cells.join(" | ")));
        if number == 0 {
            text.push_str(&format!("|{}\n", " --- |".repeat(order.len())));
        }
    }
    text
}

const PROCESSING: &[(Language, &str, Rows)] = &[
    (
        Language::English,
        "How we use your personal data",
        &[
            &["Purpose", "Personal data", "Legal basis", "Retention period"],
            &["Delivering your order", "Name, postal address", "Performance of a contract", "2 years"],
            &["Sending our newsletter", "Email address", "Consent", "Until you unsubscribe"],
            &["Preventing fraud", "IP address, device identifiers", "Legitimate interests", "13 months"],
            &["Paying our taxes", "Invoices", "Legal obligation", "Seven years"],
            &["Answering your questions", "Your messages", "Contract", "24 months"],
        ],
    ),
    (
        Language::Dutch,
        "Waarvoor wij gegevens gebruiken",
        &[
            &["Doel", "Gegevens", "Grondslag", "Bewaartermijn"],
            &["Bestelling afhandelen", "Naam, adres", "Uitvoering overeenkomst", "2 jaar na levering"],
            &["Nieuwsbrief", "E-mailadres", "Toestemming", "Tot u zich afmeldt"],
            &["Facturatie", "Bankrekeningnummer", "Wettelijke verplichting", "7 jaar"],
            &["Beveiliging van de website", "IP-adres en logbestanden", "Gerechtvaardigd belang", "30 dagen"],
            &["Ledenadministratie", "Naam Adres Geboortedatum", "Overeenkomst", "1 jaar"],
        ],
    ),
];

#[test]
fn rows_are_complete_whatever_the_order_of_their_columns() {
    for &(language, title, rows) in PROCESSING {
        for order in orders(4) {
            let text = table(title, rows, &order);
            let policy = Parser::builder().language(language).build().parse(&text).unwrap();
            // What stands in which cell, by the line and the column.
            let cell = |at: usize| {
                let line = text[..at].matches('\n').count().saturating_sub(3);
                let start = text[..at].rfind('\n').map_or(0, |at| at + 1);
                (line, order[text[start..at].matches('|').count() - 1])
            };
            let mut linked = BTreeSet::new();
            for place in policy.links.iter().flat_map(|link| &link.evidence) {
                let ((row, from), (other, to)) = (cell(place.from.start()), cell(place.to.start()));
                assert_eq!(row, other, "rows are mixed up in\n{text}");
                linked.insert((row, from.min(to), from.max(to)));
            }
            for (row, cells) in rows.iter().enumerate().skip(1) {
                for (from, to) in [(0, 1), (0, 2), (0, 3), (1, 3)] {
                    let (a, b) = (cells[from], cells[to]);
                    assert!(linked.contains(&(row, from, to)), "{a:?} is not linked with {b:?} in\n{text}");
                }
            }
        }
    }
}

const COOKIES: &[(Language, &str, Rows, &[&str])] = &[
    (
        Language::English,
        "Cookies we use",
        &[
            &["Cookie", "Provider", "Purpose", "Category", "Expiry"],
            &["session_id", "Us", "Keeps you logged in", "Strictly necessary", "Session"],
            &["_ga", "Google Analytics", "Measures how visitors use our site", "Analytics", "2 years"],
            &["_fbp", "Facebook", "Shows you personalised ads", "Advertising", "3 months"],
        ],
        &[
            "name=session_id;category=necessary;lifetime=session;party=first",
            "name=_ga;provider=Google Analytics;category=analytics;lifetime=P2Y;party=third",
            "name=_fbp;provider=Facebook;category=advertising;lifetime=P3M;party=third",
        ],
    ),
    (
        Language::Dutch,
        "Welke cookies gebruiken wij?",
        &[
            &["Naam", "Aanbieder", "Doel", "Categorie", "Bewaartermijn"],
            &["mijnsessie", "Eigen website", "Onthoudt uw sessie", "Functioneel", "Sessie"],
            &["_gid", "Google Analytics", "Meet hoe bezoekers de website gebruiken", "Statistiek", "24 uur"],
            &["li_fat_id", "LinkedIn", "Meten van advertenties", "Marketing", "90 dagen"],
        ],
        &[
            "name=mijnsessie;category=functional;lifetime=session;party=first",
            "name=_gid;provider=Google Analytics;category=analytics;lifetime=PT24H;party=third",
            "name=li_fat_id;provider=LinkedIn;category=advertising;lifetime=P90D;party=third",
        ],
    ),
];

#[test]
fn cookies_are_complete_whatever_the_order_of_their_columns() {
    for &(language, title, rows, cookies) in COOKIES {
        for order in orders(5) {
            let text = table(title, rows, &order);
            let policy = Parser::builder().language(language).build().parse(&text).unwrap();
            let found: Vec<String> = policy.cookies.iter().map(|row| row.details().to_string()).collect();
            let named: Vec<&String> = found.iter().filter(|cookie| cookie.contains("name=")).collect();
            assert_eq!(named, cookies, "in\n{text}");
            for (row, cookie) in policy.cookies.iter().enumerate().filter(|(_, cookie)| cookie.name.is_some()) {
                let of = LinkEnd { kind: Kind::Cookie, row };
                assert!(policy.linked(of, Kind::Purpose).next().is_some(), "{cookie} has no purpose in\n{text}");
            }
            // "How visitors use our site" tells data, the names of cookies and their columns do not.
            let told =
                |row: &DataCategory| row.evidence.iter().all(|evidence| evidence.rule().ends_with(".data.question"));
            assert!(policy.data_categories.iter().all(told), "{:?} in\n{text}", policy.data_categories);
        }
    }
}
