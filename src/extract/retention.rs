//! How long data is kept (GDPR Art. 13(2)(a)).

mod criterion;
pub(super) mod dutch;
mod factor;
pub(super) mod opener;

use crate::Language;
use crate::lexicon::{Cue, Cues, Tag, Topic};
use crate::model::{Criterion, Kind, Limit, RetentionLimit, Said};
use crate::text::{Shape, TokenKind, WordSet, duration, words};

use super::asked;
use super::item::clause_end;
use super::output::{Output, rule};
use super::unit::{Unit, VERBAL};
use criterion::{classify, indefinite, is_need, is_purpose, shares_duty, withdraws};
use opener::{is_exception, is_gone, opener};

/// Reads the periods and criteria that `unit` states.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    if unit.place.cookies && unit.place.column.is_some() {
        return;
    }
    if unit.place.column.is_some() && unit.place.announced == Some(Topic::Retention) {
        if unit.place.topic != Some(Topic::Cookies) && unit.place.cookie_kind.is_none() {
            cell(unit, out);
        }
        return;
    }
    let about = unit.is_about(Topic::Retention) || unit.place.topic == Some(Topic::Retention);
    let keeps = unit.summary.tags & (Tag::KEEP | Tag::DELETE) != 0 || dutch::stays(unit) || is_gone(unit);
    let expires = unit.holds(Cues::COOKIE | Cues::SESSION_COOKIE)
        && (unit.summary.tags & (Tag::KEEP | Tag::DELETE | Tag::BOUND) != 0
            || unit.has_word(&[words!["expire", "expires", "expired"]]));
    // "Your address is temporarily collected", "Log data: at most 90 days"
    let brief = unit.summary.tags & Tag::COLLECT != 0 && unit.has_word(&[words!["temporarily"]])
        || unit.place.item && unit.has_digits() && unit.summary.tags & Tag::BOUND != 0;
    if !about && (!keeps || dutch::drops_things(unit)) && !expires && !brief {
        if let Some(at) = uses_until(unit) {
            let _end = criterion(unit, at, out).or_else(|| period(unit, at, about, out));
        }
        return;
    }
    if about || keeps {
        factor::read(unit, out);
    }
    let criteria = unit.holds(Cues::CRITERION);
    let opens = |at: usize| {
        unit.may_be(at, asked::TERMS) || unit.has(at, Shape::COUNTED | Tag::NUMBER) || criteria && unit.begins(at, !0)
    };
    let mut next = 0;
    while let Some(at) = (next..unit.len()).find(|&at| opens(at)) {
        let end = criterion(unit, at, out).or_else(|| period(unit, at, about, out));
        next = end.map_or(at + 1, |end| end.max(at + 1));
    }
}

/// "We use your name for our newsletter for up to **2 years**": the period or event that bounds a use of data in time.
fn uses_until(unit: &Unit<'_>) -> Option<usize> {
    let cued = unit.language == Language::English
        && unit.summary.tags & Tag::USE != 0
        && unit.summary.tags & Tag::FIRST != 0
        && unit.summary.tags & (Tag::NEGATION | Tag::MODAL) == 0;
    let bound = if cued { unit.each_of(&[words!["until", "up"]], 4).next()? } else { return None };
    let (behind, at) = match () {
        () if unit.is(bound, words!["until"]) => (bound, bound),
        () if unit.has(bound - 1, Tag::FOR) && unit.has(bound + 1, Tag::TO) => (bound - 1, bound + 2),
        () => return None,
    };
    // The bound hangs on the verb where its object and no other verb or clause stands between.
    let other = VERBAL | Tag::TO | Tag::BE | Tag::SUBORDINATE | Tag::RELATIVE;
    let noun = |at: usize| unit.is_possessive(at - 1) || unit.has(at - 1, Tag::DETERMINER);
    let verb = (1..behind).rev().find(|&at| unit.mark(at) != 0 || unit.has(at, other) && !noun(at))?;
    let uses = unit.is(verb, words!["use", "process"]) && !unit.has(verb - 1, Tag::TO | Tag::SECOND);
    let object = unit.holds_in(verb + 1, behind, Cues::DATA | Cues::WEAK_DATA)
        || (verb + 1..behind).any(|at| unit.has(at, Tag::DATA_HEAD))
        || unit.is(verb + 1, words!["it", "them"]);
    (uses && object).then_some(at)
}

/// Reads a cell of a column of periods. What it holds needs no weighing.
fn cell(unit: &Unit<'_>, out: &mut Output) {
    let mut put = |first, end, limit: RetentionLimit, rule| {
        out.state(unit, Kind::Retention, (first, end), Said::Retention(limit.into()), rule);
    };
    let mut at = 0;
    let mut found = false;
    while at < unit.len() {
        let mut end = at + 1;
        for spotted in duration::durations(unit.text, unit.tokens, unit.words, at).into_iter().flatten() {
            found = true;
            end = measured_end(unit, spotted.end);
            put(bound_start(unit, spotted.first), end, spotted.value.into(), rule!("retention.period"));
        }
        at = end;
    }
    let says = unit.holds(Cues::CRITERION)
        || opener(unit, 0).is_some()
        || unit.has(0, Tag::SUBORDINATE | Tag::BOUND)
        || unit.is(0, words!["tot", "until", "tijdens", "during", "onbeperkt"]);
    if !found && says {
        let criterion = classify(unit, 0, unit.len(), None);
        put(0, unit.len(), RetentionLimit::Criterion(criterion), rule!("retention.criterion"));
    }
}

/// Reads a heading that names the period behind a colon: "Retention period: 31 days".
pub(super) fn read_heading(unit: &Unit<'_>, out: &mut Output) {
    if !unit.any(|c| matches!(c, Cue::Topic(Topic::Retention))) {
        return;
    }
    let mut at = unit.mark_from(b':', 0).unwrap_or(unit.len());
    while at < unit.len() {
        at = period(unit, at, true, out).unwrap_or(at + 1);
    }
}

/// Words of sentences whose periods are deadlines for an answer.
const ANSWERS: &WordSet = words![
    "respond",
    "reply",
    "response",
    "reageren",
    "antwoord",
    "reactie",
    "beantwoorden",
    "antwoorden",
    "notify",
    "refund",
    "notice",
];

/// A period that begins at the token; returns where it ends.
fn period(unit: &Unit<'_>, at: usize, about: bool, out: &mut Output) -> Option<usize> {
    let token = unit.token(at)?;
    if !unit.may_last()
        || token.kind != TokenKind::Number && token.word == 0 && !token.capital && !unit.is(at, duration::COUNTS)
    {
        return None;
    }
    let [first, second] = duration::durations(unit.text, unit.tokens, unit.words, at);
    let first = first?;
    let last = second.as_ref().map_or(first.end, |s| s.end);
    // Deadlines for answers, ages and the like are no periods of keeping.
    let keeps = about && unit.summary.tags & (Tag::KEEP | Tag::DELETE) != 0;
    if unit.has_word(&[ANSWERS]) && !(keeps || about && unit.place.item)
        || looks_back(unit, at)
        || dutch::is_age(unit, at, last)
    {
        return Some(last);
    }
    let start = dutch::compared_start(unit, bound_start(unit, at));
    if let Some((start, end)) = dutch::idle(unit, start, last) {
        out.emit(
            unit,
            Kind::Retention,
            (start, end),
            Said::Retention(RetentionLimit::from(first.value).into()),
            rule!("retention.period"),
        );
        return Some(end);
    }
    for spotted in [Some(first), second].into_iter().flatten() {
        let first = if spotted.first == at { start } else { spotted.first };
        let limit = RetentionLimit::from(spotted.value);
        let end = if spotted.end == last { measured_end(unit, last) } else { spotted.end };
        let said =
            out.emit(unit, Kind::Retention, (first, end), Said::Retention(limit.into()), rule!("retention.period"));
        if let Some(said) = said.filter(|said| said.denied && is_at_most(unit, first, spotted.first)) {
            said.denied = false;
        }
    }
    Some(last)
}

/// "What we collected in the last **12 months**" looks back, and says not how long it stays.
fn looks_back(unit: &Unit<'_>, at: usize) -> bool {
    const PAST: &WordSet = words!["last", "past", "preceding", "previous", "afgelopen", "voorbije", "voorgaande"];
    const WITHIN: &WordSet = words!["in", "within", "during", "from", "over", "of", "tijdens", "binnen", "uit"];
    let the = |at: usize| at - usize::from(at > 0 && unit.has(at, Tag::DETERMINER));
    unit.is(at.wrapping_sub(1), PAST) && at > 2 && unit.is(the(at - 2), WITHIN)
}

/// Does the period at tokens `first..at` bound how long data stays at most: "**not longer than** 90 days", "may **not exceed** a
/// year"? What is denied then is that it stays longer.
fn is_at_most(unit: &Unit<'_>, first: usize, at: usize) -> bool {
    const MORE: &WordSet = words!["longer", "more", "exceed", "beyond", "langer", "meer"];
    (first.saturating_sub(1)..at).any(|at| unit.is(at, MORE))
}

/// "for up to", "after", "maximaal" belong to the period behind them.
fn bound_start(unit: &Unit<'_>, at: usize) -> usize {
    let mut start = at;
    while start > 0 && at - start < 5 {
        let before = start - 1;
        let bound = unit.has(before, Tag::BOUND | Tag::FOR | Tag::DETERMINER)
            || unit.is(
                before,
                words![
                    "for",
                    "of",
                    "period",
                    "a",
                    "an",
                    "up",
                    "to",
                    "no",
                    "not",
                    "never",
                    "longer",
                    "than",
                    "more",
                    "at",
                    "least",
                    "the",
                    "last",
                    "within",
                    "after",
                    "een",
                    "periode",
                    "termijn",
                    "van",
                    "niet",
                    "langer",
                    "dan",
                    "tot",
                    "na",
                    "gedurende",
                    "voor",
                    "binnen",
                    "uiterlijk",
                    "maximum",
                    "minimaal",
                    "maximaal",
                    "ten",
                    "hoogste",
                    "minste",
                    "circa",
                    "ongeveer",
                ],
            );
        if !bound || unit.mark(before) != 0 {
            break;
        }
        start = before;
    }
    let opens = |at: usize| {
        unit.is(at, words!["the", "a", "an", "of", "een", "van", "de", "to", "dit", "deze", "this", "these"])
            || unit.is(at, words!["for"]) && unit.is(at + 1, words!["no", "not"]) && unit.is(at + 2, words!["longer"])
    };
    while start < at && opens(start) {
        start += 1;
    }
    start
}

/// "7 years after the end of the contract": what the period counts from belongs to it.
fn measured_end(unit: &Unit<'_>, end: usize) -> usize {
    if unit.is(end, words!["thereafter", "afterwards", "daarna", "inactiviteit"]) {
        return end + 1;
    }
    if unit.is(end, words!["at"])
        && unit.is(end + 1, words!["the"])
        && unit.is(end + 2, words!["latest", "most", "least"])
    {
        return end + 3;
    }
    let counts = unit.is(end, words!["after", "from", "following", "of", "na", "vanaf", "since", "nadat", "zonder"]);
    if !counts {
        return end;
    }
    // "20 days from **when** you close it"
    let from = end + 1 + usize::from(unit.has(end + 1, Tag::SUBORDINATE));
    let behind = clause_end(unit, from, unit.len().min(end + 14));
    // "27 months after you bought it, **and we keep** …"
    let anew = |at: usize| unit.has(at, Tag::AND) && unit.has(at + 1, Tag::FIRST) && !unit.is_possessive(at + 1);
    let behind = (from..behind).find(|&at| anew(at)).unwrap_or(behind);
    // "Tot 7 jaar na uitvoering **bewaard** in …": the verb is that of the sentence.
    let main = |at: usize| {
        unit.language == Language::Dutch && unit.has(at, Tag::KEEP | Tag::DELETE) && !unit.has(end, Tag::SUBORDINATE)
    };
    (from + 1..behind).find(|&at| main(at)).unwrap_or(behind)
}

/// A criterion that begins at the token; returns where it ends.
fn criterion(unit: &Unit<'_>, at: usize, out: &mut Output) -> Option<usize> {
    let hit =
        unit.hit_at(at, Cues::CRITERION, |c| if let Cue::Criterion(criterion) = c { Some(criterion) } else { None });
    if let Some(end) = moment(unit, at, out) {
        return Some(end);
    }
    if let Some((end, term)) = hit.and_then(|(end, _)| stated_term(unit, end)) {
        let first = criterion_start(unit, at);
        out.emit(unit, Kind::Retention, (first, end), Said::Retention(term.into()), rule!("retention.period"));
        return Some(end);
    }
    let span = indefinite(unit, at);
    let opened = opener(unit, at).or(span);
    let core = hit.map_or(at, |(end, _)| end).max(opened.unwrap_or(at));
    if core == at {
        return None;
    }
    // "For a limited period **for** …": what it is kept for, not how long.
    let end = if span == Some(core) && unit.has(core, Tag::FOR) { core } else { criterion_end(unit, at, core) };
    // "Until you turn 25"
    let aged = |i: usize| unit.is(i.wrapping_sub(1), words!["reach", "reaches", "turn", "turns"]);
    let number = |i: usize| unit.token(i).is_some_and(|t| t.kind == TokenKind::Number) && !aged(i);
    let period = (at..end).any(|i| number(i) || is_period(unit, i));
    // "The law obliges us to keep invoices for **ten years**": it says how long itself.
    let lawful = matches!(hit, Some((_, Criterion::LegalRequirement)));
    if hit.is_none() && (period || end <= core && span.is_none()) || lawful && (core..end).any(|i| is_period(unit, i)) {
        return None;
    }
    // "The lawfulness of what was done **until you withdraw it** is not affected"
    if unit.has_word(&[words!["lawfulness", "rechtmatigheid"]]) {
        return Some(end);
    }
    let criterion = classify(unit, at, end, hit.map(|(_, criterion)| criterion));
    let start = if opened.is_some_and(|end| end == at + 1)
        && unit.has(at, Tag::NEGATION | Tag::SUBORDINATE)
        && is_exception(unit, at)
    {
        reason_start(unit, at + 1)
    } else {
        criterion_start(unit, at)
    };
    // "7 years, in accordance with the tax law": why, not how long.
    let reason = criterion == Criterion::LegalRequirement
        && opened.is_none()
        && start > 0
        && unit.has(start - 1, Tag::PREPOSITION | Tag::WITH | Tag::TO)
        && (start.saturating_sub(20)..start).any(|i| is_period(unit, i));
    if !reason && !out.has(unit, Kind::Retention, start, end) {
        let value = Said::Retention(Limit::Criterion(criterion));
        out.emit(unit, Kind::Retention, (start, end), value, rule!("retention.criterion"));
        let aims =
            unit.language == Language::English && unit.has(end, Tag::AND) && unit.has(end + 1, Tag::TO | Tag::FOR);
        let goes_on = |opened: usize| unit.is(opened - 1, words!["to"]) || aims && (at..end).any(|i| is_need(unit, i));
        if let Some(opened) = opened.filter(|&opened| opened > 0 && goes_on(opened)) {
            return Some(further(unit, (at, opened), end, out));
        }
        if unit.is(at, words!["until", "till", "totdat", "tot", "as"]) {
            return Some(other_events(unit, end, out));
        }
    }
    Some(end.max(core))
}

/// The period behind a criterion that says itself how long, and its end: "the statutory term **of 7 years**".
fn stated_term(unit: &Unit<'_>, end: usize) -> Option<(usize, RetentionLimit)> {
    let at = Some(end + 1).filter(|_| unit.has(end, Tag::OF))?;
    let spotted = duration::duration(unit.text, unit.tokens, unit.words, at)?;
    (spotted.first == at).then(|| (spotted.end, spotted.value.into()))
}

/// Further deeds that data is kept for: "as necessary to comply with the law, *resolve disputes*, and *enforce our agreements*".
fn further(unit: &Unit<'_>, opened: (usize, usize), mut end: usize, out: &mut Output) -> usize {
    let needed = (opened.0..opened.1).any(|at| is_need(unit, at));
    for _ in 0..6 {
        let mut next = end + usize::from(unit.mark(end) == b',');
        next += usize::from(unit.has(next, Tag::AND));
        next += usize::from(unit.has(next, Tag::TO));
        let verb = unit.has(next, Tag::ACT) && !unit.begins(next, Cues::DATA);
        // "And **for other legitimate purposes**"
        let aim = unit.has(next, Tag::FOR)
            && (next + 1..next + 9).any(|i| unit.has(i, Tag::PURPOSE_HEAD) || criterion::is_claim(unit, i, i + 1));
        if next == end || !verb && !aim || unit.has(next, Tag::BE) {
            break;
        }
        end = criterion_end(unit, next, next + 1);
        // Whatever else is needed is a purpose; of claims and disputes nobody knows the end.
        let criterion = match classify(unit, next, end, None) {
            Criterion::Other if needed && !criterion::is_claim(unit, next, end) => Criterion::PurposeFulfilled,
            criterion => criterion,
        };
        let value = Said::Retention(Limit::Criterion(criterion));
        out.emit_shared(unit, Kind::Retention, (next, end), Some(opened), value, rule!("retention.criterion"));
    }
    end
}

/// Further events until which data is kept: "until you ask us to delete it, **revoke your consent** or **the purpose no longer
/// applies**".
fn other_events(unit: &Unit<'_>, mut end: usize, out: &mut Output) -> usize {
    for _ in 0..4 {
        let mut next = end + usize::from(unit.mark(end) == b',');
        next += usize::from(unit.has(next, Tag::AND));
        let event = withdraws(unit, next) || is_purpose(unit, next);
        if next == end || !event {
            break;
        }
        let first = next;
        end = criterion_end(unit, first, first + 2);
        let criterion = if withdraws(unit, first) { Criterion::ConsentWithdrawn } else { Criterion::PurposeFulfilled };
        let value = Said::Retention(Limit::Criterion(criterion));
        if !out.has(unit, Kind::Retention, first, end) {
            out.emit(unit, Kind::Retention, (first, end), value, rule!("retention.criterion"));
        }
    }
    end
}

/// How long, in a word beside the verb: "stored *temporarily*", "*immediately* deleted".
pub(super) const MOMENTS: &WordSet = words!["temporarily", "immediately", "permanently", "forever"];

/// A word that says how long, beside a verb of keeping or deleting; returns where it ends.
fn moment(unit: &Unit<'_>, at: usize, out: &mut Output) -> Option<usize> {
    let verb = |at: usize| unit.has(at, Tag::KEEP | Tag::DELETE | Tag::COLLECT) && unit.is_word(at);
    if unit.language != Language::English || !unit.is(at, MOMENTS) || !(verb(at + 1) || verb(at.wrapping_sub(1))) {
        return None;
    }
    // "Deleted immediately **after validation**"
    if unit.is(at + 1, words!["after", "following", "upon", "once", "when"]) {
        return None;
    }
    let deletes = unit.has(at + 1, Tag::DELETE) || unit.has(at.wrapping_sub(1), Tag::DELETE);
    if deletes && !unit.is(at, words!["immediately"]) {
        return None; // "Permanently deleted" says how, not when.
    }
    let value = Said::Retention(Limit::Criterion(Criterion::Other));
    out.emit(unit, Kind::Retention, (at, at + 1), value, rule!("retention.moment"));
    Some(at + 1)
}

/// "Unless there is", "tenzij er" do not belong to the reason.
fn reason_start(unit: &Unit<'_>, mut at: usize) -> usize {
    while unit.is(at, words!["there", "is", "are", "er"]) {
        at += 1;
    }
    at
}

/// "For", "only for the", "at the" before a criterion belong to it.
fn criterion_start(unit: &Unit<'_>, at: usize) -> usize {
    let mut start = at;
    while start > 0
        && at - start < 5
        && (unit.is(
            start - 1,
            words![
                "for",
                "only",
                "the",
                "a",
                "at",
                "of",
                "minimum",
                "as",
                "time",
                "period",
                "duration",
                "end",
                "until",
                "when",
                "once",
                "tot",
                "de",
                "het",
                "gedurende",
                "aan",
                "voor",
                "zolang",
                "onmiddellijk",
                "direct",
                "meteen",
                "immediately",
                "directly",
            ],
        ))
    {
        start -= 1;
    }
    // "**The moment** you cancel"
    let moment = unit.is(at, words!["moment"]);
    while start < at - usize::from(moment) && unit.is(start, words!["only", "the", "a", "of", "end", "time", "period"])
    {
        start += 1;
    }
    start
}

/// Where the clause of a criterion ends that begins at `first` and whose opening words end at `core`.
fn criterion_end(unit: &Unit<'_>, first: usize, core: usize) -> usize {
    let dutch = unit.language == Language::Dutch;
    const FOREVER: &WordSet =
        words!["onbeperkt", "permanent", "blijvend", "levenslang", "op", "indefinitely", "forever", "permanently"];
    if unit.is(first, FOREVER) {
        return core;
    }
    let limit = unit.len().min(core + 40);
    // "After the end of the contract" has no verb of its own.
    let nominal =
        unit.has(first, Tag::PREPOSITION) && !unit.has(first, Tag::SUBORDINATE) && opener(unit, first).is_none();
    let mut at = core;
    while at < limit {
        let mark = matches!(unit.mark(at), b',' | b';' | b':' | b'.' | b')' | b'"' | b'!' | b'?' | b'[' | b'|')
            || unit.mark(at) == b'(' && !unit.has(unit.bracket_end(at), VERBAL | Tag::BE | Tag::OM);
        let clause = unit.has(at, Tag::SUBORDINATE)
            && at > core
            && !unit
                .is(at, words!["that", "which", "where", "waar", "waarvoor", "waarbij", "als", "whether", "for", "of"]);
        let next = at + 1;
        let finite = nominal && unit.has(at, Tag::BE | Tag::MODAL | Tag::HAVE);
        let joined = unit.has(at, Tag::AND) && !shares_duty(unit, at) && {
            let subject = unit.has(next, Tag::FIRST | Tag::SECOND) && !unit.is_possessive(next);
            let criterion = (next..next + 4).any(|i| opener(unit, i).is_some());
            let found = unit.holds_in(next, next + 8, Cues::CRITERION);
            let period = (next..next + 4).any(|i| is_period(unit, i));
            let event = withdraws(unit, next) || is_purpose(unit, next);
            subject
                || criterion
                || found
                || period
                || event
                || unit.has(next, Tag::TO | Tag::FOR | Tag::MODAL | Tag::BE)
        };
        // The verb that closes a Dutch clause is that of the sentence.
        let main = unit.has(at, VERBAL | Tag::MODAL) && unit.has(at + 1, Tag::FIRST) && !unit.is_possessive(at + 1);
        let closed = dutch
            && (at > core || nominal || unit.has(at, Tag::DELETE))
            && (main || unit.has(at, Tag::KEEP | Tag::DELETE) && !unit.is(at, dutch::TERMS))
            && !unit.is(at - 1, words!["te"])
            && !unit.is(first, words!["zo", "tenzij"]);
        // "What the tax laws demand, **in particular their periods**, still holds"
        if let Some(end) = particular_end(unit, at).filter(|_| !dutch) {
            at = end;
            continue;
        }
        if mark || clause || joined || closed || finite || dutch && dutch::states_period(unit, first, at) {
            break;
        }
        at += 1;
    }
    while at > core && unit.has(at - 1, Tag::AND | Tag::BE) && unit.mark(at) == 0 && dutch {
        at -= 1;
    }
    at
}

/// The end of ", in particular retention periods" at the token.
fn particular_end(unit: &Unit<'_>, at: usize) -> Option<usize> {
    let aside =
        matches!(unit.mark(at), b',' | b'-') && unit.is(at + 1, words!["in"]) && unit.is(at + 2, words!["particular"]);
    let from = at + 3 + usize::from(unit.mark(at + 3) == b',');
    (from..from + 4).find(|&i| aside && unit.is(i, words!["periods"])).map(|i| i + 1)
}

/// Does a period begin at the token?
fn is_period(unit: &Unit<'_>, at: usize) -> bool {
    let token =
        unit.token(at).is_some_and(|t| t.kind == TokenKind::Number || t.word != 0) || unit.is(at, duration::COUNTS);
    token && unit.may_last() && duration::durations(unit.text, unit.tokens, unit.words, at).iter().any(Option::is_some)
}
