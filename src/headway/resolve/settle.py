"""From what was read in one article to its entries."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from headway.lexicon.classes import word_class
from headway.lexicon.knowledge import Knowledge
from headway.lexicon.weights import outcome_weights
from headway.model.actor import Actor
from headway.model.article import Article
from headway.model.entry import (
    Channel,
    Doubt,
    Entries,
    Meeting,
    Move,
    Reader,
    Statement,
)
from headway.model.kinds import ActorKind
from headway.model.reading import Reading
from headway.resolve.actors import Casting
from headway.resolve.atlas import Atlas
from headway.resolve.bodies import Bodies
from headway.resolve.calendar import Calendar
from headway.resolve.channels import Registry
from headway.resolve.dating import Dating
from headway.resolve.joined import gathered
from headway.resolve.meetings import Diary
from headway.resolve.moves import MoveSettler
from headway.resolve.outcome import outcome_of
from headway.resolve.people import People
from headway.resolve.places import located, placed
from headway.resolve.pronouns import Pronouns
from headway.resolve.proposals import proposals_of
from headway.resolve.ranks import Ranks
from headway.resolve.roster import DESCRIBED, REPORTER, Roster, actor_of
from headway.resolve.sites import sites_of
from headway.resolve.spoken import Spoken
from headway.resolve.standing import Standing
from headway.resolve.statements import Voices
from headway.resolve.whereabouts import Whereabouts

__all__ = ["Stage", "cast", "settle", "staged"]


Place = Callable[[Whereabouts], Sequence[Move]]


@dataclass(frozen=True, slots=True)
class Stage:
    """What is settled of one article before its moves are."""

    roster: Roster
    calendar: Calendar
    settler: MoveSettler
    statements: tuple[Statement, ...]
    unsaid: tuple[Doubt, ...]


def settle(
    article: Article,
    reading: Reading,
    reader: Reader,
    lists: Knowledge,
    place: Place = placed,
) -> Entries:
    """The entries of one article, with a doubt for all that stays open."""
    stage = staged(article, reading, lists)
    roster, settler = stage.roster, stage.settler
    atlas = Atlas(lists.actors, lists.places)
    read = settler.settle(reading.moves)
    meetings, moves = where_held(article, reading, stage, read, atlas, place)
    proposals = proposals_of(article, roster, moves)
    registry = Registry(article, roster, atlas, moves, stage.calendar.when)
    channels = registry.settle(reading.channels)
    verdict = outcome_of(moves, article.published, article.text, outcome_weights())
    return Entries(
        article=article,
        reader=reader,
        actors=known(roster, stage.statements, moves, channels),
        statements=stage.statements,
        moves=moves,
        meetings=meetings,
        proposals=proposals,
        channels=channels,
        doubts=(
            *stage.unsaid,
            *settler.doubts,
            *registry.doubts,
            *stage.calendar.doubts.values(),
        ),
        outcome=verdict.outcome,
        deciding=verdict.deciding,
    )


def where_held(
    article: Article,
    reading: Reading,
    stage: Stage,
    moves: Sequence[Move],
    atlas: Atlas,
    place: Place,
) -> tuple[tuple[Meeting, ...], tuple[Move, ...]]:
    """The meetings of one article, and its moves, with where they took place."""
    settler = stage.settler
    sites = sites_of(article, reading.places, atlas)
    calling_off = [move for move in moves if move.id in settler.cancelling]
    diary = Diary(article, stage.roster, moves, calling_off, settler.sessions, sites)
    meetings = diary.meetings()
    whereabouts = Whereabouts(
        article,
        stage.roster,
        reading.sentences,
        sites,
        diary.told(meetings),
        settler.statements,
    )
    return located(meetings, place(whereabouts), sites)


def staged(article: Article, reading: Reading, lists: Knowledge) -> Stage:
    """Who is who in one article, whose words are whose, and who settles its moves."""
    roster, standing = cast(article, reading, lists)
    calendar = Calendar(article, reading.times, reading.sentences)
    voices = Voices(article, roster, standing.mentions, calendar.when)
    statements, unsaid = voices.settle(reading.attributions)
    voiced = voices.voiced(statements)
    dating = Dating(
        article.published, voiced, calendar.when, calendar.just_told, roster.side
    )
    settler = MoveSettler(article, roster, reading.mentions, voiced, dating)
    return Stage(roster, calendar, settler, statements, unsaid)


def cast(
    article: Article, reading: Reading, lists: Knowledge
) -> tuple[Roster, Standing]:
    """Whom the mentions of one article mean, and where they stand."""
    roster = Roster(text=article.text)
    roster.actors[REPORTER.id] = REPORTER
    people = People(roster, lists, article.published)
    casting = Casting(roster, people, Bodies(roster, lists), lists)
    casting.settle(reading.mentions)
    together = gathered(reading.mentions, roster)
    standing = Standing([*reading.mentions, *together])
    spoken = Spoken(roster, standing, reading.attributions)
    ranks = Ranks(reading.ranks, roster, spoken)
    Pronouns(roster, standing, spoken, ranks).settle()
    gathered(reading.mentions, roster)  # "he and the envoy", now that "he" is settled
    roster.sides.update(parties_of(roster, lists))
    return roster, standing


def parties_of(roster: Roster, lists: Knowledge) -> dict[str, Actor]:
    """The parties of the report's actors as actors themselves, by name.

    A chamber is none: its members do not speak for all of it.
    """
    parties = {a.party for a in roster.actors.values() if a.party is not None}
    parties = {
        p for p in parties if p.split()[-1].lower() not in word_class("chambers")
    }
    found = {party: lists.actors.find(party) for party in parties}
    listed = {party: actor_of(all_[0]) for party, all_ in found.items() if all_}
    own = {a.name: a for a in roster.actors.values() if a.name in parties}
    return listed | own


def known(
    roster: Roster,
    statements: Sequence[Statement],
    moves: Sequence[Move],
    channels: Sequence[Channel],
) -> tuple[Actor, ...]:
    """The actors that the report names, and of those it describes the ones that act."""
    parts = [part for s in statements for part in (s.speaker, s.addressee)]
    for move in moves:
        parts += [move.actor, move.recipient, move.speaker, *move.participants]
    parts += [mention for channel in channels for mention in channel.parties]
    acting = {part.actor for part in parts if part is not None}
    return tuple(
        actor
        for actor in roster.actors.values()
        if actor.kind is not ActorKind.REPORTER
        and (actor.id in acting or actor.kind not in DESCRIBED)
    )
