//! Fits the weights of [`weigh`](super::weigh) to the annotated sets: `cargo test --release fit_weights -- --ignored`
//! reads `POLICY_CORPUS` and `tests/annotated` and writes `src/extract/weights.rs` anew. About a third of the policies of
//! each set but the five seeds is left out, so that what is measured on those was not fitted to them.
#![allow(clippy::indexing_slicing, clippy::unwrap_used, clippy::cast_possible_truncation, clippy::print_stdout)]

use std::collections::HashMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use serde_json::Value as Json;

use self::support::marked;
use super::weigh::{self, SIGNS, Signs};
use crate::document::candidates;
use crate::model::Kind;
use crate::{Category, Span};

#[path = "../../tests/support/mod.rs"]
mod support;

/// Passes of the gradient descent.
const PASSES: usize = 400;
/// How strongly weights are held near zero.
const RIDGE: f64 = 1.5;
/// The same for a kind with few candidates, which would else be learnt by heart.
const RIDGE_FEW: f64 = 4.0;
/// Few candidates.
const FEW: usize = 300;
/// The probability from which a candidate is kept.
const KEEP: f64 = 0.36;
/// What a sentence of the fixtures weighs, where one of a policy weighs about one.
const PLAIN: f64 = 2.0;
/// Steps of a stored weight in one natural unit of log-odds.
const SCALE: f64 = 16.0;

struct Example {
    signs: Signs,
    label: f64,
    weight: f64,
}

type Pieces = Vec<(usize, usize)>;

fn pieces(spans: &Json) -> Pieces {
    spans
        .as_array()
        .unwrap()
        .iter()
        .map(|s| (s[0].as_u64().unwrap() as usize, s[1].as_u64().unwrap() as usize))
        .collect()
}

fn size(p: &Pieces) -> usize {
    p.iter().map(|(s, e)| e - s).sum()
}

fn common(a: &Pieces, b: &Pieces) -> usize {
    a.iter().flat_map(|&(s, e)| b.iter().map(move |&(t, f)| e.min(f).saturating_sub(s.max(t)))).sum()
}

fn label(found: &Pieces, gold: &[Pieces], disputed: &[Pieces]) -> Option<f64> {
    let best = gold
        .iter()
        .map(|g| common(found, g) as f64 / (size(found) + size(g) - common(found, g)) as f64)
        .fold(0.0, f64::max);
    if best >= 0.5 {
        Some(1.0)
    } else if best > 0.0 {
        Some(0.65)
    } else if disputed.iter().any(|d| common(found, d) > 0) {
        None
    } else {
        Some(0.0)
    }
}

/// The annotations in a folder, in the order of their names.
fn annotations(dir: &Path) -> Vec<PathBuf> {
    let mut names: Vec<_> = std::fs::read_dir(dir)
        .unwrap()
        .map(|e| e.unwrap().path())
        .filter(|p| p.extension().is_some_and(|e| e == "json"))
        .collect();
    names.sort();
    names
}

/// Reads annotations and the texts that they are of.
fn read_set(
    policies: impl Iterator<Item = (PathBuf, PathBuf)>,
    weight: f64,
    examples: &mut HashMap<usize, Vec<Example>>,
) {
    for (annotations, text) in policies {
        let gold: Json = serde_json::from_str(&std::fs::read_to_string(annotations).unwrap()).unwrap();
        let text = std::fs::read_to_string(text).unwrap();
        let scoped = gold["scope"] == "gdpr-21";
        for (kind, span, shared, generic, signs) in candidates(&text, None) {
            if scoped && matches!(kind, Kind::Cookie | Kind::Children | Kind::PolicyDate)
                || generic && is_bare(&text[span.range()])
            {
                continue;
            }
            let of_kind = |disputed: bool| -> Vec<Pieces> {
                let all = gold["annotations"].as_array().unwrap().iter();
                all.filter(|a| a["kind"] == kind.as_str() && a["disputed"].as_bool().unwrap_or(false) == disputed)
                    .map(|a| pieces(&a["spans"]))
                    .collect()
            };
            let mut found: Pieces = vec![(span.start(), span.end())];
            found.extend(shared.map(|s| (s.start(), s.end())));
            if let Some(label) = label(&found, &of_kind(false), &of_kind(true)) {
                examples.entry(kind as usize).or_default().push(Example { signs, label, weight });
            }
        }
    }
}

/// Reads the marked fixtures: short and plain sentences, of which policies have few and people write many.
fn read_fixtures(examples: &mut HashMap<usize, Vec<Example>>) {
    for path in marked::all_files().into_iter().filter(|path| marked::kind_of(stem(path)).is_some()) {
        for case in marked::read(&path) {
            let (text, marks) = case.plain();
            let kind_of = |label: &str| label.split(['!', '+', ' ']).next().and_then(|kind| kind.parse::<Kind>().ok());
            for (kind, span, _, _, signs) in candidates(&text, Some(marked::language_of(&path))) {
                let of_kind = marks.iter().filter(|mark| kind_of(&mark.label) == Some(kind));
                let gold: Vec<Pieces> = of_kind.map(|mark| vec![(mark.start, mark.end)]).collect();
                if !case.kinds.contains(&kind) {
                    continue;
                }
                if let Some(label) = label(&vec![(span.start(), span.end())], &gold, &[]) {
                    examples.entry(kind as usize).or_default().push(Example { signs, label, weight: PLAIN });
                }
            }
        }
    }
}

fn stem(path: &Path) -> &str {
    path.file_stem().unwrap().to_str().unwrap()
}

/// Is a policy of the project's own annotations left out? Told by its name, so that a new one changes nothing for others.
fn is_left_out(path: &Path) -> bool {
    stem(path).bytes().map(u32::from).sum::<u32>() % 3 == 0
}

/// Logistic regression by gradient descent with per-weight step sizes.
fn fit(examples: &[Example]) -> Vec<f64> {
    let mut weights = vec![0.0; SIGNS];
    let mut squares = vec![1e-8; SIGNS];
    let ridge = if examples.len() < FEW { RIDGE_FEW } else { RIDGE };
    for _ in 0..PASSES {
        let mut gradient: Vec<f64> =
            weights.iter().enumerate().map(|(i, w)| if i == weigh::BIAS { 0.0 } else { ridge * w }).collect();
        for example in examples {
            let sum: f64 = example.signs.iter().map(|s| weights[s]).sum();
            let error = (1.0 / (1.0 + (-sum).exp()) - example.label) * example.weight;
            example.signs.iter().for_each(|s| gradient[s] += error);
        }
        for i in 0..SIGNS {
            squares[i] += gradient[i] * gradient[i];
            weights[i] -= 0.3 * gradient[i] / squares[i].sqrt();
        }
    }
    weights
}

#[test]
#[ignore = "rewrites src/extract/weights.rs from the annotated corpus"]
fn fit_weights() {
    let corpus = std::env::var("POLICY_CORPUS")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpus").to_owned());
    let mut examples = HashMap::new();
    for (set, weight) in [("en-apps", 1.0), ("en", 1.5), ("nl", 1.5), ("seeds", 3.0)] {
        let all = annotations(&Path::new(&corpus).join(set)).into_iter().enumerate();
        let used = all.filter(|(index, _)| set == "seeds" || index % 3 != 2);
        read_set(used.map(|(_, path)| (path.clone(), path.with_extension("txt"))), weight, &mut examples);
    }
    for set in ["en", "nl"] {
        let all = annotations(&Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/annotated")).join(set));
        let used = all.into_iter().filter(|path| !is_left_out(path));
        let text = |path: &Path| Path::new(&corpus).join("raw").join(set).join(stem(path));
        read_set(used.map(|path| (path.clone(), text(&path))), 1.5, &mut examples);
    }
    read_fixtures(&mut examples);
    let mut out = String::from(
        "//! The weights of the signs of [`weigh`](super::weigh). Written by `fit_weights`; not to be edited by hand.\n\n\
         /// By kind, in the order of [`Kind`](crate::model::Kind), then by sign, in sixteenths of a natural unit of log-odds.\n\
         #[rustfmt::skip]\npub(crate) static WEIGHTS: [&[i8]; KINDS] = [\n",
    )
    .replace("KINDS", &Kind::ALL.len().to_string());
    for kind in Kind::ALL {
        let of_kind = examples.remove(&(*kind as usize)).unwrap_or_default();
        let good = of_kind.iter().filter(|e| e.label > 0.5).count();
        // Too few to learn from: everything is kept.
        let mut weights = if of_kind.len() < 30 || good == of_kind.len() { vec![0.0; SIGNS] } else { fit(&of_kind) };
        if weights.iter().any(|w| *w != 0.0) {
            weights[weigh::BIAS] -= (KEEP / (1.0 - KEEP)).ln();
        }
        let kept = of_kind.iter().filter(|e| e.signs.iter().map(|s| weights[s]).sum::<f64>() >= 0.0);
        let (kept, right) = kept.fold((0, 0), |(k, r), e| (k + 1, r + usize::from(e.label > 0.5)));
        println!("{:24} {:5} candidates, {good:5} right; kept {kept:5}, {right:5} right", kind.as_str(), of_kind.len());
        let _ = write!(out, "    // {kind}\n    &[");
        for (i, weight) in weights.iter().enumerate() {
            let _ = write!(
                out,
                "{}{}",
                if i == 0 {
                    ""
                } else if i % 32 == 0 {
                    ",\n     "
                } else {
                    ", "
                },
                (weight * SCALE).round().clamp(-127.0, 127.0) as i8
            );
        }
        out.push_str("],\n");
    }
    out.push_str("];\n");
    std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/src/extract/weights.rs"), out).unwrap();
}

/// Words that tell nothing about which data is meant. Scorers leave mentions of these alone out.
const BARE: &str = "a all any aforementioned above anonymous aggregate aggregated about additional an and another as at below \
    by certain child children collected data following from his her identifiable identifying in individual information is it \
    its kinds my non nonpersonal of on or other our personal personally pii potentially private provided related relating some \
    such that the their them these this those to type types us user users user's visitor we which you your yours non-personal \
    alle andere bepaalde bovenstaande de deze die dergelijke door een gegevens het hun informatie je jou jouw mijn onze over \
    overige persoonlijke persoonsgegevens persoonsinformatie sommige u uw van verzamelde volgende voor";

fn is_bare(text: &str) -> bool {
    let lower = text.to_lowercase();
    lower
        .split(|c: char| !c.is_alphabetic() && c != '-' && c != '\'')
        .all(|w| w.is_empty() || BARE.split_whitespace().any(|b| b == w))
}

/// Is it a mention of data that names no category? Scorers leave these out.
pub(crate) fn is_generic(value: &crate::Value) -> bool {
    matches!(value, crate::Value::Category(Category::Generic))
}

/// What the extractors proposed: kind, place, shared part, whether it names no category, signs.
pub(crate) type Candidate = (Kind, Span, Option<Span>, bool, Signs);
