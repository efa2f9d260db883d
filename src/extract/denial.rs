//! Where a sentence denies what it speaks of.

use crate::lexicon::{Cue, Tag};
use crate::scan::Hit;
use crate::text::{Token, TokenKind, WordSet, hash, words};

use super::unit::VERBAL;

/// Words behind a conjunction that show that another clause begins.
const OPENERS: u64 = VERBAL | Tag::MODAL | Tag::BE | Tag::HAVE | Tag::FIRST | Tag::THIRD | Tag::NEGATION;

/// Words that end what a negation before them denies.
const EXCEPTIONS: &WordSet = words![
    "unless", "except", "without", "but", "only", "if", "tenzij", "behalve", "zonder", "maar", "anders", "indien",
    "mits",
];

/// Words behind which an exception is none: "other than", "without limitation" deny nothing less.
const NO_EXCEPTIONS: &WordSet = words!["limitation", "companies", "parties", "third", "beperking"];

/// Words with which a bracket names a part of what stands before it.
const INCLUDING: &WordSet = words!["including", "such", "like", "inclusief", "waaronder", "zoals"];
/// Tokens of the longest such bracket.
const BRACKET: usize = 16;

/// Words that open a condition, in which nothing is denied ("if you do not …").
const CONDITIONS: &WordSet = words![
    "if", "when", "where", "unless", "whenever", "should", "whether", "als", "indien", "wanneer", "tenzij", "mocht",
    "zodra",
];

/// Negations that deny only the noun behind them ("without your consent").
pub(super) const PRIVATIVES: &WordSet = words!["without", "zonder"];

/// Answers behind a colon that deny what stands before it: "Transfers to third countries: none."
const NONE: &WordSet = words!["none", "no", "geen", "nee", "neen"];
/// Marks between a label and its answer.
const LABEL_MARKS: &[char] = &[':', '*', '_', ' ', '\u{a0}', '?'];

/// Tokens before and behind a negation that it may deny.
const REACH: (usize, usize) = (40, 120);

/// Appends to `out` the ranges of tokens within which what is said is denied, in order.
pub(crate) fn denials(tokens: &[Token], hits: &[Hit], out: &mut Vec<(u32, u32)>) {
    let narrow = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let clause = Clauses { tokens };
    let mut denied_to = 0;
    for (at, token) in tokens.iter().enumerate() {
        if token.tags & Tag::NEGATION == 0 || at < denied_to || clause.is(at, PRIVATIVES) || is_excused(hits, at) {
            continue;
        }
        if let Some((from, to)) = clause.denied_by(at) {
            out.push((narrow(from), narrow(to)));
            denied_to = to;
        }
    }
}

/// The range that an answer behind a colon denies, and then nothing else is denied: all of a `label`, or what stands before the
/// colon.
pub(crate) fn answered(text: &str, tokens: &[Token], label: bool) -> Option<(u32, u32)> {
    let colon = tokens.iter().position(|t| t.kind == TokenKind::Mark && t.mark == b':');
    let to = if label { Some(tokens.len()) } else { colon }?;
    let end = tokens.get(if label { to.checked_sub(1)? } else { to })?.end;
    answers_none(text, end).then(|| (0, u32::try_from(to).unwrap_or(u32::MAX)))
}

/// Does the text from byte `end` on begin with an answer that denies what was asked?
fn answers_none(text: &str, end: u32) -> bool {
    let rest = text.get(end as usize..).unwrap_or_default().trim_start_matches(LABEL_MARKS);
    let size = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    let Some((word, behind)) = rest.split_at_checked(size) else { return false };
    let ends =
        behind.trim_start_matches(['*', '_']).chars().next().is_none_or(|c| matches!(c, '.' | ',' | ';' | '\n' | '\r'));
    ends && NONE.has(hash(word.as_bytes()))
}

/// Is the negation part of a phrase that denies nothing ("not only", "no longer than necessary")?
fn is_excused(hits: &[Hit], at: usize) -> bool {
    let upto = hits.partition_point(|h| h.first as usize <= at);
    hits.get(upto.saturating_sub(24)..upto).unwrap_or_default().iter().any(|h| {
        matches!(h.cue, Cue::NoDenial | Cue::Criterion(_) | Cue::Mandatory | Cue::Child) && at < h.end as usize
    })
}

struct Clauses<'a> {
    tokens: &'a [Token],
}

impl Clauses<'_> {
    fn is(&self, at: usize, words: &WordSet) -> bool {
        self.tokens.get(at).is_some_and(|token| words.has(token.form))
    }

    /// The range that the negation at the token denies; `None` in a condition ("if you do not …").
    fn denied_by(&self, at: usize) -> Option<(usize, usize)> {
        let (from, relative) = self.start(at)?;
        let mut to = at + 1;
        while let Some(token) = self.tokens.get(to).filter(|_| to - at < REACH.1) {
            let mark = if token.kind == TokenKind::Mark { token.mark } else { 0 };
            if mark == b'(' {
                // "No automated decisions (including profiling) take place."
                let inner = self.tokens.get(to + 1..).unwrap_or_default().iter().take(BRACKET);
                let close = inner.clone().position(|t| t.kind == TokenKind::Mark && t.mark == b')');
                if let Some(close) = close.filter(|_| self.is(to + 1, INCLUDING)) {
                    to += close + 2;
                    continue;
                }
            }
            let excepted = self.is(to, EXCEPTIONS) && !self.is(to + 1, NO_EXCEPTIONS);
            let condition = token.tags & Tag::SUBORDINATE != 0 && to > at + 1;
            if matches!(mark, b';' | b'(' | b')') || relative && mark == b',' || excepted || condition {
                break;
            }
            to += 1;
        }
        Some((from, to))
    }

    /// Where the clause of the token begins, and whether it is a relative one.
    fn start(&self, at: usize) -> Option<(usize, bool)> {
        let mut from = at;
        while let Some(before) = from.checked_sub(1).filter(|_| at - from < REACH.0) {
            let Some(token) = self.tokens.get(before) else { break };
            if token.tags & Tag::SUBORDINATE != 0 {
                return (!self.is(before, CONDITIONS)).then_some((from, true));
            }
            if token.tags & Tag::RELATIVE != 0 && token.tags & Tag::DETERMINER == 0 {
                return Some((from, true));
            }
            let opens = self.tokens.get(from).is_some_and(|next| next.tags & OPENERS != 0);
            let mark = token.kind == TokenKind::Mark && matches!(token.mark, b';' | b':' | b',' | b'(');
            if mark
                || token.tags & Tag::AND != 0 && opens
                || self.is(before, words!["but", "however", "maar", "echter"])
            {
                break;
            }
            from = before;
        }
        Some((from, false))
    }
}
