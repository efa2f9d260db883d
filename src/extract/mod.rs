//! Cues and context to statements, one file a kind. Nothing here knows where the text came from.

mod asked;
mod automated;
mod basis;
mod children;
mod class_weights;
mod contact;
mod context;
mod controller;
mod cookie;
mod data;
mod date;
mod denial;
#[cfg(test)]
pub(crate) mod fit;
mod index;
mod item;
mod joint;
mod learnt;
mod name;
mod output;
mod party;
mod purpose;
mod recipient;
mod restrict;
mod retention;
mod right;
mod source;
mod transfer;
mod unit;
mod weigh;
mod weights;
mod word_weights;
mod words;

pub(crate) use context::{Context, Place};
pub(crate) use controller::settle;
pub(crate) use denial::{answered, denials};
pub(crate) use index::Index;
pub(crate) use output::{Output, rule_name};
pub(crate) use unit::Unit;

/// Reads one sentence, list item, cell or heading.
pub(crate) fn read(unit: &Unit<'_>, out: &mut Output) {
    out.common.clear();
    out.period = None;
    out.unit = out.statements.len();
    date::read(unit, out);
    contact::read(unit, out);
    if unit.place.heading {
        data::read_heading(unit, out);
        basis::read_heading(unit, out);
        retention::read_heading(unit, out);
        controller::heading(unit, out);
        recipient::read_heading(unit, out);
        controller::title(unit, out);
        cookie::heading(unit, out);
        purpose::read_heading(unit, out);
        return;
    }
    controller::read(unit, out);
    children::read(unit, out);
    data::read(unit, out);
    if unit.is_elsewhere() {
        // Somebody else's practices are told of those who get data.
        recipient::read(unit, out);
        return;
    }
    right::read(unit, out);
    basis::read(unit, out);
    retention::read(unit, out);
    transfer::read(unit, out);
    automated::read(unit, out);
    cookie::read(unit, out);
    source::read(unit, out);
    recipient::read(unit, out);
    purpose::read(unit, out);
}

/// Reads lines that stand below each other and make a card: a name, an address, a number.
pub(crate) fn read_card(unit: &Unit<'_>, out: &mut Output) {
    out.common.clear();
    out.unit = out.statements.len();
    contact::card(unit, out);
    out.cards = (out.unit, out.statements.len());
}
