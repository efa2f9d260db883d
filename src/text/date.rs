//! Calendar dates.

use super::entity::{Cursor, Spotted, Words, among, byte_before, end_at};
use super::token::{Token, TokenKind};
use crate::Language;
use crate::model;

/// A day, or a month where only that is given, that the calendar has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Date {
    /// Year, 1990 to 2099: those in which a policy may have been written.
    pub(crate) year: u16,
    /// Month, 1 to 12.
    pub(crate) month: u8,
    /// Day of the month, where the text gives it.
    pub(crate) day: Option<u8>,
}

/// The date, if there is such a day.
fn checked(year: u32, month: u32, day: Option<u32>) -> Option<Date> {
    if !(1990..=2099).contains(&year) {
        return None;
    }
    let day = match day {
        Some(day) => Some(u8::try_from(day).ok()?),
        None => None,
    };
    let (year, month) = (u16::try_from(year).ok()?, u8::try_from(month).ok()?);
    model::Date::new(year, month, day)?;
    Some(Date { year, month, day })
}

/// The date that begins at token `at`: a number, or the name of a month.
///
/// `16.05.2018` and `16-05-2018` are read day first, `16/05/2018` too in Dutch. English texts with slashes are read month
/// first, as in the United States, unless the first number is above 12. Years of two digits are read between slashes only.
pub(crate) fn date(
    text: &str,
    tokens: &[Token],
    words: &impl Words,
    language: Language,
    at: usize,
) -> Option<Spotted<Date>> {
    let token = tokens.get(at)?;
    let before = byte_before(text, tokens, at);
    if before.is_ascii_alphanumeric() || matches!(before, b'/' | b'.' | b'+') || token.joined {
        return None;
    }
    let cursor = Cursor::new(text, tokens, at)?;
    let (end, value) = if cursor.peek().is_ascii_digit() {
        numeric(cursor, language).or_else(|| day_first(cursor, tokens, words, at))?
    } else if token.kind == TokenKind::Word {
        month_first(cursor, token, words)?
    } else {
        return None;
    };
    Some(Spotted { first: at, end: end_at(tokens, at, end)?, value })
}

/// A number and a separator between numbers.
fn separator(cursor: &mut Cursor<'_>) -> Option<u8> {
    let mut ahead = *cursor;
    let blank = ahead.eat(b' ');
    let mark = ahead.peek();
    if !matches!(mark, b'-' | b'/' | b'.') || (blank && mark == b'.') {
        return None;
    }
    ahead.skip();
    if blank && !ahead.eat(b' ') || !ahead.peek().is_ascii_digit() {
        return None;
    }
    *cursor = ahead;
    Some(mark)
}

/// `2018-05-16`, `2018/05`, `16.05.2018`, `5/16/2018`, `05-2018`, with the byte behind it.
fn numeric(mut cursor: Cursor<'_>, language: Language) -> Option<(usize, Date)> {
    let (a, a_len) = cursor.digits(1, 4)?;
    let first = separator(&mut cursor)?;
    let (b, b_len) = cursor.digits(1, 4)?;
    let mut ahead = cursor;
    let third = separator(&mut ahead).filter(|second| *second == first).and_then(|_| ahead.digits(1, 4));
    let date = match third {
        Some((c, c_len)) => {
            cursor = ahead;
            match (a_len, b_len, c_len) {
                (4, 1..=2, 1..=2) => checked(a, b, Some(c)),
                (1..=2, 1..=2, 4) => ordered(a, b, c, first, language),
                (1..=2, 1..=2, 2) if first == b'/' => ordered(a, b, 2000 + c, first, language),
                _ => None,
            }
        }
        None if (a_len, b_len) == (4, 2) && first != b'.' => checked(a, b, None),
        None if (a_len, b_len) == (2, 4) && first != b'.' => checked(b, a, None),
        None => None,
    }?;
    // more digits behind it: a phone number, a version, a reference
    if cursor.peek().is_ascii_alphanumeric() && cursor.peek() != b'T' {
        return None;
    }
    let end = cursor.offset();
    let more = matches!(separator(&mut cursor), Some(b'/' | b'-' | b'.'));
    (!more).then_some((end, date))
}

/// The date of two numbers before a year.
fn ordered(a: u32, b: u32, year: u32, mark: u8, language: Language) -> Option<Date> {
    let month_first = mark == b'/' && language == Language::English;
    let (day_first, us) = (checked(year, b, Some(a)), checked(year, a, Some(b)));
    if month_first { us.or(day_first) } else { day_first.or(us) }
}

/// Takes blanks and at most one each of a comma, a stop and `of` (`van`), or a hyphen.
fn between(cursor: &mut Cursor<'_>) {
    if cursor.eat(b'-') {
        return;
    }
    cursor.eat(b'.');
    cursor.blanks();
    cursor.eat(b',');
    cursor.blanks();
    if cursor.word(&["of", "van"]) {
        cursor.blanks();
    }
}

/// Takes a year of four digits that is not part of a longer number.
fn year(cursor: &mut Cursor<'_>) -> Option<u32> {
    let (year, _) = cursor.digits(4, 4)?;
    let more = cursor.peek().is_ascii_alphanumeric()
        || (matches!(cursor.peek(), b'.' | b',' | b'/') && cursor.ahead(1).is_ascii_digit());
    (!more).then_some(year)
}

/// Takes the ending of an ordinal number (`16th`, `1ste`), if there is one.
fn ordinal(cursor: &mut Cursor<'_>) -> Option<()> {
    if !cursor.peek().is_ascii_alphabetic() {
        return Some(());
    }
    among(cursor.letters(), &["st", "nd", "rd", "th", "e", "de", "ste"]).then_some(())
}

/// `18 May 2016`, `18th of May, 2016`, `03-Oct-2023`.
fn day_first(mut cursor: Cursor<'_>, tokens: &[Token], words: &impl Words, at: usize) -> Option<(usize, Date)> {
    let (day, _) = cursor.digits(1, 2)?;
    ordinal(&mut cursor)?;
    between(&mut cursor);
    if cursor.word(&["day"]) {
        between(&mut cursor);
    }
    let month = tokens.get(at + 1..)?.iter().take(4).find(|t| t.start as usize == cursor.offset())?;
    let (end, date) = named(cursor, month, words)?;
    Some((end, checked(date.year.into(), date.month.into(), Some(day))?))
}

/// `May 18, 2016`, `May 2018`.
fn month_first(cursor: Cursor<'_>, month: &Token, words: &impl Words) -> Option<(usize, Date)> {
    let name = words.month(month.word)?;
    let mut with_day = cursor;
    while with_day.offset() < month.end as usize {
        with_day.skip();
    }
    between(&mut with_day);
    if with_day.word(&["the"]) {
        with_day.blanks();
    }
    let full = with_day.digits(1, 2).and_then(|(day, _)| {
        ordinal(&mut with_day)?;
        between(&mut with_day);
        checked(year(&mut with_day)?, name.into(), Some(day))
    });
    match full {
        Some(date) => Some((with_day.offset(), date)),
        None => named(cursor, month, words),
    }
}

/// `May 2018`, from the month on.
fn named(mut cursor: Cursor<'_>, month: &Token, words: &impl Words) -> Option<(usize, Date)> {
    let name = words.month(month.word)?;
    while cursor.offset() < month.end as usize {
        cursor.skip();
    }
    between(&mut cursor);
    let date = checked(year(&mut cursor)?, name.into(), None)?;
    Some((cursor.offset(), date))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
mod tests {
    use super::super::entity::tests::{TestWords, first};
    use super::*;

    fn read(text: &str, language: Language) -> Option<String> {
        first(text, |tokens, at| date(text, tokens, &TestWords, language, at)).map(|(span, d)| match d.day {
            Some(day) => format!("{span}={}-{:02}-{day:02}", d.year, d.month),
            None => format!("{span}={}-{:02}", d.year, d.month),
        })
    }

    #[test]
    fn dates_are_read_in_every_form() {
        for (text, found) in [
            ("Updated May 18, 2016.", "May 18, 2016=2016-05-18"),
            ("Updated May 18,2016.", "May 18,2016=2016-05-18"),
            ("Updated: 18 May 2016", "18 May 2016=2016-05-18"),
            ("on the 18th of May, 2016", "18th of May, 2016=2016-05-18"),
            ("as of the 1st day of June 2020 and", "1st day of June 2020=2020-06-01"),
            ("25th May 2018", "25th May 2018=2018-05-25"),
            ("Version of May 2018.", "May 2018=2018-05"),
            ("June, 2019", "June, 2019=2019-06"),
            ("Sep 3, 2024", "Sep 3, 2024=2024-09-03"),
            ("Sept. 3rd, 2024", "Sept. 3rd, 2024=2024-09-03"),
            ("03 Oct 2023", "03 Oct 2023=2023-10-03"),
            ("03-Oct-2023", "03-Oct-2023=2023-10-03"),
            ("January 04, 2025", "January 04, 2025=2025-01-04"),
            ("2023-10-03", "2023-10-03=2023-10-03"),
            ("(2018/05/16)", "2018/05/16=2018-05-16"),
            ("since 2018/05.", "2018/05=2018-05"),
            ("05/2018", "05/2018=2018-05"),
            ("09-04-2025", "09-04-2025=2025-04-09"),
            ("4.5.2018.", "4.5.2018=2018-05-04"),
            ("5/16/2018", "5/16/2018=2018-05-16"),
            ("05/06/2018", "05/06/2018=2018-05-06"),
            ("16/05/2018", "16/05/2018=2018-05-16"),
            ("5/16/18", "5/16/18=2018-05-16"),
            ("29 February 2024", "29 February 2024=2024-02-29"),
        ] {
            assert_eq!(read(text, Language::English).as_deref(), Some(found), "{text}");
        }
        for (text, found) in [
            ("Versie 1 juli 2023", "1 juli 2023=2023-07-01"),
            ("op 14 mei 2021.", "14 mei 2021=2021-05-14"),
            ("mei 2018", "mei 2018=2018-05"),
            ("sinds de 1e juni 2019", "1e juni 2019=2019-06-01"),
            ("05/06/2018", "05/06/2018=2018-06-05"),
            ("09-04-2025", "09-04-2025=2025-04-09"),
            ("09 - 04 - 2025", "09 - 04 - 2025=2025-04-09"),
        ] {
            assert_eq!(read(text, Language::Dutch).as_deref(), Some(found), "{text}");
        }
    }

    #[test]
    fn other_numbers_are_no_dates() {
        for text in [
            "in 2018",
            "we may 30 times",
            "you may keep 2018 files",
            "31-02-2024",
            "1 June 1875",
            "12-09-04-2025",
            "192.168.10.2018",
            "Regulation 2016/679",
            "1.2.34",
            "06-12345678",
            "call 06-12-34-56-78",
            "30 days",
            "",
        ] {
            assert_eq!(read(text, Language::English), None, "{text}");
        }
    }
}
