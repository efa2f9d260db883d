//! The layout of a summary.
//!
//! ```text
//! How long it is kept                                                   Art. 13(2)(a)
//!   30 days (P30D)                   ×2    74 “Server logs | 30 days”
//!     log data
//!   ✗ not: Third parties             ×1    58 “We never sell your personal data to third parties…”
//! ```

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use privacy_policy::{Evidence, Format, Policy, TextIndex};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::summary::{Group, Row, groups};
use crate::words;

const TITLE: Style = Style::new().bold();
const HEAD: Style = AnsiColor::Cyan.on_default().bold();
const DENIED: Style = AnsiColor::Red.on_default().bold();
const FAINT: Style = Style::new().dimmed();
const MARKED: Style = AnsiColor::Green.on_default();

/// Columns that a page has at least and at most.
const WIDTH: (usize, usize) = (40, 160);
/// Columns from which quotes stand beside their values, and not below.
const WIDE: usize = 72;
/// Lines that a value or its notes may take.
const LINES: usize = 3;
/// Bytes from which the part of a word at a cut is worth its room.
const PART: usize = 14;
/// Columns of `×123`.
const COUNT: usize = 4;
/// What stands before a value that the text denies.
const NOT: &str = "✗ not: ";

/// How a policy is laid out.
pub(crate) struct Layout<'a> {
    text: &'a str,
    index: TextIndex<'a>,
    /// How many lines the text has.
    lines: usize,
    width: usize,
    /// The text is HTML, whose tags are not quoted.
    tagged: bool,
    /// How many places are quoted for each row.
    quotes: usize,
}

/// A place in the text: its line number, and what is quoted before the phrase, of it, and behind.
struct Quote {
    line: usize,
    parts: [String; 3],
}

impl<'a> Layout<'a> {
    pub(crate) fn new(text: &'a str, columns: usize, quotes: usize) -> Self {
        let index = TextIndex::new(text);
        let last = text.char_indices().next_back();
        let lines = last.and_then(|(at, _)| index.line_column(at)).map_or(0, |place| place.line);
        let tagged = Format::of(text) != Format::Markdown;
        Self { text, index, lines, width: columns.clamp(WIDTH.0, WIDTH.1), tagged, quotes }
    }

    /// Prints the whole summary.
    pub(crate) fn print(&self, out: &mut dyn Write, source: &str, policy: &Policy) -> io::Result<()> {
        let groups = groups(policy);
        self.title(out, source, policy, &groups)?;
        let longest = groups.iter().flat_map(|group| &group.rows).map(|row| label(row).width()).max();
        let column = longest.unwrap_or(0).max(24).min(self.width * 2 / 5);
        for group in groups.iter().filter(|group| !group.rows.is_empty()) {
            self.head(out, group)?;
            for row in &group.rows {
                self.row(out, row, column)?;
            }
        }
        let silent: Vec<&str> = groups.iter().filter(|group| group.rows.is_empty()).map(|group| group.title).collect();
        if !silent.is_empty() {
            self.foot(out, &format!("Nothing found: {}", silent.join(" · ")))?;
        }
        for note in &policy.notes {
            let line = self.line(note.span.start());
            self.foot(out, &format!("Not read in full: {}, line {line}", words::note(note.kind)))?;
        }
        writeln!(out)
    }

    fn title(&self, out: &mut dyn Write, source: &str, policy: &Policy, groups: &[Group<'_>]) -> io::Result<()> {
        let rows: usize = groups.iter().map(|group| group.rows.len()).sum();
        let facts = format!(
            "{} · {:.1} kB, {} lines · {} findings in {rows} rows · {:.0}% of a policy's core subjects",
            words::language(policy.language),
            self.text.len() as f64 / 1000.0,
            self.lines,
            policy.findings().len(),
            policy.likeness() * 100.0,
        );
        let source = end_of(one_line(source).trim(), self.width);
        writeln!(out, "{TITLE}{source}{TITLE:#}")?;
        for line in wrap(&facts, self.width) {
            writeln!(out, "{line}")?;
        }
        writeln!(out, "{FAINT}{}{FAINT:#}", "━".repeat(self.width))
    }

    fn head(&self, out: &mut dyn Write, group: &Group<'_>) -> io::Result<()> {
        let title = group.title;
        writeln!(out)?;
        let articles = format!("Art. {}", group.articles);
        let gap = self.width.saturating_sub(title.width() + articles.width());
        if group.articles.is_empty() || gap < 2 {
            return writeln!(out, "{HEAD}{title}{HEAD:#}");
        }
        writeln!(out, "{HEAD}{title}{HEAD:#}{:gap$}{FAINT}{articles}{FAINT:#}", "")
    }

    fn foot(&self, out: &mut dyn Write, text: &str) -> io::Result<()> {
        writeln!(out)?;
        for line in wrap(text, self.width) {
            writeln!(out, "{FAINT}{line}{FAINT:#}")?;
        }
        Ok(())
    }

    /// A row: on the left the value in `column` columns with its notes below, on the right the quotes.
    fn row(&self, out: &mut dyn Write, row: &Row<'_>, column: usize) -> io::Result<()> {
        let wide = self.width >= WIDE;
        let column = if wide { column } else { self.width - COUNT - 4 };
        let digits = self.lines.to_string().len();
        // Before a quote: indent, value, gap, count, gap, line number, blank.
        let before = if wide { 2 + column + 2 + COUNT + 1 } else { 4 };
        let room = self.width.saturating_sub(before + digits + 1);
        let mut quotes = row.evidence.iter().take(self.quotes).map(|evidence| self.quote(evidence, room));

        let values = wrap(&label(row), column).into_iter().map(|line| (0, line));
        let notes = row.notes.iter().chain(&row.linked).flat_map(|note| wrap(note, column - 2)).map(|line| (2, line));
        let count = format!("×{}", row.evidence.len());
        let mut counts = std::iter::once(count.as_str());
        for (indent, line) in values.chain(notes) {
            let gap = (column + 2).saturating_sub(indent + line.width());
            let count = counts.next().unwrap_or("");
            let quote = if wide { quotes.next() } else { None };
            write!(out, "  {:indent$}", "")?;
            match line.strip_prefix(NOT) {
                Some(value) if row.denied => write!(out, "{DENIED}{NOT}{DENIED:#}{value}")?,
                _ if indent > 0 => write!(out, "{FAINT}{line}{FAINT:#}")?,
                _ => write!(out, "{line}")?,
            }
            match quote {
                Some(quote) => {
                    write!(out, "{:gap$}{FAINT}{count:COUNT$}{FAINT:#}", "")?;
                    quote.print(out, digits + 1)?;
                }
                None if count.is_empty() => writeln!(out)?,
                None => writeln!(out, "{:gap$}{FAINT}{count}{FAINT:#}", "")?,
            }
        }
        for quote in quotes {
            write!(out, "{:before$}", "")?;
            quote.print(out, digits)?;
        }
        Ok(())
    }

    /// The number of the line that the byte is in, from 1.
    fn line(&self, offset: usize) -> usize {
        self.index.line_column(offset).map_or(1, |place| place.line)
    }

    /// Evidence with as much of its line as `room` columns hold.
    fn quote(&self, evidence: &Evidence, room: usize) -> Quote {
        let span = evidence.span();
        let (head, rest) = self.text.split_at_checked(span.start()).unwrap_or_default();
        let (phrase, tail) = rest.split_at_checked(span.len()).unwrap_or_default();
        let head =
            head.rsplit('\n').next().unwrap_or_default().trim_start_matches(['\u{feff}', '#', '*', '-', '|', '>', ' ']);
        let tail = tail.split('\n').next().unwrap_or_default().trim_end_matches(['*', '|', ' ', '\r']);
        let shown = |part: &str| if self.tagged { one_line(&untagged(part)) } else { one_line(part) };
        let (head, phrase, tail) = (shown(head), shown(phrase), shown(tail));

        let most = room.saturating_sub(2);
        if phrase.width() > most {
            return Quote {
                line: self.line(span.start()),
                parts: [String::new(), start_of(&phrase, most), String::new()],
            };
        }
        let left = room.saturating_sub(2 + phrase.width());
        let head = end_of(&head, (left / 2).max(left.saturating_sub(tail.width())));
        let tail = start_of(&tail, left.saturating_sub(head.width()));
        Quote { line: self.line(span.start()), parts: [head, phrase, tail] }
    }
}

impl Quote {
    /// Prints it, its line number in `digits` columns.
    fn print(&self, out: &mut dyn Write, digits: usize) -> io::Result<()> {
        let (line, [head, phrase, tail]) = (self.line, &self.parts);
        writeln!(out, "{FAINT}{line:digits$} “{head}{FAINT:#}{MARKED}{phrase}{MARKED:#}{FAINT}{tail}”{FAINT:#}")
    }
}

/// The value of a row as it is printed.
fn label(row: &Row<'_>) -> String {
    let value = one_line(&row.label);
    if row.denied { format!("{NOT}{}", value.trim()) } else { value.trim().to_owned() }
}

/// A part of HTML without its tags, also those that it has only one end of.
fn untagged(html: &str) -> String {
    let whole = match (html.find('<'), html.find('>')) {
        (open, Some(close)) if open.is_none_or(|open| close < open) => html.get(close + 1..).unwrap_or_default(),
        _ => html,
    };
    let mut pieces = whole.split('<');
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |shown, piece| shown + piece.split_once('>').map_or("", |(_, text)| text))
}

/// A text on one line: white space and control characters made single blanks.
fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.chars() {
        if !(c.is_whitespace() || c.is_control()) {
            line.push(c);
        } else if !line.ends_with(' ') {
            line.push(' ');
        }
    }
    line
}

/// As much of the start of a text as `columns` hold, with an ellipsis where something was cut off.
fn start_of(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    let kept = fitting(text.chars(), columns.saturating_sub(1));
    let kept: String = text.chars().take(kept).collect();
    // Rather between two words, where that costs little.
    let kept = match kept.rsplit_once(' ') {
        Some((whole, part)) if part.len() < PART && text.as_bytes().get(kept.len()) != Some(&b' ') => whole,
        _ => &kept,
    };
    if columns == 0 { String::new() } else { format!("{}…", kept.trim_end()) }
}

/// As much of the end of a text as `columns` hold, with an ellipsis where something was cut off.
fn end_of(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    let cut = text.chars().count() - fitting(text.chars().rev(), columns.saturating_sub(1));
    let kept: String = text.chars().skip(cut).collect();
    let kept = match kept.split_once(' ') {
        Some((part, whole)) if part.len() < PART && !part.is_empty() && !whole.is_empty() => whole,
        _ => &kept,
    };
    if columns == 0 { String::new() } else { format!("…{}", kept.trim_start()) }
}

/// How many of the characters `columns` hold.
fn fitting(chars: impl Iterator<Item = char>, columns: usize) -> usize {
    let widths = chars.map(|c| c.width().unwrap_or(0));
    let sums = widths.scan(0, |sum, width| {
        *sum += width;
        Some(*sum)
    });
    sums.take_while(|&sum| sum <= columns).count()
}

/// A text in lines of at most `columns`, at most [`LINES`] of them.
fn wrap(text: &str, columns: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in one_line(text).split(' ').filter(|word| !word.is_empty()) {
        let full = lines.len() == LINES;
        let Some(line) = lines.last_mut() else { break };
        if line.is_empty() {
            line.push_str(&start_of(word, columns));
        } else if line.width() + 1 + word.width() <= columns {
            line.push(' ');
            line.push_str(word);
        } else if full {
            *line = start_of(&format!("{line} {word}"), columns);
            break;
        } else {
            lines.push(start_of(word, columns));
        }
    }
    lines
}
