#!/usr/bin/env python3
"""Fit the weights of src/align/weights.rs on labelled pairs.

    target/release/examples/evidence < CASES.jsonl > EVIDENCE.jsonl
    tools/fit_weights.py CASES.jsonl EVIDENCE.jsonl [CASES EVIDENCE ...]

CASES: one story a line with id, label (contradiction, consistent, unlabelled), sources [{name, text}] and spans
[{source, start, end}] in code points; EVIDENCE: what examples/evidence.rs prints for them. A clashing pair that touches a
marked span of a contradiction is a positive; every clashing pair of a consistent or unlabelled story is a negative.
Prints one row of weights a family of kinds: logistic regression with an L2 prior, by plain gradient steps, and the
precision and recall it would have at a few thresholds on a held-out half (by story). No dependencies.
"""
import json
import math
import sys
import zlib

FAMILIES = {"name": "NAMES", "quote": "QUOTES"}
PIECES = ["question", "noun", "near", "held", "shared", "beside", "names", "other_names", "values", "other_time",
          "other_part", "elsewhere", "apart", "kept"]


def spans_in_bytes(case):
    for span in case.get("spans", []):
        source = case["sources"][span["source"]]
        start = len(source["text"][: span["start"]].encode())
        yield source["name"], start, start + len(source["text"][span["start"]: span["end"]].encode())


def touches(place, spans):
    return any(place["source"] == name and place["start"] < end and start < place["end"] for name, start, end in spans)


def examples(cases_path, evidence_path):
    """Yields (family, held out, features, label, weight)."""
    cases = {case["id"]: case for case in map(json.loads, open(cases_path))}
    for record in map(json.loads, open(evidence_path)):
        case = cases[record["id"]]
        spans = list(spans_in_bytes(case))
        story = str(case.get("meta", {}).get("story") or case["sources"][0]["text"][:200])
        held_out = zlib.crc32(story.encode()) % 2
        for pair in record["pairs"]:
            if pair["internal"]:
                continue
            hit = touches(pair["one"], spans) or touches(pair["other"], spans)
            if case["label"] == "contradiction" and hit:
                label = 1
            elif case["label"] in ("consistent", "unlabelled") or case["set"] == "newsnli":
                label = 0
            else:
                continue
            features = [pair["evidence"][piece] for piece in PIECES]
            yield FAMILIES.get(pair["kind"], "FIGURES"), held_out, features, label


def fit(rows, steps=1500, rate=0.5, prior=0.002):
    """Weights and base by gradient descent with momentum on the mean log loss."""
    size = len(PIECES)
    weights, base, speed, base_speed = [0.0] * size, 0.0, [0.0] * size, 0.0
    for _ in range(steps):
        gradient, base_gradient = [prior * w for w in weights], 0.0
        for features, label in rows:
            z = base + sum(w * x for w, x in zip(weights, features))
            error = (1 / (1 + math.exp(-max(-30, min(30, z)))) - label) / len(rows)
            base_gradient += error
            for i, x in enumerate(features):
                if x:
                    gradient[i] += error * x
        speed = [0.9 * v - rate * g for v, g in zip(speed, gradient)]
        base_speed = 0.9 * base_speed - rate * base_gradient
        weights = [w + v for w, v in zip(weights, speed)]
        base += base_speed
    return base, weights


def probability(model, features):
    base, weights = model
    return 1 / (1 + math.exp(-(base + sum(w * x for w, x in zip(weights, features)))))


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
