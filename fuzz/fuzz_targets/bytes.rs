//! Any bytes: the error says where they end to be UTF-8, and those that are give what their text gives.
#![no_main]

#[path = "../../tests/support/rules.rs"]
mod rules;

use libfuzzer_sys::fuzz_target;
use privacy_policy::{Error, Parser};

fuzz_target!(|bytes: &[u8]| {
    let limit = bytes.first().map_or(0, |&byte| usize::from(byte) * 16);
    let parser = Parser::builder().max_bytes(limit).build();
    let read = parser.parse_bytes(bytes);
    if bytes.len() > limit {
        assert_eq!(read, Err(Error::TooLarge { bytes: bytes.len(), limit }));
        return;
    }
    match core::str::from_utf8(bytes) {
        Ok(text) => {
            assert_eq!(read, parser.parse(text));
            rules::check("bytes", text);
        }
        Err(error) => assert_eq!(read, Err(Error::NotUtf8 { offset: error.valid_up_to() })),
    }
});
