//! The page that `examples/page` makes says what was found and nothing else, whatever stands in the text. What a browser
//! makes of it is seen by `tests/page.py`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use privacy_policy::Policy;

/// The example, built as this test was.
static PAGE: LazyLock<PathBuf> = LazyLock::new(|| {
    let mut build = Command::new(env!("CARGO"));
    build.args(["build", "--quiet", "--example", "page"]);
    if !cfg!(debug_assertions) {
        build.arg("--release");
    }
    assert!(build.status().unwrap().success(), "the example does not build");
    let tests = std::env::current_exe().unwrap();
    tests.parent().unwrap().with_file_name("examples").join(format!("page{}", std::env::consts::EXE_SUFFIX))
});

/// The page of `text`.
fn page(text: &str) -> String {
    let mut example =
        Command::new(&*PAGE).args(["-", "-o", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    example.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let output = example.wait_with_output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

/// What stands between the text's tags in the page, and what each finding covers of it; blanks left out of both.
fn read(page: &str) -> (String, BTreeMap<usize, String>) {
    let text = page.split_once("<main").unwrap().1.split_once("</main>").unwrap().0;
    let text = text.split_once('>').unwrap().1;
    let (mut all, mut found) = (String::new(), BTreeMap::<usize, String>::new());
    let mut open: Vec<usize> = Vec::new();
    for (number, part) in text.split('<').enumerate() {
        let (tag, words) = if number == 0 { ("", part) } else { part.split_once('>').expect(part) };
        if tag.starts_with("mark ") {
            assert!(open.is_empty(), "a mark in a mark");
            let list = tag.split_once("data-f=\"").unwrap().1.split_once('"').unwrap().0;
            open = list.split(' ').map(|index| index.parse().unwrap()).collect();
        } else if tag == "/mark" {
            open.clear();
        }
        assert!(!words.contains('>') && !words.contains('"'), "not escaped: {words}");
        let words = words.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
        let words = bare(&words.replace("&amp;", "&"));
        all.push_str(&words);
        for &index in &open {
            found.entry(index).or_default().push_str(&words);
        }
    }
    (all, found)
}

/// A text without blanks, and with what HTML has no place for replaced.
fn bare(text: &str) -> String {
    let kept = text.chars().filter(|c| !c.is_whitespace() && *c != '\u{feff}');
    kept.map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}

/// What the words of a text are, without the marks that make rules and tables of lines.
fn words(text: &str) -> String {
    bare(text).chars().filter(|c| !matches!(c, '|' | '-' | ':' | '=' | '_' | '*')).collect()
}

fn check(name: &str, text: &str) {
    let policy = Policy::parse(text).unwrap();
    let page = page(text);
    let (all, found) = read(&page);
    assert_eq!(words(&all), words(text), "{name}: the text");
    let findings = policy.findings();
    assert_eq!(found.len(), findings.len(), "{name}: findings in the page");
    for (index, finding) in findings.iter().enumerate() {
        let mut spans = vec![finding.span()];
        spans.extend(finding.shared());
        spans.sort();
        let of: String = spans.iter().map(|span| bare(&text[span.range()])).collect();
        assert_eq!(words(&found[&index]), words(&of), "{name}: {finding}");
        assert_eq!(page.matches(&format!("<a id=\"f{index}\" ")).count(), 1, "{name}: {finding}");
    }
    // Every link of the page leads to something in it.
    for link in page.split("href=\"").skip(1) {
        let id = link.split_once('"').unwrap().0.strip_prefix('#').expect(link);
        assert!(page.contains(&format!(" id=\"{id}\"")), "{name}: {id}");
    }
}

#[test]
fn findings_cover_in_the_page_what_they_cover_in_the_text() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/policies");
    let mut count = 0;
    for entry in std::fs::read_dir(fixtures).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|end| end == "json") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let name = path.file_name().unwrap().to_string_lossy();
        check(&name, &text);
        check(&format!("{name}, CRLF"), &format!("\u{feff}{}", text.replace('\n', "\r\n")));
        count += 1;
    }
    assert!(count >= 6, "{count} policies");
}

#[test]
fn markup_in_a_policy_stays_text() {
    let text = "# <script>alert(1)</script> & \"Co\"\n\n\
        We collect your <b>name</b>, your email</script><img src=x onerror='alert(2)'> address and your IP address\u{0}.\n\n\
        </main> &lt;i&gt; {{data}} <!-- We never sell your personal data to <i>third parties.\n\n\
        It is our legitimate interest to keep </script><script>alert(3)</script> our site secure.\n\n\
        | Data | Kept |\n| --- | --- |\n| your <td> name | for \u{202e}two years |\n";
    check("hostile", text);
    let page = page(text);
    for (tag, count) in [("<script", 3), ("</script", 3), ("<img", 0), ("<b>", 0), ("<!--", 0), ("</main>", 1)] {
        // The report's counts are set in bold.
        let within = if tag == "<b>" { page.split_once("<aside").unwrap().0 } else { &page };
        assert_eq!(within.matches(tag).count(), count, "{tag}");
    }
    assert!(page.contains("<title>&lt;script&gt;"), "the title");
    assert!(page.contains("\\u003c/script>"), "no value of the script's data holds markup: this tests nothing");
}

/// "name" lies in "name and address", and both share a tail: every piece leads to all that lie over it.
#[test]
fn findings_may_lie_over_each_other() {
    let text = "You have the right to access and correct your personal data. We use cookies and your cookie identifier for \
                analytics with Google Analytics, and to improve our services, on the basis of our legitimate interest in \
                improving our services.";
    let page = page(text);
    let several = page.split("data-f=\"").skip(1).filter(|rest| rest.split_once('"').unwrap().0.contains(' ')).count();
    assert!(several > 0, "nothing overlaps");
    check("overlapping", text);
}

#[test]
fn the_page_has_no_address_to_fetch_from() {
    let page = page("We collect your name. See ![](https://tracker.example/a.png) and <https://tracker.example/b>.");
    for part in ["src=", "url(", "@import", "http-equiv=\"refresh", "<link", "fetch(", "XMLHttpRequest"] {
        assert!(!page.contains(part), "{part}");
    }
    assert!(page.contains("default-src 'none'"));
}
