"""What changed in a dossier of late, for a card and for a page."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from headway.desk.json import Json
from headway.desk.workout import Period

__all__ = ["Lately", "grouped", "lately", "news_since"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lately:
    """What changed in the shortest time in which something did."""

    row: Json | None  # None: nothing did
    heads: tuple[tuple[str, int], ...]  # of what sort, and how many

    @property
    def period(self) -> str:
        """Since when; "": nothing changed."""
        return str(self.row["period"]) if self.row else ""


def lately(rows: Sequence[Json]) -> Lately:
    """What is new since yesterday; where nothing is, since a week or a month ago."""
    told = (row for row in rows if row["period"] != Period.LAST)
    row = next((one for one in told if one["reports"] or one["changes"]), None)
    heads = Counter(one["head"] for one in row["changes"]) if row else Counter[str]()
    return Lately(row=row, heads=tuple(heads.most_common()))


def news_since(rows: Iterable[Json], period: str) -> Json | None:
    """What is new since then; None: it has yet to be worked out."""
    return next((row for row in rows if row["period"] == period), None)


def grouped(row: Json) -> list[tuple[str, list[Json]]]:
    """The changes under their heads, in the order in which they were found."""
    found = groupby(row["changes"], key=lambda one: str(one["head"]))
    return [(head, list(some)) for head, some in found]
