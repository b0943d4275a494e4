"""Count which verbs attribute what, on annotated attributions, and write the cue list.

    python -m training.cue_counts ARTICLES.jsonl GOLDDIR

ARTICLES.jsonl holds articles (id, text), GOLDDIR their annotations as brat standoff
(source, cue and content, as in PolNeAR). A verb enters `cues.jsonl` with a frame when,
of the times that it was seen with a complement of that kind, the complement was
attributed content often enough. No text of the articles is kept.
"""

import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

from spacy.tokens import Token
from training.brat import attributed

from headway.extract.nlp import load_nlp

FRAMES = ("ccomp", "xcomp", "dobj")
FLOORS = {"ccomp": 0.3, "xcomp": 0.4, "dobj": 0.4, "prep": 0.5}
SEEN = 3
TARGET = Path(__file__).parents[1] / "src/headway/lexicon/words/cues.jsonl"
Counts = dict[str, Counter[str]]
Place = tuple[int, int]  # start and end in code points


def cues_of(path: Path) -> list[tuple[Place, list[Place]]]:
    """Each cue with the spans of its content."""
    found: list[tuple[Place, list[Place]]] = []
    for parts in attributed(path.read_text("utf-8")):
        content = [place for role, at in parts if role == "Content" for place in at]
        cues = [place for role, at in parts if role == "Cue" for place in at]
        found += [(cue, content) for cue in cues]
    return found


def frames_of(verb: Token) -> dict[str, list[int]]:
    """Where the complements of a verb stand, by frame: "ccomp", "prep:for", …"""
    found: dict[str, list[int]] = defaultdict(list)
    for child in verb.children:
        if child.dep_ in FRAMES:
            found[child.dep_].append(child.idx)
        elif child.dep_ == "prep" and child.lower_ != "by":  # that is who speaks
            behind = [t.idx for t in child.children if t.dep_ in {"pobj", "pcomp"}]
            found[f"prep:{child.lower_}"] += behind
    return {frame: places for frame, places in found.items() if places}


def count(articles: Path, gold: Path) -> tuple[Counts, Counts]:
    """How often each lemma was right and was seen, by frame."""
    right: Counts = defaultdict(Counter)
    seen: Counts = defaultdict(Counter)
    records = [json.loads(line) for line in articles.read_text("utf-8").splitlines()]
    texts = ((record["text"], record["id"]) for record in records)
    for doc, name in load_nlp().pipe(texts, as_tuples=True, batch_size=16):
        for path in sorted(gold.glob(f"{name}*.ann"))[:1]:
            cues = cues_of(path)
            for verb in (token for token in doc if token.pos_ == "VERB"):
                content = [
                    place
                    for (start, end), places in cues
                    if start <= verb.idx < end
                    for place in places
                ]
                for frame, heads in frames_of(verb).items():
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
        kept = passing(hits, times) | {*FRAMES, *row.get("kept", [])}
        row["right"] = {f: [hits[f], times[f]] for f in sorted(kept) if times[f]}
        row["frames"] = sorted({*passing(hits, times), *row.get("kept", [])})
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    TARGET.write_text("\n".join(lines) + "\n", "utf-8")
    for lemma in sorted(set(seen) - known):
        for frame in sorted(passing(right[lemma], seen[lemma])):
            of = f"{right[lemma][frame]} of {seen[lemma][frame]}"
            print(f"not in the list: {lemma} {frame} ({of})")


def passing(right: Counter[str], seen: Counter[str]) -> set[str]:
    """The frames that were attributed content often enough."""
    return {
        frame
        for frame in seen
        if right[frame] >= SEEN
        and right[frame] >= FLOORS[frame.partition(":")[0]] * seen[frame]
    }


if __name__ == "__main__":
    main()
