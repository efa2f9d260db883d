//! [`Layout`]: where sentences, rows, lead-ins and sections of a text are.

use core::num::NonZeroU32;
use std::hash::{Hash as _, Hasher as _};

use crate::model::Mixer;
use crate::text::{Block, BlockKind, NO_BLOCK};

/// Bytes of a line that is a label with its text.
const LINE: usize = 80;

/// What is known of a block.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spot {
    /// The number of the heading above it.
    pub(super) section: u32,
    /// The number of the table row it is in, over all tables, or of the group of labelled paragraphs: no cell is in such.
    number: Option<NonZeroU32>,
    cell: bool,
    pub(super) heading: bool,
    /// A list item or a label.
    pub(super) listed: bool,
}

impl Spot {
    /// The number of the table row it is in, over all tables.
    pub(super) fn row(&self) -> Option<NonZeroU32> {
        self.number.filter(|_| self.cell)
    }

    /// The number of the group of labelled paragraphs it is in.
    pub(super) fn record(&self) -> Option<NonZeroU32> {
        self.number.filter(|_| !self.cell)
    }
}

/// The places of a text.
#[derive(Default)]
pub(crate) struct Layout {
    /// What the text is cut into, in text order.
    pub(crate) blocks: Vec<Block>,
    pub(crate) spots: Vec<Spot>,
    /// How many table rows there are, over all tables.
    pub(super) rows: u32,
    /// How many groups of labelled paragraphs there are.
    pub(super) records: u32,
    /// The first byte of each sentence, in text order.
    pub(crate) sentences: Vec<u32>,
}

impl Layout {
    /// Forgets the last text, but keeps the room.
    pub(crate) fn clear(&mut self) {
        self.blocks.clear();
        self.sentences.clear();
    }

    /// The block that introduces a block.
    pub(super) fn lead(&self, block: u32) -> Option<u32> {
        self.blocks.get(block as usize).map(|block| block.lead).filter(|&lead| lead != NO_BLOCK)
    }

    /// Takes the places of the blocks.
    pub(crate) fn place(&mut self, text: &str) {
        let Self { blocks, spots, rows, records, .. } = self;
        spots.clear();
        spots.reserve_exact(blocks.len());
        (*rows, *records) = (0, 0);
        let mut section = 0;
        let mut last_row = None;
        // The label that opens the present group.
        let mut opener: Option<u64> = None;
        for at in 0..blocks.len() {
            let Some(&block) = blocks.get(at) else { break };
            let heading = matches!(block.kind, BlockKind::Heading(_));
            if heading {
                section += 1;
                opener = None;
            }
            let row = match block.kind {
                BlockKind::Cell { row, header: false, .. } => {
                    if last_row != Some(row) {
                        *rows += 1;
                    }
                    last_row = Some(row);
                    NonZeroU32::new(*rows)
                }
                _ => {
                    last_row = None;
                    None
                }
            };
            if block.kind == BlockKind::Label {
                let label = hash(text.get(block.start as usize..block.end as usize).unwrap_or_default());
                if opener.is_none_or(|opener| opener == label) {
                    opener = Some(label);
                    *records += 1;
                }
            }
            // A paragraph directly below an item belongs to it: "- **Consent**", and on the next line what rests on it.
            let below = || {
                let item = blocks.get(at.checked_sub(1)?)?;
                let between = text.get(item.end as usize..block.start as usize)?;
                let adjacent = matches!(item.kind, BlockKind::Item(_)) && block.kind == BlockKind::Paragraph;
                (adjacent && between.matches('\n').count() == 1).then_some(u32::try_from(at - 1).ok()?)
            };
            let lead = Some(block.lead).filter(|&lead| lead != NO_BLOCK).or_else(below);
            let labelled =
                lead.and_then(|at| blocks.get(at as usize)).is_some_and(|lead| lead.kind == BlockKind::Label);
            if let Some(block) = blocks.get_mut(at) {
                block.lead = lead.unwrap_or(NO_BLOCK);
            }
            // A label of a number is no block of its own: "Retention: 7 years".
            let numbered = || {
                let line = text.get(block.start as usize..block.end as usize).unwrap_or_default();
                let after = spots.last().is_some_and(|spot: &Spot| spot.record().is_some());
                after && block.kind == BlockKind::Paragraph && line.len() < LINE && line.contains(':')
            };
            let in_record = opener.is_some() && (block.kind == BlockKind::Label || labelled || numbered());
            spots.push(Spot {
                section,
                number: row.or_else(|| NonZeroU32::new(*records).filter(|_| in_record)),
                cell: row.is_some(),
                heading,
                listed: matches!(block.kind, BlockKind::Item(_) | BlockKind::Label) || labelled,
            });
        }
    }
}

fn hash(label: &str) -> u64 {
    let mut hasher = Mixer::default();
    for letter in label.chars().filter(|letter| letter.is_alphanumeric()) {
        letter.to_ascii_lowercase().hash(&mut hasher);
    }
    hasher.finish()
}
