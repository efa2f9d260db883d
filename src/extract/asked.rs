//! [`Asked`]: words that rules ask each sentence for.
//!
//! Most sentences hold none of them. So the words of a sentence tell, while its index is filled, for which of these a rule has to
//! look at all: three rows by three bytes of a word's form, of which hardly a word has the same bits that is not asked for.

use crate::text::{WordSet, duration, words};

use super::{automated, basis, data, purpose, recipient, retention, right, source};

/// Words that a rule asks each sentence for.
pub(super) struct Asked {
    /// The words.
    pub(super) sets: &'static [&'static WordSet],
    /// Its bit in what a sentence [may say](may_say).
    pub(super) bit: u64,
}

macro_rules! asked {
    ($($(#[$doc:meta])* $name:ident = [$($set:expr),+];)+) => {
        /// The numbers of their bits.
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "named as what they number")]
        enum Number { $($name),+ }
        $(
            $(#[$doc])*
            pub(super) const $name: &Asked = &Asked { sets: &[$($set),+], bit: 1 << Number::$name as u64 };
        )+
        const ALL: &[&Asked] = &[$($name),+];
    };
}

asked! {
    /// Verbs by which data goes somewhere.
    GOES = [recipient::GOES];
    /// What companies do for us.
    WORKS = [recipient::engaged::WORKS];
    /// Pronouns for parties.
    OTHERS = [recipient::OTHERS];
    /// Verbs of getting to see data, and participles of telling it.
    GETS = [recipient::access::GETS, recipient::access::GIVEN];
    /// Dutch words that open data to somebody.
    ACCESS = [recipient::access::ACCESS, recipient::access::OPEN_TO];
    /// Everyday verbs of giving data.
    TELLS = [source::TELLS];
    /// Everyday verbs of getting data.
    LEARNS = [source::LEARNS];
    /// Words for all that is told.
    EVERYTHING = [data::thing::EVERYTHING];
    /// Verbs whose object is data.
    TAKING = [data::object::TAKING];
    /// Verbs by which data goes or stays by itself.
    STAYS = [data::object::STAYS];
    /// Adjectives for what must be given.
    REQUIRED = [automated::REQUIRED];
    /// Machines, and what they do to people.
    MACHINES = [
        automated::machine::MACHINES,
        automated::machine::RANKS,
        automated::machine::SORTS,
        words!["automatically", "without"]
    ];
    /// What opens "without an address we cannot deliver".
    WITHOUT = [words!["no", "without"]];
    /// What a field is that is left so.
    BLANK = [words!["blank", "empty", "missing", "unanswered"]];
    /// What a law does to us, and what is done by it.
    OBLIGES = [basis::law::OBLIGES, basis::law::OBLIGED];
    /// Dutch words that lead to a law.
    BY_LAW = [words!["op", "krachtens", "ingevolge", "gelet"]];
    /// What Dutch laws do.
    DEMANDS = [basis::law::DEMANDS];
    /// Dutch words for a legal basis.
    GROUNDS = [basis::law::GROUNDS];
    /// Verbs by which data goes away.
    GONE = [retention::opener::GONE];
    /// Dutch words for keeping and deleting in two words.
    STAYING = [words!["blijven", "blijft", "weg"]];
    /// Dutch verbs of throwing away.
    DROPS = [retention::dutch::DROPS];
    /// Words at which it may be said how long data is kept.
    TERMS = [
        retention::opener::OPENING,
        retention::opener::EXCEPTIONS,
        retention::opener::EVENTS,
        retention::opener::CONDITIONS,
        retention::MOMENTS,
        duration::COUNTS
    ];
    /// Words at which plain rights begin.
    TRIGGERS = [right::plain::TRIGGERS, right::plain::WHOLES];
    /// English verbs of what serves a purpose.
    SERVED = [purpose::lead::SERVED, purpose::lead::SERVES];
    /// What Dutch purposes are done to.
    DUTCH_OBJECTS = [purpose::frame::DUTCH_OBJECTS];
}

/// By the value of a byte of a form, the bits of those that hold a form with that byte.
type Row = [u64; 256];

/// A row for each of the three highest bytes of a form.
#[allow(clippy::indexing_slicing, reason = "done when the crate is compiled")]
const ROWS: [Row; 3] = {
    let mut rows = [[0; 256]; 3];
    let mut all = ALL;
    while let [Asked { sets, bit }, others @ ..] = all {
        let mut sets = *sets;
        while let [set, more @ ..] = sets {
            let mut forms = set.forms();
            while let [form, rest @ ..] = forms {
                let [.., a, b, c] = form.to_le_bytes();
                rows[0][a as usize] |= *bit;
                rows[1][b as usize] |= *bit;
                rows[2][c as usize] |= *bit;
                forms = rest;
            }
            sets = more;
        }
        all = others;
    }
    rows
};

/// Which of the words that are asked for the form may be, as bits; each that it is, and hardly another.
#[inline]
pub(super) fn may_say(form: u64) -> u64 {
    static ASKED: [Row; 3] = ROWS;
    let [first, second, third] = &ASKED;
    let [.., a, b, c] = form.to_le_bytes();
    let bits = |row: &Row, byte: u8| row.get(usize::from(byte)).copied().unwrap_or(0);
    bits(first, a) & bits(second, b) & bits(third, c)
}

#[cfg(test)]
mod tests {
    use crate::text::hash;

    use super::{ALL, may_say};

    #[test]
    fn a_word_that_is_asked_for_is_known() {
        for asked in ALL {
            let mut forms = asked.sets.iter().flat_map(|set| set.forms());
            assert!(forms.all(|&form| may_say(form) & asked.bit != 0));
        }
        for word in ["", "the", "data", "privacy", "gegevens", "wij"] {
            assert_eq!(may_say(hash(word.as_bytes())), 0, "{word}");
        }
    }
}
