"""Who is meant where a description means several: "both sides", "the two ministers"."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from headway.lexicon.actors import RoleLexicon, singular
from headway.lexicon.times import NUMBERS
from headway.model.actor import Actor
from headway.model.kinds import ActorKind
from headway.model.reading import MentionReading
from headway.resolve.fitting import Described, Fitting
from headway.resolve.people import People
from headway.resolve.roster import Roster
from headway.resolve.sides import means_both

__all__ = ["Several"]

SEVERAL = {"pair", "duo", "trio"}
DEFINITE = {"the", "these", "those", "both"}


@dataclass(slots=True)
class Several:
    """Finds the members of a group that the report has named."""

    roster: Roster
    people: People
    roles: RoleLexicon
    sides: tuple[Actor, ...]

    def members(
        self, described: Described, before: Sequence[MentionReading]
    ) -> tuple[Actor, ...]:
        """The several whom it means; none where the report does not say who they are.

        "Envoys of Iran and Iraq" are both of them.
        """
        if len({side.party for side in described.said}) > 1:
            return described.said
        number = count_of(described.words)
        persons = self.persons(described, before) if number > 1 else ()
        if len(persons) == number > 1:
            return persons
        lately = self.lately(described, before) if number > 1 else ()
        pair = described.words.lower().split()[-1] in SEVERAL
        if len(lately) == number > 1 and (pair or not self.is_of_states(described)):
            return lately
        if described.party is not None:
            return ()
        states = self.states(before)
        if self.is_of_states(described) and len(states) == number > 1:
            return states
        plain = not any(word[:1].isupper() for word in described.words.split()[1:])
        if not plain or not means_both(described.words, described.role):
            return ()
        return self.sides

    def is_of_states(self, described: Described) -> bool:
        """Whether the words may count states: "the two countries", "the trio"."""
        return described.role is None or described.role.kind == "sides"

    def lately(
        self, described: Described, before: Sequence[MentionReading]
    ) -> tuple[Actor, ...]:
        """The persons whom the last two sentences name, where no title tells."""
        mention = described.mention
        near = [m for m in before if 0 < mention.sentence - m.sentence <= 2]
        found = [self.roster.of(m.head) for m in near]
        persons = [a for a in found if a is not None and a.kind is ActorKind.PERSON]
        return tuple({person.id: person for person in persons}.values())

    def are_named(self, members: Iterable[Actor], kind: str) -> bool:
        """Whether the group is its members: "both sides" are, ministers of theirs not.

        `kind` is that of the role.
        """
        return kind == "sides" or all(m.kind is ActorKind.PERSON for m in members)

    def persons(
        self, described: Described, before: Sequence[MentionReading]
    ) -> tuple[Actor, ...]:
        """The persons before whom the role fits: "the two *ministers*"."""
        *_, noun = described.mention.titles[0].of(self.roster.text).lower().split()
        single = replace(described, role=self.roles.find(singular(noun)))
        fitting = Fitting(self.roster, self.people, self.roles)
        found = fitting.fitting(single, before)
        return tuple(actor for actor in found if actor.kind is ActorKind.PERSON)

    def states(self, before: Iterable[MentionReading]) -> tuple[Actor, ...]:
        """The states named before as those who act, each once."""
        acting = [m for m in before if not m.place and not m.modifier]
        found = [self.roster.of(m.head) for m in acting]
        states = [a for a in found if a is not None and a.kind is ActorKind.STATE]
        return tuple({state.id: state for state in states}.values())


def count_of(words: str) -> int:
    """How many a definite description counts; 0 where it does not: "the ministers"."""
    first, second, *_ = [*words.lower().split(), "", ""]
    if first == "both" or second in {"pair", "duo"}:
        return 2
    if second == "trio" or (first, second) == ("all", "three"):
        return 3
    return int(NUMBERS.get(second, 0)) if first in DEFINITE else 0
