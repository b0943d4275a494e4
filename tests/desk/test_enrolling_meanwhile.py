"""The roll, while reports and judgements come and go."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa
from tests.desk.cast import keep, naming, report
from tests.desk.rolled import JANE, OTTERMAN, RIABKOV, RYABKOV, names

from headway.desk.answers.actors import actor
from headway.desk.answers.samenesses import (
    merged,
)
from headway.desk.enrolling import enrol, enrol_if_due, is_due, is_enrolled, rejoin
from headway.ledger.enrolling import before, keep_roll
from headway.ledger.removing import wipe
from headway.ledger.schema import tombstone
from headway.ledger.store import Ledger


@pytest.fixture
def told(both: Ledger) -> Ledger:
    """A ledger with two spellings of one person, and another."""
    keep(both, report(RIABKOV, 1), report(RIABKOV, 2), report(RYABKOV, 3))
    keep(both, report(OTTERMAN, 4))
    enrol(both)
    return both


def test_the_roll_is_made_anew_when_it_is_old_and_has_rested(both: Ledger) -> None:
    keep(both, report(RIABKOV, 1))
    assert not is_enrolled(both)
    assert enrol_if_due(both)
    assert is_enrolled(both)
    late = datetime.now(UTC) + timedelta(minutes=2)
    assert not enrol_if_due(both, late)
    keep(both, report(OTTERMAN, 2))
    assert not is_enrolled(both)
    assert not is_due(both)
    assert not enrol_if_due(both)
    assert is_due(both, late)
    assert enrol_if_due(both, late)
    assert names(both).keys() == {"ivo-riabkov", "karla-otterman"}


def test_a_roll_that_a_judgement_has_overtaken_is_not_kept(told: Ledger) -> None:
    seen, _ = before(told)
    merged(told, "ivo-riabkov", "karla-otterman", JANE)
    assert not keep_roll(told, [], [], seen, None)
    assert names(told).keys() == {"ivo-riabkov"}


class Meanwhile:
    """Does something once, when the ledger was asked so many times."""

    def __init__(self, ledger: Ledger, asked: int, act: Callable[[], object]) -> None:
        self.left = asked
        self.act = act
        sa.event.listen(ledger.engine, "checkin", self)

    def __call__(self, *_: object) -> None:
        self.left -= 1
        if self.left == 0:
            self.act()


def test_a_report_that_goes_while_the_roll_is_made_is_not_in_it(told: Ledger) -> None:
    sha = report(OTTERMAN, 4).article.sha256
    meanwhile = Meanwhile(told, 4, lambda: told.remove(sha, "its outlet asks"))
    enrol(told)
    assert meanwhile.left < 0
    assert names(told).keys() == {"ivo-riabkov"}
    assert "Karla Otterman" not in before(told)[0].given
    assert is_enrolled(told)


def test_a_report_that_comes_while_the_roll_is_made_waits_for_the_next(
    told: Ledger,
) -> None:
    meanwhile = Meanwhile(told, 4, lambda: keep(told, report(naming("Bo Reed"), 9)))
    enrol(told)
    assert meanwhile.left < 0
    assert names(told).keys() == {"ivo-riabkov", "karla-otterman"}
    assert not is_enrolled(told)


def test_a_report_that_goes_while_a_name_is_judged_takes_its_names_along(
    told: Ledger,
) -> None:
    sha = report(OTTERMAN, 4).article.sha256
    Meanwhile(told, 2, lambda: told.remove(sha, "its outlet asks"))
    rejoin(told, ["Karla Otterman"])
    assert actor(told, "karla-otterman") is None


def test_a_roll_waits_for_a_report_that_is_being_taken_out(told: Ledger) -> None:
    sha = report(OTTERMAN, 4).article.sha256
    seen, _ = before(told)
    with ThreadPoolExecutor(1) as other, told.writer.begin() as db:
        wipe(db, sha)
        kept = other.submit(keep_roll, told, [], [], seen, None)
        grave = {"sha256": sha, "removed": "2021-03-09", "reason": "its outlet asks"}
        db.execute(sa.insert(tombstone), grave)
        with pytest.raises(TimeoutError):
            kept.result(0.1)
        db.commit()
        assert kept.result() is False
