//! The JSON Schema: current, and true of what is written.

use std::fs;

use jsonschema::Validator;
use privacy_policy::export::schema::policy;
use serde_json::{Value, json};

use super::support::texts::project;
use super::{full, read, read_cases};

const PATH: &str = "schema/policy.schema.json";

fn validator() -> Validator {
    jsonschema::validator_for(&policy()).unwrap()
}

#[test]
fn the_committed_schema_is_current() {
    let path = project(PATH);
    if std::env::var_os("UPDATE_FIXTURES").is_some_and(|value| value == "1") {
        fs::write(&path, serde_json::to_string_pretty(&policy()).unwrap() + "\n").unwrap();
    }
    let committed: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
    // The two are too long to print.
    assert!(committed == policy(), "{PATH} is old: UPDATE_FIXTURES=1 writes it anew");
}

#[test]
fn every_policy_is_what_the_schema_says() {
    let validator = validator();
    for (text, policy) in read().into_iter().chain(read_cases()) {
        let json = serde_json::to_value(&policy).unwrap();
        let errors: Vec<String> =
            validator.iter_errors(&json).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", text.name);
    }
}

#[test]
fn what_the_types_refuse_the_schema_refuses() {
    let validator = validator();
    let (_, policy) = full();
    let good = serde_json::to_value(&policy).unwrap();
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
    let mut seen = 0;
    visit(&policy(), "", &mut seen);
    assert!(seen > 200, "{seen}");
}
