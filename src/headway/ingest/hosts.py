"""Whether a host of the web stands in one's own network, and where it is reached."""

import socket
from collections.abc import Callable, Sequence
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from headway.errors import SourceError

__all__ = ["Resolve", "is_public", "reachable", "resolved"]

Resolve = Callable[[str], tuple[str, ...]]
CARRIERS = (  # IPv6 networks whose last 32 bits are an IPv4 address
    IPv6Network("::/96"),
    IPv6Network("::ffff:0:0/96"),
    IPv6Network("64:ff9b::/96"),
)
NAT64_AT_HOME = IPv6Network("64:ff9b:1::/48")  # translated within one's own network
IPV4 = 0xFFFF_FFFF


def resolved(host: str) -> tuple[str, ...]:
    """The IP addresses of a host; `SourceError` where it has none."""
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as broken:
        raise SourceError(
            f"{host}: no such host: check the address and the network"
        ) from broken
    return tuple(str(entry[4][0]) for entry in found)


def reachable(addresses: Sequence[str], *, trusted: bool) -> tuple[str, ...]:
    """The addresses of a host that may be called, in order.

    Those of the public network; where there is none of them, the others too, but only
    if the host is trusted. So a public name cannot lead into a private network.
    """
    public = tuple(address for address in addresses if is_public(address))
    return tuple(addresses) if trusted and not public else public


def is_public(address: str) -> bool:
    """Whether everybody can reach an IP address, and an IPv4 address inside it."""
    ip = ip_address(address.partition("%")[0])
    if isinstance(ip, IPv6Address):
        inner = carried(ip)
        if inner is not None:
            return is_public(str(inner))
        if ip.is_site_local or ip in NAT64_AT_HOME:
            return False
    return ip.is_global and not ip.is_multicast


def carried(ip: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that an IPv6 address stands for; None: it stands for itself."""
    if ip.sixtofour is not None:
        return ip.sixtofour
    held = any(ip in network for network in CARRIERS)
    return IPv4Address(int(ip) & IPV4) if held else None
