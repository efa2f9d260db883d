//! Which mentions belong together.

use core::cell::Cell;

use super::Layout;
use super::layout::Spot;
use crate::Span;
use crate::model::{Kind, LinkEnd, LinkScope};

/// What part a mention plays in links.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
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

/// Roles, each as a bit.
#[derive(Clone, Copy, Default, Debug)]
struct Roles(u16);

impl Roles {
    /// Of what stands beside a mention: it is a ground that no interest belongs to.
    const ALOOF: Self = Self(1 << 14);
    /// Of what a mention is given: it is a purpose that has a ground closer by than in its section.
    const GROUND: Self = Self(1 << 15);

    const fn of(roles: &[Role]) -> Self {
        match roles {
            [] => Self(0),
            [role, rest @ ..] => Self(1 << *role as u16 | Self::of(rest).0),
        }
    }

    const fn with(self, role: Role) -> Self {
        Self(self.0 | 1 << role as u16)
    }

    const fn has(self, role: Role) -> bool {
        self.0 & 1 << role as u16 != 0
    }

    const fn has_any(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    const fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }
}

/// A statement at its place. Mentions are in the memory that tokens were in.
#[derive(Debug)]
#[repr(align(8))]
pub(crate) struct Mention {
    role: Role,
    kind: Kind,
    /// The number of the row that states it, among all.
    pub(super) number: u32,
    pub(super) span: Span,
    /// Its index; before they are in order, the number of its place: those of one place are of one kind.
    at: u32,
    /// The index of its block.
    block: u32,
    /// The lower half of the index of its sentence, which tells it from others of its block.
    sentence: u16,
    /// The purpose that it is a part of, and that alone it belongs to; else [`NO_WHOLE`].
    whole: u32,
    /// The roles in its block, and whether it is [`Roles::ALOOF`].
    beside: Roles,
    /// What it is linked to, and whether it has a [`Roles::GROUND`].
    given: Cell<Roles>,
}

impl Mention {
    /// The mention of the `number`th of all rows, one of `kind`, at `span`, the `at`th place.
    pub(super) fn new(role: Role, kind: Kind, number: u32, span: Span, at: u32) -> Self {
        let (block, sentence, whole, beside) = (0, 0, NO_WHOLE, Roles::default());
        Self { role, kind, number, span, at, block, sentence, whole, beside, given: Cell::default() }
    }

    /// The mention of a ground that no interest belongs to.
    pub(super) fn without_interest(self) -> Self {
        Self { beside: Roles::ALOOF, ..self }
    }

    /// The row of the policy that states it, which is that one in the list of its kind.
    pub(super) fn end(&self, row: u32) -> LinkEnd {
        LinkEnd { kind: self.kind, row: row as usize }
    }

    /// By what mentions are in text order: as findings are. Rows of one list have numbers in its order.
    pub(super) fn order(&self) -> impl Ord + use<> {
        (self.at, self.number)
    }

    /// Whether it is a part of another.
    fn is_part(&self) -> bool {
        self.whole != NO_WHOLE
    }

    /// Whether it is a part of `whole`: the data of "analysing **your use of the site**".
    fn is_within(&self, whole: Span) -> bool {
        whole.start() <= self.span.start() && self.span.end() <= whole.end()
    }
}

/// The value of [`Mention::whole`] where it is a part of nothing.
const NO_WHOLE: u32 = u32::MAX;
/// Mentions of one role that are linked to one mention at one place; more are left out.
const MOST: usize = 64;
/// Blocks without rights between a right and the contact of its section.
const REACH: u32 = 3;
/// Blocks from the one that gives a ground back to the one that gives its purposes.
const BACK: u32 = 2;

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

/// Two mentions that belong together, by their indices. Pairs are in the memory that hashes of statements were in.
#[derive(Clone, Copy, Debug)]
#[repr(align(8))]
pub(crate) struct Pair {
    pub(super) from: u32,
    pub(super) to: u32,
    pub(super) scope: LinkScope,
    /// How many were found before it: of those between the same two the first counts. Then the index of its link.
    pub(super) link: u32,
    /// How many places are shown for the link, where it is the first of it.
    pub(super) times: u8,
}

/// Mentions that stand one behind the other.
type Group<'a> = &'a [Mention];

struct Pairs<'a> {
    text: &'a str,
    layout: &'a Layout,
    mentions: Group<'a>,
    found: &'a mut Vec<Pair>,
}

/// Sets `found` to the links between `mentions`, which are in text order, as pairs of their indices; ordered by the first, then
/// the second.
pub(super) fn pairs(text: &str, layout: &Layout, mentions: &mut [Mention], found: &mut Vec<Pair>) {
    settle(layout, mentions);
    found.clear();
    found.reserve_exact(mentions.len() * 5 / 8);
    let mut pairs = Pairs { text, layout, mentions, found };
    for block in pairs.mentions.chunk_by(same_block) {
        for sentence in block.chunk_by(same_sentence) {
            pairs.sentence(sentence);
        }
        pairs.block(block);
        pairs.lead(block);
    }
    let all = roles(pairs.mentions);
    if all.has(Role::Data) && all.has(Role::Purpose) {
        pairs.headings();
    }
    if layout.rows > 0 {
        pairs.rows();
    }
    if layout.records > 0 {
        pairs.records();
    }
    if all.has(Role::Basis) && all.has(Role::Purpose) {
        pairs.tables();
        pairs.before();
    }
    if all.has(Role::Right) && all.has(Role::Contact) {
        pairs.rights();
    }
    // As one number, for comparing three takes branches that cannot be foreseen.
    let order = |pair: &Pair| u128::from(pair.from) << 64 | u128::from(pair.to) << 32 | u128::from(pair.link);
    found.sort_unstable_by_key(order);
    found.dedup_by_key(|pair| (pair.from, pair.to));
}

/// Tells the mentions where they stand, and of what they are a part.
fn settle(layout: &Layout, mentions: &mut [Mention]) {
    let (mut block, mut sentence) = (0, 0_u32);
    for (at, mention) in (0..).zip(mentions.iter_mut()) {
        let start = mention.span.start();
        let begun = |next: Option<u32>| next.is_some_and(|next| next as usize <= start);
        while begun(layout.blocks.get(block as usize + 1).map(|block| block.start)) {
            block += 1;
        }
        while begun(layout.sentences.get(sentence as usize + 1).copied()) {
            sentence += 1;
        }
        (mention.at, mention.block) = (at, block);
        mention.sentence = u16::try_from(sentence & u32::from(u16::MAX)).unwrap_or_default();
    }
    for at in 0..mentions.len() {
        let Some(&Mention { role: Role::Purpose, span: whole, at, .. }) = mentions.get(at) else { continue };
        // What begins at the same place and ends there or before may stand before it.
        let before = mentions.get(..at as usize).unwrap_or_default().iter().rev();
        let before = before.take_while(|m| m.span.start() >= whole.start()).count();
        let parts = mentions.iter_mut().skip(at as usize - before).take_while(|m| m.span.start() < whole.end());
        for part in parts.filter(|m| matches!(m.role, Role::Data | Role::Recipient | Role::Cookie)) {
            if part.is_within(whole) {
                part.whole = at;
            }
        }
    }
    for block in mentions.chunk_by_mut(same_block) {
        let beside = roles(block);
        block.iter_mut().for_each(|mention| mention.beside = mention.beside.and(beside));
    }
}

fn same_block(one: &Mention, other: &Mention) -> bool {
    one.block == other.block
}

fn same_sentence(one: &Mention, other: &Mention) -> bool {
    one.sentence == other.sentence
}

/// The roles of a group, but for parts of purposes.
fn roles(group: Group<'_>) -> Roles {
    group.iter().filter(|m| !m.is_part()).fold(Roles::default(), |all, m| all.with(m.role))
}

/// The mentions of `role` in a group, but for parts of purposes.
fn of(group: Group<'_>, role: Role) -> impl Iterator<Item = &Mention> + Clone {
    group.iter().filter(move |m| m.role == role && !m.is_part()).take(MOST)
}

/// Those of all mentions that stand in a block.
fn in_block(all: Group<'_>, block: u32) -> Group<'_> {
    let rest = all.get(all.partition_point(|m| m.block < block)..).unwrap_or_default();
    rest.chunk_by(same_block).next().filter(|group| group.first().is_some_and(|m| m.block == block)).unwrap_or_default()
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

impl<'a> Pairs<'a> {
    fn spot(&self, mention: &Mention) -> Option<&'a Spot> {
        self.layout.spots.get(mention.block as usize)
    }

    /// Where the first of a group stands.
    fn place(&self, group: Group<'_>) -> Option<&'a Spot> {
        group.first().and_then(|first| self.spot(first))
    }

    /// Links each of the one with each of the other.
    fn link<'m>(
        &mut self,
        from: impl Iterator<Item = &'m Mention>,
        to: impl Iterator<Item = &'m Mention> + Clone,
        scope: LinkScope,
    ) {
        for from in from {
            for to in to.clone().filter(|to| to.role != Role::Interest || !from.beside.has_any(Roles::ALOOF)) {
                let link = u32::try_from(self.found.len()).unwrap_or(u32::MAX);
                if self.found.len() == self.found.capacity() {
                    self.found.reserve_exact(self.mentions.len().max(self.found.len()) / 2 + 1);
                }
                self.found.push(Pair { from: from.at, to: to.at, scope, link, times: 0 });
                from.given.set(from.given.get().with(to.role));
                if from.role == Role::Basis && scope != LinkScope::Section {
                    to.given.set(to.given.get().and(Roles::GROUND));
                }
            }
        }
    }

    /// Links each of role `from` in the one group with each of role `to` in the other.
    fn join(&mut self, (one, from): (Group<'_>, Role), (other, to): (Group<'_>, Role), scope: LinkScope) {
        self.link(of(one, from), of(other, to), scope);
    }

    /// Links what one sentence holds.
    fn sentence(&mut self, group: Group<'_>) {
        // A part belongs to its purpose, wherever else that stands.
        let all = self.mentions;
        for (part, whole) in group.iter().filter_map(|part| Some((part, all.get(part.whole as usize)?))) {
            self.link([part].into_iter(), [whole].into_iter(), LinkScope::Sentence);
        }
        if group.len() < 2 || self.place(group).is_none_or(|spot| spot.row().is_some()) {
            return;
        }
        let here = roles(group);
        for &(from, to) in RELATIONS.iter().filter(|&&(from, to)| here.has(from) && here.has(to)) {
            self.runs(group, from, to);
        }
        if !here.has(Role::Retention) || !here.has(Role::Purpose) {
            return;
        }
        // "In the context of our bookkeeping the data is kept for ten years."
        if !here.has(Role::Data) {
            self.runs(group, Role::Retention, Role::Purpose);
            return;
        }
        // "as long as necessary for *traffic analysis*"
        for limit in of(group, Role::Retention) {
            let purposes = of(group, Role::Purpose).filter(|purpose| purpose.is_within(limit.span));
            self.link([limit].into_iter(), purposes, LinkScope::Sentence);
        }
    }

    /// Links two roles of a sentence: all with all where one of them comes in one run; else each run with its neighbour,
    /// in the order in which the sentence begins: "for A on ground B, and for C on ground D".
    fn runs(&mut self, group: Group<'_>, from: Role, to: Role) {
        let next = |at: usize, role: Role| {
            let rest = group.get(at..).unwrap_or_default();
            at + rest.iter().position(|m| m.role == role && !m.is_part()).unwrap_or(rest.len())
        };
        let (one, other) = if next(0, from) < next(0, to) { (from, to) } else { (to, from) };
        let third = next(next(0, other), one);
        if next(third, other) == group.len() {
            self.join((group, from), (group, to), LinkScope::Sentence);
            return;
        }
        let (mut before, mut first) = (0, 0);
        while first < group.len() {
            let second = next(first, other);
            let third = next(second, one);
            // The last run has no neighbour but the one before it.
            let start = if second < group.len() { first } else { before };
            let both = group.get(start..third).unwrap_or_default();
            self.join((both, from), (both, to), LinkScope::Sentence);
            (before, first) = (second, third);
        }
    }

    /// Links neighbouring sentences of a block.
    fn block(&mut self, block: Group<'_>) {
        /// What a sentence may speak of without naming it, and what it then says of it.
        const NAMED: Roles = Roles::of(&[Role::Data, Role::Cookie, Role::Recipient]);
        const TOLD: Roles = Roles::of(&[Role::Purpose, Role::Retention, Role::Country]);
        let scope = LinkScope::Block;
        for (before, here) in block.chunk_by(same_sentence).zip(block.chunk_by(same_sentence).skip(1)) {
            let (then, now) = (roles(before), roles(here));
            // "The processing is based on our legitimate interest in …" speaks of what stands before, whatever the interest.
            let interest = || now.has(Role::Interest) && !self.opens_with(here, PROCESSING);
            let elsewhere = now.has(Role::Purpose) || now.has(Role::Retention);
            if then.has(Role::Purpose) && now.has(Role::Basis) && !elsewhere && !interest() {
                self.join((here, Role::Basis), (before, Role::Purpose), scope);
            }
            if then.has(Role::Right) {
                self.join((before, Role::Right), (here, Role::Contact), scope);
            }
            if !then.has_any(NAMED) || !now.has_any(TOLD) || !self.opens_with(here, ANAPHORA) {
                continue;
            }
            // "They use it to …": not what we use it for.
            if !now.has(Role::Recipient) && !self.opens_with(here, OURS) {
                self.join((before, Role::Recipient), (here, Role::Purpose), scope);
            }
            // "We use it for …", "Dit bewaren wij …": what is not named again stands before.
            if !now.has(Role::Data) {
                self.join((before, Role::Data), (here, Role::Purpose), scope);
                self.join((here, Role::Retention), (before, Role::Data), scope);
            }
            if !now.has(Role::Cookie) {
                self.join((before, Role::Cookie), (here, Role::Purpose), scope);
            }
            if !now.has(Role::Recipient) {
                self.join((before, Role::Recipient), (here, Role::Country), scope);
            }
        }
    }

    /// Whether one of `words` is among the first of the sentence of a group.
    fn opens_with(&self, group: Group<'_>, words: &[&str]) -> bool {
        let here = group.first().map_or(0, |first| first.span.start());
        let begun = self.layout.sentences.partition_point(|&start| start as usize <= here).max(1);
        let start = self.layout.sentences.get(begun - 1);
        let rest = start.and_then(|&start| self.text.get(start as usize..)).unwrap_or_default();
        let mut first = rest.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(FIRST_WORDS);
        first.any(|word| words.iter().any(|of| of.eq_ignore_ascii_case(word)))
    }

    /// Links a block with the ones that introduce it.
    fn lead(&mut self, group: Group<'_>) {
        let Some(first) = group.first() else { return };
        let mut lead = self.layout.lead(first.block);
        for _ in 0..4 {
            let Some(block) = lead else { return };
            let above = in_block(self.mentions, block);
            let there = roles(above);
            for &(from, to) in RELATIONS.iter().filter(|(from, to)| there.has(*from) || there.has(*to)) {
                // What names its own is not spoken of by the lead-in: "we share data with others: - Stripe, for payments".
                if there.has(from) && first.beside.has(to) && !first.beside.has(from) {
                    let spoken = match from {
                        // Each tool that the lead-in names is told of in an item of its own.
                        Role::Cookie => of(above, from).any(|cookie| cookie.given.get().has(to)),
                        // "- **Invoices**", and below it how long these are kept.
                        Role::Retention => roles(self.below(first.block)).has(from),
                        _ => false,
                    };
                    if !spoken {
                        self.join((above, from), (group, to), LinkScope::Lead);
                    }
                }
                // But the purpose of the lead-in is also that of each recipient in the list.
                let own = match from {
                    Role::Recipient => first.role != from,
                    _ => first.beside.has(to),
                };
                if there.has(to) && first.beside.has(from) && !own {
                    self.join((group, from), (above, to), LinkScope::Lead);
                }
            }
            let next = self.layout.lead(block);
            lead = next.filter(|&next| next < block);
        }
    }

    /// The mentions in the block behind `block`, where that introduces it.
    fn below(&self, block: u32) -> Group<'a> {
        let introduced = self.layout.lead(block + 1) == Some(block);
        if introduced { in_block(self.mentions, block + 1) } else { &[] }
    }

    /// Links data that is a heading with the purposes below it: Dutch clubs tell of each thing they ask for why.
    fn headings(&mut self) {
        let (mut heading, mut section) = (Group::default(), 0);
        for block in self.mentions.chunk_by(same_block) {
            let Some(spot) = self.place(block) else { continue };
            if spot.heading {
                (heading, section) = (block, spot.section);
            } else if spot.section == section && spot.row().is_none() {
                for sentence in block.chunk_by(same_sentence).filter(|sentence| !roles(sentence).has(Role::Data)) {
                    self.join((heading, Role::Data), (sentence, Role::Purpose), LinkScope::Section);
                }
            }
        }
    }

    /// Links what stands in one row of a table.
    fn rows(&mut self) {
        let (layout, all) = (self.layout, self.mentions);
        let row = |mention: &Mention| layout.spots.get(mention.block as usize).and_then(Spot::row);
        for group in
            all.chunk_by(|one, other| row(one) == row(other)).filter(|group| group.first().and_then(row).is_some())
        {
            let here = roles(group);
            let relations = RELATIONS.iter().chain(&[(Role::Retention, Role::Purpose)]);
            for &(from, to) in relations.filter(|&&(from, to)| here.has(from) && here.has(to)) {
                self.join((group, from), (group, to), LinkScope::Row);
            }
        }
    }

    /// Links what stands in one group of labelled paragraphs: "Purpose: …", "Legal basis: …", "Retention: …".
    fn records(&mut self) {
        const ASIDE: Roles = Roles::of(&[Role::Retention, Role::Recipient]);
        let (layout, all, scope) = (self.layout, self.mentions, LinkScope::Section);
        let record = |mention: &Mention| layout.spots.get(mention.block as usize).and_then(Spot::record);
        for group in all
            .chunk_by(|one, other| record(one) == record(other))
            .filter(|group| group.first().and_then(record).is_some())
        {
            for to in [Role::Purpose, Role::Interest] {
                let bases = of(group, Role::Basis).filter(|basis| !basis.given.get().has(to));
                // Not those that a retention period or a recipient is given for.
                let others = of(group, to).filter(|other| !other.beside.has_any(ASIDE));
                self.link(bases, others, scope);
            }
            // Each part behind a label of its own: a record says as much as a row of a table.
            let here = roles(group);
            for (from, to) in
                [(Role::Data, Role::Purpose), (Role::Retention, Role::Data), (Role::Retention, Role::Purpose)]
            {
                if here.has(from) && here.has(to) {
                    let mut others = [None; MOST];
                    others.iter_mut().zip(self.alone(group, to)).for_each(|(other, found)| *other = Some(found));
                    self.link(self.alone(group, from), others.into_iter().flatten(), scope);
                }
            }
        }
    }

    /// The mentions of `role` in a group that stand in short blocks which mention nothing else.
    fn alone<'m>(&self, group: Group<'m>, role: Role) -> impl Iterator<Item = &'m Mention> + use<'a, 'm> {
        let all = self.mentions;
        of(group, role).filter(move |mention| {
            let within = |other: &Mention| other.is_within(mention.span) || other.role == Role::Generic;
            let same = |other: &Mention| other.role == role && same_sentence(other, mention);
            in_block(all, mention.block).iter().all(|other| same(other) || within(other))
        })
    }

    /// Links a ground that is given above a table with the purposes of rows that give none.
    fn tables(&mut self) {
        let (mut above, mut section) = (Group::default(), None);
        for block in self.mentions.chunk_by(same_block) {
            let Some(spot) = self.place(block) else { continue };
            if spot.row().is_none() {
                (above, section) = (block, Some(spot.section));
            } else if section == Some(spot.section) {
                let free = of(block, Role::Purpose).filter(|purpose| !purpose.given.get().has_any(Roles::GROUND));
                self.link(of(above, Role::Basis), free, LinkScope::Section);
            }
        }
    }

    /// Links a ground for which nothing else gives a purpose with those that stand before it.
    fn before(&mut self) {
        let all = self.mentions;
        for here in all.chunk_by(same_block) {
            let bases = of(here, Role::Basis).filter(|basis| !basis.given.get().has(Role::Purpose));
            let (Some(basis), Some(place)) = (bases.clone().next(), self.place(here)) else { continue };
            if place.row().is_some() || place.listed {
                continue;
            }
            let first = here.first().map_or(0, |first| first.at as usize);
            for before in all.get(..first).unwrap_or_default().chunk_by(same_block).rev().take(BACK as usize) {
                let (Some(mention), Some(spot)) = (before.first(), self.place(before)) else { break };
                let near = basis.block - mention.block <= BACK;
                if spot.section != place.section || spot.row().is_some() || !near {
                    break;
                }
                if mention.beside.has(Role::Purpose) {
                    if !mention.beside.has(Role::Basis) {
                        self.link(bases, of(before, Role::Purpose), LinkScope::Section);
                    }
                    break;
                }
            }
        }
    }

    /// Links rights with the contacts that stand near them in their section.
    fn rights(&mut self) {
        let (layout, all) = (self.layout, self.mentions);
        let section = |mention: &Mention| layout.spots.get(mention.block as usize).map(|spot| spot.section);
        for group in all.chunk_by(|one, other| section(one) == section(other)) {
            let rights = of(group, Role::Right);
            let (Some(first), Some(last)) = (rights.clone().next(), rights.clone().last()) else { continue };
            let near = first.block.saturating_sub(REACH)..=last.block + REACH;
            self.link(
                rights,
                of(group, Role::Contact).filter(|contact| near.contains(&contact.block)),
                LinkScope::Section,
            );
        }
    }
}
