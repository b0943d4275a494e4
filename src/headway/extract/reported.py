"""Words that a verb attributes to its subject: rules over parse and marks."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from headway.extract.clauses import objects, pobjects, subjects
from headway.extract.content import directness, spans_of, widened
from headway.extract.dating import time_of
from headway.extract.evidence import span_of
from headway.extract.frames import Acts
from headway.extract.phrases import bare_phrase
from headway.lexicon.classes import word_class
from headway.lexicon.cues import CueEntry, CueLexicon, class_of
from headway.model.reading import AttributionReading, TimeReading
from headway.model.span import Span

__all__ = ["addressee_of", "by_verbs", "is_other_verb", "is_talked", "says_enough"]

FINITE = {"VBD", "VBZ", "VBP", "VBG"}
SUBJECTS = {"nsubj", "nsubjpass"}
LEAST = 8  # code points: less is no statement
INSERTED = {"parataxis", "ccomp", "advcl", "dep"}


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
        if cue is None or is_talked(token) or is_other_verb(token):
            continue
        behind = speaker_behind(token, cue, acts)
        content = inserted(token) if behind else content_of(token, cue)
        content = content or beside(token, text, cue, quotes)
        source = bare_phrase(behind) if behind else source_of(token)
        said = time_of(token, times)
        if says_enough(content) and (source is not None or token.dep_ != "amod"):
            yield AttributionReading(
                content=widened(content, quotes, span_of(token, token)),
                directness=directness(content, quotes),
                source=source,
                cue=span_of(token, token),
                addressee=addressee_of(token, acts, told=cue.addressed),
                cue_class=class_of([cue.lemma]),
                time=said.span if said else None,
            )


def is_other_verb(verb: Token) -> bool:
    """Whether a particle makes another verb of the cue: "called *off* the talks"."""
    return any(t.dep_ == "prt" and t.lower_ == "off" for t in verb.children)


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


def source_of(verb: Token) -> Span | None:
    """The phrase that says whose words they are; a passive's speaker stands by "by"."""
    found = subjects(verb)
    return bare_phrase(found[0]) if found else None


def is_talked(verb: Token) -> bool:
    """Whether the talks themselves are said to say something: they cannot speak."""
    return any(t.lemma_.lower() in word_class("talks") for t in subjects(verb)[:1])


def addressee_of(verb: Token, acts: Acts, *, told: bool) -> Span | None:
    """To whom it is said: "told *reporters*", "said *to the envoy*".

    `told` says that the verb's object is whom it is said to.
    """
    named = [t for t in objects(verb) if told and t.pos_ in {"NOUN", "PROPN", "PRON"}]
    found = named or [t for t in pobjects(verb, "to") if acts(t)]
    return bare_phrase(found[0]) if found else None
