"""Captures, articles and entries of our own, made once for all tests."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from hypothesis import strategies as st

from headway.follow.editor import Editor, Signature
from headway.ledger.corrected import corrected
from headway.model.actor import Actor, ActorId, Mention
from headway.model.article import Article, Capture, Hints
from headway.model.correction import Correction
from headway.model.entry import (
    Channel,
    Doubt,
    Entries,
    Meeting,
    Move,
    Proposal,
    Reader,
    Statement,
    entry_id,
)
from headway.model.kinds import (
    ActorKind,
    ChannelState,
    CueClass,
    Directness,
    DoubtKind,
    MeetingFormat,
    MeetingStatus,
    MoveKind,
    MoveStatus,
    Outcome,
    ProposalStatus,
    Valence,
)
from headway.model.span import Span
from headway.model.when import When

TEXT = (
    "Arland and Borland met in Cresk on Monday. Arland proposed a joint patrol. "
    "Borland rejected the patrol, its envoy said. The talks made no progress."
)
READER = Reader(name="rules", version="test")
ARLAND = Actor(
    id=ActorId("arland"), name="Arland", kind=ActorKind.STATE, party="Arland"
)
BORLAND = Actor(
    id=ActorId("borland"),
    name="Borland",
    kind=ActorKind.STATE,
    party="Borland",
    aliases=("the Borlanders",),
    mentions=(Span(11, 18),),
)

CRESKIA = Actor(
    id=ActorId("creskia"), name="Creskia", kind=ActorKind.STATE, party="Creskia"
)
KNOWN = {CRESKIA.name: CRESKIA}  # actors whom the report does not name
SIGNED = Signature(
    by="jane", made=datetime(2021, 3, 3, 9, tzinfo=UTC), why="read it twice"
)


def at(words: str, text: str = TEXT) -> Span:
    """Where the words stand in the text."""
    start = text.index(words)
    return Span(start, start + len(words))


def capture(content: bytes = TEXT.encode(), origin: str = "cresk.txt") -> Capture:
    """Bytes of a plain text."""
    return Capture(
        name="cresk",
        origin=origin,
        media_type="text/plain",
        content=content,
        fetched=datetime(2021, 3, 2, 8, 30, tzinfo=UTC),
        hints=Hints(),
    )


def article(text: str = TEXT, published: date | None = date(2021, 3, 2)) -> Article:
    """A report of an invented outlet."""
    return Article(
        id="cresk",
        text=text,
        title="No patrol",
        outlet="Ferry News",
        published=published,
        boilerplate=(at("The talks", text),) if "The talks" in text else (),
    )


def move(found: Article, kind: MoveKind, words: str, actor: str, **slots: Any) -> Move:
    """A move with its evidence at the words."""
    span = at(words, found.text)
    mention = Mention(actor=ActorId(actor), span=span)
    made = Move(
        id=entry_id(found, kind, span),
        kind=kind,
        evidence=span,
        actor=mention,
        rule="r",
    )
    return replace(made, **slots)


def entries(found: Article | None = None, reader: Reader = READER) -> Entries:
    """What a reader might make of the text: one entry of each sort."""
    found = found or article()
    meet, offer, no, judged = moves(found)
    return Entries(
        article=found,
        reader=reader,
        actors=(ARLAND, BORLAND),
        statements=(rejection(found),),
        moves=(meet, offer, no, judged),
        meetings=(meeting(found, meet, judged),),
        proposals=(proposal(found, offer, no),),
        channels=(channel(found, offer),),
        doubts=(
            Doubt(
                kind=DoubtKind.NO_DATE, reason="no day", span=at("Monday", found.text)
            ),
            Doubt(kind=DoubtKind.LANGUAGE, reason="as a whole"),
        ),
        outcome=Outcome.NEITHER,
        deciding=(judged.id,),
    )


def mentioned(actor: Actor, found: Article) -> Mention:
    """An actor, where the text first names it."""
    return Mention(actor=actor.id, span=at(actor.name, found.text))


def moves(found: Article) -> tuple[Move, Move, Move, Move]:
    """They meet, one offers, the other rejects, and the reporter judges the talks."""
    arland, borland = mentioned(ARLAND, found), mentioned(BORLAND, found)
    meet = replace(
        move(found, MoveKind.MEET, "Arland and Borland met", "arland"),
        actor=None,
        participants=(arland, borland),
        date=When(2021, 3, 1),
        place="Cresk",
    )
    offer = move(
        found,
        MoveKind.PROPOSE,
        "Arland proposed a joint patrol",
        "arland",
        about="a joint patrol",
    )
    no = move(
        found,
        MoveKind.REJECT,
        "Borland rejected the patrol",
        "borland",
        recipient=arland,
        status=MoveStatus.ACTUAL,
        confidence=0.75,
    )
    judged = move(
        found,
        MoveKind.ASSESS,
        "made no progress",
        "reporter",
        valence=Valence.BAD,
    )
    return meet, offer, no, judged


def rejection(found: Article) -> Statement:
    """That the patrol is rejected, in the words of an envoy."""
    said = at("Borland rejected the patrol", found.text)
    return Statement(
        cue_class=CueClass.SPEECH,
        id=entry_id(found, "statement", said),
        content=(said,),
        directness=Directness.INDIRECT,
        source=at("its envoy", found.text),
        cue=at("said", found.text),
        speaker=mentioned(BORLAND, found),
        date=When(2021, 3, 2),
    )


def meeting(found: Article, meet: Move, judged: Move) -> Meeting:
    """The meeting that a move tells of, as the other judges it."""
    met = at("Arland and Borland met in Cresk on Monday", found.text)
    return Meeting(
        id=entry_id(found, "meeting", met),
        participants=(mentioned(ARLAND, found), mentioned(BORLAND, found)),
        status=MeetingStatus.HELD,
        evidence=met,
        moves=(meet.id,),
        place="Cresk",
        country="Arland",
        date=When(2021, 3, 1),
        format=MeetingFormat.BILATERAL,
        outcome=Outcome.NEITHER,
        judged_by=(judged.id,),
    )


def proposal(found: Article, offer: Move, no: Move) -> Proposal:
    """What is offered, and rejected."""
    return Proposal(
        id=entry_id(found, "proposal", offer.evidence),
        proposer=mentioned(ARLAND, found),
        about="a joint patrol",
        status=ProposalStatus.REJECTED,
        moves=(offer.id, no.id),
        answered_by=(no.id,),
    )


def channel(found: Article, offer: Move) -> Channel:
    """The patrol, which stands still."""
    return Channel(
        id=entry_id(found, "channel", offer.evidence),
        name="joint patrol",
        evidence=offer.evidence,
        parties=(mentioned(ARLAND, found), mentioned(BORLAND, found)),
        state=ChannelState.FROZEN,
        since=When(2014),
        planned=ChannelState.REACTIVATED,
        moves=(offer.id,),
    )


TEXTS = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40
).map(lambda tail: TEXT + tail)


def statement(found: Entries, words: str, cue_class: CueClass | None) -> Statement:
    """The words as a statement of the speaker of the first one, of this class."""
    said = at(words, found.article.text)
    fresh = entry_id(found.article, "statement", said)
    return replace(found.statements[0], id=fresh, content=(said,), cue_class=cue_class)


@st.composite
def any_entries(draw: st.DrawFn) -> Entries:
    """Entries over texts of any characters, some slots empty."""
    whole = entries(article(draw(TEXTS), draw(st.none() | st.dates())))
    one = draw(st.sampled_from([*CueClass, None]))
    whole = replace(whole, statements=(replace(whole.statements[0], cue_class=one),))
    if draw(st.booleans()):
        whole = replace(whole, statements=(), meetings=(), channels=())
    if draw(st.booleans()):
        whole = replace(whole, moves=(), doubts=(), outcome=Outcome.BACK)
    return whole


def editor(read: Entries, said: Sequence[Correction] = ()) -> Editor:
    """The report on a person's editor, with what was said of it so far."""
    return Editor(read, corrected(read, said), said, lambda name: KNOWN.get(name))


def corrections(
    read: Entries, *said: Callable[[Editor], Correction]
) -> list[Correction]:
    """What a person says one after the other, numbered as a ledger would do it."""
    made: list[Correction] = []
    for number, say in enumerate(said, start=1):
        made.append(replace(say(editor(read, made)), number=number))
    return made
