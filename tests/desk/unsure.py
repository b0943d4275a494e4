"""Ledgers with entries of which a reader is not sure."""

from dataclasses import replace

from tests.fakes import TEXT, article, capture, entries

from headway.ledger.store import Ledger
from headway.model.entry import Entries

__all__ = ["fill", "unsure"]

LOWEST, STEP = 0.1, 0.001


def unsure(number: int) -> Entries:
    """A report of four moves; the higher its number, the surer is the reader."""
    found = article(f"Day {number}. {TEXT}")
    read = entries(replace(found, id=f"day-{number}", title=f"Day {number}"))
    moves = tuple(
        replace(move, confidence=round(LOWEST + STEP * (4 * number + place), 6))
        for place, move in enumerate(read.moves)
    )
    said = tuple(
        replace(one, confidence=round(LOWEST + STEP * number, 6))
        for one in read.statements
    )
    return replace(read, moves=moves, statements=said)


def fill(ledger: Ledger, reports: int) -> list[Entries]:
    """Keep so many of these reports."""
    made = [unsure(number) for number in range(reports)]
    for read in made:
        text = read.article.text.encode()
        ledger.add(capture(text, f"{read.article.id}.txt"), read)
    return made
