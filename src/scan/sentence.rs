//! Sentences of a block, as ranges of its tokens.

use crate::text::{Token, TokenKind, WordSet, words};

/// Tokens in a sentence; a longer one is cut.
pub(crate) const LONGEST_SENTENCE: usize = 2_048;

/// Words whose stop does not end a sentence, in lower case.
const ABBREVIATIONS: &WordSet = words![
    "art", "artt", "bijv", "bv", "blz", "ca", "cf", "dhr", "dr", "evt", "excl", "fig", "incl", "jl", "mr", "mrs", "ms",
    "mw", "mevr", "nl", "no", "nr", "para", "p", "pag", "par", "prof", "resp", "sec", "st", "tel", "vgl", "vs", "zgn",
    "lit", "ing",
];

/// Appends the sentences of `tokens` to `out`: `(first token, first token behind it)`. The mark that ends a sentence
/// belongs to it. Returns whether one had to be cut.
pub(crate) fn sentences(tokens: &[Token], out: &mut Vec<(u32, u32)>) -> bool {
    let (mut from, mut at) = (0, 0);
    let mut cut = false;
    let narrow = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    loop {
        let most = tokens.len().min(from + LONGEST_SENTENCE + 1);
        let ahead = tokens.get(at..most).unwrap_or_default();
        let stop = ahead.iter().position(|token| may_end(token.mark));
        at = stop.map_or(most, |stop| at + stop + 1);
        let ends = stop.is_some() && ends(tokens, at - 1);
        let long = at - from > LONGEST_SENTENCE;
        if ends || long {
            cut |= !ends;
            out.push((narrow(from), narrow(at)));
            from = at;
        } else if stop.is_none() {
            break;
        }
    }
    if from < tokens.len() {
        out.push((narrow(from), narrow(tokens.len())));
    }
    cut
}

/// Is it a mark that ends sentences? No other mark has the same lower six bits: so it takes one branch, not one for what is near
/// such a mark.
const fn may_end(mark: u8) -> bool {
    const fn bit(mark: u8) -> u64 {
        1 << (mark & 63)
    }
    const MARKS: u64 = bit(b'.') | bit(b'!') | bit(b'?');
    MARKS & bit(mark) != 0
}

/// Does the mark at `at` end a sentence?
fn ends(tokens: &[Token], at: usize) -> bool {
    let (Some(mark), Some(next)) = (tokens.get(at), tokens.get(at + 1)) else { return true };
    if next.start == mark.end && next.kind != TokenKind::Mark {
        // "9.Contact" at the end of a word is a sentence that lost its blank, "section 9.1" is not.
        return next.capital
            && tokens.get(at.wrapping_sub(1)).is_some_and(|t| t.kind == TokenKind::Word && t.end - t.start > 2);
    }
    if next.kind == TokenKind::Mark
        && matches!(next.mark, b',' | b';' | b')' | b':' | b'.' | b'!' | b'?' | b'"' | b'\'')
    {
        return false;
    }
    if next.kind == TokenKind::Word && !next.capital && !next.apart {
        return mark.mark != b'.';
    }
    let Some(before) = tokens.get(at.wrapping_sub(1)) else { return true };
    if mark.mark != b'.' || before.end != mark.start {
        return true;
    }
    let short = before.end - before.start == 1 && before.kind == TokenKind::Word && before.capital;
    !(short || ABBREVIATIONS.has(before.form))
}
