//! Verbs with objects that may stand apart from them and tell a purpose only together.

use crate::Language;
use crate::extract::unit::Unit;
use crate::lexicon::Tag;
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

/// The verbs of all English frames.
const ENGLISH_VERBS: &WordSet = words![
    "activate",
    "activating",
    "administer",
    "administering",
    "assess",
    "assessing",
    "close",
    "closing",
    "collect",
    "collecting",
    "complete",
    "completing",
    "confirm",
    "connect",
    "consider",
    "considering",
    "create",
    "creating",
    "delete",
    "deleting",
    "deliver",
    "delivering",
    "establish",
    "evaluate",
    "evaluating",
    "facilitate",
    "fulfil",
    "fulfill",
    "fulfilling",
    "handle",
    "handling",
    "link",
    "linking",
    "maintain",
    "maintaining",
    "make",
    "making",
    "manage",
    "management",
    "managing",
    "open",
    "opening",
    "ordering",
    "process",
    "processing",
    "review",
    "reviewing",
    "sale",
    "sales",
    "sell",
    "selling",
    "send",
    "sending",
    "set",
    "setting",
    "setup",
    "ship",
    "update",
    "updating",
];

/// The objects of all Dutch frames.
const DUTCH_OBJECTS: &WordSet = words![
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

/// Objects that only begin the thing: "**oneigenlijk** gebruik".
const BEGUN: &WordSet = words!["frauduleuze", "onbevoegde", "oneigenlijk", "ongeautoriseerde", "onrechtmatig"];
/// Words between an object and the verb behind it: "fouten **op te** sporen".
const AHEAD: &WordSet = words!["aan", "af", "bij", "in", "na", "op", "samen", "te", "tegen", "toe", "uit", "vast"];
/// Words between a verb and the object behind it: "werving **van** leden".
const BEHIND: &WordSet = words!["aan", "hoeveel", "op", "te", "tegen", "van", "welke"];

/// What the verb in tokens `verb` and an object within `object` tell together, where the words alone tell little.
pub(super) fn framed(
    unit: &Unit<'_>,
    told: Option<PurposeKind>,
    verb: (usize, usize),
    object: (usize, usize),
) -> Option<PurposeKind> {
    let weak = told.is_none_or(|kind| weight(kind) <= 1);
    let kind = match unit.language {
        Language::English if weak => english(unit, verb, object),
        Language::English => None,
        Language::Dutch => dutch(unit, told, weak, (verb.min(object), verb.max(object))),
    };
    kind.or(told)
}

/// An English verb begins its clause.
fn english(unit: &Unit<'_>, verb: (usize, usize), object: (usize, usize)) -> Option<PurposeKind> {
    /// Tokens between a verb and its object.
    const APART: usize = 8;
    let mut verbs = (verb.0..verb.1.min(verb.0 + 2)).filter(|&at| unit.is(at, ENGLISH_VERBS)).peekable();
    verbs.peek()?;
    let fits = |frame: &&Frame| {
        verbs.clone().any(|at| unit.is(at, frame.verbs))
            && (object.0..object.1.min(object.0 + APART)).any(|at| unit.is(at, frame.objects))
    };
    ENGLISH.iter().find(fits).map(|frame| frame.kind)
}

/// A Dutch verb stands right before or behind its object, in the one or two ranges of the clause.
fn dutch(
    unit: &Unit<'_>,
    told: Option<PurposeKind>,
    weak: bool,
    (low, high): ((usize, usize), (usize, usize)),
) -> Option<PurposeKind> {
    let fraud = told == Some(PurposeKind::FraudPrevention);
    let objects = unit.each_of(&[DUTCH_OBJECTS], low.0).take_while(|&at| at < high.1);
    let mut objects = objects.filter(|&at| at < low.1 || at >= high.0);
    objects.find_map(|at| {
        let fits = |frame: &&Frame| unit.is(at, frame.objects) && is_near(unit, frame, (low, high), at);
        let firm = DUTCH_FIRM.iter().filter(|frame| !fraud || frame.kind != PurposeKind::ImproveService).find(fits);
        firm.or_else(|| DUTCH.iter().filter(|_| weak).find(fits)).map(|frame| frame.kind)
    })
}

/// Does a verb of the frame stand by its object at token `object`, with nothing between them that tells more?
fn is_near(unit: &Unit<'_>, frame: &Frame, (low, high): ((usize, usize), (usize, usize)), object: usize) -> bool {
    /// Tokens between them.
    const APART: usize = 6;
    let next = |at: usize| if at + 1 == low.1 && low != high { high.0 } else { at + 1 };
    let before = |at: usize| if at == high.0 && low != high { low.1.checked_sub(1) } else { at.checked_sub(1) };
    // Pictures that are put into somebody's file are not published.
    let shown = |verb: usize| {
        let end = verb.max(object) + 1;
        frame.kind != PurposeKind::Marketing
            || end >= high.1
            || end == low.1
            || !unit.is_word(end)
            || unit.is(end, words!["op"]) && !unit.has(end + 1, Tag::SECOND)
            || unit.has(end, Tag::AND)
    };
    let mut at = if unit.is(object, BEGUN) { next(object) } else { object };
    for _ in 0..APART {
        at = next(at);
        if at >= high.1 {
            break;
        }
        if unit.is(at, frame.verbs) {
            return shown(at);
        }
        // "Fouten **in onze app** op te sporen"
        if unit.is(at, words!["aan", "in", "met", "op", "van"]) {
            let owner = unit.has(at + 1, Tag::DETERMINER) || unit.has(at + 1, Tag::FIRST);
            let service = at + 1 + usize::from(owner);
            if unit.has(service, Tag::SERVICE) && service < high.1 {
                at = service;
                continue;
            }
        }
        if !unit.is(at, AHEAD) && !unit.has(at, Tag::ADJECTIVE) {
            break;
        }
    }
    let mut at = object;
    for _ in 0..APART {
        let Some(prior) = before(at).filter(|&prior| prior >= low.0) else { break };
        at = prior;
        if unit.is(at, frame.verbs) {
            return shown(at);
        }
        if !unit.is(at, BEHIND) && !unit.has(at, Tag::ADJECTIVE | Tag::DETERMINER) && !unit.is_possessive(at) {
            break;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{DUTCH, DUTCH_FIRM, DUTCH_OBJECTS, ENGLISH, ENGLISH_VERBS};

    #[test]
    fn all_words_are_asked_for() {
        let verbs = ENGLISH.iter().flat_map(|frame| frame.verbs.forms());
        assert!(verbs.into_iter().all(|&form| ENGLISH_VERBS.has(form)));
        let objects = DUTCH.iter().chain(DUTCH_FIRM).flat_map(|frame| frame.objects.forms());
        assert!(objects.into_iter().all(|&form| DUTCH_OBJECTS.has(form)));
    }
}
