//! Any text says the same with other line ends and with a byte order mark.
#![no_main]

#[path = "../../tests/support/rules.rs"]
mod rules;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let wrong = rules::line_ends("text", text);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
});
