//! The pass over the lines that makes blocks of them.

use super::form::{Range, Tag, bare, begins_low, last_mark, mute, page_link, table_rule, tag, trim_tags, underline};
use super::label::label;
use super::line::{Line, Lines, byte, trim_end, trim_start};
use super::marker::{Marker, Style, marker};
use super::page::{furniture, is_paged};
use super::{Block, BlockKind, NO_BLOCK};
use crate::text::grow;

mod heading;
mod list;
mod table;

use table::Header;

/// How deep lists nest; what lies deeper is an item of the last depth.
const DEPTH: usize = super::DEEPEST as usize + 1;

/// Fills `out` with the blocks of `text`.
pub(super) fn fill(text: &str, out: &mut Vec<Block>) {
    out.clear();
    out.reserve(paragraphs(text));
    let left_out = if is_paged(text) { furniture(text) } else { Vec::new() };
    let mut lines = Lines::new(text, &left_out);
    let mut builder = Builder::new(text, out);
    builder.front_matter(&mut lines);
    let (mut now, mut next, mut after) = (lines.next(), lines.next(), lines.next());
    while let Some(line) = now {
        let used = builder.line(line, next, after);
        (now, next, after) = (next, after, lines.next());
        if used == Used::Next {
            (now, next, after) = (next, after, lines.next());
            if let Some(line) = now.as_mut() {
                line.blank_before = true;
            }
        }
    }
}

/// How many lines there are, but for empty ones: mostly as many as blocks.
fn paragraphs(text: &str) -> usize {
    /// Of so many bytes the count is one byte, by which many are looked at together.
    const MOST: usize = 256;
    let bytes = text.as_bytes();
    let pairs = bytes.chunks(MOST).zip(bytes.get(1..).unwrap_or_default().chunks(MOST));
    let begin = |(ends, behind): (&[u8], &[u8])| {
        let pairs = ends.iter().zip(behind);
        usize::from(pairs.fold(0, |count: u8, (&end, &next)| count + u8::from((end == b'\n') & (next != b'\n'))))
    };
    let count: usize = pairs.map(begin).sum();
    count + count / 8 + 2
}

/// How many lines a step took.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Used {
    One,
    /// The line and the next: a heading with its underline.
    Next,
}

/// An item that is open.
#[derive(Clone, Copy)]
struct Open {
    column: u32,
    style: Style,
    ordinal: u32,
    /// The item's block, or that of its text where it has a label.
    block: u32,
}

/// What the line before left behind.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Nothing,
    Heading,
    Text,
    Item,
}

/// A list without bullets that is being read.
#[derive(Clone, Copy)]
struct Plain {
    lead: u32,
    count: u32,
    /// Blank lines stand between its items.
    loose: bool,
    /// Its first item begins in lower case.
    low: bool,
}

/// Bytes of a line that was wrapped, if a hard break follows.
const HARD_WRAP: usize = 60;

struct Builder<'a> {
    text: &'a str,
    out: &'a mut Vec<Block>,
    before: Before,
    /// The line before: its length, whether it ends as a sentence does, its last mark, its quote depth, its hard break.
    length: usize,
    stopped: bool,
    last: char,
    quote: u32,
    broken: bool,
    /// It ends in a mark of emphasis.
    marked_end: bool,
    open: [Option<Open>; DEPTH],
    depth: usize,
    /// What introduces the list that is open, or was last.
    list_lead: u32,
    /// The style and number of the last item at depth 0.
    list_last: Option<(Style, u32)>,
    /// How many items the list has had since it began or resumed, and how many blocks there were behind the last.
    list_count: u32,
    list_end: usize,
    /// The number of the last numbered heading.
    numbered: u32,
    /// How many headings had a `#`.
    marked: u32,
    /// The row to come of the table that is open.
    row: Option<u32>,
    plain: Option<Plain>,
}

impl<'a> Builder<'a> {
    fn new(text: &'a str, out: &'a mut Vec<Block>) -> Self {
        Self {
            text,
            out,
            before: Before::Nothing,
            length: 0,
            stopped: true,
            last: '.',
            quote: 0,
            broken: false,
            marked_end: false,
            open: [None; DEPTH],
            depth: 0,
            list_lead: NO_BLOCK,
            list_last: None,
            list_count: 0,
            list_end: 0,
            numbered: 0,
            marked: 0,
            row: None,
            plain: None,
        }
    }

    fn bytes(&self) -> &'a [u8] {
        self.text.as_bytes()
    }

    /// Appends a block, its range without blanks at the edges, and gives its index; nothing where the range is empty.
    fn push(&mut self, kind: BlockKind, (start, end): Range, lead: u32) -> u32 {
        let start = trim_start(self.bytes(), start, end);
        let end = trim_end(self.bytes(), start, end);
        match (u32::try_from(start), u32::try_from(end), u32::try_from(self.out.len())) {
            (Ok(first), Ok(behind), Ok(index)) if start < end && index < NO_BLOCK => {
                grow(self.out, end, self.text.len());
                self.out.push(Block { kind, start: first, end: behind, lead });
                index
            }
            _ => NO_BLOCK,
        }
    }

    /// The index of the last block.
    fn last_index(&self) -> u32 {
        self.out.len().checked_sub(1).and_then(|index| u32::try_from(index).ok()).unwrap_or(NO_BLOCK)
    }

    fn last_kind(&self) -> Option<BlockKind> {
        self.out.last().map(|block| block.kind)
    }

    /// Front matter: `---`, lines, `---`, each line a paragraph.
    fn front_matter(&mut self, lines: &mut Lines<'a>) {
        const MOST: usize = 100;
        let fence = |line: &Line| self.text.get(line.start..line.end) == Some("---");
        let mut ahead = *lines;
        if !ahead.next().is_some_and(|line| fence(&line)) {
            return;
        }
        let body = ahead;
        let Some(count) = ahead.take(MOST).position(|line| fence(&line)) else {
            return;
        };
        let keyed = body.take(count).all(|line| {
            self.text
                .get(line.start..line.end)
                .is_some_and(|line| line.contains(':') || line.starts_with(['-', '#', ' ']))
        });
        if !keyed {
            return;
        }
        *lines = body;
        for line in lines.by_ref().take(count) {
            self.push(BlockKind::Paragraph, (line.start, line.end), NO_BLOCK);
        }
        lines.next();
    }

    /// Notes what the line leaves behind for the next.
    fn leave(&mut self, before: Before, line: &Line) {
        self.before = before;
        self.length = line.length;
        self.last = last_mark(self.text, (line.start, line.end));
        self.stopped = matches!(self.last, '.' | '!' | '?' | ':' | '…');
        self.quote = line.quote;
        self.broken = line.broken;
        self.marked_end = line.end > line.start && matches!(byte(self.bytes(), line.end - 1), b'*' | b'_');
    }

    /// Closes list, table and paragraph.
    fn close(&mut self) {
        self.close_list();
        self.list_last = None;
        self.row = None;
        self.plain = None;
        self.before = Before::Nothing;
    }

    fn close_list(&mut self) {
        self.depth = 0;
    }

    /// The bullet or number at the start of a range, as one of the lists that are open would go on.
    fn marker(&self, range: Range) -> Option<Marker> {
        let opened = |index: usize| self.open.get(index).copied().flatten();
        let open = self.top().map(|top| (top.style, top.ordinal)).or(self.list_last);
        marker(self.text, range, open).or_else(|| {
            let letters = byte(self.bytes(), range.0) == b'(' || byte(self.bytes(), range.0).is_ascii_alphabetic();
            (0..self.depth.saturating_sub(1))
                .rev()
                .filter(|_| letters)
                .filter_map(opened)
                .find_map(|outer| marker(self.text, range, Some((outer.style, outer.ordinal))))
        })
    }

    /// Whether the line stands right below an item that is indented as it is.
    fn beside(&self, line: &Line) -> bool {
        self.before == Before::Item
            && !line.blank_before
            && line.indent >= 2
            && self.top().is_some_and(|top| top.column == line.indent)
    }

    fn top(&self) -> Option<Open> {
        self.depth.checked_sub(1).and_then(|index| self.open.get(index).copied().flatten())
    }

    /// Reads a line; `next` and `after` follow it.
    fn line(&mut self, line: Line, next: Option<Line>, after: Option<Line>) -> Used {
        let (text, bytes) = (self.text, self.bytes());
        let mut range = (line.start, line.end);
        let pipe = if line.piped { self.pipe(range) } else { None };
        // A table goes on.
        if let Some(row) = self.row {
            if pipe.is_some() && !line.blank_before {
                if !table_rule(text, range) {
                    self.cells(range, row, Header::No);
                    self.row = Some(row.saturating_add(1));
                }
                return Used::One;
            }
            self.row = None;
        }
        // Tags at the edges.
        let mut kind = Tag::Other;
        if byte(bytes, range.0) == b'<' {
            while let Some((sort, behind)) = tag(text, range) {
                if sort != Tag::Other {
                    kind = sort;
                }
                range.0 = trim_start(bytes, behind, range.1);
            }
        }
        range = trim_tags(text, range);
        if range.0 >= range.1 {
            self.before = Before::Nothing;
            return Used::One;
        }
        if let Tag::Heading(level) = kind {
            return self.heading(level, range, &line);
        }
        if mute(text, range) {
            self.plain = None;
            if !page_link(text.get(range.0..range.1).unwrap_or("")) {
                self.close_list();
            }
            self.before = Before::Nothing;
            return Used::One;
        }
        if let Some((level, title)) = self.hashed(range) {
            self.marked = self.marked.saturating_add(1);
            return self.heading(level, title, &line);
        }
        // Tables.
        let next_adjacent = next.filter(|next| !next.blank_before);
        if pipe.is_some() {
            if next_adjacent.is_some_and(|next| table_rule(text, (next.start, next.end))) {
                self.close();
                self.cells(range, 0, Header::Yes);
                self.row = Some(1);
                return Used::One;
            }
            if byte(bytes, range.0) == b'|' {
                if table_rule(text, range) {
                    return Used::One;
                }
                let header = self.headed(range);
                self.close();
                self.cells(range, 0, header);
                self.row = Some(1);
                return Used::One;
            }
        }
        if line.length <= 200 && (line.blank_before || self.before != Before::Text) {
            if let Some(level) = next_adjacent.and_then(|next| underline(text, (next.start, next.end))) {
                self.marked = self.marked.saturating_add(1);
                self.heading(level, range, &line);
                return Used::Next;
            }
        }
        // Items and numbered headings.
        let mark = if kind == Tag::Item {
            Some(Marker { style: Style::Bullet('<'), ordinal: 0, levels: 1, capital: false, content: range.0 })
        } else {
            self.marker(range)
        };
        if let Some(mark) = mark {
            let listed = mark.levels > 1 && self.lists(&mark, &line);
            if let Some(level) = self.numbered_heading(&mark, range, &line, next).filter(|_| !listed) {
                self.numbered = mark.ordinal;
                return self.heading(level, (mark.content, range.1), &line);
            }
            let nested = self.top().is_some_and(|top| line.indent > top.column + 1) || self.beside(&line);
            if mark.levels < 2 || listed || nested {
                self.item(mark, range, &line);
                return Used::One;
            }
            range.0 = mark.content;
        }
        if let Some((level, title)) = self.titled(range, &line) {
            return self.heading(level, title, &line);
        }
        if mark.is_none() && pipe.is_some_and(|pipe| self.piped(range, pipe, &line)) {
            return Used::One;
        }
        if self.plain_item(range, &line, next) {
            return Used::One;
        }
        if mark.is_none() && self.goes_on(range, &line) {
            return Used::One;
        }
        // "**Legal basis:** consent" is short as a heading is, and none.
        let labelled = matches!(byte(bytes, range.0), b'*' | b'_') && label(text, range).is_some();
        if !labelled && self.bare_heading(range, &line, next, after) {
            let level = if self.out.is_empty() { 1 } else { 5 };
            return self.heading(level, range, &line);
        }
        self.paragraph(range, &line);
        Used::One
    }

    /// Appends a text as one block, or as a label and what it names; gives the block of the text.
    fn labelled(&mut self, kind: BlockKind, range: Range, lead: u32) -> u32 {
        match label(self.text, range) {
            Some((name, rest)) => {
                let label = self.push(BlockKind::Label, name, lead);
                let content = bare(self.text, (rest, range.1));
                self.push(BlockKind::Paragraph, content, label)
            }
            None => {
                let content = bare(self.text, range);
                self.push(kind, content, lead)
            }
        }
    }

    /// Whether the line goes on with the block before; then it does.
    fn goes_on(&mut self, range: Range, line: &Line) -> bool {
        let text = self.text;
        let low = begins_low(text, range);
        // A page ends within the sentence.
        let turned = || {
            let end = self.out.last().map_or(0, |block| block.end as usize);
            let gap = text.get(end..range.0).unwrap_or_default();
            low && !self.stopped && is_paged(gap) && gap.trim().is_empty()
        };
        let parted = line.blank_before && !turned();
        if parted || line.quote != self.quote || !matches!(self.before, Before::Text | Before::Item) {
            return false;
        }
        // "… your per-⏎sonal data".
        let broken_word = low && self.last == '-';
        // A hard break that stands within a sentence was left there by an editor that wrapped lines.
        let within = low && !self.stopped && self.length >= HARD_WRAP && self.last.is_alphanumeric();
        if self.broken && !within {
            return false;
        }
        let listed = self.before == Before::Item && self.top().is_some_and(|top| line.indent > top.column + 1);
        let wrapped = if self.last == ':' || self.last == ';' || self.marked_end {
            false
        } else if low {
            broken_word || self.length >= 40 || (!self.stopped && self.length >= 30)
        } else {
            !self.stopped
                && (50..=180).contains(&self.length)
                && line.length <= self.length + 40
                && (self.last.is_alphanumeric() || self.last == ',')
                && label(text, range).is_none()
        };
        if !listed && !wrapped {
            return false;
        }
        let Some(block) = self.out.last_mut() else {
            return false;
        };
        let Ok(end) = u32::try_from(bare(text, (range.0, range.1)).1) else {
            return false;
        };
        block.end = block.end.max(end);
        let before = self.before;
        self.leave(before, line);
        true
    }

    /// Appends a paragraph.
    fn paragraph(&mut self, range: Range, line: &Line) {
        // A paragraph right of an item's mark belongs to the item.
        let mut depth = self.depth;
        let nested = loop {
            let Some(open) = depth.checked_sub(1).and_then(|index| self.open.get(index).copied().flatten()) else {
                break None;
            };
            if line.indent >= 2 && line.indent > open.column {
                break Some(open);
            }
            depth -= 1;
        };
        self.depth = depth;
        let lead = match nested {
            Some(top) => top.block,
            None => NO_BLOCK,
        };
        self.plain = None;
        self.labelled(BlockKind::Paragraph, range, lead);
        self.leave(Before::Text, line);
    }
}
