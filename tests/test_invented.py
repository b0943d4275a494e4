"""Invented ledgers are as the ledger itself would have made them."""

from random import Random

import pytest
from benchmarks.asker import Answered, Tally, share
from benchmarks.invented import reports
from benchmarks.questions import Known, Question, variants
from benchmarks.scribe import Scribe
from benchmarks.synthetic import fill
from benchmarks.world import World

from headway.desk.backroom import Backroom
from headway.ledger.findings import marks
from headway.ledger.listing import Asked, listed
from headway.ledger.opening import open_ledger
from headway.ledger.shown import rows_of
from headway.model.correction import entries_in, proof_of

FEW = 12


def test_invented_reports_are_the_same_every_time_and_no_two_alike() -> None:
    first, again = (list(reports(World(), FEW)) for _ in range(2))
    assert first == again
    assert len({one.article.sha256 for _, one in first}) == FEW
    ids = [entry.id for _, one in first for entry in entries_in(one)]
    assert len(ids) == len(set(ids))


def test_invented_entries_stand_where_they_say() -> None:
    for _, one in reports(World(), FEW):
        text, named = one.article.text, {a.id: a.name for a in one.actors}
        for move in one.moves:
            assert move.actor
            assert move.evidence.of(text).startswith(named[move.actor.actor])
        for entry in entries_in(one):
            assert all(span.of(text) for span in proof_of(entry))


def test_a_ledger_in_bulk_is_one_that_nothing_has_overtaken(address: str) -> None:
    ledger = open_ledger(address, create=True)
    (dossier,) = fill(ledger, FEW)
    assert ledger.counts()["article"] == FEW
    assert dossier.id in marks(ledger)
    assert not Backroom(ledger, chores=()).round()
    found = listed(ledger, Asked(dossier=dossier.id, copies=True), None, 1000).rows
    made = [row for _, one in reports(World(), FEW) for row in rows_of(one)]
    assert {row["id"] for row in found} == {row["id"] for row in made if row["place"]}
    assert [one for _, one in reports(World(), FEW)] == sorted(
        ledger.entries(), key=lambda one: int(one.article.id.partition("-")[2])
    )
    ledger.close()


def test_a_scribe_makes_findings_old_and_the_back_room_makes_them_new(
    address: str,
) -> None:
    ledger = open_ledger(address, create=True)
    fill(ledger, FEW)
    scribe = Scribe(ledger)
    for write in (scribe.confirm, scribe.add):
        assert scribe.is_fresh()
        write()
        assert not scribe.is_fresh()
        Backroom(ledger, chores=()).round()
    assert ledger.counts()["article"] == FEW + 1
    ledger.close()


def test_a_question_is_asked_bare_and_with_each_filter() -> None:
    dossier = World().dossier(0)
    held = Known({"outlet": ["The Bay"]}, [dossier])
    asked = [
        {"name": "outlet", "in": "query", "required": False},
        {"name": "dossier", "in": "query", "required": False},
        {"name": "party", "in": "query", "required": False},
        {
            "name": "order",
            "in": "query",
            "required": False,
            "schema": {"anyOf": [{"enum": ["asc", "desc"]}, {"type": "null"}]},
        },
        {"name": "limit", "in": "query", "required": False},
        {"name": "accept", "in": "header", "required": False},
    ]
    made = [one.address(held, Random(1)) for one in variants("/entries", asked, held)]
    assert made[:3] == [
        "/entries",
        "/entries?outlet=The+Bay",
        "/entries?dossier=talks-0",
    ]
    assert made[3].startswith("/entries?dossier=talks-0&party=")
    assert made[4:] == ["/entries?order=asc"]


def test_a_gap_in_a_path_is_filled() -> None:
    held = Known({"sha256": ["ab/c"]}, [World().dossier(0)])
    asked = Question("a report", "/reports/{sha256}")
    assert asked.address(held, Random(1)) == "/reports/ab%2Fc"


@pytest.mark.parametrize(("part", "expected"), [(0.5, 51), (0.95, 96), (1.0, 100)])
def test_so_many_of_a_hundred_come_in_that_time(part: float, expected: float) -> None:
    assert share([float(one) for one in range(100, 0, -1)], part) == expected


def test_what_is_not_answered_is_noted() -> None:
    tally = Tally()
    for status in (200, 304, 500):
        tally.add("entries", "/entries", Answered(status, {}, b"", 0.1))
    assert tally.failed == [("/entries", 500)]
    assert [(name, count) for name, count, *_ in tally.rows()] == [("entries", 3)]
