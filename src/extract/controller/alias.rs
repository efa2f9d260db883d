//! Short names, and names that differ in their articles or ends only.

use crate::extract::unit::Unit;
use crate::lexicon::Tag;
use crate::text::hash;

use super::{SMALL, is_capital, is_plain};

/// The names in quotes, or after "hereafter", between tokens `from` and `to`.
pub(super) fn aliases(unit: &Unit<'_>, from: usize, to: usize) -> Vec<String> {
    let mut all = Vec::new();
    let mut at = from;
    while at < to && all.len() < 4 {
        if !is_capital(unit, at) || unit.has(at, Tag::FIRST) || is_plain(unit, at) {
            at += 1;
            continue;
        }
        let mut end = at + 1;
        while end < to && is_capital(unit, end) {
            end += 1;
        }
        all.push(unit.line(at, end).into_owned());
        at = end;
    }
    all
}

/// Is the one name the beginning of the other, or the same?
pub(super) fn same_start(known: &str, name: &str) -> bool {
    let bare = |name: &str| {
        let article = name.split_once(' ').filter(|(word, _)| SMALL.has(hash(word.as_bytes())));
        article.map_or(name.len(), |(_, rest)| rest.len())
    };
    let known = known.get(known.len() - bare(known)..).unwrap_or(known);
    let name = name.get(name.len() - bare(name)..).unwrap_or(name);
    known.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use crate::Policy;

    #[test]
    fn short_names_stand_at_any_mention() {
        for text in [
            "# Privacy policy\n\nHow Spoke and Wheel Ltd uses your data.\n\nSpoke and Wheel Ltd (hereinafter \"Spoke\") is the controller of your data.",
            "# Privacyverklaring\n\nLees hoe Spaak en Wiel B.V. omgaat met uw gegevens.\n\nSpaak en Wiel B.V. (hierna: \"Spaak\") is de verwerkingsverantwoordelijke voor uw persoonsgegevens.",
        ] {
            let policy = Policy::parse(text).unwrap();
            let named = |aliases: &[String]| matches!(aliases, [alias] if alias == "Spoke" || alias == "Spaak");
            assert!(matches!(&policy.controllers[..], [one] if named(&one.aliases)), "{:?}", policy.controllers);
        }
    }
}
