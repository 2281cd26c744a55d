#!/usr/bin/env python3
"""Fit the weights of src/align/weights.rs on labelled stories.

    target/release/examples/evidence < CASES.jsonl > EVIDENCE.jsonl
    tools/fit_weights.py CASES.jsonl EVIDENCE.jsonl [CASES EVIDENCE ...] [--steps 1500]

CASES: one story a line with id, set, label (contradiction, consistent, unlabelled), sources [{name, text}] and spans
[{source, start, end}] in code points; EVIDENCE: what examples/evidence.rs prints for them.

The goal is the product's own: a contradiction counts when a finding touches a marked span (any finding, where a story of
single sentences has no marks), a finding in a consistent story costs as much as one and a half missed contradictions, one
in an unlabelled story a quarter. Mutual best matching is done here as in src/align/matching.rs, except that a quotation
has one partner in a source and not one for each of its stretches, and that figures told by words alone win claims. The search starts from the weights of the tree, which keep
the sign that their meaning gives them. They change in random steps, first on one half of the stories, with the other half,
which no step sees, reported beside it; then on both, where a step stays only when neither half loses. Pieces are those of
the evidence file. The rows KINDS, TURNED and ANSWERS are set by hand and not known here: their pairs are weighed as those of
WORDINGS and NAMES. Needs numpy.
"""
import json
import pathlib
import re
import sys
import zlib

import numpy as np

AGAINST = {"other_names", "many", "other_land", "other_time", "other_place", "other_part", "bound", "elsewhere", "apart", "passing"}
FAMILIES = ["FIGURES", "NAMES", "QUOTES", "DATES", "ROLES", "WORDINGS"]
FAMILY_OF = {"name": 1, "quote": 2, "date": 3, "wording": 5}
AGREEMENT_LEAD, TIE = 1.0, 0.1
WEIGHTS = pathlib.Path(__file__).parent.parent / "src/align/weights.rs"


def weights_of_the_tree(pieces):
    """The rows of weights.rs: base, then one weight a piece, 0 for those that a row leaves out."""
    rows = {}
    for name, body in re.findall(r"const (\w+): Weights = Weights \{(.*?)\};", WEIGHTS.read_text(), re.S):
        row = dict(re.findall(r"(\w+): (-?[\d.]+)", body))
        rows[name] = [float(row.get(piece, 0)) for piece in ["base", *pieces]]
    return rows


# What the data cannot teach: no development story has rules of its own, or short altered quotations.
FIXED = {(family, "question") for family in FAMILIES} | {("QUOTES", piece) for piece in ("held", "shared", "near", "base")}


# Pieces that names and quotations never have.
FIGURES_ONLY = {"subject", "fate", "person", "same_place", "other_place", "other_part", "bound", "apart", "mistyped", "slipped", "lead", "sole", "many",
                "passing"}


class Data:
    """All pairs of all stories, as arrays."""

    def __init__(self, paths):
        features, family, clash, hit, story, ends = [], [], [], [], [], []
        self.gain, self.loss, self.half, self.set = [], [], [], []
        keys, self.pieces = {}, []
        for cases_path, evidence_path in zip(paths[::2], paths[1::2]):
            cases = {case["id"]: case for case in map(json.loads, open(cases_path))}
            for record in map(json.loads, open(evidence_path)):
                case = cases[record["id"]]
                gain, loss = self.stakes(case)
                if not gain and not loss:
                    continue
                number, spans = len(self.gain), list(spans_in_bytes(case))
                self.gain.append(gain)
                self.loss.append(loss)
                self.set.append(case["set"])
                text = str(case.get("meta", {}).get("story") or case["sources"][0]["text"][:200])
                self.half.append(zlib.crc32(text.encode()) % 2)
                for pair in record["pairs"]:
                    # Roles and deeds of two persons have a row of their own, set by hand: the stories hold too few.
                    if pair["internal"] or pair["evidence"]["bearer"]:
                        continue
                    self.pieces = self.pieces or [piece for piece in pair["evidence"] if piece != "replaced"]
                    features.append([pair["evidence"][piece] for piece in self.pieces])
                    replaced = pair["evidence"]["replaced"] > 0
                    family.append(FAMILIES.index("ROLES") if replaced else FAMILY_OF.get(pair["kind"], 0))
                    clash.append(pair["clash"])
                    # A pair of single sentences comes without marks: any finding in it is meant.
                    hit.append(not spans or touches(pair["one"], spans) or touches(pair["other"], spans))
                    story.append(number)
                    contest = pair["kind"] == "name" and pair["clash"]
                    place = [(number, pair[one]["source"], pair[one]["start"], pair[one]["end"], pair["kind"], contest,
                              pair[other]["source"]) for one, other in (("one", "other"), ("other", "one"))]
                    ends.append([keys.setdefault(key, len(keys)) for key in place])
        self.features = np.array(features, dtype=np.float32)
        self.family, self.clash, self.hit = np.array(family), np.array(clash), np.array(hit)
        self.story, self.ends, self.claims = np.array(story), np.array(ends), len(keys)
        self.gain, self.loss, self.half = np.array(self.gain), np.array(self.loss), np.array(self.half)

    @staticmethod
    def stakes(case):
        """What a finding on the marked words is worth, and what any finding costs."""
        if case["label"] == "contradiction" and case.get("meta", {}).get("strict", case["set"] == "fieldconf"):
            return 1.0, 0.0
        if case["label"] == "consistent" or case["set"] == "newsnli":
            return 0.0, 1.5
        return (0.0, 0.25) if case["label"] == "unlabelled" else (0.0, 0.0)

    def found(self, weights):
        """Which stories have a finding on the marked words, and which have any."""
        table = np.array([weights[name] for name in FAMILIES])
        odds = table[self.family, 0] + np.einsum("ij,ij->i", self.features, table[self.family, 1:])
        appeal = odds + np.where(self.clash, 0.0, AGREEMENT_LEAD)
        best = np.full(self.claims, -np.inf)
        for side in (0, 1):
            np.maximum.at(best, self.ends[:, side], appeal)
        stays = (appeal[:, None] + TIE >= best[self.ends]).all(axis=1)
        stated = stays & self.clash & (odds >= 0)
        size = len(self.gain)
        return (np.bincount(self.story[stated & self.hit], minlength=size) > 0,
                np.bincount(self.story[stated], minlength=size) > 0)

    def score(self, weights, half):
        located, any_finding = self.found(weights)
        value = self.gain * located - self.loss * any_finding
        return value[self.half == half].sum()


def spans_in_bytes(case):
    for span in case.get("spans", []):
        source = case["sources"][span["source"]]
        start = len(source["text"][: span["start"]].encode())
        yield source["name"], start, start + len(source["text"][span["start"]: span["end"]].encode())


def touches(place, spans):
    return any(place["source"] == name and place["start"] < end and start < place["end"] for name, start, end in spans)


def step(weights, pieces, generator):
    """A copy with one to three weights moved."""
    moved = {name: list(row) for name, row in weights.items()}
    for _ in range(generator.integers(1, 4)):
        name = FAMILIES[generator.integers(len(FAMILIES))]
        place = generator.integers(len(pieces) + 1)
        piece = "base" if place == 0 else pieces[place - 1]
        if (name, piece) in FIXED or name in ("NAMES", "QUOTES") and piece in FIGURES_ONLY:
            continue
        value = moved[name][place] + generator.normal(0, 0.6 if place == 0 else 0.4)
        if place:
            value = min(value, 0.0) if piece in AGAINST else max(value, 0.0)
        moved[name][place] = float(np.clip(value, -9, 9))
    return moved


def main():
    arguments = sys.argv[1:]
    steps = int(arguments.pop(arguments.index("--steps") + 1)) if "--steps" in arguments else 1500
    data = Data([argument for argument in arguments if argument != "--steps"])
    best, start = {}, weights_of_the_tree(data.pieces)
    for half in (0, 1, None):
        generator = np.random.default_rng(7)
        weights, halves = start, (0, 1) if half is None else (half,)
        score = sum(data.score(weights, one) for one in halves)
        for _ in range(steps):
            trial = step(weights, data.pieces, generator)
            value = sum(data.score(trial, one) for one in halves)
            if value > score and all(data.score(trial, one) >= data.score(weights, one) for one in halves):
                weights, score = trial, value
        best[half] = weights
        if half is not None:
            print(f"fitted on half {half}: {score:.1f}; on the other half: {data.score(weights, 1 - half):.1f} "
                  f"(start {data.score(start, 1 - half):.1f})")
    located, any_finding = data.found(best[None])
    for name in sorted(set(data.set)):
        mine = np.array([one == name for one in data.set])
        wanted, quiet = mine & (data.gain > 0), mine & (data.loss > 0)
        print(f"  {name:24} found {located[wanted].sum():4} of {wanted.sum():4}   "
              f"with findings {any_finding[quiet].sum():4} of {quiet.sum():4}")
    for name in FAMILIES:
        row = dict(zip(["base", *data.pieces], best[None][name]))
        print(json.dumps({name: {piece: round(weight, 1) for piece, weight in row.items()}}))


main()
