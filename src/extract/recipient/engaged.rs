//! Companies whose names no lexicon knows, by what they do for us or what is done with them.

use crate::Language;
use crate::extract::name::unknown_end;
use crate::extract::output::{Output, rule};
use crate::extract::unit::{Unit, VERBAL};
use crate::lexicon::Tag;
use crate::text::{Shape, TokenKind, WordSet, words};

use super::{emit_name, is_ours};

/// Verbs by which we have something done by somebody: "we **use** Name", "stored in Name", "sent to Name".
pub(super) const ENGAGES: u64 = Tag::USE | Tag::KEEP | Tag::COLLECT | Tag::SHARE | Tag::TRANSFER;
/// Participles before "by", "to", "in" or "with" and a name that does something for us.
const ENGAGED: &WordSet = words![
    "backed",
    "built",
    "delivered",
    "forwarded",
    "handled",
    "hosted",
    "housed",
    "kept",
    "managed",
    "operated",
    "outsourced",
    "partner",
    "partnered",
    "performed",
    "powered",
    "processed",
    "provided",
    "relayed",
    "rely",
    "relies",
    "routed",
    "run",
    "sent",
    "served",
    "stored",
    "supplied",
    "supported",
    "transferred",
    "transmitted",
    "work",
    "works",
    "integrated",
];

/// The word before a name, past what may open the name itself: "our partner **[**Name", "**the** Name"; none at the beginning.
fn before_name(unit: &Unit<'_>, first: usize) -> Option<usize> {
    let opens = |at: usize| matches!(unit.mark(at), b'[' | b'"' | b'*' | b'_') || unit.has(at, Tag::DETERMINER);
    let mut at = first;
    while at > 0 && first - at < 3 && opens(at - 1) {
        at -= 1;
    }
    at.checked_sub(1)
}

/// Does what stands before a name say that it works for us: "we use", "powered by", "stored in", "sent to"?
pub(super) fn is_engaged(unit: &Unit<'_>, first: usize) -> bool {
    let Some(before) = before_name(unit, first) else { return false };
    let ours =
        !unit.has(before.wrapping_sub(1), Tag::SECOND | Tag::MODAL) || unit.has(before.wrapping_sub(2), Tag::FIRST);
    if unit.language == Language::Dutch {
        // "Staat in de **Gemeentewet**"
        return !unit.ends(first, "wet") && engages_in_dutch(unit, before);
    }
    let relation = unit.has(before, Tag::BY | Tag::TO | Tag::WITH)
        || unit.is(before, words!["in", "on", "through", "via", "bij", "met", "aan"]);
    unit.has(before, Tag::USE) && ours
        || relation
            && (unit.is(before.wrapping_sub(1), ENGAGED)
                || before > 1 && unit.has(before - 1, Tag::ADVERB) && unit.is(before - 2, ENGAGED))
}

/// The same of a Dutch name behind the token `before`: "wij gebruiken Name", "hiervoor gebruiken wij Name", "gebruik van de diensten
/// van Name", "gehost bij Name", "uitbesteed aan Name".
fn engages_in_dutch(unit: &Unit<'_>, before: usize) -> bool {
    const ENGAGED: &WordSet = words![
        "afgehandeld",
        "beheerd",
        "bewaard",
        "bezorgd",
        "draait",
        "gehost",
        "geleverd",
        "gemaakt",
        "gestuurd",
        "gewerkt",
        "gebouwd",
        "ondergebracht",
        "opgeslagen",
        "samenwerken",
        "staan",
        "staat",
        "uitbesteed",
        "uitgevoerd",
        "verloopt",
        "verlopen",
        "verstuurd",
        "verwerkt",
        "verzonden",
        "verzorgd",
        "werken",
    ];
    let ours = |at: usize| unit.is(at, words!["wij", "we", "ik"]);
    let uses = |at: usize| unit.has(at, Tag::USE) && !unit.is(at.wrapping_sub(1), words!["u", "je", "jij"]);
    let relation = unit.has(before, Tag::BY | Tag::WITH) || unit.is(before, words!["aan", "bij", "in", "naar", "op"]);
    let last = before.wrapping_sub(1);
    let use_of = || (before.saturating_sub(4)..before).any(|at| unit.is(at, words!["gebruik"]));
    uses(before)
        || ours(before) && uses(last)
        || relation && (unit.is(last, ENGAGED) || ours(last) && unit.is(last.wrapping_sub(1), ENGAGED))
        || unit.has(before, Tag::OF) && use_of()
}

/// Names that no lexicon knows: of those that work for us, that something is done with, or that do something.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    let mut walk = unit.each(Shape::HOST | Shape::CAPITAL, 0);
    while let Some(at) = walk.next() {
        let capital = unit.token(at).is_some_and(|t| t.capital);
        let host = is_host(unit, at);
        let engaged = (capital || host) && is_engaged(unit, at);
        let end = match () {
            () if host && engaged => at + 1,
            () if capital && (engaged || is_reached(unit, at) || opens_clause(unit, at)) => {
                unknown_end(unit, at, unit.len())
            }
            () => at,
        };
        // "Stored with **Name's** partners": they get it.
        let owner = end > at && unit.is_word(end) && ["'s", "’s"].iter().any(|s| unit.ends(end - 1, s));
        if end > at && !owner && !is_ours(unit, out, at, end) && !unit.has(end, Tag::POLICY) {
            if engaged || opens_clause(unit, at) && works(unit, end) && !is_role(unit, at) {
                emit_name(unit, out, (at, end), rule!("recipient.engaged"));
            } else if is_reached(unit, at)
                || unit.has(end, VERBAL | Tag::MODAL | Tag::BE) && !out.begins_controller(&unit.line(at, end))
            {
                emit_name(unit, out, (at, end), rule!("recipient.unknown"));
            }
        }
        walk.go_on(end.max(at + 1));
    }
}

/// What we use of others: "the servers **of** Name".
const OWNED_BY: &WordSet = words![
    "cloud",
    "computers",
    "diensten",
    "gebruik",
    "infrastructure",
    "machines",
    "servers",
    "service",
    "services",
    "software",
    "systemen",
    "systems",
    "use",
];
/// What a company does for us: "Name **hosts** the shop".
pub(in crate::extract) const WORKS: &WordSet = words![
    "builds", "carries", "checks", "delivers", "hosts", "mails", "operates", "packs", "posts", "prepares", "prints",
    "runs", "sends", "serves", "ships", "supplies", "supports",
];
/// The same where it is said to be for us, for policies say it of their own organisation too.
const WORKS_FOR: &WordSet =
    words!["collects", "handles", "holds", "keeps", "maintains", "manages", "processes", "provides", "stores", "takes"];

/// Does the company whose name ends before the token do something for us?
fn works(unit: &Unit<'_>, end: usize) -> bool {
    let ours = || (end + 1..end + 7).take_while(|&at| unit.mark(at) == 0).any(|at| unit.has(at, Tag::FIRST));
    unit.is(end, WORKS) || unit.is(end, WORKS_FOR) && ours()
}

/// Is it an office, a person or a part of a text rather than a company: "the **Treasurer**", "**Dr** Lee", "**Chapter** Two"?
fn is_role(unit: &Unit<'_>, first: usize) -> bool {
    const OPENS: &WordSet = words![
        "annex",
        "appendix",
        "article",
        "chapter",
        "clause",
        "dr",
        "miss",
        "mr",
        "mrs",
        "ms",
        "page",
        "paragraph",
        "part",
        "prof",
        "professor",
        "schedule",
        "section",
        "step",
        "table",
    ];
    let determined = |at: usize| unit.has(at, Tag::DETERMINER);
    unit.is(first, OPENS)
        || unit.language == Language::English && (determined(first) || determined(first.wrapping_sub(1)))
}

/// Does a clause open at the token, so that a name there may be its subject: "Name hosts the shop; **Name** sends the letters"?
fn opens_clause(unit: &Unit<'_>, first: usize) -> bool {
    // "Day and **Night** carry on" has one clause.
    let verb = |at: usize| unit.has(at, VERBAL | Tag::MODAL | Tag::BE) && !unit.token(at).is_some_and(|t| t.capital);
    let parted = |and: usize| (and.saturating_sub(12)..and).any(verb);
    before_name(unit, first).is_none_or(|before| {
        matches!(unit.mark(before), b';' | b':' | b'.')
            || unit.has(before, Tag::AND) && unit.language == Language::English && parted(before)
    })
}

/// May a name at the token be that of somebody who gets data: behind "to", "with", "by" or "gebruik van"?
fn is_reached(unit: &Unit<'_>, first: usize) -> bool {
    let Some(before) = before_name(unit, first) else { return false };
    unit.has(before, Tag::WITH | Tag::TO | Tag::BY)
        || unit.is(before, words!["aan", "met", "bij", "naar", "via"])
        || unit.has(before, Tag::OF) && unit.is(before.wrapping_sub(1), OWNED_BY)
}

/// Is the token a host that stands for a company: "Name.io"?
pub(super) fn is_host(unit: &Unit<'_>, at: usize) -> bool {
    unit.token(at).is_some_and(|t| t.kind == TokenKind::Url && t.end - t.start < 24)
        && unit.word(at).starts_with(|c: char| c.is_ascii_uppercase())
        && !unit.word(at).contains('/')
}
