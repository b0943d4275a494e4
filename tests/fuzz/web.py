"""Doors of the web: addresses and where they lead, and what a server answers."""

from datetime import UTC, datetime
from ipaddress import ip_address

import httpx
from tests.fuzz.door import Door
from tests.fuzz.papers import PAGE

from headway.errors import SourceError
from headway.ingest.asking import Limits
from headway.ingest.hosts import is_public, reachable
from headway.ingest.pages import fetch
from headway.ingest.refusals import after
from headway.ingest.web import Web, checked
from headway.model.article import Hints
from headway.read.article import read

__all__ = ["DOORS"]

INSIDE = "10.0.0.7"
QUICK = Limits(bytes=200_000, patience=5.0, seconds=5.0)
SMALL = 2_048  # bytes of an address


def enter_address(content: bytes) -> None:
    words = content[:SMALL].decode("utf-8", "replace")
    url = checked(words)
    assert url.scheme in ("http", "https")
    assert url.host
    assert not url.userinfo
    again = checked(str(url))
    same = again.host == url.host or "%" in url.host  # of no name that resolves
    assert same, "an address that means another host when read again"
    asked: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        return httpx.Response(200, headers={"content-type": "text/plain"}, content=b"a")

    web = Web(
        limits=QUICK,
        resolve=lambda host: ("192.0.2.1",) if host == url.host else (INSIDE,),
        transport=httpx.MockTransport(answer),
    )
    try:
        web.ask(words, own=None)
    except SourceError:
        assert not asked
    else:
        (request,) = asked
        assert is_public(request.url.host), "a request into a private network"
        assert "\r" not in request.headers["host"]


def enter_answer(content: bytes) -> None:
    """A server's answer: the first line its status, then headers, then the page."""
    head, _, body = content.partition(b"\n\n")
    first, *lines = head.split(b"\n")[:20]
    status = 100 + int.from_bytes(first[:2], "big") % 500
    headers = [
        (name.strip() or b"x", value.strip())
        for name, _, value in (line.partition(b":") for line in lines)
    ]
    asked: list[httpx.URL] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.url)
        stream = httpx.ByteStream(body)
        return httpx.Response(status, headers=headers, stream=stream)

    web = Web(
        limits=QUICK,
        resolve=lambda host: (
            ("93.184.215.14",) if host.endswith("e.example") else (INSIDE,)
        ),
        transport=httpx.MockTransport(answer),
    )
    try:
        read(fetch("https://e.example/a", Hints(), web))
    finally:
        assert len(asked) <= 6
        assert all(url.host == "93.184.215.14" for url in asked), "led astray"


def enter_ip(content: bytes) -> None:
    words = content.decode("latin-1")
    try:
        ip_address(words.partition("%")[0])
    except ValueError:
        return
    public = is_public(words)
    assert reachable([words], trusted=False) == ((words,) if public else ())


def enter_wait(content: bytes) -> None:
    wait = after(content.decode("latin-1"), datetime(2021, 3, 2, tzinfo=UTC))
    assert wait is None or wait.total_seconds() >= 0


DOORS = (
    Door(
        name="address",
        enter=enter_address,
        seeds=(
            b"https://ferry.example:8080/a?b=c#d",
            b"http://[::ffff:10.0.0.1]/",
            b"http://user:word@ferry.example/",
            b"http://0x7f.1/ ",
            "https://bücher.example/ü".encode(),
            b"HTTP://127.0.0.1.nip.example/%0d%0aX: y",
        ),
        words=(
            b"://",
            b"@",
            b"[",
            b"]",
            b"%00",
            b"\\",
            b"xn--",
            b"#",
            b"?",
            b":0",
            b"\t",
        ),
    ),
    Door(
        name="answer",
        enter=enter_answer,
        seeds=(
            b"\0\x64\ncontent-type: text/html\n\n" + PAGE,
            b"\0\xc8\nlocation: http://10.0.0.7/a\n\n",
            b"\0\xc8\nlocation: //f.example\n\n",
            b"\0\xc8\nlocation: https://e.example@10.0.0.7:1/\n\n",
            b"\0\x64\ncontent-encoding: gzip\ncontent-type: text/plain\n\n"
            b"\x1f\x8b\x08\0",
            b"\x01\x45\nretry-after: 120\n\n",
        ),
        words=(
            *(
                b"location: ",
                b"content-type: ",
                b"content-encoding: ",
                b"etag: ",
                b"http://",
            ),
            *(b"gzip", b"identity", b"text/plain; charset=", b"//", b"\\", b"\xff"),
        ),
    ),
    Door(
        name="ip",
        enter=enter_ip,
        seeds=(
            b"10.0.0.1",
            b"::ffff:127.0.0.1",
            b"2002:a00:1::",
            b"fe80::1%eth0",
            b"64:ff9b::1",
        ),
        words=(
            b"::",
            b"ffff:",
            b"64:ff9b:",
            b"2002:",
            b"127.",
            b"%",
            b"fec0:",
            b"100.64.",
        ),
    ),
    Door(
        name="retry-after",
        enter=enter_wait,
        seeds=(
            b"120",
            b"Fri, 31 Dec 1999 23:59:59 GMT",
            b"Tue, 02 Mar 2021 25:61:00 +9999",
        ),
        words=(b"GMT", b"-0000", b"+2400", b"999999999999", b"Jan", b","),
    ),
)
