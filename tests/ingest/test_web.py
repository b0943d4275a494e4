"""A page is fetched from a server that misbehaves in every way it can."""

import gzip
import io
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from tests.waiting import ready

from headway import __version__
from headway.errors import SourceError
from headway.ingest.asking import Limits
from headway.ingest.pages import fetch
from headway.ingest.sources import gather
from headway.ingest.web import Web, checked
from headway.model.article import Capture, Hints
from headway.read.article import read

PAGE = b"<!doctype html><p>Both ports signed."
QUICK = Limits(bytes=100_000, patience=0.4, seconds=1.0)
PATIENCE = Web(
    limits=Limits(bytes=100_000, patience=20.0, seconds=20.0)
)  # for what must succeed


class Outlet(BaseHTTPRequestHandler):
    """A server that answers each path in its own bad way."""

    agents: list[str] = []  # noqa: RUF012 - shared on purpose: one for each server

    def do_GET(self) -> None:
        self.agents.append(self.headers["user-agent"])
        name, _, rest = self.path.strip("/").partition("/")
        getattr(self, f"send_{name}", self.send_gone)(rest)

    def send_whole(self, content: bytes, kind: str | None, **headers: str) -> None:
        self.send_response(200)
        if kind is not None:
            self.send_header("content-type", kind)
        for key, value in headers.items():
            self.send_header(key.replace("_", "-"), value)
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def send_page(self, rest: str) -> None:
        self.send_whole(PAGE, "text/html; charset=utf-8")

    def send_text(self, rest: str) -> None:
        self.send_whole(b"Both ports signed.", "text/plain")

    def send_latin(self, charset: str) -> None:
        words = "“Café talks,” said both ports.".encode("windows-1252")
        self.send_whole(words, f"text/plain; charset={charset}")

    def send_feed(self, rest: str) -> None:
        self.send_whole(b"<?xml version='1.0'?><rss><channel>", "text/html")

    def send_untold(self, rest: str) -> None:
        self.send_whole(PAGE, None)

    def send_picture(self, rest: str) -> None:
        self.send_whole(b"\x89PNG", "image/png")

    def send_packed(self, rest: str) -> None:
        self.send_whole(gzip.compress(PAGE), "text/html", content_encoding="gzip")

    def send_bomb(self, rest: str) -> None:
        content = gzip.compress(b"a" * 5_000_000)
        self.send_whole(content, "text/html", content_encoding="gzip")

    def send_twice(self, rest: str) -> None:
        content = gzip.compress(gzip.compress(PAGE))
        self.send_whole(content, "text/html", content_encoding="gzip, gzip")

    def send_damaged(self, rest: str) -> None:
        self.send_whole(b"not packed", "text/html", content_encoding="gzip")

    def send_large(self, rest: str) -> None:
        self.send_whole(b"a" * 200_000, "text/html")

    def send_short(self, rest: str) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.send_header("content-length", "9000")
        self.end_headers()
        self.wfile.write(PAGE)

    def send_silence(self, rest: str) -> None:
        self.rfile.read()  # until nobody listens

    def send_drip(self, rest: str) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.end_headers()
        for _ in range(20):
            try:
                self.wfile.write(b"a")
            except OSError:
                return
            ready(self.connection.fileno(), 0.1)  # that is, nobody listens

    def send_headers(self, rest: str) -> None:
        self.wfile.write(b"HTTP/1.0 200 OK\r\n")
        for number in range(20):
            try:
                self.wfile.write(f"x-{number}: a\r\n".encode())
            except OSError:
                return
            ready(self.connection.fileno(), 0.1)  # that is, nobody listens

    def send_nonsense(self, rest: str) -> None:
        self.wfile.write(b"what do you want\r\n\r\n")

    def send_to(self, rest: str) -> None:
        self.send_response(302)
        self.send_header("location", rest)
        self.end_headers()

    def send_hop(self, rest: str) -> None:
        self.send_to(f"/hop/{int(rest) - 1}" if int(rest) else "/page")

    def send_status(self, rest: str) -> None:
        self.send_response(int(rest), "Made\tUp")
        self.end_headers()

    def send_gone(self, rest: str) -> None:
        self.send_error(404)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the tests' output stays quiet."""


@pytest.fixture(name="site")
def served() -> Iterator[str]:
    """The address of the bad server."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Outlet)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def refusal(address: str, **more: object) -> str:
    with pytest.raises(SourceError) as refused:
        fetch(address, Hints(), Web(limits=QUICK, **more))  # type: ignore[arg-type]
    message = str(refused.value)
    assert "\n" not in message
    assert ": " in message
    return message


@pytest.mark.parametrize(
    ("path", "media_type", "content"),
    [
        ("page/ferry.html", "text/html", PAGE),
        ("text/ferry.txt", "text/plain", b"Both ports signed."),
        ("untold/ferry", "text/html", PAGE),
        ("packed/ferry", "text/html", PAGE),
    ],
)
def test_a_page_is_fetched_as_it_is(
    site: str, path: str, media_type: str, content: bytes
) -> None:
    capture = fetch(f"{site}/{path}", Hints(outlet="Ferry News"), PATIENCE)
    assert (capture.name, capture.origin) == ("ferry", f"{site}/{path}")
    assert (capture.media_type, capture.content) == (media_type, content)
    assert capture.hints.outlet == "Ferry News"
    assert capture.fetched.tzinfo is not None


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252"])
def test_a_text_is_read_in_the_encoding_that_the_server_tells(
    site: str, charset: str
) -> None:
    found = fetch(f"{site}/latin/{charset}", Hints(), PATIENCE)
    assert read(found).text == "“Café talks,” said both ports."


def test_the_server_is_told_who_asks(site: str) -> None:
    fetch(f"{site}/page", Hints())
    assert Outlet.agents[-1] == f"headway/{__version__}"


def test_redirects_are_followed_and_the_last_address_is_kept(site: str) -> None:
    capture = fetch(f"{site}/hop/4", Hints(), PATIENCE)
    assert capture.origin == f"{site}/page"


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("nowhere", "404 Not Found: check the address"),
        ("status/403", "403 Forbidden: save the page"),
        ("status/500", "500 Internal Server Error"),
        ("status/599", "599 unknown status"),
        ("picture", "no text page"),
        ("feed", "a feed, and no report"),
        ("large", "larger than"),
        ("bomb", "larger than"),
        ("twice", "packed in an unknown way"),
        ("damaged", "answer is broken"),
        ("short", "answer is broken"),
        ("nonsense", "answer is broken"),
        ("silence", "too slow"),
        ("drip", "too slow"),
        ("headers", "too slow"),
        ("hop/6", "more than 5 redirects"),
        ("to/ftp://example.org/a", "only http and https"),
        ("to/file:///etc/hosts", "only http and https"),
        ("to/http://[::1", "answer is broken"),
        ("status/302", "302 Found"),
    ],
)
def test_a_page_that_cannot_be_had_is_refused_in_one_line(
    site: str, path: str, reason: str
) -> None:
    assert reason in refusal(f"{site}/{path}")


def test_a_redirect_out_of_the_web_names_where_it_stands(site: str) -> None:
    assert refusal(f"{site}/to/file:///etc/hosts") == (
        f"{site}/to/file:///etc/hosts: leads on to file: "
        "only http and https addresses are fetched"
    )


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("http://no-such-host.invalid/a", "no such host"),
        ("http://", "only http and https"),
        ("http://[::1", "none"),
        ("http://a b/", "no such host"),
        ("http://jane:secret@127.0.0.1/", "take name and password out"),
    ],
)
def test_an_address_that_is_none_is_refused(address: str, reason: str) -> None:
    message = refusal(address)
    assert reason in message
    assert "secret" not in message


def test_a_closed_port_is_no_connection() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    assert "no connection" in refusal(f"http://127.0.0.1:{port}/")


def test_an_own_page_may_lead_to_another_own_page(site: str) -> None:
    assert fetch(f"{site}/to/{site}/page", Hints(), PATIENCE).content == PAGE


def test_gathering_yields_pages_and_refusals_alike(site: str) -> None:
    found = list(gather([f"{site}/nowhere", f"{site}/page"], Hints(), io.BytesIO()))
    assert [isinstance(one, Capture) for one in found] == [False, True]
    assert isinstance(found[0], SourceError)


@pytest.mark.parametrize("address", ["http://xn--", "http://xn--0x7f.1/"])
def test_a_host_whose_name_is_none_is_told(address: str) -> None:
    with pytest.raises(SourceError):
        checked(address)
