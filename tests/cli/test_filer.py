"""A report that is handed to a dossier: aside, or read, kept and filed."""

from pathlib import Path
from typing import Any

import pytest
from tests.fakes import READER, SIGNED, TEXT, capture, editor, entries

from headway.cabinet import Cabinet, refiled
from headway.cli.filer import Filer, What
from headway.cli.followed import filings_of
from headway.cli.keeping import Keeper
from headway.dossier.following import load_dossier
from headway.errors import SourceError, UsageError
from headway.ledger.opening import open_ledger
from headway.model.article import Article
from headway.model.entry import Entries
from headway.model.kinds import MoveKind

TOML = """
title = "Talks of Arland and Borland on the patrol"

[[party]]
name = "Arland"

[[party]]
name = "Borland"

[[issue]]
name = "Patrols"
phrases = ["patrol"]
"""
OTHER = "Fishing boats came home to Cresk on Monday, and all were glad of it."


def bare(article: Article) -> Entries:
    """A report in which nothing is found."""
    return Entries(article=article, reader=READER)


class Reading:
    """A reader that makes the same of every text, and counts how often."""

    reader = READER

    def __init__(self) -> None:
        self.read = 0

    def code(self, article: Article) -> Entries:
        """What a reader might make of it."""
        self.read += 1
        return entries(article) if TEXT in article.text else bare(article)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A dossier's file."""
    file = tmp_path / "patrol.toml"
    file.write_text(TOML, "utf-8")
    return file


@pytest.fixture
def road() -> Reading:
    """The reader."""
    return Reading()


@pytest.fixture
def filer(place: Path, road: Any) -> Filer:
    """Whoever takes reports into the dossier."""
    ledger = str(place.with_suffix(".db"))
    return Filer(load_dossier(place), Keeper(ledger), lambda: road)


def test_a_report_on_the_talks_is_read_and_filed(filer: Filer, place: Path) -> None:
    assert filer.take(capture()).what is What.NEW
    (filing,) = filings_of(place, None).filings
    offers = [m for m in filing.moves if m.kind is MoveKind.PROPOSE]
    assert [m.parties for m in offers] == [("Arland",)]
    assert [m.issues for m in offers] == [("Patrols",)]
    assert filing.witness == filing.article


def test_a_report_on_something_else_is_set_aside_unread(
    filer: Filer, place: Path, road: Reading
) -> None:
    taken = filer.take(capture(OTHER.encode()))
    assert taken.what is What.ASIDE
    assert taken.reason
    assert road.read == 0
    assert [one.reason for one in filer.cabinet.asides.all()] == [taken.reason]
    with pytest.raises(UsageError, match=r"nothing is filed .* fill it with headway"):
        filings_of(place, None)


def test_taken_twice_it_is_known_and_read_once(filer: Filer, road: Reading) -> None:
    assert [filer.take(capture()).what for _ in range(2)] == [What.NEW, What.KNOWN]
    assert road.read == 1


def test_what_a_person_took_in_stays_in(filer: Filer) -> None:
    other = capture(OTHER.encode())
    filer.take_in(*filer.keeper.opening(other))
    assert filer.take(other).what is What.KNOWN


def test_a_removed_report_stays_out(filer: Filer) -> None:
    sha = filer.take(capture()).article
    filer.keeper.opened().remove(sha, "at the wish of the paper")
    assert filer.take(capture()).what is What.REMOVED


def test_a_removed_report_is_not_set_aside_either(filer: Filer) -> None:
    other = capture(OTHER.encode())
    sha = filer.take(other).article
    assert filer.keeper.opened().remove(sha, "at the wish of the paper")
    assert filer.take(other).what is What.REMOVED
    assert filer.cabinet.asides.all() == ()


def test_what_cannot_be_read_says_so_and_leaves_nothing(filer: Filer) -> None:
    with pytest.raises(SourceError):
        filer.take(capture(b"\xff\xfe\x00\x01\x02"))
    assert filer.keeper.opened().counts()["article"] == 0


def test_reprints_have_one_witness(filer: Filer, place: Path) -> None:
    long = (
        TEXT + " " + " ".join(f"Envoy {n} spoke of the river {n}." for n in range(99))
    )
    filer.take(capture(long.encode(), "a.txt"))
    filer.take(capture((long + " Additional words by the Gull.").encode(), "b.txt"))
    found = filings_of(place, None).filings
    assert len(found) == 2
    assert len({filing.witness for filing in found}) == 1


def test_a_changed_dossier_is_filed_anew_at_the_next_question(
    filer: Filer, place: Path, road: Reading, capsys: pytest.CaptureFixture[str]
) -> None:
    filer.take(capture())
    place.write_text(TOML.replace("Patrols", "Joint patrols"), "utf-8")
    (filing,) = filings_of(place, None).filings
    assert {issue for move in filing.moves for issue in move.issues} == {
        "Joint patrols"
    }
    assert "1 reports filed anew" in capsys.readouterr().err
    filings_of(place, None)
    assert capsys.readouterr().err == ""
    assert road.read == 1


def test_a_correction_is_in_the_answers_at_once(filer: Filer, place: Path) -> None:
    sha = filer.take(capture()).article
    ledger = open_ledger(str(place.with_suffix(".db")), create=False)
    shown = ledger.report(sha)
    offer = next(m for m in shown.moves if m.kind is MoveKind.PROPOSE)
    ledger.correct(editor(shown).change(offer.id, {"kind": "demand"}, SIGNED))
    (filing,) = filings_of(place, None).filings
    assert [m.kind for m in filing.moves if m.id == offer.id] == [MoveKind.DEMAND]


def test_nothing_stale_is_nothing_to_do(filer: Filer) -> None:
    filer.take(capture())
    ledger = filer.keeper.opened()
    assert refiled(filer.dossier, ledger) == 0
    assert list(Cabinet(filer.dossier, ledger).refresh()) == []
