"""What a briefing says of talks, in which order, and what it leaves to others."""

from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.desk.material import RIVER, TOLLS, river
from tests.filings import ARLAND, CRESK, filing, meeting, move, on, proposal
from tests.serve.brief.made import briefing, points_of, said

from headway.model.kinds import MeetingStatus, MoveKind, Scope
from headway.serve.brief.choosing import brief_of
from headway.serve.brief.material import gathered

HEADS = [
    "Where the talks stand",
    "What is new since 2 Mar 2021",
    "What each side holds",
    "Proposals on the table",
    "Who owes an answer",
    "Meetings held",
    "Meetings to come",
    "Channels",
    "Where reports disagree",
]


@dataclass(frozen=True)
class Doubt:
    kind: str = "which actor"
    reason: str = "several persons of the report fit these words"
    words: str = "the envoy"
    article: str = "hash of a"


def test_a_briefing_goes_from_where_talks_stand_to_what_is_in_dispute() -> None:
    found = briefing(*river())
    assert [one.head for one in found.sections] == HEADS
    assert (
        found.scope == "8 reports, from 1 Mar 2021 to 16 Mar 2021. As of 16 Mar 2021."
    )
    assert found.verdict.startswith("Some talk, clear headway")


def test_every_point_has_its_words_and_their_source() -> None:
    found = briefing(*river())
    points = [point for section in found.sections for point in section.points]
    assert all(quote.words for point in points for quote in point.quotes)
    assert all(point.quotes for point in points)
    assert len(found.notes) == len({source.article for source in found.notes})


def test_where_the_talks_stand_is_told_with_what_led_there() -> None:
    (lead, told), *_ = points_of(briefing(*river()), "Where the talks")
    assert lead == "The talks as a whole"
    assert told == (
        "agreed (rung 6) since 14 Mar 2021, up from rung 3; 2 reports; "
        "the latest moves go forward"
    )


def test_a_break_that_one_report_tells_is_told_as_such() -> None:
    broken = move(
        MoveKind.BREAK_OFF,
        "Arland broke off the talks",
        scope=Scope.TALKS,
        first=on(16),
        last=on(16),
    )
    found = briefing(*river(), filing("z", on(16), broken))
    leads = [lead for lead, _ in points_of(found, "Where the talks")]
    assert "16 Mar 2021: broken off" in leads


def test_without_reports_nothing_is_said() -> None:
    found = briefing()
    assert (found.sections, found.made) == ((), None)
    assert found.scope == "0 reports, none of a known day."


def test_reports_without_a_day_tell_what_they_tell() -> None:
    found = briefing(filing("a", None, move(MoveKind.REJECT, "refused the tolls")))
    assert said(found, "What is new").note == "No report has a day: nothing is new."


def test_one_report_is_of_one_day() -> None:
    found = briefing(filing("a", on(3), move(MoveKind.DEMAND, "demanded tolls")))
    assert found.scope == "1 report, of 3 Mar 2021. As of 3 Mar 2021."


def test_a_later_day_has_less_that_is_new() -> None:
    late = briefing(*river(), since=on(15))
    assert said(late, "What is new since 15 Mar").note == "3 reports of these days."
    assert len(points_of(late, "What is new")) < len(points_of(briefing(*river()), "W"))


def test_what_a_stance_rests_on_alone_is_followed_by_what_reads_otherwise() -> None:
    refused = move(MoveKind.REJECT, "Arland refused lower tolls", issues=(TOLLS,))
    offered = move(MoveKind.PROPOSE, "Arland offered lower tolls", issues=(TOLLS,))
    found = briefing(filing("a", on(1), refused), filing("b", on(9), offered))
    (point,) = said(found, "What each side").points
    assert (
        point.told
        == "refuses since 1 Mar 2021; 1 report; 1 tells otherwise, quoted last"
    )
    assert [quote.words for quote in point.quotes] == [refused.words, offered.words]


def test_positions_that_are_sure_come_before_others() -> None:
    table = said(briefing(*river()), "What each side")
    assert [(one.about, one.lead) for one in table.points] == [
        (TOLLS, ARLAND),
        (TOLLS, CRESK),
    ]
    assert table.columns == ("Issue", "Side", "Position", "In whose words")


def test_who_was_asked_and_did_not_answer_owes_an_answer() -> None:
    assert points_of(briefing(*river()), "Who owes") == [
        (CRESK, "no answer to 1 request of Arland; the latest")
    ]


def test_who_has_answered_owes_nothing() -> None:
    offer = move(MoveKind.PROPOSE, "offered a joint toll house", issues=(TOLLS,))
    no = move(
        MoveKind.REJECT,
        "rejected the joint toll house of Arland",
        CRESK,
        ARLAND,
        about="the joint toll house of Arland",
        issues=(TOLLS,),
    )
    first = filing("a", on(1), offer, proposal("a joint toll house", "a-0"))
    found = briefing(first, filing("b", on(4), no))
    assert points_of(found, "Who owes") == []
    assert points_of(found, "What became of other") == [
        (f"{ARLAND} → {CRESK}", "1 Mar 2021; rejected by Cresk; Tolls; 1 report")
    ]


def test_what_was_put_forward_long_ago_is_not_on_the_table() -> None:
    late = filing("z", on(1, 12), move(MoveKind.DEMAND, "demanded lower tolls"))
    table = said(briefing(*river(), late), "Proposals on")
    assert table.points == ()
    assert table.note == "No report of the last 180 days tells of one."


@pytest.mark.parametrize(
    ("day", "told"), [(25, ["25 Mar 2021: Arland and Cresk"]), (10, [])]
)
def test_a_meeting_is_to_come_until_its_day_has_gone_by(
    day: int, told: list[str]
) -> None:
    ahead = meeting(on(day), status=MeetingStatus.PLANNED)
    late = filing("z", on(20), move(MoveKind.DEMAND, "demanded lower tolls"))
    found = briefing(filing("a", on(2), ahead), late)
    assert [lead for lead, _ in points_of(found, "Meetings to come")] == told


def test_what_reports_disagree_about_is_told_in_the_words_of_both() -> None:
    (point,) = said(briefing(*river()), "Where reports").points
    assert point.told == (
        "reports disagree on the place: Ulm (2 reports); Bonn (1 report)"
    )
    assert [quote.source.outlet for quote in point.quotes] == ["The m0", "The m2"]


def test_doubts_are_counted_with_the_last_of_each_kind() -> None:
    doubts = [(3, Doubt()), (1, Doubt(article="of a report that is gone"))]
    found = brief_of(gathered(RIVER, river(), doubts=doubts))
    (point,) = said(found, "What could not").points
    assert (point.lead, point.quotes[0].words) == ("which actor", "the envoy")
    assert point.told.startswith("3 times; the last: several persons")


def test_no_words_of_a_report_that_was_corrected_are_quoted() -> None:
    old, *rest = river()
    stale = replace(old, superseded=True)
    fresh = replace(old, article="hash of a2", id="a2", witness=old.article)
    found = briefing(stale, fresh, *rest)
    assert stale.article not in {source.article for source in found.notes}


def test_names_and_words_that_run_on_are_cut() -> None:
    long = "Arland demanded that " + "the tolls of the river be lowered and " * 20
    report = replace(
        filing("a", on(1), move(MoveKind.DEMAND, long)), outlet="O" * 400, title=long
    )
    quote = said(briefing(report), "Where the talks").points[0].quotes[0]
    assert quote.words.endswith("…")
    assert long.startswith(quote.words.removesuffix("…"))
    assert max(map(len, (quote.words, quote.source.outlet, quote.source.title))) <= 141


@given(st.permutations(river()))
def test_the_order_in_which_reports_came_is_no_matter(mixed: list[object]) -> None:
    assert briefing(*mixed) == briefing(*river())  # type: ignore[arg-type]
