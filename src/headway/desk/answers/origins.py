"""A report: how it came, and who else prints its text."""

from collections.abc import Sequence

from headway.desk.json import Json
from headway.follow.alike import Likeness, compared, likeness
from headway.ledger.likenesses import likenesses_of
from headway.ledger.prints import captures_of, printed_with
from headway.ledger.store import Ledger
from headway.model.likened import Likened

__all__ = ["copies", "prints"]


def copies(ledger: Ledger, sha: str) -> list[Json]:
    """Each capture of the report: whence, when, as what, and the hash of its bytes."""
    return [dict(row) for row in captures_of(ledger, sha)]


def prints(ledger: Ledger, sha: str) -> list[Json]:
    """The other reports that print this text, by day, and how.

    `first` says whose text it is; `superseded`, that a later version of it is held;
    `supersedes`, that it is a later version of this one.
    """
    rows = printed_with(ledger, sha)
    own = next((row for row in rows if row["sha256"] == sha), None)
    others = [dict(row) for row in rows if row["sha256"] != sha]
    if own is None or not others:
        return []
    alike = ways(likenesses_of(ledger, [row["sha256"] for row in rows]), sha)
    for row in others:
        way = alike.get(row["sha256"])
        row["likeness"] = way.value if way else None
        row["superseded"], row["first"] = bool(row["superseded"]), bool(row["first"])
        later = (row["published"] or "") >= (own["published"] or "")
        may = way in {Likeness.VERSION, Likeness.FULL} and not row["superseded"]
        row["supersedes"] = bool(own["superseded"]) and may and later
    return others


def ways(marks: Sequence[Likened], sha: str) -> dict[str, Likeness]:
    """How each of the reports prints the text of this one."""
    ready = {mark.sha: compared(mark) for mark in marks}
    own = ready.pop(sha, None)
    if own is None:
        return {}
    found = {other: likeness(own, one) for other, one in ready.items()}
    return {other: how for other, how in found.items() if how is not None}
