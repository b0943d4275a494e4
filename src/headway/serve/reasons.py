"""Why an entry was read so, as lines for a person."""

from collections.abc import Iterable, Iterator

from headway.analyse.told import words
from headway.model.entry import Channel, Entries, Move, Statement
from headway.model.reasons import Filler, ListReason, Reasons

__all__ = ["reason_of_channel", "reasons_of_move", "reasons_of_statement", "told"]

RULE = "by a rule"


def reasons_of_move(held: Entries, move: Move, found: Reasons) -> Iterator[str]:
    """The lines on a move."""
    word = words(held, found.word)
    yield f"{move.kind}, {move.status} · “{words(held, move.evidence)}”"
    yield f"  word       “{word}”; its clause tells what is {found.mood}" + (
        ", with a “not”" if found.negated else ""
    )
    yield f"  confidence {share(found.confidence)} of readings that look like this one"
    kinds = ", ".join(f"{kind} {share(sure)}" for kind, sure in found.kinds)
    yield f"  network    {kinds}"
    yield f"  lexicon    {listed(found.listed)}"
    yield f"  read as    {made_by(held, move, found)}"
    yield f"  actor      {fillers(held, found.actors)}"
    yield f"  recipient  {fillers(held, found.recipients)}"
    for rival in found.rivals:
        rule = f"{rival.rule}, {share(rival.confidence)}"
        at = words(held, rival.word)
        yield f"  beside it  “{at}” as {rival.kind} ({rule}): {rival.fate}"


def made_by(held: Entries, move: Move, found: Reasons) -> str:
    """Who makes the move, to whom, and why it is they."""
    names = {actor.id: actor.name for actor in held.actors}
    makers = [m for m in (move.actor, *move.participants) if m is not None]
    made = " and ".join(names.get(m.actor, "the report itself") for m in makers)
    to = f" → {names[move.recipient.actor]}" if move.recipient else ""
    near = found.actors and found.actors[0].words is not None
    return f"{made}{to}" + ("" if near else ": whoever speaks, or the report itself")


def reason_of_channel(held: Entries, channel: Channel) -> str:
    """The line on a channel."""
    since = f" since {channel.since}" if channel.since else ""
    told_ = words(held, channel.evidence)
    return f"channel, {channel.state}{since} · “{told_}”"


def reasons_of_statement(held: Entries, statement: Statement) -> Iterator[str]:
    """The lines on a statement."""
    cue = f"“{words(held, statement.cue)}”" if statement.cue else "quotation marks"
    sure = statement.confidence
    how = RULE if sure is None else f"by the network, {share(sure)} sure"
    content = words(held, statement.content[0])
    yield f"statement, {statement.directness} · “{content}”"
    yield f"  cue        {cue} ({statement.cue_class or 'of no listed class'}), {how}"
    source = f"“{words(held, statement.source)}”" if statement.source else "nobody"
    yield f"  source     {source}"


def told(kind: str, moves: int) -> str:
    """What an entry that rests on moves is made of."""
    return f"{kind}: made from {moves} move{'' if moves == 1 else 's'}, as follows"


def listed(entry: ListReason | None) -> str:
    """What the lexicon has for it."""
    if entry is None:
        return "no entry reads these words so"
    return (
        f"{entry.id}, right in {share(entry.right)}: as in “{entry.example}”, "
        f"not as in “{entry.counter_example}”"
    )


def fillers(held: Entries, found: Iterable[Filler]) -> str:
    """Those who were weighed for a part, likeliest first."""
    return ", ".join(f"{called(held, one)} {share(one.share)}" for one in found)


def called(held: Entries, one: Filler) -> str:
    """Whom the words name, with the words where they are others."""
    if one.words is None:
        return one.name
    own = words(held, one.words)
    return one.name if own == one.name else f"{one.name} (“{own}”)"


def share(part: float) -> str:
    """A share as people say it: "87 %"."""
    return f"{100 * part:.0f} %"
