"""Reports of our own in which invented persons speak and act."""

from datetime import date
from typing import Any

from tests.fakes import ARLAND, READER, article, at, capture, move

from headway.ledger.store import Added, Ledger
from headway.model.actor import Actor, ActorId, Mention
from headway.model.entry import Entries, Reader, Statement, entry_id
from headway.model.kinds import ActorKind, CueClass, Directness, MoveKind, Outcome

__all__ = ["keep", "naming", "report"]


def naming(name: str, party: str | None = "Borland", **slots: Any) -> Actor:
    """A person as a report names one."""
    given = {"id": ActorId("x"), "kind": ActorKind.PERSON, "party": party} | slots
    return Actor(name=name, **given)


def report(actor: Actor, day: int, reader: Reader = READER) -> Entries:
    """A report of a day in March in which the actor rejects what Arland wants."""
    text = f"{actor.name} rejected the patrol of Arland, he said on day {day}."
    found = article(text, date(2021, 3, day))
    who = Mention(actor=actor.id, span=at(actor.name, text))
    arland = Mention(actor=ARLAND.id, span=at("Arland", text))
    words = at(f"{actor.name} rejected the patrol", text)
    said = Statement(
        id=entry_id(found, "statement", words),
        content=(words,),
        directness=Directness.INDIRECT,
        speaker=who,
        addressee=arland,
        cue_class=CueClass.SPEECH,
    )
    no = move(
        found,
        MoveKind.REJECT,
        f"{actor.name} rejected the patrol",
        actor.id,
        recipient=arland,
    )
    return Entries(
        article=found,
        reader=reader,
        actors=(ARLAND, actor),
        statements=(said,),
        moves=(no,),
        outcome=Outcome.BACK,
    )


def keep(ledger: Ledger, *told: Entries) -> None:
    """Add reports to a ledger."""
    for one in told:
        text = one.article.text
        added = ledger.add(capture(text.encode(), f"{one.article.sha256}.txt"), one)
        assert added in {Added.NEW, Added.REPLACED}
