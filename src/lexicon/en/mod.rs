//! English.

mod cookies;
mod data;
mod law;
mod parties;
mod purposes;
mod structure;
mod words;

use super::{Cue, Lexicon};
use crate::Language;

/// A cue with the phrases that give it.
type Row = (Cue, &'static [&'static str]);

/// The English lexicon.
pub(crate) static ENGLISH: Lexicon = Lexicon {
    language: Language::English,
    tags: words::TAGS,
    forms: words::FORMS,
    phrases: &PHRASES,
    months: words::MONTHS,
    units: words::UNITS,
    numbers: words::NUMBERS,
};

/// The tables of phrases, one file each.
const TABLES: [&[Row]; 6] =
    [data::DATA, purposes::PURPOSES, law::LAW, parties::PARTIES, cookies::COOKIES, structure::STRUCTURE];

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
    use super::*;

    /// The phrases that a row stands for, its alternatives written out.
    fn phrases(row: &str) -> Vec<String> {
        let mut all = vec![String::new()];
        for part in row.split(' ') {
            all = all.iter().flat_map(|begun| part.split('|').map(move |word| format!("{begun} {word}"))).collect();
        }
        all
    }

    #[test]
    fn rows_are_written_as_the_lexicon_reads_them() {
        for (cue, rows) in ENGLISH.phrases {
            assert!(!rows.is_empty(), "{cue:?} has no phrases");
            for row in *rows {
                assert_eq!(*row, row.to_lowercase(), "{cue:?}");
                assert!(!row.contains(['-', ',', ';', '(', '\u{2019}']), "{cue:?}: {row}");
                assert!(row.split(' ').all(|word| !word.is_empty() && word.split('|').all(|w| !w.is_empty())), "{row}");
                // A number is no word: a phrase with one is never found.
                assert!(!row.split(' ').any(|word| word.bytes().all(|b| b.is_ascii_digit())), "{row}");
                assert!(row.split(' ').count() <= 8, "{cue:?}: {row}");
            }
        }
    }

    #[test]
    fn rows_are_sorted_and_stand_once() {
        let mut seen = std::collections::HashMap::new();
        for (cue, rows) in ENGLISH.phrases {
            assert!(rows.is_sorted(), "{cue:?}");
            // Weak and strong data are one matter: a phrase cannot be both.
            let kind = format!("{cue:?}").split('(').next().unwrap_or_default().replace("WeakData", "Data");
            for phrase in rows.iter().flat_map(|row| phrases(row)) {
                if let Some(other) = seen.insert((kind.clone(), phrase.clone()), *cue) {
                    panic!("{phrase:?} stands under {other:?} and {cue:?}");
                }
            }
        }
    }

    #[test]
    fn forms_belong_to_one_word() {
        let mut seen = std::collections::HashMap::new();
        for row in ENGLISH.forms {
            for form in row.split(' ') {
                if let Some(other) = seen.insert(form, row) {
                    panic!("{form:?} stands in {other:?} and {row:?}");
                }
            }
        }
    }
}
