"""Who on this machine may read a ledger's file."""

from pathlib import Path
from stat import S_IMODE

import pytest

from headway.ledger.accounts import add_account
from headway.ledger.backup import write_backup
from headway.ledger.opening import open_ledger
from headway.ledger.restoring import restore
from headway.model.account import Role


@pytest.mark.parametrize(
    ("before", "after"),
    [(0o644, 0o600), (0o600, 0o600), (0o664, 0o660), (0o666, 0o660)],
    ids=["anybody may read", "nobody else may", "a group writes", "anybody writes"],
)
def test_with_the_first_account_it_is_closed_to_strangers(
    tmp_path: Path, before: int, after: int
) -> None:
    file = tmp_path / "talks.db"
    ledger = open_ledger(str(file), create=True)
    file.chmod(before)
    add_account(ledger, "ann", Role.READER, "a hash")
    assert S_IMODE(file.stat().st_mode) == after


def test_without_accounts_it_stays_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "talks.db"
    ledger = open_ledger(str(file), create=True)
    file.chmod(0o644)
    ledger.close()
    open_ledger(str(file), create=True).close()
    assert S_IMODE(file.stat().st_mode) == 0o644


def test_so_is_one_that_comes_from_a_backup(tmp_path: Path) -> None:
    with (tmp_path / "a.backup").open("wb") as out:
        write_backup(open_ledger(str(tmp_path / "old.db"), create=True), out)
    restore(tmp_path / "a.backup", str(tmp_path / "new.db"))
    assert S_IMODE((tmp_path / "new.db").stat().st_mode) == 0o600
