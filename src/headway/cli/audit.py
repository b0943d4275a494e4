"""What is done at the command line, noted in the audit log of the desk."""

import getpass

from headway.ledger.audits import keep_audit
from headway.ledger.store import Ledger

__all__ = ["noted"]

TERMINAL = "command line"  # from where it was done


def noted(ledger: Ledger, act: str, upon: str, detail: str | None = None) -> None:
    """Note what the machine's user did to what has this id or name."""
    user = getpass.getuser()
    keep_audit(
        ledger, account=user, address=TERMINAL, act=act, upon=upon, detail=detail
    )
