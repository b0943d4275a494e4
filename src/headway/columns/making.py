"""Reports with their entries as tables in memory."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

import pyarrow as pa

from headway.columns.column import Report
from headway.columns.schema import TABLES
from headway.model.entry import Entries

__all__ = ["UNCOUNTED", "tables_of"]

UNCOUNTED: Mapping[str, int] = MappingProxyType({})


def tables_of(
    entries: Iterable[Entries], copies: Mapping[str, int] = UNCOUNTED
) -> dict[str, pa.Table]:
    """The rows of these reports by table; rows go by day of publication.

    `copies` says of some texts, by SHA-256, how many captures there are.
    """
    reports = [Report.of(one, copies) for one in entries]
    reports.sort(key=lambda report: report.rank)
    return {name: table.made(reports) for name, table in TABLES.items()}
