//! Fits the weights of [`weigh`](super::weigh) to the annotated sets: `cargo test --release fit_weights -- --ignored`
//! reads `POLICY_CORPUS`, `tests/annotated`, `tests/written` and the marked fixtures and writes `src/extract/weights.rs`,
//! `word_weights.rs` and `class_weights.rs` anew. About a third of the policies of each set but the five seeds is left out, so that what is measured on those was not
//! fitted to them.
#![allow(clippy::indexing_slicing, clippy::unwrap_used, clippy::cast_possible_truncation, clippy::print_stdout)]

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write;
use std::path::Path;

use serde_json::Value as Json;

use self::support::marked;
use self::support::marks::Mark;
use self::support::sets::policies;
use super::learnt::Sort;
use super::unit::Unit;
use super::weigh::{self, SIGNS, Signs};
use super::words::{PARTS, SENTENCE, number};
use crate::document::candidates;
use crate::model::Kind;
use crate::scan::vocabulary;
use crate::text::tokens;
use crate::{Category, Language, Span};

mod class;
#[path = "../../tests/support/mod.rs"]
mod support;

/// Passes of the gradient descent.
const PASSES: usize = 400;
/// How strongly weights are held near zero.
const RIDGE: f64 = 1.5;
/// The same for a kind with few candidates, which would else be learnt by heart.
const RIDGE_FEW: f64 = 4.0;
/// The same for words, of which there are many.
const RIDGE_WORDS: f64 = 6.0;
/// Policies near whose candidates a word must stand to be given a weight.
const MANY: usize = 3;
/// The least weight of a word that is stored.
const LEAST: u8 = 1;
/// Few candidates.
const FEW: usize = 300;
/// The probability from which a candidate is kept.
const KEEP: f64 = 0.36;
/// What a sentence of the fixtures weighs, where one of a policy weighs about one.
const PLAIN: f64 = 2.0;
/// Steps of a stored weight in one natural unit of log-odds.
const SCALE: f64 = 16.0;

/// A candidate, and whether it is right.
struct Example {
    language: Language,
    /// The number of the policy that it is from; none for a fixture.
    policy: Option<usize>,
    signs: Signs,
    label: f64,
    weight: f64,
}

/// What the weights are fitted to.
#[derive(Default)]
struct Examples {
    by_kind: HashMap<usize, Vec<Example>>,
    /// How often each word was written for its lemma.
    written: HashMap<(Language, u16), BTreeMap<String, usize>>,
    policies: usize,
    /// Those that have a class.
    phrases: Vec<class::Phrase>,
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

impl Examples {
    fn add(&mut self, candidate: Candidate, policy: Option<usize>, label: Option<f64>, weight: f64) {
        let Candidate { kind, language, signs, .. } = candidate;
        if let Some(label) = label {
            self.by_kind.entry(kind as usize).or_default().push(Example { language, policy, signs, label, weight });
        }
    }

    /// Adds a candidate as a phrase that has the value of the annotation that it overlaps by half.
    fn add_phrase<'a>(
        &mut self,
        candidate: &Candidate,
        policy: Option<usize>,
        found: &Pieces,
        values: impl Iterator<Item = (Pieces, Option<&'a str>)>,
        weight: f32,
    ) {
        let sort = match candidate.kind {
            Kind::Purpose => Sort::Purpose,
            Kind::DataCategory => Sort::Category,
            _ => return,
        };
        let same = |gold: &Pieces| 2 * common(found, gold) >= size(found) + size(gold) - common(found, gold);
        let mut values = values.filter(|(gold, _)| same(gold));
        if let Some(class) = values.find_map(|(_, value)| class::class_of(sort, value?)) {
            let Candidate { language, words, value, .. } = candidate;
            let (language, words, told) = (*language, words.clone(), Some(*value));
            self.phrases.push(class::Phrase { language, sort, words, told, class, policy, weight });
        }
    }

    /// Reads the policies of a set, but for those that are left out.
    fn read_set(&mut self, corpus: &Path, set: &str, weight: f64) {
        for policy in policies(corpus, set).unwrap().into_iter().filter(|policy| !policy.left_out) {
            let (text, gold) = policy.read().unwrap();
            let scoped = gold["scope"] == "gdpr-21";
            self.policies += 1;
            self.read_words(&text);
            for candidate in candidates(&text, None) {
                let Candidate { kind, span, shared, value, .. } = candidate;
                let generic = kind == Kind::DataCategory && value == Category::Generic as usize;
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
                let all = gold["annotations"].as_array().unwrap().iter();
                let valued = all.filter(|a| a["kind"] == kind.as_str() && a["disputed"] != true);
                let values = valued.map(|a| (pieces(&a["spans"]), a["value"].as_str().or(a["value"][0].as_str())));
                self.add_phrase(&candidate, Some(self.policies), &found, values, 1.0);
                self.add(candidate, Some(self.policies), label(&found, &of_kind(false), &of_kind(true)), weight);
            }
        }
    }

    /// Counts how the words of a text are written.
    fn read_words(&mut self, text: &str) {
        for &language in Language::ALL {
            let mut found = Vec::new();
            tokens(text, 0, text.len(), vocabulary(language), &mut found);
            for token in found.iter().filter(|token| token.word != 0) {
                let word = text[token.start as usize..token.end as usize].to_lowercase();
                if word.chars().all(char::is_alphanumeric) {
                    *self.written.entry((language, token.word)).or_default().entry(word).or_default() += 1;
                }
            }
        }
    }

    /// Reads the marked fixtures: short and plain sentences, of which policies have few and people write many.
    fn read_fixtures(&mut self) {
        for path in marked::all_files().into_iter().filter(|path| marked::kind_of(stem(path)).is_some()) {
            for case in marked::read(&path) {
                let (text, marks) = case.plain();
                let kind_of =
                    |label: &str| label.split(['!', '+', ' ']).next().and_then(|kind| kind.parse::<Kind>().ok());
                for candidate in candidates(&text, Some(marked::language_of(&path))) {
                    let Candidate { kind, span, .. } = candidate;
                    let of_kind = marks.iter().filter(|mark| kind_of(&mark.label) == Some(kind));
                    let gold: Vec<Pieces> = of_kind.clone().map(|mark| vec![(mark.start, mark.end)]).collect();
                    if case.kinds.contains(&kind) {
                        let value = |mark: &'_ Mark| mark.label.split_once(' ').map(|(_, value)| value.to_owned());
                        let values: Vec<_> = of_kind.map(|mark| (vec![(mark.start, mark.end)], value(mark))).collect();
                        let values = values.iter().map(|(gold, value)| (gold.clone(), value.as_deref()));
                        self.add_phrase(&candidate, None, &vec![(span.start(), span.end())], values, PLAIN as f32);
                        self.add(candidate, None, label(&vec![(span.start(), span.end())], &gold, &[]), PLAIN);
                    }
                }
            }
        }
    }
}

fn stem(path: &Path) -> &str {
    path.file_stem().unwrap().to_str().unwrap()
}

/// A word in a part of a candidate or its sentence.
type Word = (Language, usize, u16);

/// The words that examples of enough policies have, each with its index behind the signs.
fn words(examples: &[Example]) -> BTreeMap<Word, usize> {
    let mut policies: BTreeMap<Word, BTreeSet<usize>> = BTreeMap::new();
    for example in examples {
        for &(part, word) in &example.signs.words {
            policies.entry((example.language, part, word)).or_default().extend(example.policy);
        }
    }
    policies.retain(|_, policies| policies.len() >= MANY);
    (SIGNS..).zip(policies).map(|(index, (word, _))| (word, index)).collect()
}

/// The indices of an example's signs and words.
fn features(example: &Example, words: &BTreeMap<Word, usize>) -> Vec<usize> {
    let of_words = example.signs.words.iter().filter_map(|&(part, word)| words.get(&(example.language, part, word)));
    example.signs.signs.iter().chain(of_words).copied().collect()
}

/// Logistic regression by gradient descent with per-weight step sizes.
fn fit(examples: &[(Vec<usize>, &Example)], count: usize) -> Vec<f64> {
    let mut weights = vec![0.0; count];
    let mut squares = vec![1e-8; count];
    let few = examples.len() < FEW;
    let ridge = |index: usize| match index {
        weigh::BIAS => 0.0,
        weigh::RULE_OF_NOTICE.. => RIDGE_WORDS,
        _ if few => RIDGE_FEW,
        _ => RIDGE,
    };
    for _ in 0..PASSES {
        let mut gradient: Vec<f64> = weights.iter().enumerate().map(|(index, w)| ridge(index) * w).collect();
        for (features, example) in examples {
            let sum: f64 = features.iter().map(|&s| weights[s]).sum();
            let error = (1.0 / (1.0 + (-sum).exp()) - example.label) * example.weight;
            features.iter().for_each(|&s| gradient[s] += error);
        }
        for index in 0..count {
            squares[index] += gradient[index] * gradient[index];
            weights[index] -= 0.3 * gradient[index] / squares[index].sqrt();
        }
    }
    weights
}

#[test]
#[ignore = "rewrites src/extract/weights.rs, word_weights.rs and class_weights.rs from the annotated corpus"]
fn fit_weights() {
    let corpus = std::env::var("POLICY_CORPUS")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpus").to_owned());
    let mut examples = Examples::default();
    let sets = [
        ("en-apps", 3.0),
        ("en", 1.5),
        ("nl", 1.5),
        ("own-en", 1.0),
        ("own-nl", 1.5),
        ("seeds", 3.0),
        ("written-en", 1.0),
        ("written-nl", 1.0),
    ];
    for (set, weight) in sets {
        examples.read_set(Path::new(&corpus), set, weight);
    }
    examples.read_fixtures();
    let mut of_signs = Vec::new();
    let mut of_words: BTreeMap<(Language, u16), Vec<(usize, i8)>> = BTreeMap::new();
    for kind in Kind::ALL {
        let of_kind = examples.by_kind.remove(&(*kind as usize)).unwrap_or_default();
        let words = words(&of_kind);
        let of_kind: Vec<_> = of_kind.iter().map(|example| (features(example, &words), example)).collect();
        let good = of_kind.iter().filter(|(_, e)| e.label > 0.5).count();
        let count = SIGNS + words.len();
        // Too few to learn from: everything is kept.
        let learns = of_kind.len() >= 30 && good < of_kind.len();
        let mut weights = if learns { fit(&of_kind, count) } else { vec![0.0; count] };
        if learns {
            weights[weigh::BIAS] -= (KEEP / (1.0 - KEEP)).ln();
        }
        let kept = of_kind.iter().filter(|(features, _)| features.iter().map(|&s| weights[s]).sum::<f64>() >= 0.0);
        let (kept, right) = kept.fold((0, 0), |(k, r), (_, e)| (k + 1, r + usize::from(e.label > 0.5)));
        println!("{:24} {:5} candidates, {good:5} right; kept {kept:5}, {right:5} right", kind.as_str(), of_kind.len());
        let stored = |weight: f64| (weight * SCALE).round().clamp(-127.0, 127.0) as i8;
        for (&(language, part, word), &index) in &words {
            let weight = stored(weights[index]);
            if weight.unsigned_abs() >= LEAST {
                of_words.entry((language, word)).or_default().push((*kind as usize * PARTS + part, weight));
            }
        }
        of_signs.push((kind, weights.into_iter().take(SIGNS).map(stored).collect::<Vec<_>>()));
    }
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/extract"));
    write(&of_signs, &of_words, &examples.written, folder);
    class::write(examples.phrases, &examples.written, folder);
}

/// Writes the tables of weights.
fn write(
    of_signs: &[(&Kind, Vec<i8>)],
    of_words: &BTreeMap<(Language, u16), Vec<(usize, i8)>>,
    written: &HashMap<(Language, u16), BTreeMap<String, usize>>,
    folder: &Path,
) {
    let mut out = String::from(
        "//! The weights of the signs of [`weigh`](super::weigh). Written by `fit_weights`; not to be edited by hand.\n\n\
         use super::weigh::SIGNS;\n\n\
         /// By kind, in the order of [`Kind`](crate::model::Kind), then by sign, in sixteenths of a natural unit of log-odds.\n\
         #[rustfmt::skip]\npub(crate) static WEIGHTS: [[i8; SIGNS]; KINDS] = [\n",
    )
    .replace("KINDS", &Kind::ALL.len().to_string());
    for (kind, weights) in of_signs {
        let lines: Vec<String> =
            weights.chunks(32).map(|line| line.iter().map(i8::to_string).collect::<Vec<_>>().join(", ")).collect();
        let _ = writeln!(out, "    // {kind}\n    [{}],", lines.join(",\n     "));
    }
    out.push_str("];\n");
    std::fs::write(folder.join("weights.rs"), out).unwrap();

    let mut out = String::from(
        "//! The weights of [words](super::words). Written by `fit_weights`; not to be edited by hand.\n\nuse super::words::Row;\n",
    );
    let marks = (b'!'..=b'~').filter(u8::is_ascii_punctuation);
    let marks: Vec<_> = marks.map(|mark| (number(mark), char::from(mark).to_string())).collect();
    for (language, name) in [(Language::English, "ENGLISH"), (Language::Dutch, "DUTCH")] {
        let rows: BTreeMap<&str, &Vec<(usize, i8)>> = of_words
            .iter()
            .filter(|((of, _), _)| *of == language)
            .filter_map(|(key, weights)| {
                if let Some((_, mark)) = marks.iter().find(|(number, _)| *number == key.1) {
                    return Some((mark.as_str(), weights));
                }
                let forms = written.get(key)?;
                Some((forms.iter().max_by_key(|&(_, count)| count)?.0.as_str(), weights))
            })
            .collect();
        // Words of the rarest kinds first, so that the rows of such a kind end soon.
        let kinds = |weights: &[(usize, i8)]| -> BTreeSet<usize> {
            let apart = weights.iter().filter(|(place, _)| place % PARTS != SENTENCE);
            apart.map(|(place, _)| place / PARTS).collect()
        };
        let mut spread: BTreeMap<usize, usize> = BTreeMap::new();
        rows.values().flat_map(|weights| kinds(weights)).for_each(|kind| *spread.entry(kind).or_default() += 1);
        let rarest = |weights: &[(usize, i8)]| {
            kinds(weights).into_iter().map(|kind| (spread[&kind], kind)).min().unwrap_or((usize::MAX, 0))
        };
        let mut rows: Vec<_> = rows.into_iter().collect();
        rows.sort_by_key(|(_, weights)| rarest(weights));
        let _ = writeln!(out, "\n#[rustfmt::skip]\npub(super) static {name}: &[Row] = &[");
        for (word, weights) in rows {
            let cells: Vec<String> = weights.iter().map(|(place, weight)| format!("({place}, {weight})")).collect();
            let _ = writeln!(out, "    ({word:?}, &[{}]),", cells.join(", "));
        }
        out.push_str("];\n");
    }
    std::fs::write(folder.join("word_weights.rs"), out).unwrap();
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

/// The words of a candidate, with the parts of it that they stand in.
pub(crate) fn words_of(unit: &Unit<'_>, range: (usize, usize), shared: Option<(usize, usize)>) -> Vec<(u8, u16)> {
    let mut words = Vec::new();
    super::learnt::words(unit, range, shared, &mut |parts, lemma| words.push((parts, lemma)));
    words
}

/// What the extractors proposed.
pub(crate) struct Candidate {
    pub(crate) kind: Kind,
    pub(crate) span: Span,
    pub(crate) shared: Option<Span>,
    /// The sign of its value.
    pub(crate) value: usize,
    /// Its own words, with the [parts](super::learnt::words) of it that they stand in.
    pub(crate) words: Vec<(u8, u16)>,
    pub(crate) language: Language,
    pub(crate) signs: Signs,
}
