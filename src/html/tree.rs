//! [`Tree`]: the elements of a page and their text, flat, in page order.

use super::attributes::{Attributes, Reason};
use super::tag::{Name, TAGS, Tag};

/// How deep elements nest; what lies deeper is text of the last one.
const DEPTH: usize = 512;

/// No such place.
pub(super) const NOWHERE: u32 = u32::MAX;

/// An element where it begins, a piece of text, or an element where it ends. Every element that begins has its end.
#[derive(Clone, Copy, Debug)]
pub(super) enum Event {
    /// An element begins.
    Open(Open),
    /// An element ends; [`Open::marked`] of it.
    Close(Tag, bool),
    /// Text as it stands in the HTML, from the first byte up to the second.
    Text(u32, u32),
    /// A character reference, by its number in [`Tree::references`].
    Reference(u32),
    /// A line break.
    Break,
    /// What parts paragraphs.
    Rule,
}

/// An element.
#[derive(Clone, Copy, Debug)]
pub(super) struct Open {
    /// What it does to its text.
    pub(super) tag: Tag,
    /// The level of a heading, from 1.
    pub(super) level: u8,
    /// Why its text may be left out.
    pub(super) reason: Option<Reason>,
    /// A table that is there for its looks; a link that leads somewhere; text that its style makes bold.
    pub(super) marked: bool,
    /// Columns and rows that a cell takes.
    pub(super) spans: (u8, u8),
    /// The number of its [`Event::Close`].
    pub(super) close: u32,
    /// Bytes of text in it.
    pub(super) all: u32,
    /// Of these, those that are part of no link.
    pub(super) weight: u32,
    /// Of these, those in headings of the first level.
    pub(super) title: u32,
}

/// A character reference.
#[derive(Clone, Debug)]
pub(super) struct Reference {
    /// Where it stands.
    pub(super) source: (u32, u32),
    /// Where the characters that it stands for are, in [`Tree::decoded`].
    pub(super) decoded: (usize, usize),
}

/// A link that writes to an e-mail address.
#[derive(Clone, Debug)]
pub(super) struct Mail {
    /// The number of its [`Event::Open`].
    pub(super) event: u32,
    /// The element with its tags.
    pub(super) source: (u32, u32),
    /// The address.
    pub(super) address: String,
}

/// The elements of a page and their text.
#[derive(Default, Debug)]
pub(super) struct Tree {
    /// In page order.
    pub(super) events: Vec<Event>,
    /// In page order.
    pub(super) references: Vec<Reference>,
    /// What the references stand for, one after the other.
    pub(super) decoded: String,
    /// In page order.
    pub(super) mails: Vec<Mail>,
}

/// What has been counted so far.
#[derive(Clone, Copy, Default)]
struct Counts {
    /// Bytes of text.
    all: u32,
    /// Of these, those in no link.
    weight: u32,
    /// Of these, those in headings of the first level.
    title: u32,
    /// Of all, those in links to places in the page.
    anchored: u32,
    headings: u32,
    tables: u32,
    head_cells: u32,
}

/// An element that is open.
#[derive(Clone, Copy)]
struct Element {
    /// The tag that its name makes it.
    own: Tag,
    /// The tag that it is: its role may make another of it.
    tag: Tag,
    /// The number of its event; [`NOWHERE`] where it is left out with its text.
    event: u32,
    /// The element of the same tag around it.
    outer: u32,
    /// What had been counted when it began.
    before: Counts,
    level: u8,
    link: bool,
    anchor: bool,
}

/// Makes a [`Tree`] of tags and text as they come.
pub(super) struct Builder {
    tree: Tree,
    open: Vec<Element>,
    /// The innermost open element of each tag.
    last: [u32; TAGS],
    /// Elements that were too deep to be kept.
    deeper: usize,
    /// Open elements whose text is left out, links, links into the page, headings of the first level.
    mute: u32,
    links: u32,
    anchors: u32,
    titles: u32,
    /// Open elements that are texts of their own, and headings of some sort.
    texts: u32,
    labels: u32,
    counts: Counts,
    /// The columns of the open row, of each open table the most.
    columns: Vec<(u32, u32)>,
}

impl Builder {
    pub(super) fn new() -> Self {
        Self {
            tree: Tree::default(),
            open: Vec::new(),
            last: [NOWHERE; TAGS],
            deeper: 0,
            mute: 0,
            links: 0,
            anchors: 0,
            titles: 0,
            texts: 0,
            labels: 0,
            counts: Counts::default(),
            columns: Vec::new(),
        }
    }

    fn last(&self, tag: Tag) -> Option<u32> {
        self.last.get(tag as usize).copied().filter(|&at| at != NOWHERE)
    }

    /// The innermost of some open elements.
    fn innermost(&self, tags: &[Tag]) -> Option<u32> {
        tags.iter().filter_map(|&tag| self.last(tag)).max()
    }

    fn here(&self) -> u32 {
        u32::try_from(self.tree.events.len()).unwrap_or(NOWHERE)
    }

    /// Adds an event, unless it belongs to text that is left out; gives its number.
    fn push(&mut self, event: Event) -> u32 {
        let at = self.here();
        if self.mute > 0 || at == NOWHERE {
            return NOWHERE;
        }
        self.tree.events.push(event);
        at
    }

    /// A start tag that stands in `source`.
    pub(super) fn start(&mut self, name: Name, attributes: &Attributes, source: (u32, u32)) {
        let (own, level) = match name {
            Name::Element(tag, level) => (tag, level),
            Name::Break => {
                self.push(Event::Break);
                return;
            }
            Name::Rule => {
                self.close_paragraph(source.0);
                self.push(Event::Rule);
                return;
            }
            Name::Void => return,
        };
        let mut tag = attributes.tag.filter(|_| own != Tag::Mute).unwrap_or(own);
        let level = match tag {
            Tag::Heading if level > 0 => level,
            Tag::Heading if attributes.level > 0 => attributes.level.min(6),
            Tag::Heading => 2,
            _ => 0,
        };
        // What opens a part of the page heads it, or stands in its heading.
        if tag == Tag::Button && self.labels == 0 {
            tag = if attributes.opens { Tag::Division } else { Tag::Mute };
        }
        if tag.is_block() && tag != Tag::Mute {
            self.close_paragraph(source.0);
        }
        self.close_before(own, source.0);
        if self.open.len() >= DEPTH && (tag != Tag::Mute || self.mute > 0) {
            self.deeper += 1;
            if tag.is_block() {
                self.push(Event::Rule);
            }
            return;
        }
        self.open(own, tag, level, attributes, source);
    }

    fn open(&mut self, own: Tag, tag: Tag, level: u8, attributes: &Attributes, source: (u32, u32)) {
        let link = tag == Tag::Link && attributes.link;
        let marked = match tag {
            Tag::Table => attributes.layout,
            Tag::Link => link,
            Tag::Division if own == Tag::Button => true,
            _ => attributes.bold,
        };
        let mut event = NOWHERE;
        if tag != Tag::Mute {
            let reason = self.reason(tag, attributes);
            let open = Open {
                tag,
                level,
                reason,
                marked,
                spans: attributes.spans,
                close: NOWHERE,
                all: 0,
                weight: 0,
                title: 0,
            };
            event = self.push(Event::Open(open));
        }
        if let (Some(address), true) = (&attributes.mail, link && event != NOWHERE) {
            self.tree.mails.push(Mail { event, source, address: address.clone() });
        }
        let anchor = link && attributes.anchor;
        match tag {
            Tag::Mute => self.mute = self.mute.saturating_add(1),
            Tag::Table => {
                self.counts.tables = self.counts.tables.saturating_add(1);
                self.columns.push((0, 0));
            }
            Tag::Row => {
                if let Some((columns, _)) = self.columns.last_mut() {
                    *columns = 0;
                }
            }
            Tag::Cell | Tag::HeadCell => {
                self.counts.head_cells = self.counts.head_cells.saturating_add(u32::from(tag == Tag::HeadCell));
                if let Some((columns, most)) = self.columns.last_mut() {
                    *columns = columns.saturating_add(1);
                    *most = (*most).max(*columns);
                }
            }
            Tag::Heading => self.counts.headings = self.counts.headings.saturating_add(1),
            _ => {}
        }
        self.links += u32::from(link);
        self.anchors += u32::from(anchor);
        self.titles += u32::from(level == 1);
        self.texts += u32::from(matches!(tag, Tag::Main | Tag::Article));
        self.labels += u32::from(is_label(tag));
        let outer = self.last(own).unwrap_or(NOWHERE);
        let index = u32::try_from(self.open.len()).unwrap_or(NOWHERE);
        if let Some(last) = self.last.get_mut(own as usize) {
            *last = index;
        }
        self.open.push(Element { own, tag, event, outer, before: self.counts, level, link, anchor });
    }

    /// Why the text of an element may be left out.
    fn reason(&self, tag: Tag, attributes: &Attributes) -> Option<Reason> {
        let of_tag = match tag {
            Tag::Navigation => Some(Reason::Navigation),
            Tag::Header | Tag::Footer if self.texts == 0 => Some(Reason::Frame),
            Tag::Aside => Some(Reason::Frame),
            Tag::Form => Some(Reason::Form),
            Tag::Dialog => Some(Reason::Banner),
            Tag::Template => Some(Reason::Hidden),
            _ => None,
        };
        match tag {
            // The class of a page names what it has, not what it is.
            Tag::Page => None,
            Tag::Main | Tag::Article | Tag::Heading => attributes.reason.filter(|&reason| reason == Reason::Hidden),
            _ => attributes.reason.or(of_tag),
        }
    }

    /// An end tag that stands in `source`.
    pub(super) fn end(&mut self, name: Name, source: (u32, u32)) {
        let tag = match name {
            Name::Element(tag, _) => tag,
            Name::Break => {
                self.push(Event::Break);
                return;
            }
            Name::Rule | Name::Void => return,
        };
        if self.deeper > 0 {
            let muted = self.open.len() > DEPTH && tag == Tag::Mute;
            match self.open.len().checked_sub(1).and_then(|top| u32::try_from(top).ok()).filter(|_| muted) {
                Some(top) => self.close_to(top, source.1),
                None => self.deeper -= 1,
            }
            return;
        }
        let Some(at) = self.last(tag) else {
            if tag == Tag::Paragraph {
                self.push(Event::Rule);
            }
            return;
        };
        let boundary = match tag {
            Tag::Table => None,
            Tag::Row | Tag::Head | Tag::Rows | Tag::Cell | Tag::HeadCell | Tag::Caption => self.last(Tag::Table),
            _ => self.innermost(&[Tag::Table, Tag::Cell, Tag::HeadCell, Tag::Caption]),
        };
        if boundary.is_none_or(|boundary| at > boundary) {
            self.close_to(at, source.1);
        }
    }

    /// Text as it stands in the HTML.
    pub(super) fn text(&mut self, html: &str, start: u32, end: u32) {
        if self.push(Event::Text(start, end)) != NOWHERE {
            let text = html.get(start as usize..end as usize).unwrap_or_default();
            self.count(u32::try_from(text.trim_ascii().len()).unwrap_or(NOWHERE));
        }
    }

    /// A character reference in `source` that reads as `decoded`.
    pub(super) fn reference(&mut self, source: (u32, u32), decoded: &str) {
        let number = u32::try_from(self.tree.references.len()).unwrap_or(NOWHERE);
        if self.push(Event::Reference(number)) != NOWHERE {
            let from = self.tree.decoded.len();
            self.tree.decoded.push_str(decoded);
            self.tree.references.push(Reference { source, decoded: (from, self.tree.decoded.len()) });
            self.count(1);
        }
    }

    fn count(&mut self, bytes: u32) {
        let add = |sum: &mut u32| *sum = sum.saturating_add(bytes);
        add(&mut self.counts.all);
        if self.links == 0 {
            add(&mut self.counts.weight);
            if self.titles > 0 {
                add(&mut self.counts.title);
            }
        }
        if self.anchors > 0 {
            add(&mut self.counts.anchored);
        }
    }

    /// The tree, once the HTML has been read up to `end`.
    pub(super) fn finish(mut self, end: u32) -> Tree {
        self.close_to(0, end);
        self.tree
    }

    /// What begins on a line of its own ends the paragraph before.
    fn close_paragraph(&mut self, at: u32) {
        let boundary = self.innermost(&[Tag::Table, Tag::Cell, Tag::HeadCell, Tag::Caption, Tag::Mute]);
        let open = self.last(Tag::Paragraph).filter(|&open| boundary.is_none_or(|boundary| open > boundary));
        if let Some(open) = open {
            self.close_to(open, at);
        }
    }

    /// Ends the elements whose end tags may be left out before a start tag.
    fn close_before(&mut self, tag: Tag, at: u32) {
        let (ended, within): (&[Tag], &[Tag]) = match tag {
            Tag::Item => (&[Tag::Item], &[Tag::List, Tag::Cell, Tag::HeadCell, Tag::Table]),
            Tag::Term | Tag::Meaning => (&[Tag::Term, Tag::Meaning], &[Tag::Glossary, Tag::Cell, Tag::HeadCell]),
            Tag::Cell | Tag::HeadCell => (&[Tag::Cell, Tag::HeadCell, Tag::Caption], &[Tag::Table]),
            Tag::Row => (&[Tag::Row, Tag::Cell, Tag::HeadCell, Tag::Caption], &[Tag::Table]),
            Tag::Head | Tag::Rows => {
                (&[Tag::Head, Tag::Rows, Tag::Row, Tag::Cell, Tag::HeadCell, Tag::Caption], &[Tag::Table])
            }
            Tag::Heading => (&[Tag::Heading], &[Tag::Cell, Tag::HeadCell, Tag::Item, Tag::Division]),
            Tag::Link => (&[Tag::Link], &[Tag::Cell, Tag::HeadCell]),
            _ => return,
        };
        let boundary = self.innermost(within);
        let outermost = ended.iter().filter_map(|&tag| self.last(tag));
        let outermost = outermost.filter(|&open| boundary.is_none_or(|boundary| open > boundary)).min();
        if let Some(open) = outermost {
            self.close_to(open, at);
        }
    }

    /// Ends the open elements from the one numbered `first` on, innermost first.
    fn close_to(&mut self, first: u32, at: u32) {
        while self.open.len() > first as usize {
            let Some(element) = self.open.pop() else { return };
            self.close(element, at);
        }
    }

    fn close(&mut self, element: Element, at: u32) {
        let Element { own, tag, event, outer, before, level, link, anchor } = element;
        if let Some(last) = self.last.get_mut(own as usize) {
            *last = outer;
        }
        self.texts -= u32::from(matches!(tag, Tag::Main | Tag::Article));
        self.labels -= u32::from(is_label(tag));
        self.links -= u32::from(link);
        self.anchors -= u32::from(anchor);
        self.titles -= u32::from(level == 1);
        let mut layout = false;
        match tag {
            Tag::Mute => self.mute = self.mute.saturating_sub(1),
            Tag::Table => {
                let (_, most) = self.columns.pop().unwrap_or_default();
                let nested = self.counts.tables > before.tables.saturating_add(1);
                let headed = self.counts.head_cells > before.head_cells;
                layout = nested || most < 2 || !headed && self.counts.headings > before.headings;
            }
            _ => {}
        }
        if event == NOWHERE {
            return;
        }
        let (close, counts) = (self.here(), self.counts);
        let anchored = counts.anchored > before.anchored
            && counts.anchored - before.anchored == counts.all - before.all
            && counts.headings == before.headings
            && matches!(tag, Tag::Item | Tag::List | Tag::Paragraph);
        let mut marked = false;
        if let Some(Event::Open(open)) = self.tree.events.get_mut(event as usize) {
            open.close = close;
            open.all = counts.all - before.all;
            open.weight = counts.weight - before.weight;
            open.title = counts.title - before.title;
            open.marked |= layout;
            marked = open.marked;
            if anchored {
                open.reason.get_or_insert(Reason::Navigation);
            }
        }
        self.push(Event::Close(tag, marked));
        if let Some(mail) = self.tree.mails.iter_mut().next_back().filter(|mail| mail.event == event) {
            mail.source.1 = at;
        }
    }
}

/// Whether an element heads others.
const fn is_label(tag: Tag) -> bool {
    matches!(tag, Tag::Heading | Tag::Summary | Tag::Term)
}
