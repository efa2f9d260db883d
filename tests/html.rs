//! HTML says what the same text says as markdown, and its places hold.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

#[path = "support/markup.rs"]
mod markup;
mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use markup::inside_markup;
use privacy_policy::{Error, Format, Language, Parser, Policy, Right};
use support::random::Random;
use support::rules::hold;
use support::texts::{corpus, files, project};

/// What a policy says, without its places.
type Typed = BTreeSet<(String, Option<String>, bool)>;

fn typed(policy: &Policy) -> Typed {
    let findings = policy.findings();
    // A no-break space in a name is a blank.
    let value = |text: Option<String>| text.map(|text| text.replace('\u{a0}', " "));
    findings.iter().map(|f| (f.kind().to_string(), value(f.value().text()), f.denied())).collect()
}

fn read(format: Format, text: &str) -> Result<Policy, Error> {
    Parser::builder().format(format).build().parse(text)
}

/// Holds what must be true of any policy that was read from HTML.
fn hold_html(name: &str, html: &str, policy: &Policy) {
    hold(name, html, policy);
    let wrong = inside_markup(html, policy);
    assert!(wrong.is_empty(), "{name}: {}", wrong.join(", "));
}

fn check(name: &str, html: &str) -> Option<Policy> {
    match read(Format::Html, html) {
        Ok(policy) => {
            hold_html(name, html, &policy);
            Some(policy)
        }
        Err(Error::Empty) => {
            assert!(html.trim().trim_matches('\u{feff}').is_empty(), "{name} is not empty");
            None
        }
        Err(Error::UnsupportedLanguage { .. }) => {
            let parser = Parser::builder().format(Format::Html).language(Language::English).build();
            hold_html(name, html, &parser.parse(html).unwrap());
            None
        }
        Err(error) => panic!("{name}: {error}"),
    }
}

fn pages() -> Vec<(String, String)> {
    let folder = project("tests/fixtures/html");
    let found = files(&folder, &["html"]);
    assert!(found.len() >= 2, "no pages in {}", folder.display());
    found.iter().map(|path| (path.display().to_string(), fs::read_to_string(path).unwrap())).collect()
}

#[test]
fn a_page_says_what_its_text_says() {
    for (name, html) in pages() {
        let stem = Path::new(&name).file_stem().unwrap().to_str().unwrap().to_owned();
        let markdown = fs::read_to_string(project(&format!("tests/fixtures/policies/{stem}.md"))).unwrap();
        assert_eq!(Format::of(&html), Format::Html, "{name}");
        let (page, text) = (check(&name, &html).unwrap(), read(Format::Markdown, &markdown).unwrap());
        assert_eq!(page.language, text.language);
        let (found, expected) = (typed(&page), typed(&text));
        let lost: Vec<_> = expected.difference(&found).collect();
        let new: Vec<_> = found.difference(&expected).collect();
        assert!(lost.is_empty() && new.is_empty(), "{name}: lost {lost:?}, new {new:?}");
        let topics = |policy: &Policy| policy.sections.iter().map(|s| (s.heading.clone(), s.topic)).collect::<Vec<_>>();
        assert_eq!(topics(&page), topics(&text), "{name}");
        let links = |policy: &Policy| policy.links.iter().map(|link| (link.from, link.to)).collect::<Vec<_>>();
        assert_eq!(links(&page), links(&text), "{name}");
    }
}

#[test]
fn pages_are_read_alike_with_other_line_ends_and_a_byte_order_mark() {
    for (name, html) in pages() {
        let expected = read(Format::Html, &html).unwrap();
        for other in [html.replace('\n', "\r\n"), html.replace('\n', "\r"), format!("\u{feff}{html}")] {
            let policy = check(&name, &other).unwrap();
            let said = |policy: &Policy, html: &str| -> Vec<(String, Option<String>)> {
                let findings = policy.findings();
                let places = findings.iter().map(|f| {
                    let place = f.span().of(html).unwrap().replace("\r\n", "\n").replace('\r', "\n");
                    (format!("{} {place}", f.kind()), f.value().text())
                });
                places.collect()
            };
            assert_eq!(said(&policy, &other), said(&expected, &html), "{name}");
        }
    }
}

#[test]
fn a_phrase_has_its_tags_and_references_in_its_span() {
    let html = "<p>You have the right to <b>erasure</b> of your&nbsp;data.</p>";
    let policy = read(Format::Html, html).unwrap();
    assert_eq!(policy.rights[0].right, Right::Erasure);
    assert_eq!(policy.rights[0].evidence[0].span().of(html), Some("erasure</b> of your&nbsp;data"));
    let html = "<p>Ask <a href=\"mailto:privacy@bakery.example\">our privacy desk</a> for a copy.</p>";
    let policy = read(Format::Html, html).unwrap();
    assert_eq!(policy.contacts[0].point.to_string(), "email:privacy@bakery.example");
    let place = policy.contacts[0].evidence[0].span().of(html);
    assert_eq!(place, Some("<a href=\"mailto:privacy@bakery.example\">our privacy desk</a>"));
}

#[test]
fn a_page_without_text_says_nothing() {
    for html in ["<!doctype html>", "<html><body><script>a</script></body></html>", "<p> </p><p>&nbsp;</p>"] {
        assert!(read(Format::Html, html).unwrap().is_empty(), "{html}");
    }
    for html in ["", " \n", "\u{feff}"] {
        assert_eq!(read(Format::Html, html), Err(Error::Empty), "{html:?}");
    }
}

/// Pieces that tokenizers and builders of trees stumble on.
const PIECES: &[&str] = &[
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<div hidden>",
    "<ul>",
    "<li>",
    "</ul>",
    "<ol>",
    "<dl>",
    "<dt>",
    "<dd>",
    "</dl>",
    "<table>",
    "<tr>",
    "<td>",
    "<th>",
    "<td rowspan=3>",
    "<th colspan=99>",
    "</tr>",
    "</table>",
    "<thead>",
    "</thead>",
    "<caption>",
    "<h1>",
    "<h3>",
    "</h2>",
    "<b>",
    "</b>",
    "<strong>",
    "<code>",
    "</code>",
    "<a href=/x>",
    "</a>",
    "<a href='#x'>",
    "<a href='mailto:a@b.example'>",
    "<br>",
    "<hr/>",
    "<pre>",
    "</pre>",
    "<sup>",
    "</sup>",
    "<nav>",
    "</nav>",
    "<main>",
    "</main>",
    "<header>",
    "<footer>",
    "<form>",
    "<button>",
    "</button>",
    "<svg>",
    "</svg>",
    "<script>",
    "</script>",
    "<title>",
    "</title>",
    "<template>",
    "<details>",
    "<summary>",
    "</summary>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?php",
    "</",
    "<",
    ">",
    "&",
    "&amp;",
    "&amp",
    "&nbsp;",
    "&eacute",
    "&#233;",
    "&#x41",
    "&#0;",
    "&notit;",
    "&;",
    "&#;",
    "\0",
    "\r",
    "\r\n",
    "\n",
    "\t",
    " ",
    "|",
    "**",
    "`",
    "- ",
    "1. ",
    "# ",
    "é",
    "中",
    "\u{a0}",
    "\u{200b}",
    "'",
    "\"",
    "=",
    "/",
    "We keep your name ",
    "your e-mail address, ",
    "for 12 months. ",
    "We sell ",
    "You have the right to ",
    "erasure of ",
    "your data",
    "privacy@fennel.example ",
    "Your rights",
    ": ",
    "consent",
];

#[test]
fn generated_and_mangled_pages_hold_the_rules() {
    let mut random = Random::new(77);
    for round in 0..20_000 {
        let html: String = (0..random.below(60)).map(|_| *random.pick(PIECES)).collect();
        check(&format!("round {round}: {html}"), &html);
    }
    for (name, html) in pages() {
        for _ in 0..300 {
            let mut bytes = html.clone().into_bytes();
            for _ in 0..=random.below(40) {
                let (a, b) = (random.below(bytes.len()), random.below(bytes.len()));
                bytes.swap(a, b);
            }
            bytes.truncate(random.below(bytes.len()) + 1);
            check(&name, &String::from_utf8_lossy(&bytes));
        }
    }
}

#[test]
fn the_bounds_hold_for_pages() {
    let html = "<p>We collect your name.</p>";
    let parser = |bytes| Parser::builder().format(Format::Html).max_bytes(bytes).build();
    let error = Error::TooLarge { bytes: html.len(), limit: html.len() - 1 };
    assert_eq!(parser(html.len() - 1).parse(html), Err(error));
    assert!(parser(html.len()).parse(html).is_ok());
    for (open, close) in [("<div>", "</div>"), ("<table><tr><td>", "</table>"), ("<ul><li>", "</ul>"), ("<i>", "</i>")]
    {
        let deep = format!("{}{html}{}", open.repeat(10_000), close.repeat(10_000));
        assert_eq!(typed(&check(open, &deep).unwrap()), typed(&read(Format::Html, html).unwrap()), "{open}");
    }
    let wide = format!("<p title='{}'>We collect your name.</p>", "We sell it. ".repeat((16 << 20) / 12 - 4));
    assert_eq!(typed(&read(Format::Html, &wide).unwrap()), typed(&read(Format::Html, html).unwrap()));
}

// --- Real pages ---

/// The share of the values of a page and its twin in markdown that both state: over all values of all twins, and the mean.
const LEAST: (f64, f64) = (0.93, 0.92);

#[test]
fn twins_say_the_same() {
    let Some(folder) = corpus() else { return };
    let (mut shared, mut all, mut sum, mut count) = (0, 0, 0.0, 0.0);
    for path in files(&folder.join("raw/en"), &["html"]) {
        let twin = path.with_extension("md");
        if !twin.is_file() {
            continue;
        }
        let (html, markdown) = (fs::read_to_string(&path).unwrap(), fs::read_to_string(&twin).unwrap());
        let (page, text) = (read(Format::Html, &html).unwrap(), read(Format::Markdown, &markdown).unwrap());
        let (found, expected) = (typed(&page), typed(&text));
        let (both, either) = (found.intersection(&expected).count(), found.union(&expected).count());
        let share = both as f64 / either.max(1) as f64;
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        println!("{share:.3} {both:4} of {:4} and {:4} {name}", found.len(), expected.len());
        if std::env::var("TWIN").is_ok_and(|wanted| wanted == name) {
            expected.difference(&found).for_each(|lost| println!("  lost {lost:?}"));
            found.difference(&expected).for_each(|new| println!("  new {new:?}"));
        }
        shared += both;
        all += either;
        sum += share;
        count += 1.0;
    }
    if count > 0.0 {
        let (micro, mean) = (shared as f64 / all as f64, sum / count);
        println!("{micro:.3} of all values, {mean:.3} the mean of {count} twins");
        assert!(micro >= LEAST.0 && mean >= LEAST.1, "{micro:.3}, {mean:.3}");
    }
}

#[test]
fn real_pages_hold_the_rules() {
    let Some(folder) = corpus() else { return };
    for path in files(&folder.join("raw"), &["html"]) {
        let html = fs::read_to_string(&path).unwrap();
        check(&path.display().to_string(), &html);
        check(&format!("{} with CRLF", path.display()), &html.replace("\r\n", "\n").replace('\n', "\r\n"));
    }
}

#[test]
fn real_texts_are_told_by_their_looks() {
    let Some(folder) = corpus() else { return };
    let begins = |text: &str, tags: &[&str]| {
        let head: String =
            text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}').chars().take(9).collect();
        tags.iter().any(|tag| head.to_ascii_lowercase().starts_with(tag))
    };
    for path in files(&folder, &["html", "md"]) {
        let text = String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned();
        let html = path.extension().is_some_and(|extension| extension == "html");
        // A template has no page yet.
        if !html || begins(&text, &["<!doctype", "<html", "<h1", "<div"]) {
            assert_eq!(Format::of(&text) == Format::Html, html, "{}", path.display());
        }
    }
}
