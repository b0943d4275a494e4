"""Where a text names one of many: whole words, all looked for in one pass."""

import re
from collections.abc import Iterable, Iterator, Mapping

__all__ = ["Names"]

WORD = re.compile(r"[^\W_]+")  # letters and digits
LEAST = 4  # letters of a name that may also stand in capitals: "IRAN"


class Names:
    """Names by which somebody is called, each with the one whom it means.

    They are whole words, and the case of letters counts: "US" is not "us". A name of
    four letters or more counts in capitals, too, as headlines and datelines have it.
    """

    def __init__(self, bearers: Mapping[str, str]) -> None:
        """`bearers` are the names, each with whom it means."""
        loud = {n.upper(): who for n, who in bearers.items() if len(n) >= LEAST}
        self.bearers = {**loud, **bearers}
        self.by_first = begun(self.bearers)

    def found(self, text: str) -> Iterator[tuple[int, str]]:
        """Where each name stands, and whom it means; of two the longer one."""
        for start, name in standing(text, self.by_first):
            yield start, self.bearers[name]


def begun(names: Iterable[str]) -> dict[str, list[str]]:
    """The names by their first word, the longest first."""
    found: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        if first := WORD.search(name):
            found.setdefault(first[0], []).append(name)
    return found


def standing(text: str, by_first: Mapping[str, list[str]]) -> Iterator[tuple[int, str]]:
    """Each name that stands as whole words, with its place; none within another."""
    end = 0
    for word in WORD.finditer(text):
        start = word.start()
        if start < end or word[0] not in by_first:
            continue
        for name in by_first[word[0]]:
            after = start + len(name)
            if text.startswith(name, start) and not text[after : after + 1].isalnum():
                end = after
                yield start, name
                break
