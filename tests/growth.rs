//! Time grows with the text, not faster, whatever the text is.
//!
//! Each input is read at n and at 4n; more than 5 times the time fails. Meaningful in release only:
//! `cargo test --release --test growth`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

use std::hint::black_box;
use std::time::Duration;

use cpu_time::ThreadTime;
use privacy_policy::{Language, Parser};

/// Bytes of the smaller text.
const N: usize = 128 << 10;
/// How much longer the longer text may take.
const MOST: f64 = 5.0;
/// Runs of each at least; the best counts.
const RUNS: usize = 3;
/// Runs of each at most, where those before fail: the machine may have been busy.
const MOST_RUNS: usize = 24;

/// `unit` until there are `bytes` bytes.
fn repeated(unit: &str, bytes: usize) -> String {
    unit.repeat(bytes / unit.len() + 1)
}

/// `begin`, and units made of numbers, each of another, until there are `bytes` bytes.
fn counted(begin: &str, unit: fn(usize) -> String, bytes: usize) -> String {
    let mut text = begin.to_owned();
    let mut number = 0;
    while text.len() < bytes {
        text += &unit(number);
        number += 1;
    }
    text
}

/// `begin`, `unit` until there are `bytes` bytes, `end`.
fn between(begin: &str, unit: &str, end: &str, bytes: usize) -> String {
    format!("{begin}{}{end}", repeated(unit, bytes))
}

/// Lines that each go one level deeper, `deepest` levels at most.
fn nested(marker: &str, step: &str, deepest: usize, bytes: usize) -> String {
    let mut text = String::new();
    let mut depth = 0;
    while text.len() < bytes {
        for _ in 0..depth % deepest {
            text.push_str(step);
        }
        text.push_str(marker);
        text.push_str("your name\n");
        depth += 1;
    }
    text
}

/// A table of some columns.
fn table(columns: usize, bytes: usize) -> String {
    let row = |cell: &str| format!("|{}\n", format!(" {cell} |").repeat(columns));
    let mut text = row("Purpose") + &row("---");
    let line = row("your name");
    while text.len() < bytes {
        text.push_str(&line);
    }
    text
}

/// Every heading level, one after the other.
fn headings(bytes: usize) -> String {
    let levels: String =
        (1..=6).map(|level| format!("{} Your rights {level}\n\nWe keep it.\n\n", "#".repeat(level))).collect();
    repeated(&levels, bytes)
}

/// A reading that takes longer is not repeated often.
const ENOUGH: Duration = Duration::from_millis(500);

type Input = (&'static str, fn(usize) -> String);

const INPUTS: &[Input] = &[
    ("addresses, each another", |n| {
        counted("# Your rights\n\n", |i| format!("You have the right of access: write to user{i}@example.org.\n\n"), n)
    }),
    ("periods, each another", |n| counted("", |i| format!("We keep your name for {i} days. "), n)),
    ("recipients, each another", |n| counted("", |i| format!("We share your name with Name{i} B.V. "), n)),
    ("controllers, each another", |n| {
        counted("# Verwerkingsverantwoordelijke\n\n", |i| format!("Naam{i} B.V. bewaart uw naam. "), n)
    }),
    ("one controller, again and again", |n| {
        between(
            "Bij Voorbeeld bewaren wij uw naam.\n\n# Verwerkingsverantwoordelijke\n\n",
            "Voorbeeld B.V. bewaart uw naam. ",
            "",
            n,
        )
    }),
    ("cookies, each another", |n| {
        counted("| Cookie | Doel |\n|---|---|\n", |i| format!("| _ck{i} | statistiek |\n"), n)
    }),
    ("ordinary prose", |n| repeated("We collect your name and your email address to send you our newsletter. ", n)),
    ("no sentence end", |n| repeated("we collect your name and we share it with partners and ", n)),
    ("one word", |n| repeated("a", n)),
    ("one line of letters and hyphens", |n| repeated("e-", n)),
    ("blanks only behind a full stop", |n| between("We collect your name.", " ", "And more.", n)),
    ("no-break spaces behind a full stop", |n| between("We collect your name.", "\u{a0}", "And more.", n)),
    ("line feeds", |n| between("We collect your name.", "\n", "And more.", n)),
    ("pages", |n| repeated("We collect your name\n\nPage 1\n\u{c}", n)),
    ("form feeds", |n| between("We collect your name", "\u{c}", "and your age.", n)),
    ("words broken at the ends of lines", |n| repeated("we collect per-\nsonal ", n)),
    ("full stops", |n| between("We collect your name", ".", "And more.", n)),
    ("commas", |n| between("We collect your name", ",", "And more.", n)),
    ("question marks and blanks", |n| repeated("? ", n)),
    ("quotes in quotes", |n| between("", "> ", "We collect your name.\n", n)),
    ("quotes, line after line deeper", |n| nested("", "> ", 1_000, n)),
    ("lists in lists on one line", |n| between("", "- ", "your name\n", n)),
    ("lists, line after line deeper", |n| nested("- ", "  ", 1_000, n)),
    ("lists, as deep as they get", |n| nested("- ", "  ", usize::MAX, n)),
    ("numbers in numbers", |n| between("", "1. ", "your name\n", n)),
    ("an enumeration in one sentence", |n| between("We collect ", "your name, ", "and your age.", n)),
    ("an enumeration without commas", |n| between("We collect ", "your name and ", "your age.", n)),
    ("an enumeration with slashes", |n| between("We collect ", "name/address/", "age.", n)),
    ("an enumeration of unknown things", |n| between("We collect ", "blue whistles, ", "and your age.", n)),
    ("a list of items", |n| between("We collect the following data:\n\n", "- your name\n", "", n)),
    ("a list without bullets", |n| between("We collect the following data:\n\n", "your name\n", "", n)),
    ("a list that is one lead-in", |n| repeated("We collect the following data:\n", n)),
    ("a table with many rows", |n| table(4, n)),
    ("a table with many columns", |n| table(n / 64, n)),
    ("a table of one row", |n| between("| Purpose |\n| --- |\n", "| x ", "|\n", n)),
    ("bars", |n| repeated("|", n)),
    ("one cue", |n| repeated("personal data ", n)),
    ("one cue, each a sentence", |n| repeated("Personal data. ", n)),
    ("the words that open a phrase", |n| repeated("right to right to ", n)),
    ("verbs", |n| repeated("we collect we share we use ", n)),
    ("clauses of somebody behind data", |n| repeated("data the user has ", n)),
    ("clauses of the thing behind data", |n| repeated("data it has ", n)),
    ("counted data", |n| between("We collect ", "(1) your name, ", "(2) your age.", n)),
    ("data with touching slashes", |n| between("We collect ", "resume/", "CV.", n)),
    ("rights", |n| between("You have the right to ", "access, erasure, rectification, ", "and portability.", n)),
    ("recipients", |n| between("We share your data with ", "Google, Stripe, our partners, ", "and advertisers.", n)),
    ("negations", |n| repeated("not ", n)),
    ("negations of negations", |n| repeated("we do not never not share no data ", n)),
    ("one clause after the other", |n| repeated("if we do not, unless you do, except where we, ", n)),
    ("addresses of addresses", |n| repeated("http://", n)),
    ("addresses", |n| repeated("https://example.org/privacy ", n)),
    ("an address without end", |n| between("https://example.org/", "a/", "", n)),
    ("e-mail addresses", |n| repeated("privacy@example.org ", n)),
    ("at signs", |n| repeated("@", n)),
    ("a chain of at signs", |n| repeated("a@b.", n)),
    ("spelled e-mail addresses", |n| repeated("privacy [at] example [dot] org ", n)),
    ("digits", |n| repeated("7", n)),
    ("telephone numbers", |n| repeated("+31 20 555 0100 ", n)),
    ("one number of groups", |n| repeated("020 ", n)),
    ("dates", |n| repeated("12 May 2024 ", n)),
    ("durations", |n| repeated("We keep it for 12 months. ", n)),
    ("durations of number words", |n| repeated("twenty ", n)),
    ("articles", |n| repeated("Article 6(1)(f) ", n)),
    ("articles of articles", |n| between("Article 6", "(1)", " GDPR", n)),
    ("opened brackets", |n| repeated("(", n)),
    ("opened square brackets", |n| repeated("[", n)),
    ("links in links", |n| between("", "[a](", "b", n)),
    ("images in links", |n| repeated("[![", n)),
    ("opened quotes", |n| repeated("\"a", n)),
    ("stars", |n| repeated("*", n)),
    ("stars and letters", |n| repeated("**a ", n)),
    ("underscores", |n| repeated("_a", n)),
    ("backticks", |n| repeated("`a", n)),
    ("backslashes", |n| repeated("\\", n)),
    ("escaped markdown", |n| repeated("1\\. your name\\- ", n)),
    ("opened tags", |n| repeated("<a ", n)),
    ("opened comments", |n| repeated("<!--", n)),
    ("ampersands", |n| repeated("&amp", n)),
    ("rules", |n| repeated("---\n", n)),
    ("front matter that does not end", |n| between("---\n", "title: a\n", "", n)),
    ("fences", |n| repeated("```\n", n)),
    ("underlined headings", |n| repeated("Your rights\n===========\n", n)),
    ("headings of every level", headings),
    ("number signs", |n| repeated("#", n)),
    ("numbered headings", |n| repeated("1.1 Your rights\n", n)),
    ("capitals", |n| repeated("YOUR RIGHTS\nWE COLLECT YOUR NAME AND ADDRESS\n", n)),
    ("labels", |n| repeated("Name: ", n)),
    ("combining marks", |n| between("We collect your name", "\u{301}", ".", n)),
    ("letters with combining marks", |n| repeated("e\u{301}", n)),
    ("zero-width joiners", |n| repeated("a\u{200d}", n)),
    ("zero-width spaces", |n| repeated("\u{200b}", n)),
    ("right-to-left marks", |n| repeated("\u{200f}name \u{202e}", n)),
    ("Hebrew", |n| repeated("שלום ", n)),
    ("Chinese", |n| repeated("我们收集您的姓名", n)),
    ("emoji families", |n| repeated("👨\u{200d}👩\u{200d}👧\u{200d}👦", n)),
    ("flags", |n| repeated("🇳🇱", n)),
    ("curly quotes", |n| repeated("we don’t share “your data” ", n)),
    ("carriage returns", |n| repeated("We collect your name.\r", n)),
    ("mixed line ends", |n| repeated("your name\r\nyour age\n\r", n)),
    ("form feeds and tabs", |n| repeated("\u{c}\t", n)),
    ("zero bytes", |n| repeated("\0", n)),
    ("soft hyphens", |n| repeated("per\u{ad}so\u{ad}nal data ", n)),
    ("Dutch prose", |n| repeated("Wij bewaren uw naam en adres niet langer dan twee jaar nadat u klant bent. ", n)),
    ("Dutch compounds with hyphens", |n| repeated("naam-, adres- en ", n)),
    ("abbreviations", |n| repeated("e.g. i.e. art. no. ", n)),
    ("a controller without end", |n| between("Example ", "B.V. ", "is the controller.", n)),
    ("cookies", |n| repeated("_ga _gid PHPSESSID ", n)),
];

/// HTML pages.
#[cfg(feature = "html")]
const PAGES: &[Input] = &[
    ("an ordinary page", |n| {
        repeated("<p>We collect your <b>name</b> &amp; <a href='/x'>address</a>.</p>\n<ul><li>age</ul>", n)
    }),
    ("text without tags", |n| repeated("We collect your name. ", n)),
    ("divisions in divisions", |n| between(&"<div>".repeat(n / 11), "</div>", "<p>We collect your name.", n / 11 * 6)),
    ("divisions that do not end", |n| repeated("<div>", n)),
    ("divisions in divisions, some text in each", |n| repeated("<div>your name ", n)),
    ("lists in lists", |n| repeated("<ul><li>your name", n)),
    ("links into the page in lists in lists", |n| repeated("<ul><li><a href='#a'>name</a>", n)),
    ("definition lists in definition lists", |n| repeated("<dl><dt>name<dd>", n)),
    ("tables in tables", |n| repeated("<table><tr><td>name", n)),
    ("a row without end", |n| between("<table><tr>", "<td>name", "", n)),
    ("rows", |n| between("<table>", "<tr><th>name<td>your name", "", n)),
    ("cells over many rows", |n| between("<table>", "<tr><td rowspan=99 colspan=99>name", "", n)),
    ("emphasis in emphasis", |n| repeated("<b>a", n)),
    ("emphasis that ends and does not begin", |n| repeated("a</b></p></div>", n)),
    ("spans and ends of divisions in a cell", |n| between("<div><table><tr><td>", "<span></div>", "", n)),
    ("links in links", |n| repeated("<a href='mailto:a@b.example'>a", n)),
    ("links that write, with much text", |n| between("<a href='mailto:a@b.example'>", "a <i>b</i> ", "</a>", n)),
    ("opened tags", |n| repeated("<p title=\"", n)),
    ("one attribute", |n| between("<p title='", "a ", "'>We collect your name.", n)),
    ("attributes", |n| between("<p", " class=hidden id=a", ">We collect your name.", n)),
    ("classes", |n| between("<p class='", "cookie ", "'>We collect your name.", n)),
    ("opened comments", |n| repeated("<!--", n)),
    ("comments", |n| repeated("<!-- a -->", n)),
    ("CDATA", |n| repeated("<![CDATA[ a ]]>", n)),
    ("references", |n| repeated("&amp;", n)),
    ("references without end", |n| repeated("&amp", n)),
    ("references to nothing", |n| repeated("&nosuchname", n)),
    ("one reference", |n| between("&#", "0", "65;", n)),
    ("ampersands", |n| repeated("&", n)),
    ("tags that are no tags", |n| repeated("< ", n)),
    ("ends of tags", |n| repeated("</", n)),
    ("carriage returns", |n| repeated("a\r\n\r", n)),
    ("zero bytes", |n| repeated("a\0<\0p>", n)),
    ("line breaks", |n| repeated("<br>", n)),
    ("typed text", |n| between("<pre>", "We collect\n\n your name.\n", "", n)),
    ("hidden text", |n| repeated("<p hidden>We collect your name.", n)),
    ("programs", |n| repeated("<script>a</script>", n)),
    ("programs that do not end", |n| repeated("<script>", n)),
    ("pictures in pictures", |n| repeated("<svg>", n)),
    ("main texts in main texts", |n| repeated("<main>your name", n)),
    ("forms", |n| repeated("<form><button>your name", n)),
    ("banners", |n| repeated("<div class=cookie-banner>your name</div>", n)),
    ("headings", |n| repeated("<h1>Your rights<h3>Your name", n)),
    ("details", |n| repeated("<details><summary>Your name</summary>", n)),
    ("notes", |n| repeated("name<sup>1</sup>", n)),
];

/// The CPU time of the thread that it takes to read a text some times: other programs are none of its.
fn time(parser: &Parser, text: &str, times: u32) -> Duration {
    let start = ThreadTime::now();
    for _ in 0..times {
        let _ = black_box(parser.parse(black_box(text)));
    }
    start.elapsed()
}

#[test]
fn time_grows_with_the_text_and_not_faster() {
    for &language in Language::ALL {
        let parser = Parser::builder().language(language).build();
        grows(language.code(), &parser, INPUTS);
    }
}

#[test]
#[cfg(feature = "html")]
fn time_grows_with_the_page_and_not_faster() {
    let parser = Parser::builder().language(Language::English).format(privacy_policy::Format::Html).build();
    grows("html", &parser, PAGES);
}

fn grows(label: &str, parser: &Parser, inputs: &[Input]) {
    if cfg!(debug_assertions) {
        println!("not optimised: nothing is measured");
        return;
    }
    let mut failures = Vec::new();
    for (name, input) in inputs {
        let (small, large) = (input(N), input(4 * N));
        let scale = large.len() as f64 / small.len() as f64;
        assert!((3.5..4.5).contains(&scale), "{name} grows by {scale}");
        let (mut one, mut four, mut best) = (Duration::MAX, Duration::MAX, f64::INFINITY);
        for run in 1..=MOST_RUNS {
            // The shorter text four times, so that what disturbs the one disturbs the other.
            one = one.min(time(parser, &small, 4) / 4);
            four = four.min(time(parser, &large, 1));
            best = four.as_secs_f64() / one.as_secs_f64().max(2e-5);
            if run >= RUNS && best <= MOST || four > ENOUGH && run >= 2 {
                break;
            }
        }
        println!("{label} {name:40} {best:5.2} times, {four:?}");
        if best > MOST {
            failures.push(format!("{label} {name}: {best:.2} times, {four:?}"));
        }
    }
    assert!(failures.is_empty(), "faster than the text grew:\n{}", failures.join("\n"));
}
