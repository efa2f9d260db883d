#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]
use super::{Block, BlockKind, NO_BLOCK, blocks};

fn outline(text: &str) -> String {
    let mut out = Vec::new();
    blocks(text, &mut out);
    let mut shown = String::new();
    for block in &out {
        let kind = match block.kind {
            BlockKind::Heading(level) => format!("h{level}"),
            BlockKind::Label => "label".to_owned(),
            BlockKind::Paragraph => "p".to_owned(),
            BlockKind::Item(depth) => format!("item{depth}"),
            BlockKind::Cell { row, column, header } => {
                format!("{} {row},{column}", if header { "head" } else { "cell" })
            }
        };
        let content = |block: &Block| text[block.start as usize..block.end as usize].replace(['\n', '\r'], "⏎");
        shown.push_str(&kind);
        if block.lead != NO_BLOCK {
            let lead = content(&out[block.lead as usize]);
            let tail: Vec<char> = lead.chars().rev().take(14).collect();
            shown.push_str(&format!("<-{}", tail.into_iter().rev().collect::<String>()));
        }
        shown.push_str(&format!(" {:?}\n", content(block)));
    }
    shown
}

/// `OUTLINE=path cargo test outline_of_a_file -- --ignored --nocapture`
#[test]
#[ignore = "prints"]
fn outline_of_a_file() {
    for path in std::env::var("OUTLINE").unwrap_or_default().split(' ').filter(|path| !path.is_empty()) {
        println!("=== {path}");
        for line in outline(&std::fs::read_to_string(path).unwrap()).lines() {
            println!("{}", line.chars().take(150).collect::<String>());
        }
    }
}

/// Compares the outline of `text` with `expected`, whose lines may be indented.
#[track_caller]
fn check(text: &str, expected: &str) {
    let expected: String =
        expected.lines().map(str::trim).filter(|line| !line.is_empty()).map(|line| format!("{line}\n")).collect();
    assert_eq!(outline(text), expected);
    check_invariants(text);
}

#[track_caller]
fn check_invariants(text: &str) {
    let mut out = Vec::new();
    blocks(text, &mut out);
    let mut last = 0;
    for (index, block) in out.iter().enumerate() {
        assert!(block.start < block.end, "empty: {block:?} in {text:?}");
        assert!(block.start >= last, "out of order: {block:?} in {text:?}");
        last = block.end;
        assert!(text.get(block.start as usize..block.end as usize).is_some(), "{block:?} in {text:?}");
        assert!(block.lead == NO_BLOCK || (block.lead as usize) < index, "{block:?} leads from behind");
    }
}

#[test]
fn markdown_headings() {
    check(
        "\u{feff}# 1\\. Overview #\n\nWe keep data.\n\n2. Cookies\n----------\nWe set some.\n\n**3. Your rights**\n\nAsk us.\n\n# Rechten {#rechten}\n### **Recht op inzage:**\nVraag het ons.",
        r#"
        h1 "Overview"
        p "We keep data."
        h2 "Cookies"
        p "We set some."
        h4 "Your rights"
        p "Ask us."
        h1 "Rechten"
        h3 "Recht op inzage"
        p "Vraag het ons."
        "#,
    );
}

#[test]
fn plain_headings() {
    check(
        "Privacy Notice\nLast updated 3 May 2024\n\nData we hold\nWhen you place an order with our shop we hold your name and address for a while.\nWHO GETS IT\nWe share it with a carrier.\nArtikel 4 – Bewaartermijnen\nWij bewaren uw gegevens twee jaar.\nHow can you reach us?\nWrite to our desk.",
        r#"
        h1 "Privacy Notice"
        p "Last updated 3 May 2024"
        h5 "Data we hold"
        p "When you place an order with our shop we hold your name and address for a while."
        h3 "WHO GETS IT"
        p "We share it with a carrier."
        h2 "Bewaartermijnen"
        p "Wij bewaren uw gegevens twee jaar."
        h5 "How can you reach us?"
        p "Write to our desk."
        "#,
    );
}

#[test]
fn numbered_lines_are_headings_or_items() {
    check(
        "# Beleid\n\n1. Wie zijn wij\n\nWij zijn een winkel.\n\n2. Hoe u bestelt\n\nZo gaat het:\n1. Kies een boek\n2. Betaal het\n3. Wacht op de post\n\n3. Contact\n\nSchrijf ons gerust.",
        r#"
        h1 "Beleid"
        h2 "Wie zijn wij"
        p "Wij zijn een winkel."
        h2 "Hoe u bestelt"
        p "Zo gaat het:"
        item0<-Zo gaat het: "Kies een boek"
        item0<-Zo gaat het: "Betaal het"
        item0<-Zo gaat het: "Wacht op de post"
        h2 "Contact"
        p "Schrijf ons gerust."
        "#,
    );
}

#[test]
fn numbers_of_two_levels_are_of_items_under_a_text_that_announces_them() {
    check(
        "# 4. Data\n\nWe ask for:\n4.1. Your name\n4.2. Your street\n4.3. Your photo\n\n4.4 Where it goes\n\nTo nobody.",
        r#"
        h1 "Data"
        p "We ask for:"
        item0<-We ask for: "Your name"
        item0<-We ask for: "Your street"
        item0<-We ask for: "Your photo"
        h3 "Where it goes"
        p "To nobody."
        "#,
    );
}

#[test]
fn hard_wrapped_text() {
    check(
        "We keep the data that you give us for as long as\nyou have an account with us, and for\na month thereafter.\nThen it goes.\n\nLine one  \nLine two",
        r#"
        p "We keep the data that you give us for as long as⏎you have an account with us, and for⏎a month thereafter."
        p "Then it goes."
        p "Line one"
        p "Line two"
        "#,
    );
    check("We keep per-\nsonal data.", "p \"We keep per-⏎sonal data.\"");
}

#[test]
fn a_hard_break_within_a_sentence_is_a_wrapped_line() {
    check(
        "We do not collect anything about you on this website without  \nyour clear permission, which you may take back.\n\nExample Street 1, third floor, in the yard behind the bakery  \nAmsterdam",
        r#"
        p "We do not collect anything about you on this website without  ⏎your clear permission, which you may take back."
        p "Example Street 1, third floor, in the yard behind the bakery"
        p "Amsterdam"
        "#,
    );
}

#[test]
fn pages() {
    check(
        "Privacy notice\n\n1. What we keep\n\nWe keep your letters, your invoices and what you have\n\n\u{c}ordered from us in the last two years.\nThat is all.\n\nLodge Ltd, Dover\n  Page 1 of 3\n\u{c}Privacy notice\n\n2. Who gets it\n\nNobody gets it.\n\nLodge Ltd, Dover\n  Page 2 of 3\n",
        r#"
        h1 "Privacy notice"
        h2 "What we keep"
        p "We keep your letters, your invoices and what you have⏎⏎\u{c}ordered from us in the last two years."
        p "That is all."
        h2 "Who gets it"
        p "Nobody gets it."
        p "Lodge Ltd, Dover"
        "#,
    );
}

#[test]
fn nested_lists() {
    check(
        "We collect:\n- your name\n  and address\n- from your device:\n  - its model\n  - its language\n\n  Only with consent.\n- your orders\n\nThat is all.",
        r#"
        p "We collect:"
        item0<-We collect: "your name⏎  and address"
        item0<-We collect: "from your device:"
        item1<-m your device: "its model"
        item1<-m your device: "its language"
        p<-m your device: "Only with consent."
        item0<-We collect: "your orders"
        p "That is all."
        "#,
    );
    check(
        "U mag:\n(a) inzien;\n(b) wijzigen, namelijk:\n(i) uw naam;\n(ii) uw adres;\n(c) wissen.",
        r#"
        p "U mag:"
        item0<-U mag: "inzien;"
        item0<-U mag: "wijzigen, namelijk:"
        item1<-gen, namelijk: "uw naam;"
        item1<-gen, namelijk: "uw adres;"
        item0<-U mag: "wissen."
        "#,
    );
}

#[test]
fn list_right_below_a_heading() {
    check(
        "## Wat wij bewaren\n\n• Naam\n• Adres\n",
        "h2 \"Wat wij bewaren\"\nitem0<-at wij bewaren \"Naam\"\nitem0<-at wij bewaren \"Adres\"",
    );
}

#[test]
fn lists_that_lost_their_bullets() {
    check(
        "Wij verwerken de volgende gegevens:\nuw naam;\nuw adres;\nuw telefoonnummer.\nWij delen ze met niemand. Dat blijft zo.",
        r#"
        p "Wij verwerken de volgende gegevens:"
        item0<-ende gegevens: "uw naam;"
        item0<-ende gegevens: "uw adres;"
        item0<-ende gegevens: "uw telefoonnummer."
        p "Wij delen ze met niemand. Dat blijft zo."
        "#,
    );
    check(
        "We may collect:\n\nName\n\nEmail address\n\nUsage data\n\nWe use these data for support. We do not sell them.",
        r#"
        p "We may collect:"
        item0<-e may collect: "Name"
        item0<-e may collect: "Email address"
        item0<-e may collect: "Usage data"
        p "We use these data for support. We do not sell them."
        "#,
    );
}

#[test]
fn the_last_item_without_a_bullet() {
    check(
        "WHY WE ASK\nWe need this:\nTo send your parcel;\nTo bill you; or\nTo answer your letters.\nWe ask for no more. That is a promise.",
        r#"
        h1 "WHY WE ASK"
        p "We need this:"
        item0<-We need this: "To send your parcel;"
        item0<-We need this: "To bill you; or"
        item0<-We need this: "To answer your letters."
        p "We ask for no more. That is a promise."
        "#,
    );
}

#[test]
fn run_in_labels() {
    check(
        "# X\n**Log files:** Like most sites we keep logs.\n\n**Cookies**. We set a few of them.\n\n- Support: We read what you send to us.\n- **Billing** – your card and your bank\n\nDirect Marketing. We may write to you about new books and about offers.\n\nWe sell books. You may buy them from us at any time of the day.",
        r#"
        h1 "X"
        label "Log files"
        p<-Log files "Like most sites we keep logs."
        label "Cookies"
        p<-Cookies "We set a few of them."
        label<-a few of them. "Support"
        p<-Support "We read what you send to us."
        label<-a few of them. "Billing"
        p<-Billing "your card and your bank"
        label "Direct Marketing"
        p<-rect Marketing "We may write to you about new books and about offers."
        p "We sell books. You may buy them from us at any time of the day."
        "#,
    );
}

#[test]
fn tables() {
    check(
        "| Cookie | Doel |\n|:--|--:|\n| `_ga` | meten \\| tellen |\n| sid | |\n\nNaam | Duur\n---|---\na | 1 jaar",
        r#"
        head 0,0 "Cookie"
        head 0,1 "Doel"
        cell 1,0 "_ga"
        cell 1,1 "meten \\| tellen"
        cell 2,0 "sid"
        head 0,0 "Naam"
        head 0,1 "Duur"
        cell 1,0 "a"
        cell 1,1 "1 jaar"
        "#,
    );
    check(
        "Access: | You can ask for a copy. |\nErasure: | You can ask us to erase it. |",
        "label \"Access\"\np<-Access \"You can ask for a copy.\"\nlabel \"Erasure\"\np<-Erasure \"You can ask us to erase it.\"",
    );
}

#[test]
fn what_gives_no_block() {
    check(
        "---\ntitle: Privacy\ndescription: Last updated 3 Oct 2023\n---\n<!-- a\nb -->\n{: toc }\n\n- [Cookies](#cookies)\n- [Rights](#rights)\n\n***\n\n![logo](a.png)\n\n[1]: https://example.org/\n\n<h2 id=\"x\">Cookies</h2>\n<p>We set none.</p>\n> Quoted text\n> goes on.\n",
        r#"
        p "title: Privacy"
        p "description: Last updated 3 Oct 2023"
        h2 "Cookies"
        p "We set none."
        p "Quoted text"
        p "goes on."
        "#,
    );
}

#[test]
fn line_ends_and_blanks_do_not_matter() {
    let text = "# Titel\n\nWij vragen:\n\n- uw naam\n- uw adres\n\nDat is alles.\n";
    for other in [
        text.replace('\n', "\r\n"),
        text.replace('\n', "\r"),
        format!("\u{feff}{text}"),
        text.replace("- ", "-\u{a0}"),
        text.replace('\n', "\u{200b}\n"),
    ] {
        assert_eq!(outline(&other), outline(text), "{other:?}");
        check_invariants(&other);
    }
}

#[test]
fn invariants_hold_for_mutated_texts() {
    const PIECES: [&str; 42] = [
        "\n",
        "\n\n",
        "\r",
        "\r\n",
        " ",
        "\t",
        "# ",
        "- ",
        "* ",
        "1. ",
        "(a) ",
        "i. ",
        "**",
        "_",
        "|",
        "|---|",
        "---",
        "===",
        "> ",
        "<h2>",
        "</p>",
        "<!--",
        "-->",
        ":",
        ";",
        ".",
        "\\",
        "`",
        "[",
        "](#x)",
        "Naam",
        "we keep ",
        "é",
        "\u{a0}",
        "\u{200b}",
        "–",
        "Artikel 3",
        "{",
        "}",
        "<br>",
        "2.3 ",
        "WE SHARE",
    ];
    let mut state = 7_u64;
    for _ in 0..20_000 {
        let mut text = String::new();
        for _ in 0..14 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text.push_str(PIECES[(state >> 33) as usize % PIECES.len()]);
        }
        check_invariants(&text);
    }
}

#[test]
#[cfg_attr(debug_assertions, ignore = "measures time")]
fn time_grows_with_length() {
    let seeds = [
        "a",
        "a\r",
        "> ",
        "| a ",
        "- a\n  ",
        "**a ",
        "<!-- \n",
        "<p>",
        "a. ",
        "1. A\n",
        "(i) x:\n",
        "_a",
        "`",
        "\u{a0}",
        "A: B ",
        "]: ",
        "#",
        "\\|",
        "[a](#b)",
        "Aa:\nbb;\n",
        "---\n",
        "<br>",
        "a\\\n",
    ];
    let mut out = Vec::new();
    for seed in seeds {
        let mut time = |size: usize| {
            let text = seed.repeat(size / seed.len());
            (0..3)
                .map(|_| {
                    let begin = std::time::Instant::now();
                    blocks(&text, &mut out);
                    begin.elapsed().as_secs_f64()
                })
                .fold(f64::MAX, f64::min)
        };
        let (small, large) = (time(250_000), time(1_000_000));
        assert!(large < 10.0 * small + 0.005, "{seed:?}: {small} s, {large} s");
    }
}
