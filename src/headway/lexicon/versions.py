"""Words by which a report says that it is a later version of one sent before."""

from headway.lexicon.patterns import load_patterns

__all__ = ["CORRECTED", "revision_of"]

CORRECTED = 100  # what a correction counts more than an update
MOST = CORRECTED - 1  # a higher number of an update is not told apart
EDGE = 600  # characters from either end within which a report says so


def revision_of(title: str, text: str) -> int:
    """Which version a report says it is: 0 none, the number of an update, 100 fixed.

    A correction of an update bears both: 102 is a corrected "UPDATE 2".
    """
    said = "\n".join((title, text[:EDGE], text[EDGE:][-EDGE:]))
    update, corrected = 0, 0
    for entry in load_patterns("versions"):
        for found in entry.pattern.finditer(said):
            if entry.sort == "correction":
                corrected = CORRECTED
            else:
                update = max(update, int(found.groupdict().get("number") or 1))
    return corrected + min(update, MOST)
