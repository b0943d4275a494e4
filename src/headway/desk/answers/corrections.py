"""Corrections: those that were made, and another one."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from headway.desk.answers.entries import entry_object
from headway.desk.json import Json
from headway.editing import editor_of, finder_in, signature
from headway.errors import UsageError
from headway.follow.editor import Editor, Signature
from headway.ledger.history import Wanted, corrections_made, history
from headway.ledger.listing import Asked, listed
from headway.ledger.store import Ledger
from headway.model.correction import Correction
from headway.model.entry import EntryId
from headway.model.kinds import EntrySort, Verdict
from headway.serve.corrections import correction_object

__all__ = ["LONGEST", "Saying", "corrections", "entry_now", "made_by", "say", "undo"]

ALL = 10_000  # more entries than any report has
LONGEST = 2_000  # characters of anything that a person writes


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """What a person says of an entry, or of words that should be one."""

    article: str
    verdict: Verdict
    entry: EntryId | None = None  # None: it is added
    sort: EntrySort | None = None  # of what is added
    words: str = ""  # that prove what is added
    near: int | None = None  # where these begin; None: they stand there once
    written: Mapping[str, str] = field(default_factory=dict)  # by the entry's fields
    why: str | None = None  # None: the person does not say
    seen: int | None = None  # the latest correction that the person saw; None: any


def corrections(
    ledger: Ledger, wanted: Wanted, before: int | None, limit: int
) -> tuple[list[Json], int | None]:
    """So many of the corrections, the latest first, and where the next page begins."""
    found = corrections_made(ledger, wanted, before, limit + 1)
    more = len(found) > limit
    kept = found[:limit]
    return [correction_object(one) for one in kept], kept[-1].number if more else None


def say(ledger: Ledger, saying: Saying, by: str) -> Correction:
    """Keep what the person says.

    `UsageError` where it does not fit, `OvertakenError` where somebody else has said
    something of the entry since.
    """
    return ledger.correct(made_by(ledger, saying, by), saying.seen)


def undo(ledger: Ledger, entry: EntryId, number: int, by: str) -> Correction:
    """Withdraw the correction with this number, which is the latest of its entry.

    `UsageError` where it is not, or not any more.
    """
    found = history(ledger, Wanted(), number + 1, 1)
    said = found[0] if found else None
    if said is None or said.correction.number != number or not said.is_last:
        raise UsageError(
            f"correction {number} is not the latest of its entry any more: see below"
        )
    if said.report is None or said.correction.entry != entry:
        raise UsageError(f"correction {number} is about no entry that is held here")
    article = said.correction.article
    return say(
        ledger, Saying(article=article, verdict=Verdict.WITHDRAW, entry=entry), by
    )


def made_by(ledger: Ledger, saying: Saying, by: str) -> Correction:
    """What the person says, as a correction that can be kept; `UsageError` likewise."""
    fits(saying)
    editor = editor_of(ledger, saying.article, finder_in(ledger))
    why = " ".join((saying.why or "").split()) or None
    return made_of(editor, saying, signature(by, why))


def made_of(editor: Editor, saying: Saying, signed: Signature) -> Correction:
    """The correction that an editor makes of it."""
    if saying.verdict is Verdict.ADD:
        if saying.sort is None:
            raise UsageError(f"say what to add: {', '.join(EntrySort)}")
        words, near = saying.words, saying.near
        return editor.add(saying.sort, words, saying.written, signed, near)
    if saying.entry is None:
        raise UsageError("name the entry")
    match saying.verdict:
        case Verdict.CONFIRM:
            return editor.confirm(saying.entry, signed)
        case Verdict.REJECT:
            return editor.reject(saying.entry, signed)
        case Verdict.CHANGE:
            return editor.change(saying.entry, saying.written, signed)
        case Verdict.WITHDRAW:
            return editor.withdraw(saying.entry, signed)


def fits(saying: Saying) -> None:
    """Refuse what does not go together, and what no database can keep."""
    adds = saying.verdict is Verdict.ADD
    if saying.written and not adds and saying.verdict is not Verdict.CHANGE:
        raise UsageError("fields are said of what is changed or added")
    if adds and saying.entry is not None:
        raise UsageError("what is added has no id yet: name the article")
    for words in (saying.why or "", saying.words, *saying.written.values()):
        if len(words) > LONGEST:
            raise UsageError(f"write {LONGEST} characters at most")
        if "\0" in words or any("\ud800" <= char <= "\udfff" for char in words):
            raise UsageError("what you wrote holds a character that is none")


def entry_now(ledger: Ledger, article: str, entry: EntryId) -> Json | None:
    """The entry as it is shown; None: it is rejected, or withdrawn."""
    asked = Asked(article=article, copies=True)
    for row in listed(ledger, asked, None, ALL).rows:
        if row["id"] == entry:
            return entry_object(row)
    return None
