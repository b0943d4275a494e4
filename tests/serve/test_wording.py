"""How the page names moves, days, sources, and where words are cut."""

from dataclasses import replace
from datetime import date

import pytest
from tests.fakes import article, at, entries

from headway.analyse.told import Told
from headway.model.kinds import MoveKind, MoveStatus
from headway.model.when import When
from headway.serve.wording import (
    action,
    clipped,
    cut,
    day_words,
    lead,
    machine_day,
    own_marks,
    plural,
    quoted,
    short,
    source_name,
    tally,
)


@pytest.mark.parametrize("kind", MoveKind)
def test_every_kind_has_its_number(kind: MoveKind) -> None:
    assert plural(kind, 1).startswith("1 ")
    assert plural(kind, 1)[1:] != plural(kind, 2)[1:]


def test_moves_that_were_not_made_are_counted_apart() -> None:
    found = entries()
    made = Told(found, found.moves[2])
    not_made = Told(found, replace(found.moves[2], status=MoveStatus.NEGATED))
    assert tally(MoveKind.REJECT, [made, made]) == "2 rejections"
    assert tally(MoveKind.REJECT, [not_made]) == "1 rejection not made"
    both = tally(MoveKind.REJECT, [made, not_made])
    assert both == "1 rejection, 1 rejection not made"


@pytest.mark.parametrize(
    ("kind", "status", "words"),
    [
        ("commit", "actual", "promise"),
        ("commit", "planned", "planned promise"),
        ("commit", "negated", "did not promise"),
        ("break_off", "negated", "did not break off"),
        ("reject", "negated", "did not reject"),
    ],
)
def test_what_was_not_done_is_said_so(kind: str, status: str, words: str) -> None:
    move = replace(entries().moves[1], kind=MoveKind(kind), status=MoveStatus(status))
    assert action(move) == words


def test_a_lead_says_who_moves_towards_whom() -> None:
    found = entries()
    meet, offer, no, judged = (lead(Told(found, move)) for move in found.moves)
    assert meet == "Arland and Borland"
    assert offer == "Arland"
    assert no == "Borland → Arland"
    assert judged == "reporter"


def test_a_move_of_nobody_known_has_a_lead() -> None:
    alone = replace(entries().moves[1], actor=None)
    assert lead(Told(entries(), alone)) == "Somebody"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (When(2022, 1, 12), "12 Jan 2022"),
        (When(2021, 10), "Oct 2021"),
        (When(2014), "2014"),
        (date(2022, 5, 3), "3 May 2022"),
        (None, "no day known"),
    ],
)
def test_days_read_as_days(day: When | date | None, words: str) -> None:
    assert day_words(day) == words


@pytest.mark.parametrize(
    ("outlet", "wire", "name"),
    [
        ("Ferry News", "AFP", "Ferry News"),
        (None, "AFP", "AFP, cresk"),
        (None, None, "cresk"),
    ],
)
def test_a_source_is_its_outlet_or_its_wire(
    outlet: str | None, wire: str | None, name: str
) -> None:
    assert source_name(replace(article(), outlet=outlet, wire=wire)) == name


@pytest.mark.parametrize(
    ("words", "ends"),
    [
        ("Arland proposed a joint patrol", ""),
        ("proposed a joint patrol", "cut-l"),
        ("Arland proposed", "cut-r"),
        ("rejected the patrol", "cut-l cut-r"),
        ("The talks made no progress.", ""),
    ],
    ids=["whole", "no beginning", "no end", "neither", "with its stop"],
)
def test_words_tell_where_they_are_cut(words: str, ends: str) -> None:
    assert cut(article().text, at(words)) == ends


def test_a_dateline_is_no_part_of_the_sentence() -> None:
    text = "CRESK (Ferry News) - Arland met Borland."
    assert cut(text, at("Arland met Borland", text)) == ""


@pytest.mark.parametrize(
    ("said", "own"), [("“No patrol,”", True), ("that no “patrol”", True), ("no", False)]
)
def test_words_with_marks_of_their_own_get_no_others(said: str, own: bool) -> None:
    assert own_marks(said) is own


def test_half_a_pair_of_marks_is_left_away_and_a_whole_one_stays() -> None:
    assert short("patrol” of the river") == "patrol of the river"
    assert short("a “joint” patrol") == "a “joint” patrol"


def test_a_long_matter_is_cut() -> None:
    assert short("patrol " * 40).endswith("…")
    assert len(short("patrol " * 40)) <= 140


@pytest.mark.parametrize(
    ("words", "most", "kept"),
    [
        ("a joint patrol of the river", 27, "a joint patrol of the river"),
        ("a joint patrol, of the river", 17, "a joint patrol…"),
        ("a joint patrol of the river", 12, "a joint…"),
        ("patrols" * 9, 8, "patrols…"),
    ],
    ids=["short enough", "at a comma", "in a word", "no word ends"],
)
def test_words_are_clipped_behind_a_word(words: str, most: int, kept: str) -> None:
    assert clipped(words, most) == kept


@pytest.mark.parametrize(
    ("words", "marked"),
    [("no patrol, ", "“no patrol”"), ("no, patrol.", "“no, patrol.”")],
)
def test_no_quotation_ends_with_a_comma(words: str, marked: str) -> None:
    assert quoted(words) == marked


@pytest.mark.parametrize(
    ("iso", "said", "machine"),
    [
        ("2022-01-09/2022-01-13", "9–13 Jan 2022", "2022-01-09"),
        ("2022-01-28/2022-02-03", "28 Jan – 3 Feb 2022", "2022-01-28"),
        ("2021-12-28/2022-01-02", "28 Dec 2021 – 2 Jan 2022", "2021-12-28"),
        ("2021-01/2021-03", "Jan–Mar 2021", "2021-01"),
        ("1990/1999", "1990–1999", "1990"),
        ("2021-10", "Oct 2021", "2021-10"),
    ],
)
def test_a_range_is_told_as_one_reads_it(iso: str, said: str, machine: str) -> None:
    when = When.parse(iso)
    assert (day_words(when), machine_day(when)) == (said, machine)
