//! Any text, read as HTML: the rules of any text, and no span begins or ends inside a tag or a character reference.
#![no_main]

#[path = "../../tests/support/markup.rs"]
mod markup;
#[path = "../../tests/support/rules.rs"]
mod rules;

use libfuzzer_sys::fuzz_target;
use privacy_policy::{Format, Language, Parser};

fuzz_target!(|html: &str| {
    for &language in Language::ALL {
        let parser = Parser::builder().format(Format::Html).language(language).build();
        if let Ok(policy) = parser.parse(html) {
            rules::hold(language.code(), html, &policy);
            rules::use_all(&policy);
            let wrong = markup::inside_markup(html, &policy);
            assert!(wrong.is_empty(), "{}", wrong.join(", "));
        }
    }
});
