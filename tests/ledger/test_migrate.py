"""Every ledger of the past comes out as today's schema has it."""

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from tests.fakes import capture

from headway.ledger.opening import open_ledger
from headway.ledger.schema import metadata
from headway.ledger.store import Added, Ledger

OLD = sorted(Path(__file__).parent.joinpath("old").glob("*.sql"))


def differences(ledger: Ledger) -> list[object]:
    with ledger.engine.connect() as db:
        return list(compare_metadata(MigrationContext.configure(db), metadata))


def test_the_steps_make_the_schema_of_today(ledger: Ledger) -> None:
    assert differences(ledger) == []


@pytest.mark.parametrize("dump", OLD, ids=lambda path: path.stem)
def test_an_old_ledger_comes_up_to_date_and_keeps_its_report(
    dump: Path, tmp_path: Path
) -> None:
    file = tmp_path / "talks.db"
    with sqlite3.connect(file) as db:
        db.executescript(dump.read_text("utf-8"))
    db.close()
    ledger = open_ledger(str(file), create=True)
    assert differences(ledger) == []
    assert [found.article.id for found in ledger.entries()] == ["cresk"]
    ledger.close()


def test_a_date_given_in_the_past_outlives_a_new_reading(tmp_path: Path) -> None:
    file = tmp_path / "talks.db"
    with sqlite3.connect(file) as db:
        db.executescript(OLD[0].read_text("utf-8"))
    db.close()
    ledger = open_ledger(str(file), create=True)
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
