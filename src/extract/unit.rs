//! [`Unit`]: a sentence, list item, cell or heading with what the scan found in it and the context it stands in.

use std::borrow::Cow;

use crate::lexicon::{Cue, Cues, Tag, Topic};
use crate::scan::{Hit, Vocabulary};
use crate::text::{Places, Token, TokenKind, WordSet, words};
use crate::{Language, Span};

use super::Place;
use super::weigh::count;

/// What an extractor reads. Token and hit indices are the unit's own.
pub(crate) struct Unit<'a> {
    /// The caller's whole text.
    pub(crate) text: &'a str,
    /// The tokens.
    pub(crate) tokens: &'a [Token],
    /// The phrases found, in the order of their first token.
    pub(crate) hits: &'a [Hit],
    /// For each token the index of the first hit that begins there or behind, with [`NO_HIT`] where none begins there; [`begins`]
    /// makes it, and leaves out what lies behind the last hit.
    pub(crate) begins: &'a [u32],
    /// Ranges of tokens in which what is said is denied.
    pub(crate) denials: &'a [(u32, u32)],
    /// The language it is read in.
    pub(crate) language: Language,
    /// The compiled lexicon.
    pub(crate) words: &'static Vocabulary,
    /// Where it stands.
    pub(crate) place: Place,
    /// What it holds as a whole.
    pub(crate) summary: Summary,
    /// The words of headings and of what introduces lists that its [place](Place) refers to.
    pub(crate) around: &'a [u16],
}

/// What a unit holds, wherever in it.
#[derive(Clone, Copy, Default)]
pub(crate) struct Summary {
    /// The tags of all tokens together.
    pub(crate) tags: u64,
    /// The [`Cues`](crate::lexicon::Cues) of all hits together.
    pub(crate) cues: u64,
    /// The marks of all tokens together, each as the bit of its lower six bits.
    marks: u64,
    /// The words of all tokens together.
    places: Places,
    /// There is a number, an e-mail address, a URL, or a word that begins with a digit.
    pub(crate) digits: bool,
    /// How many phrases name data, purposes, recipients and rights; see [`count`].
    pub(crate) counts: [u8; 4],
}

impl Summary {
    /// Sums up tokens.
    pub(crate) fn of(text: &str, tokens: &[Token]) -> Self {
        let mut summary = Self::default();
        for token in tokens {
            summary.tags |= token.tags;
            summary.marks |= 1 << (token.mark & 63);
            summary.places.add(token.form);
            summary.digits |= match token.kind {
                TokenKind::Number | TokenKind::Email | TokenKind::Url => true,
                TokenKind::Word if token.word == 0 && !token.capital => {
                    text.as_bytes().get(token.start as usize).is_some_and(u8::is_ascii_digit)
                }
                _ => false,
            };
        }
        summary
    }

    /// May the mark be among the tokens? Where not, it is not.
    #[inline]
    pub(crate) fn may_have(&self, mark: u8) -> bool {
        self.marks >> (mark & 63) & 1 == 1
    }

    /// Adds what the phrases say that were found in them.
    pub(crate) fn with(mut self, hits: &[Hit]) -> Self {
        for hit in hits {
            self.cues |= hit.cue.bit();
            count(&mut self.counts, hit.cue);
        }
        self
    }
}

/// The bit that says that no hit begins at the token itself.
const NO_HIT: u32 = 1 << 31;

/// Fills `out` with the places of hits, as [`Unit::begins`] has them.
pub(crate) fn begins(hits: &[Hit], out: &mut Vec<u32>) {
    out.clear();
    for (index, hit) in (0..).zip(hits) {
        if out.len() <= hit.first as usize {
            out.resize(hit.first as usize, index | NO_HIT);
            out.push(index);
        }
    }
}

/// Verbs and what helps them: none of these stands inside a noun phrase before its head.
pub(crate) const VERBAL: u64 = Tag::VERBAL;

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

    /// Is the token one of these words, in any case?
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "where the words are known, it is a few comparisons")]
    pub(crate) fn is(&self, at: usize, words: &WordSet) -> bool {
        self.tokens.get(at).is_some_and(|token| words.has(token.form))
    }

    /// The tokens from `first` on that are one of these words.
    pub(crate) fn each_of(&self, words: &WordSet, first: usize) -> impl DoubleEndedIterator<Item = usize> {
        let end = if self.summary.places.may_have_any(words) { self.len() } else { first };
        (first..end).filter(move |&at| self.is(at, words))
    }

    /// Is one of these words in the unit?
    pub(crate) fn has_word(&self, words: &WordSet) -> bool {
        self.each_of(words, 0).next().is_some()
    }

    /// Is the token a possessive pronoun ("your", "uw")?
    pub(crate) fn is_possessive(&self, at: usize) -> bool {
        self.has(at, Tag::FIRST | Tag::SECOND | Tag::THIRD) && self.is(at, POSSESSIVES)
    }

    /// Does the word end in "-ing"?
    pub(crate) fn is_gerund(&self, at: usize) -> bool {
        self.language == Language::English
            && self.is_word(at)
            && self.word(at).len() > 5
            && self.word(at).ends_with("ing")
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

    /// The hits that lie within tokens `first..end`.
    pub(crate) fn hits_in(&self, first: usize, end: usize) -> impl Iterator<Item = &'a Hit> {
        let hits = self.hits.get(self.begin(first)..self.begin(end)).unwrap_or_default();
        hits.iter().filter(move |h| h.end as usize <= end)
    }

    /// Does a hit begin at the token?
    #[inline]
    pub(crate) fn begins_hit(&self, at: usize) -> bool {
        self.begins.get(at).is_some_and(|begin| begin & NO_HIT == 0)
    }

    /// The longest hit that begins at the token and that `pick` takes, with what it made of it.
    #[inline]
    pub(crate) fn hit_at<T>(&self, at: usize, pick: impl Fn(Cue) -> Option<T>) -> Option<(usize, T)> {
        let begin = *self.begins.get(at)?;
        if begin & NO_HIT != 0 { None } else { self.longest(begin, at, pick) }
    }

    /// The longest hit from index `begin` on that begins at the token and that `pick` takes.
    #[inline(never)]
    fn longest<T>(&self, begin: u32, at: usize, pick: impl Fn(Cue) -> Option<T>) -> Option<(usize, T)> {
        let hits = self.hits.get(begin as usize..).unwrap_or_default().iter().take_while(|h| h.first as usize == at);
        hits.filter_map(|h| Some((h.end as usize, pick(h.cue)?))).max_by_key(|&(end, _)| end)
    }

    /// The index of the first hit that begins at the token or behind it.
    fn begin(&self, at: usize) -> usize {
        self.begins.get(at).map_or(self.hits.len(), |&begin| (begin & !NO_HIT) as usize)
    }

    /// For each token at which hits begin that `pick` takes, in order: the token, the end of the longest of them, and what was
    /// made of it.
    pub(crate) fn found<T>(&self, pick: impl Fn(Cue) -> Option<T>) -> impl Iterator<Item = (usize, usize, T)> {
        let made = move |h: &Hit| Some((h.first as usize, h.end as usize, pick(h.cue)?));
        let mut hits = self.hits.iter().filter_map(made).peekable();
        std::iter::from_fn(move || {
            let mut longest = hits.next()?;
            while let Some(next) = hits.next_if(|next| next.0 == longest.0) {
                longest = if next.1 >= longest.1 { next } else { longest };
            }
            Some(longest)
        })
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

    /// May a duration be in the unit? Where neither digits nor a unit of time are, none is.
    #[inline]
    pub(crate) fn may_last(&self) -> bool {
        self.summary.digits || self.summary.tags & Tag::TIME != 0
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

    /// Is the verb form an adjective here ("any stored logs", "this automatically collected data")?
    fn is_participle(&self, at: usize) -> bool {
        let before = at.wrapping_sub(1);
        let adverb = self.has(before, Tag::ADVERB) && self.word(before).ends_with("ly");
        let ends = match self.language {
            Language::English => self.word(at).ends_with("ed"),
            Language::Dutch => self.word(at).ends_with("en") || self.word(at).ends_with("de"),
        };
        ends && (adverb || self.has(before, Tag::DETERMINER) || self.is_possessive(before))
    }

    /// Is there a line break between the token and the next?
    pub(crate) fn line_break(&self, at: usize) -> bool {
        let (Some(a), Some(b)) = (self.tokens.get(at), self.tokens.get(at + 1)) else { return false };
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
