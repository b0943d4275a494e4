"""What a clause says of who does what: plain questions to spaCy's parse.

The labels are those of the ClearNLP scheme, which spaCy's English models use. Every
function takes tokens and gives tokens; none knows a word list.
"""

from collections.abc import Iterator

from spacy.tokens import Token

__all__ = [
    "agents",
    "auxiliaries",
    "clause_verb",
    "complements",
    "conjuncts",
    "governor",
    "is_negated",
    "is_passive",
    "objects",
    "pobjects",
    "shares_auxiliary",
    "subjects",
]

SUBJECTS = {"nsubj", "csubj"}
PASSIVE_SUBJECTS = {"nsubjpass", "csubjpass"}
OBJECTS = {"dobj", "dative", "oprd"}
COMPLEMENTS = {"ccomp", "xcomp", "pcomp", "acl"}
RELATIVE = {"WDT", "WP"}
NEGATING = {"no", "neither", "nor", "never", "not", "n't", "n’t"}


def clause_verb(token: Token) -> Token:
    """The verb of the clause that the token stands in."""
    step = token
    while step.pos_ not in {"VERB", "AUX"} and step.head != step:
        step = step.head
    return step


def conjuncts(token: Token) -> tuple[Token, ...]:
    """The token and those joined to it by "and", "or" or a comma, in text order."""
    return (token, *(t for t in token.conjuncts if t.i > token.i))


def is_passive(verb: Token) -> bool:
    """Whether the verb stands in the passive: "was rejected by"."""
    return any(t.dep_ in {"auxpass", "nsubjpass"} for t in verb.children)


def governor(verb: Token) -> Token | None:
    """The verb or noun whose complement, modifier or conjunct this verb is."""
    return None if verb.head is verb or verb.head == verb else verb.head


def children(token: Token, labels: set[str]) -> tuple[Token, ...]:
    """The token's children that bear one of these labels, with their conjuncts."""
    return tuple(c for t in token.children if t.dep_ in labels for c in conjuncts(t))


def agents(verb: Token) -> tuple[Token, ...]:
    """Those by whom a passive deed is done: "rejected by Iran"."""
    return tuple(
        c
        for t in verb.children
        if t.dep_ == "agent" or (t.dep_ == "prep" and t.lower_ == "by")
        for c in children(t, {"pobj"})
    )


def subjects(verb: Token) -> tuple[Token, ...]:
    """Those who do the deed, also where another verb of the sentence names them."""
    if is_passive(verb):
        return agents(verb)
    own = nearest(verb)
    if any(t.tag_ in RELATIVE for t in own) and verb.dep_ == "relcl":
        return conjuncts(verb.head)
    return own or inherited_subjects(verb)


def nearest(verb: Token) -> tuple[Token, ...]:
    """The subject that stands next to the verb, with those joined to it."""
    found = [t for t in verb.children if t.dep_ in SUBJECTS]
    if len(found) > 1 and goes_on(found[-2], found[-1]):
        return (*conjuncts(found[-2]), *conjuncts(found[-1]))
    return conjuncts(found[-1]) if found else ()


def goes_on(first: Token, second: Token) -> bool:
    """Whether two subjects are one list: "*Iran*, *France* and Iraq met"."""
    joined = any(t.dep_ == "cc" for t in second.children)
    gap = second.left_edge.i - first.right_edge.i
    return joined and gap == 2 and second.left_edge.nbor(-1).text == ","


def inherited_subjects(verb: Token) -> tuple[Token, ...]:
    """The subject that a verb shares with the verb or noun above it."""
    head = governor(verb)
    if head is None:
        return ()
    match verb.dep_:
        case "conj":
            return subjects(head) if head.pos_ in {"VERB", "AUX"} else ()
        case "xcomp":
            return objects(head) or subjects(head)
        case "relcl":
            return conjuncts(head)
        case "acl" if verb.tag_ == "VBG":
            return conjuncts(head)
        case "acl" | "acomp" | "advcl" | "attr" | "pcomp" | "prep" | "aux":
            return upward(head)
        case _:
            return ()


def upward(head: Token) -> tuple[Token, ...]:
    """The subject of the nearest verb at or above the token."""
    step: Token | None = head
    while step is not None and step.pos_ not in {"VERB", "AUX"}:
        step = governor(step)
    return subjects(step) if step is not None else ()


def objects(verb: Token) -> tuple[Token, ...]:
    """Those to whom the deed is done; for a passive, its grammatical subject."""
    if is_passive(verb):
        passive = children(verb, PASSIVE_SUBJECTS)
        related = verb.dep_ == "relcl" and any(t.tag_ in RELATIVE for t in passive)
        return antecedents(verb) if related else passive
    own = children(verb, OBJECTS)
    if own or verb.dep_ != "relcl":
        return own
    relative = [t for t in verb.children if t.dep_ in SUBJECTS]
    return conjuncts(verb.head) if relative and relative[0].tag_ != "WDT" else ()


def antecedents(verb: Token) -> tuple[Token, ...]:
    """What "which" may stand for: the noun before it, and the noun above that one."""
    noun = verb.head
    above = noun.head.head if noun.dep_ == "pobj" else None
    return (*conjuncts(noun), *([above] if above is not None else []))


def preps(token: Token) -> Iterator[Token]:
    """The prepositions that hang on the token, on its particle or on its object."""
    for t in token.children:
        if t.dep_ in {"prep", "dative", "agent"} and t.pos_ in {"ADP", "SCONJ", "VERB"}:
            yield t
            yield from (p for p in t.children if p.dep_ == "prep")
        elif t.dep_ in {"prt", "dobj"}:
            yield from (p for p in t.children if p.dep_ == "prep")
    if token.dep_ == "relcl" and token.head in objects(token):
        yield from (p for p in token.head.children if p.dep_ == "prep")


def pobjects(token: Token, preposition: str) -> tuple[Token, ...]:
    """The nouns behind this preposition: "talks *with* Iran"."""
    return tuple(
        c
        for p in preps(token)
        if p.lower_ == preposition
        for c in children(p, {"pobj", "pcomp"})
    )


def complements(token: Token) -> tuple[Token, ...]:
    """The clauses that fill the token out: "demanded *that Iran stop*"."""
    own = [t for t in token.children if t.dep_ in COMPLEMENTS]
    behind = [c for p in preps(token) for c in p.children if c.dep_ == "pcomp"]
    return (*own, *behind)


def has_no(noun: Token) -> bool:
    """Whether a noun is said not to be: "held *no talks*"."""
    return any(t.lower_ == "no" and t.dep_ in {"det", "neg"} for t in noun.children)


def denies(word: Token) -> bool:
    """Whether the word says no; "not only" says yes twice."""
    if word.dep_ != "neg" and word.lower_ not in NEGATING:
        return False
    return word.i + 1 == len(word.doc) or word.nbor(1).lower_ not in {"only", "just"}


def nouns_above(token: Token) -> Iterator[Token]:
    """The nouns that a noun hangs on by prepositions: "no *reason* for talks"."""
    step = token
    while step.pos_ == "NOUN" and step.dep_ == "pobj" and step.head.dep_ == "prep":
        step = step.head.head
        yield step


def auxiliaries(verb: Token) -> tuple[Token, ...]:
    """The "will", "has" or "to" of a verb, also where it shares that of another."""
    if shares_auxiliary(verb):
        return auxiliaries(verb.head)
    return tuple(t for t in verb.children if t.dep_ in {"aux", "auxpass"})


def shares_auxiliary(verb: Token) -> bool:
    """Whether a verb shares another's auxiliary: "will not sign or *pay*"."""
    if verb.dep_ != "conj" or verb.tag_ != "VB" or verb.head.pos_ != "VERB":
        return False
    return not any(t.dep_ in {"aux", *SUBJECTS} for t in verb.children)


def is_none(subject: Token) -> bool:
    """Whether a subject names nobody: "*no side*", "*neither Iran* nor Iraq"."""
    if subject.dep_ not in SUBJECTS:
        return False
    return any(t.lower_ in {"no", "neither"} for t in subject.children)


def is_negated(token: Token) -> bool:
    """Whether the clause of the token says "not", "no" or "never"."""
    if any(denies(t) for t in token.children):
        return True
    if shares_auxiliary(token):
        return is_negated(token.head)
    if token.pos_ == "VERB" and any(has_no(t) for t in objects(token)):
        return True
    if token.dep_ in {"acomp", "attr", "oprd"}:
        return is_negated(token.head)
    if any(has_no(noun) for noun in nouns_above(token)):
        return True
    if token.pos_ in {"VERB", "AUX"} and any(is_none(t) for t in token.children):
        return True
    governed = token.dep_ in {"dobj", "nsubjpass"} and token.pos_ == "NOUN"
    return governed and any(t.dep_ == "neg" or is_none(t) for t in token.head.children)
