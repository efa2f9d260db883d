//! Verbs with objects that may stand apart from them and tell a purpose only together.

use crate::Language;
use crate::extract::unit::Unit;
use crate::model::PurposeKind;
use crate::text::{WordSet, words};

use super::class::weight;

/// A verb and an object: "**create** a new example **account**", "nieuwe **leden** te **werven**".
struct Frame {
    verbs: &'static WordSet,
    objects: &'static WordSet,
    kind: PurposeKind,
}

/// English ones.
const ENGLISH: &[Frame] = &[
    Frame {
        verbs: words![
            "activate",
            "activating",
            "administer",
            "administering",
            "close",
            "closing",
            "complete",
            "confirm",
            "connect",
            "create",
            "creating",
            "delete",
            "deleting",
            "establish",
            "link",
            "linking",
            "maintain",
            "maintaining",
            "manage",
            "management",
            "managing",
            "open",
            "opening",
            "set",
            "setting",
            "setup",
            "update",
            "updating",
        ],
        objects: words!["account", "accounts", "profile", "profiles", "membership", "memberships"],
        kind: PurposeKind::Account,
    },
    Frame {
        verbs: words![
            "process",
            "processing",
            "handle",
            "handling",
            "complete",
            "completing",
            "facilitate",
            "collect",
            "collecting",
            "set",
        ],
        objects: words![
            "payments",
            "payment",
            "refund",
            "refunds",
            "transactions",
            "donations",
            "donation",
            "invoices",
            "paypal",
            "chargebacks",
            "fees",
        ],
        kind: PurposeKind::Payment,
    },
    Frame {
        verbs: words![
            "process",
            "processing",
            "handle",
            "handling",
            "complete",
            "fulfil",
            "fulfill",
            "fulfilling",
            "manage",
            "deliver",
            "delivering",
            "ship",
            "send",
            "sending",
            "sell",
            "selling",
            "sale",
            "sales",
            "ordering",
        ],
        objects: words![
            "order",
            "orders",
            "purchase",
            "purchases",
            "booking",
            "bookings",
            "reservation",
            "reservations",
            "gift",
            "gifts",
            "goods",
            "parcels",
            "parcel",
            "merchandise",
            "tickets",
            "prizes",
            "prize",
            "vouchers",
            "benefits",
        ],
        kind: PurposeKind::OrderFulfilment,
    },
    Frame {
        verbs: words![
            "process",
            "processing",
            "review",
            "reviewing",
            "evaluate",
            "evaluating",
            "assess",
            "assessing",
            "consider",
            "considering",
            "handle",
        ],
        objects: words!["application", "applications", "candidate", "candidates", "applicants", "candidacy"],
        kind: PurposeKind::Recruitment,
    },
    Frame {
        verbs: words!["make", "making"],
        objects: words!["better", "faster", "safer", "efficient", "enjoyable", "intuitive"],
        kind: PurposeKind::ImproveService,
    },
];

/// Dutch ones, whose verb stands before or behind its object.
const DUTCH: &[Frame] = &[
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
        objects: words!["geschikt", "geschiktheid", "kandidaat", "kandidatuur"],
        kind: PurposeKind::Recruitment,
    },
    Frame {
        verbs: words!["bijhouden", "houden", "meten", "registreren", "tellen", "vastleggen", "zien"],
        objects: words![
            "bezoek",
            "bezoeken",
            "bezoekers",
            "bezoekersaantal",
            "bezoekersaantallen",
            "pagina's",
            "populair"
        ],
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
        verbs: words!["controleren", "nagaan", "stellen", "vaststellen", "weten"],
        objects: words!["bent", "identiteit", "personalia"],
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
        verbs: words!["aanpassen", "afstemmen", "maken", "passen", "stemmen"],
        objects: words!["behoefte", "behoeften", "interesses", "persoonlijk", "persoonlijker", "wensen"],
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
const DUTCH_FIRM: &[Frame] = &[
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
        verbs: words!["helpen"],
        objects: words!["optimaliseren", "verbeteren"],
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

/// What the verb in tokens `verb` and an object within `object` tell together, where the words alone tell little.
pub(super) fn framed(
    unit: &Unit<'_>,
    told: Option<PurposeKind>,
    verb: (usize, usize),
    object: (usize, usize),
) -> Option<PurposeKind> {
    /// Tokens between a verb and its object.
    const APART: usize = 8;
    let weak = told.is_none_or(|kind| weight(kind) <= 1);
    let first = |range: (usize, usize)| range.0..range.1.min(range.0 + APART);
    let fits = |frame: &&Frame| {
        let mut verbs = verb.0..verb.1.min(verb.0 + 2);
        verbs.any(|at| unit.is(at, frame.verbs)) && first(object).any(|at| unit.is(at, frame.objects))
    };
    // A Dutch verb stands at either end of its clause.
    let both = |range: (usize, usize), words: &WordSet| {
        let mut near = range.0..range.1.min(range.0 + 2 * APART);
        near.any(|at| unit.is(at, words))
    };
    let anywhere = |frame: &&Frame| {
        (both(verb, frame.verbs) || both(object, frame.verbs))
            && (both(object, frame.objects) || both(verb, frame.objects))
    };
    let frame = match unit.language {
        Language::English => ENGLISH.iter().filter(|_| weak).find(fits),
        Language::Dutch => DUTCH_FIRM.iter().find(anywhere).or_else(|| DUTCH.iter().filter(|_| weak).find(anywhere)),
    };
    frame.map(|frame| frame.kind).or(told)
}
