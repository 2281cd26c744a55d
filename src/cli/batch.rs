//! Batches: one question a line in, one answer a line out, in order.
//!
//! Lines are taken in portions that are answered in parallel and written before the next portion is read, so a batch of
//! any length runs in the memory of one portion. A line that cannot be answered becomes an error record in its place;
//! the run goes on and is incomplete in the end. A line on which the core itself breaks is treated alike: that is a
//! fault of ours, and it must not cost the reports on all the other stories.

use super::console::{Console, Status};
use super::input::{is_standard_input, place_of, reason};
use super::story::LineFault;
use rayon::prelude::*;
use serde::Serialize;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

/// Most lines of a portion.
const LINES_MAX: usize = 64;
/// Bytes after which a portion is full, whatever its number of lines.
const BYTES_MAX: usize = 16 << 20;

/// An answer to one line: what to write, line break included, and how it came out.
pub(super) type Answer = Result<(Vec<u8>, Status), LineFault>;

/// Answers the lines of the file at `path` (`-`: the standard input), one by one.
pub(super) fn run(path: &Path, console: &mut Console, answer: impl Fn(&str) -> Answer + Sync) -> Status {
    let place = place_of(path);
    let opened = if is_standard_input(path) {
        Ok(Box::new(io::stdin().lock()) as Box<dyn BufRead>)
    } else {
        File::open(path).map(|file| Box::new(BufReader::new(file)) as Box<dyn BufRead>)
    };
    let mut lines = match opened {
        Ok(input) => Portions { input, line: 0 },
        Err(error) => {
            console.problem(&format!("{place}: {}", reason(&error)));
            return Status::Incomplete;
        }
    };
    let mut status = Status::Clean;
    loop {
        let portion = lines.next_portion();
        let answers: Vec<Answer> = portion.lines.par_iter().map(|(_, line)| answered(line, &answer)).collect();
        for ((number, _), answer) in portion.lines.iter().zip(answers) {
            let (bytes, outcome) = answer.unwrap_or_else(|fault| {
                console.problem(&format!("{place}: line {number}: {}", fault.message));
                (error_record(*number, &fault), Status::Incomplete)
            });
            status = status.max(outcome);
            let written = console.output.write_all(&bytes);
            if !console.keep(written) {
                return status;
            }
        }
        // Whoever reads along sees every portion as soon as it is done.
        if !console.flush() {
            return status;
        }
        console.progress(lines.line, "lines");
        match portion.end {
            Some(Ok(())) => return status,
            Some(Err(error)) => {
                let place = if lines.line == 0 { place } else { format!("{place}: after line {}", lines.line) };
                console.problem(&format!("{place}: {}", reason(&error)));
                return Status::Incomplete;
            }
            None => {}
        }
    }
}

fn answered(line: &[u8], answer: &(impl Fn(&str) -> Answer + Sync)) -> Answer {
    let fault = |message: String| LineFault { id: serde_json::Value::Null, message };
    let line = std::str::from_utf8(line)
        .map_err(|error| fault(format!("the line is not UTF-8 text (byte {})", error.valid_up_to() + 1)))?;
    let broken = |_| fault("crosscheck broke on this line; please report it".to_owned());
    catch_unwind(AssertUnwindSafe(|| answer(line))).map_err(broken)?
}

/// Some lines of a batch.
#[derive(Default)]
struct Portion {
    /// The lines with their numbers, blank ones left out.
    lines: Vec<(usize, Vec<u8>)>,
    /// How the input ended after them, if it did.
    end: Option<io::Result<()>>,
}

/// The lines of a batch, some at a time.
struct Portions {
    input: Box<dyn BufRead>,
    /// Lines read so far.
    line: usize,
}

impl Portions {
    fn next_portion(&mut self) -> Portion {
        let mut portion = Portion::default();
        let mut bytes = 0;
        while portion.lines.len() < LINES_MAX && bytes < BYTES_MAX {
            let mut line = Vec::new();
            match self.input.read_until(b'\n', &mut line) {
                Ok(0) => return Portion { end: Some(Ok(())), ..portion },
                Ok(count) => bytes += count,
                Err(error) => return Portion { end: Some(Err(error)), ..portion },
            }
            self.line += 1;
            while line.last().is_some_and(|byte| matches!(byte, b'\n' | b'\r')) {
                line.pop();
            }
            if self.line == 1 && line.starts_with("\u{feff}".as_bytes()) {
                line.drain(..3);
            }
            if !line.trim_ascii().is_empty() {
                portion.lines.push((self.line, line));
            }
        }
        portion
    }
}

#[derive(Serialize)]
struct ErrorRecord<'a> {
    id: &'a serde_json::Value,
    line: usize,
    error: &'a str,
}

fn error_record(line: usize, fault: &LineFault) -> Vec<u8> {
    let record = ErrorRecord { id: &fault.id, line, error: &fault.message };
    let mut bytes = serde_json::to_vec(&record).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
