//! Dutch ministries, whose names hold commas and an "en": "het Ministerie van Landbouw, Natuur en Visserij" is one recipient.

use crate::Language;
use crate::extract::controller::ministry_end;
use crate::extract::output::{Output, rule};
use crate::extract::unit::Unit;
use crate::lexicon::Cues;
use crate::model::RecipientClass;
use crate::text::words;

use super::{emit, rule_of};

/// Reads the ministries that `unit` names.
pub(super) fn read(unit: &Unit<'_>, listed: bool, out: &mut Output) {
    if unit.language != Language::Dutch || !unit.holds(Cues::RECIPIENT | Cues::AUTHORITY) {
        return;
    }
    for at in unit.each_of(&[words!["ministerie"]], 0) {
        let Some(end) = ministry_end(unit, at) else { continue };
        let rule = rule_of(unit, at, listed, rule!("recipient.class"));
        emit(unit, out, (at, end), RecipientClass::Authorities, rule);
    }
}
