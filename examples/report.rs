//! Prints what a policy states of what Art. 13 and 14 GDPR ask for.
//!
//! ```sh
//! cargo run --example report
//! cargo run --example report -- policy.txt --lang nl --format markdown > report.md
//! ```

use std::error::Error;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser as _, ValueEnum};
use privacy_policy::{Language, Parser};

/// The policy that is read where no file is given.
const SAMPLE: &str = include_str!("samples/en.md");

/// Prints what a policy states of what Art. 13 and 14 GDPR ask for.
#[derive(clap::Parser)]
struct Options {
    /// The policy; without it, a sample.
    file: Option<PathBuf>,
    /// How to write the report.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// The language of the report (en, nl); without it, that of the policy.
    #[arg(long, value_parser = |code: &str| Language::from_code(code).ok_or("known languages are en and nl"))]
    lang: Option<Language>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Markdown,
    Json,
}

fn run(options: &Options) -> Result<(), Box<dyn Error>> {
    let bytes = match &options.file {
        Some(path) => std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?,
        None => SAMPLE.as_bytes().to_vec(),
    };
    let report = Parser::new().parse_bytes(&bytes)?.report();
    let language = options.lang.unwrap_or(report.language);
    let out = match options.format {
        Format::Text => report.text(language),
        Format::Markdown => report.markdown(language),
        Format::Json => serde_json::to_string_pretty(&report)? + "\n",
    };
    match io::stdout().write_all(out.as_bytes()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()), // Nobody reads on.
        written => Ok(written?),
    }
}

fn main() -> ExitCode {
    match run(&Options::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("report: {error}");
            ExitCode::from(2)
        }
    }
}
