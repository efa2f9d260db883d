//! Each module imports only what stands left of it, and no file is too long to read.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};

/// The modules from left to right; those of one row may import each other.
const ORDER: &[&[&str]] = &[
    &["span", "text_index", "language", "error"],
    &["model"],
    &["lexicon"],
    &["label"],
    &["text", "html"],
    &["scan"],
    &["extract"],
    &["link"],
    &["document", "room", "format", "parser"],
    &["report", "diff", "export"],
];

/// Lines of code that a file may have, its test module not counted. Tables of words may be longer.
const MOST_LINES: usize = 600;

fn rank(module: &str) -> Option<usize> {
    ORDER.iter().position(|row| row.contains(&module))
}

fn sources() -> Vec<(Vec<String>, PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut open = vec![root.clone()];
    while let Some(folder) = open.pop() {
        for path in fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let relative = path.strip_prefix(&root).unwrap().with_extension("");
                let mut module: Vec<String> = relative.iter().map(|part| part.to_str().unwrap().to_owned()).collect();
                module.retain(|part| part != "mod" && part != "lib");
                let text = fs::read_to_string(&path).unwrap();
                found.push((module, path, text));
            }
        }
    }
    // Modules that are there for tests only: declared behind `#[cfg(test)]`, in a file of their own.
    let mut tests = Vec::new();
    for (module, _, text) in &found {
        for part in text.replace("pub(crate) mod", "mod").split("#[cfg(test)]\nmod ").skip(1) {
            if let Some((name, _)) = part.split_once(';').filter(|(name, _)| !name.contains(' ')) {
                let mut path = module.clone();
                path.push(name.to_owned());
                tests.push(path);
            }
        }
    }
    found.retain(|(module, _, _)| !tests.contains(module));
    found.sort();
    assert!(found.len() > 10, "the sources of the crate are not where they are looked for");
    found
}

/// The code without comments and without the test module at its end.
fn code(text: &str) -> String {
    let text = text
        .split_once("#[cfg(test)]\n#[allow")
        .or_else(|| text.split_once("#[cfg(test)]\nmod "))
        .map_or(text, |(code, _)| code);
    let lines = text.lines().map(|line| match line.find("//") {
        // `https://` in a string is no comment.
        Some(at) if !line[..at].ends_with(':') => &line[..at],
        _ => line,
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The items that `lib.rs` makes visible, with the module that each comes from.
fn exported() -> Vec<(String, String)> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).unwrap();
    let mut found = Vec::new();
    for part in code(&text).split("pub use ").skip(1) {
        let path = part.split(';').next().unwrap();
        if let Some((module, names)) = path.split_once("::") {
            for name in
                names.split(|c: char| !c.is_alphanumeric() && c != '_' && c != '*').filter(|name| !name.is_empty())
            {
                found.push((name.to_owned(), module.trim().to_owned()));
            }
        }
    }
    found
}

/// The first segments of the paths that start at `head`: of `{A, b::C}` these are `A` and `b`.
fn segments(code: &str, head: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices(head) {
        let word = |c: char| c.is_alphanumeric() || c == '_';
        if code[..at].ends_with(|c| word(c) || c == ':') {
            continue;
        }
        let rest = &code[at + head.len()..];
        let Some(list) = rest.strip_prefix('{') else {
            found.push(rest.chars().take_while(|&c| word(c)).collect());
            continue;
        };
        let (mut depth, mut name, mut first) = (0, String::new(), true);
        for c in list.chars() {
            match c {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => {
                    found.push(std::mem::take(&mut name));
                    first = true;
                }
                ':' if depth == 0 => first = false,
                _ if depth == 0 && first && word(c) => name.push(c),
                _ => {}
            }
        }
        found.push(name);
    }
    found.retain(|name| !name.is_empty());
    found
}

#[test]
fn modules_import_only_what_stands_left_of_them() {
    let exported = exported();
    let mut wrong = Vec::new();
    for (module, path, text) in sources() {
        let Some(own) = module.first() else { continue };
        let Some(own_rank) = rank(own) else {
            wrong.push(format!("{}: the module {own} has no place in the order", path.display()));
            continue;
        };
        let code = code(&text);
        let mut used = segments(&code, "crate::");
        // As many times `super` as the module is deep lead to the crate.
        used.extend(segments(&code, &"super::".repeat(module.len())).into_iter().filter(|name| name != "super"));
        for name in used {
            let target = match rank(&name) {
                Some(_) => name.clone(),
                None => match exported.iter().find(|(item, _)| *item == name) {
                    Some((_, module)) => module.clone(),
                    None if exported.iter().any(|(item, module)| item == "*" && module == "model") => {
                        "model".to_owned()
                    }
                    None => {
                        wrong.push(format!("{}: what is crate::{name}?", path.display()));
                        continue;
                    }
                },
            };
            if rank(&target).is_none_or(|target| target > own_rank) {
                wrong.push(format!("{}: {own} imports {name} of {target}", path.display()));
            }
        }
    }
    wrong.dedup();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn imports_are_found_where_they_stand() {
    assert_eq!(segments("use crate::{A, b::{C, D}, e};", "crate::"), ["A", "b", "e"]);
    assert_eq!(segments("crate::text::x(crate::Y)", "crate::"), ["text", "Y"]);
    assert_eq!(code("a // crate::b\n\"https://x\""), "a \n\"https://x\"");
}

#[test]
fn every_module_of_the_order_that_is_there_is_declared() {
    let lib = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).unwrap();
    for (module, path, _) in sources() {
        let Some(own) = module.first() else { continue };
        assert!(lib.contains(&format!("mod {own};")), "{} is not part of the crate", path.display());
    }
}

#[test]
fn no_file_is_too_long_to_read() {
    let mut wrong = Vec::new();
    for (module, path, text) in sources() {
        let lines = code(&text).lines().count();
        let table = module.first().is_some_and(|name| name == "lexicon")
            || module.last().is_some_and(|name| name.ends_with("weights"));
        if lines > MOST_LINES && !table {
            wrong.push(format!("{}: {lines} lines", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
