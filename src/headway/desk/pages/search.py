"""The page of search."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from headway.desk.answers.search import MOST, HitSort, Sought, search
from headway.desk.guard.people import ReaderHere
from headway.desk.here import LedgerHere
from headway.desk.pages.asked import maybe_day
from headway.desk.pages.rendering import page
from headway.ledger.dossiers import claims
from headway.ledger.searching import Filters
from headway.model.dossier import DossierId
from headway.model.kinds import MoveKind

__all__ = ["router"]

router = APIRouter()
PAGE = 10  # reports of a page
FILTERS = ("dossier", "sort", "kind", "actor", "outlet", "from", "to")
LONGEST = 500  # characters of what is asked


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address of the page asks: words, filters, which page."""

    words: str
    given: Mapping[str, str]  # filters by name

    @property
    def filters(self) -> Filters:
        """What is wanted; a filter that cannot be counts as none."""
        given = self.given.get
        dossier = given("dossier")
        return Filters(
            dossier=DossierId(dossier) if dossier else None,
            sort=given("sort"),
            kind=given("kind"),
            actor=given("actor"),
            outlet=given("outlet"),
            first=maybe_day(given("from")),
            last=maybe_day(given("to")),
        )

    def address(self, changed: Mapping[str, str | None], start: int = 0) -> str:
        """The same question with other filters, from this report on."""
        wanted = {**self.given, **changed}
        pairs = [("q", self.words), *((n, v) for n, v in wanted.items() if v)]
        if start:
            pairs.append(("start", str(start)))
        return f"/search?{urlencode(pairs)}"

    @property
    def plain(self) -> str:
        """The same words without filters."""
        return f"/search?{urlencode({'q': self.words})}"

    def of_year(self, year: str) -> str:
        """The same question for one year."""
        return self.address({"from": f"{year}-01-01", "to": f"{year}-12-31"})


@router.get("/search")
def searched(
    request: Request,
    ledger: LedgerHere,
    person: ReaderHere,
    q: str = "",
    start: Annotated[int, Query(ge=0, le=MOST)] = 0,
) -> HTMLResponse:
    """What is found of the words, with filters; what can be asked, where none are."""
    asked = Asked(q.strip()[:LONGEST], dict(filters_in(request.query_params)))
    found: dict[str, Any] | None = None
    if asked.words:
        sought = Sought(words=asked.words, filters=asked.filters)
        found = search(ledger, sought, start, PAGE)
    titles = {str(one.id): one.title for one in claims(ledger)}
    return page(
        request,
        person,
        "search.html",
        asked=asked,
        found=found,
        titles=titles,
        start=start,
        size=PAGE,
    )


def filters_in(params: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The filters that an address names, without those that cannot be."""
    for name in FILTERS:
        value = params.get(name, "").replace("\0", "").strip()[:LONGEST]
        if value and can_be(name, value):
            yield name, value


def can_be(name: str, value: str) -> bool:
    """Whether a filter may have this value."""
    match name:
        case "sort":
            return value in set(HitSort)
        case "kind":
            return value in set(MoveKind)
        case "from" | "to":
            return maybe_day(value) is not None
        case _:
            return True
