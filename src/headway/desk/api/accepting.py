"""Which form of an answer a program wants, by its `Accept`."""

from collections.abc import Iterator
from enum import StrEnum

from fastapi import HTTPException, Request

__all__ = ["Form", "form_of"]


class Form(StrEnum):
    """The forms that every answer has, the first where none is asked for."""

    JSON = "application/json"
    CSV = "text/csv"  # a table, for spreadsheets, R and pandas
    LINES = "application/x-ndjson"  # one object of JSON a line


def form_of(request: Request) -> Form:
    """The form that is wanted most; 406 where none of ours is wanted."""
    wanted = ",".join(request.headers.getlist("accept")) or "*/*"
    ranges = dict(ranges_in(wanted))
    liking = {form: likes(ranges, form) for form in Form}
    best = max(liking, key=lambda form: liking[form])
    if not liking[best]:
        offered = ", ".join(Form)
        raise HTTPException(406, f"Accept: {wanted[:80]}: answers are {offered}")
    return best


def ranges_in(accept: str) -> Iterator[tuple[str, float]]:
    """Each range of media types with how much it is liked: "text/csv;q=0.5"."""
    for part in accept.split(","):
        media, *parameters = (one.strip().lower() for one in part.split(";"))
        weights = [one[2:] for one in parameters if one.startswith("q=")]
        if media:
            yield media, weight(weights[0]) if weights else 1.0


def weight(written: str) -> float:
    """A quality from 0 to 1; what is none counts as nothing."""
    try:
        return min(max(float(written), 0.0), 1.0)
    except ValueError:
        return 0.0


def likes(ranges: dict[str, float], form: Form) -> float:
    """How much a form is liked; the narrowest range that holds it decides."""
    family = f"{form.partition('/')[0]}/*"
    for media in (form.value, family, "*/*"):
        if media in ranges:
            return ranges[media]
    return 0.0
