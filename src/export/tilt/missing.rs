//! What the schema of TILT requires, and what of it a document lacks.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

/// The required fields; `*` stands for every entry of a list. Lists may be empty, but have to be there.
const REQUIRED: &[&str] = &[
    "/accessAndDataPortability/available",
    "/automatedDecisionMaking",
    "/changesOfPurpose",
    "/controller/address",
    "/controller/country",
    "/controller/name",
    "/controller/representative/email",
    "/controller/representative/name",
    "/dataDisclosed",
    "/dataDisclosed/*/_id",
    "/dataDisclosed/*/category",
    "/dataDisclosed/*/legalBases",
    "/dataDisclosed/*/legalBases/*/reference",
    "/dataDisclosed/*/legitimateInterests",
    "/dataDisclosed/*/nonDisclosure/consequences",
    "/dataDisclosed/*/nonDisclosure/contractualRegulation",
    "/dataDisclosed/*/nonDisclosure/legalRequirement",
    "/dataDisclosed/*/nonDisclosure/obligationToProvide",
    "/dataDisclosed/*/purposes",
    "/dataDisclosed/*/purposes/*/description",
    "/dataDisclosed/*/purposes/*/purpose",
    "/dataDisclosed/*/recipients",
    "/dataDisclosed/*/recipients/*/category",
    "/dataDisclosed/*/storage",
    "/dataDisclosed/*/storage/*/aggregationFunction",
    "/dataDisclosed/*/storage/*/temporal/*/description",
    "/dataDisclosed/*/storage/*/temporal/*/ttl",
    "/dataProtectionOfficer/address",
    "/dataProtectionOfficer/country",
    "/dataProtectionOfficer/email",
    "/dataProtectionOfficer/name",
    "/meta/_hash",
    "/meta/_id",
    "/meta/created",
    "/meta/language",
    "/meta/modified",
    "/meta/name",
    "/meta/status",
    "/meta/url",
    "/meta/version",
    "/rightToComplain",
    "/rightToDataPortability",
    "/rightToInformation",
    "/rightToRectificationOrDeletion",
    "/rightToWithdrawConsent",
    "/sources",
    "/sources/*/_id",
    "/sources/*/dataCategory",
    "/sources/*/sources",
    "/sources/*/sources/*/description",
    "/sources/*/sources/*/publiclyAvailable",
    "/sources/*/sources/*/url",
    "/thirdCountryTransfers",
];

/// Fields that are required where another, beside them, is true.
const REQUIRED_IF: &[(&str, &str, &[&str])] = &[
    ("/automatedDecisionMaking", "inUse", &["logicInvolved", "scopeAndIntendedEffects"]),
    ("/dataDisclosed/*/legitimateInterests/*", "exists", &["reasoning"]),
    ("/rightToComplain", "available", &["description", "supervisoryAuthority/name"]),
    ("/rightToDataPortability", "available", &["description"]),
    ("/rightToInformation", "available", &["description"]),
    ("/rightToRectificationOrDeletion", "available", &["description"]),
    ("/rightToWithdrawConsent", "available", &["description"]),
    ("/thirdCountryTransfers/*/adequacyDecision", "available", &["description"]),
    ("/thirdCountryTransfers/*/appropriateGuarantees", "available", &["description"]),
    ("/thirdCountryTransfers/*/standardDataProtectionClause", "available", &["description"]),
];

/// The pointers to required fields that `document` lacks, sorted.
pub(super) fn missing(document: &Value) -> Vec<String> {
    let mut found = Vec::new();
    for pattern in REQUIRED {
        places(document, pattern, &mut |place| {
            if document.pointer(place).is_none() {
                found.push(place.to_owned());
            }
        });
    }
    for (pattern, condition, fields) in REQUIRED_IF {
        places(document, pattern, &mut |place| {
            if document.pointer(&format!("{place}/{condition}")) == Some(&Value::Bool(true)) {
                let fields = fields.iter().map(|field| format!("{place}/{field}"));
                found.extend(fields.filter(|field| document.pointer(field).is_none()));
            }
        });
    }
    found.sort();
    found
}

/// Calls `visit` with the places that a pattern stands for in `document`, be they there or not.
fn places(document: &Value, pattern: &str, visit: &mut dyn FnMut(&str)) {
    let Some((before, behind)) = pattern.split_once("/*") else { return visit(pattern) };
    let entries = document.pointer(before).and_then(Value::as_array).map_or(0, Vec::len);
    for index in 0..entries {
        places(document, &format!("{before}/{index}{behind}"), visit);
    }
}

/// Whether `place` is one that `pattern` stands for.
pub(super) fn matches(pattern: &str, place: &str) -> bool {
    let (mut pattern, mut place) = (pattern.split('/'), place.split('/'));
    loop {
        match (pattern.next(), place.next()) {
            (None, None) => return true,
            (Some("*"), Some(part)) if part.bytes().all(|byte| byte.is_ascii_digit()) => {}
            (Some(known), Some(part)) if known == part => {}
            _ => return false,
        }
    }
}

/// The places with a `*` for each index, sorted, and how many of `places` each stands for.
pub(super) fn patterns(places: &[String]) -> Vec<(String, usize)> {
    let mut counts = BTreeMap::new();
    for place in places {
        let is_index = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let parts: Vec<&str> = place.split('/').map(|part| if is_index(part) { "*" } else { part }).collect();
        *counts.entry(parts.join("/")).or_insert(0) += 1;
    }
    counts.into_iter().collect()
}

/// Sets a field, with the objects that it lies in. An entry that a list does not have is not made.
pub(super) fn set(document: &mut Value, place: &str, value: Value) {
    let mut at = document;
    for part in place.split('/').skip(1) {
        let next = match at {
            Value::Array(entries) => part.parse::<usize>().ok().and_then(|index| entries.get_mut(index)),
            Value::Object(fields) => Some(fields.entry(part).or_insert_with(|| Value::Object(Map::new()))),
            _ => None,
        };
        match next {
            Some(next) => at = next,
            None => return,
        }
    }
    *at = value;
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn patterns_stand_for_the_entries_that_are_there() {
        let document = json!({ "a": [{ "b": [{}, { "c": 1 }] }, { "b": [] }, {}] });
        let mut found = Vec::new();
        places(&document, "/a/*/b/*/c", &mut |place| found.push(place.to_owned()));
        assert_eq!(found, ["/a/0/b/0/c", "/a/0/b/1/c"]);
        assert!(matches("/a/*/b/*/c", "/a/0/b/1/c") && matches("/a/0/b/*/c", "/a/0/b/1/c"));
        assert!(!matches("/a/*", "/a/x") && !matches("/a/*", "/a") && !matches("/a", "/a/0"));
    }

    #[test]
    fn fields_are_set_with_what_they_lie_in() {
        let mut document = json!({ "a": [{}, {}] });
        set(&mut document, "/a/1/b/c", json!(true));
        set(&mut document, "/a/2/b", json!(true));
        assert_eq!(document, json!({ "a": [{}, { "b": { "c": true } }] }));
    }
}
