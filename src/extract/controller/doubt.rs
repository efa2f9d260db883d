//! What speaks against a name that something proposes for the controller's: forms that are plain words where they stand, places,
//! words that stand for others, and companies of which a policy speaks further on.

use crate::Span;
use crate::extract::contact::is_about_representative;
use crate::extract::output::Output;
use crate::extract::party::stop_end;
use crate::extract::unit::Unit;
use crate::lexicon::{Cues, Topic};
use crate::text::{TokenKind, WordSet, words};

use super::is_capital;

/// Legal forms that are plain words too: part of a name only with a capital ("a Delaware **corporation**", "hängt davon **ab**").
const WORDS: &WordSet = words![
    "ab",
    "ag",
    "as",
    "association",
    "company",
    "cooperative",
    "corporation",
    "foundation",
    "incorporated",
    "limited",
    "limits",
    "organization",
    "partnership",
    "sas",
    "se",
];
/// Forms that stand behind a name only ("**AG** Neustadt" is a court).
const BEHIND: &WordSet = words![
    "ab", "ag", "bv", "bvba", "corp", "gmbh", "inc", "limited", "limits", "llc", "llp", "ltd", "nv", "oy", "plc",
    "pty",
];
/// Words that begin or end no name: those that greet, and those for texts and for anybody.
const NO_NAMES: &WordSet =
    words!["addendum", "agreement", "attn", "datenschutzerklärung", "helaas", "parties", "skip", "welcome", "welkom",];

/// Units from the beginning of the text in which companies are those that the policy is of, several of them too.
const FIRST_UNITS: usize = 12;

/// The end of the legal form at `at`, with its stop.
pub(in crate::extract) fn form_end(unit: &Unit<'_>, at: usize) -> Option<usize> {
    let end = unit.phrase_at(at, Cues::LEGAL_FORM)?;
    let plain = unit.is(end.wrapping_sub(1), WORDS) && !unit.token(at).is_some_and(|t| t.capital);
    (!plain).then(|| stop_end(unit, end))
}

/// May a name not begin with the form that stands at the token?
pub(super) fn is_behind(unit: &Unit<'_>, at: usize) -> bool {
    unit.is(at, BEHIND)
}

/// Is there a legal form in tokens `first..end`?
pub(super) fn is_formal(unit: &Unit<'_>, first: usize, end: usize) -> bool {
    unit.holds_in(first, end, Cues::LEGAL_FORM) && (first..end).any(|at| form_end(unit, at).is_some())
}

/// Is what stands in tokens `first..end` no name of a controller, whatever is said of it?
pub(super) fn is_none(unit: &Unit<'_>, first: usize, end: usize, formal: bool, own: bool) -> bool {
    let before = |back: usize| first.checked_sub(back);
    let mark = |back: usize| before(back).map_or(0, |at| unit.mark(at));
    // "{NAME}" of a template.
    if mark(1) == b'{' || unit.is(first, NO_NAMES) {
        return true;
    }
    if formal {
        // "IS LIMITED TO", "THIS SECTION LIMITS": words of a sentence in capitals.
        let last = unit.word(end.saturating_sub(1));
        let shouted = last.len() > 4 && last.bytes().all(|b| b.is_ascii_uppercase()) && unit.is(end - 1, WORDS);
        let known = || (first..end).all(|at| unit.token(at).is_some_and(|t| t.word != 0));
        // "Name **UK Ltd.**": the beginning is missing.
        let place = || unit.phrase_at(first, Cues::COUNTRY).is_some_and(|at| form_end(unit, at) == Some(end));
        return shouted && known() || place();
    }
    if own {
        // "Onze **name**-groep": part of a word.
        return unit.mark(end) == b'-' && !is_capital(unit, first);
    }
    // ("Services"), (the "Platform"): what something else is called.
    let quoted = mark(1) == b'"' && (unit.mark(end) == b'"' || unit.mark(end - 1) == b'"');
    let bracketed = || (2..8).any(|back| mark(back) == b'(');
    // "An example (**Name** button)"
    let within = mark(1) == b'(' && unit.mark(end) != b')' && unit.mark(end) != b',';
    if quoted && bracketed() || within || unit.is(end - 1, NO_NAMES) {
        return true;
    }
    // "12 **Town**", "X **ST**": of an address.
    let number = before(1).and_then(|at| unit.token(at)).is_some_and(|t| t.kind == TokenKind::Number);
    let word = unit.word(first);
    let state = end == first + 1 && word.len() < 4 && mark(1) == b',' && word.bytes().all(|b| b.is_ascii_uppercase());
    // "The Group Controller"
    let role = unit.holds_in(first, end, Cues::CONTROLLER);
    number
        || state
        || role
        || word.bytes().any(|b| b.is_ascii_digit()) && mark(1) == b','
        || beside_formal(unit, first, end)
}

/// Does a tag stand before the token? It ends a name (`Privacy<p>Name`).
pub(super) fn is_behind_tag(unit: &Unit<'_>, at: usize) -> bool {
    let (before, token) = (at.checked_sub(1).and_then(|at| unit.token(at)), unit.token(at));
    let gap = before.zip(token).filter(|(_, b)| b.apart);
    gap.is_some_and(|(a, b)| unit.text.get(a.end as usize..b.start as usize).is_some_and(|gap| gap.contains('<')))
}

/// Does a company with its legal form stand elsewhere in the sentence? It is the controller then, and not its street, its
/// director or its brand.
fn beside_formal(unit: &Unit<'_>, first: usize, end: usize) -> bool {
    let named = |at: usize| {
        let before = at.wrapping_sub(1);
        (is_capital(unit, before) || is_capital(unit, at + 1) || unit.mark(before) == b',')
            && form_end(unit, at).is_some()
    };
    unit.holds(Cues::LEGAL_FORM)
        && unit.hits.iter().any(|hit| {
            let at = hit.first as usize;
            hit.cue.bit() & Cues::LEGAL_FORM != 0 && !(first..=end).contains(&at) && named(at)
        })
}

/// Does a company whose only sign is its legal form belong to those of whom the policy speaks further on: processors, courts,
/// representatives?
pub(super) fn is_other(unit: &Unit<'_>, first: usize, out: &Output) -> bool {
    const OTHERS: [Topic; 6] =
        [Topic::Recipients, Topic::Cookies, Topic::Transfers, Topic::Sources, Topic::Officer, Topic::Complaints];
    let represents = is_about_representative(unit, out);
    if (unit.place.topic == Some(Topic::Controller) || unit.holds(Cues::CONTROLLER)) && !represents {
        return false;
    }
    let others = || [unit.place.topic, unit.place.announced].into_iter().flatten().any(|topic| OTHERS.contains(&topic));
    if out.controllers.is_empty() || out.units <= FIRST_UNITS {
        return others();
    }
    // A sister of one that is known shares its first word.
    let word = unit.word(first);
    !out.controllers.iter().any(|known| {
        let known = out.names.get(known.name);
        let start = known.split([' ', ',']).next().unwrap_or(known);
        word.len() > 2 && start.eq_ignore_ascii_case(word)
    })
}

/// A name without the genitive, the comma or the scheme of an address that belong to the sentence ("Name's",
/// "https://name.example"), and how many bytes were taken from its end.
pub(super) fn bare(name: &str) -> (&str, usize) {
    let name = name.strip_prefix("https://").or_else(|| name.strip_prefix("http://")).unwrap_or(name);
    let bare = name.trim_end_matches([',', '/']);
    let bare = bare.strip_suffix("'s").or_else(|| bare.strip_suffix("’s")).unwrap_or(bare);
    (bare, name.len() - bare.len())
}

/// A place without its last bytes.
pub(super) fn shortened(span: Span, bytes: usize) -> Span {
    let narrow = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Span::new(narrow(span.start()), narrow(span.end().saturating_sub(bytes))).unwrap_or(span)
}
