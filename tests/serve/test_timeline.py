"""The days of a negotiation on a terminal, as lines and as JSON."""

import json
from io import StringIO

from tests.analyse.followed.test_summing import RIVER, agreed, broken, news
from tests.filings import filing, meeting, move, on
from tests.serve.test_followed import Terminal, shown, terminal

from headway.analyse.followed.days import milestones
from headway.analyse.followed.evidence import evidence, seen_in
from headway.analyse.followed.meetings import all_talks
from headway.analyse.followed.witnesses import Conflict
from headway.model.filing import FiledMeeting, Filing
from headway.model.kinds import MeetingStatus, MoveKind
from headway.serve.timeline import Day, day_line, print_days

__all__ = ["terminal"]
ENVOYS = ("Ada Orr", "Udo Lim")


def days(*filings: Filing) -> list[Day]:
    found = milestones(evidence(seen_in(filings, RIVER)))
    return [Day(one) for one in found]


def dispute() -> Conflict[FiledMeeting]:
    towns = ("Ulm", "Ulm", "Bonn")
    told = [
        filing(f"m{n}", on(5), meeting(on(4), town, actors=ENVOYS))
        for n, town in enumerate(towns)
    ]
    (talks,) = all_talks(told)
    (found,) = talks.conflicts
    return found


def test_a_day_tells_what_who_and_in_which_words(terminal: Terminal) -> None:
    print_days(terminal, days(*agreed(on(4))))
    told = shown(terminal)
    assert "4 Mar 2021  agreed  weight 8.0, 2 reports" in told
    assert "“agreed to it” The 2021-03-04 0, 4 Mar 2021" in told
    assert "also The 2021-03-04 1" in told


def test_what_reports_disagree_about_is_told(terminal: Terminal) -> None:
    (day,) = days(*agreed(on(4)))
    print_days(terminal, [Day(day.told, [dispute()])])
    assert "disagree on the place: Ulm (2 reports); Bonn (1 report)" in shown(terminal)


def test_talks_of_which_nothing_more_was_heard_are_told(terminal: Terminal) -> None:
    (day,) = days(*agreed(on(4)))
    ahead = filing("m", on(1), meeting(on(4), status=MeetingStatus.PLANNED))
    lapsed = all_talks([ahead, filing("n", on(9))])
    said, out = "no report tells that it was held", StringIO()
    print_days(terminal, [Day(day.told, lapsed=lapsed)])
    print_days(out, [Day(day.told, lapsed=lapsed)])
    assert f"a meeting of Arland and Cresk was planned; {said}" in shown(terminal)
    assert out.getvalue().rstrip().endswith(said)
    (told,) = json.loads(day_line(Day(day.told, lapsed=lapsed)))["lapsed"]
    assert (told["parties"], told["evidence"][0]["report"]) == (
        ["Arland", "Cresk"],
        "m",
    )


def test_a_day_on_which_nothing_lapsed_says_nothing_of_it(terminal: Terminal) -> None:
    (day,) = days(*agreed(on(4)))
    print_days(terminal, [day])
    assert "no report tells" not in shown(terminal)
    assert json.loads(day_line(day))["lapsed"] == []


def test_no_words_are_quoted_twice_for_a_day(terminal: Terminal) -> None:
    both = move(MoveKind.REJECT, "refused", scope=agreed(on(4))[0].moves[0].scope)
    print_days(terminal, days(*news(on(4), both, reports=1)))
    assert shown(terminal).count("“refused”") == 1


def test_lines_are_parted_by_tabs() -> None:
    out = StringIO()
    print_days(out, days(*broken(on(20)), *agreed(on(4))))
    rows = [line.split("\t") for line in out.getvalue().splitlines()]
    assert {(row[0], row[1], row[3]) for row in rows} == {
        ("2021-03-20", "broken off", "2"),
        ("2021-03-04", "agreed", "2"),
    }
    assert {len(row) for row in rows} == {8}


def test_a_line_of_json_has_every_proof_and_every_claim() -> None:
    (day,) = days(*agreed(on(4)))
    found = json.loads(day_line(Day(day.told, [dispute()])))
    assert (found["day"], found["what"], found["witnesses"]) == (
        "2021-03-04",
        "agreed",
        2,
    )
    assert {one["report"] for one in found["told"]} == {"2021-03-04 0", "2021-03-04 1"}
    assert {"article", "entry", "span", "words", "url"} <= found["told"][0].keys()
    claims = found["conflicts"][0]["claims"]
    assert [(c["says"], c["witnesses"], len(c["by"])) for c in claims] == [
        ("Ulm", 2, 2),
        ("Bonn", 1, 1),
    ]
