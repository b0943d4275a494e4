"""The search for garbage goes on as it did, whatever happened meanwhile."""

import gc

import pytest

from headway.ledger.unswept import unswept


def test_it_rests_meanwhile_and_goes_on_then() -> None:
    with unswept():
        assert not gc.isenabled()
        with unswept():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_goes_on_after_a_failure() -> None:
    with pytest.raises(LookupError), unswept():
        raise LookupError
    assert gc.isenabled()
