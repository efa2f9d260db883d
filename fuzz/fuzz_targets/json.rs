//! Any JSON: an error, or a policy that does no harm on any text and goes both ways.
#![no_main]

#[path = "../../tests/support/rules.rs"]
mod rules;

use libfuzzer_sys::fuzz_target;
use privacy_policy::Policy;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(policy) = serde_json::from_slice::<Policy>(bytes) {
        rules::use_all(&policy);
        rules::hold_json("JSON", &policy);
    }
});
