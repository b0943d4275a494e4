"""Whom a pronoun means, or cannot mean, by the grammar of its own sentence."""

from collections.abc import Iterable
from dataclasses import dataclass

from headway.model.actor import ActorId
from headway.model.reading import Form, MentionReading
from headway.model.span import Span
from headway.resolve.roster import Roster
from headway.resolve.standing import Standing

__all__ = ["Ties"]


@dataclass(slots=True)
class Ties:
    """What clauses say of their pronouns."""

    roster: Roster
    standing: Standing

    def bound(self, pronoun: MentionReading) -> list[MentionReading]:
        """The mentions at the word that the pronoun is tied to, the longest first."""
        found = self.at(pronoun.bound)
        return sorted(found, key=lambda m: m.head.start - m.head.end)

    def at(self, span: Span | None) -> list[MentionReading]:
        """The mentions whose heads hold the word."""
        return self.standing.inside(span) if span is not None else []

    def is_open(self, pronoun: MentionReading) -> bool:
        """Whether it is tied to an earlier pronoun of which it is open whom it means.

        "He told him that *he* lost *his* case".
        """
        return any(
            m.form is Form.PRONOUN
            and m.head < pronoun.head
            and m.head not in self.roster.meant
            for m in self.at(pronoun.bound)
        )

    def others(self, pronoun: MentionReading) -> set[ActorId]:
        """Those beside whom the pronoun stands: in "Iran hit *it*" it is not Iran."""
        beside = [m.head for span in pronoun.apart for m in self.at(span)]
        one = {self.roster.meant[h] for h in beside if h in self.roster.meant}
        return one.union(*map(self.roster.all_of, beside))

    def pair(self, fitting: Iterable[MentionReading]) -> list[MentionReading]:
        """The two of one deed, in text order: "*Peru* asked *Chile*"; else nobody."""
        deeds: dict[Span, dict[ActorId, MentionReading]] = {}
        for mention in sorted(fitting, key=lambda m: m.head):
            if mention.verb is not None and mention.head in self.roster.meant:
                actors = deeds.setdefault(mention.verb, {})
                actors.setdefault(self.roster.meant[mention.head], mention)
        pairs = [list(actors.values()) for actors in deeds.values() if len(actors) > 1]
        return pairs[-1] if len(pairs) == 1 and len(pairs[0]) == 2 else []

    def same_deed(self, one: MentionReading, other: MentionReading) -> bool:
        """Whether both are subject or object of one verb."""
        return one.verb is not None and one.verb == other.verb
