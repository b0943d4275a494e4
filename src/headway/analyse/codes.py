"""Who an actor is by the codes of PLOVER; what is not known stays empty."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from headway.analyse.told import actor_of
from headway.lexicon.holders import load_holders
from headway.lexicon.plover import CodeEntry, first_in, load_codes, load_sectors
from headway.model.actor import Actor, Mention
from headway.model.entry import Entries
from headway.model.kinds import ActorKind
from headway.model.plover import Sector

__all__ = ["Coded", "code_of_state", "coded"]

LISTED = {ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.GROUP}
OWNER = re.compile(r"^.*(?:['’]s|s['’]) (?!(?:union|guild)s?\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """One who takes part in an event."""

    name: str
    party: str | None = None  # None: the article does not say for whom it stands
    code: str | None = None  # None: no list knows it
    sectors: tuple[Sector, ...] = ()


def code_of_state(name: str) -> str | None:
    """The code of the state of this name; None where no list knows it."""
    entry = load_codes().by_name.get(name)
    return entry.code if entry is not None and entry.is_state else None


def coded(source: Entries, mentions: Iterable[Mention]) -> tuple[Coded, ...]:
    """Those who are meant, each once; the report itself is nobody.

    A group that is named by its members ("Arland and Borland") is these.
    """
    found = (actor_of(source, mention) for mention in mentions)
    each = (one for actor in found if actor for one in apart(source, actor))
    return tuple(dict.fromkeys(code(source, actor) for actor in each))


def apart(source: Entries, actor: Actor) -> Iterator[Actor]:
    """The members of a group that bears their names, else the actor alone."""
    named = [a for a in source.actors if a.id != actor.id and a.name in actor.name]
    named.sort(key=lambda a: actor.name.index(a.name))
    names = [a.name for a in named]
    joined = " and ".join([", ".join(names[:-1]), *names[-1:]])
    grouped = actor.kind is ActorKind.GROUP and len(named) > 1
    yield from named if grouped and joined == actor.name else [actor]


def code(source: Entries, actor: Actor) -> Coded:
    """One actor with its codes: its own, else those of the party it stands for."""
    own = load_codes().by_id.get(actor.id)
    if own is not None and own.kind is actor.kind and actor.kind in LISTED:
        day = source.article.published
        return Coded(
            name=actor.name,
            party=actor.party,
            code=own.code,
            sectors=own.sectors_on(day),
        )
    party = load_codes().by_name.get(actor.party or "")
    if party is None or is_stranger(actor):
        return Coded(name=actor.name, party=actor.party)
    return Coded(
        name=actor.name,
        party=actor.party,
        code=party.code,
        sectors=sectors_for(source, actor, party),
    )


def is_stranger(actor: Actor) -> bool:
    """Whether they are somebody's allies or rivals, and so not of that party."""
    if actor.kind is ActorKind.PERSON:
        return False
    words = without_owner(actor.name)
    return any(e.sector is None and e.pattern.search(words) for e in load_sectors())


def sectors_for(source: Entries, actor: Actor, party: CodeEntry) -> tuple[Sector, ...]:
    """The sectors of who stands for a party.

    For a state by the title in the report, else by the office held on its day.
    """
    sectors = party.sectors_on(source.article.published)
    if not party.is_state:
        return sectors
    told = by_titles(actor) or by_offices(source, actor, party)
    return (*told, *(one for one in sectors if one not in told))


def by_titles(actor: Actor) -> tuple[Sector, ...]:
    """The one sector that the report's words for the actor tell; none for several."""
    last = actor.kind is ActorKind.ORGANISATION
    found = (first_in(title, load_sectors(), last=last) for title in titles_of(actor))
    return the_only(entry.sector for entry in found if entry and entry.sector)


def titles_of(actor: Actor) -> Iterator[str]:
    """The words for the actor, of a person without the name: "Foreign Minister"."""
    name = set(actor.name.split()) if actor.kind is ActorKind.PERSON else set()
    for words in (actor.name, *actor.aliases):
        yield without_owner(" ".join(w for w in words.split() if w not in name))


def without_owner(words: str) -> str:
    """The words behind an owner: "President Other’s envoy" → envoy."""
    return OWNER.sub("", words)


def by_offices(source: Entries, actor: Actor, party: CodeEntry) -> tuple[Sector, ...]:
    """The sector of the offices that a known holder has in the party on that day.

    A president who commands the army is of the government.
    """
    if actor.kind is not ActorKind.PERSON:
        return ()
    day = source.article.published
    held = (
        first_in(term.office, load_sectors())
        for holder in load_holders().named(actor.name)
        for term in holder.held(day)
        if term.of == party.id
    )
    sectors = {entry.sector for entry in held if entry and entry.sector}
    return (Sector.GOV,) if Sector.GOV in sectors else the_only(sectors)


def the_only(sectors: Iterable[Sector]) -> tuple[Sector, ...]:
    """The sector where it is one alone; nothing where there are several or none."""
    found = set(sectors)
    return tuple(found) if len(found) == 1 else ()
