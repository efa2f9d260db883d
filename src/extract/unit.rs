//! [`Unit`]: a sentence, list item, cell or heading with what the scan found in it and the context it stands in.

use std::borrow::Cow;

use crate::lexicon::{Cue, Cues, Tag, Topic};
use crate::model::Category;
use crate::scan::{Hit, Vocabulary};
use crate::text::{Shape, Token, TokenKind, WordSet, duration, words};
use crate::{Language, Span};

use super::Place;
use super::asked::{Asked, may_say};
use super::index::{Index, Summary, Walk};

/// What an extractor reads. Token and hit indices are the unit's own.
pub(crate) struct Unit<'a> {
    /// The caller's whole text.
    pub(crate) text: &'a str,
    /// The tokens.
    pub(crate) tokens: &'a [Token],
    /// The phrases found, in the order of their first token.
    pub(crate) hits: &'a [Hit],
    /// Where its words and phrases of each kind stand.
    pub(crate) index: &'a Index,
    /// Ranges of tokens in which what is said is denied.
    pub(crate) denials: &'a [(u32, u32)],
    /// The language it is read in.
    pub(crate) language: Language,
    /// The compiled lexicon.
    pub(crate) words: &'static Vocabulary,
    /// Where it stands.
    pub(crate) place: Place,
    /// What it holds as a whole, as its index says.
    pub(crate) summary: Summary,
    /// The words of headings and of what introduces lists that its [place](Place) refers to.
    pub(crate) around: &'a [u16],
}

/// Verbs and what helps them: none of these stands inside a noun phrase before its head.
pub(crate) const VERBAL: u64 = Tag::VERBAL;

/// Tokens before the core of a noun phrase that belong to it, genitives and what slashes join with them.
const LONGEST_JOINED: usize = 12;

/// Words that end a noun phrase on either side.
pub(crate) const BOUNDARY: u64 = Tag::DETERMINER
    | Tag::PREPOSITION
    | Tag::AND
    | Tag::NEGATION
    | Tag::MODAL
    | Tag::BE
    | Tag::HAVE
    | Tag::SUBORDINATE
    | Tag::RELATIVE
    | Tag::ADVERB
    | Tag::TO
    | Tag::OM
    | Tag::FOR
    | Tag::FROM
    | Tag::WITH
    | Tag::BY
    | Tag::OF;

/// Phrases that name data.
pub(crate) const DATA: u64 = Cues::DATA | Cues::WEAK_DATA;

/// Verbs by which an organisation says what it does with data.
pub(crate) const PRACTICE: u64 = Tag::COLLECT
    | Tag::USE
    | Tag::SHARE
    | Tag::KEEP
    | Tag::DELETE
    | Tag::GIVE
    | Tag::RECEIVE
    | Tag::ASK
    | Tag::TRANSFER
    | Tag::ACCESS;

/// Does the word look like an inflected adjective ("opgeslagen", "optionele") or an acronym ("VTS")?
fn is_dutch_adjective(word: &str) -> bool {
    let ends = |end: &str| word.len() > end.len() + 2 && word.ends_with(end);
    ends("e") && !ends("ie") && !ends("ee") || word.bytes().all(|b| b.is_ascii_uppercase())
}

const POSSESSIVES: &WordSet = words![
    "your", "our", "their", "his", "her", "its", "my", "uw", "je", "jouw", "jullie", "onze", "ons", "hun", "haar",
    "mijn",
];

/// Words for the state of data that are as often verbs.
const STATES: &WordSet = words![
    "aggregate",
    "aggregated",
    "anonymised",
    "anonymized",
    "associated",
    "encrypted",
    "estimated",
    "existing",
    "hashed",
    "identified",
    "inferred",
    "issuing",
    "limited",
    "preferred",
    "pseudonymised",
    "pseudonymized",
    "referring",
    "related",
    "requested",
    "required",
    "resulting",
    "selected",
    "submitted",
];

impl<'a> Unit<'a> {
    /// The token, where there is one.
    #[inline]
    pub(crate) fn token(&self, at: usize) -> Option<&'a Token> {
        self.tokens.get(at)
    }

    /// How many tokens there are.
    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Does the token carry one of the tags?
    #[inline]
    pub(crate) fn has(&self, at: usize, tags: u64) -> bool {
        self.tokens.get(at).is_some_and(|t| t.tags & tags != 0)
    }

    /// The mark that the token is; 0 for none.
    #[inline]
    pub(crate) fn mark(&self, at: usize) -> u8 {
        self.tokens.get(at).map_or(0, |t| t.mark)
    }

    /// Is it a word?
    pub(crate) fn is_word(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Word)
    }

    /// The token as written.
    pub(crate) fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |t| self.text.get(t.start as usize..t.end as usize).unwrap_or(""))
    }

    /// Does the token end so, as written?
    #[inline]
    pub(crate) fn ends(&self, at: usize, end: &str) -> bool {
        let written = |t: &Token| self.text.as_bytes().get(t.start as usize..t.end as usize);
        self.tokens.get(at).and_then(written).is_some_and(|word| word.ends_with(end.as_bytes()))
    }

    /// Is the token one of these words, in any case?
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "where the words are known, it is a few comparisons")]
    pub(crate) fn is(&self, at: usize, words: &WordSet) -> bool {
        self.tokens.get(at).is_some_and(|token| words.has(token.form))
    }

    /// The tokens from `first` on that carry one of the tags, are of one of the [shapes](Shape), or may be a word of one of the
    /// sets: all that are, and few others.
    #[inline]
    pub(crate) fn walk(&self, kinds: u64, words: &'static [&'static WordSet], first: usize) -> Walk<'a> {
        self.index.walk(kinds, words, first)
    }

    /// The tokens from `first` on that carry one of the tags or are of one of the [shapes](Shape).
    #[inline]
    pub(crate) fn each(&self, kinds: u64, first: usize) -> Walk<'a> {
        self.walk(kinds, &[], first)
    }

    /// The tokens from `first` on that are one of these words.
    #[inline]
    pub(crate) fn each_of(&self, words: &'static [&'static WordSet], first: usize) -> impl Iterator<Item = usize> {
        self.walk(0, words, first).filter(move |&at| words.iter().any(|words| self.is(at, words)))
    }

    /// Is one of these words in the unit?
    #[inline]
    pub(crate) fn has_word(&self, words: &'static [&'static WordSet]) -> bool {
        self.each_of(words, 0).next().is_some()
    }

    /// May one of the words that rules ask for be in the unit? Where not, none is.
    #[inline]
    pub(super) fn may_say(&self, asked: &Asked) -> bool {
        self.summary.asked & asked.bit != 0
    }

    /// May the token be one of them?
    #[inline]
    pub(super) fn may_be(&self, at: usize, asked: &Asked) -> bool {
        self.tokens.get(at).is_some_and(|token| may_say(token.form) & asked.bit != 0)
    }

    /// Is one of these in the unit?
    #[inline]
    pub(super) fn says(&self, asked: &'static Asked) -> bool {
        self.each_said(asked, 0).next().is_some()
    }

    /// The tokens from `first` on that are one of these.
    #[inline]
    pub(super) fn each_said(&self, asked: &'static Asked, first: usize) -> impl Iterator<Item = usize> {
        let all = if self.may_say(asked) { first..self.len() } else { 0..0 };
        all.filter(|&at| self.may_be(at, asked) && asked.sets.iter().any(|words| self.is(at, words)))
    }

    /// The first mark of this sort from `first` on.
    #[inline]
    pub(crate) fn mark_from(&self, mark: u8, first: usize) -> Option<usize> {
        if self.may_have(mark) { self.each(Shape::MARK, first).find(|&at| self.mark(at) == mark) } else { None }
    }

    /// The tokens from `first` on at which a duration may begin, where there may be any.
    #[inline]
    pub(crate) fn each_count(&self, first: usize) -> Walk<'a> {
        let first = if self.may_last() { first } else { self.len() };
        self.walk(Shape::COUNTED | Tag::NUMBER, &[duration::COUNTS], first)
    }

    /// Is the token a possessive pronoun ("your", "uw")?
    #[inline]
    pub(crate) fn is_possessive(&self, at: usize) -> bool {
        self.has(at, Tag::FIRST | Tag::SECOND | Tag::THIRD) && self.is(at, POSSESSIVES)
    }

    /// Does the word end in "-ing"?
    pub(crate) fn is_gerund(&self, at: usize) -> bool {
        self.language == Language::English
            && self.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Word && t.end - t.start > 5)
            && self.ends(at, "ing")
    }

    /// The place of tokens `first..end`; `None` where there are none.
    pub(crate) fn span(&self, first: usize, end: usize) -> Option<Span> {
        if first >= end {
            return None;
        }
        let (first, last) = (self.tokens.get(first)?, self.tokens.get(end.checked_sub(1)?)?);
        Span::new(first.start, last.end)
    }

    /// The text of tokens `first..end`.
    pub(crate) fn slice(&self, first: usize, end: usize) -> &'a str {
        self.span(first, end).and_then(|s| s.of(self.text)).unwrap_or("")
    }

    /// The text of tokens `first..end` on one line: each run of white space is one blank. Names are compared so.
    pub(crate) fn line(&self, first: usize, end: usize) -> Cow<'a, str> {
        let text = self.slice(first, end);
        let mut blank = true;
        let plain = text.bytes().all(|byte| {
            let before = std::mem::replace(&mut blank, byte == b' ');
            byte > b' ' || byte == b' ' && !before
        });
        let ascii = || text.is_ascii() || !text.chars().any(|c| c != ' ' && c.is_whitespace());
        if plain && !blank && ascii() {
            return Cow::Borrowed(text);
        }
        let mut line = String::with_capacity(text.len());
        for word in text.split_whitespace() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        Cow::Owned(line)
    }

    /// The hits with cues of these [kinds](crate::lexicon::Cues) that lie within tokens `first..end`.
    #[inline]
    pub(crate) fn hits_in(
        &self,
        first: usize,
        end: usize,
        cues: u64,
    ) -> impl Iterator<Item = &'a Hit> + Clone + use<'a> {
        let range = if self.holds(cues) { self.begin(first)..self.begin(end) } else { 0..0 };
        let hits = self.hits.get(range).unwrap_or_default();
        hits.iter().filter(move |h| h.cue.bit() & cues != 0 && h.end as usize <= end)
    }

    /// Is there one?
    #[inline]
    pub(crate) fn holds_in(&self, first: usize, end: usize, cues: u64) -> bool {
        self.hits_in(first, end, cues).next().is_some()
    }

    /// Does a hit with a cue of one of these kinds begin at the token?
    #[inline]
    pub(crate) fn begins(&self, at: usize, cues: u64) -> bool {
        self.index.cues(at) & cues != 0
    }

    /// The end of the longest hit with a cue of one of these kinds that begins at the token.
    #[inline]
    pub(crate) fn phrase_at(&self, at: usize, cues: u64) -> Option<usize> {
        if self.begins(at, cues) { self.longest(at, cues, |_| Some(())).map(|(end, ())| end) } else { None }
    }

    /// The longest hit with a cue of one of these kinds that begins at the token and that `pick` takes, with what it made of it.
    #[inline]
    pub(crate) fn hit_at<T>(&self, at: usize, cues: u64, pick: impl Fn(Cue) -> Option<T>) -> Option<(usize, T)> {
        if self.begins(at, cues) { self.longest(at, cues, pick) } else { None }
    }

    /// The same for a token at which one begins.
    fn longest<T>(&self, at: usize, cues: u64, pick: impl Fn(Cue) -> Option<T>) -> Option<(usize, T)> {
        let hits = self.hits.get(self.begin(at)..).unwrap_or_default().iter().take_while(|h| h.first as usize == at);
        let hits = hits.filter(|h| h.cue.bit() & cues != 0);
        // Longer ones come later.
        hits.filter_map(|h| Some((h.end as usize, pick(h.cue)?))).last()
    }

    /// The index of the first hit that begins at the token or behind it.
    fn begin(&self, at: usize) -> usize {
        self.index.hit(at, self.hits.len())
    }

    /// For each token at which hits with cues of these kinds begin that `pick` takes, in order: the token, the end of the longest
    /// of them, and what was made of it.
    #[inline]
    pub(crate) fn found<T>(
        &self,
        cues: u64,
        pick: impl Fn(Cue) -> Option<T>,
    ) -> impl Iterator<Item = (usize, usize, T)> {
        let hits = if self.holds(cues) { self.hits } else { &[] };
        let hits = hits.iter().filter(move |h| h.cue.bit() & cues != 0);
        let mut told = hits.filter_map(move |h| Some((h.first as usize, h.end as usize, pick(h.cue)?))).peekable();
        core::iter::from_fn(move || {
            let mut found = told.next()?;
            // Longer ones come later.
            while let Some(longer) = told.next_if(|&(first, ..)| first == found.0) {
                found = longer;
            }
            Some(found)
        })
    }

    /// The same phrases, whatever they say.
    #[inline]
    pub(crate) fn phrases(&self, cues: u64) -> impl Iterator<Item = (usize, usize)> {
        self.found(cues, |_| Some(())).map(|(first, end, ())| (first, end))
    }

    /// Does the unit hold cues of one of these [kinds](crate::lexicon::Cues)?
    #[inline]
    pub(crate) fn holds(&self, cues: u64) -> bool {
        self.summary.cues & cues != 0
    }

    /// May the mark be in the unit? Where not, it is not.
    #[inline]
    pub(crate) fn may_have(&self, mark: u8) -> bool {
        self.summary.may_have(mark)
    }

    /// Is there a number, an e-mail address, a URL, or a word that begins with a digit?
    #[inline]
    pub(crate) fn has_digits(&self) -> bool {
        self.summary.tags & (Shape::COUNTED | Shape::EMAIL | Shape::HOST) != 0
    }

    /// May a duration be in the unit? Where neither digits nor a unit of time are, none is.
    #[inline]
    pub(crate) fn may_last(&self) -> bool {
        self.has_digits() || self.summary.tags & Tag::TIME != 0
    }

    /// Is there a hit that `pick` takes?
    #[inline]
    pub(crate) fn any(&self, pick: impl Fn(Cue) -> bool) -> bool {
        self.hits.iter().any(|h| pick(h.cue))
    }

    /// Is the token inside a range where what is said is denied?
    pub(crate) fn is_denied(&self, at: usize) -> bool {
        self.denials.iter().any(|&(from, to)| (from as usize) <= at && at < to as usize) != self.place.denied
    }

    /// Is the sentence about somebody else's practices, a definition or a cross-reference?
    pub(crate) fn is_elsewhere(&self) -> bool {
        self.place.topic == Some(Topic::Elsewhere) && self.holds(Cues::OTHERS_PRACTICE)
    }

    /// Is the sentence a definition?
    pub(crate) fn is_definition(&self) -> bool {
        self.holds(Cues::DEFINITION) && self.summary.tags & (PRACTICE | Tag::FIRST) == 0
    }

    /// Is what is announced for this place, by its list, column or section, `topic`?
    pub(crate) fn is_about(&self, topic: Topic) -> bool {
        match self.place.announced {
            Some(announced) => announced == topic,
            None => self.place.topic == Some(topic),
        }
    }

    /// The first token of the noun phrase whose core begins at `first`: its possessive and adjectives come with it.
    pub(crate) fn phrase_start(&self, first: usize) -> usize {
        let mut at = first;
        if self.is_possessive(first) || self.has(first, Tag::DETERMINER) {
            return first;
        }
        while let Some(before) = at.checked_sub(1) {
            let Some(token) = self.tokens.get(before) else { break };
            // "Our users' preferences", "longitude/latitude"
            if first - before > LONGEST_JOINED {
                break;
            }
            if self.is_genitive(before) || self.joins(before) && !self.has(before - 1, BOUNDARY | VERBAL) {
                at = before.saturating_sub(1);
                continue;
            }
            // "Uw (**persoonlijke**) gegevens".
            if self.language == Language::Dutch
                && self.mark(before) == b')'
                && before > 1
                && self.mark(before - 2) == b'('
                && (self.has(before - 1, Tag::ADJECTIVE) || is_dutch_adjective(self.word(before - 1)))
            {
                at = before - 2;
                continue;
            }
            if token.kind != TokenKind::Word
                || self.is(before, words!["e.g", "i.e", "etc"])
                || self
                    .tokens
                    .get(at)
                    .is_some_and(|t| t.apart && !t.joined && before + 1 == first && self.line_break(before))
                || self.place.column.is_some() && self.line_break(before)
            {
                break;
            }
            if self.is_possessive(before) {
                return before;
            }
            let adjective = token.tags & (Tag::ADJECTIVE | Tag::PERSONAL | Tag::OTHER) != 0;
            // Dutch writes its compounds as one word: only an adjective stands before a noun.
            let noun = token.tags & (BOUNDARY | VERBAL | Tag::FIRST | Tag::SECOND | Tag::THIRD | Tag::POLICY) == 0
                && (self.language == Language::English || is_dutch_adjective(self.word(before)));
            if !(adjective || noun || self.is_participle(before)) || first - before > 4 {
                break;
            }
            at = before;
        }
        at
    }

    /// Is the token a slash that touches the words on both sides, so that they name one thing ("CV/resume", "job
    /// title/position"), and not two data ("name/password")?
    pub(crate) fn joins(&self, at: usize) -> bool {
        let touch = |a: usize| self.tokens.get(a).zip(self.tokens.get(a + 1)).is_some_and(|(a, b)| a.end == b.start);
        let word = |at: usize| self.is_word(at) && !self.has(at, Tag::AND);
        self.mark(at) == b'/'
            && self.language == Language::English
            && at > 0
            && touch(at - 1)
            && touch(at)
            && word(at - 1)
            && word(at + 1)
            && !self.parts(at)
    }

    /// Do data of different categories stand on the two sides of the token?
    fn parts(&self, at: usize) -> bool {
        let category = |hit: &Hit| match hit.cue {
            Cue::Data(category) | Cue::WeakData(category) => Some(category).filter(|&c| c != Category::Generic),
            _ => None,
        };
        let before = at.saturating_sub(6);
        let left = self.hits_in(before, at, DATA).filter(|h| h.end as usize == at).find_map(category);
        let right = || self.hits_in(at + 1, at + 7, DATA).filter(|h| h.first as usize == at + 1).find_map(category);
        left.is_some_and(|left| right().is_some_and(|right| left != right))
    }

    /// Is the token the apostrophe behind a plural ("members' profiles")?
    fn is_genitive(&self, at: usize) -> bool {
        let behind = |word: &Token| self.tokens.get(at).is_some_and(|mark| mark.start == word.end);
        self.mark(at) == b'\'' && at > 0 && self.tokens.get(at - 1).is_some_and(behind) && self.ends(at - 1, "s")
    }

    /// Is the verb form an adjective here ("any stored logs", "this automatically collected data")?
    fn is_participle(&self, at: usize) -> bool {
        let before = at.wrapping_sub(1);
        let adverb = self.has(before, Tag::ADVERB) && self.ends(before, "ly");
        let ends = match self.language {
            Language::English => self.ends(at, "ed"),
            Language::Dutch => self.ends(at, "en") || self.ends(at, "de"),
        };
        ends && (adverb || self.has(before, Tag::DETERMINER) || self.is_possessive(before)) || self.is_state(at)
    }

    /// Is it said of data in what state it is ("share **aggregated** statistics", "hashed e-mail addresses")?
    fn is_state(&self, at: usize) -> bool {
        const VERBS: u64 =
            Tag::FIRST | Tag::SECOND | Tag::THIRD | Tag::MODAL | Tag::TO | Tag::BE | Tag::HAVE | Tag::ADVERB;
        self.language == Language::English && self.is(at, STATES) && at > 0 && !self.has(at - 1, VERBS)
    }

    /// Is there a line break between the token and the next?
    pub(crate) fn line_break(&self, at: usize) -> bool {
        let (Some(a), Some(b)) = (self.tokens.get(at), self.tokens.get(at.wrapping_add(1)).filter(|b| b.apart)) else {
            return false;
        };
        self.text.get(a.end as usize..b.start as usize).is_some_and(|gap| gap.contains('\n') || gap.contains("<br"))
    }

    /// The end of the bracket that opens at `open`, or of the unit where it does not close.
    pub(crate) fn bracket_end(&self, open: usize) -> usize {
        let mut depth = 0usize;
        for at in open..self.len() {
            match self.mark(at) {
                b'(' => depth += 1,
                b')' => {
                    depth = depth.saturating_sub(1);
                    if depth == 0 {
                        return at + 1;
                    }
                }
                _ => {}
            }
        }
        self.len()
    }
}
