"""One finding → one point of a briefing, in the words that Headway uses elsewhere."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from headway.analyse.followed.answers import Step as LifeStep
from headway.analyse.followed.change import Change, ChangeSort
from headway.analyse.followed.channels import Contact, Spell
from headway.analyse.followed.cited import Cited
from headway.analyse.followed.evidence import Seen
from headway.analyse.followed.headway import Progress
from headway.analyse.followed.ladder import Step
from headway.analyse.followed.meetings import Talks
from headway.analyse.followed.positions import Position
from headway.analyse.followed.proposals import Paper
from headway.analyse.followed.stances import Direction, Stance
from headway.analyse.followed.summing import GOING, going
from headway.analyse.followed.witnesses import Conflict
from headway.model.filing import Filing
from headway.model.when import When
from headway.serve.brief.brief import Point
from headway.serve.brief.material import Doubted
from headway.serve.brief.quoting import best, named, quote, quote_of, quoted_from
from headway.serve.findings import (
    STANCES,
    counted,
    headline,
    issue_name,
    joined,
    when,
)
from headway.serve.papers import became, sides
from headway.serve.progress import cited, move_words, standing_words
from headway.serve.talks import days_of, place, status, who
from headway.serve.told_by import conflict_words
from headway.serve.wording import LONGEST, clipped, day_words

__all__ = [
    "alone_point",
    "change_point",
    "conflict_point",
    "contact_point",
    "doubt_point",
    "owed_point",
    "paper_point",
    "position_point",
    "progress_point",
    "step_point",
    "talks_point",
]

HAPPENED: Final[Mapping[ChangeSort, str]] = {  # what a headline does not say
    ChangeSort.HELD: "met",
    ChangeSort.ANNOUNCED: "a meeting is announced",
    ChangeSort.CANCELLED: "a meeting is cancelled",
    ChangeSort.CONFLICTS: "reports disagree",
}
CLAIMS = 2  # sides of a dispute that are quoted


def row(*parts: str) -> str:
    """What is told, part by part; an empty part is none."""
    return "; ".join(filter(None, parts))


def progress_point(progress: Progress, step: Step, way: float) -> Point:
    """Where the talks stand on an issue or as a whole, and the step that led there."""
    name, moved = (
        issue_name(progress.issue),
        "up" if step.rung > step.before else "down",
    )
    return Point(
        lead=named(name[0].upper() + name[1:]),
        told=row(
            f"{standing_words(progress)}, {moved} from rung {step.before:d}",
            counted(len(step.tellings)),
            GOING[going(way)] if progress.issue is None else "",
        ),
        quotes=(quote_of(cited(step.tellings)[0]),),
    )


def step_point(step: Step) -> Point:
    """A step on the ladder."""
    told = row(move_words(step), counted(len(step.tellings)))
    return Point(
        lead=f"{day_words(step.day)}: {step.sign}",
        told=told,
        quotes=(quote_of(cited(step.tellings)[0]),),
    )


def alone_point(seen: Seen) -> Point:
    """What one report alone tells of a break."""
    return Point(
        lead=f"{day_words(seen.day)}: broken off",
        told="one report tells so, too few to move the ladder",
        quotes=(quote_of(Cited(seen.filing, seen.move)),),
    )


def change_point(change: Change) -> Point:
    """Something new."""
    days = when(change.first, change.last)
    return Point(
        lead=clipped(headline(change), LONGEST),
        told=row(HAPPENED.get(change.sort, ""), days, counted(change.witnesses)),
        quotes=(quote_of(change.cited[0]),),
    )


def position_point(position: Position) -> Point:
    """What a side holds on an issue, as the row of a table."""
    stance, turned = position.stance, position.direction
    how = "" if turned is Direction.UNCHANGED else f" ({turned})"
    silent = position.unheard_since
    against = stance.odd[-1:] if stance.alone else ()
    return Point(
        about=named(issue_name(position.issue)),
        lead=named(position.party),
        told=row(
            f"{STANCES[stance.kind]}{how} since {day_words(stance.since)}",
            counted(position.witnesses),
            otherwise(stance) + (", quoted last" if against else ""),
            f"not heard of since {day_words(silent)}" if silent else "",
        ),
        quotes=tuple(map(quote_of, (stance.tellings[0], *against))),
    )


def otherwise(stance: Stance) -> str:
    """How many reports tell otherwise; "": none does."""
    odd = len({one.filing.article for one in stance.odd})
    return f"{odd:,} tell{'s' if odd == 1 else ''} otherwise" if odd else ""


def paper_point(paper: Paper[Any]) -> Point:
    """What was put forward, and what became of it, in the words of who says so."""
    answers = [step for step in paper.answers if step.unsure is None]
    last = answers[-1] if answers else None
    return Point(
        lead=clipped(sides(paper), LONGEST),
        told=row(
            day_words(paper.day),
            became(last) if last else paper.status,
            named(joined(paper.issues)) if paper.issues else "",
            counted(len(paper.witnesses)),
        ),
        quotes=(quoted_from(best(paper.tellings)), *answered(last)),
    )


def answered(step: LifeStep | None) -> Iterable[Any]:
    """The words of an answer, if there is one."""
    return () if step is None else (quoted_from(step.account),)


def owed_point(side: str, papers: Sequence[Paper[Any]], first: Paper[Any]) -> Point:
    """How much was put to a side without an answer, with the words of one of them."""
    by = Counter(named(paper.side) for paper in papers)
    asked = joined(
        [f"{counted(count, 'request')} of {name}" for name, count in by.most_common()]
    )
    return Point(
        lead=named(side),
        told=f"no answer to {asked}; the latest",
        quotes=(quoted_from(best(first.tellings)),),
    )


def talks_point(talks: Talks) -> Point:
    """A meeting, held or to come."""
    as_now = [t for t in talks.tellings if t.entry.status is talks.status]
    return Point(
        lead=clipped(f"{days_of(talks)}: {who(talks)}", LONGEST),
        told=row(place(talks), status(talks), counted(len(talks.witnesses))),
        quotes=(quoted_from(best(as_now or talks.tellings)),),
    )


def contact_point(contact: Contact) -> Point:
    """A channel, and how it is now."""
    last = contact.spells[-1] if contact.spells else None
    now = f"{last.state}{since(last)}" if last else "no state told"
    return Point(
        lead=named(contact.name),
        told=row(
            named(joined(contact.parties)),
            now,
            f"to be {contact.planned}" if contact.planned else "",
            counted(len(contact.witnesses)),
        ),
        quotes=(quoted_from(best(last.by if last else contact.tellings)),),
    )


def since(spell: Spell) -> str:
    """Since when a channel is in a state, else when that was first told."""
    if spell.since:
        return f" since {day_words(When.parse(spell.since))}"
    return f", told on {day_words(spell.told)}" if spell.told else ""


def conflict_point(of: str, conflict: Conflict[Any]) -> Point:
    """What reports disagree about, each side in its own words."""
    return Point(
        lead=clipped(of, LONGEST),
        told=clipped(conflict_words(conflict), 2 * LONGEST),
        quotes=tuple(quoted_from(best(claim.by)) for claim in conflict.claims[:CLAIMS]),
    )


def doubt_point(count: int, doubted: Doubted, report: Filing) -> Point:
    """What could not be settled, with the latest of its kind."""
    return Point(
        lead=named(doubted.kind),
        told=f"{counted(count, 'time')}; the last: {doubted.reason}",
        quotes=(quote(doubted.words or report.title or "", report),),
    )
