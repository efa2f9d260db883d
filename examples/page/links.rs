//! What the text puts together with a finding: what the data is for, on what ground, for how long.

use std::collections::HashMap;

use privacy_policy::{Finding, Kind, Language, Policy, Span};
use serde_json::{Value, json};

use crate::html::escape;
use crate::subject::{self, SUBJECTS};
use crate::words;

/// Links of a row that are shown at once; the others unfold, unless they are only a few.
const SHOWN: usize = 6;
/// Links more than these for whose sake nothing is folded.
const FEW: usize = 3;

/// The links of a policy, as findings that lead to each other.
pub(crate) struct Links {
    /// For each finding the others that are linked with it at its place, in text order.
    at: Vec<Vec<usize>>,
    /// The kind of each finding, its row, and what it says.
    findings: Vec<(Kind, usize, String)>,
}

impl Links {
    pub(crate) fn new(policy: &Policy, findings: &[Finding<'_>]) -> Self {
        let mut of: HashMap<(Kind, usize, Span), usize> = HashMap::new();
        for (index, finding) in findings.iter().enumerate().filter(|(_, finding)| !finding.denied()) {
            of.entry((finding.kind(), finding.row(), finding.span())).or_insert(index);
        }
        let mut at: Vec<Vec<usize>> = vec![Vec::new(); findings.len()];
        for link in &policy.links {
            for place in &link.evidence {
                let from = of.get(&(link.from.kind, link.from.row, place.from));
                let to = of.get(&(link.to.kind, link.to.row, place.to));
                let Some((&from, &to)) = from.zip(to) else { continue };
                for (one, other) in [(from, to), (to, from)] {
                    if let Some(others) = at.get_mut(one) {
                        others.push(other);
                    }
                }
            }
        }
        for others in &mut at {
            others.sort_unstable();
            others.dedup();
        }
        let said = |finding: &Finding<'_>| {
            let cookie = policy.cookies.get(finding.row()).filter(|_| finding.kind() == Kind::Cookie);
            let words = cookie.map_or_else(|| finding.label(Language::English), words::cookie);
            (finding.kind(), finding.row(), words)
        };
        Self { at, findings: findings.iter().map(said).collect() }
    }

    /// All findings that one is linked with at its place.
    pub(crate) fn at(&self, finding: usize) -> &[usize] {
        self.at.get(finding).map(Vec::as_slice).unwrap_or_default()
    }

    /// What the findings `found` are linked with, each row once, by its place that comes first; by kind.
    fn of(&self, found: &[usize]) -> Vec<usize> {
        let mut others: Vec<usize> = found.iter().filter_map(|&at| self.at.get(at)).flatten().copied().collect();
        others.sort_unstable();
        let mut seen = Vec::new();
        others.retain(|&other| {
            let row = self.findings.get(other).map(|(kind, row, _)| (*kind, *row));
            let new = !seen.contains(&row);
            seen.push(row);
            new
        });
        others.sort_by_key(|&other| self.findings.get(other).map(|(kind, _, _)| *kind));
        others
    }

    fn link(&self, other: usize) -> String {
        let Some((kind, _, says)) = self.findings.get(other) else { return String::new() };
        let slug = SUBJECTS.get(subject::of(*kind)).map_or("", |subject| subject.slug);
        let (kind, says) = (kind.label(Language::English), escape(says));
        format!(
            "<a class=\"s-{slug}\" href=\"#f{other}\" title=\"{kind}\"><i></i><span class=\"vh\">{kind}: </span>{says}</a>"
        )
    }

    /// Links to all that a row of the summary, with the findings `found`, belongs together with.
    pub(crate) fn row(&self, found: &[usize]) -> String {
        let links: Vec<String> = self.of(found).into_iter().map(|other| self.link(other)).collect();
        let shown = if links.len() <= SHOWN + FEW { links.len() } else { SHOWN };
        let (shown, more) = links.split_at(shown);
        match (shown.is_empty(), more.len()) {
            (true, _) => String::new(),
            (false, 0) => format!("<p class=\"links\">{}</p>", shown.concat()),
            (false, count) => format!(
                "<div class=\"links\">{}<details><summary>{count} more</summary>{}</details></div>",
                shown.concat(),
                more.concat(),
            ),
        }
    }

    /// What the card of a finding says of its links, by kind: `[["purpose", "Purpose", [[3, "marketing"]]]]`.
    pub(crate) fn card(&self, finding: usize) -> Value {
        let mut groups: Vec<(Kind, Vec<Value>)> = Vec::new();
        for other in self.of(&[finding]) {
            let Some((kind, _, says)) = self.findings.get(other) else { continue };
            let link = json!([other, says]);
            match groups.last_mut() {
                Some((last, links)) if last == kind => links.push(link),
                _ => groups.push((*kind, vec![link])),
            }
        }
        let group = |(kind, links): &(Kind, Vec<Value>)| {
            let slug = SUBJECTS.get(subject::of(*kind)).map_or("", |subject| subject.slug);
            json!([slug, words::capital(kind.label(Language::English)), links])
        };
        groups.iter().map(group).collect()
    }
}
