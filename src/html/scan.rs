//! The pass over the HTML that makes a [`Tree`] of it: tags, references and text with their places.

use core::convert::Infallible;

use html5gum::{Emitter, Error, State, Tokenizer};

use super::attributes::Attributes;
use super::tag::name;
use super::tree::{Builder, Tree};

/// Bytes of the name of a tag or attribute, and of the value of an attribute, that are looked at.
const LONGEST_NAME: usize = 64;
const LONGEST_VALUE: usize = 2_048;

/// The elements of a page and their text.
pub(super) fn scan(html: &str) -> Tree {
    let mut scanner = Scanner {
        html,
        at: 0,
        done: 0,
        tag_at: 0,
        pending: 0,
        builder: Builder::new(),
        closing: false,
        tag: Vec::new(),
        last: Vec::new(),
        attribute: Vec::new(),
        value: Vec::new(),
        attributes: Attributes::default(),
    };
    // Nothing is emitted: the scanner keeps what it is given.
    for _ in Tokenizer::new_with_emitter(html, &mut scanner) {}
    scanner.flush(html.len());
    scanner.builder.finish(place(html.len()))
}

fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

struct Scanner<'a> {
    html: &'a str,
    /// The first byte that has not been read.
    at: usize,
    /// The first byte that is neither text that was given nor part of a tag or comment that was read.
    done: usize,
    /// Where the tag at hand begins.
    tag_at: usize,
    /// Where the text begins that stands in the HTML as it reads; it ends at `done`.
    pending: usize,
    builder: Builder,
    /// The tag at hand is an end tag.
    closing: bool,
    /// Its name, and that of the start tag before.
    tag: Vec<u8>,
    last: Vec<u8>,
    attribute: Vec<u8>,
    value: Vec<u8>,
    attributes: Attributes,
}

/// Appends to a buffer up to a length.
fn extend(buffer: &mut Vec<u8>, bytes: &[u8], most: usize) {
    let room = most.saturating_sub(buffer.len());
    buffer.extend(bytes.iter().take(room));
}

impl Scanner<'_> {
    /// Gives the text up to `end` to the builder.
    fn flush(&mut self, end: usize) {
        if self.pending < self.done {
            self.builder.text(self.html, place(self.pending), place(self.done));
        }
        (self.pending, self.done) = (end, end);
    }

    fn end_attribute(&mut self) {
        if !self.attribute.is_empty() {
            self.attributes.notice(&self.attribute, &self.value);
        }
        self.attribute.clear();
        self.value.clear();
    }
}

impl Emitter for &mut Scanner<'_> {
    type Token = Infallible;

    fn move_position(&mut self, offset: isize) {
        self.at = self.at.saturating_add_signed(offset);
    }

    fn should_emit_errors(&mut self) -> bool {
        false
    }

    fn emit_error(&mut self, _: Error) {}

    fn pop_token(&mut self) -> Option<Infallible> {
        None
    }

    fn emit_eof(&mut self) {}

    fn set_last_start_tag(&mut self, tag: Option<&[u8]>) {
        self.last.clear();
        self.last.extend(tag.unwrap_or_default());
    }

    fn init_string(&mut self) {
        // What was read and says nothing, such as `</>`.
        if self.done != self.at {
            self.flush(self.at);
        }
    }

    /// Text, in pieces: a reference is a piece of its own, and a character may be cut in two.
    fn emit_string(&mut self, read: &[u8]) {
        let bytes = self.html.as_bytes();
        // Of a carriage return and a line feed, the second is passed over before the next piece.
        if bytes.get(self.done) == Some(&b'\n') && read.first() != Some(&b'\n') && self.done < self.at {
            self.done += 1;
        }
        let written = bytes.get(self.done..self.at).unwrap_or_default();
        if written.first() == Some(&b'&') && written != read {
            let source = (place(self.done), place(self.at));
            self.flush(self.at);
            if let Ok(decoded) = core::str::from_utf8(read) {
                self.builder.reference(source, decoded);
            }
        } else {
            self.done = self.at;
        }
    }

    fn start_open_tag(&mut self) {
        self.tag_at = self.at.saturating_sub(1);
    }

    fn init_start_tag(&mut self) {
        self.closing = false;
        self.tag.clear();
        self.attributes = Attributes::default();
    }

    fn init_end_tag(&mut self) {
        self.closing = true;
        self.tag.clear();
        self.attributes = Attributes::default();
    }

    fn push_tag_name(&mut self, name: &[u8]) {
        extend(&mut self.tag, name, LONGEST_NAME);
    }

    fn init_attribute(&mut self) {
        self.end_attribute();
    }

    fn push_attribute_name(&mut self, name: &[u8]) {
        extend(&mut self.attribute, name, LONGEST_NAME);
    }

    fn push_attribute_value(&mut self, value: &[u8]) {
        extend(&mut self.value, value, LONGEST_VALUE);
    }

    fn set_self_closing(&mut self) {}

    fn emit_current_tag(&mut self) -> Option<State> {
        self.end_attribute();
        self.flush(self.at);
        let source = (place(self.tag_at), place(self.at));
        let name = name(&self.tag);
        if self.closing {
            self.builder.end(name, source);
            return None;
        }
        self.builder.start(name, &self.attributes, source);
        core::mem::swap(&mut self.last, &mut self.tag);
        match self.last.as_slice() {
            b"textarea" | b"title" => Some(State::RcData),
            b"plaintext" => Some(State::PlainText),
            b"script" => Some(State::ScriptData),
            b"style" | b"iframe" | b"xmp" | b"noembed" | b"noframes" | b"noscript" => Some(State::RawText),
            _ => None,
        }
    }

    fn current_is_appropriate_end_tag_token(&mut self) -> bool {
        self.closing && !self.tag.is_empty() && self.tag == self.last
    }

    fn init_comment(&mut self) {}

    fn push_comment(&mut self, _: &[u8]) {}

    fn emit_current_comment(&mut self) {
        self.flush(self.at);
    }

    fn init_doctype(&mut self) {}

    fn emit_current_doctype(&mut self) {
        self.flush(self.at);
    }

    fn set_force_quirks(&mut self) {}

    fn push_doctype_name(&mut self, _: &[u8]) {}

    fn set_doctype_public_identifier(&mut self, _: &[u8]) {}

    fn set_doctype_system_identifier(&mut self, _: &[u8]) {}

    fn push_doctype_public_identifier(&mut self, _: &[u8]) {}

    fn push_doctype_system_identifier(&mut self, _: &[u8]) {}
}
