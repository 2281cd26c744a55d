#!/usr/bin/env python3
"""Measures what is said of drafts: how many of their values are wrongly called unsupported, and how many planted errors are told.

    crosscheck check --batch CASES.jsonl --format jsonl > REPORTS.jsonl
    score_support.py CASES.jsonl[.gz] REPORTS.jsonl [--examples N] [--set NAME]

CASES: one JSON object a line: id, set, label, sources [{name, text, role}] of which one is the draft, and spans
[{source, start, end, strict}] in code points: the words of the draft that were changed. A case whose meta.strict holds was changed in a
value alone.

  values       values that were read in drafts labelled consistent (the claims of the report)
  unsupported  share of them that are reported `unsupported`
  drafts       share of those drafts with any such value
  planted      drafts in which a value was changed on purpose (meta.strict)
  told         share of them with a finding on the changed words that is `conflict`, `internal` or `unsupported`
  any          the same for a finding anywhere in the draft
"""
import argparse
import collections
import gzip
import json

parser = argparse.ArgumentParser()
parser.add_argument("cases")
parser.add_argument("reports")
parser.add_argument("--examples", type=int, default=0)
parser.add_argument("--set", default="")
arguments = parser.parse_args()
opened = gzip.open if arguments.cases.endswith("gz") else open
reports = {record["id"]: record for record in map(json.loads, open(arguments.reports))}
TOLD = {"conflict", "internal", "unsupported"}


def passages(findings, name):
    return [claim for finding in findings for side in finding["sides"] for claim in side["claims"] if claim["source"] == name]


def in_bytes(text, span):
    start = len(text[: span["start"]].encode())
    return start, start + len(text[span["start"] : span["end"]].encode())


tally = collections.defaultdict(collections.Counter)
kinds = collections.defaultdict(collections.Counter)
shown = collections.Counter()
for line in opened(arguments.cases, "rt"):
    case = json.loads(line)
    drafts = [source for source in case["sources"] if source.get("role") == "draft"]
    report = reports.get(case["id"])
    if len(drafts) != 1 or report is None or "findings" not in report or not case["set"].startswith(arguments.set):
        continue
    draft, counts = drafts[0], tally[case["set"]]
    read = next(source["claims"] for source in report["sources"] if source["name"] == draft["name"])
    unsupported = [finding for finding in report["findings"] if finding["verdict"] == "unsupported"]
    told = [finding for finding in report["findings"] if finding["verdict"] in TOLD]
    wrong = None
    if case["label"] == "consistent":
        lonely = passages(unsupported, draft["name"])
        counts["drafts"] += 1
        counts["values"] += read
        counts["lonely"] += len(lonely)
        counts["lonely drafts"] += bool(lonely)
        for finding in unsupported:
            kinds[case["set"]][finding["kind"]] += len(passages([finding], draft["name"]))
        wrong = ("LONELY", [finding["message"] for finding in unsupported]) if lonely else None
    elif case["label"] == "contradiction" and case.get("meta", {}).get("strict"):
        marked = [in_bytes(draft["text"], span) for span in case["spans"] if case["sources"][span["source"]] is draft]
        hits = [claim for claim in passages(told, draft["name"]) if any(claim["start"] < end and start < claim["end"] for start, end in marked)]
        counts["planted"] += 1
        counts["told"] += bool(hits)
        counts["any"] += bool(told)
        words = [(span["text"], span.get("old")) for span in case["spans"] if span.get("strict", True)]
        wrong = None if hits else ("MISSED", words)
    if wrong and shown[case["set"], wrong[0]] < arguments.examples:
        shown[case["set"], wrong[0]] += 1
        print(wrong[0], case["id"], wrong[1])
        print("    draft:", draft["text"][:300].replace("\n", " "))


def share(part, whole):
    return f"{100 * part / whole:5.1f}% of {whole}" if whole else "-"


print(f"{'set':24} {'unsupported values':>20} {'drafts':>16} {'planted, told':>16} {'any':>16}  kinds")
for name, counts in sorted(tally.items()):
    by_kind = ", ".join(f"{count} {kind}" for kind, count in kinds[name].most_common())
    print(
        f"{name:24} {share(counts['lonely'], counts['values']):>20} {share(counts['lonely drafts'], counts['drafts']):>16} "
        f"{share(counts['told'], counts['planted']):>16} {share(counts['any'], counts['planted']):>16}  {by_kind}"
    )
planted = sum((counts for name, counts in tally.items() if name.startswith("summedits")), collections.Counter())
print(f"{'all of summedits':24} {'':>20} {'':>16} {share(planted['told'], planted['planted']):>16}")
