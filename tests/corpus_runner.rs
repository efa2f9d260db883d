//! What `examples/corpus.rs` promises to a pipeline: a line for each line, in order, whatever is in it, without keeping what
//! it has read.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// The example, built as this test was.
static CORPUS: LazyLock<PathBuf> = LazyLock::new(|| {
    let mut build = Command::new(env!("CARGO"));
    build.args(["build", "--quiet", "--example", "corpus"]);
    if !cfg!(debug_assertions) {
        build.arg("--release");
    }
    assert!(build.status().unwrap().success(), "the example does not build");
    let tests = std::env::current_exe().unwrap();
    tests.parent().unwrap().with_file_name("examples").join(format!("corpus{}", std::env::consts::EXE_SUFFIX))
});

fn start(arguments: &[&str]) -> Child {
    Command::new(&*CORPUS)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// What the example prints for `input`, and its summary.
fn run(arguments: &[&str], input: Vec<u8>) -> (Vec<Value>, String) {
    let mut child = start(arguments);
    let mut stdin = child.stdin.take().unwrap();
    let feeder = thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().unwrap();
    feeder.join().unwrap().unwrap();
    assert!(output.status.success(), "{output:?}");
    let lines = String::from_utf8(output.stdout).unwrap();
    let lines = lines.lines().map(|line| serde_json::from_str(line).expect(line)).collect();
    (lines, String::from_utf8(output.stderr).unwrap())
}

/// Lines with ids from 0, of documents of very different lengths, so that threads overtake each other.
fn documents(count: usize) -> Vec<u8> {
    let mut lines = Vec::new();
    for id in 0..count {
        let text = format!("We keep your email address for {} days. ", id + 1).repeat(1 + (id * 7919) % 97);
        writeln!(lines, "{}", json!({ "id": id, "url": "https://example.org/", "text": text })).unwrap();
    }
    lines
}

#[test]
fn lines_come_in_order_and_do_not_depend_on_the_threads() {
    let (many, summary) = run(&["-", "-j", "4"], documents(300));
    let ids: Vec<u64> = many.iter().map(|line| line["id"].as_u64().unwrap()).collect();
    assert_eq!(ids, (0..300).collect::<Vec<u64>>());
    for (id, line) in many.iter().enumerate() {
        assert_eq!(line["policy"]["retention"][0]["limit"]["period"], json!(format!("P{}D", id + 1)), "{line}");
    }
    assert!(summary.starts_with("300 documents, "), "{summary}");
    assert!(summary.contains("threads: 4\n") && summary.contains("  retention\n"), "{summary}");
    assert!(summary.ends_with("0 failed\n"), "{summary}");
    let (one, _) = run(&["-", "-j", "1"], documents(300));
    assert_eq!(one, many);
}

#[test]
fn a_bad_line_gives_an_error_in_its_place_and_stops_nothing() {
    let german = "Wir verarbeiten Ihre personenbezogenen Daten nur, soweit dies erforderlich ist. ".repeat(20);
    let rows: [(Vec<u8>, Value, &str); 10] = [
        (br#"{"id":1,"text":"We collect your name."}"#.to_vec(), json!(1), ""),
        (b"no JSON".to_vec(), json!(null), "not a JSON object"),
        (b"".to_vec(), json!(null), "the line is empty"),
        (b"{\"id\":4,\"text\":\"\xff\"}".to_vec(), json!(null), "not UTF-8 from byte 16"),
        (br#"{"id":5,"body":"We collect your name."}"#.to_vec(), json!(5), "no field `text`"),
        (br#"{"text":null,"id":6}"#.to_vec(), json!(6), "the field `text` is no text"),
        (br#"{"id":7,"text":"\ud800"}"#.to_vec(), json!(7), "the field `text` is no text"),
        (br#"{"id":8,"text":"  "}"#.to_vec(), json!(8), "the text is empty"),
        (json!({ "id": 9, "text": german }).to_string().into_bytes(), json!(9), "German"),
        (br#"{"id":10,"text":"We collect your name."} and more"#.to_vec(), json!(null), "not a JSON object"),
    ];
    let mut input = Vec::new();
    for (line, _, _) in &rows {
        input.extend_from_slice(line);
        input.push(b'\n');
    }
    // The last line has no end, and is read all the same.
    input.extend_from_slice(br#"{"id":11,"text":"We collect your name."}"#);
    let (lines, summary) = run(&["-", "-j", "3"], input);
    assert_eq!(lines.len(), rows.len() + 1);
    for (line, (_, id, error)) in lines.iter().zip(&rows) {
        assert_eq!(&line["id"], id, "{line}");
        match line.get("error") {
            None => assert!(error.is_empty() && line["policy"]["data_categories"][0]["category"] == "name", "{line}"),
            Some(message) => assert!(!error.is_empty() && message.as_str().unwrap().contains(error), "{line}"),
        }
    }
    assert_eq!(lines[rows.len()]["id"], 11);
    assert!(summary.contains("9 failed\n  standard input, line 2: not a JSON object"), "{summary}");
    assert!(summary.contains("  standard input, line 10: "), "{summary}");
}

#[test]
fn no_input_gives_no_lines() {
    let (lines, summary) = run(&["-"], Vec::new());
    assert!(lines.is_empty());
    assert!(summary.starts_with("0 documents, 0.0 MB"), "{summary}");
}

#[test]
fn an_id_is_passed_through_as_it_stands() {
    for id in ["123456789012345678901234567890", "0.10", r#""a\u0041\/b""#, r#"{"a": [1, null]}"#, "true"] {
        let mut child = start(&["-", "--id", "key", "--field", "body", "--findings"]);
        let line = format!("{{\"key\":{id},\"text\":1,\"body\":\"We collect your name.\"}}\r\n");
        child.stdin.take().unwrap().write_all(line.as_bytes()).unwrap();
        let mut out = String::new();
        child.stdout.take().unwrap().read_to_string(&mut out).unwrap();
        assert!(child.wait().unwrap().success());
        let start =
            format!("{{\"id\":{id},\"language\":\"en\",\"findings\":[{{\"kind\":\"data_category\",\"span\":[11,20]");
        assert!(out.starts_with(&start), "{out}");
        assert_eq!(out.matches('\n').count(), 1);
    }
}

#[test]
fn files_and_folders_are_read_in_order_and_a_missing_one_is_reported() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("corpus_runner");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(folder.join("m")).unwrap();
    for name in ["b.md", "a.txt", "m/c.txt", "z.md", "passed-over.html"] {
        std::fs::write(folder.join(name), "We collect your name.").unwrap();
    }
    std::fs::write(folder.join("z.md"), b"We collect your name\xff.").unwrap();
    std::fs::write(folder.join("lines.jsonl"), documents(3)).unwrap();
    let at = |name: &str| folder.join(name).to_string_lossy().into_owned();

    let (lines, summary) = run(&[&at("gone.txt"), &folder.to_string_lossy(), "-j", "2"], Vec::new());
    let ids: Vec<&str> = lines.iter().map(|line| line["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["gone.txt", "a.txt", "b.md", "m/c.txt", "z.md"].map(at));
    let failed: Vec<bool> = lines.iter().map(|line| line.get("error").is_some()).collect();
    assert_eq!(failed, [true, false, false, false, true]);
    assert!(summary.contains("\n2 failed\n"), "{summary}");

    for input in [at("lines.jsonl"), folder.to_string_lossy().into_owned()] {
        let (lines, _) = run(&["--jsonl", &input], Vec::new());
        assert_eq!(lines.iter().map(|line| line["id"].as_u64()).collect::<Vec<_>>(), [Some(0), Some(1), Some(2)]);
    }
}

/// A program that sends a line and waits for the answer before it sends the next must not wait for ever.
#[test]
fn an_answer_does_not_wait_for_more_input() {
    let mut child = start(&["-", "-j", "2"]);
    let mut stdin = child.stdin.take().unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    for id in 0..3 {
        writeln!(stdin, "{}", json!({ "id": id, "text": "We collect your name." })).unwrap();
        let mut line = String::new();
        out.read_line(&mut line).unwrap();
        assert!(line.starts_with(&format!("{{\"id\":{id},")), "{line}");
    }
    drop(stdin);
    assert!(child.wait().unwrap().success());
}

/// Where nobody reads the output, the runner soon takes no more input: what it holds is bounded. Then it goes on.
#[test]
fn it_takes_no_more_than_a_window() {
    const INPUT: usize = 16 << 20;
    const HELD: usize = 2 << 20;
    let line = {
        // The answer is longer than the question: the pipe that nobody reads is soon full.
        let text = "We collect your name and your email address. ".repeat(100);
        format!("{}\n", json!({ "id": 1, "text": text }))
    };
    let lines = INPUT / line.len();
    let mut child = start(&["-", "-j", "2", "--findings"]);
    let mut stdin = child.stdin.take().unwrap();
    let taken = Arc::new(AtomicUsize::new(0));
    let feeder = thread::spawn({
        let taken = Arc::clone(&taken);
        move || {
            for _ in 0..lines {
                stdin.write_all(line.as_bytes()).unwrap();
                taken.fetch_add(line.len(), Ordering::SeqCst);
            }
        }
    });
    let mut last = (0, Instant::now());
    while last.1.elapsed() < Duration::from_secs(2) {
        let now = taken.load(Ordering::SeqCst);
        if now != last.0 {
            last = (now, Instant::now());
        }
        thread::sleep(Duration::from_millis(20));
    }
    assert!(0 < last.0 && last.0 < HELD, "{} bytes", last.0);
    let out = BufReader::new(child.stdout.take().unwrap());
    assert_eq!(out.lines().map_while(Result::ok).count(), lines);
    feeder.join().unwrap();
    assert!(child.wait().unwrap().success());
}
