"""Where reports contradict each other, all of a dossier, as lines of JSON."""

from collections.abc import Iterable, Iterator
from typing import Any

from headway.analyse.followed.channels import Contact
from headway.analyse.followed.meetings import Talks
from headway.analyse.followed.rounds import Track
from headway.serve.found import day, line
from headway.serve.told_by import conflicts

__all__ = ["quarrel_lines"]


def quarrel_lines(
    talks: Iterable[Talks], tracks: Iterable[Track], contacts: Iterable[Contact]
) -> Iterator[str]:
    """What reports disagree about, by what it is about, in the order of days."""
    yield from of_meetings(talks)
    yield from of_rounds(tracks)
    for contact in contacts:
        about = {"of": "channel", "name": contact.name, "first": None, "last": None}
        told = {"parties": list(contact.parties), "place": None}
        yield from lines(about | told, conflicts(contact.conflicts))


def of_meetings(talks: Iterable[Talks]) -> Iterator[str]:
    """Date, attendance, place and end of each meeting."""
    for one in talks:
        days = {"first": day(one.first), "last": day(one.last)}
        told = {"parties": list(one.parties), "place": one.place, "name": None}
        yield from lines({"of": "meeting", **days, **told}, conflicts(one.conflicts))


def of_rounds(tracks: Iterable[Track]) -> Iterator[str]:
    """The numbers that reports give to rounds."""
    for track in tracks:
        for one in track.rounds:
            days = {"first": day(one.first), "last": day(one.last)}
            told = {"parties": list(track.parties), "place": one.place}
            about = {"of": "round", "name": f"round {one.number}", **days, **told}
            yield from lines(about, conflicts(one.conflicts))


def lines(about: dict[str, Any], found: Iterable[Any]) -> Iterator[str]:
    """One line for each thing in dispute."""
    return (line(about | dict(one)) for one in found)
