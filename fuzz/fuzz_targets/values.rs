//! Any string, for each type that is parsed from one: an error, or a value that is written as it was read.
#![no_main]

#[path = "../../tests/support/rules.rs"]
mod rules;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| rules::values(text));
