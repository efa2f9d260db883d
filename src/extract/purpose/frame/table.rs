//! The Dutch verbs and objects that tell a purpose together.

use crate::model::PurposeKind;
use crate::text::{WordSet, words};

/// A verb and an object: "**create** a new example **account**", "nieuwe **leden** te **werven**".
pub(super) struct Frame {
    pub(super) verbs: &'static WordSet,
    pub(super) objects: &'static WordSet,
    pub(super) kind: PurposeKind,
}

/// Dutch ones, whose verb stands before or behind its object.
pub(super) const DUTCH: &[Frame] = &[
    Frame {
        verbs: words!["aantrekken", "trekken", "werven", "werving"],
        objects: words!["donateurs", "klanten", "leden", "sponsoren", "sponsors"],
        kind: PurposeKind::Marketing,
    },
    Frame {
        verbs: words!["aantrekken", "selecteren", "werven", "werving"],
        objects: words!["kandidaten", "medewerkers", "personeel", "vrijwilligers"],
        kind: PurposeKind::Recruitment,
    },
    Frame {
        verbs: words!["beoordelen", "bepalen", "onderzoeken"],
        objects: words!["geschiktheid", "kandidaat", "kandidatuur"],
        kind: PurposeKind::Recruitment,
    },
    Frame {
        verbs: words!["bijhouden", "houden", "meten", "registreren", "tellen", "vastleggen", "zien"],
        objects: words!["bezoek", "bezoeken", "bezoekers", "bezoekersaantal", "bezoekersaantallen", "pagina's"],
        kind: PurposeKind::Analytics,
    },
    Frame {
        verbs: words!["bewaren", "onthouden", "opslaan", "slaan"],
        objects: words!["keuze", "keuzes", "taal", "taalkeuze", "voorkeur", "voorkeuren", "weergave"],
        kind: PurposeKind::Personalisation,
    },
    Frame {
        verbs: words!["bepalen", "maken", "opbouwen", "opstellen", "samenstellen", "stellen"],
        objects: words!["gebruikersprofiel", "interesseprofiel", "klantprofiel", "klantprofielen", "profielen"],
        kind: PurposeKind::Personalisation,
    },
    Frame {
        verbs: words!["controleren", "nagaan", "stellen", "vaststellen"],
        objects: words!["identiteit", "personalia"],
        kind: PurposeKind::Authentication,
    },
    Frame {
        verbs: words!["aanmaken", "activeren", "beheren", "maken", "openen"],
        objects: words!["account", "accounts", "gebruikersaccount", "klantaccount"],
        kind: PurposeKind::Account,
    },
    Frame {
        verbs: words!["bestrijden", "controleren", "detecteren", "gaan", "opsporen", "tegengaan", "voorkomen"],
        objects: words![
            "fraude",
            "fraudeurs",
            "frauduleuze",
            "identiteitsfraude",
            "misbruik",
            "oneigenlijk",
            "onrechtmatig",
            "witwassen"
        ],
        kind: PurposeKind::FraudPrevention,
    },
    Frame {
        verbs: words!["beoordelen", "controleren", "toetsen", "toetsing", "vaststellen"],
        objects: words!["betaalgedrag", "krediet", "kredietwaardigheid"],
        kind: PurposeKind::FraudPrevention,
    },
    Frame {
        verbs: words!["afweren", "bestrijden", "detecteren", "gaan", "opsporen", "tegengaan", "voorkomen"],
        objects: words![
            "aanvallen",
            "beveiligingsbedreigingen",
            "beveiligingsincidenten",
            "cyberaanvallen",
            "datalekken",
            "diefstal",
            "hackers",
            "inbraak",
            "inbraken",
            "incidenten",
            "misstanden",
            "onbevoegde",
            "onbevoegden",
            "ongeautoriseerde",
            "spam",
            "vandalisme"
        ],
        kind: PurposeKind::Security,
    },
    Frame {
        verbs: words![
            "bezorgen",
            "leveren",
            "leveringen",
            "opsturen",
            "sturen",
            "toesturen",
            "versturen",
            "verwerken",
            "verzenden"
        ],
        objects: words![
            "artikel",
            "artikelen",
            "bestelling",
            "bestellingen",
            "boeken",
            "goederen",
            "pakket",
            "pakketje",
            "pakketten",
            "producten",
            "tickets"
        ],
        kind: PurposeKind::OrderFulfilment,
    },
    Frame {
        verbs: words!["betalen", "incasseren", "innen", "uitbetalen", "uitkeren", "vergoeden"],
        objects: words!["bedrag", "contributie", "lesgeld", "uitgevers", "vergoeding", "vergoedingen"],
        kind: PurposeKind::Payment,
    },
    Frame {
        verbs: words!["aanpassen", "afstemmen", "passen", "stemmen"],
        objects: words!["behoefte", "behoeften", "interesses", "wensen"],
        kind: PurposeKind::Personalisation,
    },
    Frame {
        verbs: words!["maken"],
        objects: words!["persoonlijk", "persoonlijker"],
        kind: PurposeKind::Personalisation,
    },
    Frame {
        verbs: words!["maken", "uitbreiden", "vernieuwen", "verrijken"],
        objects: words![
            "beter",
            "dienstverlening",
            "gebruiksvriendelijker",
            "leuker",
            "makkelijker",
            "prettiger",
            "services",
            "sneller",
            "veiliger"
        ],
        kind: PurposeKind::ImproveService,
    },
    Frame {
        verbs: words!["bepalen", "controleren", "nagaan"],
        objects: words!["leeftijd", "minimumleeftijd"],
        kind: PurposeKind::LegalCompliance,
    },
];

/// Dutch ones that tell more than any word of theirs: "problemen te **identificeren**" identifies nobody.
pub(super) const DUTCH_FIRM: &[Frame] = &[
    Frame {
        verbs: words![
            "analyseren",
            "diagnosticeren",
            "herstellen",
            "identificatie",
            "identificeren",
            "lossen",
            "oplossen",
            "opsporen",
            "sporen",
            "verhelpen",
            "vinden"
        ],
        objects: words!["bugs", "crashes", "fouten", "foutmeldingen", "gebreken", "problemen", "storingen"],
        kind: PurposeKind::ImproveService,
    },
    Frame {
        verbs: words!["beveiligen", "beveiliging"],
        objects: words!["aanvallen", "hackers", "misbruik", "oneigenlijk", "toegang"],
        kind: PurposeKind::Security,
    },
    Frame {
        verbs: words!["plaatsen", "plaatsing", "publicatie", "publiceren"],
        objects: words!["beeldmateriaal", "filmpjes", "foto", "foto's", "sfeerbeelden", "video's"],
        kind: PurposeKind::Marketing,
    },
];

/// The objects of all Dutch frames.
pub(in crate::extract) const DUTCH_OBJECTS: &WordSet = words![
    "aanvallen",
    "account",
    "accounts",
    "artikel",
    "artikelen",
    "bedrag",
    "beeldmateriaal",
    "behoefte",
    "behoeften",
    "bestelling",
    "bestellingen",
    "betaalgedrag",
    "beter",
    "beveiligingsbedreigingen",
    "beveiligingsincidenten",
    "bezoek",
    "bezoeken",
    "bezoekers",
    "bezoekersaantal",
    "bezoekersaantallen",
    "boeken",
    "bugs",
    "contributie",
    "crashes",
    "cyberaanvallen",
    "datalekken",
    "diefstal",
    "dienstverlening",
    "donateurs",
    "filmpjes",
    "foto",
    "foto's",
    "fouten",
    "foutmeldingen",
    "fraude",
    "fraudeurs",
    "frauduleuze",
    "gebreken",
    "gebruikersaccount",
    "gebruikersprofiel",
    "gebruiksvriendelijker",
    "geschiktheid",
    "goederen",
    "hackers",
    "identiteit",
    "identiteitsfraude",
    "inbraak",
    "inbraken",
    "incidenten",
    "interesseprofiel",
    "interesses",
    "kandidaat",
    "kandidaten",
    "kandidatuur",
    "keuze",
    "keuzes",
    "klantaccount",
    "klanten",
    "klantprofiel",
    "klantprofielen",
    "krediet",
    "kredietwaardigheid",
    "leden",
    "leeftijd",
    "lesgeld",
    "leuker",
    "makkelijker",
    "medewerkers",
    "minimumleeftijd",
    "misbruik",
    "misstanden",
    "onbevoegde",
    "onbevoegden",
    "oneigenlijk",
    "ongeautoriseerde",
    "onrechtmatig",
    "pagina's",
    "pakket",
    "pakketje",
    "pakketten",
    "personalia",
    "personeel",
    "persoonlijk",
    "persoonlijker",
    "prettiger",
    "problemen",
    "producten",
    "profielen",
    "services",
    "sfeerbeelden",
    "sneller",
    "spam",
    "sponsoren",
    "sponsors",
    "storingen",
    "taal",
    "taalkeuze",
    "tickets",
    "toegang",
    "uitgevers",
    "vandalisme",
    "veiliger",
    "vergoeding",
    "vergoedingen",
    "video's",
    "voorkeur",
    "voorkeuren",
    "vrijwilligers",
    "weergave",
    "wensen",
    "witwassen",
];

#[cfg(test)]
mod tests {
    use super::{DUTCH, DUTCH_FIRM, DUTCH_OBJECTS};

    #[test]
    fn all_words_are_asked_for() {
        let objects = DUTCH.iter().chain(DUTCH_FIRM).flat_map(|frame| frame.objects.forms());
        assert!(objects.into_iter().all(|&form| DUTCH_OBJECTS.has(form)));
    }
}
