//! Cues and context to statements, one file a kind. Nothing here knows where the text came from.

mod automated;
mod basis;
mod children;
mod contact;
mod context;
mod controller;
mod cookie;
mod data;
mod date;
mod denial;
#[cfg(test)]
pub(crate) mod fit;
mod item;
mod output;
mod purpose;
mod recipient;
mod retention;
mod right;
mod source;
mod transfer;
mod unit;
mod weigh;
mod weights;

pub(crate) use context::{Context, Place};
pub(crate) use denial::denials;
pub(crate) use output::Output;
pub(crate) use unit::Unit;
pub(crate) use weigh::cue_bit;

/// Reads one sentence, list item, cell or heading.
pub(crate) fn read(unit: &Unit<'_>, out: &mut Output) {
    date::read(unit, out);
    contact::read(unit, out);
    if unit.place.heading {
        data::read_heading(unit, out);
        return;
    }
    controller::read(unit, out);
    children::read(unit, out);
    data::read(unit, out);
    if unit.is_elsewhere() {
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
