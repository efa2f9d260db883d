//! Which elements hold a page's main text, and which are left out.

use super::attributes::Reason;
use super::tag::Tag;
use super::tree::{Event, Open, Tree};

/// Of the text of a page, the share in per cent that its `main` must hold to be all of it.
const MAIN: u64 = 50;
/// Of an element's text, the share in per cent that another in it must hold to stand for it.
const MOST: u64 = 90;
/// Bytes of text that a page must hold beside a banner.
const BESIDE: u32 = 400;

/// A range of the events of a page: its main text, without the elements that [`is_left_out`] says.
pub(super) struct Choice {
    /// The first event, and the first behind the last.
    pub(super) events: (u32, u32),
    /// Whether elements that are not shown are left out.
    hidden: bool,
    /// Bytes of text of the page that are part of no link.
    all: u32,
}

impl Choice {
    /// Finds the main text.
    pub(super) fn of(tree: &mut Tree) -> Self {
        let end = u32::try_from(tree.events.len()).unwrap_or(u32::MAX);
        let whole: Vec<(u32, Open)> = children(tree, 0, end).collect();
        let all = whole.iter().fold(loose(tree), |sum, (_, open)| sum.saturating_add(open.weight));
        let hidden = outermost(tree, |open| open.reason == Some(Reason::Hidden));
        let mut choice = Self { events: (0, end), hidden: hidden <= all / 2, all };
        choice.weigh(tree);
        choice.narrow(tree);
        choice
    }

    /// Whether an element is left out with all it holds.
    pub(super) fn leaves_out(&self, open: &Open) -> bool {
        let half = open.weight <= self.all / 2;
        match open.reason {
            None => false,
            Some(Reason::Hidden) => self.hidden && half,
            Some(Reason::Banner) => self.all.saturating_sub(open.weight) >= BESIDE.max(self.all / 8) || half && open.weight < BESIDE,
            // The head of a page that holds the title of the text.
            Some(Reason::Frame) if open.tag == Tag::Header => half && open.title == 0,
            Some(Reason::Navigation | Reason::Frame | Reason::Form) => half,
        }
    }

    /// Takes what is left out from the weight of the elements around it.
    fn weigh(&self, tree: &mut Tree) {
        let mut around: Vec<(usize, u32, u32)> = Vec::new();
        let (mut weight, mut title) = (0_u32, 0_u32);
        let mut at = 0;
        while let Some(event) = tree.events.get_mut(at) {
            match event {
                Event::Open(open) if self.leaves_out(open) => {
                    weight = weight.saturating_add(open.weight);
                    title = title.saturating_add(open.title);
                    at = open.close as usize;
                }
                Event::Open(_) => around.push((at, weight, title)),
                Event::Close(_) => {
                    let (first, weight_before, title_before) = around.pop().unwrap_or_default();
                    if let Some(Event::Open(open)) = tree.events.get_mut(first) {
                        open.weight = open.weight.saturating_sub(weight - weight_before);
                        open.title = open.title.saturating_sub(title - title_before);
                    }
                }
                _ => {}
            }
            at += 1;
        }
    }

    /// Goes from the page down to the element that holds its main text.
    fn narrow(&mut self, tree: &Tree) {
        let sum = |of: fn(&Open) -> u32| self.kept(tree, self.events).fold(0_u32, |sum, (_, open)| sum.saturating_add(of(&open)));
        let left = sum(|open| open.weight).saturating_add(loose(tree));
        let (mut weight, mut title) = (left, sum(|open| open.title));
        if let Some((at, open)) = self.main(tree).filter(|(_, open)| share(open.weight, left) >= MAIN) {
            self.events = (at, open.close.saturating_add(1));
            (weight, title) = (open.weight, open.title);
        }
        while let Some((at, open)) = self.kept(tree, self.events).max_by_key(|(_, open)| open.weight) {
            let inside = (at.saturating_add(1), open.close);
            if share(open.weight, weight) < MOST || open.title != title || !is_container(open.tag) {
                break;
            }
            self.events = inside;
            (weight, title) = (open.weight, open.title);
        }
    }

    /// The heaviest `main`.
    fn main(&self, tree: &Tree) -> Option<(u32, Open)> {
        let mut found: Option<(u32, Open)> = None;
        let mut at = 0;
        while let Some(event) = tree.events.get(at as usize) {
            if let Event::Open(open) = event {
                if self.leaves_out(open) {
                    at = open.close;
                } else if open.tag == Tag::Main && found.is_none_or(|(_, main)| main.weight < open.weight) {
                    found = Some((at, *open));
                }
            }
            at = at.saturating_add(1);
        }
        found
    }

    /// The outermost elements among some events that are not left out.
    fn kept<'a>(&'a self, tree: &'a Tree, (first, end): (u32, u32)) -> impl Iterator<Item = (u32, Open)> + 'a {
        children(tree, first, end).filter(|(_, open)| !self.leaves_out(open))
    }
}

/// What part of `whole` is, in per cent.
fn share(part: u32, whole: u32) -> u64 {
    (u64::from(part) * 100).checked_div(u64::from(whole)).unwrap_or(0)
}

/// Whether an element may hold the main text of a page.
const fn is_container(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Page | Tag::Division | Tag::Main | Tag::Article | Tag::Form | Tag::Table | Tag::Rows | Tag::Row | Tag::Cell
            | Tag::Inline | Tag::Dialog
    )
}

/// The outermost elements among some events, with their numbers.
fn children(tree: &Tree, first: u32, end: u32) -> impl Iterator<Item = (u32, Open)> + '_ {
    let mut at = first;
    core::iter::from_fn(move || {
        while at < end {
            let here = at;
            let event = tree.events.get(here as usize)?;
            if let Event::Open(open) = event {
                at = open.close.saturating_add(1).max(here.saturating_add(1));
                return Some((here, *open));
            }
            at = at.saturating_add(1);
        }
        None
    })
}

/// Bytes of text in no element.
fn loose(tree: &Tree) -> u32 {
    let mut sum = 0_u32;
    let mut at = 0;
    while let Some(event) = tree.events.get(at) {
        match event {
            Event::Open(open) => at = open.close as usize,
            Event::Text(start, end) => sum = sum.saturating_add(end - start),
            _ => {}
        }
        at += 1;
    }
    sum
}

/// The weight of the outermost elements for which something holds.
fn outermost(tree: &Tree, holds: impl Fn(&Open) -> bool) -> u32 {
    let mut sum = 0_u32;
    let mut at = 0;
    while let Some(event) = tree.events.get(at) {
        if let Event::Open(open) = event {
            if holds(open) {
                sum = sum.saturating_add(open.weight);
                at = open.close as usize;
            }
        }
        at += 1;
    }
    sum
}
