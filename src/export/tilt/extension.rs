//! What TILT has no place for.

use serde_json::{Map, Value, json};

use super::EXTENSION;
use crate::{ControllerRole, CookieUse, Evidence, Policy, Right, Span, TransferTo};

/// The places of a document and the bytes of the text that say so.
#[derive(Default)]
pub(super) struct Spans(Map<String, Value>);

impl Spans {
    /// Notes where the text says what stands at `place`.
    pub(super) fn note(&mut self, place: String, evidence: &[Evidence]) {
        let spans = affirmed(evidence);
        if spans.is_empty() {
            return;
        }
        if let Value::Array(known) = self.0.entry(place).or_insert_with(|| json!([])) {
            known.extend(spans);
        }
    }
}

/// The spans of the evidence that is affirmative.
fn affirmed(evidence: &[Evidence]) -> Vec<Value> {
    evidence.iter().filter(|evidence| !evidence.denied()).flat_map(pieces).map(pair).collect()
}

/// What the text says of a cookie.
fn cookie(row: &CookieUse) -> Value {
    let fields = [
        ("name", row.name.as_deref().map(Value::from)),
        ("provider", row.provider.as_deref().map(Value::from)),
        ("category", row.category.map(|category| category.as_str().into())),
        ("party", row.party.map(|party| party.as_str().into())),
        ("lifetime", row.lifetime.map(|lifetime| lifetime.to_string().into())),
        ("spans", Some(affirmed(&row.evidence).into())),
    ];
    fields.into_iter().filter_map(|(field, value)| Some((field.to_owned(), value?))).collect()
}

/// The pieces of a phrase, in text order.
fn pieces(evidence: &Evidence) -> impl Iterator<Item = Span> {
    let (span, shared) = (evidence.span(), evidence.shared());
    let first = shared.map_or(span, |shared| shared.min(span));
    [Some(first), shared.map(|shared| shared.max(span))].into_iter().flatten()
}

fn pair(span: Span) -> Value {
    json!([span.start(), span.end()])
}

/// The extension of a policy's document.
pub(super) fn extension(policy: &Policy, spans: Spans) -> Value {
    let mut fields = Map::new();
    let mut set = |field: &str, values: Vec<Value>| {
        if !values.is_empty() {
            fields.insert(field.to_owned(), values.into());
        }
    };
    let cookies = policy.cookies.iter().filter(|row| row.affirmed());
    set("cookies", cookies.map(cookie).collect());
    set("children", policy.children.iter().filter(|row| row.affirmed()).map(|row| json!({ "age": row.age })).collect());
    let joint = policy.controllers.iter().filter(|row| row.role == ControllerRole::JointController && row.affirmed());
    set("jointControllers", joint.map(|row| json!({ "name": row.name })).collect());
    let special = policy.data_categories.iter().filter(|row| row.special && row.affirmed());
    set("specialCategories", special.map(|row| row.category.as_str().into()).collect());
    // Safeguards that are no longer valid, or that TILT does not know, and the area outside the EEA as such.
    let transfers = policy.transfers.iter().filter(|row| row.affirmed() && !has_place(row.destination));
    set("transfers", transfers.map(|row| row.destination.to_string().into()).collect());
    let rights = policy.rights.iter().filter(|row| row.affirmed());
    let rights = rights.filter(|row| matches!(row.right, Right::Restriction | Right::Objection)).map(|row| {
        let contacts: Vec<String> = row.contacts.iter().map(ToString::to_string).collect();
        let spans = affirmed(&row.evidence);
        json!({ "right": row.right.as_str(), "article": row.right.article(), "contacts": contacts, "spans": spans })
    });
    set("rights", rights.collect());
    let denied = policy.findings().into_iter().filter(|finding| finding.denied()).map(|finding| {
        let spans: Vec<Value> = pieces(finding.evidence()).map(pair).collect();
        json!({ "kind": finding.kind().as_str(), "value": finding.value().text(), "spans": spans })
    });
    set("denied", denied.collect());
    fields.insert("generator".to_owned(), format!("privacy-policy {}", env!("CARGO_PKG_VERSION")).into());
    fields.insert("schema".to_owned(), policy.schema.into());
    fields.insert("spans".to_owned(), Value::Object(spans.0));
    Value::Object(fields)
}

/// Whether TILT has a place for a transfer.
pub(super) const fn has_place(to: TransferTo) -> bool {
    use crate::Safeguard::{Consent, PrivacyShield, SafeHarbor};
    !matches!(to, TransferTo::OutsideEea | TransferTo::Safeguard(Consent | PrivacyShield | SafeHarbor))
}

/// Notes that the caller filled in a field.
pub(super) fn supplied(document: &mut Value, place: &str) {
    let Some(Value::Object(extension)) = document.get_mut(EXTENSION) else { return };
    if let Value::Array(places) = extension.entry("supplied").or_insert_with(|| json!([])) {
        places.push(place.into());
    }
}
