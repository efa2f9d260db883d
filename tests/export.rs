//! What is made of a policy, checked against the published artefacts of each standard.
//!
//! Those are read from the folder that `POLICY_STANDARDS` names, or `../shared/standards` beside the project; where there is none,
//! what needs them is skipped.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

#[path = "export/annotations.rs"]
mod annotations;
#[path = "export/cookies.rs"]
mod cookies;
#[path = "export/dpv.rs"]
mod dpv;
#[path = "export/ropa.rs"]
mod ropa;
#[path = "export/schema.rs"]
mod schema;
mod support;
#[path = "export/tilt.rs"]
mod tilt;

use std::path::PathBuf;

use privacy_policy::{Kind, Policy};
use support::texts::{Text, cases, corpus_texts, policies, project};

/// A file of the published standards; `None` where they are not there.
fn standard(path: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("POLICY_STANDARDS").map_or_else(|| project("../shared/standards"), PathBuf::from);
    let path = folder.join(path);
    if !path.exists() {
        println!("no {}: not checked against it", path.display());
        return None;
    }
    Some(path)
}

/// A policy that says something of every kind, and its text. Written by hand: what is tested here does not depend on how well
/// texts are read.
fn full() -> (String, Policy) {
    let file = |name: &str| std::fs::read_to_string(project("tests/fixtures/export").join(name)).unwrap();
    (file("full.txt"), serde_json::from_str(&file("full.json")).unwrap())
}

#[test]
fn the_full_policy_is_of_its_text_and_of_every_kind() {
    let (text, policy) = full();
    let findings = policy.findings();
    for &kind in Kind::ALL {
        assert!(findings.iter().any(|finding| finding.kind() == kind), "{kind}");
    }
    for finding in findings {
        let words = finding.span().of(&text).unwrap();
        assert!(!words.is_empty() && words.trim() == words, "{finding}: {words}");
    }
}

/// The whole policies of the project, with what they say.
fn read() -> Vec<(Text, Policy)> {
    policies().into_iter().map(parsed).collect()
}

/// The cases of all fixtures: whatever the crate can say, it says of one of these.
fn read_cases() -> Vec<(Text, Policy)> {
    cases().into_iter().map(parsed).collect()
}

/// The policies of the corpus that can be read.
fn read_corpus() -> Vec<(Text, Policy)> {
    let read = |text: Text| Policy::parse(&text.text).ok().map(|policy| (text, policy));
    corpus_texts().into_iter().filter(|text| !text.name.ends_with(".html")).filter_map(read).collect()
}

fn parsed(text: Text) -> (Text, Policy) {
    let language = if text.name.contains("/nl") { "nl" } else { "en" }.parse().unwrap();
    let policy = Policy::parse(&text.text)
        .or_else(|_| privacy_policy::Parser::builder().language(language).build().parse(&text.text))
        .unwrap_or_else(|error| panic!("{}: {error}", text.name));
    (text, policy)
}
