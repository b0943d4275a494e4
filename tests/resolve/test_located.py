"""Where moves were made, given all that speaks for each place."""

from dataclasses import replace

import pytest
from tests.whereabouts import (
    MET,
    NO,
    OMAN,
    TEXT,
    around,
    sentences,
)

from headway.model.article import Article
from headway.model.entry import EntryId, Meeting, Move
from headway.model.kinds import (
    MeetingStatus,
    MoveKind,
)
from headway.model.span import Span
from headway.resolve.places import located, placed, sort_of
from headway.resolve.sites import Sites
from headway.resolve.whereabouts import Whereabouts


def test_a_move_is_made_at_the_likeliest_place_or_nowhere() -> None:
    assert placed(around()) == (MET, replace(NO, place="Muscat"))
    elsewhere = replace(MET, place="Lima")
    assert placed(around(elsewhere, NO))[0] is elsewhere
    bare = Whereabouts(
        article=Article(id="a", text=TEXT),
        roster=around().roster,
        sentences=sentences(),
        sites=Sites([OMAN]),
        moves=(NO,),
        statements=(),
    )
    assert placed(bare) == (NO,)
    assert placed(replace(bare, sites=Sites([]))) == (NO,)


def meeting(*moves: Move, place: str | None = None) -> Meeting:
    return Meeting(
        id=EntryId("m"),
        participants=(),
        status=MeetingStatus.HELD,
        evidence=Span(0, 4),
        moves=tuple(one.id for one in moves),
        place=place,
    )


def test_the_tellings_of_a_meeting_share_the_place_that_most_of_them_have() -> None:
    again = replace(MET, id=EntryId("again"), place="Lima")
    twice = replace(again, id=EntryId("twice"))
    open_ = replace(NO, place=None)
    one = meeting(MET, again, twice, open_)
    found, moves = located([one], [MET, again, twice, open_], around().sites)
    assert found == (replace(one, place="Lima", country="Peru"),)
    assert [move.place for move in moves] == ["Muscat", "Lima", "Lima", "Lima"]
    known = meeting(MET, open_, place="Bonn")
    found, moves = located([known], [MET, open_, again], around().sites)
    assert (found[0].place, found[0].country) == ("Bonn", None)
    assert [move.place for move in moves] == ["Muscat", "Bonn", "Lima"]
    nowhere = meeting(open_)
    assert located([nowhere], [open_], around().sites) == ((nowhere,), (open_,))


@pytest.mark.parametrize(
    ("kind", "sort"),
    [
        (MoveKind.MEET, "meet"),
        (MoveKind.PRESSURE, "deed"),
        (MoveKind.RESUME, "deed"),
        (MoveKind.REJECT, "say"),
    ],
)
def test_meetings_deeds_and_words_weigh_their_signs_apart(
    kind: MoveKind, sort: str
) -> None:
    assert sort_of(replace(NO, kind=kind)) == sort


def test_without_meetings_the_moves_stay_as_they_are() -> None:
    assert located([], [MET, NO], around().sites) == ((), (MET, NO))
