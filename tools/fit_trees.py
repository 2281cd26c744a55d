#!/usr/bin/env python3
"""Grow the trees of src/align/trees/table.rs on labelled stories.

    tools/plant_slips.py STORIES.jsonl > SLIPS.jsonl
    target/release/examples/evidence < CASES.jsonl > EVIDENCE.jsonl
    tools/fit_trees.py CASES.jsonl EVIDENCE.jsonl [CASES EVIDENCE ...] [--write]

CASES: one story a line with id, set, label (contradiction, consistent, neutral, unlabelled), value_kind, sources and spans
[{source, start, end, old}] in code points; EVIDENCE: what examples/evidence.rs prints for them, from a tree whose table is
empty or from any other: looks do not depend on it.

A pair of claims is right when it touches the marked span of a contradiction and its other end states what stood there
before, or where it touches both marked spans; other pairs of such stories teach nothing. Pairs of consistent, neutral and
unlabelled stories are wrong, but for those of unlabelled ones that the single pieces state with confidence already: an
editor may want to see them. Stories of one event stay together when they are parted in six, each part is judged by trees
grown on the others, and what is printed is how many contradictions would be found beyond those of the single pieces, and
in how many other stories something would be, by the line from which a pair counts. With --write the table is written.
Needs numpy and scikit-learn.
"""
import argparse
import collections
import json
import pathlib
import re
import zlib

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.model_selection import GroupKFold

TABLE = pathlib.Path(__file__).parent.parent / "src/align/trees/table.rs"
# Told of names and quotations alone, or weighed by the single pieces so that a rule counts as much wherever it is written.
LEFT_OUT = {"kept"}
FITTED = dict(max_iter=120, learning_rate=0.08, max_leaf_nodes=12, min_samples_leaf=50, l2_regularization=1.0, early_stopping=False)
STATED = 0.7
WIDTH = 130


def in_letters_and_digits(text):
    return re.sub(r"[^0-9a-z.]", "", text.lower())


def spans_in_bytes(case):
    for span in case["spans"]:
        source = case["sources"][span["source"]]
        start, end = (len(source["text"][: span[end]].encode()) for end in ("start", "end"))
        yield source["name"], start, end, in_letters_and_digits(span.get("old") or "")


def touches(claim, span):
    return claim["source"] == span[0] and claim["start"] < span[2] and span[1] < claim["end"]


def label_of(case, pair, spans):
    """1 for a pair that is right, 0 for a wrong one, None for one that teaches nothing."""
    ends = pair["one"], pair["other"]
    if case["label"] != "contradiction":
        known = case["label"] == "unlabelled" and pair["strength"] >= STATED
        in_spans = not spans or all(any(touches(end, span) for end in ends) for span in spans)
        return None if known or not in_spans else 0
    if all(not span[3] for span in spans):
        return 1 if all(any(touches(end, span) for end in ends) for span in spans) else None
    for span in spans:
        for end, other in (ends, ends[::-1]):
            if touches(end, span) and span[3] and span[3] in in_letters_and_digits(other["text"]):
                return 1
    return None


class Data:
    def __init__(self, paths):
        self.rows, self.labels, self.groups, self.stories, self.names = [], [], [], [], []
        for cases_path, evidence_path in zip(paths[::2], paths[1::2]):
            cases = {case["id"]: case for case in map(json.loads, open(cases_path))}
            for record in map(json.loads, open(evidence_path)):
                self.names = record["looked_at"]
                self.add(cases[record["id"]], record["pairs"])
        self.rows, self.labels, self.groups = np.array(self.rows), np.array(self.labels), np.array(self.groups)
        self.columns = [at for at, name in enumerate(self.names) if name not in LEFT_OUT]

    def add(self, case, pairs):
        if case["label"] == "contradiction" and case["value_kind"] not in ("number", "date"):
            return
        meta = case.get("meta") or {}
        story = str(meta.get("from") or meta.get("story") or case["id"]) if len(case["sources"]) > 2 or meta.get("story") or meta.get("from") \
            else case["sources"][0]["text"][:200]
        spans = list(spans_in_bytes(case))
        for pair in pairs:
            label = label_of(case, pair, spans) if pair["look"] else None
            if label is not None:
                self.rows.append(pair["look"])
                self.labels.append(label)
                self.groups.append(zlib.crc32(story.encode()))
                self.stories.append((case["set"], case["id"], label))


def grown(data, rows):
    return HistGradientBoostingClassifier(**FITTED).fit(data.rows[rows][:, data.columns], data.labels[rows])


def judge(data):
    """Prints what trees that have not seen a story would find in it."""
    found = np.zeros(len(data.labels))
    for learnt, asked in GroupKFold(6).split(data.rows, data.labels, data.groups):
        found[asked] = grown(data, learnt).predict_proba(data.rows[asked][:, data.columns])[:, 1]
    single = data.rows[:, data.names.index("strength")]
    print("line  found beyond  in other stories")
    for line in (0.6, 0.7, 0.8, 0.85, 0.9):
        known = {story for story, strength in zip(data.stories, single) if strength >= STATED}
        new = {story for story, strength in zip(data.stories, found) if strength >= line} - known
        by_set = collections.Counter(name for name, _, label in new if not label)
        print(f"{line:4}  {sum(label for *_, label in new):12}  {sum(by_set.values()):5} {dict(by_set)}")


def nodes_of(nodes, columns, at=0):
    """A tree from one of its nodes on, written so that the way of small values goes on with the next node."""
    node = nodes[at]
    if node["is_leaf"]:
        return [f"E({float(node['value']):.4})"]
    small, large = (nodes_of(nodes, columns, node[side]) for side in ("left", "right"))
    return [f"F({columns[node['feature_idx']]}, {float(node['num_threshold']):.6}, {len(small) + 1})", *small, *large]


def in_lines(items, indent):
    line = indent
    for item in items:
        if len(line) + len(item) + 2 > WIDTH:
            yield line.rstrip()
            line = indent
        line += item + ", "
    yield line.rstrip()


def write(data):
    model = grown(data, np.arange(len(data.labels)))
    names = "\n".join(in_lines([f'"{name}"' for name in data.names], "    "))
    trees = []
    for [tree] in model._predictors:
        first, *rest = nodes_of(tree.nodes, data.columns)
        trees.append("\n".join(in_lines(["&[" + first, *rest[:-1], rest[-1] + "]"], "    ")))
    TABLE.write_text(f"""//! The trees, written by `tools/fit_trees.py`; no hand does.
#![cfg_attr(rustfmt, rustfmt_skip)]

use super::Node::{{self, End as E, Fork as F}};

/// What stands at each place of a look.
#[cfg(test)]
pub(super) const NAMES: [&str; {len(data.names)}] = [
{names}
];

/// Log-odds before any tree.
pub(super) const BASE: f64 = {float(model._baseline_prediction.item()):.6};

/// The trees, each from its root on.
pub(super) const TREES: [&[Node]; {len(trees)}] = [
{chr(10).join(trees)}
];
""")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--write", action="store_true", help="write the table")
    args = parser.parse_args()
    data = Data(args.paths)
    print(f"{len(data.labels)} pairs, {int(data.labels.sum())} of them right")
    judge(data)
    if args.write:
        write(data)


if __name__ == "__main__":
    main()
