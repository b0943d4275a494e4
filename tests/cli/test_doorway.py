"""Where a desk listens, and what follows from it."""

import socket

import pytest

from headway.cli.doorway import Doorway, listening
from headway.errors import HeadwayError


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.5", "::1"])
def test_on_this_machine_alone_nobody_need_sign_in(host: str) -> None:
    assert not Doorway(host=host, port=1).accounts
    assert Doorway(host=host, port=1, wished=True).accounts


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "2001:db8::1"])
def test_anywhere_else_people_sign_in_whatever_is_wished(host: str) -> None:
    assert Doorway(host=host, port=1, wished=False).accounts


def test_behind_a_proxy_people_sign_in() -> None:
    near = "127.0.0.1"
    assert Doorway(host=near, port=1, names=["desk.example.org"]).accounts
    assert Doorway(host=near, port=1, proxies=["127.0.0.1"]).accounts


def test_the_desk_answers_to_its_own_names_alone() -> None:
    way = Doorway(host="192.168.1.5", port=1, names=["Desk.example.org:443"])
    assert way.hosts == (
        "desk.example.org",
        "192.168.1.5",
        "127.0.0.1",
        "localhost",
        "[::1]",
    )
    assert Doorway(host="0.0.0.0", port=1).hosts == ("127.0.0.1", "localhost", "[::1]")
    assert "[2001:db8::1]" in Doorway(host="2001:db8::1", port=1).hosts


@pytest.mark.parametrize(
    ("host", "url"),
    [
        ("127.0.0.1", "http://127.0.0.1:80/"),
        ("::1", "http://[::1]:80/"),
        ("0.0.0.0", "http://127.0.0.1:80/"),
    ],
)
def test_the_address_is_one_that_a_browser_opens(host: str, url: str) -> None:
    assert Doorway(host=host, port=80).url == url


def test_a_port_that_is_taken_is_told_in_a_line() -> None:
    with listening("127.0.0.1", 0) as door:
        port = door.getsockname()[1]
        with pytest.raises(HeadwayError, match=f"port {port}: address already in use"):
            listening("127.0.0.1", port)


@pytest.mark.parametrize("host", ["192.0.2.1", "no such host", "host.invalid"])
def test_an_address_of_another_machine_is_told(host: str) -> None:
    with pytest.raises(HeadwayError) as told:
        listening(host, 0)
    assert "\n" not in str(told.value)


def test_a_name_of_this_machine_is_listened_to() -> None:
    with listening("localhost", 0) as door:
        assert door.getsockname()[0] in {"127.0.0.1", "::1"}
        assert door.family in {socket.AF_INET, socket.AF_INET6}
