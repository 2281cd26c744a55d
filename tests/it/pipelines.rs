//! The ready pieces in `examples/pipelines/`, each run as its reader would run it, and the first session of a new user as
//! the README tells it: what stands there in blocks called `console` is typed into a shell, line by line.
//!
//! What a machine without GitHub, GitLab and reviewdog cannot do is done by a stand-in that holds what it is given to what
//! the real thing takes; `tools/validate_formats` shows that the formats are read by others.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn pipelines() -> PathBuf {
    root().join("examples/pipelines")
}

/// A ready piece as a word of a shell.
fn piece(name: &str) -> String {
    format!("'{}'", pipelines().join(name).display())
}

/// A folder with a copy of the story, its settings written.
fn story(name: &str) -> PathBuf {
    let folder = empty(name);
    copy(&pipelines().join("story"), &folder);
    let output = run(&folder, "crosscheck init draft.md --against notes");
    assert!(output.status.success(), "{}", told(&output));
    folder
}

fn empty(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pipelines").join(name);
    // Left over from an earlier run, if it is there.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy(&entry.path(), &target),
            false => drop(fs::copy(entry.path(), target).expect("a copy")),
        }
    }
}

/// A shell in `folder`, with the built program among the commands, after those of the folder itself.
fn shell(folder: &Path) -> Command {
    let built = Path::new(env!("CARGO_BIN_EXE_crosscheck")).parent().expect("the program lies in a folder");
    let path = std::env::var_os("PATH").unwrap_or_default();
    let places = [folder.join("bin"), built.to_path_buf()];
    let path = std::env::join_paths(places.into_iter().chain(std::env::split_paths(&path))).expect("a list of folders");
    let mut command = Command::new("bash");
    command.current_dir(folder).env("PATH", path).env("NO_COLOR", "1").env_remove("COLUMNS");
    for (name, value) in [("GIT_AUTHOR", "Test"), ("GIT_COMMITTER", "Test")] {
        command.env(format!("{name}_NAME"), value).env(format!("{name}_EMAIL"), "test@example.org");
    }
    // A hook that calls these tests has set them for its own repository.
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GITHUB_STEP_SUMMARY"] {
        command.env_remove(name);
    }
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    command
}

fn run(folder: &Path, line: &str) -> Output {
    shell(folder).arg("-c").arg(line).stdin(Stdio::null()).output().expect("a shell")
}

fn told(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// The lines under `head`, a key of a YAML file that starts a block, without their indentation.
fn block(file: &str, head: &str) -> String {
    let text = fs::read_to_string(pipelines().join(file)).expect("a ready piece");
    let mut lines = text.lines().skip_while(|line| line.trim() != head);
    let indent = |line: &str| line.len() - line.trim_start().len();
    let depth = indent(lines.next().unwrap_or_else(|| panic!("{file} has no {head}")));
    let lines: Vec<&str> = lines.take_while(|line| line.trim().is_empty() || indent(line) > depth).collect();
    let least = lines.iter().filter(|line| !line.trim().is_empty()).map(|line| indent(line)).min().unwrap_or(0);
    lines.iter().map(|line| format!("{}\n", line.get(least..).unwrap_or(""))).collect()
}

#[test]
fn a_hook_stops_a_commit() {
    let folder = story("hook");
    for line in ["git init -q", &format!("cp {} .git/hooks/pre-commit", piece("pre-commit")), "git add ."] {
        let output = run(&folder, line);
        assert!(output.status.success(), "{line}: {}", told(&output));
    }
    let output = run(&folder, "git commit -q -m 'A draft'");
    assert!(!output.status.success());
    assert!(told(&output).contains("crosscheck stopped this commit (exit code 1)"), "{}", told(&output));
    assert!(!run(&folder, "git rev-parse -q --verify HEAD").status.success(), "nothing is committed");
    let mend = "sed -e 's/118/181/' -e 's/12 million/15 million/' draft.md > mended && mv mended draft.md && git add .";
    assert!(run(&folder, mend).status.success());
    let output = run(&folder, "cd notes && git commit -q -m 'A draft'");
    assert!(output.status.success(), "{}", told(&output));
    // Settings that cannot be used stop it as well.
    let output = run(&folder, "printf 'fail-levl = 1\\n' > crosscheck.toml && git add . && git commit -m x");
    assert!(told(&output).contains("(exit code 2)"), "{}", told(&output));
}

#[test]
fn the_hooks_of_the_framework_call_what_is_there() {
    let text = fs::read_to_string(root().join(".pre-commit-hooks.yaml")).expect("hooks");
    let entries: Vec<&str> = text.lines().filter_map(|line| line.trim().strip_prefix("entry: ")).collect();
    assert_eq!(entries.len(), 2);
    let folder = story("framework");
    for entry in entries {
        let output = run(&folder, entry);
        assert_eq!(output.status.code(), Some(1), "{entry}: {}", told(&output));
    }
}

#[test]
fn the_action_annotates_and_fails() {
    let folder = story("action");
    let script = block("github-action/action.yml", "run: |");
    fs::write(folder.join("step.sh"), script).expect("a file");
    let step = |settings: &[(&str, &str)]| {
        let mut command = shell(&folder);
        command.args(["--noprofile", "--norc", "-eo", "pipefail", "step.sh"]).envs(settings.iter().copied());
        command.env("BINARY", "crosscheck").env("GITHUB_STEP_SUMMARY", folder.join("summary.md"));
        command.output().expect("a shell")
    };
    for (paths, against) in [("", ""), ("draft.md\n", "notes\n")] {
        fs::write(folder.join("summary.md"), "").expect("a file");
        let output = step(&[("PATHS", paths), ("AGAINST", against), ("SARIF", "out.sarif")]);
        assert_eq!(output.status.code(), Some(1), "{}", told(&output));
        let annotations = String::from_utf8_lossy(&output.stdout).into_owned();
        assert_eq!(annotations.lines().filter(|line| line.starts_with("::error ")).count(), 2, "{annotations}");
        let sarif = fs::read_to_string(folder.join("out.sarif")).expect("a SARIF file");
        assert!(serde_json::from_str::<serde_json::Value>(&sarif).is_ok());
        assert!(fs::read_to_string(folder.join("summary.md")).expect("a summary").starts_with("## crosscheck"));
    }
    // Every input that the step uses is one of the action.
    let action = fs::read_to_string(pipelines().join("github-action/action.yml")).expect("an action");
    for name in ["binary", "paths", "against", "sarif"] {
        assert!(action.contains(&format!("\n  {name}:\n")) && action.contains(&format!("{{{{ inputs.{name} }}}}")));
    }
}

#[test]
fn the_job_leaves_its_reports() {
    let folder = story("job");
    for line in block("gitlab-ci.yml", "script:").lines().filter_map(|line| line.strip_prefix("- ")) {
        let output = run(&folder, &format!("set -eo pipefail; CROSSCHECK=crosscheck; {line}"));
        assert_eq!(output.status.code(), Some(1), "{}", told(&output));
    }
    for (_, name) in block("gitlab-ci.yml", "reports:").lines().filter_map(|line| line.split_once(": ")) {
        assert!(folder.join(name).is_file(), "{name} is promised and not written");
    }
}

#[test]
fn reviewdog_is_given_diagnostics() {
    let folder = story("reviewdog");
    fs::create_dir(folder.join("bin")).expect("a folder");
    let stand_in = "#!/bin/sh\necho \"$@\" > words\ncat > given.json\n";
    fs::write(folder.join("bin/reviewdog"), stand_in).expect("a file");
    assert!(run(&folder, "chmod +x bin/reviewdog").status.success());
    let output = run(&folder, &format!("{} -reporter=local", piece("reviewdog.sh")));
    assert_eq!(output.status.code(), Some(1), "{}", told(&output));
    assert_eq!(
        fs::read_to_string(folder.join("words")).expect("reviewdog was called"),
        "-f=rdjson -name=crosscheck -reporter=local\n"
    );
    let given = fs::read_to_string(folder.join("given.json")).expect("reviewdog was given something");
    let given: serde_json::Value = serde_json::from_str(&given).expect("JSON");
    assert_eq!(given["diagnostics"].as_array().map(Vec::len), Some(2));
}

#[test]
fn a_content_system_posts_a_draft() {
    let folder = story("post");
    let post = piece("post-draft.sh");
    let output = run(&folder, &format!("{post} monday.md notes < draft.md"));
    assert_eq!(output.status.code(), Some(1), "{}", told(&output));
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(report["sources"][0]["name"], "monday.md");
    assert_eq!(report["sources"][0]["role"], "draft");
    let output = run(&folder, &format!("sed 's/118/181/;s/12 million/15 million/' draft.md | {post} monday.md notes"));
    assert_eq!(output.status.code(), Some(0), "{}", told(&output));
    assert_eq!(run(&folder, &format!("{post} monday.md nowhere < draft.md")).status.code(), Some(3));
    assert_eq!(run(&folder, &format!("{post} monday.md < draft.md")).status.code(), Some(2));
}

/// Commands of the first session that do not succeed, and must not.
const STOPPED: [&str; 2] =
    ["crosscheck check draft.md --against notes", "git add . && git commit -q -m \"Add the cars\""];

#[test]
fn the_first_session_goes_as_the_readme_tells_it() {
    let text = fs::read_to_string(root().join("README.md")).expect("a README");
    let blocks: Vec<&str> =
        text.split("\n```console\n").skip(1).map(|rest| rest.split("\n```").next().unwrap_or(rest)).collect();
    let commands: Vec<&str> =
        blocks.iter().flat_map(|block| block.lines()).filter_map(|line| line.strip_prefix("$ ")).collect();
    assert!(commands.len() > 8, "{commands:?}");
    let home = empty("session");
    let mut folder = root().to_path_buf();
    let mut stopped = 0;
    for block in blocks {
        let mut lines = block.lines().peekable();
        while let Some(line) = lines.next() {
            let Some(command) = line.strip_prefix("$ ") else { continue };
            let mut expected = Vec::new();
            while let Some(line) = lines.next_if(|line| !line.starts_with("$ ")) {
                expected.push(line);
            }
            // A build of its own takes minutes, and `.ci/run` makes one: here the program that the tests have built is
            // put where such a build would put it.
            let installed = "mkdir -p \"$STORY/bin\" && cp \"$(command -v crosscheck)\" \"$STORY/bin/\"";
            let typed = command.replace("cargo install --path .", installed).replace("~/ferry", "\"$STORY/ferry\"");
            let typed = format!("set -e; {typed}; pwd > \"$STORY/.place\"");
            let mut shell = shell(&folder);
            shell.env("STORY", &home).arg("-c").arg(&typed);
            let output = shell.stdin(Stdio::null()).output().expect("a shell");
            let is_stopped = STOPPED.contains(&command);
            stopped += usize::from(is_stopped);
            assert_eq!(output.status.success(), !is_stopped, "{command}: {}", told(&output));
            let told = told(&output);
            for line in expected.into_iter().filter(|line| !line.is_empty() && *line != "…") {
                assert!(told.contains(line), "{command} does not tell:\n{line}\nbut:\n{told}");
            }
            if let Ok(place) = fs::read_to_string(home.join(".place")) {
                folder = PathBuf::from(place.trim());
            }
        }
    }
    assert_eq!(stopped, STOPPED.len(), "a command of the session that must be stopped is not there");
    assert!(home.join("bin/crosscheck").is_file(), "the program is installed");
}
