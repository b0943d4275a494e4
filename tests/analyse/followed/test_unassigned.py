"""Moves with no issue, in the groups that several reports make."""

import tomllib
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from headway.analyse.followed.keyphrases import Unassigned, key_phrases
from headway.analyse.followed.unassigned import (
    Offer,
    Vectors,
    apart,
    as_toml,
    grouped,
    offered,
)
from headway.model.dossier import Dossier, DossierId, Party
from headway.model.entry import EntryId
from headway.model.filing import FiledMove, Filing
from headway.model.kinds import MoveKind

DOSSIER = Dossier(
    id=DossierId("ferry"),
    title="The ferry talks",
    parties=(Party(name="Arland", names=("Cresk",)),),
)


def told(number: int, about: str | None, **more: object) -> Filing:
    """A report with one demand about something."""
    move = FiledMove(
        id=EntryId(f"{number:016}"),
        kind=MoveKind.DEMAND,
        words="Arland demands it",
        span=(0, 10),
        sentence=(0, 10),
        about=about,
        actors=("Arland", "Fishery Board"),
    )
    changed = replace(move, **more)  # type: ignore[arg-type]
    name = f"report-{number}"
    return Filing(article=name, id=name, published=date(2021, 3, 2), moves=(changed,))


def reports(
    about: str | None, times: int = 3, first: int = 0, **more: object
) -> list[Filing]:
    return [told(first + number, about, **more) for number in range(times)]


def names(filings: list[Filing], vectors: Vectors | None = None) -> list[str]:
    return [one.name for one in offered(filings, DOSSIER, vectors)]


def test_what_several_reports_speak_of_is_offered() -> None:
    (one,) = offered(reports("the fishing rights of both"), DOSSIER)
    assert (one.name, one.phrases) == ("Fishing rights", ("fishing rights",))
    assert (one.moves, one.reports, len(one.examples)) == (3, 3, 3)


@pytest.mark.parametrize(
    ("filings", "why"),
    [
        (reports("fishing rights", 2), "two reports only"),
        (reports("fishing rights", issues=("Fish",)), "it has an issue"),
        (reports("fishing rights", kind=MoveKind.MEET), "talks about talks"),
        (reports(None), "about nothing"),
        (reports("a good agreement"), "broad words"),
        (reports("the ferry talks"), "what all the talks are about"),
        (reports("Arland and Cresk"), "names of a party"),
        (reports("the Fishery Board"), "a name of who is there"),
        (reports("New York"), "a place"),
        (reports("fishing. Rights"), "two sentences"),
        (
            [replace(one, superseded=True) for one in reports("fishing rights")],
            "corrected since",
        ),
        (
            [replace(one, witness="report-0") for one in reports("fishing rights")],
            "copies of one report",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_not_offered(filings: list[Filing], why: str) -> None:
    assert names(filings) == [], why


def test_a_word_of_a_name_counts_where_it_is_not_the_name() -> None:
    assert names(reports("the coastal fishery")) == ["Coastal fishery"]


def test_the_subject_of_most_reports_comes_first() -> None:
    filings = reports("fishing rights") + reports("border posts", 4, 10)
    assert names(filings) == ["Border posts", "Fishing rights"]


def test_phrases_of_the_same_moves_are_one_subject() -> None:
    filings = reports("fishing rights and cod quotas")
    (one,) = offered(filings, DOSSIER)
    assert set(one.phrases) == {"fishing rights", "cod quotas"}


@pytest.mark.parametrize(
    ("other", "subjects"), [((0.9, 0.1), 1), ((0.0, 1.0), 2)], ids=["near", "far"]
)
def test_phrases_of_near_meaning_are_one_subject(
    other: tuple[float, float], subjects: int
) -> None:
    filings = reports("fishing rights") + reports("cod quotas", 3, 10)
    points = [(1.0, 0.0)] * 3 + [other] * 3
    vectors = {
        filing.moves[0].id: np.array(point, np.float32)
        for filing, point in zip(filings, points, strict=True)
    }
    assert len(names(filings, vectors)) == subjects


def test_without_moves_nothing_is_offered() -> None:
    assert offered([], DOSSIER) == []
    assert as_toml([]) == ""


def test_a_phrase_is_written_as_most_write_it() -> None:
    filings = reports("the Cod Quotas", 1) + reports("cod quotas", 2, 10)
    seen = [Unassigned(filing.moves[0], filing.article) for filing in filings]
    (one,) = key_phrases(seen, filings, DOSSIER, 3)
    assert (one.words, one.reports) == ("cod quotas", 3)


def test_a_phrase_that_holds_another_is_not_needed() -> None:
    found = list(apart(["cod quota", "cod quotas", "Cod quota board", "cod fishing"]))
    assert found == ["cod quota", "cod fishing"]


def test_groups_are_joined_by_the_mean_of_their_members() -> None:
    alike = np.array([[1, 0.9, 0.5], [0.9, 1, 0.6], [0.5, 0.6, 1]])
    assert grouped(alike) == [[0, 1], [2]]
    assert grouped(np.ones((3, 3))) == [[0, 1, 2]]
    assert grouped(np.zeros((0, 0))) == []


def test_offers_are_issues_that_a_dossier_can_take() -> None:
    one = Offer(
        name='The "cod" quota',
        phrases=('the "cod" quota', "fish"),
        moves=7,
        reports=5,
        examples=(EntryId("a1"), EntryId("b2")),
    )
    text = as_toml([one, one])
    assert tomllib.loads(text)["issue"][1] == {
        "name": 'The "cod" quota',
        "phrases": ['the "cod" quota', "fish"],
    }
    assert text.startswith("# 7 entries in 5 reports: a1, b2\n")


def test_the_phrase_that_most_reports_bear_names_the_offer() -> None:
    more = reports("the fishing rights", times=5)
    less = reports("the landing fees", times=3, first=5)
    alike = {one.moves[0].id: np.array([1.0, 0.0]) for one in [*more, *less]}
    (one,) = offered([*more, *less], DOSSIER, alike)
    assert (one.name, one.phrases[0]) == ("Fishing rights", "fishing rights")
    assert (one.moves, one.reports) == (8, 8)


def test_letters_beyond_ascii_stay_as_they_are_in_toml() -> None:
    found = Offer(name="Überfähre", phrases=("fähre",), moves=1, reports=1, examples=())
    assert "Überfähre" in as_toml([found])
    assert tomllib.loads(as_toml([found]))["issue"][0]["phrases"] == ["fähre"]
