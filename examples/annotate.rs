//! Prints what policies say as JSON lines, one policy a line.
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use privacy_policy::{Parser, Policy, Span};
use serde_json::{Value, json};

fn pair(span: Span) -> Value {
    json!([span.start(), span.end()])
}

fn line(source: &Path, policy: &Policy) -> Value {
    let findings: Vec<Value> = policy
        .findings()
        .iter()
        .map(|finding| {
            let span = match finding.shared() {
                Some(shared) if shared < finding.span() => json!([pair(shared), pair(finding.span())]),
                Some(shared) => json!([pair(finding.span()), pair(shared)]),
                None => pair(finding.span()),
            };
            json!({
                "kind": finding.kind().as_str(),
                "span": span,
                "denied": finding.denied(),
                "value": finding.value().text(),
                "rule": finding.rule(),
            })
        })
        .collect();
    json!({ "source": source, "language": policy.language.code(), "findings": findings })
}

fn files(path: &Path, out: &mut Vec<PathBuf>) -> std::io::Result<()> {
    if !path.is_dir() {
        out.push(path.to_owned());
        return Ok(());
    }
    let mut entries: Vec<PathBuf> = std::fs::read_dir(path)?.map(|e| Ok(e?.path())).collect::<std::io::Result<_>>()?;
    entries.sort();
    for entry in entries {
        let text = entry.extension().is_some_and(|e| e == "txt" || e == "md");
        if text || entry.is_dir() {
            files(&entry, out)?;
        }
    }
    Ok(())
}

fn main() -> ExitCode {
    let parser = Parser::new();
    let mut sources = Vec::new();
    let mut failed = false;
    for path in std::env::args_os().skip(1) {
        if let Err(error) = files(Path::new(&path), &mut sources) {
            eprintln!("{}: {error}", Path::new(&path).display());
            failed = true;
        }
    }
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for source in sources {
        let read = std::fs::read(&source).map_err(|e| e.to_string());
        match read.and_then(|bytes| parser.parse_bytes(&bytes).map_err(|e| e.to_string())) {
            Ok(policy) => {
                if writeln!(out, "{}", line(&source, &policy)).is_err() {
                    return ExitCode::FAILURE;
                }
            }
            Err(error) => {
                eprintln!("{}: {error}", source.display());
                failed = true;
            }
        }
    }
    if failed { ExitCode::from(2) } else { ExitCode::SUCCESS }
}
