//! JSON Schemas (draft 2020-12) of the crate's own JSON: policies, reports and diffs.
//!
//! Those of this version lie in the crate's package as `schema/policy.schema.json`, `schema/report.schema.json` and
//! `schema/diff.schema.json`, so that programs in other languages need not build the crate to check or to generate types from
//! them.
//!
//! Descriptions are the first paragraphs of the types' documentation. Objects may have other fields than those named, for
//! fields are added without a new schema number; the values of vocabularies are those that this version writes.

use schemars::JsonSchema;
use serde_json::Value;

use crate::model::SCHEMA;
use crate::{Diff, Policy, Report};

/// The schema of a serialised [`Policy`], whose field `schema` is [`SCHEMA`].
///
/// ```
/// let schema = privacy_policy::export::schema::policy();
/// assert_eq!(schema["title"], "Policy");
/// assert!(schema["$defs"]["RetentionRule"]["properties"]["limit"].is_object());
/// ```
pub fn policy() -> Value {
    let mut schema = of::<Policy>();
    if let Some(number) = schema.pointer_mut("/properties/schema").and_then(Value::as_object_mut) {
        number.insert("maximum".to_owned(), SCHEMA.into());
    }
    schema
}

/// The schema of a serialised [`Report`].
///
/// ```
/// let schema = privacy_policy::export::schema::report();
/// assert_eq!(schema["title"], "Report");
/// assert!(schema["$defs"]["ReportEntry"]["properties"]["verdict"].is_object());
/// ```
pub fn report() -> Value {
    of::<Report>()
}

/// The schema of a serialised [`Diff`].
///
/// ```
/// let schema = privacy_policy::export::schema::diff();
/// assert_eq!(schema["title"], "Diff");
/// assert!(schema["$defs"]["Change"]["properties"]["weight"].is_object());
/// ```
pub fn diff() -> Value {
    of::<Diff>()
}

/// The schema of a type, its descriptions plain text.
fn of<T: JsonSchema>() -> Value {
    let mut schema = schemars::SchemaGenerator::default().into_root_schema_for::<T>().to_value();
    tidy(&mut schema);
    schema
}

/// Makes all descriptions below `value` plain text.
fn tidy(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            // A property may be called `description` too; then it is no string.
            if let Some(Value::String(text)) = fields.get_mut("description") {
                *text = plain(text);
            }
            fields.values_mut().for_each(tidy);
        }
        Value::Array(items) => items.iter_mut().for_each(tidy),
        _ => {}
    }
}

/// The first paragraph of a doc comment, on one line, without the marks of links and code.
fn plain(text: &str) -> String {
    let first = text.split("\n\n").next().unwrap_or_default();
    let mut out = String::with_capacity(first.len());
    let mut rest = first;
    while let Some((before, link)) = rest.split_once("[`") {
        out.push_str(before);
        let (name, behind) = link.split_once("`]").unwrap_or((link, ""));
        out.push_str(name);
        rest = match behind.strip_prefix('(').and_then(|target| target.split_once(')')) {
            Some((_, behind)) => behind,
            None => behind,
        };
    }
    out.push_str(rest);
    out.replace('`', "").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptions_are_one_plain_paragraph() {
        let doc = "Where, see [`Span`](crate::Span)\nand `x` of [`Y`] (not here).\n\nMore.";
        assert_eq!(plain(doc), "Where, see Span and x of Y (not here).");
    }
}
