"""Brat's standoff annotations, as PolNeAR has them: marked stretches, who is what."""

import re
from collections.abc import Iterator

__all__ = ["Stretches", "attributed", "marked"]

Stretches = tuple[tuple[int, int], ...]  # start and end in code points
LINE = re.compile(r"^([TE]\d+)\t([^\t\n]*)", re.M)
DIGITS = "0123456789"


def marked(ann: str) -> Iterator[tuple[str, Stretches]]:
    """The label and the stretches of each mark; it may be discontinuous."""
    for name, what in LINE.findall(ann):
        if name.startswith("T"):
            yield mark_of(what)


def attributed(ann: str) -> Iterator[list[tuple[str, Stretches]]]:
    """The parts of each attribution: "Source", "Cue" or "Content", and where.

    A part whose mark stands only behind the attribution is left out.
    """
    places: dict[str, Stretches] = {}
    for name, what in LINE.findall(ann):
        if name.startswith("T"):
            places[name] = mark_of(what)[1]
        else:
            parts = (part.split(":") for part in what.split())
            yield [
                (role.rstrip(DIGITS), places[ref])  # "Content:T3", "Content2:T4"
                for role, ref in parts
                if ref in places
            ]


def mark_of(what: str) -> tuple[str, Stretches]:
    """The label and the stretches of "Content 9 30;41 60"."""
    label, _, places = what.partition(" ")
    pieces = (piece.split() for piece in places.split(";"))
    return label, tuple((int(start), int(end)) for start, end in pieces)
