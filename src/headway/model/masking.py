"""Addresses as messages may show them: with no password in them."""

import re
from typing import Final

__all__ = ["masked", "masked_in"]

SECRETS: Final = (  # "user:secret@" and "password=secret"; the last @ ends a password
    (re.compile(r"(://[^:/?#]*):.*@"), r"\1:***@"),
    (re.compile(r"(?i)((?:password|passfile|sslpassword)=)[^&]*"), r"\1***"),
)
AMONG: Final = re.compile(r"(://[^\s:/?#@]*):[^\s/?#]*@")


def masked(address: str) -> str:
    """The address with no password; a path is left as it is."""
    if "://" not in address:
        return address
    for secret, hidden in SECRETS:
        address = secret.sub(hidden, address)
    return address


def masked_in(words: str) -> str:
    """A sentence with no password in the addresses that stand in it."""
    return AMONG.sub(r"\1:***@", words)
