"""Dossiers and tellings of them, for tests of the ladder."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from tests.filings import ARLAND, BOREN, CRESK, filing, move, on

from headway.analyse.followed.evidence import Seen, evidence, seen_in
from headway.analyse.followed.ladder import Climb, Step, climb
from headway.analyse.followed.scale import Sign
from headway.model.dossier import Dossier, DossierId, Issue, Party
from headway.model.filing import FiledMove, Filing
from headway.model.kinds import MoveKind, Scope

__all__ = [
    "FAR",
    "FISH",
    "TALKS",
    "THREE",
    "TOLLS",
    "broken",
    "climbed",
    "deal",
    "dossier",
    "news",
    "partial",
    "seen",
    "short",
    "told",
    "walk",
]

TOLLS, FISH = "Tolls", "Fish"
FAR = (5000, 5010)  # a span far from a report's beginning


def dossier(*parties: str, issues: tuple[str, ...] = (TOLLS, FISH)) -> Dossier:
    """Talks of these parties about these issues."""
    return Dossier(
        id=DossierId("talks"),
        title="Talks",
        parties=tuple(Party(name=name) for name in parties),
        issues=tuple(Issue(name=name) for name in issues),
    )


TALKS = dossier(ARLAND, CRESK)
THREE = dossier(ARLAND, CRESK, BOREN)


def seen(one: Filing, of: Dossier = TALKS) -> Seen:
    """The only telling of a report."""
    (found,) = seen_in([one], of)
    return found


def news(day: date, *moves: FiledMove, times: int = 1, name: str = "") -> list[Filing]:
    """So many reports of a day, each of which tells these moves."""
    return [filing(f"{name or day}-{n}", day, *moves) for n in range(times)]


def told(day: date, kind: MoveKind, times: int = 2, **slots: Any) -> list[Filing]:
    """So many reports that say of a move that it was made on the day."""
    made = move(kind, first=day, last=day, **slots)
    by, scope = slots.get("party", ""), slots.get("scope", "")
    return news(day, made, times=times, name=f"{day}-{kind}-{by}-{scope}")


def partial(day: date, times: int = 2) -> list[Filing]:
    """An interim agreement of both."""
    return told(day, MoveKind.ACCEPT, times, scope=Scope.PART)


def climbed(reports: Iterable[Filing], issue: str | None = None) -> Climb:
    """The way on the ladder that these reports tell."""
    return climb(evidence(seen_in(reports, TALKS), issue))


def walk(*reports: list[Filing], issue: str | None = None) -> list[str]:
    """The steps of these reports, in short."""
    whole = [one for some in reports for one in some]
    return [short(step) for step in climbed(whole, issue).steps]


def short(step: Step) -> str:
    """A step in short: `03-07 0>5 agreed in part`."""
    return f"{step.day:%m-%d} {step.before:d}>{step.rung:d} {Sign(step.sign)}"


def deal(day: int, times: int = 2, scope: Scope = Scope.AGREEMENT) -> list[Filing]:
    """An agreement of a day of March."""
    return told(on(day), MoveKind.ACCEPT, times, scope=scope)


def broken(
    day: int, times: int = 2, party: str = ARLAND, to: str = CRESK
) -> list[Filing]:
    """Talks that are broken off on a day of March."""
    return told(
        on(day), MoveKind.BREAK_OFF, times, party=party, to=to, scope=Scope.TALKS
    )
