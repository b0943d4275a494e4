"""The roll of a ledger: each actor once, with the names that it bears in reports."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from headway.model.kinds import ActorKind

__all__ = ["Enrolled", "Named", "Tally"]

Counts = dict[str, int]
Months = dict[str, tuple[int, int]]  # "2021-03": what was said, what was done


@dataclass(slots=True, kw_only=True)
class Tally:
    """How often a name plays which part in the entries of a ledger."""

    said: int = 0  # statements
    did: int = 0  # moves
    met: int = 0  # meetings
    proposed: int = 0
    addressed: int = 0  # entries that are directed at it
    months: Months = field(default_factory=dict)
    towards: Counts = field(default_factory=dict)  # names as reports have them
    dossiers: Counts = field(default_factory=dict)  # reports, by the dossier's id

    def add(self, other: "Tally") -> None:
        """Count what another name of the same actor does."""
        self.said += other.said
        self.did += other.did
        self.met += other.met
        self.proposed += other.proposed
        self.addressed += other.addressed
        for month, (said, did) in other.months.items():
            before = self.months.get(month, (0, 0))
            self.months[month] = (before[0] + said, before[1] + did)
        self.towards = dict(Counter(self.towards) + Counter(other.towards))
        self.dossiers = dict(Counter(self.dossiers) + Counter(other.dossiers))

    @classmethod
    def of(cls, tallies: Iterable["Tally"]) -> "Tally":
        """All of them together."""
        whole = cls()
        for tally in tallies:
            whole.add(tally)
        return whole


@dataclass(slots=True, kw_only=True)
class Named:
    """A name as reports have it, with what the machine makes of it."""

    name: str
    usual: str  # the name that prevails over all reports for whom it means
    kind: ActorKind
    party: str | None = None  # None: the reports do not clearly give one
    reports: int = 0
    mentions: int = 0
    aliases: dict[str, int] = field(default_factory=dict)  # in how many reports
    may_mean: tuple[str, ...] = ()  # several whom it may be short for; (): it is one
    first: str = ""  # the day of the first report that bears it; "": not known
    last: str = ""
    tally: Tally = field(default_factory=Tally)


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolled:
    """An actor of a ledger."""

    id: str  # a slug: it stays, whatever reports are added
    name: str
    kind: ActorKind
    party: str | None = None  # None: the reports do not clearly give one
    reports: int
    mentions: int
    first: str  # the day of the first report that names it; "": not known
    last: str
    names: tuple[str, ...]  # that it bears in reports, the most frequent first
    words: str  # by which it is looked up: names and aliases, folded
    near: str  # a key that it shares with those whom it may be taken for
    dossiers: tuple[tuple[str, int], ...]  # ids, with how many of their reports name it
