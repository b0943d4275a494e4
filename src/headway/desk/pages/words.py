"""How pages of the desk put into words what answers hold as plain values."""

from datetime import date

from headway.analyse.direction import direction_of_kind
from headway.analyse.followed.cited import told_as
from headway.analyse.followed.witnesses import Disputed
from headway.model.kinds import MoveKind, Outcome, Verdict
from headway.model.when import When
from headway.serve.findings import STANCES, when
from headway.serve.wording import DID, clipped, day_words, quoted

__all__ = [
    "claim_words",
    "clipped",
    "days_words",
    "iso_words",
    "quoted_words",
    "said",
    "stance_words",
    "told_words",
    "way_of",
    "when_words",
]

LONGEST = 400  # characters of words that are quoted
TALK = {MoveKind.DEMAND, MoveKind.MEET, MoveKind.ASSESS}
WAYS = {Outcome.FORWARD: "forward", Outcome.BACK: "back"}


def way_of(kind: str) -> str:
    """Which way a kind of move goes: forward, back, talk or still."""
    known = MoveKind(kind)
    return WAYS.get(direction_of_kind(known), "talk" if known in TALK else "still")


def stance_words(kind: str) -> str:
    """What a party does that holds such a stance: "demands"."""
    return STANCES.get(MoveKind(kind), kind.replace("_", " "))


def quoted_words(words: str, most: int = LONGEST) -> str:
    """Words in quotation marks, cut where they run on; their own marks stay."""
    kept = clipped(words, most)
    return kept if kept.startswith("“") and kept.endswith("”") else quoted(kept)


def told_words(words: str, about: str | None, most: int = LONGEST) -> tuple[str, str]:
    """The words in quotation marks, and their matter where they do not tell it."""
    matter = " ".join((about or "").split())
    said, rest = told_as(words, "" if matter in words else matter)
    return quoted_words(said, most), clipped(rest, most)


def claim_words(about: str, says: str) -> str:
    """What somebody says of an event, as one reads it: a date in words."""
    if about != Disputed.DATE:
        return says
    first, _, last = says.partition("/")
    return days_words(first, last or None)


def iso_words(day: str | None) -> str:
    """A day by ISO 8601 as one reads it; "": none is known."""
    return day_words(date.fromisoformat(day)) if day else ""


def days_words(first: str | None, last: str | None) -> str:
    """The days from one to another as one reads them; "": none is known."""
    days = [date.fromisoformat(day) if day else None for day in (first, last)]
    return when(*days)


def when_words(when: str) -> str:
    """A date as coarse as a report has it, as one reads it."""
    return day_words(When.parse(when))


def said(verdict: str) -> str:
    """What a person has said of an entry: "confirmed"."""
    return DID[Verdict(verdict)]
