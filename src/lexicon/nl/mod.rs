//! Dutch, as it is written in the Netherlands and in Flanders.

mod clauses;
mod cookies;
mod data;
mod forms;
mod grounds;
mod purposes;
mod rights;
mod topics;
mod words;

use super::{Cue, Lexicon};
use crate::Language;

/// A cue with the phrases that give it.
type Row = (Cue, &'static [&'static str]);

/// The Dutch lexicon.
pub(crate) static DUTCH: Lexicon = Lexicon {
    language: Language::Dutch,
    tags: words::TAGS,
    forms: forms::FORMS,
    phrases: &PHRASES,
    months: words::MONTHS,
    units: words::UNITS,
    numbers: words::NUMBERS,
};

/// The tables of phrases, one file each.
const TABLES: [&[Row]; 7] = [
    data::DATA,
    purposes::PURPOSES,
    grounds::GROUNDS,
    rights::RIGHTS,
    cookies::COOKIES,
    clauses::CLAUSES,
    topics::TOPICS,
];

/// All tables in one.
static PHRASES: [Row; ROWS] = joined();

const ROWS: usize = {
    let mut tables: &[&[Row]] = &TABLES;
    let mut rows = 0;
    while let [first, rest @ ..] = tables {
        rows += first.len();
        tables = rest;
    }
    rows
};

const fn joined() -> [Row; ROWS] {
    let mut out: [Row; ROWS] = [(Cue::Cookie, &[]); ROWS];
    let mut slots: &mut [Row] = &mut out;
    let mut tables: &[&[Row]] = &TABLES;
    while let [table, others @ ..] = tables {
        let mut rows: &[Row] = table;
        while let [row, later @ ..] = rows {
            slots = match slots {
                [slot, free @ ..] => {
                    *slot = *row;
                    free
                }
                [] => &mut [],
            };
            rows = later;
        }
        tables = others;
    }
    out
}

#[cfg(test)]
#[allow(clippy::panic, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    #[test]
    fn rows_are_written_as_the_lexicon_reads_them() {
        for (cue, rows) in DUTCH.phrases {
            assert!(!rows.is_empty(), "{cue:?} has no phrases");
            for row in *rows {
                assert_eq!(*row, row.to_lowercase(), "{cue:?}");
                assert!(!row.contains(['-', ',', ';', '(', '\u{2019}', '\u{ad}']), "{cue:?}: {row}");
                assert!(row.split([' ', '|']).all(|word| !word.is_empty()), "{cue:?}: {row}");
                // A number is no word: a phrase with one is never found.
                assert!(!row.split([' ', '|']).any(|word| word.bytes().all(|b| b.is_ascii_digit())), "{cue:?}: {row}");
                assert!(row.split(' ').count() <= 8, "{cue:?}: {row}");
            }
        }
    }

    #[test]
    fn phrases_stand_once_and_sorted() {
        let mut lemmas = HashMap::new();
        for row in DUTCH.forms {
            let lemma = row.split(' ').next().unwrap_or(row);
            lemmas.extend(row.split(' ').map(|form| (form, lemma)));
        }
        let mut seen = HashMap::new();
        for (cue, rows) in DUTCH.phrases {
            assert!(rows.is_sorted(), "{cue:?}");
            // Weak and strong data are one matter: a phrase cannot be both.
            let kind = format!("{cue:?}").split('(').next().unwrap_or_default().replace("WeakData", "Data");
            for row in *rows {
                let mut phrases = vec![String::new()];
                for part in row.split(' ') {
                    let words = part.split('|').map(|word| *lemmas.get(word).unwrap_or(&word));
                    phrases =
                        words.flat_map(|word| phrases.iter().map(move |begun| format!("{begun} {word}"))).collect();
                }
                for phrase in phrases {
                    if let Some(other) = seen.insert((kind.clone(), phrase.clone()), *row) {
                        panic!("{cue:?}: {row:?} says what {other:?} says ({phrase})");
                    }
                }
            }
        }
    }

    #[test]
    fn forms_belong_to_one_word() {
        let mut seen = HashMap::new();
        for row in DUTCH.forms {
            assert!(row.split(' ').count() > 1, "{row:?} has no forms");
            for form in row.split(' ') {
                assert_eq!(seen.insert(form, *row), None, "{form:?} stands in two rows");
            }
        }
    }

    #[test]
    fn words_stand_once_under_a_tag() {
        for (tag, words) in DUTCH.tags {
            let mut seen = HashMap::new();
            for word in words.split(' ') {
                assert!(seen.insert(word, ()).is_none(), "{word:?} stands twice under {tag:#x}");
            }
        }
    }
}
