//! Who decides on the processing (GDPR Art. 13(1)(a)).
//!
//! A name is a run of capitalised words, or a word that the policy's own e-mail addresses or title hold. It is the
//! controller's where something says so: a role word, a bracket that calls it "we", a legal form, the maker of the app, an
//! address below it, or that it is the name in the policy's title or in the host of its e-mail addresses and links.

mod alias;
mod doubt;
mod dutch;
mod own;
mod settle;

use crate::Language;
use crate::lexicon::{Cue, Cues, Tag, Topic};
use crate::model::{ControllerFacts, ControllerRole, Kind, Said};
use crate::scan::Hit;
use crate::text::{Shape, TokenKind, WordSet, contact, words};

use super::output::{Output, Rule, rule};
use super::unit::{BOUNDARY, Unit, VERBAL};
use alias::{aliases, same_start};
pub(super) use doubt::form_end;
use doubt::{bare, is_behind, is_behind_tag, is_formal, is_none, is_other, shortened};
pub(super) use dutch::ministry_end;
use own::MOST_OWN;
pub(crate) use settle::{Mention, settle};

/// Names of one policy; more are no controllers.
const MOST: usize = 12;
/// Words of a name.
const LONGEST: usize = 9;
/// Units from the beginning of the text in which headings are its title.
const TOP: usize = 4;
/// Units from the beginning of the text in which the subject of a sentence may be whom the policy is of.
const EARLY: usize = 40;
/// What makes an app or site its subject's ("Name built the app").
const MAKES: &WordSet = words![
    "built",
    "operates",
    "developed",
    "created",
    "owns",
    "runs",
    "publishes",
    "made",
    "ontwikkelde",
    "beheert",
    "exploiteert",
    "maakte",
];
/// The same, where the maker follows ("created by Name").
const MADE: &WordSet = words![
    "built",
    "operated",
    "developed",
    "created",
    "owned",
    "run",
    "published",
    "made",
    "provided",
    "service",
    "offered",
    "collected",
    "managed",
    "maintained",
    "ontwikkeld",
    "onderhouden",
    "opgesteld",
    "beheerd",
    "gemaakt",
    "aangeboden",
    "geëxploiteerd",
    "uitgegeven",
    "verzorgd",
];
/// Words in the bracket behind a controller's name that say what it is called from there on.
const CALLED: &WordSet = words!["developer", "company", "controller", "owner", "verwerkingsverantwoordelijke"];
/// Words that such a bracket begins with.
const HEREAFTER: &WordSet = words!["hereinafter", "hereafter", "hereby", "hierna", "verder"];
/// Words of phrases that make what stands before them the controller, and what stands behind them its place.
const SEATED: &WordSet = words![
    "gevestigd",
    "kantoorhoudend",
    "kantoorhoudende",
    "ingeschreven",
    "registered",
    "company",
    "incorporated",
    "zetel",
    "maatschappelijke",
    "statutair",
    "met",
];
/// What makes a controller one of several.
const JOINT: &WordSet = words!["joint", "jointly", "co", "gezamenlijk", "gezamenlijke", "medeverantwoordelijke"];
/// Small words inside a name.
const SMALL: &WordSet =
    words!["of", "van", "de", "der", "den", "het", "for", "voor", "the", "di", "du", "la", "le", "te"];

/// Legal forms that stand in the midst of names too.
const KINDS: &WordSet = words!["association", "foundation", "maatschap", "stichting", "vereniging"];

/// Reads the controller's name from `unit`.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    // A known word in small letters is no name.
    let mut walk = unit.each(Shape::CAPITAL | Shape::UNKNOWN | Shape::HOST, 0);
    while let Some(at) = walk.next().filter(|_| out.controllers.len() < MOST) {
        let Some(end) = name_end(unit, at, out) else { continue };
        if let Some(reason) = reason(unit, at, end, out) {
            emit(unit, at, end, reason, out);
        }
        if out.controllers.is_empty() {
            settle::mention(unit, at, end, out);
        }
        walk.go_on(dutch::minister_end(unit, at, end));
    }
    let formal = unit.holds(Cues::CONTROLLER | Cues::LEGAL_FORM) || unit.place.topic == Some(Topic::Controller);
    if let Some(last) = out.controllers.last_mut().filter(|c| formal && c.registration_number.is_none()) {
        let number = |at| contact::registration_number(unit.text, unit.tokens, at);
        last.registration_number = (0..unit.len()).find_map(number).map(|found| found.value);
    }
}

/// Adds the name at tokens `first..end`, unless it is known.
fn emit(unit: &Unit<'_>, first: usize, end: usize, rule: Rule, out: &mut Output) {
    let whole = &*unit.line(first, end);
    let (name, behind) = bare(whole);
    let known = |c: &ControllerFacts| {
        same_start(out.names.get(c.name), name) || c.aliases.iter().any(|alias| same_start(alias, name))
    };
    // What was refused once comes again only for a better reason.
    let weak = is_weak(rule);
    let named = !weak && unit.place.topic == Some(Topic::Controller) && unit.language == Language::Dutch;
    // What was only mentioned so far, the section on the controller names formally.
    let mentioned = |c: &ControllerFacts| c.mention.is_some() && out.names.get(c.name).eq_ignore_ascii_case(name);
    let formal = named.then(|| out.controllers.iter().position(mentioned)).flatten();
    let again = formal.is_none() && out.controllers.iter().any(known);
    let bracket = (unit.mark(end) == b'(').then(|| (end + 1, unit.bracket_end(end)));
    let aliases = || bracket.map_or_else(Vec::new, |(from, to)| aliases(unit, from, to));
    if again {
        // "Spoke and Wheel Ltd (hereinafter "Spoke")": short names may stand at a later mention.
        let names = &out.names;
        let same = |c: &&mut ControllerFacts| names.get(c.name).eq_ignore_ascii_case(name) && c.aliases.is_empty();
        out.controllers.iter_mut().find(same).into_iter().for_each(|known| known.aliases = aliases());
        return;
    }
    // "London EC1A" is part of an address.
    let address = out.has(unit, Kind::ControllerContact, first, end);
    if address || weak && out.refused().iter().any(|&r| same_start(out.names.get(r), name)) {
        return;
    }
    let name = out.names.add(name);
    let Some(taken) = out.emit(unit, Kind::ControllerName, (first, end), Said::Controller(name), rule) else {
        if out.refused().len() < MOST_OWN {
            out.heard.push(name);
        }
        return;
    };
    taken.denied = false;
    taken.span = shortened(taken.span, behind);
    let aliases = aliases();
    let joint = unit
        .hits
        .iter()
        .any(|h| matches!(h.cue, Cue::Controller) && (h.first..h.end).any(|at| unit.is(at as usize, JOINT)));
    let role = match () {
        () if joint => ControllerRole::JointController,
        () if super::contact::is_about_representative(unit, out) => ControllerRole::Representative,
        () => ControllerRole::Controller,
    };
    let mention = weak.then(|| out.statements.len().saturating_sub(1));
    let facts = ControllerFacts { name, aliases, registration_number: None, role, mention };
    match formal.and_then(|known| out.controllers.get_mut(known)) {
        Some(known) => {
            let before = core::mem::replace(known, facts);
            known.registration_number = before.registration_number;
            before.mention.into_iter().for_each(|at| out.forget(at));
        }
        None => out.controllers.push(facts),
    }
}

/// Is a name only mentioned where it is read by the rule?
fn is_weak(rule: Rule) -> bool {
    const WEAK: [Rule; 3] = [rule!("controller.own"), rule!("controller.subject"), rule!("controller.we")];
    WEAK.contains(&rule)
}

/// Is it a word with a capital anywhere in it: "Name", "iName"?
fn is_named(unit: &Unit<'_>, at: usize) -> bool {
    is_capital(unit, at)
        || unit.token(at).is_some_and(|t| t.kind == TokenKind::Word && t.word == 0)
            && unit.word(at).bytes().any(|b| b.is_ascii_uppercase())
}

fn is_capital(unit: &Unit<'_>, at: usize) -> bool {
    unit.token(at).is_some_and(|t| t.kind == TokenKind::Word && t.capital)
}

/// May the word at the beginning of a sentence be capitalised for that only?
fn is_plain(unit: &Unit<'_>, at: usize) -> bool {
    unit.has(at, BOUNDARY | Tag::FIRST | Tag::SECOND | Tag::THIRD | Tag::POLICY | Tag::DATA_HEAD | Tag::PERSONAL)
}

/// Does the token stand behind "created by" and the like?
fn is_made_by(unit: &Unit<'_>, at: usize) -> bool {
    let at = if at > 0 && unit.is(at - 1, words!["the", "de", "het"]) { at - 1 } else { at };
    // "Onze boekhouding wordt verzorgd door **Name**" makes it nobody's site.
    let site = || unit.language == Language::English || unit.summary.tags & (Tag::SERVICE | Tag::POLICY) != 0;
    // Who built a Dutch site, or for whom, need not be who it is of.
    let built = || unit.language == Language::Dutch && unit.is(at - 2, words!["ontwikkeld", "gemaakt", "onderhouden"]);
    at > 1 && unit.has(at - 1, Tag::BY) && unit.is(at - 2, MADE) && site() && !built()
}

/// The end of the name that begins at the token.
fn name_end(unit: &Unit<'_>, at: usize, out: &Output) -> Option<usize> {
    let token = unit.token(at)?;
    // "Name.com B.V."
    let host =
        token.kind == TokenKind::Url && (form_end(unit, at + 1).is_some() && !unit.has(at + 1, Tag::PREPOSITION));
    if token.kind == TokenKind::Url && !host {
        return Some(at + 1);
    }
    let unknown = token.kind == TokenKind::Word && token.word == 0 && !token.capital;
    if unknown && out.is_own(unit.word(at), false) && form_end(unit, at + 1).is_none() {
        return Some(at + 1);
    }
    if let Some(end) = dutch::ministry_end(unit, at) {
        return Some(end);
    }
    let small = host || unknown && (form_end(unit, at + 1).is_some() || is_made_by(unit, at));
    if !small && !is_capital(unit, at) || is_plain(unit, at) && form_end(unit, at).is_none() {
        return None;
    }
    let mut end = at + 1;
    while small && is_made_by(unit, at) && unit.token(end).is_some_and(|t| t.kind == TokenKind::Word && t.word == 0) {
        end += 1;
    }
    if let Some(form) = form_end(unit, at).filter(|&form| form > at) {
        // "Stichting Example": more must follow.
        if !is_capital(unit, form) && !unit.token(form).is_some_and(|t| t.joined) || is_behind(unit, at) {
            return None;
        }
    }
    while end < unit.len() && end < at + LONGEST {
        if let Some(form) = form_end(unit, end) {
            end = form;
            // "Harbour Vereniging Example vzw": the word for what it is stands before the form.
            let goes_on = unit.is(end - 1, KINDS) && is_capital(unit, end) && !unit.line_break(end - 1);
            if form_end(unit, end).is_none() && !(goes_on && (end + 1..end + 4).any(|at| form_end(unit, at).is_some()))
            {
                return Some(end);
            }
            continue;
        }
        // "Name (Pty) Ltd", "Name (Norway) Limited"
        let within = unit.mark(end) == b'(' && is_capital(unit, end + 1) && unit.mark(end + 2) == b')';
        if within && (unit.is(end + 1, words!["pty", "proprietary"]) || form_end(unit, end + 3).is_some()) {
            end += 3;
            continue;
        }
        if matches!(unit.mark(end), b',' | b'.') {
            // "Name, Inc.", "Name Co., Ltd."
            let next = if unit.mark(end + 1) == b',' { end + 2 } else { end + 1 };
            match form_end(unit, next).filter(|_| unit.mark(end) == b',' || next == end + 2) {
                Some(form) => return Some(form),
                None => break,
            }
        }
        let broken = unit.token(end).is_some_and(|t| t.apart) && (unit.line_break(end - 1) || is_behind_tag(unit, end));
        if broken {
            break;
        }
        // "**Name's** Services"
        let owner = || unit.ends(end - 1, "'s") || unit.ends(end - 1, "’s");
        if unit.has(end, Tag::SERVICE | Tag::DATA_HEAD) && owner() {
            break;
        }
        if is_capital(unit, end) && !unit.has(end, Tag::FIRST | Tag::POLICY)
            || unit.token(end).is_some_and(|t| t.joined)
        {
            end += 1;
        } else if is_capital(unit, end + 1)
            && (matches!(unit.mark(end), b'&' | b'+' | b'\'')
                || unit.is(end, SMALL)
                || unit.has(end, Tag::AND) && unit.is(at, words!["department", "ministry"]))
        {
            end += 2;
        } else if unit.is(end, SMALL) && unit.is(end + 1, SMALL) && is_capital(unit, end + 2) {
            end += 3;
        } else {
            break;
        }
    }
    Some(end)
}

/// Does a bracket say what the name before it is called from there on: `("we")`, `(the "Developer")`, `(hereafter: Name)`?
fn is_called(unit: &Unit<'_>, first: usize, end: usize) -> bool {
    // "English (US)" is no "us".
    unit.has(first, Tag::FIRST) && unit.word(first) != "US"
        || unit.is(first, HEREAFTER)
        || (first..end)
            .any(|i| matches!(unit.mark(i), b'"' | b'\'') && (unit.has(i + 1, Tag::FIRST) || unit.is(i + 1, CALLED)))
        || unit.language == Language::Dutch && (first..end).any(|i| unit.has(i, Tag::FIRST) && unit.mark(i - 1) == b',')
}

/// Does a name at the head of a sentence about the person's data stand apart as that of the app: "My app (**Name**) does not
/// collect", "**Name**, operated by Jane Doe, respects"?
fn is_apart(unit: &Unit<'_>, first: usize, end: usize) -> bool {
    const APPS: &WordSet = words!["app", "application", "game", "site", "website"];
    const OTHER: &WordSet = words!["android", "beta", "demo", "desktop", "ios", "iphone", "mobile", "web"];
    if unit.language == Language::Dutch
        || first > 3
        || unit.summary.tags & (Tag::SECOND | Tag::PERSONAL | Tag::DATA_HEAD) == 0
    {
        return false;
    }
    let strange = || (first..end).any(|at| unit.token(at).is_some_and(|t| t.word == 0));
    let name =
        (end >= first + 2 || strange()) && !(first..end).any(|at| unit.is(at, OTHER) || unit.has(at, Tag::POLICY));
    let verb = Tag::MODAL | Tag::BE | Tag::HAVE | VERBAL;
    let bracketed = first == 3
        && unit.mark(2) == b'('
        && unit.is(1, APPS)
        && unit.is(0, words!["my", "our"])
        && unit.mark(end) == b')'
        && (unit.has(end + 1, verb) || unit.is(end + 1, words!["does", "doesn't", "doesn’t"]));
    let run = || {
        first == 0
            && unit.mark(end) == b','
            && unit.is(end + 1, words!["built", "created", "developed", "made", "operated", "owned", "run"])
            && unit.has(end + 2, Tag::BY)
            && (is_capital(unit, end + 3) || unit.is(end + 3, words!["me", "us"]))
            && (end + 4..end + 9).any(|at| unit.mark(at) == b',' && unit.has(at + 1, verb))
    };
    name && (bracketed || run())
}

/// Why the name at tokens `first..end` is the controller's.
fn reason(unit: &Unit<'_>, first: usize, end: usize, out: &Output) -> Option<Rule> {
    // Quotes belong to what the name stands in.
    let before = first.checked_sub(1).filter(|&b| unit.mark(b) != b'"').or(first.checked_sub(2));
    let end = if matches!(unit.mark(end), b'"' | b'\'') { end + 1 } else { end };
    let ministry = dutch::ministry_end(unit, first) == Some(end);
    let formal = ministry || is_formal(unit, first, end);
    let own = out.owns(unit, first, end, formal);
    if is_none(unit, first, end, formal, own) {
        return None;
    }
    let vendor = unit.holds_in(first, end, Cues::VENDOR);
    // Words that policies use anyway are no name ("Company", "Privacy Centre").
    let officer = unit.hits_in(first.saturating_sub(2), end, Cues::OFFICER).any(|h| h.end as usize > first);
    if officer || unit.is(first, words!["art", "article", "artikel"]) {
        return None;
    }
    let made_by = is_made_by(unit, first) && end > first + 2;
    let called = unit.mark(end) == b'(' && is_called(unit, end + 1, unit.bracket_end(end));
    let apart = !vendor && is_apart(unit, first, end);
    let called_us =
        called && end >= first + 3 && unit.is(first, words!["department", "ministry", "office", "university"]);
    if !(formal || own || made_by || called && vendor || called_us || apart)
        && (first..end).all(|i| unit.token(i).is_some_and(|t| t.kind != TokenKind::Url && t.word != 0))
    {
        return None;
    }
    if called {
        return Some(rule!("controller.alias"));
    }
    if !formal && unit.token(first).is_some_and(|t| t.kind == TokenKind::Url) {
        return None;
    }
    if apart {
        return Some(rule!("controller.maker"));
    }
    // "Example Street 1"
    if !formal && unit.token(end).is_some_and(|t| t.kind == TokenKind::Number) {
        return None;
    }
    let lone = end == first + 1
        && unit.token(first).is_some_and(|t| t.tags & Tag::ALL & !NAMELIKE != 0 || t.word != 0 && !own);
    if unit.hits_in(first, end, Cues::COUNTRY).any(|h| h.end as usize == end && !formal) && !own {
        return None;
    }
    // "Name, we and our affiliates (“we”)": the first name of the sentence that a later bracket speaks of.
    let later = first <= 1
        && !lone
        && (end..(end + 24).min(unit.len()))
            .any(|i| unit.mark(i) == b'(' && unit.mark(i + 1) == b'"' && unit.has(i + 2, Tag::FIRST));
    if later {
        return Some(rule!("controller.alias"));
    }
    // Who is a vendor to others tells who it is in the section for that.
    let vendor_self = || formal && unit.place.topic == Some(Topic::Controller) && unit.holds(Cues::CONTROLLER);
    if vendor && !own && !vendor_self() {
        return None;
    }
    let behind = unit.hits_in(end, (end + 12).min(unit.len()), Cues::CONTROLLER);
    let ahead = unit.hits_in(first.saturating_sub(8), first, Cues::CONTROLLER);
    let mut says = behind
        .filter(|h| !unit.has(h.end as usize - 1, Tag::BY | Tag::OF))
        .chain(ahead.filter(|h| !(h.first..h.end).any(|i| unit.is(i as usize, SEATED))));
    let near = |h: &Hit| h.first as usize <= end + 1 && h.end as usize + 2 >= first;
    let unknown = unit.language == Language::Dutch && unit.token(first).is_some_and(|t| t.word == 0);
    // "Gevestigd **te** Name": a place.
    let behind_article = before.map(|b| if unit.has(b, Tag::DETERMINER) { b.saturating_sub(1) } else { b });
    let placed =
        !formal && !own && behind_article.is_some_and(|b| unit.is(b, words!["at", "from", "in", "te", "with"]));
    // "Its subsidiaries, **including** Name"
    let placed = placed || !formal && !own && unit.holds_in(first.saturating_sub(8), first, Cues::EXAMPLES);
    if says.next().is_some_and(|h| !lone || unknown && near(h)) && !placed {
        return Some(rule!("controller.role"));
    }
    if before.is_some_and(|b| {
        unit.has(b, Tag::BE) && b > 0 && unit.has(b - 1, Tag::FIRST) || unit.is(b, words!["means", "betekent"])
    }) && (0..first).any(|i| unit.has(i, Tag::FIRST) && !unit.is_possessive(i))
    {
        return Some(rule!("controller.we"));
    }
    // "At Name, we value": the name stands for "we".
    if before.is_some_and(|b| unit.is(b, words!["at", "bij", "binnen", "within"]))
        && (end..end + 4).any(|i| unit.has(i, Tag::FIRST))
    {
        return Some(rule!("controller.we"));
    }
    // "**We** are jointly owned by Name": a shareholder.
    let held = || unit.is(first.wrapping_sub(2), words!["owned"]) && (0..first).any(|at| unit.has(at, Tag::FIRST));
    let made = before.is_some_and(|b| {
        is_made_by(unit, first) && (own || !held())
            || unit.is(b, words!["to", "naar"]) && b > 0 && unit.is(b - 1, words!["refers", "verwezen"])
    });
    if made && formal && !own && out.units > EARLY && !out.controllers.is_empty() && is_other(unit, first, out) {
        return None;
    }
    if made || unit.is(end, MAKES) && first <= 1 {
        return Some(rule!("controller.maker"));
    }
    // A ministry is spoken of in many policies.
    if formal && !ministry {
        if !own && is_other(unit, first, out) {
            return None;
        }
        return Some(rule!("controller.form"));
    }
    if own {
        return Some(rule!("controller.own"));
    }
    if let Some(rule) =
        dutch::introduces(unit, first, end, out).filter(|_| !lone || unit.token(first).is_some_and(|t| t.word == 0))
    {
        return Some(rule);
    }
    // "Name respects your privacy": the subject of a policy's first sentences.
    let subject = first <= 1
        && out.controllers.is_empty()
        && out.units <= EARLY
        && unit.has(end, VERBAL | Tag::BE | Tag::HAVE | Tag::MODAL);
    let about = subject && unit.summary.tags & (Tag::POLICY | Tag::PERSONAL | Tag::DATA_HEAD | Tag::SECOND) != 0;
    (about && !lone && unit.token(first).is_some_and(|t| t.tags & (VERBAL | BOUNDARY) == 0))
        .then_some(rule!("controller.subject"))
}

/// Tags that a word may carry and still be a name by itself.
const NAMELIKE: u64 = Tag::NUMBER | Tag::ADJECTIVE | Tag::SERVICE | Tag::ORGANISATION | Tag::STREET;

/// Labels of lines that hold no controller's name.
const NO_LABELS: &WordSet = words![
    "attention",
    "attn",
    "city",
    "country",
    "land",
    "locatie",
    "location",
    "plaats",
    "vestigingsplaats",
    "woonplaats",
];

/// Reads the name on a card: the line above the address or other contact that begins at token `contact`.
pub(super) fn above(unit: &Unit<'_>, contact: usize, out: &mut Output) {
    let line_start = |mut at: usize| {
        while at > 0 && !unit.line_break(at - 1) {
            at -= 1;
        }
        at
    };
    let end = line_start(contact);
    let Some(last) = end.checked_sub(1) else { return };
    let mut first = line_start(last);
    // "Name: Example"
    if unit.mark(first + 1) == b':' {
        if unit.is(first, NO_LABELS) {
            return;
        }
        first += 2;
    }
    // "Jane Doe, Norway"; below a name it is a town.
    let country = (first + 2..end)
        .find(|&at| unit.mark(at - 1) == b',' && unit.phrase_at(at, Cues::COUNTRY).is_some_and(|after| after >= end));
    if country.is_some_and(|at| at == first + 2) && !out.controllers.is_empty() {
        return;
    }
    let end = country.map_or(end, |at| at - 1);
    let spoken = (first..end).any(|at| {
        unit.token(at).is_none_or(|t| !matches!(t.kind, TokenKind::Word | TokenKind::Mark))
            || matches!(unit.mark(at), b':' | b'?' | b'@' | b'[')
            || unit
                .has(at, Tag::FIRST | Tag::SECOND | Tag::REACH | Tag::POLICY | Tag::DATA_HEAD | Tag::STREET | Tag::BE)
    });
    let officer = unit.holds_in(0, end, Cues::OFFICER | Cues::AUTHORITY | Cues::NAMED_AUTHORITY);
    if first < end && end - first <= LONGEST && is_capital(unit, first) && !spoken && !officer {
        emit(unit, first, end, rule!("controller.card"), out);
    }
}

/// Reads the name that opens a card behind words that announce the controller: its first line, lines above the address. Says
/// whether it is taken.
pub(super) fn first_line(unit: &Unit<'_>, contact: usize, out: &mut Output) -> bool {
    let Some(end) = (0..contact.min(LONGEST)).find(|&at| unit.line_break(at)).map(|at| at + 1) else { return false };
    let name = |at: usize| {
        unit.token(at).is_some_and(|t| t.kind == TokenKind::Word && (t.capital || t.joined))
            || unit.is(at, SMALL)
            || matches!(unit.mark(at), b'.' | b'&' | b'-')
    };
    let plain = (0..end).any(|at| is_plain(unit, at) || unit.has(at, Tag::REACH | Tag::STREET));
    let officer = unit.holds_in(0, end, Cues::OFFICER | Cues::AUTHORITY | Cues::NAMED_AUTHORITY);
    // Words that policies use anyway are no name; a company's name below it is better.
    let strange = (0..end).any(|at| unit.token(at).is_some_and(|t| t.word == 0 && t.kind == TokenKind::Word));
    let other = unit.holds_in(end, contact, Cues::LEGAL_FORM);
    let found = is_capital(unit, 0) && end < contact && strange && !other && (0..end).all(name) && !plain && !officer;
    let before = out.statements.len();
    if found {
        emit(unit, 0, end, rule!("controller.card"), out);
    }
    out.statements.len() > before
}

/// Reads a heading that is a company's name and nothing else, where nobody has been named yet or the controller is spoken of.
pub(super) fn heading(unit: &Unit<'_>, out: &mut Output) {
    if !unit.holds(Cues::LEGAL_FORM) || !out.controllers.is_empty() && unit.place.topic != Some(Topic::Controller) {
        return;
    }
    let end = name_end(unit, 0, out).filter(|&end| (end..unit.len()).all(|at| unit.mark(at) != 0));
    if let Some(end) = end.filter(|&end| unit.holds_in(0, end, Cues::LEGAL_FORM)) {
        emit(unit, 0, end, rule!("controller.card"), out);
    }
}

/// Takes notice of the names in a title: the policy is somebody's.
pub(super) fn title(unit: &Unit<'_>, out: &mut Output) {
    if out.units > TOP {
        return;
    }
    let mut at = 0;
    while at < unit.len() {
        let start = at;
        while is_named(unit, at) && !is_plain(unit, at) || at > start && unit.mark(at) == b'&' {
            at += 1;
        }
        // A word that is no name makes no title somebody's, but for several behind a mark: "Privacy Policy | Old Mill".
        let unknown = (start..at).any(|i| unit.token(i).is_some_and(|t| t.word == 0));
        let vendor = unit.phrase_at(start, Cues::VENDOR).filter(|&end| at > start && end <= at);
        let parted = || at > start + 1 && matches!(unit.mark(start.wrapping_sub(1)), b'|') && at == unit.len();
        if unknown || parted() {
            out.own(bare(&unit.line(start, at)).0);
            if out.controllers.is_empty() {
                settle::note(unit, start, at, settle::TITLE, out);
            }
        }
        if let Some(end) = vendor {
            out.own(&unit.line(start, end));
        }
        at += 1;
    }
}
