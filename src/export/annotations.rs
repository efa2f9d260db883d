//! Findings as W3C Web Annotations, for tools that show and edit annotations.
//!
//! Each finding is an `Annotation` (Web Annotation Data Model, W3C Recommendation of 23 February 2017). Its bodies are its kind
//! (purpose `classifying`), its value where it has one and `denied` where the text denies it (purpose `tagging`). Its target is
//! the phrase, selected twice: by a `TextQuoteSelector`, with what stands around it, and by a `TextPositionSelector`. A phrase
//! whose head or tail stands apart has two targets.
//!
//! Positions count Unicode code points, as the standard asks; [`Span`] counts bytes.

use serde_json::{Value, json};

use crate::{Finding, Policy, Span, TextIndex};

/// Code points that a quote has on either side.
const AROUND: usize = 32;
/// The context of the standard.
const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

/// All findings of `policy` as one `AnnotationCollection` with one page, in text order.
///
/// `text` is what the policy was read from, `source` the IRI under which annotation tools know it. Findings that do not lie in
/// `text` are left out. Time is O(n log n) for n findings, and linear in the text.
///
/// ```
/// use privacy_policy::{Policy, export::annotations};
///
/// let text = "§ 1. We keep your data for 30 days.";
/// let policy = Policy::parse(text)?;
/// let collection = annotations::collection(&policy, text, "https://shop.example/privacy");
/// let items = collection["first"]["items"].as_array().unwrap();
/// let period = items.iter().find(|item| item["body"][1]["value"] == "P30D").unwrap();
/// let [quote, position] = &period["target"]["selector"].as_array().unwrap()[..] else { panic!() };
/// assert_eq!(quote["exact"], "for 30 days");
/// assert_eq!((&position["start"], &position["end"]), (&23.into(), &34.into())); // one less than the bytes
/// # Ok::<(), privacy_policy::Error>(())
/// ```
pub fn collection(policy: &Policy, text: &str, source: &str) -> Value {
    let findings = policy.findings();
    let index = TextIndex::new(text);
    let items: Vec<Value> = findings
        .iter()
        .filter_map(|finding| targets(finding, source, &index).map(|targets| (finding, targets)))
        .enumerate()
        .map(|(number, (finding, target))| annotation(number + 1, finding, target, source))
        .collect();
    json!({
        "@context": CONTEXT,
        "id": format!("{source}#findings"),
        "type": "AnnotationCollection",
        "label": "What the privacy policy says",
        "total": items.len(),
        "first": {
            "id": format!("{source}#findings-1"),
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    })
}

/// One finding with its targets.
fn annotation(number: usize, finding: &Finding<'_>, target: Value, source: &str) -> Value {
    let textual = |purpose: &str, value: String| json!({ "type": "TextualBody", "purpose": purpose, "value": value });
    let mut body = vec![textual("classifying", finding.kind().to_string())];
    body.extend(finding.value().text().map(|value| textual("tagging", value)));
    body.extend(finding.denied().then(|| textual("tagging", "denied".to_owned())));
    json!({
        "id": format!("{source}#finding-{number}"),
        "type": "Annotation",
        "motivation": "classifying",
        "generator": {
            "type": "Software",
            "name": format!("privacy-policy {}, rule {}", env!("CARGO_PKG_VERSION"), finding.rule()),
        },
        "body": body,
        "target": target,
    })
}

/// The target of a finding, or its two; `None` where it does not lie in `text`.
fn targets(finding: &Finding<'_>, source: &str, index: &TextIndex<'_>) -> Option<Value> {
    let target = |span| Some(json!({ "source": source, "selector": selectors(span, index)? }));
    let span = finding.span();
    match finding.shared() {
        None => target(span),
        Some(shared) => Some(json!([target(span.min(shared))?, target(span.max(shared))?])),
    }
}

/// The two selectors of a span.
fn selectors(span: Span, index: &TextIndex<'_>) -> Option<Value> {
    let (text, points) = (index.text(), index.chars_range(span)?);
    let (exact, before, behind) = (span.of(text)?, text.get(..span.start())?, text.get(span.end()..)?);
    let from = before.char_indices().rev().take(AROUND).last().map_or(before.len(), |(at, _)| at);
    let to = behind.char_indices().nth(AROUND).map_or(behind.len(), |(at, _)| at);
    Some(json!([
        {
            "type": "TextQuoteSelector",
            "exact": exact,
            "prefix": before.get(from..)?,
            "suffix": behind.get(..to)?,
        },
        {
            "type": "TextPositionSelector",
            "start": points.start,
            "end": points.end,
        },
    ]))
}
