"""No test finds on the server what another one has left there."""

import psycopg
from tests.fakes import capture, entries
from tests.postgres import SHAPE, Server

from headway.ledger.audits import audits, keep_audit
from headway.ledger.opening import open_ledger


def ask(address: str, question: str) -> list[tuple[object, ...]]:
    with psycopg.connect(address, autocommit=True) as db:
        said = db.execute(question.encode())
        return said.fetchall() if said.description else []


def test_a_ledger_is_emptied_and_counts_from_one_again(postgres: Server) -> None:
    for _ in range(2):
        ledger = open_ledger(postgres.blank(), create=False)
        assert list(ledger.entries()) == []
        assert audits(ledger, 9, None) == []
        ledger.add(capture(), entries())
        keep_audit(ledger, account="ann", address="here", act="tried", detail="x")
        assert [one["number"] for one in audits(ledger, 9, None)] == [1]
        ledger.close()


def test_one_that_was_changed_is_made_anew(postgres: Server) -> None:
    address = postgres.blank()
    made = ask(address, SHAPE)
    for change in (
        "DROP TABLE tombstone",
        "ALTER TABLE article ADD COLUMN weight real",
        "ALTER TABLE article ALTER COLUMN title SET NOT NULL",
        "CREATE INDEX more ON article (title)",
    ):
        ask(address, change)
        assert ask(address, SHAPE) != made
        postgres.blank()
        assert ask(address, SHAPE) == made


def test_a_version_that_was_changed_is_put_right(postgres: Server) -> None:
    address = postgres.blank()
    ask(address, "UPDATE alembic_version SET version_num = 'none'")
    open_ledger(postgres.blank(), create=False).close()


def test_an_empty_place_is_empty_again(postgres: Server) -> None:
    open_ledger(postgres.empty(), create=True).close()
    assert (
        ask(
            postgres.empty(),
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public'",
        )
        == []
    )
