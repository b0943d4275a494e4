"""Fourth stage: the entries of the shards into a ledger, by one loader."""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from headway.batch.coders import coder_of
from headway.batch.damage import kept_at
from headway.batch.job import Job, Part
from headway.batch.planning import Shard
from headway.batch.reading import entries_at
from headway.batch.rows import Row, row_at, rows_in
from headway.ledger.bringing import Added, Brought
from headway.ledger.store import Ledger
from headway.ledger.unswept import unswept
from headway.model.entry import Entries
from headway.serve.decoding import decode

__all__ = ["Loaded", "brought_in", "load", "load_shards"]

AT_ONCE = 200  # reports that are a transaction, or a few more
# the first of them in a line is the report's own, since its id holds no bare quotes
HASH = re.compile(rb'"sha256": "([0-9a-f]{64})"')


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of the reports of some shards."""

    shards: int
    added: Counter[Added]


def load_shards(job: Job, shards: Iterable[Shard], ledger: Ledger) -> Iterator[Loaded]:
    """Fold the shards that are read into the ledger, in this order; what became of it.

    Some are a transaction together. Loaded again, nothing changes; a loader that is
    stopped may begin again from the first.
    """
    read = (one for one in shards if job.place(Part.SHARDS, f"{one.key}.json").exists())
    for some in in_groups(read):
        with unswept():
            brought = [one for shard in some for one in brought_in(job, shard)]
            yield Loaded(len(some), load(job, ledger, brought))


def in_groups(shards: Iterable[Shard]) -> Iterator[list[Shard]]:
    """As many shards at a time as have a transaction's worth of reports."""
    group: list[Shard] = []
    for shard in shards:
        group.append(shard)
        if sum(one.reports for one in group) >= AT_ONCE:
            yield group
            group = []
    if group:
        yield group


def brought_in(
    job: Job, shard: Shard, hashes: Container[str] | None = None
) -> Iterator[Brought]:
    """The captures of a shard's reports with their entries, copies elsewhere too.

    With `hashes` only those of these reports.
    """
    read = {made.article.sha256: made for made in entries_in(job, shard, hashes)}
    for number, row in enumerate(rows_in(sifted(job, shard.sifted), shard.group)):
        made = read.get(row.own.sha256)
        if made is None or number in shard.copies:
            continue
        for copy in (row, *others(job, shard, number)):
            yield Brought(capture=copy.capture, own=copy.own, entries=made)


def sifted(job: Job, key: str) -> Path:
    """The rows of a piece."""
    return job.place(Part.SIFTED, f"{key}.parquet")


def entries_in(
    job: Job, shard: Shard, hashes: Container[str] | None = None
) -> Iterator[Entries]:
    """What was read in a shard's reports; with `hashes` in these alone."""
    path, done = entries_at(job, shard), job.place(Part.SHARDS, f"{shard.key}.json")
    with kept_at(path, done), path.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            if hashes is None or hash_in(line) in hashes:
                yield decode(line, f"{path}:{number}")


def hash_in(line: bytes) -> str:
    """The hash of the report in a line of entries, or "" where it is none of ours."""
    found = HASH.search(line)
    return found[1].decode() if found else ""


def others(job: Job, shard: Shard, number: int) -> Iterator[Row]:
    """The copies of a report that wait elsewhere."""
    for spot in shard.others.get(number, ()):
        yield row_at(sifted(job, spot.sifted), spot.group, spot.row)


def load(job: Job, ledger: Ledger, brought: Sequence[Brought]) -> Counter[Added]:
    """Bring reports to the ledger; what has become of them.

    Where the ledger knows more of a report than the archive did, it is read anew.
    """
    answers = ledger.add_all(brought)
    return Counter(
        reread(job, ledger, one) if answer is Added.OUTDATED else answer
        for one, answer in zip(brought, answers, strict=True)
    )


def reread(job: Job, ledger: Ledger, one: Brought) -> Added:
    """Read a report as its capture and the ledger's make it, and bring it again."""
    coder = coder_of(job)
    while True:
        article = ledger.join(one.capture, one.own).article
        answer = ledger.add(one.capture, coder.code(article), one.own)
        if answer is not Added.OUTDATED:
            return answer
