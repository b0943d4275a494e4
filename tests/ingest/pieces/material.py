"""Archives cut into pieces, and what is found in them."""

from collections.abc import Sequence
from pathlib import Path

from headway.errors import SourceError
from headway.ingest.pieces.cutting import pieces
from headway.ingest.pieces.opening import captures_in
from headway.ingest.pieces.piece import Piece
from headway.model.article import Capture, Hints

RECORD = b'{"text": "Arland and Borland met in Cresk."}\n'


def cut(*inputs: object, size: int = 1_000_000) -> list[Piece]:
    found = list(pieces([str(one) for one in inputs], size))
    return [piece for piece in found if isinstance(piece, Piece)]


def opened(found: Sequence[Piece]) -> list[Capture | SourceError]:
    return [capture for piece in found for capture in captures_in(piece, Hints())]


def told(capture: Capture | SourceError) -> tuple[str, ...]:
    """What a capture says, but for the moment at which it was fetched."""
    if isinstance(capture, SourceError):
        return (str(capture),)
    return (capture.name, capture.origin, capture.media_type, str(capture.content))


def refusal(path: Path, size: int = 1_000_000) -> str:
    (only,) = opened(cut(path, size=size))
    assert isinstance(only, SourceError)
    assert "\n" not in str(only)
    return str(only)
