//! [`WordSet`]: a few words that a token is compared with, by what they are hashed to.

/// Words known when the crate is compiled; [`words!`] makes it.
pub(crate) struct WordSet {
    forms: &'static [u64],
    places: Places,
    /// Of seven other bits: tokens that are visited for their place have the first seven.
    others: Places,
}

/// Seven bits of each form of a set, by which most forms are told to be none of them.
#[derive(Clone, Copy, Default)]
pub(crate) struct Places([u64; 2]);

impl Places {
    /// Adds a form.
    #[inline]
    pub(crate) const fn add(&mut self, form: u64) {
        let (bit, second) = (Self::bit(form), (form >> 63).wrapping_neg());
        let [low, high] = &mut self.0;
        *low |= bit & !second;
        *high |= bit & second;
    }

    /// The bit of a form in its half, which the highest bit of the form tells.
    const fn bit(form: u64) -> u64 {
        1 << (form >> 57 & 63)
    }

    /// May it be in the set?
    #[inline]
    fn may_have(&self, form: u64) -> bool {
        self.0.get(usize::from(form >> 63 == 1)).is_some_and(|half| half & Self::bit(form) != 0)
    }
}

/// So many words are compared one by one.
const FEW: usize = 3;
/// So many are compared one by one behind the first seven bits.
const SOME: usize = 6;
/// Where the other bits begin.
const OTHERS: u32 = 7;

impl WordSet {
    /// The set of these forms, none of which is 0.
    pub(crate) const fn new(forms: &'static [u64]) -> Self {
        let (mut places, mut others) = (Places([0; 2]), Places([0; 2]));
        let mut rest = forms;
        while let [form, more @ ..] = rest {
            places.add(*form);
            others.add(*form << OTHERS);
            rest = more;
        }
        Self { forms, places, others }
    }

    /// The forms of its words.
    #[inline]
    pub(crate) const fn forms(&self) -> &'static [u64] {
        self.forms
    }

    /// Is the form one of these?
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "where the words are known, it is a few comparisons")]
    pub(crate) fn has(&self, form: u64) -> bool {
        let may = || self.places.may_have(form) && (self.forms.len() <= SOME || self.others.may_have(form << OTHERS));
        (self.forms.len() <= FEW || may()) && self.forms.contains(&form)
    }
}

/// The forms of words in lower case, hashed when the crate is compiled.
macro_rules! forms {
    ($($word:literal),* $(,)?) => {{
        const FORMS: &[u64] = &[$($crate::text::hash::known_hash($word.as_bytes())),*];
        FORMS
    }};
}
pub(crate) use forms;

/// The [`WordSet`] of words in lower case.
macro_rules! words {
    ($($word:literal),* $(,)?) => {{
        const WORDS: &$crate::text::WordSet = &$crate::text::WordSet::new($crate::text::forms![$($word),*]);
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
