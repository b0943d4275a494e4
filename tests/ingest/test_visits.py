"""Servers are asked politely: their robots.txt, one at a time, with pauses."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from http.server import BaseHTTPRequestHandler

import httpx
import pytest
from tests.outlets import QUICK, Clock, Outlet, Reply, outlet, visitor

from headway.ingest.asking import Answer
from headway.ingest.pages import PAGE
from headway.ingest.refusals import UnreachedError
from headway.ingest.visits import POLITE, Visitor
from headway.model.source import Failure

OWN = "127.0.0.1"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def gull() -> Iterator[Outlet]:
    with outlet() as here:
        here.page("/a", "Both ports signed.")
        here.page("/b", "The pact holds.")
        yield here


def ask(who: Visitor, address: str, own: str | None = OWN) -> Answer:
    return who.visit(address, own=own, asking=PAGE)


def refusal(who: Visitor, address: str, own: str | None = OWN) -> UnreachedError:
    with pytest.raises(UnreachedError) as refused:
        ask(who, address, own)
    assert "\n" not in str(refused.value)
    return refused.value


def robots(words: str) -> Reply:
    return Reply(content=words.encode(), kind="text/plain")


def test_a_host_is_asked_for_its_rules_once_a_day(gull: Outlet, clock: Clock) -> None:
    who = visitor(clock)
    ask(who, f"{gull.site}/a")
    ask(who, f"{gull.site}/b")
    assert gull.asked == ["/robots.txt", "/a", "/b"]
    clock.sleep(timedelta(days=1, seconds=1).total_seconds())
    ask(who, f"{gull.site}/a")
    assert gull.asked[3:] == ["/robots.txt", "/a"]


def test_between_two_requests_to_a_host_there_is_a_pause(
    gull: Outlet, clock: Clock
) -> None:
    who = visitor(clock)
    ask(who, f"{gull.site}/a")
    ask(who, f"{gull.site}/b")
    assert clock.slept == [POLITE.pause, POLITE.pause]
    assert gull.most_at_once == 1


def test_but_none_where_time_has_passed_anyway(gull: Outlet, clock: Clock) -> None:
    who = visitor(clock)
    ask(who, f"{gull.site}/a")
    clock.time += timedelta(seconds=POLITE.pause)
    ask(who, f"{gull.site}/b")
    assert clock.slept == [POLITE.pause]


def test_a_clock_that_is_put_back_makes_no_long_pause(
    gull: Outlet, clock: Clock
) -> None:
    who = visitor(clock)
    ask(who, f"{gull.site}/a")
    clock.time -= timedelta(hours=5)
    ask(who, f"{gull.site}/b")
    assert clock.slept == [POLITE.pause, POLITE.pause]


@pytest.mark.parametrize(
    ("asked", "pause"), [("10", 10.0), ("9999", POLITE.longest_pause), ("0.1", 2.0)]
)
def test_a_host_may_ask_for_a_longer_pause(
    gull: Outlet, clock: Clock, asked: str, pause: float
) -> None:
    gull.says("/robots.txt", robots(f"User-agent: *\nCrawl-delay: {asked}"))
    who = visitor(clock)
    ask(who, f"{gull.site}/a")
    ask(who, f"{gull.site}/b")
    assert clock.slept[-1] == pause


@pytest.mark.parametrize(
    ("words", "allowed"),
    [
        ("User-agent: *\nDisallow: /", False),
        ("User-agent: headway\nDisallow: /a", False),
        ("User-agent: *\nDisallow: /b", True),
        ("User-agent: otherbot\nDisallow: /", True),
        ("User-agent: *\nDisallow: /\nUser-agent: headway\nAllow: /", True),
        ("", True),
        ("<!doctype html><p>Not here.", True),
        ("\0\xff" * 50, True),
    ],
)
def test_a_robots_txt_is_obeyed(
    gull: Outlet, clock: Clock, words: str, allowed: bool
) -> None:
    gull.says("/robots.txt", robots(words))
    if allowed:
        assert ask(visitor(clock), f"{gull.site}/a").content
    else:
        failed = refusal(visitor(clock), f"{gull.site}/a")
        assert failed.failure is Failure.REFUSED
        assert "robots.txt" in str(failed)
        assert gull.visits == []


@pytest.mark.parametrize("status", [404, 403, 401, 410])
def test_where_there_is_none_all_is_allowed(
    gull: Outlet, clock: Clock, status: int
) -> None:
    gull.says("/robots.txt", Reply(status=status))
    assert ask(visitor(clock), f"{gull.site}/a").content


def test_where_it_cannot_be_had_nothing_is(gull: Outlet, clock: Clock) -> None:
    gull.says("/robots.txt", Reply(status=500))
    failed = refusal(visitor(clock), f"{gull.site}/a")
    assert failed.failure is Failure.PASSING
    assert "/robots.txt" in str(failed)
    assert gull.visits == []


def test_until_it_can(gull: Outlet, clock: Clock) -> None:
    gull.says("/robots.txt", Reply(status=503), robots("User-agent: *\nDisallow: /b"))
    who = visitor(clock)
    assert ask(who, f"{gull.site}/a").content
    assert refusal(who, f"{gull.site}/b").failure is Failure.REFUSED


def test_of_a_huge_one_the_beginning_counts(gull: Outlet, clock: Clock) -> None:
    huge = "User-agent: *\nDisallow: /a\n" + "# a\n" * 500_000 + "Disallow: /b\n"
    gull.says("/robots.txt", robots(huge))
    who = visitor(clock)
    assert refusal(who, f"{gull.site}/a").failure is Failure.REFUSED
    assert ask(who, f"{gull.site}/b").content


def test_it_is_obeyed_where_a_redirect_leads(gull: Outlet, clock: Clock) -> None:
    gull.says("/robots.txt", robots("User-agent: *\nDisallow: /b"))
    gull.says("/a", Reply(status=302, headers={"location": "/b"}))
    assert refusal(visitor(clock), f"{gull.site}/a").failure is Failure.REFUSED
    assert gull.visits == ["/a"]


def cut(handler: BaseHTTPRequestHandler) -> None:
    """Close the connection without a word."""
    handler.close_connection = True


def short(handler: BaseHTTPRequestHandler) -> None:
    """Promise more than is sent."""
    handler.wfile.write(b"HTTP/1.0 200 OK\r\ncontent-length: 900\r\n\r\n<p>Both")


GOOD = Reply(content=b"<!doctype html><p>Both ports signed.")


@pytest.mark.parametrize(
    "first",
    [Reply(status=500), Reply(status=429), Reply(raw=cut), Reply(raw=short)],
    ids=["a fault", "too busy", "cut off", "broken off"],
)
def test_what_may_pass_at_once_is_tried_again(
    gull: Outlet, clock: Clock, first: Reply
) -> None:
    gull.says("/a", first, GOOD)
    assert ask(visitor(clock), f"{gull.site}/a").content == GOOD.content
    assert gull.visits == ["/a", "/a"]


def test_each_wait_is_longer_and_the_last_try_is_told(
    gull: Outlet, clock: Clock
) -> None:
    gull.says("/a", Reply(status=500))
    failed = refusal(visitor(clock), f"{gull.site}/a")
    assert (failed.failure, failed.status) == (Failure.PASSING, 500)
    assert gull.visits == ["/a"] * POLITE.tries
    assert clock.slept == [2.0, 2.0, 4.0]


def test_a_server_may_say_how_long_to_wait(gull: Outlet, clock: Clock) -> None:
    gull.says("/a", Reply(status=429, headers={"retry-after": "30"}), GOOD)
    assert ask(visitor(clock), f"{gull.site}/a").content == GOOD.content
    assert clock.slept[-1] == 30


def test_where_that_is_long_it_is_left_for_another_round(
    gull: Outlet, clock: Clock
) -> None:
    gull.says("/a", Reply(status=503, headers={"retry-after": "7200"}), GOOD)
    failed = refusal(visitor(clock), f"{gull.site}/a")
    assert failed.wait == timedelta(hours=2)
    assert gull.visits == ["/a"]


@pytest.mark.parametrize(
    ("status", "failure"),
    [(404, Failure.GONE), (410, Failure.GONE), (403, Failure.REFUSED)],
)
def test_what_will_not_pass_is_not_tried_again(
    gull: Outlet, clock: Clock, status: int, failure: Failure
) -> None:
    gull.says("/a", Reply(status=status))
    assert refusal(visitor(clock), f"{gull.site}/a").failure is failure
    assert gull.visits == ["/a"]


def silent(handler: BaseHTTPRequestHandler) -> None:
    """Never answer, as long as anybody listens."""
    handler.rfile.read()


def test_nor_is_a_server_that_never_answers(gull: Outlet, clock: Clock) -> None:
    gull.says("/a", Reply(raw=silent))
    failed = refusal(visitor(clock, limits=QUICK), f"{gull.site}/a")
    assert "too slow" in str(failed)
    assert failed.failure is Failure.PASSING
    assert gull.visits == ["/a"]


def test_a_loop_of_redirects_ends(gull: Outlet, clock: Clock) -> None:
    gull.says("/a", Reply(status=302, headers={"location": "/b"}))
    gull.says("/b", Reply(status=302, headers={"location": "/a"}))
    assert "more than 5 redirects" in str(refusal(visitor(clock), f"{gull.site}/a"))


@pytest.mark.parametrize(
    "led", ["127.0.0.1", "10.0.0.7", "::1", "169.254.169.254", "::ffff:127.0.0.1"]
)
def test_a_name_that_leads_into_the_own_network_is_refused(
    gull: Outlet, clock: Clock, led: str
) -> None:
    port = httpx.URL(gull.site).port
    who = visitor(clock, resolve=lambda _: (led,))
    failed = refusal(who, f"http://news.example:{port}/a", own=None)
    assert "private network" in str(failed)
    assert failed.failure is Failure.REFUSED
    assert gull.asked == []


def test_it_is_the_address_itself_that_is_refused(clock: Clock) -> None:
    address = "http://169.254.169.254/latest"
    failed = refusal(visitor(clock), address, own=None)
    assert str(failed) == (
        f"{address}: the address leads into a private network: "
        "give this address itself if you trust it"
    )


def test_to_trust_it_is_no_advice_for_one_that_a_source_names(clock: Clock) -> None:
    address = "http://169.254.169.254/latest"
    with pytest.raises(UnreachedError) as refused:
        visitor(clock).visit(address, own=None, asking=replace(PAGE, named=False))
    assert str(refused.value) == (
        f"{address}: the address leads into a private network: not asked"
    )
