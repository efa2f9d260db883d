//! [`Page`]: the main text of an HTML page, for the other stages to read, and where each character of it stands.
//!
//! Four passes, each linear: tags and text become a flat tree ([`scan`]); the elements that hold the main text are chosen
//! ([`choose`]); they are written as the markdown that says the same ([`render`]); and when that has been read, the places
//! of what was found are looked up in the HTML ([`map`]).

mod attributes;
mod choose;
mod map;
mod render;
mod scan;
mod sniff;
mod tag;
#[cfg(test)]
mod tests;
mod tree;

pub(crate) use sniff::is_html;

use crate::Span;
use map::Map;

/// The main text of a page.
pub(crate) struct Page {
    text: String,
    map: Map,
}

impl Page {
    /// Reads a page, in time linear in its length.
    pub(crate) fn new(html: &str) -> Self {
        let mut tree = scan::scan(html);
        let events = choose::choose(&mut tree);
        let (text, map) = render::render(html, &tree, events);
        Self { text, map }
    }

    /// The main text as markdown, character references decoded.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Where in the HTML a part of the text stands: from its first character to its last, with the tags between them.
    /// Neither end lies inside a tag or a character reference.
    pub(crate) fn span(&self, span: Span) -> Span {
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let (start, end) = self.map.range(place(span.start()), place(span.end()));
        Span::new(start, end).unwrap_or(span)
    }
}
