//! What is made of the policy of any text: the report, the difference to another text, every export.
#![no_main]

use libfuzzer_sys::fuzz_target;
use privacy_policy::export::{annotations, cookies, dpv, ropa, tilt};
use privacy_policy::{Language, Policy};

/// The text up to the character boundary at or before its middle.
fn half(text: &str) -> &str {
    let middle = (0..=text.len() / 2).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    &text[..middle]
}

fuzz_target!(|text: &str| {
    let Ok(policy) = Policy::parse(text) else { return };
    assert!(policy.diff(&policy).is_empty(), "a policy differs from itself");
    let report = policy.report();
    for &language in Language::ALL {
        assert!(!report.text(language).is_empty() && !report.markdown(language).is_empty());
        let rows = ropa::csv(&policy, language);
        assert!(rows.ends_with('\n'), "a record that ends in its middle");
    }
    for entry in &report.entries {
        for evidence in entry.evidence() {
            assert!(evidence.span().of(text).is_some());
        }
    }
    if let Ok(other) = Policy::parse(half(text)) {
        // What comes one way goes the other.
        let (there, back) = (policy.diff(&other), other.diff(&policy));
        assert_eq!(there.is_empty(), back.is_empty());
        for change in &there.changes {
            assert!(Language::ALL.iter().all(|&language| !change.text(language).is_empty()));
        }
    }
    let _ = (dpv::turtle(&policy, "https://example.org/policy"), dpv::json_ld(&policy, "https://example.org/policy"));
    let _ = cookies::disclosure(&policy);
    let collection = annotations::collection(&policy, text, "https://example.org/policy");
    assert!(collection.is_object());
    let document = tilt::Tilt::new(&policy, text);
    let complete = document.missing().is_empty();
    assert_eq!(document.strict().is_ok(), complete, "a document is strict where nothing is missing");
});
