"""The form of a file: the one that is named, else the one that its ending tells."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final, TypeVar

from headway.errors import UsageError

__all__ = ["form_of"]

Form = TypeVar("Form")
FOREIGN: Final = {".pdf", ".doc", ".odt", ".rtf"}  # that no verb writes


def form_of(
    named: Form | None, output: Path | None, endings: Mapping[str, Form], usual: Form
) -> Form:
    """The form that is named, else that of the file's ending, else the usual one.

    Raises `UsageError` where the ending is that of a form in which nothing is written.
    """
    if named is not None or output is None:
        return usual if named is None else named
    ending = output.suffix.lower()
    if ending in FOREIGN:
        known = ", ".join(sorted(endings))
        raise UsageError(f"-o {output}: nothing is written as {ending}: take {known}")
    return endings.get(ending, usual)
