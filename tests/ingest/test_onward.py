"""Nothing leads from the web into one's own network."""

import time
from threading import Event

import httpx
import pytest
from tests.waiting import LONG

from headway.errors import SourceError
from headway.ingest.asking import Limits
from headway.ingest.hosts import Resolve
from headway.ingest.pages import fetch
from headway.ingest.web import Web
from headway.model.article import Hints

PAGE = b"<!doctype html><p>Both ports signed."
QUICK = Limits(bytes=100_000, patience=0.4, seconds=1.0)


def refusal(address: str, **more: object) -> str:
    with pytest.raises(SourceError) as refused:
        fetch(address, Hints(), Web(limits=QUICK, **more))  # type: ignore[arg-type]
    message = str(refused.value)
    assert "\n" not in message
    assert ": " in message
    return message


PUBLIC, OWN = "93.184.216.34", "10.0.0.7"
NAMES = {"news.example": (PUBLIC,), "intranet": (OWN,), "other": ("10.0.0.8",)}


class Net(httpx.BaseTransport):
    """A network in which each address sends on to where it is told, or has a page."""

    def __init__(self, **onward: str) -> None:
        self.onward = onward
        self.called: list[tuple[str, str, object]] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        host = request.headers["host"]
        sni = request.extensions["sni_hostname"]
        self.called.append((request.url.host, host, sni))
        if request.url.host == "93.184.216.1":
            raise httpx.ConnectError("nobody there")
        onward = self.onward.get(request.url.path.strip("/"))
        if onward is None:
            return httpx.Response(200, stream=httpx.ByteStream(PAGE))
        return httpx.Response(302, headers={"location": onward})


def names(**more: tuple[str, ...]) -> Resolve:
    known = NAMES | more
    return lambda host: known.get(host, (host,))


def test_a_request_goes_to_the_checked_address_and_asks_for_the_host() -> None:
    net = Net()
    fetch("https://news.example:444/a", Hints(), Web(resolve=names(), transport=net))
    assert net.called == [(PUBLIC, "news.example:444", "news.example")]


def test_the_next_address_is_called_where_one_does_not_answer() -> None:
    net, found = Net(), names(twice=("93.184.216.1", PUBLIC))
    fetch("http://twice/a", Hints(), Web(resolve=found, transport=net))
    assert [called for called, *_ in net.called] == ["93.184.216.1", PUBLIC]


def test_of_a_name_with_both_only_the_public_address_is_called() -> None:
    net, both = Net(), names(both=(OWN, PUBLIC))
    fetch("http://both/a", Hints(), Web(resolve=both, transport=net))
    assert [called for called, *_ in net.called] == [PUBLIC]


@pytest.mark.parametrize(
    ("start", "onward"),
    [
        ("http://news.example/a", "http://intranet/"),
        ("http://news.example/a", f"http://{OWN}/"),
        ("http://news.example/a", "http://[::ffff:10.0.0.7]/"),
        ("http://news.example/a", "http://[64:ff9b::a00:7]/"),
        ("http://intranet/a", "http://other/"),
    ],
    ids=["a name", "an address", "inside IPv6", "behind NAT64", "another own host"],
)
def test_nothing_may_lead_into_a_private_network(start: str, onward: str) -> None:
    net = Net(a=onward)
    message = refusal(start, resolve=names(), transport=net)
    assert "private network" in message
    assert len(net.called) == 1


def test_nor_back_into_it_through_the_public_network() -> None:
    net = Net(a="http://news.example/b", b="http://intranet/c")
    assert "private" in refusal("http://intranet/a", resolve=names(), transport=net)
    assert [called for called, *_ in net.called] == [OWN, PUBLIC]


def test_nor_through_a_name_that_changes_hands() -> None:
    net, turns = Net(a="/b"), iter([(PUBLIC,), (OWN,)])
    message = refusal("http://turning/a", resolve=lambda _: next(turns), transport=net)
    assert "private" in message
    assert [called for called, *_ in net.called] == [PUBLIC]


def test_a_name_that_is_not_answered_for_takes_no_longer_than_the_whole() -> None:
    refused = Event()

    def sleepy(host: str) -> tuple[str, ...]:
        refused.wait(LONG)
        return (host,)

    start = time.monotonic()
    assert "too slow" in refusal("http://127.0.0.1/", resolve=sleepy)
    assert time.monotonic() - start < 2
    refused.set()
