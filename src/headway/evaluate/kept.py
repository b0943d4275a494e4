"""Gold out of a ledger: the reports of which persons have judged something."""

from collections.abc import Iterator
from dataclasses import dataclass

from headway.evaluate.judged import judged
from headway.ledger.store import Ledger
from headway.model.entry import Entries
from headway.model.gold import GoldReport

__all__ = ["Kept", "kept_gold"]


@dataclass(frozen=True, slots=True)
class Kept:
    """A report as the machine read it, and what persons say of it."""

    read: Entries
    gold: GoldReport


def kept_gold(ledger: Ledger, *, whole: bool = False) -> Iterator[Kept]:
    """The judged reports that are held, in the order of their first correction.

    With `whole` only those in which every move was judged.
    """
    hashes = dict.fromkeys(said.article for said in ledger.corrections())
    for shown in ledger.entries_of(list(hashes)):
        sha = shown.article.sha256
        read = ledger.as_read(sha) or shown
        gold = judged(read, shown, ledger.corrections(sha))
        if gold is not None and (gold.whole or not whole):
            yield Kept(read, gold)
