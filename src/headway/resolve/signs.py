"""What speaks for a place where a move may have been made, by its name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from headway.resolve.company import Company
from headway.resolve.sites import Site

__all__ = ["Signs", "Told", "numbers", "of_clause", "of_company", "of_distance"]

FAR = 10_000  # sentences: anywhere in the report

Signs = dict[str, float]
"""What speaks for a place or against it, each by its name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the words of a move and around it say, whichever place is asked for."""

    sentence: int
    own: Site | None  # None: its clause names no place
    latest: str | None  # the id of the last place before its sentence; None: none
    talks: str | None  # and of the last place of talks
    definite: bool  # "the talks"
    here: bool
    there: bool
    ahead: bool
    cue: int | None  # another sentence that says whose words these are; None: none
    occasions: frozenset[str]  # the names of talks in its sentence
    company: Company


def of_clause(told: Told, site: Site) -> Signs:
    """What the clause of the move says itself."""
    own = told.own
    other = own is not None and own.id != site.id
    return {
        "own": own is not None and not other,
        "own is another": other,
        "in the own": own is not None and other and site.country == own.name,
    }


def of_distance(told: Told, site: Site) -> Signs:
    """How many sentences lie between."""
    standing = [m.sentence - told.sentence for m in site.mentions if m.stands]
    talks = [m.sentence - told.sentence for m in site.mentions if m.talks]
    return {
        **near("place before", (-d for d in standing if d <= 0), (0, 1, 2, 5, FAR)),
        **near("place behind", (d for d in standing if d > 0), (1, 3)),
        **near("talks before", (-d for d in talks if d <= 0), (0, 1, 3, 8, FAR)),
        **near("talks behind", (d for d in talks if d > 0), (1, 4)),
        "latest": told.latest == site.id,
        "latest talks": told.talks == site.id,
        "only named": not standing and not site.dateline,
    }


def of_company(told: Told, site: Site) -> Signs:
    """What other moves of the report say of it."""
    around = told.company
    there = site.id in around.same_day
    return {
        "same sides met": site.id in around.same_sides,
        "same sides met or will": site.id in around.same_status,
        "latest meeting": site.id == around.latest,
        "the move before": site.id == around.sentence_before,
        "same day": there,
        "another on the day": bool(around.same_day) and not there,
        "another day there": site.id in around.other_day,
    }


def numbers(site: Site) -> set[int]:
    """The sentences in which it stands as a place."""
    return {m.sentence for m in site.mentions if m.stands}


def near(name: str, distances: Iterable[int], steps: tuple[int, ...]) -> Signs:
    """One sign for each step of distance; that of the shortest distance holds."""
    shortest = min(distances, default=None)
    signs = dict.fromkeys(named(name, steps).values(), 0.0)
    first = next((s for s in steps if shortest is not None and shortest <= s), None)
    if first is not None:
        signs[named(name, steps)[first]] = 1.0
    return signs


@cache
def named(name: str, steps: tuple[int, ...]) -> Mapping[int, str]:
    """What the sign of each step is called."""
    return {step: f"{name} {step}" for step in steps}
