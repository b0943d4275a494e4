"""Where a desk listens, and what follows from it: who may come, under which names."""

import socket
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from headway.desk.guard.hosts import host_of, is_loopback
from headway.errors import HeadwayError, UsageError

__all__ = ["ANY", "Doorway", "listening"]

OURS: Final = ("127.0.0.1", "localhost", "[::1]")
ANY: Final = {"0.0.0.0", "::"}
WAITING: Final = 2048  # who may wait at the door


@dataclass(frozen=True, slots=True, kw_only=True)
class Doorway:
    """How a desk is reached. Nobody can have it reached from afar without accounts."""

    host: str  # the address on which it listens
    port: int
    wished: bool = False  # whether accounts were asked for
    names: Sequence[str] = ()  # by which browsers reach it over https
    proxies: Sequence[str] = ()

    @property
    def accounts(self) -> bool:
        """Whether people sign in."""
        afar = not is_loopback(self.host)
        return afar or self.wished or bool(self.names) or bool(self.proxies)

    @property
    def hosts(self) -> tuple[str, ...]:
        """The names to which it answers."""
        own = () if self.host in ANY else (bracketed(self.host).lower(),)
        return tuple(dict.fromkeys((*map(host_of, self.names), *own, *OURS)))

    @property
    def url(self) -> str:
        """Where a browser on this machine finds it."""
        host = "127.0.0.1" if self.host in ANY else bracketed(self.host)
        return f"http://{host}:{self.port}/"


def listening(host: str, port: int) -> socket.socket:
    """A socket at which nobody else listens.

    Raises `HeadwayError` where the port is taken, the address is not this machine's.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    door = socket.socket(family, socket.SOCK_STREAM)
    try:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        door.bind((host.strip("[]"), port))
        door.listen(WAITING)
    except socket.gaierror as unknown:
        door.close()
        raise UsageError(f"--host {host}: no such address") from unknown
    except OSError as taken:
        door.close()
        why = (taken.strerror or str(taken)).lower()
        raise HeadwayError(
            f"{host} port {port}: {why}: name another --port, or 0 for a free one"
        ) from taken
    return door


def bracketed(host: str) -> str:
    """An address as URLs have it."""
    return f"[{host}]" if ":" in host and not host.startswith("[") else host
