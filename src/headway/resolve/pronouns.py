"""Whom a pronoun means: agreement and recency, and a network beside them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from headway.model.actor import Actor, ActorId
from headway.model.kinds import ActorKind
from headway.model.reading import Form, MentionReading
from headway.model.span import Span
from headway.resolve.ranks import Ranks
from headway.resolve.rivals import Rivals
from headway.resolve.roster import ADDRESSED, DESCRIBED, FIRST_PERSON, Roster
from headway.resolve.spoken import Spoken
from headway.resolve.standing import Standing
from headway.resolve.ties import Ties

__all__ = ["Pronouns"]

REACH = 5  # sentences
OWNED = 80  # code points from "its" to the noun that it owns
PERSONS = {ActorKind.PERSON, ActorKind.UNNAMED, ActorKind.OFFICE}
OWNED_KINDS = DESCRIBED | {ActorKind.PERSON}
BODIES = {ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.GROUP}


@dataclass(slots=True)
class Pronouns:
    """Settles the pronouns of one report once its names and descriptions are."""

    roster: Roster
    standing: Standing
    spoken: Spoken
    ranks: Ranks
    ties: Ties = field(init=False)
    rivals: Rivals = field(init=False)

    def __post_init__(self) -> None:
        self.ties = Ties(self.roster, self.standing)
        self.rivals = Rivals(self.roster, self.spoken, self.ties, self.ranks)

    def settle(self) -> None:
        """Settle each pronoun of the third person that takes up an earlier mention."""
        for pronoun in self.standing.mentions:
            if pronoun.form is not Form.PRONOUN:
                continue
            if (word := pronoun.head.of(self.roster.text).lower()) in FIRST_PERSON:
                self.roster.voiced.add(pronoun.head)  # known once the statements are
            if word in FIRST_PERSON | ADDRESSED:
                continue
            if pair := self.pair(pronoun):
                members = [self.roster.actors[self.roster.meant[m.head]] for m in pair]
                self.roster.gather(pronoun.head, pronoun.span, members)
                continue
            earlier = self.antecedent(pronoun)
            actor = self.roster.of(earlier.head) if earlier else None
            if earlier is not None and actor is not None:
                self.roster.take_up(pronoun.head, earlier.head)
                self.settle_owned(pronoun, actor)

    def antecedent(self, pronoun: MentionReading) -> MentionReading | None:
        """The earlier mention that the pronoun takes up; None if there is none."""
        tied = self.tied(pronoun)
        if tied is not None or self.ties.is_open(pronoun):
            return tied
        ruled, possible = self.by_rule(pronoun), self.possible(pronoun)
        taken = self.ranks.weigh(pronoun, ruled, possible)
        if taken is None or self.rivals.even(pronoun, taken, possible):
            return None
        return taken

    def pair(self, pronoun: MentionReading) -> list[MentionReading]:
        """The two of one deed whom "they" means, where no several are named near."""
        if not (pronoun.plural and pronoun.mutual and pronoun.subject):
            return []
        before = list(self.standing.before(pronoun.head.start, pronoun.sentence - 1))
        others = self.others(pronoun)
        if any(self.agrees(pronoun, m, others) for m in before):
            return []
        single = [m for m in before if not (m.plural or m.modifier or m.place)]
        known = [m for m in single if self.roster.of(m.head) is not None]
        return self.ties.pair(known)

    def tied(self, pronoun: MentionReading) -> MentionReading | None:
        """The mention that the grammar of the sentence makes it mean."""
        others = self.others(pronoun)
        tied = (self.apart(m) for m in self.ties.bound(pronoun))
        return next((m for m in tied if self.may_mean(pronoun, m, others)), None)

    def others(self, pronoun: MentionReading) -> set[ActorId]:
        """Those whom the pronoun cannot mean."""
        return self.spoken.others(pronoun) | self.ties.others(pronoun)

    def possible(self, pronoun: MentionReading) -> list[MentionReading]:
        """Those whom the network may choose, owners too: "*Iran's* envoys"."""
        others = self.others(pronoun)
        before = self.standing.before(pronoun.head.start, pronoun.sentence - REACH)
        return [
            mention
            for mention in before
            if self.may_mean(pronoun, self.apart(mention), others)
        ]

    def may_mean(
        self, pronoun: MentionReading, mention: MentionReading, others: set[ActorId]
    ) -> bool:
        """Whether nothing speaks against the mention: number, kind, gender, words."""
        fits = self.agrees(pronoun, mention, others)
        many = pronoun.plural and self.may_be_many(pronoun, mention)
        return (fits or many) and not self.is_unlike(pronoun, mention)

    def apart(self, mention: MentionReading) -> MentionReading:
        """The mention, an owner as if it stood for itself."""
        if not mention.modifier:
            return mention
        behind = self.roster.text[mention.head.end : mention.head.end + 1]
        owns = mention.form is Form.PRONOUN or behind in {"'", "’"}
        return replace(mention, modifier=False) if owns else mention

    def by_rule(self, pronoun: MentionReading) -> MentionReading | None:
        """The earlier mention that the rules choose; None if there is none.

        Agreement in kind and number, then the nearest sentence, and in it who speaks
        and the subject before others: `docs/decisions/0003`. A possessive that two of
        one sentence may own ("Iran said that Iraq knew *its* demands") takes up
        neither, nor does a "he" that two may be in equal measure.
        """
        first = pronoun.sentence - REACH
        before = list(self.standing.before(pronoun.head.start, first))
        others = self.others(pronoun)
        fitting = self.alike(
            pronoun, [m for m in before if self.agrees(pronoun, m, others)]
        )
        if not fitting and pronoun.plural:
            fitting = [m for m in before if self.may_be_many(pronoun, m)]
        here = [m for m in fitting if m.sentence == pronoun.sentence]
        if pronoun.modifier and len({self.roster.meant[m.head] for m in here}) > 1:
            return None
        return self.best(pronoun, fitting)

    def alike(
        self, pronoun: MentionReading, fitting: list[MentionReading]
    ) -> list[MentionReading]:
        """Those against whom no gender speaks.

        Names deceive and translations mistake: where the last two sentences have none
        such, the subject of the pronoun's own sentence may be meant all the same.
        """
        alike = [m for m in fitting if not self.is_unlike(pronoun, m)]
        if any(pronoun.sentence - m.sentence <= 1 for m in alike):
            return alike
        own = [m for m in fitting if m.sentence == pronoun.sentence and m.subject]
        return own or alike

    def best(
        self, pronoun: MentionReading, fitting: Iterable[MentionReading]
    ) -> MentionReading | None:
        """The mention that comes to mind first; None where two of a sentence do."""
        ranked = sorted(fitting, key=lambda m: self.salience(pronoun, m), reverse=True)
        if not ranked:
            return None
        weight, sentence = self.salience(pronoun, ranked[0])[0], ranked[0].sentence
        alike = [
            m
            for m in ranked
            if self.salience(pronoun, m)[0] == weight and m.sentence == sentence
        ]
        several = {self.roster.meant[mention.head] for mention in alike}
        if pronoun.gender is None or len(several) == 1:
            return ranked[0]
        later = {self.roster.meant[m.head] for m in ranked if m.sentence > sentence}
        again = [m for m in alike if self.roster.meant[m.head] in later]
        if len(later & several) == 1:
            return again[0]
        return self.in_turn(pronoun, alike) if len(several) == 2 else None

    def in_turn(
        self, pronoun: MentionReading, two: Sequence[MentionReading]
    ) -> MentionReading | None:
        """Which of two joined it is where each has a pronoun: "*he* thanked *him*"."""
        alike = [m for m in self.standing.mentions if self.ties.same_deed(m, pronoun)]
        others = [m for m in alike if m.gender == pronoun.gender and m != pronoun]
        if len(others) != 1 or others[0].form is not Form.PRONOUN:
            return None
        order = sorted(two, key=lambda m: m.head)
        return order[0] if pronoun.head < others[0].head else order[-1]

    def agrees(
        self, pronoun: MentionReading, mention: MentionReading, others: set[ActorId]
    ) -> bool:
        """Whether the pronoun may stand for the mention."""
        actor = self.roster.of(mention.head)
        if actor is None or mention.modifier or mention.place or actor.id in others:
            return False
        if self.spoken.bars(mention, pronoun):
            return False
        if pronoun.gender is not None:
            single = actor.kind in PERSONS or self.may_be_person(mention, actor)
            return single and not mention.plural
        if pronoun.plural:
            return mention.plural or mention.head in self.roster.together
        return actor.kind in BODIES and self.is_one(mention, actor)

    def is_one(self, mention: MentionReading, actor: Actor) -> bool:
        """Whether it is one body, a plural name too: "the *Philippines*"."""
        name = mention.head.of(self.roster.text)
        state = actor.kind is ActorKind.STATE and name == actor.name
        return not mention.plural or state or name.isupper()

    def may_be_person(self, mention: MentionReading, actor: Actor) -> bool:
        """Whether a body of one unknown word may be a surname: it speaks."""
        unknown = actor.kind is ActorKind.ORGANISATION and actor.party == actor.name
        surname = actor.name.istitle() and " " not in actor.name
        return unknown and surname and self.spoken.speaks(mention)

    def may_be_many(self, pronoun: MentionReading, mention: MentionReading) -> bool:
        """Whether "they" may stand for one body, just before: "the delegation"."""
        actor = self.roster.of(mention.head)
        if actor is None or mention.modifier or mention.place:
            return False
        near = pronoun.sentence - mention.sentence <= 1
        return near and actor.kind in BODIES and mention.subject

    def salience(
        self, pronoun: MentionReading, mention: MentionReading
    ) -> tuple[float, int, bool, int]:
        """How readily the mention comes to mind: near, a speaker or subject, named."""
        weight = float(mention.sentence - pronoun.sentence)
        weight += 1.5 if mention.subject else 0.0
        weight += 0.5 if mention.form is not Form.DESCRIPTION else 0.0
        weight += 1.0 if self.spoken.speaks(mention) else 0.0
        weight -= 1.0 if self.spoken.is_aside(mention, pronoun) else 0.0
        weight += 0.5 if self.spoken.says(mention, pronoun) else 0.0
        return (weight, mention.sentence, mention.subject, mention.head.start)

    def is_unlike(self, pronoun: MentionReading, mention: MentionReading) -> bool:
        """Whether name or title speak for "she" where the pronoun is "he"."""
        gender = self.roster.genders.get(self.roster.meant[mention.head])
        return None not in {gender, pronoun.gender} and gender != pronoun.gender

    def settle_owned(self, pronoun: MentionReading, owner: Actor) -> None:
        """Give "*its* envoys" the side of whom the pronoun means; "their", all."""
        reach = Span(pronoun.head.start, pronoun.head.end + OWNED)
        near = self.standing.inside(reach)
        owned = [m for m in near if m.titles and pronoun.head.overlaps(m.titles[0])]
        for mention in owned:
            actor = self.roster.of(mention.head)
            if actor is None or actor.kind not in OWNED_KINDS or actor.party:
                continue
            self.roster.actors[actor.id] = replace(actor, party=owner.party)
            if mention.plural and pronoun.head in self.roster.together:
                together = self.roster.together[pronoun.head]
                self.roster.together[mention.head] = together
