//! What holds for every text: no panic, spans that are parts of the text, the same result each time and in each guise.
//!
//! Held on the fixtures, on the samples, on generated and mangled policies, and on a folder of real ones where there is
//! one (`POLICY_CORPUS`, or `../shared/corpus` beside the project).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

mod support;

use privacy_policy::{Error, Language, Parser, Policy};
use serde_json::{Value, json};
use support::random::Random;
use support::rules::{check, guises, hold, hold_json, use_all};
use support::texts::{Text, cases, corpus_texts, files, paragraphs, policies, project, written};

/// The texts of the project.
fn own() -> Vec<Text> {
    let mut texts = cases();
    texts.extend(policies());
    texts.extend(written());
    texts
}

/// Of the policies of `tests/written`, those that are read otherwise in a guise: one whose lines are wrapped by hand, with no-break
/// spaces for blanks. To be lowered.
const KNOWN_WRITTEN: usize = 1;
/// Of the policies in the corpus, those that are known to be read otherwise with no-break spaces for blanks. To be lowered.
const KNOWN_GUISES: usize = 9;

fn all_the_same(texts: Vec<Text>, known: usize) {
    let wrong: Vec<String> = texts.iter().flat_map(|text| guises(&text.name, &text.text)).collect();
    let shown = wrong.iter().take(40).map(String::as_str).collect::<Vec<_>>().join("\n");
    assert!(
        wrong.len() <= known,
        "{} of {} texts in their guises say something else\n{shown}",
        wrong.len(),
        texts.len()
    );
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
    let (policies, others) = own().into_iter().partition(|text| text.name.starts_with("tests/written"));
    all_the_same(others, 0);
    all_the_same(policies, KNOWN_WRITTEN);
}

/// Each line from each of its words on, and up to each: what a rule looks for before a word is not there, nor what it looks for
/// behind one.
#[test]
fn lines_begin_and_end_at_any_word() {
    for Text { name, text } in own() {
        let mut parts = String::new();
        for line in text.lines() {
            for (at, _) in line.match_indices(' ') {
                parts.extend([&line[at + 1..], "\n\n", &line[..at], "\n\n"]);
            }
        }
        check(&name, &parts);
    }
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
    all_the_same(corpus_texts(), KNOWN_GUISES);
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
fn what_a_parser_has_read_before_changes_nothing() {
    let shared = Parser::new();
    let texts = policies();
    for text in texts.iter().chain(texts.iter().rev()) {
        // Errors leave a room as well.
        assert!(
            shared.parse("Der Verantwortliche erhebt Ihre Daten und speichert sie, solange es nötig ist.").is_err()
        );
        assert_eq!(shared.parse(&text.text), Parser::new().parse(&text.text));
    }
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
        7 => text.replace(' ', random.pick::<&str>(&["  ", "\n", "\t", "", "\u{200b}", " \u{301}"])),
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
#[cfg(feature = "whatlang")]
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
fn the_language_that_is_detected_is_the_one_that_is_read() {
    let mut texts: Vec<String> = policies().into_iter().chain(cases()).map(|text| text.text).collect();
    for (folder, extension) in [("tests/fixtures/other", "txt"), ("tests/fixtures/html", "html")] {
        texts.extend(files(&project(folder), &[extension]).iter().map(|path| std::fs::read_to_string(path).unwrap()));
    }
    texts.extend(
        ["", "\u{feff} \n", "2024-05-01", "…", "<html><p>Wij bewaren uw naam een jaar.</p></html>"].map(str::to_owned),
    );
    for text in texts {
        match (Policy::parse(&text), Language::detect(&text)) {
            (Ok(policy), detected) => assert_eq!(policy.language, detected.unwrap_or(Language::English), "{text}"),
            (Err(error), detected) => assert_eq!(detected, None, "{error}: {text}"),
        }
    }
    assert_eq!(Language::detect("2024-05-01"), None);
    // A long text is cut, not within a character.
    let long = "Wij bewaren uw gegevens één jaar. ".repeat(600_000);
    for extra in ["", " ", "  ", "   "] {
        assert_eq!(Language::detect(&format!("{extra}{long}")), Some(Language::Dutch));
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
