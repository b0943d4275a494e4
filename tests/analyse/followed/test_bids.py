"""When two reports tell of one proposal, and how much their words tell."""

from datetime import date, timedelta

import pytest
from tests.filings import ARLAND, BOREN, CRESK, filing, move, on

from headway.analyse.followed.bids import Bid, Telling, bids, common, shared, told_once
from headway.analyse.followed.witnesses import Account
from headway.model.filing import FiledMove
from headway.model.kinds import MoveKind

DAM = ("dam", "gate", "lock", "toll")
DAY = on(3)
NONE: frozenset[str] = frozenset()


def telling(
    *words: str,
    day: date | None = DAY,
    to: str | None = CRESK,
    side: str = ARLAND,
    name: str = "Post",
    issues: tuple[str, ...] = (),
) -> Telling[FiledMove]:
    """A report's telling, in these stems, of what Arland asks of Cresk."""
    report = filing(name, day, move(MoveKind.DEMAND, " ".join(words)))
    (told,) = report.moves
    account = Account(report=report, entry=told)
    about, stems = " ".join(words), frozenset(words)
    return Telling(account, side, to, about, day, stems, issues)


def count(*told: Telling[FiledMove], common: frozenset[str] = NONE) -> int:
    return len(bids(told, common))


@pytest.mark.parametrize(
    ("words", "common", "weight"),
    [
        (("dam", "gate"), NONE, 2.0),
        (("dam", "fish"), NONE, 1.0),
        (("dam", "gate"), frozenset({"dam"}), 1.5),
        (("dam", "gate"), frozenset({"fish"}), 2.0),
        (("fish",), NONE, 0.0),
    ],
    ids=["two", "one", "one of them common", "another is common", "none"],
)
def test_a_common_word_counts_half(
    words: tuple[str, ...], common: frozenset[str], weight: float
) -> None:
    assert shared(frozenset(words), frozenset(DAM), common) == weight


@pytest.mark.parametrize(
    ("tellings", "uses", "told"),
    [(20, 10, False), (20, 11, True), (2000, 20, False), (2000, 21, True)],
    ids=["ten", "more than ten", "a hundredth", "more than a hundredth"],
)
def test_a_word_that_many_use_is_common(tellings: int, uses: int, told: bool) -> None:
    words = [frozenset({"dam"})] * uses + [frozenset({"fish"})] * (tellings - uses)
    assert ("dam" in common(words)) is told


@pytest.mark.parametrize(
    ("other", "one"),
    [
        (("dam", "gate", "lock", "fish", "boat", "net"), True),
        (("dam", "gate", "fish", "boat"), False),
        (("dam", "gate", "fish"), True),
        (("dam", "fish"), False),
        (("dam",), False),
    ],
    ids=["three words", "half of four", "two of three", "one of two", "one alone"],
)
def test_three_words_are_enough_or_two_that_are_most(
    other: tuple[str, ...], one: bool
) -> None:
    first, second = telling(*DAM), telling(*other, name="Echo")
    assert (count(first, second) == 1) is one
    assert (count(second, first) == 1) is one


def test_of_common_words_more_are_needed() -> None:
    first = telling(*DAM, "bay", "reed")
    second = telling("dam", "gate", "lock", "fish", "boat", "net", name="Echo")
    assert count(first, second, common=frozenset({"dam"})) == 2
    assert count(first, second) == 1


@pytest.mark.parametrize(
    ("day", "found"),
    [(DAY + timedelta(days=60), 1), (DAY + timedelta(days=61), 2), (None, 2)],
    ids=["sixty days on", "later", "no day"],
)
def test_tellings_of_one_proposal_are_near_in_time(
    day: date | None, found: int
) -> None:
    assert count(telling(*DAM), telling(*DAM, day=day, name="Echo")) == found


def test_days_unknown_to_both_are_near_and_a_chain_may_be_long() -> None:
    assert count(telling(*DAM, day=None), telling(*DAM, day=None, name="Echo")) == 1
    days = [DAY + timedelta(days=50 * n) for n in range(4)]
    (bid,) = bids([telling(*DAM, day=day, name=f"P{day}") for day in days], NONE)
    assert [t.day for t in bid.tellings] == days
    assert bid.day == days[0]


@pytest.mark.parametrize(
    ("to", "found"),
    [(CRESK, 1), (None, 1), (BOREN, 2)],
    ids=["the same", "nobody is named", "another"],
)
def test_what_is_put_to_another_is_another(to: str | None, found: int) -> None:
    assert count(telling(*DAM), telling(*DAM, to=to, name="Echo")) == found
    assert count(telling(*DAM), telling(*DAM, side=BOREN, name="Echo")) == 2


def test_whom_it_is_put_to_is_learnt_from_the_first_that_says_so() -> None:
    open_ = telling(*DAM, to=None, issues=("dams",))
    named = telling(*DAM, day=on(4), to=CRESK, name="Echo", issues=("tolls", "dams"))
    other = telling(*DAM, day=on(5), to=BOREN, name="Sun")
    first, second = bids([other, named, open_], NONE)
    assert (first.number, first.side, first.to) == (0, ARLAND, CRESK)
    assert (first.issues, first.words) == (("dams", "tolls"), frozenset(DAM))
    assert (second.number, second.to) == (1, BOREN)


def test_the_telling_goes_to_the_bid_that_shares_most_and_of_equals_to_the_first() -> (
    None
):
    dams = telling("dam", "gate", "lock", name="A")
    fish = telling("fish", "boat", "net", day=on(4), name="B")
    both = ("dam", "gate", "lock", "fish", "boat", "net")
    equal = telling(*both, day=on(5), name="C")
    more = telling("dam", "gate", "lock", "fish", "boat", "net", "bay", day=on(5))
    assert [len(b.tellings) for b in bids([dams, fish, equal], NONE)] == [2, 1]
    wider = telling("fish", "boat", "net", "bay", day=on(4), name="B")
    assert [len(b.tellings) for b in bids([dams, wider, more], NONE)] == [1, 2]


def test_two_bids_of_other_matters_do_not_meet() -> None:
    bid: Bid[FiledMove] = Bid(0, ARLAND, on(3), frozenset(DAM), to=CRESK)
    assert not told_once(bid, telling("fish", "boat", "net"), NONE)
    assert told_once(bid, telling(*DAM), NONE)
