//! Laws that are a ground by themselves: "krachtens de Wwft", "on the basis of § 25 (1) TDDDG".

use crate::Language;
use crate::extract::asked;
use crate::extract::output::{Output, rule};
use crate::extract::unit::{PRACTICE, Unit, VERBAL};
use crate::lexicon::{Cues, Tag, Topic};
use crate::model::{Ground, Kind, Said};
use crate::text::{TokenKind, WordSet, words};

/// Reads the laws that the sentence names as a ground.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    match unit.language {
        Language::English => sections(unit, out),
        Language::Dutch => {
            demanding(unit, out);
            lettered(unit, out);
        }
    }
}

/// Reads the point of Art. 6(1) that a Dutch heading names.
pub(super) fn read_heading(unit: &Unit<'_>, out: &mut Output) {
    if unit.language == Language::Dutch {
        lettered(unit, out);
    }
}

/// "§ 25 (1) TDDDG", "Section 257 Paragraph 4 HGB": a section of a law that is known to be a ground.
fn sections(unit: &Unit<'_>, out: &mut Output) {
    if !unit.has_digits() {
        return;
    }
    let number = |at: usize| unit.token(at).is_some_and(|t| t.kind == TokenKind::Number);
    for at in unit.each_count(1).filter(|&at| number(at)) {
        let sign = unit.mark(at - 1) == b'~' && unit.slice(at - 1, at) == "§";
        if !sign && !unit.is(at - 1, words!["section", "sec"]) {
            continue;
        }
        // Paragraphs and sentences, then the law.
        let part = |i: usize| {
            number(i)
                || matches!(unit.mark(i), b'(' | b')' | b'.')
                || unit.is(i, words!["paragraph", "para", "no", "sentence", "abs", "nr", "satz"])
        };
        let name = (at + 1..at + 9).find(|&i| !part(i)).unwrap_or(at + 1);
        // Of German law, what is stored on devices needs consent, and books must be kept. Of others nobody knows.
        let ground = match unit.word(name) {
            "TDDDG" | "TTDSG" => Ground::Consent,
            "HGB" if unit.word(at) == "257" => Ground::LegalObligation,
            _ => continue,
        };
        if is_other(unit, at - 1) {
            return;
        }
        if !out.has(unit, Kind::LegalBasis, at - 1, name + 1) {
            out.emit(unit, Kind::LegalBasis, (at - 1, name + 1), Said::Ground(ground), rule!("legal_basis.law"));
        }
    }
}

/// What obliges: laws, and orders of courts.
const LAWS: &WordSet = words![
    "act",
    "acts",
    "code",
    "court",
    "courts",
    "law",
    "laws",
    "legislation",
    "regulation",
    "regulations",
    "rule",
    "rules",
    "statute",
    "statutes",
    "subpoena",
];
/// What these do to us: "the Companies Act **obliges** us".
pub(in crate::extract) const OBLIGES: &WordSet = words![
    "compel",
    "compels",
    "demand",
    "demands",
    "dictate",
    "dictates",
    "force",
    "forces",
    "mandate",
    "mandates",
    "oblige",
    "obliges",
    "order",
    "orders",
    "prescribe",
    "prescribes",
    "require",
    "requires",
    "say",
    "says",
    "tell",
    "tells",
    "want",
    "wants",
];
/// What is done by these: "**mandated** by the Companies Act".
pub(in crate::extract) const OBLIGED: &WordSet = words![
    "bound",
    "compelled",
    "demanded",
    "dictated",
    "forced",
    "imposed",
    "mandated",
    "obliged",
    "ordered",
    "prescribed",
    "required",
];

/// Reads "tax law requires it", "omdat de Archiefwet dat eist", "the law says we must", "prescribed by commercial law": a law that
/// demands what is done. They are read before the phrases that they hold ("tax law").
pub(super) fn read_demands(unit: &Unit<'_>, out: &mut Output) {
    if unit.language == Language::Dutch {
        demanded(unit, out);
        return;
    }
    const ASIDE: u64 =
        VERBAL | Tag::MODAL | Tag::BE | Tag::HAVE | Tag::AND | Tag::SUBORDINATE | Tag::RELATIVE | Tag::NEGATION;
    for at in unit.each_said(asked::OBLIGES, 0) {
        if is_theirs(unit, at) {
            continue;
        }
        let found = if unit.is(at, OBLIGED) && unit.has(at + 1, Tag::BY) && !unit.begins(at, Cues::GROUND) {
            let words = (at + 2..unit.len().min(at + 8))
                .take_while(|&i| unit.is_word(i) && !unit.has(i, ASIDE & !Tag::AND | Tag::FIRST | Tag::SECOND));
            let law = words.filter(|&i| unit.is(i, LAWS)).last();
            // "The laws **of physics**"
            law.filter(|&last| !unit.has(last + 1, Tag::OF)).map(|last| (at, last + 1))
        } else if unit.is(at, OBLIGES) && at > 0 {
            let noun = at - 1 - usize::from(at > 1 && unit.is(at - 1, words!["so"]));
            obliging(unit, at).filter(|_| unit.is(noun, LAWS)).map(|end| (subject(unit, noun, ASIDE), end))
        } else {
            None
        };
        let Some((first, end)) = found.filter(|&(first, _)| !unit.is_possessive(first)) else { continue };
        if !out.has(unit, Kind::LegalBasis, first, end) {
            out.emit(
                unit,
                Kind::LegalBasis,
                (first, end),
                Said::Ground(Ground::LegalObligation),
                rule!("legal_basis.law"),
            );
        }
    }
}

/// Is it somebody else who is obliged: "your landlord is **bound** by law", "the **rules** of our club require it"?
fn is_theirs(unit: &Unit<'_>, at: usize) -> bool {
    const HOUSE: &WordSet = words!["booking", "club", "conduct", "dress", "game", "house", "our", "party", "source"];
    if unit.is(at, OBLIGES) {
        return (at.saturating_sub(4)..at).any(|at| unit.is(at, HOUSE)) || unit.is(at + 2, words!["wear"]);
    }
    // What is said of somebody: "we are **bound**", "if **ordered** by a court"; not of what is done: "as **prescribed** by law".
    if !unit.is(at, words!["bound", "compelled", "forced", "obliged", "ordered", "required"]) || at == 0 {
        return false;
    }
    let opens = unit.mark(at - 1) != 0 || unit.has(at - 1, Tag::SUBORDINATE | Tag::AND);
    let ours = |at: usize| unit.has(at, Tag::FIRST) && !unit.is_possessive(at);
    let said = (at.saturating_sub(8)..at).rev().take_while(|&at| unit.mark(at) == 0);
    let mut whose = said.filter(|&at| unit.has(at, Tag::SECOND | Tag::PERSON) || ours(at));
    !opens && whose.next().is_some_and(|at| !ours(at))
}

/// Where the law begins that the noun at the token names: "**the Finnish bookkeeping** law".
fn subject(unit: &Unit<'_>, noun: usize, aside: u64) -> usize {
    let mut first = noun;
    while first > 0 && noun - first < 6 && !unit.has(first, Tag::DETERMINER) {
        let before = first - 1;
        if !unit.is_word(before)
            || unit.has(before, aside | Tag::PREPOSITION | Tag::TO | Tag::FOR | Tag::BY | Tag::FROM | Tag::WITH)
        {
            break;
        }
        first = before;
    }
    first
}

/// The end of what a law does to us by the verb at the token: "requires **it**", "obliges **us**", "says **we must**". What it asks of
/// others is no ground of ours.
fn obliging(unit: &Unit<'_>, verb: usize) -> Option<usize> {
    let object = verb + 1;
    if unit.is(verb, words!["say", "says", "tell", "tells", "want", "wants"]) {
        let we = object + usize::from(unit.is(object, words!["us"]));
        let must = unit.is(object, words!["we", "they", "i"]) && unit.is(object + 1, words!["must", "have", "need"]);
        return match () {
            () if must => Some(object + 2 + usize::from(unit.is(object + 1, words!["have", "need"]))),
            () if unit.is(object, words!["so", "it"]) => Some(object + 1),
            () => (we > object && unit.has(we, Tag::TO)).then_some(we),
        };
    }
    match () {
        () if unit.is(object, words!["us", "it", "me", "so", "this"]) => Some(object + 1),
        () if object >= unit.len() || matches!(unit.mark(object), b'.' | b',' | b';' | b')') => Some(object),
        () => None,
    }
}

/// Words of sentences that name a law for something else than a ground.
const OTHERS: &WordSet = words![
    "complain",
    "complaint",
    "complaints",
    "define",
    "defined",
    "defines",
    "definition",
    "exempt",
    "exempted",
    "exemption",
    "meaning",
    "right",
    "rights"
];

/// Is a right, a definition or an exemption what the sentence names the law for, or is it denied before the token?
fn is_other(unit: &Unit<'_>, law: usize) -> bool {
    let denied = (0..law).any(|at| unit.has(at, Tag::NEGATION) && !unit.is(at, words!["without"]));
    let practice = unit.summary.tags & PRACTICE != 0 || unit.is_about(Topic::Grounds) || unit.place.item;
    let basis = || unit.has_word(&[words!["basis", "based", "consent"]]);
    denied || unit.has_word(&[OTHERS]) || !practice && !basis()
}

/// Dutch "op grond van de Wwft", "krachtens de Nederlandse wetgeving": a law that demands it.
fn demanding(unit: &Unit<'_>, out: &mut Output) {
    if unit.summary.tags & (Tag::OF | Tag::PREPOSITION) == 0 {
        return;
    }
    let ground = |at: usize| unit.is(at, words!["op"]) && unit.is(at + 1, words!["grond"]) && unit.has(at + 2, Tag::OF);
    for at in unit.each_said(asked::BY_LAW, 0) {
        let from = match () {
            () if ground(at) => at + 3,
            () if unit.is(at, words!["gelet"]) && unit.is(at + 1, words!["op"]) => at + 2,
            () if unit.is(at, words!["krachtens", "ingevolge"]) => at + 1,
            () => continue,
        };
        let stop =
            |i: usize| unit.mark(i) == b'.' || unit.mark(i) == b',' || unit.has(i, VERBAL | Tag::BE | Tag::FIRST);
        let words = (from..unit.len().min(from + 7)).take_while(|&i| !stop(i));
        let Some(end) = words.filter(|&i| is_law(unit, i)).last().map(|i| i + 1) else { continue };
        put(unit, (at, end), Ground::LegalObligation, out);
    }
}

/// Does the token name a Dutch law, other than one on privacy?
fn is_law(unit: &Unit<'_>, at: usize) -> bool {
    const LAWS: [&str; 6] = ["wet", "wetgeving", "regelgeving", "Wwft", "WGBO", "AWR"];
    let word = unit.word(at);
    LAWS.iter().any(|end| word.ends_with(end)) && !["privacy", "Privacy"].iter().any(|start| word.starts_with(start))
}

/// Proposes a ground.
fn put(unit: &Unit<'_>, (first, end): (usize, usize), ground: Ground, out: &mut Output) {
    if !out.has(unit, Kind::LegalBasis, first, end) {
        out.emit(unit, Kind::LegalBasis, (first, end), Said::Ground(ground), rule!("legal_basis.law"));
    }
}

/// What Dutch laws do.
pub(in crate::extract) const DEMANDS: &WordSet = words![
    "dwingt",
    "eisen",
    "eist",
    "noopt",
    "oplegt",
    "verlangt",
    "verplicht",
    "verplichten",
    "vereist",
    "vergt",
    "voorschrijft",
    "voorschrijven",
];

/// Dutch "omdat **de Archiefwet dat voorschrijft**", "wat **de fiscus van ons eist**": a law or the tax office with a verb of demanding
/// behind it.
fn demanded(unit: &Unit<'_>, out: &mut Output) {
    /// Tokens between the law and the verb.
    const NEAR: usize = 7;
    for verb in unit.each_said(asked::DEMANDS, 1) {
        let clause = (verb.saturating_sub(NEAR)..verb).rev().take_while(|&at| unit.mark(at) == 0);
        let mut subject = clause.filter(|&at| is_law(unit, at) || unit.is(at, words!["fiscus", "belastingdienst"]));
        let Some(law) = subject.next() else { continue };
        // "**Volgens** de wet verplicht", "**op grond van** de wet vereist": no subject.
        let first = law - usize::from(law > 0 && unit.has(law - 1, Tag::DETERMINER));
        let governed = first > 0 && unit.has(first - 1, Tag::PREPOSITION | Tag::OF | Tag::BY | Tag::WITH);
        // "De wet verplicht **niemand**": what it asks of others is no ground of ours.
        let us = unit.has(verb + 1, Tag::FIRST) && !unit.is_possessive(verb + 1);
        let closes = !unit.is_word(verb + 1) || unit.has(verb + 1, Tag::AND | Tag::SUBORDINATE);
        if !governed && (us || closes) && !unit.has(verb - 1, Tag::BE | Tag::NEGATION) {
            put(unit, (first, verb + 1 + usize::from(us)), Ground::LegalObligation, out);
        }
    }
}

/// Dutch words for a legal basis.
pub(in crate::extract) const GROUNDS: &WordSet =
    words!["grondslag", "rechtsgrond", "rechtsgrondslag", "verwerkingsgrond"];

/// Dutch "**Rechtsgrond a**", "**grondslag f**": the letter of a point of Art. 6(1) behind the word for a ground.
fn lettered(unit: &Unit<'_>, out: &mut Output) {
    for at in unit.each_said(asked::GROUNDS, 0) {
        let ground = match unit.word(at + 1) {
            "a" => Ground::Consent,
            "b" => Ground::Contract,
            "c" => Ground::LegalObligation,
            "d" => Ground::VitalInterests,
            "e" => Ground::PublicTask,
            "f" => Ground::LegitimateInterests,
            _ => continue,
        };
        put(unit, (at, at + 2), ground, out);
    }
}
