//! What the crate knows of each language, as const tables. The tables know nothing of how they are matched.
//!
//! A row is written as it is read: words separated by blanks, in lower case, without punctuation inside. Within a row
//!
//! - `a|b` stands for either word (`uw|je|jouw naam`),
//! - `*gegevens` stands for any word that ends so and is not in the lexicon itself (`klantgegevens`),
//! - a hyphen is written as a blank, for it ends a word (`third party`, `e mail`, `e mailadres`),
//! - a dotted abbreviation keeps its inner stops and loses the last (`b.v`, `e.g`),
//! - an apostrophe is the straight one (`don't`).
//!
//! In English the regular plural of a row's nouns and the regular forms of its verbs (`-s`, `-ed`, `-ing`) need no rows
//! of their own: each word stands for its forms. Irregular forms are given in [`Lexicon::forms`]. Dutch tables list
//! their forms with `|`.

mod en;
mod nl;
pub(crate) mod shared;
mod tag;

pub(crate) use en::ENGLISH;
pub(crate) use nl::DUTCH;
pub(crate) use tag::Tag;

use crate::Language;
use crate::model::{Category, CookieCategory, Criterion, Ground, PurposeKind, RecipientClass, Right, Safeguard};

/// What a phrase tells the extractors.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Cue {
    /// The core of a noun phrase that names a category of data, without its determiner ("email address").
    Data(Category),
    /// The same, for words that are as often something else ("name", "address", "interests", "language", "company"):
    /// read as data only where data is enumerated or is the object of a verb of collecting.
    WeakData(Category),
    /// A word or phrase that tells which purpose a clause states: a verb ("improve"), a verb with its object ("send you
    /// newsletters"), a noun ("fraud prevention"). The clause is found by grammar; this only classes it.
    Purpose(PurposeKind),
    /// A phrase that states a ground for processing by itself ("your consent", "comply with a legal obligation").
    Ground(Ground),
    /// The core of a noun phrase that names a class of recipients ("service providers", "law enforcement").
    Recipient(RecipientClass),
    /// The core of a noun phrase that names a source of data and is no recipient ("public registers", "data brokers").
    Source,
    /// A verb or noun that names a right by what it does ("erasure", "rectify", "lodge a complaint"): read as a right
    /// only within a [`Cue::RightFrame`], a list of rights or a section on rights.
    Right(Right),
    /// A phrase that grants a right by itself, wherever it stands ("right to be forgotten", "unsubscribe at any time").
    StrongRight(Right),
    /// Words that grant or ask for what follows ("right to", "entitled to", "request that we", "recht op").
    RightFrame,
    /// A safeguard for transfers ("standard contractual clauses").
    Safeguard(Safeguard),
    /// A place outside the EEA that is not a country ("outside the European Economic Area", "third countries").
    OutsideEea,
    /// A criterion for how long data is kept ("as long as necessary", "until you close your account").
    Criterion(Criterion),
    /// A cookie or similar technology ("cookies", "web beacons", "pixel tags", "local storage").
    Cookie,
    /// A word that says what a cookie is for ("analytical", "strictly necessary", "marketing").
    CookieKind(CookieCategory),
    /// The cookie ends with the session ("session", "temporary").
    SessionCookie,
    /// The cookie is the site's own ("first party").
    FirstParty,
    /// The cookie is somebody else's ("third party").
    ThirdParty,
    /// A supervisory authority, unnamed ("supervisory authority", "data protection authority").
    Authority,
    /// A supervisory authority by its name: index into [`shared::AUTHORITIES`].
    NamedAuthority(u8),
    /// A data protection officer or representative ("data protection officer", "DPO", "functionaris gegevensbescherming").
    Officer,
    /// Words that make the organisation beside them the controller ("data controller", "is responsible for").
    Controller,
    /// Automated decisions and profiling.
    AutomatedDecision,
    /// What a heading or label says that its section is about.
    Topic(Topic),
    /// Words that announce a list ("the following personal data", "for the following purposes").
    Announce(Topic),
    /// Words that stand before the date of the version ("last updated", "effective as of").
    DateLabel,
    /// Words that stand before an age below which no data is collected ("children under", "jonger dan").
    Child,
    /// Words that make a sentence say that data must be given ("you may not be able to", "is verplicht te verstrekken").
    Mandatory,
    /// Words that make a sentence a definition ("is a small text file", "means any information").
    Definition,
    /// Words that make a clause a cross-reference ("see our", "as described in").
    CrossReference,
    /// Words that make a sentence speak of somebody else's practices ("links to other websites", "not responsible for").
    OthersPractice,
    /// Words with a negation in them that deny nothing ("not limited to", "whether or not", "niet alleen").
    NoDenial,
    /// Words that introduce examples of the noun before them ("such as", "including", "zoals").
    Examples,
    /// Words that introduce a purpose ("in order to", "for the purpose of", "ten behoeve van").
    PurposeLead,
    /// A company that often gets data or sets cookies: index into [`shared::VENDORS`].
    Vendor(u16),
    /// A country: its ISO 3166-1 alpha-2 code.
    Country([u8; 2]),
    /// A legal form ("Inc", "B.V", "GmbH", "Stichting").
    LegalForm,
}

/// Kinds of cues as bits, by which a sentence says at once what it does not hold.
pub(crate) struct Cues;

macro_rules! cues {
    ($($name:ident = $bit:literal, $kind:pat,)+) => {
        impl Cues {
            $(pub(crate) const $name: u64 = 1 << $bit;)+
        }

        impl Cue {
            /// The number of its kind. It is the one by which the compiler tells the kinds, so no jump is made of it.
            #[inline]
            pub(crate) const fn number(self) -> usize {
                use Cue::*;
                match self {
                    $($kind => Cues::$name.trailing_zeros() as usize,)+
                }
            }

            /// The bit of its kind in [`Cues`].
            #[inline]
            pub(crate) const fn bit(self) -> u64 {
                1 << self.number()
            }
        }
    };
}

cues! {
    DATA = 0, Data(_),
    WEAK_DATA = 1, WeakData(_),
    PURPOSE = 2, Purpose(_),
    GROUND = 3, Ground(_),
    RECIPIENT = 4, Recipient(_),
    SOURCE = 5, Source,
    RIGHT = 6, Right(_),
    STRONG_RIGHT = 7, StrongRight(_),
    RIGHT_FRAME = 8, RightFrame,
    SAFEGUARD = 9, Safeguard(_),
    OUTSIDE_EEA = 10, OutsideEea,
    CRITERION = 11, Criterion(_),
    COOKIE = 12, Cookie,
    COOKIE_KIND = 13, CookieKind(_),
    SESSION_COOKIE = 14, SessionCookie,
    FIRST_PARTY = 15, FirstParty,
    THIRD_PARTY = 16, ThirdParty,
    AUTHORITY = 17, Authority,
    NAMED_AUTHORITY = 18, NamedAuthority(_),
    OFFICER = 19, Officer,
    CONTROLLER = 20, Controller,
    AUTOMATED_DECISION = 21, AutomatedDecision,
    TOPIC = 22, Topic(_),
    ANNOUNCE = 23, Announce(_),
    DATE_LABEL = 24, DateLabel,
    CHILD = 25, Child,
    MANDATORY = 26, Mandatory,
    DEFINITION = 27, Definition,
    CROSS_REFERENCE = 28, CrossReference,
    OTHERS_PRACTICE = 29, OthersPractice,
    NO_DENIAL = 30, NoDenial,
    EXAMPLES = 31, Examples,
    PURPOSE_LEAD = 32, PurposeLead,
    VENDOR = 33, Vendor(_),
    COUNTRY = 34, Country(_),
    LEGAL_FORM = 35, LegalForm,
}

/// What a section, a column of a table or a list is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Topic {
    /// Who the controller is and how to reach it.
    Controller,
    /// The data protection officer or representative.
    Officer,
    /// Which data is collected.
    Data,
    /// What data is used for.
    Purposes,
    /// The legal basis.
    Grounds,
    /// Legitimate interests.
    Interests,
    /// Where data comes from.
    Sources,
    /// Who gets data.
    Recipients,
    /// Transfers to third countries.
    Transfers,
    /// How long data is kept.
    Retention,
    /// Rights of the data subject.
    Rights,
    /// Complaints to an authority.
    Complaints,
    /// Cookies and similar technologies.
    Cookies,
    /// Automated decisions.
    Automated,
    /// Whether data must be given.
    Mandatory,
    /// Children.
    Children,
    /// Security measures.
    Security,
    /// Changes to the policy.
    Changes,
    /// Links to other sites, disclaimers, terms of use: what is not this policy's own practice.
    Elsewhere,
    /// Column of a table only: the name of the thing in the row (a cookie, a service).
    Name,
    /// Column of a table only: the provider or domain.
    Provider,
}

/// Everything the crate knows of one language.
pub(crate) struct Lexicon {
    /// Which language.
    pub(crate) language: Language,
    /// Words by what they do in a sentence. Each string is a list of words separated by blanks. A word may stand in
    /// several rows.
    pub(crate) tags: &'static [(u64, &'static str)],
    /// Irregular forms: each string is a lemma and its other forms, separated by blanks ("keep kept").
    pub(crate) forms: &'static [&'static str],
    /// Phrases by what they tell, several to a row, written as the module's documentation says.
    pub(crate) phrases: &'static [(Cue, &'static [&'static str])],
    /// Names of months with their number.
    pub(crate) months: &'static [(&'static str, u8)],
    /// Units of time, each with its ISO 8601 letter; the time units hour, minute and second are `H`, `m` and `S`.
    pub(crate) units: &'static [(&'static str, char)],
    /// Number words.
    pub(crate) numbers: &'static [(&'static str, u16)],
}
