//! What holds for every text and every value: shared by the tests and by the targets in `fuzz/`.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use core::fmt::{Debug, Display};
use core::str::FromStr;

use privacy_policy::{Error, Format, Language, Parser, Policy, Span};

/// Kind, value, denial, span and shared part of each finding.
type Said = (String, Option<String>, bool, (usize, usize), Option<(usize, usize)>);

/// What a policy says, in text order.
fn said(policy: &Policy) -> Vec<Said> {
    let pair = |span: Span| (span.start(), span.end());
    let findings = policy.findings();
    let said = findings.iter().map(|finding| {
        let value = finding.value().text().map(|value| value.replace('\u{a0}', " "));
        (finding.kind().as_str().to_owned(), value, finding.denied(), pair(finding.span()), finding.shared().map(pair))
    });
    said.collect()
}

/// Holds what must be true of any policy and the text it was read from.
pub fn hold(name: &str, text: &str, policy: &Policy) {
    let findings = policy.findings();
    for finding in &findings {
        for span in [Some(finding.span()), finding.shared()].into_iter().flatten() {
            let part = span.of(text).unwrap_or_else(|| panic!("{name}: {finding} is no part of the text"));
            assert!(!part.trim().is_empty(), "{name}: {finding} says nothing");
        }
        if let Some(shared) = finding.shared() {
            assert!(!shared.overlaps(finding.span()), "{name}: {finding} overlaps its shared part {shared}");
        }
        assert!(!finding.rule().is_empty(), "{name}: {finding} has no rule");
    }
    assert!(findings.is_sorted_by_key(|finding| (finding.span(), finding.kind())), "{name}: not in text order");
    for section in &policy.sections {
        assert!(section.span.of(text).is_some(), "{name}: section {}", section.span);
        assert!(section.level <= 6, "{name}: level {}", section.level);
    }
    assert!(policy.sections.is_sorted_by_key(|section| section.span), "{name}: sections not in text order");
    for note in &policy.notes {
        assert!(note.span.of(text).is_some(), "{name}: note {}", note.span);
    }
}

/// Holds that a policy is the same when it was written as JSON and read back.
pub fn hold_json(name: &str, policy: &Policy) {
    let json = serde_json::to_string(policy).unwrap();
    let back: Policy = serde_json::from_str(&json).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert!(back == *policy, "{name}: JSON read back differs");
    assert_eq!(serde_json::to_string(&back).unwrap(), json, "{name}");
}

/// Reads a text if it is in a language that the crate reads, and holds it to the rules.
pub fn check(name: &str, text: &str) -> Option<Policy> {
    match Policy::parse(text) {
        Ok(policy) => {
            hold(name, text, &policy);
            Some(policy)
        }
        Err(Error::Empty) => {
            assert!(
                text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').is_empty(),
                "{name} is not empty"
            );
            None
        }
        Err(Error::UnsupportedLanguage { .. }) => {
            // What it says in a language that it is not in is worth nothing, and must be sound all the same.
            for &language in Language::ALL {
                let policy = Parser::builder().language(language).build().parse(text).unwrap();
                hold(name, text, &policy);
            }
            None
        }
        Err(error) => panic!("{name}: {error}"),
    }
}

/// What the first finding that differs says on either side.
fn difference(name: &str, guise: &str, expected: &[Said], actual: &[Said], text: &str) -> Option<String> {
    if expected == actual {
        return None;
    }
    let at = expected.iter().zip(actual).take_while(|(a, b)| a == b).count();
    let show = |list: &[Said]| list.get(at).map_or_else(|| "nothing".to_owned(), |said| format!("{said:?}"));
    let around =
        expected.get(at).or_else(|| actual.get(at)).map_or("", |said| text.get(said.3.0..said.3.1).unwrap_or(""));
    Some(format!("{name} {guise}: expected {}, read {} [{around}]", show(expected), show(actual)))
}

/// The findings with each offset mapped.
fn mapped(said: &[Said], map: impl Fn(usize) -> usize) -> Vec<Said> {
    let pair = |(start, end): (usize, usize)| (map(start), map(end));
    let all = said.iter().cloned();
    all.map(|(kind, value, denied, span, shared)| (kind, value, denied, pair(span), shared.map(pair))).collect()
}

/// Where the same text says something else with other line ends, a byte order mark, or no-break spaces.
pub fn guises(name: &str, text: &str) -> Vec<String> {
    let mut wrong = line_ends(name, text);
    wrong.extend(no_break_spaces(name, text));
    wrong
}

/// Where the same text says something else with other line ends or a byte order mark.
pub fn line_ends(name: &str, text: &str) -> Vec<String> {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let Ok(policy) = Policy::parse(&text) else {
        return Vec::new();
    };
    let mut wrong = Vec::new();
    let plain = said(&policy);

    let crlf = text.replace('\n', "\r\n");
    let mut feeds = vec![0; text.len() + 1];
    for (at, byte) in text.bytes().enumerate() {
        feeds[at + 1] = feeds[at] + usize::from(byte == b'\n');
    }
    let policy = Policy::parse(&crlf).unwrap_or_else(|error| panic!("{name} with CRLF: {error}"));
    hold(name, &crlf, &policy);
    wrong.extend(difference(name, "with CRLF", &mapped(&plain, |at| at + feeds[at]), &said(&policy), &crlf));

    let marked = format!("\u{feff}{text}");
    let policy = Policy::parse(&marked).unwrap_or_else(|error| panic!("{name} with a byte order mark: {error}"));
    hold(name, &marked, &policy);
    wrong.extend(difference(name, "with a byte order mark", &mapped(&plain, |at| at + 3), &said(&policy), &marked));

    wrong
}

/// Where the same text says something else with no-break spaces between its words.
///
/// Holds for texts as they are written. It does not for any text whatever: whether a line is a heading is told by its
/// length too, which is counted in bytes, and a no-break space has two.
pub fn no_break_spaces(name: &str, text: &str) -> Vec<String> {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let Ok(policy) = Policy::parse(&text) else {
        return Vec::new();
    };
    let language = policy.language;
    // Blanks between two words: those of markdown are left alone, and HTML has them inside its tags.
    if name.ends_with(".html") || Format::of(&text) != Format::Markdown {
        return Vec::new();
    }
    let mut spaced = String::with_capacity(text.len() * 2);
    let mut added = vec![0; text.len() + 1];
    let mut before = ' ';
    let mut rest = text.char_indices().peekable();
    let mut count = 0;
    while let Some((at, c)) = rest.next() {
        added[at] = count;
        let behind = rest.peek().map_or(' ', |&(_, c)| c);
        if c == ' ' && before.is_alphabetic() && behind.is_alphabetic() {
            spaced.push('\u{a0}');
            count += 1;
        } else {
            spaced.push(c);
        }
        before = c;
    }
    added[text.len()] = count;
    let policy = Parser::builder().language(language).build().parse(&spaced).unwrap();
    hold(name, &spaced, &policy);
    let set = Parser::builder().language(language).build().parse(&text).unwrap();
    let wrong =
        difference(name, "with no-break spaces", &mapped(&said(&set), |at| at + added[at]), &said(&policy), &spaced);
    wrong.into_iter().collect()
}

/// Uses a policy that was read from JSON as a caller would, on a text that it was not read from.
pub fn use_all(policy: &Policy) {
    for text in ["", "één", "We collect your name.", "中中中中中中中中中中中中中中"] {
        for finding in policy.findings() {
            let _ = (finding.span().of(text), finding.shared().and_then(|span| span.of(text)), finding.value().text());
            assert!(finding.span().start() <= finding.span().end());
            let _ = (finding.span().len(), finding.to_string(), finding.evidence().bounds());
        }
        for section in &policy.sections {
            let _ = section.span.of(text);
        }
    }
    let _ = (policy.is_empty(), policy.likeness(), format!("{policy:?}"), serde_json::to_string(policy).unwrap());
}

/// Holds that a string is no value of a type, or one that is written in a way that gives the same value.
fn both_ways<T: FromStr<Err: Display> + Display + PartialEq + Debug>(text: &str) {
    match text.parse::<T>() {
        Ok(value) => {
            let written = value.to_string();
            let back =
                written.parse::<T>().unwrap_or_else(|error| panic!("{value:?} from {text:?}: {written}: {error}"));
            assert_eq!(back, value, "{text:?} is written {written:?}");
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

/// Holds a string to the rules of each type that is parsed from one.
pub fn values(text: &str) {
    macro_rules! each {
        ($($name:ident)+) => { $(both_ways::<privacy_policy::$name>(text);)+ };
    }
    each!(
        Date Period Country ContactPoint RecipientParty RetentionLimit CookieLifetime TransferTo Language ContactOwner Unit
        SectionTopic Kind Category PurposeKind Ground RecipientClass Safeguard Criterion Right CookieCategory Party
        ControllerRole NoteKind
    );
}
