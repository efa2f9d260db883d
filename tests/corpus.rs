//! The score on annotated policies, held against recorded floors (`tests/floors.json`).
//!
//! Of the sets that are there: those written for the project always, the others where the folder of policies is
//! (`POLICY_CORPUS`, or `../shared/corpus` beside the project). A floor is met or the test fails. `UPDATE_FLOORS=1 cargo test --release --test corpus` raises floors to what is reached and adds those
//! that are new; it lowers none, which is done by hand.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use privacy_policy::{Format, Parser};
use support::score::{Found, Report, found, score_set};
use support::sets::{SETS, policies};
use support::texts::{corpus, project};

/// What rounding may take from a floor.
const SLACK: f64 = 0.000_051;

/// What is measured, by name: F1 or share, 0.0 to 1.0.
type Measures = BTreeMap<String, f64>;

fn annotate(text: &str) -> Vec<Found> {
    // Some of the texts are halves of pages; they are annotated as the markdown path reads them, whatever the features.
    Parser::builder().format(Format::Markdown).build().parse(text).map(|policy| found(&policy)).unwrap_or_default()
}

fn measures(report: &Report) -> Measures {
    let (micro, mean) = (report.micro(), report.macro_());
    let mut found = Measures::from([
        ("passage.micro".to_owned(), micro.passage.rates().f1),
        ("passage.macro".to_owned(), mean.passage.f1),
        ("span.micro".to_owned(), micro.span.rates().f1),
    ]);
    found.extend(micro.value_agrees().map(|share| ("value".to_owned(), share)));
    found.extend(report.denied_agrees().map(|share| ("denied".to_owned(), share)));
    for (kind, score) in report.kinds.iter().filter(|(_, score)| score.gold > 0) {
        found.insert(format!("span/{kind}"), score.span.rates().f1);
    }
    for value in found.values_mut() {
        *value = (*value * 10_000.0).round() / 10_000.0;
    }
    found
}

/// The measures of every set that is there, as a whole and its held-out third; of the seeds also of each policy.
fn reached(folder: &Path) -> BTreeMap<String, Measures> {
    let mut found = BTreeMap::new();
    for set in SETS {
        let Ok(all) = policies(folder, set) else { continue };
        let mut whole = measures(&score_set(&all, annotate).unwrap());
        if set == "seeds" {
            for (index, policy) in all.iter().enumerate() {
                let one = score_set([policy], annotate).unwrap().micro().span.rates().f1;
                whole.insert(format!("policy/{index}"), (one * 10_000.0).round() / 10_000.0);
            }
        } else {
            let left_out = all.iter().filter(|policy| policy.left_out);
            found.insert(format!("{set}.held_out"), measures(&score_set(left_out, annotate).unwrap()));
        }
        found.insert(set.to_owned(), whole);
    }
    found
}

#[test]
fn the_scores_reach_their_floors() {
    // Without the folder only what is written for the project is found.
    let folder = corpus().unwrap_or_default();
    let path = project("tests/floors.json");
    let json = fs::read_to_string(&path).unwrap_or_else(|_| "{}".to_owned());
    let mut floors: BTreeMap<String, Measures> = serde_json::from_str(&json).unwrap();
    let reached = reached(&folder);
    let mut below = Vec::new();
    // What has a floor is to be measured: what vanished was not reached.
    for (set, floors) in floors.iter().filter(|(set, _)| folder.is_dir() || set.starts_with("written-")) {
        let lost = floors.keys().filter(|name| !reached.get(set).is_some_and(|measures| measures.contains_key(*name)));
        below.extend(lost.map(|name| format!("{set} {name}: not measured")));
    }
    for (set, measures) in reached {
        println!("{set}");
        let floors = floors.entry(set.clone()).or_default();
        for (name, value) in measures {
            let floor = floors.get(&name).copied();
            let change = match floor {
                None => "new".to_owned(),
                Some(floor) if (value - floor).abs() < SLACK => String::new(),
                Some(floor) => format!("{:+.4}", value - floor),
            };
            println!("  {name:28} {value:.4}  {change}");
            if floor.is_some_and(|floor| value < floor - SLACK) {
                below.push(format!("{set} {name}: {value:.4}, and the floor is {:.4}", floor.unwrap()));
            }
            let floor = floors.entry(name).or_insert(value);
            *floor = floor.max(value);
        }
    }
    if std::env::var_os("UPDATE_FLOORS").is_some_and(|value| value == "1") {
        fs::write(&path, serde_json::to_string_pretty(&floors).unwrap() + "\n").unwrap();
    }
    assert!(below.is_empty(), "{} below their floors:\n{}", below.len(), below.join("\n"));
}
