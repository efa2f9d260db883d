//! A change as one line in words.

use super::{Change, ChangeKind, ChangeSide, Weight};
use crate::label::labels;
use crate::{CookieDetails, Language, Value};

labels! {
    ChangeKind {
        Added: "added", "nieuw";
        Removed: "no longer stated", "niet meer vermeld";
        Changed: "changed", "gewijzigd";
        Reversed: "reversed", "omgekeerd";
        DenialAdded: "now denied", "nu ontkend";
        DenialRemoved: "no longer denied", "niet meer ontkend";
    }
    Weight {
        High: "high", "hoog";
        Medium: "medium", "middel";
        Low: "low", "laag";
    }
}

/// What became of a statement, in words: of a reversal they say which way.
fn became(change: &Change, language: Language) -> &'static str {
    let denied = change.new.as_ref().is_some_and(|side| side.denied);
    match (change.what, denied, language) {
        (ChangeKind::Reversed, true, Language::English) => "stated before, now denied",
        (ChangeKind::Reversed, true, Language::Dutch) => "eerst vermeld, nu ontkend",
        (ChangeKind::Reversed, false, Language::English) => "denied before, now stated",
        (ChangeKind::Reversed, false, Language::Dutch) => "eerst ontkend, nu vermeld",
        (what, ..) => what.label(language),
    }
}

/// Of two cookies of one name the name and what differs.
fn differing(of: &CookieDetails, other: &CookieDetails) -> CookieDetails {
    let mut shown = of.clone();
    if of.name.is_some() {
        shown.provider = shown.provider.filter(|_| of.provider != other.provider);
        shown.category = shown.category.filter(|_| of.category != other.category);
        shown.party = shown.party.filter(|_| of.party != other.party);
        shown.lifetime = shown.lifetime.filter(|_| of.lifetime != other.lifetime);
    }
    shown
}

/// What one side says, beside the other.
fn said(side: &ChangeSide, other: Option<&ChangeSide>, language: Language) -> Option<String> {
    match (&side.value, other.map(|other| &other.value)) {
        (Value::Cookie(of), Some(Value::Cookie(other))) => {
            Value::Cookie(Box::new(differing(of, other))).label(language)
        }
        (value, _) => side.text.clone().or_else(|| value.label(language)),
    }
}

/// What a side is said for, in brackets.
fn applied(side: &ChangeSide, language: Language) -> String {
    let words: Vec<String> = side.applies_to.iter().filter_map(|value| value.label(language)).collect();
    if words.is_empty() { String::new() } else { format!(" ({})", words.join(", ")) }
}

pub(super) fn text(change: &Change, language: Language) -> String {
    let kind = change.kind.label(language);
    let mut letters = kind.chars();
    let mut out: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    out.push_str(letters.as_str());
    out.push(' ');
    out.push_str(became(change, language));
    let (old, new) = (change.old.as_ref(), change.new.as_ref());
    let of = |side: Option<&ChangeSide>| side.map(|side| applied(side, language)).unwrap_or_default();
    let (mut old_of, new_of) = (of(old), of(new));
    if old_of == new_of {
        old_of.clear();
    }
    let old_words = old.and_then(|side| said(side, new, language)).map(|words| words + &old_of);
    let new_words = new.and_then(|side| said(side, old, language)).map(|words| words + &new_of);
    match (old_words, new_words) {
        (Some(old), Some(new)) if old != new => out.push_str(&format!(": {old} → {new}")),
        (Some(words), _) | (None, Some(words)) => out.push_str(&format!(": {words}")),
        (None, None) => {}
    }
    out
}

#[cfg(test)]
mod tests {
    use super::differing;
    use crate::CookieDetails;

    #[test]
    fn of_two_cookies_the_name_and_what_differs_are_shown() {
        let shown = |of: &str, other: &str| {
            let read = |text: &str| text.parse::<CookieDetails>().unwrap_or_default();
            differing(&read(of), &read(other)).to_string()
        };
        let (old, new) = ("name=_ga;category=analytics;lifetime=P2Y", "name=_ga;category=analytics;lifetime=P14M");
        assert_eq!(shown(old, new), "name=_ga;lifetime=P2Y");
        assert_eq!(shown(new, old), "name=_ga;lifetime=P14M");
        // Without a name the rest tells which they are.
        let (old, new) = ("category=analytics;lifetime=P2Y", "category=analytics;lifetime=P14M");
        assert_eq!(shown(old, new), old);
    }
}
