//! HTML says what the same text says as markdown, and its places hold.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

mod support;

use std::collections::BTreeSet;
use std::fs;

use privacy_policy::{Format, Parser, Policy};
use support::texts::{corpus, files};

type Typed = BTreeSet<(String, Option<String>, bool)>;

fn typed(policy: &Policy) -> Typed {
    let findings = policy.findings();
    findings.iter().map(|f| (f.kind().to_string(), f.value().text(), f.denied())).collect()
}

#[test]
fn twins_say_the_same() {
    let Some(folder) = corpus() else { return };
    let (mut shared, mut all, mut sum, mut count) = (0, 0, 0.0, 0.0);
    for html in files(&folder.join("raw/en"), &["html"]) {
        let twin = html.with_extension("md");
        if !twin.is_file() {
            continue;
        }
        let (html_text, markdown) = (fs::read_to_string(&html).unwrap(), fs::read_to_string(&twin).unwrap());
        assert_eq!(Format::of(&markdown), Format::Markdown, "{}", twin.display());
        let read = Parser::builder().format(Format::Html).build().parse(&html_text).unwrap();
        let expected = Parser::builder().format(Format::Markdown).build().parse(&markdown).unwrap();
        let (a, b) = (typed(&read), typed(&expected));
        let (both, either) = (a.intersection(&b).count(), a.union(&b).count());
        println!(
            "{:.3} {:4} {:4} {:4} {}{}",
            both as f64 / either.max(1) as f64,
            both,
            a.len(),
            b.len(),
            html.file_name().unwrap().display(),
            if Format::of(&html_text) == Format::Html { "" } else { " NOT DETECTED" }
        );
        if std::env::var("TWIN").is_ok_and(|name| html.ends_with(name)) {
            for lost in b.difference(&a) {
                println!("  lost {lost:?}");
            }
            for new in a.difference(&b) {
                println!("  new  {new:?}");
            }
        }
        shared += both;
        all += either;
        sum += both as f64 / either.max(1) as f64;
        count += 1.0;
    }
    println!("micro {:.3} mean {:.3} of {count}", shared as f64 / all as f64, sum / count);
}
