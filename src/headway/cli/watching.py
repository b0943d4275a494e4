"""The work of `headway watch`: one round after the other."""

import signal
from datetime import datetime, timedelta
from pathlib import Path

from headway.cli.intake import Intake, open_intake
from headway.cli.llm import tell_thrown
from headway.cli.noting import note
from headway.cli.rounds import Rounds
from headway.errors import UsageError
from headway.extract.asked.server import Server
from headway.ingest.visits import CLOCK, POLITE, Timer, Visitor
from headway.ingest.web import Web

__all__ = ["follow", "watch"]

SHORTEST_REST = timedelta(minutes=1)  # between two rounds, whatever is due


def watch(
    place: Path,
    address: str | None,
    every: timedelta,
    server: Server | None,
    *,
    once: bool,
) -> int:
    """Follow the dossier at this place until stopped; the exit code.

    To be stopped is how it ends, so that is no failure. With `once` it is 1 if
    something could not be had. `server` is a language model that reads in place of our
    own reader; None: none.
    """
    intake = open_intake(place, address, server)
    visitor = Visitor(Web(), CLOCK, POLITE)
    rounds = Rounds(intake.book, visitor, intake.take, every)
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        return follow(rounds, intake, CLOCK, once=once)
    except KeyboardInterrupt:
        note("stopped; what was read is in the ledger")
        return 0
    finally:
        signal.signal(signal.SIGTERM, before)


def follow(rounds: Rounds, intake: Intake, timer: Timer, *, once: bool) -> int:
    """One round after the other, each told in a line; the exit code of the only one."""
    named = intake.dossier.sources
    if not named and not any(source.added for source in intake.book.sources()):
        raise UsageError(
            f"{intake.place}: it names no sources: "
            f"headway dossier add {intake.place} FEED"
        )
    while True:
        tally = rounds.round(named)
        tell_thrown(intake.asked)
        if once:
            due = rounds.next_due(named)
            note(
                tally.told() if tally.did else f"nothing is due before {day_time(due)}"
            )
            return 1 if tally.troubles else 0
        rest = rest_until(rounds.next_due(named), timer.now(), rounds.every)
        note(f"{tally.told()}; next round {clock_time(timer.now() + rest)}")
        timer.sleep(rest.total_seconds())


def rest_until(due: datetime, now: datetime, every: timedelta) -> timedelta:
    """How long to rest: until something is due, but neither too short nor too long."""
    return max(SHORTEST_REST, min(due - now, every))


def clock_time(time: datetime) -> str:
    """The time of day, where we are."""
    return f"{time.astimezone():%H:%M}"


def day_time(time: datetime) -> str:
    """The day and the time of day, where we are."""
    return f"{time.astimezone():%Y-%m-%d %H:%M}"
