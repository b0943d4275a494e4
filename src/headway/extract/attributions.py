"""Who is quoted or paraphrased, with which words.

The trained reader finds the attributions. Rules add what they are surer of: a quotation
is taken whole, one that goes on belongs to the speaker before it, one with a verb of
saying beside it is somebody's; and within what one says, what another is said to say.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from headway.extract.continued import carried_on
from headway.extract.frames import Acts
from headway.extract.hearing import reading_of, tells
from headway.extract.learnt.reader import Heard
from headway.extract.quotes import is_utterance
from headway.extract.reported import by_verbs
from headway.extract.viewpoints import by_viewpoint
from headway.lexicon.cues import CueLexicon
from headway.model.kinds import CueClass, Directness
from headway.model.reading import AttributionReading, TimeReading
from headway.model.span import Span, overlap

__all__ = ["find_attributions"]

NESTED = 4  # words: a statement within a statement says at least so much


def find_attributions(
    doc: Doc,
    heard: Iterable[Heard],
    quotes: Sequence[Span],
    cues: CueLexicon,
    acts: Acts,
    times: Sequence[TimeReading] = (),
    boilerplate: Sequence[Span] = (),
    deeds: Sequence[Span] = (),
) -> tuple[AttributionReading, ...]:
    """The attributions of a text in order of their content; none in boilerplate.

    `deeds` are the words that tell of deeds: unless they are known to attribute, too,
    nobody says anything by them, as in "*expelled* the envoy".
    """
    text = doc.text  # made anew at each asking
    uttered = [quote for quote in quotes if is_utterance(text, quote)]
    learnt = [
        reading_of(doc, text, one, uttered, cues, acts, times)
        for one in heard
        if tells(one, text, uttered)
    ]
    learnt = [one for one in learnt if not is_deed(one, deeds)]
    ruled = list(by_verbs(doc, text, cues, uttered, acts, times))
    views = list(by_viewpoint(doc, uttered, acts))
    own = [*views, *without(learnt, views)]
    quoted = [one for one in ruled if one.directness is Directness.DIRECT]
    read = [*own, *missed(quoted, own)]
    whole = carried_on(text, read, uttered)
    sorted_out = list(apart(whole))
    inner = nested(text, ruled, sorted_out)
    unique = {one.content: one for one in (*inner, *sorted_out)}
    return tuple(
        reading
        for reading in sorted(unique.values(), key=lambda r: r.content)
        if not overlap(reading.content, boilerplate)
    )


def is_deed(one: AttributionReading, deeds: Sequence[Span]) -> bool:
    """Whether the cue tells of a deed, and nobody's own words are quoted."""
    unsaid = one.cue_class is None and one.directness is Directness.INDIRECT
    return unsaid and one.cue is not None and overlap([one.cue], deeds)


def without(
    learnt: Iterable[AttributionReading], views: Sequence[AttributionReading]
) -> Iterator[AttributionReading]:
    """What was heard, less the quotations that are somebody's view."""
    spans = [span for view in views for span in view.content]
    for one in learnt:
        left = tuple(s for s in one.content if not overlap([s], spans))
        if left:
            yield replace(one, content=left)


def missed(
    quoted: Iterable[AttributionReading], learnt: Sequence[AttributionReading]
) -> Iterator[AttributionReading]:
    """Quotations that rules give to somebody and the reader has not heard."""
    spans = [span for other in learnt for span in other.content]
    for one in quoted:
        if not overlap(one.content, spans):
            yield one


def apart(whole: Iterable[AttributionReading]) -> Iterator[AttributionReading]:
    """The attributions, none of whose contents crosses another's or holds its own cue.

    Of two that claim the same words the surer keeps them; what is left with no words is
    none.
    """
    kept: list[Span] = []
    for one in sorted(whole, key=lambda r: -(r.confidence or 0)):
        own = [part for span in one.content for part in around(span, one.cue)]
        free = tuple(span for span in own if not overlap([span], kept))
        if free:
            kept += free
            yield replace(one, content=free)


def around(span: Span, cue: Span | None) -> list[Span]:
    """The parts of a span on both sides of the cue; all where the cue is apart."""
    if cue is None or not span.overlaps(cue):
        return [span]
    parts = (span.start, cue.start), (cue.end, span.end)
    return [Span(start, end) for start, end in parts if start < end]


def nested(
    text: str,
    ruled: Iterable[AttributionReading],
    whole: Sequence[AttributionReading],
) -> Iterator[AttributionReading]:
    """What somebody is said to say: "an envoy said that *Iran demanded guarantees*".

    People mark the outer statement alone, and so the reader does not learn the inner.
    """
    known = [one.cue for one in whole if one.cue is not None]
    for one in ruled:
        if (
            one.cue_class is CueClass.SPEECH
            and one.cue is not None
            and not overlap([one.cue], known)
            and one.source is not None
            and is_named(one.source.of(text))
            and one.content[0].start >= one.cue.end
            and len(one.content[0].of(text).split()) >= NESTED
            and any(inside(one, outer) for outer in whole)
        ):
            yield one


def inside(one: AttributionReading, outer: AttributionReading) -> bool:
    """Whether all of an attribution stands within what another attributes."""
    parts = [one.cue, one.source, *one.content]
    held = all(any(s.holds(part) for s in outer.content) for part in parts if part)
    return held and one.content != outer.content


def is_named(source: str) -> bool:
    """Whether a source bears a name: "Iran", "the Kremlin", not "he" or "officials"."""
    words = [word for word in source.split() if word.lower() not in {"the", "i", "we"}]
    return bool(words) and words[0][:1].isupper()
