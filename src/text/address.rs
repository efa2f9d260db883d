//! Postal addresses.
//!
//! An address is found from its anchor, a postcode or a post-office box (or a street and a house number where there is no
//! postcode), and from there grows left to the street and right to the city and country.

use super::address_words::{
    AUSTRALIAN, COUNTRIES, LABELS, LEGAL_FORMS, SMALL, STATE_NAMES, STATES, STREET_ENDS, STREET_WORDS, UNITS,
};
use super::entity::{
    Cursor, REACH, Spotted, Words, ends_with, gap, is_counted, is_mark, is_numeric, is_word, word, word_at,
};
use super::token::{Token, TokenKind};
use super::word_set::{WordSet, words};
use crate::lexicon::Tag;

/// Words in small letters that an anchor may begin with.
pub(crate) const BOXES: &WordSet = words!["po", "p.o", "p"];

/// The postal address whose anchor is at token `at`. It may begin before `at`: the anchor is the first token of the
/// postcode (of the state in the United States), of `PO Box` (`Postbus`), or, where no postcode follows, the street's
/// name.
///
/// The value is the address on one line: a comma stands for a line break, `te` before the city is left out. A caller that
/// asks at every token goes on at the end of what was found.
#[inline]
pub(crate) fn postal_address<'a>(
    text: &'a str,
    tokens: &'a [Token],
    words: &impl Words,
    at: usize,
) -> Option<Spotted<Address<'a>>> {
    let token = tokens.get(at)?;
    let anchor = token.capital || is_counted(text, token) || BOXES.has(token.form);
    if anchor { anchored(text, tokens, words, at) } else { None }
}

/// The address whose anchor is at a token that may be one.
#[inline(never)]
fn anchored<'a>(text: &'a str, tokens: &'a [Token], words: &impl Words, at: usize) -> Option<Spotted<Address<'a>>> {
    let reader = Reader { text, tokens, words };
    let found = match reader.box_end(at) {
        Some(end) => Found { first: at, postcode: None, end: reader.behind_box(end)? },
        None => match reader.postcode(at) {
            Some(postcode) => reader.around(postcode)?,
            None => reader.street_alone(at)?,
        },
    };
    let Found { first, postcode, end } = found;
    Some(Spotted { first, end, value: Address { text, tokens, first, postcode, end } })
}

/// Which side of a postcode what stands on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Street and number, postcode, city, and the postcode cannot be anything else (`1234 AB`, `B-9571`).
    CityBehind,
    /// The same, with a postcode that could be a year or an amount (`2600`, `10117`).
    BareCityBehind,
    /// Number and street, city, postcode (`SW1A 1AA`, `NY 10010`, `H2J 2K9`).
    CityBefore,
}

/// A postcode, with what belongs to it.
#[derive(Clone, Copy)]
struct Postcode {
    first: usize,
    end: usize,
    form: Form,
}

/// The tokens of an address.
struct Found {
    first: usize,
    /// Where the postcode stands that a comma must come before.
    postcode: Option<usize>,
    end: usize,
}

struct Reader<'a, W> {
    text: &'a str,
    tokens: &'a [Token],
    words: &'a W,
}

impl<W: Words> Reader<'_, W> {
    fn word(&self, at: usize) -> &str {
        word_at(self.text, self.tokens, at)
    }

    fn is(&self, at: usize, words: &WordSet) -> bool {
        is_word(self.tokens, at, words)
    }

    fn comma(&self, at: usize) -> bool {
        is_mark(self.tokens, at, b',')
    }

    fn numeric(&self, at: usize) -> bool {
        is_numeric(self.text, self.tokens, at)
    }

    /// Whether a line begins at token `at`.
    fn line(&self, at: usize) -> bool {
        gap(self.text, self.tokens, at).contains(['\n', '|'])
    }

    /// Whether the word at `at` may be part of a name.
    fn name(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| {
            if t.kind != TokenKind::Word || !t.capital {
                return false;
            }
            let piece = word(self.text, t);
            self.words.month(t.word).is_none()
                && self.words.unit(t.word).is_none()
                && !LABELS.has(t.form)
                && !ends_with(piece, "adres")
                && !LEGAL_FORMS.has(t.form)
        })
    }

    /// Whether the word at `at` names a street by itself.
    fn street(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| {
            let piece = word(self.text, t);
            t.kind == TokenKind::Word
                && !UNITS.has(t.form)
                && (t.tags & Tag::STREET != 0
                    || STREET_WORDS.has(t.form)
                    || self.name(at)
                        && STREET_ENDS.iter().any(|end| piece.len() > end.len() + 1 && ends_with(piece, end)))
        })
    }

    /// The postcode that begins at token `at`.
    fn postcode(&self, at: usize) -> Option<Postcode> {
        let found = |end, form| Some(Postcode { first: at, end, form });
        let piece = self.word(at);
        let capitals = |s: &str, n: usize| s.len() == n && s.bytes().all(|b| b.is_ascii_uppercase());
        if piece.bytes().all(|b| b.is_ascii_digit()) && matches!(piece.len(), 4 | 5) {
            // a country's letters before it: "B-9571"
            let joined = self.tokens.get(at)?.joined;
            let lead = at.checked_sub(1).filter(|i| {
                joined && matches!(self.word(*i), "B" | "D" | "A" | "CH" | "L" | "F" | "DK" | "NL" | "BE" | "DE")
            });
            if joined && lead.is_none() {
                return None;
            }
            if piece.len() == 4 && capitals(self.word(at + 1), 2) && !self.line(at + 1) {
                return found(at + 2, Form::CityBehind);
            }
            if let Some(first) = lead {
                return Some(Postcode { first, end: at + 1, form: Form::CityBehind });
            }
            return found(at + 1, Form::BareCityBehind);
        }
        if let Some((digits, letters)) = piece.split_at_checked(4) {
            if digits.bytes().all(|b| b.is_ascii_digit()) && capitals(letters, 2) {
                return found(at + 1, Form::CityBehind);
            }
        }
        let token = self.tokens.get(at)?;
        if !token.capital {
            return None;
        }
        // "NY 10010", "New York 10010"
        if capitals(piece, 2) && STATES.has(token.form)
            || capitals(piece, 3) && AUSTRALIAN.has(token.form)
            || STATE_NAMES.has(token.form)
        {
            let zip = self.word(at + 1);
            if zip.len() == 4 && self.numeric(at + 1) && self.is(at, AUSTRALIAN) {
                return found(at + 2, Form::CityBefore);
            }
            let form = if zip.len() == 5 && zip.bytes().all(|b| b.is_ascii_digit()) {
                Form::CityBefore
            } else {
                return None;
            };
            let more = self.tokens.get(at + 2).is_some_and(|t| t.joined) && self.numeric(at + 2);
            return found(if more { at + 3 } else { at + 2 }, form);
        }
        if piece.as_bytes().get(1).is_none_or(u8::is_ascii_lowercase) {
            return None;
        }
        // the forms of letters and digits, from the bytes: "SW1A 1AA", "H2J 2K9", "D02 X285"
        let mut cursor = Cursor::new(self.text, self.tokens, at)?;
        let (mut shape, mut blank) = ([0u8; 8], 0);
        let mut len = 0;
        for slot in &mut shape {
            if cursor.peek() == b' ' && blank == 0 && len > 1 {
                blank = len;
                cursor.skip();
            }
            *slot = match cursor.peek() {
                b'0'..=b'9' => b'9',
                b'A'..=b'Z' => b'A',
                _ => break,
            };
            cursor.skip();
            len += 1;
        }
        if cursor.peek().is_ascii_alphanumeric() || blank == 0 {
            return None;
        }
        let (out, inner) = (shape.get(..blank)?, shape.get(blank..len)?);
        let british = matches!(out, b"A9" | b"A99" | b"AA9" | b"AA99" | b"A9A" | b"AA9A") && inner == b"9AA";
        let canadian = out == b"A9A" && inner == b"9A9";
        let irish = out == b"A99" && inner.len() == 4 && inner.contains(&b'9') && inner.first() == Some(&b'A');
        if !(british || canadian || irish) {
            return None;
        }
        found(super::entity::end_at(self.tokens, at, cursor.offset())?, Form::CityBefore)
    }

    /// The index behind `PO Box 123` at token `at`.
    fn box_end(&self, at: usize) -> Option<usize> {
        let first = self.tokens.get(at).and_then(|t| self.text.as_bytes().get(t.start as usize));
        if !matches!(first, Some(b'b' | b'B' | b'p' | b'P')) {
            return None;
        }
        let number = if self.is(at, words!["postbus", "postfach", "box"]) && self.name(at) {
            at + 1
        } else if self.is(at, words!["po", "p.o"]) && self.is(at + 1, words!["box"]) {
            at + 2
        } else if self.is(at, words!["p"])
            && is_mark(self.tokens, at + 1, b'.')
            && self.is(at + 2, words!["o"])
            && self.is(at + 4, words!["box"])
        {
            at + 5
        } else {
            return None;
        };
        self.numeric(number).then_some(number + 1)
    }

    /// The end of the address whose post-office box ends at `end`: city and postcode in any order, then the country.
    fn behind_box(&self, end: usize) -> Option<usize> {
        let (mut i, mut named, mut last) = (end, false, end);
        for _ in 0..REACH / 2 {
            if self.line(i) && named && self.country(i).is_none() && !self.numeric(i) && self.postcode(i).is_none() {
                break;
            }
            if let Some(behind) = self.country(i).filter(|_| named) {
                return Some(behind);
            }
            if self.comma(i) {
                i += 1;
                continue;
            }
            if self.numeric(i) || self.name(i) || self.postcode(i).is_some() {
                named |= self.name(i);
            } else if !(self.is(i, SMALL) && self.name(i + 1)) || self.is(i, words!["in", "on", "the", "of"]) {
                break;
            }
            i += 1;
            last = i;
        }
        (named && last > end).then_some(last)
    }

    /// The address around a postcode.
    fn around(&self, postcode: Postcode) -> Option<Found> {
        match postcode.form {
            Form::CityBefore => {
                let first = self.number_first(postcode.first)?;
                // "WA 2010" may be a year.
                if self.is(postcode.first, AUSTRALIAN)
                    && self.word(postcode.end - 1).len() == 4
                    && !(first..postcode.first).any(|i| self.street(i))
                {
                    return None;
                }
                Some(Found { first, postcode: None, end: self.with_country(postcode.end) })
            }
            Form::CityBehind | Form::BareCityBehind => {
                let city = if self.is(postcode.end, words!["te"]) { postcode.end + 1 } else { postcode.end };
                let end = self.city(city)?;
                let first = self
                    .name_first(postcode)
                    .or_else(|| self.french(postcode.first))
                    .or_else(|| self.box_before(postcode.first))?;
                Some(Found { first, postcode: Some(postcode.first), end: self.with_country(end) })
            }
        }
    }

    /// The first token of a post-office box right before `end`.
    fn box_before(&self, end: usize) -> Option<usize> {
        let edge = end.checked_sub(usize::from(end > 0 && self.comma(end - 1)))?;
        (2..=6).filter_map(|n| edge.checked_sub(n)).find(|i| self.box_end(*i) == Some(edge))
    }

    /// The end of the city's name at `at`: `Den Haag`, `Alphen aan den Rijn`, `Laren (GLD)`.
    fn city(&self, at: usize) -> Option<usize> {
        if !(self.name(at) || self.is(at, words!["s", "t"]) && self.name(at + 1)) || self.line(at) {
            return None;
        }
        let mut end = at + 1;
        for _ in 0..5 {
            let Some(token) = self.tokens.get(end) else {
                break;
            };
            if self.line(end) || is_mark(self.tokens, end + 1, b':') {
                break;
            }
            let plain = token.tags & Tag::ALL & !(Tag::STREET | Tag::NUMBER) == 0 || token.joined;
            let small = self.is(end, SMALL)
                && !self.is(end, words!["in", "the", "van"])
                && (self.name(end + 1) || self.is(end + 1, words!["den", "de", "der", "het"]) && self.name(end + 2));
            if token.joined || self.name(end) && plain && (end < at + 3 || self.is(end - 1, SMALL)) || small {
                end += 1;
            } else {
                break;
            }
        }
        let bracket = is_mark(self.tokens, end, b'(')
            && is_mark(self.tokens, end + 2, b')')
            && self.name(end + 1)
            && !self.line(end);
        Some(if bracket { end + 3 } else { end })
    }

    /// The end of the country's name at `at`.
    fn country(&self, at: usize) -> Option<usize> {
        let at = if self.is(at, words!["the"]) { at + 1 } else { at };
        if self.is(at, words!["united"]) && self.is(at + 1, words!["kingdom", "states"]) {
            let america = self.is(at + 2, words!["of"]) && self.is(at + 3, words!["america"]);
            return Some(if america { at + 4 } else { at + 2 });
        }
        if self.is(at, words!["new"]) && self.is(at + 1, words!["zealand"]) {
            return Some(at + 2);
        }
        let capital = self.tokens.get(at).is_some_and(|t| t.capital);
        (capital && self.is(at, COUNTRIES)).then_some(at + 1)
    }

    /// `end`, or the index behind the country that follows it.
    fn with_country(&self, end: usize) -> usize {
        let at = match self.tokens.get(end) {
            Some(t) if t.kind == TokenKind::Mark && matches!(t.mark, b',' | b'-') => end + 1,
            _ => end,
        };
        self.country(at).unwrap_or(end)
    }

    /// The first token of street and house number before a postcode, in the order of the Netherlands, Belgium, Germany.
    fn name_first(&self, postcode: Postcode) -> Option<usize> {
        let edge = postcode.first;
        let mut i = edge.checked_sub(1)?;
        let set_apart = self.comma(i) || self.line(edge) || is_mark(self.tokens, i, b'-');
        if self.tokens.get(i)?.kind == TokenKind::Mark {
            if !(self.comma(i) || is_mark(self.tokens, i, b'-')) {
                return None;
            }
            i = i.checked_sub(1)?;
        }
        // "22 bus 35", "5 b", "12 - 14", "3-II"
        let mut number = None;
        for _ in 0..6 {
            let token = self.tokens.get(i)?;
            if self.numeric(i) {
                number = Some(i);
                let joint = i.checked_sub(1)?;
                let more = token.joined
                    || self.is(joint, UNITS)
                    || is_mark(self.tokens, joint, b'-')
                    || is_mark(self.tokens, joint, b'/');
                if !more || token.joined && !self.numeric(joint) {
                    break;
                }
            } else if number.is_none() && word(self.text, token).len() > 3
                || token.kind == TokenKind::Mark && !matches!(token.mark, b'-' | b'/')
            {
                return None;
            }
            i = i.checked_sub(1)?;
        }
        let number = number.filter(|n| self.word(*n).len() <= 6)?;
        let last = number.checked_sub(1)?;
        let street = self.street(last);
        if !(street || self.name(last)) || self.line(number) {
            return None;
        }
        let bare = postcode.form == Form::BareCityBehind;
        let digits = self.word(edge);
        let year = digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
        let mut first = last;
        for _ in 0..4 {
            let Some(before) = first.checked_sub(1) else {
                break;
            };
            if self.line(first) {
                break;
            }
            // "P.C. Hooftstraat", "St. Jansstraat", "Prins Hendrikkade", "Van der Meerlaan", "1e Dorpsstraat"
            let stop = is_mark(self.tokens, before, b'.')
                && before > 0
                && self.name(before - 1)
                && self.word(before - 1).len() <= 5;
            let joined = self.tokens.get(first).is_some_and(|t| t.joined);
            let ordinal = self.numeric(before) && self.word(before).ends_with('e');
            if self.name(before) || joined || ordinal || stop {
                first = before;
            } else if self.is(before, SMALL)
                && before > 0
                && self.name(before - 1)
                && !self.is(before, words!["in", "te", "of", "the"])
            {
                first = before - 1;
            } else {
                break;
            }
        }
        let street = street || (first..=last).any(|i| self.street(i));
        let sure = !bare || street || set_apart && !year;
        // "March 3, 2018 Google": a month is no street
        (sure && !self.is(first, LABELS)).then_some(first)
    }

    /// The first token of house number and street before a postcode with the city behind it (`12 rue de …, 75001 Paris`).
    fn french(&self, edge: usize) -> Option<usize> {
        let first = self.number_first(edge)?;
        let street = (first..edge).any(|i| self.street(i));
        (street && (self.comma(edge.checked_sub(1)?) || self.line(edge))).then_some(first)
    }

    /// The first token of house number and street before `edge`, in the order of English and French addresses.
    fn number_first(&self, edge: usize) -> Option<usize> {
        let mut first = None;
        let mut i = edge;
        for _ in 0..REACH {
            let Some(before) = i.checked_sub(1) else {
                break;
            };
            let Some(token) = self.tokens.get(before) else {
                break;
            };
            if self.box_end(before).is_some() {
                return Some(before);
            }
            let part = match token.kind {
                TokenKind::Mark => {
                    matches!(token.mark, b',' | b'#' | b'-' | b'/')
                        || token.mark == b'.'
                            && before > 0
                            && (self.word(before - 1).len() <= 2
                                || self.is(before - 1, STREET_WORDS)
                                || self.is(before - 1, UNITS))
                }
                TokenKind::Number => true,
                TokenKind::Word => {
                    self.numeric(before)
                        || self.name(before)
                        || token.joined
                        || self.is(before, SMALL)
                        || self.is(before, UNITS)
                        || self.is(before, STREET_WORDS)
                }
                TokenKind::Email | TokenKind::Url => false,
            };
            if !part {
                break;
            }
            i = before;
            if self.numeric(i) && !token.joined {
                let next = if self.comma(i + 1) { i + 2 } else { i + 1 };
                let opens = self.name(next)
                    || self.numeric(next)
                    || self.is(next, STREET_WORDS)
                    || is_mark(self.tokens, next, b'/') && self.numeric(next + 1)
                    || self.tokens.get(i + 1).is_some_and(|t| t.joined);
                if opens && self.word(i).len() <= 6 && next < edge {
                    first = Some(i);
                }
            }
        }
        let first = first?;
        // a name of street or city must stand between
        let named = (first..edge).filter(|i| self.name(*i)).count();
        let unit = first.checked_sub(1).filter(|i| self.is(*i, UNITS));
        (named > 0).then_some(unit.unwrap_or(first))
    }

    /// `12 High Street, London`: an address without a postcode, found at its street's name.
    fn street_alone(&self, at: usize) -> Option<Found> {
        let numbered = |i: usize| self.numeric(i);
        if !numbered(at + 1) && !(at.saturating_sub(4)..at).any(numbered) || !self.name(at) || !self.street(at) {
            return None;
        }
        let comma = if is_mark(self.tokens, at + 1, b'.') { at + 2 } else { at + 1 };
        // "Keizersgracht 5, Amsterdam": the number behind
        let numbered = self.numeric(at + 1) && !self.line(at + 1);
        let (first, comma) = if numbered {
            let mut first = at;
            while first > 0 && at - first < 3 && !self.line(first) && self.name(first - 1) {
                first -= 1;
            }
            (first, at + 2)
        } else {
            let number = (1..=4).filter_map(|n| at.checked_sub(n)).find(|i| self.numeric(*i))?;
            let all = (number + 1..at).all(|i| self.name(i) || self.numeric(i));
            if !all || self.word(number).len() > 6 {
                return None;
            }
            (number, comma)
        };
        if !(self.comma(comma) || self.line(comma)) {
            return None;
        }
        let from = if self.comma(comma) { comma + 1 } else { comma };
        // an address with a postcode is found from there
        if (from..from + 12).any(|i| self.postcode(i).is_some_and(|p| self.around(p).is_some_and(|f| f.first <= at))) {
            return None;
        }
        if self.numeric(from) || !self.name(from) || self.country(from).is_some() || self.is(from, STREET_WORDS) {
            return None;
        }
        let mut end = self.city_alone(from)?;
        for _ in 0..2 {
            if !self.comma(end) || self.country(end + 1).is_some() {
                break;
            }
            match self.city_alone(end + 1) {
                Some(behind) if self.comma(behind) && self.country(behind + 1).is_some() => end = behind,
                _ => break,
            }
        }
        // "Mumbai 400020, India"
        let code = self.word(end).as_bytes();
        let coded = (4..=7).contains(&code.len()) && code.iter().all(u8::is_ascii_digit) && !self.line(end);
        let end = if coded && self.with_country(end + 1) > end + 1 { end + 1 } else { end };
        Some(Found { first, postcode: None, end: self.with_country(end) })
    }

    /// The end of a city's name on a line of its own or between commas.
    fn city_alone(&self, at: usize) -> Option<usize> {
        if self.is(at, UNITS) {
            return None;
        }
        let line = self.line(at);
        let end = if line { at + 1 } else { self.city(at)? };
        self.name(at).then_some(end)
    }
}

/// A postal address as the text writes it.
#[derive(Clone, Copy)]
pub(crate) struct Address<'a> {
    text: &'a str,
    tokens: &'a [Token],
    first: usize,
    /// Where the postcode stands that a comma must come before.
    postcode: Option<usize>,
    end: usize,
}

impl Address<'_> {
    /// Adds the address to a text, on one line.
    pub(crate) fn write(&self, to: &mut String) {
        let from = to.len();
        for i in self.first..self.end {
            let Some(token) = self.tokens.get(i) else {
                break;
            };
            let out = to.get(from..).unwrap_or_default();
            let comma = is_mark(self.tokens, i, b',');
            let te = is_word(self.tokens, i, words!["te"]) && self.postcode.is_some_and(|p| i > p && i <= p + 2);
            if te || (comma && out.ends_with(',')) {
                continue;
            }
            let gap = gap(self.text, self.tokens, i);
            if !out.is_empty() && !comma && !out.ends_with(", ") {
                let broken = (gap.contains(['\n', '|']) || self.postcode == Some(i)) && !out.ends_with([',', '-']);
                match gap {
                    _ if broken => to.push_str(", "),
                    "" => {}
                    "-" => to.push('-'),
                    _ if out.ends_with('(') => {}
                    _ => to.push(' '),
                }
            }
            to.push_str(word(self.text, token));
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
mod tests {
    use super::super::entity::tests::{TestWords, first};
    use super::*;

    fn written(text: &str, tokens: &[Token], at: usize) -> Option<Spotted<String>> {
        let Spotted { first, end, value: address } = postal_address(text, tokens, &TestWords, at)?;
        let mut value = String::new();
        address.write(&mut value);
        Some(Spotted { first, end, value })
    }

    #[test]
    fn addresses_are_read_in_every_form() {
        for (text, found) in [
            ("Example, Inc. 101 Maple 7 Springfield, CT 06851 Phone", "101 Maple 7 Springfield, CT 06851"),
            (
                "at 4349, Saint-Paul Street, Montreal, Quebec, Canada, H2J 2K9.",
                "4349, Saint-Paul Street, Montreal, Quebec, Canada, H2J 2K9",
            ),
            ("service at Lindestraat 212, 9820 Merelbeke, Belgium", "Lindestraat 212, 9820 Merelbeke, Belgium"),
            ("is gevestigd aan Molenwegh 36 2731 BM te Benthuizen", "Molenwegh 36, 2731 BM Benthuizen"),
            ("gevestigd te P.Potstraat 1D, 1751 CW Schagerbrug", "P.Potstraat 1D, 1751 CW Schagerbrug"),
            ("16 West 22nd Street, Suite 2R, New York, NY 10010", "16 West 22nd Street, Suite 2R, New York, NY 10010"),
            ("Schützenstraße 5, 10117 Berlin", "Schützenstraße 5, 10117 Berlin"),
            ("PO Box 123, London SW1A 1AA", "PO Box 123, London SW1A 1AA"),
            ("P.O. Box 123, London SW1A 1AA", "P.O. Box 123, London SW1A 1AA"),
            ("Postbus 123, 3500 AB Utrecht", "Postbus 123, 3500 AB Utrecht"),
            ("Box 5304, 400 14 Gothenburg, Sweden", "Box 5304, 400 14 Gothenburg, Sweden"),
            ("Voorbeeld B.V.\nLange Laan 98\n2594AZ Den Haag\n+31 20 123", "Lange Laan 98, 2594AZ Den Haag"),
            ("Kerkstraat 5b, 5091BG Middelbeers", "Kerkstraat 5b, 5091BG Middelbeers"),
            ("Kerkstraat 22 bus 35\n2600 Berchem (Antwerpen)", "Kerkstraat 22 bus 35, 2600 Berchem (Antwerpen)"),
            ("Oude Putse 3A\nB-9571 Lierde", "Oude Putse 3A, B-9571 Lierde"),
            ("Nieuwe Linie 12, 5264 PJ Vught", "Nieuwe Linie 12, 5264 PJ Vught"),
            ("Adres: Huisweg 3, 7245 AK Laren (GLD)", "Huisweg 3, 7245 AK Laren (GLD)"),
            (
                "bij Van der Meerlaan 4, 2400 AB Alphen aan den Rijn, Nederland",
                "Van der Meerlaan 4, 2400 AB Alphen aan den Rijn, Nederland",
            ),
            ("12 High Street, Oxford OX1 4AB, United Kingdom", "12 High Street, Oxford OX1 4AB, United Kingdom"),
            ("1 Main St., Springfield, California 94025", "1 Main St., Springfield, California 94025"),
            ("4 Canal Square, Dublin, D02 X285, Ireland", "4 Canal Square, Dublin, D02 X285, Ireland"),
            ("12 rue de Lyon, 75001 Paris, France", "12 rue de Lyon, 75001 Paris, France"),
            ("our office, 12 High Street, London.", "12 High Street, London"),
            ("Keizersgracht 5, Amsterdam", "Keizersgracht 5, Amsterdam"),
            ("Level 2/7 Wattle Parade, Cairns, QLD 4870", "Level 2/7 Wattle Parade, Cairns, QLD 4870"),
            ("14 Marine Drive, Mumbai 400020, India", "14 Marine Drive, Mumbai 400020, India"),
            ("120 Collins Street, Melbourne VIC 3000", "120 Collins Street, Melbourne VIC 3000"),
            ("at 45 Wharf Lane, Fremantle, WA 6160, Australia", "45 Wharf Lane, Fremantle, WA 6160, Australia"),
        ] {
            let read = first(text, |tokens, at| written(text, tokens, at)).map(|f| f.1);
            assert_eq!(read.as_deref(), Some(found), "{text}");
        }
    }

    #[test]
    fn other_numbers_are_no_addresses() {
        for text in [
            "within 30 days Google",
            "on March 3, 2018 Google said",
            "16 May 2018 Company",
            "1 May 2018 EU Regulation",
            "Article 9, 3140 Words",
            "version 2, 2019 Example",
            "in 2018 Google bought",
            "we have 10000 Customers",
            "Regulation (EU) 2016/679",
            "your street, house number and city",
            "Street, Number, City",
            "the OR 10010 of",
            "30 Days, 5000 Points",
            "in part 5, Tasmania, TAS 2018 report",
            "",
        ] {
            let read = first(text, |tokens, at| written(text, tokens, at));
            assert_eq!(read, None, "{text}");
        }
    }
}
