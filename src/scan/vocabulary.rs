//! [`Vocabulary`]: a language's lexicon, compiled.

use std::sync::LazyLock;

use crate::Language;
use crate::lexicon::{Cue, DUTCH, ENGLISH};
use crate::text::{Dictionary, Token, Words, hash};

use super::table::{Table, spread};

mod compile;

/// Bytes of the shortest word that is looked up by its ending.
const SHORTEST: usize = 6;

/// Tokens that are looked at together for those that begin phrases.
const STRIDE: usize = 64;

/// A phrase of the lexicon found in a block: tokens `first..end` and what they tell.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Hit {
    /// First token.
    pub(crate) first: u32,
    /// First token behind it.
    pub(crate) end: u32,
    /// What it tells.
    pub(crate) cue: Cue,
}

/// The number of the first node that is no start of a phrase.
const INNER: u32 = 1 << 16;

/// A node of the trie of phrases: that of the first word is one with its [`Lemma`], and has its number.
#[derive(Clone, Copy, Default)]
struct Node {
    /// The words that go on from here, as a set of [`bit`]s: most words that do not are told without a look into the table.
    next: u64,
    /// Its cues in [`Vocabulary::cues`].
    cues: u32,
    /// How many it has.
    count: u32,
}

/// What is known of a lemma.
#[derive(Clone, Copy, Default)]
struct Lemma {
    /// What it does in a sentence.
    tags: u64,
    /// The node that a phrase beginning with it leads to.
    start: Node,
    /// Its place in [`Vocabulary::meanings`]; most have the first, which says nothing.
    meaning: u8,
}

/// What a word says of time and number.
#[derive(Clone, Copy, Default)]
struct Meaning {
    month: Option<u8>,
    unit: Option<char>,
    number: Option<u16>,
}

/// The last three bytes of a word, without regard to case, as a key of [`Vocabulary::tails`].
fn tail(word: &[u8]) -> u64 {
    word.last_chunk()
        .map_or(0, |&[a, b, c]| spread::<16>(u64::from_le_bytes([a | 0x20, b | 0x20, c | 0x20, 0, 0, 0, 0, 0])))
}

/// A language's lexicon, compiled: words to lemmas and tags, phrases of lemmas to cues.
pub(crate) struct Vocabulary {
    /// Forms to lemmas, by the hash of the form.
    forms: Table<16>,
    /// By lemma.
    lemmas: Vec<Lemma>,
    /// Word endings (`gegevens`), by their [`tail`]s and longest first, with the lemma that stands for any word with that
    /// ending.
    endings: Vec<(&'static [u8], u16)>,
    /// For each [`tail`] of an ending, the index behind its first one.
    tails: Table<16>,
    /// Steps from a node by a lemma to the next node.
    steps: Table<24>,
    /// The nodes of further words, numbered from [`INNER`].
    nodes: Vec<Node>,
    cues: Vec<Cue>,
    meanings: Vec<Meaning>,
}

/// The compiled lexicon of a language, built when it is first asked for.
pub(crate) fn vocabulary(language: Language) -> &'static Vocabulary {
    static EN: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::compile(&ENGLISH));
    static NL: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::compile(&DUTCH));
    match language {
        Language::English => &EN,
        Language::Dutch => &NL,
    }
}

impl Dictionary for Vocabulary {
    #[inline]
    fn look_up<'a>(&self, hash: u64, text: impl FnOnce() -> &'a [u8]) -> (u16, u64) {
        let mut word = self.find(hash);
        if !self.endings.is_empty() && word == 0 && hash != 0 {
            word = self.ending(text());
        }
        (word, self.lemma(word).tags)
    }
}

impl Words for Vocabulary {
    fn month(&self, word: u16) -> Option<u8> {
        self.meaning(word).month
    }

    fn unit(&self, word: u16) -> Option<char> {
        self.meaning(word).unit
    }

    fn number(&self, word: u16) -> Option<u16> {
        self.meaning(word).number
    }
}

impl Vocabulary {
    /// Appends the phrases that begin at each of `tokens` to `out`, in the order of their first token, shorter first.
    pub(crate) fn scan(&self, tokens: &[Token], out: &mut Vec<Hit>) {
        let word = |at: usize| tokens.get(at).map_or(0, |token| token.word);
        for (turn, some) in tokens.chunks(STRIDE).enumerate() {
            let base = turn * STRIDE;
            // Most tokens begin nothing, and which do cannot be foreseen: the others are gathered without a branch, from the
            // last to the first, so that what stands behind each is known.
            let (mut open, mut count) = ([0; STRIDE], 0);
            let mut behind = bit(word(base + some.len()));
            for (place, token) in some.iter().enumerate().rev() {
                let start = self.start(token.word);
                if let Some(open) = open.get_mut(count) {
                    *open = place;
                }
                count += usize::from(start.next & behind | u64::from(start.count) != 0);
                behind = bit(token.word);
            }
            for &place in open.get(..count).unwrap_or_default().iter().rev() {
                self.follow(tokens, base + place, out);
            }
        }
    }

    /// Appends the phrases that begin at the token `first`.
    fn follow(&self, tokens: &[Token], first: usize, out: &mut Vec<Hit>) {
        let word = |at: usize| tokens.get(at).map_or(0, |token| token.word);
        let mut at = first;
        let mut number = u32::from(word(at));
        let mut node = self.start(word(at));
        loop {
            at += 1;
            if node.count != 0 {
                let (first, end) = (narrow(first), narrow(at));
                let cues = self.cues.get(node.cues as usize..).and_then(|cues| cues.get(..node.count as usize));
                out.extend(cues.unwrap_or_default().iter().map(|&cue| Hit { first, end, cue }));
            }
            if node.next & bit(word(at)) == 0 {
                break;
            }
            number = self.step(number, word(at));
            let Some(next) = number.checked_sub(INNER).and_then(|inner| self.nodes.get(inner as usize)) else { break };
            node = next;
        }
    }

    /// The tags of each lemma, from 0, which is none.
    pub(crate) fn tags(&self) -> impl Iterator<Item = u64> {
        self.lemmas.iter().map(|lemma| lemma.tags)
    }

    /// The node that a phrase beginning with a word leads to.
    #[inline]
    fn start(&self, word: u16) -> &Node {
        &self.lemma(word).start
    }

    #[inline]
    fn lemma(&self, word: u16) -> &Lemma {
        const NONE: &Lemma = &Lemma { tags: 0, start: Node { next: 0, cues: 0, count: 0 }, meaning: 0 };
        self.lemmas.get(usize::from(word)).unwrap_or(NONE)
    }

    #[inline]
    fn find(&self, hash: u64) -> u16 {
        u16::try_from(self.forms.get(hash & !0xffff)).unwrap_or(0)
    }

    #[inline(never)]
    fn ending(&self, text: &[u8]) -> u16 {
        if text.len() < SHORTEST {
            return 0;
        }
        let Some(first) = usize::try_from(self.tails.get(tail(text))).ok().and_then(|first| first.checked_sub(1))
        else {
            return 0;
        };
        let alike = self.endings.get(first..).unwrap_or_default().iter();
        let mut alike = alike.take_while(|(ending, _)| tail(ending) == tail(text));
        let ends = |ending: &[u8]| {
            text.len() > ending.len() + 1
                && text.get(text.len() - ending.len()..).is_some_and(|tail| tail.eq_ignore_ascii_case(ending))
        };
        alike.find(|(ending, _)| ends(ending)).map_or(0, |&(_, word)| word)
    }

    fn step(&self, node: u32, word: u16) -> u32 {
        u32::try_from(self.steps.get(edge(node, word))).unwrap_or(0)
    }

    #[inline]
    fn meaning(&self, word: u16) -> Meaning {
        self.meanings.get(usize::from(self.lemma(word).meaning)).copied().unwrap_or_default()
    }
}

/// The token index as the hits hold it; a block has fewer than `u32::MAX` tokens, for it has fewer bytes.
fn narrow(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// The bit of a word in the set of those that go on from a node.
const fn bit(word: u16) -> u64 {
    1 << (word.wrapping_mul(0x9e37) >> 10)
}

/// The key of a step.
const fn edge(node: u32, word: u16) -> u64 {
    spread::<24>((node as u64) << 16 | word as u64)
}
