"""Passwords, hashed and checked."""

import time

import pytest
from argon2 import PasswordHasher
from tests.desk.team import QUICK

from headway.desk.guard.membership import open_account
from headway.desk.guard.passwords import Passwords
from headway.ledger.accounts import hash_kept
from headway.ledger.store import Ledger
from headway.model.account import Role

WORD = "über the river bend"


@pytest.fixture
def ann(ledger: Ledger) -> str:
    """The name of an account."""
    open_account(ledger, QUICK, "ann", Role.READER, WORD)
    return "ann"


def test_the_password_fits_and_no_other(ledger: Ledger, ann: str) -> None:
    assert QUICK.check(ledger, ann, WORD) == hash_kept(ledger, ann)
    assert QUICK.check(ledger, ann, WORD + " ") is None
    assert QUICK.check(ledger, "nobody", WORD) is None


def test_a_letter_may_be_typed_in_two_ways(ledger: Ledger, ann: str) -> None:
    assert QUICK.check(ledger, ann, "u\u0308ber the river bend") is not None


def test_what_no_password_can_be_costs_no_more_than_one(
    ledger: Ledger, ann: str
) -> None:
    marks = "a" + "\u0300" * 30_000 + "\u0316" * 30_000  # in order only after minutes
    begun = time.process_time()
    assert QUICK.check(ledger, ann, marks) is None
    assert time.process_time() - begun < 1


def test_the_hash_shows_nothing(ledger: Ledger, ann: str) -> None:
    kept = hash_kept(ledger, ann)
    assert kept is not None
    assert kept.startswith("$argon2id$")
    assert WORD not in kept


def test_two_hashes_of_one_password_differ() -> None:
    assert QUICK.hashed(WORD) != QUICK.hashed(WORD)


def test_a_hash_of_older_parameters_is_made_anew(ledger: Ledger, ann: str) -> None:
    before = hash_kept(ledger, ann)
    newer = Passwords(PasswordHasher(time_cost=2, memory_cost=64, parallelism=1))
    now = newer.check(ledger, ann, WORD)
    assert now == hash_kept(ledger, ann) != before
    assert newer.check(ledger, ann, WORD) == now  # and not anew each time


def test_a_wrong_password_makes_no_new_hash(ledger: Ledger, ann: str) -> None:
    before = hash_kept(ledger, ann)
    newer = Passwords(PasswordHasher(time_cost=2, memory_cost=64, parallelism=1))
    assert newer.check(ledger, ann, "another password") is None
    assert hash_kept(ledger, ann) == before


def test_an_unknown_name_is_checked_against_a_hash_of_the_same_make() -> None:
    assert not QUICK.hasher.check_needs_rehash(QUICK.nobodys)


def test_an_endless_password_costs_no_work(ledger: Ledger, ann: str) -> None:
    assert QUICK.check(ledger, ann, "x" * 100_000) is None
