//! The JSON Schemas: current, and true of what is written.

use std::fs;

use jsonschema::Validator;
use privacy_policy::export::schema::{diff, policy, report};
use privacy_policy::{Diff, Report};
use serde_json::{Value, json};

use super::support::texts::project;
use super::{full, read, read_cases};

fn validator(schema: &Value) -> Validator {
    jsonschema::validator_for(schema).unwrap()
}

/// Holds `json` against the schema.
fn check(validator: &Validator, name: &str, json: &Value) {
    let errors: Vec<String> =
        validator.iter_errors(json).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{name}: {errors:#?}");
}

#[test]
fn the_committed_schemas_are_current() {
    for (name, schema) in [("policy", policy()), ("report", report()), ("diff", diff())] {
        let path = project("schema").join(name).with_extension("schema.json");
        if std::env::var_os("UPDATE_FIXTURES").is_some_and(|value| value == "1") {
            fs::write(&path, serde_json::to_string_pretty(&schema).unwrap() + "\n").unwrap();
        }
        let committed: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        // The two are too long to print.
        assert!(committed == schema, "{} is old: UPDATE_FIXTURES=1 writes it anew", path.display());
    }
}

#[test]
fn every_policy_is_what_the_schema_says() {
    let validator = validator(&policy());
    for (text, policy) in read().into_iter().chain(read_cases()) {
        check(&validator, &text.name, &serde_json::to_value(&policy).unwrap());
    }
}

#[test]
fn every_report_and_every_diff_is_what_its_schema_says() {
    let (of_report, of_diff) = (validator(&report()), validator(&diff()));
    let mut last = full().1;
    for (text, policy) in read().into_iter().chain(read_cases()) {
        check(&of_report, &text.name, &serde_json::to_value(policy.report()).unwrap());
        // What one text says and the one before it does not: changes of every kind.
        check(&of_diff, &text.name, &serde_json::to_value(last.diff(&policy)).unwrap());
        last = policy;
    }
}

#[test]
fn what_the_types_refuse_the_schema_refuses() {
    let validator = validator(&policy());
    let good = serde_json::to_value(full().1).unwrap();
    assert!(validator.is_valid(&good));
    let changes = [
        ("/schema", json!("1")),
        ("/language", json!("de")),
        ("/recipients/1/country", json!("usa")),
        ("/data_categories/0/category", json!("shoe_size")),
        ("/data_categories/0/evidence/0/span", json!([1])),
        ("/data_categories/0/evidence/0/span", json!([-1, 4])),
        ("/data_categories/0/evidence/0", json!({ "span": [0, 1] })),
        ("/retention/0/limit", json!({ "period": "7 years" })),
        ("/retention/0/limit", json!({ "forever": true })),
        ("/dates/0/date", json!("yesterday")),
        ("/cookies/0/lifetime", json!("P1Y6M")),
        ("/legal_bases/0/ground", json!(null)),
    ];
    for (place, value) in changes {
        let mut bad = good.clone();
        *bad.pointer_mut(place).unwrap_or_else(|| panic!("the policy has no {place}")) = value.clone();
        assert!(!validator.is_valid(&bad), "{place}: {value}");
        assert!(serde_json::from_value::<privacy_policy::Policy>(bad).is_err(), "{place}: {value}");
    }
}

#[test]
fn what_reports_and_diffs_refuse_their_schemas_refuse() {
    let (_, policy) = full();
    let nothing = privacy_policy::Policy::parse("We say nothing of your data.").unwrap();
    let (of_report, of_diff) = (validator(&report()), validator(&diff()));
    let good = (serde_json::to_value(policy.report()).unwrap(), serde_json::to_value(nothing.diff(&policy)).unwrap());
    for (place, value) in [
        ("/language", json!("de")),
        ("/entries/0/item", json!("shoe_size")),
        ("/entries/0/verdict", json!(true)),
        ("/entries/0/statements/0", json!({ "kind": "purpose" })),
        ("/entries/0/statements/0/evidence/0/span", json!([1])),
    ] {
        let mut bad = good.0.clone();
        *bad.pointer_mut(place).unwrap_or_else(|| panic!("the report has no {place}")) = value;
        assert!(!of_report.is_valid(&bad) && serde_json::from_value::<Report>(bad).is_err(), "{place}");
    }
    for (place, value) in [
        ("/changes", json!({})),
        ("/changes/0/kind", json!("shoe_size")),
        ("/changes/0/what", json!("moved")),
        ("/changes/0/weight", json!(3)),
        ("/changes/0/new", json!({ "denied": false })),
        ("/changes/0/new/evidence/0/rule", json!(null)),
    ] {
        let mut bad = good.1.clone();
        *bad.pointer_mut(place).unwrap_or_else(|| panic!("the diff has no {place}")) = value;
        assert!(!of_diff.is_valid(&bad) && serde_json::from_value::<Diff>(bad).is_err(), "{place}");
    }
}

#[test]
fn every_field_is_described_without_the_marks_of_rustdoc() {
    fn visit(value: &Value, path: &str, seen: &mut usize) {
        match value {
            Value::Object(fields) => {
                if let Some(text) = fields.get("description").and_then(Value::as_str) {
                    assert!(!text.contains(['`', '\n']) && !text.contains("crate::"), "{path}: {text}");
                    *seen += 1;
                }
                fields.iter().for_each(|(key, value)| visit(value, &format!("{path}/{key}"), seen));
            }
            Value::Array(items) => items.iter().for_each(|value| visit(value, path, seen)),
            _ => {}
        }
    }
    for (schema, least) in [(policy(), 200), (report(), 200), (diff(), 200)] {
        let mut seen = 0;
        visit(&schema, "", &mut seen);
        assert!(seen > least, "{}: {seen}", schema["title"]);
    }
}
