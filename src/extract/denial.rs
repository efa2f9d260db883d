//! Where a sentence denies what it speaks of.

use crate::lexicon::{Cue, Tag};
use crate::scan::Hit;
use crate::text::{Token, TokenKind};

/// Appends to `out` the ranges of tokens within which what is said is denied.
pub(crate) fn denials(text: &str, tokens: &[Token], hits: &[Hit], out: &mut Vec<(u32, u32)>) {
    let narrow = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let word = |at: usize| tokens.get(at).and_then(|t| text.get(t.start as usize..t.end as usize)).unwrap_or("");
    let one_of = |at: usize, words: &[&str]| words.iter().any(|w| w.eq_ignore_ascii_case(word(at)));
    for (at, token) in tokens.iter().enumerate() {
        if token.tags & Tag::NEGATION == 0 || one_of(at, &["without", "zonder"]) {
            continue;
        }
        let excused = hits.iter().any(|h| {
            matches!(h.cue, Cue::NoDenial | Cue::Criterion(_) | Cue::Mandatory | Cue::Child)
                && (h.first as usize) <= at
                && at < h.end as usize
        });
        if excused {
            continue;
        }
        // To the left: up to the beginning of the clause.
        let mut from = at;
        let mut conditional = false;
        while let Some(before) = from.checked_sub(1) {
            let Some(t) = tokens.get(before) else { break };
            if t.tags & Tag::SUBORDINATE != 0 {
                // A reason states what it denies; a condition does not.
                conditional = !one_of(before, &["because", "since", "omdat", "aangezien", "doordat"]);
                break;
            }
            if t.tags & Tag::RELATIVE != 0 && at - before < 6 || one_of(before, &["but", "however", "maar", "echter"]) {
                break;
            }
            if t.kind == TokenKind::Mark && matches!(t.mark, b';' | b':' | b',' | b'(') {
                break;
            }
            from = before;
        }
        if conditional {
            continue;
        }
        // To the right: up to an exception or the beginning of another clause.
        let mut to = at + 1;
        while let Some(t) = tokens.get(to) {
            if t.kind == TokenKind::Mark && matches!(t.mark, b';' | b'(' | b')') {
                break;
            }
            if one_of(
                to,
                &[
                    "unless", "except", "without", "but", "tenzij", "behalve", "zonder", "maar", "other", "anders",
                    "if", "until", "indien", "tot",
                ],
            ) && !one_of(to + 1, &["companies", "parties", "third", "data", "information", "than"])
                || t.tags & Tag::SUBORDINATE != 0 && to > at + 1
            {
                break;
            }
            to += 1;
        }
        out.push((narrow(from), narrow(to)));
    }
}
