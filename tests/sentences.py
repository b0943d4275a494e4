"""Sentences coded by the whole road, and short questions to what they give."""

from datetime import date

from headway.analyse.told import actor_of, name_of, party_of, words
from headway.model.actor import Mention
from headway.model.article import Article
from headway.model.entry import Entries, Move
from headway.model.kinds import MoveKind
from headway.road import Road

KARIMI = "Iranian Foreign Minister Javad Karimi met the press in Vienna. "
SMIRNOV = "Russian envoy Oleg Smirnov came to Geneva. "
BOTH = SMIRNOV + "Iranian Foreign Minister Javad Karimi came to Geneva. "
DAY = date(2021, 3, 4)  # a Thursday


def code(road: Road, text: str, published: date | None = DAY) -> Entries:
    """The entries of a report of these words."""
    return road.code(Article(id="a", text=text, published=published))


def moves(found: Entries, kind: MoveKind) -> list[Move]:
    """The moves of a kind."""
    return [move for move in found.moves if move.kind is kind]


def only(found: Entries, kind: MoveKind) -> Move:
    """The one move of a kind."""
    (move,) = moves(found, kind)
    return move


def sides(found: Entries, move: Move) -> set[str]:
    """The parties that make a move."""
    return {party_of(found, m) for m in (move.actor, *move.participants) if m}


def movers(found: Entries, move: Move) -> set[str]:
    """The names of those who make a move."""
    return {name_of(found, m) for m in (move.actor, *move.participants) if m}


def named(found: Entries, mention: Mention | None) -> str:
    """The actor with its party: "Javad Karimi (Iran)"; "?" where nobody is settled."""
    actor = actor_of(found, mention) if mention else None
    if actor is None:
        return "?"
    return f"{actor.name} ({actor.party})" if actor.party else actor.name


def speakers(found: Entries) -> dict[str, str]:
    """Who speaks, by the words of the source."""
    return {
        words(found, s.source).rstrip(","): named(found, s.speaker)
        for s in found.statements
        if s.source
    }


def addressees(found: Entries) -> list[str]:
    """Those who are spoken to."""
    return [named(found, s.addressee) for s in found.statements if s.addressee]
