"""Where a pronoun may mean either of two in equal measure, and so means neither."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from headway.model.reading import MentionReading
from headway.resolve.ranks import Ranks
from headway.resolve.roster import Roster
from headway.resolve.spoken import Spoken
from headway.resolve.ties import Ties

__all__ = ["Rivals"]

BEHIND = re.compile(r"\s+(?:of|for|to|at|in|with)\s.*", re.DOTALL)
WITH = re.compile(r"\bwith\s+(?:the\s+)?$", re.IGNORECASE)
SLIGHT = 1.0  # a lead of the network that says little


@dataclass(slots=True)
class Rivals:
    """Tells which mentions are as likely to be taken up as another."""

    roster: Roster
    spoken: Spoken
    ties: Ties
    ranks: Ranks

    def even(
        self,
        pronoun: MentionReading,
        best: MentionReading,
        fitting: Iterable[MentionReading],
    ) -> bool:
        """Whether another fits as well as the best."""
        others = [m for m in fitting if not self.same(m, best)]
        if any(self.told(pronoun, best, m) for m in others):
            return True
        return any(self.peers(pronoun, best, m) for m in others)

    def same(self, one: MentionReading, other: MentionReading) -> bool:
        """Whether both mean the same actor."""
        return self.roster.meant[one.head] == self.roster.meant[other.head]

    def told(
        self, pronoun: MentionReading, best: MentionReading, other: MentionReading
    ) -> bool:
        """Whether one tells the other: "told Bob Fink that *he* was late".

        Of two bodies that speaks against an owner alone, of two persons where the
        report has told of neither and the network does not see much between them.
        """
        telling = self.spoken.innermost(pronoun)
        says = telling is not None and telling in self.spoken.sources.get(best.head, [])
        if not says or telling not in self.spoken.addressees.get(other.head, []):
            return False
        if pronoun.gender is None:
            return pronoun.modifier
        return self.is_new(best) and self.ranks.lead(pronoun, best, other) < SLIGHT

    def is_new(self, mention: MentionReading) -> bool:
        """Whether no earlier sentence tells of whom the mention means."""
        before = self.ties.standing.before(mention.head.start, 0)
        return not any(
            self.roster.meant.get(m.head) == self.roster.meant[mention.head]
            for m in before
            if m.sentence < mention.sentence
        )

    def peers(
        self, pronoun: MentionReading, best: MentionReading, other: MentionReading
    ) -> bool:
        """Whether both stand in one deed as equals: "*Envoy* X saw *envoy* Y"."""
        if not self.ties.same_deed(best, other) or best.sentence != other.sentence:
            return False
        if pronoun.gender is None:
            return WITH.search(self.roster.text[: other.span.start]) is not None
        return bool(self.offices(best) & self.offices(other))

    def offices(self, mention: MentionReading) -> set[str]:
        """The nouns that say what the person is: "general"."""
        titles = (BEHIND.sub("", t.of(self.roster.text)) for t in mention.titles)
        return {title.split()[-1].lower() for title in titles if title}
