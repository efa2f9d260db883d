//! Web Annotations: each selector finds the phrase again.

use privacy_policy::export::annotations::collection;
use privacy_policy::{Policy, Span};
use serde_json::Value;

use super::support::texts::Text;
use super::{full, read, read_cases};

/// The targets of an annotation, one or two.
fn targets(annotation: &Value) -> Vec<&Value> {
    match &annotation["target"] {
        Value::Array(targets) => targets.iter().collect(),
        target => vec![target],
    }
}

#[test]
fn both_selectors_of_every_finding_find_its_phrase() {
    let (text, policy) = full();
    let full = (Text { name: "full".to_owned(), text }, policy);
    for (text, policy) in read().into_iter().chain(read_cases()).chain([full]) {
        let points: Vec<char> = text.text.chars().collect();
        let collection = collection(&policy, &text.text, "https://policy.example/");
        let findings = policy.findings();
        let items = collection["first"]["items"].as_array().unwrap();
        assert_eq!(items.len(), findings.len(), "{}", text.name);
        assert_eq!(collection["total"], items.len());
        for (item, finding) in items.iter().zip(&findings) {
            assert_eq!(item["body"][0]["value"], finding.kind().as_str());
            let value = finding.value().text();
            assert_eq!(value.as_deref().unwrap_or("denied"), item["body"][1]["value"].as_str().unwrap_or("denied"));
            let denied = item["body"].as_array().unwrap().iter().skip(1).any(|body| body["value"] == "denied");
            assert_eq!(denied, finding.denied(), "{item}");
            let mut spans: Vec<Span> = [Some(finding.span()), finding.shared()].into_iter().flatten().collect();
            spans.sort();
            let targets = targets(item);
            assert_eq!(targets.len(), spans.len());
            for (target, span) in targets.iter().zip(spans) {
                let [quote, position] = &target["selector"].as_array().unwrap()[..] else { panic!("{target}") };
                let exact = span.of(&text.text).unwrap();
                assert_eq!(quote["exact"], exact);
                let part = |name: &str| quote[name].as_str().unwrap().to_owned();
                let around = format!("{}{exact}{}", part("prefix"), part("suffix"));
                let at = text.text.match_indices(&around).map(|(at, _)| at + part("prefix").len());
                assert!(at.into_iter().any(|at| at == span.start()), "{around}");
                let offset = |name: &str| usize::try_from(position[name].as_u64().unwrap()).unwrap();
                let selected: String = points[offset("start")..offset("end")].iter().collect();
                assert_eq!(selected, exact, "{}", text.name);
            }
        }
    }
}

#[test]
fn every_annotation_has_an_iri_of_its_own() {
    for (text, policy) in read() {
        let collection = collection(&policy, &text.text, "https://policy.example/");
        let items = collection["first"]["items"].as_array().unwrap();
        let mut ids: Vec<&str> = items.iter().map(|item| item["id"].as_str().unwrap()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), items.len());
    }
}

#[test]
fn another_text_gives_fewer_annotations_and_no_panic() {
    let policy = Policy::parse("We collect your name. We collect your café address and your e-mail address.").unwrap();
    for other in ["", "We collect your name.", "ééééééééééééééééééééééééééééé"] {
        let collection = collection(&policy, other, "");
        let items = collection["first"]["items"].as_array().unwrap();
        assert!(items.len() < policy.findings().len(), "{other}");
    }
}
