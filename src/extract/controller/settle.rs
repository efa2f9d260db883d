//! Whose a policy is that nowhere says who its controller is in so many words: the name that its title or addresses hold and that
//! does in it what a controller does, or that does so again and again.

use crate::extract::output::{Output, Rule, rule};
use crate::extract::unit::{BOUNDARY, Unit, VERBAL};
use crate::lexicon::{Cues, Tag, Topic};
use crate::model::{ControllerFacts, ControllerRole, Kind, Name, Said, Statement};
use crate::text::{TokenKind, words};
use crate::{Language, Span};

use super::doubt::{bare, is_formal, is_none, shortened};
use super::dutch::ministry_end;

/// What a name in the title counts.
pub(super) const TITLE: u32 = 3;
/// What the subject of a sentence on the reader or data counts, and a name whose policy or service it is.
const DOES: u32 = 2;
/// What a name counts that readers visit or that data goes to.
const NEAR: u32 = 1;
/// What a name must count that neither title nor addresses hold.
const OFTEN: u32 = 6;
/// Names that are remembered.
const MOST: usize = 8;
/// Words of a name.
const LONGEST: usize = 6;

/// A name of which nothing says in so many words that it is the controller's.
#[derive(Clone, Copy)]
pub(crate) struct Mention {
    name: Name,
    span: Span,
    language: Language,
    count: u32,
    own: bool,
    /// It has stood where a capital says that it is a name.
    sure: bool,
}

/// Takes notice of the name at tokens `first..end`, where nobody has been named yet.
pub(super) fn mention(unit: &Unit<'_>, first: usize, end: usize, out: &mut Output) {
    let formal = is_formal(unit, first, end);
    let own = out.owns(unit, first, end, formal);
    let ministry = ministry_end(unit, first) == Some(end);
    let strange = || (first..end).any(|at| unit.token(at).is_some_and(|t| t.word == 0));
    let vendor = || unit.holds_in(first, end, Cues::VENDOR | Cues::OFFICER | Cues::AUTHORITY | Cues::NAMED_AUTHORITY);
    let place = || unit.phrase_at(first, Cues::COUNTRY).is_some_and(|at| at >= end);
    let number = || unit.token(end).is_some_and(|t| t.kind == TokenKind::Number);
    let url = unit.token(first).is_none_or(|t| t.kind == TokenKind::Url);
    if url
        || !own && !ministry && (!strange() || vendor())
        // What sets cookies and whose rows a table has is somebody else.
        || !own && (unit.place.topic == Some(Topic::Cookies) || unit.place.column.is_some())
        || end > first + LONGEST
        || place()
        || number()
        || is_none(unit, first, end, formal, own)
    {
        return;
    }
    let count = weight(unit, first, end) + if ministry { TITLE } else { 0 };
    if count > 0 {
        note(unit, first, end, count, out);
    }
}

/// What speaks at tokens `first..end` for the name there.
fn weight(unit: &Unit<'_>, first: usize, end: usize) -> u32 {
    const ABOUT: u64 = Tag::POLICY | Tag::PERSONAL | Tag::DATA_HEAD | Tag::SECOND | Tag::FIRST;
    const DOING: u64 = VERBAL | Tag::BE | Tag::HAVE | Tag::MODAL;
    let about = unit.summary.tags & ABOUT != 0;
    if first <= 1 && about && unit.has(end, DOING) && !unit.has(first, BOUNDARY) {
        return if unit.place.topic == Some(Topic::Controller) { DOES + DOES } else { DOES };
    }
    let genitive = unit.ends(end - 1, "'s") || unit.ends(end - 1, "’s");
    if unit.has(end, Tag::POLICY) || genitive && (unit.has(end, Tag::SERVICE) || unit.has(end + 1, Tag::POLICY)) {
        return DOES;
    }
    let Some(before) = first.checked_sub(1) else { return 0 };
    let before = if unit.has(before, Tag::DETERMINER) { before.saturating_sub(1) } else { before };
    let of = unit.has(before, Tag::OF);
    // "The site (name.example) of Name"
    let before = if unit.mark(before.wrapping_sub(1)) == b')' { bracket_start(unit, before - 1) } else { before };
    let thing =
        [before.wrapping_sub(1), before.wrapping_sub(2)].into_iter().any(|at| unit.has(at, Tag::POLICY | Tag::SERVICE));
    if of && thing {
        return DOES;
    }
    let near = words!["at", "bij", "by", "door", "met", "to", "use", "using", "visit", "welcome", "welkom", "with"];
    u32::from(about && unit.is(first - 1, near)) * NEAR
}

/// Where the bracket opens that closes at `close`.
fn bracket_start(unit: &Unit<'_>, close: usize) -> usize {
    (close.saturating_sub(6)..close).rev().find(|&at| unit.mark(at) == b'(').unwrap_or(close)
}

/// Remembers the name at tokens `first..end`, which counts so much more.
pub(super) fn note(unit: &Unit<'_>, first: usize, end: usize, count: u32, out: &mut Output) {
    let Some(span) = unit.span(first, end) else { return };
    let whole = &*unit.line(first, end);
    let (name, behind) = bare(whole);
    let own = out.is_own(name, false);
    let sure = first > 0 || end > first + 1 || name.bytes().skip(1).any(|b| b.is_ascii_uppercase());
    let Output { mentions, names, .. } = out;
    if let Some(known) = mentions.iter_mut().find(|known| names.get(known.name).eq_ignore_ascii_case(name)) {
        known.count += count;
        known.sure |= sure;
    } else if mentions.len() < MOST {
        let (name, span) = (names.add(name), shortened(span, behind));
        mentions.push(Mention { name, span, language: unit.language, count, own, sure });
    }
}

/// Names the controller of a policy that named none: whom it is most about.
pub(crate) fn settle(out: &mut Output) {
    const RULE: Rule = rule!("controller.own");
    if !out.controllers.is_empty() {
        return;
    }
    let weight = |known: &Mention| known.count + if known.own { TITLE } else { 0 };
    // A name of the title or addresses has to act in the policy once, another again and again.
    let enough = |known: &&Mention| known.count >= if known.own { DOES } else { OFTEN };
    // Of equals the first.
    let best = out
        .mentions
        .iter()
        .filter(|known| known.own || known.sure)
        .filter(enough)
        .rev()
        .max_by_key(|known| weight(known))
        .copied();
    let Some(Mention { name, span, language, .. }) = best else { return };
    let value = Said::Controller(name);
    let statement = Statement { kind: Kind::ControllerName, span, shared: Span::EMPTY, denied: false, value, rule: 0 };
    out.put(language, statement, RULE);
    let aliases = Vec::new();
    let role = ControllerRole::Controller;
    out.controllers.push(ControllerFacts { name, aliases, registration_number: None, role, mention: None });
}
