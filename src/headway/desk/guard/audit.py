"""What is done at the desk, noted in the audit log."""

from fastapi import Request

from headway.desk.guard.people import Person
from headway.desk.here import ledger_of, whence
from headway.ledger.audits import keep_audit

__all__ = ["audited"]


def audited(
    request: Request,
    person: Person | None,
    act: str,
    upon: str | None = None,
    detail: str | None = None,
) -> None:
    """Note that the person, or somebody, did something to what has this id."""
    keep_audit(
        ledger_of(request),
        account=person.name if person else None,
        address=whence(request),
        act=act,
        upon=upon,
        detail=detail,
    )
