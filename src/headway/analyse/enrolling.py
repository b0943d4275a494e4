"""The roll of a ledger: names made actors, as the machine and persons judge them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from headway.analyse.resembling import key_of
from headway.analyse.slugs import slug
from headway.lexicon.folded import folded
from headway.model.enrolled import Enrolled, Named
from headway.model.sameness import Judgement

__all__ = ["Roster", "aliases_of", "enrolled"]

BETWEEN = " | "  # no word of a question holds it
LOOKED_UP = 400  # characters of names and aliases by which an actor is found

Names = Mapping[str, Named]


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """Which ids were given before: by the name for which, and who bore them last."""

    given: Mapping[str, str]  # name to id; an id stays its name's
    borne: Mapping[str, str]  # name to the id of the actor that it meant


@dataclass(slots=True)
class Families:
    """Names that are one; those that a person keeps apart never come together."""

    apart: Sequence[Judgement]
    head: dict[str, str] = field(default_factory=dict)  # name to another of its family
    hot: set[str] = field(default_factory=set)  # heads of families with such a name

    def of(self, name: str) -> str:
        """The name that stands for its family."""
        found = name
        while (above := self.head.get(found, found)) != found:
            found = above
        if found != name:
            self.head[name] = found
        return found

    def tie(self, one: str, other: str, *, sure: bool = False) -> None:
        """Make two names one, unless a person keeps their families apart."""
        here, there = self.of(one), self.of(other)
        if here != there and (sure or not self.are_apart(here, there)):
            self.head[there] = here
            if there in self.hot:
                self.hot.add(here)

    def are_apart(self, here: str, there: str) -> bool:
        """Whether a person keeps the families of these heads apart."""
        if here not in self.hot or there not in self.hot:
            return False
        ends = {here, there}
        return any({self.of(a.name), self.of(a.other)} == ends for a in self.apart)


def enrolled(
    names: Names, held: Iterable[Judgement], roster: Roster
) -> Iterator[Enrolled]:
    """The actors of these names, by what persons say first, then by the machine.

    A person's word is never undone by the machine's: of names that are kept apart the
    one goes its own way which the person sent away.
    """
    said = list(held)
    ties = [one for one in said if one.same]
    made = families(names, said)
    groups: dict[str, list[str]] = defaultdict(list)
    for name in names:
        groups[made.of(name)].append(name)
    nouns: dict[str, set[str]] = defaultdict(set)
    for name in {*roster.given, *(n for t in ties for n in (t.name, t.other))}:
        nouns[made.of(name)].add(name)
    own_ties: dict[str, list[Judgement]] = defaultdict(list)
    for tie in ties:
        own_ties[made.of(tie.name)].append(tie)
    fresh = Fresh(set(roster.given.values()))
    for head, group in sorted(groups.items()):
        if all(names[name].may_mean for name in group):
            continue
        own = [names[name] for name in group]
        best = chosen(own, own_ties.get(head, ()), made)
        known = {name: roster.given[name] for name in nouns[head] & {*roster.given}}
        id_ = id_of(best, own, known, roster) or fresh.given(best)
        yield actor_of(id_, best, own)


def families(names: Names, said: Sequence[Judgement]) -> Families:
    """The families of all names."""
    apart = [one for one in said if not one.same]
    sent = {one.name for one in apart}
    made = Families(apart, hot={n for one in apart for n in (one.name, one.other)})
    for one in said:
        if one.same:
            made.tie(one.other, one.name, sure=True)
    every = sorted(names.values(), key=lambda n: (n.name in sent, -n.reports, n.name))
    for named in every:
        if not named.may_mean:
            made.tie(named.usual, named.name)
    return made


def chosen(group: Sequence[Named], ties: Sequence[Judgement], made: Families) -> str:
    """The name of an actor: the one that a person chose, else the one that prevails.

    `ties` are the merges of its own names.
    """
    going = {tie.name for tie in ties}
    staying = [tie.other for tie in ties if tie.other not in going]
    if staying:
        return staying[-1]
    heaviest = max(group, key=lambda n: (n.reports, n.mentions, n.name))
    is_own = made.of(heaviest.usual) == made.of(heaviest.name)
    return heaviest.usual if is_own else heaviest.name


def id_of(
    best: str, group: Sequence[Named], known: Mapping[str, str], roster: Roster
) -> str | None:
    """The id that the actor has had: its name's, else that of most reports."""
    if not known:
        return None
    votes: Counter[str] = Counter()
    for named in group:
        if (before := roster.borne.get(named.name)) in known.values():
            votes[str(before)] += named.reports
    if len(set(known.values())) > 1 and best in known and len(votes) > 1:
        return known[best]
    if votes:
        return max(sorted(votes), key=votes.__getitem__)
    return known.get(best) or known[min(known)]


@dataclass(slots=True)
class Fresh:
    """Ids that nobody has had."""

    taken: set[str]

    def given(self, name: str) -> str:
        """An id for the name; where another bears its slug, with a mark of its own."""
        made = next(way for way in slug(name) if way not in self.taken)
        self.taken.add(made)
        return made


def actor_of(id_: str, name: str, group: Sequence[Named]) -> Enrolled:
    """The actor of a family of names."""
    order = sorted(group, key=lambda n: (-n.reports, -n.mentions, n.name))
    main = next((n for n in order if n.name == name), order[0])
    words = (name, *(w for w, _ in aliases_of(name, order)))
    dossiers: Counter[str] = Counter()
    for named in order:
        dossiers.update(named.tally.dossiers)
    return Enrolled(
        id=id_,
        name=name,
        kind=main.kind,
        party=main.party or next((n.party for n in order if n.party), None),
        reports=sum(n.reports for n in order),
        mentions=sum(n.mentions for n in order),
        first=min((n.first for n in order if n.first), default=""),
        last=max((n.last for n in order), default=""),
        names=tuple(n.name for n in order),
        words=folded(BETWEEN.join(words))[:LOOKED_UP],
        near=key_of(main.kind, name),
        dossiers=tuple(sorted(dossiers.items())),
    )


def aliases_of(name: str, group: Iterable[Named]) -> list[tuple[str, int]]:
    """The other words for an actor of this name, in how many reports; most first."""
    found: Counter[str] = Counter()
    for named in group:
        found.update(named.aliases)
        found[named.name] = max(found[named.name], named.reports)
    del found[name]
    return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
