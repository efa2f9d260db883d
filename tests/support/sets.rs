//! The annotated sets: where their policies are, and which of them the weights are not fitted to.

#![allow(dead_code, reason = "shared by an example, a test and the fit, each of which uses a part")]

use std::io;
use std::path::{Path, PathBuf};

use super::marks::{annotations, strip};

/// The sets. `own-…` are the project's annotations of policies that the corpus has without any (`tests/annotated`); `written-…` are
/// policies written for the project, with marks in their text (`tests/written`).
pub(crate) const SETS: [&str; 8] = ["seeds", "en", "nl", "en-apps", "own-en", "own-nl", "written-en", "written-nl"];

/// A policy with annotations.
pub(crate) struct Annotated {
    /// Its text.
    pub(crate) text: PathBuf,
    /// Its annotations, as JSON; none where they are [marks](super::marks) in its text.
    pub(crate) annotations: Option<PathBuf>,
    /// The weights are not fitted to it: every third of a set of the corpus but the seeds. Of our own it is told by the
    /// name, so that a new one changes nothing for the others.
    pub(crate) left_out: bool,
}

impl Annotated {
    /// Reads the text and its annotations: of a policy, or of the `section` of it that the annotations name.
    ///
    /// # Errors
    ///
    /// Where a file cannot be read or is not of the usual form.
    pub(crate) fn read(&self) -> io::Result<(String, serde_json::Value)> {
        let file = self.annotations.as_ref().unwrap_or(&self.text);
        let fault = |what: &str| io::Error::new(io::ErrorKind::InvalidData, format!("{}: {what}", file.display()));
        let mut text = std::fs::read_to_string(&self.text)?;
        let Some(path) = &self.annotations else {
            let (text, marks) = strip(&text).map_err(|error| fault(&error))?;
            return Ok((text, annotations(&marks)));
        };
        let gold: serde_json::Value = serde_json::from_slice(&std::fs::read(path)?)?;
        if let Some(section) = gold.get("section") {
            let (start, end): (usize, usize) = serde_json::from_value(section.clone())?;
            text = text.get(start..end).ok_or_else(|| fault("a section that does not lie in the text"))?.to_owned();
        }
        let annotations = gold.get("annotations").and_then(serde_json::Value::as_array);
        for spans in annotations.into_iter().flatten().filter_map(|annotation| annotation.get("spans")) {
            let spans: Vec<(usize, usize)> = serde_json::from_value(spans.clone())?;
            if spans.iter().any(|&(start, end)| text.get(start..end).is_none()) {
                return Err(fault("an annotation that does not lie in the text"));
            }
        }
        Ok((text, gold))
    }
}

/// Do the bytes of a name add up to a multiple of three?
fn is_third(name: &str) -> bool {
    name.bytes().map(u32::from).sum::<u32>() % 3 == 0
}

/// The files of a folder with an extension, in the order of their names.
fn files(folder: &Path, extension: &str) -> io::Result<Vec<PathBuf>> {
    let files = std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    let mut files: Vec<_> =
        files.into_iter().filter(|path| path.extension().is_some_and(|end| end == extension)).collect();
    files.sort();
    Ok(files)
}

/// The policies of a set, in the order of their names.
///
/// # Errors
///
/// Where there is no such set.
pub(crate) fn policies(corpus: &Path, set: &str) -> io::Result<Vec<Annotated>> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    if let Some(language) = set.strip_prefix("written-") {
        let policy = |text: PathBuf| {
            let left_out = is_third(&text.file_name().unwrap_or_default().to_string_lossy());
            Annotated { text, annotations: None, left_out }
        };
        return Ok(files(&project.join("written").join(language), "txt")?.into_iter().map(policy).collect());
    }
    if let Some(language) = set.strip_prefix("own-") {
        let raw = corpus.join("raw").join(language);
        let policy = |annotations: PathBuf| {
            // A second section of a policy is `NAME+2`.
            let stem = annotations.file_stem().unwrap_or_default().to_string_lossy();
            let name = stem.split('+').next().unwrap_or_default();
            Annotated { text: raw.join(name), left_out: is_third(name), annotations: Some(annotations) }
        };
        // Where the texts are not, there is no such set.
        std::fs::metadata(&raw)?;
        return Ok(files(&project.join("annotated").join(language), "json")?.into_iter().map(policy).collect());
    }
    let policy = |(index, annotations): (usize, PathBuf)| Annotated {
        text: annotations.with_extension("txt"),
        left_out: set != "seeds" && index % 3 == 2,
        annotations: Some(annotations),
    };
    Ok(files(&corpus.join(set), "json")?.into_iter().enumerate().map(policy).collect())
}
