//! The bounds, what is said when one bites, and what many threads at once read.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::Path;

use privacy_policy::{
    DEFAULT_MAX_BYTES, Error, Evidence, Finding, Language, MOST_FINDINGS, NoteKind, Parser, Policy, Span, Value,
};

/// A text of one paragraph after the other, each with as many findings.
fn repeated(paragraph: &str, times: usize) -> String {
    paragraph.repeat(times)
}

const PARAGRAPH: &str = "We collect your name, your age, your gender, your telephone number and your location.\n\n";

#[test]
fn findings_are_bounded_and_a_note_says_where_they_end() {
    let each = Policy::parse(PARAGRAPH).unwrap().findings().len();
    assert!(each >= 4, "{each}");
    let text = repeated(PARAGRAPH, MOST_FINDINGS / each + 100);
    assert!(text.len() < DEFAULT_MAX_BYTES);
    let policy = Policy::parse(&text).unwrap();
    let findings = policy.findings();
    assert!(findings.len() <= MOST_FINDINGS, "{}", findings.len());
    assert!(findings.len() > MOST_FINDINGS - each, "{}", findings.len());
    let [note] = policy.notes[..] else { panic!("{:?}", policy.notes) };
    assert_eq!(note.kind, NoteKind::TooManyFindings);
    assert_eq!(note.span.end(), text.len());
    let last = findings.last().unwrap().span();
    assert!(note.span.start() <= last.end() + PARAGRAPH.len() && last.end() < text.len() - PARAGRAPH.len());
    assert!(findings.iter().all(|finding| finding.span().of(&text).is_some()));
}

#[test]
fn findings_of_one_paragraph_are_bounded_too() {
    let sentence = PARAGRAPH.trim_end();
    let each = Policy::parse(sentence).unwrap().findings().len();
    let text = repeated(&format!("{sentence} "), MOST_FINDINGS / each + 100);
    let policy = Policy::parse(&text).unwrap();
    assert!(policy.findings().len() <= MOST_FINDINGS);
    assert_eq!(policy.notes.iter().map(|note| note.kind).collect::<Vec<_>>(), [NoteKind::TooManyFindings]);
}

#[test]
fn as_many_findings_as_are_allowed_need_no_note() {
    let each = Policy::parse(PARAGRAPH).unwrap().findings().len();
    let policy = Policy::parse(&repeated(PARAGRAPH, MOST_FINDINGS / each / 2)).unwrap();
    assert_eq!(policy.findings().len(), MOST_FINDINGS / each / 2 * each);
    assert!(policy.notes.is_empty(), "{:?}", policy.notes);
}

#[test]
fn a_sentence_of_too_many_words_is_read_in_pieces_with_a_note() {
    let text = format!("We collect {}your name.\n\nWe collect your age.", "your name and ".repeat(2_000));
    let policy = Policy::parse(&text).unwrap();
    let [note] = policy.notes[..] else { panic!("{:?}", policy.notes) };
    assert_eq!(note.kind, NoteKind::TooManyWords);
    assert!(note.span.of(&text).unwrap().starts_with("We collect your name"));
    assert!(policy.findings().len() > 1_900, "{}", policy.findings().len());
    let short = Policy::parse("We collect your name and your age.").unwrap();
    assert!(short.notes.is_empty());
}

#[test]
fn a_block_that_is_read_in_pieces_loses_no_sentence() {
    let sentence = "We collect your name and your email address. ";
    let text = sentence.repeat(4_000);
    let policy = Policy::parse(&text).unwrap();
    let starts: Vec<usize> = policy.findings().iter().map(|finding| finding.span().start() % sentence.len()).collect();
    assert_eq!(starts, [11, 25].repeat(4_000));
    assert!(policy.notes.is_empty(), "{:?}", policy.notes);
}

#[test]
fn items_too_deep_are_read_with_one_note() {
    let nested = |levels: usize| -> String {
        (0..levels).map(|level| format!("{}- your phone number\n", "  ".repeat(level))).collect()
    };
    let read = |levels| Policy::parse(&format!("We collect your name:\n\n{}\nWe keep it.", nested(levels))).unwrap();
    assert!(read(15).notes.is_empty());
    let policy = read(20);
    assert_eq!(policy.notes.iter().map(|note| note.kind).collect::<Vec<_>>(), [NoteKind::DeepList]);
    assert!(policy.findings().len() >= 20);
}

#[test]
fn rows_that_are_not_counted_are_read_with_one_note() {
    let read = |rows| {
        let row = "| your name | one year |\n";
        Policy::parse(&format!("We collect:\n\n| Data | Kept |\n|---|---|\n{}", repeated(row, rows))).unwrap()
    };
    assert!(read(100).notes.is_empty());
    let policy = read(66_000);
    assert_eq!(policy.notes.iter().map(|note| note.kind).collect::<Vec<_>>(), [NoteKind::LargeTable]);
}

#[test]
fn the_default_limit_is_sixteen_mebibytes() {
    let text = " ".repeat(DEFAULT_MAX_BYTES + 1);
    let error = Error::TooLarge { bytes: 16 * 1_024 * 1_024 + 1, limit: 16 * 1_024 * 1_024 };
    assert_eq!(Policy::parse(&text), Err(error.clone()));
    assert_eq!(Parser::new().parse_bytes(text.as_bytes()), Err(error));
    assert_eq!(Policy::parse(&text[..DEFAULT_MAX_BYTES]), Err(Error::Empty));
}

#[test]
fn a_span_used_on_another_text_is_none_or_a_part_of_it() {
    let text = "Wij bewaren uw naam, één e-mailadres en uw geboortedatum maximaal twee jaar.";
    let policy = Policy::parse(text).unwrap();
    assert!(policy.findings().len() >= 3);
    for other in ["", "é", "We", &"é".repeat(60), &"中".repeat(40), &"👨".repeat(30), &text[..20]] {
        for span in policy.findings().iter().map(Finding::span) {
            let expected = (span.end() <= other.len()
                && other.is_char_boundary(span.start())
                && other.is_char_boundary(span.end()))
            .then(|| &other[span.range()]);
            assert_eq!(span.of(other), expected, "{span} of {other:?}");
        }
    }
    assert_eq!(Span::new(u32::MAX - 1, u32::MAX).unwrap().of(text), None);
}

#[test]
fn every_type_may_go_to_another_thread() {
    const fn shared<T: Send + Sync + 'static>() {}
    const {
        shared::<Parser>();
        shared::<privacy_policy::ParserBuilder>();
        shared::<Policy>();
        shared::<Evidence>();
        shared::<Finding<'static>>();
        shared::<Value>();
        shared::<Span>();
        shared::<Error>();
        shared::<Language>();
        shared::<privacy_policy::Report>();
        shared::<privacy_policy::Diff>();
        shared::<privacy_policy::InvalidValue>();
        shared::<privacy_policy::UnknownName>();
    }
}

#[test]
fn eight_threads_that_begin_together_read_a_big_text_alike() {
    let english = repeated(&format!("## What we collect\n\n{PARAGRAPH}"), 3_000);
    let dutch = repeated("## Bewaartermijnen\n\nWij bewaren uw naam, adres en e-mailadres twee jaar.\n\n", 3_000);
    let text = english + &dutch;
    // The threads begin before any table has been compiled in this test's process, unless another test was faster.
    let parser = Parser::new();
    let barrier = std::sync::Barrier::new(8);
    let read = || {
        barrier.wait();
        parser.parse(&text).unwrap()
    };
    let results: Vec<Policy> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..8).map(|_| scope.spawn(read)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert!(results[0].findings().len() > 10_000, "{}", results[0].findings().len());
    let languages: Vec<Language> = results[0].sections.iter().map(|section| section.language).collect();
    assert!(languages.contains(&Language::English) && languages.contains(&Language::Dutch));
    assert!(results.iter().all(|policy| *policy == results[0]));
}

// --- What fuzzing found ---

/// All findings, each with what it covers.
fn found(text: &str) -> Vec<(String, String)> {
    let policy = Policy::parse(text).unwrap();
    let part = |finding: &Finding<'_>| finding.span().of(text).unwrap().to_owned();
    policy.findings().iter().map(|finding| (finding.to_string(), part(finding))).collect()
}

/// A word that a line break cut in two, where the second half is no part of the phrase: there was a finding of nothing.
#[test]
fn a_hyphen_at_the_end_of_a_phrase_shares_nothing() {
    for text in ["We collect your IP ad- dress, browser type.", "We collect your IP ad- dress and your name."] {
        for (finding, part) in found(text) {
            assert!(!part.trim().is_empty(), "{finding} says nothing");
        }
    }
}

/// `whatlang` takes a byte order mark for a letter: a text that it could not tell became Portuguese behind one.
#[test]
fn a_byte_order_mark_is_of_no_language() {
    let gap = |length| "\0".repeat(length);
    let text = format!(
        "We collecme,\u{2028}e\u{301}ame{}Funcus 100\n100AAm 0As terdam\nfg@voorbeeld.exampl\nww\ne{}orbeeld.example\n{}\
         ,\u{2028}e\u{301}\u{200b}-mail \u{201c}address",
        gap(25),
        gap(3),
        gap(4)
    );
    let language = |text: &str| Policy::parse(text).map(|policy| policy.language);
    assert_eq!(language(&text), Ok(Language::English));
    assert_eq!(language(&format!("\u{feff}{text}")), Ok(Language::English));
}

/// `whatlang` takes a carriage return for a letter too: two words said something with CRLF that they did not with LF.
#[test]
fn line_ends_are_of_no_language() {
    let parse = |text: &str| Policy::parse(text).map(|policy| (policy.language, policy.findings().len()));
    assert_eq!(parse("he\nid"), parse("he\r\nid"));
    assert_eq!(parse("he\nid"), parse("he\rid"));
    // Two lines are two blocks, two words are one: these say the same with either blank.
    assert_eq!(parse("he id"), parse("he\u{a0}id"));
    assert_eq!(parse("he\nid").map(|read| read.0), parse("he\u{a0}id").map(|read| read.0));
}

// --- The language of the sources ---

/// `rust-version` is 1.85, and chains of `let` came with 1.88, which the newest compiler does not say.
#[test]
fn no_chain_of_let_stands_in_the_sources() {
    let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut seen = 0;
    while let Some(folder) = open.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
            let mut condition = String::new();
            for line in code {
                let line = line.trim();
                if line.starts_with("if let ") || line.contains("else if let ") || line.starts_with("while let ") {
                    condition.clear();
                    condition.push_str(line);
                } else if line.starts_with("&& ") && condition.starts_with(['i', '}', 'w']) {
                    assert!(!is_chain(&condition), "{}: {condition} {line}", path.display());
                } else {
                    condition.clear();
                }
                assert!(!line.contains("&& let "), "{}: {line}", path.display());
            }
            seen += 1;
        }
    }
    assert!(seen > 50, "{seen}");
}

/// A condition with `let` all of whose brackets are closed: what `&&` follows is a chain.
fn is_chain(condition: &str) -> bool {
    let count = |c| condition.matches(c).count();
    count('(') == count(')')
}
