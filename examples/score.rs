//! Measures the crate on annotated policies.
//!
//! ```sh
//! cargo run --release --example score              # every set
//! cargo run --release --example score -- seeds nl
//! cargo run --release --example score -- --held-out --json
//! ```
//!
//! The sets are folders under `POLICY_CORPUS`, our own annotations of policies there, and policies written for the project;
//! `tests/support/score.rs` says what is counted. Without the folder only the last are measured, and the program says so.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser as _;
use privacy_policy::{Format, Parser};
use score::{Counts, Found, KINDS, KindScore, Rates, Report};
use serde_json::{Map, Value, json};

#[path = "../tests/support/marks.rs"]
mod marks;
#[path = "../tests/support/score.rs"]
mod score;
#[path = "../tests/support/sets.rs"]
mod sets;

/// Where the sets are, unless the environment says otherwise.
const CORPUS: &str = "../shared/corpus";

/// Measures the crate on annotated policies.
#[derive(clap::Parser)]
struct Options {
    /// seeds, en, nl, en-apps: folders under POLICY_CORPUS; own-en, own-nl: our own annotations of its raw policies;
    /// written-en, written-nl: policies written for the project. All of them where none is named.
    #[arg(value_name = "SET")]
    sets: Vec<String>,
    /// Only the policies of each set that the weights were not fitted to.
    #[arg(long)]
    held_out: bool,
    /// Print one JSON object instead of tables.
    #[arg(long)]
    json: bool,
}

/// Measures one set.
fn measure(corpus: &Path, set: &str, held_out: bool) -> io::Result<Report> {
    let parser = Parser::builder().format(Format::Markdown).build();
    // A text that is refused counts as one in which nothing is found.
    let annotate = |text: &str| -> Vec<Found> { parser.parse(text).as_ref().map(score::found).unwrap_or_default() };
    let all = sets::policies(corpus, set)?;
    score::score_set(all.iter().filter(|policy| !held_out || policy.left_out), annotate)
}

/// The kinds of a report in the order of [`KINDS`].
fn kinds(report: &Report) -> impl Iterator<Item = (&'static str, KindScore)> {
    KINDS.into_iter().filter_map(|kind| Some((kind, *report.kinds.get(kind)?)))
}

/// Prints the table of one set.
fn table(out: &mut impl Write, set: &str, report: &Report) -> io::Result<()> {
    let share = |share: Option<f64>| share.map_or_else(|| "-".to_owned(), |share| format!("{share:.3}"));
    let cell = |rates: Rates| format!("{:.3} {:.3} {:.3}", rates.precision, rates.recall, rates.f1);
    let line = |name: &str, gold: usize, [passage, span, loose]: [Rates; 3], value: Option<f64>| {
        let (passage, span, loose) = (cell(passage), cell(span), loose.f1);
        format!("  {name:22} {gold:5}   {passage}   {span}   {loose:.3}   {:>5}", share(value))
    };
    let (micro, means) = (report.micro(), report.macro_());
    writeln!(out, "{set}: {} documents, denied {}", report.documents, share(report.denied_agrees()))?;
    writeln!(
        out,
        "  {:22} {:>5}   {:17}   {:17}   {:5}   value",
        "kind", "gold", "passage P R F1", "span P R F1", "loose"
    )?;
    for (name, kind) in kinds(report).chain([("micro", micro)]) {
        let tiers = [kind.passage, kind.span, kind.loose].map(Counts::rates);
        writeln!(out, "{}", line(name, kind.gold, tiers, kind.value_agrees()))?;
    }
    writeln!(out, "{}", line("macro", micro.gold, [means.passage, means.span, means.loose], None))
}

/// A report as JSON: precision, recall and F1 of each tier, for each kind and over all.
fn object(report: &Report) -> Value {
    let rates = |rates: Rates| json!([rates.precision, rates.recall, rates.f1]);
    let score = |kind: KindScore| {
        json!({
            "gold": kind.gold,
            "passage": rates(kind.passage.rates()),
            "span": rates(kind.span.rates()),
            "loose": rates(kind.loose.rates()),
            "value": kind.value_agrees(),
        })
    };
    let means = report.macro_();
    json!({
        "documents": report.documents,
        "denied": report.denied_agrees(),
        "micro": score(report.micro()),
        "macro": { "passage": rates(means.passage), "span": rates(means.span), "loose": rates(means.loose) },
        "kinds": kinds(report).map(|(name, kind)| (name.to_owned(), score(kind))).collect::<Map<_, _>>(),
    })
}

/// Measures and prints the sets.
fn run(options: &Options, corpus: &Path) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let mut objects = Map::new();
    let all = options.sets.is_empty();
    let sets = if all { sets::SETS.map(str::to_owned).to_vec() } else { options.sets.clone() };
    for set in sets {
        let report = match measure(corpus, &set, options.held_out) {
            Err(error) if all && error.kind() == io::ErrorKind::NotFound => continue,
            measured => measured.map_err(|error| io::Error::new(error.kind(), format!("{set}: {error}")))?,
        };
        if options.json {
            objects.insert(set, object(&report));
        } else {
            table(&mut out, &set, &report)?;
            writeln!(out)?;
        }
    }
    if options.json {
        writeln!(out, "{:#}", Value::Object(objects))?;
    }
    Ok(())
}

fn main() -> ExitCode {
    let options = Options::parse();
    let corpus = std::env::var_os("POLICY_CORPUS").map_or_else(|| PathBuf::from(CORPUS), PathBuf::from);
    if !corpus.is_dir() {
        eprintln!("score: no policies in {}; set POLICY_CORPUS to the folder that holds them", corpus.display());
    }
    match run(&options, &corpus) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("score: {error}");
            ExitCode::from(2)
        }
    }
}
