"""What the sentences mean in which entries stand: one vector for all in a sentence.

They are made behind the desk, report by report. Each bears the beat of the ledger's
pulse at which it was kept: whoever holds them in memory asks for the later ones alone.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import msgspec
import numpy as np
import numpy.typing as npt
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from headway.ledger.among import among, given, is_among
from headway.ledger.keeping import take_turn
from headway.ledger.pulse import beat, pulse_of
from headway.ledger.schema import article, passage, shown

__all__ = [
    "Passages",
    "Since",
    "Stand",
    "Steps",
    "Unmeant",
    "drop_passages",
    "keep_passages",
    "meant",
    "passages_of",
    "sentences_in",
    "sentences_of",
    "since",
    "unmeant",
]

Steps = npt.NDArray[np.int8]  # a vector in so many of 127 parts of its largest number
Signs = npt.NDArray[np.uint8]  # whether each number is above nought, a bit each
STEPS = 127
WIDE = 48  # bytes of the signs of a vector: eight numbers a byte
READ = msgspec.json.Decoder(list[list[str]])


class Stand(NamedTuple):
    """Where an entry stands, or the title of a report."""

    span: str | None  # as JSON without spaces; None: it has no words of its own
    words: str


Stands = Mapping[str, Stand]  # by the id of the entry


class Unmeant(NamedTuple):
    """A report whose sentences have no vectors yet."""

    article: str
    text: str
    stands: Stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Passages:
    """The sentences of one report."""

    article: str
    stands: Stands  # by which they were found; where these have changed, none are kept
    entries: tuple[tuple[str, ...], ...]  # ids of the entries in each
    vectors: npt.NDArray[np.float32]  # a row for each


@dataclass(frozen=True, slots=True)
class Since:
    """What has come since a beat."""

    beat: int  # the latest
    signs: Mapping[str, Signs]  # by report: a row for each sentence
    held: int  # how many reports have sentences now


def sentences_in(db: Connection, sha256: str) -> dict[str, Stand]:
    """Where the entries of a report stand, and its title, by id."""
    return sentences_of(db, [sha256])[sha256]


def sentences_of(db: Connection, hashes: Sequence[str]) -> dict[str, dict[str, Stand]]:
    """Where the entries of each of these reports stand, likewise; by its hash."""
    span = sa.func.replace(sa.cast(shown.c.span, sa.Text), " ", "").label("span")
    wanted = sa.select(shown.c.article, shown.c.id, span, shown.c.words)
    found: dict[str, dict[str, Stand]] = {sha: {} for sha in hashes}
    for sha, id_, place, said in db.execute(
        wanted.where(among(db, shown.c.article, hashes))
    ):
        found[sha][id_] = Stand(place, said)
    return found


def drop_passages(db: Connection, hashes: Sequence[str]) -> None:
    """Delete the sentences of reports: they have other ones now."""
    db.execute(sa.delete(passage).where(among(db, passage.c.article, hashes)))


def unmeant(db: Connection, encoder: str, most: int) -> list[Unmeant]:
    """So many of the reports whose sentences have no vectors of this encoder."""
    there = (passage.c.article == article.c.sha256) & (passage.c.encoder == encoder)
    wanted = sa.select(article.c.sha256, article.c.text).outerjoin(passage, there)
    wanted = wanted.where(passage.c.article.is_(None), article.c.shown.is_not(None))
    rows = db.execute(wanted.order_by(article.c.sha256).limit(most)).all()
    return [Unmeant(sha, text, sentences_in(db, sha)) for sha, text in rows]


def keep_passages(db: Connection, encoder: str, made: Sequence[Passages]) -> None:
    """Keep the sentences of reports that read now as they did when these were made."""
    for one in sorted(made, key=lambda one: one.article):
        take_turn(db, one.article)  # nobody changes where its entries stand
    fresh = [one for one in made if sentences_in(db, one.article) == one.stands]
    if not fresh:
        return
    beat(db)  # from here to the end nobody else writes: beats come in order
    now = pulse_of(db)
    for one in fresh:
        drop_passages(db, [one.article])
        steps = stepped(one.vectors)
        row = {"article": one.article, "encoder": encoder, "beat": now}
        row |= {"entries": one.entries, "content": steps.tobytes()}
        db.execute(sa.insert(passage), row | {"signs": signs_of(steps).tobytes()})


def stepped(vectors: npt.NDArray[np.float32]) -> Steps:
    """The vectors with a byte for each number."""
    largest = np.abs(vectors).max(axis=1, keepdims=True, initial=1e-9)
    found: Steps = np.rint(vectors / largest * STEPS).astype(np.int8)
    return found


def signs_of(steps: npt.NDArray[np.generic]) -> Signs:
    """A bit for each number of each row: whether it is above nought."""
    return np.packbits(np.asarray(steps) > 0, axis=1)


def since(db: Connection, encoder: str, after: int) -> Since:
    """The sentences that were kept after this beat."""
    wanted = sa.select(passage.c.article, passage.c.beat, passage.c.signs)
    wanted = wanted.where(passage.c.encoder == encoder, passage.c.beat > after)
    rows = db.execute(wanted.order_by(passage.c.beat)).all()
    held = sa.select(sa.func.count()).select_from(passage).filter_by(encoder=encoder)
    return Since(
        beat=max((row.beat for row in rows), default=after),
        signs={row.article: rows_in(row.signs) for row in rows},
        held=int(db.scalar(held) or 0),
    )


def rows_in(signs: bytes) -> Signs:
    """The signs, a row for each sentence."""
    count = len(signs) // WIDE
    return np.frombuffer(bytearray(signs), np.uint8).reshape(count, WIDE)


def meant(db: Connection, encoder: str) -> set[str]:
    """The reports that have sentences, by hash."""
    return set(db.scalars(sa.select(passage.c.article).filter_by(encoder=encoder)))


def passages_of(
    db: Connection, encoder: str, articles: Iterable[str]
) -> Iterator[tuple[str, list[list[str]], Steps]]:
    """The sentences of reports: the entries in each, and the vectors."""
    asked = (
        "SELECT article, CAST(entries AS TEXT), content FROM passage "
        f"WHERE encoder = :encoder AND {is_among(db, 'article', 'those')}"
    )
    bound = {"encoder": encoder, "those": given(db, list(articles))}
    for sha, stands, content in db.execute(sa.text(asked), bound).all():
        entries = READ.decode(stands)
        yield sha, entries, np.frombuffer(content, np.int8).reshape(-1, 8 * WIDE)
