"""Words for standing channels between parties, and for what becomes of them."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from headway.errors import LexiconError
from headway.lexicon.files import rows
from headway.model.kinds import ChannelState

__all__ = ["ChannelLexicon", "ChannelNoun", "StateWord", "load_channels"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelNoun:
    """Nouns for one sort of channel, and the words beside them that tell more."""

    id: str
    nouns: frozenset[str]
    sure: frozenset[str]  # beside it: a channel, be one party known: "joint council"
    asked: frozenset[str]  # one of these must stand beside it; empty: none need
    apart: frozenset[str]  # beside it: something else, "*TV* channel"
    parties: int  # how many must be known where none of the sure words stands there
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StateWord:
    """Words that tell in which state a channel is, or into which it is brought."""

    id: str
    state: ChannelState
    pos: str  # VERB, NOUN or ADJ
    lemmas: frozenset[str]
    beside: frozenset[str]  # one of these must hang on it: "up", "on hold"; empty: none
    alone: bool  # the channel may be its subject, with no object: "reopened"
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelLexicon:
    """All words about channels."""

    nouns: dict[str, ChannelNoun]
    states: dict[tuple[str, str], tuple[StateWord, ...]]
    plans: frozenset[str]  # words whose complement is to come: "agree", "order"
    wishes: frozenset[str]  # words whose complement may never come: "threaten"
    works: frozenset[str]  # what a channel does: "the embassy suspended *operations*"


@cache
def load_channels() -> ChannelLexicon:
    """The words of `channels.jsonl`; `LexiconError` for a broken row."""
    nouns: dict[str, ChannelNoun] = {}
    states: dict[tuple[str, str], tuple[StateWord, ...]] = {}
    lists: dict[str, frozenset[str]] = {}
    for row in rows("channels"):
        try:
            match row["sort"]:
                case "noun":
                    noun = noun_of(row)
                    nouns |= dict.fromkeys(noun.nouns, noun)
                case "state":
                    word = state_of(row)
                    for key in sorted((lemma, word.pos) for lemma in word.lemmas):
                        states[key] = (*states.get(key, ()), word)
                case "words":
                    lists[row["id"]] = frozenset(row["words"])
                case other:
                    raise ValueError(f"no sort {other!r}")
        except (KeyError, TypeError, ValueError) as broken:
            raise LexiconError(f"channels.jsonl: {row['id']}: {broken!r}") from broken
    return ChannelLexicon(
        nouns=nouns,
        states=states,
        plans=lists["plans"],
        wishes=lists["wishes"],
        works=lists["works"],
    )


def noun_of(row: dict[str, Any]) -> ChannelNoun:
    """The nouns of one line."""
    return ChannelNoun(
        id=row["id"],
        nouns=frozenset(row["nouns"]),
        sure=frozenset(row.get("sure", ())),
        asked=frozenset(row.get("asked", ())),
        apart=frozenset(row.get("apart", ())),
        parties=row["parties"],
        examples=tuple(row["examples"]),
        counter_examples=tuple(row["counter_examples"]),
    )


def state_of(row: dict[str, Any]) -> StateWord:
    """The words for a state of one line."""
    return StateWord(
        id=row["id"],
        state=ChannelState(row["state"]),
        pos=row["pos"],
        lemmas=frozenset(row["lemmas"]),
        beside=frozenset(row.get("beside", ())),
        alone=row.get("alone", False),
        examples=tuple(row["examples"]),
        counter_examples=tuple(row["counter_examples"]),
    )
