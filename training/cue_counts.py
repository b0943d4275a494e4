"""Count which verbs attribute what, on annotated attributions, and write the cue list.

    python training/cue_counts.py ARTICLES.jsonl GOLDDIR

ARTICLES.jsonl holds articles (id, text), GOLDDIR their annotations as brat standoff
(source, cue and content, as in PolNeAR). A verb enters `cues.jsonl` with a frame when,
of the times that it was seen with a complement of that kind, the complement was
attributed content often enough. No text of the articles is kept.
"""

import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

from headway.extract.nlp import load_nlp

FRAMES = ("ccomp", "xcomp", "dobj")
FLOORS = {"ccomp": 0.3, "xcomp": 0.4, "dobj": 0.4}
SEEN = 3
TARGET = Path(__file__).parents[1] / "src/headway/lexicon/words/cues.jsonl"
Counts = dict[str, Counter[str]]


def cue_starts(path: Path) -> dict[int, list[tuple[int, int]]]:
    """The first code point of each cue, with the spans of its content."""
    places: dict[str, list[tuple[int, int]]] = {}
    found: dict[int, list[tuple[int, int]]] = {}
    for line in path.read_text("utf-8").splitlines():
        name, _, rest = line.partition("\t")
        if re.fullmatch(r"T\d+", name):
            where = rest.split("\t")[0].split(" ", 1)[1]
            places[name] = [
                (int(s), int(e)) for s, e in map(str.split, where.split(";"))
            ]
        elif re.fullmatch(r"E\d+", name):
            parts = [part.split(":") for part in rest.split()]
            cues = [
                s
                for role, ref in parts
                if role.startswith("Cue")
                for s in places.get(ref, [])
            ]
            spans = [
                s
                for role, ref in parts
                if role.startswith("Cont")
                for s in places.get(ref, [])
            ]
            found |= {start: spans for start, _ in cues}
    return found


def count(articles: Path, gold: Path) -> tuple[Counts, Counts]:
    """How often each lemma was right and was seen, by frame."""
    right: Counts = defaultdict(Counter)
    seen: Counts = defaultdict(Counter)
    records = [json.loads(line) for line in articles.read_text("utf-8").splitlines()]
    texts = ((record["text"], record["id"]) for record in records)
    for doc, name in load_nlp().pipe(texts, as_tuples=True, batch_size=16):
        for path in sorted(gold.glob(f"{name}*.ann"))[:1]:
            cues = cue_starts(path)
            for verb in (token for token in doc if token.pos_ == "VERB"):
                content = cues.get(verb.idx, [])
                for frame in {c.dep_ for c in verb.children} & set(FRAMES):
                    heads = [c.idx for c in verb.children if c.dep_ == frame]
                    hit = any(s <= at < e for s, e in content for at in heads)
                    seen[verb.lemma_.lower()][frame] += 1
                    right[verb.lemma_.lower()][frame] += hit
    return right, seen


def main() -> None:
    """Write the counts beside the cues; name verbs that people might add."""
    right, seen = count(Path(sys.argv[1]), Path(sys.argv[2]))
    rows = [json.loads(line) for line in TARGET.read_text("utf-8").splitlines()]
    known = {row["lemma"] for row in rows}
    for row in rows:
        hits, times = right[row["lemma"]], seen[row["lemma"]]
        row["right"] = {f: [hits[f], times[f]] for f in FRAMES if times[f]}
        row["frames"] = sorted({*passing(hits, times), *row.get("kept", [])})
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    TARGET.write_text("\n".join(lines) + "\n", "utf-8")
    for lemma in sorted(set(seen) - known):
        if found := passing(right[lemma], seen[lemma]):
            print(f"not in the list: {lemma} ({', '.join(sorted(found))})")


def passing(right: Counter[str], seen: Counter[str]) -> set[str]:
    """The frames that were attributed content often enough."""
    return {
        frame
        for frame in FRAMES
        if right[frame] >= SEEN and right[frame] >= FLOORS[frame] * seen[frame]
    }


if __name__ == "__main__":
    main()
