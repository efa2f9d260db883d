//! Fits the weights of [`learnt`](crate::extract::learnt): to what the extractors propose where the annotations have a value, and
//! to the rows of the lexicon, each of which is a phrase with its class.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write;
use std::path::Path;

use crate::extract::learnt::{CLASSES, PARTS, STEPS, Sort, head_start};
use crate::lexicon::{Cue, DUTCH, ENGLISH};
use crate::scan::vocabulary;
use crate::text::{Dictionary, hash};
use crate::{Category, Language, PurposeKind};

/// Passes of the gradient descent.
const PASSES: usize = 300;
/// How strongly weights are held near zero.
const RIDGE: f32 = 1.0;
/// Policies in which a word must stand that no row of the lexicon has.
const MANY: usize = 2;
/// The least weight that is stored.
const LEAST: u8 = 3;

/// A phrase and its class.
pub(super) struct Phrase {
    pub(super) language: Language,
    pub(super) sort: Sort,
    /// Each word, with the parts of the phrase that it stands in.
    pub(super) words: Vec<(u8, u16)>,
    /// What phrases of the lexicon tell.
    pub(super) told: Option<usize>,
    pub(super) class: usize,
    /// The number of the policy that it is from; none for a fixture or a row of the lexicon.
    pub(super) policy: Option<usize>,
    pub(super) weight: f32,
}

/// The class that a value of the annotations names.
pub(super) fn class_of(sort: Sort, value: &str) -> Option<usize> {
    match sort {
        Sort::Purpose => value.parse().ok().map(|kind: PurposeKind| kind as usize),
        Sort::Category => value.parse().ok().map(|category: Category| category as usize),
    }
}

/// The rows of the lexicon as phrases; of words that stand for each other the first. Gives how each word is written to `write`.
fn rows(write: &mut impl FnMut((Language, u16), &str)) -> Vec<Phrase> {
    let mut phrases = Vec::new();
    for lexicon in [&ENGLISH, &DUTCH] {
        let (language, vocabulary) = (lexicon.language, vocabulary(lexicon.language));
        for &(cue, rows) in lexicon.phrases {
            let (sort, class) = match cue {
                Cue::Purpose(kind) => (Sort::Purpose, kind as usize),
                Cue::Data(category) | Cue::WeakData(category) => (Sort::Category, category as usize),
                _ => continue,
            };
            for row in rows {
                let last = row.split(' ').count() - 1;
                let words = row.split(' ').enumerate().map(|(at, word)| {
                    let word = word.split('|').next().unwrap().trim_start_matches('*');
                    let (lemma, _) = vocabulary.look_up(hash(word.as_bytes()), || word.as_bytes());
                    write((language, lemma), word);
                    (1 | u8::from(at == 0) << 1 | u8::from(at == last) << 2, lemma)
                });
                let words = words.filter(|&(_, lemma)| lemma != 0).collect();
                phrases.push(Phrase { language, sort, words, told: None, class, policy: None, weight: 1.0 });
            }
        }
    }
    phrases
}

/// A word in a part of a phrase.
type Word = (u16, usize);

/// The words of a phrase in the parts that they stand in.
fn parts(phrase: &Phrase) -> impl Iterator<Item = Word> {
    let words = phrase.words.iter();
    words.flat_map(|&(parts, lemma)| {
        (0..PARTS).filter(move |part| parts >> part & 1 != 0).map(move |part| (lemma, part))
    })
}

/// Multinomial logistic regression by gradient descent with per-weight step sizes: a row of weights for each feature, and the
/// last one for none.
fn fit(phrases: &[(Vec<usize>, &Phrase)], count: usize, sort: Sort) -> Vec<[f32; CLASSES]> {
    let mut weights = vec![[0.0; CLASSES]; count + 1];
    let mut squares = vec![[1e-8; CLASSES]; count + 1];
    // A class that no phrase has is none.
    let known: BTreeSet<usize> = phrases.iter().map(|(_, phrase)| phrase.class).collect();
    for _ in 0..PASSES {
        let mut gradients = weights.clone();
        gradients.iter_mut().take(count).flatten().for_each(|g| *g *= RIDGE);
        gradients[count] = [0.0; CLASSES];
        for (features, phrase) in phrases {
            let mut sums = weights[count];
            for &feature in features {
                sums.iter_mut().zip(&weights[feature]).for_each(|(sum, weight)| *sum += weight);
            }
            // The lexicon was made on these policies: on others it is less often right.
            if let Some(told) = phrase.told {
                sums[told] += f32::from(head_start(phrase.sort, told)) / f32::from(STEPS) * 2.0 / 3.0;
            }
            let most = known.iter().map(|&class| sums[class]).fold(f32::MIN, f32::max);
            let mut errors = [0.0; CLASSES];
            known.iter().for_each(|&class| errors[class] = (sums[class] - most).exp());
            let whole: f32 = errors.iter().sum();
            errors.iter_mut().for_each(|error| *error *= phrase.weight / whole);
            errors[phrase.class] -= phrase.weight;
            for &feature in features.iter().chain([&count]) {
                gradients[feature].iter_mut().zip(&errors).for_each(|(g, error)| *g += error);
            }
        }
        // There are so many categories, most of them rare, that a phrase of unknown words would lose the one that was told.
        if sort == Sort::Category {
            gradients[count] = [0.0; CLASSES];
        }
        for ((weights, squares), gradients) in weights.iter_mut().zip(&mut squares).zip(&gradients) {
            for ((weight, square), gradient) in weights.iter_mut().zip(squares).zip(gradients) {
                *square += gradient * gradient;
                *weight -= 0.3 * gradient / square.sqrt();
            }
        }
    }
    // What no phrase is weighs nothing, and must not be chosen.
    (0..CLASSES).filter(|class| !known.contains(class)).for_each(|class| weights[count][class] = f32::MIN);
    weights
}

/// Fits the weights to phrases of policies and to the rows of the lexicon, and writes them to `folder`.
pub(super) fn write(
    mut phrases: Vec<Phrase>,
    written: &HashMap<(Language, u16), BTreeMap<String, usize>>,
    folder: &Path,
) {
    let mut spelt: HashMap<(Language, u16), String> = HashMap::new();
    phrases.extend(rows(&mut |key, word| {
        spelt.entry(key).or_insert_with(|| word.to_owned());
    }));
    for (&key, forms) in written {
        spelt.extend(forms.iter().max_by_key(|&(_, count)| count).map(|(form, _)| (key, form.clone())));
    }
    let mut out = String::from(
        "//! The weights of words for [classes](super::learnt). Written by `fit_weights`; not to be edited by hand.\n\n\
         use super::learnt::Table;\n",
    );
    for (language, name) in [(Language::English, "ENGLISH"), (Language::Dutch, "DUTCH")] {
        let _ = writeln!(out, "\n#[rustfmt::skip]\npub(super) static {name}: [Table; 2] = [");
        for sort in [Sort::Purpose, Sort::Category] {
            let of_sort = phrases.iter().filter(|phrase| (phrase.language, phrase.sort) == (language, sort));
            let mut policies: BTreeMap<Word, (bool, BTreeSet<usize>)> = BTreeMap::new();
            for phrase in of_sort.clone() {
                for word in parts(phrase) {
                    let (of_lexicon, policies) = policies.entry(word).or_default();
                    *of_lexicon |= phrase.told.is_none();
                    policies.extend(phrase.policy);
                }
            }
            policies.retain(|_, (of_lexicon, policies)| *of_lexicon || policies.len() >= MANY);
            let places: BTreeMap<Word, usize> = policies.into_keys().zip(0..).collect();
            let features = |phrase| parts(phrase).filter_map(|word| places.get(&word).copied()).collect::<Vec<_>>();
            let of_sort: Vec<_> = of_sort.map(|phrase| (features(phrase), phrase)).collect();
            let weights = fit(&of_sort, places.len(), sort);
            let stored = |weight: &f32| (weight * f32::from(STEPS)).round().clamp(-127.0, 127.0) as i8;
            let mut cells: BTreeMap<&str, [Vec<(usize, i8)>; PARTS]> = BTreeMap::new();
            for (&(lemma, part), &place) in &places {
                let Some(word) = spelt.get(&(language, lemma)) else { continue };
                let weights = weights[place].iter().map(stored).enumerate();
                let telling = weights.filter(|(_, weight)| weight.unsigned_abs() >= LEAST);
                telling.for_each(|cell| cells.entry(word).or_default()[part].push(cell));
            }
            let alone: Vec<_> = weights[places.len()].iter().map(stored).collect();
            let words: Vec<_> = cells.keys().copied().collect();
            let counts: Vec<_> = cells.values().map(|parts| parts.each_ref().map(Vec::len)).collect();
            let weights: Vec<_> = cells.into_values().flatten().flatten().collect();
            let lines = |cells: Vec<String>, gap: &str| -> String {
                let lines: Vec<_> = cells.chunks(20).map(|line| line.join(gap)).collect();
                lines.join(&format!("{gap}\n            ").replace(" \n", " \\\n"))
            };
            let _ = writeln!(
                out,
                "    Table {{\n        alone: {alone:?},\n        words: \"{}\",\n        counts: &[{}],\n        weights: &[{}],\n    }},",
                lines(words.iter().map(|&word| word.to_owned()).collect(), " "),
                lines(counts.iter().map(|[all, first, last]| format!("[{all},{first},{last}]")).collect(), ","),
                lines(weights.iter().map(|(class, weight)| format!("({class},{weight})")).collect(), ","),
            );
        }
        out.push_str("];\n");
    }
    std::fs::write(folder.join("class_weights.rs"), out).unwrap();
}
