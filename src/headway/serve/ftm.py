"""Entries as lines of FollowTheMoney, for Aleph and the tools of OpenSanctions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import IO

from headway.model.actor import Actor
from headway.model.article import Article
from headway.model.correction import entries_in
from headway.model.entry import Entries, Statement
from headway.model.flat import flat_rows
from headway.serve.ftm_entities import (
    Entity,
    Flat,
    document_of,
    entity_of,
    event_of,
    id_of,
    named_in,
    proof_in,
    schema_of,
    spoken_in,
    stands_for,
)

__all__ = ["Ftm"]

ANYBODY = "LegalEntity"  # of whom it is not known what it is


@dataclass(slots=True)
class Known:
    """An actor of all reports so far."""

    name: str
    schema: str
    first: Article  # the report that names it first
    aliases: dict[str, None] = field(default_factory=dict)  # in order

    def entity(self, id: str) -> Entity:
        """The actor, with the other words by which reports name it."""
        others = [name for name in self.aliases if name != self.name]
        proof = proof_in(self.first)
        return entity_of(id, self.schema, name=self.name, weakAlias=others, **proof)


class Ftm:
    """Writes entities, one report at a time, and at the end the actors of all.

    Who bears one name is one entity. Of a text that comes twice the first is written.
    """

    def __init__(self, out: IO[str]) -> None:
        self.out = out
        self.seen: set[str] = set()
        self.actors: dict[str, Known] = {}
        self.unsaid = 0  # statements that nobody with a name is said to have made

    def one(self, entries: Entries) -> None:
        """Write a report, who is named in it, and its entries."""
        if entries.article.sha256 in self.seen:
            return
        self.seen.add(entries.article.sha256)
        who = self.known(entries)
        self.out.write(document_of(entries).line())
        for found in (*self.named(entries, who), *self.told_in(entries, who)):
            self.out.write(found.line())
        self.out.flush()

    def known(self, entries: Entries) -> dict[str, str]:
        """The ids of the actors of a report, by name."""
        found = {}
        for actor in entries.actors:
            if schema := schema_of(actor.kind):
                id = self.meet(actor.name, schema, entries.article)
                self.actors[id].aliases |= dict.fromkeys(actor.aliases)
                found[actor.name] = id
        return found

    def meet(self, name: str, schema: str, article: Article) -> str:
        """The id of whoever bears this name, known from now on."""
        id = id_of("actor", name)
        known = self.actors.setdefault(id, Known(name, schema, article))
        if known.schema == ANYBODY:
            known.schema = schema
        return id

    def named(self, entries: Entries, who: Mapping[str, str]) -> Iterator[Entity]:
        """That the report names its actors, and for whom they stand."""
        for actor in entries.actors:
            if actor.name in who:
                yield named_in(actor, who[actor.name], entries.article)
                yield from self.side(actor, who[actor.name], entries.article)

    def side(self, actor: Actor, who: str, article: Article) -> Iterator[Entity]:
        """That an actor stands for a party, where no report has said so before."""
        if actor.party and actor.party != actor.name:
            found = stands_for(
                actor, who, self.meet(actor.party, ANYBODY, article), article
            )
            if found.id not in self.seen:
                self.seen.add(found.id)
                yield found

    def told_in(self, entries: Entries, who: Mapping[str, str]) -> Iterator[Entity]:
        """The entries of a report."""
        for entry, flat in zip(entries_in(entries), flat_rows(entries), strict=True):
            if not isinstance(entry, Statement):
                yield event_of(flat, entry, taking_part(flat, who), entries)
            elif speaker := next(iter(taking_part(flat, who)), None):
                yield spoken_in(flat, speaker, entries.article)
            else:
                self.unsaid += 1

    def end(self) -> None:
        """Write the actors."""
        for id, known in self.actors.items():
            self.out.write(known.entity(id).line())

    def told(self) -> str:
        """How many statements are left out: nobody with a name says them."""
        if not self.unsaid:
            return ""
        return f"left out, since nobody is named who says them: {self.unsaid}"


def taking_part(flat: Flat, who: Mapping[str, str]) -> list[str]:
    """The ids of those who take part in an entry and have a name."""
    names = [*flat["actors"], *flat["towards"]]
    return [who[name] for name in dict.fromkeys(names) if name in who]
