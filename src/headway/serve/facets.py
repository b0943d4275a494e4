"""By what a dossier's entries can be narrowed, as one line of JSON."""

from collections import Counter
from collections.abc import Iterable

from headway.model.filing import Filing
from headway.serve.found import line

__all__ = ["facets_line"]

SPEAKERS = 250  # those with most statements


def facets_line(filings: Iterable[Filing]) -> str:
    """The outlets of the reports by name, and the speakers, most quoted first."""
    held = list(filings)
    outlets = {one.outlet for one in held if one.outlet}
    said = Counter(
        statement.speaker
        for one in held
        for statement in one.statements
        if statement.speaker
    )
    most = sorted(said, key=lambda name: (-said[name], name))[:SPEAKERS]
    return line({"outlets": sorted(outlets, key=str.casefold), "speakers": most})
