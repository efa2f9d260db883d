//! Reads many policies on all cores and prints what they say as JSON lines, in the order of the input.
//!
//! ```sh
//! cargo run --release --example corpus -- policies/ > policies.ndjson                # a folder: .txt and .md files; with the feature `html` .html and .htm, too
//! zstdcat crawl.jsonl.zst | cargo run --release --example corpus -- - > out.ndjson   # one document a line
//! find policies -name '*.md' -print0 | xargs -0 -P 4 -n 500 target/release/examples/corpus -j 1
//! ```
//!
//! With Spark it is one step of a pipeline; see `tests/spark.py`:
//!
//! ```python
//! spark.sparkContext.textFile("crawl.jsonl").pipe("./corpus - -j 1").saveAsTextFile("policies")
//! ```
//!
//! For every document there is one line: `{"id": …, "policy": {…}}`, or `{"id": …, "error": "…"}` where it cannot be read.
//! The id is that of the JSON line, unchanged, or the path of the file. A bad document stops nothing and changes no exit
//! status (a status other than 0 would make Spark give up); the summary on standard error tells how many there were.
//!
//! Memory does not grow with the input. A ticket for each piece of work goes to the writer in input order, and the channel
//! of tickets is bounded: where the writer waits for a slow document, or for whoever reads the output, the reader waits too.
//! A piece of work is a file, or the whole lines that one read of the input gave (64 KiB at most, or one longer line).

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, BufWriter, IsTerminal, Read, Write};
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::mpsc::{self, Receiver, SyncSender, TryRecvError};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use std::{fmt, fs, thread};

use clap::Parser as _;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use privacy_policy::{DEFAULT_MAX_BYTES, Kind, Language, Parser, Policy};
use serde::Deserializer;
use serde::de::{IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

/// Bytes that are read from the input at a time.
const READ: usize = 64 << 10;
/// Bytes of a JSON line; a longer one is passed over with an error. A text of the longest sort fits with its escapes.
const LONGEST_LINE: usize = 2 * DEFAULT_MAX_BYTES;
/// Pieces of work on their way for each thread.
const WINDOW: usize = 4;
/// How the names of the files end that hold one text each.
const TEXTS: &[&str] = if cfg!(feature = "html") { &["txt", "md", "html", "htm"] } else { &["txt", "md"] };
/// Failures that the summary quotes.
const QUOTED: usize = 10;

/// Reads many policies on all cores and prints what they say as JSON lines, in the order of the input.
#[derive(clap::Parser)]
struct Options {
    /// Policies; of a folder, all .txt and .md files (with the feature `html`, .html and .htm too) in it and below; `-` is JSON lines from standard input.
    #[arg(value_name = "DIR|FILE|-", required = true)]
    inputs: Vec<PathBuf>,
    /// The files hold JSON lines, one document a line.
    #[arg(long)]
    jsonl: bool,
    /// The field of a JSON line that holds the text.
    #[arg(long, value_name = "NAME", default_value = "text")]
    field: String,
    /// The field of a JSON line that is passed through as the id.
    #[arg(long, value_name = "NAME", default_value = "id")]
    id: String,
    /// Print `findings`, a flat list in text order, instead of the whole policy.
    #[arg(long)]
    findings: bool,
    /// Read every document in this language (en, nl) instead of finding out.
    #[arg(long, value_parser = |code: &str| Language::from_code(code).ok_or("known languages are en and nl"))]
    lang: Option<Language>,
    /// How many threads read; without it, as many as there are cores.
    #[arg(short, long = "jobs", value_name = "N")]
    jobs: Option<NonZeroUsize>,
}

/// A piece of work.
enum Job {
    /// A file that is one document.
    File(PathBuf),
    /// Whole lines of `source`, the first of which is line `first`.
    Lines { source: Arc<str>, first: u64, bytes: Vec<u8> },
    /// Something that is known to fail.
    Failed { id: Option<String>, name: String, error: String },
}

/// What came of a piece of work.
#[derive(Default)]
struct Done {
    out: Vec<u8>,
    stats: Stats,
}

/// What the summary tells.
#[derive(Default)]
struct Stats {
    documents: u64,
    bytes: u64,
    kinds: BTreeMap<Kind, u64>,
    failed: u64,
    failures: Vec<String>,
}

impl Stats {
    fn join(&mut self, other: Self) {
        self.documents += other.documents;
        self.bytes += other.bytes;
        self.failed += other.failed;
        for (kind, count) in other.kinds {
            *self.kinds.entry(kind).or_default() += count;
        }
        let room = QUOTED.saturating_sub(self.failures.len());
        self.failures.extend(other.failures.into_iter().take(room));
    }
}

/// Turns documents into lines.
struct Runner {
    parser: Parser,
    options: Options,
}

impl Runner {
    fn run(&self, job: Job) -> Done {
        let mut done = Done::default();
        match job {
            Job::File(path) => {
                let name = path.to_string_lossy();
                self.document(&mut done, &json(&name), &name, read_file(&path).map_err(|error| error.to_string()));
            }
            Job::Lines { source, first, bytes } => {
                let bytes = bytes.strip_suffix(b"\n").unwrap_or(&bytes);
                for (line, number) in bytes.split(|&byte| byte == b'\n').zip(first..) {
                    self.line(&mut done, line, &format_args!("{source}, line {number}"));
                }
            }
            Job::Failed { id, name, error } => {
                let id = id.map_or_else(|| "null".to_owned(), |id| json(&id));
                self.document(&mut done, &id, &name, Err(error));
            }
        }
        done
    }

    /// Reads one JSON line.
    fn line(&self, done: &mut Done, line: &[u8], name: &dyn fmt::Display) {
        let fields = std::str::from_utf8(line)
            .map_err(|error| format!("the line is not UTF-8 from byte {} on", error.valid_up_to()))
            .and_then(|line| match line.trim_start_matches('\u{feff}').trim() {
                "" => Err("the line is empty".to_owned()),
                line => Fields::read(line, &self.options).map_err(|error| format!("not a JSON object: {error}")),
            });
        match fields {
            Ok(fields) => self.document(done, fields.id.map_or("null", RawValue::get), name, self.text(fields.text)),
            Err(error) => self.document(done, "null", name, Err(error)),
        }
    }

    /// The text in the field of a JSON line.
    fn text(&self, field: Option<&RawValue>) -> Result<Vec<u8>, String> {
        let name = &self.options.field;
        let raw = field.ok_or_else(|| format!("no field `{name}`"))?;
        let text: String =
            serde_json::from_str(raw.get()).map_err(|error| format!("the field `{name}` is no text: {error}"))?;
        Ok(text.into_bytes())
    }

    /// Reads one document and adds its line.
    fn document(&self, done: &mut Done, id: &str, name: &dyn fmt::Display, text: Result<Vec<u8>, String>) {
        let Done { out, stats } = done;
        let begin = out.len();
        let read = text.and_then(|text| {
            stats.bytes += text.len() as u64;
            // Reading does not panic. Should it, that costs one document and not the night's run.
            let policy = catch_unwind(AssertUnwindSafe(|| self.parser.parse_bytes(&text)))
                .map_err(|_| "the reader panicked, which is a bug".to_owned())?
                .map_err(|error| error.to_string())?;
            self.write(out, id, &policy).map_err(|error| error.to_string())?;
            Ok(policy)
        });
        stats.documents += 1;
        match read {
            Ok(policy) => {
                for finding in policy.findings() {
                    *stats.kinds.entry(finding.kind()).or_default() += 1;
                }
            }
            Err(error) => {
                out.truncate(begin);
                out.extend_from_slice(format!("{{\"id\":{id},\"error\":{}}}\n", json(&error)).as_bytes());
                stats.failed += 1;
                if stats.failures.len() < QUOTED {
                    stats.failures.push(format!("{name}: {error}"));
                }
            }
        }
    }

    /// Writes the line of a policy.
    fn write(&self, out: &mut Vec<u8>, id: &str, policy: &Policy) -> serde_json::Result<()> {
        out.extend_from_slice(format!("{{\"id\":{id},").as_bytes());
        if self.options.findings {
            out.extend_from_slice(format!("\"language\":{},\"findings\":", json(policy.language.code())).as_bytes());
            serde_json::to_writer(&mut *out, &policy.findings())?;
        } else {
            out.extend_from_slice(b"\"policy\":");
            serde_json::to_writer(&mut *out, policy)?;
        }
        out.extend_from_slice(b"}\n");
        Ok(())
    }
}

/// A text as a JSON string.
fn json(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// The bytes of a file, up to one more than the longest text has.
fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(DEFAULT_MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The two fields of a JSON line that matter, as they stand there. Of a field that stands twice the last counts.
#[derive(Default)]
struct Fields<'a> {
    id: Option<&'a RawValue>,
    text: Option<&'a RawValue>,
}

impl<'a> Fields<'a> {
    fn read(line: &'a str, options: &Options) -> serde_json::Result<Self> {
        /// Visits an object.
        struct Named<'o>(&'o Options);

        impl<'de> Visitor<'de> for Named<'_> {
            type Value = Fields<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut fields = Fields::default();
                while let Some(name) = map.next_key::<String>()? {
                    if name == self.0.field {
                        fields.text = Some(map.next_value()?);
                    } else if name == self.0.id {
                        fields.id = Some(map.next_value()?);
                    } else {
                        map.next_value::<IgnoredAny>()?;
                    }
                }
                Ok(fields)
            }
        }

        let mut reader = serde_json::Deserializer::from_str(line);
        let fields = reader.deserialize_map(Named(options))?;
        reader.end().map(|()| fields)
    }
}

/// Nobody takes work or tickets any more: the output is gone.
struct Gone;

/// Hands out work, in input order.
struct Feeder {
    tickets: SyncSender<Receiver<Done>>,
    jobs: mpsc::Sender<(Job, SyncSender<Done>)>,
    progress: ProgressBar,
}

impl Feeder {
    fn send(&self, job: Job) -> Result<(), Gone> {
        let (answer, ticket) = mpsc::sync_channel(1);
        // Waits here where too much is on its way.
        self.tickets.send(ticket).map_err(|_| Gone)?;
        self.jobs.send((job, answer)).map_err(|_| Gone)
    }

    fn failed(&self, path: &Path, error: &dyn fmt::Display) -> Result<(), Gone> {
        let name = path.to_string_lossy().into_owned();
        self.send(Job::Failed { id: Some(name.clone()), name, error: error.to_string() })
    }

    /// All of the input.
    fn inputs(&self, options: &Options) -> Result<(), Gone> {
        for path in &options.inputs {
            if path.as_os_str() == "-" {
                self.lines("standard input", &mut io::stdin().lock())?;
            } else if path.is_dir() {
                self.folder(path, options.jsonl)?;
            } else {
                self.progress.inc_length(u64::from(!options.jsonl));
                self.file(path, options.jsonl)?;
            }
        }
        Ok(())
    }

    fn file(&self, path: &Path, jsonl: bool) -> Result<(), Gone> {
        if !jsonl {
            return self.send(Job::File(path.to_owned()));
        }
        match fs::File::open(path) {
            Ok(mut file) => self.lines(&path.to_string_lossy(), &mut file),
            Err(error) => self.failed(path, &error),
        }
    }

    /// The documents of a folder and those below, each folder's sorted by name. Folders that are links are passed over.
    fn folder(&self, folder: &Path, jsonl: bool) -> Result<(), Gone> {
        let ends: &[&str] = if jsonl { &["jsonl", "ndjson", "json"] } else { TEXTS };
        let entries = fs::read_dir(folder).and_then(|entries| {
            entries.map(|entry| entry.and_then(|entry| Ok((entry.path(), entry.file_type()?)))).collect()
        });
        let mut entries: Vec<(PathBuf, fs::FileType)> = match entries {
            Ok(entries) => entries,
            Err(error) => return self.failed(folder, &error),
        };
        entries.retain(|(path, of)| {
            of.is_dir() || path.extension().is_some_and(|end| ends.iter().any(|known| end == *known)) && !path.is_dir()
        });
        entries.sort_by(|(a, _), (b, _)| a.cmp(b));
        if !jsonl {
            self.progress.inc_length(entries.iter().filter(|(_, of)| !of.is_dir()).count() as u64);
        }
        for (path, of) in entries {
            if of.is_dir() { self.folder(&path, jsonl)? } else { self.file(&path, jsonl)? }
        }
        Ok(())
    }

    /// JSON lines: at a time, the whole ones that one read gave, so that nobody who waits for an answer waits in vain.
    fn lines(&self, source: &str, input: &mut dyn Read) -> Result<(), Gone> {
        let source: Arc<str> = source.into();
        let mut input = BufReader::with_capacity(READ, input);
        let mut first = 1;
        // The part that has been read of a line; nothing is kept of one that is too long.
        let mut part = Vec::new();
        let mut skipping = false;
        loop {
            let read = match input.fill_buf() {
                Ok(read) => read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => {
                    self.send(Job::Failed { id: None, name: source.to_string(), error: error.to_string() })?;
                    break;
                }
            };
            let taken = read.len();
            if taken == 0 {
                break;
            }
            let end = read.iter().rposition(|&byte| byte == b'\n').map_or(0, |last| last + 1);
            let (mut whole, rest) = read.split_at(end);
            if skipping && end > 0 {
                let begin = whole.iter().position(|&byte| byte == b'\n').map_or(end, |first| first + 1);
                whole = whole.split_at(begin).1;
                self.too_long(&source, first)?;
                (skipping, first) = (false, first + 1);
            }
            if !whole.is_empty() {
                let count = whole.iter().filter(|&&byte| byte == b'\n').count() as u64;
                let mut bytes = std::mem::take(&mut part);
                bytes.extend_from_slice(whole);
                self.send(Job::Lines { source: Arc::clone(&source), first, bytes })?;
                first += count;
            }
            if !skipping {
                part.extend_from_slice(rest);
                if part.len() > LONGEST_LINE {
                    (part, skipping) = (Vec::new(), true);
                }
            }
            input.consume(taken);
        }
        if skipping {
            self.too_long(&source, first)
        } else if part.is_empty() {
            Ok(())
        } else {
            self.send(Job::Lines { source, first, bytes: part })
        }
    }

    fn too_long(&self, source: &str, line: u64) -> Result<(), Gone> {
        let error = format!("the line has more than {LONGEST_LINE} bytes");
        self.send(Job::Failed { id: None, name: format!("{source}, line {line}"), error })
    }
}

/// Takes work until there is none.
fn work(runner: &Runner, jobs: &Mutex<Receiver<(Job, SyncSender<Done>)>>) {
    loop {
        let job = jobs.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok((job, answer)) = job else { return };
        // Where the writer is gone there is nobody to tell.
        let _ = answer.send(runner.run(job));
    }
}

/// Writes what comes of the work, in the order of the tickets.
fn write(tickets: &Receiver<Receiver<Done>>, out: &mut dyn Write, progress: &ProgressBar) -> io::Result<Stats> {
    let mut stats = Stats::default();
    loop {
        let ticket = match tickets.try_recv() {
            Ok(ticket) => ticket,
            Err(TryRecvError::Disconnected) => break,
            Err(TryRecvError::Empty) => {
                // Whoever waits for the answer to what there was gets it.
                out.flush()?;
                let Ok(ticket) = tickets.recv() else { break };
                ticket
            }
        };
        let done = ticket.recv().map_err(|_| io::Error::other("a thread ended before its work"))?;
        out.write_all(&done.out)?;
        progress.inc(done.stats.documents);
        stats.join(done.stats);
    }
    out.flush()?;
    Ok(stats)
}

/// A bar where the number of documents is known, else a count; on a terminal only, and not where the lines go there too.
fn progress(options: &Options) -> ProgressBar {
    let shown = io::stderr().is_terminal() && !io::stdout().is_terminal();
    let target = if shown { ProgressDrawTarget::stderr_with_hz(8) } else { ProgressDrawTarget::hidden() };
    let counted = !options.jsonl && options.inputs.iter().all(|path| path.as_os_str() != "-");
    let (bar, style) = if counted {
        (ProgressBar::with_draw_target(Some(0), target), "{bar:40.cyan/dim} {human_pos}/{human_len} {per_sec:.0} {eta}")
    } else {
        (ProgressBar::with_draw_target(None, target), "{spinner:.cyan} {human_pos} documents {per_sec:.0} {elapsed}")
    };
    bar.enable_steady_tick(Duration::from_millis(200));
    bar.with_style(ProgressStyle::with_template(style).unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// Prints the summary.
fn summary(out: &mut dyn Write, stats: &Stats, threads: usize, took: Duration) -> io::Result<()> {
    let seconds = took.as_secs_f64().max(1e-9);
    let megabytes = stats.bytes as f64 / 1e6;
    writeln!(
        out,
        "{} documents, {megabytes:.1} MB in {seconds:.2} s: {:.0} documents/s, {:.1} MB/s, threads: {threads}",
        stats.documents,
        stats.documents as f64 / seconds,
        megabytes / seconds,
    )?;
    let mut kinds: Vec<_> = stats.kinds.iter().collect();
    kinds.sort_by(|a, b| b.1.cmp(a.1).then(a.0.cmp(b.0)));
    writeln!(out, "{} findings", stats.kinds.values().sum::<u64>())?;
    for (kind, count) in kinds {
        writeln!(out, "{count:>12}  {kind}")?;
    }
    writeln!(out, "{} failed", stats.failed)?;
    for failure in &stats.failures {
        writeln!(out, "  {failure}")?;
    }
    let more = stats.failed - stats.failures.len() as u64;
    if more > 0 { writeln!(out, "  and {more} more") } else { Ok(()) }
}

fn main() -> ExitCode {
    let options = Options::parse();
    let began = Instant::now();
    let threads = options.jobs.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get);
    let progress = progress(&options);
    let parser = options.lang.map_or_else(Parser::new, |language| Parser::builder().language(language).build());
    let runner = Arc::new(Runner { parser, options });

    let (tickets, receipts) = mpsc::sync_channel(WINDOW * threads);
    let (jobs, queue) = mpsc::channel();
    let queue = Arc::new(Mutex::new(queue));
    for _ in 0..threads {
        let (runner, queue) = (Arc::clone(&runner), Arc::clone(&queue));
        thread::spawn(move || work(&runner, &queue));
    }
    let feeder = Feeder { tickets, jobs, progress: progress.clone() };
    thread::spawn(move || feeder.inputs(&runner.options));

    // Threads that are still at work when the output is gone end with the program.
    let written = write(&receipts, &mut BufWriter::new(io::stdout().lock()), &progress);
    progress.finish_and_clear();
    match written {
        Ok(stats) => {
            let _ = summary(&mut io::stderr().lock(), &stats, threads, began.elapsed());
            ExitCode::SUCCESS
        }
        // Whoever reads the output has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("corpus: {error}");
            ExitCode::from(2)
        }
    }
}
