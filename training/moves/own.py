"""The reports that we annotated: our marks here, their texts in the corpus beside.

A row of `marks/ownN.jsonl` names a report as FILE:ID, its outcome, and its moves as
[kind, start, end, who, to whom, status, valence]; offsets are code points of the text.
"""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

__all__ = ["MARKS", "PARTS", "written"]

MARKS = Path(__file__).parent / "marks"
PARTS = ("own1", "own2")
CORPUS = Path("corpus")
Row = dict[str, Any]


def written(
    part: str, data: Path, folder: Path, own: Path = MARKS
) -> tuple[Path, Path]:
    """Reports (JSONL) and annotations (JSON) of a part, written into a folder."""
    lines = (own / f"{part}.jsonl").read_text("utf-8").splitlines()
    marks = {row["id"]: row for row in map(json.loads, lines)}
    reports, gold = folder / f"{part}.jsonl", folder / f"{part}.gold.json"
    with reports.open("w", encoding="utf-8") as out:
        for record in records(data, set(marks)):
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
    kept = {json.loads(line)["id"] for line in reports.read_text("utf-8").splitlines()}
    if missing := sorted(set(marks) - kept):
        raise SystemExit(f"{part}: the corpus lacks {len(missing)}: {missing[0]}, …")
    gold.write_text(json.dumps([annotated(row) for row in marks.values()]), "utf-8")
    return reports, gold


def records(data: Path, wanted: set[str]) -> Iterator[Row]:
    """The texts of these reports, from the corpus, in the order of the files."""
    for file in sorted({name.split(":", 1)[0] for name in wanted}):
        with gzip.open(
            data / CORPUS / f"{file}.jsonl.gz", "rt", encoding="utf-8"
        ) as lines:
            for row in map(json.loads, lines):
                name = f"{file}:{row.get('id')}"
                if name in wanted:
                    kept = ("text", "date", "title")
                    yield {"id": name} | {key: row.get(key) for key in kept}


def annotated(row: Row) -> Row:
    """A row of marks in the form of the gold."""
    return {
        "id": row["id"],
        "outcome": row["outcome"],
        "moves": [move(*marks) for marks in row["moves"]],
    }


def move(
    kind: str,
    start: int,
    end: int,
    who: list[str],
    to: list[str],
    status: str,
    valence: str | None,
) -> Row:
    """One mark in the form of the gold."""
    several = len(who) > 1
    return {
        "kind": kind,
        "span": [start, end],
        "actor": [] if several else who,
        "participants": [[name] for name in who] if several else [],
        "recipient": to,
        "status": status,
        "valence": valence,
    }
