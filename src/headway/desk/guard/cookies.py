"""The desk's two cookies: of who has signed in, and of a browser that has not."""

import re
from collections.abc import Mapping
from hashlib import sha256
from secrets import token_urlsafe
from typing import Final

from starlette.responses import Response

from headway.desk.guard.hosts import host_of, is_loopback
from headway.desk.settings import Settings

__all__ = [
    "FORMS",
    "SESSION",
    "cookie_of",
    "dropped",
    "fresh",
    "given",
    "hash_of_key",
    "is_secure",
    "own_cookies",
]

SESSION: Final = "headway-session"
FORMS: Final = "headway-forms"  # binds the forms of a browser that is nobody's yet
OWN: Final = re.compile(rb'(?:__Host-)?headway-(?:session|forms)=[^"\\]*')
BYTES: Final = 32
DAYS_14: Final = 14 * 24 * 3600


def fresh() -> str:
    """A cookie's value that nobody can guess: 256 bits."""
    return token_urlsafe(BYTES)


def hash_of_key(value: str) -> str:
    """What is kept of a cookie or token."""
    return sha256(value.encode("utf-8", "surrogateescape")).hexdigest()


def is_secure(settings: Settings, headers: Mapping[str, str]) -> bool:
    """Whether the browser that asks has come by https, or must."""
    return settings.secure and not is_loopback(host_of(headers.get("host", "")))


def full_name(name: str, *, secure: bool) -> str:
    """A cookie's name; by its prefix browsers keep it from other hosts and http."""
    return f"__Host-{name}" if secure else name


def cookie_of(cookies: Mapping[str, str], name: str, *, secure: bool) -> str | None:
    """The cookie's value; None: the browser sends none."""
    return cookies.get(full_name(name, secure=secure)) or None


def own_cookies(header: bytes) -> bytes:
    """What a `Cookie` header holds of ours; anybody may send others.

    Ours are never quoted. To take one out of its quotation marks may take seconds
    (CVE-2024-7592), and whoever asks for one takes them all.
    """
    pairs = (pair.strip() for pair in header.split(b";"))
    return b"; ".join(pair for pair in pairs if OWN.fullmatch(pair))


def given(answer: Response, name: str, value: str, *, secure: bool) -> None:
    """Give the browser a cookie that no script sees and no other site sends."""
    answer.set_cookie(
        full_name(name, secure=secure),
        value,
        max_age=DAYS_14 if name == SESSION else None,
        httponly=True,
        samesite="lax",
        secure=secure,
    )


def dropped(answer: Response, name: str, *, secure: bool) -> None:
    """Have the browser forget a cookie."""
    answer.delete_cookie(
        full_name(name, secure=secure), httponly=True, samesite="lax", secure=secure
    )
