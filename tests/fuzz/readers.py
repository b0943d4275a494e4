"""Doors of the reader: any text, read with all that there is; its time expressions."""

from functools import cache

from tests.fuzz.door import Door
from tests.fuzz.papers import MORE, RECORD, TEXT, capture

from headway.model.correction import entries_in
from headway.road import Road

__all__ = ["DOORS"]


@cache
def road() -> Road:
    return Road()


def enter_report(content: bytes) -> None:
    read = road().carry(capture(content, "text/plain"))
    text = read.article.text
    spans = [
        *(move.evidence for move in read.moves),
        *(span for said in read.statements for span in said.content),
        *(meeting.evidence for meeting in read.meetings),
        *(channel.evidence for channel in read.channels),
        *(span for actor in read.actors for span in actor.mentions),
        *(doubt.span for doubt in read.doubts if doubt.span),
    ]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    ids = [one.id for one in entries_in(read)]
    assert len(set(ids)) == len(ids)


DOORS = (
    Door(
        name="report",
        enter=enter_report,
        seeds=(TEXT.encode(), (TEXT + MORE).encode(), MORE.encode(), RECORD),
        words=(
            *(
                "“".encode(),
                "”".encode(),
                b'"',
                b" said ",
                b" not ",
                b" on Monday",
                b"\n\n",
            ),
            *(
                b" agreed to ",
                b" demanded that ",
                b" the ",
                b" of ",
                b", ",
                b". ",
                b"(",
                b")",
            ),
            *(
                b" next ",
                b" 31 February ",
                b"'s ",
                b" and ",
                b" he ",
                "\u0301".encode(),
            ),
        ),
        seconds=10.0,
        dear=True,
    ),
)
