"""The table of what a batch did not read. A batch writes it while it sifts."""

from headway.columns.column import Column, Report, Table
from headway.columns.kinds import COUNT, TEXT

__all__ = ["ASIDE"]


def none(_: Report) -> tuple[()]:
    """No report that is read has a row here."""
    return ()


ASIDE: Table[Report] = Table(
    "aside",
    "One report that was not read, and why.",
    [
        Column("origin", TEXT, "where it stands: a path and line, or an address", none),
        Column("id", TEXT, "the record's own id, or the file's name", none),
        Column("reason", TEXT, "why it was not read", none),
        Column("words", COUNT, "how many words it has", none),
    ],
    none,
)
