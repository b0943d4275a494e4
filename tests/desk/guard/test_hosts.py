"""Names and addresses of hosts."""

import pytest

from headway.desk.guard.hosts import host_of, is_loopback, is_network, network_of


@pytest.mark.parametrize(
    ("words", "host"),
    [
        ("desk.example.org", "desk.example.org"),
        ("Desk.Example.org.:443", "desk.example.org"),
        ("[::1]:8317", "[::1]"),
        ("127.0.0.1:80", "127.0.0.1"),
        ("[::1]", "[::1]"),
        ("[::1].evil.example", ""),
        ("[::1]evil.example:80", ""),
        ("localhost:80.evil.example", ""),
        ("", ""),
    ],
)
def test_a_host_is_told_without_its_port(words: str, host: str) -> None:
    assert host_of(words) == host


@pytest.mark.parametrize(
    "host", ["localhost", "127.0.0.1", "127.9.9.9", "[::1]", "::1"]
)
def test_this_machine_alone_is_loopback(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize(
    "host", ["0.0.0.0", "::", "10.0.0.1", "localhost.example", "127.0.0.1.example", ""]
)
def test_nothing_else_is(host: str) -> None:
    assert not is_loopback(host)


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("10.0.0.1", "10.0.0.1"),
        ("2001:db8:1:2:3::4", "2001:db8:1:2::/64"),
        ("testclient", "testclient"),
    ],
)
def test_whom_requests_are_counted_for(address: str, network: str) -> None:
    assert network_of(address) == network


@pytest.mark.parametrize("words", ["127.0.0.1", "::1", "10.0.0.0/24", "fd00::/8"])
def test_an_address_is_a_network_too(words: str) -> None:
    assert is_network(words)


@pytest.mark.parametrize("words", ["*", "0.0.0.0/0", "::/0", "a.example", "", "1.2.3"])
def test_no_network_holds_everybody(words: str) -> None:
    assert not is_network(words)
