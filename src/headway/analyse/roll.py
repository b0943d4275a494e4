"""The actors of a ledger, each once, with the words that mean it and no other."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from headway.analyse.bodies import is_named
from headway.analyse.names import is_full
from headway.analyse.profiles import clearest, side
from headway.lexicon.actors import load_roles
from headway.model.actor import Actor
from headway.model.entry import Entries
from headway.model.kinds import ActorKind

__all__ = ["Listed", "Roll", "has_name", "roll", "roll_of"]

OWN = 9 / 10  # the share of the reports that use a word which must mean the same
MANY = 1 / 2  # as many as half of the reports in which a bare name stands alone
OFFICES = {"defence", "defense", "finance", "foreign", "interior", "justice", "the"}
BY_NAME = {ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.PERSON}


@dataclass(slots=True)
class Listed:
    """An actor in all reports of a ledger."""

    name: str
    kinds: Counter[ActorKind] = field(default_factory=Counter)
    parties: Counter[str] = field(default_factory=Counter)
    aliases: Counter[str] = field(default_factory=Counter)
    reports: int = 0
    mentions: int = 0

    @property
    def kind(self) -> ActorKind:
        """What most reports take it for; a state is always known as one."""
        if ActorKind.STATE in self.kinds:
            return ActorKind.STATE
        return max(sorted(self.kinds), key=self.kinds.__getitem__)

    @property
    def party(self) -> str | None:
        """The party that the reports clearly give; None: none, or not clear."""
        return side(self.parties, self.reports)

    def note(self, actor: Actor) -> None:
        """Count what one report says of it."""
        self.count(actor, 1, len(actor.mentions), dict.fromkeys(actor.aliases, 1))

    def count(
        self, actor: Actor, reports: int, mentions: int, aliases: Mapping[str, int]
    ) -> None:
        """Count what so many reports say of it, with the words that they use."""
        self.reports += reports
        self.mentions += mentions
        self.kinds[actor.kind] += reports
        if actor.party and (actor.party != actor.name or actor.kind is self.kind):
            self.parties[actor.party] += reports
        self.aliases.update({w: n for w, n in aliases.items() if is_name(w)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Roll:
    """The actors by how often they are named, and the words that several share."""

    actors: tuple[Listed, ...]
    shared: Mapping[str, tuple[str, ...]]  # whom such a word means, the likeliest first


def roll(ledger: Iterable[Entries]) -> Roll:
    """The named actors of settled reports; descriptions and lists are none.

    A word that means several is nobody's alias, and as a bare name no actor.
    """
    return roll_of(gathered(ledger))


def roll_of(found: Mapping[str, Listed]) -> Roll:
    """The roll of these actors; whose aliases they are is settled among them."""
    owners = owned(found)
    shared = {
        word: tuple(name for name, _ in counted.most_common())
        for word, counted in owners.items()
        if len(counted) > 1 and clearest(counted, OWN) is None and word not in found
    }
    for name, listed in found.items():
        mine = (word for word in listed.aliases if clearest(owners[word], OWN) == name)
        keep = {w: listed.aliases[w] for w in mine if w not in found}
        listed.aliases = Counter(keep)
    shared |= bare(found, owners)
    actors = (listed for name, listed in found.items() if name not in shared)
    return Roll(actors=tuple(sorted(actors, key=rank)), shared=shared)


def gathered(ledger: Iterable[Entries]) -> dict[str, Listed]:
    """The named actors by name."""
    found: dict[str, Listed] = {}
    for entries in ledger:
        for actor in filter(has_name, entries.actors):
            found.setdefault(actor.name, Listed(actor.name)).note(actor)
    return found


def has_name(actor: Actor) -> bool:
    """Whether the actor is named, not described or listed: "Hamas", not "rebels"."""
    if is_generic(actor.name):
        return False
    if actor.kind is ActorKind.GROUP:
        return actor.party is not None and is_name(actor.name)
    return actor.kind in BY_NAME


def is_name(words: str) -> bool:
    """Whether the words name one: neither "its envoy" nor "Ann Other's", nor two."""
    return is_named(words) and " and " not in words and not words.endswith(("'s", "’s"))


def is_generic(words: str) -> bool:
    """Whether the words only say what a body is: "Parliament", "Foreign Ministry"."""
    *before, last = words.lower().split()
    role = load_roles().find(last)
    return role is not None and role.kind == "body" and {*before} <= OFFICES


def owned(found: Mapping[str, Listed]) -> dict[str, Counter[str]]:
    """In how many reports each word means whom."""
    owners: dict[str, Counter[str]] = defaultdict(Counter)
    for name, listed in found.items():
        for word, reports in listed.aliases.items():
            owners[word][name] += reports
    return owners


def bare(
    found: Mapping[str, Listed], owners: Mapping[str, Counter[str]]
) -> dict[str, tuple[str, ...]]:
    """The bare names of persons that many reports give to others."""
    return {
        name: tuple(n for n, _ in counted.most_common())
        for name, counted in owners.items()
        if name in found and found[name].kind is ActorKind.PERSON and not is_full(name)
        if counted.total() >= MANY * found[name].reports
    }


def rank(listed: Listed) -> tuple[int, int, str]:
    """The most often named first."""
    return -listed.mentions, -listed.reports, listed.name
