//! Throughput of `Policy::parse` in bytes of text.
//!
//! The texts are put together from the project's fixtures and samples, the same ones every time. Where there is a folder of
//! real policies (`POLICY_CORPUS`, or `../shared/corpus` beside the project), all of them are read as well, document after
//! document as a caller would: a document that is read again and again teaches the branch predictor.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "../tests/support/mod.rs"]
mod support;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use privacy_policy::Parser;
use support::texts::{composed, corpus_texts};

fn bytes(texts: &[String]) -> Throughput {
    Throughput::Bytes(texts.iter().map(|text| u64::try_from(text.len()).unwrap()).sum())
}

fn own(criterion: &mut Criterion) {
    let parser = Parser::new();
    for (name, language) in [("english", Some("en")), ("dutch", Some("nl")), ("mixed", None)] {
        let mut group = criterion.benchmark_group(name);
        for (size, length) in [("1 KB", 1 << 10), ("20 KB", 20 << 10), ("1 MB", 1 << 20)] {
            let text = composed(language, length);
            group.throughput(Throughput::Bytes(u64::try_from(text.len()).unwrap()));
            group.bench_with_input(BenchmarkId::from_parameter(size), &text, |bencher, text| {
                bencher.iter(|| parser.parse(black_box(text)).unwrap());
            });
        }
        group.finish();
    }
}

fn corpus(criterion: &mut Criterion) {
    let parser = Parser::new();
    let texts: Vec<String> =
        corpus_texts().into_iter().filter(|text| !text.name.ends_with(".html")).map(|text| text.text).collect();
    if texts.is_empty() {
        return;
    }
    let mut group = criterion.benchmark_group("real policies");
    group.sample_size(10).throughput(bytes(&texts));
    group.bench_function("document after document", |bencher| {
        bencher.iter(|| {
            for text in &texts {
                let _ = black_box(parser.parse(black_box(text)));
            }
        });
    });
    group.finish();
}

criterion_group!(benches, own, corpus);
criterion_main!(benches);
