"""What is said beside the results."""

import sys

__all__ = ["note"]


def note(words: object) -> None:
    """Say something on stderr, in one line."""
    print(f"headway: {words}", file=sys.stderr, flush=True)
