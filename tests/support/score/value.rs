//! Whether two values say the same, though they may be written differently.

use std::collections::{BTreeMap, BTreeSet};

use super::share;

/// Whether two values of a kind say the same.
pub(super) fn same_value(kind: &str, gold: &str, found: &str) -> bool {
    let (gold, found) = (gold.trim().to_lowercase(), found.trim().to_lowercase());
    match kind {
        // Every field that the gold states must be stated alike.
        "cookie" => {
            let (gold, found) = (fields(&gold), fields(&found));
            gold.iter().all(|(label, value)| same_field(label, value, found.get(label).copied().unwrap_or("")))
        }
        "controller.name" => same_field("name", &gold, &found),
        _ => match (gold.split_once(':'), found.split_once(':')) {
            (Some((a, gold)), Some((b, found))) if !gold.is_empty() && !found.is_empty() => {
                a == b && same_field(a, gold, found)
            }
            _ => same_field("", &gold, &found),
        },
    }
}

/// The fields of `label=value;label=value`.
fn fields(text: &str) -> BTreeMap<&str, &str> {
    text.split(';').filter_map(|field| field.split_once('=')).collect()
}

/// Whether two lower-case values of a field say the same.
fn same_field(label: &str, gold: &str, found: &str) -> bool {
    let (period, other) = (duration(gold), duration(found));
    if period.is_some() || other.is_some() {
        return period == other;
    }
    match label {
        "phone" => gold.chars().filter(char::is_ascii_digit).eq(found.chars().filter(char::is_ascii_digit)),
        "url" => bare_address(gold) == bare_address(found),
        // With or without legal form or article.
        "name" | "authority" | "provider" => {
            let (gold, found) = (words(gold), words(found));
            let (short, long) = if found.len() < gold.len() { (found, gold) } else { (gold, found) };
            !short.is_empty() && long.windows(short.len()).any(|part| part == short)
        }
        // Lines may be cut differently.
        "post" => {
            let gold: BTreeSet<&str> = words(gold).into_iter().collect();
            let found: BTreeSet<&str> = words(found).into_iter().collect();
            share(gold.intersection(&found).count(), gold.union(&found).count()).is_some_and(|part| part >= 0.7)
        }
        _ => gold.trim() == found.trim(),
    }
}

/// The words of a text without punctuation.
fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

/// A web address without what may be left out of it.
fn bare_address(address: &str) -> &str {
    let address = address.strip_prefix("https://").or(address.strip_prefix("http://")).unwrap_or(address);
    address.strip_prefix("www.").unwrap_or(address).trim_end_matches(['/', '.', '#'])
}

/// An ISO 8601 duration, in lower case, as months and seconds: 12 months are a year, and 24 hours a day. `None` for
/// anything else.
fn duration(text: &str) -> Option<(u64, u64)> {
    let (mut months, mut seconds) = (0_u64, 0_u64);
    let (mut time, mut parts, mut count) = (false, 0, None);
    for c in text.strip_prefix('p')?.chars() {
        if let Some(digit) = c.to_digit(10) {
            count = Some(count.unwrap_or(0_u64).saturating_mul(10).saturating_add(u64::from(digit)));
            continue;
        }
        if c == 't' && !time && count.is_none() {
            (time, parts) = (true, 0);
            continue;
        }
        let (of_months, of_seconds) = match (time, c) {
            (false, 'y') => (12, 0),
            (false, 'm') => (1, 0),
            (false, 'w') => (0, 604_800),
            (false, 'd') => (0, 86_400),
            (true, 'h') => (0, 3_600),
            (true, 'm') => (0, 60),
            (true, 's') => (0, 1),
            _ => return None,
        };
        let count = count.take()?;
        months = months.saturating_add(count.saturating_mul(of_months));
        seconds = seconds.saturating_add(count.saturating_mul(of_seconds));
        parts += 1;
    }
    (parts > 0 && count.is_none()).then_some((months, seconds))
}
