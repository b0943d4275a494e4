"""One look at a source: what it lists now, and by what to ask for changes."""

import zlib
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import assert_never

from headway.errors import SourceError
from headway.ingest.asking import Answer, Asking, Known
from headway.ingest.feeds import feed_at
from headway.ingest.finding import kind_of
from headway.ingest.packing import TwicePackedError, unpacked_once
from headway.ingest.places import files_of
from headway.ingest.refusals import unfit_answer
from headway.ingest.sitemaps import SiteMap, mapped, site_map
from headway.ingest.visits import Visitor
from headway.ingest.web import checked
from headway.model.source import Listed, Source, SourceKind, is_web

__all__ = ["MOST_LISTED", "Look", "link_host", "look"]

MOST_LISTED = 50_000  # addresses of one look: as many as the standard gives a site map
LARGEST = 50_000_000  # bytes of an unpacked site map, by the same standard
MEDIA = ("image/", "video/", "audio/", "font/")
BREAKS_OFF = "a feed that is broken and may list more: read as far as it goes"
NO_SOURCE = "neither a feed, nor a site map, nor a report: check the address"


def may_be_list(header: str) -> bool:
    """Whether a feed, site map or page may come with this content type."""
    return not header.strip().lower().startswith(MEDIA)


LIST = Asking(
    accept="application/rss+xml, application/atom+xml, application/feed+json, "
    "application/xml;q=0.9, text/html;q=0.8, */*;q=0.5",
    fits=may_be_list,
    unfit=NO_SOURCE,
)
INNER = replace(LIST, named=False)  # a site map that another one names


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What one visit of a source gave."""

    source: Source  # as it is known now
    listed: tuple[Listed, ...] = ()
    lacking: tuple[SourceError, ...] = ()  # parts of it that could not be had
    page: Answer | None = None  # None: the source is no page, or has not changed


def own_host(source: Source) -> str | None:
    """The host of one's own network that a person has named with this source.

    None once it was found in the public network: it may not move into one's own.
    """
    return checked(source.address).host if source.inside is not False else None


def link_host(source: Source) -> str | None:
    """The host of one's own network to which the links of this source may lead."""
    return own_host(source) if source.inside else None


def look(visitor: Visitor, source: Source) -> Look:
    """What the source lists now; `SourceError` where it cannot be had."""
    if not is_web(source.address):
        return look_into_folder(source)
    known = Known(etag=source.etag, modified=source.modified)
    asking = replace(LIST, known=known)
    answer = visitor.visit(source.address, own=own_host(source), asking=asking)
    if answer.unchanged:
        return Look(source=source)
    content = whole(answer)
    kind = kind_of(content, answer.kind)
    if kind is None or (kind is SourceKind.PAGE and source.kind not in (None, kind)):
        raise unfit_answer(answer.url, NO_SOURCE)
    now = replace(
        source,
        kind=kind,
        inside=answer.inside if source.inside is None else source.inside,
        etag=answer.etag,
        modified=answer.modified,
    )
    return listed(visitor, now, replace(answer, content=content))


def whole(answer: Answer) -> bytes:
    """The content, unpacked where it is a packed file."""
    try:
        content = unpacked_once(answer.content, LARGEST)
    except TwicePackedError as trap:
        raise unfit_answer(answer.url, "packed twice over: not read") from trap
    except (zlib.error, EOFError) as broken:
        raise unfit_answer(answer.url, "a damaged gzip file") from broken
    if len(content) > LARGEST:
        large = f"larger than {LARGEST // 1_000_000} MB once unpacked: not read"
        raise unfit_answer(answer.url, large)
    return content


def listed(visitor: Visitor, now: Source, answer: Answer) -> Look:
    """What the answer of a source lists."""
    match now.kind:
        case SourceKind.FEED:
            return look_through_feed(now, answer)
        case SourceKind.SITE_MAP:
            return look_through_maps(visitor, now, answer)
        case SourceKind.PAGE | SourceKind.FOLDER | None:
            return Look(source=now, listed=(Listed(address=now.address),), page=answer)
    assert_never(now.kind)


def look_through_feed(now: Source, answer: Answer) -> Look:
    """What a feed lists; one that breaks off is to be sent whole the next time."""
    feed = feed_at(answer.content, str(answer.url), answer.kind)
    if feed.whole:
        return Look(source=now, listed=feed.listed)
    return Look(
        source=replace(now, etag=None, modified=None),
        listed=feed.listed,
        lacking=(unfit_answer(answer.url, BREAKS_OFF),),
    )


def look_through_maps(visitor: Visitor, now: Source, answer: Answer) -> Look:
    """What a site map lists, with the maps to which it leads."""
    address = str(answer.url)
    first = site_map(answer.content, address)
    lacking: list[SourceError] = []

    def fetched(inner: str) -> SiteMap | None:
        try:
            found = visitor.visit(
                inner, own=own_host(now) if now.inside else None, asking=INNER
            )
            return site_map(whole(found), str(found.url))
        except SourceError as failed:
            lacking.append(failed)
            return None

    found = mapped(first, address, last_good(now), fetched)
    pages = tuple(islice(found, MOST_LISTED))
    if first.maps:  # they may change while the index stays as it is
        now = replace(now, etag=None, modified=None)
    return Look(source=now, listed=pages, lacking=tuple(lacking))


def last_good(source: Source) -> date | None:
    """The day of the last visit, if it went well."""
    good = source.checked is not None and not source.failures
    return source.checked.date() if source.checked and good else None


def look_into_folder(source: Source) -> Look:
    """The files of a folder, or the file itself."""
    found = tuple(
        Listed(address=str(path)) for path in sorted(files_of(source.address))
    )
    if not found:
        raise SourceError(f"{source.address}: nothing to read there: check the path")
    kept = replace(source, kind=SourceKind.FOLDER, inside=True)
    return Look(source=kept, listed=found[:MOST_LISTED])
