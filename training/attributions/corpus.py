"""Annotated articles as the reader sees them: parsed arrays and gold attributions."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from tokenizers import Tokenizer
from training.brat import Stretches, attributed

from headway.extract.learnt.parsed import Parsed, Pieced, parsed, pieced
from headway.extract.quotes import find_quotes

__all__ = ["Attribution", "Example", "examples"]

SUFFIX = re.compile(r"_[0-9a-f]{4}$")


@dataclass(frozen=True, slots=True)
class Attribution:
    """What people marked: who, by which words, what."""

    source: Stretches
    cue: Stretches
    content: Stretches


@dataclass(frozen=True, slots=True)
class Example:
    """One article with its gold, and the token that stands for each cue."""

    id: str
    text: Parsed
    gold: tuple[Attribution, ...]
    anchors: tuple[int, ...]  # one for each gold attribution: the cue's top token


def examples(
    articles: Path, gold: Path, nlp: Language, tokenizer: Tokenizer
) -> Iterator[Example]:
    """The articles of a JSONL file with the annotations of a folder of `.ann` files."""
    marked = {SUFFIX.sub("", path.stem): path for path in gold.glob("*.ann")}
    with articles.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["id"] in marked:
                doc = nlp(row["text"])
                pieces = pieced(doc, find_quotes(row["text"]), tokenizer)
                text = parsed(pieces, doc)
                found = tuple(a for a in attributions(marked[row["id"]]) if a.content)
                tops = tuple(top(text, a.cue) for a in found)
                yield Example(row["id"], text, found, tops)


def attributions(path: Path) -> Iterator[Attribution]:
    """The attributions of a brat standoff file; spans may be discontinuous."""
    for parts in attributed(path.read_text("utf-8")):
        found: dict[str, Stretches] = {}
        for role, stretches in parts:
            found[role] = found.get(role, ()) + stretches
        yield Attribution(*(found.get(r, ()) for r in ("Source", "Cue", "Content")))


def top(text: Parsed, cue: Stretches) -> int:
    """The token of a cue that governs the others; the first token if none does."""
    tokens = covered(text.text, cue)
    if not tokens:
        return -1
    inside = set(tokens)
    heads = [t for t in tokens if text.head[t] == t or text.head[t] not in inside]
    return heads[0] if heads else tokens[0]


def covered(text: Pieced, stretches: Stretches) -> list[int]:
    """The tokens that the stretches touch."""
    return [
        token
        for start, end in stretches
        for token in range(
            int(text.end.searchsorted(start, side="right")),
            int(text.start.searchsorted(end, side="left")),
        )
    ]
