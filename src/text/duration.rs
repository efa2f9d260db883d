//! Durations, and ages that look like them.

use super::entity::{
    Spotted, Words, among, byte_before, ends_with, gap, is_counted, is_mark, is_numeric, is_word, word, word_at,
};
use super::token::{Token, TokenKind};
use super::word_set::{WordSet, words};
use crate::model::{Period, RetentionLimit, Unit};

/// The unit with the letter that [`Words::unit`] gives.
fn from_letter(letter: char) -> Option<Unit> {
    Some(match letter {
        'Y' => Unit::Years,
        'M' => Unit::Months,
        'W' => Unit::Weeks,
        'D' => Unit::Days,
        'H' => Unit::Hours,
        'm' => Unit::Minutes,
        'S' => Unit::Seconds,
        _ => return None,
    })
}

/// The largest unit of which a fixed number makes `unit`, and that number.
const fn smaller(unit: Unit) -> Option<(Unit, u32)> {
    match unit {
        Unit::Years => Some((Unit::Months, 12)),
        Unit::Weeks => Some((Unit::Days, 7)),
        Unit::Days => Some((Unit::Hours, 24)),
        Unit::Hours => Some((Unit::Minutes, 60)),
        Unit::Minutes => Some((Unit::Seconds, 60)),
        _ => None,
    }
}

/// `hundredths` hundredths of a unit, in a smaller unit where it is not whole: 1.5 years are 18 months.
fn period(hundredths: u32, unit: Unit) -> Option<Period> {
    let whole = |value: u32, unit| {
        let count = value / 100;
        (value % 100 == 0 && count > 0).then_some(Period { count, unit })
    };
    whole(hundredths, unit).or_else(|| {
        let (smaller, factor) = smaller(unit)?;
        whole(hundredths.checked_mul(factor)?, smaller)
    })
}

/// Two periods as one, where a unit can state it exactly: 1 year and 6 months are 18 months.
fn sum(long: Period, short: Period) -> Option<Period> {
    let (unit, factor) = smaller(long.unit)?;
    let count = long.count.checked_mul(factor)?.checked_add(short.count)?;
    (unit == short.unit).then_some(Period { count, unit })
}

/// A period, or a range of them.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) struct Duration {
    /// The period; the upper bound of a range.
    pub(crate) period: Period,
    /// The lower bound of a range (`2` of `2-4 weeks`).
    pub(crate) least: Option<Period>,
}

impl From<Duration> for RetentionLimit {
    fn from(duration: Duration) -> Self {
        match duration.least {
            Some(least) => Self::Range(least, duration.period),
            None => Self::Period(duration.period),
        }
    }
}

/// The duration that begins at token `at`: a number, a number word, `a` (`een`) or `half`.
///
/// A range (`2-4 weeks`, `between 3 and 6 months`) is one duration. Of alternatives (`24 or 48 hours`) the one at `at` is
/// given, with the unit that it borrows; its tokens are its number alone. Ages, and rates such as `24 hours a day`, are
/// no durations.
#[inline]
pub(crate) fn duration(text: &str, tokens: &[Token], words: &impl Words, at: usize) -> Option<Spotted<Duration>> {
    if may_count(text, tokens, words, at) { counted(text, tokens, words, at) } else { None }
}

/// Is the token at `at` digits, an article, a half or a number of the lexicon?
#[inline]
fn may_count(text: &str, tokens: &[Token], words: &impl Words, at: usize) -> bool {
    tokens
        .get(at)
        .is_some_and(|token| is_counted(text, token) || COUNTS.has(token.form) || words.number(token.word).is_some())
}

/// The duration that begins at a token that may count.
#[inline(never)]
fn counted(text: &str, tokens: &[Token], words: &impl Words, at: usize) -> Option<Spotted<Duration>> {
    if is_continued(text, tokens, words, at) {
        return None;
    }
    if is_numeric(text, tokens, at) {
        if let Some((period, end)) = abbreviated(text, tokens, at) {
            return Some(Spotted { first: at, end, value: Duration { period, least: None } });
        }
    }
    let first = quantity(text, tokens, words, at)?;
    if first.upper.is_none() && !first.article {
        if let Some(found) = borrowed(text, tokens, words, at, first) {
            return Some(found);
        }
    }
    let (end, unit) = unit(tokens, words, first.end)?;
    let times = multiple(tokens, end);
    if first.article && is_rate(tokens, words, at) || is_rated(tokens, words, end) {
        return None;
    }
    let (lower, upper) = match first.upper {
        Some(upper) => (Some(first.hundredths), upper),
        None => (None, first.hundredths),
    };
    let period = self::period(upper.checked_mul(times)?, unit)?;
    if !is_plausible(period) || is_age(text, tokens, at, end, period) {
        return None;
    }
    let (period, end) = match lower {
        None => compound(text, tokens, words, period, end),
        Some(_) => (period, end),
    };
    let least = lower.and_then(|l| self::period(l.checked_mul(times)?, unit));
    Some(Spotted { first: at, end, value: Duration { period, least } })
}

/// The durations that begin at token `at` and share a unit: one, or two for `24 or 48 hours`.
pub(crate) fn durations(text: &str, tokens: &[Token], words: &impl Words, at: usize) -> [Option<Spotted<Duration>>; 2] {
    let first = duration(text, tokens, words, at);
    let second = first
        .as_ref()
        .filter(|d| is_word(tokens, d.end, ALTERNATIVE))
        .and_then(|d| duration(text, tokens, words, d.end + 1));
    [first, second]
}

/// The age that begins at token `at`: a number from 5 to 25, or the word `age` (`leeftijd`) before one.
///
/// What makes it an age is for the caller to know (`children under`); [`duration`] knows by itself the ages that it must
/// leave alone.
pub(crate) fn age(text: &str, tokens: &[Token], words: &impl Words, at: usize) -> Option<Spotted<u8>> {
    let mut number = at;
    if is_word(tokens, at, words!["age", "ages", "leeftijd"]) {
        number += 1;
        if is_word(tokens, number, words!["of", "van"]) {
            number += 1;
        }
    }
    let found = quantity(text, tokens, words, number)?;
    if found.article || found.upper.is_some() || found.hundredths % 100 != 0 {
        return None;
    }
    let value = u8::try_from(found.hundredths / 100).ok()?;
    if !(5..=25).contains(&value) {
        return None;
    }
    let mut end = found.end;
    match unit(tokens, words, end) {
        Some((behind, Unit::Years)) => end = behind,
        Some(_) => return None,
        None => {}
    }
    if is_word(tokens, end, words!["of"]) && is_word(tokens, end + 1, words!["age"]) {
        end += 2;
    } else if is_word(tokens, end, words!["old", "oud", "leeftijd"]) {
        end += 1;
    }
    Some(Spotted { first: at, end, value })
}

/// What may count and is no number of a lexicon.
pub(crate) const COUNTS: &WordSet = words!["a", "an", "een", "één", "half", "halve", "anderhalf", "anderhalve"];
const ARTICLE: &WordSet = words!["a", "an", "een", "één"];
const HALF: &WordSet = words!["half", "halve"];
const ONE_AND_A_HALF: &WordSet = words!["anderhalf", "anderhalve"];
const ALTERNATIVE: &WordSet = words!["or", "of"];
const RANGE: &WordSet = words!["to", "tot", "through", "till", "until", "à"];
const YOUNGER: &WordSet = words!["younger", "jonger", "under", "onder", "below", "beneden"];
const OLDER: &WordSet = words!["older", "ouder", "over", "boven", "above", "least", "minimaal", "minstens", "vanaf"];

/// A number of something.
#[derive(Clone, Copy)]
struct Quantity {
    /// In hundredths; the lower bound where the number itself is a range.
    hundredths: u32,
    /// The upper bound where the number is a range.
    upper: Option<u32>,
    /// Index behind its last token.
    end: usize,
    /// It is only `a` (`een`), which counts before a unit and nowhere else.
    article: bool,
}

/// Digits as hundredths: `30`, `1.5`, `2,5`, `1,000`.
fn decimal(digits: &str) -> Option<u32> {
    let (mut value, mut run, mut fraction) = (0u32, 0u32, false);
    for byte in digits.bytes() {
        match byte {
            b'0'..=b'9' => {
                value = value.checked_mul(10)?.checked_add(u32::from(byte - b'0'))?;
                run += 1;
            }
            b'.' | b',' if !fraction => (fraction, run) = (true, 0),
            _ => return None,
        }
    }
    match (fraction, run) {
        (_, 0) => None,
        (false, _) | (true, 3) => value.checked_mul(100),
        (true, 1) => value.checked_mul(10),
        (true, 2) => Some(value),
        _ => None,
    }
}

/// The number at token `at`.
fn quantity(text: &str, tokens: &[Token], words: &impl Words, at: usize) -> Option<Quantity> {
    let token = tokens.get(at)?;
    let piece = word(text, token);
    let counted = |hundredths, end| Quantity { hundredths, upper: None, end, article: false };
    if token.kind == TokenKind::Number {
        if let Some((low, high)) = piece.split_once('-') {
            let (low, high) = (decimal(low)?, decimal(high)?);
            return Some(Quantity { upper: Some(high), ..counted(low, at + 1) });
        }
        let value = decimal(piece)?;
        let end = spelt_out(tokens, words, at + 1).unwrap_or(at + 1);
        let (value, end) = and_a_half(tokens, value, end);
        return Some(counted(value, end));
    }
    if token.kind != TokenKind::Word {
        return None;
    }
    if ONE_AND_A_HALF.has(token.form) {
        return Some(counted(150, at + 1));
    }
    if HALF.has(token.form) {
        let end = if is_word(tokens, at + 1, words!["a", "an"]) { at + 2 } else { at + 1 };
        return Some(counted(50, end));
    }
    let article = ARTICLE.has(token.form);
    if article && is_word(tokens, at + 1, HALF) {
        return Some(counted(50, at + 2));
    }
    if article && is_word(tokens, at + 1, words!["hundred"]) {
        let rest = quantity(text, tokens, words, at + 1)?;
        return Some(Quantity { article: false, ..rest });
    }
    let (value, end) = if article { (1, at + 1) } else { spelt(tokens, words, at)? };
    // "thirty (30)": the digits are what counts
    let bracketed = (is_mark(tokens, end, b'(') && is_mark(tokens, end + 2, b')'))
        .then(|| decimal(word_at(text, tokens, end + 1)))
        .flatten();
    if let Some(value) = bracketed {
        return Some(counted(value, end + 3));
    }
    let (value, end) = and_a_half(tokens, value * 100, end);
    Some(Quantity { article, ..counted(value, end) })
}

/// The number spelt out at token `at` (`twenty-four`, `one hundred and eighty`), with the index behind it.
fn spelt(tokens: &[Token], words: &impl Words, at: usize) -> Option<(u32, usize)> {
    let number = |i: usize| {
        let token = tokens.get(i).filter(|t| t.kind == TokenKind::Word && t.word != 0)?;
        words.number(token.word).map(u32::from)
    };
    let (mut value, mut end) = (number(at)?, at + 1);
    for _ in 0..4 {
        let and = value >= 100 && is_word(tokens, end, words!["and"]);
        let behind = end + usize::from(and);
        let Some(next) = number(behind) else { break };
        value = match next {
            100 if value < 100 => value * 100,
            1..100 if value >= 100 && value % 100 == 0 => value + next,
            1..10 if value % 10 == 0 && (20..1000).contains(&(value % 100)) => value + next,
            _ => break,
        };
        end = behind + 1;
    }
    Some((value, end))
}

/// The index behind `(thirty)` at token `at`.
fn spelt_out(tokens: &[Token], words: &impl Words, at: usize) -> Option<usize> {
    if !is_mark(tokens, at, b'(') {
        return None;
    }
    let inner = tokens.get(at + 1..)?.iter().take(5);
    let count = inner.take_while(|t| t.kind == TokenKind::Word && words.number(t.word).is_some()).count();
    (count > 0 && is_mark(tokens, at + 1 + count, b')')).then_some(at + count + 2)
}

/// Adds `and a half` (`en een half`) behind a number.
fn and_a_half(tokens: &[Token], value: u32, end: usize) -> (u32, usize) {
    let half = is_word(tokens, end, words!["and", "en"])
        && is_word(tokens, end + 1, words!["a", "een"])
        && is_word(tokens, end + 2, HALF);
    if half { (value.saturating_add(50), end + 3) } else { (value, end) }
}

/// The unit at token `at`, with the index behind it; one adjective may stand before it (`business days`).
fn unit(tokens: &[Token], words: &impl Words, at: usize) -> Option<(usize, Unit)> {
    const ADJECTIVES: &WordSet = words![
        "business",
        "calendar",
        "working",
        "consecutive",
        "full",
        "whole",
        "additional",
        "more",
        "further",
        "extra",
        "volle",
        "hele",
        "volledige",
        "kalender",
        "rolling",
        "successive",
        "opeenvolgende",
        "short",
        "academic",
        "financial",
        "fiscal",
        "school",
        "tax",
    ];
    let at = if is_word(tokens, at, ADJECTIVES) { at + 1 } else { at };
    let token = tokens.get(at).filter(|t| t.kind == TokenKind::Word)?;
    let unit = words.unit(token.word).and_then(from_letter)?;
    Some((at + 1, unit))
}

/// How many of its unit the word before token `end` stands for: a fortnight is fourteen days.
fn multiple(tokens: &[Token], end: usize) -> u32 {
    let word = |words: &WordSet| end.checked_sub(1).is_some_and(|at| is_word(tokens, at, words));
    match () {
        () if word(words!["fortnight", "fortnights"]) => 14,
        () if word(words!["decade", "decades"]) => 10,
        () => 1,
    }
}

/// Digits with a unit in one token, as tables of cookies have it (`24h`, `2yrs`, `90d`).
fn abbreviated(text: &str, tokens: &[Token], at: usize) -> Option<(Period, usize)> {
    let token = tokens.get(at)?;
    let piece = word(text, token);
    let cut = piece.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, letters) = piece.split_at_checked(cut)?;
    // "24 h", "2 yrs"
    let next = tokens.get(at + 1).map_or("", |t| word(text, t));
    let (letters, end) = match letters {
        "" if matches!(gap(text, tokens, at + 1), "" | " ") => (next, at + 2),
        _ => (letters, at + 1),
    };
    let unit = match () {
        () if among(letters, &["y", "yr", "yrs", "years", "year", "jaar"]) => Unit::Years,
        () if among(letters, &["mo", "mos", "mth", "mths", "mnd", "months", "maanden"]) => Unit::Months,
        () if among(letters, &["wk", "wks", "weeks", "weken"]) => Unit::Weeks,
        () if among(letters, &["d", "days", "dagen"]) => Unit::Days,
        () if among(letters, &["h", "hr", "hrs", "hours", "uur"]) => Unit::Hours,
        () if among(letters, &["min", "mins", "minutes", "minuten"]) => Unit::Minutes,
        () => return None,
    };
    // a whole word with a blank before it is for the lexicon
    if end == at + 2 && (letters.len() > 4 || among(letters, &["year", "jaar", "uur"])) {
        return None;
    }
    let period = self::period(decimal(digits)?, unit).filter(|p| is_plausible(*p))?;
    Some((period, end))
}

/// `2-4 weeks`, `between 3 and 6 months`, `24 or 48 hours`: a number without a unit before one that has it.
fn borrowed(text: &str, tokens: &[Token], words: &impl Words, at: usize, first: Quantity) -> Option<Spotted<Duration>> {
    let joint = first.end;
    let joined = tokens.get(joint).is_some_and(|t| t.joined);
    let between = at.checked_sub(1).is_some_and(|i| is_word(tokens, i, words!["between", "tussen"]));
    let alternative = is_word(tokens, joint, ALTERNATIVE);
    let range = joined
        || is_mark(tokens, joint, b'-')
        || is_word(tokens, joint, RANGE)
        || (between && is_word(tokens, joint, words!["and", "en"]));
    let second = match (range, alternative) {
        (true, _) if joined => joint,
        (false, false) => return None,
        _ => joint + 1,
    };
    let next = quantity(text, tokens, words, second).filter(|q| q.upper.is_none() && !q.article)?;
    let (end, unit) = unit(tokens, words, next.end)?;
    let (low, high) = (self::period(first.hundredths, unit)?, self::period(next.hundredths, unit)?);
    if !is_plausible(low) || !is_plausible(high) || is_age(text, tokens, at, end, high) {
        return None;
    }
    if is_rated(tokens, words, end) {
        return None;
    }
    let (end, value) = if !range {
        (first.end, Duration { period: low, least: None })
    } else if first.hundredths < next.hundredths {
        (end, Duration { period: high, least: Some(low) })
    } else {
        return None;
    };
    Some(Spotted { first: at, end, value })
}

/// Adds `and 6 months` to `1 year`, and `1 month 4 days` as tables of cookies have it. What no unit can state exactly
/// belongs to the tokens, and the period leaves it out.
fn compound(text: &str, tokens: &[Token], words: &impl Words, period: Period, end: usize) -> (Period, usize) {
    let (mut period, mut end) = (period, end);
    for _ in 0..3 {
        let and = is_word(tokens, end, words!["and", "en"]);
        let at = end + usize::from(and);
        let Some(next) = quantity(text, tokens, words, at).filter(|q| q.upper.is_none() && !q.article) else {
            break;
        };
        let Some((behind, unit)) = unit(tokens, words, next.end) else {
            break;
        };
        let Some(part) = self::period(next.hundredths, unit).filter(|p| p.unit > period.unit) else {
            break;
        };
        match sum(period, part) {
            Some(whole) => period = whole,
            None if and => break,
            None => {}
        }
        end = behind;
    }
    (period, end)
}

/// Whether the number is the tail of something else: an amount, a decimal, the second half of a range or number word.
fn is_continued(text: &str, tokens: &[Token], words: &impl Words, at: usize) -> bool {
    let before = byte_before(text, tokens, at);
    if matches!(before, b'.' | b',' | b'/' | b'$' | b'#') || before.is_ascii_alphanumeric() {
        return true;
    }
    let Some(token) = tokens.get(at) else {
        return true;
    };
    let Some(previous) = at.checked_sub(1).and_then(|i| tokens.get(i)) else {
        return false;
    };
    // "half a year" is read at "half", "twenty-four hours" at "twenty"
    let half = words!["a", "an"].has(token.form) && words!["half"].has(previous.form);
    half || token.joined && (previous.kind == TokenKind::Number || words.number(previous.word).is_some())
}

/// Whether `a year` at token `at` is a rate (`twice a year`, `10 euros a month`).
fn is_rate(tokens: &[Token], words: &impl Words, at: usize) -> bool {
    const BEFORE: &WordSet =
        words!["once", "twice", "times", "thrice", "per", "eens", "keer", "maal", "euro", "euros", "eur", "usd"];
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    tokens.get(before).is_some_and(|t| {
        t.kind == TokenKind::Number || t.word != 0 && words.unit(t.word).is_some() || BEFORE.has(t.form)
    })
}

/// Whether a unit before token `end` is counted by another (`24 hours a day`, `2 uur per dag`).
fn is_rated(tokens: &[Token], words: &impl Words, end: usize) -> bool {
    is_word(tokens, end, words!["a", "per", "each"])
        && tokens.get(end + 1).is_some_and(|t| t.word != 0 && words.unit(t.word).is_some())
}

/// Whether somebody may mean it as a period: no year number, no millennium.
fn is_plausible(period: Period) -> bool {
    match period.unit {
        Unit::Years => period.count <= 150,
        Unit::Months => period.count <= 1_200,
        _ => period.count <= 1_000_000,
    }
}

/// Whether the years of tokens `at..end` are somebody's age.
fn is_age(text: &str, tokens: &[Token], at: usize, end: usize, period: Period) -> bool {
    if period.unit != Unit::Years {
        return false;
    }
    let next = |n: usize, words: &WordSet| is_word(tokens, end + n, words);
    let back = |n: usize, words: &WordSet| at.checked_sub(n).is_some_and(|i| is_word(tokens, i, words));
    let behind = next(0, words!["old", "oud", "olds", "leeftijd"])
        || next(0, words!["of"]) && next(1, words!["age"])
        || next(0, words!["or", "of", "and", "en"])
            && next(1, words!["older", "ouder", "younger", "jonger", "over", "under", "above", "up"]);
    // "die minimaal 16 jaar zijn", "under 13 years", "older than 16 years": from school to majority
    let young = (10..=21).contains(&period.count);
    let article = usize::from(back(1, words!["de", "the"]));
    let before = back(1 + article, YOUNGER)
        || back(1, words!["than", "dan"]) && back(2, YOUNGER)
        || back(1, words!["aged", "age", "leeftijd"])
        || back(1, words!["of", "van"]) && back(2, words!["age", "ages", "leeftijd"])
        || back(2, words!["age", "leeftijd"]) && back(3, words!["the", "de", "van"]) && back(1, words!["of", "van"]);
    let older = back(1, OLDER) || back(1, words!["than", "dan"]) && back(2, OLDER);
    behind
        || young && before
        || young && older && (next(0, words!["bent", "is", "zijn"]) || at < 4 || person(text, tokens, at))
}

/// Whether a person is spoken of within the eight words before token `at`.
fn person(text: &str, tokens: &[Token], at: usize) -> bool {
    const PERSONS: &WordSet = words![
        "child",
        "children",
        "minor",
        "minors",
        "person",
        "persons",
        "people",
        "users",
        "visitors",
        "individuals",
        "anyone",
        "kind",
        "kinderen",
        "minderjarigen",
        "personen",
        "bezoekers",
        "gebruikers",
        "jongeren",
        "iemand",
        "you",
        "u",
        "je",
    ];
    (1..=8).any(|n| {
        at.checked_sub(n)
            .and_then(|i| tokens.get(i))
            .is_some_and(|t| PERSONS.has(t.form) || ends_with(word(text, t), "kinderen"))
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
mod tests {
    use super::super::entity::tests::{TestWords, first, tokens};
    use super::*;

    fn iso(period: Period) -> String {
        let n = period.count;
        match period.unit {
            Unit::Years => format!("P{n}Y"),
            Unit::Months => format!("P{n}M"),
            Unit::Weeks => format!("P{n}W"),
            Unit::Days => format!("P{n}D"),
            Unit::Hours => format!("PT{n}H"),
            Unit::Minutes => format!("PT{n}M"),
            Unit::Seconds => format!("PT{n}S"),
        }
    }

    fn read(text: &str) -> Option<String> {
        first(text, |tokens, at| duration(text, tokens, &TestWords, at)).map(|(span, d)| match d.least {
            Some(least) => format!("{span}={}..{}", iso(least), iso(d.period)),
            None => format!("{span}={}", iso(d.period)),
        })
    }

    #[test]
    fn durations_are_read_in_every_form() {
        for (text, found) in [
            ("for 12 months.", "12 months=P12M"),
            ("a 14-day trial", "14-day=P14D"),
            ("our 48-hour window", "48-hour=PT48H"),
            ("within thirty (30) days", "thirty (30) days=P30D"),
            ("within 30 (thirty) days", "30 (thirty) days=P30D"),
            ("after a year", "a year=P1Y"),
            ("after one year", "one year=P1Y"),
            ("for 1.5 years", "1.5 years=P18M"),
            ("for half a year", "half a year=P6M"),
            ("two and a half years", "two and a half years=P30M"),
            ("twenty-four hours", "twenty-four hours=PT24H"),
            ("one hundred and eighty days", "one hundred and eighty days=P180D"),
            ("one hundred eighty (180) days", "one hundred eighty (180) days=P180D"),
            ("10 business days", "10 business days=P10D"),
            ("1,000 days", "1,000 days=P1000D"),
            ("2-4 weeks", "2-4 weeks=P2W..P4W"),
            ("2 – 4 weeks", "2 – 4 weeks=P2W..P4W"),
            ("7 to 14 days", "7 to 14 days=P7D..P14D"),
            ("between 3 and 6 months", "3 and 6 months=P3M..P6M"),
            ("after 24 or 48 hours", "24=PT24H"),
            ("1 year 1 month 4 days", "1 year 1 month 4 days=P13M"),
            ("1 year and 6 months", "1 year and 6 months=P18M"),
            ("lasts 24h", "24h=PT24H"),
            ("lasts 2 yrs", "2 yrs=P2Y"),
            ("data older than 30 days", "30 days=P30D"),
            ("logs older than 7 years", "7 years=P7Y"),
            ("maximaal 12 maanden", "12 maanden=P12M"),
            ("na negentig minuten", "negentig minuten=PT90M"),
            ("2 jaar", "2 jaar=P2Y"),
            ("24 uur", "24 uur=PT24H"),
            ("de 7-jarige termijn", "7-jarige=P7Y"),
            ("na anderhalf jaar", "anderhalf jaar=P18M"),
            ("na een half jaar", "een half jaar=P6M"),
            ("na een jaar", "een jaar=P1Y"),
            ("2,5 jaar", "2,5 jaar=P30M"),
            ("twee (2) jaar", "twee (2) jaar=P2Y"),
            ("30 of 60 dagen", "30=P30D"),
            ("3 tot 6 maanden", "3 tot 6 maanden=P3M..P6M"),
            ("tussen 3 en 6 maanden", "3 en 6 maanden=P3M..P6M"),
            ("gegevens ouder dan 7 jaar", "7 jaar=P7Y"),
        ] {
            assert_eq!(read(text).as_deref(), Some(found), "{text}");
        }
    }

    #[test]
    fn ages_rates_and_amounts_are_no_durations() {
        for text in [
            "13 years of age",
            "kinderen van 13 jaar oud",
            "at least 16 years old",
            "onder de 16 jaar",
            "jonger dan 16 jaar",
            "children under the age of 13 years",
            "als je minimaal 16 jaar bent",
            "16 jaar of ouder",
            "a 16-year-old",
            "24 hours a day",
            "twice a year",
            "10 euros a month",
            "2018 years",
            "30 Google products",
            "half of it",
            "a policy",
            "",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn alternatives_share_their_unit() {
        let text = "24 or 48 hours";
        let [first, second] = durations(text, &tokens(text), &TestWords, 0);
        assert_eq!(first.map(|d| iso(d.value.period)).as_deref(), Some("PT24H"));
        assert_eq!(second.map(|d| iso(d.value.period)).as_deref(), Some("PT48H"));
    }

    #[test]
    fn ages_are_read() {
        for (text, found) in [
            ("children under 13 years", Some(("13 years", 13))),
            ("the age of 13", Some(("age of 13", 13))),
            ("under sixteen", Some(("sixteen", 16))),
            ("16 jaar oud", Some(("16 jaar oud", 16))),
            ("jonger dan 16", Some(("16", 16))),
            ("13 years of age", Some(("13 years of age", 13))),
            ("30 years", None),
            ("13 days", None),
        ] {
            let read = first(text, |tokens, at| age(text, tokens, &TestWords, at));
            assert_eq!(read.as_ref().map(|(s, v)| (s.as_str(), *v)), found, "{text}");
        }
    }
}
