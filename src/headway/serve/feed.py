"""What is new in a dossier as an Atom feed (RFC 4287)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from uuid import NAMESPACE_URL, uuid5

from markupsafe import Markup

from headway.analyse.followed.change import Changes
from headway.analyse.followed.cited import Cited
from headway.analyse.followed.notices import Notice, notices
from headway.model.when import When
from headway.serve.findings import HEADS, counted, web
from headway.serve.found import cited, day, line
from headway.serve.news import PROOFS, change_of
from headway.serve.parts import shown, templates
from headway.serve.wording import day_words

__all__ = ["Links", "feed_line", "feed_xml"]

LONGEST: Final = 100  # notices, the latest
OURS: Final = uuid5(NAMESPACE_URL, "urn:headway:feed")
NOT_XML: Final = dict.fromkeys([*range(0xD800, 0xE000), 0xFFFE, 0xFFFF], "\ufffd")
Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Where a feed is found, and the desk to which it belongs."""

    feed: str | None = None  # its own address; None: it is a file
    desk: str | None = None  # before the path of a page, "https://desk"; None: no desk


def feed_line(found: Changes, dossier: str) -> str:
    """All that a feed of the dossier with this id tells, as one line of JSON."""
    rows = [row_of(one, dossier, found) for one in notices(found)[:LONGEST]]
    since = day(found.since)
    updated = max((row["updated"] for row in rows), default=since)
    told = {"id": urn(dossier), "dossier": dossier, "updated": updated}
    return line({**told, "notices": rows})


def row_of(one: Notice, dossier: str, found: Changes) -> dict[str, Any]:
    """One notice with its identity and its proofs."""
    change = one.change
    return {
        "id": urn(dossier, *one.key),
        "updated": day(one.latest or change.first or found.since),
        "told": day(one.told),
        "sort": change.sort.value,
        "head": HEADS[change.sort],
        **change_of(change),
        "evidence": [proof(each) for each in change.cited[:PROOFS]],
    }


def proof(one: Cited) -> Json:
    """Where the words stand, and how they and their matter are told."""
    said, matter = one.told
    return {**cited(one), "said": said, "matter": matter}


def urn(*parts: str) -> str:
    """The same for the same parts, on every machine."""
    return uuid5(OURS, "\n".join(parts)).urn


def feed_xml(told: Json, title: str, links: Links) -> str:
    """The feed that such a line tells; what strangers wrote is no markup in it."""
    made = templates(in_xml)
    made.globals.update(counted=counted, day_words=words_of, web=web, link_of=link_of)
    found = made.get_template("feed.xml").render(told=told, title=title, links=links)
    return found + "\n"


def words_of(iso: str) -> str:
    """A day by ISO 8601 as one reads it."""
    return day_words(When.parse(iso))


def link_of(row: Json) -> str | None:
    """The first report of a notice that is on the web; None: none is."""
    return next(filter(None, (web(one["url"]) for one in row["evidence"])), None)


def in_xml(value: Any) -> Any:
    """What is printed, without the characters that XML forbids."""
    told = shown(value)
    strange = isinstance(told, str) and not isinstance(told, Markup)
    return told.translate(NOT_XML) if strange else told
