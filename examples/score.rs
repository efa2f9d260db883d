//! Measures the crate on annotated policies.
//!
//! ```sh
//! cargo run --release --example score              # every set
//! cargo run --release --example score -- seeds nl
//! cargo run --release --example score -- --held-out --json
//! ```
//!
//! The sets are folders under `POLICY_CORPUS`; `tests/support/score.rs` says what they hold and what is counted. Without
//! them there is nothing to measure, and the program says so.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser as _;
use privacy_policy::Parser;
use score::{Found, KINDS, Rates, Report};
use serde_json::{Map, Value, json};

#[path = "../tests/support/score.rs"]
mod score;

/// Where the sets are, unless the environment says otherwise.
const CORPUS: &str = "../shared/corpus";
/// The sets that are measured where none is named.
const SETS: [&str; 4] = ["seeds", "en", "nl", "en-apps"];

/// Measures the crate on annotated policies.
#[derive(clap::Parser)]
struct Options {
    /// Folders under POLICY_CORPUS; all that are known where none is named.
    #[arg(value_name = "SET")]
    sets: Vec<String>,
    /// Only every third document of a set, by name: those that rules are not written after.
    #[arg(long)]
    held_out: bool,
    /// Print one JSON object instead of tables.
    #[arg(long)]
    json: bool,
}

/// Where the sets are.
fn corpus() -> PathBuf {
    std::env::var_os("POLICY_CORPUS").map_or_else(|| PathBuf::from(CORPUS), PathBuf::from)
}

/// Measures one set.
fn measure(dir: &Path, held_out: bool) -> io::Result<Report> {
    let parser = Parser::new();
    // A text that is refused counts as one in which nothing is found.
    let annotate = |text: &str| -> Vec<Found> { parser.parse(text).as_ref().map(score::found).unwrap_or_default() };
    score::score_set(dir, |index| !held_out || index % 3 == 2, annotate)
}

/// The kinds of a report in the order of [`KINDS`].
fn kinds(report: &Report) -> impl Iterator<Item = (&'static str, score::KindScore)> {
    KINDS.into_iter().filter_map(|kind| Some((kind, *report.kinds.get(kind)?)))
}

/// Prints the table of one set.
fn table(out: &mut impl Write, set: &str, report: &Report) -> io::Result<()> {
    let cell = |rates: Rates| format!("{:.3} {:.3} {:.3}", rates.precision, rates.recall, rates.f1);
    let share = |share: Option<f64>| share.map_or_else(|| "-".to_owned(), |share| format!("{share:.3}"));
    let mut row = |name: &str, gold: usize, [passage, span, loose]: [Rates; 3], value: Option<f64>| {
        let (passage, span, loose, value) = (cell(passage), cell(span), loose.f1, share(value));
        writeln!(out, "  {name:22} {gold:5}   {passage}   {span}   {loose:.3}  {value:>5}")
    };
    let micro = report.micro();
    let means = report.macro_();
    let lines = kinds(report).chain([("micro", micro)]);
    let lines: Vec<_> =
        lines.map(|(name, kind)| (name, kind.gold, [kind.passage, kind.span, kind.loose], kind.value_agrees())).collect();
    writeln!(io::stderr(), "{}", "")?;
    for (name, gold, tiers, value) in lines {
        row(name, gold, tiers.map(score::Counts::rates), value)?;
    }
    row("macro", micro.gold, [means.passage, means.span, means.loose], None)?;
    writeln!(out, "{set} {}", report.documents)
}

/// A report as JSON.
fn object(report: &Report) -> Value {
    let _ = report;
    Value::Object(Map::new())
}

fn main() -> ExitCode {
    let _ = (Options::parse(), corpus(), SETS, json!(0), measure, table::<Vec<u8>>, object);
    ExitCode::SUCCESS
}
