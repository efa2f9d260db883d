//! Grounds by their article: "Art. 6(1)(b)", "lit. b and f", "onderdeel c".

use crate::extract::output::{Output, rule};
use crate::extract::unit::Unit;
use crate::lexicon::Tag;
use crate::model::{Kind, Said};
use crate::text::{Shape, TokenKind, WordSet, article, words};

use super::said_end;

/// "Art. 6(1)(f) GDPR" with the words that say the same beside it.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    let mut walk = unit.walk(
        Shape::COUNTED | Shape::UNKNOWN,
        &[article::ARTICLES],
        if unit.has_digits() { 0 } else { unit.len() },
    );
    while let Some(first) = walk.next() {
        if unit.token(first).is_some_and(|t| t.word == 0 && t.kind == TokenKind::Word && t.end - t.start > 8) {
            continue;
        }
        // No other article gives a ground.
        if matches!(
            unit.slice(first, first + 1).as_bytes(),
            [b'0'..=b'5' | b'7' | b'8', ..] | [b'6' | b'9', b'0'..=b'9', ..]
        ) {
            continue;
        }
        let Some(found) = article::article(unit.text, unit.tokens, first) else { continue };
        let mut at = found.end.max(first + 1);
        if let Some(ground) = found.value.ground() {
            at = said_end(unit, found.end, ground);
            let mut taken = false;
            if !out.has(unit, Kind::LegalBasis, found.first, at) {
                let value = Said::Ground(ground);
                taken =
                    out.emit(unit, Kind::LegalBasis, (found.first, at), value, rule!("legal_basis.article")).is_some();
            }
            at = other_points(unit, found.value, at, taken, out);
        }
        walk.go_on(at);
    }
}

/// What may stand behind a point of an article, beside the law.
const BEHIND_POINT: u64 = Tag::OF | Tag::AND | Tag::BE | Tag::PREPOSITION | Tag::FOR | Tag::BY | Tag::TO | Tag::WITH;

/// Words before the letter of a point.
const POINT: &WordSet = words!["letter", "lit", "litera", "onder", "onderdeel", "point", "punt", "sub"];
/// Names of the law that an article stands in.
const LAW: &WordSet = words!["avg", "dsgvo", "gdpr", "uk", "eu"];

/// Further points of the article that ends at the token: "Article 6(1)(a) **and (b) of the GDPR**", "Art. 6 para. 1 lit. b and
/// **lit. f**", "artikel 6 lid 1 onder a, **b** en **f**"; where they end. A bare letter says little by itself: it stands where the
/// first point was taken.
fn other_points(unit: &Unit<'_>, article: article::Article, mut end: usize, taken: bool, out: &mut Output) -> usize {
    for _ in 0..5 {
        let comma = end + usize::from(unit.mark(end) == b',');
        let first = comma + usize::from(unit.has(comma, Tag::AND));
        let named = first + usize::from(unit.is(first, POINT));
        let open = named + usize::from(named > first && unit.mark(named) == b'.');
        let letter = open + usize::from(unit.mark(open) == b'(');
        let mut letters = unit.word(letter).chars();
        let (Some(point), None) = (letters.next().filter(|_| first > end), letters.next()) else { return end };
        let ground = article::Article { point: Some(point.to_ascii_lowercase()), ..article }.ground();
        // "(Art. 6(1) lit. b and **f)**": that bracket is another's.
        let closes = letter > open || unit.mark(end.wrapping_sub(1)) == b')';
        let closed = closes && unit.mark(letter + 1) == b')';
        let bare =
            letter == open && !unit.is(end - 1, LAW) && point.is_ascii_lowercase() && ends_point(unit, letter + 1);
        let Some(ground) = ground.filter(|_| closed || bare) else { return end };
        // "(a) or (e) **e-mail** us" counts what to do.
        let behind = letter + 1 + usize::from(closed);
        if unit.is_word(behind) && !unit.is(behind, LAW) && !unit.has(behind, BEHIND_POINT) {
            return end;
        }
        end = law_end(unit, behind).unwrap_or(behind);
        let value = Said::Ground(ground);
        if !bare {
            out.emit(unit, Kind::LegalBasis, (first, end), value, rule!("legal_basis.article"));
        } else if taken {
            out.state(unit, Kind::LegalBasis, (first, end), value, rule!("legal_basis.article"));
        }
    }
    end
}

/// Does what stands at the token end a point that is a bare letter: "lit. b and f **GDPR**", not "lit. b and a **contract**"?
fn ends_point(unit: &Unit<'_>, at: usize) -> bool {
    // "(Art. 6(1) lit. b and f**)**", not the "b)" of what is counted.
    let opened = || {
        let mut closed = 0;
        (at.saturating_sub(24)..at).rev().any(|i| {
            closed += usize::from(unit.mark(i) == b')');
            let opens = unit.mark(i) == b'(';
            let own = opens && closed == 0;
            closed -= usize::from(opens && closed > 0);
            own
        })
    };
    let ends = at >= unit.len() || matches!(unit.mark(at), b'.' | b',' | b';' | b':' | b'|');
    ends || unit.mark(at) == b')' && opened() || unit.has(at, Tag::AND) || law_end(unit, at).is_some()
}

/// The end of the law named at the token: "GDPR", "of the UK GDPR", ", van de AVG".
fn law_end(unit: &Unit<'_>, at: usize) -> Option<usize> {
    let comma = at + usize::from(unit.mark(at) == b',' && unit.is(at + 1, words!["van"]));
    let of = comma + usize::from(unit.has(comma, Tag::OF));
    let the = of + usize::from(unit.is(of, words!["the", "de"]));
    let whose = the + usize::from(unit.is(the, words!["uk", "eu"]));
    unit.is(whose, words!["avg", "dsgvo", "gdpr"]).then_some(whose + 1)
}
