"""Questions that are ready to be asked, each a file of SQL with a comment above it."""

from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files

__all__ = ["Ask", "Ready", "ask"]

MARK = "--"  # begins a comment


class Ask(StrEnum):
    """The questions that are ready."""

    MOVES_BY_MONTH = "moves-by-month"
    WHO_DEMANDS_OF_WHOM = "who-demands-of-whom"
    MEETINGS = "meetings"
    TALKERS = "talkers"
    PROPOSALS_OPEN = "proposals-open"


@dataclass(frozen=True, slots=True)
class Ready:
    """A question: in words, and in SQL."""

    told: str
    sql: str


def ask(name: Ask) -> Ready:
    """The question of this name."""
    place = files("headway.columns") / "asks" / f"{name}.sql"
    lines = place.read_text("utf-8").splitlines()
    words = [line.removeprefix(MARK).strip() for line in lines if is_comment(line)]
    sql = [line for line in lines if not is_comment(line)]
    return Ready(told=" ".join(words), sql="\n".join(sql))


def is_comment(line: str) -> bool:
    """Whether the line is one of the words above the SQL."""
    return line.startswith(MARK)
