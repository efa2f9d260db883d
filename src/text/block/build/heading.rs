//! Headings: marked, numbered, in bold, in capitals, or bare lines above their text.

use super::super::form::{
    Range, addressed, article, bare, begins_high, emphasis, first_char, last_mark, open_ended, several_sentences,
    shouted, stopped, words,
};
use super::super::line::{Line, byte, trim_end, trim_start};
use super::super::marker::{Marker, Style, marker};
use super::super::{BlockKind, NO_BLOCK};
use super::{Before, Builder, Used};

impl Builder<'_> {
    /// `## Title ##`.
    pub(super) fn hashed(&self, (start, end): Range) -> Option<(u8, Range)> {
        let bytes = self.bytes();
        if byte(bytes, start) != b'#' {
            return None;
        }
        let mut level = 0_u8;
        let mut at = start;
        while at < end && byte(bytes, at) == b'#' && level < 7 {
            level += 1;
            at += 1;
        }
        let title = trim_start(bytes, at, end);
        let letter = first_char(self.text, (title, end))?;
        if level > 6 || (title == at && !letter.is_uppercase() && !matches!(letter, '*' | '_' | '[')) {
            return None;
        }
        let mut stop = end;
        while stop > title && byte(bytes, stop - 1) == b'#' {
            stop -= 1;
        }
        Some((level, (title, trim_end(bytes, title, stop))))
    }

    /// Appends a heading, its number, emphasis and final colon left out.
    pub(super) fn heading(&mut self, level: u8, range: Range, line: &Line) -> Used {
        let (text, bytes) = (self.text, self.bytes());
        self.close();
        let mut title = bare(text, range);
        // `{#anchor}` and `[](#anchor)` behind the title, a link around it.
        let shown = text.get(title.0..title.1).unwrap_or("");
        if shown.ends_with('}') {
            if let Some(at) = shown.rfind("{#").or_else(|| shown.rfind("{:")) {
                title.1 = trim_end(bytes, title.0, title.0 + at);
            }
        }
        let shown = text.get(title.0..title.1).unwrap_or("");
        if shown.starts_with('[') && shown.ends_with(')') && shown.matches("](").take(2).count() == 1 {
            if let Some(at) = shown.find("](") {
                title = bare(text, (title.0 + 1, title.0 + at));
            }
        }
        let mark = || marker(text, title, Some((Style::Letter(0), 0))).filter(|mark| mark.style != Style::Bullet('o'));
        if let Some(behind) = article(text, title) {
            title = behind;
        } else if let Some(mark) = mark() {
            title = bare(text, (mark.content, title.1));
        } else {
            let digits = (title.0..title.1).take(3).take_while(|&at| byte(bytes, at).is_ascii_digit()).count();
            let behind = trim_start(bytes, title.0 + digits, title.1);
            if (1..3).contains(&digits)
                && behind > title.0 + digits
                && first_char(text, (behind, title.1)).is_some_and(char::is_uppercase)
            {
                title.0 = behind;
            }
        }
        while title.1 > title.0 + 1 && byte(bytes, title.1 - 1) == b':' {
            title.1 = trim_end(bytes, title.0, title.1 - 1);
        }
        let title = bare(text, title);
        self.push(BlockKind::Heading(level.clamp(1, 6)), title, NO_BLOCK);
        self.leave(Before::Heading, line);
        Used::One
    }

    /// Whether a numbered line is a heading, and of which level.
    pub(super) fn numbered_heading(&self, mark: &Marker, range: Range, line: &Line, next: Option<Line>) -> Option<u8> {
        let counted = match mark.style {
            Style::Digit(close) => close == b'.' || close == b')',
            Style::Roman(close) => mark.capital && close == b'.',
            Style::Letter(close) => mark.capital && close == b'.',
            Style::Bullet(_) => false,
        };
        let content = bare(self.text, (mark.content, range.1));
        if !counted
            || content.1 - content.0 > 90
            || !begins_high(self.text, content)
            || matches!(last_mark(self.text, content), '.' | ',' | ';' | '!')
        {
            return None;
        }
        // Within a list, and not the next number of a heading.
        let top = self.top();
        if top.is_some_and(|top| line.indent > top.column + 1) || self.beside(line) {
            return None;
        }
        let follows = mark.ordinal == self.numbered.saturating_add(1);
        if mark.levels == 1 {
            let in_list =
                top.is_some_and(|top| top.style == mark.style && top.ordinal.saturating_add(1) == mark.ordinal);
            if in_list && !(follows && line.blank_before && self.numbered > 0) {
                return None;
            }
            let next = next?;
            let there = (next.start, next.end);
            let sibling = marker(self.text, there, Some((mark.style, mark.ordinal)));
            if let Some(sibling) = sibling {
                if sibling.style == mark.style && sibling.levels == 1 && sibling.ordinal == mark.ordinal + 1 {
                    return None;
                }
            } else if !next.blank_before && next.indent > line.indent + 1 {
                return None;
            }
            // A full sentence after an open lead-in is an item.
            let titles = next.length >= 100 && begins_high(self.text, there);
            if self.before == Before::Text && self.last == ':' && !line.blank_before && !titles {
                return None;
            }
        } else if !line.blank_before && self.before == Before::Text && !self.stopped {
            return None;
        }
        Some(mark.levels.saturating_add(1).min(6))
    }

    /// Headings that say so by their form: bold or italic as a whole, in capitals, "Artikel 4".
    pub(super) fn titled(&self, range: Range, line: &Line) -> Option<(u8, Range)> {
        let text = self.text;
        let length = range.1 - range.0;
        if length > 160 {
            return None;
        }
        if let Some((inside, behind)) = emphasis(text, range) {
            let rest = text.get(behind..range.1).unwrap_or("").trim();
            let content = bare(text, inside);
            // "**Right of access** (Article 15)".
            let strong = matches!(text.get(range.0..range.0 + 2), Some("**" | "__"));
            if strong && rest.starts_with('(') && rest.ends_with(')') && length <= 110 && begins_high(text, content) {
                return Some((4, (content.0, range.1)));
            }
            if rest.is_empty() || rest == ":" {
                let last = last_mark(text, content);
                let fits = if strong {
                    !matches!(last, ',' | ';') && !several_sentences(text, content)
                } else {
                    !matches!(last, '.' | ',' | ';' | '!') && length <= 80
                };
                if fits
                    && length <= 130
                    && words(text, content, 16) <= 14
                    && begins_high(text, content)
                    && !addressed(text, content)
                    && !(last == '.' && words(text, content, 10) > 8)
                {
                    return Some((if strong { 4 } else { 5 }, content));
                }
            }
            return None;
        }
        let last = last_mark(text, range);
        if matches!(last, '.' | ',' | ';') {
            return None;
        }
        let fresh = line.blank_before || self.stopped || self.before != Before::Text || self.length > 120;
        if length <= 100 && fresh && shouted(text, range) && words(text, range, 13) <= 12 {
            return Some((if self.out.is_empty() { 1 } else { 3 }, range));
        }
        if length <= 110 && fresh { article(text, range).map(|title| (2, title)) } else { None }
    }

    /// Whether a short line heads what follows.
    pub(super) fn bare_heading(&self, range: Range, line: &Line, next: Option<Line>, after: Option<Line>) -> bool {
        let text = self.text;
        let length = range.1 - range.0;
        let content = bare(text, range);
        let first = self.out.is_empty();
        let long = (90..=120).contains(&length)
            && line.blank_before
            && next.is_some_and(|next| !next.blank_before && next.length >= 250);
        if !self.title_form(content, if long { 120 } else { 90 }) || line.indent >= 4 {
            return false;
        }
        let Some(next) = next else {
            return false;
        };
        let last = last_mark(text, content);
        let there = (next.start, next.end);
        if next.quote != line.quote {
            return false;
        }
        if first {
            return last != ':'
                && (next.blank_before || begins_high(text, there) || byte(self.bytes(), next.start) == b'#');
        }
        // Text of an address, or a paragraph that goes on.
        if !line.blank_before && self.before == Before::Text && !self.stopped && self.length < 100 {
            return false;
        }
        let question = last == '?';
        // Where headings are marked, an unmarked line is one only right above its text.
        if self.marked >= 2
            && !question
            && next.blank_before
            && last != ':'
            && !(line.blank_before && next.length >= 100)
        {
            return false;
        }
        let listed = marker(text, there, None).is_some();
        if last == ':' {
            return !listed
                && length <= 60
                && next.length >= 100
                && begins_high(text, there)
                && stopped(text, there)
                && words(text, content, 5) <= 4;
        }
        if listed || (question && begins_high(text, there)) {
            return true;
        }
        if prose(text, there)
            && (next.length * 2 >= length * 3 || question || (stopped(text, there) && next.length > length))
        {
            return begins_high(text, there) || next.blank_before;
        }
        // A heading above a heading.
        let chained = after.is_some_and(|after| {
            after.length >= 100 && stopped(text, (after.start, after.end)) && after.quote == line.quote
        });
        chained && self.title_form(there, 90) && last_mark(text, there) != ':' && (line.blank_before || self.stopped)
    }

    /// Whether a range has the form of a title: short, high, without a stop.
    pub(super) fn title_form(&self, content: Range, most: usize) -> bool {
        let text = self.text;
        let length = content.1.saturating_sub(content.0);
        let last = last_mark(text, content);
        let question = last == '?';
        (3..=if question { 130 } else { most }).contains(&length)
            && !matches!(last, '.' | ',' | ';' | '!' | '…')
            && begins_high(text, content)
            && words(text, content, 21) <= if question || most > 90 { 20 } else { 13 }
            && (question || !open_ended(text, content))
            && !addressed(text, content)
            && !text.get(content.0..content.1).is_some_and(|line| line.contains(": ") || line.starts_with('['))
            && !digits_mostly(text, content)
    }
}

/// Whether a line is running text.
fn prose(text: &str, range: Range) -> bool {
    let count = words(text, range, 9);
    (range.1 - range.0 >= 60 && count >= 7) || (count >= 5 && stopped(text, range))
}

/// Whether digits make up a third of a range.
fn digits_mostly(text: &str, (start, end): Range) -> bool {
    let line = text.get(start..end).unwrap_or("");
    line.bytes().filter(u8::is_ascii_digit).count() * 3 >= line.len()
}
