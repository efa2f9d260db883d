//! Verbs with objects that may stand apart from them and tell a purpose only together.

mod english;
mod table;

use std::sync::LazyLock;

use crate::Language;
use crate::extract::asked;
use crate::extract::unit::Unit;
use crate::lexicon::Tag;
use crate::model::PurposeKind;
use crate::text::{WordSet, words};

use super::class::weight;
pub(in crate::extract) use table::DUTCH_OBJECTS;
use table::{DUTCH, DUTCH_FIRM, Frame};

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
        Language::English => english(unit, weak, verb, object),
        Language::Dutch => dutch(unit, told, weak, (verb.min(object), verb.max(object))),
    };
    kind.or(told)
}

/// An English verb begins its clause.
fn english(unit: &Unit<'_>, weak: bool, verb: (usize, usize), object: (usize, usize)) -> Option<PurposeKind> {
    /// Tokens between a verb and its object.
    const APART: usize = 8;
    let fitting = |at: usize| {
        let behind = if object.0 <= at { at + 1 } else { object.0 };
        let says = |frame: &Frame| {
            frame.objects.forms().is_empty()
                || (behind..object.1.min(behind + APART)).any(|at| unit.is(at, frame.objects))
        };
        let mut frames = of_verb(unit.token(at).map_or(0, |token| token.form), weak);
        frames.find(|(_, frame)| says(frame))
    };
    let fits = (verb.0..verb.1.min(verb.0 + 2)).filter_map(fitting).min_by_key(|&(turn, _)| turn);
    fits.map(|(_, frame)| frame.kind)
}

/// The English frames that a verb of this form may be of, firm ones first, and weak ones only where those count; each with its turn.
fn of_verb(form: u64, weak: bool) -> impl Iterator<Item = (usize, &'static Frame)> {
    /// By the forms of their verbs.
    static BY_VERB: LazyLock<Vec<(u64, usize)>> = LazyLock::new(|| {
        let turns = english::FIRM.iter().chain(english::FRAMES).enumerate();
        let mut all: Vec<_> =
            turns.flat_map(|(turn, frame)| frame.verbs.forms().iter().map(move |&v| (v, turn))).collect();
        all.sort_unstable();
        all
    });
    let all = &*BY_VERB;
    let first = all.partition_point(|&(verb, _)| verb < form);
    let own = all.get(first..).unwrap_or_default().iter().take_while(move |&&(verb, _)| verb == form);
    let turns = own.map(|&(_, turn)| turn).take_while(move |&turn| weak || turn < english::FIRM.len());
    turns.filter_map(|turn| {
        Some((turn, english::FIRM.get(turn).or_else(|| english::FRAMES.get(turn - english::FIRM.len()))?))
    })
}

/// A Dutch verb stands right before or behind its object, in the one or two ranges of the clause.
fn dutch(
    unit: &Unit<'_>,
    told: Option<PurposeKind>,
    weak: bool,
    (low, high): ((usize, usize), (usize, usize)),
) -> Option<PurposeKind> {
    let fraud = told == Some(PurposeKind::FraudPrevention);
    let clause = if unit.may_say(asked::DUTCH_OBJECTS) { low.0..high.1 } else { 0..0 };
    let apart = |at: &usize| *at < low.1 || *at >= high.0;
    let mut objects = clause.filter(|at| apart(at) && unit.may_be(*at, asked::DUTCH_OBJECTS));
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
