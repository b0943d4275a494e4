"""Names and addresses of hosts, as requests bear them."""

import re
from ipaddress import IPv6Address, IPv6Network, ip_address, ip_network

__all__ = ["host_of", "is_loopback", "is_network", "network_of"]

WRITTEN = re.compile(r"(\[[0-9a-f:.]+\]|[^\[\]:]*)(?::[0-9]*)?")  # with a port
NETWORK = 64  # bits of an IPv6 address that a household shares


def host_of(words: str) -> str:
    """The host in a `Host` header, without its port, in small letters.

    "": what follows the host is no port.
    """
    found = WRITTEN.fullmatch(words.strip().lower())
    return found[1].removesuffix(".") if found else ""


def is_loopback(host: str) -> bool:
    """Whether the name or address means this machine alone."""
    if host == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def is_network(words: str) -> bool:
    """Whether it is an address, or a network that does not hold everybody."""
    try:
        return ip_network(words).prefixlen > 0
    except ValueError:
        return False


def network_of(address: str) -> str:
    """For whom requests are counted: an address, of IPv6 the network around it."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if isinstance(found, IPv6Address):
        return str(IPv6Network((found, NETWORK), strict=False))
    return str(found)
