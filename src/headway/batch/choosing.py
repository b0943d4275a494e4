"""Which reports of a batch may concern somebody, told without opening each of them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb

from headway.batch.job import Job, Part
from headway.errors import SourceError

__all__ = ["Sought", "reports_in"]

IN_PERIOD = """
SELECT DISTINCT sha256 FROM read_parquet($reports)
WHERE published IS NULL
   OR published BETWEEN coalesce($first, published) AND coalesce($last, published)
"""
NAMING = """
SELECT DISTINCT sha256 FROM read_parquet($waiting)
WHERE regexp_matches(decode(article), $words)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What is known beforehand of the reports that are sought."""

    first: date | None = None  # the day before which none was published; None: any
    last: date | None = None  # the day after which none was published; None: any
    words: Collection[str] = ()  # of letters and digits; each holds one; (): any


def reports_in(job: Job, sought: Sought) -> set[str]:
    """The reports that are read and may be the ones sought, by the hash of their text.

    A report without a day may lie anywhere. Raises `SourceError` for damaged files.
    """
    reports = parquet_in(job.folder / Part.TABLES / "report")
    waiting = parquet_in(job.folder / Part.SIFTED)
    if not reports:
        return set()
    asked = {"reports": reports, "first": sought.first, "last": sought.last}
    with duckdb.connect() as db:
        found = hashes(db, IN_PERIOD, asked)
        if sought.words and waiting:
            words = {"waiting": waiting, "words": "|".join(sorted(sought.words))}
            found &= hashes(db, NAMING, words)
    return found


def parquet_in(folder: Path) -> list[str]:
    """The Parquet files of a folder."""
    return sorted(str(file) for file in folder.glob("*.parquet"))


def hashes(
    db: duckdb.DuckDBPyConnection, question: str, asked: Mapping[str, object]
) -> set[str]:
    """The hashes that answer a question."""
    try:
        return {sha for (sha,) in db.execute(question, dict(asked)).fetchall()}
    except duckdb.Error as damaged:
        why = " ".join(str(damaged).split())
        raise SourceError(f"{why}: run the batch again") from damaged
