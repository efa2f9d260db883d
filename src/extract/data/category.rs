//! Which category a phrase for data names.

use crate::Language;
use crate::extract::joint::Joint;
use crate::extract::restrict::restricts;
use crate::extract::unit::{DATA, Unit};
use crate::lexicon::{Cue, Tag};
use crate::model::Category;
use crate::scan::Hit;
use crate::text::{WordSet, words};

use super::compound;

/// Bits of a number of tokens.
const LENGTH: u32 = 24;

/// The category that the phrase in tokens `first..end` names: that of its head; else of what stands before the head; else
/// of what restricts it.
pub(super) fn classify(unit: &Unit<'_>, first: usize, end: usize) -> Option<Category> {
    const BEHIND: u64 = Tag::OF | Tag::FROM | Tag::FOR | Tag::WITH | Tag::BY | Tag::PREPOSITION;
    let core = (first + 1..end)
        .find(|&at| restricts(unit, at) || unit.has(at, BEHIND) || unit.mark(at) == b'(')
        .unwrap_or(end);
    // Who gave it or holds it, or what it is needed for, says nothing of what it is.
    let agent = unit.has(core, Tag::FROM | Tag::BY) && !unit.has(core, Tag::OF)
        || unit.is(core, words!["necessary", "needed", "required"]);
    let behind = if agent { (core + 1..end).find(|&at| restricts(unit, at)).unwrap_or(end) } else { core };
    let phrases = unit.hits_in(first, end, DATA);
    let is_part = |part: &Hit| {
        phrases.clone().any(|h| h.first <= part.first && part.end <= h.end && h.end - h.first > part.end - part.first)
    };
    let named = phrases
        .clone()
        .filter(|h| ((h.first as usize) < core || h.first as usize >= behind) && !is_part(h))
        .filter_map(|h| Some((h, category(h.cue)?)))
        .max_by_key(|&(h, (category, sure))| {
            let (start, stop) = (h.first as usize, h.end as usize);
            let tier = if stop > core && start >= core {
                0
            } else if stop < core {
                1
            } else {
                2
            };
            // As one number, for comparing four takes branches that cannot be foreseen.
            let order = u64::from(is_telling(category)) << 2 | tier;
            (order << LENGTH | (stop - start + usize::from(sure)) as u64) << LENGTH | (end - start) as u64
        })
        .map(|(_, (category, _))| category);
    let named = if unit.has(first.wrapping_sub(1), Tag::AND) { of_both(unit, first, end).or(named) } else { named };
    match named {
        Some(category) if is_telling(category) => named,
        Some(Category::Other) => {
            about(unit, (first, core, end)).or_else(|| compound::classify(unit, first, core)).or(named)
        }
        _ => about(unit, (first, core, end)).or(named),
    }
}

/// The category of the phrase that names what tokens `first..end` begin with together with what stands before them: "version"
/// of "browser type and version".
fn of_both(unit: &Unit<'_>, first: usize, end: usize) -> Option<Category> {
    let english = unit.language == Language::English;
    let before = if english { first.saturating_sub(4) } else { first };
    unit.hits_in(before, end, DATA)
        .filter(|h| (h.first as usize) < first && h.end as usize > first)
        .filter_map(|h| Some(category(h.cue)?.0))
        .find(|&category| is_telling(category))
}

/// The category that a cue names, and whether it names nothing else.
fn category(cue: Cue) -> Option<(Category, bool)> {
    match cue {
        Cue::Data(category) => Some((category, true)),
        Cue::WeakData(category) => Some((category, false)),
        _ => None,
    }
}

/// Does the category tell more than that there is data?
fn is_telling(category: Category) -> bool {
    !matches!(category, Category::Generic | Category::Other)
}

/// The category that tokens `own` and the head that they share with their neighbours name only together: "contact" and "data"
/// of "contact and payment data".
pub(super) fn classify_together(
    unit: &Unit<'_>,
    own: (usize, usize),
    shared: (usize, usize),
    joint: &mut Joint,
) -> Option<Category> {
    let seam = own.1.saturating_sub(own.0);
    let hits = joint.scan(unit, own, shared).iter();
    hits.filter(|h| (h.first as usize) < seam && h.end as usize > seam)
        .filter_map(|h| Some((h.end - h.first, category(h.cue)?.0)))
        .filter(|&(_, category)| is_telling(category))
        .max_by_key(|&(length, _)| length)
        .map(|(_, category)| category)
}

/// What a restriction is about, by its words, where no phrase names it: "information about how …".
fn about(unit: &Unit<'_>, (first, core, end): (usize, usize, usize)) -> Option<Category> {
    const WORDS: &[(&WordSet, Category)] = &[
        (
            words![
                "action",
                "actions",
                "activities",
                "activity",
                "browse",
                "browsing",
                "click",
                "engage",
                "games",
                "interact",
                "interaction",
                "interactions",
                "navigate",
                "statistics",
                "traffic",
                "usage",
                "use",
                "uses",
                "using",
                "view",
                "visit",
                "visitors",
                "visits",
                "bezoek",
                "bezoekers",
                "bezoekt",
                "gebruik",
                "gebruiken",
                "gebruikt",
                "gebruikte",
            ],
            Category::Usage,
        ),
        (
            words!["billing", "invoicing", "payment", "payments", "tax", "belastingaangifte", "facturatie", "betaling",],
            Category::Financial,
        ),
        (words!["browser", "computer", "device", "phone", "apparaat"], Category::DeviceInfo),
        (words!["conversations", "correspondence", "inquiry", "support"], Category::Communication),
        (words!["create", "creation", "post", "upload", "uploaded", "geplaatst", "uploadt"], Category::UserContent),
    ];
    let asked = unit.is(first, words!["how", "hoe"]);
    let clause = unit.has(core, Tag::FIRST | Tag::SECOND | Tag::RELATIVE) && !asked;
    let source = unit.has(core, Tag::FROM | Tag::FOR) && !unit.has(core, Tag::OF);
    let fits = |category: Category| match category {
        // "data that you upload", but not "data that you give us when you use it", "data from visitors"
        Category::UserContent => clause,
        Category::Usage => !clause && (!source || unit.is_possessive(core + 1)),
        _ => !clause,
    };
    (core..end.min(core + 8)).find_map(|at| {
        WORDS.iter().find(|(words, category)| unit.is(at, words) && fits(*category)).map(|&(_, category)| category)
    })
}
