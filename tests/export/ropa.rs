//! The record of processing activities: a table that any reader of CSV reads.

use privacy_policy::export::ropa::csv;
use privacy_policy::{Language, Policy};

use super::{full, read, read_cases};

/// The rows of a CSV file, read by the letter of RFC 4180.
fn rows(csv: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = csv.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted && chars.peek() == Some(&'\n') => {
                chars.next();
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    assert!(!quoted && cell.is_empty() && row.is_empty(), "the file ends within a row");
    rows
}

#[test]
fn one_row_a_purpose_and_every_row_of_one_length() {
    for (text, policy) in read().into_iter().chain(read_cases()) {
        for &language in Language::ALL {
            let rows = rows(&csv(&policy, language));
            let purposes = policy.purposes.iter().filter(|row| row.affirmed()).count();
            assert_eq!(rows.len(), purposes + 1, "{}", text.name);
            assert!(rows.iter().all(|row| row.len() == 14), "{}: {rows:?}", text.name);
        }
    }
}

#[test]
fn every_point_of_the_article_is_filled_from_what_the_text_says() {
    let (_, policy) = full();
    let rows = rows(&csv(&policy, Language::Dutch));
    assert_eq!(rows[0][5], "Verwerkingsdoel");
    let orders: Vec<&str> = rows[1].iter().map(String::as_str).collect();
    let expected = [
        "Copper Kettle Teas Ltd",
        "3 Quay Lane, Dublin, Ireland; hello@copperkettle.example",
        "",
        "Samovar House GmbH; desk@samovarhouse.example; +49 30 0000000",
        "3 Quay Lane, Dublin, Ireland; privacy@copperkettle.example",
        "verwerken en leveren van bestellingen",
        "uitvoering van een overeenkomst (GDPR-6-1-b)",
        "",
        "naam; e-mailadres; adres; persoonsgegevens",
        "overige ontvangers; dienstverleners",
        "US",
        "standaardcontractbepalingen",
        "bestellingen en betalingen: 7 jaar; adres: 30 dagen tot 90 dagen; totdat het account is gesloten",
        "",
    ];
    assert_eq!(orders, expected);
    assert_eq!((rows[2][6].as_str(), rows[2][9].as_str()), ("toestemming (GDPR-6-1-a)", "dienstverleners"));
    // The postal address is linked to the orders alone, and so is its time limit.
    assert_eq!(rows[2][8], "naam; e-mailadres; persoonsgegevens");
    assert_eq!(rows[2][12], "bestellingen en betalingen: 7 jaar; totdat het account is gesloten");
}

/// A policy whose rows are tied to purposes, as JSON.
const TIED: &str = r#"{
    "schema": 1, "language": "en",
    "purposes": [
        { "purpose": "payment", "evidence": [{ "span": [0, 1], "rule": "t" }] },
        { "purpose": "marketing", "evidence": [{ "span": [1, 2], "rule": "t" }] },
        { "purpose": "research", "evidence": [{ "span": [2, 3], "denied": true, "rule": "t" }] }
    ],
    "legal_bases": [
        { "ground": "consent", "purposes": ["marketing"], "evidence": [{ "span": [3, 4], "rule": "t" }] },
        { "ground": "contract", "purposes": ["payment"], "evidence": [{ "span": [4, 5], "rule": "t" }] }
    ],
    "recipients": [
        { "party": { "name": "=CMD()" }, "purposes": ["payment"], "evidence": [{ "span": [5, 6], "rule": "t" }] },
        { "party": { "class": "processors" }, "evidence": [{ "span": [6, 7], "rule": "t" }] }
    ]
}"#;

#[test]
fn what_is_tied_to_a_purpose_stands_in_its_row_alone() {
    let policy: Policy = serde_json::from_str(TIED).unwrap();
    let rows = rows(&csv(&policy, Language::English));
    assert_eq!(rows.len(), 3);
    assert_eq!(
        (rows[1][6].as_str(), rows[1][9].as_str()),
        ("performance of a contract (GDPR-6-1-b)", "'=CMD(); processors")
    );
    assert_eq!((rows[2][6].as_str(), rows[2][9].as_str()), ("consent (GDPR-6-1-a)", "processors"));
}
