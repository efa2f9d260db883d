//! What a reading allocates, and what the tables of a language do: counters that are the same on every machine.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

mod support;

use std::alloc::System;

use privacy_policy::{Format, Language, Parser, Policy};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, Stats, StatsAlloc};
use support::texts::{composed, corpus_texts, policies, written};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// What `run` allocates, and what it gives.
fn counted<T>(run: impl FnOnce() -> T) -> (Stats, T) {
    let region = Region::new(ALLOCATOR);
    let made = run();
    (region.change(), made)
}

/// How often memory was asked for: what grows asks again.
fn requests(stats: Stats) -> usize {
    stats.allocations + stats.reallocations
}

/// One test, for the counters count what all threads allocate, and tables are built once.
#[test]
fn counters() {
    tables_of_a_language_take_at_most_two_megabytes();
    a_reading_allocates_little_beyond_its_result();
}

fn tables_of_a_language_take_at_most_two_megabytes() {
    for &language in Language::ALL {
        let parser = Parser::builder().language(language).build();
        let (stats, _) = counted(|| parser.parse("We collect your name. Wij vragen uw naam.").unwrap());
        let kept = stats.bytes_allocated - stats.bytes_deallocated;
        println!("{language}: {kept} bytes kept, {} allocated", stats.bytes_allocated);
        assert!(kept <= 2 << 20, "{language}: {kept} bytes");
    }
}

fn a_reading_allocates_little_beyond_its_result() {
    let parser = Parser::new();
    let policies = policies().into_iter().chain(written()).chain(corpus_texts()).map(|policy| policy.text);
    // A page is written as markdown first, where the feature for that is on.
    let texts = policies
        .filter(|text| (6 << 10..10 << 10).contains(&text.len()) && Format::of(text) == Format::Markdown)
        .map(|text| (text, [32, 13 * 4]));
    let texts: Vec<_> = texts.collect();
    assert!(texts.len() >= 2);
    // Every sentence of these states something.
    let dense = ["en", "nl"].map(|language| (composed(Some(language), 8 << 10), [40, 16 * 4]));
    for (text, [most, most_bytes]) in texts.iter().chain(&dense) {
        // Some of the corpus are in other languages.
        if parser.parse(text).is_err() {
            continue;
        }
        let (stats, policy) = counted(|| parser.parse(text).unwrap());
        let (own, copy) = counted(|| policy.clone());
        let beyond = |stats| requests(stats).saturating_sub(requests(own));
        // The first reading of a parser makes the room that the next ones read with.
        let first = counted(|| Policy::parse(text).unwrap()).0;
        println!(
            "{} bytes: {} findings, {} requests for {} bytes; first {} for {}; the result's own {} for {}",
            text.len(),
            policy.findings().len(),
            requests(stats),
            stats.bytes_allocated,
            requests(first),
            first.bytes_allocated,
            requests(own),
            own.bytes_allocated
        );
        assert_eq!(policy, copy);
        assert!(beyond(stats) <= 8, "{} allocations beyond the result's own", beyond(stats));
        assert!(beyond(first) <= *most, "{} allocations beyond the result's own, the first time", beyond(first));
        let room = first.bytes_allocated - own.bytes_allocated;
        assert!(room * 12 <= text.len() * most_bytes, "{room} bytes beyond the result's own, the first time");
        let bytes = stats.bytes_allocated;
        assert!(bytes <= 4 * text.len(), "{bytes} bytes allocated for a text of {}", text.len());
    }
}
