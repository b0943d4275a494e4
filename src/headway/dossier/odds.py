"""What a dossier says in one place and takes back in another."""

from collections.abc import Iterator

from headway.dossier.actors import id_of
from headway.dossier.tables import DossierTable, IssueTable
from headway.dossier.telling import Place
from headway.lexicon.folded import folded

__all__ = ["at_odds"]


def at_odds(tables: DossierTable) -> Iterator[tuple[Place, str]]:
    """Each place where the tables do not fit together, and why, in one line."""
    begins, ends = tables.begins, tables.ends
    if begins and ends and ends < begins and not str(begins).startswith(str(ends)):
        yield ("to",), f"to {ends} lies before from {begins}"
    yield from issue_twins(tables.issue)
    yield from shared_phrases(tables.issue)


def issue_twins(issues: list[IssueTable]) -> Iterator[tuple[Place, str]]:
    """The issues that bear the name of one before them."""
    first: dict[str, int] = {}
    for number, issue in enumerate(issues):
        before = first.setdefault(id_of(issue.name), number)
        if before != number:
            why = f'"{issue.name}" is the name of issue {before + 1}: make them one'
            yield ("issue", number, "name"), why


def shared_phrases(issues: list[IssueTable]) -> Iterator[tuple[Place, str]]:
    """The phrases, names too, that an issue before them has: what would they mean?"""
    first: dict[str, tuple[int, str]] = {}
    for number, issue in enumerate(issues):
        own = [("name", issue.name), *(("phrases", words) for words in issue.phrases)]
        for key, words in own:
            before, name = first.setdefault(folded(words), (number, issue.name))
            if before != number:
                why = f'{key}: "{words}" stands in issue {before + 1}, "{name}", too'
                yield ("issue", number, key), f"{why}: leave it in one"
