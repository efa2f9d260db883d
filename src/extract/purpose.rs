//! Purposes (GDPR Art. 13(1)(c)): what follows "to", "for", "om … te", and the items of lists of purposes.
//!
//! A *run* of purposes begins at a lead and goes on through commas and conjunctions. Its clauses share what they leave out:
//! a bare verb takes the object of the next clause that has one ("provide and improve *our services*"), a bare noun the verb
//! before it ("*send you* newsletters, invitations").

mod class;
mod clause;
mod end;
pub(super) mod frame;
mod interest;
pub(super) mod lead;
mod object;
mod outcome;
mod parted;
mod shared;
mod verb;
mod verb_last;

pub(super) use interest::interests;

use crate::Language;
use crate::lexicon::{Cues, Tag, Topic};
use crate::model::{Kind, PurposeKind, Said};
use crate::text::{Shape, words};

use class::classify;
use clause::{Clause, Form, clause, content, form, is_infinitive, next, opening};

use lead::{lead, leads};
use parted::parted;
use shared::{compound, final_object, of_what, purpose_head};
use verb::is_third;
use verb_last::bare_end;

use super::output::{Output, Rule, rule};
use super::unit::{BOUNDARY, PRACTICE, Unit, VERBAL};

/// Reads the purposes that `unit` states.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    let listed = (unit.place.item || unit.place.labelled) && unit.is_about(Topic::Purposes) && unit.place.opens;
    // "…, for example for a reunion.": another sentence in a column of purposes.
    let listed = listed || unit.place.column.is_some() && unit.place.announced == Some(Topic::Purposes);
    let practice = unit.summary.tags & (PRACTICE | Tag::PROTECT | Tag::ACT) != 0
        || unit.holds(Cues::COOKIE | Cues::PURPOSE_LEAD | Cues::PURPOSE);
    let mut from = 0;
    let labelled = if listed { Some(subject(unit)) } else { label(unit) };
    if let Some(first) = labelled {
        from = run(unit, first, rule!("purpose.item"), out);
    } else if let Some(first) = deed(unit) {
        from = run(unit, first, rule!("purpose.deed"), out);
    } else if !practice && !unit.place.item && !unit.place.labelled {
        return;
    }
    let mut walk = leads(unit, from);
    // "By working with our suppliers to deliver the service, **fixing faults**": gerunds go on behind what the first is done for.
    let mut doing = from > 0 && (0..from).any(|at| is_doing(unit, at));
    while let Some(at) = walk.next() {
        if let Some((first, rule)) = lead(unit, at) {
            doing |= is_doing(unit, first);
            let mut end = run(unit, first, rule, out).max(at + 1);
            while let Some(next) = goes_on(unit, end).filter(|_| doing) {
                end = run(unit, next, rule!("purpose.gerund"), out).max(next + 1);
            }
            walk.go_on(end);
        }
    }
    read_asides(unit, 1, out);
}

/// Where a gerund begins behind the comma or conjunction at the token.
fn goes_on(unit: &Unit<'_>, at: usize) -> Option<usize> {
    let comma = at + usize::from(unit.mark(at) == b',');
    let next = comma + usize::from(unit.has(comma, Tag::AND));
    let aside =
        words!["including", "using", "regarding", "concerning", "relating", "depending", "following", "pursuant"];
    (next > at && unit.language == Language::English && is_doing(unit, next) && !unit.is(next, aside)).then_some(next)
}

/// Where an item of a list of purposes begins to say one: behind the "we" of "we **count visits**".
fn subject(unit: &Unit<'_>) -> usize {
    let modal = usize::from(unit.has(1, Tag::MODAL));
    let verb = content(unit, 1 + modal);
    if unit.is(0, words!["we", "i"]) && is_infinitive(unit, verb) { verb } else { 0 }
}

/// Where the purposes begin of a unit that says so itself: "Purpose of processing: to ship orders".
fn label(unit: &Unit<'_>) -> Option<usize> {
    // "… is logged. Reason: tracing of changes."
    let opens = unit.place.opens || unit.has(0, Tag::PURPOSE_HEAD) && unit.mark(1) == b':';
    let opens = opens && unit.summary.tags & Tag::PURPOSE_HEAD != 0 && unit.may_have(b':');
    let colon = (1..unit.len().min(7)).find(|&at| opens && unit.mark(at) == b':')?;
    let named = (0..colon).any(|at| unit.has(at, Tag::PURPOSE_HEAD));
    (named && (0..colon).all(|at| !unit.has(at, VERBAL & !Tag::COLLECT & !Tag::USE | Tag::MODAL | Tag::BE)))
        .then_some(colon + 1)
}

/// Reads a heading that states a purpose: "To manage your account", and in a part on purposes also "Improve our services".
pub(super) fn read_heading(unit: &Unit<'_>, out: &mut Output) {
    if unit.language == Language::Dutch || unit.summary.tags & VERBAL == 0 {
        return;
    }
    let first = usize::from(unit.has(0, Tag::TO));
    // "Purpose 3 – Count visits to our shop".
    let numbered = unit.has(0, Tag::PURPOSE_HEAD) && !unit.is_word(1) && unit.mark(1) == 0;
    let first = if numbered { (2..4).find(|&at| unit.is_word(at)).unwrap_or(first) } else { first };
    let verb = content(unit, first);
    if unit.len() > first + 1 && (is_infinitive(unit, verb) || (first == 0 || numbered) && is_doing(unit, verb)) {
        run(unit, first, rule!("purpose.heading"), out);
    }
}

/// Is the token a gerund of a verb that the lexicon knows?
fn is_doing(unit: &Unit<'_>, at: usize) -> bool {
    unit.is_gerund(at) && unit.has(at, VERBAL)
}

/// Where a purpose begins as which an item reads that nothing announced as one: "Managing requests", "Maintain our
/// operations", "het beheren van …", "fraud prevention".
fn deed(unit: &Unit<'_>) -> Option<usize> {
    let place = &unit.place;
    if !place.item && !place.labelled || !place.opens || place.heading {
        return None;
    }
    let told = |at: usize| {
        let alone = |end| {
            end >= unit.len()
                || unit.mark(end) != 0
                || unit.has(end, Tag::AND | Tag::OF | Tag::FROM | Tag::PURPOSE_HEAD)
        };
        unit.phrase_at(at, Cues::PURPOSE).is_some_and(alone)
    };
    if unit.language == Language::Dutch {
        let other = place.announced.is_some_and(|topic| topic != Topic::Purposes);
        return (!place.cookies && (is_nominalised(unit, 0) || !other && (told(0) || bare_end(unit, 0).is_some())))
            .then_some(0);
    }
    // The column, list or label says that it holds parties or data: "invoices", "hosting providers".
    if matches!(place.announced, Some(Topic::Data | Topic::Recipients | Topic::Retention)) {
        return None;
    }
    // "Tracks whether you have seen the banner": what a cookie does.
    let first = content(unit, 0);
    if is_third(unit, first) && unit.len() > first + 2 {
        return Some(first);
    }
    let rights = |topic| matches!(topic, Topic::Rights | Topic::Complaints);
    let other = place.announced.is_some_and(|topic| topic != Topic::Purposes)
        || matches!(
            place.topic,
            Some(Topic::Rights | Topic::Security | Topic::Changes | Topic::Elsewhere | Topic::Complaints)
        );
    if unit.has(first + 1, Tag::DATA_HEAD) || unit.mark(first + 1) == b':' {
        return None;
    }
    let acts = unit.has(first, Tag::ACT) && is_infinitive(unit, first);
    if other || place.cookies {
        let stands = unit.len() > first + 2 && !place.announced.or(place.topic).is_some_and(rights);
        return (stands && (acts || is_doing(unit, first))).then_some(first);
    }
    // "Participation in surveys", "facilitation of payments".
    let does = is_action(unit.word(first)) && (unit.has(first + 1, Tag::OF) || unit.is(first + 1, words!["in"]));
    let verbal = unit.len() > first + 1 && (is_doing(unit, first) || acts) || does;
    (verbal && place.item || told(first)).then_some(first)
}

/// Does the word look like an English noun for a doing ("facilitation", "assessment")?
fn is_action(word: &str) -> bool {
    word.len() > 7 && ["tion", "sion", "ment", "ance", "ysis"].iter().any(|end| word.ends_with(end))
}

/// Does a Dutch nominalised verb with its object begin at the token: "het beheren van", "het verzorgen van"?
fn is_nominalised(unit: &Unit<'_>, at: usize) -> bool {
    unit.language == Language::Dutch && unit.is(at, words!["het"]) && form(unit, at) == Form::Gerund
}

/// Reads purposes that stand alone in brackets: "Art. 6(1)(b) GDPR (contract performance)".
fn read_asides(unit: &Unit<'_>, from: usize, out: &mut Output) {
    if unit.language == Language::Dutch || !unit.may_have(b'(') {
        return;
    }
    for open in unit.each(Shape::MARK, from).filter(|&at| unit.mark(at) == b'(') {
        let first = open + 1;
        let told = || unit.holds_in(first, first + 5, Cues::PURPOSE);
        let action = || is_action(unit.word(first)) && unit.has(first + 1, Tag::OF);
        let stands = unit.mark(first + 1) != b')' && !unit.has(first, Tag::TO | Tag::FOR | BOUNDARY & !Tag::DETERMINER);
        // "Bluecloud (**hosting**)".
        let task = open > 0
            && unit.mark(first + 1) == b')'
            && unit.token(open - 1).is_some_and(|t| t.capital)
            && unit.phrase_at(first, Cues::PURPOSE) == Some(first + 1);
        if stands && (is_doing(unit, first) || told() || action()) || task {
            run(unit, first, rule!("purpose.aside"), out);
        }
    }
}

/// Clauses of a run.
const MOST: usize = 32;

/// Emits the run that begins at `first`; returns where it ends.
fn run(unit: &Unit<'_>, first: usize, rule: Rule, out: &mut Output) -> usize {
    run_of(unit, Kind::Purpose, first, rule, out)
}

/// Emits the run of purposes or interests that begins at `first`; returns where it ends.
fn run_of(unit: &Unit<'_>, kind: Kind, first: usize, rule: Rule, out: &mut Output) -> usize {
    let mut clauses = [Clause::default(); MOST];
    let mut count = 0;
    let mut at = opening(unit, first);
    let mut end = at;
    let colon = unit.mark(first) == b':' || first > 0 && unit.mark(first - 1) == b':';
    let listed = kind == Kind::LegitimateInterest && first > 0 && unit.mark(first - 1) == b'(';
    let list = colon || listed || rule.index == rule!("purpose.item").index;
    while count < MOST {
        let before = count.checked_sub(1).and_then(|last| clauses.get(last));
        let Some(clause) = clause(unit, at, before, list) else { break };
        if let Some(place) = clauses.get_mut(count) {
            *place = clause;
        }
        count += 1;
        end = clause.end;
        match next(unit, clause, list) {
            Some(next) => at = next,
            None => break,
        }
    }
    emit(unit, kind, clauses.get(..count).unwrap_or_default(), rule, out);
    end.max(first)
}

/// Emits the clauses of a run.
fn emit(unit: &Unit<'_>, stated: Kind, clauses: &[Clause], rule: Rule, out: &mut Output) {
    let mut verb: Option<Clause> = None;
    let mut object = None;
    for (index, &clause) in clauses.iter().enumerate() {
        let Clause { mut first, end, form, head } = clause;
        while form == Form::Nominal && unit.has(first, Tag::DETERMINER) && !unit.is_possessive(first) && first + 1 < end
        {
            first += 1;
        }
        if unit.mark(first.wrapping_sub(1)) == b';' {
            verb = None;
        }
        let skipped = if form == Form::Finite {
            let subject = content(unit, first + usize::from(unit.is(first, words!["zodat", "opdat", "dat"])));
            let ours = unit.has(subject, Tag::FIRST) && !unit.is_possessive(subject);
            (subject + usize::from(ours)).min(end) - first
        } else {
            0
        };
        let later = clauses.get(index + 1..).unwrap_or_default();
        let cut_off = unit.language == Language::English && unit.has(end.wrapping_sub(1), Tag::OF | Tag::PREPOSITION);
        let shared = if clause.is_bare() || cut_off && matches!(form, Form::Infinitive | Form::Gerund) {
            // "Billing, **for** deciding on discounts": no object of the first.
            let led = |c: &&Clause| c.form == Form::Gerund && unit.has(c.first.wrapping_sub(1), Tag::FOR);
            let alike = later.iter().take_while(|c| c.form == form && !led(c));
            let object = alike.skip_while(|c| c.is_bare()).map(|c| (c.head, c.end)).next();
            // "**Billing** and accounting **purposes**".
            object.or_else(|| purpose_head(unit, clause, later).filter(|_| form == Form::Gerund))
        } else if form == Form::Nominal {
            // "To prevent fraud, and **for** the maintenance of our site": no object of the verb.
            let serves = (first.saturating_sub(2)..first).any(|at| unit.has(at, Tag::FOR));
            verb.filter(|_| !serves)
                .map(|v| (v.first, v.head))
                .or_else(|| purpose_head(unit, clause, later))
                .or_else(|| of_what(unit, clause, later))
                .or_else(|| compound(unit, clause, later))
        } else if form == Form::Final {
            let own = final_object(unit, clause);
            let shared = object.filter(|_| own.is_none());
            object = own.or(object);
            shared
        } else {
            None
        };
        if matches!(form, Form::Infinitive | Form::Gerund) {
            verb = (head < end).then_some(clause);
        }
        let pointing = unit
            .is(first, words!["following", "these", "those", "such", "volgende", "deze", "dergelijke", "onderstaande"]);
        if pointing && (first..end).any(|at| unit.has(at, Tag::PURPOSE_HEAD)) {
            continue;
        }
        let adjunct =
            unit.language == Language::English && form == Form::Nominal && unit.has(first, Tag::WITH | Tag::BY);
        if adjunct || unit.slice(first, end).len() < 3 || out.has(unit, stated, first, end) {
            continue;
        }
        // "Voor vragen **belt u** met onze balie": the main clause, and no purpose.
        let asked = unit.language == Language::Dutch
            && unit.is(first, words!["vragen"])
            && unit.has(first + 2, Tag::SECOND)
            && unit.ends(first + 1, "t")
            && end > first + 2;
        // "Om te zien welke maat past, **kunt u** de tabel gebruiken": what the person does.
        let own = unit.language == Language::Dutch
            && unit.has(first, Tag::TO)
            && unit.is(first + 1, words!["zien"])
            && unit.summary.tags & Tag::FIRST == 0
            && unit.mark(end) == b','
            && unit.has(end + 2, Tag::SECOND);
        if asked || own {
            continue;
        }
        if stated == Kind::LegitimateInterest {
            out.emit_shared(unit, stated, (first + skipped, end), shared, Said::Interest, rule);
            continue;
        }
        // What is done, and no phrase tells what for, is mostly the service itself ("to set up your mailbox"). That somebody is
        // not done so ("we do not use it to identify you") is none.
        let denied = unit.is_denied(first);
        let bare = unit.language == Language::Dutch
            && end > first + 1
            && unit.has(end - 1, VERBAL)
            && unit.word(end - 1).ends_with('n');
        let service = (form != Form::Nominal || bare) && !denied;
        let otherwise = if service { PurposeKind::ProvideService } else { PurposeKind::Other };
        if let Some(parts) = parted(unit, first + skipped, end).filter(|_| shared.is_none()) {
            for (range, shared) in parts {
                let kind = classify(unit, range, shared, &mut out.joint).unwrap_or(otherwise);
                out.emit_shared(unit, Kind::Purpose, range, shared, Said::Purpose(kind), rule);
            }
            continue;
        }
        let identifies = denied && unit.is(first, words!["identify", "identifying"]);
        let told = classify(unit, (first, end), shared, &mut out.joint)
            .filter(|&kind| !identifies || kind != PurposeKind::Authentication);
        let kind = told.unwrap_or(otherwise);
        out.emit_shared(unit, Kind::Purpose, (first + skipped, end), shared, Said::Purpose(kind), rule);
    }
}
