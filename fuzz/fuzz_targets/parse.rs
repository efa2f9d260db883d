//! Any text, read in the language it is found to be in and in each that the crate reads.
#![no_main]

#[path = "../../tests/support/rules.rs"]
mod rules;

use libfuzzer_sys::fuzz_target;
use privacy_policy::{Language, Parser};

fuzz_target!(|text: &str| {
    if let Some(policy) = rules::check("text", text) {
        rules::hold_json("text", &policy);
        rules::use_all(&policy);
    }
    for &language in Language::ALL {
        if let Ok(policy) = Parser::builder().language(language).build().parse(text) {
            rules::hold(language.code(), text, &policy);
        }
    }
});
