//! From a lexicon to its [`Vocabulary`].
//!
//! A program that reads one policy pays for this, so it is done without strings of its own where rows are `'static`, without
//! a list per node, and with the hashes of the tokeniser.
#![allow(clippy::type_complexity, reason = "a function that is given each form is plainer written out")]

use super::{Lemma, Meaning, Node, Table, Vocabulary, bit, edge, hash, narrow, tail};
use crate::Language;
use crate::lexicon::{Cue, Lexicon, Tag, shared};
use crate::text::hash::{eight, every, zeros};

/// Tags of words that are conjugated as verbs.
const VERBS: u64 = Tag::VERBAL | Tag::REACH;

/// A form that may be inflected.
#[derive(Clone, Copy)]
struct Name {
    /// Its first eight bytes: forms are put in order, and most are told apart by these.
    begin: u64,
    /// Where it stands in [`Names::text`].
    start: u32,
    length: u16,
    word: u16,
}

/// The forms of the tables of words, which are inflected when all are there.
#[derive(Default)]
struct Names {
    text: Vec<u8>,
    all: Vec<Name>,
}

impl Names {
    fn text(&self, name: Name) -> &[u8] {
        let rest = self.text.get(name.start as usize..).unwrap_or_default();
        rest.get(..usize::from(name.length)).unwrap_or_default()
    }

    fn push(&mut self, stem: &[u8], end: &[u8], word: u16) {
        let start = self.text.len();
        self.text.extend_from_slice(stem);
        self.text.extend_from_slice(end);
        let form = self.text.get(start..).unwrap_or_default();
        let mut first = [0; 8];
        for (to, from) in first.iter_mut().zip(form) {
            *to = *from;
        }
        let (begin, length) = (u64::from_be_bytes(first), u16::try_from(form.len()).unwrap_or(0));
        self.all.push(Name { begin, start: narrow(start), length, word });
    }
}

/// What is gathered while a lexicon is compiled.
struct Compiler {
    forms: Table<16>,
    lemmas: Vec<Lemma>,
    /// The forms, as long as some are to be inflected.
    names: Option<Names>,
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

/// Where the first word of a row ends: at a blank, a bar or the end of the row.
fn piece_end(row: &[u8]) -> usize {
    let mut at = 0;
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
        for row in lexicon.forms {
            let mut words = split(row.as_bytes(), b' ');
            let lemma = words.next().map_or(0, |word| c.word(word));
            for form in words {
                c.form(form, lemma);
            }
        }
        for (tags, words) in lexicon.tags {
            for form in words.split_ascii_whitespace() {
                let word = c.word(form.as_bytes());
                if let Some(lemma) = c.lemmas.get_mut(usize::from(word)) {
                    lemma.tags |= tags;
                }
            }
        }
        if english {
            c.inflect(VERBS, verb_forms);
            c.inflect(!0, noun_forms);
        }
        c.names = None;
        let times = lexicon.months.iter().map(|m| m.0).chain(lexicon.units.iter().map(|u| u.0));
        for name in times.chain(lexicon.numbers.iter().map(|n| n.0)) {
            c.word(name.as_bytes());
        }
        let units = lexicon.units.iter().map(|unit| (unit.0, Tag::TIME));
        for (name, tag) in units.chain(lexicon.numbers.iter().map(|number| (number.0, Tag::NUMBER))) {
            let word = c.word(name.as_bytes());
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
            lemmas: vec![Lemma::default()],
            names: english.then(Names::default),
            endings: Vec::new(),
            steps: Table::with_capacity(rows),
            nodes: {
                let mut nodes = Vec::with_capacity(rows * 2);
                nodes.push(Node::default());
                nodes
            },
            cues: Vec::with_capacity(rows * 2),
            reached: (Vec::with_capacity(16), Vec::with_capacity(16)),
        }
    }

    /// Makes a form one of the lemma `word`, unless it is one of another; gives the lemma whose form it is.
    fn form(&mut self, form: &[u8], word: u16) -> u16 {
        let known = self.forms.len();
        let lemma = self.forms.get_or_insert(hash(form) & !0xffff, u64::from(word));
        if let Some(names) = self.names.as_mut().filter(|_| self.forms.len() > known) {
            names.push(form, b"", word);
        }
        u16::try_from(lemma).unwrap_or(0)
    }

    /// The lemma of a form, a new one where the form is not known.
    fn word(&mut self, form: &'static [u8]) -> u16 {
        let fresh = u16::try_from(self.lemmas.len()).unwrap_or(u16::MAX);
        let word = self.form(form, fresh);
        if word == fresh {
            self.lemmas.push(Lemma::default());
            if let [b'*', ending @ ..] = form {
                self.endings.push((ending, word));
            }
        }
        word
    }

    /// Adds the regular forms of every word that carries one of `tags` (of every word where that is all). Of two words
    /// with one form, the first in the order of the alphabet has it.
    fn inflect(&mut self, tags: u64, forms_of: FormsOf) {
        let Some(mut names) = self.names.take() else { return };
        let mut order = core::mem::take(&mut names.all);
        order.sort_unstable_by(|&a, &b| a.begin.cmp(&b.begin).then_with(|| names.text(a).cmp(names.text(b))));
        let mut inflected = Names::default();
        for &name in &order {
            let have = self.lemmas.get(usize::from(name.word)).map_or(0, |lemma| lemma.tags);
            if tags == !0 || have & tags != 0 {
                forms_of(names.text(name), &mut |stem, end| {
                    let known = self.forms.len();
                    self.inflection(stem, end, name.word);
                    if self.forms.len() > known {
                        inflected.push(stem, end, name.word);
                    }
                });
            }
        }
        names.all = order;
        for &name in &inflected.all {
            names.push(inflected.text(name), b"", name.word);
        }
        self.names = Some(names);
    }

    /// Makes `stem` and `end` together a form of the lemma `word`.
    fn inflection(&mut self, stem: &[u8], end: &[u8], word: u16) {
        let mut form = [0; 64];
        let length = stem.len() + end.len();
        if let Some(form) = form.get_mut(..length) {
            let (front, back) = form.split_at_mut(stem.len());
            front.copy_from_slice(stem);
            back.copy_from_slice(end);
            self.form(form, word);
        }
    }

    /// Adds the phrases that `row` stands for.
    fn phrase(&mut self, row: &'static [u8], cue: Cue, english: bool) {
        let verb = matches!(cue, Cue::Purpose(_) | Cue::Right(_));
        let (mut nodes, mut next) = core::mem::take(&mut self.reached);
        nodes.clear();
        nodes.push(0);
        let mut rest = row;
        let mut first = true;
        while !rest.is_empty() {
            let (form, behind) = rest.split_at(piece_end(rest));
            let known = self.forms.len();
            let word = self.word(form);
            if english && self.forms.len() > known && form.len() > 2 {
                let forms_of = if verb && first { verb_forms } else { noun_forms };
                forms_of(form, &mut |stem, end| self.inflection(stem, end, word));
            }
            for &node in &nodes {
                let to = self.step(node, word);
                if !next.contains(&to) {
                    next.push(to);
                }
            }
            let (mark, others) = behind.split_first().unwrap_or((&b' ', &[]));
            if *mark == b' ' {
                nodes.clear();
                core::mem::swap(&mut nodes, &mut next);
                first = false;
            }
            rest = others;
        }
        self.cues.extend(nodes.iter().map(|&node| (node, cue)));
        self.reached = (nodes, next);
    }

    /// The node that `word` leads to from `node`, a new one where there is none.
    fn step(&mut self, node: u32, word: u16) -> u32 {
        let fresh = narrow(self.nodes.len());
        let to = if node == 0 {
            match self.lemmas.get_mut(usize::from(word)).map(|lemma| &mut lemma.root) {
                Some(root) if *root == 0 => {
                    *root = fresh;
                    fresh
                }
                Some(root) => *root,
                None => 0,
            }
        } else {
            if let Some(node) = self.nodes.get_mut(node as usize) {
                node.next |= bit(word);
            }
            u32::try_from(self.steps.get_or_insert(edge(node, word), u64::from(fresh))).unwrap_or(0)
        };
        if to == fresh {
            self.nodes.push(Node::default());
        }
        to
    }

    fn finish(mut self, lexicon: &Lexicon) -> Vocabulary {
        for &(node, _) in &self.cues {
            if let Some(node) = self.nodes.get_mut(node as usize) {
                node.count += 1;
            }
        }
        let mut from = 0;
        for node in &mut self.nodes {
            node.cues = from;
            from += core::mem::take(&mut node.count);
        }
        let mut cues = vec![Cue::Cookie; from as usize];
        for &(node, cue) in &self.cues {
            let Some(node) = self.nodes.get_mut(node as usize) else { continue };
            let places = cues.get_mut(node.cues as usize..).unwrap_or_default();
            let (have, free) = places.split_at_mut(node.count as usize);
            if let Some(place) = free.first_mut().filter(|_| !have.contains(&cue)) {
                *place = cue;
                node.count += 1;
            }
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
