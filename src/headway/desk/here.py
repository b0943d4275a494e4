"""What a request finds at the desk: its ledger and settings."""

from typing import Annotated

from fastapi import Depends, Request

from headway.desk.settings import Settings
from headway.ledger.store import Ledger

__all__ = ["LedgerHere", "SettingsHere", "ledger_of", "settings_of", "whence"]


def settings_of(request: Request) -> Settings:
    """The settings of the desk that was asked."""
    found: Settings = request.app.state.settings
    return found


def ledger_of(request: Request) -> Ledger:
    """The ledger of the desk that was asked."""
    return settings_of(request).ledger


def whence(request: Request) -> str:
    """The address from which is asked; "": it is not known."""
    return request.client.host if request.client else ""


async def settings_here(request: Request) -> Settings:
    """The same, found without a thread of its own, as is all that costs nothing."""
    return settings_of(request)


async def ledger_here(request: Request) -> Ledger:
    """The same, found without a thread of its own."""
    return ledger_of(request)


SettingsHere = Annotated[Settings, Depends(settings_here)]
LedgerHere = Annotated[Ledger, Depends(ledger_here)]
