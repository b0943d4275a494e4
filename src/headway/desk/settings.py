"""What a desk is opened with."""

from dataclasses import dataclass, field
from secrets import token_bytes

from headway.ledger.store import Ledger

__all__ = ["KEY", "Settings"]

KEY = 32  # bytes of the secret by which forms are signed


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """A desk's ledger, and how it may be reached. Made once, handed down."""

    ledger: Ledger
    accounts: bool = False  # whether people sign in; False: on loopback alone
    hosts: tuple[str, ...] = ("127.0.0.1", "localhost", "[::1]")  # names it answers to
    proxies: tuple[str, ...] = ()  # addresses whose word on who asks is taken
    user: str = "you"  # who acts where nobody signs in
    secure: bool = False  # whether browsers reach it by https, but for loopback
    rate: int = 0  # requests a minute for each who asks; 0: no bound
    secret: bytes = field(default_factory=lambda: token_bytes(KEY), repr=False)
