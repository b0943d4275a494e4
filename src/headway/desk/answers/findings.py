"""What was found over a dossier's reports, as the back room has left it."""

from dataclasses import dataclass
from functools import lru_cache

import msgspec
from markupsafe import Markup

from headway.desk.answers.found import made_by, stamp
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
    of = stamp(ledger, dossier, question)
    if of is None or of.mark is None:
        return Answer(rows=(), mark="", made=None, is_old=True)
    return Answer(
        rows=decoded(ledger, made_by(of)),
        mark=of.mark,
        made=of.made,
        is_old=of.is_old,
    )


def picture(ledger: Ledger, dossier: DossierId, question: Question) -> Markup:
    """A chart as the back room has drawn it; "" where it has yet to be.

    It is markup of our own, in which all that reports say is escaped.
    """
    kept = finding_of(ledger, dossier, question.value)
    return Markup(kept.content.decode()) if kept else Markup()


@lru_cache(maxsize=HELD)
def decoded(ledger: Ledger, by: tuple[str, ...]) -> tuple[Json, ...]:
    """The rows of a finding, read once as long as it stands. Nobody changes them."""
    kept = finding_of(ledger, DossierId(by[0]), by[1])
    return tuple(msgspec.json.decode(kept.content)) if kept else ()
