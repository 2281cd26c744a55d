#!/usr/bin/env python3
"""Fit the weights of src/align/weights.rs on labelled pairs.

    target/release/examples/evidence < CASES.jsonl > EVIDENCE.jsonl
    tools/fit_weights.py CASES.jsonl EVIDENCE.jsonl [CASES EVIDENCE ...]

CASES: one story a line with id, label (contradiction, consistent, unlabelled), sources [{name, text}] and spans
[{source, start, end, old}] in code points; EVIDENCE: what examples/evidence.rs prints for them. A clashing pair of which one
claim touches a marked span and the other states what stood there before is a positive. Every other clashing pair is a
negative, but for those of contradictions that do not say what stood there.
Prints one row of weights a family of kinds: logistic regression with an L2 prior, by plain gradient steps, and the
precision and recall it would have at a few thresholds on a held-out half (by story). Needs numpy.
"""
import json
import math
import sys
import zlib

import numpy as np

FAMILIES = {"name": "NAMES", "quote": "QUOTES"}
PIECES = ["question", "subject", "fate", "near", "held", "shared", "beside", "names", "other_names", "values", "other_time",
          "other_part", "bound", "elsewhere", "apart", "kept"]


def spans_in_bytes(case):
    for span in case.get("spans", []):
        source = case["sources"][span["source"]]
        start = len(source["text"][: span["start"]].encode())
        end = start + len(source["text"][span["start"]: span["end"]].encode())
        yield source["name"], start, end, (span.get("old") or "").lower()


def restores(place, partner, spans):
    """True when `place` touches a marked span and `partner` states what stood there; None when that is not told."""
    for name, start, end, old in spans:
        if place["source"] == name and place["start"] < end and start < place["end"]:
            if not old:
                return None
            stated = partner["text"].lower()
            return old in stated or any(word in stated.split() for word in old.split() if any(map(str.isdigit, word)))
    return False


def examples(cases_path, evidence_path):
    """Yields (family, held out, features, label)."""
    cases = {case["id"]: case for case in map(json.loads, open(cases_path))}
    for record in map(json.loads, open(evidence_path)):
        case = cases[record["id"]]
        spans = list(spans_in_bytes(case))
        story = str(case.get("meta", {}).get("story") or case["sources"][0]["text"][:200])
        held_out = zlib.crc32(story.encode()) % 2
        if case["label"] == "neutral" and case["set"] != "newsnli":
            continue
        for pair in record["pairs"]:
            if pair["internal"]:
                continue
            hits = [restores(pair["one"], pair["other"], spans), restores(pair["other"], pair["one"], spans)]
            if case["label"] == "contradiction" and (None in hits or not spans):
                continue
            features = [pair["evidence"][piece] for piece in PIECES]
            yield FAMILIES.get(pair["kind"], "FIGURES"), held_out, features, int(True in hits)


def fit(rows, steps=60, prior=1.0):
    """Base and weights by Newton's method on the penalised log loss."""
    x = np.array([[1.0, *features] for features, _ in rows])
    y = np.array([label for _, label in rows], dtype=float)
    penalty = np.eye(x.shape[1]) * prior
    penalty[0, 0] = 1e-6
    weights = np.zeros(x.shape[1])
    for _ in range(steps):
        p = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        gradient = x.T @ (p - y) + penalty @ weights
        hessian = (x.T * (p * (1 - p))) @ x + penalty
        weights -= np.linalg.solve(hessian, gradient)
    return weights[0], weights[1:]


def probability(model, features):
    base, weights = model
    return 1 / (1 + math.exp(-(base + float(np.dot(weights, features)))))


def main():
    data = {}
    paths = sys.argv[1:]
    for cases_path, evidence_path in zip(paths[::2], paths[1::2]):
        for family, held_out, features, label in examples(cases_path, evidence_path):
            data.setdefault(family, ([], []))[held_out].append((features, label))
    for family, (train, test) in sorted(data.items()):
        rows = train + test
        print(f"{family}: {sum(label for _, label in rows)} positives, {len(rows)} pairs")
        model = fit(train)
        for threshold in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
            stated = [label for features, label in test if probability(model, features) >= threshold]
            right, all_right = sum(stated), sum(label for _, label in test)
            if stated:
                print(f"  held out at {threshold}: {right} of {len(stated)} right ({100 * right / len(stated):.0f} %), "
                      f"{100 * right / max(1, all_right):.0f} % found")
        base, weights = fit(rows)
        print(f"    base: {base:.2f},")
        for piece, weight in zip(PIECES, weights):
            print(f"    {piece}: {weight:.2f},")


main()
