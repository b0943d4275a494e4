"""When a source or a link is due, and when it is given up."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headway.follow.schedule import (
    EVERY,
    FIRST_WAIT,
    LONGEST_WAIT,
    PATIENCE,
    Trouble,
    failed,
    hosts_in_turn,
    is_due,
    is_polled,
    read,
    unread,
    visited,
    wait_after,
)
from headway.model.source import Failure, Link, LinkState, Source, SourceKind

NOON = datetime(2021, 3, 2, 12, tzinfo=UTC)
FEED = Source(address="https://gull.example/feed", kind=SourceKind.FEED, added=True)
LINK = Link(address="https://gull.example/a", source=FEED.address, found=NOON)
BUSY = Trouble(failure=Failure.PASSING, reason="busy")


def test_what_was_never_visited_is_due_at_once() -> None:
    assert is_due(FEED, NOON)
    assert is_due(LINK, NOON)


def test_a_visit_that_went_well_is_followed_by_the_next_in_its_time() -> None:
    after = visited(replace(FEED, failures=3, trouble="busy"), NOON, EVERY)
    assert (after.failures, after.trouble, after.checked) == (0, None, NOON)
    assert not is_due(after, NOON + EVERY - timedelta(seconds=1))
    assert is_due(after, NOON + EVERY)


def test_one_that_failed_is_noted_and_followed_by_another() -> None:
    after = failed(FEED, NOON, BUSY)
    assert (after.failures, after.trouble, after.checked) == (1, "busy", NOON)
    assert after.due == NOON + FIRST_WAIT


@given(st.integers(1, 10_000))
def test_waits_grow_to_a_day_and_no_further(failures: int) -> None:
    assert FIRST_WAIT <= wait_after(failures) <= wait_after(failures + 1)
    assert wait_after(failures + 1) <= LONGEST_WAIT


def test_a_source_is_tried_every_day_for_ever() -> None:
    after = FEED
    for _ in range(1000):
        after = failed(after, NOON, Trouble(failure=Failure.GONE, reason="gone"))
    assert after.due == NOON + LONGEST_WAIT


@pytest.mark.parametrize(
    ("asked", "wait"),
    [
        (timedelta(hours=2), timedelta(hours=2)),
        (timedelta(seconds=1), FIRST_WAIT),
        (timedelta(days=900), LONGEST_WAIT),
        (None, FIRST_WAIT),
    ],
)
def test_a_server_may_ask_for_a_longer_wait(
    asked: timedelta | None, wait: timedelta
) -> None:
    assert failed(FEED, NOON, replace(BUSY, wait=asked)).due == NOON + wait
    assert unread(LINK, NOON, replace(BUSY, wait=asked)).due == NOON + wait


def test_a_link_that_was_read_is_settled() -> None:
    after = read(replace(LINK, failures=2, due=NOON, trouble="busy"), "0" * 64)
    assert (after.state, after.article) == (LinkState.READ, "0" * 64)
    assert (after.failures, after.due, after.trouble) == (0, None, None)


@pytest.mark.parametrize("failure", Failure)
def test_one_that_fails_waits_until_patience_ends(failure: Failure) -> None:
    trouble = Trouble(failure=failure, reason="no")
    before = NOON + PATIENCE[failure] - timedelta(seconds=1)
    waiting = unread(LINK, before, trouble)
    assert (waiting.state, waiting.failures) == (LinkState.WAITING, 1)
    assert waiting.due is not None
    over = unread(waiting, NOON + PATIENCE[failure], trouble)
    assert (over.state, over.due, over.trouble) == (LinkState.GIVEN_UP, None, "no")


@pytest.mark.parametrize(
    ("source", "named", "polled"),
    [
        (FEED, (), True),
        (replace(FEED, added=False), (), False),
        (replace(FEED, added=False), (FEED.address,), True),
        (replace(FEED, kind=None), (), True),
        (replace(FEED, kind=SourceKind.PAGE), (FEED.address,), False),
    ],
    ids=["added", "named no more", "named", "not seen yet", "a page"],
)
def test_a_source_is_polled_while_somebody_wants_it(
    source: Source, named: tuple[str, ...], polled: bool
) -> None:
    assert is_polled(source, named) is polled


def link(address: str, day: int | None = None) -> Link:
    published = date(2021, 3, day) if day else None
    return replace(LINK, address=f"https://{address}", published=published)


def test_hosts_take_turns_and_each_begins_with_its_newest() -> None:
    waiting = [link("gull/1", 1), link("gull/2", 2), link("tern/1"), link("gull/3")]
    turns = [one.address.removeprefix("https://") for one in hosts_in_turn(waiting)]
    assert turns == ["gull/3", "tern/1", "gull/2", "gull/1"] or turns == [
        "gull/2",
        "tern/1",
        "gull/3",
        "gull/1",
    ]


@given(st.lists(st.sampled_from(["a/1", "a/2", "b/1", "c/1"]).map(link)))
def test_no_link_is_lost_on_the_way(links: list[Link]) -> None:
    turned = [one.address for one in hosts_in_turn(links)]
    assert sorted(turned) == sorted(one.address for one in links)
