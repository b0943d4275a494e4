"""Second stage: what is read together, each text once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from headway.batch.copies import Copied, copied
from headway.batch.job import Job, Part, key_of
from headway.batch.rows import Row, said_in
from headway.batch.sifting import Sifted
from headway.ledger.copies import joined
from headway.model.article import Article

__all__ = ["Shard", "Spot", "article_of", "plan"]


class Spot(NamedTuple):
    """Where a row waits."""

    sifted: str  # the piece that it comes from, by its key
    group: int
    row: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """Reports that one worker reads, from one group of rows."""

    key: str  # hashed from its articles and from how they are read
    sifted: str  # the piece that they come from, by its key
    group: int
    reports: int
    words: int
    # Rows whose text is there several times, with what all copies say together; their
    # text is left out.
    joined: dict[int, Article] = field(default_factory=dict)
    copies: frozenset[int] = frozenset()  # those of them that are read elsewhere
    others: dict[int, tuple[Spot, ...]] = field(
        default_factory=dict
    )  # of the read ones


def plan(job: Job, pieces: Sequence[Sifted], basis: str) -> Iterator[Shard]:
    """The shards of a job, in the order of the archive.

    `basis` is all on which the reading of a report hangs, besides the report itself.
    """
    files = [job.place(Part.SIFTED, f"{piece.key}.parquet") for piece in pieces]
    copies: dict[tuple[int, int], dict[int, Copied]] = {}
    for place, found in copied(files, [piece.groups for piece in pieces]).items():
        copies.setdefault((place.piece, place.group), {})[place.row] = found
    for number, piece in enumerate(pieces):
        for group in range(len(piece.groups)):
            said = said_in(files[number], group)
            here = copies.get((number, group), {})
            others = {
                row: tuple(Spot(pieces[at.piece].key, *at[1:]) for at in found.others)
                for row, found in here.items()
                if found.others is not None
            }
            made = shard(piece, group, basis, said, here)
            yield replace(made, others=others)


def shard(
    piece: Sifted,
    group: int,
    basis: str,
    said: Sequence[str],
    copies: dict[int, Copied],
) -> Shard:
    """One group of rows as a shard."""
    joined = {row: copies[row].article for row in sorted(copies)}
    elsewhere = frozenset(row for row, found in copies.items() if found.others is None)
    told = [*said, *joined.items(), *sorted(elsewhere)]
    size = piece.groups[group]
    return Shard(
        key=key_of(basis, *told),
        sifted=piece.key,
        group=group,
        reports=size.reports,
        words=size.words,
        joined=joined,
        copies=elsewhere,
    )


def article_of(shard: Shard, number: int, row: Row) -> Article:
    """The report of a row of the shard, as all of its copies have it."""
    if (whole := shard.joined.get(number)) is not None:
        return replace(whole, text=row.own.text)
    return joined(row.capture, row.own, {}).article
