//! Which mentions belong together.

use std::ops::Range;

use super::Layout;
use super::index::IndexSet;
use super::layout::Spot;
use crate::Span;
use crate::model::LinkScope;

/// What part a mention plays in links.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Role {
    Basis,
    Interest,
    Purpose,
    Retention,
    /// Data of a category.
    Data,
    /// "Personal data" as such.
    Generic,
    Recipient,
    Country,
    Source,
    Right,
    Contact,
    Cookie,
}

/// A statement at its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mention {
    role: Role,
    /// The index of its block.
    block: usize,
    /// The index of its sentence.
    sentence: usize,
    span: Span,
    /// An interest may belong to it; of grounds, only to that of legitimate interests.
    pursues: bool,
}

impl Mention {
    pub(super) fn new(role: Role, span: Span, layout: &Layout) -> Self {
        let start = u32::try_from(span.start()).unwrap_or(u32::MAX);
        Self { role, block: layout.block(start), sentence: layout.sentence(start), span, pursues: true }
    }

    /// The mention of a ground that no interest belongs to.
    pub(super) fn without_interest(self) -> Self {
        Self { pursues: false, ..self }
    }

    /// Whether it is a part of `whole`: the data of "analysing **your use of the site**".
    fn is_within(&self, whole: &Self) -> bool {
        whole.span.start() <= self.span.start() && self.span.end() <= whole.span.end()
    }
}

/// Mentions of one role that are linked to one mention at one place; more are left out.
const MOST: usize = 64;
/// Blocks without rights between a right and the contact of its section.
const REACH: usize = 3;
/// Blocks from the one that gives a ground back to the one that gives its purposes.
const BACK: usize = 2;

/// Words with which a sentence speaks of what the one before it named.
const ANAPHORA: &[&str] = &[
    "this", "these", "it", "they", "them", "such", "deze", "dit", "ze", "zij", "hiermee", "daarmee", "hiervoor",
    "daarvoor",
];
/// Words with which a sentence speaks of what we do.
const OURS: &[&str] = &["we", "wij"];
/// Words with which a sentence speaks of all processing that the one before it told of.
const PROCESSING: &[&str] = &["processing", "verwerking"];
/// Words at the start of a sentence among which such words are looked for.
const FIRST_WORDS: usize = 8;

type Ends = (usize, usize);
type Pair = (usize, usize, LinkScope);

struct Pairs<'a> {
    text: &'a str,
    layout: &'a Layout,
    mentions: &'a [Mention],
    found: Vec<Pair>,
    seen: IndexSet<(usize, usize)>,
    /// The mentions that are linked from, with what they are linked to.
    given: IndexSet<(usize, Role)>,
    /// The purposes that have a ground closer by than in their section.
    based: IndexSet<usize>,
    /// For each mention the purpose that it is a part of.
    whole: Vec<Option<usize>>,
}

/// The links between `mentions`, which are in text order, as pairs of their indices; ordered by the first, then the second.
pub(super) fn pairs(text: &str, layout: &Layout, mentions: &[Mention]) -> Vec<Pair> {
    let (found, seen, whole) = (Vec::new(), IndexSet::default(), wholes(mentions));
    let mut pairs =
        Pairs { text, layout, mentions, found, seen, given: IndexSet::default(), based: IndexSet::default(), whole };
    pairs.parts();
    for block in pairs.groups(0..mentions.len(), |m| m.block) {
        for sentence in pairs.groups(block.clone(), |m| m.sentence) {
            pairs.sentence(sentence);
        }
        pairs.block(block.clone());
        pairs.lead(block);
    }
    pairs.headings();
    pairs.rows();
    pairs.records();
    pairs.tables();
    pairs.before();
    pairs.rights();
    let mut found = pairs.found;
    found.sort_unstable_by_key(|&(from, to, _)| (from, to));
    found
}

/// For each mention of data, a recipient or a cookie the purpose that it is a part of: it belongs to that one alone.
fn wholes(mentions: &[Mention]) -> Vec<Option<usize>> {
    let mut wholes = vec![None; mentions.len()];
    for (at, whole) in mentions.iter().enumerate().filter(|(_, m)| m.role == Role::Purpose) {
        // What begins at the same place and ends there or before may stand before it.
        let from = mentions.partition_point(|m| m.span.start() < whole.span.start());
        let parts = mentions.iter().enumerate().skip(from).take_while(|(_, m)| m.span.start() < whole.span.end());
        for (part, mention) in parts {
            let belongs = matches!(mention.role, Role::Data | Role::Recipient | Role::Cookie);
            if let Some(place) = wholes.get_mut(part).filter(|_| belongs && mention.is_within(whole)) {
                *place = Some(at);
            }
        }
    }
    wholes
}

/// What may be linked within a sentence, a row or a lead-in, from first to second.
const RELATIONS: &[(Role, Role)] = &[
    (Role::Basis, Role::Purpose),
    (Role::Basis, Role::Interest),
    (Role::Retention, Role::Data),
    (Role::Recipient, Role::Purpose),
    (Role::Recipient, Role::Country),
    (Role::Data, Role::Purpose),
    (Role::Data, Role::Source),
    (Role::Cookie, Role::Purpose),
    (Role::Right, Role::Contact),
];

impl Pairs<'_> {
    fn spot(&self, mention: &Mention) -> Option<&Spot> {
        self.layout.spots.get(mention.block)
    }

    /// `range` in runs of the same `key`.
    fn groups(&self, range: Range<usize>, key: impl Fn(&Mention) -> usize) -> Vec<Range<usize>> {
        let mut groups: Vec<Range<usize>> = Vec::new();
        let mut last = None;
        for (at, mention) in range.clone().zip(self.mentions.get(range).unwrap_or_default()) {
            let key = Some(key(mention));
            match groups.last_mut() {
                Some(group) if key == last => group.end = at + 1,
                _ => groups.push(at..at + 1),
            }
            last = key;
        }
        groups
    }

    /// The mentions of `role` in `range`.
    fn of(&self, range: Range<usize>, role: Role) -> Vec<usize> {
        let part = self.mentions.get(range.clone()).unwrap_or_default();
        let whole = |at: usize| self.whole.get(at).copied().flatten().is_none();
        range.zip(part).filter(|&(at, m)| m.role == role && whole(at)).map(|(at, _)| at).take(MOST).collect()
    }

    /// The mentions in a block.
    fn in_block(&self, block: usize) -> Range<usize> {
        let from = self.mentions.partition_point(|m| m.block < block);
        let to = self.mentions.partition_point(|m| m.block <= block);
        from..to
    }

    fn link(&mut self, from: &[usize], to: &[usize], scope: LinkScope) {
        for &from in from {
            for &to in to {
                let pursued = self.mentions.get(to).is_some_and(|m| m.role == Role::Interest);
                if pursued && self.mentions.get(from).is_some_and(|m| !m.pursues) {
                    continue;
                }
                if self.seen.insert((from, to)) {
                    self.found.push((from, to, scope));
                    self.given.extend(self.mentions.get(to).map(|mention| (from, mention.role)));
                    if scope != LinkScope::Section {
                        self.based.extend(self.mentions.get(from).filter(|m| m.role == Role::Basis).map(|_| to));
                    }
                }
            }
        }
    }

    /// Links what is a part of a purpose with it, and a purpose that is a part of what limits retention with that.
    fn parts(&mut self) {
        let parts: Vec<Ends> =
            self.whole.iter().enumerate().filter_map(|(part, whole)| whole.map(|whole| (part, whole))).collect();
        for (part, whole) in parts {
            self.link(&[part], &[whole], LinkScope::Sentence);
        }
    }

    fn has(&self, from: usize, role: Role) -> bool {
        self.given.contains(&(from, role))
    }

    /// Links what one sentence holds.
    fn sentence(&mut self, range: Range<usize>) {
        let Some(row) = self.mentions.get(range.start).and_then(|m| self.spot(m)).map(|spot| spot.row) else { return };
        if row.is_some() {
            return;
        }
        for &(from, to) in RELATIONS {
            self.runs(range.clone(), from, to);
        }
        // "In the context of our bookkeeping the data is kept for ten years."
        if self.of(range.clone(), Role::Data).is_empty() {
            self.runs(range, Role::Retention, Role::Purpose);
            return;
        }
        // "as long as necessary for *traffic analysis*"
        let (limits, purposes) = (self.of(range.clone(), Role::Retention), self.of(range, Role::Purpose));
        for &limit in &limits {
            let within = |at: &usize| {
                let ends = self.mentions.get(*at).zip(self.mentions.get(limit));
                ends.is_some_and(|(purpose, limit)| purpose.is_within(limit))
            };
            let purposes: Vec<usize> = purposes.iter().copied().filter(within).collect();
            self.link(&[limit], &purposes, LinkScope::Sentence);
        }
    }

    /// Links two roles of a sentence: all with all where one of them comes in one run; else each run with its neighbour,
    /// in the order in which the sentence begins: "for A on ground B, and for C on ground D".
    fn runs(&mut self, range: Range<usize>, from: Role, to: Role) {
        let here = self.mentions.get(range.clone()).unwrap_or_default();
        if !here.iter().any(|m| m.role == from) || !here.iter().any(|m| m.role == to) {
            return;
        }
        let mut runs: Vec<(Role, Vec<usize>)> = Vec::new();
        for (at, mention) in range.clone().zip(self.mentions.get(range).unwrap_or_default()) {
            let part = self.whole.get(at).copied().flatten().is_some();
            if part || mention.role != from && mention.role != to {
                continue;
            }
            match runs.last_mut() {
                Some((role, run)) if *role == mention.role => {
                    if run.len() < MOST {
                        run.push(at);
                    }
                }
                _ => runs.push((mention.role, vec![at])),
            }
        }
        let all = |role: Role| -> Vec<usize> {
            runs.iter().filter(|(of, _)| *of == role).flat_map(|(_, run)| run.iter().copied()).take(MOST).collect()
        };
        let count = |role: Role| runs.iter().filter(|(of, _)| *of == role).count();
        if count(from) == 1 || count(to) == 1 {
            self.link(&all(from), &all(to), LinkScope::Sentence);
            return;
        }
        for (at, (role, run)) in runs.iter().enumerate() {
            let other = if at % 2 == 0 && at + 1 < runs.len() { at + 1 } else { at - at.min(1) };
            let Some((_, other)) = runs.get(other) else { continue };
            if *role == from {
                self.link(run, other, LinkScope::Sentence);
            } else {
                self.link(other, run, LinkScope::Sentence);
            }
        }
    }

    /// Links neighbouring sentences of a block.
    fn block(&mut self, range: Range<usize>) {
        let sentences = self.groups(range, |m| m.sentence);
        for pair in sentences.windows(2) {
            let [before, here] = pair else { continue };
            let (before, here) = (before.clone(), here.clone());
            let bases = self.of(here.clone(), Role::Basis);
            // "The processing is based on our legitimate interest in …" speaks of what stands before, whatever the interest.
            let interest =
                !self.of(here.clone(), Role::Interest).is_empty() && !self.opens_with(here.start, PROCESSING);
            let elsewhere = [Role::Purpose, Role::Retention];
            if !bases.is_empty() && !interest && elsewhere.iter().all(|&r| self.of(here.clone(), r).is_empty()) {
                let purposes = self.of(before.clone(), Role::Purpose);
                self.link(&bases, &purposes, LinkScope::Block);
            }
            let rights = self.of(before.clone(), Role::Right);
            let contacts = self.of(here.clone(), Role::Contact);
            self.link(&rights, &contacts, LinkScope::Block);
            if !self.opens_with(here.start, ANAPHORA) {
                continue;
            }
            // "They use it to …": not what we use it for.
            let named = self.of(here.clone(), Role::Recipient);
            if named.is_empty() && !self.opens_with(here.start, OURS) {
                let (recipients, purposes) =
                    (self.of(before.clone(), Role::Recipient), self.of(here.clone(), Role::Purpose));
                self.link(&recipients, &purposes, LinkScope::Block);
            }
            for &(from, to) in &[
                (Role::Data, Role::Purpose),
                (Role::Cookie, Role::Purpose),
                (Role::Retention, Role::Data),
                (Role::Recipient, Role::Country),
            ] {
                // "We use it for …", "Dit bewaren wij …": what is not named again stands before.
                let (missing, named) = if from == Role::Retention { (to, from) } else { (from, to) };
                let named = self.of(here.clone(), named);
                if named.is_empty() || !self.of(here.clone(), missing).is_empty() {
                    continue;
                }
                let missing = self.of(before.clone(), missing);
                if from == Role::Retention {
                    self.link(&named, &missing, LinkScope::Block);
                } else {
                    self.link(&missing, &named, LinkScope::Block);
                }
            }
        }
    }

    /// Whether one of `words` is among the first of the sentence of a mention.
    fn opens_with(&self, at: usize, words: &[&str]) -> bool {
        let Some(mention) = self.mentions.get(at) else { return false };
        let Some(&start) = self.layout.sentences.get(mention.sentence) else { return false };
        let rest = self.text.get(start as usize..).unwrap_or_default();
        let mut first = rest.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(FIRST_WORDS);
        first.any(|word| words.iter().any(|of| of.eq_ignore_ascii_case(word)))
    }

    /// Links a block with the ones that introduce it.
    fn lead(&mut self, range: Range<usize>) {
        let Some(mut lead) = self.mentions.get(range.start).and_then(|m| self.spot(m)).and_then(|spot| spot.lead)
        else {
            return;
        };
        for _ in 0..4 {
            let above = self.in_block(lead as usize);
            let opens = self.mentions.get(range.start).map(|mention| mention.role);
            let here = self.mentions.get(range.start).map_or(0, |mention| mention.block);
            let below =
                self.layout.spots.get(here + 1).filter(|spot| spot.lead.is_some_and(|lead| lead as usize == here));
            let below = below.map(|_| self.in_block(here + 1));
            for &(from, to) in RELATIONS.iter().filter(|_| !above.is_empty()) {
                // What names its own is not spoken of by the lead-in: "we share data with others: - Stripe, for payments".
                let (upper, lower) = (self.of(above.clone(), from), self.of(range.clone(), to));
                let spoken = match from {
                    // Each tool that the lead-in names is told of in an item of its own.
                    Role::Cookie => upper.iter().any(|&cookie| self.has(cookie, to)),
                    // "- **Invoices**", and below it how long these are kept.
                    Role::Retention => below.clone().is_some_and(|below| !self.of(below, from).is_empty()),
                    _ => false,
                };
                if !spoken && self.of(range.clone(), from).is_empty() {
                    self.link(&upper, &lower, LinkScope::Lead);
                }
                let (upper, lower) = (self.of(above.clone(), to), self.of(range.clone(), from));
                // But the purpose of the lead-in is also that of each recipient in the list.
                let own = match from {
                    Role::Recipient => opens != Some(Role::Recipient),
                    _ => !self.of(range.clone(), to).is_empty(),
                };
                if !own {
                    self.link(&lower, &upper, LinkScope::Lead);
                }
            }
            match self.layout.spots.get(lead as usize).and_then(|spot| spot.lead) {
                Some(next) if next < lead => lead = next,
                _ => break,
            }
        }
    }

    /// Links data that is a heading with the purposes below it: Dutch clubs tell of each thing they ask for why.
    fn headings(&mut self) {
        let mut data: Vec<usize> = Vec::new();
        for block in self.groups(0..self.mentions.len(), |m| m.block) {
            let Some(spot) = self.mentions.get(block.start).and_then(|m| self.spot(m)).copied() else { continue };
            if spot.heading {
                data = self.of(block, Role::Data);
                continue;
            }
            let section = |at: &usize| self.mentions.get(*at).and_then(|m| self.spot(m)).map(|spot| spot.section);
            if data.first().and_then(section) != Some(spot.section) || spot.row.is_some() {
                continue;
            }
            for sentence in self.groups(block, |m| m.sentence) {
                if self.of(sentence.clone(), Role::Data).is_empty() {
                    let purposes = self.of(sentence, Role::Purpose);
                    self.link(&data, &purposes, LinkScope::Section);
                }
            }
        }
    }

    /// Links what stands in one row of a table.
    fn rows(&mut self) {
        let row = |mention: &Mention| self.spot(mention).and_then(|spot| spot.row).map_or(0, |row| row as usize + 1);
        for group in self.groups(0..self.mentions.len(), row) {
            if self.mentions.get(group.start).and_then(|m| self.spot(m)).is_none_or(|spot| spot.row.is_none()) {
                continue;
            }
            for &(from, to) in RELATIONS.iter().chain(&[(Role::Retention, Role::Purpose)]) {
                let (from, to) = (self.of(group.clone(), from), self.of(group.clone(), to));
                self.link(&from, &to, LinkScope::Row);
            }
        }
    }

    /// Links what stands in one group of labelled paragraphs: "Purpose: …", "Legal basis: …", "Retention: …".
    fn records(&mut self) {
        let record = |m: &Mention| self.spot(m).and_then(|spot| spot.record).map_or(0, |record| record as usize + 1);
        for group in self.groups(0..self.mentions.len(), record) {
            if self.mentions.get(group.start).and_then(|m| self.spot(m)).is_none_or(|spot| spot.record.is_none()) {
                continue;
            }
            for (from, to) in [(Role::Basis, Role::Purpose), (Role::Basis, Role::Interest)] {
                let bases: Vec<usize> =
                    self.of(group.clone(), from).into_iter().filter(|&basis| !self.has(basis, to)).collect();
                // Not those that a retention period or a recipient is given for.
                let aside = |at: &usize| {
                    let block = self.mentions.get(*at).map_or(0..0, |mention| self.in_block(mention.block));
                    [Role::Retention, Role::Recipient].iter().any(|&role| !self.of(block.clone(), role).is_empty())
                };
                let others: Vec<usize> = self.of(group.clone(), to).into_iter().filter(|at| !aside(at)).collect();
                self.link(&bases, &others, LinkScope::Section);
            }
            // Each part behind a label of its own: a record says as much as a row of a table.
            for &(from, to) in
                &[(Role::Data, Role::Purpose), (Role::Retention, Role::Data), (Role::Retention, Role::Purpose)]
            {
                let (from, to) = (self.alone(group.clone(), from), self.alone(group.clone(), to));
                self.link(&from, &to, LinkScope::Section);
            }
        }
    }

    /// The mentions of `role` in `range` that stand in short blocks which mention nothing else.
    fn alone(&self, range: Range<usize>, role: Role) -> Vec<usize> {
        let alone = |&at: &usize| {
            let Some(mention) = self.mentions.get(at) else { return false };
            let all = self.mentions.get(self.in_block(mention.block)).unwrap_or_default();
            let within = |other: &Mention| other.is_within(mention) || other.role == Role::Generic;
            all.iter().all(|other| other.role == role && other.sentence == mention.sentence || within(other))
        };
        self.of(range, role).into_iter().filter(alone).collect()
    }

    /// Links a ground that is given above a table with the purposes of rows that give none.
    fn tables(&mut self) {
        let mut above: Vec<usize> = Vec::new();
        let mut place = None;
        for block in self.groups(0..self.mentions.len(), |m| m.block) {
            let Some(spot) = self.mentions.get(block.start).and_then(|m| self.spot(m)).copied() else { continue };
            if spot.row.is_none() {
                above = self.of(block, Role::Basis);
                place = Some(spot.section);
            } else if place == Some(spot.section) {
                let purposes = self.of(block, Role::Purpose);
                let free: Vec<usize> = purposes.into_iter().filter(|purpose| !self.based.contains(purpose)).collect();
                self.link(&above, &free, LinkScope::Section);
            }
        }
    }

    /// Links a ground for which nothing else gives a purpose with those that stand before it.
    fn before(&mut self) {
        let blocks = self.groups(0..self.mentions.len(), |m| m.block);
        for (at, here) in blocks.iter().enumerate() {
            let bases: Vec<usize> =
                self.of(here.clone(), Role::Basis).into_iter().filter(|&b| !self.has(b, Role::Purpose)).collect();
            let Some(place) = self.mentions.get(here.start).and_then(|m| self.spot(m)).copied() else { continue };
            if bases.is_empty() || place.row.is_some() || place.listed {
                continue;
            }
            for before in blocks.get(..at).unwrap_or_default().iter().rev().take(BACK) {
                let Some(mention) = self.mentions.get(before.start) else { break };
                let Some(spot) = self.spot(mention) else { break };
                let near = self.mentions.get(here.start).is_some_and(|m| m.block - mention.block <= BACK);
                if spot.section != place.section || spot.row.is_some() || !near {
                    break;
                }
                let purposes = self.of(before.clone(), Role::Purpose);
                if purposes.is_empty() {
                    continue;
                }
                if self.of(before.clone(), Role::Basis).is_empty() {
                    self.link(&bases, &purposes, LinkScope::Section);
                }
                break;
            }
        }
    }

    /// Links rights with the contacts that stand near them in their section.
    fn rights(&mut self) {
        let section = |m: &Mention| self.spot(m).map_or(0, |spot| spot.section as usize);
        for group in self.groups(0..self.mentions.len(), section) {
            let rights = self.of(group.clone(), Role::Right);
            let contacts = self.of(group, Role::Contact);
            let (Some(first), Some(last)) = (rights.first(), rights.last()) else { continue };
            let block = |at: &usize| self.mentions.get(*at).map_or(0, |mention| mention.block);
            let near = (block(first).saturating_sub(REACH))..=(block(last) + REACH);
            let contacts: Vec<usize> = contacts.into_iter().filter(|at| near.contains(&block(at))).collect();
            self.link(&rights, &contacts, LinkScope::Section);
        }
    }
}
