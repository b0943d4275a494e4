"""Annotated reports as the network sees them: parse, word lists, and gold moves."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.moves.anchors import anchor

from headway.errors import SourceError
from headway.extract.learnt.encoder import Floats
from headway.extract.learnt.parsed import Ints, Parsed
from headway.ingest.sources import gather
from headway.lexicon.folded import folded
from headway.model.actor import Actor
from headway.model.article import Article, Hints
from headway.model.kinds import MoveKind, MoveStatus, Valence
from headway.read.article import read
from headway.resolve.settle import staged
from headway.road import Road, dated

__all__ = ["Example", "Marked", "articles", "examples"]

KINDS, STATUSES, VALENCES = tuple(MoveKind), tuple(MoveStatus), tuple(Valence)
Gold = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A gold move as tokens of the text."""

    kind: int
    anchor: int  # the token that stands for it
    lo: int  # the first token, and the one behind the last
    hi: int
    status: int | None  # None: not marked
    valence: int | None  # None: for every kind but assess
    actors: tuple[int, ...]  # tokens that head mentions of those who make it
    recipients: tuple[int, ...]
    reporter: bool  # whether it is the report's own verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One report with its gold."""

    id: str
    text: Parsed
    lexed: Floats  # tokens x kinds: how sure the lexicon is
    forms: Ints  # tokens: which head mentions, and of which form
    moves: tuple[Marked, ...]


def examples(reports: Path, gold: Path, road: Road) -> Iterator[Example]:
    """The reports of a JSONL file that a JSON file of annotations has moves for."""
    marked = {one["id"]: one["moves"] for one in json.loads(gold.read_text("utf-8"))}
    for article in articles(reports):
        if article.id in marked and article.language == "en":
            yield example(article, marked[article.id], road)


def articles(reports: Path) -> Iterator[Article]:
    """The reports of a JSONL file."""
    for capture in gather([str(reports)], Hints(), None):
        if isinstance(capture, SourceError):
            raise capture
        yield read(capture)


def example(article: Article, gold: Iterable[Gold], road: Road) -> Example:
    """One report, read as far as its moves, with its gold."""
    seen = road.extractor.look(article.text)
    reading = road.extractor.reading(seen, article.boilerplate)
    settler = staged(dated(article), reading, road.names).settler
    called: dict[int, set[str]] = {}
    for row, token in enumerate(seen.network.tokens):
        mention = seen.cast.of(token)
        if mention is not None:
            voice = settler.voice(mention.head)
            actors = [
                settler.roster.actors[m.actor]
                for m in settler.meant(mention.head, voice)
            ]
            own = {mention.head.of(article.text), mention.span.of(article.text)}
            called[row] = names(actors) | {named(n) for n in own}
    text = seen.network.text
    lemmas = [t.lemma_.lower() for t in seen.network.tokens]
    moves = (move(text, seen.lexed, lemmas, called, one) for one in gold)
    return Example(
        id=article.id,
        text=text,
        lexed=seen.lexed,
        forms=seen.forms,
        moves=tuple(m for m in moves if m is not None),
    )


def move(
    text: Parsed,
    lexed: Floats,
    lemmas: list[str],
    called: Mapping[int, set[str]],
    gold: Gold,
) -> Marked | None:
    """A gold move; None where its stretch holds no token."""
    start, end = gold["span"]
    lo = int(text.text.end.searchsorted(start, side="right"))
    hi = int(text.text.start.searchsorted(end, side="left"))
    if lo >= hi:
        return None
    kind = KINDS.index(MoveKind(gold["kind"]))
    makers = {named(n) for n in gold["actor"]}
    makers |= {named(n) for one in gold.get("participants") or () for n in one}
    asked = {named(n) for n in gold["recipient"]}
    return Marked(
        kind=kind,
        anchor=anchor(text, range(lo, hi), lemmas, lambda t: float(lexed[t, kind])),
        lo=lo,
        hi=hi,
        status=place(STATUSES, gold.get("status")),
        valence=place(VALENCES, gold.get("valence")),
        actors=tuple(row for row, own in called.items() if own & makers),
        recipients=tuple(row for row, own in called.items() if own & asked),
        reporter="reporter" in makers,
    )


def place(
    values: tuple[MoveStatus, ...] | tuple[Valence, ...], value: Any
) -> int | None:
    """The number of a value; None for one that is not marked."""
    found = [n for n, one in enumerate(values) if one == value]
    return found[0] if found else None


def names(actors: Iterable[Actor]) -> set[str]:
    """All names by which actors may be called."""
    return {
        named(name)
        for actor in actors
        for name in (actor.name, actor.party, *actor.aliases)
        if name
    }


def named(name: str) -> str:
    """A name without case, marks and article."""
    words = folded(name).split()
    return " ".join(words[1:] if words and words[0] in {"the", "a", "an"} else words)
