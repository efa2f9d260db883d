//! Whether a text is HTML.

use super::tag::{Name, Tag, name};

/// Bytes that are looked at.
const AHEAD: usize = 64 << 10;
/// Tags of blocks that HTML has at least.
const FEWEST: usize = 2;
/// Bytes of text for each tag of a block that HTML has at most.
const MOST_BYTES: usize = 600;
/// Of the text, the share in per cent that stands in blocks at least.
const INSIDE: usize = 90;

/// Whether a text is HTML rather than markdown or plain text: it begins with a doctype, or with a tag of the page; or it
/// begins with a tag, and nearly all of it stands between the tags of blocks, of which there are many.
///
/// Markdown may hold HTML, too: a heading, a table, a few tags of emphasis. That leaves most of its text outside.
pub(crate) fn is_html(text: &str) -> bool {
    let mut rest = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    while let Some(behind) = ["<!--", "<?"].iter().find_map(|open| rest.strip_prefix(open)) {
        let close = if rest.starts_with("<!--") { "-->" } else { ">" };
        match behind.split_once(close) {
            Some((_, behind)) => rest = behind.trim_start(),
            None => return false,
        }
    }
    if !rest.starts_with('<') {
        return false;
    }
    let begins = |tag: &str| {
        let there = rest.get(..tag.len()).is_some_and(|there| there.eq_ignore_ascii_case(tag));
        there && rest.get(tag.len()..).is_some_and(|behind| !behind.starts_with(|c: char| c.is_alphanumeric()))
    };
    if begins("<!doctype") || begins("<html") || begins("<head") || begins("<body") {
        return true;
    }
    let end = (0..=AHEAD.min(rest.len())).rev().find(|&end| rest.is_char_boundary(end)).unwrap_or(0);
    in_blocks(rest.get(..end).unwrap_or_default())
}

/// Whether nearly all of a text stands in blocks.
fn in_blocks(text: &str) -> bool {
    let (mut tags, mut inside, mut outside, mut depth) = (0_usize, 0_usize, 0_usize, 0_usize);
    for part in text.split('<') {
        let length = part.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'/').count();
        let (tag, _) = part.split_at_checked(length).unwrap_or((part, ""));
        let closing = tag.starts_with('/');
        let lower = tag.trim_matches('/').to_ascii_lowercase();
        let known = name(lower.as_bytes());
        let block = matches!(known, Name::Element(tag, _) if tag.is_block() && tag != Tag::Mute);
        let shown = match part.split_once('>') {
            Some((_, shown)) if length > 0 => shown,
            _ => part,
        };
        if block || known == Name::Break {
            tags += 1;
        }
        if block {
            // A paragraph and an item need no end tag.
            let ends = closing && !lower.is_empty();
            depth = if ends { depth.saturating_sub(1) } else { depth + 1 };
            if lower == "body" || lower == "html" {
                return true;
            }
        }
        let bytes = shown.trim_ascii().len();
        if known == Name::Element(Tag::Mute, 0) && !closing {
            continue;
        }
        if depth > 0 {
            inside += bytes;
        } else {
            outside += bytes;
        }
    }
    let all = inside + outside;
    tags >= FEWEST && all <= tags.saturating_mul(MOST_BYTES) && inside * 100 >= all * INSIDE
}
