//! E-mail addresses, phone numbers and registration numbers. Postal addresses have a file of their own.

use super::entity::{
    Cursor, Spotted, Words, among, byte_before, end_at, ends_with, is_counted, is_mark, is_numeric, is_word, word,
    word_at,
};
use super::token::{Token, TokenKind};
use super::word_set::{WordSet, words};

pub(crate) use super::address::{BOXES, postal_address};

/// Writes the e-mail address of an [`TokenKind::Email`] token, as mail programs write it: without `mailto:`, and with `@` and
/// stops for `[at]`, `(at)`, `dot` and the like. Whether an address came out.
pub(crate) fn email(token: &str, to: &mut String) -> bool {
    let bare = match token.split_at_checked(7) {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("mailto:") => rest,
        _ => token,
    };
    let bare = bare.split('?').next().unwrap_or(bare);
    let mut rest = bare.trim_matches(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '\'' | '.' | ','));
    let is_break = |c: char| c.is_whitespace() || matches!(c, '[' | ']' | '(' | ')' | '{' | '}');
    if !rest.contains(is_break) {
        to.push_str(rest);
        return is_address(rest);
    }
    let start = to.len();
    // words between blanks and brackets; "at" and "dot" stand for their marks only where something sets them apart
    while !rest.is_empty() {
        let end = rest.find(is_break).unwrap_or(rest.len());
        let (piece, tail) = rest.split_at_checked(end).unwrap_or((rest, ""));
        let begun = to.get(start..).unwrap_or_default();
        let apart = !begun.is_empty() && !tail.is_empty();
        if apart && among(piece, &["at", "apenstaartje", "ät"]) && !begun.contains('@') {
            to.push('@');
        } else if apart && among(piece, &["dot", "punt"]) {
            to.push('.');
        } else {
            to.push_str(piece);
        }
        rest = tail.trim_start_matches(is_break);
    }
    to.get(start..).is_some_and(is_address)
}

fn is_address(written: &str) -> bool {
    written.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !host.contains('@') && !host.starts_with('.')
    })
}

/// Words that announce a phone number.
const PHONE: &WordSet = words![
    "tel",
    "telephone",
    "phone",
    "telefoon",
    "telefoonnummer",
    "telefonisch",
    "telnr",
    "tel.nr",
    "call",
    "calling",
    "dial",
    "bel",
    "bellen",
    "mobiel",
    "mobile",
    "gsm",
    "whatsapp",
    "t",
    "m",
    "hotline",
    "helpline",
    "toll",
    "sms",
    "signal",
];

/// Words that announce a number which is no phone number.
const NO_PHONE: &WordSet = words![
    "fax",
    "faxnummer",
    "f",
    "kvk",
    "k.v.k",
    "kvknummer",
    "coc",
    "vat",
    "btw",
    "btwnummer",
    "isbn",
    "issn",
    "iban",
    "rsin",
    "bank",
    "bankrekening",
    "bankrekeningnummer",
    "rekening",
    "rekeningnummer",
    "account",
    "ein",
    "duns",
    "hrb",
    "ondernemingsnummer",
    "company",
    "enterprise",
    "registration",
    "registered",
    "registratienummer",
    "dossiernummer",
    "inschrijvingsnummer",
    "ip",
    "version",
    "versie",
    "id",
    "order",
    "ticket",
    "invoice",
    "regulation",
    "directive",
    "verordening",
];

/// The phone number that begins at token `at` (`+`, `(` or digits), as the text writes it.
///
/// Without a word that announces it (`Tel.`, `bel`), only what looks like nothing else counts: an international number, a
/// number with a leading zero, and the American form.
#[inline]
pub(crate) fn phone<'a>(text: &'a str, tokens: &[Token], words: &impl Words, at: usize) -> Option<Spotted<&'a str>> {
    let token = tokens.get(at)?;
    if matches!(token.mark, b'(' | b'+') || is_counted(text, token) { dialled(text, tokens, words, at) } else { None }
}

/// The phone number that begins at a token where one may.
#[inline(never)]
fn dialled<'a>(text: &'a str, tokens: &[Token], words: &impl Words, at: usize) -> Option<Spotted<&'a str>> {
    let token = tokens.get(at)?;
    let before = byte_before(text, tokens, at);
    if token.joined || before.is_ascii_alphanumeric() || matches!(before, b'/' | b'.' | b'-' | b'#' | b'=' | b'+') {
        return None;
    }
    let mut cursor = Cursor::new(text, tokens, at)?;
    let open = is_mark(tokens, at, b'(') || is_mark(tokens, at, b'+');
    let lead = if cursor.peek() == b'(' { cursor.ahead(1) } else { cursor.peek() };
    if !open && !is_numeric(text, tokens, at) || !(lead == b'+' || lead.is_ascii_digit()) {
        return None;
    }
    // the opening bracket or plus belongs to the number that it stands before
    if at > 0 && (is_mark(tokens, at - 1, b'+') && before == b'+') {
        return None;
    }
    let shape = Shape::read(&mut cursor)?;
    let end = end_at(tokens, at, shape.end)?;
    if tokens.get(end).is_some_and(|t| t.word != 0 && words.unit(t.word).is_some()) {
        return None;
    }
    if cursor.peek() == b'@' || shape.is_date() || shape.is_network_address() || shape.is_regulation() {
        return None;
    }
    match cue(text, tokens, at) {
        Some(false) => return None,
        Some(true) => {}
        None if shape.is_plausible() && !follows_iban(text, tokens, at) => {}
        None => return None,
    }
    Some(Spotted { first: at, end, value: text.get(token.start as usize..shape.end)? })
}

/// Most groups of digits in a phone number.
const GROUPS: usize = 8;

/// A run of digits and the separators of phone numbers.
struct Shape {
    plus: bool,
    bracket: bool,
    /// How many digits each group has.
    groups: [u8; GROUPS],
    /// What each group says as a number.
    values: [u32; GROUPS],
    /// The first byte of the separator behind each group.
    marks: [u8; GROUPS],
    count: usize,
    digits: usize,
    zero: bool,
    /// Byte behind the last digit or closing bracket.
    end: usize,
}

impl Shape {
    /// Takes a phone number's digits and separators; `None` where they are fewer than 7 or more than 15.
    fn read(cursor: &mut Cursor<'_>) -> Option<Self> {
        let mut shape = Self {
            plus: false,
            bracket: false,
            groups: [0; GROUPS],
            values: [0; GROUPS],
            marks: [0; GROUPS],
            count: 0,
            digits: 0,
            zero: false,
            end: 0,
        };
        let mut open = cursor.eat(b'(');
        shape.bracket = open;
        shape.plus = cursor.eat(b'+');
        shape.zero = cursor.peek() == b'0';
        let mut closed;
        loop {
            let (value, len) = cursor.digits(1, 15)?;
            *shape.groups.get_mut(shape.count)? = u8::try_from(len).ok()?;
            *shape.values.get_mut(shape.count)? = value;
            shape.count += 1;
            shape.digits += len;
            closed = open && cursor.eat(b')');
            open &= !closed;
            shape.end = cursor.offset();
            let mut ahead = *cursor;
            let mark = separator(&mut ahead);
            let bracket = !open && ahead.eat(b'(');
            let full = shape.digits >= if shape.plus { 12 } else { 10 };
            if open && ahead.peek().is_ascii_digit() && mark != 0 {
                *cursor = ahead;
                continue;
            }
            let goes_on = ahead.peek().is_ascii_digit();
            let mark = if mark == 0 && !bracket { b')' } else { mark };
            if !goes_on || shape.count == GROUPS || (full && matches!(mark, b' ' | b')')) {
                break;
            }
            if bracket {
                // only a trunk prefix or an area code stands in brackets
                let mut inner = ahead;
                if inner.digits(1, 5).is_none() || inner.peek() != b')' {
                    break;
                }
            }
            *shape.marks.get_mut(shape.count - 1)? = mark;
            open = bracket;
            shape.bracket |= bracket;
            *cursor = ahead;
        }
        // a bracket that closes at the end is none of the number's
        if open || closed || cursor.peek().is_ascii_alphabetic() || !(7..=15).contains(&shape.digits) {
            return None;
        }
        Some(shape)
    }

    /// Its groups' lengths.
    fn lengths(&self) -> &[u8] {
        self.groups.get(..self.count).unwrap_or(&[])
    }

    /// Whether all its separators are `mark`.
    fn is_cut_by(&self, mark: u8) -> bool {
        let marks = self.marks.get(..self.count.saturating_sub(1)).unwrap_or(&[]);
        !marks.is_empty() && marks.iter().all(|m| *m == mark)
    }

    /// `16-05-2018`, `2018/05/16`, `2018-2023`.
    fn is_date(&self) -> bool {
        let year = |i: usize| self.values.get(i).is_some_and(|v| (1900..=2099).contains(v));
        !self.plus
            && match self.lengths() {
                [1..=2, 1..=2, 4] => year(2),
                [4, 1..=2, 1..=2] => year(0),
                [4, 4] => year(0) && year(1),
                _ => false,
            }
    }

    /// `192.168.100.10`.
    fn is_network_address(&self) -> bool {
        !self.plus && self.count == 4 && self.is_cut_by(b'.') && self.groups.iter().all(|len| *len <= 3)
    }

    /// `2016/679`.
    fn is_regulation(&self) -> bool {
        matches!(self.lengths(), [4, 2..=4]) && self.is_cut_by(b'/') && !self.zero
    }

    /// Whether it needs no word that announces it.
    fn is_plausible(&self) -> bool {
        let dots = self.is_cut_by(b'.');
        match self.lengths() {
            _ if self.plus => self.digits >= 8,
            // Belgian enterprise numbers
            [4, 3, 3] if dots => false,
            [3, 3, 4] | [1, 3, 3, 4] if !self.zero => true,
            [10] => self.zero && self.values.first().is_some_and(|v| *v < 1_000_000_000),
            _ => self.zero && self.count > 1 && (9..=13).contains(&self.digits),
        }
    }
}

/// Takes what may stand between two groups of digits; 0 where nothing does.
fn separator(cursor: &mut Cursor<'_>) -> u8 {
    let blank = |c: &mut Cursor<'_>| {
        if c.peek() == 0xC2 && c.ahead(1) == 0xA0 {
            c.skip();
            c.skip();
            return true;
        }
        c.eat(b' ')
    };
    let start = *cursor;
    let before = blank(cursor);
    let mut mark = 0;
    if matches!(cursor.peek(), b'-' | b'.' | b'/') {
        mark = cursor.peek();
        cursor.skip();
    } else if cursor.peek() == 0xE2 && cursor.ahead(1) == 0x80 && matches!(cursor.ahead(2), 0x90..=0x94) {
        mark = b'-';
        cursor.skip();
        cursor.skip();
        cursor.skip();
    }
    let behind = mark != 0 && blank(cursor);
    match mark {
        0 if before => b' ',
        // the end of a sentence
        b'.' if before || behind => {
            *cursor = start;
            0
        }
        _ => mark,
    }
}

/// Whether a word within the five tokens before says that a phone number comes, or that something else does.
fn cue(text: &str, tokens: &[Token], at: usize) -> Option<bool> {
    for back in 1..=5 {
        let token = at.checked_sub(back).and_then(|i| tokens.get(i))?;
        match token.kind {
            TokenKind::Word if NO_PHONE.has(token.form) || ends_with(word(text, token), "factuurnummer") => {
                return Some(false);
            }
            TokenKind::Word if PHONE.has(token.form) => {
                // "t" and "m" only as labels: "T: 020 …"
                let label = token.end - token.start > 1 || (back <= 2 && token.capital);
                if label {
                    return Some(true);
                }
            }
            TokenKind::Email | TokenKind::Url => return None,
            _ => {}
        }
    }
    None
}

/// Whether the digits go on with a bank account number (`NL91 ABNA 0417 1643 00`).
fn follows_iban(text: &str, tokens: &[Token], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|i| {
        let piece = word_at(text, tokens, i);
        let bank = piece.len() == 4 && piece.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
        bank && piece.starts_with(|c: char| c.is_ascii_uppercase())
    })
}

/// The number under which an organisation is registered, announced at token `at`: `KvK-nummer 12345678`, `company number
/// 01234567`, `HRB 12345`. The tokens are those of the announcement and the number.
pub(crate) fn registration_number(text: &str, tokens: &[Token], at: usize) -> Option<Spotted<String>> {
    const NUMBER: &WordSet = words!["number", "nummer", "no", "nr", "nummers"];
    const FILLER: &WordSet = words![
        "number",
        "nummer",
        "no",
        "nr",
        "registration",
        "registered",
        "commerce",
        "onder",
        "under",
        "het",
        "the",
        "de",
        "with",
        "met",
        "is",
        "in",
        "ingeschreven",
        "inschrijfnummer",
        "dossiernummer",
        "te",
        "van",
        "of",
        "at",
        "bij",
        "geregistreerd",
        "koophandel",
        "kvk",
        "coc",
        "handelsregister",
        "trade",
        "register",
        "id",
        "as",
        "and",
        "en",
        "staat",
        "nederland",
        "netherlands",
        "dutch",
    ];
    let token = tokens.get(at).filter(|t| t.kind == TokenKind::Word)?;
    let named = |words: &WordSet| words.has(token.form);
    let next = |n: usize, words: &WordSet| is_word(tokens, at + n, words);
    let (mut i, capitals) = match () {
        () if named(words![
            "kvk",
            "k.v.k",
            "kvknummer",
            "kvknr",
            "handelsregisternummer",
            "ondernemingsnummer",
            "hrb",
            "inschrijvingsnummer",
            "siren",
            "siret",
        ]) =>
        {
            (at + 1, true)
        }
        () if named(words!["kamer"]) && next(1, words!["van"]) && next(2, words!["koophandel"]) => (at + 3, true),
        () if named(words!["chamber"]) && next(1, words!["of"]) && next(2, words!["commerce"]) => (at + 3, true),
        () if named(words!["enterprise", "company", "registration", "corporate", "organisation", "organization"])
            && next(1, NUMBER) =>
        {
            (at + 2, false)
        }
        () if named(words!["company", "corporate", "business"])
            && next(1, words!["registration"])
            && next(2, NUMBER) =>
        {
            (at + 3, false)
        }
        () if named(words!["reg", "org"]) && is_mark(tokens, at + 1, b'.') && next(2, NUMBER) => (at + 3, false),
        () if named(words!["registered", "ingeschreven"]) && next(1, words!["under", "onder"]) => (at + 2, false),
        () if named(words!["handelsregister"]) => (at + 1, true),
        () => return None,
    };
    for _ in 0..12 {
        let token = tokens.get(i)?;
        if is_numeric(text, tokens, i) {
            break;
        }
        // "in Amsterdam" may stand between
        let skipped = match token.kind {
            TokenKind::Mark => matches!(token.mark, b':' | b'.' | b'(' | b')' | b'-' | b',' | b'*'),
            TokenKind::Word => {
                FILLER.has(token.form)
                    || capitals && token.capital && !PHONE.has(token.form) && !words!["btw", "vat"].has(token.form)
            }
            _ => false,
        };
        if !skipped {
            return None;
        }
        i += 1;
    }
    let mut cursor = Cursor::new(text, tokens, i)?;
    let start = cursor.offset();
    let mut digits = 0;
    let mut stop;
    loop {
        digits += cursor.digits(1, 12)?.1;
        stop = cursor.offset();
        let mark = matches!(cursor.peek(), b'.' | b'-' | b' ');
        // blanks only between groups of two or three digits ("12 34 56 78")
        if !mark || !cursor.ahead(1).is_ascii_digit() || cursor.peek() == b' ' && digits >= 8 {
            break;
        }
        cursor.skip();
    }
    if !(5..=12).contains(&digits) || cursor.peek().is_ascii_alphanumeric() {
        return None;
    }
    Some(Spotted { first: at, end: end_at(tokens, i, stop)?, value: text.get(start..stop)?.to_string() })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
mod tests {
    use super::super::entity::tests::{TestWords, first};
    use super::*;

    #[test]
    fn emails_are_normalised() {
        for (token, found) in [
            ("info@example.org", Some("info@example.org")),
            ("mailto:info@example.org", Some("info@example.org")),
            ("mailto:info@example.org?subject=Privacy", Some("info@example.org")),
            ("info [at] example.org", Some("info@example.org")),
            ("info[at]example[dot]org", Some("info@example.org")),
            ("info (at) example dot org", Some("info@example.org")),
            ("info(AT)mail.example.org", Some("info@mail.example.org")),
            ("info @ example.org", Some("info@example.org")),
            ("at@example.org", Some("at@example.org")),
            ("info@localhost", None),
            ("example.org", None),
            ("", None),
        ] {
            let mut to = String::from("before");
            assert_eq!(email(token, &mut to).then(|| &to["before".len()..]), found, "{token}");
        }
    }

    #[test]
    fn phone_numbers_are_read_in_every_form() {
        for (text, found) in [
            ("or +1415.555.0100", "+1415.555.0100"),
            ("Phone 888-555-0143", "888-555-0143"),
            ("Telefoon: 06 1005 0066", "06 1005 0066"),
            ("bel +31 (0)20 123 45 67.", "+31 (0)20 123 45 67"),
            ("0175/1155455", "0175/1155455"),
            ("015/33.01.40", "015/33.01.40"),
            ("+32475/66 95 17", "+32475/66 95 17"),
            ("at (415) 555-0100 on", "(415) 555-0100"),
            ("020 - 123 4567", "020 - 123 4567"),
            ("+44 20 7946 0958", "+44 20 7946 0958"),
            ("+44 (20) 7946 0958", "+44 (20) 7946 0958"),
            ("(020) 123 45 67", "(020) 123 45 67"),
            ("+31201234567", "+31201234567"),
            ("(020)1234567", "(020)1234567"),
            ("bel mij (06 1005 0066)", "06 1005 0066"),
            ("bel 020 1234567. 2 dagen later", "020 1234567"),
            ("0612345678", "0612345678"),
            ("06-12345678", "06-12345678"),
            ("Tel: 1234567", "1234567"),
            ("T: 020 1234567", "020 1234567"),
            ("1-800-555-0100", "1-800-555-0100"),
            ("call us at 555 0100 22", "555 0100 22"),
            ("(tel. 020 1234567)", "020 1234567"),
            ("020\u{a0}123\u{a0}4567", "020 123 4567"),
            ("tel. 020 1234567, fax 020 1234568", "020 1234567"),
        ] {
            let read = first(text, |tokens, at| phone(text, tokens, &TestWords, at)).map(|f| f.1);
            let words = read.unwrap_or_default().split_whitespace().collect::<Vec<_>>();
            assert_eq!(words.join(" "), found, "{text}");
        }
    }

    #[test]
    fn other_numbers_are_no_phone_numbers() {
        for text in [
            "16-05-2018",
            "2018/05/16",
            "from 2018-2023",
            "192.168.100.10",
            "Regulation (EU) 2016/679",
            "KvK 12345678",
            "KvK-nummer: 01234567",
            "enterprise number 1334690-1",
            "0438.871.478",
            "VAT number 0612345678",
            "NL91 ABNA 0417 1643 00",
            "ISBN 978-3-16-148410-0",
            "fax: 020 123 4567",
            "1234 AB",
            "30 or 60 days",
            "10,000,000 users",
            "call within 10 000 000 days",
            "art. 6(1)(f)",
            "1234567890123456",
            "5",
            "",
        ] {
            let read = first(text, |tokens, at| phone(text, tokens, &TestWords, at));
            assert_eq!(read, None, "{text}");
        }
    }

    #[test]
    fn registration_numbers_are_read() {
        for (text, found) in [
            ("enterprise number 1334690-1", Some("1334690-1")),
            ("KvK 12345678", Some("12345678")),
            ("KvK-nummer: 12345678.", Some("12345678")),
            ("de Kamer van Koophandel te Utrecht onder nummer 40635372", Some("40635372")),
            ("Kamer van Koophandel (KvK): 40635372", Some("40635372")),
            ("Chamber of Commerce number 40635372", Some("40635372")),
            ("company number 01234567", Some("01234567")),
            ("company registration no. 01234567", Some("01234567")),
            ("registered under number 556677", Some("556677")),
            ("HRB 123450", Some("123450")),
            ("Reg. no. 556677-4001", Some("556677-4001")),
            ("ondernemingsnummer 0123.456.789", Some("0123.456.789")),
            ("company number 12", None),
            ("the company 12345678", None),
            ("KvK, BTW NL001234567B01", None),
            ("KvK", None),
        ] {
            let read = first(text, |tokens, at| registration_number(text, tokens, at)).map(|f| f.1);
            assert_eq!(read.as_deref(), found, "{text}");
        }
    }
}
