//! Files that crosscheck writes: whole, or not at all.
//!
//! What is to be written goes into a file of its own beside the one that is meant, which then takes its place in one
//! step. So whoever reads along never sees half a report, and when the disk is full the report of the last run is still
//! there. What is no plain file (`/dev/stdout`, a pipe) is written to as it is, because nothing can take its place.

use super::input::name_of;
use std::fs::{self, File};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Writes the file at `path` with what `write` gives, or says in plain words why it cannot be written.
pub(super) fn write_whole(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), String> {
    replace(path, write).map_err(|error| format!("{}: {}", name_of(path), why_unwritten(&error)))
}

/// Why a file could not be written, in plain words where there are any.
pub(super) fn why_unwritten(error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "cannot be written: there is no such folder".to_owned(),
        ErrorKind::PermissionDenied => "cannot be written: there is no permission to".to_owned(),
        ErrorKind::NotADirectory => "cannot be written: a part of the path is a file, not a folder".to_owned(),
        ErrorKind::IsADirectory => "cannot be written: it is a folder, not a file".to_owned(),
        _ => format!("cannot be written: {error}"),
    }
}

fn replace(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    // A link stays a link: what it leads to is replaced.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    if fs::metadata(&target).is_ok_and(|known| !known.is_file() && !known.is_dir()) {
        let mut output = BufWriter::new(File::options().write(true).open(&target)?);
        write(&mut output)?;
        return output.flush();
    }
    let beside = beside(&target)?;
    let written = written_beside(&beside, &target, write);
    if written.is_err() {
        // It may not be there; what went wrong before is what is told.
        let _ = fs::remove_file(&beside);
    }
    written
}

fn written_beside(
    beside: &Path,
    target: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let mut output = BufWriter::new(File::options().write(true).create_new(true).open(beside)?);
    write(&mut output)?;
    output.flush()?;
    output.get_ref().sync_all()?;
    if let Ok(known) = fs::metadata(target) {
        fs::set_permissions(beside, known.permissions())?;
    }
    fs::rename(beside, target)
}

/// A name in the same folder that no other run uses at the same time.
fn beside(target: &Path) -> io::Result<PathBuf> {
    let name = target.file_name().ok_or_else(|| io::Error::other("it is no name of a file"))?;
    let mut hidden = std::ffi::OsString::from(".");
    hidden.push(name);
    hidden.push(format!(".{}.part", std::process::id()));
    Ok(target.with_file_name(hidden))
}
