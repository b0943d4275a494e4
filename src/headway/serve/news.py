"""What is new in a dossier since a day, as one line of JSON."""

from collections.abc import Iterator
from typing import Any, Final

from headway.analyse.followed.change import Change, Changes
from headway.serve.findings import HEADS, headline
from headway.serve.found import cited, day, line

__all__ = ["PROOFS", "change_of", "news_line"]

PROOFS: Final = 8  # reports that are named for one change


def news_line(since: str, found: Changes) -> str:
    """All that is new since a day; `since` is what that day is called: "yesterday"."""
    return line(
        {
            "period": since,
            "since": day(found.since),
            "until": day(found.until),
            "reports": found.reports,
            "background": found.background,
            "aside": found.aside,
            "changes": list(changes_of(found)),
        }
    )


def changes_of(found: Changes) -> Iterator[dict[str, Any]]:
    """Every change in the order of the sorts, with its proofs."""
    for sort, some in found.found.items():
        for change in some:
            yield {"sort": sort.value, "head": HEADS[sort], **change_of(change)}


def change_of(change: Change) -> dict[str, Any]:
    """One change in a line, with what it is about and the words that say so."""
    return {
        "line": headline(change),
        "parties": list(change.parties),
        "issue": change.issue,
        "kind": change.kind.value if change.kind else None,
        "first": day(change.first),
        "last": day(change.last),
        "witnesses": change.witnesses,
        "evidence": [cited(one) for one in change.cited[:PROOFS]],
    }
