"""What many reports tell of one event: as lines of JSON, as words, as cells."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from headway.analyse.followed.witnesses import Account, Conflict, Entry
from headway.serve.findings import counted
from headway.serve.found import day
from headway.serve.safe import plain

__all__ = ["account", "accounts", "conflict_words", "conflicts", "tabbed", "words_of"]


def account(one: Account[Any]) -> Mapping[str, Any]:
    """Where the words of one report's telling stand: report, entry and span."""
    report, entry = one.report, one.entry
    return {
        "article": report.article,
        "report": report.id,
        "entry": entry.id,
        "span": getattr(entry, "span", None),
        "words": words_of(one),
        "outlet": report.outlet,
        "url": report.url,
        "published": day(report.published),
    }


def accounts(found: Iterable[Account[Any]]) -> list[Mapping[str, Any]]:
    """The same of several."""
    return [account(one) for one in found]


def words_of(one: Account[Any]) -> str:
    """The words that prove a telling; of a proposal its matter."""
    entry = one.entry
    words: str = entry.words if hasattr(entry, "words") else entry.about
    return words


def conflicts(found: Iterable[Conflict[Any]]) -> list[Mapping[str, Any]]:
    """What reports disagree about, with who says what, for other programs."""
    return [
        {
            "about": one.what.value,
            "claims": [
                {
                    "says": claim.value,
                    "witnesses": claim.weight,
                    "by": accounts(claim.by),
                }
                for claim in one.claims
            ],
        }
        for one in found
    ]


def conflict_words(one: Conflict[Entry]) -> str:
    """A conflict in a line: "reports disagree on the place: Ulm (2 reports); …"."""
    said = (f"{claim.value} ({counted(claim.weight)})" for claim in one.claims)
    return f"reports disagree on the {one.what}: {'; '.join(said)}"


def tabbed(cells: Sequence[object]) -> str:
    """The cells as one line, parted by tabs: none of them holds a tab or steers."""
    return "\t".join(plain(" ".join(str(one).split())) for one in cells) + "\n"
