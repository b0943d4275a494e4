"""The places of one report, each once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from headway.model.article import Article
from headway.model.reading import PlaceReading
from headway.resolve.atlas import Atlas

__all__ = ["Site", "Sites", "sites_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One place of a report, with all words that name it."""

    id: str  # of a lexicon, else the name in small letters
    name: str  # as the report writes it first
    names: frozenset[str] = frozenset()  # as it is written anywhere
    mentions: tuple[PlaceReading, ...] = ()
    dateline: bool = False  # whether the report was filed there
    kind: str | None = None  # town, venue, region or state; None: not known
    country: str | None = None  # None: not known, or the report says two


@dataclass(frozen=True)
class Sites:
    """All places of a report, in text order."""

    all: Sequence[Site]

    @cached_property
    def by_name(self) -> dict[str, Site]:
        """Each place by every name that it bears in the report."""
        return {name: site for site in self.all for name in site.names}

    def find(self, name: str | None) -> Site | None:
        """The place of this name; None where nothing is named so."""
        return self.by_name.get(plain(name)) if name else None

    def id_of(self, name: str | None) -> str | None:
        """The id of the place of this name."""
        site = self.find(name)
        return site.id if site else None

    def country(self, name: str | None) -> str | None:
        """The state in which the place lies; None: not known."""
        site = self.find(name)
        return site.country if site else None

    def agree(self, name: str, other: str) -> bool:
        """Whether both may be one place: one lies in the other, or both are the same.

        A house lies in any town of its state.
        """
        one, two = self.find(name), self.find(other)
        if one is None or two is None or one.id == two.id:
            return name == other or (one is not None and two is not None)
        if one.country is None or one.country != two.country:
            return False
        return bool({one.kind, two.kind} & {"state", "venue"})


def sites_of(article: Article, readings: Iterable[PlaceReading], atlas: Atlas) -> Sites:
    """The places that the report names, and the town from which it was filed."""
    found: dict[str, list[PlaceReading]] = {}
    names: dict[str, dict[str, None]] = {}
    for reading in readings:
        name = plain(reading.span.of(article.text))
        found.setdefault(atlas.id_of(name), []).append(reading)
        names.setdefault(atlas.id_of(name), {})[name] = None
    filed = town_of(article.dateline)
    here = atlas.id_of(filed) if filed else None
    if filed and here:
        found.setdefault(here, [])
        names.setdefault(here, {})[filed] = None
    return Sites(
        [
            Site(
                id=id_,
                name=next(iter(names[id_])),
                names=frozenset(names[id_]),
                mentions=tuple(mentions),
                dateline=id_ == here,
                kind=atlas.kind_of(next(iter(names[id_]))),
                country=country(article, mentions, next(iter(names[id_])), atlas),
            )
            for id_, mentions in found.items()
        ]
    )


def country(
    article: Article, mentions: Iterable[PlaceReading], name: str, atlas: Atlas
) -> str | None:
    """The state in which the place lies, by the report's words, else by the lists.

    None where neither says it, or the report says two.
    """
    listed = atlas.listed(name)
    if atlas.kind_of(name) == "state":
        return listed
    told = {atlas.told(article.text, m.span, listed) for m in mentions} - {None}
    if not told:
        return listed
    return told.pop() if len(told) == 1 else None


def plain(words: str) -> str:
    """The name on one line, without a leading "the"."""
    name = " ".join(words.split())
    return name.removeprefix("the ").removeprefix("The ")


def town_of(dateline: str | None) -> str | None:
    """The town of a dateline, without what stands behind it: "PARIS, France"."""
    town = (dateline or "").split(",")[0].split("/")[0].strip()
    return town or None
