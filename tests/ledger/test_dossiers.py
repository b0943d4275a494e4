"""Two dossiers of one id are told apart before they share anything."""

from dataclasses import replace

import pytest

from headway.errors import LedgerError
from headway.ledger.dossiers import claim, refuse_namesake
from headway.ledger.store import Ledger
from headway.model.dossier import Dossier, DossierId

TALKS = Dossier(id=DossierId("talks"), title="Pay talks")
OTHER = replace(TALKS, title="Port talks")
HERE, THERE = "/pay/talks.toml", "/ports/talks.toml"


def test_an_id_that_is_another_dossiers_is_refused(ledger: Ledger) -> None:
    claim(ledger, TALKS, HERE)
    for asked in (claim, refuse_namesake):
        with pytest.raises(LedgerError) as refused:
            asked(ledger, OTHER, THERE)
        said = str(refused.value)
        assert f'the id "talks" is that of "Pay talks" in {HERE}: write another' in said
        assert "\n" not in said
    claim(ledger, TALKS, HERE)


@pytest.mark.parametrize(
    ("then", "place"),
    [(TALKS, HERE), (TALKS, THERE), (OTHER, HERE)],
    ids=["the same", "moved", "with another title"],
)
def test_the_same_dossier_goes_on(ledger: Ledger, then: Dossier, place: str) -> None:
    claim(ledger, TALKS, HERE)
    refuse_namesake(ledger, then, place)
    claim(ledger, then, place)
    refuse_namesake(ledger, then, place)


def test_it_is_known_by_what_was_said_last(ledger: Ledger) -> None:
    claim(ledger, TALKS, HERE)
    claim(ledger, TALKS, THERE)
    claim(ledger, OTHER, THERE)
    with pytest.raises(LedgerError, match='that of "Port talks" in /ports'):
        claim(ledger, TALKS, HERE)


def test_to_ask_claims_nothing(ledger: Ledger) -> None:
    refuse_namesake(ledger, TALKS, HERE)
    claim(ledger, OTHER, THERE)


def test_dossiers_of_two_ids_share_a_ledger(ledger: Ledger) -> None:
    claim(ledger, TALKS, HERE)
    claim(ledger, replace(OTHER, id=DossierId("ports")), THERE)
