//! Marked text: policy text in which the findings are written.
//!
//! ```text
//! %% A comment: it stands alone on its line.
//!
//! We keep your orders [[retention P7Y|for seven years]].
//!
//! We do not share your data with [[recipient! class:advertisers|advertisers]].
//!
//! You may [[right.access+|access]] and [[right.rectification|correct [[+|your data]]]].
//!
//! ----
//! ## How long
//!
//! - your orders: [[retention P7Y|seven years]]
//! ----
//! ```
//!
//! Cases are paragraphs; one that holds blank lines itself stands between two lines of `----`. [`marks`](super::marks) says what
//! a mark is. In a case, only the findings of its file's kinds are looked at: of the kind that the file is named after, or of
//! those that a line `%% kinds: a, b` names for the cases behind it.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use privacy_policy::{Kind, Language, Parser, Policy, Span};

use super::marks::{Mark, strip};
use super::texts::{files, project};

/// Cases that are known not to be read rightly.
pub const KNOWN_MISSES: &str = "known-misses.txt";
/// Cases that are to be read and are not yet.
pub const WANTED: &str = "wanted.txt";

/// A case of a fixture.
#[derive(Clone, Debug)]
pub struct Case {
    /// The file and line that it comes from.
    pub place: String,
    /// The kinds that it is about.
    pub kinds: Vec<Kind>,
    /// The text with its marks.
    pub marked: String,
}

impl Case {
    /// The text without its marks, and the marks.
    pub fn plain(&self) -> (String, Vec<Mark>) {
        strip(&self.marked).unwrap_or_else(|error| panic!("{}: {error}\n{}", self.place, self.marked))
    }

    /// The marked text as the crate reads it, and as it is expected, both printed in the same way.
    pub fn run(&self, language: Language) -> (String, String) {
        let (text, marks) = self.plain();
        let policy = Parser::builder()
            .language(language)
            .build()
            .parse(&text)
            .unwrap_or_else(|error| panic!("{}: {error}", self.place));
        (print(&text, found(&policy, &self.kinds)), print(&text, marks))
    }
}

/// The marks of what a policy says of some kinds.
pub fn found(policy: &Policy, kinds: &[Kind]) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut shared: Vec<Span> = Vec::new();
    for finding in policy.findings().iter().filter(|finding| kinds.contains(&finding.kind())) {
        let mut label = finding.kind().as_str().to_owned();
        if finding.denied() {
            label.push('!');
        }
        if let Some(span) = finding.shared() {
            label.push('+');
            if !shared.contains(&span) {
                shared.push(span);
            }
        }
        if let Some(value) = finding.value().text() {
            write!(label, " {value}").unwrap();
        }
        marks.push(Mark { start: finding.span().start(), end: finding.span().end(), label });
    }
    marks.extend(shared.iter().map(|span| Mark { start: span.start(), end: span.end(), label: "+".to_owned() }));
    marks
}

/// Puts marks into a text. Marks that cross another are cut at its end and printed behind the text once more.
pub fn print(text: &str, mut marks: Vec<Mark>) -> String {
    // Outer marks first, and of those of one phrase in the order of their labels.
    marks.sort_by(|a, b| (a.start, b.end, &a.label).cmp(&(b.start, a.end, &b.label)));
    let mut out = String::with_capacity(text.len() * 2);
    let mut crossing = String::new();
    let mut open: Vec<usize> = Vec::new();
    let mut at = 0;
    let close = |out: &mut String, at: &mut usize, open: &mut Vec<usize>, until: usize| {
        while let Some(&end) = open.last().filter(|&&end| end <= until) {
            out.push_str(&text[*at..end]);
            out.push_str("]]");
            *at = end;
            open.pop();
        }
    };
    for mark in &marks {
        close(&mut out, &mut at, &mut open, mark.start);
        out.push_str(&text[at..mark.start]);
        at = mark.start;
        let end = open.last().map_or(mark.end, |&outer| mark.end.min(outer));
        if end < mark.end {
            write!(crossing, "\n%% crossing: {} {}..{}", mark.label, mark.start, mark.end).unwrap();
        }
        write!(out, "[[{}|", mark.label).unwrap();
        open.push(end);
    }
    close(&mut out, &mut at, &mut open, usize::MAX);
    out.push_str(&text[at..]);
    out.push_str(&crossing);
    out
}

/// The kinds of a list with commas.
fn kinds(list: &str, place: &str) -> Vec<Kind> {
    list.split(',')
        .map(|name| name.trim().parse().unwrap_or_else(|_| panic!("{place}: no such kind: {name}")))
        .collect()
}

/// The cases of a file.
pub fn read(path: &Path) -> Vec<Case> {
    let content = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let name = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap_or(path).display().to_string();
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let mut about: Vec<Kind> = kind_of(stem).into_iter().collect();
    let mut cases: Vec<Case> = Vec::new();
    let mut case: Vec<&str> = Vec::new();
    let mut fenced = false;
    let mut first = 0;
    let end = (usize::MAX, "");
    for (number, line) in content.lines().enumerate().chain([end]) {
        let fence = line.trim_end() == "----";
        if let Some(comment) = line.strip_prefix("%%") {
            let comment = comment.trim();
            if let Some(list) = comment.strip_prefix("kinds:").or_else(|| comment.strip_prefix("kind:")) {
                about = kinds(list, &format!("{name}:{}", number + 1));
            }
            continue;
        }
        if fence || number == usize::MAX || (!fenced && line.trim().is_empty()) {
            if case.iter().any(|line| !line.trim().is_empty()) {
                let place = format!("{name}:{}", first + 1);
                assert!(!about.is_empty(), "{place}: the case is about no kind");
                cases.push(Case { place, kinds: about.clone(), marked: case.join("\n") });
            }
            case.clear();
            assert!(!(fenced && number == usize::MAX), "{name}: the last case is not closed by a line of ----");
            fenced ^= fence;
            continue;
        }
        if case.is_empty() {
            first = number;
        }
        case.push(line);
    }
    cases
}

/// A case as it stands in a file.
pub fn written(case: &Case) -> String {
    if case.marked.lines().any(|line| line.trim().is_empty()) {
        format!("----\n{}\n----\n\n", case.marked)
    } else {
        format!("{}\n\n", case.marked)
    }
}

/// The kind that a file is named after.
pub fn kind_of(stem: &str) -> Option<Kind> {
    Kind::ALL.iter().copied().find(|&kind| file_stem(kind) == stem)
}

/// The name of the file of a kind, without its extension.
pub fn file_stem(kind: Kind) -> String {
    kind.as_str().replace('.', "-")
}

/// The folder of a language.
pub fn folder(language: Language) -> PathBuf {
    project("tests/fixtures").join(language.code())
}

/// The language of the folder that a file is in.
pub fn language_of(path: &Path) -> Language {
    let code = path.parent().and_then(Path::file_name).and_then(|name| name.to_str()).unwrap_or_default();
    Language::from_code(code).unwrap_or_else(|| panic!("{}: not in the folder of a language", path.display()))
}

/// The files of all languages.
pub fn all_files() -> Vec<PathBuf> {
    Language::ALL.iter().flat_map(|&language| files(&folder(language), &["txt"])).collect()
}
