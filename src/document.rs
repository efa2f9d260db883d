//! The way of one text through the house: blocks, language, tokens, cues, statements, policy.

use crate::extract::{
    Context, Index, Output, Place, Unit, answered, denials, read as read_unit, read_card, rule_name, settle,
};
use crate::lexicon::{Tag, Topic};
use crate::link::{Layout, Links};
use crate::model::{Assembly, Note, NoteKind, Section, SectionTopic};
use crate::scan::{Detected, FEW_VOTES, Hit, Vocabulary, Votes, detect, is_notice, sentences, vocabulary};
use crate::text::{Block, BlockKind, DEEPEST, Token, blocks, recycled, tokens};
use crate::{Error, Language, Policy, Span};

/// Findings that a [`Policy`] may hold: 200,000. What the rest of the text says is left out, with a
/// [note](NoteKind::TooManyFindings) that covers it. The longest policies known hold a few thousand.
pub const MOST_FINDINGS: usize = 200_000;
/// Characters of a line of a card.
const CARD_LINE: usize = 72;
/// Lines of a card.
const CARD_LINES: usize = 8;

/// Bytes of the text for each statement beside those of every other block, where there are many.
const STATEMENT_BYTES: usize = 96;
/// Bytes of the text for each sentence beside the first of a block, where there are many.
const SENTENCE_BYTES: usize = 128;
/// Bytes of the text for each token, where there are many.
const TOKEN_BYTES: usize = 5;
/// Bytes of the text for each byte of a name, where there are many.
const NAME_BYTES: usize = 16;
/// Names that are the policy's own, or might be.
const HEARD: usize = 8;
/// Tokens of a long sentence.
const LONG_SENTENCE: usize = 96;
/// Tokens that room is made for at once.
const MOST_TOKENS: usize = 1024;

/// The room that reading a text takes. It serves one text after the other: what is read with room that is there asks for no
/// memory but that of its policy.
#[derive(Default)]
pub(crate) struct Scratch {
    languages: Languages,
    context: Context,
    piece: Piece,
    out: Output,
    layout: Layout,
    assembly: Assembly,
}

/// What is known of the piece of a block that is being read.
#[derive(Default)]
struct Piece {
    tokens: Vec<Token>,
    /// Those of the piece, and behind them those of the present sentence, where the piece has several.
    hits: Vec<Hit>,
    /// How many there are of the piece.
    all: usize,
    /// How many of them begin in the sentences that have been read.
    read: usize,
    index: Index,
    /// The sentences of the piece, and behind them what the present one denies.
    ranges: Vec<(u32, u32)>,
    /// How many sentences there are.
    sentences: usize,
}

impl Scratch {
    /// Makes it ready for a text of so many bytes.
    fn reset(&mut self, bytes: usize) {
        self.out.clear();
        self.out.bytes = bytes;
        self.out.names.reserve(bytes / NAME_BYTES);
        self.out.heard.reserve(HEARD);
        self.out.common.clear();
        self.out.common.reserve((bytes / TOKEN_BYTES).min(LONG_SENTENCE));
        self.layout.clear();
    }
}

impl Piece {
    /// Forgets the last text, and makes room for the tokens of the next one's longest block and what they may hold.
    fn reset(&mut self, longest: &str) {
        // Behind most words stands a blank; a mark is one byte.
        let longest = longest.as_bytes().iter().take(MOST_TOKENS * TOKEN_BYTES);
        let tokens = longest.filter(|byte| !byte.is_ascii_alphanumeric() && byte.is_ascii()).count() + 8;
        self.tokens.clear();
        self.tokens.reserve(tokens);
        self.hits.clear();
        // Those of a sentence come once more.
        self.hits.reserve(tokens * 5 / 8 + 28);
        self.index.reset(tokens.min(LONG_SENTENCE));
        self.ranges.clear();
        self.ranges.reserve(tokens / 8 + 4);
    }
}

/// Reads `text` in `language`, or in the language it is found to be in.
pub(crate) fn read(text: &str, language: Option<Language>, scratch: &mut Scratch) -> Result<Policy, Error> {
    scratch.reset(text.len());
    read_into(text, language, scratch)
}

/// What the extractors propose for `text`, before it is weighed.
#[cfg(test)]
pub(crate) fn candidates(text: &str, language: Option<Language>) -> Vec<crate::extract::fit::Candidate> {
    let mut scratch = Scratch::default();
    scratch.out.candidates = Some(Vec::new());
    match read_into(text, language, &mut scratch) {
        Ok(_) => scratch.out.candidates.unwrap_or_default(),
        Err(_) => Vec::new(),
    }
}

/// The language that [`read`] finds most of `text` to be in; `None` where it is another than those that are read, or cannot be
/// told.
pub(crate) fn language_of(text: &str) -> Option<Language> {
    let mut found = Vec::new();
    blocks(text, &mut found);
    match Languages::default().vote(text, &found).0 {
        Detected::Known(language) => Some(language),
        Detected::Other(..) | Detected::Open => None,
    }
}

/// Where the sentences and blocks of `text` are, for links between statements that it was not read for.
#[cfg(test)]
pub(crate) fn layout(text: &str) -> Layout {
    let (mut words, mut ranges, mut layout) = (Vec::new(), Vec::new(), Layout::default());
    blocks(text, &mut layout.blocks);
    let mut languages = Languages::default();
    let _ = languages.detect(text, &layout.blocks);
    for block in &layout.blocks {
        words.clear();
        ranges.clear();
        tokens(text, block.start as usize, block.end as usize, vocabulary(languages.whole), &mut words);
        sentences(&words, &mut ranges);
        let firsts = ranges.iter().filter_map(|&(from, _)| words.get(from as usize));
        layout.sentences.extend(firsts.map(|token| token.start));
    }
    layout.place(text);
    layout
}

fn read_into(text: &str, language: Option<Language>, scratch: &mut Scratch) -> Result<Policy, Error> {
    let Scratch { languages, context, piece, out, layout, assembly } = scratch;
    let Layout { blocks: found, sentences: starts, .. } = &mut *layout;
    blocks(text, found);
    if found.is_empty() {
        let nothing = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').is_empty();
        return if nothing { Err(Error::Empty) } else { Ok(empty(language)) };
    }
    match language {
        Some(language) => languages.set(language),
        None => languages.detect(text, found)?,
    }
    context.reset(found.len(), languages.whole == Language::English && is_notice(text));
    out.statements.reserve(text.len() / STATEMENT_BYTES + found.len() / 2);
    starts.reserve(text.len() / SENTENCE_BYTES + found.len());
    let longest = found.iter().max_by_key(|block| block.end - block.start);
    piece.reset(longest.and_then(|block| text.get(block.start as usize..block.end as usize)).unwrap_or_default());
    let mut policy = Policy::new(languages.whole);
    let headings = found.iter().filter(|block| matches!(block.kind, BlockKind::Heading(_))).count();
    let unheaded = found.first().is_some_and(|block| !matches!(block.kind, BlockKind::Heading(_)));
    policy.sections.reserve_exact(headings + usize::from(unheaded));
    out.learn_hosts(text);
    let mut reader = Reader { text, languages, context, piece, out, policy: &mut policy, starts, card: 0 };
    for index in 0..found.len() {
        reader.block(found, index);
        if reader.out.statements.len() > MOST_FINDINGS {
            reader.out.statements.truncate(MOST_FINDINGS);
            let end = u32::try_from(text.len()).unwrap_or(u32::MAX);
            if let Some(span) = found.get(index).and_then(|block| Span::new(block.start, end)) {
                reader.note(NoteKind::TooManyFindings, span);
            }
            break;
        }
    }
    settle(out);
    // What was needed to read is done: its memory serves what makes the policy, and goes back.
    assembly.open = recycled(&mut piece.index.begins);
    assembly.places = recycled(&mut piece.ranges);
    policy.assemble(&out.statements, &out.names, rule_name, text, assembly);
    policy.complete_controllers(out.controllers.drain(..), &out.names);
    layout.spots = recycled(&mut context.leads);
    layout.place(text);
    let mut links = Links { mentions: recycled(&mut piece.tokens), pairs: recycled(&mut assembly.open) };
    links.link(&mut policy, text, layout, &out.statements, assembly);
    piece.index.begins = recycled(&mut links.pairs);
    piece.tokens = recycled(&mut links.mentions);
    piece.ranges = recycled(&mut assembly.places);
    context.leads = recycled(&mut layout.spots);
    Ok(policy)
}

/// A text that has no block that says anything: marks only.
fn empty(language: Option<Language>) -> Policy {
    Policy::new(language.unwrap_or(Language::English))
}

/// Which block is in which language.
struct Languages {
    whole: Language,
    /// First block of a section, and its language, where it differs from the one before.
    sections: Vec<(usize, Language)>,
}

impl Default for Languages {
    fn default() -> Self {
        Self { whole: Language::English, sections: Vec::new() }
    }
}

impl Languages {
    /// All is in one language.
    fn set(&mut self, language: Language) {
        self.sections.clear();
        self.whole = language;
    }

    /// Finds out what the blocks are in.
    fn detect(&mut self, text: &str, found: &[Block]) -> Result<(), Error> {
        let (detected, run) = self.vote(text, found);
        self.whole = match detected {
            Detected::Known(language) => language,
            Detected::Open => Language::English,
            Detected::Other(name, code) => {
                return Err(Error::UnsupportedLanguage { name: name.to_owned(), code: code.to_owned() });
            }
        };
        // Mostly all are in one language, of which nothing is to be remembered.
        self.sections.extend(run.filter(|&(_, last)| last != self.whole || !self.sections.is_empty()));
        Ok(())
    }

    /// Finds out what most of the text is in, and the sections but for the last ones that are in one language, which it gives.
    fn vote(&mut self, text: &str, found: &[Block]) -> (Detected, Option<(usize, Language)>) {
        let sections = &mut self.sections;
        sections.clear();
        // Those since that one.
        let mut run: Option<(usize, Language)> = None;
        let mut note = |from: usize, language: Option<Language>| {
            let other = language.filter(|&language| run.is_none_or(|(_, last)| last != language));
            sections.extend(other.and_then(|language| run.replace((from, language))));
        };
        let mut all = Votes::default();
        let mut section = Votes::default();
        let mut from = 0;
        for (index, block) in found.iter().enumerate() {
            if matches!(block.kind, BlockKind::Heading(_)) && index > from {
                note(from, section.winner(FEW_VOTES));
                all = all.with(section);
                (section, from) = (Votes::default(), index);
            }
            section.add(text.get(block.start as usize..block.end as usize).unwrap_or(""), all);
        }
        note(from, section.winner(FEW_VOTES));
        all = all.with(section);
        (detect(text, all), run)
    }

    fn of(&self, block: usize) -> Language {
        let at = self.sections.partition_point(|&(from, _)| from <= block);
        at.checked_sub(1).and_then(|at| self.sections.get(at)).map_or(self.whole, |&(_, language)| language)
    }
}

struct Reader<'a> {
    text: &'a str,
    languages: &'a Languages,
    context: &'a mut Context,
    piece: &'a mut Piece,
    out: &'a mut Output,
    /// Gets sections and notes.
    policy: &'a mut Policy,
    /// The first byte of each sentence.
    starts: &'a mut Vec<u32>,
    /// The block behind the last card.
    card: usize,
}

impl Reader<'_> {
    /// Reads the card that begins with a block: short lines below each other, of which addresses and signatures are made.
    fn card(&mut self, all: &[Block], index: usize, words: &'static Vocabulary) {
        let text = self.text;
        let short = |b: &Block| {
            let line = text.get(b.start as usize..b.end as usize).unwrap_or_default();
            matches!(b.kind, BlockKind::Paragraph | BlockKind::Label | BlockKind::Item(_))
                && (line.len() <= CARD_LINE || line.len() <= CARD_LINE * 4 && line.chars().nth(CARD_LINE).is_none())
        };
        let run = all.get(index..).unwrap_or_default().iter().take(CARD_LINES);
        let lines = run.take_while(|b| short(b)).count();
        self.card = index + lines.max(1);
        let (Some(first), Some(last)) = (all.get(index), all.get(index + lines.saturating_sub(1))) else { return };
        if lines < 2 || !self.text.get(first.start as usize..last.end as usize).is_some_and(may_reach) {
            return;
        }
        let Piece { tokens: found, hits, index: places, .. } = &mut *self.piece;
        found.clear();
        hits.clear();
        tokens(self.text, first.start as usize, last.end as usize, words, found);
        words.scan(found, hits);
        places.fill(found, hits);
        let place = self.context.place(first);
        let unit = Unit {
            text: self.text,
            tokens: found,
            hits,
            index: places,
            denials: &[],
            language: self.languages.of(index),
            words,
            place,
            summary: places.summary,
            around: self.context.words(),
        };
        read_card(&unit, self.out);
    }

    /// Notes that a bound was met; lists and tables that met it one after the other are one place.
    fn note(&mut self, kind: NoteKind, span: Span) {
        match self
            .policy
            .notes
            .last_mut()
            .filter(|last| last.kind == kind && (kind != NoteKind::TooManyWords || last.span.overlaps(span)))
        {
            Some(last) => last.span = last.span.cover(span),
            None => self.policy.notes.push(Note { kind, span }),
        }
    }

    fn block(&mut self, all: &[Block], index: usize) {
        let Some(block) = all.get(index) else { return };
        let language = self.languages.of(index);
        let words = vocabulary(language);
        if index >= self.card {
            self.card(all, index, words);
        }
        let (mut from, mut denied) = (block.start, false);
        loop {
            let next = self.piece(block, from, words);
            let opens = from == block.start;
            if let (BlockKind::Heading(level), true) = (block.kind, opens) {
                self.context.notice(block, &self.piece.tokens, &self.piece.hits, false);
                self.section(block, level, language);
            } else if self.policy.sections.is_empty() {
                self.section(block, 0, language);
            }
            let place = self.context.place(block);
            for at in 0..self.piece.sentences {
                denied = self.sentence(at, language, Place { opens: opens && at == 0, ..place });
                if self.out.statements.len() > MOST_FINDINGS {
                    return;
                }
            }
            match next {
                Some(next) => from = next,
                None => break,
            }
        }
        if !matches!(block.kind, BlockKind::Heading(_)) {
            self.piece.hits.truncate(self.piece.all);
            self.context.notice(block, &self.piece.tokens, &self.piece.hits, denied);
        }
    }

    /// Makes the tokens, phrases and sentences of a block from byte `from` on; where these are many, only some, and gives
    /// where to go on.
    fn piece(&mut self, block: &Block, from: u32, words: &'static Vocabulary) -> Option<u32> {
        let Piece { tokens: found, hits, all, read, ranges, sentences: count, .. } = &mut *self.piece;
        found.clear();
        hits.clear();
        *read = 0;
        ranges.clear();
        let stop = tokens(self.text, from as usize, block.end as usize, words, found);
        words.scan(found, hits);
        *all = hits.len();
        let cut = sentences(found, ranges);
        let next = if stop < block.end as usize {
            // The last sentence may go on.
            let last = ranges.pop().and_then(|(first, _)| found.get(first as usize));
            last.map(|token| token.start).filter(|&next| next > from)
        } else {
            None
        };
        *count = ranges.len();
        let bound = match block.kind {
            BlockKind::Item(DEEPEST) => Some(NoteKind::DeepList),
            BlockKind::Cell { row: u16::MAX, .. } | BlockKind::Cell { column: u16::MAX, .. } => {
                Some(NoteKind::LargeTable)
            }
            _ => cut.then_some(NoteKind::TooManyWords),
        };
        if let Some((kind, span)) = bound.zip(Span::new(block.start, block.end)) {
            self.note(kind, span);
        }
        next
    }

    /// Reads a sentence of the present block; returns whether it denies something.
    fn sentence(&mut self, at: usize, language: Language, place: Place) -> bool {
        let Piece { tokens, hits, all, read, index, ranges, sentences } = &mut *self.piece;
        let Some(&(from, to)) = ranges.get(at) else { return false };
        let Some(found) = tokens.get(from as usize..to as usize) else { return false };
        let mut first = 0;
        if found.len() < tokens.len() {
            first = *all;
            hits.truncate(first);
            while let Some(&Hit { first, end, cue }) = hits.get(*read).filter(|hit| *read < *all && hit.first < to) {
                *read += 1;
                if end <= to {
                    hits.push(Hit { first: first - from, end: end - from, cue });
                }
            }
        }
        let hits = hits.get(first..).unwrap_or_default();
        index.fill(found, hits);
        self.starts.extend(found.first().map(|token| token.start));
        ranges.truncate(*sentences);
        let summary = index.summary;
        if summary.tags & Tag::NEGATION != 0 {
            denials(found, hits, ranges);
        }
        if place.label || summary.may_have(b':') {
            if let Some(all) = answered(self.text, found, place.label) {
                ranges.truncate(*sentences);
                ranges.push(all);
            }
        }
        let denied = ranges.get(*sentences..).unwrap_or_default();
        let unit = Unit {
            text: self.text,
            tokens: found,
            hits,
            index,
            denials: denied,
            language,
            words: vocabulary(language),
            place,
            summary,
            around: self.context.words(),
        };
        read_unit(&unit, self.out);
        !denied.is_empty()
    }

    /// Begins a section, with the heading of that level or, before the first one, without a heading.
    fn section(&mut self, block: &Block, level: u8, language: Language) {
        let end = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
        if let Some(last) = self.policy.sections.last_mut() {
            last.span = Span::new(span_start(last.span), block.start).unwrap_or(last.span);
        }
        let Some(span) = Span::new(block.start, end) else { return };
        let headed = (level > 0).then_some(block);
        let heading =
            headed.and_then(|block| self.text.get(block.start as usize..block.end as usize)).map(str::to_owned);
        let topic = headed.and_then(|_| self.context.topic()).and_then(section_topic);
        self.policy.sections.push(Section { heading, span, level, topic, language });
    }
}

/// May a digit, an e-mail address or a host be in the text? Without one it is no card.
fn may_reach(text: &str) -> bool {
    // Every byte is looked at, without a branch: so the compiler looks at many at once.
    let bytes = text.as_bytes();
    let tells = |byte: u8| byte.is_ascii_digit() | (byte == b'@');
    let opens = |byte: u8, next: u8| {
        (byte == b'.') & (next.is_ascii_alphanumeric() | (next >= 0x80)) | (byte == b':') & (next == b'/')
    };
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    bytes.iter().fold(false, |found, &byte| found | tells(byte))
        || pairs.fold(false, |found, (&byte, &next)| found | opens(byte, next))
}

fn span_start(span: Span) -> u32 {
    u32::try_from(span.start()).unwrap_or(u32::MAX)
}

/// The topic as the model names it; the topics of columns are none of a section.
const fn section_topic(topic: Topic) -> Option<SectionTopic> {
    Some(match topic {
        Topic::Controller => SectionTopic::Controller,
        Topic::Officer => SectionTopic::Officer,
        Topic::Data => SectionTopic::Data,
        Topic::Purposes => SectionTopic::Purposes,
        Topic::Grounds => SectionTopic::Grounds,
        Topic::Interests => SectionTopic::Interests,
        Topic::Sources => SectionTopic::Sources,
        Topic::Recipients => SectionTopic::Recipients,
        Topic::Transfers => SectionTopic::Transfers,
        Topic::Retention => SectionTopic::Retention,
        Topic::Rights => SectionTopic::Rights,
        Topic::Complaints => SectionTopic::Complaints,
        Topic::Cookies => SectionTopic::Cookies,
        Topic::Automated => SectionTopic::Automated,
        Topic::Mandatory => SectionTopic::Mandatory,
        Topic::Children => SectionTopic::Children,
        Topic::Security => SectionTopic::Security,
        Topic::Changes => SectionTopic::Changes,
        Topic::Elsewhere => SectionTopic::Elsewhere,
        Topic::Name | Topic::Provider => return None,
    })
}
