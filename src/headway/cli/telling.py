"""The work of `headway timeline`, `proposals`, `meetings` and `channels`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import IO, TypeVar

from headway.analyse.followed.channels import all_contacts
from headway.analyse.followed.cited import in_force
from headway.analyse.followed.days import milestones
from headway.analyse.followed.evidence import evidence, seen_in
from headway.analyse.followed.meetings import all_talks
from headway.analyse.followed.proposals import all_papers
from headway.analyse.followed.rounds import all_tracks
from headway.analyse.verdict import several
from headway.cli.followed import filings_of
from headway.cli.naming import issue_of, party_of
from headway.cli.noting import note
from headway.cli.writing import opened
from headway.errors import UsageError
from headway.model.kinds import ProposalStatus
from headway.serve.contacts import contact_line, print_contacts
from headway.serve.papers import is_told, paper_line, print_papers
from headway.serve.talks import print_talks, talks_line, track_line
from headway.serve.timeline import day_line, days_of, print_days

__all__ = [
    "Period",
    "write_channels",
    "write_meetings",
    "write_proposals",
    "write_timeline",
]

Found = TypeVar("Found")
Printer = Callable[[IO[str], Sequence[Found]], None]


@dataclass(frozen=True, slots=True)
class Period:
    """The days between two; `None`: no end on that side."""

    first: date | None
    last: date | None

    def holds(self, day: date) -> bool:
        """Whether a day lies in it."""
        return (self.first or day) <= day <= (self.last or day)


def write_timeline(
    dossier: Path,
    ledger: str | None,
    period: Period,
    issue: str | None,
    *,
    top: int | None,
    as_json: bool,
) -> None:
    """Print the weightiest days of a period, or all of them, in order."""
    if period.first and period.last and period.first > period.last:
        raise UsageError(f"--from {period.first} is later than --to {period.last}")
    followed = filings_of(dossier, ledger)
    wanted = issue_of(followed.dossier, issue) if issue else None
    held = in_force(followed.filings)
    told = milestones(evidence(seen_in(held, followed.dossier), wanted))
    chosen = [one for one in told if period.holds(one.day)][:top]
    written(days_of(chosen, all_talks(held)), print_days, day_line, "day", as_json)


def write_proposals(
    dossier: Path,
    ledger: str | None,
    status: ProposalStatus | None,
    party: str | None,
    issue: str | None,
    *,
    every: bool,
    as_json: bool,
) -> None:
    """Print the proposals that were asked for, by day."""
    followed = filings_of(dossier, ledger)
    one = party_of(followed.dossier, party) if party else None
    about = issue_of(followed.dossier, issue) if issue else None
    asked = [
        paper
        for paper in all_papers(followed.filings)
        if status in (None, paper.status)
        and one in (None, paper.side, paper.recipient)
        and about in (None, *paper.issues)
    ]
    found = [paper for paper in asked if every or is_told(paper, followed.dossier)]
    left = len(asked) - len(found)
    written(found, print_papers, paper_line, "proposal", as_json, left)


def write_meetings(
    dossier: Path, ledger: str | None, *, every: bool, as_json: bool
) -> None:
    """Print the tracks, then the meetings by day."""
    followed = filings_of(dossier, ledger)
    talks = all_talks(in_force(followed.filings))
    shown = [one for one in talks if every or one.is_of_parties]
    tracks = all_tracks(talks)
    with opened(None) as out:
        if as_json:
            out.writelines(map(track_line, tracks))
            out.writelines(map(talks_line, shown))
        else:
            print_talks(out, tracks, shown)
    missed(shown, "meeting")


def write_channels(dossier: Path, ledger: str | None, *, as_json: bool) -> None:
    """Print the channels of parties, those that most reports tell of first."""
    followed = filings_of(dossier, ledger)
    found = [one for one in all_contacts(followed.filings) if one.parties]
    found.sort(key=lambda one: -len(one.witnesses))
    written(found, print_contacts, contact_line, "channel", as_json)


def written(
    found: Sequence[Found],
    printed: Printer[Found],
    line: Callable[[Found], str],
    noun: str,
    as_json: bool,
    left: int = 0,
) -> None:
    """Print what was found, as JSON or for people; say what is nothing or left out."""
    with opened(None) as out:
        if as_json:
            out.writelines(map(line, found))
        else:
            printed(out, found)
    missed(found, noun, left)


def missed(found: Sequence[object], noun: str, left: int = 0) -> None:
    """Say on stderr how many were left out, or that nothing fits."""
    if left:
        said = f"--all shows {several(left, f'more {noun}')}, thin or of others"
        note(said)
    elif not found:
        note(f"no report tells of such a {noun}")
