//! What stands beside the text: what can be shown alone, the summary, the report, and what the page's script knows.

use std::collections::HashMap;
use std::fmt::Write as _;

use privacy_policy::{Evidence, Finding, Kind, Language, Policy, ReportEntry, ReportStatement, Verdict};
use serde_json::json;

use crate::html::{escape, script_data};
use crate::links::Links;
use crate::subject::{self, SUBJECTS};
use crate::summary::{Group, groups};
use crate::words;

/// Places of a row that can be gone to one by one; the script goes to the others.
const PLACES: usize = 12;

/// The findings of a policy, and the rows of the summary that they belong to.
pub(crate) struct Side<'a> {
    pub(crate) findings: Vec<Finding<'a>>,
    groups: Vec<Group<'a>>,
    links: Links,
    /// The row of each finding, as the summary numbers them.
    rows: HashMap<usize, usize>,
    /// The finding of a piece of evidence, by where it lies in memory.
    of: HashMap<*const Evidence, usize>,
}

impl<'a> Side<'a> {
    pub(crate) fn new(policy: &'a Policy) -> Self {
        let findings = policy.findings();
        let of: HashMap<_, _> = findings
            .iter()
            .enumerate()
            .map(|(index, finding)| (std::ptr::from_ref(finding.evidence()), index))
            .collect();
        let groups = groups(policy);
        let mut rows = HashMap::new();
        for (number, row) in groups.iter().flat_map(|group| &group.rows).enumerate() {
            let found = row.evidence.iter().filter_map(|evidence| of.get(&std::ptr::from_ref(*evidence)));
            rows.extend(found.map(|&index| (index, number)));
        }
        let links = Links::new(policy, &findings);
        Self { findings, groups, links, rows, of }
    }

    /// The indices of the findings that the pieces of evidence are.
    fn indices(&self, evidence: &[&Evidence]) -> Vec<usize> {
        evidence.iter().filter_map(|evidence| self.of.get(&std::ptr::from_ref(*evidence))).copied().collect()
    }

    fn kind(&self, index: usize) -> Option<Kind> {
        self.findings.get(index).map(Finding::kind)
    }

    /// One button for each subject that the policy speaks of, and one for denials.
    pub(crate) fn chips(&self) -> String {
        let mut counts = [0_usize; SUBJECTS.len()];
        for finding in &self.findings {
            if let Some(count) = counts.get_mut(subject::of(finding.kind())) {
                *count += 1;
            }
        }
        let mut html = String::new();
        let mut chip = |class: &str, key: &str, label: &str, count: usize| {
            if count > 0 {
                let _ = write!(
                    html,
                    "<button type=\"button\" class=\"chip {class}\" data-only=\"{key}\" aria-pressed=\"false\">\
                     <i></i>{label} <small>{count}</small></button>"
                );
            }
        };
        for (subject, count) in SUBJECTS.iter().zip(counts) {
            chip(&format!("s-{}", subject.slug), subject.slug, subject.label, count);
        }
        let denied = self.findings.iter().filter(|finding| finding.denied()).count();
        chip("denials", "denied", "Denied", denied);
        html
    }

    /// The summary.
    pub(crate) fn summary(&self, policy: &Policy) -> String {
        let mut html = String::new();
        let mut number = 0;
        for group in self.groups.iter().filter(|group| !group.rows.is_empty()) {
            let first = group.rows.iter().find_map(|row| self.indices(&row.evidence).first().copied());
            let slug = first.and_then(|index| self.kind(index)).and_then(|kind| SUBJECTS.get(subject::of(kind)));
            let slug = slug.map_or("", |subject| subject.slug);
            let _ = write!(html, "<section class=\"group s-{slug}\" data-s=\"{slug}\"><h3><i></i>{}", group.title);
            if !group.articles.is_empty() {
                let _ = write!(html, "<small>Art. {}</small>", group.articles);
            }
            html.push_str("</h3><ul>");
            for row in &group.rows {
                let found = self.indices(&row.evidence);
                let _ = write!(html, "<li id=\"r{number}\" class=\"row\" data-f=\"{}\"", joined(&found));
                html.push_str(if row.denied { " data-denied>" } else { ">" });
                self.entry(&mut html, &escape(&row.label), row.denied, &found);
                for note in &row.notes {
                    let _ = write!(html, "<p class=\"note\">{}</p>", escape(note));
                }
                let links = self.links.row(&found);
                for words in row.linked.iter().filter(|_| links.is_empty()) {
                    let _ = write!(html, "<p class=\"note\">{}</p>", escape(words));
                }
                html.push_str(&links);
                html.push_str("</li>");
                number += 1;
            }
            html.push_str("</ul></section>");
        }
        let silent: Vec<&str> =
            self.groups.iter().filter(|group| group.rows.is_empty()).map(|group| group.title).collect();
        if !silent.is_empty() {
            let _ = write!(html, "<p class=\"foot\">Nothing found: {}</p>", silent.join(" · "));
        }
        for note in &policy.notes {
            let _ = write!(
                html,
                "<p class=\"foot\">Not read in full, bytes {}: {}</p>",
                escape(&note.span.to_string()),
                words::note(note.kind)
            );
        }
        html
    }

    /// A value that leads to its first place, with the others behind it.
    fn entry(&self, html: &mut String, label: &str, denied: bool, found: &[usize]) {
        let not = if denied { "<b class=\"not\">not</b> " } else { "" };
        let Some(first) = found.first() else {
            let _ = write!(html, "<span class=\"entry\">{not}{label}</span>");
            return;
        };
        let _ = write!(html, "<a class=\"entry\" href=\"#f{first}\">{not}{label}</a>");
        if found.len() > 1 {
            html.push_str("<span class=\"places\">");
            for (number, index) in found.iter().take(PLACES).enumerate() {
                let number = number + 1;
                let _ = write!(html, "<a href=\"#f{index}\" aria-label=\"place {number}\">{number}</a>");
            }
            if found.len() > PLACES {
                let _ = write!(html, "<span>of {}</span>", found.len());
            }
            html.push_str("</span>");
        }
    }

    /// What Art. 13 and 14 GDPR ask for.
    pub(crate) fn report(&self, policy: &Policy) -> String {
        let report = policy.report();
        let mut of: HashMap<(Kind, &Evidence), usize> = HashMap::new();
        for (index, finding) in self.findings.iter().enumerate() {
            of.entry((finding.kind(), finding.evidence())).or_insert(index);
        }
        let mut html = String::from("<ul class=\"tally\">");
        for &verdict in Verdict::ALL {
            let count = report.count(verdict);
            if count > 0 {
                let label = verdict.label(Language::English);
                let _ = write!(html, "<li class=\"v-{verdict}\"><b>{count}</b> {label}</li>");
            }
        }
        html.push_str(
            "</ul><p class=\"foot\">A reading of the text. Whether what it states is true, complete or lawful is not \
             judged.</p><ol class=\"items\">",
        );
        for (number, entry) in report.entries.iter().enumerate() {
            self.item(&mut html, number, entry, &of);
        }
        html.push_str("</ol>");
        html
    }

    fn item(&self, html: &mut String, number: usize, entry: &ReportEntry, of: &HashMap<(Kind, &Evidence), usize>) {
        let _ = write!(
            html,
            "<li id=\"q{number}\" class=\"item v-{0}\"><h3>{1}<small>Art. {2}</small></h3><p class=\"verdict\">{3}</p>",
            entry.verdict,
            escape(entry.item.title(Language::English)),
            entry.item.articles().join(", "),
            words::capital(entry.verdict.label(Language::English)),
        );
        if let Some(expected) = entry.expected(Language::English) {
            let _ = write!(html, "<p class=\"expected\">{}</p>", escape(expected));
        }
        if !entry.statements.is_empty() {
            html.push_str("<ul>");
            for statement in &entry.statements {
                for denied in [false, true] {
                    let places = |evidence: &&Evidence| evidence.denied() == denied;
                    let found: Vec<usize> = statement
                        .evidence
                        .iter()
                        .filter(places)
                        .filter_map(|evidence| of.get(&(statement.kind, evidence)).copied())
                        .collect();
                    if !found.is_empty() {
                        let slug = SUBJECTS.get(subject::of(statement.kind)).map_or("", |subject| subject.slug);
                        let _ = write!(html, "<li class=\"row s-{slug}\" data-f=\"{}\">", joined(&found));
                        self.entry(html, &escape(&self.label(statement, &found)), denied, &found);
                        html.push_str("</li>");
                    }
                }
            }
            html.push_str("</ul>");
        }
        html.push_str("</li>");
    }

    /// A statement in the words of the summary.
    fn label(&self, statement: &ReportStatement, found: &[usize]) -> String {
        let row = found.first().and_then(|index| self.rows.get(index));
        let row = row.and_then(|&row| self.groups.iter().flat_map(|group| &group.rows).nth(row));
        row.map_or_else(|| words::capital(&statement.label(Language::English)), |row| row.label.clone())
    }

    /// What the script knows of findings and rows.
    pub(crate) fn data(&self) -> String {
        let rows: Vec<_> = self
            .groups
            .iter()
            .flat_map(|group| &group.rows)
            .map(|row| json!({ "label": row.label, "notes": row.notes, "found": self.indices(&row.evidence) }))
            .collect();
        let findings: Vec<_> = self
            .findings
            .iter()
            .enumerate()
            .map(|(index, finding)| {
                let subject = SUBJECTS.get(subject::of(finding.kind()));
                json!({
                    "kind": finding.kind().as_str(),
                    "words": words::capital(&subject::kind(finding.kind())),
                    "article": finding.kind().article(),
                    "subject": subject.map(|subject| subject.slug),
                    "hue": subject.map(|subject| subject.hue),
                    "value": finding.value().text(),
                    "denied": finding.denied(),
                    "rule": finding.rule(),
                    "row": self.rows.get(&index),
                    "links": self.links.card(index),
                    "with": self.links.at(index),
                })
            })
            .collect();
        script_data(&json!({ "rows": rows, "findings": findings }))
    }
}

fn joined(indices: &[usize]) -> String {
    let indices: Vec<String> = indices.iter().map(ToString::to_string).collect();
    indices.join(" ")
}
