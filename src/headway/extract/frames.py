"""Whether a word stands in the frame of a lexicon entry, and who fills it."""

from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass, field

from spacy.tokens import Token

from headway.extract.clauses import (
    agents,
    auxiliaries,
    clause_verb,
    complements,
    conjuncts,
    governor,
    is_negated,
    objects,
    pobjects,
    subjects,
)
from headway.lexicon.moves import Condition, MoveEntry

__all__ = ["Acts", "Frame", "around", "fillers"]

Finder = Callable[[Token], tuple[Token, ...]]
Words = Sequence[tuple[str, Token]]
"""Tokens, each behind its word as lexicon entries write it."""

Acts = Callable[[Token], bool]
"""Says whether the noun at a token can make a move."""

LIGHT = {"dobj", "pobj", "nsubjpass", "attr", "conj"}
RAISED = {"nsubj", "nsubjpass"}
TOGETHER = ("between", "with", "of")
QUALIFYING = {"compound", "amod", "nmod"}


@dataclass(frozen=True, slots=True)
class Around:
    """The words of a sentence: a relation that asks for others holds of nothing."""

    lemmas: Set[str]  # as lexicon entries write them
    forms: Set[str]  # in small letters


@dataclass(frozen=True, slots=True)
class Frame:
    """A word of the text, and those in relation to it; each is looked up once."""

    token: Token
    acts: Acts
    around: Around
    found: dict[str, Words] = field(default_factory=dict)  # by the relation

    def fits(self, entry: MoveEntry) -> bool:
        """Whether every need of the entry holds of the word."""
        return all(any(map(self.holds, need)) for need in entry.needs)

    def holds(self, condition: Condition) -> bool:
        """Whether one alternative of a need holds."""
        if condition.lemmas and condition.lemmas.isdisjoint(self.around.lemmas):
            return not condition.wanted
        words = self.words(condition.relation)
        if condition.lemmas:
            words = [pair for pair in words if pair[0] in condition.lemmas]
        if condition.actor:
            words = [pair for pair in words if self.acts(pair[1])]
        return bool(words) == condition.wanted

    def words(self, relation: str) -> Words:
        """Those who stand in this relation to the word."""
        if relation not in RELATIONS and relation not in self.around.forms:
            return ()  # no such preposition
        if relation not in self.found:
            tokens = fillers(self.token, relation)
            self.found[relation] = [(named(t), t) for t in tokens]
        return self.found[relation]


def around(sentence: Iterable[Token]) -> Around:
    """The words of a sentence."""
    tokens = list(sentence)
    return Around({named(t) for t in tokens}, {t.lower_ for t in tokens})


def named(token: Token) -> str:
    """The word as lexicon entries write it."""
    return token.lemma_.lower()


def fillers(token: Token, relation: str) -> tuple[Token, ...]:
    """The words that stand in this relation to the token; else it is a preposition.

    A modal verb ("must") is asked for the verb that it belongs to.
    """
    verb = token.head if token.dep_ == "aux" else token
    find = RELATIONS.get(relation)
    return find(verb) if find else pobjects(verb, relation)


def complements_by(*labels: str) -> Finder:
    """A finder of the complements that bear one of these labels."""
    return lambda token: tuple(t for t in complements(token) if t.dep_ in labels)


def children_by(*labels: str) -> Finder:
    """A finder of the children that bear one of these labels."""
    return lambda token: tuple(t for t in token.children if t.dep_ in labels)


def behind(token: Token) -> tuple[Token, ...]:
    """The preposition before the noun."""
    return (token.head,) if token.dep_ == "pobj" else ()


def conditions(token: Token) -> tuple[Token, ...]:
    """The "if" or "unless" of the sentence."""
    return tuple(t for t in token.sent if t.lower_ in {"if", "unless"})


def negation(token: Token) -> tuple[Token, ...]:
    """The token itself where its clause says no."""
    return (token,) if is_negated(token) else ()


def modifiers(token: Token) -> tuple[Token, ...]:
    """The words that describe the noun: adjectives, compounds, its determiner."""
    labels = {"amod", "compound", "det", "neg", "nummod", "quantmod", "advmod"}
    return tuple(t for t in token.children if t.dep_ in labels)


def head_of(token: Token) -> tuple[Token, ...]:
    """The verb or noun that governs the token, looking through a preposition."""
    head = governor(token)
    if head is not None and head.dep_ == "prep" and head.pos_ == "ADP":
        head = governor(head)
    return (head,) if head is not None else ()


def governed_by(token: Token) -> tuple[Token, ...]:
    """The verb of saying or deciding whose complement the token's clause is."""
    verb = clause_verb(token)
    return (verb.head,) if verb.dep_ in {"ccomp", "pcomp"} else ()


def clausemates(token: Token) -> tuple[Token, ...]:
    """All words of the trigger's own clause."""
    root = token
    while root.dep_ in {*LIGHT, "prep", "acomp", "amod", "compound", "prt", "oprd"}:
        if root.head == root:
            break
        root = root.head
    return tuple(root.subtree)


def parties(token: Token) -> tuple[Token, ...]:
    """Whose the talks or the tie is that the verb breaks or takes up again."""
    nouns = [*objects(token), *(t for t in token.children if t.dep_ in RAISED)]
    nouns += [token] if token.pos_ == "NOUN" else []
    joined = [o for n in nouns for p in TOGETHER for o in pobjects(n, p)]
    return tuple(joined) + tuple(o for n in nouns for o in owners(n))


def doers(token: Token) -> tuple[Token, ...]:
    """Who does what the token says: a verb's subject, or whose noun it is."""
    if token.pos_ in {"VERB", "AUX"}:
        return subjects(token)
    if token.pos_ == "ADJ":
        return subjects(token) or subjects(token.head)
    return owners(token) or light_subjects(token)


def owners(noun: Token) -> tuple[Token, ...]:
    """Whose the noun is: "Iran's offer", "the Iranian offer", "an offer by Iran"."""
    own = tuple(
        c
        for t in noun.children
        if t.dep_ == "poss" or (t.dep_ in QUALIFYING and t.shape_[:1] == "X")
        for c in conjuncts(t)
    )
    return own + pobjects(noun, "by") + pobjects(noun, "from")


def light_subjects(noun: Token) -> tuple[Token, ...]:
    """Who does the noun by way of a verb: "Iran *made* an offer"."""
    step: Token = noun
    while step.dep_ in LIGHT | {"prep"} and step.head.pos_ in {"NOUN", "ADP"}:
        step = step.head
    verb = step.head
    governed = step.dep_ in LIGHT | {"prep"} and verb.dep_ != "prep"
    if governed and verb.pos_ in {"VERB", "AUX"}:
        return subjects(verb)
    return ()


RELATIONS: dict[str, Finder] = {
    "subj": doers,
    "obj": objects,
    "poss": owners,
    "light": light_subjects,
    "agent": agents,
    "clause": complements,
    "that": complements_by("ccomp", "acl"),
    "inf": complements_by("xcomp", "acl"),
    "prt": children_by("prt", "advmod"),
    "mod": modifiers,
    "head": head_of,
    "behind": behind,
    "gov": governed_by,
    "rel": children_by("relcl"),
    "near": lambda token: tuple(token.sent),
    "scope": lambda token: tuple(token.subtree),
    "clausemates": clausemates,
    "parties": parties,
    "modal": lambda token: auxiliaries(clause_verb(token)),
    "neg": negation,
    "if": conditions,
}
"""What each relation of a lexicon entry means; any other is a preposition."""
