//! Which elements hold a page's main text, and which are left out.

use super::attributes::Reason;
use super::tag::Tag;
use super::tree::{Event, Open, Tree};

/// Of the text of a page, the share in per cent that its `main` must hold to be all of it.
const MAIN: u64 = 50;
/// Of an element's text, the share in per cent that one in it holds where the others may be menus.
const MOST: u64 = 75;
/// Of a menu's text, the share in per cent that leads elsewhere at least.
const LINKED: u64 = 60;
/// Bytes of text that a page must hold beside a banner.
const BESIDE: u32 = 400;

/// Finds the main text of a page: the first of its events, and the first behind the last. What is left of the
/// [reasons](Open::reason) of its elements is why they are left out.
pub(super) fn choose(tree: &mut Tree) -> (u32, u32) {
    let end = u32::try_from(tree.events.len()).unwrap_or(u32::MAX);
    let all = children(tree, 0, end).fold(loose(tree), |sum, (_, open)| sum.saturating_add(open.weight));
    let hidden = hidden(tree) <= all / 2;
    decide(tree, |open| leaves_out(open, all, hidden));
    narrow(tree, (0, end))
}

/// Whether an element is left out of a page with `all` bytes of text in no link; `hidden` where those are that are not
/// shown.
fn leaves_out(open: &Open, all: u32, hidden: bool) -> bool {
    let half = open.weight <= all / 2;
    match open.reason {
        None => false,
        Some(Reason::Hidden) => hidden && half,
        Some(Reason::Banner) => all.saturating_sub(open.weight) >= BESIDE.max(all / 8) || half && open.weight < BESIDE,
        // The head of a page that holds the title of the text.
        Some(Reason::Frame) if open.tag == Tag::Header => half && open.title == 0,
        Some(Reason::Aloud | Reason::Navigation | Reason::Frame | Reason::Form) => half,
    }
}

/// Keeps the reasons of the elements that are left out, and takes these from the weight of the elements around them.
fn decide(tree: &mut Tree, leaves_out: impl Fn(&Open) -> bool) {
    let mut around: Vec<(usize, [u32; 3])> = Vec::new();
    let mut gone = [0_u32; 3];
    let mut at = 0;
    while let Some(event) = tree.events.get_mut(at) {
        match event {
            Event::Open(open) if leaves_out(open) => {
                for (sum, part) in gone.iter_mut().zip([open.all, open.weight, open.title]) {
                    *sum = sum.saturating_add(part);
                }
                at = open.close as usize;
            }
            Event::Open(open) => {
                open.reason = None;
                around.push((at, gone));
            }
            Event::Close(..) => {
                let (first, before) = around.pop().unwrap_or_default();
                if let Some(Event::Open(open)) = tree.events.get_mut(first) {
                    for (part, (now, before)) in
                        [&mut open.all, &mut open.weight, &mut open.title].into_iter().zip(gone.iter().zip(before))
                    {
                        *part = part.saturating_sub(now.saturating_sub(before));
                    }
                }
            }
            _ => {}
        }
        at += 1;
    }
}

/// Goes from the page down to the element that holds its main text, and leaves out the menus beside it.
fn narrow(tree: &mut Tree, whole: (u32, u32)) -> (u32, u32) {
    let kept = kept(tree, whole).fold(loose(tree), |sum, (_, open)| sum.saturating_add(open.weight));
    let (mut events, mut weight) = (whole, kept);
    if let Some((at, open)) = main(tree).filter(|(_, open)| share(open.weight, kept) >= MAIN) {
        events = (at, open.close.saturating_add(1));
        weight = open.weight;
    }
    let mut inside = events;
    while let Some((at, open)) = self::kept(tree, inside).max_by_key(|(_, open)| open.weight) {
        let more = share(open.weight, weight) >= MOST;
        // Beside paragraphs, lists and tables of links are part of the text.
        let flows = |(_, open): (u32, Open)| open.tag == Tag::Paragraph && open.weight > 0;
        let lists = more && !self::kept(tree, inside).any(flows);
        let beside = self::kept(tree, inside).filter(|(other, _)| *other != at);
        let menus = beside
            .filter(|(_, open)| is_menu(open) && (lists || !matches!(open.tag, Tag::List | Tag::Table)))
            .map(|(at, _)| at);
        for menu in menus.collect::<Vec<u32>>() {
            if let Some(Event::Open(open)) = tree.events.get_mut(menu as usize) {
                open.reason = Some(Reason::Navigation);
            }
        }
        if !more {
            break;
        }
        inside = (at.saturating_add(1), open.close);
        weight = open.weight;
    }
    events
}

/// The heaviest `main`.
fn main(tree: &Tree) -> Option<(u32, Open)> {
    let mut found: Option<(u32, Open)> = None;
    let mut at = 0;
    while let Some(event) = tree.events.get(at as usize) {
        match event {
            Event::Open(open) if open.reason.is_some() => at = open.close,
            Event::Open(open) if open.tag == Tag::Main => {
                found = found.filter(|(_, main)| main.weight >= open.weight).or(Some((at, *open)));
            }
            _ => {}
        }
        at = at.saturating_add(1);
    }
    found
}

/// The outermost elements among some events that are not left out, with their numbers.
fn kept(tree: &Tree, (first, end): (u32, u32)) -> impl Iterator<Item = (u32, Open)> + '_ {
    children(tree, first, end).filter(|(_, open)| open.reason.is_none())
}

/// What part of `whole` is, in per cent.
fn share(part: u32, whole: u32) -> u64 {
    (u64::from(part) * 100).checked_div(u64::from(whole)).unwrap_or(0)
}

/// Whether nearly all of an element leads elsewhere.
fn is_menu(open: &Open) -> bool {
    open.title == 0
        && open.all > 0
        && share(open.all - open.weight.min(open.all), open.all) >= LINKED
        && (open.marked || open.tag != Tag::Table)
        && matches!(open.tag, Tag::Division | Tag::List | Tag::Article | Tag::Table | Tag::Form)
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

/// Bytes of text in elements that are not shown.
fn hidden(tree: &Tree) -> u32 {
    let mut sum = 0_u32;
    let mut at = 0;
    while let Some(event) = tree.events.get(at) {
        if let Event::Open(open) = event {
            if open.reason == Some(Reason::Hidden) {
                sum = sum.saturating_add(open.weight);
                at = open.close as usize;
            }
        }
        at += 1;
    }
    sum
}
