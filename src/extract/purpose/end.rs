//! Where the clauses that state purposes end.

use crate::Language;
use crate::extract::unit::{Unit, VERBAL};
use crate::lexicon::{Cue, Cues, Tag};
use crate::model::Ground;
use crate::text::{Token, TokenKind, WordSet, words};

use super::clause::{CAUSATIVES, Form, LONGEST, content, form, is_governed, is_infinitive, is_line, opening};
use super::object::{enumerates, is_definite, is_description, is_pair, is_topical};

use super::verb::is_third_again;
use super::verb_last::{bare_end, content_clause_end, opens_inverted};

/// Words at which a clause may end.
const STOPS: &WordSet = words!["in", "so", "to", "op", "without", "zonder", "door"];

/// Is the token one at which any clause ends?
pub(super) fn is_stop(unit: &Unit<'_>, at: usize) -> bool {
    let Some(token) = unit.token(at) else { return false };
    match token.kind {
        TokenKind::Mark => {
            return matches!(
                token.mark,
                b',' | b';' | b':' | b'.' | b'(' | b')' | b'"' | b'!' | b'?' | b'|' | b'*' | b'-'
            );
        }
        TokenKind::Email | TokenKind::Url => return true,
        _ => {}
    }
    let word = || {
        unit.is(at, words!["in"]) && unit.is(at + 1, words!["case", "order", "accordance"])
            || unit.is(at, words!["so"])
                && !unit.is(at + 1, words!["on", "forth", "called"])
                && unit.language == Language::English
            || unit.is(at, words!["op"]) && unit.is(at + 1, words!["basis", "grond"])
            // "Mailings without your consent", "door middel van cookies": how, not what for.
            || unit.is(at, words!["without", "zonder"])
            || unit.is(at, words!["to"]) && unit.is(at + 2, words!["extent"])
            || unit.is(at, words!["door"]) && unit.is(at + 1, words!["middel"])
    };
    token.tags & Tag::SUBORDINATE != 0
        && !unit.is(at, words!["how", "what", "whether", "where", "why", "hoe", "wat", "waar", "of"])
        // "To find out if you are eligible".
        && !(unit.is(at, words!["if"]) && (unit.is(at.wrapping_sub(1), FINDS) || is_told(unit, at)))
        || unit.is(at, STOPS) && word()
        || unit.begins(at, Cues::PURPOSE_LEAD | Cues::EXAMPLES)
            // "Om zeker te weten dat": not "namely".
            && !(unit.has(at, Tag::TO) && (at.saturating_sub(3)..at).any(|i| unit.has(i, Tag::OM)))
}

/// Does the question at the token follow somebody who is told the answer: "**tell you** if you have won"?
fn is_told(unit: &Unit<'_>, at: usize) -> bool {
    at > 1
        && unit.is(at - 1, words!["you", "us"])
        && unit.is(at - 2, words!["tell", "telling", "notify", "notifying", "inform", "informing", "ask", "asking"])
}

/// Words that a question may follow: "**check** if you are a member".
const FINDS: &WordSet = words![
    "check",
    "checks",
    "detects",
    "determines",
    "record",
    "records",
    "remember",
    "remembers",
    "store",
    "stores",
    "track",
    "tracks",
    "verifies",
    "checking",
    "detect",
    "detecting",
    "determine",
    "determining",
    "see",
    "know",
    "out",
    "verify",
    "verifying"
];

/// The end of "improve our services": an infinitive or gerund with what belongs to it.
pub(super) fn verbal_end(unit: &Unit<'_>, from: usize) -> usize {
    let english = unit.language == Language::English;
    let gerund = if english { unit.is_gerund(from) } else { form(unit, from) == Form::Gerund };
    let eases = english && unit.is(from, words!["make", "making"]) && unit.is(from + 1, words!["it"]);
    // A question, or a clause that has a subject of its own.
    let mut question = false;
    let mut subject = false;
    let mut describing = false;
    // Where a clause begins that says when, and where its subject stands.
    let (mut moment, mut told) = (from, from);
    let mut at = from + 1;
    while at < unit.len().min(from + LONGEST) {
        // "Onthouden **bijvoorbeeld** uw instellingen".
        if is_quiet(unit, at) || !english && at == from + 1 && unit.is(at, words!["bijvoorbeeld"]) {
            at += 1;
            continue;
        }
        if let Some(close) = aside(unit, at) {
            at = close;
            continue;
        }
        let listed = unit.mark(at) == b',' && lists(unit, from, at, &mut describing);
        if is_moment(unit, from, at) {
            (moment, told) = (at, at + 1 + usize::from(unit.is(at, words!["in"])));
            subject = true;
        }
        if is_line(unit, at)
            || is_stop(unit, at) && !listed && at >= told
            || matches!(unit.mark(at), b'/' | b'&') && unit.has(at + 1, VERBAL)
        {
            break;
        }
        if is_for_purpose(unit, from, at)
            || takes_use(unit, from, at)
            || english && (unit.is(at, words!["but", "however"]) || is_likening(unit, from, at))
        {
            break;
        }
        // "By post, email or phone", "from time to time": not what for.
        let manner = unit.has(at, Tag::BY)
            && unit.is(at + 1, words!["post", "email", "e", "phone", "telephone", "mail", "sms", "text"])
            || unit.is(at, words!["from"]) && unit.is(at + 1, words!["time"]);
        // "Tell members **by email about** our events".
        let topical =
            || (at + 2..at + 5).any(|i| unit.has(i, Tag::OF) || unit.is(i, words!["about", "regarding", "when"]));
        if english && manner && !topical() {
            break;
        }
        if unit.has(at, Tag::AND) {
            describing = false;
            if parts(unit, from, at, gerund, question) {
                break;
            }
        }
        let infinitive =
            unit.has(at, Tag::TO) && unit.language == Language::English && unit.has(content(unit, at + 1), VERBAL);
        let governed = || is_governed(unit, at) || is_open(unit, at);
        if infinitive && at > from + 1 && !governed() && !unit.is(from, CAUSATIVES) && !eases {
            break;
        }
        let means = (unit.has(at, Tag::BY) || unit.is(at, words!["before", "after"])) && unit.is_gerund(at + 1);
        let serving = unit.has(at, Tag::RELATIVE) && unit.is(at + 1, SERVING);
        // "What is needed to fulfil the contract **is** sent on": the sentence goes on.
        let finite = english
            && at > from + 1
            && !subject
            && unit.has(at, Tag::MODAL | Tag::BE)
            && !unit.is(at, words!["be", "been", "being", "become"])
            && !unit.has(at - 1, Tag::TO);
        // "Voor het bijhouden van onze administratie **maken wij** gebruik van".
        let inverted = !english && at > from + 1 && opens_inverted(unit, at);
        if unit.has(at, Tag::OM) || means || serving || finite || inverted || at != told && opens_main(unit, from, at) {
            break;
        }
        question |= unit.is(at, words!["how", "what", "whether", "which", "where", "if"]);
        // "Send **you** a newsletter": an object.
        let object = unit.has(at - 1, VERBAL | Tag::WITH | Tag::TO | Tag::PREPOSITION)
            && !unit.is(at - 1, words!["ensure", "ensures", "ensuring", "think", "believe", "know"])
            // "Verify **you are** a member".
            && !(unit.has(at + 1, Tag::BE | Tag::HAVE) && unit.is(at - 1, words!["verify", "verifying", "confirm", "confirming", "check", "checking"]));
        subject |= unit.has(at, Tag::RELATIVE | Tag::SUBORDINATE)
            || unit.has(at, Tag::FIRST | Tag::SECOND | Tag::THIRD) && !unit.is_possessive(at) && !object;
        at += 1;
    }
    // "Contact you **if we** …": nothing is said of when.
    if moment > from && at <= told + 1 {
        at = moment;
    }
    trim(unit, from, at)
}

/// Does a list of nouns of the clause at `from` go on behind the comma at the token? `describing` says that the comma stands in a row
/// of words that describe one noun.
fn lists(unit: &Unit<'_>, from: usize, at: usize, describing: &mut bool) -> bool {
    let item = at + 1 + usize::from(unit.has(at + 1, Tag::AND));
    let english = unit.language == Language::English;
    let noun = |item: usize| {
        let alone = || unit.mark(item + 1) == b',' || unit.has(item + 1, Tag::AND);
        opening(unit, item) == item && (form(unit, item) == Form::Nominal || english && unit.is_gerund(item) && alone())
    };
    // "Abusive, repetitive or unlawful behaviour": what stands before the comma is part of what comes behind it.
    *describing = (*describing || is_description(unit, at - 1)) && noun(item) && !takes_subject(unit, item);
    *describing
        || (is_definite(unit, from) || is_topical(unit, from, at))
            && noun(item)
            && (enumerates(unit, item, item > at + 1) || is_pair(unit, item))
}

/// Does another clause, or what is none of a purpose, begin behind the conjunction at the token, in the clause at `from`?
fn parts(unit: &Unit<'_>, from: usize, at: usize, gerund: bool, question: bool) -> bool {
    let english = unit.language == Language::English;
    let interest = |cue| matches!(cue, Cue::Ground(Ground::LegitimateInterests)).then_some(());
    // "Billing and collection": nouns.
    let nouns = gerund && english && at == from + 1 && !unit.has(at + 1, Tag::DETERMINER | VERBAL);
    if nouns && !unit.is_possessive(at + 1) && unit.has(from, VERBAL) {
        return true;
    }
    let verb = opening(unit, at + 1);
    // "Understand how you use and like our services": another verb of the question.
    let served = unit.is(verb + 1, words!["you", "us", "them"]);
    let asked = question && !served && unit.has(at - 1, VERBAL) && unit.has(verb, VERBAL) && verb == at + 1;
    // "Allow you to **access and manage** your data".
    let let_do = unit.is(from, CAUSATIVES) && at > from + 2 && unit.has(at - 1, VERBAL) && unit.has(at - 2, Tag::TO);
    let same = !asked
        && !let_do
        && match unit.language {
            Language::English if gerund => unit.is_gerund(verb) && unit.has(verb, VERBAL),
            Language::English => is_infinitive(unit, verb) || is_third_again(unit, from, verb),
            Language::Dutch => {
                // "De oorzaak van de fout **en verzendt** deze".
                let finite = unit.has(verb, VERBAL) && unit.word(verb).ends_with('t');
                form(unit, verb) == Form::Gerund || finite && takes_subject(unit, verb + 1)
            }
        };
    // "Protect the site and ensure its security **and the legitimate interest of our members**".
    let ground = || (at + 1..at + 3).any(|i| unit.hit_at(i, Cues::GROUND, interest).is_some());
    same || goes_on_done(unit, at)
        || english && unit.holds(Cues::GROUND) && ground()
        || english && unit.is(at + 1, words!["in", "as", "if", "where", "when", "otherwise"])
        || unit.has(verb, Tag::RELATIVE | Tag::FIRST) && !unit.is_possessive(verb)
        || verb > at + 1 && unit.has(at + 1, Tag::TO | Tag::FOR | Tag::OM)
}

/// Does what is done with the data besides begin at the conjunction at the token: "taped for training **and kept for** a month"?
fn goes_on_done(unit: &Unit<'_>, at: usize) -> bool {
    let done = at + 1 + usize::from(unit.has(at + 1, Tag::ADVERB));
    let participle =
        unit.ends(done, "ed") || unit.is(done, words!["kept", "held", "sent", "shown", "given", "overwritten", "read"]);
    let behind =
        Tag::FOR | Tag::BY | Tag::TO | Tag::WITH | Tag::FROM | Tag::PREPOSITION | Tag::BOUND | Tag::SUBORDINATE;
    unit.language == Language::English
        && unit.has(at, Tag::AND)
        && participle
        && unit.has(done, Tag::COLLECT | Tag::USE | Tag::KEEP | Tag::SHARE | Tag::DELETE)
        && (done + 1 >= unit.len() || unit.mark(done + 1) != 0 || unit.has(done + 1, behind))
}

/// Words and tags that may end a clause or turn it: all that [`verbal_end`] and [`nominal_end`] ask a word for has to be here, or is
/// never asked.
const LOUD: &WordSet = words![
    "in", "so", "op", "without", "zonder", "door", "gebruik", "but", "however", "from", "before", "after", "we", "you",
    "how", "what", "whether", "which", "where", "if", "when", "whenever", "once", "like",
];
const LOUD_TAGS: u64 = Tag::SUBORDINATE
    | Tag::RELATIVE
    | Tag::AND
    | Tag::TO
    | Tag::OM
    | Tag::FOR
    | Tag::BY
    | Tag::MODAL
    | Tag::BE
    | Tag::FIRST
    | Tag::SECOND
    | Tag::THIRD;

/// Is the token one of the many words at which a clause goes on, whatever stands beside it?
fn is_quiet(unit: &Unit<'_>, at: usize) -> bool {
    // A Dutch verb may be that of the sentence.
    let verbs = if unit.language == Language::Dutch { VERBAL | Tag::HAVE } else { 0 };
    let plain = |t: &Token| t.kind == TokenKind::Word && t.tags & (LOUD_TAGS | verbs) == 0 && !LOUD.has(t.form);
    unit.token(at).is_some_and(plain)
        && unit.place.column.is_none()
        && !unit.begins(at, Cues::PURPOSE_LEAD | Cues::EXAMPLES)
}

/// Does the clause at the token say when that is done which needs nothing more: "**contact you** if you have questions",
/// "**notify us** when something happens"?
fn is_moment(unit: &Unit<'_>, from: usize, at: usize) -> bool {
    let person = unit.is(at - 1, words!["you", "us", "them"]) && at <= from + 3;
    let moment = unit.is(at, words!["if", "when", "whenever", "where", "once"])
        || unit.is(at, words!["in"]) && unit.is(at + 1, words!["case"]);
    unit.language == Language::English && person && moment && unit.has(from, VERBAL | Tag::REACH)
}

/// Do examples begin at the token: "marketing purposes **like** analysing trends"?
fn is_likening(unit: &Unit<'_>, from: usize, at: usize) -> bool {
    at > from + 1
        && unit.is(at, words!["like"])
        && (unit.is_gerund(at + 1) || !unit.has(at - 1, VERBAL))
        && !unit.has(at - 1, Tag::AND | Tag::SECOND | Tag::FIRST | Tag::MODAL | Tag::TO | Tag::ADVERB)
}

/// Does what stands before the "to" at the token lack something without it: "decide **which ads** to show", "find **ways** to
/// improve"? The infinitive says no purpose then.
fn is_open(unit: &Unit<'_>, at: usize) -> bool {
    let asks = |i: usize| unit.is(i, words!["how", "what", "whether", "which", "where", "when"]);
    unit.is(at - 1, words!["way", "ways", "chosen", "decided", "attempting", "obligation", "obligations", "permission"])
        || asks(at - 1)
        || at > 1 && asks(at - 2) && !unit.has(at - 1, VERBAL | Tag::SECOND | Tag::FIRST)
}

/// May a noun phrase begin at the token that is no part of a list?
fn takes_subject(unit: &Unit<'_>, at: usize) -> bool {
    unit.has(at, Tag::DETERMINER | Tag::FIRST | Tag::SECOND | Tag::THIRD | Tag::WITH | Tag::PREPOSITION)
}

/// Does the "for" at the token say what that which the clause at `from` says is done for: "keep records **for tax purposes**"?
fn is_for_purpose(unit: &Unit<'_>, from: usize, at: usize) -> bool {
    if unit.language == Language::Dutch {
        // "Het maken van foto's **voor PR-doeleinden**".
        let mut near = (at + 1..at + 4).take_while(|&i| unit.is_word(i) || unit.token(i).is_some_and(|t| t.joined));
        return unit.has(at, Tag::FOR) && at > from + 1 && near.any(|i| unit.ends(i, "doeleinden"));
    }
    unit.has(at, Tag::FOR)
        && at > from + 1
        && !unit.has(at + 1, Tag::RELATIVE)
        && (at + 1..at + 5).take_while(|&i| unit.mark(i) == 0).any(|i| unit.has(i, Tag::PURPOSE_HEAD))
}

/// Is the token that of the main clause in Dutch "wij **maken** voor onze administratie **gebruik van** software"?
fn takes_use(unit: &Unit<'_>, from: usize, at: usize) -> bool {
    unit.language == Language::Dutch
        && at > from
        && unit.is(at, words!["gebruik"])
        && unit.has(at + 1, Tag::OF | Tag::FROM)
        && (from.saturating_sub(6)..from).any(|i| unit.is(i, words!["maken", "maakt", "maak"]))
}

/// Verbs by which something serves a purpose of its own: "information that helps us with …".
const SERVING: &WordSet = words!["help", "helps", "assist", "assists", "enable", "enables", "allow", "allows"];

/// Does the purpose at `from` open its sentence: "Nevertheless, **in order to** close a contract", "Letters **To** thank our members"?
fn opens_sentence(unit: &Unit<'_>, from: usize) -> bool {
    let mut first = from;
    let leads = |at: usize| unit.has(at, Tag::TO | Tag::FOR) || unit.is(at, words!["in", "order"]);
    while first > 0 && first + 4 > from && leads(first - 1) {
        first -= 1;
    }
    first < from
        && (first == 0 || matches!(unit.mark(first - 1), b',' | b':') || unit.token(first).is_some_and(|t| t.capital))
}

/// Does the main clause begin at the token, behind a purpose that opens the sentence without a comma ("To improve the site we
/// use cookies")?
fn opens_main(unit: &Unit<'_>, from: usize, at: usize) -> bool {
    let we = unit.is(at, words!["we"]) && !unit.is(at + 1, words!["think", "believe", "know", "feel", "hope"]);
    let must = || unit.is(at, words!["you"]) && unit.is(at + 1, words!["must", "need", "may", "will", "can"]);
    // "For security reasons we process …".
    let headed = unit.has(at.wrapping_sub(1), Tag::PURPOSE_HEAD);
    (we || must())
        && ((from <= 4 || opens_sentence(unit, from)) && (at > from + 1 || from <= 2) || headed)
        && at > from
        && !(at..unit.len().min(at + LONGEST))
            .any(|i| unit.mark(i) == b',' && unit.has(i + 1, Tag::FIRST | Tag::SECOND) && !unit.is_possessive(i + 1))
}

/// The end of "marketing", "fraud prevention", "de uitvoering van de overeenkomst".
pub(super) fn nominal_end(unit: &Unit<'_>, from: usize) -> usize {
    if let Some(end) = bare_end(unit, from) {
        return end;
    }
    // "Necessary for our site **to work**".
    let needed = unit.language == Language::English
        && from > 1
        && unit.has(from - 1, Tag::FOR)
        && unit.is(from - 2, words!["necessary", "essential", "required", "needed", "vital", "critical", "order"])
        && unit.has(from, Tag::DETERMINER | Tag::FIRST);
    let response = |at: usize| unit.is(at, words!["response", "answer"]);
    let responds = response(from) && unit.has(from + 1, Tag::TO);
    let mut at = from;
    while at < unit.len().min(from + LONGEST) {
        // "onderzoeken of u lid kan worden en …"
        let subject = unit.has(at + 1, Tag::FIRST | Tag::SECOND | Tag::THIRD) && !unit.is_possessive(at + 1);
        if unit.language == Language::Dutch && at > from && unit.is(at, words!["of", "dat"]) && subject {
            at = (at + 2..unit.len().min(from + LONGEST))
                .find(|&at| is_stop(unit, at) || unit.has(at, Tag::AND))
                .unwrap_or(unit.len().min(from + LONGEST));
            continue;
        }
        if is_quiet(unit, at) {
            at += 1;
            continue;
        }
        if let Some(close) = aside(unit, at).filter(|_| at > from) {
            at = close;
            continue;
        }
        // "Statistical purposes **and share your data** with": another practice.
        let practice = unit.language == Language::English
            && at > from
            && unit.has(at, Tag::AND)
            && is_infinitive(unit, at + 1)
            && (unit.is_possessive(at + 2) || unit.is(at + 2, words!["you", "the", "a", "it", "them"]));
        let inverted = unit.language == Language::Dutch && at > from && opens_inverted(unit, at);
        // "Voor beveiligingsdoeleinden **verwerkt**": the verb of the sentence.
        let participle = unit.language == Language::Dutch
            && at > from
            && unit.has(at, Tag::COLLECT | Tag::USE | Tag::KEEP | Tag::SHARE)
            && unit.word(at).ends_with(['d', 't'])
            && (at + 1 >= unit.len() || unit.mark(at + 1) != 0 || unit.has(at + 1, Tag::BE | Tag::MODAL | Tag::AND));
        // "Other purposes **for which you gave consent**".
        if unit.language == Language::English
            && at > from + 1
            && unit.is(at, words!["which"])
            && unit.has(at - 1, Tag::FOR | Tag::TO | Tag::OF | Tag::PREPOSITION)
            && unit.has(at - 2, Tag::PURPOSE_HEAD)
        {
            at = content_clause_end(unit, at + 1);
            continue;
        }
        // "In response to **a subpoena, court order or other request**": what we respond to is one.
        let last = unit.has(at + 1, Tag::AND);
        let item = at + 1 + usize::from(last);
        if responds && unit.mark(at) == b',' && !response(item) && enumerates(unit, item, last) {
            at += 1;
            continue;
        }
        let ends = practice
            || at > from && goes_on_done(unit, at)
            || is_likening(unit, from, at) && unit.language == Language::English
            || inverted
            || participle
            || is_for_purpose(unit, from, at)
            || takes_use(unit, from, at)
            || unit.has(at, Tag::RELATIVE | Tag::MODAL | Tag::BE | Tag::OM)
            // "Onderaannemers **hebben** voor het verzorgen van de dienst toegang".
            || unit.language == Language::Dutch && at > from && unit.has(at, Tag::HAVE)
            // "Activities **related to research**", "access **to our platform**": not what the phrase is for.
            || unit.has(at, Tag::TO)
                && at > from
                && !needed
                && (unit.language == Language::Dutch || is_infinitive(unit, content(unit, at + 1)));
        if is_stop(unit, at)
            || at > from && is_line(unit, at)
            || ends && !unit.has(at, Tag::DETERMINER)
            || (unit.has(at, Tag::AND) || matches!(unit.mark(at), b'/' | b'&')) && splits(unit, from, at)
            || opens_main(unit, from, at)
        {
            break;
        }
        at += 1;
    }
    trim(unit, from, at)
}

/// Does the conjunction at the token separate purposes, rather than words of one?
pub(super) fn splits(unit: &Unit<'_>, from: usize, at: usize) -> bool {
    let names = |first: usize, end: usize| {
        unit.holds_in(first, end, Cues::PURPOSE) || unit.is(first, words!["het", "for", "to", "voor"])
    };
    let covered =
        unit.hits.iter().any(|h| matches!(h.cue, Cue::Purpose(_)) && (h.first as usize) < at && h.end as usize > at);
    // "Safety and moderation purposes", "performance or functionality".
    let single = |at: usize| unit.is_word(at) && !unit.has(at, Tag::DETERMINER | Tag::PREPOSITION | Tag::OTHER);
    let pair = unit.language == Language::English
        && at == from + 1
        && single(from)
        && single(at + 1)
        && (at + 2 >= unit.len() || unit.mark(at + 2) != 0 || unit.has(at + 2, Tag::PURPOSE_HEAD));
    let shares = pair && unit.has(at + 2, Tag::PURPOSE_HEAD);
    // "**Authentication** and access to our platform": the first is one by itself.
    let stands = || {
        let told = unit.hits_in(from, at, Cues::PURPOSE).any(|h| h.end as usize == at);
        let behind = at + 1..unit.len().min(at + 8);
        let mut rest = behind.take_while(|&i| unit.mark(i) == 0 && !unit.has(i, Tag::AND));
        told && unit.language == Language::English && !rest.any(|i| unit.has(i, Tag::OF))
    };
    // "Een **politioneel** of gerechtelijk onderzoek": two words for one noun.
    let kinds = unit.language == Language::Dutch
        && at <= from + 2
        && ["eel", "lijk", "isch"].iter().any(|end| unit.ends(at.wrapping_sub(1), end))
        && ["eel", "lijk", "isch"].iter().any(|end| unit.ends(at + 1, end));
    (!covered || shares)
        && !kinds
        && (pair
            || stands()
            || names(at + 1, (at + 8).min(unit.len()))
            || unit.token(at.wrapping_sub(1)).is_some_and(|t| t.dangling))
        && at > from
}

/// Leaves out conjunctions, adverbs and marks at the end.
pub(super) fn trim(unit: &Unit<'_>, from: usize, mut end: usize) -> usize {
    while end > from
        && (unit.has(end - 1, Tag::AND | Tag::OM | Tag::RELATIVE) && !unit.has(end - 1, VERBAL)
            || unit.mark(end - 1) != 0)
    {
        end -= 1;
    }
    end
}

/// Where a bracket in the middle of a phrase closes: "de **(financiële)** administratie".
fn aside(unit: &Unit<'_>, at: usize) -> Option<usize> {
    if unit.mark(at) != b'(' {
        return None;
    }
    let close = unit.bracket_end(at);
    let goes_on = unit.is_word(close) && !unit.has(close, Tag::AND) && !unit.token(close).is_some_and(|t| t.apart);
    (goes_on && close <= at + 5).then_some(close)
}
