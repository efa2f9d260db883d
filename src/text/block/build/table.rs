//! Tables, and lines that a pipe parts into label and text.

use super::super::form::{Range, bare, begins_high, words};
use super::super::label::label;
use super::super::line::{Line, byte, trim_end};
use super::super::{BlockKind, NO_BLOCK};
use super::{Before, Builder};

impl Builder<'_> {
    /// The first pipe in the line.
    pub(super) fn pipe(&self, (start, end): Range) -> Option<usize> {
        let line = self.text.get(start..end)?;
        let mut from = 0;
        while let Some(at) = line.get(from..).and_then(|rest| rest.find('|')) {
            let at = from + at;
            if at == 0 || byte(line.as_bytes(), at - 1) != b'\\' {
                return Some(start + at);
            }
            from = at + 1;
        }
        None
    }

    /// Appends the cells of a row.
    pub(super) fn cells(&mut self, (start, end): Range, row: u32, header: Header) {
        let bytes = self.bytes();
        let row = u16::try_from(row).unwrap_or(u16::MAX);
        let mut cell = start;
        if byte(bytes, cell) == b'|' {
            cell += 1;
        }
        let mut column = 0_u16;
        let mut at = cell;
        while at <= end {
            if at == end || (byte(bytes, at) == b'|' && byte(bytes, at - usize::from(at > start)) != b'\\') {
                let content = bare(self.text, (cell, at));
                if content.0 < content.1 {
                    let kind = BlockKind::Cell { row, column, header: header == Header::Yes };
                    self.push(kind, content, NO_BLOCK);
                }
                column = column.saturating_add(1);
                cell = at + 1;
            }
            at += 1;
        }
        self.before = Before::Nothing;
    }

    /// Whether the row looks like column heads: bold and short.
    pub(super) fn headed(&self, (start, end): Range) -> Header {
        let mut cells = self
            .text
            .get(start..end)
            .unwrap_or("")
            .split('|')
            .map(str::trim)
            .filter(|cell| !cell.is_empty())
            .take(50)
            .peekable();
        if cells.peek().is_some()
            && cells.all(|cell| cell.len() <= 60 && cell.starts_with("**") && cell.ends_with("**"))
        {
            Header::Yes
        } else {
            Header::No
        }
    }

    /// `Access: | You can ask …|`: a label and its text.
    pub(super) fn piped(&mut self, range: Range, pipe: usize, line: &Line) -> bool {
        let (text, bytes) = (self.text, self.bytes());
        let mut name = bare(text, (range.0, pipe));
        let mut rest = (pipe + 1, range.1);
        let mut closed = false;
        if byte(bytes, rest.1.saturating_sub(1)) == b'|' && rest.1 > rest.0 {
            rest.1 -= 1;
            closed = true;
        }
        rest = bare(text, rest);
        if name.1 - name.0 > 60 || words(text, name, 9) > 8 || !begins_high(text, name) || rest.0 >= rest.1 {
            return false;
        }
        if self.pipe(rest).is_some() {
            if !closed {
                return false;
            }
            self.close();
            self.cells(range, 0, Header::No);
            self.row = Some(1);
            return true;
        }
        if byte(bytes, name.1 - 1) != b':' {
            if let Some((second, behind)) = label(text, rest) {
                // "News | Magazine. We send …": both name the text.
                (name.1, rest.0) = (second.1, behind);
            }
        }
        while name.1 > name.0 + 1 && byte(bytes, name.1 - 1) == b':' {
            name.1 = trim_end(bytes, name.0, name.1 - 1);
        }
        self.close();
        let label = self.push(BlockKind::Label, name, NO_BLOCK);
        self.push(BlockKind::Paragraph, rest, label);
        self.leave(Before::Text, line);
        true
    }
}

/// Whether a row is the head of its table.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Header {
    No,
    Yes,
}
