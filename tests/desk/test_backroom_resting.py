"""When the back room works, and when it rests."""

import pytest
from tests.desk.filled import fill
from tests.desk.rooms import OTHERS, Clock, confirm, room_of, troubles

from headway.desk.backroom import Backroom, keep_busy
from headway.desk.duty import Duty
from headway.errors import LedgerError
from headway.ledger.dossiers import claim
from headway.ledger.findings import marks
from headway.ledger.roomkey import RoomKey
from headway.ledger.store import Ledger
from headway.ledger.works import keep_work, works
from headway.model.entry import Entries


@pytest.fixture
def filled(ledger: Ledger) -> list[Entries]:
    """The reports of a ledger whose findings are fresh."""
    return fill(ledger)


def test_after_work_comes_rest(ledger: Ledger, filled: list[Entries]) -> None:
    clock = Clock()
    room = room_of(ledger, Duty(clock))
    room.round()
    confirm(ledger, filled[0])
    with room.duty.work() if room.duty else pytest.fail("no duty"):
        clock.now += 3.0
    assert not room.round()
    assert not room.round()
    clock.now += 5.9
    assert not room.round()
    clock.now += 0.1
    assert room.round()


def test_the_first_work_after_a_pause_is_done_at_once(
    ledger: Ledger, filled: list[Entries]
) -> None:
    room = room_of(ledger, Duty(Clock()))
    room.round()
    confirm(ledger, filled[0])
    assert room.round()


def test_what_was_never_found_does_not_wait(
    ledger: Ledger, filled: list[Entries]
) -> None:
    clock = Clock()
    room = room_of(ledger, Duty(clock))
    assert room.duty
    with room.duty.work():
        clock.now += 1000
    claim(ledger, OTHERS, "ferry.toml")
    assert room.round()
    assert OTHERS.id in marks(ledger)


def test_a_chore_is_done_until_there_is_nothing_to_do(ledger: Ledger) -> None:
    left = [1, 1, 0]

    def sweep(_: Ledger) -> bool:
        return bool(left.pop(0))

    room = Backroom(ledger, chores=(sweep,))
    assert [room.round() for _ in range(4)] == [True, True, False, False]
    assert left == []


def test_chores_rest_and_findings_do_not_wait_for_them(
    ledger: Ledger, filled: list[Entries]
) -> None:
    swept: list[bool] = []

    def sweep(_: Ledger) -> bool:
        swept.append(True)
        return True

    room = Backroom(ledger, duty=Duty(), chores=(sweep,))
    clock = Clock()
    room.pace = Duty(clock)
    with room.pace.work():
        clock.now += 10
    confirm(ledger, filled[0])
    assert room.round()
    assert swept == []
    assert not room.round()
    clock.now += 20
    assert room.round()
    assert swept == [True]


def test_a_chore_that_fails_is_noted(ledger: Ledger) -> None:
    def sweep(_: Ledger) -> bool:
        raise LedgerError("talks.db: the broom is damaged")

    assert not Backroom(ledger, chores=(sweep,)).round()
    assert troubles(ledger) == ["talks.db: the broom is damaged"]


def test_what_a_room_left_that_is_no_more_is_wiped(ledger: Ledger) -> None:
    keep_work(ledger, "show", 20, 400)
    room = room_of(ledger)
    turns = iter([True, False])
    keep_busy(room, RoomKey(ledger), lambda: next(turns))
    assert works(ledger) == []


def test_a_room_without_the_key_leaves_all_as_it_is(
    ledger: Ledger, filled: list[Entries]
) -> None:
    confirm(ledger, filled[0])
    before, other = marks(ledger), RoomKey(ledger)
    assert other.held()
    turns = iter([True, False])
    keep_busy(room_of(ledger), RoomKey(ledger), lambda: next(turns))
    assert marks(ledger) == before
    other.give_back()
