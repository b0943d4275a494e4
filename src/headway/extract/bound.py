"""What the clause itself says of whom a pronoun takes up, and whom it cannot mean."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from headway.extract.cast import Cast
from headway.extract.clauses import clause_verb, conjuncts, objects, pobjects, subjects
from headway.extract.evidence import span_of
from headway.lexicon.classes import word_class
from headway.model.reading import Form, MentionReading

__all__ = ["bind"]

REFLEXIVE = {"himself", "herself", "itself", "themselves"}
SORTS = ({"he", "him", "his"}, {"she", "her"}, {"it", "its"}, {"they", "them", "their"})
THIRD = REFLEXIVE.union(*SORTS)
VERBS = {"VERB", "AUX"}
SUBJECTS = {"nsubj", "nsubjpass"}
ARGUMENTS = {*SUBJECTS, "dobj", "dative", "pobj"}
FILLING = {"xcomp", "ccomp"}
FRONTED = {"advcl", "prep", "mark"}
JOINED = {"conj", "appos"}


def bind(cast: Cast) -> None:
    """Note of each mention its verb, and of pronouns whom the clause ties them to."""
    for number, token in roots(cast).items():
        reading = cast.readings[number]
        verb = verb_of(token)
        reading = replace(
            reading,
            subject=reading.subject or first_of(token).dep_ in SUBJECTS,
            verb=span_of(verb, verb) if verb is not None else None,
            mutual=verb is not None and verb.lemma_.lower() in word_class("mutual"),
        )
        third = reading.form is Form.PRONOUN and token.lower_ in THIRD
        cast.readings[number] = tied(reading, token) if third else reading


def roots(cast: Cast) -> dict[int, Token]:
    """The uppermost token of each mention, by the mention's number."""
    tokens: dict[int, list[Token]] = {}
    for index, number in cast.at.items():
        tokens.setdefault(number, []).append(cast.doc[index])
    return {number: uppermost(found) for number, found in tokens.items()}


def uppermost(tokens: Sequence[Token]) -> Token:
    """The first of the tokens that hangs on none of them."""
    above = (t for t in tokens if t.head == t or t.head not in tokens)
    return next(above, tokens[0])


def tied(reading: MentionReading, token: Token) -> MentionReading:
    """The pronoun with what binds it, and with who beside it is another."""
    found = binder(token)
    beside = () if token.lower_ in REFLEXIVE else co_arguments(token)
    return replace(
        reading,
        bound=span_of(found[0], found[-1]) if found else None,
        apart=tuple(span_of(t, t) for t in beside),
    )


def first_of(token: Token) -> Token:
    """The first of those to whom the token is joined, or beside whom it stands."""
    while token.dep_ in JOINED:
        token = token.head
    return token


def verb_of(token: Token) -> Token | None:
    """The verb whose subject or object the token is, also behind a preposition."""
    first = first_of(token)
    if first.dep_ not in ARGUMENTS:
        return None
    head = first.head
    if head.dep_ in {"prep", "dative", "agent"}:
        head = head.head
    return head if head.pos_ in VERBS else None


def co_arguments(token: Token) -> tuple[Token, ...]:
    """Who else does the deed or suffers it: "*Ann Other* rang Bob Fink and him"."""
    verb = verb_of(token)
    if verb is None:
        return ()
    beside = (*subjects(verb), *objects(verb))
    return tuple(t for t in beside if t.i != token.i) if token in beside else beside


def binder(token: Token) -> Sequence[Token]:
    """The word or the list that the pronoun takes up by the grammar of its sentence."""
    if token.lower_ in REFLEXIVE:
        return subjects(clause_verb(token.head))[:1]
    found = owner(token) if token.dep_ == "poss" else asked(token)
    return (found,) if found is not None else behind(token)


def owner(token: Token) -> Token | None:
    """Who owns: "asked *China* to pull back *its* patrols", "*it* lost *its* seat"."""
    verb = clause_verb(token.head)
    if verb.pos_ not in VERBS or is_below(token, own_subject(verb)):
        return None
    subject = own_subject(verb)
    if subject is not None:
        return subject if same_sort(subject, token) or is_told(verb) else None
    return next(iter(objects(verb.head)), None) if verb.dep_ == "xcomp" else None


def own_subject(verb: Token) -> Token | None:
    """The subject that the verb itself has."""
    return next((t for t in verb.children if t.dep_ in SUBJECTS), None)


def is_told(verb: Token) -> bool:
    """Whether the verb is what its subject is asked to do: "asked Iran *to stop*"."""
    infinitive = any(t.dep_ == "aux" and t.lower_ == "to" for t in verb.children)
    return infinitive and verb.dep_ in {"ccomp", "xcomp"}


def same_sort(one: Token, other: Token) -> bool:
    """Whether two pronouns agree: "it" and "its"."""
    return any({one.lower_, other.lower_} <= sort for sort in SORTS)


def asked(token: Token) -> Token | None:
    """Who was asked just before and answers: "asked *Iran* to wait. *It* refused"."""
    verb = token.head
    if token.dep_ != "nsubj" or verb.lemma_.lower() not in word_class("comply"):
        return None
    request = verb.head if verb.dep_ == "conj" else before(verb)
    if request is None or not any(t.dep_ in FILLING for t in request.children):
        return None
    told = (t for t in objects(request) if t.i < token.i)
    named = (own_subject(t) for t in request.children if is_told(t))
    return next((t for t in (*told, *named) if t is not None), None)


def before(verb: Token) -> Token | None:
    """The main verb of the sentence before that of which this is the main verb."""
    start = verb.sent.start
    if verb.dep_ != "ROOT" or start == 0:
        return None
    return verb.doc[start - 1].sent.root


def behind(token: Token) -> Sequence[Token]:
    """Who is named only later: "When *she* left, *Ann Other* wept", "said of *Iran*".

    Only the first clause of a sentence looks ahead.
    """
    for step in upward(token):
        main = step.head
        if main.pos_ not in VERBS:
            continue
        subject = own_subject(main)
        if step.dep_ in FRONTED and subject is not None and subject.i > token.i:
            ahead = looks_ahead(step) and is_first(step, subject)
            return conjuncts(subject) if ahead else ()
        if step.dep_ == "ccomp" and step.i < main.i:
            return topics(main)
    return ()


def looks_ahead(clause: Token) -> bool:
    """Whether it has a subject of its own, if a verb: not "Standing by *his* side"."""
    return clause.dep_ != "advcl" or own_subject(clause) is not None


def is_first(clause: Token, subject: Token) -> bool:
    """Whether the sentence begins with the clause, and its subject stands behind."""
    before = clause.doc[clause.sent.start : clause.left_edge.i]
    return clause.right_edge.i < subject.left_edge.i and all(t.is_punct for t in before)


def upward(token: Token) -> Iterator[Token]:
    """The token and what it hangs on, up to the last but the main verb."""
    step = token
    while step.head != step:
        yield step
        step = step.head


def topics(verb: Token) -> Sequence[Token]:
    """Of whom something is said: "said *of Iran*"."""
    return next(filter(None, (pobjects(verb, p) for p in ("of", "about"))), ())


def is_below(token: Token, above: Token | None) -> bool:
    """Whether the token stands in the phrase of another."""
    return above is not None and (above == token or above.is_ancestor(token))
