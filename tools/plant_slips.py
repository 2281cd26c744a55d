#!/usr/bin/env python3
"""Plant slips in stories, to fit and to measure by.

    tools/plant_slips.py CASES.jsonl [--most 3] [--seed 7] > SLIPS.jsonl

CASES: one story a line with id, set, label and sources [{name, text}]; those that are labelled `unlabelled` are
taken. A figure or year of a text that another one states too, in a sentence that shares at least three
longer words with it, is changed in one place as a hand or an ear slips: one digit, a year by one to ten, one number word
for another. Of each text at most so many figures are changed, each in a story of its own, which is written in the form
of CASES with the label `contradiction`, the kind of the value, and the place, old and new wording of the slip as its span.
"""
import argparse
import json
import random
import re

OLD_WORDS = "two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty fifty".split()
NEW_WORDS = "two three four five six nine ten eleven twelve seventeen eighteen nineteen thirty fifty seventy eighty".split()
FIGURE = re.compile(r"(?<![\w.,$£€/-])(\$?\d[\d,]*(?:\.\d+)?|" + "|".join(OLD_WORDS) + r")(?![\w/]|[.,]\d)")
YEAR = re.compile(r"(19|20)\d\d")
SENTENCE_END = re.compile(r'[.!?]["”]?\s|\n')
SHARED_MIN = 3
SMALL = set("about after also because been before between could during from have into just more most only other over said since some "
            "such than that their them then there they this under were what when where which while will with would your".split())


def stems_around(text, start, end):
    """The longer words of the sentence around a place, cut to six letters so that most inflections meet."""
    first = max((match.end() for match in SENTENCE_END.finditer(text, 0, start)), default=0)
    closing = SENTENCE_END.search(text, end)
    sentence = text[first: closing.start() if closing else len(text)]
    return {word[:6].lower() for word in re.findall(r"[A-Za-z]{4,}", sentence) if word.lower() not in SMALL}


def slip(figure, chance):
    """A figure as a hand or an ear would get it wrong."""
    if figure in OLD_WORDS:
        return chance.choice([word for word in NEW_WORDS if word != figure])
    if YEAR.fullmatch(figure):
        return str(int(figure) + chance.choice([-10, -5, -3, -2, -1, 1, 2, 3, 10]))
    places = [at for at, letter in enumerate(figure) if letter.isdigit()]
    telling = [at for at in places if figure[at:].strip("0,.")]
    at = chance.choice(telling or places[:1])
    digits = [digit for digit in "0123456789" if digit != figure[at] and (digit != "0" or at != places[0])]
    return figure[:at] + chance.choice(digits) + figure[at + 1:]


def confirmed(text, other):
    """The figures of a text that the other one states in a sentence with words in common."""
    stated = {}
    for match in FIGURE.finditer(other):
        stated.setdefault(match[1], []).append(stems_around(other, *match.span()))
    for match in FIGURE.finditer(text):
        is_digit = len(match[1]) == 1
        stems = stems_around(text, *match.span())
        if not is_digit and any(len(stems & others) >= SHARED_MIN for others in stated.get(match[1], [])):
            yield match


def planted(case, at, match, chance):
    """The story with one slip in the text at a place; none where the text holds the new figure already."""
    text, old = case["sources"][at]["text"], match[1]
    new = slip(old, chance)
    if new in text:
        return None
    changed = {"name": "changed-" + case["sources"][at]["name"], "text": text[: match.start()] + new + text[match.end():]}
    sources = [changed if place == at else source for place, source in enumerate(case["sources"])]
    span = {"source": at, "start": match.start(), "end": match.start() + len(new), "text": new, "old": old, "error_type": "planted"}
    story = (case.get("meta") or {}).get("story") or case["id"]
    return {"set": "slips_" + case["set"].split("_")[-1], "kind": "pair", "id": f"{case['id']}-{at}-{match.start()}", "sources": sources,
            "label": "contradiction", "value_kind": "date" if YEAR.fullmatch(old) else "number", "spans": [span],
            "meta": {"strict": True, "story": story}}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases")
    parser.add_argument("--most", type=int, default=3, help="figures changed in each text, at most [3]")
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    chance = random.Random(args.seed)
    for case in map(json.loads, open(args.cases)):
        if case["label"] != "unlabelled":
            continue
        texts = [source["text"] for source in case["sources"]]
        for at, text in enumerate(texts):
            matches = list(confirmed(text, "\n".join(texts[:at] + texts[at + 1:])))
            chance.shuffle(matches)
            for match in matches[: args.most]:
                story = planted(case, at, match, chance)
                if story:
                    print(json.dumps(story, ensure_ascii=False))


if __name__ == "__main__":
    main()
