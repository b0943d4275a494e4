"""What a briefing says of a dossier: the newest, firmest and most witnessed of it."""

from datetime import date
from itertools import chain, zip_longest

from headway.analyse.followed.headway import Progress
from headway.analyse.followed.ladder import Step
from headway.analyse.followed.positions import Position
from headway.analyse.followed.summing import STANDING, summed_up
from headway.serve.brief import points
from headway.serve.brief.brief import Brief, Layout
from headway.serve.brief.fitting import Draft, fitted
from headway.serve.brief.material import Material
from headway.serve.brief.meeting import channels, conflicts, meetings
from headway.serve.brief.sections import SOME, section
from headway.serve.brief.tabled import proposals
from headway.serve.findings import counted
from headway.serve.wording import LONGEST, clipped, day_words

__all__ = ["brief_of"]

STEPS = 2  # earlier steps of the talks as a whole
WEIGHTY, WEIGHTIEST = 1.5, 3.0  # how much more room a section may take than others
LADDER = ", ".join(f"{rung:d} {words}" for rung, words in STANDING.items() if rung)
LADDER = f"Rungs: 0 broken off or no contact, {LADDER}."


def brief_of(material: Material) -> Brief:
    """A briefing: whatever it says is a finding of other commands, the weightiest."""
    found = material.found
    drafts = [
        standing(material),
        news(material),
        held(material),
        *proposals(material),
        *meetings(material),
        channels(material),
        conflicts(material),
        doubts(material),
    ]
    return Brief(
        title=clipped(" ".join(found.dossier.title.split()), LONGEST),
        question=found.dossier.question and clipped(found.dossier.question, LONGEST),
        scope=scope(material),
        verdict=summed_up(found).sentence,
        sections=fitted(one for one in drafts if found.reports and is_worth(one)),
        made=found.last,
    )


def scope(material: Material) -> str:
    """From how many reports, of which days, and as of when."""
    found = material.found
    if found.first is None or found.last is None:
        return f"{counted(found.reports)}, none of a known day."
    last = day_words(found.last)
    days = f"from {day_words(found.first)} to" if found.first < found.last else "of"
    return f"{counted(found.reports)}, {days} {last}. As of {last}."


def is_worth(draft: Draft) -> bool:
    """Whether something is said: points, or that there are none."""
    return bool(draft.section.points or draft.section.note)


def standing(material: Material) -> Draft:
    """Where the talks stand, what moved them, and where each issue stands."""
    whole, *issues = material.found.progress
    way = material.found.momentum_now()
    told = [points.progress_point(whole, step, way) for step in moving(whole)[-1:]]
    alone = [points.alone_point(whole.alone)] if whole.alone else []
    earlier = [points.step_point(step) for step in reversed(moving(whole)[:-1])]
    last = [
        points.progress_point(one, moving(one)[-1], way)
        for one in sorted(issues, key=moved_on, reverse=True)
        if moving(one)
    ]
    found = [*told, *alone, *earlier[:STEPS], *last]
    note = LADDER if found else "No report tells of a step."
    made = section("Where the talks stand", found, "dossier show", note=note)
    return Draft(made, WEIGHTY)


def moving(progress: Progress) -> list[Step]:
    """The steps by which the talks went up or down, in their order."""
    return [step for step in progress.climb.steps if not step.renews]


def moved_on(progress: Progress) -> date:
    """The day of the last step."""
    return progress.since or date.min


def news(material: Material) -> Draft:
    """What is new: of each sort first what most reports tell, then the next."""
    found = material.news
    turns = chain.from_iterable(zip_longest(*found.found.values()))
    chosen = [change for change in turns if change is not None]
    sorts = list(found.found)
    known = material.found.last is not None
    told = f"{counted(found.reports)} of these days" if known else "No report has a day"
    made = section(
        f"What is new since {day_words(found.since)}" if known else "What is new",
        [points.change_point(one) for one in chosen],
        "digest",
        options=f"--since {found.since}",
        note=told + ("." if chosen else ": nothing is new."),
    )
    places = tuple(sorts.index(one.sort) for one in chosen)
    return Draft(made, WEIGHTY, places)


def held(material: Material) -> Draft:
    """What each side holds by issue; the newest and surest of it, as a table."""
    table = material.positions
    cells = [table.at(issue, who) for issue in table.issues for who in table.parties]
    every = [one for one in cells if one is not None]
    chosen = sorted(every, key=weight_of_position, reverse=True)
    made = section(
        "What each side holds",
        [points.position_point(one) for one in chosen],
        "positions",
        layout=Layout.TABLE,
        columns=("Issue", "Side", "Position", "In whose words"),
    )
    places = tuple(every.index(one) for one in chosen)
    return Draft(made, WEIGHTIEST, places)


def weight_of_position(position: Position) -> tuple[bool, date, int, int]:
    """The sure ones first, then the newest, the firmest and the most told."""
    stance = position.stance
    firm = abs(stance.firmness)
    return not position.is_weak, stance.told, firm, position.witnesses


def doubts(material: Material) -> Draft:
    """What was seen and could not be settled, by kind."""
    found = [
        points.doubt_point(count, one, material.held[one.article])
        for count, one in material.doubts
        if one.article in material.held
    ]
    return Draft(section("What could not be settled", found, "serve", SOME))
