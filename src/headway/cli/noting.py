"""What is said beside the results."""

import sys

from headway.serve.safe import plain

__all__ = ["note"]


def note(words: object) -> None:
    """Say something on stderr, in one line that steers no terminal."""
    print(f"headway: {plain(str(words))}", file=sys.stderr, flush=True)
