//! The policy's text as HTML: its lines as headings, items, tables and paragraphs, each with its findings marked.

use std::fmt::Write as _;
use std::ops::Range;

use privacy_policy::{Finding, Policy};

use crate::html::escape;
use crate::marks::{Piece, pieces};
use crate::subject::{self, SUBJECTS};

/// Bytes from which a line is taken to go on in the next one.
const WRAPPED: usize = 60;
/// Blanks that make an item one level deeper.
const INDENT: usize = 2;

/// The text as HTML.
pub(crate) fn lay_out(text: &str, policy: &Policy, findings: &[Finding<'_>]) -> String {
    let pieces = pieces(findings);
    let mut page =
        Layout { text, policy, findings, pieces, anchored: vec![false; findings.len()], html: String::new() };
    page.lines();
    page.html
}

/// What a line is.
#[derive(Clone, Copy, PartialEq)]
enum Line {
    Blank,
    Heading(u8),
    /// A line of a mark only: below a heading, between parts.
    Rule,
    /// An item, with its depth and the bytes of its mark.
    Item(usize, usize),
    Row,
    /// The line below the head of a table.
    RowRule,
    Text,
}

struct Layout<'a> {
    text: &'a str,
    policy: &'a Policy,
    findings: &'a [Finding<'a>],
    pieces: Vec<Piece>,
    /// Which findings have their anchor in the page.
    anchored: Vec<bool>,
    html: String,
}

impl Layout<'_> {
    fn lines(&mut self) {
        let mut lines: Vec<(Line, Range<usize>)> = Vec::new();
        let mut at = 0;
        for line in self.text.split_inclusive('\n') {
            let content = line.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
            let begin = at + line.find(content).unwrap_or(0);
            let range = begin..begin + content.len();
            lines.push((self.line(line, content, at), range));
            at += line.len();
        }
        let mut rest = lines.as_slice();
        let mut language = self.policy.language;
        while let Some(((line, range), more)) = rest.split_first() {
            let section = self.policy.sections.partition_point(|section| section.span.start() <= range.start);
            let here = section.checked_sub(1).and_then(|at| self.policy.sections.get(at));
            let here = here.map_or(self.policy.language, |section| section.language);
            if here != language {
                if language != self.policy.language {
                    self.html.push_str("</div>");
                }
                if here != self.policy.language {
                    let _ = write!(self.html, "<div lang=\"{}\">", here.code());
                }
                language = here;
            }
            let same = |kind: fn(Line) -> bool| rest.iter().take_while(|(line, _)| kind(*line)).count();
            let taken = match *line {
                Line::Blank => 1,
                Line::Rule => {
                    self.html.push_str("<hr>");
                    1
                }
                Line::Heading(level) => {
                    // The page's own heading is the first of its level.
                    let level = level.clamp(1, 5) + 1;
                    let _ = write!(self.html, "<h{level}>");
                    self.inline(range.clone(), "#");
                    let _ = write!(self.html, "</h{level}>");
                    // The line below it that makes it a heading.
                    1 + usize::from(more.first().is_some_and(|(next, _)| *next == Line::Rule))
                }
                Line::Item(depth, mark) => {
                    let _ = write!(self.html, "<p class=\"item\" style=\"--depth:{depth}\"><span class=\"bullet\">");
                    self.inline(range.start..range.start + mark, "");
                    self.html.push_str("</span>");
                    self.inline(range.start + mark..range.end, "");
                    self.html.push_str("</p>");
                    1
                }
                Line::Row | Line::RowRule => {
                    let count = same(|line| matches!(line, Line::Row | Line::RowRule));
                    self.table(rest.split_at(count).0);
                    count
                }
                Line::Text => {
                    let count = same(|line| line == Line::Text);
                    self.paragraph(rest.split_at(count).0);
                    count
                }
            };
            rest = rest.split_at(taken.min(rest.len())).1;
        }
        if language != self.policy.language {
            self.html.push_str("</div>");
        }
    }

    /// What a line is that begins at the byte `at`.
    fn line(&self, line: &str, content: &str, at: usize) -> Line {
        if content.is_empty() {
            return Line::Blank;
        }
        let sections = &self.policy.sections;
        let next = sections.partition_point(|section| section.span.start() < at);
        if let Some(section) = sections.get(next) {
            if section.heading.is_some() && section.span.start() < at + line.len() {
                return Line::Heading(section.level);
            }
        }
        if content.starts_with('|') || content.contains(" | ") {
            let rule = content.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '));
            return if rule { Line::RowRule } else { Line::Row };
        }
        if content.len() > 2 && ['-', '=', '*', '_'].iter().any(|&mark| content.chars().all(|c| c == mark)) {
            return Line::Rule;
        }
        match item_mark(content) {
            Some(mark) => {
                let indent =
                    line.chars().take_while(|c| matches!(c, ' ' | '\t')).map(|c| if c == '\t' { 4 } else { 1 });
                Line::Item((indent.sum::<usize>() / INDENT).min(6), mark)
            }
            None => Line::Text,
        }
    }

    fn paragraph(&mut self, lines: &[(Line, Range<usize>)]) {
        self.html.push_str("<p>");
        for (number, (_, range)) in lines.iter().enumerate() {
            if number > 0 {
                let before = lines.get(number - 1).map_or(0, |(_, range)| range.len());
                self.html.push_str(if before < WRAPPED { "<br>" } else { "\n" });
            }
            self.inline(range.clone(), "");
        }
        self.html.push_str("</p>");
    }

    fn table(&mut self, rows: &[(Line, Range<usize>)]) {
        let head = rows.get(1).is_some_and(|(line, _)| *line == Line::RowRule);
        self.html.push_str("<div class=\"table\"><table>");
        for (number, (line, range)) in rows.iter().enumerate() {
            if *line == Line::RowRule {
                continue;
            }
            let cell = if head && number == 0 { "th" } else { "td" };
            self.html.push_str("<tr>");
            for range in cells(self.text.get(range.clone()).unwrap_or_default(), range.start) {
                let _ = write!(self.html, "<{cell}>");
                self.inline(range, "");
                let _ = write!(self.html, "</{cell}>");
            }
            self.html.push_str("</tr>");
        }
        self.html.push_str("</table></div>");
    }

    /// A range of one line, its findings marked; marks of markdown, and leading characters out of `lead`, are hidden where
    /// no finding needs them.
    fn inline(&mut self, range: Range<usize>, lead: &str) {
        let Some(content) = self.text.get(range.clone()) else { return };
        let styles = styles(content, range.start, lead);
        let first = self.pieces.partition_point(|piece| piece.range.end <= range.start);
        let last = self.pieces.partition_point(|piece| piece.range.start < range.end);
        let mut cuts = vec![range.start, range.end];
        let covering = self.pieces.get(first..last).unwrap_or_default();
        cuts.extend(covering.iter().flat_map(|piece| [piece.range.start, piece.range.end]));
        cuts.extend(styles.iter().flat_map(|(_, range)| [range.start, range.end]));
        cuts.retain(|cut| range.start <= *cut && *cut <= range.end);
        cuts.sort_unstable();
        cuts.dedup();
        let mut piece = first;
        for (&from, &to) in cuts.iter().zip(cuts.iter().skip(1)) {
            while self.pieces.get(piece).is_some_and(|piece| piece.range.end <= from) {
                piece += 1;
            }
            let found = self.pieces.get(piece).filter(|piece| piece.range.start <= from);
            let of = |style: Style| styles.iter().any(|(other, range)| *other == style && range.contains(&from));
            let words = escape(self.text.get(from..to).unwrap_or_default());
            let words = if of(Style::Strong) { format!("<strong>{words}</strong>") } else { words };
            let words = if of(Style::Emphasis) { format!("<em>{words}</em>") } else { words };
            match found {
                Some(found) => {
                    let begin = begin(&mut self.html, found, &mut self.anchored);
                    mark(&mut self.html, self.findings, found, &begin, &words);
                }
                None if of(Style::Syntax) => {
                    let _ = write!(self.html, "<span class=\"syntax\">{words}</span>");
                }
                None if of(Style::Address) => {
                    let _ = write!(self.html, "<span class=\"address\">{words}</span>");
                }
                None => self.html.push_str(&words),
            }
        }
    }
}

/// Writes the anchors of the findings that begin with `piece`, and gives their indices.
fn begin(html: &mut String, piece: &Piece, anchored: &mut [bool]) -> String {
    let mut begin = Vec::new();
    for &index in &piece.findings {
        let Some(anchored) = anchored.get_mut(index).filter(|anchored| !**anchored) else { continue };
        *anchored = true;
        let _ = write!(html, "<a id=\"f{index}\" class=\"at\"></a>");
        begin.push(index.to_string());
    }
    begin.join(" ")
}

/// Writes a marked piece.
fn mark(html: &mut String, findings: &[Finding<'_>], piece: &Piece, begin: &str, words: &str) {
    let of = |&index: &usize| findings.get(index);
    let hue = |finding: &Finding<'_>| SUBJECTS.get(subject::of(finding.kind())).map_or(0, |subject| subject.hue);
    let hues: String = piece
        .findings
        .iter()
        .filter_map(of)
        .take(3)
        .enumerate()
        .map(|(number, finding)| format!("--h{}:{};", number + 1, hue(finding)))
        .collect();
    let denied = piece.findings.first().and_then(of).is_some_and(Finding::denied);
    let all: Vec<String> = piece.findings.iter().map(ToString::to_string).collect();
    let _ = write!(
        html,
        "<mark class=\"n{}{}\" style=\"{hues}\" data-f=\"{}\"{}>{words}</mark>",
        piece.findings.len().min(3),
        if denied { " denied" } else { "" },
        all.join(" "),
        if begin.is_empty() { String::new() } else { format!(" data-begin=\"{begin}\"") },
    );
}

/// The bytes of an item's mark with the blanks behind it: `- `, `• `, `3. `, `(a) `.
fn item_mark(content: &str) -> Option<usize> {
    let (mark, rest) = content.split_once([' ', '\t', '\u{a0}'])?;
    let bullet = matches!(mark, "-" | "*" | "+" | "•" | "–" | "—" | "·" | "▪" | "◦" | "o" | "‣");
    let number = mark.strip_prefix('(').unwrap_or(mark).strip_suffix(['.', ')']).is_some_and(|number| {
        (number.len() <= 2 && number.bytes().all(|c| c.is_ascii_digit()) && !number.is_empty())
            || (number.len() == 1 && number.bytes().all(|c| c.is_ascii_lowercase()))
    });
    (bullet || number).then(|| content.len() - rest.trim_start().len())
}

/// The cells of a row that begins at the byte `at`, without the blanks at their edges.
fn cells(row: &str, at: usize) -> Vec<Range<usize>> {
    let inner = row.strip_prefix('|').unwrap_or(row);
    let begin = at + row.len() - inner.len();
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    let mut cells = Vec::new();
    let mut from = 0;
    let ends =
        inner.match_indices('|').map(|(at, _)| at).filter(|&at| !inner.get(..at).is_some_and(|s| s.ends_with('\\')));
    for end in ends.chain([inner.len()]) {
        let cell = inner.get(from..end).unwrap_or_default();
        let start = begin + from + cell.len() - cell.trim_start().len();
        cells.push(start..start + cell.trim().len());
        from = end + 1;
    }
    cells
}

/// What marks of markdown make of a part of a line.
#[derive(Clone, Copy, PartialEq)]
enum Style {
    Strong,
    Emphasis,
    /// A mark itself.
    Syntax,
    /// Where a link leads.
    Address,
}

/// The styles of a line that begins at the byte `at`.
fn styles(line: &str, at: usize, lead: &str) -> Vec<(Style, Range<usize>)> {
    let mut styles = Vec::new();
    let head = line.len() - line.trim_start_matches(|c| lead.contains(c)).len();
    if head > 0 {
        let blanks = line.get(head..).map_or(0, |rest| rest.len() - rest.trim_start().len());
        styles.push((Style::Syntax, at..at + head + blanks));
    }
    let mut from = head;
    while let Some(next) = line.get(from..).and_then(|rest| rest.find(['*', '['])).map(|next| from + next) {
        let rest = line.get(next..).unwrap_or_default();
        from = next + 1;
        if rest.starts_with('[') {
            let Some(middle) = rest.find("](") else { continue };
            let Some(end) = rest.get(middle..).and_then(|tail| tail.find(')')).map(|end| middle + end) else {
                continue;
            };
            styles.push((Style::Syntax, at + next..at + next + 1));
            styles.push((Style::Syntax, at + next + middle..at + next + middle + 1));
            styles.push((Style::Address, at + next + middle + 1..at + next + end + 1));
            continue;
        }
        let mark = if rest.starts_with("**") { "**" } else { "*" };
        let inner = rest.get(mark.len()..).unwrap_or_default();
        let Some(length) = inner.find(mark).filter(|&length| length > 0 && !inner.starts_with(' ')) else {
            from = next + mark.len();
            continue;
        };
        let begin = at + next + mark.len();
        let style = if mark == "**" { Style::Strong } else { Style::Emphasis };
        styles.push((Style::Syntax, at + next..begin));
        styles.push((style, begin..begin + length));
        styles.push((Style::Syntax, begin + length..begin + length + mark.len()));
        from = next + length + 2 * mark.len();
    }
    styles
}
