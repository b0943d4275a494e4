"""Long work is told as it goes, and is gone when it is done."""

from headway.ledger.store import Ledger
from headway.ledger.works import done, keep_work, works


def told(ledger: Ledger) -> list[tuple[str, int, int, str | None]]:
    return [(one.name, one.done, one.total, one.trouble) for one in works(ledger)]


def test_work_is_told_as_it_goes(ledger: Ledger) -> None:
    keep_work(ledger, "show", 0, 40)
    keep_work(ledger, "find strait", 0, 1)
    keep_work(ledger, "show", 20, 40)
    assert told(ledger) == [("find strait", 0, 1, None), ("show", 20, 40, None)]


def test_work_that_is_done_is_gone_and_the_other_stays(ledger: Ledger) -> None:
    keep_work(ledger, "show", 0, 40)
    keep_work(ledger, "find strait", 0, 1)
    done(ledger, "show")
    done(ledger, "show")
    assert told(ledger) == [("find strait", 0, 1, None)]


def test_what_stops_work_is_told_until_it_goes_on(ledger: Ledger) -> None:
    keep_work(ledger, "show", 3, 40, "report 12ab is damaged")
    assert told(ledger) == [("show", 3, 40, "report 12ab is damaged")]
    keep_work(ledger, "show", 4, 40)
    assert told(ledger) == [("show", 4, 40, None)]
