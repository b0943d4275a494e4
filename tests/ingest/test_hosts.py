"""Which hosts stand in one's own network."""

import pytest

from headway.errors import SourceError
from headway.ingest.hosts import is_local, resolved


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
    ],
)
def test_an_address_that_not_everybody_reaches_is_local(address: str) -> None:
    assert is_local([address])


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"]
)
def test_an_address_of_the_public_network_is_not(address: str) -> None:
    assert not is_local([address])


def test_one_local_address_among_many_makes_a_host_local() -> None:
    assert is_local(["93.184.216.34", "127.0.0.1"])


def test_the_own_machine_is_found() -> None:
    assert "127.0.0.1" in resolved("127.0.0.1")


@pytest.mark.parametrize("host", ["no-such-host.invalid", "a" * 300, "a..b"])
def test_a_host_that_does_not_exist_is_refused(host: str) -> None:
    with pytest.raises(SourceError, match="no such host"):
        resolved(host)
