//! Tables.

use super::super::tag::Tag;
use super::super::tree::{Event, Open};
use super::{Gap, Renderer};

/// Columns of a table that are counted.
const MOST_COLUMNS: usize = 128;

/// The table that is open.
#[derive(Default)]
pub(super) struct Table {
    /// No row has been written.
    first: bool,
    /// The first row heads the columns.
    headed: bool,
    /// In a `thead`.
    head: bool,
    /// Of each column, the rows that the cell above still takes.
    taken: Vec<u8>,
    /// The column of the next cell.
    column: usize,
    /// The row that is open is one of a table, and heads it.
    row: bool,
    heads: bool,
}

impl Table {
    /// The columns that the next cell must leave to cells above it.
    fn skip(&mut self) -> usize {
        let from = self.column;
        while let Some(left) = self.taken.get_mut(self.column).filter(|left| **left > 0) {
            *left -= 1;
            self.column += 1;
        }
        self.column - from
    }

    /// Takes the place of a cell.
    fn place(&mut self, columns: usize, rows: u8) {
        for _ in 0..columns {
            if self.column < MOST_COLUMNS {
                if self.taken.len() <= self.column {
                    self.taken.resize(self.column + 1, 0);
                }
                if let Some(left) = self.taken.get_mut(self.column) {
                    *left = rows.saturating_sub(1);
                }
            }
            self.column += 1;
        }
    }
}

impl Renderer<'_> {
    pub(super) fn open_table(&mut self, open: &Open) {
        if !open.marked {
            self.table = Some(Table { first: true, ..Table::default() });
        }
    }

    pub(super) fn open_head(&mut self) {
        self.block();
        if let Some(table) = &mut self.table {
            table.head = true;
        }
    }

    /// A row: of a table, or a label and its text where the first of two cells heads it.
    pub(super) fn open_row(&mut self, at: u32, open: &Open) {
        self.block();
        let cells = self.cells(at, open.close);
        let Some(table) = &mut self.table else { return };
        let all = !cells.is_empty() && cells.iter().all(|&tag| tag == Tag::HeadCell);
        if cells.is_empty() {
            return;
        }
        if !table.headed && !table.head && cells.as_slice() == [Tag::HeadCell, Tag::Cell] {
            self.labelled = true;
            return;
        }
        table.heads = table.first && (all || table.head);
        table.headed |= table.heads;
        let first = core::mem::replace(&mut table.first, false);
        table.row = true;
        table.column = 0;
        self.close_marks();
        if !self.text.is_empty() {
            self.mark(if first { "\n\n" } else { "\n" });
        }
        self.mark("|");
        self.gap = Gap::None;
        self.fresh = true;
    }

    /// The cells of the row between two events.
    fn cells(&self, row: u32, close: u32) -> Vec<Tag> {
        let mut found = Vec::new();
        let mut at = row.saturating_add(1);
        while let Some(event) = self.tree.events.get(at as usize).filter(|_| at < close && found.len() < MOST_COLUMNS) {
            if let Event::Open(open) = event {
                if matches!(open.tag, Tag::Cell | Tag::HeadCell) {
                    found.push(open.tag);
                    at = open.close;
                }
            }
            at = at.saturating_add(1);
        }
        found
    }

    pub(super) fn open_cell(&mut self, open: &Open) {
        let Some(table) = self.table.as_mut().filter(|table| table.row) else {
            if self.labelled && open.tag == Tag::HeadCell {
                self.bold += 1;
            }
            self.block();
            return;
        };
        let skipped = table.skip();
        table.place(usize::from(open.spans.0.clamp(1, 64)), open.spans.1.max(1));
        for _ in 0..skipped {
            self.mark(" |");
        }
        self.cell = true;
        self.fresh = true;
        self.gap = Gap::None;
    }

    pub(super) fn close_of_table(&mut self, tag: Tag) {
        match tag {
            Tag::Cell | Tag::HeadCell => self.close_cell(tag),
            Tag::Row => self.close_row(),
            Tag::Head => {
                if let Some(table) = &mut self.table {
                    table.head = false;
                }
            }
            _ => {
                self.table = None;
                self.block();
            }
        }
    }

    fn close_cell(&mut self, tag: Tag) {
        if self.cell {
            self.close_marks();
            self.mark(" |");
            self.cell = false;
            self.gap = Gap::None;
            self.space = None;
        } else if self.labelled && tag == Tag::HeadCell {
            self.bold = self.bold.saturating_sub(1);
            self.end_label();
        } else {
            self.joins = false;
            self.block();
        }
    }

    fn close_row(&mut self) {
        self.labelled = false;
        self.joins = false;
        let Some(table) = self.table.as_mut().filter(|table| table.row) else {
            self.block();
            return;
        };
        table.row = false;
        let columns = table.column;
        if core::mem::take(&mut table.heads) {
            self.mark("\n|");
            for _ in 0..columns {
                self.mark(" --- |");
            }
        }
        self.gap = Gap::Block;
        self.space = None;
        self.fresh = false;
    }
}
