//! What is spotted by its form: dates, durations, articles of law, contacts.

/// What the lexicon of a language knows of single words; the text layer asks, the scanner answers.
pub(crate) trait Words {
    /// The month that the word names, 1 to 12.
    fn month(&self, word: u16) -> Option<u8>;
    /// The unit of time that the word names, as its letter in ISO 8601: `Y`, `M`, `W`, `D`; `H`, `m` (minute) and `S`.
    fn unit(&self, word: u16) -> Option<char>;
    /// The number that the word names.
    fn number(&self, word: u16) -> Option<u16>;
}
