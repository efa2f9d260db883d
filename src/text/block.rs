//! Blocks: the structure of a policy's text, read from Markdown, from plain text that lost its markup, and from mixtures.
//!
//! One pass over the lines that hold something, each seen with the two behind it. Nothing nests: a list keeps its open
//! items in an array of sixteen, a block names the one that introduces it by its index.

mod build;
mod form;
mod label;
mod line;
mod marker;
mod page;
#[cfg(test)]
mod tests;

/// The depth of the deepest items; what lies deeper is one of these.
pub(crate) const DEEPEST: u8 = 15;
/// No block: the value of [`Block::lead`] where nothing introduces the block.
pub(crate) const NO_BLOCK: u32 = u32::MAX;

/// What a block is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum BlockKind {
    /// A heading, with its level from 1 (outermost) to 6.
    Heading(u8),
    /// A run-in label ("**Log files:** …", "Access: | …"): names what the next block, whose lead it is, speaks of.
    Label,
    /// Running text.
    Paragraph,
    /// A list item, with its depth from 0.
    Item(u8),
    /// A cell of a table; the header row has row 0.
    Cell {
        /// Row from 0; 0 is the header row where the table has one.
        row: u16,
        /// Column from 0.
        column: u16,
        /// In the header row.
        header: bool,
    },
}

/// A piece of the text that stands on its own. Blocks come in text order and do not overlap.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Block {
    /// What it is.
    pub(crate) kind: BlockKind,
    /// First byte of its content: bullets, numbers, `#`, `|` and blanks at its edges are left out.
    pub(crate) start: u32,
    /// First byte behind its content.
    pub(crate) end: u32,
    /// The block that introduces it: an item's lead-in paragraph or parent item, a text's label; else [`NO_BLOCK`].
    pub(crate) lead: u32,
}

/// Fills `out` with the blocks of `text`, in time linear in its length.
pub(crate) fn blocks(text: &str, out: &mut Vec<Block>) {
    build::fill(text, out);
}
