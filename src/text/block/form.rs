//! What a line is by its form: markers of list items, emphasis, run-in labels, sentence ends.

use super::line::{blank_at, byte, starts, trim_end, trim_start};

/// A range of bytes, half open.
pub(super) type Range = (usize, usize);

/// The first character of a range.
pub(super) fn first_char(text: &str, (start, end): Range) -> Option<char> {
    text.get(start..end)?.chars().next()
}

/// The last character of a range that is no closing quote, bracket or emphasis.
pub(super) fn last_mark(text: &str, (start, end): Range) -> char {
    let rest = text.get(start..end).unwrap_or("");
    rest.chars()
        .rev()
        .take(8)
        .find(|mark| {
            !matches!(mark, '"' | '\'' | '”' | '’' | '»' | ')' | ']' | '*' | '_' | '|') && !mark.is_whitespace()
        })
        .unwrap_or('x')
}

/// Whether a range ends as a sentence does.
pub(super) fn stopped(text: &str, range: Range) -> bool {
    matches!(last_mark(text, range), '.' | '!' | '?' | ':' | '…')
}

/// Begins with a capital or a digit, opening quotes and brackets left out.
pub(super) fn begins_high(text: &str, (start, end): Range) -> bool {
    text.get(start..end)
        .unwrap_or("")
        .chars()
        .take(4)
        .find(|letter| letter.is_alphanumeric())
        .is_some_and(|letter| letter.is_uppercase() || letter.is_ascii_digit())
}

/// Begins with a lower-case letter.
pub(super) fn begins_low(text: &str, range: Range) -> bool {
    first_char(text, range).is_some_and(char::is_lowercase)
}

/// How many words a range holds, counted up to `most`.
pub(super) fn words(text: &str, (start, end): Range, most: usize) -> usize {
    let line = text.get(start..end).unwrap_or("");
    let (mut count, mut blank) = (0, true);
    for (at, byte) in line.bytes().enumerate() {
        let before = blank;
        blank = match byte {
            b'!'..=b'~' => false,
            // Within a character it goes on as it began.
            0x80.. => first_char(line, (at, line.len())).map_or(before, char::is_whitespace),
            _ => char::from(byte).is_whitespace(),
        };
        count += usize::from(before && !blank);
        if count == most {
            break;
        }
    }
    count
}

/// Whether a range holds a sentence end with another sentence behind it.
pub(super) fn several_sentences(text: &str, (start, end): Range) -> bool {
    let bytes = text.as_bytes();
    (start..end).any(|at| {
        matches!(byte(bytes, at), b'.' | b'!' | b'?')
            && at >= start + 3
            && byte(bytes, at + 1) == b' '
            && at + 2 < end
            && byte(bytes, at - 1).is_ascii_lowercase()
            && byte(bytes, at - 2) != b'.'
            && first_char(text, (at + 2, end)).is_some_and(char::is_uppercase)
    })
}

/// Whether a range holds an address, a web address or a year.
pub(super) fn addressed(text: &str, (start, end): Range) -> bool {
    let bytes = text.as_bytes();
    (start..end).any(|at| match byte(bytes, at) {
        b'@' => true,
        b':' => starts(bytes, at, b"://"),
        b'w' => starts(bytes, at, b"www."),
        b'1' | b'2' => {
            (starts(bytes, at, b"19") || starts(bytes, at, b"20"))
                && byte(bytes, at + 2).is_ascii_digit()
                && byte(bytes, at + 3).is_ascii_digit()
                && !byte(bytes, at + 4).is_ascii_digit()
                && (at == start || !byte(bytes, at - 1).is_ascii_digit())
        }
        _ => false,
    })
}

/// Whether nothing but capitals: at least four letters, which are most of the range.
pub(super) fn shouted(text: &str, (start, end): Range) -> bool {
    let (mut letters, mut others) = (0_usize, 0_usize);
    for letter in text.get(start..end).unwrap_or("").chars() {
        if letter.is_lowercase() {
            return false;
        } else if letter.is_uppercase() {
            letters += 1;
        } else if !letter.is_whitespace() {
            others += 1;
        }
    }
    letters >= 4 && others * 3 <= letters
}

/// Emphasis at the start of a range: what it holds, and the first byte behind its closing mark. Looks 200 bytes far.
pub(super) fn emphasis(text: &str, (start, end): Range) -> Option<(Range, usize)> {
    let bytes = text.as_bytes();
    let sign = byte(bytes, start);
    if !matches!(sign, b'*' | b'_') {
        return None;
    }
    let run = (start..end.min(start + 4)).take_while(|&at| byte(bytes, at) == sign).count();
    let inside = start + run;
    if run > 3 || inside >= end || blank_at(bytes, inside) > 0 {
        return None;
    }
    let mut at = inside + 1;
    let stop = end.min(inside + 200);
    while at < stop {
        if byte(bytes, at) == sign && byte(bytes, at - 1) != b'\\' {
            let close = (at..end).take(4).take_while(|&next| byte(bytes, next) == sign).count();
            let behind = at + close;
            let inner = sign == b'_' && behind < end && byte(bytes, behind).is_ascii_alphanumeric();
            if close >= run && !inner {
                return Some(((inside, trim_end(bytes, inside, at)), at + run));
            }
            at = behind;
        } else {
            at += 1;
        }
    }
    None
}

/// A range without emphasis, code marks or blanks that enclose it whole, and without `**` at either edge.
pub(super) fn bare(text: &str, range: Range) -> Range {
    let bytes = text.as_bytes();
    let (mut start, mut end) = (trim_start(bytes, range.0, range.1), range.1);
    end = trim_end(bytes, start, end);
    for _ in 0..3 {
        match emphasis(text, (start, end)) {
            Some((inside, behind)) if behind >= end => (start, end) = inside,
            _ => break,
        }
    }
    if end > start + 2
        && byte(bytes, start) == b'`'
        && byte(bytes, end - 1) == b'`'
        && !text.get(start + 1..end.min(start + 200) - 1).unwrap_or("").contains('`')
    {
        (start, end) = (start + 1, end - 1);
    }
    while starts(bytes, start, b"**") && start + 2 < end {
        start = trim_start(bytes, start + 2, end);
    }
    while end >= start + 3 && starts(bytes, end - 2, b"**") {
        end = trim_end(bytes, start, end - 2);
    }
    (start, end)
}

/// Words with which no heading ends: the line goes on.
const OPEN_ENDS: [&str; 43] = [
    "a", "an", "the", "and", "or", "of", "to", "in", "on", "at", "by", "for", "from", "with", "as", "that", "which",
    "our", "your", "may", "will", "can", "any", "its", "their", "if", "de", "het", "een", "en", "of", "van", "voor",
    "met", "naar", "aan", "om", "te", "uit", "uw", "onze", "jouw", "der",
];

/// Whether the last word of a range asks for more.
pub(super) fn open_ended(text: &str, (start, end): Range) -> bool {
    text.get(start..end)
        .and_then(|line| line.split_whitespace().next_back())
        .is_some_and(|last| OPEN_ENDS.contains(&last))
}

/// `Artikel 4 – Bewaartermijnen`, `Section 2: Cookies`: the title behind the number, or the whole where there is none.
pub(super) fn article(text: &str, (start, end): Range) -> Option<Range> {
    const NAMES: [&str; 14] = [
        "artikel",
        "article",
        "section",
        "sectie",
        "hoofdstuk",
        "chapter",
        "clause",
        "paragraaf",
        "part",
        "deel",
        "bijlage",
        "annex",
        "appendix",
        "schedule",
    ];
    let bytes = text.as_bytes();
    let line = text.get(start..end)?;
    let first = line.split_whitespace().next()?;
    if !NAMES.iter().any(|name| first.eq_ignore_ascii_case(name)) || !begins_high(text, (start, end)) {
        return None;
    }
    let number = trim_start(bytes, start + first.len(), end);
    let mut at = number;
    while at < end
        && (byte(bytes, at).is_ascii_digit() || matches!(byte(bytes, at), b'.' | b'I' | b'V' | b'X' | b'A'..=b'F'))
    {
        at += 1;
    }
    if at == number || byte(bytes, at).is_ascii_alphabetic() {
        return None;
    }
    let dotted = byte(bytes, at - 1) == b'.';
    let mut rest = trim_start(bytes, at, end);
    let mut parted = dotted;
    while let Some(mark) = first_char(text, (rest, end)) {
        if !matches!(mark, ':' | '–' | '—' | '-' | ')' | '|') {
            break;
        }
        parted = true;
        rest = trim_start(bytes, rest + mark.len_utf8(), end);
    }
    if rest >= end { Some((start, end)) } else { (parted || begins_high(text, (rest, end))).then_some((rest, end)) }
}

/// A thematic break or a line drawn with signs.
pub(super) fn rule(text: &str, (start, end): Range) -> bool {
    let bytes = text.as_bytes();
    let mut signs = 0_usize;
    for at in start..end {
        match byte(bytes, at) {
            b'-' | b'*' | b'_' | b'=' | b'~' | b'#' | b'+' | b'\\' => signs += 1,
            b' ' | b'\t' => {}
            _ => return false,
        }
    }
    signs >= 3 || matches!(text.get(start..end), Some("#" | "##" | "--" | "==" | "**"))
}

/// The rule under the head of a table: nothing but `|`, `-`, `:` and blanks, a pipe and a dash among them.
pub(super) fn table_rule(text: &str, (start, end): Range) -> bool {
    let bytes = text.as_bytes();
    let (mut pipe, mut dash) = (false, false);
    for at in start..end {
        match byte(bytes, at) {
            b'|' => pipe = true,
            b'-' => dash = true,
            b':' | b' ' | b'\t' => {}
            _ => return false,
        }
    }
    pipe && dash
}

/// The level of the setext heading whose underline this is.
pub(super) fn underline(text: &str, (start, end): Range) -> Option<u8> {
    let bytes = text.as_bytes();
    let sign = byte(bytes, start);
    let level = match sign {
        b'=' => 1,
        b'-' => 2,
        // reStructuredText.
        b'~' if end - start > 3 => 3,
        b'^' if end - start > 3 => 4,
        _ => return None,
    };
    (end - start >= 3 && (start..end).all(|at| byte(bytes, at) == sign)).then_some(level)
}

/// A line that says nothing: a rule, a link definition, an attribute list, an image, a link into the page.
pub(super) fn mute(text: &str, (start, end): Range) -> bool {
    let bytes = text.as_bytes();
    match byte(bytes, start) {
        b'-' | b'*' | b'_' | b'=' | b'~' | b'#' | b'+' | b'\\' => {
            rule(text, (start, end)) || starts(bytes, start, b"~~~")
        }
        b'`' => starts(bytes, start, b"```"),
        b'{' => byte(bytes, end - 1) == b'}',
        b':' => starts(bytes, start, b":::"),
        b'!' => starts(bytes, start, b"![") && byte(bytes, end - 1) == b')' && end - start < 2000,
        b'[' => {
            let line = text.get(start..end).unwrap_or("");
            starts(bytes, start, b"[![")
                || matches!(line, "[TOC]" | "[toc]" | "[[toc]]" | "[[TOC]]" | "[[_TOC_]]")
                || (!starts(bytes, start, b"[^")
                    && line.split_once("]: ").is_some_and(|(name, target)| {
                        name.len() < 200
                            && !name.contains(']')
                            && (target.starts_with("http")
                                || target.starts_with(['<', '/', '#', '.'])
                                || target.starts_with("mailto:"))
                    }))
                || page_link(line)
        }
        _ => false,
    }
}

/// `[Title](#anchor)` and nothing else.
pub(super) fn page_link(line: &str) -> bool {
    line.len() < 500
        && line.starts_with('[')
        && line.ends_with(')')
        && line.split_once("](").is_some_and(|(_, target)| target.starts_with('#') && !target.contains('('))
}

/// What an HTML tag says of the line that it opens.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Tag {
    /// `<h1>` to `<h6>`.
    Heading(u8),
    /// `<li>`.
    Item,
    /// Any other.
    Other,
}

/// The tag at `start`: what it is and the first byte behind it. Looks 400 bytes far.
pub(super) fn tag(text: &str, (start, end): Range) -> Option<(Tag, usize)> {
    let bytes = text.as_bytes();
    if byte(bytes, start) != b'<' {
        return None;
    }
    let name_at = start + 1 + usize::from(byte(bytes, start + 1) == b'/');
    let mut at = name_at;
    while at < end && byte(bytes, at).is_ascii_alphanumeric() {
        at += 1;
    }
    let name = text.get(name_at..at)?;
    if name.is_empty()
        || name.len() > 10
        || !matches!(byte(bytes, at), b' ' | b'\t' | b'>' | b'/')
        || !byte(bytes, name_at).is_ascii_alphabetic()
    {
        return None;
    }
    let stop = end.min(at + 400);
    while at < stop && byte(bytes, at) != b'>' {
        at += 1;
    }
    if at >= stop {
        return None;
    }
    let sort = match name.as_bytes() {
        [b'h' | b'H', level @ b'1'..=b'6'] if name_at == start + 1 => Tag::Heading(level - b'0'),
        [b'l' | b'L', b'i' | b'I'] => Tag::Item,
        _ => Tag::Other,
    };
    Some((sort, at + 1))
}

/// A range without the closing tags at its end.
pub(super) fn trim_tags(text: &str, (start, end): Range) -> Range {
    let bytes = text.as_bytes();
    let mut end = end;
    while end > start && byte(bytes, end - 1) == b'>' {
        let from = end.saturating_sub(14).max(start);
        let Some(open) = (from..end).rev().find(|&at| byte(bytes, at) == b'<') else {
            break;
        };
        if byte(bytes, open + 1) != b'/' || tag(text, (open, end)).is_none() {
            break;
        }
        end = trim_end(bytes, start, open);
    }
    (start, end)
}
