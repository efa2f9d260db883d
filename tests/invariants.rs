//! What holds for every text: no panic, spans that are parts of the text, the same result each time and in each guise.
//!
//! Held on the fixtures, on the samples, on generated and mangled policies, and on a folder of real ones where there is
//! one (`POLICY_CORPUS`, or `../shared/corpus` beside the project).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

mod support;

use privacy_policy::{Error, Language, Parser, Policy, Span};
use serde_json::{Value, json};
use support::random::Random;
use support::texts::{Text, cases, corpus_texts, files, paragraphs, policies, project};

/// The texts of the project.
fn own() -> Vec<Text> {
    let mut texts = cases();
    texts.extend(policies());
    texts
}

/// Kind, value, denial, span and shared part of each finding.
type Said = (String, Option<String>, bool, (usize, usize), Option<(usize, usize)>);

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
fn hold(name: &str, text: &str, policy: &Policy) {
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

fn hold_json(name: &str, policy: &Policy) {
    let json = serde_json::to_string(policy).unwrap();
    let back: Policy = serde_json::from_str(&json).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert!(back == *policy, "{name}: JSON read back differs");
    assert_eq!(serde_json::to_string(&back).unwrap(), json, "{name}");
}

/// Reads a text if it is in a language that the crate reads, and holds it to the rules.
fn check(name: &str, text: &str) -> Option<Policy> {
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
fn guises(name: &str, text: &str) -> Vec<String> {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let Ok(policy) = Policy::parse(&text) else {
        return Vec::new();
    };
    let mut wrong = Vec::new();
    let language = policy.language;
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

    // Blanks between two words: those of markdown are left alone, and HTML has them inside its tags.
    if name.ends_with(".html") {
        return wrong;
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
    wrong.extend(difference(
        name,
        "with no-break spaces",
        &mapped(&said(&set), |at| at + added[at]),
        &said(&policy),
        &spaced,
    ));
    wrong
}

fn all_the_same(texts: Vec<Text>) {
    let wrong: Vec<String> = texts.iter().flat_map(|text| guises(&text.name, &text.text)).collect();
    let shown = wrong.iter().take(40).map(String::as_str).collect::<Vec<_>>().join("\n");
    assert!(wrong.is_empty(), "{} of {} texts in their guises say something else\n{shown}", wrong.len(), texts.len());
}

#[test]
fn own_texts_hold_the_rules() {
    for Text { name, text } in own() {
        if let Some(policy) = check(&name, &text) {
            hold_json(&name, &policy);
            assert!(Policy::parse(&text).unwrap() == policy, "{name}: a second run differs");
        }
    }
}

#[test]
fn own_texts_say_the_same_in_every_guise() {
    all_the_same(own());
}

#[test]
fn real_policies_hold_the_rules() {
    for Text { name, text } in corpus_texts() {
        if let Some(policy) = check(&name, &text) {
            hold_json(&name, &policy);
        }
    }
}

#[test]
fn real_policies_say_the_same_in_every_guise() {
    all_the_same(corpus_texts());
}

#[test]
fn four_threads_at_once_read_the_same() {
    let mut texts = policies();
    let all = texts.iter().map(|text| text.text.as_str()).collect::<Vec<_>>().join("\n\n");
    texts.push(Text { name: "all".to_owned(), text: all.repeat(4) });
    let parser = Parser::new();
    let read = || texts.iter().map(|text| parser.parse(&text.text)).collect::<Vec<_>>();
    let results = std::thread::scope(|scope| {
        let threads = [scope.spawn(read), scope.spawn(read), scope.spawn(read), scope.spawn(read)];
        threads.map(|thread| thread.join().unwrap())
    });
    let alone = read();
    assert!(results.iter().all(|result| *result == alone));
}

#[test]
fn a_parser_is_shared_and_cheap() {
    fn shared<T: Send + Sync + Clone + 'static>() {}
    shared::<Parser>();
    shared::<Policy>();
    shared::<Error>();
    assert!(size_of::<Parser>() <= 32);
}

// --- Generated and mangled policies ---

/// A policy of some blocks in random order.
fn generated(random: &mut Random, paragraphs: &[String]) -> String {
    let mut text = String::new();
    for _ in 0..=random.below(12) {
        text.push_str(["", "", "", "# ", "- ", "> ", "1. ", "| ", "    ", "**"][random.below(10)]);
        text.push_str(random.pick::<String>(paragraphs));
        text.push_str(["\n\n", "\n\n", "\n", "\r\n", "\r", " ", "\n\n\n"][random.below(7)]);
    }
    text
}

/// A character that readers stumble on.
const ODD: &[char] = &[
    '\0', '\t', '\r', '\n', ' ', '.', ',', ';', ':', '|', '*', '_', '#', '-', '>', '<', '[', ']', '(', ')', '\\', '`',
    '"', '@', '/', '7', '0', 'ß', 'ı', 'İ', 'é', '\u{301}', '\u{a0}', '\u{200b}', '\u{200d}', '\u{200f}', '\u{2028}',
    '\u{85}', '\u{feff}', '\u{fffd}', '’', '“', '–', '…', 'ﬁ', '中', '𝒳', '👨',
];

/// Another guise of a text, sound or not.
fn mangled(random: &mut Random, text: &str) -> String {
    match random.below(9) {
        0 => String::from_utf8_lossy(&text.as_bytes()[random.below(text.len() + 1)..]).into_owned(),
        1 => String::from_utf8_lossy(&text.as_bytes()[..random.below(text.len() + 1)]).into_owned(),
        2 => {
            let mut bytes = text.as_bytes().to_vec();
            for _ in 0..=bytes.len() / 64 {
                let (a, b) = (random.below(bytes.len()), random.below(bytes.len()));
                bytes.swap(a, b);
            }
            String::from_utf8_lossy(&bytes).into_owned()
        }
        3 => {
            let mut bytes = text.as_bytes().to_vec();
            for _ in 0..=bytes.len() / 128 {
                let at = random.below(bytes.len());
                bytes[at] = u8::try_from(random.below(256)).unwrap();
            }
            String::from_utf8_lossy(&bytes).into_owned()
        }
        4 => text.to_uppercase(),
        5 => text.chars().map(|c| if c == '\n' { *random.pick(&['\n', '\r', ' ', '\u{2028}']) } else { c }).collect(),
        6 => text.replace(' ', "\u{a0}"),
        7 => text.replace(' ', *random.pick(&["  ", "\n", "\t", "", "\u{200b}", " \u{301}"])),
        _ => {
            let mut out = String::new();
            for c in text.chars() {
                if random.once_in(24) {
                    out.push(*random.pick(ODD));
                }
                if !random.once_in(40) {
                    out.push(c);
                }
            }
            out
        }
    }
}

#[test]
fn generated_and_mangled_policies_hold_the_rules() {
    let paragraphs = paragraphs(None);
    let mut random = Random::new(2024);
    for round in 0..600 {
        let mut text = generated(&mut random, &paragraphs);
        check(&format!("round {round}"), &text);
        for _ in 0..=random.below(2) {
            if text.is_empty() {
                break;
            }
            text = mangled(&mut random, &text);
            check(&format!("round {round}, mangled"), &text);
        }
    }
}

#[test]
fn a_policy_cut_anywhere_holds_the_rules() {
    for Text { name, text } in cases() {
        for end in (0..text.len()).filter(|&end| text.is_char_boundary(end)) {
            for part in [&text[..end], &text[end..]] {
                let policy = Parser::builder().language(Language::English).build().parse(part);
                if let Ok(policy) = policy {
                    hold(&name, part, &policy);
                }
            }
        }
    }
}

#[test]
fn texts_of_odd_characters_hold_the_rules() {
    let mut random = Random::new(5);
    for round in 0..2_000 {
        let text: String = (0..random.below(60)).map(|_| *random.pick(ODD)).collect();
        check(&format!("odd {round}"), &text);
        for &language in Language::ALL {
            if let Ok(policy) = Parser::builder().language(language).build().parse(&text) {
                hold(&format!("odd {round}"), &text, &policy);
            }
        }
    }
}

// --- Hostile JSON ---

/// Uses a policy that was read from JSON as a caller would, on a text that it was not read from.
fn use_all(policy: &Policy) {
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

/// Changes one value somewhere in a tree.
fn poison(random: &mut Random, value: &mut Value) {
    let evil = [
        json!(null),
        json!(-1),
        json!(4_294_967_295_u64),
        json!(4_294_967_296_u64),
        json!(1.5),
        json!(true),
        json!(""),
        json!("P99999999999Y"),
        json!("0000-00"),
        json!([]),
        json!({}),
        json!([9, 3]),
        json!([0, 4_294_967_295_u64]),
        json!([1]),
        json!([1, 2, 3]),
        json!("email:"),
        json!("\u{0}"),
        json!({"span": [5, 1]}),
    ];
    match value {
        Value::Array(items) if !items.is_empty() && !random.once_in(6) => {
            let at = random.below(items.len());
            poison(random, &mut items[at]);
        }
        Value::Object(items) if !items.is_empty() && !random.once_in(6) => {
            let at = random.below(items.len());
            let key = items.keys().nth(at).unwrap().clone();
            if random.once_in(12) {
                items.remove(&key);
            } else {
                poison(random, &mut items[&key]);
            }
        }
        _ => *value = random.pick(&evil).clone(),
    }
}

#[test]
fn hostile_json_gives_an_error_or_a_policy_that_does_no_harm() {
    let mut random = Random::new(11);
    for Text { text, .. } in policies() {
        let policy = Policy::parse(&text).unwrap();
        let tree = serde_json::to_value(&policy).unwrap();
        for _ in 0..400 {
            let mut tree = tree.clone();
            for _ in 0..=random.below(4) {
                poison(&mut random, &mut tree);
            }
            if let Ok(policy) = serde_json::from_value::<Policy>(tree) {
                use_all(&policy);
            }
        }
        let bytes = serde_json::to_vec(&policy).unwrap();
        for _ in 0..100 {
            let mut bytes = bytes.clone();
            for _ in 0..=random.below(3) {
                let at = random.below(bytes.len());
                bytes[at] = *random.pick(b"0123456789[]{}\",:-eE. \xff");
            }
            if let Ok(policy) = serde_json::from_slice::<Policy>(&bytes) {
                use_all(&policy);
            }
        }
    }
}

#[test]
fn hostile_json_by_hand() {
    let evidence = |span: &str| {
        format!(
            r#"{{"schema":1,"language":"en","purposes":[{{"purpose":"marketing","evidence":[{{"span":{span},"rule":"r"}}]}}]}}"#
        )
    };
    for span in ["[4,3]", "[-1,3]", "[0,4294967296]", "[0]", "[0,1,2]", "null", "[0.5,1]", "\"0..1\"", "{\"start\":0}"]
    {
        assert!(serde_json::from_str::<Policy>(&evidence(span)).is_err(), "{span}");
    }
    let far = serde_json::from_str::<Policy>(&evidence("[4294967294,4294967295]")).unwrap();
    assert_eq!(far.findings()[0].span().of("short"), None);
    use_all(&far);
    for json in [
        "",
        "{}",
        "[]",
        "null",
        r#"{"schema":1}"#,
        r#"{"schema":1,"language":"xx"}"#,
        r#"{"schema":-1,"language":"en"}"#,
    ] {
        assert!(serde_json::from_str::<Policy>(json).is_err(), "{json}");
    }
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(serde_json::from_str::<Policy>(&deep).is_err());
}

#[test]
fn a_span_on_another_text_is_no_part_of_it() {
    let text = "We collect your email address and your phone number to send you our newsletter.";
    let policy = Policy::parse(text).unwrap();
    for finding in policy.findings() {
        assert_eq!(finding.span().of(""), None);
        assert!(finding.span().of(&"中".repeat(40)).is_none_or(|part| part.len() == finding.span().len()));
    }
}

// --- Limits and errors ---

#[test]
fn an_empty_text_is_an_error() {
    for text in ["", " ", "\n\r\n\t", "\u{a0}\u{2003}", "\u{feff}", "\u{feff}\n "] {
        assert_eq!(Policy::parse(text), Err(Error::Empty), "{text:?}");
        assert_eq!(Parser::builder().language(Language::Dutch).build().parse(text), Err(Error::Empty), "{text:?}");
        assert_eq!(Parser::new().parse_bytes(text.as_bytes()), Err(Error::Empty), "{text:?}");
    }
}

#[test]
fn a_text_over_the_limit_is_an_error() {
    let text = "We collect your name.";
    let parser = |bytes| Parser::builder().max_bytes(bytes).build();
    assert!(parser(text.len()).parse(text).is_ok());
    let error = Error::TooLarge { bytes: text.len(), limit: text.len() - 1 };
    assert_eq!(parser(text.len() - 1).parse(text), Err(error.clone()));
    assert_eq!(parser(text.len() - 1).parse_bytes(text.as_bytes()), Err(error));
    assert!(parser(usize::MAX).parse(text).is_ok());
}

#[test]
fn bytes_that_are_not_utf_8_are_an_error_that_says_where() {
    let text = "We collect your name, één keer.";
    for at in (0..=text.len()).filter(|&at| text.is_char_boundary(at)) {
        let mut bytes = text.as_bytes().to_vec();
        bytes.insert(at, 0xff);
        assert_eq!(Parser::new().parse_bytes(&bytes), Err(Error::NotUtf8 { offset: at }));
    }
    // A character that is cut off.
    assert_eq!(Parser::new().parse_bytes(b"We collect \xc3"), Err(Error::NotUtf8 { offset: 11 }));
}

#[test]
fn a_text_in_another_language_is_an_error_that_names_it() {
    for (file, language, code) in
        [("german", "German", "deu"), ("french", "French", "fra"), ("spanish", "Spanish", "spa")]
    {
        let text = std::fs::read_to_string(project(&format!("tests/fixtures/other/{file}.txt"))).unwrap();
        match Policy::parse(&text) {
            Err(Error::UnsupportedLanguage { name, code: found }) => {
                assert_eq!(name, language);
                assert_eq!(found, code);
            }
            other => panic!("{language}: {:?}", other.map(|policy| policy.language)),
        }
        assert!(Parser::builder().language(Language::English).build().parse(&text).is_ok());
    }
}

#[test]
fn the_language_of_every_own_text_is_found() {
    for Text { name, text } in policies() {
        let expected = if name.contains("nl") { Language::Dutch } else { Language::English };
        let policy = Policy::parse(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        if !name.contains("mixed") {
            assert_eq!(policy.language, expected, "{name}");
        }
    }
    assert_eq!(files(&project("tests/fixtures/other"), &["txt"]).len(), 3);
}
