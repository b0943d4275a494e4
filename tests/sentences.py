"""Sentences coded by the whole road, and short questions to what they give."""

from datetime import date

from headway.analyse.told import name_of, party_of
from headway.model.article import Article
from headway.model.entry import Entries, Move
from headway.model.kinds import MoveKind
from headway.road import Road

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
