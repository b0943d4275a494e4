"""Accounts, sessions and tokens, as a ledger keeps them."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from headway.errors import LedgerError
from headway.ledger.accounts import (
    account_of,
    accounts,
    add_account,
    close_account,
    has_account,
    hash_kept,
    keep_hash,
    set_password,
    set_role,
)
from headway.ledger.sessions import (
    IDLE,
    LONGEST,
    begin_session,
    end_session,
    session_of,
)
from headway.ledger.store import Ledger
from headway.ledger.tokens import keep_token, token_bearer, tokens_of, withdraw_token
from headway.model.account import Role, weakness

NOW = datetime(2021, 3, 2, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def team(ledger: Ledger) -> Ledger:
    """A ledger with two accounts."""
    add_account(ledger, "ann", Role.READER, "hash of ann")
    add_account(ledger, "ed", Role.EDITOR, "hash of ed")
    return ledger


def test_an_account_is_kept(team: Ledger) -> None:
    assert [(one.name, one.role) for one in accounts(team)] == [
        ("ann", Role.READER),
        ("ed", Role.EDITOR),
    ]
    found = account_of(team, "ann")
    assert found is not None
    assert found.closed is None
    assert hash_kept(team, "ann") == "hash of ann"
    assert account_of(team, "nobody") is None


def test_an_empty_ledger_has_none(ledger: Ledger) -> None:
    assert not has_account(ledger)
    add_account(ledger, "ann", Role.READER, "x")
    assert has_account(ledger)
    close_account(ledger, "ann")
    assert not has_account(ledger)


def test_a_name_is_given_once(team: Ledger) -> None:
    with pytest.raises(LedgerError, match="already"):
        add_account(team, "ann", Role.ADMIN, "x")
    close_account(team, "ann")
    with pytest.raises(LedgerError, match="already"):
        add_account(team, "ann", Role.ADMIN, "x")


def test_a_role_is_changed_for_one_alone(team: Ledger) -> None:
    assert set_role(team, "ann", Role.ADMIN)
    assert [one.role for one in accounts(team)] == [Role.ADMIN, Role.EDITOR]
    assert not set_role(team, "nobody", Role.ADMIN)


def test_a_hash_is_made_anew_unless_the_password_was_changed(team: Ledger) -> None:
    keep_hash(team, "ann", "hash of ann", "newer")
    assert hash_kept(team, "ann") == "newer"
    keep_hash(team, "ann", "hash of ann", "late")
    assert hash_kept(team, "ann") == "newer"


def test_a_session_is_found_by_its_key(team: Ledger) -> None:
    assert begin_session(team, "k1", "ann", "hash of ann", NOW)
    found = session_of(team, "k1", NOW)
    assert found is not None
    assert found.name == "ann"
    assert session_of(team, "k2", NOW) is None


def test_no_session_begins_with_a_password_of_before(team: Ledger) -> None:
    assert not begin_session(team, "k1", "ann", "older hash", NOW)
    assert not begin_session(team, "k1", "nobody", "hash of ann", NOW)
    assert session_of(team, "k1", NOW) is None


def test_a_session_ends_when_nobody_asks(team: Ledger) -> None:
    begin_session(team, "k1", "ann", "hash of ann", NOW)
    assert session_of(team, "k1", NOW + IDLE) is None


def test_to_ask_puts_the_end_off_and_not_for_ever(team: Ledger) -> None:
    begin_session(team, "k1", "ann", "hash of ann", NOW)
    when = NOW
    while when + 11 * HOUR < NOW + LONGEST:
        when += 11 * HOUR
        assert session_of(team, "k1", when) is not None
    assert session_of(team, "k1", NOW + LONGEST) is None


def test_what_has_ended_is_forgotten(team: Ledger) -> None:
    begin_session(team, "k1", "ann", "hash of ann", NOW)
    begin_session(team, "k2", "ed", "hash of ed", NOW + LONGEST)
    assert session_of(team, "k1", NOW) is None
    assert session_of(team, "k2", NOW + LONGEST) is not None


def test_who_leaves_ends_one_session(team: Ledger) -> None:
    for key in ("k1", "k2"):
        begin_session(team, key, "ann", "hash of ann", NOW)
    end_session(team, "k1")
    assert session_of(team, "k1", NOW) is None
    assert session_of(team, "k2", NOW) is not None


@pytest.mark.parametrize(
    "end",
    [lambda team: set_password(team, "ann", "new"), lambda t: close_account(t, "ann")],
    ids=["another password", "closed"],
)
def test_all_that_an_account_has_opened_ends_with_it(
    team: Ledger, end: Callable[[Ledger], bool]
) -> None:
    for name in ("ann", "ed"):
        begin_session(team, f"s {name}", name, f"hash of {name}", NOW)
        keep_token(team, f"t {name}", name, label="x", role=Role.READER, ends=None)
    assert end(team)
    assert session_of(team, "s ann", NOW) is None
    assert token_bearer(team, "t ann") is None
    assert session_of(team, "s ed", NOW) is not None
    assert token_bearer(team, "t ed") is not None


def test_a_closed_account_is_closed_once(team: Ledger) -> None:
    assert close_account(team, "ann")
    assert not close_account(team, "ann")
    assert not set_password(team, "ann", "x")
    assert hash_kept(team, "ann") is None


def test_a_token_is_found_by_its_key_until_it_ends(team: Ledger) -> None:
    made = keep_token(team, "t1", "ann", label="x", role=Role.READER, ends=NOW + HOUR)
    found = token_bearer(team, "t1", NOW)
    assert found is not None
    assert (found[0].name, found[1].id) == ("ann", made)
    assert token_bearer(team, "t1", NOW + HOUR) is None
    assert token_bearer(team, "t2", NOW) is None


def test_the_day_of_the_last_use_is_noted(team: Ledger) -> None:
    keep_token(team, "t1", "ann", label="x", role=Role.READER, ends=None)
    assert tokens_of(team, "ann")[0].used is None
    token_bearer(team, "t1", NOW)
    token_bearer(team, "t1", NOW + HOUR)
    assert tokens_of(team, "ann")[0].used == "2021-03-02"


def test_a_token_is_withdrawn_by_its_own_account_alone(team: Ledger) -> None:
    made = keep_token(team, "t1", "ann", label="x", role=Role.READER, ends=None)
    assert not withdraw_token(team, "ed", made)
    assert tokens_of(team, "ed") == []
    assert withdraw_token(team, "ann", made)
    assert not withdraw_token(team, "ann", made)
    assert token_bearer(team, "t1") is None


@pytest.mark.parametrize(
    ("password", "weak"),
    [
        ("river barge", True),
        ("river barges", False),
        ("long-named-person", True),
        ("aaaaaaaaaaaaaaa", True),
        ("x y z w " * 200, True),
    ],
    ids=["eleven", "twelve", "the name", "one letter", "endless"],
)
def test_what_is_no_password(password: str, weak: bool) -> None:
    assert (weakness(password, "Long-Named-Person") is not None) is weak


def test_each_role_may_what_those_below_may() -> None:
    order = [Role.READER, Role.EDITOR, Role.ADMIN]
    for place, role in enumerate(order):
        assert [role.covers(one) for one in order] == [n <= place for n in range(3)]
