"""Third stage: the entries of a shard's reports, as files."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from headway.batch.bookmark import BROKE, Bookmark, marked
from headway.batch.coders import Coder, coder_of, road_of
from headway.batch.job import Job, Part
from headway.batch.placing import put
from headway.batch.planning import Shard, article_of
from headway.batch.rows import rows_in
from headway.batch.watching import watched
from headway.columns.writing import write_tables
from headway.files import placed
from headway.model.article import Article
from headway.model.correction import entries_in
from headway.model.entry import Entries
from headway.serve.lines import line

__all__ = ["Failed", "Readable", "ShardRead", "entries_at", "read_shard"]

NO_MEMORY = 1  # the exit code of a worker that has no more


@dataclass(frozen=True, slots=True, kw_only=True)
class Readable:
    """A shard of a job."""

    job: Job
    shard: Shard


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """A report that could not be read, though it is one."""

    origin: str
    sha256: str
    cause: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShardRead:
    """What became of a shard."""

    key: str
    reports: int  # whose entries are in its files
    words: int  # in these reports
    entries: int
    failed: tuple[Failed, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A report to be read."""

    article: Article
    origin: str

    def failed(self, cause: str) -> Failed:
        """That it could not be."""
        return Failed(origin=self.origin, sha256=self.article.sha256, cause=cause)


def read_shard(task: Readable) -> ShardRead:
    """Read a shard into files of entries, unless that is done.

    Where a report meets a fault of ours, or stops one worker after the other, it is set
    aside with the cause, and the shard goes on without it.
    """
    job, shard = task.job, task.shard
    done = job.place(Part.SHARDS, f"{shard.key}.json")
    if done.exists():
        return msgspec.json.decode(done.read_bytes(), type=ShardRead)
    with marked(job.place(Part.AT_HAND, f"{shard.key}.json")) as mark:
        waiting = waiting_in(job, shard)
        with road_of(job.dossier).forgetting():
            found = dict(coded(coder_of(job), waiting, mark))
        told = written(task, waiting, [found[number] for number in sorted(found)])
        put(done, told)
    return told


def written(
    task: Readable, waiting: Mapping[int, Waiting], made: Sequence[Entries | Failed]
) -> ShardRead:
    """Write the files of a shard; what became of it."""
    job, shard = task.job, task.shard
    entries = [one for one in made if isinstance(one, Entries)]
    with placed(entries_at(job, shard)) as path:
        path.write_text("".join(map(line, entries)), "utf-8")
    tables = job.folder / Part.TABLES
    write_tables(tables, shard.key, entries, copies_in(shard, waiting))
    return ShardRead(
        key=shard.key,
        reports=len(entries),
        words=sum(len(one.article.text.split()) for one in entries),
        entries=sum(1 for one in entries for _ in entries_in(one)),
        failed=tuple(one for one in made if isinstance(one, Failed)),
    )


def copies_in(shard: Shard, waiting: Mapping[int, Waiting]) -> dict[str, int]:
    """How many copies there are of each report in the archive, by hash."""
    return {
        one.article.sha256: 1 + len(shard.others.get(number, ()))
        for number, one in waiting.items()
    }


def entries_at(job: Job, shard: Shard) -> Path:
    """The file of a shard's entries, a report a line."""
    return job.place(Part.ENTRIES, f"{shard.key}.jsonl")


def waiting_in(job: Job, shard: Shard) -> dict[int, Waiting]:
    """The reports to be read, by their rows: each as all of its copies have it."""
    rows = rows_in(job.place(Part.SIFTED, f"{shard.sifted}.parquet"), shard.group)
    return {
        number: Waiting(article_of(shard, number, row), row.capture.origin)
        for number, row in enumerate(rows)
        if number not in shard.copies
    }


def coded(
    coder: Coder, waiting: Mapping[int, Waiting], mark: Bookmark
) -> Iterator[tuple[int, Entries | Failed]]:
    """What becomes of each report; a suspect is tried before the others."""
    suspect = mark.suspect if mark.suspect in waiting else None
    first = [] if suspect is None else [suspect]
    for number in (*first, *(other for other in waiting if other != suspect)):
        if mark.breaks(number):
            yield number, waiting[number].failed(BROKE)
            continue
        mark.turn_to(number)
        yield number, one(coder, waiting[number])
        mark.passed(number)


def one(coder: Coder, waiting: Waiting) -> Entries | Failed:
    """The entries of a report, or what went wrong; the worker ends if it takes long."""
    try:
        with watched():
            return coder.code(waiting.article)
    except MemoryError:  # the machine's trouble, or the report's: a bookmark tells
        os._exit(NO_MEMORY)
    except Exception as bug:  # one report must not stop the others
        return waiting.failed(f"a fault of ours: {bug!r}")
