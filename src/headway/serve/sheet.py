"""Lines of CSV that neither a spreadsheet nor a program misreads.

Cells are quoted as RFC 4180 has it; lines end in a line feed. A cell that a spreadsheet
would take for a formula gets an apostrophe before it, and so does one that begins with
an apostrophe: who takes one apostrophe away has the cell as it was.
"""

import csv
import io
from collections.abc import Iterable

__all__ = ["cell", "plain", "row"]

MARK = "'"
RISKY = tuple("=+-@\t\r\n＝＋－＠")
END = "\r\n"  # of a line, for the writer alone: it quotes what it holds


def row(cells: Iterable[str | int | float]) -> str:
    """The cells as a line, with its line feed; a figure is left as it is."""
    made = io.StringIO()
    told = (cell(one) if isinstance(one, str) else one for one in cells)
    csv.writer(made, lineterminator=END).writerow(told)
    return made.getvalue().removesuffix(END) + "\n"


def cell(words: str) -> str:
    """The words as a cell that no spreadsheet reckons with."""
    return MARK + words if words.startswith((*RISKY, MARK)) else words


def plain(cell: str) -> str:
    """The words of a cell as they were."""
    return cell.removeprefix(MARK)
