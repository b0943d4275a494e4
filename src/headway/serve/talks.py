"""Meetings, rounds and tracks, for a terminal, as plain lines and as JSON."""

from collections.abc import Iterable, Iterator, Sequence
from typing import IO, Any

from rich.text import Text

from headway.analyse.followed.meetings import LAPSED, Talks
from headway.analyse.followed.rounds import Round, Track
from headway.model.kinds import MeetingStatus
from headway.serve.findings import counted, joined, when
from headway.serve.found import day, line
from headway.serve.safe import plain, safe
from headway.serve.terminal import console_of, inset
from headway.serve.told_by import accounts, conflict_words, conflicts, tabbed
from headway.serve.wording import quoted

__all__ = [
    "days_of",
    "place",
    "print_talks",
    "status",
    "talks_line",
    "track_line",
    "who",
]

NAMES = 4  # of those who met that are shown


def print_talks(out: IO[str], tracks: Sequence[Track], talks: Iterable[Talks]) -> None:
    """The tracks with their rounds, then every meeting with who tells of it."""
    if not out.isatty():
        out.writelines(tabbed(row) for track in tracks for row in track_rows(track))
        out.writelines(tabbed(row) for one in talks for row in rows(one))
        return
    console = console_of(out)
    for track in tracks:
        console.print(track_head(track))
        for sitting in track.rounds:
            console.print(inset(round_words(sitting)))
    for one in talks:
        console.print(head(one))
        for part in laid_out(one):
            console.print(inset(part))


def track_head(track: Track) -> Text:
    """Who sits there, and how often they sat."""
    name = Text(plain(f"Track of {joined(track.parties)}"), style="bold")
    return Text("  ").join([name, Text(counted(len(track.rounds), "round"), "dim")])


def round_words(one: Round) -> Text:
    """A round in a line, with the number that reports give it."""
    told = f", which reports call round {one.told}" if one.told else ""
    days = (
        when(one.first, one.last) if one.dated else f"about {when(one.first, one.last)}"
    )
    where = f", {place(one)}" if place(one) else ""
    parts = f"{counted(len(one.talks), 'meeting')}, {counted(len(one.witnesses))}"
    planned = " planned" if one.status is MeetingStatus.PLANNED else ""
    said = f"{one.number:>3}  {days}{where}{planned}{told}{gone_by(one)}"
    return Text.assemble(plain(said), "  ", (parts, "dim"))


def place(one: Round | Talks) -> str:
    """Town and state, as far as they are known."""
    named = dict.fromkeys(filter(None, (one.place, one.country)))
    return ", ".join(named)


def head(talks: Talks) -> Text:
    """When, who, where and what became of it."""
    style = "" if talks.status is MeetingStatus.HELD else "yellow"
    return Text("  ").join(
        [
            Text(days_of(talks), style="bold"),
            Text(plain(who(talks)), style="cyan"),
            *filter(None, [safe(place(talks))]),
            Text(status(talks), style=style),
            Text(counted(len(talks.witnesses)), style="dim"),
        ]
    )


def days_of(talks: Talks) -> str:
    """The days of a meeting; where none is told, that of the first report."""
    if talks.first:
        return when(talks.first, talks.last)
    return f"told on {when(talks.reported, None)}" if talks.reported else "no day known"


def who(talks: Talks) -> str:
    """The parties that met; where none is known, who did."""
    return joined(talks.parties or talks.actors[:NAMES])


def status(talks: Talks) -> str:
    """What became of it, and whether it was put off."""
    form = f", {talks.format}" if talks.format else ""
    put_off = ", put off" if talks.put_off else ""
    return f"{talks.status}{form}{put_off}{gone_by(talks)}"


def gone_by(one: Round | Talks) -> str:
    """What is to be said of talks whose planned day has gone by."""
    return f"; {LAPSED}" if one.lapsed else ""


def laid_out(talks: Talks) -> Iterator[Text]:
    """One telling in its words, who else tells of it, and what is in dispute."""
    first = max(talks.tellings, key=lambda told: len(told.entry.words))
    outlet = first.report.outlet or first.report.id
    days = when(first.told, None) or "no day known"
    yield Text.assemble(
        plain(f"{quoted(first.entry.words)} "), (plain(f"{outlet}, {days}"), "dim")
    )
    others = dict.fromkeys(
        told.report.outlet or told.report.id for told in talks.tellings
    )
    others.pop(outlet, None)
    if others:
        yield Text(plain(f"also {joined(list(others))}"), style="dim")
    for conflict in talks.conflicts:
        yield Text(plain(conflict_words(conflict)), style="red")


def track_rows(track: Track) -> Iterator[tuple[object, ...]]:
    """Every round of a track as cells."""
    for one in track.rounds:
        yield (
            "round",
            one.first,
            one.last,
            ", ".join(track.parties),
            place(one),
            f"{one.status}{gone_by(one)}",
            len(one.witnesses),
            one.number,
            one.told or "",
        )


def rows(talks: Talks) -> Iterator[tuple[object, ...]]:
    """A meeting as cells, then what is in dispute."""
    yield (
        "meeting",
        talks.first or "",
        talks.last or "",
        who(talks),
        place(talks),
        status(talks),
        len(talks.witnesses),
        ", ".join(talks.actors),
        talks.tellings[0].entry.words,
    )
    for conflict in talks.conflicts:
        yield (
            "conflict",
            talks.first or "",
            talks.last or "",
            conflict_words(conflict),
        )


def track_line(track: Track) -> str:
    """A track with its rounds as one line of JSON."""
    return line(
        {
            "sort": "track",
            "parties": list(track.parties),
            "places": list(track.places),
            "rounds": [round_of(one) for one in track.rounds],
        }
    )


def round_of(one: Round) -> dict[str, Any]:
    """A round, with the tellings of all its meetings."""
    return {
        "number": one.number,
        "told": one.told,
        "first": day(one.first),
        "last": day(one.last),
        "dated": one.dated,
        "place": one.place,
        "country": one.country,
        "status": one.status.value,
        "lapsed": one.lapsed,
        "witnesses": len(one.witnesses),
        "evidence": accounts(t for talks in one.talks for t in talks.tellings),
        "conflicts": conflicts(one.conflicts),
    }


def talks_line(talks: Talks) -> str:
    """A meeting with all who tell of it as one line of JSON."""
    return line(
        {
            "sort": "meeting",
            "parties": list(talks.parties),
            "actors": list(talks.actors),
            "status": talks.status.value,
            "put_off": talks.put_off,
            "lapsed": talks.lapsed,
            "first": day(talks.first),
            "last": day(talks.last),
            "place": talks.place,
            "country": talks.country,
            "format": talks.format.value if talks.format else None,
            "outcome": talks.outcome.value if talks.outcome else None,
            "witnesses": len(talks.witnesses),
            "history": [
                {"status": stage.status.value, "first": day(stage.first)}
                for stage in talks.history
            ],
            "evidence": accounts(talks.tellings),
            "conflicts": conflicts(talks.conflicts),
        }
    )
