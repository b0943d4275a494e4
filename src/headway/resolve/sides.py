"""The two sides of a report, and the words that mean both of them."""

import re
from collections import Counter

from headway.lexicon.actors import ActorLexicon, RoleEntry
from headway.model.actor import Actor
from headway.model.kinds import ActorKind
from headway.resolve.roster import Roster, actor_of, slug

__all__ = ["BOTH", "main_sides", "means_both"]

BOTH = re.compile(r"(?:the |these |those )?(?:two|both)\b", re.IGNORECASE)
ONE_OF = re.compile(r"(?:other|some|several|many|all|most|no|three|four|five|six)\b")


def main_sides(roster: Roster, lexicon: ActorLexicon) -> tuple[Actor, ...]:
    """The two parties that the report names most often; none where there are not two.

    A person counts for the party that he or she stands for.
    """
    named: Counter[str] = Counter()
    for actor in roster.actors.values():
        if actor.party is not None and actor.kind is not ActorKind.UNNAMED:
            named[actor.party] += len(actor.mentions)
    pair = [party for party, _ in named.most_common(2)]
    found = [own_actor(roster, lexicon, party) for party in pair]
    sides = tuple(actor for actor in found if actor is not None)
    return sides if len(sides) == 2 else ()


def own_actor(roster: Roster, lexicon: ActorLexicon, party: str) -> Actor | None:
    """The actor that is the party itself, be it named in titles alone."""
    known = lexicon.find(party)
    if len(known) != 1:
        return roster.actors.get(slug(party))
    return roster.actors.get(slug(known[0].id), actor_of(known[0]))


def means_both(words: str, role: RoleEntry | None) -> bool:
    """Whether a plural description means both sides: "the two leaders", "the sides"."""
    if BOTH.match(words):
        return True
    sides = role is not None and role.kind == "sides"
    return sides and ONE_OF.search(words.lower()) is None
