"""What comes of what a person names."""

import io

from headway.errors import SourceError
from headway.ingest.sources import gather
from headway.model.article import Capture, Hints

__all__ = ["LINES", "captures", "gathered", "refusal"]

LINES = b'{"text": "Both ports signed."}\n\n{"text": "The pact holds."}\n'


def gathered(*sources: object, stdin: bytes = b"") -> list[Capture | SourceError]:
    names = [str(source) for source in sources]
    return list(gather(names, Hints(), io.BytesIO(stdin)))


def captures(*sources: object, stdin: bytes = b"") -> list[Capture]:
    found = gathered(*sources, stdin=stdin)
    return [capture for capture in found if isinstance(capture, Capture)]


def refusal(*sources: object, stdin: bytes = b"") -> str:
    (only,) = gathered(*sources, stdin=stdin)
    assert isinstance(only, SourceError)
    assert "\n" not in str(only)
    return str(only)
