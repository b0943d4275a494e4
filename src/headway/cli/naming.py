"""Which issue or party of a dossier a person means."""

from collections.abc import Iterable

from headway.errors import UsageError
from headway.model.dossier import Dossier
from headway.serve.findings import joined

__all__ = ["issue_of", "party_of"]

WHOLE = "none"  # what a person writes for the talks as a whole


def issue_of(dossier: Dossier, wanted: str) -> str | None:
    """The issue of this name; None for the talks as a whole.

    Raises `UsageError` where the dossier has none of that name.
    """
    if wanted.casefold() == WHOLE:
        return None
    names = [issue.name for issue in dossier.issues]
    return named(wanted, {name: name for name in names}, "issue", [*names, WHOLE])


def party_of(dossier: Dossier, wanted: str) -> str:
    """The party of this name or other name.

    Raises `UsageError` where the dossier has none.
    """
    names = {n: one.name for one in dossier.parties for n in (one.name, *one.names)}
    return named(wanted, names, "party", [one.name for one in dossier.parties])


def named(wanted: str, names: dict[str, str], noun: str, offered: Iterable[str]) -> str:
    """What goes by the name, in capitals or not."""
    folded = {name.casefold(): meant for name, meant in names.items()}
    if wanted.casefold() not in folded:
        raise UsageError(
            f"--{noun}: the dossier has no {noun} {wanted!r}: it has "
            f"{joined(list(offered))}"
        )
    return folded[wanted.casefold()]
