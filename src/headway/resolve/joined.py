"""Several mentions as one: "Iran, Iraq and Turkey", "Ann Other and Bob Fink"."""

import re
from collections.abc import Iterable, Iterator, Sequence

from headway.model.reading import Form, MentionReading
from headway.model.span import Span
from headway.resolve.roster import Roster

__all__ = ["gathered"]

COMMA = re.compile(r"\s*,\s*(?:the\s+)?")
AND = re.compile(r"\s*,?\s*(?:and|nor|&|as well as|along with)\s+(?:the\s+)?")
DETERMINED = re.compile(r"(?:an?|the|one|another|his|her|its|their|\S+['’]s?)\s", re.I)


def gathered(
    mentions: Sequence[MentionReading], roster: Roster
) -> tuple[MentionReading, ...]:
    """A mention for each list of mentions that stand side by side.

    It means the group of all of them, or nobody where one of them is not settled.
    """
    found = []
    for members in lists(outermost(mentions), roster.text):
        mention = together(members)
        actors = [roster.of(member.head) for member in members]
        known = {actor.id: actor for actor in actors if actor is not None}
        if None not in actors and len(known) > 1:
            roster.gather(mention.head, mention.span, tuple(known.values()))
        found.append(mention)
    return tuple(found)


def outermost(mentions: Iterable[MentionReading]) -> Iterator[MentionReading]:
    """The mentions that stand in no other, in text order."""
    end = 0
    for mention in sorted(mentions, key=lambda m: (m.span.start, -m.span.end)):
        if mention.span.start >= end:
            end = mention.span.end
            yield mention


def lists(
    mentions: Iterable[MentionReading], text: str
) -> Iterator[tuple[MentionReading, ...]]:
    """Those that commas and a last "and" join within one sentence."""
    row: list[MentionReading] = []
    whole = False  # whether the "and" has been read
    for mention in mentions:
        gap = text[row[-1].span.end : mention.span.start] if row else ""
        here = bool(row) and row[-1].sentence == mention.sentence
        owning = mention.form is Form.PRONOUN and mention.modifier
        here = here and not owning and not is_bare(mention, text)
        here = here and not are_apart(row[-1], mention)
        if here and AND.fullmatch(gap):
            row.append(mention)
            whole = True
        elif here and not whole and COMMA.fullmatch(gap):
            row.append(mention)
        else:
            if whole:
                yield tuple(row)
            row, whole = [mention], False
    if whole:
        yield tuple(row)


def are_apart(one: MentionReading, other: MentionReading) -> bool:
    """Whether each has a verb of its own: "wants *the port*, and *Peru* will not"."""
    return None not in {one.verb, other.verb} and one.verb != other.verb


def is_bare(mention: MentionReading, text: str) -> bool:
    """Whether it goes on with a title: "Ann Other, a writer and *former envoy*"."""
    single = mention.form is Form.DESCRIPTION and not mention.plural
    return single and DETERMINED.match(mention.span.of(text)) is None


def together(members: Sequence[MentionReading]) -> MentionReading:
    """The one mention that a list is."""
    first, last = members[0], members[-1]
    return MentionReading(
        span=Span(first.span.start, last.span.end),
        head=Span(first.head.start, max(first.head.end, last.head.end)),
        form=Form.NAME,
        plural=True,
        sentence=first.sentence,
        subject=first.subject,
        place=any(member.place for member in members),
        modifier=first.modifier,
    )
