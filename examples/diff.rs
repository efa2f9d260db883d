//! Prints what changed between two versions of a policy, what matters most first.
//!
//! ```sh
//! cargo run --example diff -- policy-2024.txt policy-2025.txt
//! cargo run --example diff -- policy-2024.txt policy-2025.txt --json
//! ```
//!
//! Ends with 0 where nothing changed, 1 where something did and 2 where a file cannot be read, as `diff` does.

use std::error::Error;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use clap::Parser as _;
use privacy_policy::{Change, ChangeSide, Diff, Language, Parser, TextIndex, Weight};

/// Prints what changed between two versions of a policy.
#[derive(clap::Parser)]
struct Options {
    /// The old version.
    old: PathBuf,
    /// The new version.
    new: PathBuf,
    /// Print JSON.
    #[arg(long)]
    json: bool,
    /// The language of what is printed (en, nl); without it, that of the new version.
    #[arg(long, value_parser = |code: &str| Language::from_code(code).ok_or("known languages are en and nl"))]
    lang: Option<Language>,
}

const DIM: Style = Style::new().dimmed();
const OLD: Style = AnsiColor::Red.on_default();
const NEW: Style = AnsiColor::Green.on_default();

fn style(weight: Weight) -> Style {
    match weight {
        Weight::High => AnsiColor::Red.on_default().bold(),
        Weight::Medium => AnsiColor::Yellow.on_default().bold(),
        _ => Style::new().bold(),
    }
}

/// Characters around a phrase that are shown with it, at most.
const AROUND: usize = 40;

/// What stands before a place and behind it on its line, as far as its sentence goes; and the number of its line.
fn around<'a>(index: &TextIndex<'a>, side: &ChangeSide) -> Option<(&'a str, &'a str, &'a str, usize)> {
    let (text, span) = (index.text(), side.evidence.first()?.bounds());
    let (before, phrase, behind) = (&text[..span.start()], span.of(text)?, &text[span.end()..]);
    let number = index.line_column(span.start())?.line;
    let begin = [before.rfind('\n').map(|at| at + 1), before.rfind(". ").map(|at| at + 2)].into_iter().flatten().max();
    let before = &before[begin.unwrap_or(0)..];
    let ends = [behind.find(['\n', '\r']), behind.find(". ").map(|at| at + 1)];
    let behind = &behind[..ends.into_iter().flatten().min().unwrap_or(behind.len())];
    // At blanks, so that no word is cut.
    let far =
        before.char_indices().rev().nth(AROUND).and_then(|(at, _)| before[at..].find(' ').map(|blank| at + blank));
    let near = behind.char_indices().nth(AROUND).and_then(|(at, _)| behind[..at].rfind(' '));
    let before = &before[far.unwrap_or(0)..];
    let before =
        if far.is_some() { before } else { before.trim_start_matches(['-', '*', '+', '•', '|', '#', '>', ' ']) };
    Some((before, phrase, &behind[..near.unwrap_or(behind.len())], number))
}

/// A text on one line.
fn flat(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let blank = |is: bool| if is { " " } else { "" };
    match words.is_empty() {
        true => blank(!text.is_empty()).to_owned(),
        false => format!(
            "{}{words}{}",
            blank(text.starts_with(char::is_whitespace)),
            blank(text.ends_with(char::is_whitespace))
        ),
    }
}

fn print(
    out: &mut impl std::io::Write,
    change: &Change,
    old: &TextIndex<'_>,
    new: &TextIndex<'_>,
    lang: Language,
) -> std::io::Result<()> {
    let style = style(change.weight);
    writeln!(out, "{style}{:6}{style:#} {}", change.weight.label(lang), change.text(lang))?;
    for (mark, colour, index, side) in [('-', OLD, old, &change.old), ('+', NEW, new, &change.new)] {
        if let Some((before, phrase, behind, line)) = side.as_ref().and_then(|side| around(index, side)) {
            let (phrase, strong) = (flat(phrase), colour.bold().underline());
            let (before, behind) = (flat(before), flat(behind));
            let word = if lang == Language::Dutch { "regel" } else { "line" };
            writeln!(
                out,
                "       {colour}{mark} {}{colour:#}{strong}{phrase}{strong:#}{colour}{behind}{colour:#} {DIM}{word} {line}{DIM:#}",
                before.trim_start(),
            )?;
        }
    }
    Ok(())
}

fn read(path: &Path) -> Result<String, Box<dyn Error>> {
    Ok(fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?)
}

fn run(options: &Options) -> Result<Diff, Box<dyn Error>> {
    let (old, new) = (read(&options.old)?, read(&options.new)?);
    let parser = Parser::new();
    let policy = parser.parse(&new)?;
    let diff = parser.parse(&old)?.diff(&policy);
    let lang = options.lang.unwrap_or(policy.language);
    let mut out = anstream::stdout().lock();
    if options.json {
        writeln!(out, "{}", serde_json::to_string_pretty(&diff)?)?;
    } else if diff.is_empty() {
        let dutch = lang == Language::Dutch;
        let nothing =
            if dutch { "In wat er staat is niets veranderd." } else { "Nothing changed in what the texts say." };
        writeln!(out, "{nothing}")?;
    }
    let (old, new) = (TextIndex::new(&old), TextIndex::new(&new));
    for change in diff.changes.iter().filter(|_| !options.json) {
        print(&mut out, change, &old, &new, lang)?;
    }
    Ok(diff)
}

fn main() -> ExitCode {
    match run(&Options::parse()) {
        Ok(diff) => ExitCode::from(u8::from(!diff.is_empty())),
        Err(error) => {
            eprintln!("diff: {error}");
            ExitCode::from(2)
        }
    }
}
