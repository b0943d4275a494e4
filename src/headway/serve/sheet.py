"""Lines of CSV that neither a spreadsheet nor a program misreads (decision 35).

Cells are quoted as RFC 4180 has it; lines end in a line feed. A cell that a spreadsheet
would take for a formula gets an apostrophe before it, and so does one that begins with
an apostrophe: who takes one apostrophe away has the cell as it was. A program that
parts cells at semicolons or tabs finds no formula behind these either.
"""

import csv
import io
import re
from collections.abc import Iterable

__all__ = ["MARK_OF_UTF8", "cell", "plain", "row"]

MARK = "'"
MARK_OF_UTF8 = "\ufeff"  # before the first line: Excel takes other files for Latin-1
END = "\r\n;\t"  # of a line, for the writer alone: it quotes what holds one of these
BEFORE = r"(?:[^\S\t\r\n]|[\"'\0])*+"  # what may stand before it, and mean nothing
RISKY = rf"{BEFORE}[=+\-@＝＋－＠]"  # with which a formula begins
BEGINS = re.compile(rf"'|[\t\r\n\0]|{RISKY}")
WITHIN = re.compile(rf"(?<=[;\t\r\n])(?={RISKY})")
MARKED = re.compile(rf"(?<=[;\t\r\n])'(?={RISKY})")
SHORT = 40  # code points; longer words are not taken for a figure or a day
DAY = re.compile(r"\d{4}-\d\d-\d\d")
FIGURE = re.compile(r"(0|[1-9]\d{0,14})(\.\d{0,14}[1-9])?")
MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
TURNED = re.compile(
    rf"\d[\d.,:/ -]*+(e[+-]?\d+)?[\d.,:/ %-]*|(\d+[ -])?{MONTH}[ -]\d+([ ,-]+\d+)?",
    re.IGNORECASE,
)


def row(cells: Iterable[str | int | float], *, steady: bool = False) -> str:
    """The cells as a line, with its line feed; a figure is left as it is.

    With `steady`, words that a spreadsheet would turn into another figure or a day
    ("12e4567", "007", "2021-10") get an apostrophe, too. Days by ISO 8601 are days.
    """
    made = io.StringIO()
    told = (
        (steadied(one) if steady else cell(one)) if isinstance(one, str) else one
        for one in cells
    )
    csv.writer(made, lineterminator=END).writerow(told)
    return made.getvalue().removesuffix(END) + "\n"


def cell(words: str) -> str:
    """The words as a cell that no spreadsheet reckons with."""
    kept = WITHIN.sub(MARK, words)
    return MARK + kept if BEGINS.match(words) else kept


def steadied(words: str) -> str:
    """The same, where a spreadsheet would also turn them into something else."""
    stays = DAY.fullmatch(words) or FIGURE.fullmatch(words) or len(words) > SHORT
    turned = not stays and TURNED.fullmatch(words.strip())
    return MARK + words if turned else cell(words)


def plain(cell: str) -> str:
    """The words of a cell as they were."""
    return MARKED.sub("", cell.removeprefix(MARK))
