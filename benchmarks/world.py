"""A world that is not: its lands, people, papers and talks, in invented words."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate
from random import Random
from typing import TypeVar

from headway.model.actor import Actor, ActorId
from headway.model.dossier import Dossier, DossierId, Issue, Party
from headway.model.kinds import ActorKind

__all__ = ["World", "zipf"]

T = TypeVar("T")
HEADS = (
    "Ar Bor Cres Dun El Fal Gor Hes Ist Jur Kel Lom Mer Nol Ost Pel Quen Rav Sel Tor"
)
TAILS = "lak vik mora neth dun sia gard wen thal rund"
BEATS = "ba ke li mo nu ra se ti vo da fe gu hi jo la me ni po ru sa te vu za shi dro"
LANDS, PEOPLE, OUTLETS, WORDS = 60, 400, 40, 6000
PARTIES, ISSUES = 4, 6


@dataclass(frozen=True)
class World:
    """Lands, people, outlets and talks that are not; the same for the same seed."""

    seed: int = 1

    @cached_property
    def lands(self) -> tuple[Actor, ...]:
        """States, the most talked of first."""
        names = [head + tail for tail in TAILS.split() for head in HEADS.split()]
        Random(self.seed).shuffle(names)
        return tuple(someone(n, n, ActorKind.STATE) for n in names[:LANDS])

    @cached_property
    def people(self) -> tuple[Actor, ...]:
        """Persons who speak for a land, the most talked of first."""
        dice, names = Random(self.seed + 1), self.words[-2 * PEOPLE :]
        pairs = zip(names[::2], names[1::2], strict=True)
        return tuple(
            someone(f"{a} {b}".title(), dice.choice(self.lands).name, ActorKind.PERSON)
            for a, b in pairs
        )

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Words of two to four syllables, the most used first."""
        dice, beats = Random(self.seed + 2), BEATS.split()
        made: dict[str, None] = {}
        while len(made) < WORDS:
            made["".join(dice.choices(beats, k=dice.randint(2, 4)))] = None
        return tuple(made)

    @cached_property
    def outlets(self) -> tuple[str, ...]:
        """Papers, the busiest first."""
        return tuple(f"The {word.title()} Post" for word in self.words[500:][:OUTLETS])

    def dossier(self, number: int) -> Dossier:
        """One negotiation: four parties, six issues."""
        dice = Random(f"{self.seed} dossier {number}")
        first = self.lands[number % LANDS]
        others = dice.sample([one for one in self.lands if one != first], PARTIES - 1)
        phrases = iter(dice.sample(self.words[200:3000], 4 * ISSUES))
        return Dossier(
            id=DossierId(f"talks-{number}"),
            title=f"{first.name} and {others[0].name}, {number}",
            parties=tuple(Party(name=land.name) for land in (first, *others)),
            issues=tuple(
                Issue(name=f"{next(phrases)} {next(phrases)}", phrases=pair)
                for pair in ((next(phrases), next(phrases)) for _ in range(ISSUES))
            ),
        )


def someone(name: str, party: str, kind: ActorKind) -> Actor:
    """An actor of this name."""
    id_ = ActorId(name.lower().replace(" ", "-"))
    return Actor(id=id_, name=name, kind=kind, party=party)


def zipf(dice: Random, of: Sequence[T]) -> T:
    """One of these: the first twice as often as the second, and so on."""
    (found,) = dice.choices(of, cum_weights=weights(len(of)))
    return found


@cache
def weights(count: int) -> list[float]:
    """The weights of so many, added up."""
    return list(accumulate(1 / place for place in range(1, count + 1)))
