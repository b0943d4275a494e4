"""The work of `headway mcp`."""

from headway.desk.mcp.server import make_server
from headway.errors import UsageError
from headway.ledger.opening import open_ledger
from headway.model.masking import masked
from headway.serve.findings import web

__all__ = ["assist"]


def assist(address: str | None, desk: str) -> None:
    """Answer from a ledger until the assistant hangs up. Nothing is written."""
    if address is None:
        raise UsageError("name a ledger with --ledger")
    if desk and (web(desk) is None or "@" in desk):
        raise UsageError(
            f"--desk {masked(desk)}: write an address as http://127.0.0.1:8317"
        )
    make_server(open_ledger(address, create=False), desk).run()
