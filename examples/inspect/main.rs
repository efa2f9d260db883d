//! Prints a summary of a policy: what it says, in how many places, and where.
//!
//! ```sh
//! cargo run --release --example inspect                      # a sample in each language
//! cargo run --release --example inspect -- policy.md
//! curl -s https://shop.example/privacy.md | cargo run --release --example inspect -- - --evidence 3
//! cargo run --release --example inspect -- policy.md --json  # the whole `Policy`
//! ```
//!
//! `words.rs` puts values into words, `summary.rs` groups the rows of a policy as a reader wants them, `page.rs` lays them
//! out in the width of the terminal.

use std::error::Error;
use std::io::{self, IsTerminal, Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anstream::{AutoStream, ColorChoice};
use clap::{Parser as _, ValueEnum};
use privacy_policy::{Language, Parser, Policy};

mod page;
mod summary;
mod words;

/// Columns where the output is no terminal.
const COLUMNS: usize = 100;
/// The policies that are read where no file is named; both were written for this crate.
const SAMPLES: [(&str, &str); 2] = [
    ("samples/en.md (built in)", include_str!("../samples/en.md")),
    ("samples/nl.md (built in)", include_str!("../samples/nl.md")),
];

/// Prints a summary of a policy: what it says, in how many places, and where.
#[derive(clap::Parser)]
struct Options {
    /// The policy, plain text or markdown; `-` is standard input. Without it two built-in samples are read.
    file: Option<PathBuf>,
    /// Print the whole policy as JSON.
    #[cfg(feature = "serde")]
    #[arg(long)]
    json: bool,
    /// Read in this language (en, nl) instead of finding out.
    #[arg(long, value_parser = |code: &str| Language::from_code(code).ok_or("known languages are en and nl"))]
    lang: Option<Language>,
    /// Whether to use colour; `auto` does in a terminal, unless NO_COLOR is set.
    #[arg(long, value_enum, default_value_t = Color::Auto)]
    color: Color,
    /// How many places to quote for each row.
    #[arg(long, value_name = "N", default_value_t = 1)]
    evidence: usize,
}

/// When to use colour.
#[derive(Clone, Copy, ValueEnum)]
enum Color {
    Auto,
    Always,
    Never,
}

impl From<Color> for ColorChoice {
    fn from(color: Color) -> Self {
        match color {
            Color::Auto => Self::Auto,
            Color::Always => Self::Always,
            Color::Never => Self::Never,
        }
    }
}

/// The columns to lay out in.
fn columns() -> usize {
    match terminal_size::terminal_size_of(io::stdout()) {
        Some((width, _)) if io::stdout().is_terminal() => usize::from(width.0),
        _ => COLUMNS,
    }
}

/// The texts to read: their names and bytes.
fn sources(options: &Options) -> Result<Vec<(String, Vec<u8>)>, String> {
    let Some(file) = &options.file else {
        return Ok(SAMPLES.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).to_vec());
    };
    let (name, bytes) = if file.as_os_str() == "-" {
        let mut bytes = Vec::new();
        ("standard input".to_owned(), io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes))
    } else {
        (file.display().to_string(), std::fs::read(file))
    };
    let bytes = bytes.map_err(|error| format!("{name}: {error}"))?;
    Ok(vec![(name, bytes)])
}

/// Prints one policy.
fn print(out: &mut dyn Write, options: &Options, source: &str, text: &str, policy: &Policy) -> io::Result<()> {
    #[cfg(feature = "serde")]
    if options.json {
        serde_json::to_writer_pretty(&mut *out, policy)?;
        return writeln!(out);
    }
    let layout = page::Layout::new(text, columns(), options.evidence);
    layout.print(out, source, policy)
}

fn run(options: &Options) -> Result<(), Box<dyn Error>> {
    let parser = options.lang.map_or_else(Parser::new, |language| Parser::builder().language(language).build());
    let mut out = AutoStream::new(io::stdout().lock(), options.color.into());
    for (name, bytes) in sources(options)? {
        let policy = parser.parse_bytes(&bytes).map_err(|error| format!("{name}: {error}"))?;
        print(&mut out, options, &name, std::str::from_utf8(&bytes)?, &policy)?;
    }
    Ok(out.flush()?)
}

fn main() -> ExitCode {
    match run(&Options::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads the output has seen enough.
        Err(error) if error.downcast_ref().map(io::Error::kind) == Some(io::ErrorKind::BrokenPipe) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("inspect: {error}");
            ExitCode::from(2)
        }
    }
}
