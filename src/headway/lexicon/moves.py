"""Which words read as which move: typed loading of `moves.jsonl`."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from headway.errors import LexiconError
from headway.lexicon.classes import word_class
from headway.lexicon.files import rows
from headway.model.kinds import MoveKind, Valence

__all__ = [
    "ACTUAL_MEAN",
    "DRAWN",
    "OPEN_MEAN",
    "Condition",
    "Count",
    "MoveEntry",
    "MoveLexicon",
    "load_moves",
]


OPEN_MEAN, ACTUAL_MEAN = 0.35, 0.55  # the share of right readings, all entries together
DRAWN = 8  # few readings are drawn towards that, as if so many more had been seen


Count = tuple[int, int]  # right readings, all readings


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """One thing that must hold of the trigger: a relation and the words at its end."""

    relation: str  # obj, subj, clause, prt, near, or a preposition
    lemmas: frozenset[str] = frozenset()  # empty: any word will do
    wanted: bool = True  # False: it must not hold
    actor: bool = False  # the word must be able to act


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveEntry:
    """One line of the lexicon: words that, in this frame, are a move of this kind."""

    id: str
    kind: MoveKind
    lemmas: tuple[str, ...]
    pos: str  # the word's class, as the tagger names it
    needs: tuple[tuple[Condition, ...], ...]  # all of these, any within each
    together: tuple[str, ...]  # the relations of those who make such a move as one
    negated: MoveKind | None  # what "will not …" is; None: the same kind, negated
    valence: Valence | None  # None for every kind but assess
    planned: bool  # the word itself says that it is still to come: "scheduled"
    session: bool  # one body alone may do it: "the council met"
    cancels: bool  # the talks that it names do not take place: "called off"
    counts: tuple[Count, Count]  # in an open mood, as an actual deed
    confidence: tuple[float, float]  # the same; 0 to 1
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


MoveLexicon = dict[tuple[str, str], tuple[MoveEntry, ...]]


@cache
def load_moves() -> MoveLexicon:
    """The entries by lemma and part of speech; `LexiconError` for a broken one."""
    found: dict[tuple[str, str], tuple[MoveEntry, ...]] = {}
    for row in rows("moves"):
        entry = typed(row)
        for lemma in entry.lemmas:
            key = (lemma, entry.pos)
            found[key] = (*found.get(key, ()), entry)
    return found


def typed(row: dict[str, Any]) -> MoveEntry:
    """One entry from its line."""
    try:
        return MoveEntry(
            id=row["id"],
            kind=MoveKind(row["kind"]),
            lemmas=tuple(row["lemmas"]),
            pos=row["pos"],
            needs=tuple(conditions(need) for need in row.get("needs", ())),
            together=tuple(row.get("together", ())),
            negated=MoveKind(row["negated"]) if "negated" in row else None,
            valence=Valence(row["valence"]) if "valence" in row else None,
            planned=row.get("planned", False),
            session=row.get("session", False),
            cancels=row.get("cancels", False),
            counts=counts(row["right"]),
            confidence=confidence(counts(row["right"])),
            examples=tuple(row["examples"]),
            counter_examples=tuple(row["counter_examples"]),
        )
    except (KeyError, TypeError, ValueError) as broken:
        raise LexiconError(f"moves.jsonl: {row['id']}: {broken!r}") from broken


def counts(right: dict[str, list[int]]) -> tuple[Count, Count]:
    """Right readings and all that were counted, in an open mood and as a deed."""
    (hits, read), (sure, seen) = right["open"], right["actual"]
    return (hits, read), (sure, seen)


def confidence(counted: tuple[Count, Count]) -> tuple[float, float]:
    """How sure the entry is in an open mood and as a deed, from what was counted."""
    (hits, read), (sure, seen) = counted
    return (
        (hits + DRAWN * OPEN_MEAN) / (read + DRAWN),
        (sure + DRAWN * ACTUAL_MEAN) / (seen + DRAWN),
    )


def conditions(need: str) -> tuple[Condition, ...]:
    """The alternatives of one need: "obj:@deal | clause"."""
    return tuple(condition(part.strip()) for part in need.split("|"))


def condition(part: str) -> Condition:
    """One alternative: "obj", "!obj", "on:sanction,tariff", "subj:actor"."""
    relation, _, words = part.removeprefix("!").partition(":")
    named = [word for word in words.split(",") if word and word != "actor"]
    lemmas: set[str] = set()
    for word in named:
        lemmas |= word_class(word[1:]) if word.startswith("@") else {word}
    return Condition(
        relation=relation,
        lemmas=frozenset(lemmas),
        wanted=not part.startswith("!"),
        actor=words == "actor",
    )
