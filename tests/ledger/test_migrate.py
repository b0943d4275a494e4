"""Every ledger of the past comes out as today's schema has it."""

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from tests.fakes import capture, entries

from headway.ledger.opening import open_ledger
from headway.ledger.queries import parsed
from headway.ledger.schema import metadata
from headway.ledger.searching import Filters, ranked
from headway.ledger.showing import show, unshown
from headway.ledger.store import Added, Ledger
from headway.model.kinds import CueClass, MoveKind

OLD = sorted(Path(__file__).parent.joinpath("old").glob("*.sql"))


def differences(ledger: Ledger) -> list[object]:
    """Where tables and schema differ; each database keeps words in its own way."""
    with ledger.engine.connect() as db:
        told = MigrationContext.configure(db, opts={"include_name": is_of_schema})
        return list(compare_metadata(told, metadata))


def is_of_schema(name: str | None, kind: str, _: object) -> bool:
    return kind != "table" or not (name or "").startswith("words")


def old_ledger(folder: Path, version: str) -> Ledger:
    """A ledger of this version, brought up to date."""
    file = folder / "talks.db"
    dump = next(path for path in OLD if path.stem == version)
    with sqlite3.connect(file) as db:
        db.executescript(dump.read_text("utf-8"))
    db.close()
    return open_ledger(str(file), create=True)


def test_the_steps_make_the_schema_of_today(ledger: Ledger) -> None:
    assert differences(ledger) == []


@pytest.mark.parametrize("version", [path.stem for path in OLD])
def test_an_old_ledger_comes_up_to_date_and_keeps_its_report(
    version: str, tmp_path: Path
) -> None:
    ledger = old_ledger(tmp_path, version)
    assert differences(ledger) == []
    assert [found.article.id for found in ledger.entries()] == ["cresk"]
    ledger.close()


@pytest.mark.parametrize(
    ("dump", "expected"),
    [
        ("0001", None),
        ("0002", None),
        ("0003", CueClass.SPEECH),
        ("0004", CueClass.SPEECH),
        ("0005", CueClass.SPEECH),
        ("0006", CueClass.SPEECH),
        ("0007", CueClass.SPEECH),
    ],
)
def test_a_statement_of_the_past_does_not_say_whether_it_is_speech(
    dump: str, expected: CueClass | None, tmp_path: Path
) -> None:
    ledger = old_ledger(tmp_path, dump)
    (held,) = ledger.entries()
    assert [said.cue_class for said in held.statements] == [expected]
    ledger.close()


@pytest.mark.parametrize(
    ("dump", "expected"), [("0004", None), ("0005", "Arland"), ("0006", "Arland")]
)
def test_a_meeting_of_the_past_does_not_say_in_which_state_it_was(
    dump: str, expected: str | None, tmp_path: Path
) -> None:
    ledger = old_ledger(tmp_path, dump)
    (held,) = ledger.entries()
    assert [meeting.country for meeting in held.meetings] == [expected]
    ledger.close()


@pytest.mark.parametrize(("dump", "kept"), [("0005", False), ("0006", True)])
def test_a_ledger_of_the_past_holds_no_channels_and_no_reasons(
    dump: str, kept: bool, tmp_path: Path
) -> None:
    ledger = old_ledger(tmp_path, dump)
    (held,) = ledger.entries()
    assert bool(held.channels) is kept
    assert bool(held.deciding) is kept
    assert [bool(meeting.judged_by) for meeting in held.meetings] == [kept]
    assert [meeting.format is not None for meeting in held.meetings] == [kept]
    assert [bool(paper.answered_by) for paper in held.proposals] == [kept]
    ledger.close()


def test_a_date_given_in_the_past_outlives_a_new_reading(tmp_path: Path) -> None:
    ledger = old_ledger(tmp_path, "0001")
    (held,) = ledger.entries()
    bare = replace(held.article, published=None, outlet=None)
    again = ledger.join(capture(), bare).article
    assert (again.published, again.outlet) == (date(2021, 3, 2), "Ferry News")
    assert ledger.add(capture(), replace(held, article=again), bare) is Added.KNOWN
    ledger.close()


def test_every_version_has_an_old_ledger(ledger: Ledger) -> None:
    with ledger.engine.connect() as db:
        version = db.scalar(sa.text("SELECT version_num FROM alembic_version"))
    assert version in {path.stem for path in OLD}


def test_a_correction_of_the_past_still_counts(tmp_path: Path) -> None:
    ledger = old_ledger(tmp_path, "0007")
    (said,) = ledger.corrections()
    assert (said.by, said.why, said.fields) == (
        "editor",
        "it insists",
        ("kind", "valence"),
    )
    (held,) = ledger.entries()
    assert [m.kind for m in held.moves if m.id == said.entry] == [MoveKind.DEMAND]
    ledger.close()


def test_the_words_of_reports_and_entries_are_found(ledger: Ledger) -> None:
    """Neither database's table of them is in the schema."""
    ledger.add(capture(), entries())
    with ledger.engine.connect() as db:
        assert ranked(db, parsed("patrol"), Filters()).rows


def test_a_ledger_of_the_past_holds_no_words_until_its_rows_are_made(
    tmp_path: Path,
) -> None:
    ledger = old_ledger(tmp_path, "0007")
    with ledger.writer.begin() as db:
        assert ranked(db, parsed("patrol"), Filters()).rows == []
        for sha in unshown(db):
            show(db, ledger.name, sha)
        assert ranked(db, parsed("patrol"), Filters()).rows
    ledger.close()
