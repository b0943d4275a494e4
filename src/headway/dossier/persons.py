"""A dossier's persons: their names, their party and the offices that they held when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from headway.dossier.actors import id_of, refuse_twins, the_named
from headway.dossier.tables import OfficeTable, PersonTable
from headway.errors import DossierError
from headway.lexicon.actors import ActorEntry
from headway.lexicon.holders import Holder, Term
from headway.model.when import When

__all__ = ["OwnOffice", "OwnPerson", "holder_of", "own_persons"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnOffice:
    """An office that a person holds or held."""

    title: str
    of: str  # the id of an actor in the lexicon
    since: When | None = None  # None: not known
    until: When | None = None  # None: still held, or not known


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPerson:
    """A person whom a dossier names."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    party: str | None = None  # the id of an actor; None: the offices say it
    offices: tuple[OwnOffice, ...] = ()
    gender: str | None = None  # "he" or "she"; None: the given name may tell


def own_persons(
    tables: Sequence[PersonTable], actors: Mapping[str, ActorEntry]
) -> tuple[OwnPerson, ...]:
    """The persons of the tables; `DossierError` where one's side is not known."""
    refuse_twins(table.name for table in tables)
    return tuple(own_person(table, actors) for table in tables)


def own_person(table: PersonTable, actors: Mapping[str, ActorEntry]) -> OwnPerson:
    """One person from its table."""
    party = the_named(table.party, actors) if table.party else None
    return OwnPerson(
        id=id_of(table.name),
        name=table.name,
        aliases=tuple(dict.fromkeys(table.aliases)),
        party=party.id if party else None,
        offices=tuple(own_office(o, table, party, actors) for o in table.offices),
        gender=table.gender,
    )


def own_office(
    office: OfficeTable,
    person: PersonTable,
    party: ActorEntry | None,
    actors: Mapping[str, ActorEntry],
) -> OwnOffice:
    """One office; of the person's party where it does not say of whom."""
    of = the_named(office.of, actors) if office.of else party
    if of is None:
        raise DossierError(
            f'of whom is {person.name} "{office.title}"? give the office an of, or the '
            "person a party"
        )
    return OwnOffice(
        title=office.title, of=of.id, since=office.since, until=office.until
    )


def holder_of(person: OwnPerson) -> Holder:
    """The person as a holder of offices; who has a party alone holds it always."""
    terms = [
        Term(
            office=office.title.lower(),
            of=office.of,
            start=str(office.since) if office.since else None,
            end=str(office.until) if office.until else None,
        )
        for office in person.offices
    ]
    if not terms and person.party is not None:
        terms.append(Term(office="member", of=person.party))
    return Holder(
        id=f"own-{person.id}",
        name=person.name,
        names=person.aliases,
        gender=person.gender,
        terms=tuple(terms),
        own=True,
    )
