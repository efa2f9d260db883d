//! Where data comes from other than the person (GDPR Art. 14(2)(f)).

use crate::Language;
use crate::lexicon::{Cue, Cues, Tag, Topic};
use crate::model::{Kind, RecipientClass, Said};
use crate::text::{WordSet, words};

use super::asked;
use super::item::{all_items, is_nominal, noun_end};
use super::name::{name_end, unknown_end};
use super::output::{Output, Rule, rule};
use super::party::{clause_end, enumerated, introducer, joined_start, of_end, party_end, party_start};
use super::unit::{Unit, VERBAL};

/// Verbs by which data comes in.
const COMES: u64 = Tag::COLLECT | Tag::RECEIVE;

/// Other words for that, which mean more elsewhere.
pub(super) const LEARNS: &WordSet = words![
    "bought",
    "buy",
    "came",
    "come",
    "comes",
    "coming",
    "get",
    "hear",
    "import",
    "imported",
    "learn",
    "learned",
    "learnt",
    "pull",
    "pulled",
    "purchase",
    "purchased",
    "sourced",
    "take",
    "taken",
];

/// Reads the sources that `unit` names.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    if unit.place.item && unit.place.opens && unit.place.announced == Some(Topic::Sources) {
        if unit.summary.tags & Tag::FROM != 0 && unit.language == Language::English {
            named(unit, out);
        } else {
            list(unit, out);
        }
        return;
    }
    // "We do not knowingly collect data from anyone under 13" is about whose data it is.
    if unit.holds(Cues::CHILD) {
        return;
    }
    if unit.holds(Cues::VENDOR) && unit.summary.tags & Tag::SECOND != 0 {
        accounts(unit, out);
    }
    // "Data that you or others give": nobody speaks of "us".
    let english = unit.language == Language::English;
    let speaks = if english { Tag::FIRST | Tag::SECOND } else { Tag::FIRST };
    let gives = unit.summary.tags & (Tag::GIVE | Tag::SHARE) != 0 || english && unit.says(asked::TELLS);
    if gives && unit.summary.tags & speaks != 0 {
        givers(unit, out);
    }
    let given = || unit.summary.tags & Tag::BY != 0 && gives;
    let else_comes = || english && (given() || unit.says(asked::LEARNS));
    if unit.summary.tags & COMES == 0 && !unit.is_about(Topic::Sources) && !else_comes() {
        return;
    }
    known(unit, out);
    named(unit, out);
}

/// "Ontvangen wij van de Example Bond", "verkregen van zijn ouders", "we obtain it from Name": names and people that data comes
/// from, and in English whatever it is said to come from ("information from **the other service**").
fn named(unit: &Unit<'_>, out: &mut Output) {
    let from: &[&WordSet] = match unit.language {
        Language::English => &[words!["from", "through", "via", "by"]],
        Language::Dutch => &[words!["van", "via", "bij", "door"]],
    };
    let mut told = 0;
    for at in unit.each_of(from, 0).filter(|&at| unit.language == Language::Dutch || comes(unit, at)) {
        let first = at + 1;
        if first < told || unit.has(first, Tag::FIRST | Tag::SECOND) && !unit.is_possessive(first) {
            continue;
        }
        if unit.language == Language::English {
            told = first;
            let (head, mut refused) = (first, false);
            let leading = leads(unit, at);
            enumerated(unit, first, &mut |first, end| {
                told = end;
                refused |= first == head && !may_open(unit, at, first, end);
                if !refused && (first == head || may_follow(unit, first, end)) {
                    // "From the register **we get** your name" goes on behind it.
                    let (end, rule) = match leading && first <= head + 1 {
                        true => (party_end(unit, first), rule!("source.from")),
                        false => (end, rule_of(unit, first, end)),
                    };
                    put(unit, out, (first, end), rule);
                }
            });
            continue;
        }
        let core = first + usize::from(unit.has(first, Tag::DETERMINER));
        let vendor = unit.phrase_at(core, Cues::VENDOR);
        let named = vendor.unwrap_or_else(|| unknown_end(unit, core, unit.len()));
        let end = if named > core { named } else { noun_end(unit, first, unit.len().min(first + 5)) };
        let known = (first..end).any(|i| unit.has(i, Tag::PERSON | Tag::ORGANISATION));
        if (named > core || known) && end > first {
            put(unit, out, (first, end), rule!("source.giver"));
            joined(unit, end, out);
        }
    }
}

/// Does data come in a few words before the token: "we **receive** it through", "**information** from"?
fn comes(unit: &Unit<'_>, at: usize) -> bool {
    let from = unit.has(at, Tag::FROM);
    if from && leads(unit, at) {
        return tells_of_data(unit);
    }
    if unit.is_about(Topic::Sources) {
        return true;
    }
    // "We got the idea from a friend" tells of no data.
    let theirs = unit.summary.tags & (Tag::DATA_HEAD | Tag::SECOND | Tag::PERSONAL) != 0 || unit.holds(Cues::DATA);
    let told = |i: usize| unit.has(i, COMES) || from && (unit.has(i, Tag::DATA_HEAD) || theirs && unit.is(i, LEARNS));
    (at.saturating_sub(16)..at).any(told)
        && (is_data(unit, at) || from && (at.saturating_sub(6)..at).any(|i| unit.is(i, words!["hear", "learn"])))
        && (!unit.has(at, Tag::BY) || comes_by(unit, at))
        || given_by(unit, at)
}

/// Does the unit speak of data, or of what is the reader's?
fn tells_of_data(unit: &Unit<'_>) -> bool {
    unit.summary.tags & (Tag::DATA_HEAD | Tag::SECOND | Tag::PERSON) != 0 || unit.holds(Cues::DATA | Cues::WEAK_DATA)
}

/// May a clause open at the token?
fn opens_clause(unit: &Unit<'_>, at: usize) -> bool {
    at == 0 || matches!(unit.mark(at - 1), b',' | b';' | b':' | b'-') || unit.has(at - 1, Tag::AND)
}

/// Does the party in the tokens, or do those that it is enumerated with, give us data: "**schools** and clubs send us your name",
/// "letters sent to us by **hospitals**"?
pub(super) fn gives_us(unit: &Unit<'_>, first: usize, end: usize) -> bool {
    if unit.language != Language::English || unit.summary.tags & (Tag::FIRST | Tag::SECOND) == 0 {
        return false;
    }
    let given = || introducer(unit, first).is_some_and(|at| given_by(unit, at));
    giving_verb(unit, end).is_some_and(|verb| (verb + 1..verb + 4).any(|at| unit.is(at, US))) || given()
}

/// Does "by" stand behind "sent to us", "shared with us"?
fn given_by(unit: &Unit<'_>, by: usize) -> bool {
    let given = || (by.saturating_sub(5)..by).any(|at| unit.has(at, Tag::GIVE | Tag::SHARE) && !unit.is_gerund(at));
    unit.is(by, words!["by"]) && unit.is(by.wrapping_sub(1), US) && given()
}

/// Does "from" at the token lead a clause in which data comes to us: "**From** the register we obtain your address"?
fn leads(unit: &Unit<'_>, at: usize) -> bool {
    const NO_PARTY: u64 = Tag::DATA_HEAD | Tag::DEVICE | Tag::THIRD | Tag::TIME;
    let head = party_end(unit, at + 1).wrapping_sub(1);
    let party = head > at && !unit.has(head, NO_PARTY) && !unit.is(head, words!["figures", "form", "forms", "answers"]);
    let opens = unit.has(at, Tag::FROM) && opens_clause(unit, at) && party && !unit.has(at + 1, Tag::THIRD);
    let comes = |i: usize| unit.has(i, COMES) || unit.is(i, LEARNS);
    let clause = || (at + 2..unit.len().min(at + 16)).take_while(|&i| !matches!(unit.mark(i), b'.' | b';' | b':'));
    opens
        && clause().any(|i| {
            unit.is(i, words!["we", "i"]) && (comes(i + 1) || unit.has(i + 1, Tag::ADVERB | Tag::MODAL) && comes(i + 2))
        })
}

/// Is what comes in before the token data, or "it"? "We receive **a commission** from our partners" tells of none.
fn is_data(unit: &Unit<'_>, at: usize) -> bool {
    unit.holds_in(0, at, Cues::DATA | Cues::WEAK_DATA) || (0..at).any(|i| unit.has(i, Tag::DATA_HEAD | Tag::THIRD))
}

/// Is the verb before "by" one by which data comes in, not that of a clause behind it: "we collect data, which is **processed**
/// by Name"?
fn comes_by(unit: &Unit<'_>, by: usize) -> bool {
    let verb = (by.saturating_sub(16)..by).rev().find(|&i| unit.has(i, VERBAL | Tag::RELATIVE));
    verb.is_some_and(|i| {
        unit.has(i, COMES | Tag::GIVE | Tag::SHARE | Tag::TRANSFER) && !unit.has(i, Tag::USE | Tag::KEEP)
    })
}

/// Is what stands in the tokens a person, an organisation or a name?
fn is_party(unit: &Unit<'_>, first: usize, end: usize) -> bool {
    // "A **contact** form" is no person.
    unit.has(party_end(unit, first).wrapping_sub(1), Tag::PERSON | Tag::ORGANISATION)
        || unit.holds_in(first, end, PARTIES | Cues::VENDOR)
        || unit.is(first, words!["others"])
        || unknown_end(unit, first, end) > first
}

/// Does more than a bare noun stand there: "**the** network", "**public** records"?
fn is_opened(unit: &Unit<'_>, first: usize) -> bool {
    unit.has(first, Tag::DETERMINER | Tag::ADJECTIVE | Tag::OTHER) || unit.is_possessive(first)
}

/// May data come from what is first behind the preposition: not "from **scratch**", "via **a contact form**"?
fn may_open(unit: &Unit<'_>, preposition: usize, first: usize, end: usize) -> bool {
    let examples = || unit.phrase_at(end + usize::from(unit.mark(end) == b'('), Cues::EXAMPLES).is_some();
    is_party(unit, first, end) || unit.has(preposition, Tag::FROM) && is_opened(unit, first) || examples()
}

/// May data come from what is enumerated behind others: not "and others, from **time** to time"?
fn may_follow(unit: &Unit<'_>, first: usize, end: usize) -> bool {
    is_party(unit, first, end) || is_opened(unit, first) || unit.ends(end - 1, "s")
}

/// Proposes a party that data comes from.
fn put(unit: &Unit<'_>, out: &mut Output, (first, end): (usize, usize), rule: Rule) {
    if !out.has(unit, Kind::Source, first, end) {
        out.emit(unit, Kind::Source, (first, end), Said::Source(None), rule);
    }
}

/// By what it is: a person, an organisation or a name, or anything else, of which more are none.
fn rule_of(unit: &Unit<'_>, first: usize, end: usize) -> Rule {
    let party = (first..end).any(|at| unit.has(at, Tag::PERSON | Tag::ORGANISATION) || unit.begins(at, Cues::VENDOR))
        || unknown_end(unit, first, end) > first;
    if party { rule!("source.party") } else { rule!("source.else") }
}

/// Further parties behind one that data comes from: "van onze winkels, **wederverkopers** of **mensen die u kennen**".
fn joined(unit: &Unit<'_>, mut end: usize, out: &mut Output) {
    for _ in 0..6 {
        let mut next = end + usize::from(unit.mark(end) == b',');
        next += usize::from(unit.has(next, Tag::AND));
        if next == end {
            return;
        }
        let stop = noun_end(unit, next, unit.len().min(next + 6));
        if !(next..stop).any(|at| unit.has(at, Tag::PERSON | Tag::ORGANISATION)) {
            return;
        }
        end = clause_end(unit, of_end(unit, stop));
        put(unit, out, (next, end), rule!("source.giver"));
    }
}

/// What the person does with an account elsewhere, from which data then comes.
const ACCOUNTS: &WordSet = words![
    "account",
    "accounts",
    "connect",
    "connecting",
    "engage",
    "follow",
    "interact",
    "like",
    "link",
    "linking",
    "log",
    "logging",
    "login",
    "register",
    "registering",
    "sign",
    "signing",
    "sync",
    "koppelt",
    "inlogt",
    "aanmeldt",
    "registreert",
    "volgt",
];

/// Services that the person logs in with or connects: "if you sign in with Name, we receive your profile".
fn accounts(unit: &Unit<'_>, out: &mut Output) {
    let Some(does) = unit.each_of(&[ACCOUNTS], 0).next() else { return };
    let reach = if unit.language == Language::English { 14 } else { 6 };
    if !(does.saturating_sub(reach)..does).any(|at| unit.has(at, Tag::SECOND | Tag::PERSON)) {
        return;
    }
    let mut from = does;
    for (at, end) in unit.phrases(Cues::VENDOR) {
        if at >= from && unit.token(at).is_some_and(|t| t.capital) {
            from = name_end(unit, end);
            // "**Your** Name **account**"
            let mut first = at;
            if unit.is(from, words!["account", "accounts", "profile", "profiel"]) {
                from += 1;
                first -= usize::from(at > 0 && unit.is_possessive(at - 1));
            }
            out.emit(unit, Kind::Source, (first, from), Said::Source(None), rule!("source.account"));
        }
    }
}

/// Parties that give us data: "our partners may provide us with", "information that others give us".
fn givers(unit: &Unit<'_>, out: &mut Output) {
    const GIVES: u64 = Tag::GIVE | Tag::SHARE;
    // "You **or others** provide", "**other members** may share".
    for at in unit.walk(Tag::PERSON | Tag::ORGANISATION, &[words!["others", "people"]], 0) {
        let party = unit.has(at, Tag::PERSON | Tag::ORGANISATION);
        let other = party && unit.has(at.wrapping_sub(1), Tag::OTHER);
        if party && !other {
            giver(unit, at, out);
            continue;
        }
        if !(other
            || unit.is(at, words!["others"])
            || unit.is(at, words!["people"]) && unit.is(at.wrapping_sub(1), words!["other"]))
        {
            continue;
        }
        let first = if unit.is(at, words!["others"]) { at } else { at - 1 };
        let verb = (at + 1..at + 4).find(|&at| unit.has(at, GIVES));
        let helped =
            verb.is_some_and(|verb| (at + 1..verb).all(|at| unit.has(at, Tag::MODAL | Tag::ADVERB | Tag::HAVE)));
        if helped && !out.has(unit, Kind::Source, first, at + 1) {
            out.emit(unit, Kind::Source, (first, at + 1), Said::Source(None), rule!("source.subject"));
        }
    }
    if !unit.holds(PARTIES) {
        return;
    }
    let mut from = 0;
    for (at, core, class) in unit.found(PARTIES, class) {
        if at < from {
            continue;
        }
        from = core;
        let end = clause_end(unit, of_end(unit, core));
        let verb = (end..end + 4).find(|&at| unit.has(at, GIVES));
        let helper = |at: usize| unit.has(at, Tag::MODAL | Tag::ADVERB | Tag::HAVE | Tag::THIRD | Tag::BE);
        let Some(verb) = verb.filter(|&verb| (end..verb).all(helper)).or_else(|| giving_verb(unit, end)) else {
            continue;
        };
        if !(verb + 1..verb + 9).any(|at| unit.is(at, US)) {
            continue;
        }
        let first = joined_start(unit, party_start(unit, at));
        if !out.has(unit, Kind::Source, first, end) {
            out.emit(unit, Kind::Source, (first, end), Said::Source(class), rule!("source.subject"));
        }
    }
}

/// Whom data is given to.
const US: &WordSet = words!["us", "ons"];
/// Verbs of giving that are none elsewhere.
pub(super) const TELLS: &WordSet =
    words!["inform", "informs", "let", "lets", "notify", "notifies", "tell", "tells", "told"];
/// Tokens between a party and the verb that it shares with those enumerated behind it.
const LONGEST_SHARED: usize = 20;

/// The verb of giving whose subject, or the first part of whose subject, ends before the token: "**doctors**, hospitals and
/// others tell us".
fn giving_verb(unit: &Unit<'_>, end: usize) -> Option<usize> {
    let english = unit.language == Language::English;
    let gives = |at: usize| unit.has(at, Tag::GIVE | Tag::SHARE) || english && unit.is(at, TELLS);
    let helper = |at: usize| unit.has(at, Tag::MODAL | Tag::ADVERB | Tag::HAVE);
    let helped = (end..end + 4).find(|&at| gives(at)).filter(|&verb| (end..verb).all(helper));
    let joined = english && (unit.mark(end) == b',' || unit.has(end, Tag::AND));
    let told = |&verb: &usize| !unit.is(verb, TELLS) || english && tells(unit, verb);
    if helped.is_some() || !joined {
        return helped.filter(told);
    }
    let verb = (end + 1..unit.len().min(end + LONGEST_SHARED)).find(|&at| {
        let opened = unit.has(at - 1, Tag::DETERMINER | Tag::ADJECTIVE) || unit.is_possessive(at - 1);
        let noun = opened || unit.has(at, Tag::PERSON | Tag::ORGANISATION) || unit.is_possessive(at);
        !noun && (gives(at) || unit.mark(at) != 0 && unit.mark(at) != b',' || unit.has(at, NO_NOUN))
    })?;
    gives(verb).then_some(verb).filter(told)
}

/// Is what the verb tells us about somebody: "tell us **your level**", "let us know **who comes**", not "let us use their rooms"?
fn tells(unit: &Unit<'_>, verb: usize) -> bool {
    const SOMEBODY: u64 = Tag::SECOND | Tag::PERSON | Tag::PERSONAL | Tag::DATA_HEAD;
    let lets = unit.is(verb, words!["let", "lets"]);
    let us = (verb + 1..verb + 4).find(|&at| unit.is(at, US));
    us.is_some_and(|us| {
        let end = (us + 1..us + 12).find(|&at| unit.mark(at) == b'.' || at >= unit.len()).unwrap_or(us + 12);
        (!lets || unit.is(us + 1, words!["have", "know"]))
            && (unit.holds_in(us + 1, end, Cues::DATA)
                || (us + 1..end).any(|at| unit.has(at, SOMEBODY) || unit.is(at, words!["who"])))
    })
}

/// What does not stand between the parts of a subject.
const NO_NOUN: u64 = Tag::FIRST | Tag::SECOND | Tag::BE | Tag::SUBORDINATE | Tag::RELATIVE | Tag::TO | Tag::NEGATION;

/// "**Our business clients** may pass information to us": a party that no phrase of the lexicon names.
fn giver(unit: &Unit<'_>, at: usize, out: &mut Output) {
    let end = clause_end(unit, of_end(unit, at + 1));
    let Some(verb) = giving_verb(unit, end) else { return };
    let to_us = (verb + 1..verb + 9).any(|at| unit.is(at, US));
    // "The members give us strength"
    let given = || {
        unit.is(verb, TELLS)
            || unit.is_about(Topic::Sources)
            || (verb + 1..verb + 16).any(|at| unit.has(at, Tag::SECOND | Tag::PERSONAL | Tag::DATA_HEAD | Tag::THIRD))
            || unit.holds_in(verb + 1, unit.len().min(verb + 16), Cues::DATA | Cues::WEAK_DATA)
    };
    if !to_us || unit.language == Language::English && !given() {
        return;
    }
    let first = party_start(unit, at);
    put(unit, out, (first, end), rule!("source.subject"));
    if unit.mark(end) == b',' || unit.has(end, Tag::AND) {
        enumerated(unit, first, &mut |first, end| {
            if end <= verb && !unit.holds_in(first, end, PARTIES) {
                put(unit, out, (first, end), rule!("source.subject"));
            }
        });
    }
}

/// The items of a list of sources.
fn list(unit: &Unit<'_>, out: &mut Output) {
    let end = (1..unit.len()).find(|&at| matches!(unit.mark(at), b':' | b'.' | b'-')).unwrap_or(unit.len());
    let found = all_items(unit, 0, end, &|_| true, out);
    for mut item in found.iter().copied().filter(|&item| is_nominal(unit, item)) {
        if unit.language == Language::Dutch {
            // "**Van** uw werkgever", "van uzelf"
            item.first += usize::from(item.first + 1 < item.end && unit.is(item.first, words!["uit", "van", "via"]));
            if (item.first..item.end).all(|at| unit.is(at, words!["jezelf", "u", "uzelf", "zelf"])) {
                continue;
            }
        }
        // "You give us your name, e-mail address and **card details**": what comes, not from where.
        const GIVERS: u64 = Tag::PERSON | Tag::ORGANISATION | Tag::SERVICE | Tag::DEVICE;
        let is_data = unit.holds_in(item.first, item.end, Cues::DATA)
            && !unit.holds_in(item.first, item.end, PARTIES | Cues::VENDOR)
            && !(item.first..item.end).any(|at| unit.has(at, GIVERS));
        let class = unit.hits_in(item.first, item.end, PARTIES).find_map(|h| class(h.cue)).flatten();
        if !unit.place.label
            && unit.place.column.is_none()
            && is_short(unit)
            && !out.has(unit, Kind::Source, item.first, item.end)
        {
            if !is_data {
                out.state(unit, Kind::Source, (item.first, item.end), Said::Source(class), rule!("source.list"));
            }
        } else if out
            .emit(unit, Kind::Source, (item.first, item.end), Said::Source(class), rule!("source.list"))
            .is_some_and(|_| is_data)
        {
            out.take_back();
        }
    }
    out.items = found;
}

/// What data is kept in for everybody.
const REGISTERS: &WordSet = words![
    "register",
    "registers",
    "registry",
    "registries",
    "records",
    "kadaster",
    "handelsregister",
    "basisregistratie",
    "kvk",
    "uwv",
    "belastingdienst",
    "employer",
    "employers",
    "werkgever",
    "werkgevers",
];

/// Is the item of a list of sources no more than a name of one: "the land registry", not "cookies", "when you call us"?
fn is_short(unit: &Unit<'_>) -> bool {
    const LONGEST: usize = 5;
    const ELSE: u64 = Tag::SERVICE | Tag::SUBORDINATE | Tag::DEVICE | Tag::DATA_HEAD | Tag::TO;
    let known = unit.holds(PARTIES) || unit.summary.tags & (Tag::PERSON | Tag::ORGANISATION) != 0;
    let register = || unit.has_word(&[REGISTERS]);
    unit.len() <= LONGEST && unit.summary.tags & ELSE == 0 && !unit.holds(Cues::COOKIE) && (known || register())
}

/// Phrases that name where data may come from.
const PARTIES: u64 = Cues::SOURCE | Cues::RECIPIENT;

/// What a cue says of a source: its class, where it has one.
fn class(cue: Cue) -> Option<Option<RecipientClass>> {
    match cue {
        Cue::Source => Some(None),
        Cue::Recipient(class) => Some(Some(class)),
        _ => None,
    }
}

/// Does the token say that data comes from what follows?
fn opens(unit: &Unit<'_>, at: usize) -> bool {
    unit.has(at, Tag::FROM) || unit.is(at, words!["via", "through", "by", "bij", "door", "using"])
}

/// Sources and parties that the lexicon knows.
fn known(unit: &Unit<'_>, out: &mut Output) {
    if !unit.holds(PARTIES) {
        return;
    }
    let mut from = 0;
    for (at, core, class) in unit.found(PARTIES, class) {
        if at < from {
            continue;
        }
        from = core;
        // Some phrases hold the preposition themselves: "from you directly", "via sociale media".
        let whole = class.is_none() && (opens(unit, at) || unit.has(at, VERBAL | Tag::ADVERB));
        let first = if whole { at } else { joined_start(unit, party_start(unit, at)) };
        let opener = introducer(unit, first).filter(|&at| opens(unit, at));
        let came = whole || opener.is_some();
        let unsaid = unit.language == Language::English
            && !whole
            && !unit.is_about(Topic::Sources)
            && opener.is_some_and(|at| !is_data(unit, at) || unit.is(at, words!["by"]) && !comes_by(unit, at));
        // "Read by the editor and **nobody else**"
        let nobody = unit.is(at, words!["no", "nobody"]) && !opener.is_some_and(|at| unit.has(at, Tag::FROM));
        let end = clause_end(unit, of_end(unit, core));
        // "Our partners **may receive** your name"
        let gets = unit.language == Language::English
            && (end..end + 3)
                .take_while(|&at| unit.is_word(at))
                .any(|at| unit.is(at, words!["get", "receive", "obtain"]))
            && unit.has(end, Tag::MODAL | Tag::ADVERB | Tag::RECEIVE);
        if !came && (class.is_some() || gets) || unsaid || nobody {
            continue;
        }
        let rule = if came { rule!("source.from") } else { rule!("source.mention") };
        if !out.has(unit, Kind::Source, first, end) {
            out.emit(unit, Kind::Source, (first, end), Said::Source(class), rule);
        }
        from = end;
    }
}
