//! The two streams of a run: the report on the standard output, everything else on the standard error.

use crate::diagnostic::Faults;
use crate::report::{Canvas, Colour, faults};
use std::io::{self, BufWriter, ErrorKind, Stdout, Write};
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// How a run came out, from good to bad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Status {
    /// Nothing was found that fails a run.
    Clean,
    /// Something was.
    Found,
    /// Not everything could be checked.
    Incomplete,
    /// Nothing was checked, because the words typed or the rules cannot be used.
    Refused,
}

impl Status {
    /// The number that the process ends with.
    pub(super) fn code(self) -> u8 {
        match self {
            Self::Clean => 0,
            Self::Found => 1,
            Self::Refused => 2,
            Self::Incomplete => 3,
        }
    }

    pub(super) fn exit_code(self) -> ExitCode {
        ExitCode::from(self.code())
    }
}

/// Where a run writes.
pub(super) struct Console {
    /// The report.
    pub(super) output: BufWriter<Stdout>,
    /// What the report is drawn on.
    pub(super) report: Canvas,
    /// What messages are drawn on.
    pub(super) messages: Canvas,
    failure: Option<io::Error>,
    voice: Voice,
    progress: Progress,
    /// When progress was last shown, if it stands on the terminal now.
    shown: Option<Instant>,
}

/// Whether a long run shows how far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Progress {
    /// On the line that the terminal is at.
    Shown,
    /// Not at all: nobody looks, or reports run over the same terminal.
    Hidden,
}

/// How often progress is shown.
const PROGRESS_PAUSE: Duration = Duration::from_millis(200);
/// Takes a line of a terminal back.
const LINE_BACK: &str = "\r\u{1b}[K";

/// Whether messages are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Voice {
    Heard,
    Silent,
}

impl Console {
    pub(super) fn new(report: Canvas, messages: Canvas, progress: Progress) -> Self {
        let output = BufWriter::new(io::stdout());
        Self { output, report, messages, failure: None, voice: Voice::Heard, progress, shown: None }
    }

    /// One that tells nothing, for a look that another run will tell of.
    pub(super) fn silent() -> Self {
        let canvas = Canvas { width: 0, colour: Colour::None };
        Self { voice: Voice::Silent, ..Self::new(canvas, canvas, Progress::Hidden) }
    }

    /// Writes out the report so far. False when there is no point in writing on.
    pub(super) fn flush(&mut self) -> bool {
        let flushed = self.output.flush();
        self.keep(flushed)
    }

    /// Says that something went wrong.
    pub(super) fn problem(&mut self, message: &str) {
        self.say("error", message);
    }

    /// Says something that a reader may want to know.
    pub(super) fn note(&mut self, message: &str) {
        self.say("note", message);
    }

    /// Shows what is wrong with files.
    pub(super) fn faults(&mut self, broken: &Faults) {
        let mut drawn = Vec::new();
        // Writing into memory does not fail.
        let _ = faults::write(&mut drawn, &broken.diagnostics, &broken.sources, self.messages);
        self.show(&drawn);
    }

    /// Shows a message that is drawn already.
    pub(super) fn show(&mut self, drawn: &[u8]) {
        if self.voice == Voice::Heard {
            // As in `say`.
            let _ = io::stderr().lock().write_all(drawn);
        }
    }

    /// Shows how far a long run is.
    pub(super) fn progress(&mut self, done: usize, unit: &str) {
        let is_due = self.shown.is_none_or(|shown| shown.elapsed() >= PROGRESS_PAUSE);
        if self.progress == Progress::Shown && is_due {
            let _ = write!(io::stderr().lock(), "{LINE_BACK}{done} {unit}");
            self.shown = Some(Instant::now());
        }
    }

    /// Takes back what shows how far a run is, before anything else is said.
    pub(super) fn end_progress(&mut self) {
        if self.shown.take().is_some() {
            let _ = write!(io::stderr().lock(), "{LINE_BACK}");
        }
    }

    fn say(&mut self, word: &str, message: &str) {
        if self.voice == Voice::Silent {
            return;
        }
        self.end_progress();
        // The standard error is where a failed write would be told, so there is nothing to do about its own.
        let _ = writeln!(io::stderr().lock(), "{word}: {message}");
    }

    /// Keeps the outcome of writing the report for [`Self::finish`]. False when there is no point in writing on.
    pub(super) fn keep(&mut self, written: io::Result<()>) -> bool {
        match written {
            Ok(()) => true,
            Err(error) => {
                self.failure.get_or_insert(error);
                false
            }
        }
    }

    /// Writes out what is still held back. A reader who has seen enough (`| head`) is no fault; a report that cannot be
    /// written makes the run incomplete.
    pub(super) fn finish(mut self, status: Status) -> Status {
        self.end_progress();
        self.flush();
        match self.failure.take() {
            None => status,
            Some(error) if error.kind() == ErrorKind::BrokenPipe => status,
            Some(error) => {
                self.problem(&format!("the report could not be written: {error}"));
                status.max(Status::Incomplete)
            }
        }
    }
}
