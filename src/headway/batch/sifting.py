"""First stage: of the reports in a piece of an archive, those worth reading."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count

import msgspec

from headway.batch.asides import Aside, Asides, listing
from headway.batch.bookmark import BROKE, Bookmark, marked
from headway.batch.coders import Glance, glance_of
from headway.batch.job import Part, Task
from headway.batch.placing import put
from headway.batch.rows import Group, Row, writing
from headway.batch.watching import watched
from headway.errors import SourceError
from headway.files import placed
from headway.ingest.pieces.opening import captures_in
from headway.model.article import Article, Capture
from headway.read.article import described, found_in
from headway.read.filename import named

__all__ = ["Sifted", "sift"]

Found = Iterator[Capture | SourceError]
NAMED = 50  # so many unreadable reports of a piece are named, the others counted
LANGUAGE = "in another language"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sifted:
    """What became of a piece."""

    key: str
    size: int  # bytes of its files
    seen: int  # reports
    words: int  # of all that were seen
    groups: tuple[Group, ...]  # what is to be read
    aside: dict[str, int]  # reports by the reason why they are not read
    unreadable: int  # what could not be read as a report
    told: tuple[str, ...]  # a line for each of the first of these


def sift(task: Task) -> Sifted:
    """Sift a piece, unless that is done; what is worth reading is kept as rows.

    What cannot be read as a report is told in the result and breaks nothing off.
    """
    job = task.job
    done = job.place(Part.SIFTED, f"{task.key}.json")
    if done.exists():
        return msgspec.json.decode(done.read_bytes(), type=Sifted)
    asides = job.place(Part.ASIDE, f"{task.key}.parquet")
    with (
        marked(job.place(Part.AT_HAND, f"{task.key}.json")) as mark,
        placed(done.with_suffix(".parquet")) as kept,
        placed(asides) as beside,
        writing(kept) as rows,
        listing(beside) as others,
    ):
        sieve = Sieve(glance_of(job.mode, job.dossier), others)
        for found in opened(task, mark):
            if (row := sieve.row(found)) is not None:
                rows.add(row)
    made = sieve.sifted(task, rows.groups)
    put(done, made)
    return made


def opened(task: Task, mark: Bookmark) -> Found:
    """The captures of a piece, without those that have stopped worker after worker.

    Each is two steps, to be had and to be looked at; where the first stops workers, the
    rest of the piece is out of reach.
    """
    found = captures_in(task.piece, task.job.hints)
    for number in count(step=2):
        if mark.breaks(number):
            yield SourceError(f"{where(task)}: the rest is not read: {BROKE}")
            return
        mark.turn_to(number)
        with watched():
            one = next(found, None)
        mark.passed(number)
        if one is None:
            return
        if mark.breaks(number + 1):
            origin = where(task) if isinstance(one, SourceError) else one.origin
            yield SourceError(f"{origin}: not read: {BROKE}")
            continue
        mark.turn_to(number + 1)
        with watched():
            yield one
        mark.passed(number + 1)


def where(task: Task) -> str:
    """The files of a piece, as messages name them."""
    first, *others = task.piece.parts
    return first.address + (f" and {len(others):,} more" if others else "")


@dataclass(slots=True)
class Sieve:
    """Decides report by report, and keeps count."""

    glance: Glance | None  # None: all is read that is in English
    asides: Asides
    seen: int = 0
    words: int = 0
    unreadable: int = 0
    told: list[str] = field(default_factory=list)

    def row(self, found: Capture | SourceError) -> Row | None:
        """The report as a row; None: it is not read, for a reason that is kept."""
        try:
            if isinstance(found, SourceError):
                raise found
            return self.judged(found, found_in(found))
        except SourceError as refused:
            self.refused(refused)
            return None

    def judged(self, capture: Capture, bare: Article) -> Row | None:
        """The same of a report whose form could be read."""
        words = len(bare.text.split())
        self.seen, self.words = self.seen + 1, self.words + words
        reason = None if self.glance is None else self.glance.reason(bare)
        own = described(bare) if reason is None else bare
        if own.language != "en":
            reason = LANGUAGE
        if reason is None:
            return Row(named(capture, own), own, words)
        self.asides.add(Aside(capture.origin, bare.id, reason, words))
        return None

    def refused(self, why: SourceError) -> None:
        """Keep count of what is no report."""
        self.seen += 1
        self.unreadable += 1
        if len(self.told) < NAMED:
            self.told.append(str(why))

    def sifted(self, task: Task, groups: Iterable[Group]) -> Sifted:
        """What became of the whole piece."""
        return Sifted(
            key=task.key,
            size=task.piece.size,
            seen=self.seen,
            words=self.words,
            groups=tuple(groups),
            aside=dict(sorted(self.asides.count.items())),
            unreadable=self.unreadable,
            told=tuple(self.told),
        )
