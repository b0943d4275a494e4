"""Count how often each entry of the move lexicon is right, and write it there.

    python training/move_counts.py ARTICLES.jsonl GOLD.json

ARTICLES.jsonl holds reports (id, text), GOLD.json their moves with kind and span. An
entry is right when the clause that it reads overlaps an annotated move of its kind.
Counted apart for deeds and for what is to be or might be ("open"). No text of the
reports is kept.
"""

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from spacy.tokens import Doc, Token

from headway.extract.candidates import Listed, listed
from headway.extract.evidence import evidence_of
from headway.extract.mentions import MentionFinder
from headway.extract.mood import Mood, mood_of
from headway.extract.nlp import load_nlp
from headway.lexicon.knowledge import load_knowledge
from headway.lexicon.moves import load_moves
from headway.model.kinds import MoveKind
from headway.model.span import Span

TARGET = Path(__file__).parents[1] / "src/headway/lexicon/words/moves.jsonl"
Key = tuple[str, str]  # the entry's id and the mood


def is_right(kind: MoveKind, span: Span, gold: list[dict[str, Any]]) -> bool:
    """Whether people marked a move of this kind where the entry reads one."""
    return any(
        move["kind"] == kind
        and move["span"][0] < span.end
        and span.start < move["span"][1]
        for move in gold
    )


def count(articles: Path, gold: Path) -> tuple[Counter[Key], Counter[Key]]:
    """How often each entry was right and how often it read something."""
    moves = {report["id"]: report["moves"] for report in json.loads(gold.read_text())}
    nlp, lexicon = load_nlp(), load_moves()
    finder = MentionFinder(nlp, load_knowledge())
    right: Counter[Key] = Counter()
    read: Counter[Key] = Counter()
    for line in articles.read_text("utf-8").splitlines():
        record = json.loads(line)
        doc = nlp(record["text"])
        known = listed(finder.find(doc), lexicon)
        hits, seen = counted(doc, known, moves[record["id"]])
        right += hits
        read += seen
    return right, read


def counted(
    doc: Doc, known: Listed, gold: list[dict[str, Any]]
) -> tuple[Counter[Key], Counter[Key]]:
    """How often each entry is right in one text, and how often it reads something."""
    right: Counter[Key] = Counter()
    read: Counter[Key] = Counter()
    for place, entries in known.items():
        mood, evidence = mood_in(doc[place]), evidence_of(doc[place])
        for kind, entry in entries.items():
            read[entry.id, mood] += 1
            right[entry.id, mood] += is_right(kind, evidence, gold)
    return right, read


def mood_in(token: Token) -> str:
    """Whether the token's clause tells of a deed, as the list has it."""
    return "actual" if mood_of(token) is Mood.ACTUAL else "open"


def main() -> None:
    """Write the counts, and print the means that few counts are drawn towards."""
    right, read = count(Path(sys.argv[1]), Path(sys.argv[2]))
    entries = [json.loads(line) for line in TARGET.read_text("utf-8").splitlines()]
    for entry in entries:
        entry["right"] = {
            mood: [right[entry["id"], mood], read[entry["id"], mood]]
            for mood in ("actual", "open")
        }
    lines = [json.dumps(entry, ensure_ascii=False) for entry in entries]
    TARGET.write_text("\n".join(lines) + "\n", "utf-8")
    for mood in ("actual", "open"):
        hits = sum(n for (_, m), n in right.items() if m == mood)
        seen = sum(n for (_, m), n in read.items() if m == mood)
        print(f"{mood}: {hits} of {seen} right, {hits / seen:.2f}")


if __name__ == "__main__":
    main()
