//! The main text of a page as markdown, which the other stages read, with the place of each character in the HTML.

use super::map::Map;
use super::tag::Tag;
use super::tree::{Event, Open, Tree};

mod table;

use table::Table;

/// How deep lists are indented; what lies deeper is indented as the last.
const DEEPEST: u32 = 16;
/// Bytes that the text may have.
const MOST_BYTES: usize = (u32::MAX >> 1) as usize;

/// Writes the chosen events of a page as markdown.
pub(super) fn render(html: &str, tree: &Tree, events: (u32, u32)) -> (String, Map) {
    let mut renderer = Renderer {
        html,
        tree,
        text: String::with_capacity(html.len() / 4),
        map: Map::default(),
        gap: Gap::Block,
        space: None,
        bold: 0,
        code: 0,
        marks: Marks::default(),
        lists: 0,
        item: false,
        heading: None,
        titled: false,
        headed: false,
        level: 1,
        typed: 0,
        joins: false,
        superscript: false,
        bracket: Bracket::No,
        mail: 0,
        table: None,
        cell: false,
        labelled: false,
        fresh: true,
    };
    renderer.run(events);
    renderer.map.finish(renderer.here());
    (renderer.text, renderer.map)
}

/// What is to come before the next character.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Gap {
    None,
    Space,
    Line,
    Block,
}

/// Marks of emphasis that are open in the text.
#[derive(Clone, Copy, Default)]
struct Marks {
    bold: bool,
    code: bool,
}

/// The bracket before the words of a link that writes to an address.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bracket {
    No,
    Wanted,
    Open,
}

struct Renderer<'a> {
    html: &'a str,
    tree: &'a Tree,
    text: String,
    map: Map,
    gap: Gap,
    /// The white space that the gap stands for.
    space: Option<(u32, u32)>,
    /// Open elements whose text is bold, or a computer's.
    bold: u32,
    code: u32,
    marks: Marks,
    /// Open lists.
    lists: u32,
    /// The next text opens an item.
    item: bool,
    /// The level of the heading that is open.
    heading: Option<u8>,
    /// It has text.
    titled: bool,
    /// The last text is one.
    headed: bool,
    /// The level of the last heading.
    level: u8,
    /// Open elements of text as it was typed.
    typed: u32,
    /// The next block goes on with the line: what a term means.
    joins: bool,
    /// The next character is the first of a note above the line.
    superscript: bool,
    bracket: Bracket,
    /// The number of the next link that writes to an address.
    mail: usize,
    /// The table that is open, unless it is there for its looks.
    table: Option<Table>,
    /// In a cell of a table.
    cell: bool,
    /// In a row of a label and its text.
    labelled: bool,
    /// Nothing but marks stands in the line, or the cell.
    fresh: bool,
}

impl Renderer<'_> {
    fn run(&mut self, (mut at, end): (u32, u32)) {
        while let Some(event) = self.tree.events.get(at as usize).filter(|_| at < end && self.text.len() < MOST_BYTES) {
            match event {
                Event::Open(open) if open.reason.is_some() => at = open.close,
                Event::Open(open) => self.open(at, open),
                Event::Close(tag, marked) => {
                    self.bold -= u32::from(*marked && is_bold(*tag)).min(self.bold);
                    self.close(*tag);
                }
                Event::Text(start, end) => self.write(*start, *end),
                Event::Reference(number) => self.reference(*number as usize),
                Event::Break => self.line_break(),
                Event::Rule => self.block(),
            }
            at = at.saturating_add(1);
        }
        self.close_marks();
    }

    /// The number of the next byte of the text.
    fn here(&self) -> u32 {
        u32::try_from(self.text.len()).unwrap_or(u32::MAX)
    }

    /// Writes what stands nowhere in the HTML.
    fn mark(&mut self, mark: &str) {
        if !mark.is_empty() {
            self.map.nothing(self.here());
            self.text.push_str(mark);
        }
    }

    /// The next text begins on a line of its own, with a blank line before it.
    fn block(&mut self) {
        if !self.joins {
            self.gap = Gap::Block;
            self.space = None;
        }
    }

    fn line_break(&mut self) {
        self.gap = if self.gap >= Gap::Line { Gap::Block } else { Gap::Line };
        self.space = None;
    }

    fn close_marks(&mut self) {
        if self.marks.code {
            self.mark("`");
        }
        if self.marks.bold {
            self.mark("**");
        }
        self.marks = Marks::default();
    }

    /// Closes the marks whose elements have ended, and opens those whose elements have begun.
    fn begin(&mut self, first: char) {
        let parted = self.gap >= Gap::Line;
        if self.marks.code && (self.code == 0 || parted || self.bold == 0) {
            self.mark("`");
            self.marks.code = false;
        }
        if self.marks.bold && (self.bold == 0 || parted) {
            self.mark("**");
            self.marks.bold = false;
        }
        self.part();
        if self.fresh {
            self.prefix(first);
        }
        if self.bold > 0 && !self.marks.bold && self.heading.is_none() && self.typed == 0 {
            self.mark("**");
            self.marks.bold = true;
        }
        if self.code > 0 && !self.marks.code && self.typed == 0 {
            self.mark("`");
            self.marks.code = true;
        }
        if self.bracket == Bracket::Wanted {
            self.mark("[");
            self.bracket = Bracket::Open;
        }
        if core::mem::take(&mut self.superscript) && (first.is_ascii_digit() || matches!(first, '[' | '(' | '*')) {
            // A note is no part of the word before it.
            if self.text.ends_with(|c: char| c.is_alphabetic()) {
                self.mark(" ");
            }
        }
        self.fresh = false;
        self.titled = self.heading.is_some();
        self.headed = self.titled;
        self.joins = false;
    }

    /// Writes what parts the next text from the one before.
    fn part(&mut self) {
        let gap = core::mem::replace(&mut self.gap, Gap::None);
        let space = self.space.take();
        let in_line = self.titled || self.cell;
        match gap {
            _ if self.fresh && !self.text.is_empty() && gap < Gap::Line => {}
            Gap::None => {}
            // A cell is one line.
            Gap::Line | Gap::Block if self.cell && !self.fresh => {
                let text = self.text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '`'));
                let open = text.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ')' | '"' | '”'));
                self.mark(if open { "; " } else { " " });
            }
            Gap::Space | Gap::Line | Gap::Block if in_line && !self.fresh => match space {
                Some(source) => {
                    self.map.whole(self.here(), source);
                    self.text.push(' ');
                }
                None => self.mark(" "),
            },
            Gap::Space if !self.fresh => {
                if let Some(source) = space {
                    self.map.whole(self.here(), source);
                    self.text.push(' ');
                } else {
                    self.mark(" ");
                }
            }
            Gap::Space => {}
            Gap::Line if !self.cell => {
                self.mark(if self.fresh { "" } else { "  \n" });
                self.fresh = true;
            }
            Gap::Block if !self.cell => {
                if !self.text.is_empty() {
                    self.mark("\n\n");
                }
                self.fresh = true;
            }
            Gap::Line | Gap::Block => {}
        }
    }

    /// Writes what tells the kind of the line that begins.
    fn prefix(&mut self, first: char) {
        if self.cell {
            self.mark(" ");
            return;
        }
        if let Some(level) = self.heading {
            self.item = false;
            self.mark("######".get(..usize::from(level.clamp(1, 6))).unwrap_or("#"));
            self.mark(" ");
            return;
        }
        let item = core::mem::take(&mut self.item);
        let depth = if item { self.lists.saturating_sub(1) } else { self.lists };
        for _ in 0..depth.min(DEEPEST) {
            self.mark("  ");
        }
        if item {
            self.mark("- ");
        }
        // No tag, for it is text.
        if first == '<' {
            self.mark("\\");
        }
    }

    /// Writes text as it stands in the HTML.
    fn write(&mut self, start: u32, end: u32) {
        let Some(text) = self.html.get(start as usize..end as usize) else { return };
        if self.typed > 0 && !self.cell && self.heading.is_none() {
            self.write_typed(text, start);
            return;
        }
        let bytes = text.as_bytes();
        let blank = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_whitespace);
        let place = |at: usize| start.saturating_add(u32::try_from(at).unwrap_or(u32::MAX));
        let mut at = 0;
        while at < bytes.len() {
            let from = at;
            if blank(at) {
                while blank(at) {
                    at += 1;
                }
                self.white(place(from), place(at));
                continue;
            }
            // Words with one blank between them are one piece.
            while at < bytes.len()
                && (!blank(at) || bytes.get(at) == Some(&b' ') && at + 1 < bytes.len() && !blank(at + 1))
            {
                at += 1;
            }
            if let Some(words) = text.get(from..at) {
                self.words(words, place(from));
            }
        }
    }

    /// Words that stand in the HTML from byte `source` on.
    fn words(&mut self, words: &str, source: u32) {
        self.begin(words.chars().next().unwrap_or(' '));
        let mut from = 0;
        // A bar would end the cell.
        let cell = self.cell;
        for (at, _) in words.match_indices('|').filter(|_| cell) {
            self.same(words.get(from..at).unwrap_or_default(), source, from);
            self.mark("\\");
            from = at;
        }
        self.same(words.get(from..).unwrap_or_default(), source, from);
    }

    fn same(&mut self, words: &str, source: u32, offset: usize) {
        if !words.is_empty() {
            self.map.same(self.here(), source.saturating_add(u32::try_from(offset).unwrap_or(u32::MAX)));
            self.text.push_str(words);
        }
    }

    /// White space: one blank, unless something else parts the texts already.
    fn white(&mut self, start: u32, end: u32) {
        if self.gap == Gap::None && !self.fresh {
            self.gap = Gap::Space;
            self.space = Some((start, end));
        }
    }

    /// Text as it was typed, line by line.
    fn write_typed(&mut self, text: &str, source: u32) {
        if text.trim_ascii().is_empty() && self.gap != Gap::None {
            return;
        }
        let trimmed = if self.gap == Gap::None { text } else { text.trim_ascii_start() };
        self.begin(' ');
        self.same(trimmed, source, text.len() - trimmed.len());
    }

    fn reference(&mut self, number: usize) {
        let Some(reference) = self.tree.references.get(number) else { return };
        let (from, to) = reference.decoded;
        let Some(decoded) = self.tree.decoded.get(from..to) else { return };
        let Some(first) = decoded.chars().next() else { return };
        let (start, end) = reference.source;
        if first.is_ascii_whitespace() && self.typed == 0 {
            self.white(start, end);
            return;
        }
        self.begin(first);
        if self.cell && first == '|' {
            self.mark("\\");
        }
        self.map.whole(self.here(), (start, end));
        self.text.push_str(decoded);
    }

    fn open(&mut self, at: u32, open: &Open) {
        self.bold += u32::from(open.marked && is_bold(open.tag));
        if open.tag.is_block() {
            self.open_block(at, open);
            return;
        }
        match open.tag {
            Tag::Strong => self.bold += 1,
            Tag::Code => self.code += 1,
            Tag::Superscript => self.superscript = true,
            Tag::Link => self.open_mail(at, open),
            _ => {}
        }
    }

    fn open_block(&mut self, at: u32, open: &Open) {
        if self.cell {
            // A cell is one line.
            if !matches!(open.tag, Tag::Row | Tag::Cell | Tag::HeadCell) {
                self.block();
            }
            self.typed += u32::from(open.tag == Tag::Typed);
            return;
        }
        match open.tag {
            Tag::Heading => {
                self.joins = false;
                self.block();
                self.level = open.level;
                self.heading = Some(open.level);
            }
            Tag::Summary => {
                self.joins = false;
                self.block();
                self.heading = Some(self.level.saturating_add(1).min(6));
            }
            Tag::List | Tag::Glossary => {
                self.joins = false;
                self.block();
                self.lists += 1;
            }
            Tag::Item => {
                self.joins = false;
                self.block();
                self.item = true;
            }
            Tag::Term => {
                self.joins = false;
                self.block();
                self.item = true;
                self.bold += 1;
            }
            Tag::Typed => {
                self.block();
                self.typed += 1;
            }
            Tag::Table => {
                self.joins = false;
                self.block();
                self.open_table(open);
            }
            Tag::Row => self.open_row(at, open),
            Tag::Cell | Tag::HeadCell => self.open_cell(open),
            Tag::Head => self.open_head(),
            _ => self.block(),
        }
    }

    fn close(&mut self, tag: Tag) {
        match tag {
            Tag::Strong => self.bold = self.bold.saturating_sub(1),
            Tag::Code => self.code = self.code.saturating_sub(1),
            Tag::Superscript => self.superscript = false,
            Tag::Link => self.close_mail(),
            Tag::Typed => {
                self.typed = self.typed.saturating_sub(1);
                self.block();
            }
            Tag::Row | Tag::Cell | Tag::HeadCell | Tag::Table | Tag::Head => self.close_of_table(tag),
            _ if self.cell && tag.is_block() => self.block(),
            Tag::Heading | Tag::Summary => {
                self.heading = None;
                self.titled = false;
                self.block();
            }
            Tag::List | Tag::Glossary => {
                self.lists = self.lists.saturating_sub(1);
                self.item = false;
                self.joins = false;
                self.block();
            }
            Tag::Item => {
                self.item = false;
                self.block();
            }
            Tag::Term => {
                self.bold = self.bold.saturating_sub(1);
                self.end_label();
            }
            _ if tag.is_block() => self.block(),
            _ => {}
        }
    }

    /// What was written in the line is a label; the next text is what it names.
    fn end_label(&mut self) {
        if self.fresh || self.item || self.headed {
            self.item = false;
            self.block();
            return;
        }
        let stopped = self.text.ends_with([':', '.', '?', '!']);
        self.close_marks();
        if !stopped {
            self.mark(":");
        }
        self.gap = Gap::Space;
        self.space = None;
        self.joins = true;
    }

    /// A link that writes to an address: its words stand in brackets, unless they hold an address themselves.
    fn open_mail(&mut self, at: u32, open: &Open) {
        let mails = &self.tree.mails;
        while mails.get(self.mail).is_some_and(|mail| mail.event < at) {
            self.mail += 1;
        }
        if mails.get(self.mail).is_some_and(|mail| mail.event == at) {
            let inside = self.tree.events.get(at as usize..open.close as usize).unwrap_or_default();
            // Neither does a link around whole blocks.
            let shown = inside.iter().any(|event| match event {
                Event::Open(open) => open.tag.is_block(),
                Event::Break | Event::Rule => true,
                Event::Text(start, end) => {
                    self.html.get(*start as usize..*end as usize).is_some_and(|text| text.contains('@'))
                }
                Event::Reference(number) => {
                    let reference = self.tree.references.get(*number as usize);
                    let decoded = reference.and_then(|r| self.tree.decoded.get(r.decoded.0..r.decoded.1));
                    decoded == Some("@")
                }
                _ => false,
            });
            self.bracket = if shown { Bracket::No } else { Bracket::Wanted };
        }
    }

    fn close_mail(&mut self) {
        let bracket = core::mem::replace(&mut self.bracket, Bracket::No);
        if let Some(mail) = self.tree.mails.get(self.mail).filter(|_| bracket == Bracket::Open) {
            self.mark("](mailto:");
            self.map.whole(self.here(), mail.source);
            self.text.push_str(&mail.address);
            self.mark(")");
        }
    }
}

/// Whether the mark on such an element says that its text is bold.
const fn is_bold(tag: Tag) -> bool {
    !matches!(tag, Tag::Table | Tag::Link)
}
