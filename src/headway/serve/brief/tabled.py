"""What a briefing says of proposals: those on the table, the others, what is owed."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from headway.analyse.followed.firmness import SILENCE
from headway.analyse.followed.proposals import Paper
from headway.serve.brief import points
from headway.serve.brief.fitting import Draft
from headway.serve.brief.material import Material
from headway.serve.brief.sections import SOME, section
from headway.serve.papers import is_told

__all__ = ["proposals"]


def proposals(material: Material) -> Iterator[Draft]:
    """What is on the table, what became of the rest, and who owes an answer."""
    told = [one for one in material.table.papers if is_told(one, material.dossier)]
    lately = [one for one in told if is_late(one, material)]
    newest = sorted(lately, key=weight_of_paper, reverse=True)
    opened = [one for one in newest if one.is_open]
    ended = sorted(
        (one for one in told if not one.is_open), key=weight_of_paper, reverse=True
    )
    note = "" if opened else f"No report of the last {SILENCE.days} days tells of one."
    yield drafted("Proposals on the table", opened, note)
    yield drafted("What became of other proposals", ended)
    yield owed(material, opened)


def drafted(head: str, papers: Sequence[Paper[Any]], note: str = "") -> Draft:
    """A section of proposals."""
    found = [points.paper_point(one) for one in papers]
    return Draft(section(head, found, "proposals", SOME, note=note))


def is_late(paper: Paper[Any], material: Material) -> bool:
    """Whether it was told of in the half year before the last report."""
    days = [account.told for account in paper.tellings if account.told]
    return bool(days) and material.last - max(days) <= SILENCE


def weight_of_paper(paper: Paper[Any]) -> tuple[date, int]:
    """The newest first, of those the most told."""
    return paper.day or date.min, len(paper.witnesses)


def owed(material: Material, opened: Iterable[Paper[Any]]) -> Draft:
    """What was put to each side of late, and is told to be answered by nobody."""
    demands = [one for one in material.table.demands if is_told(one, material.dossier)]
    asked = [one for one in demands if one.is_open and is_late(one, material)]
    by: dict[str, list[Paper[Any]]] = {}
    newest = sorted(asked, key=weight_of_paper, reverse=True)
    for paper in (*newest, *opened):  # of proposals the words stand above
        if paper.recipient and not paper.answers:
            by.setdefault(paper.recipient, []).append(paper)
    most = sorted(by.items(), key=lambda one: (-len(one[1]), one[0]))
    found = [points.owed_point(side, papers, papers[0]) for side, papers in most]
    note = "Of the last half year, as far as answers can be matched to requests."
    said = note if found else ""
    return Draft(section("Who owes an answer", found, "proposals", SOME, note=said))
