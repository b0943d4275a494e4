"""A ledger of many invented reports, written in bulk by the ledger's own rows.

Findings are worked out for the first dossiers; the others get copies of these under
their own names, so that they are as large and as many as real ones. What sentences
mean is by chance: only how long it takes to look through is real.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import islice
from random import Random
from typing import Any

import msgspec
import numpy as np
import sqlalchemy as sa
from benchmarks.invented import PER_DOSSIER, reports
from benchmarks.world import World
from sqlalchemy.engine import Connection

from headway.coding import basis_of
from headway.desk.backroom import Backroom
from headway.desk.enrolling import enrol
from headway.desk.workout import Question
from headway.extract.meaning import ENCODER, NUMBERS
from headway.follow.filing import IssuesOf, filed
from headway.follow.likeness import KEPT, VERSION
from headway.follow.sides import Sides
from headway.ledger.copies import Copy
from headway.ledger.dossiers import claim
from headway.ledger.filed import rows_of as filed_rows
from headway.ledger.filings import mark_of
from headway.ledger.findings import finding_of, keep_findings
from headway.ledger.passages import signs_of
from headway.ledger.rows import article_row, capture_row, entry_rows
from headway.ledger.schema import metadata
from headway.ledger.showing import number
from headway.ledger.shown import SHOWN, parts_in
from headway.ledger.shown import rows_of as shown_rows
from headway.ledger.store import Ledger
from headway.ledger.words import keep_words
from headway.model.article import Capture, Hints
from headway.model.dossier import Dossier
from headway.model.entry import Entries, EntryId
from headway.model.filing import Filing

__all__ = ["fill"]

Row = dict[str, Any]
Rows = dict[str, list[Row]]
CHUNK = 250  # reports whose rows are in memory at a time
WORKED_OUT = 2  # dossiers whose findings are their own
ISSUED = 0.6  # share of the entries that are about an issue
REPRINTS = 0.1  # share of the reports that print another's text
FETCHED = datetime(2026, 11, 1, tzinfo=UTC)
KINDS = ("actor", "statement", "move", "meeting", "proposal", "channel", "doubt")
MADE = ("shown", "part", "filing", "filed", "likeness", "passage")
IN_ORDER = ("article", "capture", *KINDS, *MADE)


def fill(ledger: Ledger, count: int, world: World | None = None) -> list[Dossier]:
    """Write so many reports into an empty ledger; its dossiers."""
    world = world or World()
    with ledger.writer.begin() as db:
        witnesses: dict[str, str] = {}
        for chunk in chunks(reports(world, count)):
            rows = rows_of(chunk, witnesses)
            number(db, rows["shown"])
            write(db, rows)
            own = by_report(rows["shown"])
            articles = (entries.article for _, entries in chunk)
            keep_words(db, ((found, own[found.sha256]) for found in articles))
    numbers = range((count + PER_DOSSIER - 1) // PER_DOSSIER)
    dossiers = [world.dossier(number) for number in numbers]
    for dossier in dossiers:
        claim(ledger, dossier, f"/invented/{dossier.id}/dossier.toml")
    find(ledger, dossiers)
    return dossiers


def chunks(
    reports: Iterator[tuple[Dossier, Entries]],
) -> Iterator[list[tuple[Dossier, Entries]]]:
    """The reports, some at a time."""
    while chunk := list(islice(reports, CHUNK)):
        yield chunk


def write(db: Connection, rows: Rows) -> None:
    """Write rows, those first on which others rest."""
    for name in IN_ORDER:
        if rows[name]:
            db.execute(sa.insert(metadata.tables[name]), rows[name])


def by_report(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """The rows of each report."""
    made: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        made[row["article"]].append(row)
    return made


def rows_of(
    chunk: Iterable[tuple[Dossier, Entries]], witnesses: dict[str, str]
) -> Rows:
    """All rows of these reports, as the ledger makes them one by one."""
    made: Rows = defaultdict(list)
    for dossier, entries in chunk:
        sha = entries.article.sha256
        made["article"].append(article_row(entries) | {"shown": SHOWN})
        made["capture"].append(capture_of(entries))
        for name, rows in entry_rows(entries, sha).items():
            made[name] += rows
        shown = list(shown_rows(entries))
        made["shown"] += shown
        made["passage"].append(passage_row(sha, shown))
        made["part"] += parts_in(entries)
        filing = filed(entries, Sides.of(dossier), issues_of(dossier))
        made["filing"].append(filing_row(dossier, filing))
        made["filed"] += filed_rows(dossier.id, filing)
        made["likeness"].append(likeness_row(sha, witnesses))
    return made


def capture_of(entries: Entries) -> Row:
    """The bytes from which the report might have come."""
    article = entries.article
    capture = Capture(
        name=article.id,
        origin=article.url or article.id,
        media_type="text/plain",
        content=article.text.encode(),
        fetched=FETCHED,
    )
    return capture_row(capture, Copy(article=article, hints=Hints()))


def issues_of(dossier: Dossier) -> IssuesOf:
    """By chance an issue of the dossier, or none, for each entry."""
    names = [issue.name for issue in dossier.issues]

    def chosen(entry: EntryId) -> tuple[str, ...]:
        dice = Random(entry)
        return (dice.choice(names),) if dice.random() < ISSUED else ()

    return chosen


def filing_row(dossier: Dossier, filing: Filing) -> Row:
    """A filing that nothing has overtaken."""
    published = filing.published.isoformat() if filing.published else None
    on = ("invented", published, filing.outlet, filing.title, filing.url, None)
    return {
        "dossier": dossier.id,
        "article": filing.article,
        "mark": mark_of(basis_of(dossier.mark), *on),
        "content": msgspec.json.encode(filing),
    }


def likeness_row(sha: str, witnesses: dict[str, str]) -> Row:
    """A signature of the usual size; some reports are taken for reprints."""
    dice = Random(sha)
    witness = witnesses.setdefault("latest", sha)
    if dice.random() > REPRINTS:
        witnesses["latest"] = witness = sha
    size = 4 * (KEPT // 2)
    signature = bytes((VERSION, 0)) + dice.randbytes(size)
    return {
        "article": sha,
        "signature": signature,
        "witness": witness,
        "superseded": False,
    }


def passage_row(sha: str, shown: Iterable[Row]) -> Row:
    """The sentences of a report, with vectors by chance."""
    sentences: dict[str, list[str]] = defaultdict(list)
    for row in shown:
        sentences[row["words"]].append(row["id"])
    content = Random(sha).randbytes(NUMBERS * len(sentences))
    steps = np.frombuffer(content, np.int8).reshape(len(sentences), NUMBERS)
    return {
        "article": sha,
        "encoder": ENCODER,
        "beat": 1,
        "entries": list(sentences.values()),
        "content": content,
        "signs": signs_of(steps).tobytes(),
    }


def find(ledger: Ledger, dossiers: Sequence[Dossier]) -> None:
    """Work out the findings of the first dossiers, and copy them for the others."""
    room = Backroom(ledger)
    room.show_all()
    for dossier in dossiers[:WORKED_OUT]:
        room.find(dossier)
    for place, dossier in enumerate(dossiers[WORKED_OUT:]):
        like = dossiers[place % WORKED_OUT]
        keep_findings(ledger, dossier.id, found(ledger, like), room.mark(dossier))
    enrol(ledger)


def found(ledger: Ledger, dossier: Dossier) -> Mapping[str, bytes]:
    """What was found over a dossier's reports."""
    kept = {one.value: finding_of(ledger, dossier.id, one.value) for one in Question}
    return {name: one.content for name, one in kept.items() if one is not None}
