//! Makes a page of a policy: its text with all that was found in it, the summary, and what Art. 13 and 14 GDPR ask for.
//!
//! ```sh
//! cargo run --release --example page                          # a sample
//! cargo run --release --example page -- policy.md -o page.html
//! ```
//!
//! The page is one file. It fetches nothing, also where the policy would have it so: all that comes from the policy is
//! escaped, and the page forbids what is not in it. It can be read without scripts; with them, summary and text lead to each
//! other, and kinds can be shown alone.
//!
//! `marks.rs` cuts the text where findings begin and end, `text.rs` lays it out, `links.rs` says what belongs together,
//! `side.rs` is what stands beside it, and `page.html`, `page.css` and `page.js` are the page around it.

use std::error::Error;
use std::io::{self, Read as _, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser as _;
use privacy_policy::{Language, Parser, Policy};

mod html;
mod links;
mod marks;
mod side;
mod subject;
#[path = "../inspect/summary.rs"]
mod summary;
mod text;
#[path = "../inspect/words.rs"]
mod words;

use html::escape;
use side::Side;
use subject::SUBJECTS;

/// The policy that is read where no file is named; it was written for this crate.
const SAMPLE: (&str, &str) = ("samples/en.md (built in)", include_str!("../samples/en.md"));

/// Makes a page of a policy: its text with all that was found in it, the summary, and what Art. 13 and 14 GDPR ask for.
#[derive(clap::Parser)]
struct Options {
    /// The policy, plain text or markdown; `-` is standard input. Without it a built-in sample is read.
    policy: Option<PathBuf>,
    /// Where the page goes; `-` is standard output.
    #[arg(short, long = "output", value_name = "FILE", default_value = "page.html")]
    output: PathBuf,
    /// Read in this language (en, nl) instead of finding out.
    #[arg(long, value_parser = |code: &str| Language::from_code(code).ok_or("known languages are en and nl"))]
    lang: Option<Language>,
}

/// The name and the bytes of the policy.
fn source(options: &Options) -> Result<(String, Vec<u8>), String> {
    let Some(path) = &options.policy else {
        return Ok((SAMPLE.0.to_owned(), SAMPLE.1.as_bytes().to_vec()));
    };
    let (name, bytes) = if path.as_os_str() == "-" {
        let mut bytes = Vec::new();
        ("standard input".to_owned(), io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes))
    } else {
        (path.display().to_string(), std::fs::read(path))
    };
    bytes.map(|bytes| (name.clone(), bytes)).map_err(|error| format!("{name}: {error}"))
}

/// The page.
fn page(name: &str, text: &str, policy: &Policy) -> String {
    let side = Side::new(policy);
    let title = policy.sections.iter().find_map(|section| section.heading.as_deref()).unwrap_or(name);
    let facts = format!(
        "{name} · {} · {:.1} kB · {} findings · {:.0}% of a policy’s core subjects",
        words::language(policy.language),
        text.len() as f64 / 1000.0,
        side.findings.len(),
        policy.likeness() * 100.0,
    );
    let hues: String = SUBJECTS.iter().map(|subject| format!(".s-{}{{--h:{}}}", subject.slug, subject.hue)).collect();
    html::fill(
        include_str!("page.html"),
        &[
            ("title", &escape(title)),
            ("facts", &escape(&facts)),
            ("style", &format!("{}{hues}", include_str!("page.css"))),
            ("chips", &side.chips()),
            ("lang", policy.language.code()),
            ("text", &text::lay_out(text, policy, &side.findings)),
            ("summary", &side.summary(policy)),
            ("report", &side.report(policy)),
            ("data", &side.data()),
            ("script", include_str!("page.js")),
        ],
    )
}

fn run(options: &Options) -> Result<(), Box<dyn Error>> {
    let parser = options.lang.map_or_else(Parser::new, |language| Parser::builder().language(language).build());
    let (name, bytes) = source(options)?;
    let policy = parser.parse_bytes(&bytes).map_err(|error| format!("{name}: {error}"))?;
    let page = page(&name, std::str::from_utf8(&bytes)?, &policy);
    if options.output.as_os_str() == "-" {
        return Ok(io::stdout().write_all(page.as_bytes())?);
    }
    let output = options.output.display();
    std::fs::write(&options.output, &page).map_err(|error| format!("{output}: {error}"))?;
    let (count, size) = (policy.findings().len(), page.len() as f64 / 1000.0);
    Ok(writeln!(io::stdout(), "{output}: {count} findings, {size:.0} kB")?)
}

fn main() -> ExitCode {
    match run(&Options::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads the output has seen enough.
        Err(error) if error.downcast_ref().map(io::Error::kind) == Some(io::ErrorKind::BrokenPipe) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("page: {error}");
            ExitCode::from(2)
        }
    }
}
