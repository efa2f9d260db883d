//! The English verbs and objects that tell a purpose together.

use super::table::Frame;
use crate::model::PurposeKind;
use crate::text::{WordSet, words};

/// Whatever the verb is said of.
pub(super) const ANY: &WordSet = words![];

/// Those that tell more than the words alone, where these tell little. The first that fits is taken.
#[rustfmt::skip]
pub(super) const FRAMES: &[Frame] = &[
    Frame {
        verbs: words!["build", "building", "create", "creating"],
        objects: words!["pseudonymised", "pseudonymized", "pseudonymous"],
        kind: PurposeKind::Analytics,
    },
    Frame {
        verbs: words!["get", "getting"],
        objects: words!["back"],
        kind: PurposeKind::CustomerSupport,
    },
    Frame {
        verbs: words!["adapt", "adapting", "adjust", "adjusting"],
        objects: words!["level", "needs", "skill", "taste", "tastes", "wishes", "you", "your"],
        kind: PurposeKind::Personalisation,
    },
    Frame {
        verbs: words!["choose", "pick", "picking", "recall", "remember", "remembers", "set", "setting", "show"],
        objects: words!["currency", "language", "left", "stopped"],
        kind: PurposeKind::Personalisation,
    },
    Frame {
        verbs: words![
            "calculate", "calculating", "compute", "draw", "drawing", "issue", "issuing", "send", "sending", "split",
            "work", "working",
        ],
        objects: words![
            "bill", "bills", "fare", "fares", "invoice", "invoices", "price", "prices", "rent", "salary",
        ],
        kind: PurposeKind::Payment,
    },
    Frame {
        verbs: words!["check", "checking", "report", "reporting", "screen", "screening"],
        objects: words!["funds", "laundering", "pep", "sanctions"],
        kind: PurposeKind::LegalCompliance,
    },
    Frame {
        verbs: words!["check", "checking", "make", "prove", "tell", "telling"],
        objects: words!["human", "real", "robot", "robots"],
        kind: PurposeKind::Security,
    },
    Frame {
        verbs: words!["back", "backing"],
        objects: words!["up"],
        kind: PurposeKind::Security,
    },
    Frame {
        verbs: words!["follow", "following", "spot", "spotting"],
        objects: words!["trend", "trends"],
        kind: PurposeKind::Analytics,
    },
    Frame {
        verbs: words![
            "hunt", "hunting", "iron", "ironing", "solve", "solving", "sort", "sorting", "squash", "squashing",
        ],
        objects: words!["bug", "bugs", "crash", "crashes", "fault", "faults", "glitches"],
        kind: PurposeKind::ImproveService,
    },
    Frame {
        verbs: words!["teach", "teaching", "train", "training", "tune", "tuning"],
        objects: words!["ai", "algorithm", "algorithms", "machine", "model", "models"],
        kind: PurposeKind::ImproveService,
    },
    Frame {
        verbs: words!["keep", "keeping"],
        objects: words!["loop", "posted"],
        kind: PurposeKind::Communication,
    },
    Frame {
        verbs: words!["say", "saying", "thank", "thanking"],
        objects: words!["thank", "you"],
        kind: PurposeKind::Communication,
    },
    Frame {
        verbs: words!["let", "letting"],
        objects: words!["log", "sign"],
        kind: PurposeKind::Authentication,
    },
    Frame {
        verbs: words!["choose", "choosing", "decide", "deciding", "judge", "judging"],
        objects: words!["hire", "interview", "role", "shortlist", "suited"],
        kind: PurposeKind::Recruitment,
    },
    Frame {
        verbs: words!["do", "doing", "keep", "keeping"],
        objects: words!["agreed", "agreement", "promise", "promised", "promises"],
        kind: PurposeKind::Contract,
    },
    Frame {
        verbs: words!["bring", "bringing", "find", "finding", "get", "getting", "post", "posting", "stick"],
        objects: words!["address", "door", "doorstep", "house", "label", "labels", "parcel"],
        kind: PurposeKind::OrderFulfilment,
    },
    Frame {
        verbs: words!["have", "having"],
        objects: words!["better"],
        kind: PurposeKind::ImproveService,
    },
    Frame {
        verbs: words![
            "activate", "activating", "administer", "administering", "close", "closing", "complete", "confirm",
            "connect", "create", "creating", "delete", "deleting", "establish", "link", "linking", "maintain",
            "maintaining", "manage", "management", "managing", "open", "opening", "recover", "recovering", "restore",
            "restoring", "running", "set", "setting", "setup", "update", "updating",
        ],
        objects: words!["account", "accounts", "membership", "memberships", "profile", "profiles"],
        kind: PurposeKind::Account,
    },
    Frame {
        verbs: words!["access", "accessing", "become", "register", "registering", "sign"],
        objects: words!["account", "accounts", "app", "application", "platform", "registered"],
        kind: PurposeKind::Account,
    },
    Frame {
        verbs: words![
            "alter", "altering", "cancel", "cancelling", "change", "changing", "manage", "managing", "provision",
            "registering", "renew", "renewing",
        ],
        objects: words!["subscription", "subscriptions"],
        kind: PurposeKind::Account,
    },
    Frame {
        verbs: words![
            "allow", "allowing", "collect", "collecting", "collection", "complete", "completing", "enable",
            "enabling", "facilitate", "handle", "handling", "issue", "make", "making", "present", "presenting",
            "process", "processing", "refund", "release", "releasing", "set", "take", "taking", "validate", "withdraw",
        ],
        objects: words![
            "bank", "chargebacks", "debts", "deposit", "donation", "donations", "fees", "invoices", "mandate",
            "money", "overdues", "payment", "payments", "payout", "payouts", "paypal", "premium", "premiums",
            "refund", "refunds", "rent", "salaries", "transaction", "transactions", "wages",
        ],
        kind: PurposeKind::Payment,
    },
    Frame {
        verbs: words![
            "complete", "deliver", "delivering", "dispatch", "dispatching", "fulfil", "fulfill", "fulfilling", "get",
            "getting", "handle", "handling", "manage", "ordering", "pack", "packing", "post", "posting", "process",
            "processing", "sale", "sales", "sell", "selling", "send", "sending", "ship",
        ],
        objects: words![
            "benefits", "booking", "bookings", "gift", "gifts", "goods", "merchandise", "order", "orders", "package",
            "packages", "parcel", "parcels", "prize", "prizes", "purchase", "purchases", "reservation",
            "reservations", "tickets", "vouchers",
        ],
        kind: PurposeKind::OrderFulfilment,
    },
    Frame {
        verbs: words![
            "assess", "assessing", "consider", "considering", "evaluate", "evaluating", "handle", "process",
            "processing", "review", "reviewing",
        ],
        objects: words!["applicants", "application", "applications", "candidacy", "candidate", "candidates"],
        kind: PurposeKind::Recruitment,
    },
    Frame {
        verbs: words![
            "fill", "filling", "find", "finding", "initiate", "match", "matching", "offer", "preparing", "put",
        ],
        objects: words![
            "employment", "job", "jobs", "openings", "role", "roles", "shifts", "vacancies", "vacancy",
        ],
        kind: PurposeKind::Recruitment,
    },
    Frame {
        verbs: words!["make", "making"],
        objects: words![
            "better", "easier", "efficient", "enjoyable", "faster", "intuitive", "quicker", "safer", "simpler",
            "smoother", "useful",
        ],
        kind: PurposeKind::ImproveService,
    },
    Frame {
        verbs: words![
            "debug", "debugging", "fix", "fixing", "mend", "mending", "repair", "repairing", "troubleshoot",
        ],
        objects: ANY,
        kind: PurposeKind::ImproveService,
    },
    Frame {
        verbs: words![
            "chase", "chasing", "correct", "detect", "detecting", "diagnose", "diagnosing", "discover", "discovering",
            "find", "finding", "identify", "identifying", "locate", "resolve", "resolving", "spot", "spotting",
            "trace", "tracing",
        ],
        objects: words![
            "bug", "bugs", "crash", "crashes", "defects", "errors", "failed", "failures", "fault", "faults",
            "glitches", "malfunctions", "regressions",
        ],
        kind: PurposeKind::ImproveService,
    },
    Frame {
        verbs: words!["check", "checking", "increase", "increasing", "raise", "raising"],
        objects: words!["quality", "satisfaction", "usability"],
        kind: PurposeKind::ImproveService,
    },
    Frame {
        verbs: words!["discover", "find", "finding", "see", "work", "working"],
        objects: words!["why"],
        kind: PurposeKind::ImproveService,
    },
    Frame {
        verbs: words!["decide", "deciding"],
        objects: words!["build", "develop", "features", "improve"],
        kind: PurposeKind::ImproveService,
    },
    Frame {
        verbs: words!["coach", "coaching", "train", "training"],
        objects: words!["advisers", "agents", "colleagues", "employees", "receptionists", "staff", "team"],
        kind: PurposeKind::ImproveService,
    },
    Frame {
        verbs: words![
            "honor", "honour", "honouring", "keep", "recall", "recalling", "remember", "remembering", "remembers",
            "respect", "save", "saves", "saving", "store", "stores", "storing",
        ],
        objects: words![
            "choice", "choices", "language", "layout", "preference", "preferences", "settings", "theme", "volume",
        ],
        kind: PurposeKind::Personalisation,
    },
    Frame {
        verbs: words![
            "display", "displaying", "offer", "offering", "pick", "picking", "propose", "proposing", "provide",
            "providing", "put", "putting", "recommend", "recommending", "select", "show", "showing", "suggest",
            "suggesting",
        ],
        objects: words![
            "fit", "fits", "interest", "interests", "liking", "relevant", "similar", "suit", "suitable", "suited",
            "suits", "tailored", "taste", "tastes",
        ],
        kind: PurposeKind::Personalisation,
    },
    Frame {
        verbs: words!["predict", "predicting", "recommend", "recommending", "suggest", "suggesting"],
        objects: ANY,
        kind: PurposeKind::Personalisation,
    },
    Frame {
        verbs: words![
            "build", "building", "form", "forming", "group", "grouping", "infer", "inferring", "sort", "sorting",
        ],
        objects: words!["commercial", "lookalike", "segment", "segments", "similar"],
        kind: PurposeKind::Advertising,
    },
    Frame {
        verbs: words!["increase", "increasing"],
        objects: words!["relevance"],
        kind: PurposeKind::Advertising,
    },
    Frame {
        verbs: words![
            "host", "hosting", "invite", "inviting", "organise", "organising", "organize", "organizing",
        ],
        objects: words!["competition", "competitions", "event", "events", "webinar", "webinars"],
        kind: PurposeKind::Marketing,
    },
    Frame {
        verbs: words!["nurture", "nurturing"],
        objects: ANY,
        kind: PurposeKind::Marketing,
    },
    Frame {
        verbs: words!["offer", "offering"],
        objects: words!["deals", "discount", "discounts", "incentives", "vouchers"],
        kind: PurposeKind::Marketing,
    },
    Frame {
        verbs: words![
            "conclude", "concluding", "draw", "drawing", "enter", "entering", "execute", "execution", "fulfil",
            "fulfill", "fulfilling", "honor", "honour", "honouring", "perform", "performing", "uphold", "upholding",
        ],
        objects: words![
            "agreement", "agreements", "contract", "contracts", "gtc", "obligations", "tenancy", "terms",
        ],
        kind: PurposeKind::Contract,
    },
    Frame {
        verbs: words![
            "allocate", "demonstrate", "demonstrating", "document", "documenting", "keep", "keeping", "obtain",
            "prove", "proving", "record",
        ],
        objects: words!["compliance", "consent", "consents"],
        kind: PurposeKind::LegalCompliance,
    },
    Frame {
        verbs: words![
            "carry", "carrying", "deduct", "deduction", "do", "file", "filing", "implement", "keep", "keeping",
            "make", "making", "meet", "perform", "prepare", "preparing", "report", "reporting", "submit", "submitting",
        ],
        objects: words!["hmrc", "kyc", "laundering", "regulator", "regulators", "statutory", "vat"],
        kind: PurposeKind::LegalCompliance,
    },
    Frame {
        verbs: words![
            "cancelling", "catch", "catching", "detect", "detecting", "detection", "find", "finding", "prevent",
            "preventing", "root", "spot", "spotting", "stop", "stopping", "uncover", "uncovering", "weed", "weeding",
        ],
        objects: words![
            "cheat", "cheaters", "cheating", "cheats", "counterfeit", "duplicate", "duplicates", "fake", "fakes",
            "false", "fictitious", "fraudsters", "multiple", "scammers", "scams", "stolen", "suspicious", "touts",
        ],
        kind: PurposeKind::FraudPrevention,
    },
    Frame {
        verbs: words!["keep", "keeping", "make", "making", "provide", "providing", "stay"],
        objects: words!["safe", "secure"],
        kind: PurposeKind::Security,
    },
    Frame {
        verbs: words!["ensure", "ensures", "ensuring", "guarantee", "guaranteeing", "maintain", "maintaining"],
        objects: words![
            "availability", "confidentiality", "integrity", "protection", "safe", "safety", "secure", "security",
            "stability", "stable",
        ],
        kind: PurposeKind::Security,
    },
    Frame {
        verbs: words!["trace", "tracing", "track", "tracking"],
        objects: words!["changes", "misuse", "unauthorised", "unauthorized", "unlawful"],
        kind: PurposeKind::Security,
    },
    Frame {
        verbs: words![
            "ban", "banning", "block", "blocking", "close", "closing", "remove", "removing", "suspend", "suspending",
            "terminate", "terminating",
        ],
        objects: words![
            "abusive", "accounts", "content", "members", "offenders", "offending", "users", "violating",
        ],
        kind: PurposeKind::Security,
    },
    Frame {
        verbs: words![
            "block", "blocking", "catch", "catching", "curb", "cut", "cutting", "deter", "deterring", "fend",
            "fending", "keep", "keeping", "lock", "locking", "put", "putting", "repel", "repelling", "spot", "stop",
            "stopping", "ward", "warding",
        ],
        objects: words![
            "attackers", "attacks", "bots", "break", "burglars", "hackers", "intruders", "intrusions", "malware",
            "robots", "scanners", "shoplifting", "spam", "spammers", "theft", "thieves", "trolls", "unauthorised",
            "unauthorized", "vandals", "viruses",
        ],
        kind: PurposeKind::Security,
    },
    Frame {
        verbs: words!["moderate", "moderating"],
        objects: ANY,
        kind: PurposeKind::Security,
    },
    Frame {
        verbs: words!["check", "checking", "confirm", "confirming"],
        objects: words!["booking", "bookings", "order", "orders", "purchase", "reservation"],
        kind: PurposeKind::OrderFulfilment,
    },
    Frame {
        verbs: words![
            "check", "checking", "compare", "comparing", "confirm", "confirming", "establish", "establishing",
            "match", "matched", "matching",
        ],
        objects: words!["adult", "age", "eligible", "entitled", "identity", "selfie", "who", "you"],
        kind: PurposeKind::Authentication,
    },
    Frame {
        verbs: words![
            "distinguish", "distinguishing", "identifies", "identify", "identifying", "recognise", "recognising",
            "recognize", "tells",
        ],
        objects: words!["browser", "browsers", "readers", "returning", "visitor", "visitors"],
        kind: PurposeKind::Analytics,
    },
    Frame {
        verbs: words!["identification", "identify", "identifying"],
        objects: words![
            "customer", "customers", "device", "devices", "donor", "donors", "guests", "individuals", "member",
            "members", "passenger", "passengers", "patients", "people", "person", "persons", "them", "user", "users",
            "you",
        ],
        kind: PurposeKind::Authentication,
    },
    Frame {
        verbs: words!["log", "logging"],
        objects: words!["app", "apps", "into", "platform"],
        kind: PurposeKind::Authentication,
    },
    Frame {
        verbs: words![
            "discover", "find", "finding", "know", "knowing", "learn", "learning", "see", "seeing", "work", "working",
        ],
        objects: words!["how", "what", "where", "which"],
        kind: PurposeKind::Analytics,
    },
    Frame {
        verbs: words![
            "count", "counting", "counts", "gauge", "gauging", "measure", "measures", "measuring", "tally", "tallying",
        ],
        objects: ANY,
        kind: PurposeKind::Analytics,
    },
    Frame {
        verbs: words![
            "assess", "assessing", "determine", "determining", "rank", "ranking", "review", "reviewing",
        ],
        objects: words!["effectiveness", "performance", "popularity", "usage", "use"],
        kind: PurposeKind::Analytics,
    },
    Frame {
        verbs: words!["monitor", "monitoring"],
        objects: ANY,
        kind: PurposeKind::Analytics,
    },
    Frame {
        verbs: words![
            "avoid", "avoiding", "combat", "combating", "detect", "detecting", "detection", "fight", "fighting",
            "prevent", "preventing", "prevention",
        ],
        objects: ANY,
        kind: PurposeKind::Security,
    },
    Frame {
        verbs: words!["alert", "alerting", "remind", "reminding", "warn", "warning"],
        objects: ANY,
        kind: PurposeKind::Communication,
    },
    Frame {
        verbs: words![
            "call", "calling", "correspond", "corresponding", "drop", "interact", "phone", "phoning", "ping", "reach",
            "ring", "tell", "telling", "text", "write", "writing",
        ],
        objects: words!["customers", "members", "out", "people", "supporters", "them", "us", "users", "you"],
        kind: PurposeKind::Communication,
    },
    Frame {
        verbs: words!["support", "supporting"],
        objects: words!["client", "clients", "customer", "customers", "member", "members", "user", "users"],
        kind: PurposeKind::CustomerSupport,
    },
    Frame {
        verbs: words![
            "arrange", "arranging", "do", "draw", "drawing", "keep", "keeping", "maintain", "maintaining", "manage",
            "managing", "organise", "organising", "organize", "organizing", "plan", "planning", "run", "running",
            "support", "supporting",
        ],
        objects: words![
            "accounts", "books", "business", "diary", "finances", "inventory", "operational", "operations", "records",
            "rota", "rotas", "staff", "staffing", "stock", "timetable",
        ],
        kind: PurposeKind::Administration,
    },
    Frame {
        verbs: words!["register", "registering"],
        objects: ANY,
        kind: PurposeKind::Account,
    },
];

/// Those that tell more than any word of theirs: "**inform** you of **offers**" does more than inform.
#[rustfmt::skip]
pub(super) const FIRM: &[Frame] = &[
    Frame {
        verbs: words![
            "address", "addressing", "detect", "detecting", "diagnose", "fix", "fixing", "resolve", "resolving", "solve",
            "solving",
        ],
        objects: words!["technical"],
        kind: PurposeKind::ProvideService,
    },
    Frame {
        verbs: words![
            "handle", "handling", "investigate", "investigating", "manage", "managing", "resolve", "resolving",
        ],
        objects: words!["complaint", "complaints", "concerns"],
        kind: PurposeKind::CustomerSupport,
    },
    Frame {
        verbs: words!["investigate", "investigating"],
        objects: words![
            "abuse", "account", "accounts", "activities", "activity", "incident", "incidents", "misleading", "misuse",
            "reports", "suspicious",
        ],
        kind: PurposeKind::Security,
    },
    Frame {
        verbs: words![
            "check", "checking", "detect", "detecting", "monitor", "monitoring", "prevent", "preventing", "report",
            "reporting",
        ],
        objects: words!["violation", "violations"],
        kind: PurposeKind::Security,
    },
    Frame {
        verbs: words!["prevent", "preventing"],
        objects: words!["circumvent", "circumventing", "creating", "rejoining"],
        kind: PurposeKind::Security,
    },
    Frame {
        verbs: words!["cancel", "cancelling", "detect", "detecting"],
        objects: words!["suspicious"],
        kind: PurposeKind::FraudPrevention,
    },
    Frame {
        verbs: words!["comply", "fulfil", "fulfill", "fulfilling", "meet", "satisfy", "store"],
        objects: words!["act", "law", "laws", "legislation"],
        kind: PurposeKind::LegalCompliance,
    },
    Frame {
        verbs: words!["report", "reporting"],
        objects: words!["adverse", "authorities", "illegal", "obligations", "requirements"],
        kind: PurposeKind::LegalCompliance,
    },
    Frame {
        verbs: words!["respond", "responding", "response"],
        objects: words![
            "criminal", "enforcement", "government", "regulatory", "subpoena", "subpoenas", "warrants",
        ],
        kind: PurposeKind::LegalCompliance,
    },
    Frame {
        verbs: words!["improve", "improving"],
        objects: words!["ability", "functionality", "quality"],
        kind: PurposeKind::ImproveService,
    },
    Frame {
        verbs: words![
            "customise", "customising", "customize", "customizing", "personalise", "personalising", "personalize",
            "personalizing", "tailor", "tailoring",
        ],
        objects: words!["content"],
        kind: PurposeKind::Personalisation,
    },
    Frame {
        verbs: words!["add", "adding", "find", "finding", "locate", "sync", "synchronise"],
        objects: words!["contacts"],
        kind: PurposeKind::ProvideService,
    },
    Frame {
        verbs: words!["communicate", "communicating"],
        objects: words!["businesses", "members", "users"],
        kind: PurposeKind::ProvideService,
    },
    Frame {
        verbs: words!["deliver", "execute", "provide", "providing"],
        objects: words!["requested"],
        kind: PurposeKind::ProvideService,
    },
    Frame {
        verbs: words!["ask", "asking", "collect", "collecting", "gather", "gathering", "solicit", "soliciting"],
        objects: words!["feedback", "opinion", "opinions"],
        kind: PurposeKind::Research,
    },
    Frame {
        verbs: words!["sell", "selling"],
        objects: words!["products"],
        kind: PurposeKind::OrderFulfilment,
    },
    Frame {
        verbs: words![
            "advise", "advising", "contact", "contacting", "email", "emailing", "inform", "informing", "let",
            "letting", "mail", "mailing", "notify", "notifying", "send", "sending", "tell", "telling", "write",
            "writing",
        ],
        objects: words![
            "competitions", "deals", "discount", "discounts", "interest", "news", "offerings", "offers", "products",
            "promotions", "sales", "sweepstakes",
        ],
        kind: PurposeKind::Marketing,
    },
    Frame {
        verbs: words!["remember", "remembering", "remembers", "track", "tracking", "tracks"],
        objects: words!["language", "preference", "preferences", "settings"],
        kind: PurposeKind::Personalisation,
    },
    Frame {
        verbs: words![
            "auction", "auctions", "cap", "capping", "choose", "choosing", "limit", "limiting", "pick", "picking",
            "stop", "stopping", "stops",
        ],
        objects: words!["ad", "ads", "advert", "adverts", "banner", "banners"],
        kind: PurposeKind::Advertising,
    },
    Frame {
        verbs: words!["predict", "predicting"],
        objects: ANY,
        kind: PurposeKind::Personalisation,
    },
];
