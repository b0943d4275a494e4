"""Names and addresses of hosts, as requests bear them."""

from ipaddress import IPv6Address, IPv6Network, ip_address

__all__ = ["host_of", "is_loopback", "network_of"]

NETWORK = 64  # bits of an IPv6 address that a household shares


def host_of(words: str) -> str:
    """The host in a `Host` header, without its port, in small letters."""
    words = words.strip().lower()
    if words.startswith("["):
        return words.partition("]")[0] + "]"
    return words.partition(":")[0].removesuffix(".")


def is_loopback(host: str) -> bool:
    """Whether the name or address means this machine alone."""
    if host == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
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
