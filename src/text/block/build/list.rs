//! List items, with bullets, numbers or neither.

use super::super::form::{Range, bare, begins_high, begins_low, last_mark, page_link, several_sentences, stopped};
use super::super::line::Line;
use super::super::marker::{Marker, marker};
use super::super::{BlockKind, NO_BLOCK};
use super::{Before, Builder, DEPTH, Open, Plain};

impl Builder<'_> {
    /// Are the numbers "0.1.", "0.2." those of a list: directly under a text that announces it, or the next of its items?
    /// Elsewhere such numbers are of headings and of paragraphs.
    pub(super) fn lists(&self, mark: &Marker, line: &Line) -> bool {
        let announced = self.before == Before::Text && self.last == ':';
        let next = |top: Open| top.style == mark.style && top.ordinal.saturating_add(1) == mark.ordinal;
        !line.blank_before && (announced || self.before == Before::Item && self.top().is_some_and(next))
    }

    /// Appends an item.
    pub(super) fn item(&mut self, mark: Marker, range: Range, line: &Line) {
        let text = self.text;
        self.plain = None;
        let content = (mark.content, range.1);
        if page_link(text.get(content.0..content.1).unwrap_or("")) {
            self.before = Before::Nothing;
            return;
        }
        let column = line.indent;
        let index = self.place(&mark, column);
        // Where the list begins.
        if self.depth == 0 {
            let numbered = self.list_last.is_some_and(|(style, last)| {
                style == mark.style && mark.ordinal > 1 && mark.ordinal == last.saturating_add(1)
            });
            // Item, paragraph, item, paragraph: one list.
            let alternates = self.list_count == 1
                && self.list_end.saturating_add(1) == self.out.len()
                && self.list_last.is_some_and(|(style, _)| style == mark.style);
            let resumes = (numbered || alternates) && self.before == Before::Text && self.last != ':';
            self.list_count = 0;
            if !resumes {
                self.list_lead = match self.last_kind() {
                    Some(BlockKind::Paragraph | BlockKind::Heading(_) | BlockKind::Label) => self.last_index(),
                    Some(BlockKind::Item(_)) if self.before == Before::Item => {
                        self.out.last().map_or(NO_BLOCK, |item| item.lead)
                    }
                    _ => NO_BLOCK,
                };
            }
        }
        let lead = match index.checked_sub(1) {
            Some(parent) => self.open.get(parent).copied().flatten().map_or(NO_BLOCK, |open| open.block),
            None => self.list_lead,
        };
        let depth = u8::try_from(index).unwrap_or(u8::MAX);
        let block = self.labelled(BlockKind::Item(depth), content, lead);
        if let Some(slot) = self.open.get_mut(index) {
            *slot = Some(Open { column, style: mark.style, ordinal: mark.ordinal, block });
            self.depth = index + 1;
        }
        self.list_count = self.list_count.saturating_add(1);
        self.list_end = self.out.len();
        if index == 0 {
            self.list_last = Some((mark.style, mark.ordinal));
        }
        self.leave(Before::Item, line);
    }

    /// The depth at which an item goes.
    pub(super) fn place(&self, mark: &Marker, column: u32) -> usize {
        let opened = |index: usize| self.open.get(index).copied().flatten();
        // The innermost open item that is not right of the mark, or of the same sort beside it.
        let mut index = self.depth;
        while let Some(open) = index.checked_sub(1).and_then(opened) {
            if open.column + 2 <= column {
                return index.min(DEPTH - 1);
            }
            if open.column.abs_diff(column) < 2 {
                if open.style == mark.style {
                    return index - 1;
                }
                // Another sort of mark: a list further out goes on, or the item before leads one in.
                for outer in (0..index - 1).rev() {
                    if opened(outer).is_some_and(|outer| outer.style == mark.style && outer.column.abs_diff(column) < 2)
                    {
                        return outer;
                    }
                }
                if self.before == Before::Item && self.last == ':' {
                    return index.min(DEPTH - 1);
                }
            }
            index -= 1;
        }
        0
    }

    /// Whether the last block ends in "; or", "; en" or a semicolon.
    fn awaits_another(&self) -> bool {
        let Some(block) = self.out.last() else {
            return false;
        };
        let (Ok(start), Ok(end)) = (usize::try_from(block.start), usize::try_from(block.end)) else {
            return false;
        };
        let item = self.text.get(start..end).unwrap_or("");
        let item = [" or", " and", " of", " en"].iter().find_map(|word| item.strip_suffix(word)).unwrap_or(item);
        item.ends_with(';')
    }

    /// An item of a list that lost its bullets.
    pub(super) fn plain_item(&mut self, range: Range, line: &Line, next: Option<Line>) -> bool {
        let text = self.text;
        // One bullet of several is lost: "…; if you pay;".
        if self.plain.is_none()
            && self.before == Before::Item
            && self.depth > 0
            && matches!(self.last, ';' | ',')
            && begins_low(text, range)
            && plain_form(text, range)
            && (line.blank_before || self.last == ';')
        {
            let content = bare(text, range);
            self.push(BlockKind::Item(0), content, self.list_lead);
            self.leave(Before::Item, line);
            return true;
        }
        let list = match self.plain {
            Some(list) => list,
            None => {
                // A list begins behind a text that ends with a colon.
                if self.last != ':' || !matches!(self.before, Before::Text | Before::Heading) {
                    return false;
                }
                let lead = self.last_index();
                let low = begins_low(text, range);
                if lead == NO_BLOCK || !plain_form(text, range) {
                    return false;
                }
                let marked = matches!(last_mark(text, range), ';' | ',') || low;
                let seconded = next.is_some_and(|next| {
                    let there = (next.start, next.end);
                    next.blank_before == line.blank_before
                        && plain_form(text, there)
                        && marker(text, there, None).is_none()
                });
                // One line alone must look like an item very much; a heading is followed by more than items.
                let likely = seconded || (marked && !stopped(text, range)) || (low && !line.blank_before);
                if !likely {
                    return false;
                }
                if self.before == Before::Heading && !marked {
                    return false;
                }
                Plain { lead, count: 0, loose: line.blank_before, low }
            }
        };
        let low = begins_low(text, range);
        // "…; or" has one more item behind it, which ends the list with a stop.
        let final_one = self.awaits_another()
            && list.count > 0
            && list.low == low
            && range.1 - range.0 <= 300
            && last_mark(text, range) == '.'
            && !several_sentences(text, range);
        let next_prose = next.is_some_and(|next| {
            let there = (next.start, next.end);
            next.length >= 90 && stopped(text, there) && begins_high(text, there) && marker(text, there, None).is_none()
        });
        let ends = (line.blank_before && !list.loose)
            || line.quote != self.quote
            || !(final_one || plain_form(text, range))
            || (list.low && !final_one && !low && list.count > 0 && !matches!(last_mark(text, range), ';' | ','))
            || (!low && next_prose && list.count > 0 && last_mark(text, range) != ';')
            || matches!(last_mark(text, range), '?');
        if ends && !(final_one && line.blank_before == list.loose && line.quote == self.quote) {
            self.plain = None;
            return false;
        }
        self.close_list();
        let content = bare(text, range);
        self.push(BlockKind::Item(0), content, list.lead);
        self.leave(Before::Item, line);
        // The last item ends with a stop.
        self.plain = Some(Plain { count: list.count.saturating_add(1), ..list });
        if final_one && !low {
            self.plain = None;
        } else if self.last == '.' && low {
            self.plain = next.filter(|next| begins_low(text, (next.start, next.end))).and(self.plain);
        }
        true
    }
}

/// Whether a line can be an item without a bullet: short, one sentence at most, no lead-in.
fn plain_form(text: &str, range: Range) -> bool {
    let length = range.1 - range.0;
    // What begins in lower case and ends in a semicolon is one of several, however long.
    if length <= 2000 && begins_low(text, range) && last_mark(text, range) == ';' {
        return true;
    }
    if length > 300
        || several_sentences(text, range)
        || text.get(range.0..range.1).is_some_and(|line| line.starts_with(['#', '|', '<', '*', '>']))
    {
        return false;
    }
    match last_mark(text, range) {
        ':' => false,
        ';' | ',' => true,
        '.' | '!' | '?' => begins_low(text, range),
        _ => length <= 120 || begins_low(text, range),
    }
}
