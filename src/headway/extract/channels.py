"""Standing channels between parties, and what the clauses around them tell."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from headway.extract.announced import announced
from headway.extract.cast import Cast
from headway.extract.clauses import agents, clause_verb, objects, pobjects, subjects
from headway.extract.dating import time_of
from headway.extract.evidence import evidence_of, span_of
from headway.extract.linked import Linked, linked
from headway.lexicon.channels import ChannelLexicon, StateWord
from headway.model.kinds import ChannelState, MoveStatus
from headway.model.reading import ChannelReading, TimeReading, TimeRole
from headway.model.span import Span

__all__ = ["find_channels"]

Telling = tuple[Token, StateWord]
LINKING = {"acomp", "attr", "oprd", "advcl", "conj"}
OPENING = ChannelState.OPEN


def find_channels(
    cast: Cast, times: Sequence[TimeReading], lexicon: ChannelLexicon
) -> tuple[ChannelReading, ...]:
    """Every phrase that may name a channel, with the states told of it, in text order.

    A phrase of which no state is told is kept, so that "the council" can take it up.
    """
    told = tellings(cast, lexicon)
    found: list[ChannelReading] = []
    for token in cast.doc:
        phrase = linked(token, cast, times, lexicon)
        if phrase is None:
            continue
        states = [reading(cast, times, phrase, t, lexicon) for t in told[token.i]]
        found += [state for state in states if state] or [named(phrase)]
    return tuple(found)


def tellings(cast: Cast, lexicon: ChannelLexicon) -> dict[int, list[Telling]]:
    """The words that tell a state, by the place of the noun that they tell it of."""
    found: dict[int, list[Telling]] = defaultdict(list)
    for token in cast.doc:
        for word in lexicon.states.get((lemma(token), pos(token)), ()):
            if word.beside and not word.beside & beside(token):
                continue
            for noun in dict.fromkeys(about(token, word, lexicon)):
                found[noun.i].append((token, word))
    return found


def lemma(token: Token) -> str:
    """The word as the list writes it; a "re-" before a hyphen belongs to it."""
    own = token.lemma_.lower() if token.pos_ != "ADJ" else token.lower_
    joined = token.i > 1 and token.nbor(-1).text == "-"
    return f"re{own}" if joined and token.nbor(-2).lower_ == "re" else own


def pos(token: Token) -> str:
    """Its part of speech; a participle that stands like an adjective is a verb."""
    return "VERB" if token.pos_ == "ADJ" and token.tag_ == "VBN" else token.pos_


def beside(token: Token) -> set[str]:
    """The particles and prepositional phrases that hang on the word."""
    found = {t.lower_ for t in token.children if t.dep_ in {"prt", "advmod"}}
    return found | {
        f"{p.lower_} {o.lower_}"
        for p in token.children
        if p.dep_ == "prep"
        for o in p.children
        if o.dep_ == "pobj"
    }


def about(token: Token, word: StateWord, lexicon: ChannelLexicon) -> Iterator[Token]:
    """The nouns of which the word tells its state."""
    if token.pos_ == "NOUN":
        yield from pobjects(token, "of")
        yield from (t for t in token.children if t.dep_ in {"compound", "poss"})
    elif word.pos == "ADJ":
        directed = any(t.lower_ == "to" for t in token.children)  # "open to critics"
        if token.dep_ in LINKING and not directed:
            yield from subjects(clause_verb(token))
    elif token.dep_ in {"acl", "amod"} and token.tag_ == "VBN":
        yield token.head
    elif held := objects(token):
        yield from () if word.alone else held
        yield from working(token, held, lexicon)
    elif word.alone:
        yield from subjects(token)


def working(
    verb: Token, held: Sequence[Token], lexicon: ChannelLexicon
) -> Iterator[Token]:
    """Whose work it is that the verb stops: "suspended *operations* at the embassy"."""
    for noun in held:
        if noun.lemma_.lower() in lexicon.works:
            for preposition in ("of", "at", "in"):
                yield from pobjects(noun, preposition)
                yield from pobjects(verb, preposition)
            yield from (t for t in noun.children if t.dep_ in {"compound", "poss"})
            yield from subjects(verb)


def reading(
    cast: Cast,
    times: Sequence[TimeReading],
    phrase: Linked,
    telling: Telling,
    lexicon: ChannelLexicon,
) -> ChannelReading | None:
    """The channel with the state that the word tells of it; None: it tells of none."""
    token, word = telling
    status = announced(token, lexicon)
    if status is None:
        return None
    new = word.state is OPENING and token.pos_ != "ADJ" and not phrase.sure
    return ChannelReading(
        name=phrase.name,
        noun=phrase.noun,
        evidence=evidence_of(token).to(phrase.name),
        trigger=span_of(token, token),
        parties=phrase.parties,
        movers=movers(cast, token, phrase, lexicon),
        needs=max(phrase.needs, 2 if new and phrase.needs else 0),
        short=phrase.short,
        several=phrase.several,
        state=word.state,
        planned=status is MoveStatus.PLANNED,
        time=since(token, times),
    )


def named(phrase: Linked) -> ChannelReading:
    """The channel with no state."""
    return ChannelReading(
        name=phrase.name,
        noun=phrase.noun,
        evidence=phrase.name,
        trigger=phrase.name,
        parties=phrase.parties,
        needs=phrase.needs,
        short=phrase.short,
        several=phrase.several,
    )


def movers(
    cast: Cast, token: Token, phrase: Linked, lexicon: ChannelLexicon
) -> tuple[Span, ...]:
    """The heads of those who bring the channel into the state."""
    verb = clause_verb(token)
    if token.pos_ == "NOUN":  # "Iran *ordered* the closure", not "regretted"
        doers = subjects(verb) if verb.lemma_.lower() in lexicon.plans else ()
        doers += pobjects(token, "by")
    else:
        doers = subjects(verb) or agents(verb)
    mentions = (cast.of(t) for t in doers)
    heads = dict.fromkeys(m.head for m in mentions if m)
    return tuple(h for h in heads if not phrase.name.holds(h))


def since(token: Token, times: Sequence[TimeReading]) -> Span | None:
    """The time from which on the state holds: its own, or that of its beginning."""
    verb = clause_verb(token)
    here = verb.sent.start_char, verb.sent.end_char
    for time in times:
        inside = here[0] <= time.span.start < here[1]
        if time.role is TimeRole.START and inside:
            words = token.doc.char_span(*pair(time.span), alignment_mode="expand")
            if words is not None and token in {words.root, *words.root.ancestors}:
                return time.span
            if words is not None and verb in words.root.ancestors:
                return time.span
    own = time_of(token, times)
    return own.span if own else None


def pair(span: Span) -> tuple[int, int]:
    """Start and end."""
    return span.start, span.end
