"""Where the network's judgement of a pronoun outweighs the rules'."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from headway.model.reading import MentionReading, RankReading
from headway.model.span import Span
from headway.resolve.roster import Roster
from headway.resolve.spoken import Spoken

__all__ = ["Ranks"]

Scores = tuple[tuple[Span, float], ...]
EVEN = 0.0  # above it a pronoun is likelier to take a phrase up than not
AHEAD = 3.0  # by so much the network must prefer one to another to be heeded
SLIGHT = 2.0  # by so much another phrase may be likelier than an actor
NEVER = -float("inf")


@dataclass(slots=True)
class Ranks:
    """How readily each pronoun of a report takes up each mention before it."""

    readings: Sequence[RankReading]
    roster: Roster
    spoken: Spoken
    scores: dict[Span, Scores] = field(init=False)  # by the pronoun
    best: dict[tuple[Span, Span], float] = field(default_factory=dict)  # as found

    def __post_init__(self) -> None:
        self.scores = {ranked.pronoun: ranked.scores for ranked in self.readings}

    def weigh(
        self,
        pronoun: MentionReading,
        ruled: MentionReading | None,
        possible: Sequence[MentionReading],
    ) -> MentionReading | None:
        """The mention that the pronoun takes up, of those that it may; None if none.

        The rules choose, unless the network puts another far ahead of their choice, or
        far ahead of all others where they find no owner for "his" or "its".
        """
        if pronoun.head not in self.scores:
            return ruled
        best = max(possible, key=lambda m: self.score(pronoun, m), default=None)
        score = NEVER if best is None else self.score(pronoun, best)
        if pronoun.gender is None and self.means_else(pronoun, score):
            return None
        if best is None or score <= EVEN or self.tells(ruled, pronoun):
            return ruled
        if ruled is None and not pronoun.modifier:
            return None  # of two in equal measure "he" takes up neither
        rivals = possible if ruled is None else [ruled]
        led = [self.score(pronoun, m) for m in rivals if not self.same(m, best)]
        return best if score - max(led, default=NEVER) > AHEAD else ruled

    def tells(self, ruled: MentionReading | None, pronoun: MentionReading) -> bool:
        """Whether the rules choose the teller: "*Ann Other* said that *she* hoped"."""
        if ruled is None or not pronoun.subject or ruled.sentence != pronoun.sentence:
            return False
        return self.spoken.says(ruled, pronoun)

    def lead(
        self, pronoun: MentionReading, one: MentionReading, other: MentionReading
    ) -> float:
        """By how much the network prefers one to the other; 0 if it knows neither."""
        if pronoun.head not in self.scores:
            return 0.0
        first, second = self.score(pronoun, one), self.score(pronoun, other)
        return 0.0 if first == second else first - second

    def same(self, one: MentionReading, other: MentionReading) -> bool:
        """Whether both mean the same actor."""
        return self.roster.meant[one.head] == self.roster.meant[other.head]

    def means_else(self, pronoun: MentionReading, score: float) -> bool:
        """Whether "it" or "they" takes up no actor, though the best has this score.

        Another phrase is clearly likelier ("the deal"), or none is likely and the
        pronoun neither owns anything nor speaks ("*it* is late").
        """
        scores = (score for _, score in self.scores[pronoun.head])
        likeliest = max(scores, default=NEVER)
        empty = not pronoun.modifier and not self.spoken.speaks(pronoun)
        return score < likeliest - SLIGHT if likeliest > EVEN else empty

    def score(self, pronoun: MentionReading, mention: MentionReading) -> float:
        """The best score of a phrase that the mention's words head."""
        pair = (pronoun.head, mention.head)
        if pair not in self.best:
            held = (s for h, s in self.scores[pronoun.head] if mention.head.holds(h))
            self.best[pair] = max(held, default=NEVER)
        return self.best[pair]
