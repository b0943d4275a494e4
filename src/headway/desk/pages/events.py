"""What goes on behind the desk, told to open pages as it happens."""

import asyncio
import json
from collections.abc import AsyncIterator

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import StreamingResponse

from headway.desk.answers.doing import doing
from headway.desk.guard.people import ReaderHere
from headway.desk.here import LedgerHere, SettingsHere
from headway.ledger.findings import marks
from headway.ledger.store import Ledger

__all__ = ["heard", "looks_at", "router"]

router = APIRouter()
PAUSE = 1.0  # seconds between two looks
QUIET = 15  # looks without news, then a sign of life
LOOKS = 600  # then the browser asks anew
LOOKS_OF_TEAMS = 60  # likewise: whoever has signed out hears no more
AGAIN = "retry: 2000\n\n"  # milliseconds that it waits


@router.get("/events")
async def events(
    request: Request,
    ledger: LedgerHere,
    person: ReaderHere,
    settings: SettingsHere,
    once: bool = False,
) -> StreamingResponse:
    """The work under way and the marks of findings: now, and whenever they change."""
    looks = 1 if once else looks_at(accounts=settings.accounts)
    told = heard(request, ledger, looks=looks)
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(told, media_type="text/event-stream", headers=headers)


def looks_at(*, accounts: bool) -> int:
    """How often is looked for one who is let in once."""
    return LOOKS_OF_TEAMS if accounts else LOOKS


async def heard(
    request: Request, ledger: Ledger, *, looks: int, pause: float = PAUSE
) -> AsyncIterator[str]:
    """Events until the browser leaves; between two looks no thread waits."""
    known: dict[str, str] = {}
    silence = 0
    yield AGAIN
    for look in range(looks):
        if look:
            await asyncio.sleep(pause)
        if await request.is_disconnected():
            return
        now = await run_in_threadpool(seen, ledger)
        fresh = {name: told for name, told in now.items() if known.get(name) != told}
        known, silence = now, 0 if fresh else silence + 1
        for name, told in fresh.items():
            yield f"event: {name}\ndata: {told}\n\n"
        if silence and silence % QUIET == 0:
            yield ": here\n\n"


def seen(ledger: Ledger) -> dict[str, str]:
    """What there is to tell, by the name of its event, as JSON on one line."""
    return {"work": json.dumps(doing(ledger)), "found": json.dumps(marks(ledger))}
