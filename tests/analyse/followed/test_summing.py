"""The verdict on a dossier, in every state that talks can be in."""

from datetime import date

import pytest
from tests.filings import ARLAND, CRESK, filing, meeting, move, on, statement

from headway.analyse.followed.headway import headway
from headway.analyse.followed.scale import TURNS
from headway.analyse.followed.summing import day_in_full, summed_up
from headway.model.dossier import Dossier, DossierId, Party
from headway.model.filing import FiledMove, Filing
from headway.model.kinds import MoveKind, Scope

RIVER = Dossier(
    id=DossierId("river"),
    title="River talks",
    parties=(Party(name=ARLAND), Party(name=CRESK)),
)
DEAL, PART, TALKS = Scope.AGREEMENT, Scope.PART, Scope.TALKS


def said(*filings: Filing) -> str:
    return summed_up(headway(RIVER, filings)).sentence


def news(day: date, *moves: FiledMove, reports: int = 2) -> list[Filing]:
    """Several reports of one day that tell the same."""
    return [filing(f"{day} {n}", day, *moves) for n in range(reports)]


def agreed(day: date, scope: Scope = DEAL) -> list[Filing]:
    return news(
        day, move(MoveKind.ACCEPT, "agreed to it", scope=scope, first=day, last=day)
    )


def broken(day: date) -> list[Filing]:
    return news(
        day, move(MoveKind.BREAK_OFF, "left it", scope=DEAL, first=day, last=day)
    )


def met(day: date) -> FiledMove:
    return move(MoveKind.MEET, "met", first=day, last=day)


def test_nothing_read_gives_no_verdict() -> None:
    assert said() == "No reports, no verdict: add some first."


def test_a_report_that_tells_nothing_is_said_to() -> None:
    assert said(filing("a", on(1))) == (
        "No talk, no headway: nothing in 1 report tells of talks."
    )


def test_mere_talk_is_no_headway() -> None:
    words = [statement(f"We want peace, {n}") for n in range(12)]
    assert said(filing("a", on(1), *words)) == (
        "Much talk, no headway: 0 meetings and 12 statements in 1 report; "
        "nothing tells how far the talks have come."
    )


def test_a_first_meeting_is_contact_and_no_headway_yet() -> None:
    told = filing("a", on(1), met(on(1)), meeting(on(1)), statement("We met"))
    assert said(told) == (
        "Some talk, no headway: 1 meeting and 1 statement in 1 report; "
        "in contact since 1 March 2021; of late nothing moves."
    )


def test_an_offer_alone_is_little_headway() -> None:
    offer = move(MoveKind.PROPOSE, "offered a dam", first=on(1), last=on(1))
    assert "little headway" in said(filing("a", on(1), offer))
    assert "proposals tabled since 1 March 2021" in said(filing("a", on(1), offer))


def test_what_is_agreed_in_part_is_some_headway() -> None:
    assert said(*agreed(on(4), PART)) == (
        "No talk, some headway: 0 meetings and 0 statements in 2 reports; "
        "agreed in part on 4 March 2021; the latest moves go forward."
    )


def test_a_broken_agreement_is_headway_lost_with_all_its_days() -> None:
    told = said(*agreed(on(4)), *broken(on(20)))
    assert "headway lost" in told
    assert told.endswith(
        "agreed on 4 March 2021, broken off on 20 March 2021; the latest moves go back."
    )


def test_a_break_that_one_report_tells_is_told_as_such() -> None:
    doubtful = said(*agreed(on(7)), *broken(on(20))[:1])
    assert "clear headway" in doubtful
    assert "; one report tells that they were broken off on 20 March 2021;" in doubtful
    assert "one report" not in said(*agreed(on(7)), *broken(on(20)))


def test_those_who_broke_and_meet_again_are_in_contact() -> None:
    met_again = news(on(9, 6), met(on(9, 6)))
    told = said(*agreed(on(4)), *broken(on(20)), *met_again)
    assert "broken off on 20 March 2021, in contact since 9 June 2021" in told


def test_one_who_leaves_before_any_contact_breaks_nothing_off() -> None:
    assert "broken off" not in said(*broken(on(20)))


def test_old_momentum_has_gone() -> None:
    late = filing("late", on(1, 3, 2023), statement("We remember"))
    assert said(*agreed(on(4)), late).endswith("; of late nothing moves.")


def test_of_many_turns_the_latest_are_named() -> None:
    turns = []
    for month in range(1, 9):
        turns += agreed(on(1, month))
        turns += broken(on(16, month))
    told = summed_up(headway(RIVER, turns))
    assert len(told.steps) == TURNS
    assert (
        f"; after {told.earlier} earlier turns agreed on 1 June 2021, " in told.sentence
    )


@pytest.mark.parametrize(
    ("day", "words"),
    [(date(2015, 7, 14), "14 July 2015"), (date(2020, 1, 1), "1 January 2020")],
)
def test_days_are_told_in_full(day: date, words: str) -> None:
    assert day_in_full(day) == words
