"""What is new in talks on a river."""

from tests.filings import (
    ARLAND,
    CRESK,
    on,
)

from headway.analyse.followed.change import Change, ChangeSort
from headway.analyse.followed.changes import changes
from headway.model.dossier import Dossier, DossierId, Party
from headway.model.filing import Filing

__all__ = ["RIVER", "found"]

RIVER = Dossier(
    id=DossierId("river"),
    title="River talks",
    parties=(Party(name=ARLAND), Party(name=CRESK)),
)


def found(sort: ChangeSort, *filings: Filing, since: int = 10) -> list[Change]:
    """The changes of a sort since a day of March."""
    return list(changes(RIVER, filings, on(since)).found.get(sort, ()))
