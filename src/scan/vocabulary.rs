//! [`Vocabulary`]: a language's lexicon, compiled.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::Language;
use crate::lexicon::{Cue, DUTCH, ENGLISH, Lexicon, Tag, shared};
use crate::text::{Dictionary, Token, TokenKind, Words, hash};

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

/// Words in the longest phrase.
pub(crate) const LONGEST_PHRASE: usize = 8;

/// A slot of the open hash table of words.
#[derive(Clone, Copy)]
struct Slot {
    hash: u64,
    word: u16,
}

/// A node of the trie of phrases.
#[derive(Clone, Copy, Default)]
struct Node {
    /// Its cues in [`Vocabulary::cues`].
    cues: (u32, u32),
    /// Some phrase goes on from here.
    inner: bool,
}

/// A language's lexicon, compiled: words to lemmas and tags, phrases of lemmas to cues.
pub(crate) struct Vocabulary {
    slots: Vec<Slot>,
    tags: Vec<u64>,
    /// Word endings (`gegevens`), longest first, with the lemma that stands for any word with that ending.
    endings: Vec<(Box<[u8]>, u16)>,
    /// The last bytes that some ending has.
    last_bytes: [bool; 256],
    /// For each lemma the node that a phrase beginning with it leads to; 0 for none.
    roots: Vec<u32>,
    /// Steps from a node by a lemma, an open hash table of (node, lemma, next node).
    steps: Vec<(u32, u16, u32)>,
    nodes: Vec<Node>,
    cues: Vec<Cue>,
    months: HashMap<u16, u8>,
    units: HashMap<u16, char>,
    numbers: HashMap<u16, u16>,
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
    fn look_up(&self, hash: u64, text: &[u8]) -> (u16, u64) {
        let word = match self.find(hash) {
            0 => self.ending(text),
            word => word,
        };
        (word, self.tags.get(usize::from(word)).copied().unwrap_or(0))
    }
}

impl Words for Vocabulary {
    fn month(&self, word: u16) -> Option<u8> {
        self.months.get(&word).copied()
    }

    fn unit(&self, word: u16) -> Option<char> {
        self.units.get(&word).copied()
    }

    fn number(&self, word: u16) -> Option<u16> {
        self.numbers.get(&word).copied()
    }
}

impl Vocabulary {
    /// Appends the phrases that begin at each of `tokens` to `out`, in the order of their first token, shorter first.
    pub(crate) fn scan(&self, tokens: &[Token], out: &mut Vec<Hit>) {
        for (first, token) in tokens.iter().enumerate() {
            if token.word == 0 {
                continue;
            }
            let mut node = self.roots.get(usize::from(token.word)).copied().unwrap_or(0);
            let mut at = first;
            while node != 0 {
                at += 1;
                let Some(&Node { cues: (from, to), inner }) = self.nodes.get(node as usize) else { break };
                let (first, end) = (narrow(first), narrow(at));
                for &cue in self.cues.get(from as usize..to as usize).unwrap_or_default() {
                    out.push(Hit { first, end, cue });
                }
                if !inner {
                    break;
                }
                let Some(next) = tokens.get(at).filter(|t| t.kind == TokenKind::Word && t.word != 0) else { break };
                node = self.step(node, next.word);
            }
        }
    }

    fn find(&self, hash: u64) -> u16 {
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = spread(hash) & mask;
        loop {
            match self.slots.get(at) {
                Some(slot) if slot.word == 0 => return 0,
                Some(slot) if slot.hash == hash => return slot.word,
                Some(_) => at = (at + 1) & mask,
                None => return 0,
            }
        }
    }

    fn ending(&self, text: &[u8]) -> u16 {
        let known = text.last().is_some_and(|&b| self.last_bytes.get(usize::from(b | 0x20)) == Some(&true));
        if !known || text.len() < 6 {
            return 0;
        }
        let ends = |ending: &[u8]| {
            text.len() > ending.len() + 1
                && text.get(text.len() - ending.len()..).is_some_and(|tail| tail.eq_ignore_ascii_case(ending))
        };
        self.endings.iter().find(|(ending, _)| ends(ending)).map_or(0, |&(_, word)| word)
    }

    fn step(&self, node: u32, word: u16) -> u32 {
        let mask = self.steps.len().wrapping_sub(1);
        let mut at = spread(key(node, word)) & mask;
        loop {
            match self.steps.get(at) {
                Some(&(from, by, to)) if to != 0 => {
                    if from == node && by == word {
                        return to;
                    }
                    at = (at + 1) & mask;
                }
                _ => return 0,
            }
        }
    }
}

/// The token index as the hits hold it; a block has fewer than `u32::MAX` tokens, for it has fewer bytes.
fn narrow(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

const fn key(node: u32, word: u16) -> u64 {
    ((node as u64) << 16 | word as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

#[allow(clippy::cast_possible_truncation, reason = "the upper half of a hash, masked by the caller")]
const fn spread(hash: u64) -> usize {
    ((hash ^ (hash >> 29)) >> 7) as usize
}

/// What is gathered while a lexicon is compiled.
#[derive(Default)]
struct Compiler {
    /// Every form to its lemma.
    forms: HashMap<String, u16>,
    tags: Vec<u64>,
    endings: Vec<(Box<[u8]>, u16)>,
    edges: HashMap<(u32, u16), u32>,
    node_cues: Vec<Vec<Cue>>,
}

impl Vocabulary {
    fn compile(lexicon: &Lexicon) -> Self {
        let mut c = Compiler { tags: vec![0], node_cues: vec![Vec::new()], ..Compiler::default() };
        let english = lexicon.language == Language::English;
        for row in lexicon.forms {
            let mut words = row.split(' ');
            let lemma = words.next().map_or(0, |w| c.word(w));
            for form in words {
                c.forms.entry(form.to_owned()).or_insert(lemma);
            }
        }
        for (tags, words) in lexicon.tags {
            for form in words.split_ascii_whitespace() {
                let word = c.word(form);
                if let Some(have) = c.tags.get_mut(usize::from(word)) {
                    *have |= tags;
                }
            }
        }
        if english {
            c.inflect(VERBS, verb_forms);
            c.inflect(!0, |word| noun_forms(word).collect());
        }
        for (names, set) in [
            (lexicon.months.iter().map(|m| m.0).collect::<Vec<_>>(), ()),
            (lexicon.units.iter().map(|m| m.0).collect(), ()),
            (lexicon.numbers.iter().map(|m| m.0).collect(), ()),
        ] {
            let () = set;
            for name in names {
                c.word(name);
            }
        }
        for (cue, rows) in lexicon.phrases {
            for row in *rows {
                c.phrase(row, *cue, english);
            }
        }
        for (index, vendor) in shared::VENDORS.iter().enumerate() {
            for name in vendor.names {
                c.phrase(name, Cue::Vendor(u16::try_from(index).unwrap_or(u16::MAX)), false);
            }
        }
        for country in shared::COUNTRIES {
            let names = if english { country.english } else { country.dutch };
            for name in names {
                c.phrase(name, Cue::Country(country.code), false);
            }
        }
        for (index, authority) in shared::AUTHORITIES.iter().enumerate() {
            for name in authority.names {
                c.phrase(name, Cue::NamedAuthority(u8::try_from(index).unwrap_or(u8::MAX)), false);
            }
        }
        c.finish(lexicon)
    }
}

/// Tags of words that are conjugated as verbs.
const VERBS: u64 = Tag::COLLECT
    | Tag::USE
    | Tag::SHARE
    | Tag::KEEP
    | Tag::DELETE
    | Tag::GIVE
    | Tag::RECEIVE
    | Tag::ASK
    | Tag::ACT
    | Tag::PROTECT
    | Tag::TRANSFER
    | Tag::REACH
    | Tag::ACCESS
    | Tag::VERB;

impl Compiler {
    /// The lemma of a form, a new one where the form is not known.
    fn word(&mut self, form: &str) -> u16 {
        if let Some(&word) = self.forms.get(form) {
            return word;
        }
        let word = u16::try_from(self.tags.len()).unwrap_or(u16::MAX);
        self.tags.push(0);
        if let Some(ending) = form.strip_prefix('*') {
            self.endings.push((ending.as_bytes().into(), word));
        }
        self.forms.insert(form.to_owned(), word);
        word
    }

    /// Adds the regular forms of every word that carries one of `tags` (of every word where that is all).
    fn inflect(&mut self, tags: u64, forms_of: impl Fn(&str) -> Vec<String>) {
        let mut lemmas: Vec<(String, u16)> = self.forms.iter().map(|(f, &w)| (f.clone(), w)).collect();
        lemmas.sort();
        for (form, word) in lemmas {
            let have = self.tags.get(usize::from(word)).copied().unwrap_or(0);
            if tags == !0 || have & tags != 0 {
                for inflected in forms_of(&form) {
                    self.forms.entry(inflected).or_insert(word);
                }
            }
        }
    }

    /// Adds the phrases that `row` stands for.
    fn phrase(&mut self, row: &str, cue: Cue, english: bool) {
        let mut nodes = vec![0u32];
        let (mut parts, verb) = (row.split(' ').peekable(), matches!(cue, Cue::Purpose(_) | Cue::Right(_)));
        let mut first = true;
        while let Some(part) = parts.next() {
            let mut next = Vec::new();
            for form in part.split('|') {
                let known = self.forms.len();
                let word = self.word(form);
                if english && self.forms.len() > known && form.len() > 2 {
                    if verb && first {
                        for inflected in verb_forms(form) {
                            self.forms.entry(inflected).or_insert(word);
                        }
                    }
                    for inflected in noun_forms(form) {
                        self.forms.entry(inflected).or_insert(word);
                    }
                }
                for &node in &nodes {
                    let fresh = u32::try_from(self.node_cues.len()).unwrap_or(u32::MAX);
                    let to = *self.edges.entry((node, word)).or_insert(fresh);
                    if to == fresh {
                        self.node_cues.push(Vec::new());
                    }
                    if !next.contains(&to) {
                        next.push(to);
                    }
                }
            }
            nodes = next;
            first = false;
        }
        for node in nodes {
            if let Some(cues) = self.node_cues.get_mut(node as usize) {
                if !cues.contains(&cue) {
                    cues.push(cue);
                }
            }
        }
    }

    fn finish(mut self, lexicon: &Lexicon) -> Vocabulary {
        let mut slots = vec![Slot { hash: 0, word: 0 }; (self.forms.len() * 2).next_power_of_two()];
        let mask = slots.len() - 1;
        for (form, &word) in self.forms.iter().filter(|(form, _)| !form.starts_with('*')) {
            let hash = hash(form);
            let mut at = spread(hash) & mask;
            while slots.get(at).is_some_and(|s| s.word != 0) {
                at = (at + 1) & mask;
            }
            if let Some(slot) = slots.get_mut(at) {
                *slot = Slot { hash, word };
            }
        }
        let mut roots = vec![0; self.tags.len()];
        let mut steps = vec![(0, 0, 0); (self.edges.len() * 2).next_power_of_two()];
        let mut nodes = vec![Node::default(); self.node_cues.len()];
        let mask = steps.len() - 1;
        for (&(node, word), &to) in &self.edges {
            if node == 0 {
                if let Some(root) = roots.get_mut(usize::from(word)) {
                    *root = to;
                }
                continue;
            }
            if let Some(from) = nodes.get_mut(node as usize) {
                from.inner = true;
            }
            let mut at = spread(key(node, word)) & mask;
            while steps.get(at).is_some_and(|s| s.2 != 0) {
                at = (at + 1) & mask;
            }
            if let Some(step) = steps.get_mut(at) {
                *step = (node, word, to);
            }
        }
        let mut cues = Vec::new();
        for (node, of_node) in nodes.iter_mut().zip(&self.node_cues) {
            let from = narrow(cues.len());
            cues.extend_from_slice(of_node);
            node.cues = (from, narrow(cues.len()));
        }
        self.endings.sort_by_key(|(ending, _)| std::cmp::Reverse(ending.len()));
        let mut last_bytes = [false; 256];
        for byte in self.endings.iter().filter_map(|(ending, _)| ending.last()) {
            if let Some(known) = last_bytes.get_mut(usize::from(*byte)) {
                *known = true;
            }
        }
        let lemma = |form: &str| self.forms.get(form).copied().unwrap_or(0);
        Vocabulary {
            months: lexicon.months.iter().map(|&(form, month)| (lemma(form), month)).collect(),
            units: lexicon.units.iter().map(|&(form, unit)| (lemma(form), unit)).collect(),
            numbers: lexicon.numbers.iter().map(|&(form, number)| (lemma(form), number)).collect(),
            slots,
            tags: self.tags,
            endings: self.endings,
            last_bytes,
            roots,
            steps,
            nodes,
            cues,
        }
    }
}

/// The regular plural of an English noun, which is also the third person of a verb.
fn noun_forms(word: &str) -> impl Iterator<Item = String> {
    let regular = word.len() > 2 && word.bytes().all(|b| b.is_ascii_lowercase()) && !word.ends_with("ss'");
    let plural = match word.as_bytes() {
        [.., b's' | b'x' | b'z'] | [.., b'c' | b's', b'h'] => format!("{word}es"),
        [stem @ .., before, b'y'] if !b"aeiou".contains(before) => {
            format!("{}{}ies", String::from_utf8_lossy(stem), char::from(*before))
        }
        _ => format!("{word}s"),
    };
    regular.then_some(plural).into_iter()
}

/// The regular forms of an English verb.
fn verb_forms(word: &str) -> Vec<String> {
    if word.len() < 3 || !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return Vec::new();
    }
    let mut forms: Vec<String> = noun_forms(word).collect();
    let vowel = |b: u8| b"aeiou".contains(&b);
    match word.as_bytes() {
        [.., b'e', b'e'] => forms.extend([format!("{word}d"), format!("{word}ing")]),
        [.., b'i', b'e'] => forms.push(format!("{word}d")),
        [stem @ .., b'e'] => {
            let stem = String::from_utf8_lossy(stem);
            forms.extend([format!("{stem}ed"), format!("{stem}ing")]);
        }
        [stem @ .., before, b'y'] if !vowel(*before) => {
            forms.push(format!("{}{}ied", String::from_utf8_lossy(stem), char::from(*before)));
            forms.push(format!("{word}ing"));
        }
        bytes => {
            forms.extend([format!("{word}ed"), format!("{word}ing")]);
            if let [.., a, b, last] = bytes {
                if !vowel(*a) && vowel(*b) && !vowel(*last) && !b"wxy".contains(last) {
                    let last = char::from(*last);
                    forms.extend([format!("{word}{last}ed"), format!("{word}{last}ing")]);
                }
            }
        }
    }
    forms
}
