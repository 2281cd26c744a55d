//! The pages that crosscheck writes: nothing of a text is markup in them, nothing comes from outside, every link leads
//! somewhere, and in a browser keys and filters do what the page says.
//!
//! The last is tried in headless Chromium where one is installed. `.ci/run` sees to that where it can and then demands it
//! with `CROSSCHECK_BROWSER=required`, so that it is not skipped there unseen.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A draft of markup, and a note of more of it.
const DRAFT: &str = "\
<script>document.title = 'taken'</script> The ferry </div> Alma carried 212 passengers to \"><img src=x onerror=alert(1)>.\n\n\
It ran aground off Sorvik on 4 March with 30 cars aboard. “We saw <b>nothing</b> but fog that night,” said Mara Lindqvist.\n";
const NOTES: &str = "\
The ferry Alma carried 221 passengers to Sorvik. It ran aground off Sorvik on 4 March. </q></li></ol><script>alert(2)</script>\n\
“We saw <b>nothing</b> but fog that night,” Mara Lindqvist said. &lt;script&gt; The harbour has 14 berths.\n";

/// The page of `arguments`, with a draft and a folder of notes beside it.
fn page(name: &str, arguments: &[&str]) -> String {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("page").join(name);
    fs::create_dir_all(folder.join("notes")).expect("a folder");
    fs::write(folder.join("<draft>&.txt"), DRAFT).expect("a draft");
    fs::write(folder.join("notes/\"harbour\".txt"), NOTES).expect("notes");
    let mut command = Command::new(env!("CARGO_BIN_EXE_crosscheck"));
    command.current_dir(&folder).args(arguments).args(["<draft>&.txt", "--against", "notes", "--format", "html"]);
    let output = command.output().expect("crosscheck runs");
    assert!(output.status.code().is_some_and(|code| code < 2), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("a page is text")
}

/// The values of an attribute.
fn attributes<'p>(page: &'p str, name: &str) -> Vec<&'p str> {
    let lead = format!(" {name}=\"");
    page.split(&lead).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn pages_hold_no_markup_of_a_text_and_nothing_from_outside() {
    for command in ["ledger", "check"] {
        let page = page(command, &[command]);
        let (head, body) = page.split_once("</head>").expect("a head");
        assert_eq!(page.matches("<script").count(), 1, "{command}: a script of a text");
        assert_eq!((page.matches("<img").count(), page.matches("onerror=alert(1)>").count()), (0, 0), "{command}");
        assert!(head.contains("default-src 'none'") && !page.contains("://"), "{command}: something from outside");
        for tag in ["div", "ul", "ol", "li", "a", "q", "section", "main", "header", "form", "h2", "h3", "mark"] {
            let opened = body.matches(&format!("<{tag}>")).count() + body.matches(&format!("<{tag} ")).count();
            assert_eq!(opened, body.matches(&format!("</{tag}>")).count(), "{command}: <{tag}>");
        }
        let ids: Vec<&str> = attributes(body, "id");
        let known: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), known.len(), "{command}: an id stands twice");
        for link in attributes(body, "href") {
            assert!(known.contains(link.trim_start_matches('#')), "{command}: {link} leads nowhere");
        }
    }
}

/// What is done in the browser; each line of the answer is held against the test's.
const DEEDS: &str = r##"<pre id="answer"></pre><script>
(function () {
  var answer = [];
  function say(name, value) { answer.push(name + ": " + value); }
  function press(key) { document.dispatchEvent(new KeyboardEvent("keydown", { key: key, bubbles: true, cancelable: true })); }
  function at() {
    var entry = document.querySelector(".entry.at");
    return entry ? entry.querySelector(".said").textContent + ", " + entry.dataset.verdict : "none";
  }
  function seen() { return Array.prototype.filter.call(document.querySelectorAll(".entry"), function (entry) {
    return getComputedStyle(entry).display !== "none"; }).length; }
  say("title", document.title);
  say("filters", !document.querySelector(".filters").hidden);
  say("all seen", seen() === document.querySelectorAll(".entry").length);
  press("n");
  say("n", at());
  say("focus", document.activeElement === document.querySelector(".entry.at"));
  say("marked in the draft", document.querySelector(".claim.at").textContent);
  press("n");
  say("n", at());
  press("p");
  say("p", at());
  press("k"); press("j");
  say("k j", at());
  var box = document.querySelector('input[name="verdict"][value="supported"]');
  box.click();
  say("no supported seen", document.querySelectorAll('.entry[data-verdict="supported"]:not(.gone)').length);
  say("less seen", seen() > 0 && seen() < document.querySelectorAll(".entry").length);
  box.click();
  document.querySelector('input[name="kind"][value="count"]').click();
  say("no count seen", document.querySelectorAll('.entry[data-kind="count"]:not(.gone)').length);
  document.querySelector('input[name="kind"][value="count"]').click();
  document.querySelector(".claim.unsupported").click();
  say("click", at());
  press("f");
  say("f", document.activeElement.name);
  say("wide", document.documentElement.scrollWidth <= window.innerWidth);
  document.getElementById("answer").textContent = answer.join("\n");
})();
</script>"##;

#[test]
fn keys_and_filters_work_in_a_browser() {
    let Some(browser) = browser() else {
        let is_required = std::env::var_os("CROSSCHECK_BROWSER").is_some_and(|word| word == "required");
        assert!(!is_required, "no Chromium is on the path");
        return;
    };
    let page = page("browser", &["ledger"]);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("page");
    let file = folder.join("driven.html");
    fs::write(&file, page.replace("</body>", &format!("{DEEDS}</body>"))).expect("a page");
    let profile = folder.join("profile");
    // Left over from an earlier run, if it is there.
    let _ = fs::remove_dir_all(&profile);
    let mut command = Command::new(browser);
    command.args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]);
    command.args(["--disable-background-networking", "--disable-component-update", "--window-size=390,844"]);
    command.arg(format!("--user-data-dir={}", profile.display())).arg("--dump-dom").arg(&file);
    let output = command.stdin(Stdio::null()).output().expect("the browser runs");
    let drawn = String::from_utf8_lossy(&output.stdout);
    let answer = drawn.split_once("<pre id=\"answer\">").and_then(|(_, rest)| rest.split_once("</pre>"));
    let answer =
        answer.map_or_else(|| panic!("no answer: {}", String::from_utf8_lossy(&output.stderr)), |(text, _)| text);
    let expected = "\
title: Ledger of &lt;draft&gt;&amp;.txt
filters: true
all seen: true
n: 212, contradicted
focus: true
marked in the draft: 212
n: &gt;&lt;img src=x onerror=alert(1)&gt;., unsupported
p: 212, contradicted
k j: 212, contradicted
no supported seen: 0
less seen: true
no count seen: 0
click: &gt;&lt;img src=x onerror=alert(1)&gt;., unsupported
f: verdict
wide: true";
    assert_eq!(answer, expected);
}

fn browser() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let names = ["chromium", "chromium-browser", "google-chrome"];
    std::env::split_paths(&path).flat_map(|folder| names.map(|name| folder.join(name))).find(|file| file.is_file())
}
