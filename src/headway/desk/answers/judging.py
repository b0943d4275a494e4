"""What a person says of a card, as a correction that is kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from headway.desk.answers.corrections import Saying, made_by, say
from headway.desk.answers.queue import card
from headway.desk.json import Json
from headway.errors import UsageError
from headway.ledger.queue import first_word
from headway.ledger.requests import held
from headway.ledger.store import Ledger
from headway.model.correction import Correction, standing
from headway.model.entry import EntryId
from headway.model.kinds import MoveKind, Verdict
from headway.serve.wording import DID

__all__ = ["Became", "Judged", "judged", "undone"]

PARTED = ", "
WAYS = {Verdict.CONFIRM, Verdict.REJECT, Verdict.CHANGE}


class Became(StrEnum):
    """What became of a person's word."""

    KEPT = "kept"
    PASSED = "passed"  # another person was first, or the entry is gone


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of a word, and what is to be said about it."""

    became: Became
    words: str


def judged(
    ledger: Ledger,
    entry: EntryId,
    article: str,
    verdict: Verdict,
    fields: Mapping[str, str],
    by: str,
) -> Judged:
    """Keep a person's verdict on an entry, unless another was first.

    Raises `UsageError` where the fields do not fit.
    """
    if held(ledger, article) is None:
        return Judged(Became.PASSED, "passed over: the report was taken out meanwhile")
    if verdict not in WAYS:
        raise UsageError(f"{verdict}: a card is confirmed, rejected or changed")
    changes: Mapping[str, str] = {}
    if verdict is Verdict.CHANGE:
        changes = changed(card(ledger, entry) or {}, fields)
    saying = Saying(article=article, verdict=verdict, entry=entry, written=changes)
    if first_word(ledger, made_by(ledger, saying, by)) is None:
        return Judged(Became.PASSED, f"passed over: {before(ledger, article, entry)}")
    return Judged(Became.KEPT, DID[verdict])


def undone(ledger: Ledger, entry: EntryId, article: str, by: str) -> Judged:
    """Withdraw what the person has said last of an entry.

    Raises `UsageError` where nothing of it stands, or another has spoken since.
    """
    if held(ledger, article) is None:
        return Judged(Became.PASSED, "not undone: the report was taken out meanwhile")
    last = latest(ledger, article, entry)
    if last is None or last.by != by:
        return Judged(Became.PASSED, f"not undone: {before(ledger, article, entry)}")
    say(ledger, Saying(article=article, verdict=Verdict.WITHDRAW, entry=entry), by)
    return Judged(Became.KEPT, "undone")


def changed(shown: Json, fields: Mapping[str, str]) -> dict[str, str]:
    """What the fields say that is not shown so, by the entry's own fields."""
    if not shown:
        return {}
    said = {name: words.strip() for name, words in fields.items()}
    made: dict[str, str] = {
        name: said[name]
        for name in ("kind", "status", "valence")
        if shown["is_move"] and name in said and said[name] != (shown[name] or "")
    }
    if said.get("kind", shown["kind"]) != MoveKind.ASSESS:
        made.pop("valence", None)
    for name, role in roles_of(shown, said).items():
        if name in said and said[name] != PARTED.join(shown[name]):
            made[role] = said[name]
    if not made:
        raise UsageError("nothing is changed: if it is right so, confirm it")
    return made


def roles_of(shown: Json, said: Mapping[str, str]) -> dict[str, str]:
    """Which of the entry's fields hold who acts, and who is addressed."""
    if not shown["is_move"]:
        return {"who": "speaker", "towards": "addressee"}
    several = "," in said.get("who", "")
    return {"who": "participants" if several else "actor", "towards": "recipient"}


def before(ledger: Ledger, article: str, entry: EntryId) -> str:
    """Who has spoken of the entry last: "confirmed by jane"."""
    last = latest(ledger, article, entry)
    if last is None:
        return "the entry stands no more as you saw it"
    return f"{DID[last.verdict]} by {last.by} meanwhile"


def latest(ledger: Ledger, article: str, entry: EntryId) -> Correction | None:
    """The latest correction of the entry that stands."""
    stand = standing(ledger.corrections(article))
    return next((said for said in reversed(stand) if said.entry == entry), None)
