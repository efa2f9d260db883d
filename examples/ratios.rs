//! What reading policies costs, against what other passes over the same bytes cost.
//!
//! ```sh
//! POLICY_CORPUS=../shared/corpus cargo run --release --example ratios
//! ```
//!
//! Reads a folder of policies, document after document as a caller would (a document that is read again and again teaches
//! the branch predictor); where there is none, texts put together from the project's own fixtures and samples. Prints
//! ratios of CPU time of the thread, both sides of a ratio measured in turn, medians of nine rounds.
#![allow(
    clippy::drop_non_drop,
    dropping_copy_types,
    unreachable_pub,
    reason = "each closure throws away what it measured; the lexicon is taken in by path"
)]
#![allow(clippy::print_stdout, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::unwrap_used)]

// The lexicon is no part of the crate's interface; the scan to compare with needs its phrases. It is compiled into this
// example a second time, so that nothing has to be made public for a measurement.
#[allow(dead_code, unreachable_pub, unused_imports, missing_docs)]
#[path = "../src/lexicon/mod.rs"]
mod lexicon;
#[path = "../tests/support/mod.rs"]
mod support;

/// What the lexicon imports of the crate.
mod model {
    pub(crate) use privacy_policy::*;
}

use std::collections::BTreeSet;
use std::hint::black_box;
use std::time::Duration;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use cpu_time::{ProcessTime, ThreadTime};
use privacy_policy::{Language, Parser};
use unicode_segmentation::UnicodeSegmentation;

/// Rounds of each measurement; the median counts.
const ROUNDS: usize = 9;

/// The phrases that a row of the lexicon stands for, its alternatives written out.
fn spellings(row: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    for part in row.split(' ') {
        let words = part.split('|').map(|word| word.trim_start_matches('*'));
        all = all.iter().flat_map(|begun| words.clone().map(move |word| format!("{begun} {word}"))).collect();
    }
    all.iter().map(|spelling| spelling.trim_start().to_owned()).collect()
}

/// All phrases of all lexicons.
fn phrases() -> BTreeSet<String> {
    let of_language = [&lexicon::ENGLISH, &lexicon::DUTCH]
        .into_iter()
        .flat_map(|lexicon| lexicon.phrases.iter().flat_map(|(_, rows)| rows.iter().copied()));
    let countries = lexicon::shared::COUNTRIES.iter().flat_map(|c| c.english.iter().chain(c.dutch).copied());
    let vendors = lexicon::shared::VENDORS.iter().flat_map(|v| v.names.iter().copied());
    let authorities = lexicon::shared::AUTHORITIES.iter().flat_map(|a| a.names.iter().copied());
    of_language.chain(countries).chain(vendors).chain(authorities).flat_map(spellings).collect()
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// The CPU time of the thread that `pass` takes.
fn time(pass: &mut dyn FnMut()) -> f64 {
    let start = ThreadTime::now();
    pass();
    start.elapsed().as_secs_f64()
}

/// A pass and its name.
type Pass<'a> = (&'static str, Box<dyn FnMut() + 'a>);

/// The median times of passes that are run in turn.
fn medians(passes: &mut [Pass<'_>]) -> Vec<f64> {
    let mut times = vec![Vec::new(); passes.len()];
    for _ in 0..ROUNDS {
        for ((_, pass), times) in passes.iter_mut().zip(&mut times) {
            times.push(time(pass));
        }
    }
    times.into_iter().map(median).collect()
}

/// Uses a result, so that it has to be made.
fn keep<T>(made: T) {
    black_box(made);
}

/// The texts to read, and where they are from.
fn texts() -> (&'static str, Vec<String>) {
    let corpus: Vec<String> = support::texts::corpus_texts()
        .into_iter()
        .filter(|text| !text.name.ends_with(".html"))
        .map(|text| text.text)
        .collect();
    if corpus.is_empty() {
        let own = (0..200).map(|at| support::texts::composed([Some("en"), Some("nl"), None][at % 3], 2_000 + at * 97));
        return ("composed of the project's own texts", own.collect());
    }
    ("the folder of policies", corpus)
}

/// `texts` one behind the other, until there are `bytes`.
fn joined(texts: &[String], bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + 4);
    for next in texts.iter().cycle() {
        let left = bytes - text.len();
        let mut end = left.min(next.len());
        while !next.is_char_boundary(end) {
            end -= 1;
        }
        text.push_str(&next[..end]);
        if end < next.len() {
            return text;
        }
        text.push_str("\n\n");
        if text.len() >= bytes {
            return text;
        }
    }
    text
}

fn row(name: &str, ratio: f64, must: f64, aim: f64) {
    let verdict = if ratio <= aim {
        ""
    } else if ratio <= must {
        "  (misses the aim)"
    } else {
        "  MISSED"
    };
    println!("{name:<52} {ratio:>7.2} {must:>7.2} {aim:>7.2}{verdict}");
}

/// The CPU time of building a language's tables: its first reading, less a later one.
fn build(language: Language) -> Duration {
    let parser = Parser::builder().language(language).build();
    let text = "We collect your name. Wij vragen uw naam.";
    let first = ThreadTime::now();
    let _ = black_box(parser.parse(black_box(text)));
    let first = first.elapsed();
    let later = ThreadTime::now();
    let _ = black_box(parser.parse(black_box(text)));
    first.saturating_sub(later.elapsed())
}

fn main() {
    let builds: Vec<(Language, Duration)> = Language::ALL.iter().map(|&language| (language, build(language))).collect();
    let parser = Parser::new();
    let (source, texts) = texts();
    let bytes: usize = texts.iter().map(String::len).sum();
    let phrases = phrases();
    println!("{} texts, {:.1} MB: {source}; {} phrases\n", texts.len(), bytes as f64 / 1e6, phrases.len());
    let automaton = AhoCorasick::builder()
        .kind(Some(AhoCorasickKind::ContiguousNFA))
        .match_kind(MatchKind::LeftmostLongest)
        .ascii_case_insensitive(true)
        .build(&phrases)
        .expect("phrases that fit an automaton");

    let each = |pass: &dyn Fn(&str)| texts.iter().for_each(|text| pass(black_box(text)));
    let parse = |text: &str| {
        let _ = black_box(parser.parse(text));
    };
    let in_language: Vec<Option<Language>> = texts.iter().map(|t| parser.parse(t).ok().map(|p| p.language)).collect();
    let known = [Language::English, Language::Dutch].map(|l| Parser::builder().language(l).build());
    let mut passes: Vec<Pass<'_>> = vec![
        ("parse", Box::new(|| each(&parse))),
        ("aho-corasick, all phrases", Box::new(|| each(&|text| keep(automaton.find_iter(text).count())))),
        ("unicode_words", Box::new(|| each(&|text| keep(text.unicode_words().count())))),
        (
            "parse and JSON",
            Box::new(|| {
                each(&|text| {
                    if let Ok(policy) = parser.parse(text) {
                        drop(black_box(serde_json::to_string(&policy)));
                    }
                });
            }),
        ),
        (
            "parse, language given",
            Box::new(|| {
                for (text, language) in texts.iter().zip(&in_language) {
                    if let Some(language) = language {
                        let _ = black_box(known[*language as usize].parse(black_box(text)));
                    }
                }
            }),
        ),
        (
            "from_utf8",
            Box::new(|| {
                each(&|text| {
                    let _ = black_box(std::str::from_utf8(black_box(text.as_bytes())));
                })
            }),
        ),
        ("pulldown-cmark events", Box::new(|| each(&|text| keep(pulldown_cmark::Parser::new(text).count())))),
        ("whatlang, first 2 KB", Box::new(|| each(&|text| keep(whatlang::detect(&text[..text.floor_char(2_048)]))))),
    ];
    let times = medians(&mut passes);
    println!("{:<52} {:>10} {:>10}", "pass", "ms", "MB/s");
    for ((name, _), time) in passes.iter().zip(&times) {
        println!("{name:<52} {:>10.2} {:>10.1}", time * 1e3, bytes as f64 / 1e6 / time);
    }
    println!("\n{:<52} {:>7} {:>7} {:>7}", "ratio", "is", "must", "aim");
    row("parse / aho-corasick", times[0] / times[1], 1.5, 1.0);
    row("parse / unicode_words", times[0] / times[2], 1.0, 0.6);
    row("parse and JSON / parse", times[3] / times[0], 2.5, 2.0);
    row("language detection / parse", (times[0] - times[4]) / times[0], 0.15, 0.05);
    drop(passes);

    let (long, short) = (joined(&texts, 2 << 20), joined(&texts, 2 << 20));
    let pieces: Vec<&str> = {
        let mut rest = short.as_str();
        let mut pieces = Vec::new();
        while !rest.is_empty() {
            let (piece, behind) = rest.split_at(rest.floor_char(128 << 10));
            pieces.push(piece);
            rest = behind;
        }
        pieces
    };
    let times = medians(&mut [
        ("2 MB", Box::new(|| parse(black_box(&long)))),
        ("128 KB", Box::new(|| pieces.iter().for_each(|piece| parse(black_box(piece))))),
    ]);
    row("time per byte at 2 MB / at 128 KB", times[0] / times[1], 1.3, 1.1);

    // Two threads read every text once each; one thread reads every text twice.
    let (mut one, mut two) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let start = ProcessTime::now();
        each(&parse);
        each(&parse);
        one.push(start.elapsed().as_secs_f64());
        let start = ProcessTime::now();
        std::thread::scope(|scope| {
            for _ in 0..2 {
                scope.spawn(|| texts.iter().for_each(|text| drop(black_box(Parser::new().parse(black_box(text))))));
            }
        });
        two.push(start.elapsed().as_secs_f64());
    }
    row("CPU time with two threads / with one", median(two) / median(one), 1.05, 1.02);

    println!("\n{:<52} {:>10} {:>7}", "counter", "is", "must");
    for (language, time) in builds {
        println!("building the tables, {language:<30} {:>8.2}ms {:>5}ms", time.as_secs_f64() * 1e3, 3);
    }
    let tiny = "We keep your data for 1 month.";
    let times = medians(&mut [("30 bytes", Box::new(|| (0..10_000).for_each(|_| parse(black_box(tiny)))))]);
    println!("{:<52} {:>8.2}µs {:>5}µs", "a text of 30 bytes", times[0] / 1e4 * 1e6, 2);
}

/// What `str::floor_char_boundary` is from Rust 1.91 on.
trait FloorChar {
    fn floor_char(&self, at: usize) -> usize;
}

impl FloorChar for str {
    fn floor_char(&self, at: usize) -> usize {
        (0..=at.min(self.len())).rev().find(|&at| self.is_char_boundary(at)).unwrap_or(0)
    }
}
