"""Where a dossier keeps its ledger."""

from pathlib import Path

from headway.dossier.file import file_of

__all__ = ["ledger_of"]

ENDING = ".db"


def ledger_of(place: Path, address: str | None) -> str:
    """The ledger that is named, else the file beside the dossier's TOML.

    `talks.toml` has its ledger in `talks.db`, `talks/dossier.toml` in
    `talks/dossier.db`.
    """
    return address or str(file_of(place).with_suffix(ENDING))
