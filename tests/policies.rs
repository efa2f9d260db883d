//! Whole policies: `tests/fixtures/policies/NAME.txt` or `.md`, and what they say in `NAME.json`.
//!
//! `UPDATE_FIXTURES=1 cargo test --test policies` writes the JSON anew.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

mod support;

use std::fs;

use privacy_policy::{Policy, Span};
use serde_json::Value;
use support::texts::{Text, policies, project};

/// The first line that differs, with some lines before it.
fn difference(expected: &str, actual: &str) -> String {
    let same = expected.lines().zip(actual.lines()).take_while(|(a, b)| a == b).count();
    let part = |text: &str| {
        let lines: Vec<&str> = text.lines().skip(same.saturating_sub(8)).take(20).collect();
        lines.join("\n")
    };
    format!("from line {} on\nexpected:\n{}\nactual:\n{}", same + 1, part(expected), part(actual))
}

/// JSON with each row on few lines: arrays of numbers and pieces of evidence stay on one.
fn pretty(policy: &Policy) -> String {
    let mut out = String::new();
    write(&mut out, &serde_json::to_value(policy).unwrap(), 0);
    out.push('\n');
    out
}

fn write(out: &mut String, value: &Value, depth: usize) {
    let (open, close, items): (char, char, Vec<(Option<&String>, &Value)>) = match value {
        Value::Array(items) if !items.is_empty() && depth < 3 => ('[', ']', items.iter().map(|v| (None, v)).collect()),
        Value::Object(items) if !items.is_empty() && depth < 2 => {
            ('{', '}', items.iter().map(|(k, v)| (Some(k), v)).collect())
        }
        _ => return out.push_str(&value.to_string()),
    };
    out.push(open);
    for (index, (key, item)) in items.iter().enumerate() {
        out.push_str(if index == 0 { "\n" } else { ",\n" });
        out.push_str(&"  ".repeat(depth + 1));
        if let Some(key) = key {
            out.push_str(&format!("{}: ", serde_json::to_string(key).unwrap()));
        }
        write(out, item, depth + 1);
    }
    out.push('\n');
    out.push_str(&"  ".repeat(depth));
    out.push(close);
}

fn parse(text: &Text) -> Policy {
    Policy::parse(&text.text).unwrap_or_else(|error| panic!("{}: {error}", text.name))
}

#[test]
fn every_policy_says_what_its_json_says() {
    let update = std::env::var_os("UPDATE_FIXTURES").is_some_and(|value| value == "1");
    let mut failures = Vec::new();
    for text in policies().iter().filter(|text| text.name.starts_with("tests/")) {
        let actual = pretty(&parse(text));
        let path = project(&text.name).with_extension("json");
        if update {
            fs::write(&path, &actual).unwrap();
            continue;
        }
        match fs::read_to_string(&path) {
            Ok(expected) if expected == actual => {}
            Ok(expected) => failures.push(format!("{}: {}", text.name, difference(&expected, &actual))),
            Err(error) => failures.push(format!("{}: {error}", path.display())),
        }
    }
    assert!(failures.is_empty(), "{}\nUPDATE_FIXTURES=1 writes what is read now", failures.join("\n\n"));
}

#[test]
fn json_read_back_is_the_policy_that_was_written() {
    for text in policies() {
        let policy = parse(&text);
        let json = serde_json::to_string(&policy).unwrap();
        assert_eq!(serde_json::from_str::<Policy>(&json).unwrap(), policy, "{}", text.name);
        assert_eq!(serde_json::from_str::<Policy>(&pretty(&policy)).unwrap(), policy, "{}", text.name);
    }
}

#[test]
fn every_policy_is_recognised_as_one() {
    for text in policies() {
        let policy = parse(&text);
        assert!(policy.likeness() > 0.4, "{}: {}", text.name, policy.likeness());
        assert!(policy.findings().iter().all(|finding| finding.span().of(&text.text).is_some()), "{}", text.name);
    }
}

#[test]
fn sections_are_in_order_and_in_bounds() {
    for text in policies() {
        let policy = parse(&text);
        let spans: Vec<Span> = policy.sections.iter().map(|section| section.span).collect();
        assert!(spans.is_sorted(), "{}: {spans:?}", text.name);
        assert!(spans.iter().all(|span| span.of(&text.text).is_some()), "{}: {spans:?}", text.name);
    }
}
