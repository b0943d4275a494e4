"""Which hosts stand in one's own network."""

import pytest

from headway.errors import SourceError
from headway.ingest.hosts import is_public, reachable, resolved


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "192.168.0.1",
        "169.254.169.254",
        "0.0.0.0",
        "::1",
        "fe80::1%eth0",
        "fd00::1",
        "::ffff:127.0.0.1",
        "224.0.0.1",
        "fec0::1",
        "64:ff9b::127.0.0.1",
        "64:ff9b:1::1",
        "2002:7f00:1::",
        "2002:a01:203::1",
        "::127.0.0.1",
        "::ffff:169.254.169.254",
    ],
)
def test_an_address_that_not_everybody_reaches_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "93.184.216.34",
        "2606:2800:220:1:248:1893:25c8:1946",
        "64:ff9b::93.184.216.34",
        "2002:5db8:d822::1",
        "::ffff:93.184.216.34",
    ],
)
def test_an_address_of_the_public_network_is(address: str) -> None:
    assert is_public(address)


PUBLIC, OWN = "93.184.216.34", "127.0.0.1"


@pytest.mark.parametrize(
    ("addresses", "trusted", "called"),
    [
        ((PUBLIC,), False, (PUBLIC,)),
        ((OWN, PUBLIC), True, (PUBLIC,)),
        ((OWN, "10.0.0.1"), True, (OWN, "10.0.0.1")),
        ((OWN,), False, ()),
        ((), True, ()),
    ],
    ids=["public", "mixed", "own and trusted", "own and not trusted", "nowhere"],
)
def test_a_private_address_is_called_only_for_a_trusted_host_that_has_no_other(
    addresses: tuple[str, ...], trusted: bool, called: tuple[str, ...]
) -> None:
    assert reachable(addresses, trusted=trusted) == called


def test_the_own_machine_is_found() -> None:
    assert "127.0.0.1" in resolved("127.0.0.1")


@pytest.mark.parametrize("host", ["no-such-host.invalid", "a" * 300, "a..b"])
def test_a_host_that_does_not_exist_is_refused(host: str) -> None:
    with pytest.raises(SourceError, match="no such host"):
        resolved(host)
