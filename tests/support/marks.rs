//! Marks in a text: what it says, written where it says it.
//!
//! A mark is `[[`, the kind, `!` where the text denies it, `+` where the phrase has a shared part, a blank and the value where
//! there is one, `|`, the phrase, `]]`. Shared parts themselves are marked `[[+|…]]`. Marks may stand in each other.

#![allow(dead_code, unreachable_pub, reason = "shared by an example, tests and the fit, each of which uses a part")]

use privacy_policy::Kind;
use serde_json::{Value, json};

/// What a mark says.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Mark {
    /// The first byte of the phrase.
    pub start: usize,
    /// The first byte behind it.
    pub end: usize,
    /// What stands before the bar.
    pub label: String,
}

/// Takes the marks out of a text.
pub fn strip(marked: &str) -> Result<(String, Vec<Mark>), String> {
    let mut text = String::with_capacity(marked.len());
    let mut marks = Vec::new();
    let mut open: Vec<(usize, String)> = Vec::new();
    let mut rest = marked;
    loop {
        let close = if open.is_empty() { None } else { rest.find("]]") };
        match (rest.find("[["), close) {
            (Some(mut begin), close) if close.is_none_or(|close| begin < close) => {
                // Of three brackets the last two open a mark: the first belongs to the text.
                while rest[begin + 2..].starts_with('[') {
                    begin += 1;
                }
                text.push_str(&rest[..begin]);
                let bar = rest[begin..].find('|').ok_or("a mark has no bar")?;
                let label = &rest[begin + 2..begin + bar];
                check(label)?;
                open.push((text.len(), label.to_owned()));
                rest = &rest[begin + bar + 1..];
            }
            (_, Some(end)) => {
                text.push_str(&rest[..end]);
                let (start, label) = open.pop().ok_or("a mark is closed and was not opened")?;
                marks.push(Mark { start, end: text.len(), label });
                rest = &rest[end + 2..];
            }
            _ if open.is_empty() => {
                text.push_str(rest);
                return Ok((text, marks));
            }
            _ => return Err("a mark is not closed".to_owned()),
        }
    }
}

/// Fails where a label is not one of a mark.
fn check(label: &str) -> Result<(), String> {
    if label == "+" {
        return Ok(());
    }
    let kind = label.split(' ').next().unwrap_or_default();
    let kind = kind.strip_suffix('+').unwrap_or(kind);
    let kind = kind.strip_suffix('!').unwrap_or(kind);
    kind.parse::<Kind>().map(drop).map_err(|_| format!("a mark of no kind: {label}"))
}

/// The annotations that the marks of a text make, in the form of the annotated sets. The shared part of a phrase is the one
/// that is nearest to it.
pub fn annotations(marks: &[Mark]) -> Value {
    let shared: Vec<&Mark> = marks.iter().filter(|mark| mark.label == "+").collect();
    let annotation = |mark: &Mark| {
        let (kind, value) = mark.label.split_once(' ').unwrap_or((&mark.label, ""));
        let (kind, shares) = kind.strip_suffix('+').map_or((kind, false), |kind| (kind, true));
        let (kind, denied) = kind.strip_suffix('!').map_or((kind, false), |kind| (kind, true));
        let mut spans = vec![(mark.start, mark.end)];
        let apart = shared.iter().filter(|part| shares && (part.start >= mark.end || part.end <= mark.start));
        let near = apart.min_by_key(|part| part.start.abs_diff(mark.end).min(mark.start.abs_diff(part.end)));
        spans.extend(near.map(|part| (part.start, part.end)));
        spans.sort_unstable();
        let value = if value.is_empty() { Value::Null } else { value.into() };
        json!({"kind": kind, "spans": spans, "denied": denied, "value": value})
    };
    json!({"annotations": marks.iter().filter(|mark| mark.label != "+").map(annotation).collect::<Vec<_>>()})
}
