//! [`Lines`]: the lines of a text that hold something, each with its indent and quote depth.

use crate::text::hash::{HIGH, below, eight, every};

/// A line that is not blank.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// First byte behind quote marks and blanks.
    pub(super) start: usize,
    /// First byte behind the last that is not blank.
    pub(super) end: usize,
    /// Column of `start`, a tab reaching to the next multiple of four; counted anew behind a quote mark.
    pub(super) indent: u32,
    /// How many `>` stand before it.
    pub(super) quote: u32,
    /// A blank line, or the beginning of the text, stands before it.
    pub(super) blank_before: bool,
    /// It ends in a hard break: two blanks, a backslash or `<br>`.
    pub(super) broken: bool,
    /// How many characters it has: a no-break space is no longer than another.
    pub(super) length: usize,
    /// A pipe may be in it. Where not, none is.
    pub(super) piped: bool,
}

/// What is seen of a line while its end is looked for.
struct Seen {
    /// First byte of its break.
    end: usize,
    /// It may hold a character that is not ASCII.
    high: bool,
    /// It may hold a pipe.
    piped: bool,
}

/// Line breaks are below it, as are zeros behind the text.
const LOW: u8 = 0x0e;
/// Bytes that are looked at together.
const MANY: usize = 32;

/// Walks over the lines of a text. A line ends with LF, CR LF or CR; HTML comments at the start of a line count as blank.
#[derive(Clone, Copy)]
pub(super) struct Lines<'a> {
    text: &'a str,
    position: usize,
    /// No `-->` is left in the text.
    no_comment_end: bool,
    /// Where lines begin that are left out, in order.
    left_out: &'a [usize],
}

impl<'a> Lines<'a> {
    /// The lines of a text but for those that begin, behind their blanks, at one of some places.
    pub(super) fn new(text: &'a str, left_out: &'a [usize]) -> Self {
        Self { text, position: 0, no_comment_end: false, left_out }
    }

    /// What is seen of the line at `position`, which moves to the next line. Looks at many bytes at a time, then at eight; the
    /// last ones may be of the next line.
    fn see(&mut self) -> Seen {
        let bytes = self.text.as_bytes();
        let (mut end, mut all, mut pipes) = (self.position, 0, 0);
        // Loops of a known length and without branches, which the compiler makes of a few instructions.
        while let Some(many) = bytes.get(end..).and_then(<[u8]>::first_chunk::<MANY>) {
            if many.iter().fold(false, |low, &byte| low | (byte < LOW)) {
                break;
            }
            all |= u64::from(many.iter().fold(false, |high, &byte| high | (byte >= 0x80))) << 63;
            pipes |= u64::from(many.iter().fold(false, |pipe, &byte| pipe | (byte == b'|')));
            end += MANY;
        }
        let behind = loop {
            let eight = eight(bytes, end);
            all |= eight;
            pipes |= below(eight ^ every(b'|'), 1);
            let low = below(eight, LOW);
            end += low.trailing_zeros() as usize / 8;
            if low != 0 {
                match bytes.get(end) {
                    Some(b'\r') if byte(bytes, end + 1) == b'\n' => break end + 2,
                    Some(b'\r' | b'\n') | None => break end + 1,
                    Some(_) => end += 1,
                }
            }
        };
        self.position = behind;
        Seen { end: end.min(bytes.len()), high: all & HIGH != 0, piped: pipes != 0 }
    }
}

impl Iterator for Lines<'_> {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        let bytes = self.text.as_bytes();
        let mut blank_before = self.position == 0;
        while self.position < bytes.len() {
            let mut start = self.position;
            let Seen { end: raw_end, high, piped } = self.see();
            let (mut indent, mut quote) = (0_u32, 0_u32);
            while start < raw_end {
                match byte(bytes, start) {
                    b'\t' => indent = (indent / 4).saturating_add(1).saturating_mul(4),
                    b'>' if indent < 4 => {
                        quote = quote.saturating_add(1);
                        indent = 0;
                        if matches!(byte(bytes, start + 1), b' ' | b'\t') && start + 1 < raw_end {
                            start += 1;
                        }
                    }
                    _ => {
                        let width = blank_at(bytes, start);
                        if width == 0 {
                            break;
                        }
                        indent = indent.saturating_add(u32::from(visible(bytes, start)));
                        start += width;
                        continue;
                    }
                }
                start += 1;
            }
            let start = start.min(raw_end);
            let mut end = trim_end(bytes, start, raw_end);
            if start >= end || !self.left_out.is_empty() && self.left_out.binary_search(&start).is_ok() {
                blank_before = true;
                continue;
            }
            if !self.no_comment_end && starts(bytes, start, b"<!--") {
                match self.text.get(start..).and_then(|rest| rest.find("-->")) {
                    Some(offset) => {
                        self.position = start + offset + 3;
                        blank_before = true;
                        continue;
                    }
                    None => self.no_comment_end = true,
                }
            }
            let mut broken = raw_end - end >= 2;
            if byte(bytes, end - 1) == b'\\' {
                broken = true;
                end = trim_end(bytes, start, end - 1);
            }
            if byte(bytes, end.saturating_sub(1)) == b'>' {
                while let Some(cut) = ["<br>", "<br/>", "<br />", "<BR>"]
                    .iter()
                    .find_map(|tag| bytes.get(start..end)?.strip_suffix(tag.as_bytes()).map(<[u8]>::len))
                {
                    broken = true;
                    end = trim_end(bytes, start, start + cut);
                }
            }
            if start >= end {
                blank_before = true;
                continue;
            }
            let shown = if high { self.text.get(start..end) } else { None };
            let length = shown.map_or(end - start, |line| line.chars().count());
            return Some(Line { start, end, indent, quote, blank_before, broken, length, piped });
        }
        None
    }
}

/// The byte at `index`, 0 behind the end.
pub(super) fn byte(bytes: &[u8], index: usize) -> u8 {
    bytes.get(index).copied().unwrap_or(0)
}

/// Whether `wanted` stands at `index`.
pub(super) fn starts(bytes: &[u8], index: usize, wanted: &[u8]) -> bool {
    bytes.get(index..).is_some_and(|rest| rest.starts_with(wanted))
}

/// The length in bytes of the blank at `index`; 0 where there is none. Blanks without width and no-break ones count.
pub(super) fn blank_at(bytes: &[u8], index: usize) -> usize {
    match byte(bytes, index) {
        b' ' | b'\t' | b'\n' | 0x0B | 0x0C | b'\r' => 1,
        0xC2 if byte(bytes, index + 1) == 0xA0 => 2,
        0xE2 if wide_blank(byte(bytes, index + 1), byte(bytes, index + 2)) => 3,
        0xE3 if starts(bytes, index, "\u{3000}".as_bytes()) => 3,
        0xEF if starts(bytes, index, "\u{FEFF}".as_bytes()) => 3,
        _ => 0,
    }
}

/// The second and third byte of U+2000 to U+200F, U+2028, U+2029, U+202F or U+2060.
const fn wide_blank(second: u8, third: u8) -> bool {
    match second {
        0x80 => matches!(third, 0x80..=0x8F | 0xA8 | 0xA9 | 0xAF),
        0x81 => third == 0xA0,
        _ => false,
    }
}

/// Whether the blank at `index` takes a column.
fn visible(bytes: &[u8], index: usize) -> bool {
    match byte(bytes, index) {
        0xEF => false,
        0xE2 => !matches!(byte(bytes, index + 2), 0x8B..=0x8F | 0xA0),
        _ => true,
    }
}

/// The end of `start..end` without the blanks before it.
pub(super) fn trim_end(bytes: &[u8], start: usize, end: usize) -> usize {
    let mut end = end;
    while end > start {
        let last = byte(bytes, end - 1);
        if matches!(last, b' ' | b'\t' | b'\n' | 0x0B | 0x0C | b'\r') {
            end -= 1;
        } else if last < 0x80 {
            break;
        } else if end - start >= 2 && blank_at(bytes, end - 2) == 2 {
            end -= 2;
        } else if end - start >= 3 && blank_at(bytes, end - 3) == 3 {
            end -= 3;
        } else {
            break;
        }
    }
    end
}

/// The start of `start..end` without the blanks behind it.
pub(super) fn trim_start(bytes: &[u8], start: usize, end: usize) -> usize {
    let mut start = start;
    while start < end {
        match blank_at(bytes, start) {
            0 => break,
            width => start += width,
        }
    }
    start.min(end)
}
