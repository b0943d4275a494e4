"""The folder of a batch, read by a reader of our own: no model is needed."""

from collections.abc import Callable, Iterable
from pathlib import Path

from headway.batch.folder import keep_job, planned, tasks_of
from headway.batch.job import Job, Part
from headway.batch.modes import Mode
from headway.batch.placing import put
from headway.batch.planning import Shard
from headway.batch.reading import ShardRead, entries_at, waiting_in
from headway.batch.sifting import sift
from headway.columns.writing import write_tables
from headway.ingest.pieces.cutting import pieces
from headway.ingest.pieces.piece import Piece
from headway.model.article import Article
from headway.model.correction import entries_in
from headway.model.entry import Entries
from headway.serve.lines import line

__all__ = ["batch"]

Code = Callable[[Article], Entries]


def batch(folder: Path, lines: Iterable[str], code: Code) -> Path:
    """The folder of a batch that has read these records of JSON."""
    file = folder.with_suffix(".jsonl")
    file.write_text("".join(lines), "utf-8")
    job = Job(folder=folder, mode=Mode.FULL)
    folder.mkdir()
    keep_job(job)
    found = [one for one in pieces([str(file)]) if isinstance(one, Piece)]
    for shard in planned(job, [sift(task) for task in tasks_of(job, found)]):
        read(job, shard, code)
    return folder


def read(job: Job, shard: Shard, code: Code) -> None:
    """Read a shard."""
    made = [code(one.article) for one in waiting_in(job, shard).values()]
    place = entries_at(job, shard)
    place.parent.mkdir(exist_ok=True)
    place.write_text("".join(map(line, made)), "utf-8")
    write_tables(job.folder / Part.TABLES, shard.key, made)
    told = ShardRead(
        key=shard.key,
        reports=len(made),
        words=sum(len(one.article.text.split()) for one in made),
        entries=sum(1 for one in made for _ in entries_in(one)),
        failed=(),
    )
    put(job.place(Part.SHARDS, f"{shard.key}.json"), told)
