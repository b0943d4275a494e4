"""What counts when a reader is measured: hand-counted cases, and score.py's figures."""

import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from tests.fakes import article, at, entries, move
from tests.skipped import SHARED

from headway.evaluate.counts import Count, Score
from headway.evaluate.matching import Fit, bare
from headway.evaluate.reading import gold_from
from headway.evaluate.score import score
from headway.ingest.sources import gather
from headway.model.article import Hints
from headway.model.entry import Entries
from headway.model.gold import GoldMove, GoldReport, GoldStatement, Nothing
from headway.model.kinds import MoveKind, MoveStatus, Outcome
from headway.read.article import read
from headway.road import Road
from headway.serve.contract import encode

READ = entries()
MEET, OFFER, NO, JUDGED = READ.moves
SAID = READ.statements[0]
ID = "cresk"
REJECTION = GoldMove(
    kind=MoveKind.REJECT,
    span=NO.evidence,
    actor=("Borland",),
    status=MoveStatus.ACTUAL,
)
PROPOSAL = GoldMove(kind=MoveKind.PROPOSE, span=OFFER.evidence, actor=("Arland",))
TALKS = GoldMove(
    kind=MoveKind.MEET, span=MEET.evidence, participants=(("Arland",), ("Borland",))
)


def measured(*moves: GoldMove, read: Entries = READ, **said: object) -> Score:
    report = GoldReport(id=ID, moves=moves)
    return score([replace(report, **said)], {ID: read})  # type: ignore[arg-type]


def figures(count: Count) -> tuple[int, int, int]:
    return count.hit, count.read, count.wanted


def of(made: Score) -> list[tuple[int, int, int]]:
    return [figures(made.fits[fit]) for fit in Fit]


def test_what_is_read_right_counts_in_all_three() -> None:
    made = measured(TALKS, PROPOSAL, REJECTION)
    assert of(made) == [(3, 3, 3)] * 3
    assert figures(made.kinds["reject"]) == (1, 1, 1)
    assert (made.fits[Fit.WHO].precision, made.fits[Fit.WHO].f1) == (1.0, 1.0)


def test_another_kind_is_found_and_no_more() -> None:
    made = measured(TALKS, PROPOSAL, replace(REJECTION, kind=MoveKind.DENY))
    assert of(made) == [(3, 3, 3), (2, 3, 3), (2, 3, 3)]
    assert figures(made.kinds["deny"]) == (0, 0, 1)
    assert figures(made.kinds["reject"]) == (0, 1, 0)


def test_another_actor_is_the_right_kind_and_no_more() -> None:
    made = measured(TALKS, PROPOSAL, replace(REJECTION, actor=("Creskia",)))
    assert of(made) == [(3, 3, 3), (3, 3, 3), (2, 3, 3)]


def test_of_several_two_must_be_among_those_read() -> None:
    one_strange = replace(TALKS, participants=(("Arland",), ("Creskia",)))
    assert of(measured(one_strange))[2] == (0, 3, 1)
    three = replace(TALKS, participants=(("Arland",), ("Borland",), ("Creskia",)))
    assert of(measured(three))[2] == (1, 3, 1)


def test_what_is_missed_costs_recall_and_what_is_too_much_precision() -> None:
    made = measured(REJECTION, replace(REJECTION, span=at("The talks"), actor=("X",)))
    assert of(made)[1] == (1, 3, 2)
    assert made.fits[Fit.KIND].precision == pytest.approx(1 / 3)
    assert made.fits[Fit.KIND].recall == pytest.approx(1 / 2)
    assert made.fits[Fit.KIND].f1 == pytest.approx(2 / 5)


def test_an_optional_move_is_neither_rewarded_nor_punished() -> None:
    assert of(measured(REJECTION, replace(PROPOSAL, optional=True)))[0] == (1, 2, 1)
    missed = replace(PROPOSAL, optional=True, span=at("The talks made"))
    assert of(measured(REJECTION, missed))[1] == (1, 3, 1)


def test_the_reports_own_verdict_is_not_punished_and_may_be_asked_for() -> None:
    verdict = GoldMove(
        kind=MoveKind.ASSESS, span=JUDGED.evidence, actor=("the Reporter",)
    )
    assert of(measured(verdict))[2] == (1, 4, 1)
    assert of(measured(REJECTION))[2] == (1, 3, 1)


def test_over_four_hundred_characters_prove_nothing() -> None:
    found = article(
        f"Borland rejected {'the patrol and ' * 40}all else. {article().text}"
    )
    whole = move(found, MoveKind.REJECT, found.text[:420], "borland")
    read = replace(entries(found), moves=(whole,))
    wanted = replace(REJECTION, span=at("Borland rejected", found.text))
    assert of(measured(wanted, read=read))[0] == (0, 1, 1)


def test_names_are_compared_without_case_signs_and_article() -> None:
    assert bare("The  U.S.") == bare("us")
    assert bare(None) == ""
    assert bare("Theland") == "theland"


def test_status_date_and_place_count_where_gold_has_them() -> None:
    made = measured(replace(TALKS, date="2021-03", place="the Cresk"), REJECTION)
    assert (made.status.right, made.status.of) == (1, 1)
    assert (made.date.right, made.date.of) == (1, 1)
    assert (made.place.right, made.place.of) == (1, 1)
    wrong = measured(
        replace(TALKS, date="2021-04-01", place="Boren"),
        replace(REJECTION, status=MoveStatus.NEGATED),
    )
    assert (wrong.status.right, wrong.date.right, wrong.place.right) == (0, 0, 0)
    assert (wrong.status.of, wrong.date.of, wrong.place.of) == (1, 1, 1)


def test_the_outcome_counts_where_somebody_judged_it() -> None:
    assert measured(outcome=Outcome.NEITHER).outcome.right == 1
    assert measured(outcome=Outcome.BACK).outcome.right == 0
    assert measured().outcome.of == 0


def test_in_a_partly_judged_report_only_what_was_judged_counts() -> None:
    assert of(measured(REJECTION, whole=False)) == [(1, 1, 1)] * 3
    refused = Nothing(sort="move", kind=MoveKind.PROPOSE, spans=(OFFER.evidence,))
    assert of(measured(REJECTION, none=(refused,), whole=False))[1] == (1, 2, 1)
    other = replace(refused, kind=MoveKind.DEMAND)
    assert of(measured(REJECTION, none=(other,), whole=False))[1] == (1, 1, 1)


def test_what_is_read_in_the_place_of_a_judged_move_counts_as_wrong() -> None:
    made = measured(replace(REJECTION, kind=MoveKind.DENY), whole=False)
    assert of(made) == [(1, 1, 1), (0, 1, 1), (0, 1, 1)]


def test_a_report_that_was_not_read_misses_all() -> None:
    made = score([GoldReport(id="x", moves=(REJECTION,), outcome=Outcome.BACK)], {})
    assert of(made) == [(0, 0, 1)] * 3
    assert (made.reports, made.read, made.outcome.of) == (1, 0, 1)


def test_statements_count_where_they_were_judged() -> None:
    right = GoldStatement(content=SAID.content, speaker=("Borland",))
    made = measured(statements=(right,))
    assert figures(made.statements) == (1, 1, 1)
    assert (made.speaker.right, made.speaker.of) == (1, 1)
    strange = measured(statements=(replace(right, speaker=("Arland",)),))
    assert (strange.speaker.right, strange.speaker.of) == (0, 1)
    nobody = measured(statements=(replace(right, speaker=()),))
    assert nobody.speaker.right == 0
    assert figures(measured().statements) == (0, 0, 0)


def test_a_rejected_statement_that_is_read_again_is_wrong() -> None:
    refused = Nothing(sort="statement", spans=SAID.content)
    assert figures(measured(none=(refused,)).statements) == (0, 1, 0)
    elsewhere = replace(refused, spans=(at("met in Cresk"),))
    assert figures(measured(none=(elsewhere,)).statements) == (0, 0, 0)
    missed = GoldStatement(content=(at("The talks made no progress"),))
    assert figures(measured(statements=(missed,)).statements) == (0, 0, 1)


@pytest.mark.model
@pytest.mark.shared
def test_the_figures_are_those_of_the_shared_script(road: Road, tmp_path: Path) -> None:
    folder = SHARED / "eval" / "moves"
    if not folder.exists():
        pytest.skip(f"{folder} is not here")
    found = {}
    for capture in gather([str(folder / "dev.jsonl")], Hints(), None):
        assert not isinstance(capture, Exception)
        made = road.carry(capture)
        found[read(capture).id] = made
    lines = (json.dumps(encode(one), ensure_ascii=False) for one in found.values())
    printed = tmp_path / "read.jsonl"
    printed.write_text("\n".join(lines), "utf-8")
    script, gold = SHARED / "eval" / "score.py", folder / "dev.gold.json"
    call = [sys.executable, str(script), "moves", str(gold), str(printed)]
    said = subprocess.run(call, capture_output=True, text=True, check=True).stdout
    ours = score(gold_from(gold.read_bytes(), "gold"), found)
    rows = {
        name: tuple(map(int, numbers))
        for name, *numbers in re.findall(
            r"^ *(\w+) .*\((\d+) of (\d+) predicted, (\d+) wanted\)", said, re.MULTILINE
        )
    }
    counts = {fit.value: count for fit, count in ours.fits.items()}
    assert rows == {name: figures(one) for name, one in (counts | ours.kinds).items()}
    shares = re.findall(r"^(date|place|outcome) +(\d+) of (\d+) right", said, re.M)
    assert len(shares) == 3
    for name, right, whole in shares:
        share = getattr(ours, name)
        assert (share.right, share.of) == (int(right), int(whole))
