//! What needs a run that goes on, or a terminal: `--watch`, and the progress of a batch.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// Long enough for a machine with much else to do.
const PATIENCE: Duration = Duration::from_secs(60);

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    // Left over from an earlier run, if it is there.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Ends the run when the test does, however it does.
struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn lines(from: impl std::io::Read + Send + 'static) -> Receiver<String> {
    let (send, receive) = channel();
    std::thread::spawn(move || {
        for line in BufReader::new(from).lines().map_while(Result::ok) {
            if send.send(line).is_err() {
                return;
            }
        }
    });
    receive
}

#[test]
fn a_watched_run_is_repeated_after_changes() {
    let folder = folder("watch");
    let write = |name: &str, text: &str| fs::write(folder.join(name), text).expect("a file");
    write("a.txt", "The bridge opened on 4 May 1932 and cost 12 million crowns.\n");
    write("b.txt", "The bridge opened on 4 May 1932 and cost 15 million crowns.\n");
    let mut command = Command::new(env!("CARGO_BIN_EXE_crosscheck"));
    command.current_dir(&folder).args(["check", ".", "--watch"]).stdin(Stdio::null());
    let mut run = Ended(command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("crosscheck starts"));
    let told = lines(run.0.stdout.take().expect("a pipe"));
    let messages = lines(run.0.stderr.take().expect("a pipe"));
    // A change may be seen half done, so that one more run may come before the one that is awaited.
    let await_line = |from: &Receiver<String>, wanted: &str| loop {
        let line = from.recv_timeout(PATIENCE).unwrap_or_else(|_| panic!("nothing said {wanted:?} in time"));
        if line.contains(wanted) {
            return;
        }
    };
    await_line(&told, "1 finding (1 error)");
    assert_eq!(messages.recv_timeout(PATIENCE).as_deref(), Ok("note: watching for changes; stop with Ctrl-C"));
    write("b.txt", "The bridge opened on 4 May 1932 and cost about 12 million crowns.\n");
    await_line(&told, "No contradictions found");
    // A rules file or a setting counts as well, and one that is wrong stops nothing.
    write("crosscheck.toml", "fail-levl = 1\n");
    await_line(&messages, "error[unknown-key]");
    write("b.txt", "The bridge opened on 4 May 1932 and cost 15 million crowns.\n");
    fs::remove_file(folder.join("crosscheck.toml")).expect("it is there");
    await_line(&told, "1 finding (1 error)");
}

/// Without a terminal nothing is shown; the fixtures of batches hold that. With one, the count comes and goes.
#[test]
fn a_long_batch_shows_how_far_it_is() {
    // It lends a terminal to a command.
    if Command::new("script").arg("--version").output().is_err() {
        return;
    }
    let folder = folder("progress");
    let line = r#"{"id": 1, "sources": [{"name": "a.txt", "text": "The bridge is red."}]}"#;
    fs::write(folder.join("lines.jsonl"), format!("{line}\n").repeat(200)).expect("a file");
    let run = format!("'{}' check --batch lines.jsonl > reports.jsonl", env!("CARGO_BIN_EXE_crosscheck"));
    let mut command = Command::new("script");
    command.current_dir(&folder).args(["-q", "-e", "-c", &run, "typescript"]).stdin(Stdio::null());
    let output = command.env("SHELL", "/bin/sh").output().expect("script runs");
    let shown = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{shown}");
    assert!(shown.contains("64 lines"), "{shown:?}");
    assert!(shown.ends_with("\r\u{1b}[K"), "{shown:?}");
    assert_eq!(fs::read_to_string(folder.join("reports.jsonl")).expect("reports").lines().count(), 200);
}
