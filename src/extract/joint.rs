//! [`Joint`]: two parts of a sentence that are read as one.

use crate::scan::Hit;
use crate::text::Token;

use super::Unit;

/// Tokens that are mostly read together at most.
const SOME: usize = 12;

/// What is read together though it does not stand together: "contact" and "data" of "contact and payment data".
#[derive(Default)]
pub(crate) struct Joint {
    tokens: Vec<Token>,
    hits: Vec<Hit>,
}

impl Joint {
    /// What the tokens of two ranges hold, the second as if it stood right behind the first.
    pub(crate) fn scan(&mut self, unit: &Unit<'_>, one: (usize, usize), other: (usize, usize)) -> &[Hit] {
        self.tokens.clear();
        self.tokens.reserve(SOME);
        self.hits.clear();
        self.hits.reserve(SOME);
        for (first, end) in [one, other] {
            self.tokens.extend_from_slice(unit.tokens.get(first..end).unwrap_or_default());
        }
        unit.words.scan(&self.tokens, &mut self.hits);
        &self.hits
    }
}
