"""Reports and entries as entities of FollowTheMoney, by its schemata of version 4.

A report is an Article; a move, meeting, proposal or channel is an Event whose `proof`
is that Article and whose `description` is the words; a statement is a Documentation,
the link from the Article to who speaks. Which schemata and why: decision 35.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, assert_never

from headway.analyse.told import Told
from headway.model.actor import Actor
from headway.model.article import Article, hash_of
from headway.model.correction import Entry
from headway.model.entry import Channel, Entries, Meeting, Move, Proposal
from headway.model.kinds import ActorKind
from headway.serve.findings import joined, web
from headway.serve.lines import steady
from headway.serve.safe import visible
from headway.serve.wording import action, clipped, lead

__all__ = [
    "Entity",
    "Flat",
    "document_of",
    "entity_of",
    "event_of",
    "id_of",
    "named_in",
    "proof_in",
    "schema_of",
    "spoken_in",
    "stands_for",
]

PREFIX = "headway-"
DIGITS = 24
ENGLISH = "eng"
LONGEST = 100  # code points of what an event's name says of its matter
Flat = Mapping[str, Any]
Values = str | Iterable[str] | None


@dataclass(frozen=True, slots=True)
class Entity:
    """One entity: its id, its schema, and the values of each property that has any."""

    id: str
    schema: str
    properties: Mapping[str, list[str]]

    def line(self) -> str:
        """The entity as a line of JSON, with its line break."""
        told = {"id": self.id, "schema": self.schema, "properties": self.properties}
        return steady(json.dumps(told, ensure_ascii=False)) + "\n"


def entity_of(id: str, schema: str, **properties: Values) -> Entity:
    """An entity without the properties of which nothing is known."""
    told = {name: values(value) for name, value in properties.items()}
    return Entity(id, schema, {name: found for name, found in told.items() if found})


def values(told: Values) -> list[str]:
    """The values of a property, each once, with nothing in them that is not seen."""
    several = [told] if isinstance(told, str) else told or ()
    seen = (visible(one).strip() for one in several)
    return list(dict.fromkeys(filter(None, seen)))


def id_of(*parts: str) -> str:
    """An id hashed from what makes the entity that one."""
    return PREFIX + hash_of("\n".join(parts))[:DIGITS]


def schema_of(kind: ActorKind) -> str | None:
    """What an actor is for FollowTheMoney; None: nobody who could be looked up."""
    match kind:
        case ActorKind.STATE | ActorKind.OFFICE:
            return "PublicBody"
        case ActorKind.ORGANISATION:
            return "Organization"
        case ActorKind.PERSON:
            return "Person"
        case ActorKind.GROUP:
            return "LegalEntity"
        case ActorKind.UNNAMED | ActorKind.REPORTER:
            return None
        case _:
            assert_never(kind)


def document_of(source: Entries) -> Entity:
    """The report; its text stays with its outlet."""
    article, reader = source.article, source.reader
    return entity_of(
        report_id(article),
        "Article",
        title=article.title,
        fileName=article.id,
        publishedAt=str(article.published or ""),
        publisher=article.outlet,
        sourceUrl=web(article.url),
        language=ENGLISH,
        processingAgent=f"Headway {reader.name} {reader.version}",
    )


def report_id(article: Article) -> str:
    """The id of a report: another text, another id."""
    return id_of("report", article.sha256)


def proof_in(article: Article) -> dict[str, Values]:
    """In which report it stands, who published that, and where it is found."""
    return {
        "proof": report_id(article),
        "sourceUrl": web(article.url),
        "publisher": article.outlet,
    }


def named_in(actor: Actor, who: str, article: Article) -> Entity:
    """That a report names an actor, and with which words first."""
    first = actor.mentions[0].of(article.text) if actor.mentions else actor.name
    return entity_of(
        id_of("named", article.sha256, who),
        "Documentation",
        document=report_id(article),
        entity=who,
        role="named",
        description=" ".join(first.split()),
        date=str(article.published or ""),
        **proof_in(article),
    )


def stands_for(actor: Actor, who: str, party: str, article: Article) -> Entity:
    """That an actor stands for a party, by the first report that has it so."""
    first = actor.mentions[0].of(article.text) if actor.mentions else actor.name
    return entity_of(
        id_of("stands for", who, party),
        "Representation",
        agent=who,
        client=party,
        role="stands for",
        description=" ".join(first.split()),
        date=str(article.published or ""),
        **proof_in(article),
    )


def spoken_in(flat: Flat, who: str, article: Article) -> Entity:
    """That somebody said something in a report, word for word as it prints it."""
    return entity_of(
        PREFIX + flat["id"],
        "Documentation",
        document=report_id(article),
        entity=who,
        role="speaker",
        status=flat["status"],
        description=flat["words"],
        recordId=flat["id"],
        **dates(flat["date"]),
        **proof_in(article),
    )


def event_of(flat: Flat, entry: Entry, who: Iterable[str], source: Entries) -> Entity:
    """A move, meeting, proposal or channel, with all who take part in it."""
    return entity_of(
        PREFIX + flat["id"],
        "Event",
        name=title_of(flat, entry, source),
        summary=" ".join(filter(None, [flat.get("status"), flat.get("kind")])),
        description=flat["words"],
        keywords=[flat["sort"], *filter(None, [flat.get("kind")])],
        location=flat.get("where"),
        involved=who,
        recordId=flat["id"],
        **dates(flat["date"]),
        **proof_in(source.article),
    )


def title_of(flat: Flat, entry: Entry, source: Entries) -> str:
    """What an event is called: "Russia → NATO: demand: that no state join"."""
    match entry:
        case Move():
            head = f"{lead(Told(source, entry))}: {action(entry)}"
            matter = flat["about"]
        case Meeting():
            head = f"{joined(flat['actors'])}: meeting {entry.status}"
            matter = flat["where"]
        case Proposal():
            head = f"{joined(flat['actors'])}: proposal {entry.status}"
            matter = flat["about"]
        case Channel():
            head = f"{joined(flat['actors'])}: channel {entry.state or ''}".rstrip()
            matter = flat["about"]
        case _:
            head, matter = flat["sort"], None
    return f"{head}: {clipped(matter, LONGEST)}" if matter else head


def dates(told: str | None) -> dict[str, Values]:
    """A date as coarse as the report has it, or the two ends of a range."""
    first, _, last = (told or "").partition("/")
    return {"startDate": first, "endDate": last} if last else {"date": first}
