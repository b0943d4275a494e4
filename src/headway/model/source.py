"""Where the reports of a dossier come from: sources, and the links that they name."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

__all__ = ["Failure", "Link", "LinkState", "Listed", "Source", "SourceKind", "is_web"]

WEB = ("http://", "https://")


class SourceKind(StrEnum):
    """What stands at the address of a source."""

    FEED = "feed"  # RSS, Atom or JSON Feed
    SITE_MAP = "site map"  # or an index of site maps
    PAGE = "page"  # one report: it is read once
    FOLDER = "folder"


class Failure(StrEnum):
    """Why an address gave nothing, as far as it matters for the next try."""

    GONE = "gone"  # the server says that there is no such page
    PASSING = "passing"  # slow, busy, broken: another time it may answer
    REFUSED = "refused"  # forbidden to us, or into a private network
    UNFIT = "unfit"  # it answers with something that cannot be read


class LinkState(StrEnum):
    """How far a link has come."""

    WAITING = "waiting"
    READ = "read"  # its report was taken in, or set aside: never fetched again
    GIVEN_UP = "given up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An address from which a dossier gets its reports."""

    address: str
    added: bool = False  # by `dossier add`; else the dossier's own file names it
    kind: SourceKind | None = None  # None: never reached yet
    outlet: str | None = None  # None: nobody says who publishes what it names
    inside: bool | None = None  # in a private network; None: never reached yet
    etag: str | None = None  # None: the server names none
    modified: str | None = None  # None: the server names none
    checked: datetime | None = None  # None: never
    due: datetime | None = None  # None: at once
    failures: int = 0  # in a row
    trouble: str | None = None  # None: the last visit went well


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A report's address as a feed, site map or folder lists it."""

    address: str
    title: str | None = None  # None: not said
    published: date | None = None  # None: not said
    changed: date | None = None  # None: not said


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A report's address that a source has named, and what became of it."""

    address: str
    source: str  # the source's address
    title: str | None = None  # None: the source gives none
    published: date | None = None  # None: the source gives no day
    found: datetime
    state: LinkState = LinkState.WAITING
    failures: int = 0  # in a row
    due: datetime | None = None  # None: at once
    trouble: str | None = None  # None: nothing went wrong
    article: str | None = None  # the hash of its text; None: not read yet


def is_web(address: str) -> bool:
    """Whether it is an address of the web, and no path."""
    return address.lower().startswith(WEB)
