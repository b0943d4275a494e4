"""What an editor says of names: that they mean one actor, or two; and undoes it."""

from dataclasses import dataclass
from datetime import UTC, datetime

from headway.analyse.slugs import slug
from headway.desk.enrolling import rejoin
from headway.errors import UsageError
from headway.ledger.roll import actor_called, enrolled_actor, is_borne, names_borne
from headway.ledger.sameness import judge, withdraw
from headway.ledger.store import Ledger
from headway.model.sameness import Judgement

__all__ = ["Signed", "kept_apart", "merged", "split_off", "undone"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """Who judges, and why."""

    by: str
    why: str | None = None  # None: the person does not say


def merged(ledger: Ledger, id_: str, other: str, signed: Signed) -> Judgement:
    """Make whoever is called `other` one with the actor, whose name stays.

    `other` is an id or a name. `UsageError` where there is none, or it is the same one.
    """
    stays, goes = name_of(ledger, id_), found(ledger, other)
    return kept(ledger, goes, stays, True, signed)


def kept_apart(ledger: Ledger, id_: str, other: str, signed: Signed) -> Judgement:
    """Say that whoever is called `other` is not the actor, however alike they are."""
    return kept(ledger, found(ledger, other), name_of(ledger, id_), False, signed)


def split_off(ledger: Ledger, id_: str, name: str, signed: Signed) -> Judgement:
    """Let one of an actor's names go its own way."""
    row = enrolled_actor(ledger, id_)
    borne = [] if row is None else [one.name for one in names_borne(ledger, row["id"])]
    if row is None or name not in borne:
        raise UsageError(f'no such name "{name}" of {id_}: see its other names')
    stays = row["name"]
    if name == stays:
        stays = next((one for one in borne if one != name), "")
    if not stays:
        raise UsageError(f'"{name}" is the only name of {id_}: there is none to split')
    return kept(ledger, name, stays, False, signed)


def undone(ledger: Ledger, number: int, signed: Signed) -> Judgement:
    """Take back a judgement: names are as if it had not been made."""
    now = datetime.now(UTC)
    blank = Judgement(
        name="", other="", same=True, by=signed.by, why=signed.why, made=now
    )
    made = withdraw(ledger, number, blank)
    rejoin(ledger, {made.name, made.other})
    return made


def kept(
    ledger: Ledger, name: str, other: str, same: bool, signed: Signed
) -> Judgement:
    """Keep the judgement, and set the roll right."""
    now = datetime.now(UTC)
    new = Judgement(
        name=name, other=other, same=same, by=signed.by, why=signed.why, made=now
    )
    made = judge(ledger, new)
    rejoin(ledger, {name, other})
    return made


def name_of(ledger: Ledger, id_: str) -> str:
    """The name of an actor."""
    row = enrolled_actor(ledger, id_)
    if row is None:
        raise UsageError(f"no actor {id_}: see the list of actors")
    return str(row["name"])


def found(ledger: Ledger, other: str) -> str:
    """The name of whoever goes by an id or name, or a name that several bear."""
    name = other.strip()
    row = enrolled_actor(ledger, name) or actor_called(ledger, name)
    if row is not None:
        return str(row["name"])
    if is_borne(ledger, name):  # a surname of several is nobody's until one says whose
        return name
    if (row := enrolled_actor(ledger, next(slug(name)))) is not None:
        return str(row["name"])  # written in small letters, or without accents
    raise UsageError(f'no actor is called "{name}": see the list of actors')
