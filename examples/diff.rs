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
use privacy_policy::{Change, ChangeSide, Diff, Parser, Weight};

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

/// The lines of `text` that a side of a change is on, with their number, the first one shown.
fn quote(text: &str, side: &ChangeSide) -> Option<(usize, String)> {
    let span = side.evidence.first()?.bounds();
    let start = text[..span.start()].rfind('\n').map_or(0, |at| at + 1);
    let end = text[span.end()..].find('\n').map_or(text.len(), |at| span.end() + at);
    let number = text[..span.start()].matches('\n').count() + 1;
    // Some words before and behind it.
    let from = text[start..span.start()].char_indices().rev().nth(30).map_or(start, |(at, _)| start + at);
    let to = text[span.end()..end].char_indices().nth(30).map_or(end, |(at, _)| span.end() + at);
    let part: Vec<&str> = text[from..to].split_whitespace().collect();
    let (before, behind) = (if from > start { "…" } else { "" }, if to < end { "…" } else { "" });
    Some((number, format!("{before}{}{behind}", part.join(" "))))
}

fn print(out: &mut impl std::io::Write, change: &Change, old: &str, new: &str) -> std::io::Result<()> {
    let style = style(change.weight);
    writeln!(out, "{style}{:6}{style:#} {change}", change.weight)?;
    for (mark, colour, text, side) in [('-', OLD, old, &change.old), ('+', NEW, new, &change.new)] {
        if let Some((line, words)) = side.as_ref().and_then(|side| quote(text, side)) {
            writeln!(out, "       {colour}{mark} {words}{colour:#} {DIM}line {line}{DIM:#}")?;
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
    let diff = parser.parse(&old)?.diff(&parser.parse(&new)?);
    let mut out = anstream::stdout().lock();
    if options.json {
        writeln!(out, "{}", serde_json::to_string_pretty(&diff)?)?;
    } else if diff.is_empty() {
        writeln!(out, "Nothing changed in what the texts say.")?;
    }
    for change in diff.changes.iter().filter(|_| !options.json) {
        print(&mut out, change, &old, &new)?;
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
