//! Articles of the GDPR that a text cites.

use super::entity::{Cursor, Spotted, among, byte_before, end_at};
use super::token::Token;
use super::word_set::{WordSet, words};
use crate::model::Ground;

/// An article of a law, with its paragraph and point.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) struct Article {
    /// Number of the article.
    pub(crate) article: u16,
    /// Number of the paragraph.
    pub(crate) paragraph: Option<u8>,
    /// Letter of the point, in lower case.
    pub(crate) point: Option<char>,
}

impl Article {
    /// The ground for processing that GDPR Art. 6(1), 9(2) or 49(1) gives there.
    pub(crate) const fn ground(self) -> Option<Ground> {
        match (self.article, self.paragraph, self.point) {
            (6, None | Some(1), Some('a')) => Some(Ground::Consent),
            (6, None | Some(1), Some('b')) => Some(Ground::Contract),
            (6, None | Some(1), Some('c')) => Some(Ground::LegalObligation),
            (6, None | Some(1), Some('d')) => Some(Ground::VitalInterests),
            (6, None | Some(1), Some('e')) => Some(Ground::PublicTask),
            (6, None | Some(1), Some('f')) => Some(Ground::LegitimateInterests),
            (9, None | Some(2), Some('a')) | (49, Some(1), Some('a')) => Some(Ground::ExplicitConsent),
            _ => None,
        }
    }
}

const ARTICLE: &[&str] = &["art", "article", "articles", "arts", "artikel", "artikelen", "artikels"];
/// The same as single words.
pub(crate) const ARTICLES: &WordSet = words!["art", "article", "articles", "arts", "artikel", "artikelen", "artikels"];
const PARAGRAPH: &[&str] = &["paragraph", "paragraaf", "para", "par", "lid", "abs", "absatz", "section"];
const SENTENCE: &[&str] = &["sentence", "satz", "zin", "subparagraph", "phrase", "p", "s", "alinea"];
const POINT: &[&str] = &[
    "lit",
    "litera",
    "letter",
    "point",
    "points",
    "sub",
    "subsection",
    "onder",
    "onderdeel",
    "punt",
    "item",
    "aanhef",
];
const LAW: &[&str] = &["gdpr", "avg", "dsgvo", "rgpd", "ukgdpr"];

/// The article cited at token `at`, the word `article` (`Art.`, `artikel`), or its number where the law follows it.
#[inline]
pub(crate) fn article(text: &str, tokens: &[Token], at: usize) -> Option<Spotted<Article>> {
    // All words for an article begin so.
    let written = tokens.get(at).and_then(|t| text.as_bytes().get(t.start as usize..t.end as usize))?;
    if !matches!(written, [b'0'..=b'9', ..] | [b'a' | b'A', b'r' | b'R', b't' | b'T', ..]) {
        return None;
    }
    cited(text, tokens, at)
}

/// The article cited at a token that begins as one may.
#[inline(never)]
fn cited(text: &str, tokens: &[Token], at: usize) -> Option<Spotted<Article>> {
    let mut cursor = Cursor::new(text, tokens, at)?;
    let before = byte_before(text, tokens, at);
    if before.is_ascii_alphanumeric() || matches!(before, b'.' | b'/' | b'-') {
        return None;
    }
    let bare = cursor.peek().is_ascii_digit();
    if !bare {
        if !cursor.word(ARTICLE) {
            return None;
        }
        cursor.eat(b'.');
        cursor.blanks();
    }
    let (number, _) = cursor.digits(1, 3)?;
    if cursor.peek().is_ascii_alphabetic() && !(number == 6 && matches!(cursor.peek(), b'a'..=b'f')) {
        return None;
    }
    let paragraph = paragraph(&mut cursor);
    if bare && paragraph.is_none() {
        return None;
    }
    sentence(&mut cursor);
    let point = point(&mut cursor);
    let law = law(&mut cursor);
    if bare && !law {
        return None;
    }
    Some(Spotted {
        first: at,
        end: end_at(tokens, at, cursor.offset())?,
        value: Article { article: u16::try_from(number).ok()?, paragraph, point },
    })
}

/// Takes the paragraph: `(1)`, `.1`, ` lid 1`, ` para. 1`, `, eerste lid`, ` I`.
fn paragraph(cursor: &mut Cursor<'_>) -> Option<u8> {
    let mut ahead = *cursor;
    if ahead.eat(b'.') && ahead.peek().is_ascii_digit() {
        return number(ahead, cursor);
    }
    ahead = *cursor;
    ahead.blanks();
    if ahead.eat(b',') {
        ahead.blanks();
    }
    if ahead.eat(b'(') {
        let value = u8::try_from(ahead.digits(1, 2)?.0).ok()?;
        ahead.blanks();
        // "(1f)" leaves its letter and bracket to the point
        if !ahead.eat(b')') && !ahead.peek().is_ascii_lowercase() {
            return None;
        }
        *cursor = ahead;
        return Some(value);
    }
    let named = ahead;
    if ahead.word(PARAGRAPH) {
        ahead.eat(b'.');
        ahead.blanks();
        let bracket = ahead.eat(b'(');
        let value = u8::try_from(ahead.digits(1, 2)?.0).ok()?;
        if bracket && !ahead.eat(b')') {
            return None;
        }
        *cursor = ahead;
        return Some(value);
    }
    if let Some(value) = ordinal(&mut ahead) {
        ahead.blanks();
        if ahead.word(PARAGRAPH) {
            *cursor = ahead;
            return Some(value);
        }
    }
    ahead = named;
    for (value, roman) in (1u8..).zip(["I", "II", "III", "IV"]) {
        let mut taken = ahead;
        if taken.letters() == roman && !taken.peek().is_ascii_digit() {
            *cursor = taken;
            return Some(value);
        }
    }
    None
}

/// Takes digits at `ahead`, and moves `cursor` behind them.
fn number<'a>(mut ahead: Cursor<'a>, cursor: &mut Cursor<'a>) -> Option<u8> {
    let value = u8::try_from(ahead.digits(1, 2)?.0).ok()?;
    *cursor = ahead;
    Some(value)
}

/// Takes an ordinal number: `eerste`, `second`, `1e`, `2nd`.
fn ordinal(cursor: &mut Cursor<'_>) -> Option<u8> {
    if cursor.peek().is_ascii_digit() {
        let value = u8::try_from(cursor.digits(1, 2)?.0).ok()?;
        return among(cursor.letters(), &["e", "ste", "de", "st", "nd", "rd", "th"]).then_some(value);
    }
    const NAMES: [&[&str]; 4] =
        [&["eerste", "first"], &["tweede", "second"], &["derde", "third"], &["vierde", "fourth"]];
    let name = cursor.letters();
    (1u8..).zip(NAMES).find(|(_, names)| among(name, names)).map(|(value, _)| value)
}

/// Takes the sentence or subparagraph, which says nothing of the ground: ` sentence 1`, `, first subparagraph`, ` 1`
/// before a point.
fn sentence(cursor: &mut Cursor<'_>) {
    let mut ahead = *cursor;
    if ahead.eat(b',') {
        ahead.blanks();
    }
    if !ahead.blanks() && ahead.offset() == cursor.offset() {
        return;
    }
    let start = ahead;
    if ahead.word(SENTENCE) {
        ahead.eat(b'.');
        ahead.blanks();
        if ahead.digits(1, 1).is_some() {
            *cursor = ahead;
        }
        return;
    }
    ahead = start;
    if ordinal(&mut ahead).is_some() {
        ahead.blanks();
        if ahead.word(SENTENCE) {
            *cursor = ahead;
        }
        return;
    }
    // "Art. 6 I 1 b)", "Art. 6 (1) 1 lit. b"
    ahead = start;
    if ahead.digits(1, 1).is_some() && ahead.blanks() {
        let letter = ahead.peek().is_ascii_lowercase() && ahead.ahead(1) == b')';
        let mut named = ahead;
        if letter || named.word(POINT) {
            *cursor = start;
            cursor.skip();
        }
    }
}

/// Takes the point: `(f)`, ` lit. f`, ` point b)`, `, onder a`, ` f)`, `.f`, ` f` before the law.
fn point(cursor: &mut Cursor<'_>) -> Option<char> {
    let mut ahead = *cursor;
    // ".f", "f" glued to the number
    if (ahead.peek() == b'.' && ahead.ahead(1).is_ascii_lowercase()) || ahead.peek().is_ascii_lowercase() {
        ahead.eat(b'.');
        let point = letter(&mut ahead)?;
        ahead.eat(b')');
        *cursor = ahead;
        return Some(point);
    }
    ahead.eat(b'.');
    ahead.blanks();
    if ahead.eat(b',') {
        ahead.blanks();
    }
    let mut named = false;
    while ahead.word(POINT) {
        named = true;
        ahead.eat(b'.');
        ahead.blanks();
        if ahead.word(&["en", "and"]) {
            ahead.blanks();
        }
    }
    let open = ahead.eat(b'(');
    let quote = ahead.eat(b'\'') || ahead.eat(b'"');
    let point = letter(&mut ahead)?;
    if quote && !(ahead.eat(b'\'') || ahead.eat(b'"')) {
        return None;
    }
    let closed = ahead.eat(b')');
    if open && !closed {
        return None;
    }
    if !named && !closed {
        // "Art. 6 lid 1 f AVG", not "Article 6(1) a legal basis"
        let mut behind = ahead;
        if !law(&mut behind) {
            return None;
        }
    }
    *cursor = ahead;
    Some(point)
}

/// Takes a single letter, `a` to `k`.
fn letter(cursor: &mut Cursor<'_>) -> Option<char> {
    let letters = cursor.letters();
    let letter = char::from(*letters.as_bytes().first()?).to_ascii_lowercase();
    (letters.len() == 1 && matches!(letter, 'a'..='k')).then_some(letter)
}

/// Takes the name of the law: ` GDPR`, ` of the UK GDPR`, ` van de AVG`; says whether it stands there.
fn law(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    if ahead.eat(b',') || ahead.blanks() {
        ahead.blanks();
    }
    if ahead.word(&["of", "van", "uit"]) {
        ahead.blanks();
    }
    if ahead.word(&["the", "de"]) {
        ahead.blanks();
    }
    if ahead.word(&["eu", "uk"]) {
        ahead.eat(b'-');
        ahead.blanks();
    }
    let found = ahead.word(LAW)
        || ahead.word(&["ds"]) && ahead.eat(b'-') && ahead.word(&["gvo"])
        || phrase(&mut ahead, &["general", "data", "protection", "regulation"])
        || phrase(&mut ahead, &["algemene", "verordening", "gegevensbescherming"]);
    if found {
        *cursor = ahead;
    }
    found
}

/// Takes `words`, one after the other.
fn phrase(cursor: &mut Cursor<'_>, words: &[&str]) -> bool {
    let mut ahead = *cursor;
    for word in words {
        if !ahead.word(&[word]) {
            return false;
        }
        *cursor = ahead;
        ahead.blanks();
    }
    true
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
mod tests {
    use super::super::entity::tests::first;
    use super::*;

    fn read(text: &str) -> Option<String> {
        first(text, |tokens, at| article(text, tokens, at)).map(|(span, a)| {
            let paragraph = a.paragraph.map(|p| format!("({p})")).unwrap_or_default();
            let point = a.point.map(|p| format!("({p})")).unwrap_or_default();
            format!("{span}={}{paragraph}{point}", a.article)
        })
    }

    #[test]
    fn articles_are_read_in_every_form() {
        for (text, found) in [
            ("see Art. 6(1)(f) GDPR.", "Art. 6(1)(f) GDPR=6(1)(f)"),
            ("(Article 6 (1) (b))", "Article 6 (1) (b)=6(1)(b)"),
            ("(article 6.1. point b) of GDPR)", "article 6.1. point b) of GDPR=6(1)(b)"),
            ("article 6.1 point c) of GDPR,", "article 6.1 point c) of GDPR=6(1)(c)"),
            ("Art. 6 para. 1 lit. f DSGVO", "Art. 6 para. 1 lit. f DSGVO=6(1)(f)"),
            ("Art. 6 (1) lit. a GDPR", "Art. 6 (1) lit. a GDPR=6(1)(a)"),
            ("Article 6(1)(a) of the GDPR", "Article 6(1)(a) of the GDPR=6(1)(a)"),
            ("Article 6(1)(a) of the UK GDPR", "Article 6(1)(a) of the UK GDPR=6(1)(a)"),
            ("artikel 6 lid 1 sub a AVG", "artikel 6 lid 1 sub a AVG=6(1)(a)"),
            ("art. 6 lid 1 onder f AVG", "art. 6 lid 1 onder f AVG=6(1)(f)"),
            ("art. 6 lid 1 f AVG", "art. 6 lid 1 f AVG=6(1)(f)"),
            ("artikel 6, eerste lid, onder a, AVG", "artikel 6, eerste lid, onder a, AVG=6(1)(a)"),
            (
                "artikel 6, lid 1, aanhef en onder b, van de AVG",
                "artikel 6, lid 1, aanhef en onder b, van de AVG=6(1)(b)",
            ),
            ("artikel 6 eerste lid sub c", "artikel 6 eerste lid sub c=6(1)(c)"),
            ("Art. 6 I 1 b) GDPR", "Art. 6 I 1 b) GDPR=6(1)(b)"),
            ("Article 6 paragraph 1 sentence 1 letter b", "Article 6 paragraph 1 sentence 1 letter b=6(1)(b)"),
            ("Art. 6 para. 1 sentence 1 lit. f DS-GVO", "Art. 6 para. 1 sentence 1 lit. f DS-GVO=6(1)(f)"),
            ("on 6(1)(b) GDPR.", "6(1)(b) GDPR=6(1)(b)"),
            ("Art. 6.1.f GDPR", "Art. 6.1.f GDPR=6(1)(f)"),
            ("Article 6(1)f", "Article 6(1)f=6(1)(f)"),
            ("Article 9(2)(a)", "Article 9(2)(a)=9(2)(a)"),
            ("Article 46 GDPR", "Article 46 GDPR=46"),
            ("artikel 6 AVG", "artikel 6 AVG=6"),
            ("Article 28.", "Article 28=28"),
            ("Article 6(1) a legal basis", "Article 6(1)=6(1)"),
            (
                "Article 6 of the General Data Protection Regulation",
                "Article 6 of the General Data Protection Regulation=6",
            ),
        ] {
            assert_eq!(read(text).as_deref(), Some(found), "{text}");
        }
    }

    #[test]
    fn other_words_and_numbers_are_no_articles() {
        for text in ["this article", "art 2026", "6 months", "6(1)(b) of our terms", "the art of 6", "v6(1) GDPR", ""] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn grounds_are_those_of_articles_6_and_9() {
        let ground = |article, paragraph, point| Article { article, paragraph, point }.ground();
        assert_eq!(ground(6, Some(1), Some('a')), Some(Ground::Consent));
        assert_eq!(ground(6, Some(1), Some('b')), Some(Ground::Contract));
        assert_eq!(ground(6, Some(1), Some('c')), Some(Ground::LegalObligation));
        assert_eq!(ground(6, Some(1), Some('d')), Some(Ground::VitalInterests));
        assert_eq!(ground(6, Some(1), Some('e')), Some(Ground::PublicTask));
        assert_eq!(ground(6, None, Some('f')), Some(Ground::LegitimateInterests));
        assert_eq!(ground(9, Some(2), Some('a')), Some(Ground::ExplicitConsent));
        assert_eq!(ground(6, Some(4), Some('a')), None);
        assert_eq!(ground(6, Some(1), None), None);
        assert_eq!(ground(13, Some(1), Some('a')), None);
    }
}
