"""What Headway misreads, as docs/limits.md shows it.

    python -m benchmarks.misread

reads the sentences of misread.jsonl, which are our own, and rewrites the tables of the
page: what a person reads in each and what Headway does, and how right each kind of move
is, from benchmarks/moves.md. A sentence that is read rightly has to leave the list.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from headway.dossier.words import load_words
from headway.model.actor import Mention
from headway.model.article import Capture, Hints
from headway.model.entry import Entries, Move
from headway.model.kinds import MoveKind, MoveStatus
from headway.road import Road

__all__ = ["PAGE", "Case", "cases", "kinds", "moves", "read", "road"]

HERE = Path(__file__).parent
PAGE = HERE.parent / "docs" / "limits.md"
MEASURED = HERE / "moves.md"
BEGIN = "<!-- {}: made by benchmarks/misread.py -->\n"
END = "<!-- end -->\n"
KIND = re.compile(r"^\| (\w+) \| [.\d]+ \| [^|]+ \| ([.\d]+) \| ([.\d]+) \| (\d+) \|$")
DOSSIER = "".join(
    f'[[party]]\nname = "{name}"\nkind = "state"\naliases = ["{name}er"]\n'
    for name in ("Arland", "Borland", "Cresk")
)


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence that Headway misreads."""

    sort: str
    text: str
    person: tuple[str, ...]  # the moves that a person reads in it; empty: none


def main() -> None:
    """Rewrite the page."""
    page = PAGE.read_text("utf-8")
    page = filled(page, "sentences", sentences(road()))
    PAGE.write_text(filled(page, "kinds", kinds()), "utf-8")


def filled(page: str, name: str, table: str) -> str:
    """The page with a table between its marks."""
    before, mark, rest = page.partition(BEGIN.format(name))
    return f"{before}{mark}\n{table}\n{END}{rest.partition(END)[2]}"


def road() -> Road:
    """The road on which Arland, Borland and Cresk are known."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "dossier.toml"
        file.write_text(DOSSIER)
        return Road(load_words(file))


def cases() -> Iterator[Case]:
    """The sentences."""
    for line in (HERE / "misread.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        yield Case(row["sort"], row["text"], tuple(row["person"]))


def sentences(way: Road) -> str:
    """The table of the sentences."""
    rows = [
        f"| {case.sort} | {case.text} | {told(case.person)} | "
        f"{told(moves(read(way, case.text)))} |\n"
        for case in cases()
    ]
    head = "| | a report says | a person reads | Headway reads |\n"
    return f"{head}| --- | --- | --- | --- |\n{''.join(rows)}"


def told(found: tuple[str, ...]) -> str:
    """A cell of the table."""
    return "; ".join(found) or "no move"


def read(way: Road, text: str) -> Entries:
    """The entries of a report that has this one sentence."""
    day = datetime(2026, 3, 3, 8, tzinfo=UTC)
    given = Capture(
        name="limit",
        origin="limit.txt",
        media_type="text/plain",
        content=text.encode(),
        fetched=day,
        hints=Hints(published=day.date()),
    )
    return way.carry(given)


def moves(found: Entries) -> tuple[str, ...]:
    """Each move in short: "reject: Arland → Borland (planned)"."""
    return tuple(short(move, found) for move in found.moves)


def short(move: Move, found: Entries) -> str:
    """A move in short."""
    names = {actor.id: actor.name for actor in found.actors}

    def named(one: Mention) -> str:
        return names.get(one.actor, str(one.actor))

    makers = (move.actor,) if move.actor else move.participants
    who = ", ".join(named(one) for one in makers) or "nobody"
    whom = f" → {named(move.recipient)}" if move.recipient else ""
    status = "" if move.status is MoveStatus.ACTUAL else f" ({move.status})"
    return f"{move.kind}: {who}{whom}{status}"


def kinds() -> str:
    """How right each kind of move is, the surest first."""
    found = MEASURED.read_text("utf-8").partition("## Dev")[0]
    rows = [made for line in found.splitlines() if (made := KIND.match(line))]
    rows = [row for row in rows if row[1] in set(MoveKind)]
    rows.sort(key=lambda row: -float(row[2]) - float(row[3]))
    body = "".join(f"| {r[1]} | {r[2]} | {r[3]} | {r[4]} |\n" for r in rows)
    head = "| | right of those given | found of those that people mark | marked |\n"
    return f"{head}| --- | --- | --- | --- |\n{body}"


if __name__ == "__main__":
    main()
