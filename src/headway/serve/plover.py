"""Moves as rows of CSV, one event of PLOVER each."""

from collections import Counter
from collections.abc import Iterable
from typing import IO

from headway.analyse.codes import Coded
from headway.analyse.events import Event, LeftOut, events
from headway.analyse.told import name_of
from headway.model.entry import Entries
from headway.model.plover import CODEBOOK
from headway.model.when import When
from headway.serve.sheet import row

__all__ = ["COLUMNS", "Plover"]

BETWEEN = ";"  # in a cell that holds several
DAY = 3  # the grain of a date that names its day
COLUMNS = (
    "event_id",
    "date",
    "enddate",
    "period",
    "published",
    "event_type",
    "mode",
    "auxiliary_mode",
    "quad",
    "actor_name",
    "actor_party",
    "actor_code",
    "actor_sector",
    "recipient_name",
    "recipient_party",
    "recipient_code",
    "recipient_sector",
    "speaker_name",
    "place",
    "country",
    "move_kind",
    "move_status",
    "confidence",
    "link",
    "article_id",
    "outlet",
    "url",
    "evidence_start",
    "evidence_end",
    "evidence",
    "reader",
    "codebook",
)
Cells = dict[str, str]


class Plover:
    """Writes events as CSV, one report at a time; a text that comes twice once."""

    def __init__(self, out: IO[str]) -> None:
        self.out = out
        self.out.write(row(COLUMNS))
        self.seen: set[str] = set()
        self.written = 0
        self.left_out: Counter[LeftOut] = Counter()

    def one(self, entries: Entries) -> None:
        """Write the rows of one report."""
        if entries.article.sha256 in self.seen:
            return
        self.seen.add(entries.article.sha256)
        for found in events(entries):
            if isinstance(found, LeftOut):
                self.left_out[found] += 1
                continue
            cells = cells_of(entries, found)
            self.out.write(row(cells[column] for column in COLUMNS))
            self.written += 1
        self.out.flush()

    def end(self) -> None:
        """Write nothing more."""

    def told(self) -> str:
        """How many moves are no row, and why: "3 of 9 moves are no PLOVER event: …"."""
        missing = self.left_out.total()
        if not missing:
            return ""
        why = ", ".join(
            f"{self.left_out[reason]} {reason}"
            for reason in LeftOut
            if self.left_out[reason]
        )
        whole = missing + self.written
        return f"{missing} of {whole} moves left out, no events of PLOVER: {why}"


def cells_of(source: Entries, event: Event) -> Cells:
    """The cells of one event by column."""
    move, article = event.move, source.article
    return {
        "event_id": move.id,
        **dates(move.date),
        "published": str(article.published or ""),
        "event_type": event.type.value,
        "mode": BETWEEN.join(event.modes),
        "auxiliary_mode": "future" if event.future else "",
        "quad": event.type.quad,
        **people("actor", event.actors),
        **people("recipient", event.recipients),
        "speaker_name": name_of(source, move.speaker) if move.speaker else "",
        "place": move.place or "",
        "country": event.country or "",
        "move_kind": move.kind.value,
        "move_status": move.status.value,
        "confidence": str(move.confidence),
        "link": event.link or "",
        "article_id": article.id,
        "outlet": article.outlet or "",
        "url": article.url or "",
        "evidence_start": str(move.evidence.start),
        "evidence_end": str(move.evidence.end),
        "evidence": move.evidence.of(article.text),
        "reader": source.reader.version,
        "codebook": CODEBOOK,
    }


def dates(when: When | None) -> Cells:
    """The day, the last day of several, or what is coarser than a day.

    A month or a year has no day: it is a period, and the day stays empty.
    """
    if when is None:
        return {"date": "", "enddate": "", "period": ""}
    if when.grain < DAY:
        return {"date": "", "enddate": "", "period": str(when)}
    first = str(When(*when.parts))
    return {"date": first, "enddate": str(when.end or ""), "period": ""}


def people(part: str, found: Iterable[Coded]) -> Cells:
    """Names, parties, codes and sectors, in one order: where one is empty, so is its
    place between the marks.
    """
    each = tuple(found)
    return {
        f"{part}_name": listed(one.name for one in each),
        f"{part}_party": listed(one.party or "" for one in each),
        f"{part}_code": listed(one.code or "" for one in each),
        f"{part}_sector": listed("/".join(one.sectors) for one in each),
    }


def listed(names: Iterable[str]) -> str:
    """Several in one cell; a mark that would part a name is a comma in it."""
    return BETWEEN.join(name.replace(BETWEEN, ",") for name in names)
