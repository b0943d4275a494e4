"""Every constant by which headway is measured, in one place; docs/headway.md says why.

The reasons stand beside the numbers. None was fitted to annotations: they were set by
what the words mean, and then tried on two negotiations (benchmarks/backtest.md).
"""

from enum import IntEnum, StrEnum
from types import MappingProxyType

from headway.model.kinds import MoveKind

__all__ = [
    "BACK",
    "BODY",
    "BREAK",
    "CITED",
    "CLEAR",
    "DATED",
    "DAY_WEIGHTS",
    "ENOUGH",
    "FALL",
    "FORWARD",
    "HALF_LIFE",
    "LATER",
    "LEAD",
    "LEAD_END",
    "MENDING",
    "NEWS",
    "PARTIAL",
    "PEAK",
    "PREVAILS",
    "RENEWED",
    "RISE",
    "SIGNING",
    "STILL",
    "SURE",
    "TURNS",
    "WINDOW",
    "Rung",
    "Sign",
]


class Rung(IntEnum):
    """How far the talks on an issue, or as a whole, have come."""

    BROKEN = 0  # broken off, or no contact
    CONTACT = 1
    STATED = 2  # positions are stated
    TABLED = 3  # proposals are tabled
    ANSWERED = 4  # answers are given
    PARTLY = 5  # agreed in part or in principle
    AGREED = 6
    CARRIED_OUT = 7


class Sign(StrEnum):
    """What one telling says for a place on the ladder."""

    BROKEN = "broken off"
    CONTACT = "contact"
    RESUMED = "talks resumed"
    STATED = "position stated"
    TABLED = "proposal tabled"
    ANSWERED = "answer given"
    PARTLY = "agreed in part"
    AGREED = "agreed"
    CARRIED_OUT = "carried out"
    PUSHED = "pressed or refused"


# How much one report's telling counts, times its confidence.
DATED = 1.0  # it says the day, and was published within NEWS days of it: news
LATER = 0.5  # it says the day, and looks back: sure of the day, one voice of many
LEAD = 0.8  # it says no day, and stands at the report's beginning: probably news
BODY = 0.25  # it says no day and stands further down: as often background as news
LEAD_END = 900  # code points: title, dateline and about the first three paragraphs
SURE = 0.8  # what dates an agreement: undated tellings soon after are of that one
NEWS = 4  # days within which a report is news of what happened

# How much of it moves the ladder. A report and its reprints count once.
WINDOW = 1  # days on either side that count with a day: time zones, evening news
PEAK = 2  # days on either side of which the one told of most is the day of a step

# How much must be told for a rung.
RISE = MappingProxyType(
    {
        Sign.CONTACT: 0.6,  # one clear telling; nobody doubts that people met
        Sign.RESUMED: 0.6,  # the same
        Sign.STATED: 0.6,  # one clear telling; a wrong one does little harm
        Sign.TABLED: 0.6,  # the same
        Sign.ANSWERED: 0.6,  # the same
        Sign.PARTLY: 1.0,  # more than one telling: agreement is claimed too early
        Sign.AGREED: 1.5,  # at least two clear tellings
        Sign.CARRIED_OUT: 1.5,  # the same
    }
)
CLEAR = 0.65  # so much the surest telling of an agreement or a break must weigh
BREAK = 1.5  # at least two clear tellings that talks or agreement are broken off
FALL = 2.0  # pressure and refusal against an agreement: three tellings at least
PREVAILS = 2.0  # how many times the tellings of agreement those of a fall must weigh
PARTIAL = 1 / 5  # the share of tellings that call it partial from which on it is so
MENDING = 1.0  # a meeting of those who broke with each other: more than one telling
SIGNING = 1.0  # what so much says is signed is agreed, however partial it is called
RENEWED = 14  # days after which the same news is no longer the old one told again
TURNS = 6  # steps that the verdict names, the latest
CITED = 5  # tellings that a step shows first, the weightiest

HALF_LIFE = 30  # days after which a move counts half: news of talks ages by the month

# Which way a move carries momentum, and how far; meetings and statements are talk.
FORWARD = MappingProxyType(
    {
        MoveKind.IMPLEMENT: 1.5,  # deeds weigh more than words
        MoveKind.ACCEPT: 1.0,  # gives the other what it asked
        MoveKind.CONCEDE: 1.0,  # gives up something of its own
        MoveKind.RESUME: 1.0,  # comes back to the table
        MoveKind.COMMIT: 0.5,  # a promise is half a deed
        MoveKind.PROPOSE: 0.5,  # so is an offer
    }
)

# The same the other way.
BACK = MappingProxyType(
    {
        MoveKind.BREAK_OFF: 2.0,  # ends what all else needs
        MoveKind.PRESSURE: 1.0,  # a deed against the other
        MoveKind.REJECT: 1.0,  # leaves an offer without fruit
        MoveKind.WARN: 0.5,  # a threat is half a deed
        MoveKind.ACCUSE: 0.25,  # the commonest move: it costs nothing
    }
)

STILL = 0.25  # momentum below which nothing moves: what half a promise would give

ENOUGH = 3.0  # tellings of one thing beyond which more of them add nothing

# How much a day of the timeline weighs by what is told of it.
DAY_WEIGHTS = MappingProxyType(
    {
        Sign.BROKEN: 4.0,  # what a history of the talks would name
        Sign.AGREED: 4.0,  # the same
        Sign.CARRIED_OUT: 4.0,  # the same
        Sign.PARTLY: 4.0,  # the same
        Sign.PUSHED: 1.5,  # pressure is commoner than breaks
        Sign.CONTACT: 1.0,  # daily bread
        Sign.RESUMED: 1.0,  # the same
        Sign.TABLED: 1.0,  # the same
        Sign.ANSWERED: 1.0,  # the same
        Sign.STATED: 0.25,  # positions are stated every day
    }
)
