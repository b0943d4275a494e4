"""Reports that are set aside stay whole, each under its dossier, on both databases."""

from dataclasses import replace
from datetime import date

import pytest
from tests.fakes import article, capture, entries
from typer.testing import CliRunner

from headway.cli.main import app
from headway.ledger.asides import Asides
from headway.ledger.store import Added, Ledger
from headway.model.article import Hints
from headway.model.dossier import DossierId

WHY = "names none of the parties"


@pytest.fixture
def asides(ledger: Ledger) -> Asides:
    """What is set aside for the talks."""
    return Asides(ledger, DossierId("talks"))


def test_what_is_set_aside_is_listed_with_the_reason(asides: Asides) -> None:
    assert asides.keep(capture(), article(), WHY)
    (found,) = asides.all()
    assert (found.article, found.id) == (article().sha256, article().id)
    assert (found.title, found.outlet) == (article().title, article().outlet)
    assert found.published == article().published
    assert found.reason == WHY


def test_setting_aside_twice_renews_the_reason(asides: Asides) -> None:
    asides.keep(capture(), article(), WHY)
    assert not asides.keep(capture(), article(), "outside the period")
    assert [found.reason for found in asides.all()] == ["outside the period"]


def test_another_dossier_holds_its_own(asides: Asides) -> None:
    asides.keep(capture(), article(), WHY)
    other = Asides(asides.ledger, DossierId("other"))
    assert other.all() == ()
    assert other.capture(article().sha256) is None
    assert not other.drop(article().sha256)
    assert other.keep(capture(), article(), WHY)


def test_what_was_fetched_comes_out_as_it_went_in(asides: Asides) -> None:
    given = replace(capture(), content=b"\x00\xff Arland", fetched=capture().fetched)
    made = replace(article(), published=date(2021, 3, 4), outlet="Ferry News")
    asides.keep(given, made, WHY)
    assert asides.capture(made.sha256) == replace(
        given, name=made.id, hints=Hints(published=date(2021, 3, 4), outlet=made.outlet)
    )


def test_a_report_without_a_day_or_an_outlet_is_last(asides: Asides) -> None:
    bare = replace(article(), text="Bare.", id="bare", published=None, outlet=None)
    asides.keep(capture(), bare, WHY)
    asides.keep(capture(), replace(article(), published=date(2021, 3, 4)), WHY)
    assert [found.id for found in asides.all()] == [article().id, "bare"]
    found = asides.capture(bare.sha256)
    assert found is not None
    assert found.hints == Hints()


def test_one_is_named_by_its_id_or_the_start_of_its_hash(asides: Asides) -> None:
    asides.keep(capture(), article(), WHY)
    sha = article().sha256
    for name in (article().id, sha, sha[:8]):
        assert [found.article for found in asides.called(name)] == [sha]
    assert asides.called(sha[:4]) == ()
    assert asides.called("nobody") == ()


def test_one_is_taken_out_once(asides: Asides) -> None:
    asides.keep(capture(), article(), WHY)
    assert asides.drop(article().sha256)
    assert not asides.drop(article().sha256)
    assert asides.all() == ()


def test_what_was_set_aside_goes_with_a_report_that_is_removed(asides: Asides) -> None:
    sha = article().sha256
    asides.keep(capture(), article(), WHY)
    assert asides.ledger.remove(sha, "at the wish of the paper")
    assert asides.all() == ()
    assert not asides.keep(capture(), article(), WHY)
    assert asides.all() == ()


def test_on_the_command_line_a_report_goes_with_its_asides_and_no_other(
    blank: str, ledger: Ledger
) -> None:
    ledger.add(capture(), entries(), article())
    other = replace(article(), text="Borland waits.", id="waits")
    dossiers = [Asides(ledger, DossierId(name)) for name in ("talks", "other")]
    for asides in dossiers:
        asides.keep(capture(), article(), WHY)
        asides.keep(capture(), other, WHY)
    call = ["ledger", "remove", article().sha256, "--ledger", blank]
    said = CliRunner().invoke(app, [*call, "--reason", "at the wish of the paper"])
    assert said.exit_code == 0, said.exception
    assert list(ledger.entries()) == []
    for asides in dossiers:
        assert [one.id for one in asides.all()] == ["waits"]
    assert ledger.add(capture(), entries(), article()) is Added.REMOVED


def test_one_that_is_only_aside_is_removed_on_the_command_line_too(
    blank: str, asides: Asides
) -> None:
    asides.keep(capture(), article(), WHY)
    call = ["ledger", "remove", article().id, "--ledger", blank, "--reason", "asked"]
    said = CliRunner().invoke(app, call)
    assert said.exit_code == 0, said.exception
    assert asides.all() == ()


def test_what_is_aside_stays_where_another_report_is_removed(asides: Asides) -> None:
    asides.keep(capture(), article(), WHY)
    assert not asides.ledger.remove("0" * 64, "at the wish of the paper")
    assert len(asides.all()) == 1


def test_the_ledger_finds_what_any_dossier_has_set_aside(asides: Asides) -> None:
    asides.keep(capture(), article(), WHY)
    sha = article().sha256
    for name in (article().id, sha, sha[:8]):
        assert asides.ledger.beside(name) == {sha: article().outlet}
    assert asides.ledger.beside("nobody") == {}
