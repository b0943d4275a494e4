"""The reports that a site map lists, and the site maps that an index lists."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from xml.parsers import expat

from headway.errors import SourceError
from headway.ingest.feeds import addresses, day_of
from headway.ingest.markup import walk
from headway.model.source import Listed

__all__ = ["MOST_MAPS", "SiteMap", "mapped", "site_map"]

MOST_MAPS = 20  # site maps that are fetched in one visit of an index
DEEPEST = 3  # an index of indexes of site maps; the standard knows no more than two
PARTS = {"loc", "lastmod", "publication_date", "title"}
BROKEN = "a site map that is no XML: open it in a browser and check the address"


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteMap:
    """What one site map lists."""

    pages: tuple[Listed, ...]
    maps: tuple[Listed, ...]


@dataclass(slots=True)
class Walk:
    """One walk through a site map."""

    pages: list[Listed] = field(default_factory=list)
    maps: list[Listed] = field(default_factory=list)
    parts: dict[str, str] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)
    path: list[str] = field(default_factory=list)

    def opened(self, name: str) -> None:
        """An element begins."""
        local = name.rpartition(" ")[2]
        self.path.append(local)
        self.words.clear()
        if local in ("url", "sitemap"):
            self.parts = {}

    def closed(self, name: str) -> None:
        """An element ends."""
        local = self.path.pop()
        inside = self.path[-1] if self.path else ""
        if local in PARTS and inside in ("url", "sitemap", "news"):
            self.parts[local] = "".join(self.words).strip()
        elif local == "url":
            self.pages.append(self.listed())
        elif local == "sitemap":
            self.maps.append(self.listed())

    def listed(self) -> Listed:
        """What the parts say; an empty address is passed over later."""
        return Listed(
            address=self.parts.get("loc", ""),
            title=self.parts.get("title"),
            published=day_of(self.parts.get("publication_date")),
            changed=day_of(self.parts.get("lastmod")),
        )


def site_map(content: bytes, address: str) -> SiteMap:
    """What a site map or an index of site maps lists, the newest first.

    Raises `SourceError` where it is no XML, or made to do harm.
    """
    this = Walk()
    try:
        walk(content, this.opened, this.closed, this.words.append)
    except SourceError as trap:
        raise SourceError(f"{address}: {trap}") from trap
    except (expat.ExpatError, ValueError) as odd:
        raise SourceError(f"{address}: {BROKEN}") from odd
    return SiteMap(
        pages=newest(addresses(named(this.pages), address)),
        maps=newest(addresses(named(this.maps), address)),
    )


def named(found: list[Listed]) -> Iterator[Listed]:
    """Those that have an address."""
    return (one for one in found if one.address)


def newest(found: tuple[Listed, ...]) -> tuple[Listed, ...]:
    """The newest first, as far as their days are told; else in their order."""

    def day(one: Listed) -> date:
        return one.published or one.changed or date.min

    return tuple(sorted(found, key=day, reverse=True))


def mapped(
    first: SiteMap,
    address: str,
    since: date | None,
    fetched: Callable[[str], SiteMap | None],
) -> Iterator[Listed]:
    """The reports of a site map, and of those that it leads to.

    Each map is asked for once, no more than `MOST_MAPS` of them, and none that says
    that it has not changed since the day of the last visit. `fetched` gives None where
    a map cannot be had.
    """
    seen, waiting = {address}, [(first, 1)]
    while waiting:
        this, depth = waiting.pop(0)
        yield from this.pages
        for one in this.maps if depth < DEEPEST else ():
            old = since is not None and one.changed is not None and one.changed < since
            if old or one.address in seen or len(seen) > MOST_MAPS:
                continue
            seen.add(one.address)
            inner = fetched(one.address)
            if inner is not None:
                waiting.append((inner, depth + 1))
