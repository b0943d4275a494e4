"""What was found over a dossier's reports, as the back room has left it."""

from dataclasses import dataclass
from functools import lru_cache

import msgspec
from markupsafe import Markup

from headway.desk.json import Json
from headway.desk.workout import Question
from headway.ledger.findings import finding_of
from headway.ledger.store import Ledger
from headway.model.dossier import DossierId

__all__ = ["Answer", "answer", "picture"]

HELD = 64  # answers that are kept decoded


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is known of a question."""

    rows: tuple[Json, ...]
    mark: str  # another one: another answer
    made: str | None  # when, UTC; None: it has yet to be worked out
    is_old: bool  # whether the dossier has changed since; it is being worked out anew


def answer(ledger: Ledger, dossier: DossierId, question: Question) -> Answer:
    """What was found about a question; nothing where it has yet to be worked out."""
    kept = finding_of(ledger, dossier, question.value)
    if kept is None:
        return Answer(rows=(), mark="", made=None, is_old=True)
    return Answer(
        rows=decoded(kept.content),
        mark=kept.mark,
        made=kept.made.isoformat(),
        is_old=kept.is_old,
    )


def picture(ledger: Ledger, dossier: DossierId, question: Question) -> Markup:
    """A chart as the back room has drawn it; "" where it has yet to be.

    It is markup of our own, in which all that reports say is escaped.
    """
    kept = finding_of(ledger, dossier, question.value)
    return Markup(kept.content.decode()) if kept else Markup()


@lru_cache(maxsize=HELD)
def decoded(content: bytes) -> tuple[Json, ...]:
    """The rows in a finding. Nobody changes them."""
    return tuple(msgspec.json.decode(content))
