"""Who is quoted or paraphrased, with which words: rules over parse and marks."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from headway.extract.clauses import objects, pobjects, subjects
from headway.extract.content import directness, spans_of, widened
from headway.extract.evidence import span_of
from headway.extract.frames import Acts
from headway.extract.quotes import find_quotes, is_utterance
from headway.extract.times import time_of
from headway.lexicon.classes import word_class
from headway.lexicon.cues import CueEntry, CueLexicon
from headway.model.kinds import Directness
from headway.model.reading import AttributionReading, TimeReading
from headway.model.span import Span

__all__ = ["find_attributions"]

FINITE = {"VBD", "VBZ", "VBP", "VBG"}
SUBJECTS = {"nsubj", "nsubjpass"}
OPENING = 8  # tokens: who speaks before a colon is soon named
LEAST = 8  # code points: less is no statement
NEAR = 80  # code points between a cue and the quotation that goes on
INSERTED = {"parataxis", "ccomp", "advcl", "dep"}


def find_attributions(
    doc: Doc,
    cues: CueLexicon,
    acts: Acts,
    times: Sequence[TimeReading] = (),
    boilerplate: Sequence[Span] = (),
) -> tuple[AttributionReading, ...]:
    """The attributions of a text in order of their content; none in boilerplate."""
    text = doc.text  # made anew at each asking
    quotes = [q for q in find_quotes(text) if is_utterance(text, q)]
    read = [
        *by_verbs(doc, text, cues, quotes, acts, times),
        *by_according(doc, quotes, acts),
        *by_colon(doc, quotes, acts),
    ]
    whole = carried_on(text, [r for r in read if r.content], quotes)
    unique = {reading.content: reading for reading in whole}
    return tuple(
        reading
        for reading in sorted(unique.values(), key=lambda r: r.content)
        if not any(s.overlaps(b) for s in reading.content for b in boilerplate)
    )


def by_verbs(
    doc: Doc,
    text: str,
    cues: CueLexicon,
    quotes: Sequence[Span],
    acts: Acts,
    times: Sequence[TimeReading],
) -> Iterator[AttributionReading]:
    """Attributions by a verb: "said that …", "…, she said", "wants to …"."""
    for token in doc:
        cue = cues.get(token.lemma_.lower()) if token.pos_ == "VERB" else None
        if cue is None or is_talked(token):
            continue
        behind = speaker_behind(token, cue, acts)
        content = inserted(token) if behind else content_of(token, cue)
        content = content or beside(token, text, cue, quotes)
        source = phrase(behind) if behind else source_of(token)
        said = time_of(token, times)
        if says_enough(content) and (source is not None or token.dep_ != "amod"):
            yield AttributionReading(
                content=widened(content, quotes, span_of(token, token)),
                directness=directness(content, quotes),
                source=source,
                cue=span_of(token, token),
                addressee=addressee_of(token, cue, acts),
                cue_id=cue.id,
                time=said.span if said else None,
            )


def says_enough(content: Sequence[Span]) -> bool:
    """Whether anything is said: "discussed *face* to face" says nothing."""
    return sum(span.end - span.start for span in content) >= LEAST


def content_of(verb: Token, cue: CueEntry) -> tuple[Span, ...]:
    """The complement of the verb, or the clause that the verb is inserted into."""
    for child in verb.children:
        if child.dep_ in cue.frames and child.pos_ != "PRON":
            return spans_of(child.subtree)
        if f"prep:{child.lower_}" in cue.frames and not tells_when(child):
            return spans_of(t for t in child.subtree if t != child)
    if "ccomp" in cue.frames and is_inserted(verb):
        return inserted(verb)
    return ()


def tells_when(preposition: Token) -> bool:
    """Whether a day or an hour stands behind the preposition."""
    return any(t.ent_type_ in {"DATE", "TIME"} for t in preposition.children)


def is_inserted(verb: Token) -> bool:
    """Whether the verb is put into or behind its content: "…, *he said*"."""
    if verb.dep_ not in INSERTED or verb.head == verb:
        return False
    if any(t.dep_ == "mark" for t in verb.children):
        return False
    first = verb.left_edge
    return first.i == 0 or first.is_punct or not first.nbor(-1).is_alpha


def inserted(verb: Token) -> tuple[Span, ...]:
    """The clause that the verb is put into or behind: "…, *said the envoy*"."""
    own = set(verb.subtree)
    return spans_of(t for t in verb.head.subtree if t not in own)


def speaker_behind(verb: Token, cue: CueEntry, acts: Acts) -> Token | None:
    """Who speaks where the parse takes the speaker behind the verb for its object."""
    if "ccomp" not in cue.frames or verb.dep_ != "conj" or verb.i == 0:
        return None
    if not verb.nbor(-1).is_punct or any(t.dep_ in SUBJECTS for t in verb.children):
        return None
    found = [t for t in objects(verb) if t.i > verb.i and acts(t)]
    return found[0] if found else None


def beside(
    verb: Token, text: str, cue: CueEntry, quotes: Sequence[Span]
) -> tuple[Span, ...]:
    """The quotation that stands in the verb's sentence, or ends just before it."""
    if "ccomp" not in cue.frames or verb.tag_ not in FINITE:
        return ()
    start, end = verb.sent.start_char, verb.sent.end_char
    near = [
        q
        for q in quotes
        if start - 3 <= q.end
        and q.start < end
        and "\n" not in text[min(q.end, start) : start]
    ]
    return tuple(near[:1])


def by_according(
    doc: Doc, quotes: Sequence[Span], acts: Acts
) -> Iterator[AttributionReading]:
    """Attributions by "according to" and, at a sentence's head, "for X, …"."""
    for token in doc:
        if token.lower_ == "according" and token.i + 1 < len(doc):
            pobj = [t for c in token.children for t in c.children if t.dep_ == "pobj"]
            if pobj and token.head != token:
                yield adverbial(token, doc[token.i + 1], pobj[0], quotes)
        elif is_viewpoint(token, quotes):
            pobj = [t for t in token.children if t.dep_ == "pobj" and acts(t)]
            if pobj:
                yield adverbial(token, token, pobj[0], quotes)


def by_colon(
    doc: Doc, quotes: Sequence[Span], acts: Acts
) -> Iterator[AttributionReading]:
    """Attributions by a colon at a sentence's head: "Minister: talks are over"."""
    for sentence in doc.sents:
        opening = [t for t in sentence[:OPENING] if t.text == ":"]
        if not opening or opening[0].i == sentence.start:
            continue
        named = doc[sentence.start : opening[0].i]
        behind = [t for t in sentence if t.i > opening[0].i and not t.is_space]
        if behind and named[-1].pos_ in {"PROPN", "NOUN"} and acts(named[-1]):
            cue = span_of(opening[0], opening[0])
            content = widened(spans_of(behind), quotes, cue)
            yield AttributionReading(
                content=content,
                directness=directness(content, quotes),
                source=span_of(named[0], named[-1]),
                cue=cue,
                cue_id=":",
            )


def is_viewpoint(token: Token, quotes: Sequence[Span]) -> bool:
    """Whether "for" opens a sentence that gives somebody's quoted view."""
    if token.lower_ != "for" or token.i != token.sent.start or token.head == token:
        return False
    start, end = token.sent.start_char, token.sent.end_char
    return any(start <= q.start and q.end <= end for q in quotes)


def adverbial(
    first: Token, last: Token, source: Token, quotes: Sequence[Span]
) -> AttributionReading:
    """The attribution whose cue is a preposition: the rest of its clause is content."""
    cue = span_of(first, last)
    aside = set(first.subtree)
    clause = first.head
    while clause.head != clause and clause.pos_ not in {"VERB", "AUX"}:
        clause = clause.head
    content = spans_of(t for t in clause.subtree if t not in aside)
    return AttributionReading(
        content=widened(content, quotes, cue),
        directness=directness(content, quotes),
        source=phrase(source),
        cue=cue,
        cue_id=first.lower_,
    )


def carried_on(
    text: str, read: Sequence[AttributionReading], quotes: Sequence[Span]
) -> list[AttributionReading]:
    """The same attributions, each with the quotations that go on with it.

    "“No,” she said. “*Not today.*”": a quotation with no cue of its own belongs to the
    speaker before it in the paragraph, and to the same statement.
    """
    found = list(read)
    for quote in quotes:
        if any(quote.overlaps(span) for r in found for span in r.content):
            continue
        before = [r for r in found if goes_on(text, r, quote)]
        if before:
            last = max(before, key=lambda r: r.content[-1].end)
            content = (*last.content, quote)
            longer = replace(
                last, content=content, directness=directness(content, quotes)
            )
            found[found.index(last)] = longer
    return found


def goes_on(text: str, reading: AttributionReading, quote: Span) -> bool:
    """Whether the quotation stands shortly behind quoted words and their cue."""
    end = reading.content[-1].end
    return (
        reading.directness is not Directness.INDIRECT
        and end <= quote.start
        and quote.start - max(end, cue_end(reading)) < NEAR
        and "\n" not in text[end : quote.start].strip()
    )


def cue_end(reading: AttributionReading) -> int:
    """Where the words that attribute end."""
    ends = [span.end for span in (reading.cue, reading.source) if span is not None]
    return max(ends, default=0)


def source_of(verb: Token) -> Span | None:
    """The phrase that says whose words they are; a passive's speaker stands by "by"."""
    found = subjects(verb)
    return phrase(found[0]) if found else None


def is_talked(verb: Token) -> bool:
    """Whether the talks themselves are said to say something: they cannot speak."""
    return any(t.lemma_.lower() in word_class("talks") for t in subjects(verb)[:1])


def phrase(head: Token) -> Span:
    """The noun phrase around its head, without a clause that hangs on it."""
    kept = [head.i]
    for child in head.children:
        if child.dep_ not in {"relcl", "acl", "punct", "cc", "conj", "advcl"}:
            kept += [child.left_edge.i, child.right_edge.i]
    doc: Doc = head.doc
    return span_of(doc[min(kept)], doc[max(kept)])


def addressee_of(verb: Token, cue: CueEntry, acts: Acts) -> Span | None:
    """To whom it is said: "told *reporters*", "said *to the envoy*"."""
    told = objects(verb) if cue.addressed else ()
    named = [t for t in told if t.pos_ in {"NOUN", "PROPN", "PRON"}]
    found = named or [t for t in pobjects(verb, "to") if acts(t)]
    return phrase(found[0]) if found else None
