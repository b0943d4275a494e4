"""From what was read in one article to its entries."""

from collections.abc import Sequence
from dataclasses import replace

from headway.lexicon.actors import ActorLexicon, RoleLexicon
from headway.model.actor import Actor
from headway.model.article import Article
from headway.model.entry import Entries, Move, Reader, Statement
from headway.model.kinds import ActorKind
from headway.model.reading import Form, MentionReading, Reading
from headway.resolve.actors import Casting
from headway.resolve.calendar import Calendar
from headway.resolve.meetings import Diary
from headway.resolve.moves import MoveSettler
from headway.resolve.outcome import outcome_of
from headway.resolve.people import People
from headway.resolve.pronouns import antecedent
from headway.resolve.proposals import proposals_of
from headway.resolve.roster import FIRST_PERSON, REPORTER, Roster
from headway.resolve.statements import Voices

__all__ = ["settle"]

DESCRIBED = {ActorKind.UNNAMED, ActorKind.GROUP}


def settle(
    article: Article,
    reading: Reading,
    reader: Reader,
    actors: ActorLexicon,
    roles: RoleLexicon,
) -> Entries:
    """The entries of one article, with a doubt for all that stays open."""
    roster = Roster(text=article.text)
    roster.actors[REPORTER.id] = REPORTER
    casting = Casting(roster, People(roster), actors, roles)
    casting.settle(reading.mentions)
    settle_pronouns(reading.mentions, roster)
    calendar = Calendar(article, reading.times)
    voices = Voices(article, roster, reading.mentions, calendar.when)
    statements, unsaid = voices.settle(reading.attributions)
    settler = MoveSettler(
        article, roster, reading.mentions, voices.voiced(statements), calendar.when
    )
    moves = settler.settle(reading.moves)
    calling_off = [move for move in moves if move.id in settler.cancelling]
    diary = Diary(article, roster, moves, calling_off, settler.sessions)
    meetings = diary.meetings()
    moves = diary.told(meetings)
    proposals = proposals_of(article, roster, moves)
    return Entries(
        article=article,
        reader=reader,
        actors=known(roster, statements, moves),
        statements=statements,
        moves=moves,
        meetings=meetings,
        proposals=proposals,
        doubts=(*unsaid, *settler.doubts, *calendar.doubts.values()),
        outcome=outcome_of(moves, article.published),
    )


def known(
    roster: Roster, statements: Sequence[Statement], moves: Sequence[Move]
) -> tuple[Actor, ...]:
    """The actors that the report names, and of those it describes the ones that act."""
    parts = [part for s in statements for part in (s.speaker, s.addressee)]
    for move in moves:
        parts += [move.actor, move.recipient, move.speaker, *move.participants]
    acting = {part.actor for part in parts if part is not None}
    return tuple(
        actor
        for actor in roster.actors.values()
        if actor.kind is not ActorKind.REPORTER
        and (actor.id in acting or actor.kind not in DESCRIBED)
    )


def settle_pronouns(mentions: tuple[MentionReading, ...], roster: Roster) -> None:
    """Settle each pronoun of the third person that takes up an earlier mention."""
    ordered = sorted(mentions, key=lambda m: m.head)
    for pronoun in (m for m in ordered if m.form is Form.PRONOUN):
        if pronoun.head.of(roster.text).lower() in FIRST_PERSON:
            roster.voiced.add(pronoun.head)  # known once the statements are
            continue
        earlier = antecedent(pronoun, ordered, roster)
        actor = roster.of(earlier.head) if earlier else None
        if earlier is not None and actor is not None:
            roster.meant[pronoun.head] = actor.id
            if earlier.head in roster.together:
                roster.together[pronoun.head] = roster.together[earlier.head]
            settle_owned(pronoun, actor, ordered, roster)


def settle_owned(
    pronoun: MentionReading,
    owner: Actor,
    mentions: Sequence[MentionReading],
    roster: Roster,
) -> None:
    """Give "*its* envoys" the side of whom the pronoun means; "their envoys", all."""
    owned = [m for m in mentions if m.titles and pronoun.head.overlaps(m.titles[0])]
    for mention in owned:
        actor = roster.of(mention.head)
        if actor is None or actor.kind not in DESCRIBED or actor.party is not None:
            continue
        roster.actors[actor.id] = replace(actor, party=owner.party)
        if mention.plural and pronoun.head in roster.together:
            roster.together[mention.head] = roster.together[pronoun.head]
