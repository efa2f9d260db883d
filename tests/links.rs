//! Links between statements: `tests/fixtures/links/LANGUAGE.txt`.
//!
//! A case is a text in which statements are marked and numbered, `[[1|your consent]]`, and a line `=>` with the links
//! that the text makes between them, each as `from-to`. Any other link is an error, also one of a statement that is not
//! marked. The score on real policies is measured in `src/link/tests.rs`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

mod support;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

use privacy_policy::{Category, Kind, Language, LinkEnd, LinkScope, Parser, Policy, PurposeKind, Span};
use support::texts::{files, policies, project};

/// A text without its marks, and where they were.
fn strip(marked: &str) -> (String, Vec<(String, Span)>) {
    let (mut text, mut marks, mut rest) = (String::new(), Vec::new(), marked);
    while let Some(at) = rest.find("[[") {
        text.push_str(&rest[..at]);
        let (number, behind) = rest[at + 2..].split_once('|').unwrap();
        let (phrase, behind) = behind.split_once("]]").unwrap();
        let start = u32::try_from(text.len()).unwrap();
        text.push_str(phrase);
        let span = Span::new(start, u32::try_from(text.len()).unwrap()).unwrap();
        marks.push((number.to_owned(), span));
        rest = behind;
    }
    text.push_str(rest);
    (text, marks)
}

/// The links of a policy as `from-to`, with the words of what is not marked.
fn links(policy: &Policy, text: &str, marks: &[(String, Span)]) -> BTreeSet<String> {
    let name = |span: Span| {
        let mark = marks.iter().find(|(_, mark)| mark.overlaps(span));
        mark.map_or_else(|| format!("{:?}", span.of(text).unwrap()), |(number, _)| number.clone())
    };
    let places = policy.links.iter().flat_map(|link| &link.evidence);
    places.map(|place| format!("{}-{}", name(place.from), name(place.to))).collect()
}

#[test]
fn every_text_makes_the_links_that_it_is_marked_with() {
    let (mut report, mut run) = (String::new(), 0);
    for path in files(&project("tests/fixtures/links"), &["txt"]) {
        let language = Language::from_code(path.file_stem().unwrap().to_str().unwrap()).unwrap();
        let parser = Parser::builder().language(language).build();
        let content = fs::read_to_string(&path).unwrap();
        let mut case = String::new();
        for line in content.lines() {
            let Some(expected) = line.strip_prefix("=>") else {
                case.push_str(line);
                case.push('\n');
                continue;
            };
            let (text, marks) = strip(std::mem::take(&mut case).trim());
            let expected: BTreeSet<String> = expected.split_whitespace().map(str::to_owned).collect();
            let policy = parser.parse(&text).unwrap();
            let actual = links(&policy, &text, &marks);
            run += 1;
            if actual != expected {
                let found: Vec<String> = policy.findings().iter().map(ToString::to_string).collect();
                writeln!(report, "{text}\n  expected {expected:?}\n    actual {actual:?}\n  {found:?}\n").unwrap();
            }
        }
        assert!(case.trim().is_empty(), "{}: the last case has no links", path.display());
    }
    assert!(run >= 16, "{run} cases");
    assert!(report.is_empty(), "{report}");
}

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
