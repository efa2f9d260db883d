//! TILT: strict documents are valid by the published schema, lenient ones but for the fields that their report names, and none
//! says what the text does not.

use std::fs;

use jsonschema::Validator;
use privacy_policy::Policy;
use privacy_policy::export::tilt::{EXTENSION, Tilt};
use serde_json::{Value, json};

use super::support::texts::Text;
use super::{full, read, read_cases, read_corpus, standard};

fn validator() -> Option<Validator> {
    let schema = fs::read_to_string(standard("tilt/tilt-schema.json")?).unwrap();
    let schema: Value = serde_json::from_str(&schema).unwrap();
    Some(jsonschema::options().should_validate_formats(true).build(&schema).unwrap())
}

fn errors(validator: &Validator, document: &Value) -> Vec<String> {
    validator.iter_errors(document).map(|error| format!("{}: {error:.300}", error.instance_path())).collect()
}

/// A value of the sort that the schema asks for in a place.
fn plausible(place: &str) -> Value {
    match place.rsplit('/').next().unwrap() {
        "available" | "legalRequirement" | "contractualRegulation" | "obligationToProvide" | "publiclyAvailable" => {
            json!(false)
        }
        "version" => json!(1),
        "_hash" => json!("0".repeat(64)),
        "created" | "modified" => json!("2025-03-14T12:00:00"),
        "status" => json!("active"),
        "country" => json!("IE"),
        "email" => json!("somebody@policy.example"),
        "url" => json!("https://policy.example/privacy"),
        _ => json!("supplied"),
    }
}

/// The place with a `*` for each index.
fn pattern(place: &str) -> String {
    let star = |part: &str| if part.parse::<usize>().is_ok() { "*".to_owned() } else { part.to_owned() };
    place.split('/').map(star).collect::<Vec<_>>().join("/")
}

/// The document with all that it lacks supplied.
fn filled(mut tilt: Tilt) -> Value {
    let mut patterns: Vec<String> = tilt.missing().fields().iter().map(|place| pattern(place)).collect();
    patterns.sort();
    patterns.dedup();
    for place in patterns {
        assert!(tilt.supply(&place, plausible(&place)) > 0, "{place}");
    }
    tilt.strict().unwrap()
}

fn every() -> impl Iterator<Item = (Text, Policy)> {
    let (text, policy) = full();
    read().into_iter().chain(read_cases()).chain([(Text { name: "full".to_owned(), text }, policy)])
}

#[test]
fn the_published_sample_is_valid_and_lacks_nothing() {
    let (Some(validator), Some(path)) = (validator(), standard("tilt/tilt.json")) else { return };
    let sample: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    assert_eq!(errors(&validator, &sample), [""; 0]);
}

#[test]
fn with_the_missing_fields_every_document_is_valid() {
    let Some(validator) = validator() else { return };
    for (text, policy) in every() {
        let document = filled(Tilt::new(&policy, &text.text));
        assert_eq!(errors(&validator, &document), [""; 0], "{}", text.name);
    }
}

#[test]
fn strict_documents_of_the_corpus_are_valid_and_so_are_lenient_ones_but_for_what_is_missing() {
    let Some(validator) = validator() else { return };
    let (mut all, mut strict) = (0, 0);
    for (text, policy) in read_corpus() {
        let tilt = Tilt::new(&policy, &text.text);
        all += 1;
        if let Ok(document) = tilt.clone().strict() {
            strict += 1;
            assert_eq!(errors(&validator, &document), [""; 0], "{}", text.name);
        }
        assert_eq!(errors(&validator, &filled(tilt)), [""; 0], "{}", text.name);
    }
    println!("{strict} of {all} policies state all that TILT requires");
}

#[test]
fn every_missing_field_is_one_that_the_schema_requires() {
    let Some(validator) = validator() else { return };
    for (text, policy) in read().into_iter().chain([(Text { name: "full".to_owned(), text: full().0 }, full().1)]) {
        let tilt = Tilt::new(&policy, &text.text);
        let (missing, document) = (tilt.missing(), filled(tilt));
        // One of each pattern: the same field of another entry is no other case.
        let mut seen = Vec::new();
        for place in missing.fields() {
            if seen.contains(&pattern(place)) {
                continue;
            }
            let (parent, field) = place.rsplit_once('/').unwrap();
            let mut lacking = document.clone();
            lacking.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(field).unwrap();
            assert!(!validator.is_valid(&lacking), "{}: {place} is not required", text.name);
            seen.push(pattern(place));
        }
        assert!(seen.len() > 10, "{seen:?}");
    }
}

/// What the full policy does not state and TILT requires.
const LACKING: [&str; 23] = [
    "/dataDisclosed/0/nonDisclosure/consequences",
    "/dataDisclosed/0/nonDisclosure/contractualRegulation",
    "/dataDisclosed/0/nonDisclosure/legalRequirement",
    "/dataDisclosed/0/nonDisclosure/obligationToProvide",
    "/dataDisclosed/1/nonDisclosure/consequences",
    "/dataDisclosed/1/nonDisclosure/contractualRegulation",
    "/dataDisclosed/1/nonDisclosure/legalRequirement",
    "/dataDisclosed/1/nonDisclosure/obligationToProvide",
    "/dataDisclosed/2/nonDisclosure/consequences",
    "/dataDisclosed/2/nonDisclosure/contractualRegulation",
    "/dataDisclosed/2/nonDisclosure/legalRequirement",
    "/dataDisclosed/2/nonDisclosure/obligationToProvide",
    "/dataDisclosed/3/nonDisclosure/contractualRegulation",
    "/dataDisclosed/3/nonDisclosure/legalRequirement",
    "/dataDisclosed/4/nonDisclosure/consequences",
    "/dataDisclosed/4/nonDisclosure/contractualRegulation",
    "/dataDisclosed/4/nonDisclosure/legalRequirement",
    "/dataDisclosed/4/nonDisclosure/obligationToProvide",
    "/dataProtectionOfficer/name",
    "/meta/_hash",
    "/meta/_id",
    "/meta/created",
    "/meta/modified",
];

#[test]
fn strict_names_what_is_lacking_and_with_it_is_valid() {
    let (text, policy) = full();
    let mut tilt = Tilt::new(&policy, &text);
    let error = tilt.clone().strict().unwrap_err();
    let rest = [
        "/meta/status",
        "/meta/url",
        "/meta/version",
        "/sources/0/sources/0/publiclyAvailable",
        "/sources/0/sources/0/url",
    ];
    assert_eq!(error.fields(), [&LACKING[..], &rest[..]].concat());
    let line = error.to_string();
    let start =
        "the text does not state 28 fields that TILT requires: /dataDisclosed/*/nonDisclosure/consequences (4), ";
    assert!(line.starts_with(start), "{line}");
    assert!(line.ends_with("/sources/*/sources/*/url"), "{line}");

    tilt.supply("/dataDisclosed/*/nonDisclosure/contractualRegulation", true);
    tilt.supply("/dataDisclosed/*/nonDisclosure/legalRequirement", false);
    assert_eq!(tilt.supply("/dataDisclosed/*/nonDisclosure/obligationToProvide", false), 4);
    assert_eq!(tilt.supply("/dataDisclosed/*/nonDisclosure/consequences", "none"), 4);
    tilt.supply("/sources/*/sources/*/publiclyAvailable", false);
    tilt.supply("/sources/*/sources/*/url", "https://copperkettle.example/partners");
    tilt.supply("/dataProtectionOfficer/name", "Bramble Oakes");
    for field in ["_hash", "_id", "created", "modified", "status", "url", "version"] {
        let place = format!("/meta/{field}");
        assert_eq!(tilt.supply(&place, plausible(&place)), 1);
    }
    assert_eq!(tilt.supply("/controller/name", "Somebody Else"), 0, "what the text states stays");
    assert_eq!(tilt.supply("/controller/division", "Shop"), 0, "only missing fields are supplied");
    let document = tilt.strict().unwrap();
    assert_eq!(document["controller"]["name"], "Copper Kettle Teas Ltd");
    assert_eq!(document["dataDisclosed"][3]["nonDisclosure"]["obligationToProvide"], true);
    assert_eq!(document[EXTENSION]["supplied"].as_array().unwrap().len(), 28);
    let Some(validator) = validator() else { return };
    assert_eq!(errors(&validator, &document), [""; 0]);
}

#[test]
fn what_the_text_states_stands_in_its_field() {
    let (text, policy) = full();
    let document = Tilt::new(&policy, &text).lenient();
    let expected = [
        ("/meta/name", json!("Copper Kettle Teas Ltd")),
        ("/controller/country", json!("IE")),
        (
            "/controller/representative",
            json!({ "name": "Samovar House GmbH", "email": "desk@samovarhouse.example", "phone": "+49 30 0000000" }),
        ),
        (
            "/dataProtectionOfficer",
            json!({ "address": "3 Quay Lane, Dublin, Ireland", "country": "IE", "email": "privacy@copperkettle.example" }),
        ),
        ("/dataDisclosed/1/category", json!("e-mail address")),
        ("/dataDisclosed/1/purposes", json!([])),
        ("/dataDisclosed/2/purposes/0/purpose", json!("processing and delivering orders")),
        ("/dataDisclosed/2/purposes/1", Value::Null),
        ("/sources/0/_id", json!("email_address")),
        (
            "/dataDisclosed/3/purposes/0",
            json!({ "purpose": "processing and delivering orders", "description": "deliver your orders" }),
        ),
        ("/dataDisclosed/3/legalBases/1", json!({ "reference": "GDPR-6-1-a", "description": "with your consent" })),
        ("/dataDisclosed/3/legitimateInterests/0", json!({ "exists": true, "reasoning": "keeping our shop secure" })),
        ("/dataDisclosed/3/recipients/1", json!({ "category": "service providers", "country": "US" })),
        (
            "/dataDisclosed/3/storage",
            json!([{ "aggregationFunction": "max", "purposeConditional": ["until you close your account"] }]),
        ),
        ("/dataDisclosed/2/storage/0/temporal/1", json!({ "description": "for 30 to 90 days", "ttl": "P90D" })),
        (
            "/thirdCountryTransfers",
            json!([
                { "country": "US" },
                { "standardDataProtectionClause": { "available": true, "description": "standard contractual clauses" } },
            ]),
        ),
        (
            "/rightToInformation",
            json!({ "available": true, "description": "access your data", "email": "privacy@copperkettle.example" }),
        ),
        ("/rightToRectificationOrDeletion/description", json!("correct your data; erase your data")),
        ("/rightToComplain/supervisoryAuthority", json!({ "name": "Data Protection Commission" })),
        ("/automatedDecisionMaking", json!({ "inUse": false })),
        ("/changesOfPurpose", json!([])),
    ];
    for (place, value) in expected {
        assert_eq!(document.pointer(place).unwrap_or(&Value::Null), &value, "{place}");
    }
}

#[test]
fn what_tilt_has_no_place_for_stands_in_the_extension() {
    let (text, policy) = full();
    let document = Tilt::new(&policy, &text).lenient();
    let extension = &document[EXTENSION];
    let cookies = extension["cookies"].as_array().unwrap();
    assert_eq!(cookies.len(), 3);
    assert_eq!((&cookies[1]["name"], &cookies[1]["lifetime"]), (&json!("_ga"), &json!("P2Y")));
    assert_eq!(extension["children"], json!([{ "age": 16 }]));
    let rights: Vec<&str> =
        extension["rights"].as_array().unwrap().iter().map(|right| right["article"].as_str().unwrap()).collect();
    assert_eq!(rights, ["18", "21"]);
    let denied: Vec<&str> =
        extension["denied"].as_array().unwrap().iter().map(|row| row["kind"].as_str().unwrap()).collect();
    assert_eq!(denied, ["data_category", "recipient", "automated_decision", "cookie"]);
    assert_eq!(extension["schema"], 1);
    assert!(extension.get("supplied").is_none());
}

/// All places in the extension are in the document, and all their spans in the text.
#[test]
fn places_and_spans_of_the_extension_are_there() {
    for (text, policy) in every() {
        let document = Tilt::new(&policy, &text.text).lenient();
        for (place, spans) in document[EXTENSION]["spans"].as_object().unwrap() {
            assert!(document.pointer(place).is_some(), "{}: {place}", text.name);
            let spans = spans.as_array().unwrap();
            assert!(!spans.is_empty(), "{}: {place}", text.name);
            for span in spans {
                let [start, end] = [0, 1].map(|at| usize::try_from(span[at].as_u64().unwrap()).unwrap());
                assert!(text.text.get(start..end).is_some_and(|words| !words.is_empty()), "{}: {place}", text.name);
            }
        }
    }
}

/// What is denied stands nowhere but in the extension: no category, purpose or recipient that the text only denies.
#[test]
fn nothing_denied_is_written_as_stated() {
    for (text, policy) in every() {
        let document = Tilt::new(&policy, &text.text).lenient();
        let stated: Vec<&str> =
            document["dataDisclosed"].as_array().unwrap().iter().map(|entry| entry["_id"].as_str().unwrap()).collect();
        for row in policy.data_categories.iter().filter(|row| !row.affirmed()) {
            let tied = policy.retention.iter().any(|rule| rule.applies_to.contains(&row.category));
            let name = row.category.as_str();
            assert!(tied || name == "generic" || !stated.contains(&name), "{}: {name}", text.name);
        }
        for row in policy.purposes.iter().filter(|row| !row.affirmed()) {
            let [first, ..] = &row.evidence[..] else { panic!("{row:?}") };
            let words = first.span().of(&text.text).unwrap();
            let purposes = document["dataDisclosed"]
                .as_array()
                .unwrap()
                .iter()
                .flat_map(|entry| entry["purposes"].as_array().unwrap());
            assert!(purposes.into_iter().all(|purpose| purpose["description"] != words), "{}: {words}", text.name);
        }
    }
}

#[test]
fn another_text_gives_a_document_and_no_panic() {
    let (_, policy) = full();
    for other in ["", "Short.", &"é".repeat(2_000)] {
        let tilt = Tilt::new(&policy, other);
        assert!(tilt.missing().contains("/rightToInformation/description") || !other.is_empty());
        if let Some(validator) = validator() {
            assert_eq!(errors(&validator, &filled(tilt)), [""; 0]);
        }
    }
}
