#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]
use super::{Page, is_html};
use crate::Span;

/// `PAGE=path cargo test --features html text_of_a_page -- --ignored --nocapture`
#[test]
#[ignore = "prints"]
fn text_of_a_page() {
    for path in std::env::var("PAGE").unwrap_or_default().split(' ').filter(|path| !path.is_empty()) {
        println!("=== {path}\n{}", Page::new(&std::fs::read_to_string(path).unwrap()).text());
    }
}

/// Compares the text of a page with `expected`, whose lines may be indented as a whole.
#[track_caller]
fn check(html: &str, expected: &str) {
    let margin = expected.lines().filter(|l| !l.trim().is_empty()).map(|l| l.len() - l.trim_start().len()).min();
    let expected: Vec<&str> = expected.lines().map(|l| l.get(margin.unwrap_or(0)..).unwrap_or("")).collect();
    assert_eq!(Page::new(html).text(), expected.join("\n").trim_matches('\n'), "{html}");
    check_places(html);
}

/// Every word of the text of a page stands in the HTML where the map says; the map never goes back but for the addresses
/// of links.
#[track_caller]
fn check_places(html: &str) {
    let page = Page::new(html);
    let text = page.text();
    let mut last = 0;
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        let span = Span::new(u32::try_from(start).unwrap(), u32::try_from(start + word.len()).unwrap()).unwrap();
        let there = page.span(span).of(html).unwrap_or_else(|| panic!("{word} is not in {html}"));
        let plain = !there.contains(['&', '<']);
        assert!(!plain || there == word, "{word} is {there} in {html}");
        assert!(!plain || page.span(span).start() >= last, "{word} goes back in {html}");
        last = if plain { page.span(span).start() } else { last };
    }
}

#[test]
fn headings_and_paragraphs() {
    check(
        "<h1>Privacy</h1><p>We keep\n  data.<p>For long.</p><h3> 2. <b>Your</b> rights<br>and ours</h3>Text<hr>more<h4></h4>",
        "
        # Privacy

        We keep data.

        For long.

        ### 2. Your rights and ours

        Text

        more
        ",
    );
    check("<div role=heading aria-level=4>Rights</div><p>a", "#### Rights\n\na");
}

#[test]
fn line_breaks() {
    check("<p>Fennel Lane 1<br>1019 Ghent<BR/>Belgium<br><br>Bye</p>", "Fennel Lane 1  \n1019 Ghent  \nBelgium\n\nBye");
}

#[test]
fn lists() {
    check(
        "<p>We collect:<ul><li>your <i>name</i><li><p>from your device:</p><ol><li>its model<li>its age</ol><p>With consent.</p><li>orders</ul>That is all.",
        "
        We collect:

        - your name

        - from your device:

          - its model

          - its age

          With consent.

        - orders

        That is all.
        ",
    );
    check("<ul><li><h3>Rights</h3><p>You have some.</ul>", "### Rights\n\n  You have some.");
    check("<ul><li></li><li> <li>a</ul>", "- a");
}

#[test]
fn definition_lists() {
    check(
        "<dl><dt>Purpose<dd>To bill you.<dd><p>To pay.</p><dt>Ground:</dt><dd><ul><li>consent</li></ul></dd><dt>Alone</dl>End<dl><dt><h3>Head</h3><dd>Text</dl>",
        "
        - **Purpose**: To bill you.

          To pay.

        - **Ground:**

          - consent

        - **Alone**:

        End

        ### Head

          Text
        ",
    );
}

#[test]
fn tables_with_header_cells() {
    check(
        "<table><caption>Cookies</caption><thead><tr><th>Name<th>Purpose<tbody><tr><td><code>_ga</code><td>a|b<tr><td>sid</td></table>x",
        "
        Cookies

        | Name | Purpose |
        | --- | --- |
        | `_ga` | a\\|b |
        | sid |

        x
        ",
    );
    check(
        "<table><tr><th>Kind<th>Name<th>For<tr><td rowspan=2>Own<td colspan=2>sid<tr><td>lang<td>words</table>",
        "
        | Kind | Name | For |
        | --- | --- | --- |
        | Own | sid |
        | | lang | words |
        ",
    );
    check("<table><tr><td>a<p>b.</p><ul><li>c<li>d</ul></td><td>e<br>f</td></tr></table>", "| a; b. c; d | e; f |");
    check(
        "<table><tr><td><p><b>a</b></p><p>b&nbsp;</p><p>c</p></td><td>d</td></tr></table>",
        "| **a**; b\u{a0}; c | d |",
    );
}

#[test]
fn rows_that_are_headed_are_labels() {
    check(
        "<table><tr><th>Controller</th><td>Fennel Ltd</td></tr><tr><th>Ground:</th><td><p>consent</p></td></tr><tr><th><p>Aim</p><td>ads</table>",
        "**Controller**: Fennel Ltd\n\n**Ground:** consent\n\n**Aim**: ads",
    );
}

#[test]
fn tables_for_looks_are_no_tables() {
    check(
        "<table><tr><td>menu<td><h1>Privacy</h1><table><tr><td>a<td>b</table><p>c</table>",
        "menu\n\n# Privacy\n\n| a | b |\n\nc",
    );
    check("<table role=presentation><tr><td>a<td>b</table>", "a\n\nb");
    check("<table><tr><td>a<tr><td>b</table>", "a\n\nb");
}

#[test]
fn details() {
    check(
        "<h2>Data</h2><details><summary>Your <b>name</b></summary><p>We keep it.</p></details>",
        "## Data\n\n### Your name\n\nWe keep it.",
    );
    check("<h3><button>Rights</button></h3><div>Many.</div><button>Send</button>", "### Rights\n\nMany.");
    check("<button aria-expanded=false aria-controls=a>Rights</button><div id=a>Many.</div>", "**Rights**\n\nMany.");
}

#[test]
fn emphasis_is_kept_where_it_may_be_a_label_or_title() {
    check(
        "<p><strong>Log files: </strong>we keep them<b>.</b><p><b>Title<br></b>Text<p><span style='font-weight:bold'>T</span>",
        "**Log files:** we keep them**.**\n\n**Title**  \nText\n\n**T**",
    );
    check("<b><p>a</p><p>b</p></b>", "**a**\n\n**b**");
}

#[test]
fn references_are_decoded() {
    check(
        "<p>Q&amp;A &lt;3 caf&eacute; &#8364;5 &euro6 &ampx R&D AT&T &nosuch; &copy 2024&nbsp;x &#x27;y&apos; &#65</p>",
        "Q&A <3 café €5 &euro6 &x R&D AT&T &nosuch; © 2024\u{a0}x 'y' A",
    );
    let html = "<p>caf&eacute; &amp; bar</p>";
    let page = Page::new(html);
    let of = |start, end| page.span(Span::new(start, end).unwrap()).of(html).unwrap().to_owned();
    assert_eq!(page.text(), "café & bar");
    assert_eq!(of(3, 5), "&eacute;");
    assert_eq!(of(0, 5), "caf&eacute;");
    assert_eq!(of(6, 7), "&amp;");
    assert_eq!(of(8, 11), "bar");
}

#[test]
fn spans_have_the_tags_in_their_middle() {
    let html = "<p>your <b>e-mail</b> <a href='/x'>address</a></p>";
    let page = Page::new(html);
    assert_eq!(page.text(), "your **e-mail** address");
    let of = |start, end| page.span(Span::new(start, end).unwrap()).of(html).unwrap().to_owned();
    assert_eq!(of(0, 23), "your <b>e-mail</b> <a href='/x'>address");
    assert_eq!(of(5, 15), "e-mail");
    assert_eq!(of(7, 13), "e-mail");
}

#[test]
fn what_is_no_text_is_left_out() {
    let around = "<script>if (a < b) '</p>'</script><style>p{}</style><noscript>on</noscript><template>t</template>\
        <svg><title>s</title><text>s</text></svg><select><option>o</select><textarea>t</textarea><iframe>i</iframe>\
        <!-- c --><![CDATA[d]]><?php p ?><button>Send</button><input value=v><img alt=a>\
        <nav>Home</nav><header>Fennel</header><aside>Ads</aside><form><label>Mail</label></form>\
        <div hidden>h</div><div aria-hidden=true>h</div><p style='display:none'>h</p><span class=sr-only>new window</span>\
        <div id=cookie-banner>We use cookies.</div><div role=dialog>Accept</div><footer>Terms</footer>";
    let text =
        "We keep the text that is shown for as long as there is somebody to whom it is shown, and not any longer.";
    check(&format!("<head><title>Privacy</title></head><body>{around}<p>{text}</p>{around}"), text);
}

#[test]
fn what_nearly_all_of_the_page_stands_in_is_kept() {
    for open in ["<form>", "<header>", "<div hidden>", "<div class='cookie-notice'>", "<div class=menu>", "<template>"]
    {
        let close = open.split([' ', '>']).next().unwrap().replace('<', "</");
        check(&format!("{open}<p>We keep your name.</p>{close}>"), "We keep your name.");
    }
    check(
        "<div><p>Where we are.</p></div><div hidden>One panel.</div><div hidden>Another panel.</div>",
        "Where we are.\n\nOne panel.\n\nAnother panel.",
    );
}

#[test]
fn the_head_of_the_text_is_no_head_of_the_page() {
    check(
        "<header><h1>Privacy</h1><p>May 2024</header><p>We keep your name and address.",
        "# Privacy\n\nMay 2024\n\nWe keep your name and address.",
    );
    check(
        "<article><header><p>May 2024</header><p>We keep data.<footer>By us</footer></article>",
        "May 2024\n\nWe keep data.\n\nBy us",
    );
}

#[test]
fn the_main_text_is_found() {
    let text = "We keep your name and your address for as long as you are with us.";
    let menu = "<div><ul><li><a href=/a>Shop</a><li><a href=/b>Cart</a></ul></div>";
    check(&format!("<body><div>News of today.</div><main><p>{text}</main><div>Weather.</div>"), text);
    check(&format!("<body><div>News of today.</div><div role=main><p>{text}</div>"), text);
    check(&format!("<body>{menu}<div><p>{text}</div>{menu}"), text);
    // A list of links that is part of the text.
    check(
        &format!(
            "<div><p>{text}</p><p>They go to:</p><ul><li><a href=//a>Ada</a><li><a href=//b>Bob</a></ul><p>{text}</p></div>"
        ),
        &format!("{text}\n\nThey go to:\n\n- Ada\n\n- Bob\n\n{text}"),
    );
    check(
        &format!("<div><p>{text}{text}</p><table><tr><td><a href=//a>Ada</a><td><a href=//b>Bob</a></table></div>"),
        &format!("{text}{text}\n\n| Ada | Bob |"),
    );
    // The table of contents.
    check(&format!("<ul><li><a href='#a'>Data</a><li><a href='#b'>Rights</a></ul><p>{text}"), text);
}

#[test]
fn text_as_it_was_typed() {
    check("<pre>\nYour rights\n\n  - access\n</pre><p>a", "Your rights\n\n  - access\n\n\na");
}

#[test]
fn links_that_write_to_an_address_say_it() {
    check(
        "<p>Ask <a href='mailto:privacy@fennel.example?subject=x'>our officer</a> or <a href=mailto:a@b.example>a@b.example</a>.",
        "Ask [our officer](mailto:privacy@fennel.example) or a@b.example.",
    );
    let html = "<p>Ask <a href='mailto:a@b.example'>us</a>.";
    let page = Page::new(html);
    let at = u32::try_from(page.text().find("a@b").unwrap()).unwrap();
    let span = page.span(Span::new(at, at + 11).unwrap());
    assert_eq!(span.of(html), Some("<a href='mailto:a@b.example'>us</a>"));
}

#[test]
fn malformed_html() {
    check("<p>We <b>keep <i>your</b> name</i><div>and</p>age", "We **keep your** name\n\nand\n\nage");
    check("a < b <3 & c > d </> e </3> f", "a < b <3 & c > d e f");
    check("We keep <a href='x", "We keep");
    check("</div></p></table></b>We keep it.", "We keep it.");
    check("<p>Tom<sup>1</sup> on 1<sup>st</sup> May", "Tom 1 on 1st May");
    check("<table><td>a</div></p><td>b", "a\n\nb");
    check("We <a/>keep <br/>it<p/>now", "We keep  \nit\n\nnow");
    check("\u{feff}<p>een\0twee", "\u{feff}\n\neen\0twee");
    check("<li>a<li>b", "- a\n\n- b");
    check("<p>a\r\nb\r\r\nc&amp;\r\n&amp;d", "a b c& &d");
}

#[test]
fn a_tag_that_is_text_opens_no_line() {
    check("<p>&lt;!-- not a comment</p><p>a --&gt; b", "\\<!-- not a comment\n\na --> b");
}

#[test]
fn deep_and_long_pages_are_read() {
    let text = "We keep your name.";
    for (open, close) in [
        ("<div>", "</div>"),
        ("<b>", "</b>"),
        ("<ul><li>", "</ul>"),
        ("<table><tr><td>", "</table>"),
        ("<dl><dd>", ""),
        ("<svg>", "</svg>"),
    ] {
        let shown = !open.starts_with("<svg");
        for times in [400, 600, 10_000] {
            let html = format!("{}{text}{}<p>End.", open.repeat(times), close.repeat(times));
            let page = Page::new(&html);
            assert_eq!(page.text().contains(text), shown, "{times} {open}");
            assert!(page.text().contains("End."), "{times} {open}: {}", page.text().len());
            check_places(&html);
        }
    }
    let html = format!("{}<script>'We sell it.'</script><svg><path/></svg><p>{text}", "<div>".repeat(700));
    assert_eq!(Page::new(&html).text(), text);
    let html = format!("<p title='{}' class=\"{}\">{text}", "x".repeat(16 << 20), "hidden ".repeat(1 << 16));
    assert!(Page::new(&html).text().is_empty() || Page::new(&html).text() == text);
    let html = format!("<p title='{}'>{text}", "x".repeat(16 << 20));
    assert_eq!(Page::new(&html).text(), text);
}

#[test]
fn html_is_told_from_markdown() {
    let prose = "We keep your name and your address for as long as you are with us. ".repeat(40);
    for html in [
        "<!DOCTYPE html><p>a",
        "\u{feff}\n <!-- saved --><?xml version='1.0'?><HTML lang=en>",
        "<body class=x>We keep it.",
        "<h1>Privacy</h1><p>We keep it.</p>",
        "<p>We keep it.<p>And that.",
        "<div><script>var a = 1;</script><p>We keep it.</div>",
        "<ul><li>a</li></ul>",
    ] {
        assert!(is_html(html), "{html}");
    }
    for markdown in [
        "",
        "We keep <b>your</b> name.",
        "# Privacy\n\n<p>We keep it.</p><p>a</p>",
        "<h1 align=center>Privacy</h1>\n\nWe keep your name and your address.\n\n- a\n- b\n",
        "<https://fennel.example/privacy>",
        "<b>Privacy</b>\n\nWe keep it.",
        "<!-- a comment -->\n\n# Privacy\n\n<br>\n\nWe keep it.",
        "<!-- never closed <p>a</p><p>b</p>",
        "<details><summary>Data</summary></details>\n\nWe keep your name.\n\n<table><tr><td>a</td></tr></table>\n\nAnd your age.",
        "<3 <p>",
    ] {
        assert!(!is_html(markdown), "{markdown}");
    }
    assert!(!is_html(&format!("<div>\n\n{prose}{prose}</div>")));
}
