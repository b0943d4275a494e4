"""What is said beside the results."""

import sys

from headway.model.masking import masked_in
from headway.serve.safe import plain

__all__ = ["note"]


def note(words: object) -> None:
    """Say something on stderr, in one line without passwords and signs that steer."""
    print(f"headway: {plain(masked_in(str(words)))}", file=sys.stderr, flush=True)
