//! The device storage disclosure: what is there is well formed, what is not is named.

use privacy_policy::export::cookies::disclosure;
use serde_json::{Value, json};

use super::{full, read, read_cases};

type IsGood = fn(&Value) -> bool;

/// The fields that "Vendor Device Storage & Operational Disclosures" 1.1 requires of a cookie, and whether a value is one.
const REQUIRED: [(&str, IsGood); 6] = [
    ("identifier", |value| value.as_str().is_some_and(|name| !name.is_empty() && name != "*")),
    ("type", |value| value == "cookie"),
    ("maxAgeSeconds", |value| value.is_u64()),
    ("cookieRefresh", Value::is_boolean),
    ("domains", |value| value.as_array().is_some_and(|list| !list.is_empty() && list.iter().all(Value::is_string))),
    ("purposes", |value| {
        value.as_array().is_some_and(|list| list.iter().all(|id| (1..=11).contains(&id.as_u64().unwrap())))
    }),
];

#[test]
fn every_required_field_is_there_or_named() {
    let mut written = 0;
    for (text, policy) in read().into_iter().chain(read_cases()) {
        let found = disclosure(&policy);
        for (index, cookie) in found.document["disclosures"].as_array().unwrap().iter().enumerate() {
            written += 1;
            for (field, is_good) in REQUIRED {
                let place = format!("/disclosures/{index}/{field}");
                match cookie.get(field) {
                    Some(value) => {
                        assert!(is_good(value) && !found.missing.contains(&place), "{}: {cookie}", text.name)
                    }
                    None => assert!(found.missing.contains(&place), "{}: {place}", text.name),
                }
            }
        }
    }
    assert!(written > 10, "{written}");
}

#[test]
fn every_cookie_in_use_is_written_or_told() {
    for (text, policy) in read().into_iter().chain(read_cases()) {
        let found = disclosure(&policy);
        let written = found.document["disclosures"].as_array().unwrap().len();
        let used = policy.cookies.iter().filter(|cookie| cookie.affirmed()).count();
        assert_eq!(written + found.unnamed.len(), used, "{}", text.name);
    }
}

#[test]
fn names_lifetimes_and_classes_become_fields() {
    let (_, policy) = full();
    let found = disclosure(&policy);
    let expected = json!({ "disclosures": [
        {
            "identifier": "kettle_sid",
            "type": "cookie",
            "maxAgeSeconds": 0,
            "domains": ["copperkettle.example"],
            "purposes": [],
            "description": "necessary, set by copperkettle.example",
        },
        {
            "identifier": "_ga",
            "type": "cookie",
            "maxAgeSeconds": 63_072_000,
            "description": "analytics, set by Google Analytics",
        },
    ] });
    assert_eq!(found.document, expected);
    let missing =
        ["0/cookieRefresh", "1/cookieRefresh", "1/domains", "1/purposes"].map(|at| format!("/disclosures/{at}"));
    assert_eq!(found.missing[..4], missing);
    let unnamed: Vec<String> = found.unnamed.iter().map(ToString::to_string).collect();
    assert_eq!(unnamed, ["category=advertising"]);
}
