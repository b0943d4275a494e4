"""There is one key to a back room, and a process that ends lets go of it."""

import subprocess
import sys
from pathlib import Path

import pytest

from headway.ledger.opening import open_ledger
from headway.ledger.roomkey import RoomKey, locked
from headway.ledger.store import Ledger

HOLD = """
import sys
from headway.ledger.opening import open_ledger
from headway.ledger.roomkey import RoomKey
key = RoomKey(open_ledger(sys.argv[1], create=False))
print(key.held(), flush=True)
sys.stdin.read()
"""


def test_one_has_the_key_and_the_other_has_not(ledger: Ledger, blank: str) -> None:
    other = open_ledger(blank, create=False)
    first, second = RoomKey(ledger), RoomKey(other)
    assert first.held()
    assert first.held()
    assert not second.held()
    first.give_back()
    assert second.held()
    assert not first.held()
    second.give_back()
    other.close()


def test_a_key_that_nobody_holds_is_given_back_in_vain(ledger: Ledger) -> None:
    key = RoomKey(ledger)
    key.give_back()
    assert key.held()
    key.give_back()


def test_who_is_killed_lets_go(ledger: Ledger, blank: str) -> None:
    key = RoomKey(ledger)
    call = [sys.executable, "-c", HOLD, blank]
    pipe = subprocess.PIPE
    with subprocess.Popen(call, stdin=pipe, stdout=pipe, text=True) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "True\n"
        assert not key.held()
        holder.kill()
        holder.wait()
    taken = any(key.held() for _ in range(1000))
    assert taken
    key.give_back()


def test_the_empty_file_goes_with_its_holder(tmp_path: Path) -> None:
    ledger = open_ledger(str(tmp_path / "talks.db"), create=True)
    key = RoomKey(ledger)
    assert key.held()
    assert key.place.exists()
    key.give_back()
    ledger.close()
    assert [one.name for one in tmp_path.iterdir()] == ["talks.db"]


def test_a_lock_of_a_file_that_is_gone_is_worth_nothing(tmp_path: Path) -> None:
    assert locked(tmp_path / "none" / "talks.db-room") is None


@pytest.fixture
def cut(address: str) -> RoomKey:
    """A key whose connection is lost."""
    key = RoomKey(open_ledger(address, create=True))
    assert key.held()
    return key


def test_a_lock_that_is_lost_is_taken_anew(cut: RoomKey) -> None:
    if cut.engine.dialect.name == "postgresql":
        cut.lock.connection.dbapi_connection.close()  # type: ignore[union-attr]
    assert cut.held()
    cut.give_back()
    cut.engine.dispose()
