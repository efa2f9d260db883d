//! Scores findings against annotated policies: the measure that the README's figures and the tests' floors are in.
//!
//! The annotations of a policy are `{"annotations": [{"kind", "spans": [[start, end], …],
//! "denied", "value"?, "disputed"?}], "passages"?, "kinds"?, "scope"?}`, spans in bytes of the text. Three tiers are
//! counted for each kind:
//!
//! - *passage*: does the passage speak of this kind? A passage is one that the annotations list, or a line of the text.
//! - *span*: finding and annotation are paired one to one where their bytes overlap by half of their union or more.
//! - *loose*: the same with any overlap at all.
//!
//! Over the pairs of the span tier it is counted how often `denied` agrees, and, where the annotation has a value, how
//! often the value does. An annotation marked `disputed` counts neither way: finding it is no error, and missing it is
//! none. So does a mention of data that names no category ("your personal information", "de gegevens").

#![allow(dead_code, reason = "shared by an example and a test, each of which uses a part")]

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use privacy_policy::Policy;
use serde_json::Value;

use super::sets::Annotated;
use value::same_value;

#[path = "score/value.rs"]
mod value;

/// The kinds that are scored, in the order in which a table shows them.
pub(crate) const KINDS: [&str; 24] = [
    "controller.name",
    "controller.contact",
    "dpo.contact",
    "data_category",
    "purpose",
    "legal_basis",
    "legitimate_interest",
    "source",
    "recipient",
    "transfer",
    "retention",
    "mandatory_disclosure",
    "automated_decision",
    "right.access",
    "right.rectification",
    "right.erasure",
    "right.restriction",
    "right.objection",
    "right.portability",
    "right.withdraw_consent",
    "right.complaint",
    "cookie",
    "children",
    "policy.date",
];

/// The kinds of the scope `gdpr-21`: those before cookies, children and dates.
const GDPR_21: usize = 21;
/// Share of the union of two phrases that they must have in common to be a pair of the span tier.
const SPAN: f64 = 0.5;
/// The same for the loose tier: any overlap at all.
const LOOSE: f64 = 1e-9;

/// Words that may stand in a mention of data that names no category.
const BARE: &str = "a all any aforementioned above anonymous aggregate aggregated about additional an and another as at \
    below by certain child children collected data following from his her identifiable identifying in individual \
    information is it its kinds my non nonpersonal of on or other our personal personally pii potentially private provided \
    related relating some such that the their them these this those to type types us user users user's visitor we which you \
    your yours non-personal alle andere bepaalde bovenstaande de deze die dergelijke door een gegevens het hun informatie je \
    jou jouw mijn onze over overige persoonlijke persoonsgegevens persoonsinformatie sommige u uw van verzamelde volgende \
    voor";
/// Words of which such a mention has one.
const BARE_HEADS: &str = "data information pii gegevens informatie persoonsgegevens persoonsinformatie";

/// Byte ranges of a phrase, several where it is interrupted.
type Ranges = Vec<(usize, usize)>;

/// What a reader under test found.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    /// The kind, as in [`KINDS`].
    pub(crate) kind: String,
    /// Where.
    pub(crate) spans: Ranges,
    /// Whether the text says that this is not so.
    pub(crate) denied: bool,
    /// The normalised reading.
    pub(crate) value: Option<String>,
}

/// The findings of a policy, as the scorer takes them.
pub(crate) fn found(policy: &Policy) -> Vec<Found> {
    let findings = policy.findings();
    let found = findings.iter().map(|finding| {
        let spans = [Some(finding.span()), finding.shared()];
        Found {
            kind: finding.kind().as_str().to_owned(),
            spans: spans.into_iter().flatten().map(|span| (span.start(), span.end())).collect(),
            denied: finding.denied(),
            value: finding.value().text(),
        }
    });
    found.collect()
}

/// How often a tier was right and wrong.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Counts {
    /// Found, and in the gold.
    pub(crate) tp: usize,
    /// Found, and not in the gold.
    pub(crate) fp: usize,
    /// In the gold, and not found.
    pub(crate) fn_: usize,
}

impl Counts {
    /// Precision, recall and F1; 0.0 where there is nothing to divide by.
    pub(crate) fn rates(self) -> Rates {
        let precision = share(self.tp, self.tp + self.fp).unwrap_or(0.0);
        let recall = share(self.tp, self.tp + self.fn_).unwrap_or(0.0);
        let sum = precision + recall;
        let f1 = if sum > 0.0 { 2.0 * precision * recall / sum } else { 0.0 };
        Rates { precision, recall, f1 }
    }

    /// The counts of both.
    fn plus(self, other: Self) -> Self {
        Self { tp: self.tp + other.tp, fp: self.fp + other.fp, fn_: self.fn_ + other.fn_ }
    }

    fn is_empty(self) -> bool {
        self == Self::default()
    }
}

/// Precision, recall and their harmonic mean, 0.0 to 1.0.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub(crate) struct Rates {
    /// The share of what was found that is in the gold.
    pub(crate) precision: f64,
    /// The share of the gold that was found.
    pub(crate) recall: f64,
    /// The harmonic mean of the two.
    pub f1: f64,
}

/// The score of one kind, or of all.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct KindScore {
    /// Annotations that count.
    pub(crate) gold: usize,
    /// Passages that speak of the kind.
    pub(crate) passage: Counts,
    /// Phrases, by half of their union.
    pub(crate) span: Counts,
    /// Phrases, by any overlap.
    pub(crate) loose: Counts,
    /// Over the pairs of the span tier whose annotation has a value: how many agree, and how many there are.
    pub(crate) value: (usize, usize),
}

impl KindScore {
    fn plus(self, other: Self) -> Self {
        Self {
            gold: self.gold + other.gold,
            passage: self.passage.plus(other.passage),
            span: self.span.plus(other.span),
            loose: self.loose.plus(other.loose),
            value: (self.value.0 + other.value.0, self.value.1 + other.value.1),
        }
    }

    fn is_empty(self) -> bool {
        self.span.is_empty() && self.passage.is_empty()
    }

    /// The share of values that agree; `None` where there are none.
    pub(crate) fn value_agrees(self) -> Option<f64> {
        share(self.value.0, self.value.1)
    }
}

/// The means over kinds; see [`Report::macro_`].
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub(crate) struct MacroScore {
    /// Of the passage tier.
    pub(crate) passage: Rates,
    /// Of the span tier.
    pub(crate) span: Rates,
    /// Of the loose tier.
    pub(crate) loose: Rates,
}

/// The score of a set.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Report {
    /// How many documents were scored.
    pub(crate) documents: usize,
    /// The kinds that the gold or the findings have something of.
    pub(crate) kinds: BTreeMap<String, KindScore>,
    /// Over all pairs of the span tier: how many agree in `denied`, and how many there are.
    pub(crate) denied: (usize, usize),
}

impl Report {
    /// The counts of all kinds, summed.
    pub(crate) fn micro(&self) -> KindScore {
        self.kinds.values().fold(KindScore::default(), |sum, kind| sum.plus(*kind))
    }

    /// The mean of the rates over the kinds that the gold has something of.
    pub(crate) fn macro_(&self) -> MacroScore {
        let mean = |tier: fn(&KindScore) -> Counts| {
            let counts = self.kinds.values().map(tier).filter(|counts| counts.tp + counts.fn_ > 0);
            let (mut sum, mut kinds) = (Rates::default(), 0.0);
            for rates in counts.map(Counts::rates) {
                sum.precision += rates.precision;
                sum.recall += rates.recall;
                sum.f1 += rates.f1;
                kinds += 1.0;
            }
            if kinds == 0.0 {
                return sum;
            }
            Rates { precision: sum.precision / kinds, recall: sum.recall / kinds, f1: sum.f1 / kinds }
        };
        MacroScore { passage: mean(|kind| kind.passage), span: mean(|kind| kind.span), loose: mean(|kind| kind.loose) }
    }

    /// The share of pairs that agree in `denied`; `None` where there are none.
    pub(crate) fn denied_agrees(&self) -> Option<f64> {
        share(self.denied.0, self.denied.1)
    }

    /// Adds a document.
    fn add(&mut self, document: &Document, found: &[Found]) {
        self.documents += 1;
        for &kind in &document.kinds {
            let score = document.score(kind, found, &mut self.denied);
            if !score.is_empty() {
                let sum = self.kinds.entry(kind.to_owned()).or_default();
                *sum = sum.plus(score);
            }
        }
    }
}

/// `part` of `whole`; `None` where there is no whole.
fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// Scores what `annotate` finds in the texts of annotated policies.
///
/// # Errors
///
/// Where a file cannot be read, is not what an annotation file is, or a finding does not lie in its text.
pub(crate) fn score_set<'a>(
    policies: impl IntoIterator<Item = &'a Annotated>,
    annotate: impl Fn(&str) -> Vec<Found>,
) -> io::Result<Report> {
    let mut report = Report::default();
    for policy in policies {
        let fault =
            |what: &str| io::Error::new(io::ErrorKind::InvalidData, format!("{}: {what}", policy.text.display()));
        let (text, gold) = policy.read()?;
        let document = Document::new(text, &gold).ok_or_else(|| fault("no annotations of the usual form"))?;
        let found = annotate(&document.text);
        let in_text = |&(start, end): &(usize, usize)| start < end && end <= document.text.len();
        if !found.iter().all(|finding| finding.spans.iter().all(in_text)) {
            return Err(fault("a finding does not lie in the text"));
        }
        report.add(&document, &found);
    }
    Ok(report)
}

/// An annotation of the gold.
struct Annotation {
    kind: String,
    spans: Ranges,
    denied: bool,
    disputed: bool,
    /// The values that are right; empty where it has none.
    values: Vec<String>,
}

impl Annotation {
    fn new(json: &Value) -> Option<Self> {
        let flag = |name| json.get(name).and_then(Value::as_bool).unwrap_or(false);
        let owned = |value: &Value| value.as_str().map(str::to_owned);
        let mut values = match json.get("value") {
            Some(Value::Array(values)) => values.iter().filter_map(owned).collect(),
            Some(value) => Vec::from_iter(owned(value)),
            None => Vec::new(),
        };
        values.retain(|value: &String| !value.is_empty());
        Some(Self {
            kind: owned(json.get("kind")?)?,
            spans: ranges(json.get("spans")?)?,
            denied: flag("denied"),
            disputed: flag("disputed"),
            values,
        })
    }
}

/// A list of `[start, end]` pairs.
fn ranges(json: &Value) -> Option<Ranges> {
    let pair = |json: &Value| {
        let offset = |at: usize| json.get(at)?.as_u64().and_then(|n| usize::try_from(n).ok());
        Some((offset(0)?, offset(1)?))
    };
    json.as_array()?.iter().map(pair).collect()
}

/// A text with its gold.
struct Document {
    text: String,
    annotations: Vec<Annotation>,
    passages: Ranges,
    /// The kinds that it was annotated for.
    kinds: Vec<&'static str>,
}

impl Document {
    fn new(text: String, gold: &Value) -> Option<Self> {
        let annotations = gold.get("annotations")?.as_array()?.iter().map(Annotation::new).collect::<Option<_>>()?;
        let passages = match gold.get("passages") {
            Some(Value::Null) | None => lines(&text),
            Some(json) => ranges(json)?,
        };
        let listed = gold.get("kinds").and_then(Value::as_array).filter(|kinds| !kinds.is_empty());
        let scope = gold.get("scope").and_then(Value::as_str);
        let kinds: Vec<&str> = match (listed, scope) {
            (Some(listed), _) => KINDS.into_iter().filter(|&kind| listed.iter().any(|name| name == kind)).collect(),
            (None, Some("gdpr-21")) => KINDS.into_iter().take(GDPR_21).collect(),
            (None, _) => KINDS.to_vec(),
        };
        Some(Self { text, annotations, passages, kinds })
    }

    /// The score of one kind; what was seen of denials is added to `denied`.
    fn score(&self, kind: &str, found: &[Found], denied: &mut (usize, usize)) -> KindScore {
        let counts = |spans: &Ranges| kind != "data_category" || !is_bare(&self.said(spans));
        let of_kind = || self.annotations.iter().filter(|annotation| annotation.kind == kind);
        let gold: Vec<&Annotation> = of_kind().filter(|a| !a.disputed && counts(&a.spans)).collect();
        let open: Vec<&Ranges> = of_kind().filter(|a| a.disputed).map(|a| &a.spans).collect();
        let found: Vec<&Found> = found.iter().filter(|f| f.kind == kind && counts(&f.spans)).collect();
        let wanted: Vec<&Ranges> = gold.iter().map(|annotation| &annotation.spans).collect();
        let given: Vec<&Ranges> = found.iter().map(|finding| &finding.spans).collect();

        let (said, read, open_at) = (self.passages(&wanted), self.passages(&given), self.passages(&open));
        let passage = Counts {
            tp: said.intersection(&read).count(),
            fp: read.iter().filter(|at| !said.contains(at) && !open_at.contains(at)).count(),
            fn_: said.difference(&read).count(),
        };
        let tier = |pairs: &[(usize, usize)]| {
            let paired: BTreeSet<usize> = pairs.iter().map(|&(_, finding)| finding).collect();
            let left = given.iter().enumerate().filter(|(at, _)| !paired.contains(at)).map(|(_, spans)| *spans);
            let left: Vec<&Ranges> = left.collect();
            let excused = pair(&open, &left, LOOSE).len();
            Counts { tp: pairs.len(), fp: left.len() - excused, fn_: gold.len() - pairs.len() }
        };
        let pairs = pair(&wanted, &given, SPAN);
        let mut value = (0, 0);
        for &(annotation, finding) in &pairs {
            let (Some(annotation), Some(finding)) = (gold.get(annotation), found.get(finding)) else {
                continue;
            };
            denied.0 += usize::from(annotation.denied == finding.denied);
            denied.1 += 1;
            if !annotation.values.is_empty() {
                let agrees = |given: &String| annotation.values.iter().any(|value| same_value(kind, value, given));
                value.0 += usize::from(finding.value.as_ref().is_some_and(agrees));
                value.1 += 1;
            }
        }
        let loose = tier(&pair(&wanted, &given, LOOSE));
        KindScore { gold: gold.len(), passage, span: tier(&pairs), loose, value }
    }

    /// The words of a phrase.
    fn said(&self, spans: &Ranges) -> String {
        let bytes = self.text.as_bytes();
        let part = |&(start, end): &(usize, usize)| String::from_utf8_lossy(bytes.get(start..end).unwrap_or_default());
        spans.iter().map(part).collect::<Vec<_>>().join(" ")
    }

    /// The indices of the passages that the phrases touch.
    fn passages(&self, phrases: &[&Ranges]) -> BTreeSet<usize> {
        let touches =
            |&(start, end): &(usize, usize)| phrases.iter().flat_map(|p| p.iter()).any(|&(s, e)| s < end && e > start);
        self.passages.iter().enumerate().filter(|(_, passage)| touches(passage)).map(|(at, _)| at).collect()
    }
}

/// The lines of a text that say something, without their line feeds.
fn lines(text: &str) -> Ranges {
    let mut at = 0;
    let mut found = Ranges::new();
    for line in text.split('\n') {
        if line.bytes().any(|byte| !byte.is_ascii_whitespace() && byte != 0x0b) {
            found.push((at, at + line.len()));
        }
        at += line.len() + 1;
    }
    found
}

/// Whether a phrase speaks of data without naming a category.
fn is_bare(phrase: &str) -> bool {
    let phrase = phrase.to_lowercase().replace('’', "'");
    let is_letter = |c: char| matches!(c, 'a'..='z' | 'à'..='ÿ' | '\'' | '-');
    let words = || phrase.split(|c| !is_letter(c)).filter(|word| !word.is_empty());
    let among = |list: &str, word: &str| list.split_whitespace().any(|listed| listed == word);
    words().any(|word| among(BARE_HEADS, word)) && words().all(|word| among(BARE, word))
}

/// Pairs annotations and findings one to one, best overlap first, where they have at least `enough` of their union in
/// common: the indices of both.
fn pair(gold: &[&Ranges], found: &[&Ranges], enough: f64) -> Vec<(usize, usize)> {
    let size = |ranges: &Ranges| ranges.iter().map(|&(start, end)| end - start).sum::<usize>();
    let overlap = |a: (usize, usize), b: (usize, usize)| a.1.min(b.1).saturating_sub(a.0.max(b.0));
    let mut candidates = Vec::new();
    for (i, a) in gold.iter().enumerate() {
        for (j, b) in found.iter().enumerate() {
            let common: usize = a.iter().flat_map(|&a| b.iter().map(move |&b| overlap(a, b))).sum();
            match share(common, size(a) + size(b) - common) {
                Some(part) if common > 0 && part >= enough => candidates.push((part, i, j)),
                _ => {}
            }
        }
    }
    candidates.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let (mut taken, mut given) = (BTreeSet::new(), BTreeSet::new());
    let mut pairs = Vec::new();
    for (_, i, j) in candidates {
        if !taken.contains(&i) && !given.contains(&j) {
            taken.insert(i);
            given.insert(j);
            pairs.push((i, j));
        }
    }
    pairs
}
