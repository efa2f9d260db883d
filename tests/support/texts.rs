//! The texts that tests and benches read: the project's own, and a folder of policies where there is one.

use std::fs;
use std::path::{Path, PathBuf};

use super::marked;
use super::marks::strip;
use super::random::Random;

/// A text and where it comes from.
#[derive(Clone, Debug)]
pub struct Text {
    /// The file it comes from; for a case of a fixture, with its line.
    pub name: String,
    /// The text.
    pub text: String,
}

/// A path in the project.
pub fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The folder of policies to measure on: `POLICY_CORPUS`, or `../shared/corpus` beside the project; `None` where there is
/// none.
pub fn corpus() -> Option<PathBuf> {
    let path = std::env::var_os("POLICY_CORPUS").map_or_else(|| project("../shared/corpus"), PathBuf::from);
    path.is_dir().then_some(path)
}

/// All files under `folder` with one of the extensions, in order of their path.
pub fn files(folder: &Path, extensions: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            continue;
        };
        for path in entries.map(|entry| entry.expect("a readable folder").path()) {
            if path.is_dir() {
                open.push(path);
            } else if path.extension().and_then(|e| e.to_str()).is_some_and(|e| extensions.contains(&e)) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn read(path: &Path) -> Text {
    let bytes = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let name = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap_or(path);
    Text { name: name.display().to_string(), text: String::from_utf8_lossy(&bytes).into_owned() }
}

/// The whole policies written for the project: the fixtures, and the samples of the examples.
pub fn policies() -> Vec<Text> {
    let mut found: Vec<Text> =
        files(&project("tests/fixtures/policies"), &["txt", "md"]).iter().map(|p| read(p)).collect();
    found.extend(files(&project("examples/samples"), &["txt", "md"]).iter().map(|p| read(p)));
    found
}

/// The cases of the marked fixtures, without their marks.
pub fn cases() -> Vec<Text> {
    marked::all_files()
        .iter()
        .flat_map(|file| marked::read(file))
        .map(|case| Text { text: case.plain().0, name: case.place })
        .collect()
}

/// The policies of `tests/written`, without their marks.
pub fn written() -> Vec<Text> {
    let plain = |text: Text| Text { text: strip(&text.text).expect("marks that are closed").0, ..text };
    files(&project("tests/written"), &["txt"]).iter().map(|path| plain(read(path))).collect()
}

/// Every text file of the corpus, those that were annotated and those that were not; none where there is no corpus.
pub fn corpus_texts() -> Vec<Text> {
    let Some(folder) = corpus() else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for part in ["raw", "seeds", "en", "nl", "en-apps"] {
        found.extend(files(&folder.join(part), &["txt", "md", "html"]).iter().map(|p| read(p)));
    }
    found
}

/// The paragraphs of all texts that are in the language with this code, or of all where it is `None`.
pub fn paragraphs(language: Option<&str>) -> Vec<String> {
    let mut found = Vec::new();
    for text in policies() {
        let own = if text.name.contains("nl-") || text.name.contains("/nl") { "nl" } else { "en" };
        if language.is_none_or(|language| language == own) {
            found.extend(text.text.split("\n\n").filter(|p| !p.trim().is_empty()).map(str::to_owned));
        }
    }
    for file in marked::all_files() {
        if language.is_none_or(|language| language == marked::language_of(&file).code()) {
            found.extend(marked::read(&file).into_iter().map(|case| case.plain().0));
        }
    }
    found
}

/// A policy of about `bytes` bytes, put together from the project's own paragraphs: the same one every time.
pub fn composed(language: Option<&str>, bytes: usize) -> String {
    let paragraphs = paragraphs(language);
    let mut random = Random::new(7);
    let mut text = String::with_capacity(bytes + 4096);
    while text.len() < bytes {
        text.push_str(random.pick::<String>(&paragraphs).trim_end());
        text.push_str("\n\n");
    }
    let mut end = bytes;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.truncate(end);
    text
}
