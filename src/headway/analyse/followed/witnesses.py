"""Who tells of an event, and where those who tell of it disagree."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from headway.analyse.followed.cited import witness_of
from headway.model.entry import EntryId
from headway.model.filing import Filing

__all__ = [
    "Account",
    "Claim",
    "Conflict",
    "Disputed",
    "claims",
    "in_order",
    "uncorrected",
    "witnesses",
]


class Entry(Protocol):
    """What a filing holds and can be cited: a move, a meeting, a proposal."""

    @property
    def id(self) -> EntryId:
        """The ledger's id of it."""
        ...


E = TypeVar("E", bound=Entry)
E_co = TypeVar("E_co", bound=Entry, covariant=True)


@dataclass(frozen=True, slots=True)
class Account(Generic[E_co]):
    """One report's telling: the report as it is filed, and its entry."""

    report: Filing
    entry: E_co

    @property
    def witness(self) -> str:
        """The witness for whom the report counts: the first that prints its text."""
        return witness_of(self.report)

    @property
    def told(self) -> date | None:
        """The day of the report; None: no day is known."""
        return self.report.published


class Disputed(StrEnum):
    """What reports of one event may disagree about."""

    DATE = "date"
    ATTENDANCE = "attendance"
    PLACE = "place"
    STATUS = "status"  # held or cancelled; a channel's state
    NUMBER = "number"  # of a round


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Generic[E_co]):
    """One of the things that reports say of the same, with those who say it."""

    value: str
    by: tuple[Account[E_co], ...]

    @property
    def weight(self) -> int:
        """How many witnesses say so."""
        return len(witnesses(self.by))


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict(Generic[E_co]):
    """What reports of one event disagree about; most witnesses first."""

    what: Disputed
    claims: tuple[Claim[E_co], ...]


def witnesses(accounts: Iterable[Account[Entry]]) -> tuple[str, ...]:
    """The witnesses, each once: reprints and corrected versions add none."""
    return tuple(dict.fromkeys(account.witness for account in accounts))


def in_order(accounts: Iterable[Account[E]]) -> list[Account[E]]:
    """By the day of the report, those of no known day last; always in one order."""
    return sorted(accounts, key=order)


def order(account: Account[Entry]) -> tuple[bool, date, str, str]:
    """The day of the report, then what tells apart those of one day."""
    told, report = account.told, account.report
    return told is None, told or date.max, report.article, account.entry.id


def uncorrected(accounts: Sequence[Account[E]]) -> list[Account[E]]:
    """Those whose word counts: a corrected version silences the ones before it.

    Where no version that is held still says it, all of them are kept.
    """
    now = [account for account in accounts if not account.report.superseded]
    speaking = {account.witness for account in now}
    return [
        account
        for account in accounts
        if not account.report.superseded or account.witness not in speaking
    ]


def claims(said: Iterable[tuple[str, Account[E]]]) -> tuple[Claim[E], ...]:
    """What is said, each once with those who say it; most witnesses first."""
    by: dict[str, list[Account[E]]] = {}
    for value, account in said:
        by.setdefault(value, []).append(account)
    found = [Claim(value=value, by=tuple(in_order(them))) for value, them in by.items()]
    return tuple(sorted(found, key=lambda one: (-one.weight, order(one.by[0]))))
