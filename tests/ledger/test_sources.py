"""What a ledger keeps of sources and links."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from headway.ledger.sources import AT_ONCE, SourceBook
from headway.ledger.store import Ledger
from headway.model.dossier import DossierId
from headway.model.source import Link, LinkState, Listed, Source, SourceKind

NOON = datetime(2021, 3, 2, 12, tzinfo=UTC)
FEED = Source(address="https://gull.example/feed")
FULL = Source(
    address=FEED.address,
    added=True,
    kind=SourceKind.FEED,
    inside=False,
    etag='"a"',
    modified="Mon, 01 Mar 2021 10:00:00 GMT",
    checked=NOON,
    due=NOON + timedelta(minutes=30),
    failures=2,
    trouble="busy",
)
A, B = (
    Listed(address="https://gull.example/a"),
    Listed(address="https://gull.example/b"),
)


@pytest.fixture
def book(ledger: Ledger) -> SourceBook:
    return SourceBook(ledger, DossierId("cresk"))


def test_a_source_that_is_named_is_remembered(book: SourceBook) -> None:
    assert book.remember(FEED) == FEED
    assert book.sources() == (FEED,)


def test_naming_it_again_changes_nothing(book: SourceBook) -> None:
    book.remember(FULL)
    assert book.remember(FEED) == FULL
    assert book.sources() == (FULL,)


def test_but_adding_one_that_was_only_named_keeps_it(book: SourceBook) -> None:
    book.remember(FEED)
    book.visited(replace(FULL, added=False), (), NOON)
    assert book.remember(replace(FEED, added=True)) == FULL
    assert book.sources() == (FULL,)


def test_a_visit_keeps_the_source_and_its_new_links(book: SourceBook) -> None:
    book.remember(FEED)
    listed = replace(A, title="Ports sign", published=date(2021, 3, 1))
    (new,) = book.visited(FULL, [listed], NOON)
    assert new == Link(
        address=A.address,
        source=FEED.address,
        title="Ports sign",
        published=date(2021, 3, 1),
        found=NOON,
    )
    assert book.sources() == (FULL,)
    assert book.links() == (new,)


def test_a_link_is_new_once(book: SourceBook) -> None:
    book.remember(FEED)
    book.visited(FULL, [A, A], NOON)
    fresh = book.visited(FULL, [B, A], NOON + timedelta(hours=1))
    assert [link.address for link in fresh] == [B.address]
    assert [link.found for link in book.links()] == [NOON, NOON + timedelta(hours=1)]


def test_also_where_another_source_names_it(book: SourceBook) -> None:
    other = Source(address="https://tern.example/feed")
    for source in (FEED, other):
        book.remember(source)
        book.visited(source, [A], NOON)
    assert [link.source for link in book.links()] == [FEED.address]


def test_a_source_is_dropped_that_has_named_nothing(book: SourceBook) -> None:
    book.remember(FEED)
    book.drop(FEED.address)
    assert book.sources() == ()


def test_but_not_one_whose_links_would_lose_their_outlet(book: SourceBook) -> None:
    named = replace(FULL, outlet="Gull")
    book.remember(named)
    book.visited(named, [A], NOON)
    book.drop(FEED.address)
    assert book.sources() == (named,)


def test_the_links_of_another_do_not_keep_it(ledger: Ledger, book: SourceBook) -> None:
    for one in (book, SourceBook(ledger, DossierId("tern"))):
        one.remember(FEED)
    one.visited(FEED, [A], NOON)
    book.drop(FEED.address)
    assert (book.sources(), one.sources()) == ((), (FEED,))


def test_one_that_is_dropped_during_a_visit_comes_back_with_its_links(
    book: SourceBook,
) -> None:
    book.remember(FEED)
    book.drop(FEED.address)
    assert len(book.visited(FULL, [A], NOON)) == 1
    assert book.sources() == (FULL,)


def test_a_dossier_has_its_own(ledger: Ledger, book: SourceBook) -> None:
    other = SourceBook(ledger, DossierId("tern"))
    book.remember(FEED)
    book.visited(FEED, [A], NOON)
    assert (other.sources(), other.links()) == ((), ())
    other.remember(FEED)
    assert len(other.visited(FEED, [A], NOON)) == 1
    (mine,) = book.links()
    book.settle(replace(mine, state=LinkState.READ, article="0" * 64))
    assert [link.state for link in other.links()] == [LinkState.WAITING]


def test_a_settled_link_comes_back_as_it_is(book: SourceBook) -> None:
    book.remember(FEED)
    (new, other) = book.visited(FEED, [A, B], NOON)
    now = replace(new, failures=3, due=NOON, trouble="busy", state=LinkState.GIVEN_UP)
    book.settle(now)
    assert set(book.links()) == {now, other}
    assert book.links(LinkState.WAITING) == (other,)


def test_links_are_counted_by_source_and_state(
    ledger: Ledger, book: SourceBook
) -> None:
    tern = Source(address="https://tern.example/feed")
    other = SourceBook(ledger, DossierId("tern"))
    for one in (book, other):
        one.remember(FEED)
        read, _ = one.visited(FEED, [A, B], NOON)
    book.remember(tern)
    book.visited(tern, [A, Listed(address="https://tern.example/c")], NOON)
    book.settle(replace(read, state=LinkState.READ, article="0" * 64))
    assert book.counts() == {
        (FEED.address, LinkState.READ): 1,
        (FEED.address, LinkState.WAITING): 1,
        (tern.address, LinkState.WAITING): 1,
    }
    assert other.counts() == {(FEED.address, LinkState.WAITING): 2}


def test_a_link_is_unread_that_waits_or_is_given_up(book: SourceBook) -> None:
    book.remember(FEED)
    read, gone = book.visited(FEED, [A, B], NOON)
    book.settle(replace(read, state=LinkState.READ, article="0" * 64))
    book.settle(replace(gone, state=LinkState.GIVEN_UP))
    late = Listed(address="https://gull.example/late")
    (waits,) = book.visited(FEED, [late], NOON + timedelta(hours=1))
    assert [one.address for one in book.unread()] == [gone.address, waits.address]


def test_many_links_are_kept_in_their_order(book: SourceBook) -> None:
    book.remember(FEED)
    many = [Listed(address=f"https://gull.example/{n}") for n in range(AT_ONCE * 2 + 1)]
    assert len(book.visited(FEED, many, NOON)) == len(many)
    assert book.visited(FEED, many, NOON) == ()


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS, TEXTS, st.none() | st.dates())
def test_whatever_a_feed_says_comes_back(
    book: SourceBook, address: str, title: str, day: date | None
) -> None:
    book.remember(FEED)
    listed = Listed(address=address, title=title, published=day)
    for new in book.visited(FEED, [listed], NOON):
        assert new in book.links()
