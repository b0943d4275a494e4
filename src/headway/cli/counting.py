"""What became of the reports of a batch, counted and told."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from headway.analyse.verdict import several
from headway.batch.planning import Shard
from headway.batch.reading import ShardRead
from headway.batch.sifting import Sifted
from headway.ledger.store import Added

__all__ = ["Count", "copies", "done", "listed", "numbers", "seen", "told"]

MOST = 10  # reasons that are named, each with its count


@dataclass(slots=True)
class Count:
    """What became of the reports so far."""

    seen: int = 0
    words: int = 0
    waiting: int = 0  # are worth reading
    copies: int = 0  # of them, whose text is read elsewhere
    read: int = 0
    entries: int = 0
    asides: Counter[str] = field(default_factory=Counter)  # by reason
    failed: Counter[str] = field(default_factory=Counter)  # by cause

    def sifted(self, piece: Sifted) -> int:
        """Count a piece; gives its size."""
        self.seen += piece.seen
        self.words += piece.words
        self.waiting += sum(group.reports for group in piece.groups)
        self.asides.update(piece.aside)
        self.failed.update({"no report": piece.unreadable})
        return piece.size

    def planned(self, shards: Iterable[Shard]) -> None:
        """Count the copies among what is worth reading."""
        self.copies = sum(len(shard.copies) for shard in shards)

    def shard(self, read: ShardRead) -> int:
        """Count a shard; gives its words."""
        self.read += read.reports
        self.entries += read.entries
        self.failed.update(one.cause for one in read.failed)
        return read.words


def seen(count: Count) -> str:
    """What was sifted: "1,000 reports (900,000 words), 120 worth reading"."""
    words = f"{several(count.seen, 'report')} ({several(count.words, 'word')})"
    return f"{words}, {count.waiting:,} worth reading"


def done(count: Count) -> str:
    """What was read: "120 reports, 6,000 entries"."""
    entries = several(count.entries, "entry", "entries")
    return f"{several(count.read, 'report')}, {entries}"


def copies(count: Count) -> str:
    """How many were not read since their text was: "; 4 more are copies"."""
    if not count.copies:
        return ""
    are = "is a copy" if count.copies == 1 else "are copies"
    return f"; {count.copies:,} more {are}"


def listed(counts: Counter[str]) -> str:
    """The counts by reason, most first: "; not read: 7 too short, 2 broken"."""
    found = list(by_reason(counts).items())
    parts = [f"{n:,} {reason}" for reason, n in found[:MOST]]
    if others := sum(n for _, n in found[MOST:]):
        parts.append(f"{others:,} for other reasons")
    return f"; not read: {', '.join(parts)}" if parts else ""


def numbers(count: Count) -> Mapping[str, object]:
    """The counts by name, for programs; what is not read by reason, most first."""
    return {
        "reports": count.seen,
        "words": count.words,
        "worth_reading": count.waiting,
        "copies": count.copies,
        "read": count.read,
        "entries": count.entries,
        "set_aside": by_reason(count.asides),
        "failed": by_reason(count.failed),
    }


def by_reason(counts: Counter[str]) -> dict[str, int]:
    """How often each reason was met that was met at all, most first."""
    return {reason: n for reason, n in counts.most_common() if n}


def told(added: Counter[Added]) -> str:
    """What became of reports in the ledger: "118 new, 2 known"."""
    return ", ".join(f"{number:,} {what}" for what, number in added.items())
