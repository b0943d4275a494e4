"""All tables of an archive, in the order in which one reads of them."""

from collections.abc import Mapping
from typing import Any

from headway.columns.beside import ASIDE
from headway.columns.column import Table
from headway.columns.moves import MOVE
from headway.columns.parts import PART
from headway.columns.reports import ACTOR, DOUBT, REPORT
from headway.columns.statements import STATEMENT
from headway.columns.talks import CHANNEL, MEETING, PROPOSAL

__all__ = ["SHOWN", "TABLES"]

TABLES: Mapping[str, Table[Any]] = {
    table.name: table
    for table in (
        REPORT,
        ACTOR,
        STATEMENT,
        MOVE,
        MEETING,
        PROPOSAL,
        CHANNEL,
        DOUBT,
        PART,
    )
}
# what a query may ask: also what a batch tells of reports that it did not read
SHOWN: Mapping[str, Table[Any]] = {**TABLES, ASIDE.name: ASIDE}
