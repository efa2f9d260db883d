//! Where the tags and character references of HTML are, as a tokenizer sees them: shared by `tests/html.rs` and the target in
//! `fuzz/`.

use html5gum::{DefaultEmitter, Token, Tokenizer};
use privacy_policy::{Policy, Span};

/// All spans of a policy.
fn spans(policy: &Policy) -> Vec<Span> {
    let mut spans: Vec<Span> = policy.sections.iter().map(|section| section.span).collect();
    spans.extend(policy.notes.iter().map(|note| note.span));
    spans.extend(policy.links.iter().flat_map(|link| link.evidence.iter().flat_map(|e| [e.from, e.to])));
    spans.extend(policy.findings().iter().flat_map(|f| [Some(f.span()), f.shared()]).flatten());
    spans
}

/// The ranges of tags, comments and character references, as an HTML tokenizer sees them.
fn markup(html: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    for token in Tokenizer::new_with_emitter(html, emitter).flatten() {
        let span = match token {
            Token::StartTag(tag) => tag.span,
            Token::EndTag(tag) => tag.span,
            Token::Comment(comment) => comment.span,
            Token::Doctype(doctype) => doctype.span,
            Token::String(text) => {
                // A reference ends where what it is read as begins to be what is written.
                let raw = &html[text.span.start..text.span.end];
                for (at, _) in raw.match_indices('&') {
                    let name = |c: char| c.is_ascii_alphanumeric() || c == '#';
                    let length = 1 + raw[at + 1..].chars().take_while(|&c| name(c)).count();
                    let written = &raw[at..at + length + usize::from(raw[at + length..].starts_with(';'))];
                    let tokens = Tokenizer::new(written).flatten();
                    let read: Vec<u8> =
                        tokens.flat_map(|t| if let Token::String(s) = t { s.to_vec() } else { vec![] }).collect();
                    if read != written.as_bytes() {
                        let same = read.iter().rev().zip(written.bytes().rev()).take_while(|(a, b)| **a == *b).count();
                        found.push((text.span.start + at, text.span.start + at + written.len() - same));
                    }
                }
                continue;
            }
            Token::Error(_) => continue,
        };
        found.push((span.start, span.end));
    }
    found.sort_unstable();
    found
}

/// The spans of a policy that begin or end inside a tag, a comment or a character reference.
pub(crate) fn inside_markup(html: &str, policy: &Policy) -> Vec<String> {
    let markup = markup(html);
    let mut wrong = Vec::new();
    for span in spans(policy) {
        for at in [span.start(), span.end()] {
            let before = markup.partition_point(|&(start, _)| start < at).checked_sub(1);
            let Some(&(start, end)) = before.and_then(|index| markup.get(index)) else { continue };
            if start < at && at < end {
                wrong.push(format!("{span} splits {:?}", &html[start..end]));
            }
        }
    }
    wrong
}
