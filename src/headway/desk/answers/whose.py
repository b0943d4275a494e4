"""Whose parties and issues are meant, where a question names no dossier."""

from dataclasses import replace

from headway.errors import UsageError
from headway.ledger.dossiers import claims
from headway.ledger.listing import Asked
from headway.ledger.store import Ledger
from headway.model.dossier import Dossier, DossierId

__all__ = ["party_of", "whose"]

NOBODY = DossierId("")  # no dossier's id


def whose(ledger: Ledger, asked: Asked) -> Asked:
    """The question with its dossier, and its party by the name that the dossier uses.

    Parties and issues are a dossier's: where several have them, `UsageError` says
    which. Where none has them, nothing is found.
    """
    if asked.party is None and asked.issue is None:
        return asked
    known = [one.dossier for one in claims(ledger) if one.dossier]
    if asked.dossier is not None:
        known = [one for one in known if one.id == asked.dossier]
    fitting = [one for one in known if has(one, asked)]
    if len(fitting) > 1:
        ids = " or ".join(one.id for one in fitting)
        what = asked.party or asked.issue
        raise UsageError(f"{what!r}: several dossiers have it: name one: {ids}")
    return named(fitting[0], asked) if fitting else nowhere(asked)


def party_of(ledger: Ledger, dossier: str, party: str | None) -> str | None:
    """A party by the name that the dossier uses; one that it has not stays as it is."""
    return whose(ledger, Asked(dossier=DossierId(dossier), party=party)).party


def has(one: Dossier, asked: Asked) -> bool:
    """Whether a dossier has the party and the issue."""
    party = asked.party is None or asked.party in names_in(one)
    return party and asked.issue in {None, *(issue.name for issue in one.issues)}


def names_in(one: Dossier) -> dict[str, str]:
    """All names of a dossier's parties, and the party that each means."""
    own = {party.name: party.name for party in one.parties}
    return {name: p.name for p in one.parties for name in p.names} | own


def named(one: Dossier, asked: Asked) -> Asked:
    """The question put to this dossier, in its words."""
    party = names_in(one)[asked.party] if asked.party is not None else None
    return replace(asked, dossier=one.id, party=party)


def nowhere(asked: Asked) -> Asked:
    """The question put so that nothing is found."""
    return replace(asked, dossier=asked.dossier or NOBODY)
