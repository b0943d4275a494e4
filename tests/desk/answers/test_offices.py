"""Which offices a person held, by the lexicon and by dossiers' own files."""

from pathlib import Path

import pytest

from headway.desk.answers.offices import offices
from headway.ledger.dossiers import Claimed
from headway.model.dossier import DossierId

TALKS = """
title = "Ferry talks"
[[party]]
name = "Arland"
[[party]]
name = "Borland"
[[person]]
name = "Ivo Riabkov"
aliases = ["Ivo Ryabkov"]
party = "Borland"
[[person.offices]]
title = "ferry minister"
since = 2019-05-01
[[person]]
name = "Ann Other"
party = "Arland"
"""


@pytest.fixture
def claimed(tmp_path: Path) -> Claimed:
    """A dossier of a ledger, with its file."""
    place = tmp_path / "talks.toml"
    place.write_text(TALKS, "utf-8")
    return Claimed(DossierId("talks"), "Ferry talks", str(place), None)


def test_a_dossier_tells_the_offices_of_its_persons(claimed: Claimed) -> None:
    (held,) = offices("Ivo Ryabkov", "Borland", [claimed])
    assert held == {
        "office": "ferry minister",
        "of": "Borland",
        "since": "2019-05-01",
        "until": None,
        "known_until": None,
        "source": "the dossier “Ferry talks”",
    }
    assert offices("Ann Other", "Arland", [claimed]) == []


def test_a_file_that_is_gone_or_broken_tells_nothing(claimed: Claimed) -> None:
    Path(claimed.place).write_text("title = ", "utf-8")
    assert offices("Ivo Riabkov", "Borland", [claimed]) == []
    Path(claimed.place).unlink()
    assert offices("Ivo Riabkov", "Borland", [claimed]) == []


@pytest.mark.parametrize(
    ("party", "held"),
    [("NATO", True), (None, True), ("Norway", True), ("Russia", False)],
    ids=["its own", "not known", "its state", "another state"],
)
def test_the_lexicon_tells_the_offices_of_whoever_can_be_meant(
    party: str | None, held: bool
) -> None:
    found = offices("Jens Stoltenberg", party, [])
    assert bool(found) is held
    titles = {(one["office"], one["of"]) for one in found}
    assert not held or ("secretary general", "NATO") in titles
    assert not held or found[0]["since"] > found[-1]["since"]


def test_nobody_of_the_lexicon_holds_an_invented_persons_office() -> None:
    assert offices("Ivo Riabkov", None, []) == []
