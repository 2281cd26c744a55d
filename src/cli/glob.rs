//! Globs of `crosscheck.toml`: `*` and `?` within a name, `**` for any folders.
//!
//! Of a folder that a glob leads through only what is seen is taken: no hidden files, and of a name without an ending in
//! the glob only files named like texts.

use super::input::is_named_like_a_text;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The paths that `pattern` stands for from `folder`, in order; a pattern without signs is a path that may be there.
pub(super) fn paths(folder: &Path, pattern: &str) -> Vec<PathBuf> {
    let parts: Vec<&str> = pattern.split('/').filter(|part| !part.is_empty() && *part != ".").collect();
    let start = if pattern.starts_with('/') { PathBuf::from("/") } else { folder.to_path_buf() };
    let mut found = BTreeSet::new();
    descend(start, &parts, &mut found);
    let has_signs = parts.iter().any(|part| is_glob(part));
    let last = parts.last().copied().unwrap_or_default();
    let is_meant = |path: &PathBuf| {
        !has_signs || (path.is_file() && (last.contains('.') || !is_glob(last) || is_named_like_a_text(path)))
    };
    found.into_iter().filter(is_meant).collect()
}

fn is_glob(part: &str) -> bool {
    part.contains(['*', '?'])
}

fn descend(place: PathBuf, parts: &[&str], found: &mut BTreeSet<PathBuf>) {
    let Some((part, rest)) = parts.split_first() else {
        if place.exists() {
            found.insert(place);
        }
        return;
    };
    if !is_glob(part) {
        return descend(place.join(part), rest, found);
    }
    let shown = if place.as_os_str().is_empty() { Path::new(".") } else { &place };
    if *part == "**" {
        descend(place.clone(), rest, found);
    }
    let Ok(entries) = fs::read_dir(shown) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        // A link could lead round in circles.
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if name.starts_with('.') {
            continue;
        }
        if *part == "**" {
            if is_folder {
                descend(place.join(&*name), parts, found);
            } else if rest.is_empty() {
                found.insert(place.join(&*name));
            }
        } else if matches(part, &name) {
            descend(place.join(&*name), rest, found);
        }
    }
}

/// Whether `name` is one that `part` stands for. Linear in their product: a `*` takes as little as it can, and one more
/// letter each time that what follows does not fit.
fn matches(part: &str, name: &str) -> bool {
    let (part, name): (Vec<char>, Vec<char>) = (part.chars().collect(), name.chars().collect());
    let (mut at, mut letter, mut star) = (0, 0, None);
    while letter < name.len() {
        if at < part.len() && (part[at] == '?' || part[at] == name[letter]) && part[at] != '*' {
            at += 1;
            letter += 1;
        } else if at < part.len() && part[at] == '*' {
            star = Some((at, letter));
            at += 1;
        } else if let Some((star_at, taken)) = star {
            star = Some((star_at, taken + 1));
            at = star_at + 1;
            letter = taken + 1;
        } else {
            return false;
        }
    }
    part[at..].iter().all(|sign| *sign == '*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_matched() {
        for (part, name, expected) in [
            ("*.md", "a.md", true),
            ("*.md", "a.txt", false),
            ("*", "", true),
            ("a?c", "abc", true),
            ("a?c", "ac", false),
            ("*a*b*", "xaxbx", true),
            ("*a*b*", "xbxax", false),
            ("é*", "éa", true),
            ("a**b", "ab", true),
        ] {
            assert_eq!(matches(part, name), expected, "{part} {name}");
        }
    }
}
