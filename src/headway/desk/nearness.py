"""The sentences of a ledger in memory: which lie nearest to a question.

Of each number of a vector, memory holds whether it is above nought: 48 bytes a
sentence. By these the nearest few hundred of a million are found in some milliseconds;
their whole vectors then come from the ledger, and say which are nearest indeed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock

import numpy as np
import numpy.typing as npt
from sqlalchemy.engine import Connection

from headway.ledger.passages import (
    Signs,
    Since,
    Steps,
    meant,
    passages_of,
    signs_of,
    since,
)
from headway.ledger.store import Ledger

__all__ = ["FEWEST", "Near", "Signed", "sentences_of"]

Vector = npt.NDArray[np.float32]
Words = npt.NDArray[np.uint64]
WORDS = 6  # of 64 bits, which hold the signs of a vector
BLOCK = 65_536  # sentences that are compared at once: they fit into a core's cache
FEWEST = 200  # sentences whose whole vectors are looked at
ROOM = 1_024  # sentences for which there is room at first
DEAD = 0.2  # share of rows of reports that are gone, from which the rest moves together


@dataclass(frozen=True, slots=True)
class Near:
    """A sentence that lies near to what was asked."""

    nearness: float  # cosine, 1 for the same
    entries: tuple[str, ...]  # ids of those that stand in it


class Signed:
    """The signs of all sentences, and of which report each is. It knows no database."""

    def __init__(self) -> None:
        self.bits: Words = np.zeros((WORDS, ROOM), np.uint64)
        self.owner = np.full(ROOM, -1, np.int32)  # place of the report; -1: it is gone
        self.row = np.zeros(ROOM, np.int32)  # of the sentence in its report
        self.count = 0
        self.reports: list[str] = []
        self.places: dict[str, slice] = {}

    def put(self, article: str, signs: Signs) -> None:
        """Take the sentences of a report; those that it had before are gone."""
        self.drop(article)
        start, end = self.count, self.count + len(signs)
        self.make_room(end)
        wide = np.ascontiguousarray(signs).view(np.uint64)
        self.bits[:, start:end] = wide.T
        self.owner[start:end] = len(self.reports)
        self.row[start:end] = np.arange(len(signs))
        self.reports.append(article)
        self.places[article] = slice(start, end)
        self.count = end

    def drop(self, article: str) -> None:
        """Forget the sentences of a report."""
        if (place := self.places.pop(article, None)) is not None:
            self.owner[place] = -1

    def make_room(self, wanted: int) -> None:
        """Have room for so many sentences."""
        room = len(self.owner)
        if wanted <= room:
            return
        more = max(wanted, 2 * room) - room
        self.bits = np.pad(self.bits, ((0, 0), (0, more)))
        self.owner = np.pad(self.owner, (0, more), constant_values=-1)
        self.row = np.pad(self.row, (0, more))

    @property
    def dead(self) -> float:
        """The share of sentences that are gone."""
        gone = int((self.owner[: self.count] < 0).sum())
        return gone / self.count if self.count else 0.0

    def moved_together(self) -> "Signed":
        """The same sentences without those that are gone."""
        made = Signed()
        for article, place in self.places.items():
            made.put(article, self.bits[:, place].T.copy().view(np.uint8))
        return made

    def nearest(self, signs: Signs, most: int) -> Iterator[tuple[str, int]]:
        """About so many sentences that differ least in their signs, nearest first."""
        apart = distances(self.bits[:, : self.count], signs.view(np.uint64))
        if not len(apart):
            return
        most = min(most, len(apart))
        bound = np.partition(apart, most - 1)[most - 1]
        places = np.flatnonzero(apart <= bound)
        order = places[np.argsort(apart[places], kind="stable")][: 2 * most]
        for place in order.tolist():
            owner = int(self.owner[place])
            if owner >= 0:
                yield self.reports[owner], int(self.row[place])


def distances(bits: Words, wanted: Words) -> npt.NDArray[np.uint16]:
    """In how many signs each sentence differs from what is wanted."""
    count = bits.shape[1]
    apart = np.zeros(count, np.uint16)
    other, ones = np.empty(BLOCK, np.uint64), np.empty(BLOCK, np.uint8)
    for start in range(0, count, BLOCK):
        block = slice(start, min(start + BLOCK, count))
        size = block.stop - block.start
        for word in range(WORDS):
            np.bitwise_xor(bits[word, block], wanted[word], out=other[:size])
            np.bitwise_count(other[:size], out=ones[:size])
            apart[block] += ones[:size]
    return apart


class Sentences:
    """The sentences of one ledger, as fresh as its pulse. Many may ask at once."""

    def __init__(self, encoder: str) -> None:
        self.encoder = encoder
        self.signed = Signed()
        self.beat = 0
        self.seen = -1  # the pulse of the ledger when they were last looked at
        self.turn = Lock()

    def near(
        self, db: Connection, pulse: int, vector: Vector, least: float
    ) -> list[Near]:
        """The sentences at least so near, the nearest first."""
        with self.turn:
            if pulse != self.seen:
                self.catch_up(db)
                self.seen = pulse
            chosen = list(self.signed.nearest(signs_of(vector[None])[0], FEWEST))
        rows: dict[str, list[int]] = {}
        for article, row in chosen:
            rows.setdefault(article, []).append(row)
        found = self.looked_at(db, rows, vector, least)
        return sorted(found, key=lambda one: (-one.nearness, one.entries))

    def catch_up(self, db: Connection) -> None:
        """Take what has come, and drop what has gone."""
        fresh: Since = since(db, self.encoder, self.beat)
        self.take(fresh.signs)
        if len(self.signed.places) != fresh.held:
            for gone in self.signed.places.keys() - meant(db, self.encoder):
                self.signed.drop(gone)
        if self.signed.dead > DEAD:
            self.signed = self.signed.moved_together()
        self.beat = fresh.beat

    def take(self, fresh: Mapping[str, Signs]) -> None:
        """Take the sentences of these reports."""
        self.signed.make_room(self.signed.count + sum(map(len, fresh.values())))
        for article, signs in fresh.items():
            self.signed.put(article, signs)

    def looked_at(
        self,
        db: Connection,
        rows: Mapping[str, list[int]],
        vector: Vector,
        least: float,
    ) -> Iterator[Near]:
        """The sentences at least so near, by what the ledger now says they mean."""
        told: list[tuple[str, ...]] = []
        whole: list[Steps] = []
        for article, entries, steps in passages_of(db, self.encoder, rows):
            places = [row for row in rows[article] if row < len(entries)]
            told += [tuple(entries[place]) for place in places]
            whole.append(steps[places])
        if told:
            scores = cosines(np.concatenate(whole), vector).tolist()
            for nearness, own in zip(scores, told, strict=True):
                if nearness >= least:
                    yield Near(nearness, own)


def cosines(steps: Steps, vector: Vector) -> Vector:
    """How near each row lies to a vector of length one."""
    rows = steps.astype(np.float32)
    lengths = np.sqrt(np.einsum("ij,ij->i", rows, rows))
    found: Vector = rows @ vector / np.maximum(lengths, 1e-9)
    return found


@lru_cache(maxsize=2)
def sentences_of(ledger: Ledger, encoder: str) -> Sentences:
    """The sentences of a ledger; one process holds them once."""
    return Sentences(encoder)
