"""Every constant by which positions, quotes and changes are found, with its reason."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from headway.model.kinds import MoveKind

__all__ = [
    "ALONE",
    "ANNOUNCED",
    "ANNOUNCED_BEFORE",
    "BACKGROUND",
    "ENOUGH",
    "FIRMNESS",
    "FOLLOWED",
    "FULL",
    "GRAIN",
    "HEARD",
    "HINTED",
    "LEAD",
    "LIKE",
    "NEAREST",
    "NOT_DONE",
    "RETOLD",
    "SILENCE",
    "SLIP",
    "SPOKEN",
    "WINDOW",
]

# --- positions: how firm a stance is. Above 0 a party presses, below it yields.
FIRMNESS: Final[Mapping[MoveKind, int]] = {
    MoveKind.BREAK_OFF: 4,  # leaves the table: nothing can be had
    MoveKind.PRESSURE: 3,  # acts against the other, and goes on talking or not
    MoveKind.WARN: 2,  # says that it will act
    MoveKind.REJECT: 2,  # will not have what is offered
    MoveKind.DEMAND: 1,  # asks, and so says what it would take
    MoveKind.DEFER: 0,  # neither yields nor presses
    MoveKind.PROPOSE: -1,  # says what it would give
    MoveKind.COMMIT: -2,  # binds itself
    MoveKind.CONCEDE: -2,  # drops or softens what it asked
    MoveKind.RESUME: -2,  # comes back to the table
    MoveKind.ACCEPT: -3,  # takes what is offered
    MoveKind.IMPLEMENT: -4,  # does what was agreed
}

# What is only planned is worth what can be said before it is done: a threat, an offer.
ANNOUNCED: Final[Mapping[MoveKind, MoveKind]] = {
    MoveKind.BREAK_OFF: MoveKind.WARN,
    MoveKind.PRESSURE: MoveKind.WARN,
    MoveKind.CONCEDE: MoveKind.PROPOSE,
    MoveKind.RESUME: MoveKind.PROPOSE,
    MoveKind.COMMIT: MoveKind.PROPOSE,
    MoveKind.ACCEPT: MoveKind.COMMIT,
    MoveKind.IMPLEMENT: MoveKind.COMMIT,
}

# What was not done. Who has not agreed, yielded or delivered, or has not refused,
# leaves the matter open. All others say nothing of a stance: "made no demand".
NOT_DONE: Final[Mapping[MoveKind, MoveKind]] = {
    MoveKind.REJECT: MoveKind.DEFER,
    MoveKind.ACCEPT: MoveKind.DEFER,
    MoveKind.CONCEDE: MoveKind.DEFER,
    MoveKind.COMMIT: MoveKind.DEFER,
    MoveKind.IMPLEMENT: MoveKind.DEFER,
}

# --- positions: when a reading is believed.
HEARD: Final = 0.5  # of confidence: below it a reading is more often wrong than right
HINTED: Final = 0.3  # of confidence: enough to colour another reading, not to be one
RETOLD: Final = 0.5  # of its weight: a deed with no day may be one of long before
ENOUGH: Final = 1.2  # witnesses × confidence: two that are fairly sure, never one alone
LEAD: Final = 1.25  # times the weight of the stance held: a tie leaves it as it is
WINDOW: Final = timedelta(days=7)  # weeklies tell of a turn up to a week after it
GRAIN: Final = timedelta(days=7)  # a date wider than this has no place in an order
FULL: Final = 12  # words: evidence of fewer is hard to understand by itself

# --- positions: when a stance that is held is shown with a caution.
ALONE: Final = 1  # report: nobody bears it out, and a reading may be wrong
SILENCE: Final = timedelta(days=180)  # half a year: a party may have turned unheard

# --- quotes
LIKE: Final = 50.0  # of 100: names less alike than that are no help to anybody
NEAREST: Final = 5  # names offered where nobody goes by the one that was asked for
SLIP: Final = 5  # letters from which on one wrong letter in a name is a slip
SPOKEN: Final = 6  # words from which on two reports do not print the same by chance

# --- changes
BACKGROUND: Final = timedelta(days=14)  # told so long after, it is history and no news
ANNOUNCED_BEFORE: Final = timedelta(days=90)  # talks are hardly announced earlier
FOLLOWED: Final = timedelta(days=14)  # what came later than that came from an archive
