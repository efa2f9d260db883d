//! Grounds as references to the article, as registers and exchange formats write them.

use super::Ground;
use crate::error::UnknownName;

/// The names of the regulation in English, Dutch and German.
const REGULATION: [&str; 3] = ["GDPR", "AVG", "DSGVO"];

impl Ground {
    /// The ground as a reference: the name of the law, article, paragraph and point, with hyphens between them.
    ///
    /// ```
    /// use privacy_policy::Ground;
    ///
    /// assert_eq!(Ground::Consent.reference(), "GDPR-6-1-a");
    /// ```
    pub const fn reference(self) -> &'static str {
        match self {
            Self::Consent => "GDPR-6-1-a",
            Self::Contract => "GDPR-6-1-b",
            Self::LegalObligation => "GDPR-6-1-c",
            Self::VitalInterests => "GDPR-6-1-d",
            Self::PublicTask => "GDPR-6-1-e",
            Self::LegitimateInterests => "GDPR-6-1-f",
            Self::ExplicitConsent => "GDPR-9-2-a",
        }
    }

    /// The ground that a reference names, by the English, Dutch or German name of the GDPR. `FromStr` reads it too, beside the
    /// name on the wire.
    ///
    /// # Errors
    ///
    /// [`UnknownName`] for another law, and for an article that gives no ground of this type.
    ///
    /// ```
    /// use privacy_policy::Ground;
    ///
    /// assert_eq!(Ground::from_reference("GDPR-6-1-f"), Ok(Ground::LegitimateInterests));
    /// assert_eq!(Ground::from_reference("AVG-6-1-a"), Ok(Ground::Consent));
    /// assert!(Ground::from_reference("GDPR-5-1-a").is_err());
    /// assert_eq!("GDPR-6-1-f".parse(), "legitimate_interests".parse::<Ground>());
    /// ```
    pub fn from_reference(reference: &str) -> Result<Self, UnknownName> {
        let (law, place) = reference.split_once('-').ok_or(UnknownName)?;
        if !REGULATION.contains(&law) {
            return Err(UnknownName);
        }
        let is_at = |ground: &Self| ground.reference().split_once('-').is_some_and(|(_, own)| own == place);
        Self::ALL.iter().copied().find(is_at).ok_or(UnknownName)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_go_both_ways_and_agree_with_the_articles() {
        for &ground in Ground::ALL {
            assert_eq!(Ground::from_reference(ground.reference()), Ok(ground));
            let article = ground.article().replace(")(", "-").replace('(', "-").replace(')', "");
            assert_eq!(ground.reference(), format!("GDPR-{article}"));
        }
        for wrong in ["", "GDPR", "GDPR-", "GDPR-6-1", "BDSG-6-1-a", "gdpr-6-1-a", "GDPR-6-1-a-x"] {
            assert!(Ground::from_reference(wrong).is_err(), "{wrong}");
        }
    }
}
