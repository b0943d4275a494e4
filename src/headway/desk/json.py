"""What answers are made of."""

from typing import Any

__all__ = ["Json"]

Json = dict[str, Any]  # an object as JSON has it: words, figures, lists, more of such
