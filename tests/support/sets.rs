//! The annotated sets: where their policies are, and which of them the weights are not fitted to.

#![allow(dead_code, reason = "shared by an example, a test and the fit, each of which uses a part")]

use std::io;
use std::path::{Path, PathBuf};

/// The sets. Those that begin with `own-` are the project's annotations of policies that the corpus has without any
/// (`tests/annotated`).
pub(crate) const SETS: [&str; 6] = ["seeds", "en", "nl", "en-apps", "own-en", "own-nl"];

/// A policy with annotations.
pub(crate) struct Annotated {
    /// Its annotations, as JSON.
    pub(crate) annotations: PathBuf,
    /// Its text.
    pub(crate) text: PathBuf,
    /// The weights are not fitted to it: every third of a set of the corpus but the seeds. Of our own it is told by the
    /// name, so that a new one changes nothing for the others.
    pub(crate) left_out: bool,
}

impl Annotated {
    /// Reads its annotations and the text that they are of: the policy, or the `section` of it that they name.
    ///
    /// # Errors
    ///
    /// Where a file cannot be read or is not of the usual form.
    pub(crate) fn read(&self) -> io::Result<(String, serde_json::Value)> {
        let fault =
            |what: &str| io::Error::new(io::ErrorKind::InvalidData, format!("{}: {what}", self.annotations.display()));
        let mut text = std::fs::read_to_string(&self.text)?;
        let gold: serde_json::Value = serde_json::from_slice(&std::fs::read(&self.annotations)?)?;
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

/// The policies of a set, in the order of their names.
///
/// # Errors
///
/// Where there is no such set.
pub(crate) fn policies(corpus: &Path, set: &str) -> io::Result<Vec<Annotated>> {
    let own = set.strip_prefix("own-");
    let folder = match own {
        Some(language) => Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/annotated").join(language),
        None => corpus.join(set),
    };
    let files = std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    let mut files: Vec<PathBuf> =
        files.into_iter().filter(|path| path.extension().is_some_and(|end| end == "json")).collect();
    files.sort();
    let policy = |(index, annotations): (usize, PathBuf)| {
        let (text, left_out) = match own {
            Some(language) => {
                // A second section of a policy is `NAME+2`.
                let stem = annotations.file_stem().unwrap_or_default().to_string_lossy();
                let name = stem.split('+').next().unwrap_or_default();
                let sum: u32 = name.bytes().map(u32::from).sum();
                (corpus.join("raw").join(language).join(name), sum % 3 == 0)
            }
            None => (annotations.with_extension("txt"), set != "seeds" && index % 3 == 2),
        };
        Annotated { annotations, text, left_out }
    };
    Ok(files.into_iter().enumerate().map(policy).collect())
}
