"""Whether a host of the web stands in one's own network."""

import socket
from collections.abc import Callable, Iterable
from ipaddress import IPv6Address, ip_address

from headway.errors import SourceError

__all__ = ["Resolve", "is_local", "resolved"]

Resolve = Callable[[str], tuple[str, ...]]


def resolved(host: str) -> tuple[str, ...]:
    """The IP addresses of a host; `SourceError` where it has none."""
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as broken:
        raise SourceError(
            f"{host}: no such host: check the address and the network"
        ) from broken
    return tuple(str(entry[4][0]) for entry in found)


def is_local(addresses: Iterable[str]) -> bool:
    """Whether any of the addresses lies outside the public network."""
    return any(not is_public(address) for address in addresses)


def is_public(address: str) -> bool:
    """Whether an IP address can be reached by everybody."""
    ip = ip_address(address.partition("%")[0])
    if isinstance(ip, IPv6Address) and ip.ipv4_mapped is not None:
        ip = ip.ipv4_mapped
    return ip.is_global and not ip.is_multicast
