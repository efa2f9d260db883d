//! What a text says does not change with its form: no change is reported where sections come in another order, with other
//! markup, bullets or line ends.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

mod support;

use privacy_policy::{ChangeKind, Language, Parser, Policy};
use support::random::Random;
use support::texts::{Text, policies};

/// A text in another form.
type Form = fn(&str) -> String;

fn lines(text: &str, change: impl FnMut(&str) -> String) -> String {
    text.lines().map(change).collect::<Vec<_>>().join("\n") + "\n"
}

/// The same list items behind another mark.
fn bullets(text: &str, mark: &str) -> String {
    lines(text, |line| match line.trim_start().strip_prefix("- ") {
        Some(item) => format!("{}{mark} {item}", &line[..line.len() - line.trim_start().len()]),
        None => line.to_owned(),
    })
}

/// `# A` and `## B` as lines underlined with `=` and `-`.
fn underlined(text: &str) -> String {
    lines(text, |line| match (line.strip_prefix("# "), line.strip_prefix("## ")) {
        (Some(title), _) => format!("{title}\n{}", "=".repeat(title.chars().count())),
        (_, Some(title)) => format!("{title}\n{}", "-".repeat(title.chars().count())),
        _ => line.to_owned(),
    })
}

const FORMS: &[(&str, Form)] = &[
    ("CRLF", |text| text.replace('\n', "\r\n")),
    ("a byte order mark", |text| format!("\u{feff}{text}")),
    ("stars for bullets", |text| bullets(text, "*")),
    ("plus signs for bullets", |text| bullets(text, "+")),
    ("dots for bullets", |text| bullets(text, "•")),
    ("underlined headings", underlined),
    ("no emphasis", |text| text.replace("**", "")),
    ("double blank lines", |text| text.replace("\n\n", "\n\n\n")),
    // Two would be a line break in Markdown.
    ("a blank at the end of lines", |text| text.replace('\n', " \n")),
    ("no-break spaces", |text| text.replace(" of ", "\u{a0}of ").replace(" van ", "\u{a0}van ")),
];

/// What stands before the first section, and the sections.
fn sections(text: &str) -> (&str, Vec<&str>) {
    let starts: Vec<usize> = text.match_indices("\n## ").map(|(at, _)| at + 1).collect();
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let parts = starts.iter().zip(ends).map(|(&start, end)| &text[start..end]).collect();
    (&text[..starts.first().copied().unwrap_or(text.len())], parts)
}

fn shuffled(text: &str, random: &mut Random) -> String {
    let (head, mut parts) = sections(text);
    for at in (1..parts.len()).rev() {
        parts.swap(at, random.below(at + 1));
    }
    let mut out = head.to_owned();
    for part in parts {
        out.push_str(part.trim_end());
        out.push_str("\n\n");
    }
    out
}

fn differences(name: &str, form: &str, old: &Policy, text: &str, out: &mut Vec<String>) {
    let new = Policy::parse(text).unwrap_or_else(|error| panic!("{name}: {error}"));
    for change in old.diff(&new).changes {
        out.push(format!("{name} with {form}: {change}"));
    }
}

#[test]
fn another_form_is_no_change() {
    let mut found = Vec::new();
    for Text { name, text } in policies() {
        let old = Policy::parse(&text).unwrap();
        for (form, make) in FORMS {
            differences(&name, form, &old, &make(&text), &mut found);
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn another_order_of_sections_is_no_change() {
    let (mut found, mut tried) = (Vec::new(), 0);
    let mut random = Random::new(11);
    for Text { name, text } in policies() {
        if sections(&text).1.len() < 3 {
            continue;
        }
        let old = Policy::parse(&text).unwrap();
        for _ in 0..8 {
            differences(&name, "its sections in another order", &old, &shuffled(&text, &mut random), &mut found);
            tried += 1;
        }
    }
    found.dedup();
    assert!(tried >= 24, "{tried} texts have sections");
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_section_that_is_gone_is_a_change() {
    // What is said in two languages is said twice.
    for Text { name, text } in policies().into_iter().filter(|text| !text.name.contains("mixed")) {
        let (head, parts) = sections(&text);
        let old = Parser::new().parse(&text).unwrap();
        let (mut removals, mut all) = (0, 0);
        for without in 0..parts.len() {
            let left: String =
                parts.iter().enumerate().filter(|(at, _)| *at != without).map(|(_, part)| *part).collect();
            let diff = old.diff(&Policy::parse(&format!("{head}{left}")).unwrap());
            removals += usize::from(
                diff.changes
                    .iter()
                    .any(|change| matches!(change.what, ChangeKind::Removed | ChangeKind::DenialRemoved)),
            );
            all += 1;
        }
        assert!(removals * 2 >= all, "{name}: {removals} of {all}");
    }
}

/// A policy, and what one edit of it is reported as; nothing where only the wording changed.
const EDITS: &[(&str, &[(&str, &str)])] = &[
    ("for 1 year", &[("for 3 years", "Retention changed: 1 year → 3 years (orders and payments)")]),
    ("for 1 year", &[("for 1 to 3 years", "Retention changed: 1 year → 1 year to 3 years (orders and payments)")]),
    (
        "We keep your order data for 1 year. Server logs are kept for 30 days.",
        &[(
            "We keep your order data for 30 days. Server logs are kept for 1 year.",
            "Retention changed: 30 days → 1 year (log files); Retention changed: 1 year → 30 days (orders and payments)",
        )],
    ),
    ("for 1 year", &[("for twelve months", "")]),
    ("We keep your order data", &[("Your order data is retained", "")]),
    (
        "our hosting providers.",
        &[("our hosting providers and Adyen.", "Recipient added: Adyen"), ("hosting companies.", "")],
    ),
    (" We do not share your data with advertisers.", &[("", "Recipient no longer denied: advertisers")]),
    (
        "We do not share your data with advertisers.",
        &[("We share your data with advertisers.", "Recipient denied before, now stated: advertisers")],
    ),
    (
        ", to have it corrected or erased",
        &[("", "Right to erasure no longer stated; Right to rectification no longer stated")],
    ),
    ("corrected or erased", &[("rectified or deleted", "")]),
    ("- your IP address", &[("- your IP address\n- your date of birth", "Data added: date of birth")]),
    (
        "- your email address",
        &[
            ("- an e-mail address of yours", ""),
            ("- your phone number", "Data added: phone number; Data no longer stated: e-mail address"),
        ],
    ),
    ("1 May 2024", &[("2 June 2025", "Date of the policy changed: 1 May 2024 → 2 June 2025")]),
    (
        "privacy@harbour.example",
        &[(
            "legal@harbour.example",
            "Contact of the controller changed: privacy@harbour.example → legal@harbour.example",
        )],
    ),
];

#[test]
fn an_edit_is_reported_as_what_it_is() {
    let base = "# Privacy statement of Harbour Lamps Ltd.\n\nLast updated: 1 May 2024\n\n\
        Harbour Lamps Ltd., 12 Quay Street, London EC1A 1AA, is the controller. You can reach us at privacy@harbour.example.\n\n\
        ## What we collect\n\nWe collect the following data:\n\n- your name and postal address\n- your email address\n- your IP address\n\n\
        ## Who we share it with\n\nWe share your data with Stripe and with our hosting providers. We do not share your data with advertisers.\n\n\
        ## How long we keep it\n\nWe keep your order data for 1 year. Server logs are kept for 30 days.\n\n\
        ## Your rights\n\nYou have the right to access your personal data, to have it corrected or erased, and to object to its use for marketing.\n";
    let old = Policy::parse(base).unwrap();
    let mut wrong = Vec::new();
    for (from, edits) in EDITS {
        assert_eq!(base.matches(from).count(), 1, "{from}");
        for (to, expected) in *edits {
            let diff = old.diff(&Policy::parse(&base.replace(from, to)).unwrap());
            let found: Vec<String> = diff.changes.iter().map(|change| change.text(Language::English)).collect();
            if found.join("; ") != *expected {
                wrong.push(format!("{from:?} -> {to:?}: {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
