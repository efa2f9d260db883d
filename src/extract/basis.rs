//! Legal bases (GDPR Art. 6(1), 9(2)) and the interests pursued (Art. 13(1)(d)).

mod articles;
mod dutch;
mod labels;
pub(super) mod law;

use crate::Language;
use crate::lexicon::{Cue, Cues, Tag, Topic};
use crate::model::{Ground, Kind, Right, Said};
use crate::text::{WordSet, article, words};

use super::item::{all_items, clause_end};
use super::output::{Output, Rule, rule};
use super::party::party_end;
use super::unit::{PRACTICE, Unit, VERBAL};

/// Who consents for a child beside a parent.
const GUARDIANS: &WordSet = words!["carer", "caregiver", "guardian", "guardians"];

/// Reads the legal bases that `unit` states.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    law::read_demands(unit, out);
    if unit.holds(Cues::GROUND) {
        phrases(unit, 0, out);
    }
    articles::read(unit, out);
    law::read(unit, out);
    if unit.language == Language::English && unit.may_have(b'(') {
        labels::asides(unit, out);
    }
    let names_grounds = || unit.holds(Cues::TOPIC) && unit.any(|c| matches!(c, Cue::Topic(Topic::Grounds)));
    if unit.len() <= labels::LABEL && (unit.is_about(Topic::Grounds) || names_grounds()) {
        labels::read(unit, out);
    }
    let listed = unit.place.item && !unit.place.label && unit.place.opens;
    if listed && unit.language == Language::English && unit.is_about(Topic::Interests) {
        let _end = pursued(unit, item_start(unit), rule!("legitimate_interest.item"), out);
    } else if listed && unit.is_about(Topic::Interests) {
        let end = clause_end(unit, 0, unit.len());
        out.emit(unit, Kind::LegitimateInterest, (0, end), Said::Interest, rule!("legitimate_interest.item"));
    }
}

/// Where an item of a list of interests begins to say one: behind "to", "when we", "it is in our interest to".
fn item_start(unit: &Unit<'_>) -> usize {
    let named = (0..unit.len().min(16)).rev().find(|&at| unit.is(at, words!["interest", "interests"]));
    if let Some(start) = named.and_then(|at| interests_start(unit, at + 1)) {
        return start;
    }
    let mut at = 0;
    while unit.has(at, Tag::TO | Tag::FOR | Tag::BY | Tag::SUBORDINATE) || unit.is(at, words!["we"]) {
        at += 1;
    }
    at
}

/// Reads a heading that names the ground behind a colon: "Lawful basis: consent".
pub(super) fn read_heading(unit: &Unit<'_>, out: &mut Output) {
    // "Based on our contract with you (Art. 6(1)(b) GDPR)"
    if unit.is(0, words!["based"]) && unit.is(1, words!["on"]) && unit.holds(Cues::GROUND) {
        phrases(unit, 0, out);
        return;
    }
    law::read_heading(unit, out);
    let colon = unit.mark_from(b':', 0);
    if let Some(colon) = colon.filter(|_| unit.any(|c| matches!(c, Cue::Topic(Topic::Grounds)))) {
        phrases(unit, colon, out);
    }
}

/// The phrases from token `from` on that state a ground.
fn phrases(unit: &Unit<'_>, mut from: usize, out: &mut Output) {
    let about = unit.is_about(Topic::Grounds) || unit.place.topic == Some(Topic::Grounds);
    let practice = about || unit.place.item || unit.place.heading || unit.summary.tags & (PRACTICE | Tag::SHARE) != 0;
    let mut told = 0;
    for (index, hit) in unit.hits.iter().enumerate() {
        let Cue::Ground(ground) = hit.cue else { continue };
        let first = hit.first as usize;
        if first < from {
            continue;
        }
        // Phrases that overlap say one thing: "necessary for the performance", "performance of a contract".
        let (mut ground, mut end) = (ground, hit.end as usize);
        for other in unit.hits.get(index + 1..).unwrap_or_default() {
            if other.first as usize >= end {
                break;
            }
            if let Cue::Ground(also) = other.cue {
                if other.end as usize > end {
                    (ground, end) = (also, other.end as usize);
                }
            }
        }
        if unit.language == Language::Dutch && dutch::grounds_nothing(unit, ground, (first, end)) {
            from = end;
            continue;
        }
        // "Needed for performance **of our duties under a contract**"
        if unit.language == Language::English && unit.has(end, Tag::OF) {
            let also = |h: &crate::scan::Hit| {
                h.cue == Cue::Ground(ground)
                    && !(end + 1..h.first as usize).any(|at| unit.mark(at) != 0 || unit.has(at, VERBAL))
            };
            end = unit
                .hits_in(end + 1, end + 7, Cues::GROUND)
                .filter(|h| also(h))
                .map(|h| h.end as usize)
                .max()
                .unwrap_or(end);
        }
        if matches!(ground, Ground::Consent | Ground::ExplicitConsent)
            && is_withdrawn(unit, first, end)
            && !is_based(unit, first.saturating_sub(6), (end + 2).min(unit.len()))
        {
            continue;
        }
        // "Explicit consent" is a ground of its own (Art. 9(2)(a)) only where special categories are spoken of.
        let special = |c: Cue| matches!(c, Cue::Data(category) if category.is_special());
        if ground == Ground::ExplicitConsent && !unit.any(special) {
            ground = Ground::Consent;
        }
        let start = owner_start(unit, phrase_start(unit, asked_start(unit, first, end, ground)));
        let start = if ground == Ground::Contract { needed_start(unit, start) } else { start };
        end -= usize::from(end > first + 1 && unit.is(end - 1, words!["in"]));
        end = article_end(unit, end);
        if matches!(ground, Ground::Consent | Ground::ExplicitConsent | Ground::LegalObligation) {
            end = giver_end(unit, end);
        }
        if ground == Ground::VitalInterests {
            end = pursued_end(unit, end);
        }
        if matches!(
            ground,
            Ground::Consent | Ground::ExplicitConsent | Ground::VitalInterests | Ground::LegitimateInterests
        ) {
            end = holder_end(unit, end);
        }
        if ground == Ground::LegitimateInterests {
            end = pursued_end(unit, end);
            // A ground within them names no others.
            if end >= told {
                told = interests(unit, end, out);
            }
        }
        if matches!(ground, Ground::Contract | Ground::LegalObligation) {
            end = contract_end(unit, end);
        }
        from = end;
        // "Our interests **lie** in …": what they are, and no ground by itself.
        if ground == Ground::LegitimateInterests && unit.is(hit.end as usize - 1, words!["being", "lie", "lies"]) {
            continue;
        }
        // "Consent is freely given", "our terms are a contract": about the ground, not what it is given for.
        let defined = || {
            matches!(ground, Ground::Consent | Ground::Contract)
                && (unit.has(end, Tag::BE) || (start.saturating_sub(2)..start).any(|at| unit.has(at, Tag::BE)))
                && !is_based(unit, 0, start)
        };
        // "Our own interest **in birds**", "a matter of life and death": figures of speech, where no data is spoken of.
        let loose = || {
            let last = hit.end as usize - 1;
            unit.language == Language::English
                && (unit.is(last, words!["death", "life", "reasons"])
                    || last > 0 && unit.is(last - 1, words!["own"])
                    || unit.is(first, words!["has", "have"]) && unit.is(last, words!["yes"]) && we(unit, first))
                && unit.summary.tags & (PRACTICE | Tag::DATA_HEAD) == 0
                && !unit.holds(Cues::DATA)
                && !unit.is_about(Topic::Grounds)
        };
        if follows_article(unit, start) || !practice && defined() || loose() {
            continue;
        }
        let rule = if practice { rule!("legal_basis.phrase") } else { rule!("legal_basis.aside") };
        if !out.has(unit, Kind::LegalBasis, start, end) {
            out.emit(unit, Kind::LegalBasis, (start, end), Said::Ground(ground), rule);
        }
    }
}

/// Is it "we" who do what the verb at the token says?
fn we(unit: &Unit<'_>, verb: usize) -> bool {
    unit.is(verb.wrapping_sub(1), words!["we", "i"])
}

/// Do words between the tokens say that something is based on something: "the legal basis is", "op uw toestemming berust"?
fn is_based(unit: &Unit<'_>, first: usize, end: usize) -> bool {
    const BASED: &WordSet = words![
        "base",
        "based",
        "bases",
        "basis",
        "ground",
        "grounds",
        "rely",
        "grond",
        "berust",
        "berusten",
        "gebaseerd",
        "baseren",
        "grondslag",
        "rechtsgrond",
    ];
    (first..end).any(|at| unit.is(at, BASED))
}

/// Dutch "toestemming **van uw ouders of voogd**", "akkoord gaat met **het reglement**", "opgelegd door **de wet**": the end
/// of who gives or demands it.
fn giver_end(unit: &Unit<'_>, end: usize) -> usize {
    if unit.language == Language::English {
        // "Consented to **the storage of cookies**", "opt in **to receive them**".
        let agrees = |at: usize| unit.is(at, words!["consented", "agreed", "opt", "opted", "in"]);
        let to = if unit.is(end - 1, words!["to"]) { end - 1 } else { end };
        let goes_on = to > 0 && unit.has(to, Tag::TO) && agrees(to - 1) && to + 1 < unit.len();
        return if goes_on { clause_end(unit, to + 1, unit.len().min(to + 12)) } else { end };
    }
    if unit.is(end - 1, words!["met", "door"]) {
        return clause_end(unit, end, unit.len().min(end + 14));
    }
    let opened = unit.is(end - 1, words!["van"]);
    if !opened && !unit.is(end, words!["van"]) {
        return end;
    }
    let from = if opened { end } else { end + 1 };
    let person = |at: usize| unit.has(at, Tag::PERSON) || unit.is(at, words!["ouder", "ouders", "voogd", "verzorger"]);
    let mut last = None;
    for at in from..unit.len().min(from + 10) {
        if person(at) || last.is_some() && unit.is(at, words!["vertegenwoordiger"]) {
            last = Some(at + 1);
        } else if unit.mark(at) == b'.' || unit.has(at, VERBAL | Tag::BE | Tag::MODAL) {
            break;
        }
    }
    last.unwrap_or(end)
}

/// Does an article that gives a ground end right before the phrase?
fn follows_article(unit: &Unit<'_>, start: usize) -> bool {
    (start.saturating_sub(16)..start)
        .filter(|&at| unit.is(at, words!["art", "article", "artikel"]))
        .filter_map(|at| article::article(unit.text, unit.tokens, at))
        .any(|found| found.value.ground().is_some_and(|ground| said_end(unit, found.end, ground) > start))
}

/// Is the consent that the phrase speaks of being withdrawn there?
fn is_withdrawn(unit: &Unit<'_>, first: usize, end: usize) -> bool {
    unit.hits_in(first.saturating_sub(12), end + 14, Cues::RIGHT | Cues::STRONG_RIGHT).any(|h| {
        matches!(h.cue, Cue::Right(Right::WithdrawConsent) | Cue::StrongRight(Right::WithdrawConsent))
            && h.first as usize <= end + 5
            && h.end as usize + 3 >= first
            && !(end..h.first as usize).any(|at| unit.mark(at) != 0)
    })
}

/// "Article 6.1 point f) of GDPR, our legitimate interest": the end of the words that say the same behind an article.
fn said_end(unit: &Unit<'_>, end: usize, ground: Ground) -> usize {
    let mut at = end;
    while at < end + 4
        && (matches!(unit.mark(at), b',' | b'-') || unit.is(at, words!["according", "to"]) || unit.is_possessive(at))
    {
        at += 1;
    }
    let said = unit.hit_at(at, Cues::GROUND, |c| (c == Cue::Ground(ground)).then_some(()));
    said.filter(|_| at > end).map_or(end, |(end, ())| end)
}

/// A basis takes its possessive with it, and "necessary for", "based on" do not belong to it.
fn phrase_start(unit: &Unit<'_>, first: usize) -> usize {
    let mut at = first;
    while at > 0 && (unit.has(at - 1, Tag::ADJECTIVE) || unit.is_possessive(at - 1)) {
        at -= 1;
        if unit.is_possessive(at) {
            break;
        }
    }
    at
}

/// English "with **your consent**", "you have given **your consent**", "basis of **our legitimate interests**": consent and interests
/// begin with whose they are.
fn asked_start(unit: &Unit<'_>, first: usize, end: usize, ground: Ground) -> usize {
    let owned = matches!(ground, Ground::Consent | Ground::ExplicitConsent | Ground::LegitimateInterests);
    if !owned || unit.language == Language::Dutch {
        return first;
    }
    // "The legitimate interests of **our** company": theirs who stand behind.
    let behind = |at: usize| (first..at).any(|i| unit.is(i, words!["interest", "interests", "consent"]));
    (first..end).rev().find(|&at| unit.is_possessive(at) && !behind(at)).unwrap_or(first)
}

/// "**Necessary for entering into, or the performance of,** a contract", "**het sluiten of** uitvoeren van een overeenkomst": the
/// first token of several deeds with a contract and, in English, of what they are said to be.
fn needed_start(unit: &Unit<'_>, first: usize) -> usize {
    /// Tokens of the longest.
    const LONGEST: usize = 14;
    const DEEDS: &WordSet = words![
        "conclude",
        "conclusion",
        "enter",
        "entering",
        "entry",
        "execute",
        "execution",
        "fulfil",
        "fulfill",
        "fulfilling",
        "fulfillment",
        "fulfilment",
        "initiation",
        "perform",
        "performance",
        "performing",
        "preparation",
        "aangaan",
        "afsluiten",
        "nakomen",
        "nakoming",
        "sluiten",
        "totstandkoming",
        "uitvoeren",
        "uitvoering",
        "voorbereiding",
    ];
    const NEEDED: &WordSet = words!["necessary", "needed", "required"];
    if unit.summary.tags & Tag::AND == 0 {
        return first;
    }
    let dutch = unit.language == Language::Dutch;
    let joint = |at: usize| {
        let links = Tag::AND | Tag::OF | Tag::DETERMINER | if dutch { 0 } else { Tag::TO | Tag::FOR };
        unit.has(at, links) || matches!(unit.mark(at), b',' | b';' | b'/') || unit.is(at, words!["into", "us", "van"])
    };
    let deeds = |range: core::ops::Range<usize>| range.filter(|&at| unit.is(at, DEEDS)).count();
    let words = (first.saturating_sub(LONGEST)..first).rev();
    let Some(begin) = words.take_while(|&at| joint(at) || unit.is(at, DEEDS)).last() else { return first };
    let Some(deed) = (begin..first).find(|&at| unit.is(at, DEEDS)) else { return first };
    let deed = deed - usize::from(dutch && deed > begin && unit.is(deed - 1, words!["het"]));
    let several = deeds(deed..first + 1) > 1 && (deed..first).any(|at| unit.has(at, Tag::AND));
    let needed = begin.checked_sub(1).filter(|&at| unit.is(at, NEEDED));
    if several { needed.unwrap_or(deed) } else { first }
}

/// English "**the user's** consent", "**your parents'** permission": the first token with whose it is.
fn owner_start(unit: &Unit<'_>, start: usize) -> usize {
    let Some(owner) = start.checked_sub(1) else { return start };
    let apostrophe = matches!(unit.mark(owner), b'\'');
    let noun = if apostrophe { owner.wrapping_sub(1) } else { owner };
    let owns = unit.ends(noun, "'s") || unit.ends(noun, "’s") || apostrophe;
    if unit.language == Language::Dutch || !owns || !unit.is_word(noun) {
        return start;
    }
    let opened = noun > 0 && (unit.has(noun - 1, Tag::DETERMINER) || unit.is_possessive(noun - 1));
    noun - usize::from(opened)
}

/// "The performance of the contract" goes on: "with you", "to which you are party", "(our terms) with you", "we have entered into".
fn contract_end(unit: &Unit<'_>, end: usize) -> usize {
    if let Some(between) = [end - 1, end].into_iter().find(|&at| unit.is(at, words!["between", "tussen"])) {
        return parties_end(unit, between + 1);
    }
    // "(a) Performance of a contract (**b**) With your consent": another ground.
    let numbered = unit.mark(end + 2) == b')' && unit.token(end + 1).is_some_and(|t| t.end - t.start < 3);
    let aside = unit.language == Language::English && unit.mark(end) == b'(' && !numbered;
    let close = if aside { unit.bracket_end(end) } else { end };
    let behind =
        if aside && close <= end + 8 && unit.has(close, Tag::WITH | Tag::TO | Tag::RELATIVE) { close } else { end };
    let goes_on = unit.has(behind, Tag::WITH | Tag::RELATIVE | Tag::TO) && !unit.has(behind + 1, VERBAL)
        || unit.is(behind, words!["met", "die"])
        || unit.is(behind, words!["we", "you"]) && unit.is(behind + 1, words!["have", "are", "entered", "enter"]);
    if goes_on { clause_end(unit, behind, unit.len()) } else { end }
}

/// "A contract between **the guest and us** or to take steps": the end of whom it is between.
fn parties_end(unit: &Unit<'_>, first: usize) -> usize {
    let end = clause_end(unit, first, unit.len());
    let Some(and) = (first..end).find(|&at| unit.is(at, words!["and", "en"])) else { return first };
    let stops = |at: usize| unit.has(at, Tag::AND | Tag::BE | Tag::MODAL | PRACTICE) || unit.is_gerund(at);
    (and + 2..end).find(|&at| stops(at)).unwrap_or(end)
}

/// The end of an article in brackets at the token: "(Art. 6(1)(b))", "(article 6.1 point f) of GDPR)".
fn article_end(unit: &Unit<'_>, at: usize) -> usize {
    if unit.mark(at) != b'(' || article::article(unit.text, unit.tokens, at + 1).is_none() {
        return at;
    }
    let close = unit.bracket_end(at);
    let law = unit.has(close, Tag::OF) && unit.mark(close + 2) == b')';
    close + if law { 3 } else { 0 }
}

/// "Consent **of a parent or guardian**", "vital interests **of other persons**", "interests **of our members and Name**": the end of
/// whose it is.
fn holder_end(unit: &Unit<'_>, end: usize) -> usize {
    // "Consent of a parent **or legal guardian**"
    let guardian = end + 1 + usize::from(!unit.is(end + 1, GUARDIANS));
    let of = end > 2 && (end - 3..end - 1).any(|at| unit.has(at, Tag::OF));
    if of && unit.is(end - 1, words!["parent", "parents"]) && unit.has(end, Tag::AND) && unit.is(guardian, GUARDIANS) {
        return guardian + 1;
    }
    if unit.language == Language::Dutch || !unit.has(end, Tag::OF) {
        return end;
    }
    let holder = |first: usize| {
        let end = party_end(unit, first);
        let whose = |at: usize| {
            unit.has(at, Tag::PERSON | Tag::ORGANISATION)
                || unit.token(at).is_some_and(|t| t.capital)
                || unit.is(at, words!["guardian"])
        };
        Some(end).filter(|&end| end > first && (first..end).any(whose))
    };
    let Some(first) = holder(end + 1) else { return end };
    let also = Some(first + 1).filter(|_| unit.has(first, Tag::AND)).and_then(holder);
    also.unwrap_or(first)
}

/// "Legitimate interests" goes on: "pursued by us or others", "(or those of others)", "and that of our members".
fn pursued_end(unit: &Unit<'_>, end: usize) -> usize {
    let pursued = unit.is(end, words!["pursued"]) || unit.is(end - 1, words!["pursued"]) && unit.is(end, words!["by"]);
    if pursued {
        return clause_end(unit, end, unit.len().min(end + 10));
    }
    if unit.language == Language::Dutch {
        return end;
    }
    let bracket = usize::from(unit.mark(end) == b'(');
    let others = end + bracket;
    let also =
        unit.has(others, Tag::AND) && unit.is(others + 1, words!["that", "those"]) && unit.has(others + 2, Tag::OF);
    let holder = if also { party_end(unit, others + 3) } else { end };
    match bracket {
        _ if !also || holder == others + 3 => end,
        0 => holder,
        _ if unit.mark(holder) == b')' => holder + 1,
        _ => end,
    }
}

/// The interests that follow "legitimate interest in", "gerechtvaardigd belang om … te"; where they end.
fn interests(unit: &Unit<'_>, end: usize, out: &mut Output) -> usize {
    interests_start(unit, end).map_or(end, |first| pursued(unit, first, rule!("legitimate_interest.phrase"), out))
}

/// The interests that are named from the token on; where they end, in English.
fn pursued(unit: &Unit<'_>, first: usize, rule: Rule, out: &mut Output) -> usize {
    if unit.language == Language::English {
        return super::purpose::interests(unit, first, rule, out);
    }
    let limit = (first..unit.len())
        .find(|&at| {
            matches!(unit.mark(at), b'.' | b';' | b':' | b')' | b'|')
                || unit.has(at, Tag::SUBORDINATE) && !unit.is(at, words!["how", "what", "hoe", "wat"])
                || at > first && unit.has(at, Tag::BY) && unit.is_gerund(at + 1)
        })
        .unwrap_or(unit.len());
    let verbs = |at: usize| {
        unit.is_gerund(at)
            || unit.has(at, Tag::TO | Tag::OM)
            || unit.has(at, Tag::ADJECTIVE) && unit.is_gerund(at + 1)
            // "To develop our products and **grow our** business".
            || unit.has(at, Tag::ACT) && (unit.is_possessive(at + 1) || unit.is(at + 1, words!["the"]))
            || unit.language == Language::Dutch && unit.is(at, words!["het", "de"])
            || unit.mark(at - 2) == b','
    };
    let found = all_items(unit, first, limit, &|at| verbs(at + 1), out);
    for (index, &item) in found.iter().enumerate() {
        let start = item.first + usize::from(unit.has(item.first, Tag::TO));
        let finite = (start..item.end)
            .any(|at| unit.has(at, Tag::MODAL | Tag::BE) && !(start..at).any(|i| unit.has(i, Tag::RELATIVE)));
        let subject = unit.has(start, Tag::FIRST | Tag::SECOND) && !unit.is_possessive(start);
        if start >= item.end || index > 0 && (finite || subject) {
            break;
        }
        // "Selling and securing our products": the first verb shares the object of the second.
        let next = found.get(index + 1).filter(|next| item.end - start == 1 && next.end > next.first + 1);
        let shared = next.map(|next| (next.first + 1, next.end));
        out.emit_shared(unit, Kind::LegitimateInterest, (start, item.end), shared, Said::Interest, rule);
    }
    out.items = found;
    first
}

/// Where the interests begin that the words behind "legitimate interests" announce, if they do.
fn interests_start(unit: &Unit<'_>, end: usize) -> Option<usize> {
    if let Some(first) = stated(unit, end) {
        return Some(first);
    }
    // "Legitimate interests **(debt recovery, network security)**".
    let others = || unit.has(end + 1, Tag::AND | Tag::FIRST | Tag::THIRD) && !unit.is_possessive(end + 1);
    if unit.mark(end) == b'(' && !others() && !(end..unit.bracket_end(end)).any(|at| names_law(unit, at)) {
        return (end + 2 < unit.len()).then_some(end + 1);
    }
    let mut at = if unit.mark(end) == b'(' { unit.bracket_end(end) } else { end };
    // "Legitimate interest **according to Art. 6 para. 1 lit. f GDPR** in efficient processing".
    if unit.has_digits() && unit.has(at, Tag::PREPOSITION | Tag::TO | Tag::WITH | Tag::ADVERB | Tag::VERB)
        || unit.is(at, words!["under", "according", "pursuant"])
    {
        let law = (at + 1..at + 5).filter(|&i| unit.is(i, words!["art", "article", "artikel"]));
        let named = law.filter_map(|i| article::article(unit.text, unit.tokens, i)).next();
        at = named.map_or(at, |found| found.end.max(at));
        at += usize::from(unit.is(at, words!["gdpr", "avg", "dsgvo"]));
    }
    // "In our interest **and in the interest of our customers** to".
    let others = unit.has(at, Tag::AND) && unit.is(at + 1, words!["in"]);
    let aim = |i: usize| unit.has(i, Tag::TO) && unit.has(i + 1, Tag::ACT) || unit.has(i, Tag::OM);
    if others {
        at = (at..unit.len().min(at + 16)).take_while(|&i| unit.mark(i) != b'.').find(|&i| aim(i))?;
    } else if unit.is(at, words!["of", "van"]) && unit.is_word(at + 1) && !unit.is_gerund(at + 1) {
        // "Of the company, such as", "of the company to".
        at = (at..at + 6).find(|&i| unit.has(i, Tag::OF) && unit.is_gerund(i + 1) || is_example(unit, i) || aim(i))?;
    }
    let english = unit.language == Language::English;
    let opens = unit.is(at, words!["in", "bij", "om", "of", "van"])
        || matches!(unit.mark(at), b':' | b'-')
        || unit.has(at, Tag::BE) && unit.has(at + 1, Tag::TO | Tag::OM)
        || unit.is(at, words!["to"]) && unit.has(at + 1, VERBAL | Tag::ADVERB);
    let clause = at..unit.len().min(at + 14);
    if opens || is_example(unit, at) || unit.mark(at) == b',' && is_example(unit, at + 1) {
        at += 1;
    } else if english || !unit.has(at, Tag::DETERMINER) || !clause.clone().any(|i| unit.has(i, Tag::TO)) {
        return None;
    }
    while unit.is(at, words!["such", "as", "in", "for", "example", "namely", "including", "voorbeeld", "zoals"])
        || unit.mark(at) == b','
    {
        at += 1;
    }
    (at < unit.len()).then_some(at)
}

/// Where the interests begin of which a verb says what they are: "our interests **lie in** …", "our legitimate interest, **which consists
/// in** …", "our interest **being** …".
fn stated(unit: &Unit<'_>, end: usize) -> Option<usize> {
    const SAYS: &WordSet = words!["are", "being", "consist", "consists", "is", "lie", "lies", "viz"];
    if unit.language == Language::Dutch {
        return None;
    }
    let mut verb = end - usize::from(end > 0 && unit.is(end - 1, SAYS));
    verb += usize::from(unit.mark(verb) == b',');
    verb += usize::from(unit.is(verb, words!["which"]));
    if !unit.is(verb, SAYS) {
        return None;
    }
    let mut at = verb + 1 + usize::from(unit.mark(verb + 1) == b'.');
    at += usize::from(unit.mark(at) == b',');
    at += if unit.is(at, words!["those"]) && unit.has(at + 1, Tag::OF) { 2 } else { 0 };
    let within = unit.is(at, words!["in"]);
    let named = within || unit.is_gerund(at) || unit.is(verb, words!["being", "viz"]);
    (named && at + usize::from(within) < unit.len()).then_some(at + usize::from(within))
}

/// Does the token tell of a law: "(Art. 6(1)(f) GDPR)", "(see § 3)"?
fn names_law(unit: &Unit<'_>, at: usize) -> bool {
    unit.is(
        at,
        words![
            "art", "article", "artikel", "gdpr", "avg", "dsgvo", "section", "see", "zie", "sub", "lid", "if", "indien"
        ],
    ) || unit.has(at, Tag::POLICY)
}

/// Do the words at the token introduce examples?
fn is_example(unit: &Unit<'_>, at: usize) -> bool {
    unit.is(at, words!["such", "zoals", "namely", "namelijk", "including", "waaronder"])
        || unit.is(at, words!["for"]) && unit.is(at + 1, words!["example"])
}
