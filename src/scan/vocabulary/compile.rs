//! From a lexicon to its [`Vocabulary`].
//!
//! A program that reads one policy pays for this, so it is done without strings of its own where rows are `'static`, without
//! a list per node, and with the hashes of the tokeniser.
#![allow(clippy::type_complexity, reason = "a function that is given each form is plainer written out")]

use super::{INNER, Lemma, Meaning, Node, Table, Vocabulary, bit, edge, hash, narrow, tail};
use crate::Language;
use crate::lexicon::{Cue, Lexicon, Tag, shared};
use crate::text::Shape;
use crate::text::hash::{eight, every, hash_joined, hash_of, zeros};

/// Tags of words that are conjugated as verbs.
const VERBS: u64 = Tag::VERBAL | Tag::REACH;

/// Forms that may be inflected, each with its lemma.
///
/// Of two words with one form, the first in the order of the alphabet shall have it: "plan" before "plane" ("planed"), "partie"
/// before "party" ("parties"). So words that end in neither letter are inflected first, then those in "e", then those in "y".
#[derive(Default)]
struct Names {
    text: Vec<u8>,
    /// By their last letter, each as its place in the text and its lemma.
    all: [Vec<(u32, u16, u16)>; 3],
}

impl Names {
    fn with_capacity(bytes: usize) -> Self {
        Self { text: Vec::with_capacity(bytes), all: core::array::from_fn(|_| Vec::with_capacity(bytes / 16)) }
    }

    fn push(&mut self, stem: &[u8], end: &[u8], word: u16) {
        let start = self.text.len();
        self.text.extend_from_slice(stem);
        self.text.extend_from_slice(end);
        let [others, in_e, in_y] = &mut self.all;
        let list = match self.text.last() {
            Some(b'e') => in_e,
            Some(b'y') => in_y,
            _ => others,
        };
        list.push((narrow(start), u16::try_from(stem.len() + end.len()).unwrap_or(0), word));
    }
}

/// What is gathered while a lexicon is compiled.
struct Compiler {
    forms: Table<16>,
    lemmas: Vec<Lemma>,
    endings: Vec<(&'static [u8], u16)>,
    steps: Table<24>,
    nodes: Vec<Node>,
    /// Cues with the node that gives them, in the order of the rows.
    cues: Vec<(u32, Cue)>,
    /// Room for the nodes that a row has reached, and those that its next word reaches.
    reached: (Vec<u32>, Vec<u32>),
}

/// The pieces of a row between marks.
fn split(row: &[u8], mark: u8) -> impl Iterator<Item = &[u8]> {
    row.split(move |&byte| byte == mark)
}

/// Where the word of a row ends that begins at `at`: at a blank, a bar or the end of the row.
fn piece_end(row: &[u8], mut at: usize) -> usize {
    while at < row.len() {
        let bytes = eight(row, at);
        let marks = zeros(bytes ^ every(b' ')) | zeros(bytes ^ every(b'|'));
        if marks != 0 {
            return at + marks.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    row.len()
}

impl Vocabulary {
    pub(super) fn compile(lexicon: &'static Lexicon) -> Self {
        let rows: usize = lexicon.phrases.iter().map(|(_, rows)| rows.len()).sum();
        let english = lexicon.language == Language::English;
        let mut c = Compiler::new(english, rows);
        let bytes =
            lexicon.forms.iter().copied().chain(lexicon.tags.iter().map(|&(_, words)| words)).map(str::len).sum();
        let mut names = Names::with_capacity(if english { bytes } else { 0 });
        for row in lexicon.forms {
            let mut words = split(row.as_bytes(), b' ');
            let lemma = words.next().map_or(0, |word| c.named(word, &mut names));
            for form in words {
                if c.form(hash(form), lemma).1 {
                    names.push(form, b"", lemma);
                }
            }
        }
        for (tags, words) in lexicon.tags {
            for form in words.split_ascii_whitespace() {
                let word = c.named(form.as_bytes(), &mut names);
                if let Some(lemma) = c.lemmas.get_mut(usize::from(word)) {
                    lemma.tags |= tags;
                }
            }
        }
        if english {
            let mut verbs = Names::default();
            c.inflect(&[&names], VERBS, verb_forms, |stem, end, word| verbs.push(stem, end, word));
            c.inflect(&[&names, &verbs], !0, noun_forms, |_, _, _| {});
        }
        let times = lexicon.months.iter().map(|m| m.0).chain(lexicon.units.iter().map(|u| u.0));
        for name in times.chain(lexicon.numbers.iter().map(|n| n.0)) {
            c.whole(name.as_bytes());
        }
        let units = lexicon.units.iter().map(|unit| (unit.0, Tag::TIME));
        for (name, tag) in units.chain(lexicon.numbers.iter().map(|number| (number.0, Tag::NUMBER))) {
            let word = c.whole(name.as_bytes());
            if let Some(lemma) = c.lemmas.get_mut(usize::from(word)) {
                lemma.tags |= tag;
            }
        }
        for (cue, rows) in lexicon.phrases {
            for row in *rows {
                c.phrase(row.as_bytes(), *cue, english);
            }
        }
        for (index, vendor) in shared::VENDORS.iter().enumerate() {
            for name in vendor.names {
                c.phrase(name.as_bytes(), Cue::Vendor(u16::try_from(index).unwrap_or(u16::MAX)), false);
            }
        }
        for country in shared::COUNTRIES {
            for name in if english { country.english } else { country.dutch } {
                c.phrase(name.as_bytes(), Cue::Country(country.code), false);
            }
        }
        for (index, authority) in shared::AUTHORITIES.iter().enumerate() {
            for name in authority.names {
                c.phrase(name.as_bytes(), Cue::NamedAuthority(u8::try_from(index).unwrap_or(u8::MAX)), false);
            }
        }
        c.finish(lexicon)
    }
}

impl Compiler {
    fn new(english: bool, rows: usize) -> Self {
        Self {
            // English words have their inflections with them.
            forms: Table::with_capacity(if english { rows * 2 } else { rows }),
            lemmas: {
                let mut lemmas = Vec::with_capacity(rows / 2);
                lemmas.push(Lemma::default());
                lemmas
            },
            endings: Vec::new(),
            steps: Table::with_capacity(rows),
            nodes: Vec::with_capacity(rows * 2),
            cues: Vec::with_capacity(rows * 2),
            reached: (Vec::with_capacity(16), Vec::with_capacity(16)),
        }
    }

    /// Makes a form, by its hash, one of the lemma `word`, unless it is one of another; gives the lemma whose form it is, and
    /// whether it is new.
    fn form(&mut self, hash: u64, word: u16) -> (u16, bool) {
        let known = self.forms.len();
        let lemma = self.forms.get_or_insert(hash & !0xffff, u64::from(word));
        (u16::try_from(lemma).unwrap_or(0), self.forms.len() > known)
    }

    /// The lemma of the form `row[start..end]`, a new one where the form is not known; and whether that is so.
    fn word(&mut self, row: &'static [u8], start: usize, end: usize) -> (u16, bool) {
        let fresh = u16::try_from(self.lemmas.len()).unwrap_or(u16::MAX);
        let (word, new) = self.form(hash_of(row, start, end), fresh);
        if new {
            self.lemmas.push(Lemma::default());
            if let Some([b'*', ending @ ..]) = row.get(start..end) {
                self.endings.push((ending, word));
            }
        }
        (word, new)
    }

    /// The same of a form that stands alone.
    fn whole(&mut self, form: &'static [u8]) -> u16 {
        self.word(form, 0, form.len()).0
    }

    /// The same of one that is to be inflected with all others.
    fn named(&mut self, form: &'static [u8], names: &mut Names) -> u16 {
        let (word, new) = self.word(form, 0, form.len());
        if new {
            names.push(form, b"", word);
        }
        word
    }

    /// Adds the regular forms of every word of `lists` that carries one of `tags`, and gives each new one to `made`.
    fn inflect(&mut self, lists: &[&Names], tags: u64, forms_of: FormsOf, mut made: impl FnMut(&[u8], &[u8], u16)) {
        for letter in 0..3 {
            for names in lists {
                for &(start, length, word) in names.all.get(letter).into_iter().flatten() {
                    if tags != !0 && self.lemmas.get(usize::from(word)).is_none_or(|lemma| lemma.tags & tags == 0) {
                        continue;
                    }
                    let rest = names.text.get(start as usize..).unwrap_or_default();
                    forms_of(rest.get(..usize::from(length)).unwrap_or_default(), &mut |stem, end| {
                        if self.form(hash_joined(stem, end), word).1 {
                            made(stem, end, word);
                        }
                    });
                }
            }
        }
    }

    /// Adds the phrases that `row` stands for.
    fn phrase(&mut self, row: &'static [u8], cue: Cue, english: bool) {
        let verb = matches!(cue, Cue::Purpose(_) | Cue::Right(_));
        let (mut nodes, mut next) = core::mem::take(&mut self.reached);
        nodes.clear();
        nodes.push(0);
        let mut at = 0;
        let mut first = true;
        while at < row.len() {
            let end = piece_end(row, at);
            let (word, new) = self.word(row, at, end);
            if english && new {
                let forms_of = if verb && first { verb_forms } else { noun_forms };
                forms_of(row.get(at..end).unwrap_or_default(), &mut |stem, end| {
                    self.form(hash_joined(stem, end), word);
                });
            }
            for &node in &nodes {
                let to = self.step(node, word);
                if !next.contains(&to) {
                    next.push(to);
                }
            }
            if row.get(end) != Some(&b'|') {
                nodes.clear();
                core::mem::swap(&mut nodes, &mut next);
                first = false;
            }
            at = end + 1;
        }
        self.cues.extend(nodes.iter().map(|&node| (node, cue)));
        self.reached = (nodes, next);
    }

    /// The number of the node that `word` leads to from `node`, a new one where there is none; from 0 it is the word's own.
    fn step(&mut self, node: u32, word: u16) -> u32 {
        if node == 0 {
            return u32::from(word);
        }
        if let Some(node) = self.node(node) {
            node.next |= bit(word);
        }
        let fresh = INNER + narrow(self.nodes.len());
        let to = u32::try_from(self.steps.get_or_insert(edge(node, word), u64::from(fresh))).unwrap_or(0);
        if to == fresh {
            self.nodes.push(Node::default());
        }
        to
    }

    /// The node with this number.
    fn node(&mut self, number: u32) -> Option<&mut Node> {
        match number.checked_sub(INNER) {
            Some(inner) => self.nodes.get_mut(inner as usize),
            None => self.lemmas.get_mut(number as usize).map(|lemma| &mut lemma.start),
        }
    }

    fn finish(mut self, lexicon: &Lexicon) -> Vocabulary {
        let found = core::mem::take(&mut self.cues);
        for &(node, _) in &found {
            if let Some(node) = self.node(node) {
                node.count += 1;
            }
        }
        let mut from = 0;
        for node in self.lemmas.iter_mut().map(|lemma| &mut lemma.start).chain(&mut self.nodes) {
            node.cues = from;
            from += core::mem::take(&mut node.count);
        }
        let mut cues = vec![Cue::Cookie; from as usize];
        for &(node, cue) in &found {
            let Some(node) = self.node(node) else { continue };
            let places = cues.get_mut(node.cues as usize..).unwrap_or_default();
            let (have, free) = places.split_at_mut(node.count as usize);
            if let Some(place) = free.first_mut().filter(|_| !have.contains(&cue)) {
                *place = cue;
                node.count += 1;
            }
        }
        for lemma in self.lemmas.iter_mut().filter(|lemma| lemma.tags & (Tag::VERBAL | Tag::REACH) != 0) {
            lemma.tags |= Shape::VERB;
        }
        self.endings.sort_by_key(|(ending, _)| (tail(ending), core::cmp::Reverse(ending.len())));
        let mut tails = Table::with_capacity(self.endings.len());
        for (at, (ending, _)) in (1..).zip(&self.endings) {
            tails.get_or_insert(tail(ending), at);
        }
        let mut meanings = vec![Meaning::default()];
        for &(form, month) in lexicon.months {
            self.means(form, &mut meanings, |meaning| meaning.month = Some(month));
        }
        for &(form, unit) in lexicon.units {
            self.means(form, &mut meanings, |meaning| meaning.unit = Some(unit));
        }
        for &(form, number) in lexicon.numbers {
            self.means(form, &mut meanings, |meaning| meaning.number = Some(number));
        }
        Vocabulary {
            forms: self.forms,
            lemmas: self.lemmas,
            endings: self.endings,
            tails,
            steps: self.steps,
            nodes: self.nodes,
            cues,
            meanings,
        }
    }

    /// Notes what a word says of time or number.
    fn means(&mut self, form: &str, meanings: &mut Vec<Meaning>, say: impl FnOnce(&mut Meaning)) {
        let word = usize::try_from(self.forms.get(hash(form.as_bytes()) & !0xffff)).unwrap_or(0);
        let Some(lemma) = self.lemmas.get_mut(word).filter(|_| word != 0) else { return };
        if lemma.meaning == 0 {
            let Ok(fresh) = u8::try_from(meanings.len()) else { return };
            meanings.push(Meaning::default());
            lemma.meaning = fresh;
        }
        if let Some(meaning) = meanings.get_mut(usize::from(lemma.meaning)) {
            say(meaning);
        }
    }
}

/// Gives the forms of a word, each as a stem and its end.
type FormsOf = fn(&[u8], &mut dyn FnMut(&[u8], &[u8]));

fn is_vowel(byte: u8) -> bool {
    b"aeiou".contains(&byte)
}

/// Has the word regular forms?
fn is_regular(word: &[u8]) -> bool {
    word.len() > 2 && word.iter().all(u8::is_ascii_lowercase)
}

/// The regular plural of an English noun, which is also the third person of a verb, as a stem and its end.
fn noun_forms(word: &[u8], each: &mut dyn FnMut(&[u8], &[u8])) {
    if !is_regular(word) {
        return;
    }
    match word {
        [.., b's' | b'x' | b'z'] | [.., b'c' | b's', b'h'] => each(word, b"es"),
        [stem @ .., b'y'] if !stem.last().is_some_and(|&before| is_vowel(before)) => each(stem, b"ies"),
        _ => each(word, b"s"),
    }
}

/// The regular forms of an English verb, each as a stem and its end.
fn verb_forms(word: &[u8], each: &mut dyn FnMut(&[u8], &[u8])) {
    if !is_regular(word) {
        return;
    }
    noun_forms(word, each);
    match word {
        [.., b'e', b'e'] => {
            each(word, b"d");
            each(word, b"ing");
        }
        [.., b'i', b'e'] => each(word, b"d"),
        [stem @ .., b'e'] => {
            each(stem, b"ed");
            each(stem, b"ing");
        }
        [stem @ .., b'y'] if !stem.last().is_some_and(|&before| is_vowel(before)) => {
            each(stem, b"ied");
            each(word, b"ing");
        }
        [.., a, b, last] => {
            each(word, b"ed");
            each(word, b"ing");
            if !is_vowel(*a) && is_vowel(*b) && !is_vowel(*last) && !b"wxy".contains(last) {
                each(word, &[*last, b'e', b'd']);
                each(word, &[*last, b'i', b'n', b'g']);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words of the longest phrase.
    const LONGEST: usize = 8;

    fn forms(forms_of: FormsOf, word: &str) -> Vec<String> {
        let mut all = Vec::new();
        forms_of(word.as_bytes(), &mut |stem, end| {
            all.push(String::from_utf8_lossy(&[stem, end].concat()).into_owned())
        });
        all
    }

    /// The rows of a lexicon and of what is shared.
    fn rows(lexicon: &Lexicon) -> Vec<&'static str> {
        let own = lexicon.phrases.iter().flat_map(|(_, rows)| rows.iter().copied());
        let countries = shared::COUNTRIES.iter().flat_map(|c| c.english.iter().chain(c.dutch).copied());
        let vendors = shared::VENDORS.iter().flat_map(|v| v.names.iter().copied());
        own.chain(countries).chain(vendors).collect()
    }

    #[test]
    fn no_two_forms_have_one_hash() {
        let mut all = std::collections::HashMap::new();
        for lexicon in [&crate::lexicon::ENGLISH, &crate::lexicon::DUTCH] {
            let words = lexicon.tags.iter().map(|(_, words)| *words).chain(lexicon.forms.iter().copied());
            for form in words.chain(rows(lexicon)).flat_map(|row| row.split([' ', '|'])) {
                let mut forms = vec![form.to_owned()];
                forms.extend(super::tests::forms(noun_forms, form));
                forms.extend(super::tests::forms(verb_forms, form));
                for form in forms {
                    let hash = hash(form.as_bytes()) & !0xffff;
                    let other = all.entry(hash).or_insert_with(|| form.clone());
                    assert_eq!(*other, form);
                }
            }
        }
    }

    #[test]
    fn phrases_are_not_too_long() {
        for lexicon in [&crate::lexicon::ENGLISH, &crate::lexicon::DUTCH] {
            for row in rows(lexicon) {
                assert!(row.split(' ').count() <= LONGEST, "{row}");
            }
        }
    }

    #[test]
    fn english_words_are_inflected() {
        for (word, plural) in
            [("address", "addresses"), ("party", "parties"), ("survey", "surveys"), ("batch", "batches")]
        {
            assert_eq!(forms(noun_forms, word), [plural]);
        }
        for (word, all) in [
            ("agree", ["agrees", "agreed", "agreeing"].as_slice()),
            ("tie", &["ties", "tied"]),
            ("use", &["uses", "used", "using"]),
            ("notify", &["notifies", "notified", "notifying"]),
            ("submit", &["submits", "submited", "submiting", "submitted", "submitting"]),
            ("collect", &["collects", "collected", "collecting"]),
            ("e-mail", &[]),
            ("do", &[]),
        ] {
            assert_eq!(forms(verb_forms, word), all);
        }
    }
}
