"""Where a person sits at the queue: what is asked for, and how far it has come."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Literal
from urllib.parse import urlencode

from fastapi import Depends

from headway.desk.answers.queue import place_of
from headway.desk.pages.asked import plain
from headway.ledger.queue import Place, Queued
from headway.model.dossier import DossierId
from headway.model.kinds import EntrySort, MoveKind

__all__ = ["Seat", "SeatHere"]

Checked = Literal[EntrySort.MOVE, EntrySort.STATEMENT]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """What stands in the address of the queue."""

    asked: Queued
    after: Place | None  # None: from the beginning
    since: datetime  # when the sitting began, UTC
    at: str  # an entry that is shown before all others; "": none
    last: str  # the entry that was judged last, behind its report; "": none
    told: str  # what became of it; "": nothing is to be said

    def query(self, **other: str) -> str:
        """The address's query, with other values in the place of these."""
        asked = self.asked
        said = {
            "sort": asked.sort.value,
            "dossier": asked.dossier or "",
            "kind": asked.kind.value if asked.kind else "",
            "outlet": asked.outlet or "",
            "since": self.since.isoformat(timespec="seconds"),
        }
        return urlencode({name: word for name, word in (said | other).items() if word})


def seat(
    sort: Checked = EntrySort.MOVE,
    dossier: str = "",
    kind: MoveKind | Literal[""] = "",
    outlet: str = "",
    after: str = "",
    since: str = "",
    at: str = "",
    last: str = "",
    told: str = "",
) -> Seat:
    """The seat that the address names."""
    return Seat(
        asked=Queued(
            sort=sort,
            dossier=DossierId(plain(dossier)) if plain(dossier) else None,
            kind=(kind or None) if sort is EntrySort.MOVE else None,
            outlet=plain(outlet) or None,
        ),
        after=place_of(after),
        since=moment(since) or datetime.now(UTC).replace(microsecond=0),
        at=plain(at),
        last=last,
        told=told,
    )


def moment(written: str) -> datetime | None:
    """The time that is written so; None: it is none, or has no zone."""
    try:
        made = datetime.fromisoformat(written)
    except ValueError:
        return None
    return made if made.tzinfo else None


SeatHere = Annotated[Seat, Depends(seat)]
