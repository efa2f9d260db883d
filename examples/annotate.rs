//! Prints what policies say as JSON lines, one policy a line.
//!
//! ```sh
//! cargo run --release --example annotate -- policies/ > findings.ndjson
//! ```
//!
//! ```json
//! {"source": "policies/shop.md", "language": "en", "findings": [
//!   {"kind": "retention", "span": [812, 825], "denied": false, "value": "P30D", "rule": "en.retention.period"}]}
//! ```
//!
//! A span is `[start, end]` in bytes of the file, or a list of such pairs where the phrase is interrupted. The value is
//! `null` where the kind has none.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{error, fs};

use clap::Parser as _;
use privacy_policy::{Finding, Language, Parser, Policy, Span};
use serde_json::{Value, json};

/// Prints what policies say as JSON lines, one policy a line.
#[derive(clap::Parser)]
struct Options {
    /// Policies; of a folder, all .txt and .md files in it and below.
    #[arg(value_name = "FILE|DIR", required = true)]
    paths: Vec<PathBuf>,
    /// Read every file in this language (en, nl) instead of finding out.
    #[arg(long, value_parser = |code: &str| Language::from_code(code).ok_or("known languages are en and nl"))]
    lang: Option<Language>,
}

/// The files that `path` stands for, those of a folder sorted by name.
fn files(path: &Path, out: &mut Vec<PathBuf>) -> io::Result<()> {
    if !path.is_dir() {
        out.push(path.to_owned());
        return Ok(());
    }
    let mut entries = fs::read_dir(path)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    entries.sort();
    for entry in entries {
        let page = |end: &std::ffi::OsStr| cfg!(feature = "html") && (end == "html" || end == "htm");
        let is_text = entry.extension().is_some_and(|end| end == "txt" || end == "md" || page(end));
        if is_text || entry.is_dir() {
            files(&entry, out)?;
        }
    }
    Ok(())
}

/// Reads one policy.
fn read(parser: &Parser, source: &Path) -> Result<Policy, Box<dyn error::Error>> {
    Ok(parser.parse_bytes(&fs::read(source)?)?)
}

/// The place of a finding.
fn place(finding: &Finding<'_>) -> Value {
    let pair = |span: Span| json!([span.start(), span.end()]);
    let span = finding.span();
    match finding.shared() {
        None => pair(span),
        Some(shared) => json!([pair(span.min(shared)), pair(span.max(shared))]),
    }
}

/// One finding as JSON. Written by hand for the order of its fields, which is that of reading.
fn object(finding: &Finding<'_>) -> String {
    let kind = json!(finding.kind().as_str());
    let (span, denied) = (place(finding), finding.denied());
    let (value, rule) = (json!(finding.value().text()), json!(finding.rule()));
    format!(r#"{{"kind":{kind},"span":{span},"denied":{denied},"value":{value},"rule":{rule}}}"#)
}

/// What is printed of one policy.
fn line(source: &Path, policy: &Policy) -> String {
    let (source, language) = (json!(source.to_string_lossy()), json!(policy.language.code()));
    let findings: Vec<String> = policy.findings().iter().map(object).collect();
    let findings = findings.join(",");
    format!(r#"{{"source":{source},"language":{language},"findings":[{findings}]}}"#)
}

fn main() -> ExitCode {
    let options = Options::parse();
    let parser = options.lang.map_or_else(Parser::new, |language| Parser::builder().language(language).build());
    let mut failed = false;
    let mut complain = |path: &Path, error: &dyn error::Error| {
        eprintln!("annotate: {}: {error}", path.display());
        failed = true;
    };
    let mut sources = Vec::new();
    for path in &options.paths {
        if let Err(error) = files(path, &mut sources) {
            complain(path, &error);
        }
    }
    let mut out = BufWriter::new(io::stdout().lock());
    for source in &sources {
        match read(&parser, source) {
            Ok(policy) => {
                if writeln!(out, "{}", line(source, &policy)).is_err() {
                    return ExitCode::SUCCESS; // Nobody reads on.
                }
            }
            Err(error) => complain(source, error.as_ref()),
        }
    }
    if out.flush().is_ok() && failed { ExitCode::from(2) } else { ExitCode::SUCCESS }
}
