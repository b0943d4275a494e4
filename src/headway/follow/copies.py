"""Reports that print one text: one witness, however many outlets print it.

A is not put with C only because both are like B: groups are joined where they share
enough on average, and where a round-up prints two agency texts that have nothing in
common, these stay two. What is a group depends on the reports alone, not on the order
in which they come.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations

import numpy as np

from headway.follow.alike import (
    JOINED,
    UNLIKE,
    Compared,
    Likeness,
    compared,
    likeness,
)
from headway.follow.joining import together
from headway.model.likened import Likened

__all__ = ["Known", "Witness", "witnesses"]

SAMPLED = 8  # one hash in so many is looked up; a reprint shares many more
SINGLE = 1  # a single hash in common is chance
Alike = Mapping[str, Mapping[str, Likeness]]


@dataclass(frozen=True, slots=True)
class Witness:
    """Whose text a report prints."""

    first: str  # the SHA-256 of the first report that prints it; its own: it is new
    likeness: Likeness | None = None  # None: it is the first itself
    superseded: bool = False  # whether a later version of it is known


class Known:
    """Reports among which a new one finds those that print its text."""

    def __init__(self, marks: Iterable[Likened] = ()) -> None:
        self.reports: dict[str, Compared] = {}
        self.places: dict[int, list[str]] = defaultdict(list)
        self.addresses: dict[str, list[str]] = defaultdict(list)
        for mark in marks:
            self.add(mark)

    def add(self, mark: Likened) -> None:
        """Take in a report; one that is known already changes nothing."""
        if mark.sha in self.reports:
            return
        report = self.reports[mark.sha] = compared(mark)
        for sampled in sample(report):
            self.places[sampled].append(mark.sha)
        if report.address:
            self.addresses[report.address].append(mark.sha)

    def place(self, mark: Likened) -> dict[str, Witness]:
        """Take in a report, and say whose text it and those like it print now.

        All other reports print what they printed before.
        """
        self.add(mark)
        return self.around(mark.sha)

    def around(self, sha: str) -> dict[str, Witness]:
        """Whose text a report prints, and those that are joined to it by likeness."""
        alike: dict[str, dict[str, Likeness]] = {}
        waiting = [sha]
        while waiting:
            if (here := waiting.pop()) not in alike:
                alike[here] = self.like(here)
                waiting.extend(alike[here])
        return told(self.reports, alike)

    def like(self, sha: str) -> dict[str, Likeness]:
        """The reports that are like this one, and how."""
        report = self.reports[sha]
        found = {
            other: likeness(report, self.reports[other])
            for other in self.rivals(report)
        }
        return {other: how for other, how in found.items() if how is not None}

    def rivals(self, report: Compared) -> set[str]:
        """The reports that may be like it: same address, or some words in common."""
        met = Counter(sha for key in sample(report) for sha in self.places.get(key, ()))
        found = {sha for sha, often in met.items() if often > SINGLE}
        found.update(self.addresses.get(report.address or "", ()))
        return found - {report.sha}


def witnesses(marks: Iterable[Likened]) -> dict[str, Witness]:
    """Whose text each report prints, whatever the order in which they come."""
    known = Known(marks)
    found: dict[str, Witness] = {}
    for sha in known.reports:
        if sha not in found:
            found |= known.around(sha)
    return found


def sample(report: Compared) -> list[int]:
    """The hashes by which a report is looked up."""
    hashes = report.sketch.hashes
    return [int(one) for one in hashes[hashes % SAMPLED == 0]]


def told(reports: Mapping[str, Compared], alike: Alike) -> dict[str, Witness]:
    """Whose text each of some reports prints, given which of them are alike."""
    found: dict[str, Witness] = {}
    for group in groups(reports, alike):
        first = min(group, key=lambda sha: place_of(reports[sha], alike))
        for sha in group:
            how = None if sha == first else alike[sha].get(first, Likeness.PARTIAL)
            late = any(
                supersedes(reports[later], reports[sha], alike) for later in group
            )
            found[sha] = Witness(first, how, late)
    return found


def groups(reports: Mapping[str, Compared], alike: Alike) -> Iterator[list[str]]:
    """The reports by the text that they print."""
    some = sorted(alike)
    shares = np.zeros((len(some), len(some)))
    strangers = np.zeros(shares.shape, bool)
    for (row, one), (column, other) in combinations(enumerate(some), 2):
        common = reports[one].sketch.shared(reports[other].sketch).of_shorter
        strangers[row, column] = strangers[column, row] = common < UNLIKE
        if other in alike[one]:
            shares[row, column] = shares[column, row] = common
    for group in together(shares, strangers, JOINED):
        yield [some[place] for place in group]


def place_of(report: Compared, alike: Alike) -> tuple[date, int, int, str]:
    """Which report comes first: by day; of one day the one that most are like."""
    day = report.mark.published or date.max
    return (day, report.sketch.revision, -len(alike[report.sha]), report.sha)


def supersedes(later: Compared, report: Compared, alike: Alike) -> bool:
    """Whether a report is a later version of another: both are kept."""
    how = alike[report.sha].get(later.sha)
    newer = later.sketch.revision > report.sketch.revision
    if how is Likeness.VERSION or (newer and how is Likeness.FULL):
        return age(report) < age(later)
    return False


def age(report: Compared) -> tuple[date, int, float, str]:
    """Which version comes first: by day, by what it says, of one day the shorter."""
    day, sketch = report.mark.published or date.max, report.sketch
    return (day, sketch.revision, sketch.size, report.sha)
