"""Captures go on one by one."""

import pytest
from tests.fakes import capture

from headway.cli.onward import each
from headway.errors import LedgerError, SourceError
from headway.model.article import Capture

FIRST, SECOND, THIRD = (capture(origin=f"{n}.txt") for n in (1, 2, 3))
MISSING = SourceError("4.txt: no such file")


def taken(one: Capture) -> str:
    """The origin, unless it is the second report, which cannot be read."""
    if one is SECOND:
        raise SourceError("2.txt: empty, there is nothing to read")
    return one.origin


def spoilt(one: Capture) -> str:
    """A fault of ours in the second report."""
    return str(1 / 0) if one is SECOND else one.origin


def test_what_cannot_be_had_or_read_stands_in_its_place() -> None:
    first, second, missing, third = each([FIRST, SECOND, MISSING, THIRD], taken)
    assert (first, third) == ("1.txt", "3.txt")
    assert str(second) == "2.txt: empty, there is nothing to read"
    assert missing is MISSING


def test_a_fault_of_ours_stops_one_report_and_is_told_as_such() -> None:
    first, second, third = each([FIRST, SECOND, THIRD], spoilt)
    assert (first, third) == ("1.txt", "3.txt")
    assert isinstance(second, SourceError)
    assert str(second).startswith("2.txt: not read, a bug of ours: ZeroDivisionError")


def test_a_ledger_that_fails_stops_them_all() -> None:
    def refused(one: Capture) -> str:
        raise LedgerError(f"talks.db: {one.origin} cannot be written")

    with pytest.raises(LedgerError, match=r"talks\.db: 1\.txt"):
        list(each([FIRST, SECOND], refused))
