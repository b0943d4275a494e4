"""The form that all tables of actors share: our own rows, ids, one row a line."""

import json
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Any

TRAINING = Path(__file__).parent.parent
WORDS = TRAINING.parent / "src" / "headway" / "lexicon" / "words"
OWN = {"origin": "own", "licence": "MIT"}
DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
LISTS = ("names", "demonyms", "capitals", "metonyms", "former", "descriptions")
Row = dict[str, Any]


def own(name: str) -> list[Row]:
    """Our own rows of one file; a line that opens with # is a heading."""
    text = (TRAINING / "actors" / f"{name}.jsonl").read_text("utf-8")
    lines = (line for line in text.splitlines() if line.strip() and line[0] != "#")
    return [json.loads(line) for line in lines]


def slug(name: str) -> str:
    """An id from a name: "North Korea" → `north-korea`, "Côte d'Or" → `cote-d-or`."""
    bare = unicodedata.normalize("NFKD", name.lower())
    kept = (c for c in bare if not unicodedata.combining(c))
    return "-".join("".join(c if c.isalnum() else " " for c in kept).split())


def called(row: Row) -> Row:
    """The row with all its names in one list: the present one and those it had."""
    return row | {"names": sorted({row["name"], *row["names"], *row["former"]})}


def write(name: str, rows: Iterable[Row], folder: Path = WORDS) -> None:
    """Write the rows, sorted by id, one a line; the same rows give the same bytes."""
    lines = (compact(row) for row in by_id(rows))
    text = "".join(f"{line}\n" for line in lines)
    (folder / f"{name}.jsonl").write_text(text, "utf-8")


def compact(row: Row) -> str:
    """The row as one line without blanks between its parts: the files are large."""
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def by_id(rows: Iterable[Row]) -> list[Row]:
    """The rows sorted by id."""
    return sorted(rows, key=lambda row: str(row["id"]))


def day(text: str | None) -> str | None:
    """The day, month or year as a table gives it; None: the table does not say."""
    return text if text and DAY.fullmatch(text) else None


def joined(*texts: str) -> str:
    """The origins or licences together, each once, in their first order."""
    parts = [part for text in texts for part in text.split("; ")]
    return "; ".join(dict.fromkeys(parts))
