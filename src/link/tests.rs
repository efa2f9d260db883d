#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::cast_possible_truncation, clippy::print_stdout)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::pairs::{Mention, Pair, Role};
use super::{Layout, mention};
use crate::document::layout;
use crate::model::{Names, Said, Statement};
use crate::{Finding, Kind, LinkEnd, Policy, Span};

/// F1 of the links between annotated statements, and of those that are read, by the criterion of [`Reading`] and strictly:
/// recorded, to be raised. The aim is 0.80.
const FLOORS: [f64; 3] = [0.93, 0.86, 0.82];

/// The pairs that `mentions` make.
fn pairs(text: &str, layout: &Layout, mentions: &mut [Mention]) -> Vec<Pair> {
    let mut found = Vec::new();
    super::pairs::pairs(text, layout, mentions, &mut found);
    found
}

/// The mentions that a policy was made of, each with its row in the place of that one's number.
fn mentions(policy: &Policy) -> Vec<Mention> {
    let stated = policy.findings().into_iter().filter_map(|finding| {
        let value = Said::of(finding.kind(), &finding.value(), &mut Names::default());
        let statement = Statement {
            shared: finding.shared().unwrap_or(Span::EMPTY),
            denied: finding.denied(),
            ..Statement::new(finding.kind(), finding.span(), value)
        };
        mention(&statement, finding.row() as u32, 0)
    });
    stated.collect()
}

/// A statement that was annotated.
struct Gold {
    kind: String,
    /// Its phrase; several where it is interrupted ("access **and correct** your data").
    pieces: Vec<Span>,
    role: Option<Role>,
    /// A ground that no interest belongs to.
    uninterested: bool,
    /// Only one of two readers made it: it counts neither way.
    disputed: bool,
}

impl Gold {
    fn mention(&self) -> Mention {
        let mention = Mention::new(self.role.unwrap(), Kind::Purpose, 0, self.span(), 0);
        if self.uninterested { mention.without_interest() } else { mention }
    }

    fn span(&self) -> Span {
        self.pieces[0]
    }

    fn shown<'a>(&self, text: &'a str) -> &'a str {
        self.span().of(text).unwrap()
    }
}

/// A statement that was read.
struct Read {
    end: LinkEnd,
    span: Span,
    pieces: Vec<Span>,
}

impl Read {
    /// Whether it is the annotated statement: one of the same kind, and the phrases share half of the shorter one's bytes or
    /// more. (A phrase that was read may be several annotated ones: "process and deliver your order".)
    fn is(&self, gold: &Gold) -> bool {
        let size = |pieces: &[Span]| pieces.iter().map(|piece| piece.len()).sum::<usize>();
        let common = |a: Span, b: Span| a.end().min(b.end()).saturating_sub(a.start().max(b.start()));
        let shared: usize = self.pieces.iter().flat_map(|&a| gold.pieces.iter().map(move |&b| common(a, b))).sum();
        self.end.kind.as_str() == gold.kind && 2 * shared >= size(&self.pieces).min(size(&gold.pieces)).max(1)
    }
}

fn span(value: &Value, at: usize) -> Span {
    let number = |at: usize| value[at].as_u64().unwrap() as u32;
    Span::new(number(at), number(at + 1)).unwrap()
}

fn role(kind: &str, value: Option<&str>) -> Option<Role> {
    Some(match kind {
        "legal_basis" => Role::Basis,
        "legitimate_interest" => Role::Interest,
        "purpose" => Role::Purpose,
        "retention" => Role::Retention,
        "data_category" if value == Some("generic") => Role::Generic,
        "data_category" => Role::Data,
        "recipient" => Role::Recipient,
        "transfer" if value.is_some_and(|value| value.starts_with("country:")) => Role::Country,
        "source" => Role::Source,
        "cookie" => Role::Cookie,
        "controller.contact" | "dpo.contact" => Role::Contact,
        "right.complaint" => return None,
        kind if kind.starts_with("right.") => Role::Right,
        _ => return None,
    })
}

fn gold(json: &Value) -> Vec<Gold> {
    let mut all: Vec<Gold> = Vec::new();
    for annotation in json["annotations"].as_array().unwrap() {
        if annotation["denied"] == Value::Bool(true) {
            continue;
        }
        let kind = annotation["kind"].as_str().unwrap();
        let role = role(kind, annotation["value"].as_str());
        let disputed = annotation["disputed"] == Value::Bool(true);
        let pieces = annotation["spans"].as_array().unwrap().iter().map(|piece| span(piece, 0)).collect();
        let uninterested = role == Some(Role::Basis) && annotation["value"] != "legitimate_interests";
        all.push(Gold { kind: kind.to_owned(), pieces, role, uninterested, disputed });
    }
    all.sort_by(|a, b| (a.span(), &a.kind).cmp(&(b.span(), &b.kind)));
    all
}

/// Right, wrong and missed links.
#[derive(Clone, Copy, Default)]
struct Score(usize, usize, usize);

impl Score {
    fn f1(self) -> f64 {
        let of = |n: usize| f64::from(n as u32);
        2.0 * of(self.0) / of(2 * self.0 + self.1 + self.2)
    }
}

type Ends = (usize, usize);

/// Counts the links `found`, as indices of annotated statements.
fn count(gold: &[Gold], wanted: &BTreeSet<Ends>, found: &BTreeSet<Ends>, scores: &mut BTreeMap<String, Score>) {
    let kind = |at: usize| gold[at].kind.split('.').next().unwrap();
    let name = |&(from, to): &Ends| format!("{} {}", kind(from), kind(to));
    for ends in found.union(wanted) {
        let score = scores.entry(name(ends)).or_default();
        match (found.contains(ends), wanted.contains(ends)) {
            (true, true) => score.0 += 1,
            (true, false) if gold[ends.0].disputed || gold[ends.1].disputed => {}
            (true, false) => score.1 += 1,
            _ => score.2 += 1,
        }
    }
}

fn corpus() -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    let path = std::env::var_os("POLICY_CORPUS").map_or_else(beside, PathBuf::from);
    path.is_dir().then_some(path)
}

/// Both ends in one of the passages that were annotated.
fn inside(passages: &[Span], from: Span, to: Span) -> bool {
    passages.iter().any(|p| p.contains(from.start()) && p.contains(to.start()))
}

/// What becomes of the links when the statements are read too.
///
/// A link is right where each end is the annotated one ([`Read::is`]) and the sample has the link. One that the sample
/// lacks is wrong where both its ends are annotated statements: then the linking is. Where an end is none, the reading of
/// that statement is wrong, which the scores of the reading count; such links are `astray`, and wrong only in the strict
/// score. All statements of the documents are annotated; all links of the passages.
#[derive(Default)]
struct Reading {
    /// Links that were made and are right.
    right: usize,
    wrong: usize,
    astray: usize,
    /// Annotated links that were found.
    found: usize,
    /// Annotated links that were not found, for want of an end.
    unread: usize,
    /// Annotated links that were not found, though both ends were read.
    unlinked: usize,
    /// The kinds of the ends that are wanting or astray.
    ends: BTreeMap<String, usize>,
}

impl Reading {
    fn f1(&self, wrong: usize) -> f64 {
        let share = |part: usize, whole: usize| f64::from(part as u32) / f64::from(whole as u32);
        let precision = share(self.right, self.right + wrong);
        let recall = share(self.found, self.found + self.unread + self.unlinked);
        2.0 * precision * recall / (precision + recall)
    }

    fn count(&mut self, text: &str, gold: &[Gold], wanted: &BTreeSet<Ends>, passages: &[Span], show: bool) {
        let policy = Policy::parse(text).unwrap();
        let mut mentions = mentions(&policy);
        let findings = policy.findings();
        let read: Vec<Read> = mentions
            .iter()
            .map(|mention| {
                let (end, span) = (mention.end(mention.number), mention.span);
                let is = |f: &&Finding<'_>| f.kind() == end.kind && f.row() == end.row && f.span() == span;
                let shared = findings.iter().find(is).and_then(|f| f.shared());
                Read { end, span, pieces: [span].into_iter().chain(shared).collect() }
            })
            .collect();
        let like = |read: &Read| -> Vec<usize> {
            (0..gold.len()).filter(|&at| gold[at].role.is_some() && read.is(&gold[at])).collect()
        };
        let mut met: BTreeSet<Ends> = BTreeSet::new();
        for pair in pairs(text, &layout(text), &mut mentions) {
            let (from, to, scope) = (&read[pair.from as usize], &read[pair.to as usize], pair.scope);
            if !inside(passages, from.span, to.span) {
                continue;
            }
            let (froms, tos) = (like(from), like(to));
            let all = froms.iter().flat_map(|&from| tos.iter().map(move |&to| (from, to)));
            let right: Vec<Ends> = all.filter(|ends| wanted.contains(ends)).collect();
            let open = froms.iter().chain(&tos).any(|&at| gold[at].disputed);
            let astray = froms.is_empty() || tos.is_empty();
            if !right.is_empty() {
                self.right += 1;
            } else if !open {
                *(if astray { &mut self.astray } else { &mut self.wrong }) += 1;
                for (end, _) in [(from, &froms), (to, &tos)].iter().filter(|(_, like)| like.is_empty()) {
                    *self.ends.entry(format!("{} astray", end.end.kind)).or_default() += 1;
                }
                if show {
                    let (a, b) = (from.span.of(text).unwrap(), to.span.of(text).unwrap());
                    let what = if astray { "astray" } else { "wrong" };
                    println!("read {what} {scope} {} {a:?} -> {} {b:?}", from.end.kind, to.end.kind);
                }
            }
            met.extend(right);
        }
        self.found += met.len();
        for &(from, to) in wanted.difference(&met) {
            let lost = [from, to].into_iter().filter(|&at| !read.iter().any(|read| read.is(&gold[at])));
            let lost: Vec<&str> = lost.map(|at| gold[at].kind.as_str()).collect();
            *(if lost.is_empty() { &mut self.unlinked } else { &mut self.unread }) += 1;
            for kind in &lost {
                *self.ends.entry(format!("{kind} unread")).or_default() += 1;
            }
            if show {
                let (a, b) = (&gold[from], &gold[to]);
                println!(
                    "read missed {} {:?} -> {} {:?}, unread: {lost:?}",
                    a.kind,
                    a.shown(text),
                    b.kind,
                    b.shown(text)
                );
            }
        }
    }
}

#[test]
fn links_of_annotated_policies_are_found() {
    let Some(folder) = corpus() else {
        println!("no annotated policies here: nothing is measured");
        return;
    };
    let sample = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/links.json")).unwrap();
    let sample: BTreeMap<String, Value> = serde_json::from_str(&sample).unwrap();
    let (mut linker, mut all, mut reading) = (BTreeMap::new(), 0, Reading::default());
    let show = std::env::var("SHOW_LINKS").ok();
    for (name, links) in &sample {
        let show = show.as_deref().is_some_and(|show| show == name || show == "all");
        let text = fs::read_to_string(folder.join(format!("{name}.txt"))).unwrap();
        let gold =
            gold(&serde_json::from_str(&fs::read_to_string(folder.join(format!("{name}.json"))).unwrap()).unwrap());
        let passages: Vec<Span> = links["passages"].as_array().unwrap().iter().map(|p| span(p, 0)).collect();
        let end = |link: &Value, at: usize| {
            let (kind, span) = (link[at].as_str().unwrap(), span(link, at + 1));
            gold.iter().position(|g| g.kind == kind && g.span() == span && !g.disputed).unwrap()
        };
        let wanted: BTreeSet<Ends> =
            links["links"].as_array().unwrap().iter().map(|link| (end(link, 0), end(link, 3))).collect();
        all += wanted.len();
        let layout: Layout = layout(&text);
        // Between the annotated statements.
        let of: Vec<usize> = (0..gold.len()).filter(|&at| gold[at].role.is_some()).collect();
        let mut stated: Vec<Mention> = of.iter().map(|&at| gold[at].mention()).collect();
        let found = pairs(&text, &layout, &mut stated);
        let found = found.iter().map(|pair| (of[pair.from as usize], of[pair.to as usize]));
        let found: BTreeSet<Ends> =
            found.filter(|&(from, to)| inside(&passages, gold[from].span(), gold[to].span())).collect();
        let shown = |what: &str, &(from, to): &Ends| {
            let (from, to) = (&gold[from], &gold[to]);
            if show && !from.disputed && !to.disputed {
                println!("{what} {} {:?} -> {} {:?}", from.kind, from.shown(&text), to.kind, to.shown(&text));
            }
        };
        found.difference(&wanted).for_each(|ends| shown("wrong", ends));
        wanted.difference(&found).for_each(|ends| shown("missed", ends));
        let mut scores = BTreeMap::new();
        count(&gold, &wanted, &found, &mut scores);
        let sum = scores.values().fold(Score::default(), |a, b| Score(a.0 + b.0, a.1 + b.1, a.2 + b.2));
        println!("{name:28} {:3} right {:3} wrong {:3} missed {:.3}", sum.0, sum.1, sum.2, sum.f1());
        count(&gold, &wanted, &found, &mut linker);
        reading.count(&text, &gold, &wanted, &passages, show);
    }
    let mut sum = Score::default();
    for (name, score) in &linker {
        println!("  {name:32} {:3} right {:3} wrong {:3} missed {:.3}", score.0, score.1, score.2, score.f1());
        sum = Score(sum.0 + score.0, sum.1 + score.1, sum.2 + score.2);
    }
    println!("between annotated statements: {} of {all} links found, {} wrong: F1 {:.3}", sum.0, sum.1, sum.f1());
    let Reading { right, wrong, astray, found, unread, unlinked, ref ends } = reading;
    println!("between those that were read: {right} right, {wrong} wrong, {astray} with an end that is not annotated");
    println!("  {found} of {all} links found, {unread} lack an end that was not read, {unlinked} were not linked");
    ends.iter().for_each(|(end, times)| println!("  {end:32} {times:3}"));
    let scores = [sum.f1(), reading.f1(wrong), reading.f1(wrong + astray)];
    println!("  F1 {:.3}, strictly {:.3}", scores[1], scores[2]);
    assert!(all >= 150);
    for (score, floor) in scores.into_iter().zip(FLOORS) {
        assert!(score >= floor, "F1 {scores:.4?}, not {FLOORS:.2?}");
    }
}

/// A text without its marks, and the mentions that they are, in text order. A mark may stand within another.
fn strip(marked: &str) -> (String, Vec<(String, Span, Option<Role>)>) {
    let (mut text, mut open, mut marks, mut rest) = (String::new(), Vec::new(), Vec::new(), marked);
    while let Some(at) = rest.find("[[").into_iter().chain(rest.find("]]")).min() {
        text.push_str(&rest[..at]);
        let behind = &rest[at + 2..];
        if rest[at..].starts_with("[[") {
            let (head, behind) = behind.split_once('|').unwrap();
            open.push((head.split_once(' ').unwrap(), text.len() as u32));
            rest = behind;
            continue;
        }
        let ((number, kind), start) = open.pop().unwrap();
        let of = match kind {
            _ if number.ends_with('!') => None,
            "generic" => role("data_category", Some("generic")),
            "country" => role("transfer", Some("country:US")),
            kind => role(kind, None),
        };
        marks.push((number.to_owned(), Span::new(start, text.len() as u32).unwrap(), of));
        rest = behind;
    }
    text.push_str(rest);
    marks.sort_by_key(|&(_, span, _)| span);
    (text, marks)
}

/// `tests/fixtures/links/LANGUAGE.txt`: texts in which statements are marked, `[[1 purpose|marketing]]`, each followed by a
/// line `=>` with the links between them as `from-to`. What is denied has a `!` behind its number.
#[test]
fn every_text_makes_the_links_that_it_is_marked_with() {
    let mut run = 0;
    for language in ["en", "nl"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/links/{language}.txt"));
        let mut case = String::new();
        for line in fs::read_to_string(path).unwrap().lines() {
            let Some(expected) = line.strip_prefix("=>") else {
                case.push_str(line);
                case.push('\n');
                continue;
            };
            let (text, marks) = strip(core::mem::take(&mut case).trim());
            let layout = layout(&text);
            let stated: Vec<&(String, Span, Option<Role>)> = marks.iter().filter(|mark| mark.2.is_some()).collect();
            // In the fixtures a ground that holds "interest" or "belang" is the one that goes with an interest.
            let mention = |mark: &&(String, Span, Option<Role>)| {
                let mention = Mention::new(mark.2.unwrap(), Kind::Purpose, 0, mark.1, 0);
                let phrase = mark.1.of(&text).unwrap();
                let balances = mark.2 != Some(Role::Basis) || phrase.contains("interest") || phrase.contains("belang");
                if balances { mention } else { mention.without_interest() }
            };
            let mut mentions: Vec<Mention> = stated.iter().map(mention).collect();
            let name = |at: u32| stated[at as usize].0.as_str();
            let found = pairs(&text, &layout, &mut mentions);
            let actual: BTreeSet<String> =
                found.iter().map(|pair| format!("{}-{}", name(pair.from), name(pair.to))).collect();
            let expected: BTreeSet<String> = expected.split_whitespace().map(str::to_owned).collect();
            assert_eq!(actual, expected, "{text}");
            run += 1;
        }
        assert!(case.trim().is_empty(), "the last case of {language} has no links");
    }
    assert!(run >= 34, "{run} cases");
}
