//! A change as one line in words.

use super::{Change, ChangeKind, ChangeSide, Weight};
use crate::{Kind, Language};

/// What became of a statement, in words.
fn became(change: &Change, language: Language) -> &'static str {
    let denied = change.new.as_ref().is_some_and(|side| side.denied);
    let (english, dutch) = match change.what {
        ChangeKind::Added => ("added", "nieuw"),
        ChangeKind::Removed => ("no longer stated", "niet meer vermeld"),
        ChangeKind::Changed => ("changed", "gewijzigd"),
        ChangeKind::Reversed if denied => ("stated before, now denied", "eerst vermeld, nu ontkend"),
        ChangeKind::Reversed => ("denied before, now stated", "eerst ontkend, nu vermeld"),
        ChangeKind::DenialAdded => ("now denied", "nu ontkend"),
        ChangeKind::DenialRemoved => ("no longer denied", "niet meer ontkend"),
    };
    match language {
        Language::English => english,
        Language::Dutch => dutch,
    }
}

/// Of two cookies their name and what differs.
fn differing(value: &str, other: &str) -> String {
    let other: Vec<&str> = other.split(';').collect();
    let kept = |field: &&str| field.starts_with("name=") || !other.contains(field);
    value.split(';').filter(kept).collect::<Vec<_>>().join(";")
}

pub(super) fn text(change: &Change, language: Language) -> String {
    let kind = change.kind.label(language);
    let mut letters = kind.chars();
    let mut out: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    out.push_str(letters.as_str());
    out.push(' ');
    out.push_str(became(change, language));
    let words = |side: &ChangeSide, other: Option<&ChangeSide>| {
        let value = side.value.as_deref()?;
        let other = other.and_then(|other| other.value.as_deref());
        match (change.kind, other) {
            (Kind::Cookie, Some(other)) => Some(change.kind.describe(Some(&differing(value, other)), language)),
            _ => Some(change.kind.describe(Some(value), language)),
        }
    };
    let (old, new) = (change.old.as_ref(), change.new.as_ref());
    let old_words = old.and_then(|side| words(side, new));
    let new_words = new.and_then(|side| words(side, old));
    match (old_words, new_words) {
        (Some(old), Some(new)) if old != new => {
            out.push_str(&format!(": {old} → {new}"));
        }
        (Some(words), _) | (None, Some(words)) => out.push_str(&format!(": {words}")),
        (None, None) => {}
    }
    out
}

impl Weight {
    /// The weight in words.
    pub const fn label(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::High, Language::English) => "high",
            (Self::High, Language::Dutch) => "hoog",
            (Self::Medium, Language::English) => "medium",
            (Self::Medium, Language::Dutch) => "middel",
            (Self::Low, Language::English) => "low",
            (Self::Low, Language::Dutch) => "laag",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::differing;

    #[test]
    fn of_two_cookies_the_name_and_what_differs_are_shown() {
        let (old, new) = ("name=_ga;category=analytics;lifetime=P2Y", "name=_ga;category=analytics;lifetime=P14M");
        assert_eq!(differing(old, new), "name=_ga;lifetime=P2Y");
        assert_eq!(differing(new, old), "name=_ga;lifetime=P14M");
    }
}
