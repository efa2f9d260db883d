//! [`WordSet`]: a few words that a token is compared with, by what they are hashed to.

/// Words known when the crate is compiled; [`words!`] makes it.
pub(crate) struct WordSet {
    forms: &'static [u64],
    /// Six bits of each form, as places in a set: most tokens are told by it to be none of the words.
    places: u64,
}

impl WordSet {
    /// The set of these forms, none of which is 0.
    pub(crate) const fn new(forms: &'static [u64]) -> Self {
        let mut places = 0;
        let mut rest = forms;
        while let [form, others @ ..] = rest {
            places |= 1 << (*form >> 58);
            rest = others;
        }
        Self { forms, places }
    }

    /// Is the form one of these?
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "where the words are known, it is a few comparisons")]
    pub(crate) fn has(&self, form: u64) -> bool {
        self.places >> (form >> 58) & 1 == 1 && self.forms.contains(&form)
    }
}

/// The [`WordSet`] of words in lower case, hashed when the crate is compiled.
macro_rules! words {
    ($($word:literal),+ $(,)?) => {{
        const FORMS: &[u64] = &[$($crate::text::hash($word.as_bytes())),+];
        const WORDS: &$crate::text::WordSet = &$crate::text::WordSet::new(FORMS);
        WORDS
    }};
}
pub(crate) use words;

#[cfg(test)]
mod tests {
    use crate::text::hash;

    #[test]
    fn a_set_has_its_words() {
        let some = words!["we", "verwerkingsverantwoordelijke", "één", "don't"];
        for word in ["we", "WE", "Verwerkingsverantwoordelijke", "één", "don't"] {
            assert!(some.has(hash(word.as_bytes())), "{word}");
        }
        for word in ["", "w", "wee", "verwerkingsverantwoordelijk", "een", "dont"] {
            assert!(!some.has(hash(word.as_bytes())), "{word}");
        }
    }
}
