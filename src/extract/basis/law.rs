//! Laws that are a ground by themselves: "krachtens de Wwft", "on the basis of § 25 (1) TDDDG".

use crate::Language;
use crate::extract::output::{Output, rule};
use crate::extract::unit::{Unit, VERBAL};
use crate::lexicon::Tag;
use crate::model::{Ground, Kind, Said};
use crate::text::{TokenKind, words};

/// Reads the laws that the sentence names as a ground.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    match unit.language {
        Language::English => sections(unit, out),
        Language::Dutch => demanding(unit, out),
    }
}

/// "§ 25 (1) TDDDG", "Section 7 Paragraph 3 UWG": a section of a law that has a short name.
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
        let short = unit.word(name);
        let capitals = short.bytes().filter(u8::is_ascii_uppercase).count();
        if !(3..=8).contains(&short.len()) || capitals + 2 < short.len() || capitals < 2 {
            continue;
        }
        // Of German law, what is stored on devices needs consent.
        let ground = if matches!(short, "TDDDG" | "TTDSG") { Ground::Consent } else { Ground::LegalObligation };
        if !out.has(unit, Kind::LegalBasis, at - 1, name + 1) {
            out.emit(unit, Kind::LegalBasis, (at - 1, name + 1), Said::Ground(ground), rule!("legal_basis.law"));
        }
    }
}

/// Dutch "op grond van de Wwft", "krachtens de Nederlandse wetgeving": a law that demands it.
fn demanding(unit: &Unit<'_>, out: &mut Output) {
    if unit.summary.tags & (Tag::OF | Tag::PREPOSITION) == 0 {
        return;
    }
    let ground = |at: usize| unit.is(at, words!["op"]) && unit.is(at + 1, words!["grond"]) && unit.has(at + 2, Tag::OF);
    for at in unit.walk(0, &[words!["op", "krachtens", "ingevolge"]], 0) {
        let from = match () {
            () if ground(at) => at + 3,
            () if unit.is(at, words!["krachtens", "ingevolge"]) => at + 1,
            () => continue,
        };
        let law = |i: usize| {
            let word = unit.word(i);
            ["wet", "wetgeving", "regelgeving", "Wwft", "WGBO", "AWR"].iter().any(|end| word.ends_with(end))
        };
        let stop =
            |i: usize| unit.mark(i) == b'.' || unit.mark(i) == b',' || unit.has(i, VERBAL | Tag::BE | Tag::FIRST);
        let words = (from..unit.len().min(from + 7)).take_while(|&i| !stop(i));
        let Some(end) = words.filter(|&i| law(i)).last().map(|i| i + 1) else { continue };
        if !out.has(unit, Kind::LegalBasis, at, end) {
            let value = Said::Ground(Ground::LegalObligation);
            out.emit(unit, Kind::LegalBasis, (at, end), value, rule!("legal_basis.law"));
        }
    }
}
