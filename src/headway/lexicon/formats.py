"""Words that tell one meeting from another: its form, its turn, whether it was told."""

from headway.lexicon.patterns import load_patterns, says
from headway.model.kinds import MeetingFormat

__all__ = ["ORDER", "format_of", "takes_up", "turn_of"]

LIST = "formats"
ORDER = (
    MeetingFormat.PHONE,
    MeetingFormat.VIDEO,
    MeetingFormat.COUNCIL,
    MeetingFormat.SUMMIT,
    MeetingFormat.MULTILATERAL,
    MeetingFormat.BILATERAL,
    MeetingFormat.VISIT,
)
"""Which form decides where the words tell several: "a phone call on the summit"."""


def format_of(words: str) -> MeetingFormat | None:
    """The form that the words of a telling name; None: they name none."""
    found = {MeetingFormat(tells) for tells in told("format", words)}
    return next((form for form in ORDER if form in found), None)


def turn_of(words: str) -> str | None:
    """Which of several it is: "2", "next", "earlier", "low"; None: not said."""
    return next(iter(told("turn", words)), None)


def takes_up(words: str) -> bool:
    """Whether the words take up talks that were told of: "at *the meeting*"."""
    return says(LIST, "taking-up", words)


def told(sort: str, words: str) -> list[str]:
    """What the patterns of this sort that match stand for."""
    entries = (e for e in load_patterns(LIST) if e.sort == sort)
    return [entry.tells for entry in entries if entry.matches(words)]
