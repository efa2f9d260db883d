#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]
use super::Page;

/// `PAGE=path cargo test --features html text_of_a_page -- --ignored --nocapture`
#[test]
#[ignore = "prints"]
fn text_of_a_page() {
    for path in std::env::var("PAGE").unwrap_or_default().split(' ').filter(|path| !path.is_empty()) {
        println!("=== {path}\n{}", Page::new(&std::fs::read_to_string(path).unwrap()).text());
    }
}
