//! Markup among the tokens: the targets of links, tags and character references are no text.

use super::{Dictionary, Entry, TokenKind, Tokeniser};

/// Brackets in each other in the target of a link.
const DEEPEST: u32 = 32;
/// Longest markup (link target, tag) that is skipped as one.
const LONGEST_MARKUP: usize = 2_048;

impl<D: Dictionary> Tokeniser<'_, D> {
    /// At `](`: the target of a link is no text; an e-mail address in it is one where the text has none.
    pub(super) fn link_target(&mut self) {
        let start = self.at + 2;
        let mut at = start;
        let mut open = 0u32;
        while at - start < LONGEST_MARKUP {
            match self.byte(at) {
                0 | b'\n' | b'\r' => break,
                b'(' if open == DEEPEST => break,
                b'(' => open += 1,
                b')' if open == 0 => {
                    self.apart = true;
                    self.at = at + 1;
                    let spoken = self.out.last().is_some_and(|t| t.kind == TokenKind::Email);
                    if !spoken && self.bytes.get(start..start + 7) == Some(b"mailto:") {
                        if let Some(sign) = self.bytes.get(start..at).and_then(|t| t.iter().position(|&b| b == b'@')) {
                            if let Some(end) = self.domain_end(start + sign + 1).filter(|&end| end <= at) {
                                self.push(start + 7, end, TokenKind::Email, 0, Entry::NONE, false);
                                self.at = at + 1;
                            }
                        }
                    }
                    return;
                }
                b')' => open -= 1,
                _ => {}
            }
            at += 1;
        }
        self.push(self.at, self.at + 1, TokenKind::Mark, b']', Entry::NONE, false);
    }

    /// At `<`: a tag is no text; an autolink is its address.
    pub(super) fn tag(&mut self) {
        let next = self.byte(self.at + 1);
        if next.is_ascii_alphabetic() || matches!(next, b'/' | b'!') {
            let rest = self.bytes.get(self.at + 1..).unwrap_or_default();
            let rest = rest.get(..LONGEST_MARKUP).unwrap_or(rest);
            let close = rest.iter().position(|&b| matches!(b, b'>' | b'<')).filter(|&i| rest.get(i) == Some(&b'>'));
            if let Some(close) = close {
                let inner = rest.get(..close).unwrap_or_default();
                if inner.starts_with(b"http") || (inner.contains(&b'@') && !inner.contains(&b' ')) {
                    self.at += 1;
                } else {
                    self.at += close + 2;
                    self.apart = true;
                }
                return;
            }
        }
        self.push(self.at, self.at + 1, TokenKind::Mark, b'<', Entry::NONE, false);
    }

    /// At `&`: a character reference or the sign itself.
    pub(super) fn reference(&mut self) {
        let rest = self.bytes.get(self.at + 1..).unwrap_or_default();
        let rest = rest.get(..10).unwrap_or(rest);
        let name = rest.iter().position(|&b| b == b';').and_then(|stop| rest.get(..stop));
        match name {
            Some(b"amp") => self.push(self.at, self.at + 5, TokenKind::Mark, b'&', Entry::NONE, false),
            Some(name) if !name.is_empty() && name.iter().all(|b| b.is_ascii_alphanumeric() || *b == b'#') => {
                self.apart = true;
                self.at += name.len() + 2;
            }
            _ => self.push(self.at, self.at + 1, TokenKind::Mark, b'&', Entry::NONE, false),
        }
    }
}
