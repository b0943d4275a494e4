"""Passwords: hashed by argon2, and checked with the same work for everybody."""

from functools import cached_property
from secrets import token_hex
from threading import BoundedSemaphore
from typing import Final
from unicodedata import normalize

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from headway.ledger.accounts import hash_kept, keep_hash
from headway.ledger.store import Ledger
from headway.model.account import LONGEST

__all__ = ["Passwords"]

AT_ONCE: Final = 4  # checks at a time: each takes 64 MiB
FAR: Final = 10 * LONGEST  # characters: to put more in order may take minutes


class Passwords:
    """Makes and checks the hashes of a desk's passwords."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self.hasher = hasher or PasswordHasher()
        self.turns = BoundedSemaphore(AT_ONCE)

    @cached_property
    def nobodys(self) -> str:
        """A hash that no password has: unknown names are checked against it."""
        return self.hasher.hash(token_hex())

    def hashed(self, password: str) -> str:
        """What is kept of a password."""
        with self.turns:
            return self.hasher.hash(normalize("NFC", password))

    def check(self, ledger: Ledger, name: str, password: str) -> str | None:
        """The hash that is kept, where the account has this password; else None.

        An unknown name takes as long as a known one. A hash of older parameters is
        made anew.
        """
        kept = hash_kept(ledger, name)
        given = normalize("NFC", password[:FAR])
        fits = self.fits(kept or self.nobodys, given)
        if kept is None or not fits:
            return None
        if self.hasher.check_needs_rehash(kept):
            fresh = self.hashed(given)
            keep_hash(ledger, name, kept, fresh)
            return fresh
        return kept

    def fits(self, kept: str, given: str) -> bool:
        """Whether a password has this hash."""
        if len(given) > LONGEST:
            return False
        try:
            with self.turns:
                return self.hasher.verify(kept, given)
        except (VerificationError, InvalidHashError):
            return False
