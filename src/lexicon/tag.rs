//! [`Tag`]: what a word does in a sentence.

/// Bits that a word carries. A word may carry several.
pub(crate) struct Tag;

macro_rules! tags {
    ($($(#[$doc:meta])* $name:ident = $bit:literal,)+) => {
        impl Tag { $($(#[$doc])* pub(crate) const $name: u64 = 1 << $bit;)+ }
    };
}

tags! {
    /// The controller speaking of itself: we, us, our; wij, ons, onze.
    FIRST = 0,
    /// The person addressed: you, your; u, uw, je, jouw.
    SECOND = 1,
    /// Somebody else: they, them, their; zij, hun.
    THIRD = 2,
    /// Determiners that may open a noun phrase: the, a, any, some, certain, this; de, het, een, deze, alle.
    DETERMINER = 3,
    /// Prepositions, without those that have a tag of their own.
    PREPOSITION = 4,
    /// and, or, as well as (as a single word: and, or, nor; en, of, alsmede, noch).
    AND = 5,
    /// not, no, never, without; niet, geen, nooit, zonder, and contracted forms (don't, cannot).
    NEGATION = 6,
    /// may, can, will, might, shall; kunnen, kan, mogen, zullen, moeten, and their forms.
    MODAL = 7,
    /// Forms of be and become; zijn, worden.
    BE = 8,
    /// Forms of have; hebben.
    HAVE = 9,
    /// Opens a subordinate clause: if, when, where, unless, because, while, until; als, wanneer, indien, tenzij, omdat, zodra.
    SUBORDINATE = 10,
    /// Opens a relative clause: that, which, who, whose; die, dat, welke, waarmee, waarvan.
    RELATIVE = 11,
    /// Adverbs that may stand anywhere: also, only, automatically, directly; ook, alleen, uitsluitend.
    ADVERB = 12,
    /// to; te.
    TO = 13,
    /// om (Dutch only).
    OM = 14,
    /// for; voor.
    FOR = 15,
    /// from; van, uit.
    FROM = 16,
    /// with; met.
    WITH = 17,
    /// by, via, through; door, via.
    BY = 18,
    /// of; van.
    OF = 19,
    /// Verbs of collecting and processing: collect, gather, record, process, store on a device; verzamelen, verwerken.
    COLLECT = 20,
    /// Verbs of use: use, process, analyse as a practice; gebruiken, benutten, inzetten.
    USE = 21,
    /// Verbs of passing on: share, disclose, transfer, sell, rent, provide to; delen, verstrekken, doorgeven, verkopen.
    SHARE = 22,
    /// Verbs of keeping: keep, retain, store, hold; bewaren, opslaan.
    KEEP = 23,
    /// Verbs of deleting: delete, erase, remove, destroy, anonymise; verwijderen, wissen, vernietigen.
    DELETE = 24,
    /// Verbs of giving, by the person: provide, submit, enter, supply, upload; verstrekken, invullen, opgeven.
    GIVE = 25,
    /// Verbs of receiving: receive, obtain; ontvangen, verkrijgen.
    RECEIVE = 26,
    /// Verbs of asking: ask, request, require; vragen, verzoeken.
    ASK = 27,
    /// Verbs that make a purpose when they follow "to" or "om … te" or open a list item: provide, improve, send, contact,
    /// help, allow, enable, ensure, protect, detect … Any verb that policies use so belongs here.
    ACT = 28,
    /// Verbs of protecting: protect, secure, encrypt; beveiligen, beschermen.
    PROTECT = 29,
    /// Heads of noun phrases about data as such: data, information, details, records; gegevens, informatie.
    DATA_HEAD = 30,
    /// People whose data it is: user, customer, visitor, member, subscriber; gebruiker, klant, bezoeker, lid.
    PERSON = 31,
    /// Nouns for organisations: company, organisation, provider, party, partner; bedrijf, organisatie, partij.
    ORGANISATION = 32,
    /// Words that restrict how much: personal, personally, identifiable, sensitive; persoonlijk, bijzonder, gevoelig.
    PERSONAL = 33,
    /// Nouns for a purpose: purpose, reason, goal; doel, doeleinden, doeleinde.
    PURPOSE_HEAD = 34,
    /// Adjectives that may stand before the head of a noun phrase and restrict it: other, additional, relevant, unique.
    ADJECTIVE = 35,
    /// Verbs of moving data abroad: transfer, export, host, locate; doorgeven, doorsturen.
    TRANSFER = 36,
    /// Nouns for the policy itself: policy, statement, notice; privacyverklaring, privacybeleid.
    POLICY = 37,
    /// Verbs of contacting the controller: contact, email, write, call; mailen, bellen, opnemen.
    REACH = 38,
    /// Comparatives and bounds before a period: up to, at least, maximum, within, after; maximaal, minimaal, uiterlijk, na.
    BOUND = 39,
    /// Verbs or nouns of accessing by somebody: access, view, see; toegang, inzien.
    ACCESS = 40,
    /// Any further verb form (finite or infinitive) that shows where a clause's verb is.
    VERB = 41,
    /// The device or browser: device, computer, browser, phone; apparaat, toestel, browser.
    DEVICE = 42,
    /// The service: service, website, app, site, platform, product; dienst, website, app, product.
    SERVICE = 43,
    /// Forms like "such", "other", "any other" that close an enumeration: other, else; overige, andere, dergelijke.
    OTHER = 44,
    /// Last parts of separable verbs and verb-final infinitives that policies leave at the end: op, door, aan, af.
    PARTICLE = 45,
    /// Parts of a postal address: street, road, avenue, suite, box; straat, weg, laan, plein, postbus.
    STREET = 46,
    /// Units of time: day, month, year; dag, maand, jaar. The tables of units are what carries it.
    TIME = 47,
    /// Number words: two; twee. The tables of numbers are what carries it.
    NUMBER = 48,
}

impl Tag {
    /// All there are.
    pub(crate) const ALL: u64 = (Tag::NUMBER << 1) - 1;
    /// Verbs, but for those of [reaching](Tag::REACH) somebody, which are as often nouns ("email", "contact").
    pub(crate) const VERBAL: u64 = Tag::COLLECT
        | Tag::USE
        | Tag::SHARE
        | Tag::KEEP
        | Tag::DELETE
        | Tag::GIVE
        | Tag::RECEIVE
        | Tag::ASK
        | Tag::ACT
        | Tag::PROTECT
        | Tag::TRANSFER
        | Tag::ACCESS
        | Tag::VERB;
}
