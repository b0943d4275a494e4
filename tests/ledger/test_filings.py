"""Filings come back as they were kept, and are stale once something overtakes them."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from tests.fakes import SIGNED, any_entries, article, capture, editor, entries

from headway.follow.filing import filed
from headway.follow.sides import Sides
from headway.ledger.filings import is_filed, keep_filings, shelved
from headway.ledger.likenesses import keep_likeness, keep_witnesses
from headway.ledger.store import Ledger
from headway.model.dossier import Dossier, DossierId, Party
from headway.model.entry import Entries, Reader
from headway.model.filing import Filing

PATROL = DossierId("patrol")
SIDES = Sides.of(
    Dossier(
        id=PATROL,
        title="The patrol",
        parties=(Party(name="Arland"), Party(name="Borland")),
    )
)
BASIS = "the dossier as it is"


def filing_of(found: Entries) -> Filing:
    return filed(found, SIDES, lambda _: ())


@pytest.fixture
def held(ledger: Ledger) -> Ledger:
    """A ledger in which one report is filed."""
    ledger.add(capture(), entries())
    keep_filings(ledger, PATROL, [filing_of(entries())], BASIS)
    return ledger


def stale(ledger: Ledger, basis: str = BASIS) -> list[bool]:
    return [one.is_stale for one in shelved(ledger, PATROL, basis)]


def test_a_filing_comes_back_as_it_was_kept(held: Ledger) -> None:
    (one,) = shelved(held, PATROL, BASIS)
    assert one.filing == filing_of(entries())
    assert not one.is_stale


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(found=any_entries())
def test_any_filing_comes_back(ledger: Ledger, found: Entries) -> None:
    sha = found.article.sha256
    ledger.forget(sha)
    ledger.add(capture(), found)
    keep_filings(ledger, PATROL, [filing_of(found)], BASIS)
    kept = {one.filing.article: one.filing for one in shelved(ledger, PATROL, BASIS)}
    assert kept[sha] == filing_of(found)


def test_filing_twice_changes_nothing(held: Ledger) -> None:
    keep_filings(held, PATROL, [filing_of(entries())], BASIS)
    assert len(shelved(held, PATROL, BASIS)) == 1


def test_a_changed_dossier_makes_it_stale(held: Ledger) -> None:
    assert stale(held, "another dossier") == [True]


def test_another_reader_makes_it_stale(held: Ledger) -> None:
    later = Reader(name="rules", version="later")
    held.add(capture(), replace(entries(), reader=later))
    assert stale(held) == [True]


def test_a_correction_makes_it_stale_and_filing_anew_fresh(held: Ledger) -> None:
    shown = held.report(entries().article.sha256)
    held.correct(editor(shown).confirm(shown.moves[0].id, SIGNED))
    assert stale(held) == [True]
    keep_filings(held, PATROL, [filing_of(shown)], BASIS)
    assert stale(held) == [False]


def test_a_date_that_is_learnt_makes_it_stale(ledger: Ledger) -> None:
    bare = entries(article(published=None))
    ledger.add(capture(), bare)
    keep_filings(ledger, PATROL, [filing_of(bare)], BASIS)
    own = bare.article
    ledger.add(capture(origin="other.txt"), entries(), own=entries().article)
    assert own.published is None
    assert stale(ledger) == [True]


def test_a_report_that_is_not_held_is_not_filed(ledger: Ledger) -> None:
    keep_filings(ledger, PATROL, [filing_of(entries())], BASIS)
    assert shelved(ledger, PATROL, BASIS) == []


def test_another_dossier_does_not_file_it(held: Ledger) -> None:
    sha = entries().article.sha256
    assert is_filed(held, PATROL, sha)
    assert not is_filed(held, DossierId("harbour"), sha)
    assert shelved(held, DossierId("harbour"), BASIS) == []


def test_a_filing_goes_with_its_report(held: Ledger) -> None:
    held.remove(entries().article.sha256, "at the wish of the paper")
    assert shelved(held, PATROL, BASIS) == []


def test_whose_witness_it_is_stands_in_the_filing(held: Ledger) -> None:
    sha = entries().article.sha256
    keep_likeness(held, sha, b"\1")
    first = article(f"{entries().article.text} It was said before.")
    held.add(capture(first.text.encode(), "first.txt"), entries(first))
    keep_witnesses(held, {sha: (first.sha256, True)})
    (one,) = shelved(held, PATROL, BASIS)
    assert (one.filing.witness, one.filing.superseded) == (first.sha256, True)
    assert not one.is_stale
