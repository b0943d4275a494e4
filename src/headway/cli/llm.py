"""A language model in place of our own reader: loaded where a person has chosen one."""

from headway.cli.late import Extra, late_with
from headway.cli.noting import note
from headway.extract.asked.faults import Tally
from headway.extract.asked.reader import AskedReader
from headway.extract.asked.server import Server

__all__ = ["asked_by", "tell_thrown"]

ASKED = "headway.extract.asked"


def asked_by(server: Server | None) -> AskedReader | None:
    """The reader that asks this language model; None: none is to be asked.

    It is said to which host reports go. `UsageError` where a package is missing.
    """
    if server is None:
        return None
    module = late_with(Extra.LLM, "connection", "--reader llm", ASKED)
    note(f"the texts of reports are sent to {server.host}, where {server.model} reads")
    return AskedReader(module.Connection(server))


def tell_thrown(asked: AskedReader | None) -> None:
    """Say how many entries were thrown away since this was said last, and why."""
    if asked is not None and (asked.tally.kept or asked.tally.thrown.total()):
        note(f"{asked.model}: {asked.tally.told()}")
        asked.tally = Tally()
