//! Marked-text fixtures: `tests/fixtures/LANGUAGE/KIND.txt`. How they are written stands in `tests/support/marked.rs`.
//!
//! `UPDATE_FIXTURES=1 cargo test --test marked` moves the cases of `wanted.txt` and `known-misses.txt` that are read
//! rightly to the files of their kinds.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

mod support;

use std::fmt::Write as _;
use std::fs;

use privacy_policy::{Kind, Language};
use support::marked::{Case, KNOWN_MISSES, WANTED, all_files, file_stem, folder, kind_of, language_of, read, written};
use support::marks::strip;
use support::texts::files;

fn update() -> bool {
    std::env::var_os("UPDATE_FIXTURES").is_some_and(|value| value == "1")
}

/// The kinds of a line `%% kinds: …`.
fn names(kinds: &[Kind]) -> String {
    let names: Vec<&str> = kinds.iter().map(|kind| kind.as_str()).collect();
    names.join(", ")
}

/// Adds a case to the file of its kind, or of the first of its kinds.
fn promote_case(case: &Case, language: Language) {
    let kind = case.kinds[0];
    let target = folder(language).join(format!("{}.txt", file_stem(kind)));
    let mut content = fs::read_to_string(&target).unwrap_or_default();
    if case.kinds.len() > 1 {
        write!(content, "%% kinds: {}\n\n{}%% kind: {kind}\n\n", names(&case.kinds), written(case)).unwrap();
    } else {
        content.push_str(&written(case));
    }
    fs::write(&target, content).unwrap();
}

#[test]
fn every_case_is_read_as_it_is_marked() {
    let mut report = String::new();
    let (mut run, mut failed) = (0, 0);
    for path in all_files() {
        let stem = path.file_stem().unwrap().to_str().unwrap();
        if kind_of(stem).is_none() {
            continue;
        }
        for case in read(&path) {
            let (actual, expected) = case.run(language_of(&path));
            run += 1;
            if actual != expected {
                failed += 1;
                write!(report, "\n{}\n  expected: {expected}\n    actual: {actual}\n", case.place).unwrap();
            }
        }
    }
    assert!(failed == 0, "{failed} of {run} cases failed\n{report}");
}

/// Moves cases of `list` that hold to the files of their kinds; returns those that hold and stay.
fn promote(list: &str) -> Vec<String> {
    let mut passing = Vec::new();
    for &language in Language::ALL {
        let path = folder(language).join(list);
        if !path.exists() {
            continue;
        }
        let mut left = String::new();
        let mut about = Vec::new();
        let (mut moved, mut right) = (0, 0);
        let cases = read(&path);
        for case in &cases {
            let (actual, expected) = case.run(language);
            if actual == expected {
                passing.push(case.place.clone());
                right += 1;
                if update() {
                    promote_case(case, language);
                    moved += 1;
                    continue;
                }
            } else {
                println!("{}\n  expected: {expected}\n    actual: {actual}", case.place);
            }
            if about != case.kinds {
                about.clone_from(&case.kinds);
                writeln!(left, "%% kind: {}\n", names(&about)).unwrap();
            }
            left.push_str(&written(case));
        }
        println!("{}: {} of {} cases are read rightly", path.display(), right, cases.len());
        if moved > 0 {
            let head: String = fs::read_to_string(&path)
                .unwrap()
                .lines()
                .take_while(|line| line.starts_with("%%") && !line.starts_with("%% kind"))
                .fold(String::new(), |head, line| head + line + "\n");
            fs::write(&path, format!("{head}\n{left}")).unwrap();
        }
    }
    if update() { Vec::new() } else { passing }
}

#[test]
fn known_misses_are_still_missed() {
    let passing = promote(KNOWN_MISSES);
    assert!(passing.is_empty(), "read rightly now, to be moved with UPDATE_FIXTURES=1: {passing:#?}");
}

#[test]
fn wanted_cases_are_well_formed() {
    promote(WANTED);
}

#[test]
fn every_language_has_a_file_for_every_kind_and_no_other() {
    for &language in Language::ALL {
        for &kind in Kind::ALL {
            let path = folder(language).join(format!("{}.txt", file_stem(kind)));
            assert!(path.exists(), "{} is missing", path.display());
        }
        for path in files(&folder(language), &["txt"]) {
            let stem = path.file_stem().unwrap().to_str().unwrap();
            let list = [KNOWN_MISSES, WANTED].contains(&format!("{stem}.txt").as_str());
            assert!(list || kind_of(stem).is_some(), "{} is of no kind", path.display());
        }
    }
}

#[test]
fn marks_go_both_ways() {
    let rows = [
        "We keep it [[retention P12M|for 12 months]].",
        "Not [[recipient! class:advertisers|advertisers]].",
        "[[right.access+|access]] and [[right.rectification|correct [[+|your data]]]].",
        "[[data_category name+|first]] and [[data_category name|last [[+|name]]]]",
        "- [a link](https://example.org) [1], [[source|a|b]]",
        "[[[source|in brackets]]]",
    ];
    for row in rows {
        let (text, marks) = strip(row).unwrap();
        assert!(!text.contains("[[retention") && !text.contains("|for"), "{text}");
        assert_eq!(support::marked::print(&text, marks), row);
    }
    for row in ["[[retention P1D|x", "[[nothing|x]]", "[[source x]]"] {
        assert!(strip(row).is_err(), "{row}");
    }
}
