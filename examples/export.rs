//! Writes what a policy says in the format of another program.
//!
//! ```sh
//! cargo run --features schema,tilt,dpv,ropa,cookies,annotations --example export -- --to dpv policy.md
//! cargo run --all-features --example export -- --to tilt                          # of a built-in sample
//! cargo run --all-features --example export -- --to ropa --lang nl policy.md > register.csv
//! curl -s https://shop.example/privacy.md | cargo run --all-features --example export -- --to annotations -
//! ```
//!
//! The document goes to standard output; what it lacks of what the format requires, to standard error.

use std::error::Error;
use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser as _, ValueEnum};
use privacy_policy::export::{annotations, cookies, dpv, ropa, schema, tilt::Tilt};
use privacy_policy::{Language, Policy};
use serde_json::Value;

/// The policy that is read where no file is named; written for this crate.
const SAMPLE: &str = include_str!("samples/en.md");

/// Writes what a policy says in the format of another program.
#[derive(clap::Parser)]
struct Options {
    /// The policy, plain text or markdown; `-` is standard input. Without it a built-in sample is read.
    file: Option<PathBuf>,
    /// The format.
    #[arg(long, value_enum)]
    to: Format,
    /// The address of the policy, for formats that name it.
    #[arg(long, default_value = "")]
    url: String,
    /// Of DPV, Turtle instead of JSON-LD.
    #[arg(long)]
    turtle: bool,
    /// Of TILT, nothing but a document that is valid by its schema: fails where the text does not state enough.
    #[arg(long)]
    strict: bool,
    /// The language of the record's heads and values (en, nl); that of the policy unless it is given.
    #[arg(long, value_parser = |code: &str| Language::from_code(code).ok_or("known languages are en and nl"))]
    lang: Option<Language>,
}

/// The formats.
#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// The Transparency Information Language.
    Tilt,
    /// The W3C's Data Privacy Vocabulary.
    Dpv,
    /// The record of processing activities (GDPR Art. 30(1)), as CSV.
    Ropa,
    /// The TCF's device storage disclosure.
    Cookies,
    /// W3C Web Annotations.
    Annotations,
    /// The JSON Schema of the crate's own JSON; reads no policy.
    Schema,
}

/// The text of the policy.
fn text(options: &Options) -> Result<String, Box<dyn Error>> {
    Ok(match &options.file {
        None => SAMPLE.to_owned(),
        Some(file) if file.as_os_str() == "-" => {
            let mut text = String::new();
            io::stdin().lock().read_to_string(&mut text)?;
            text
        }
        Some(file) => std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?,
    })
}

fn json(value: &Value) -> Result<String, serde_json::Error> {
    Ok(serde_json::to_string_pretty(value)? + "\n")
}

fn export(options: &Options) -> Result<String, Box<dyn Error>> {
    if let Format::Schema = options.to {
        return Ok(json(&schema::policy())?);
    }
    let text = text(options)?;
    let policy = Policy::parse(&text)?;
    Ok(match options.to {
        Format::Schema => json(&schema::policy())?,
        Format::Tilt => {
            let mut tilt = Tilt::new(&policy, &text);
            if !options.url.is_empty() {
                tilt.supply("/meta/url", options.url.as_str());
            }
            if options.strict {
                json(&tilt.strict()?)?
            } else {
                let missing = tilt.missing();
                if !missing.is_empty() {
                    eprintln!("export: {missing}");
                }
                json(&tilt.lenient())?
            }
        }
        Format::Dpv if options.turtle => dpv::turtle(&policy, &options.url),
        Format::Dpv => json(&dpv::json_ld(&policy, &options.url))?,
        Format::Ropa => ropa::csv(&policy, options.lang.unwrap_or(policy.language)),
        Format::Cookies => {
            let disclosure = cookies::disclosure(&policy);
            for field in &disclosure.missing {
                eprintln!("export: the text does not state {field}");
            }
            for cookie in &disclosure.unnamed {
                eprintln!("export: left out, for it has no name: {cookie}");
            }
            json(&disclosure.document)?
        }
        Format::Annotations => json(&annotations::collection(&policy, &text, &options.url))?,
    })
}

fn main() -> ExitCode {
    let written = export(&Options::parse()).and_then(|out| Ok(io::stdout().lock().write_all(out.as_bytes())?));
    match written {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads the output has seen enough.
        Err(error) if error.downcast_ref().map(io::Error::kind) == Some(io::ErrorKind::BrokenPipe) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("export: {error}");
            ExitCode::FAILURE
        }
    }
}
