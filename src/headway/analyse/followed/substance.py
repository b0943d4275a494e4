"""Whether what a side puts to another says enough of its matter to be shown."""

from collections.abc import Iterable, Sequence
from functools import cache

from headway.analyse.followed.bids import names_of
from headway.lexicon.generalities import load_bare_words
from headway.lexicon.matter import matter, stems
from headway.lexicon.patterns import says
from headway.model.dossier import Dossier

__all__ = ["has_substance", "is_between", "names_there"]

LEAST = 2  # words of matter: one alone ("exemptions") tells no reader what is put


def has_substance(about: str, issues: Sequence[str], names: frozenset[str]) -> bool:
    """Whether the matter has words enough, and is an issue or names a paper.

    One of them says more than that there are talks: not "further negotiations".
    `names` are the words of those who are there, which are no matter.
    """
    words = matter(about, names) - bare("small")
    if len(words) < LEAST or words <= bare("broad"):
        return False
    return bool(issues) or says("answers", "paper", about)


def is_between(
    side: str, to: str | None, issues: Sequence[str], dossier: Dossier
) -> bool:
    """Whether one party puts it to another.

    Where no report says to whom, what is about an issue is put to the others.
    """
    parties = {party.name for party in dossier.parties}
    return side in parties and (bool(issues) if to is None else to in parties)


def names_there(dossier: Dossier, named: Iterable[str | None] = ()) -> frozenset[str]:
    """The words of the names of the parties, and of others who are named."""
    known = (name for party in dossier.parties for name in (party.name, *party.names))
    return names_of((*known, *filter(None, named)))


@cache
def bare(sort: str) -> frozenset[str]:
    """The stems of words that name no issue: small ("keep") or broad ones ("talks")."""
    return stems(load_bare_words(sort))
