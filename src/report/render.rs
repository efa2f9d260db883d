//! A report as text and as Markdown.

use core::fmt::Write as _;

use super::{Report, ReportEntry, ReportStatement, Verdict};
use crate::label::labels;
use crate::{Evidence, Language};

/// Places of one statement that are written; of the others only their number is.
const MOST_PLACES: usize = 3;

/// The words of a report in one language.
struct Words {
    title: &'static str,
    reading: &'static str,
    article: &'static str,
    not: &'static str,
    more: &'static str,
    heads: [&'static str; 3],
}

const ENGLISH: Words = Words {
    title: "What the text states of what Articles 13 and 14 GDPR ask for",
    reading: "This is a reading of the text. Whether what it states is true, complete or lawful is not judged. \
              Numbers are places in the text, in bytes.",
    article: "Art.",
    not: "not",
    more: "more",
    heads: ["Item", "Article", "In the text"],
};

const DUTCH: Words = Words {
    title: "Wat de tekst zegt van wat artikel 13 en 14 AVG vragen",
    reading: "Dit is een lezing van de tekst. Of wat er staat waar, volledig of rechtmatig is, wordt niet beoordeeld. \
              Getallen zijn plaatsen in de tekst, in bytes.",
    article: "art.",
    not: "niet",
    more: "meer",
    heads: ["Onderdeel", "Artikel", "In de tekst"],
};

labels! {
    Verdict {
        Stated: "stated", "vermeld";
        PartlyStated: "partly stated", "deels vermeld";
        Denied: "denied", "ontkend";
        NotFound: "not found", "niet gevonden";
        NotApplicable: "not applicable", "niet van toepassing";
    }
}

const fn words(language: Language) -> &'static Words {
    match language {
        Language::English => &ENGLISH,
        Language::Dutch => &DUTCH,
    }
}

/// What a statement says and where: one line for what is affirmed, one for what is denied.
fn lines(
    statement: &ReportStatement,
    (words, language): (&Words, Language),
    escape: fn(&str) -> String,
) -> Vec<String> {
    let value = escape(&statement.label(language));
    let line = |denied: bool| {
        let of: Vec<&Evidence> = statement.evidence.iter().filter(|evidence| evidence.denied() == denied).collect();
        let mut places: Vec<String> = of.iter().take(MOST_PLACES).map(|evidence| evidence.span().to_string()).collect();
        if of.len() > MOST_PLACES {
            places.push(format!("{} {}", of.len() - MOST_PLACES, words.more));
        }
        let not = if denied { format!("{} ", words.not) } else { String::new() };
        (!of.is_empty()).then(|| format!("{not}{value} ({})", places.join(", ")))
    };
    [line(false), line(true)].into_iter().flatten().collect()
}

fn articles(entry: &ReportEntry, words: &Words) -> String {
    format!("{} {}", words.article, entry.item.articles().join(", "))
}

pub(super) fn text(report: &Report, language: Language) -> String {
    let words = words(language);
    let mut out = format!("{}\n\n", words.title);
    for entry in &report.entries {
        let (title, verdict) = (entry.item.title(language), entry.verdict.label(language));
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{title} ({}): {verdict}", articles(entry, words));
        for line in entry.statements.iter().flat_map(|statement| lines(statement, (words, language), one_line)) {
            let _ = writeln!(out, "  - {line}");
        }
        if let Some(sentence) = entry.expected(language) {
            let _ = writeln!(out, "  {sentence}");
        }
    }
    let _ = writeln!(out, "\n{}", words.reading);
    out
}

pub(super) fn markdown(report: &Report, language: Language) -> String {
    let words = words(language);
    let [item, article, verdict] = words.heads;
    let mut out = format!("# {}\n\n| {item} | {article} | {verdict} |\n| --- | --- | --- |\n", words.title);
    for entry in &report.entries {
        let (title, verdict) = (entry.item.title(language), entry.verdict.label(language));
        let _ = writeln!(out, "| {title} | {} | {verdict} |", entry.item.articles().join(", "));
    }
    for entry in &report.entries {
        let (title, verdict) = (entry.item.title(language), entry.verdict.label(language));
        let _ = writeln!(out, "\n## {title}\n\n{} — **{verdict}**", articles(entry, words));
        let lines = entry.statements.iter().flat_map(|statement| lines(statement, (words, language), escape));
        for (index, line) in lines.enumerate() {
            let before = if index == 0 { "\n" } else { "" };
            let _ = writeln!(out, "{before}- {line}");
        }
        if let Some(sentence) = entry.expected(language) {
            let _ = writeln!(out, "\n> {sentence}");
        }
    }
    let _ = writeln!(out, "\n{}", words.reading);
    out
}

/// A value on one line, without control characters.
fn one_line(value: &str) -> String {
    let words: Vec<&str> =
        value.split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty()).collect();
    words.join(" ")
}

/// The same, with the marks of Markdown and HTML escaped.
fn escape(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for letter in one_line(value).chars() {
        match letter {
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '>' | '#' | '!' => out.extend(['\\', letter]),
            _ => out.push(letter),
        }
    }
    out
}
