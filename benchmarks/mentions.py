"""Whom mentions in sentences of our own mean: the tables, and how many are right.

A row holds a text with its day, words of it (the `nth` time that they stand there), the
names of all whom they mean (null: only the party is judged; none: they name no actor
there) and the party; `doubt` marks words that a careful reader would leave open.
`mentions.jsonl` was written before the rules and has guided them since;
`mentions-apart.jsonl` was written by another hand and has guided none.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from headway.lexicon.holders import plain
from headway.model.actor import Actor
from headway.model.article import Article
from headway.model.entry import Statement
from headway.model.reading import MentionReading
from headway.model.span import Span
from headway.resolve.calendar import Calendar
from headway.resolve.roster import Roster
from headway.resolve.settle import cast
from headway.resolve.standing import Standing
from headway.resolve.statements import Voices, voice_of
from headway.road import Road

__all__ = ["Cast", "Row", "is_right", "measured", "rows", "shares"]

HERE = Path(__file__).parent
TABLES = {"guiding": "mentions.jsonl", "apart": "mentions-apart.jsonl"}
Cast = tuple[Roster, Standing, tuple[Statement, ...]]


@dataclass(frozen=True, slots=True)
class Row:
    """One mention of a table."""

    id: str
    group: str
    text: str
    day: date | None
    span: Span
    actors: frozenset[str] | None  # in small letters; None: not judged
    party: str | None
    doubt: bool


def rows(table: str) -> list[Row]:
    """The rows of the table "guiding" or "apart"."""
    lines = HERE.joinpath(TABLES[table]).read_text("utf-8").splitlines()
    return [row(json.loads(line)) for line in lines]


def row(said: dict[str, object]) -> Row:
    """One row from its line."""
    text, words = str(said["text"]), re.escape(str(said["mention"]))
    found = list(re.finditer(rf"(?<!\w){words}(?!\w)", text))[int(str(said["nth"])) - 1]
    actors = said["actors"]
    return Row(
        id=str(said["id"]),
        group=str(said["group"]),
        text=text,
        day=date.fromisoformat(str(said["date"])) if said["date"] else None,
        span=Span(*found.span()),
        actors=frozenset(map(plain, actors)) if isinstance(actors, list) else None,
        party=str(said["party"]) if said["party"] else None,
        doubt=bool(said["doubt"]),
    )


@lru_cache(maxsize=8)
def cast_of(road: Road, text: str, day: date | None) -> Cast:
    """Whom the mentions of a text mean, where they stand, and who speaks where."""
    article = Article(id="a", text=text, published=day)
    reading = road.extractor.read(article)
    roster, standing = cast(article, reading, road.names)
    calendar = Calendar(article, reading.times, reading.sentences)
    voices = Voices(article, roster, standing.mentions, calendar.when)
    statements, _ = voices.settle(reading.attributions)
    return roster, standing, voices.voiced(statements)


def is_right(road: Road, row: Row) -> bool:
    """Whether the mention means those whom the row names, and no others."""
    roster, standing, statements = cast_of(road, row.text, row.day)
    mention = best(standing.mentions, row)
    if mention is None:
        return row.doubt or (not row.actors and row.party is None)
    one, together = meant(mention, row.span, roster, statements)
    names = {plain(actor.name) for actor in together}
    if row.doubt:
        return mention.head in roster.unsure or not names
    if row.actors is not None and names != row.actors:
        return False
    judged = row.actors is None or len(row.actors) == 1 or row.party is not None
    return not judged or (one.party if one else None) == row.party


def best(mentions: Iterable[MentionReading], row: Row) -> MentionReading | None:
    """The mention that the row's words are; one of their own where they name nobody."""
    near = [m for m in mentions if any(s.overlaps(row.span) for s in spans(m))]
    if row.actors == frozenset():
        near = [m for m in near if row.span.holds(m.head)]
    return max(near, key=lambda m: (likeness(m, row.span), m.head.end), default=None)


def spans(mention: MentionReading) -> tuple[Span, ...]:
    """The whole phrase, the words that name, and a name's titles."""
    return (mention.span, mention.head, *mention.titles)


def likeness(mention: MentionReading, span: Span) -> int:
    """How many code points the nearest part shares with the span, less what it adds."""
    return max(
        2 * shared(part, span) - part.end + part.start for part in spans(mention)
    )


def shared(one: Span, other: Span) -> int:
    """How many code points two spans share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def meant(
    mention: MentionReading,
    span: Span,
    roster: Roster,
    statements: tuple[Statement, ...],
) -> tuple[Actor | None, tuple[Actor, ...]]:
    """The actor that the mention means, and all of them where it means several."""
    if mention.head in roster.voiced and mention.head not in roster.meant:
        voice = voice_of(statements, span)
        speaker = voice.speaker if voice else None
        actor = roster.actors[speaker.actor] if speaker else None
        return actor, (actor,) if actor else ()
    together = tuple(roster.actors[id_] for id_ in roster.all_of(mention.head))
    return roster.of(mention.head), together


def shares(road: Road, table: str) -> dict[str, tuple[int, int]]:
    """How many rows of each group are right, and of how many."""
    right: Counter[str] = Counter()
    all_: Counter[str] = Counter()
    for one in rows(table):
        all_[one.group] += 1
        right[one.group] += is_right(road, one)
    return {group: (right[group], all_[group]) for group in all_}


def measured(_: Path) -> Iterator[str]:
    """The shares of both tables, as a part of `results.md`."""
    road = Road()
    for table, file in TABLES.items():
        found = shares(road, table)
        right, all_ = (sum(part) for part in zip(*found.values(), strict=True))
        yield f"### {file}\n\n{right} of {all_} right ({right / all_:.3f})\n\n"
        lines = [f"{group:<24}{ok} of {of}" for group, (ok, of) in found.items()]
        yield "```\n" + "\n".join(lines) + "\n```\n\n"
