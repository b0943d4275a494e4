"""Whom a pronoun means: agreement and recency, else a doubt."""

from collections.abc import Sequence

from headway.model.kinds import ActorKind
from headway.model.reading import Form, MentionReading
from headway.resolve.roster import Roster

__all__ = ["antecedent"]

REACH = 5  # sentences
PERSONS = {ActorKind.PERSON, ActorKind.UNNAMED, ActorKind.OFFICE}
BODIES = {ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.GROUP}


def antecedent(
    pronoun: MentionReading, mentions: Sequence[MentionReading], roster: Roster
) -> MentionReading | None:
    """The earlier mention that the pronoun takes up; None if there is none.

    Agreement in kind and number, then the nearest sentence, and in it the subject
    before others: the rule baseline of `docs/decisions/0003`. A possessive that two of
    one sentence may own ("Iran said that Iraq knew *its* demands") takes up neither.
    """
    fitting = [
        m
        for m in mentions
        if m.head.end <= pronoun.head.start
        and pronoun.sentence - m.sentence <= REACH
        and agrees(pronoun, m, roster)
    ]
    near = {roster.meant[m.head] for m in fitting if m.sentence == pronoun.sentence}
    if pronoun.modifier and len(near) > 1:
        return None
    return max(fitting, key=lambda m: salience(pronoun, m), default=None)


def agrees(pronoun: MentionReading, mention: MentionReading, roster: Roster) -> bool:
    """Whether the pronoun may stand for the mention."""
    actor = roster.of(mention.head)
    if actor is None or mention.modifier or mention.place:
        return False
    if pronoun.gender is not None:
        return actor.kind in PERSONS and not mention.plural
    if pronoun.plural:
        return mention.plural or actor.kind is ActorKind.GROUP
    return actor.kind in BODIES and not mention.plural


def salience(
    pronoun: MentionReading, mention: MentionReading
) -> tuple[float, bool, int]:
    """How readily the mention comes to mind: near, a subject, named, late."""
    distance = pronoun.sentence - mention.sentence
    weight = (1.5 if mention.subject else 0.0) + (
        0.5 if mention.form is not Form.DESCRIPTION else 0.0
    )
    return (weight - distance, mention.subject, mention.head.start)
