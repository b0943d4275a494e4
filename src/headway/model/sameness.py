"""A person's word on whether two names mean one actor: added to, never changed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

__all__ = ["Judgement", "families", "in_the_way", "standing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """That two names mean one actor, or two, whatever the machine makes of them."""

    name: str  # which goes: to the other, or its own way
    other: str  # which stays as it is
    same: bool
    by: str
    made: datetime  # UTC
    why: str | None = None  # None: the person does not say
    undoes: int | None = None  # None: it withdraws no other
    number: int | None = None  # None: it is not kept yet

    def means(self, other: "Judgement") -> bool:
        """Whether both say the same of the same two names."""
        ours, theirs = {self.name, self.other}, {other.name, other.other}
        return self.same == other.same and ours == theirs


def standing(said: Iterable[Judgement]) -> list[Judgement]:
    """The judgements that hold: those that no later one withdraws."""
    every = list(said)
    undone = {one.undoes for one in every if one.undoes is not None}
    return [one for one in every if one.undoes is None and one.number not in undone]


def in_the_way(held: Sequence[Judgement], new: Judgement) -> Judgement | None:
    """The standing judgement that a new one contradicts; None: there is none."""
    kin = families(held)
    one, other = kin.get(new.name, new.name), kin.get(new.other, new.other)
    if not new.same:
        return last_tie(held, new) if one == other else None
    for said in held:
        ends = {kin.get(said.name, said.name), kin.get(said.other, said.other)}
        if not said.same and ends == {one, other}:
            return said
    return None


def last_tie(held: Sequence[Judgement], new: Judgement) -> Judgement | None:
    """A merge without which the two names would not be one; else the latest."""
    ties = [said for said in held if said.same]
    for tie in reversed(ties):
        kin = families(said for said in ties if said is not tie)
        if kin.get(new.name, new.name) != kin.get(new.other, new.other):
            return tie
    return ties[-1] if ties else None


def families(held: Iterable[Judgement]) -> dict[str, str]:
    """Each name that was merged, with one that stands for all that it was merged with.

    Of each family it is the same one, whatever the order of the judgements.
    """
    near: dict[str, set[str]] = {}
    for said in held:
        if said.same:
            near.setdefault(said.name, set()).add(said.other)
            near.setdefault(said.other, set()).add(said.name)
    found: dict[str, str] = {}
    for name in sorted(near):
        if name not in found:
            found |= dict.fromkeys(reached(name, near), name)
    return found


def reached(name: str, near: dict[str, set[str]]) -> Iterator[str]:
    """The name and all that merges lead to."""
    seen, fresh = {name}, [name]
    while fresh:
        here = fresh.pop()
        yield here
        steps = near[here] - seen
        seen |= steps
        fresh.extend(sorted(steps))
