"""The judge of moves: which words are moves, of which kind, and who makes them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources.abc import Traversable

import numpy as np

from headway.extract.learnt.encoder import WEIGHTS, Floats, load_arrays
from headway.extract.learnt.labels import POS
from headway.extract.learnt.parsed import Ints, Parsed
from headway.extract.learnt.ties import Places, ties
from headway.extract.learnt.windows import Window

__all__ = ["FAINT", "FORMS", "MAKING", "MoveJudge", "Shares", "Told", "load_move_judge"]

FORMS = ("name", "description", "pronoun")  # numbered from 1; 0: no mention's head
FAINT = 0.05  # how sure a reading must be to be weighed
MAKING = {"VERB", "NOUN", "ADJ", "AUX"}  # the parts of speech that may be a move
MAKES = np.array([*(name in MAKING for name in POS), True])  # also what nobody tagged
NOBODY, REPORTER = 0, 1  # what else may make a move than a mention of the window


@dataclass(frozen=True, slots=True)
class Shares:
    """Who may fill a part of a move: shares that come to 1."""

    heads: dict[int, float]  # tokens that head mentions
    nobody: float
    reporter: float


@dataclass(frozen=True, slots=True)
class Told:
    """One token read as a move."""

    token: int
    kinds: Floats  # how surely it is a move of each kind, each 0 to 1
    valence: Floats  # good, bad, mixed: shares
    actor: Shares
    recipient: Shares


class MoveJudge:
    """The weights of the judge; the network is the same as in training."""

    def __init__(self, weights: dict[str, Floats]) -> None:
        self.weights = weights

    def judge(
        self,
        read: Floats,
        text: Parsed,
        window: Window,
        lexed: Floats,
        forms: Ints,
        least: float,
    ) -> Iterator[Told]:
        """The tokens of a window that are at least so surely a move of some kind.

        Only verbs, nouns, adjectives and auxiliaries are told.
        `lexed` has for each token of the text how sure the lexicon is of each kind,
        `forms` how it names an actor, by `FORMS`.
        """
        lo, hi = window.lo, window.hi
        hidden = self.hidden(read, text, window, lexed)
        kinds = self.chances(self.layer(hidden, "kind"), lexed[lo:hi])
        able = MAKES[text.pos[lo:hi]] & (kinds.max(1) >= least)
        places = np.flatnonzero(able)
        valence = shares(self.layer(hidden[places], "val"))
        parts = self.parts(read, text, window, forms, places)
        for place, good, (actor, recipient) in zip(places, valence, parts, strict=True):
            yield Told(
                token=lo + int(place),
                kinds=kinds[place],
                valence=good,
                actor=actor,
                recipient=recipient,
            )

    def chances(self, sums: Floats, lexed: Floats) -> Floats:
        """How often readings are right of which the sums and the lexicon are so sure.

        Slope and offset of Platt (1999), with a weight for the lexicon beside them.
        """
        slope, share, listed, offset = self.weights["calibration"]
        return sure(slope * sums + share * lexed + listed * (lexed > 0) + offset)

    def hidden(
        self, read: Floats, text: Parsed, window: Window, lexed: Floats
    ) -> Floats:
        """What the kinds are told from: tokens x width."""
        w, lo, hi = self.weights, window.lo, window.hi
        sums = read[:, 0] + w["pos"][text.pos[lo:hi]] + w["dep"][text.dep[lo:hi]]
        found: Floats = np.maximum(sums + lexed[lo:hi] @ w["lex.weight"].T, 0)
        return found

    def parts(
        self, read: Floats, text: Parsed, window: Window, forms: Ints, places: Places
    ) -> Iterator[tuple[Shares, Shares]]:
        """Who makes the move at each place of the window, and to whom it is made."""
        w, lo, hi = self.weights, window.lo, window.hi
        heads = np.flatnonzero(forms[lo:hi])
        way, distance, quoting = ties(text, lo + places, lo + heads)
        own = read[places][:, :, None]
        sums = read[heads, 4] * own[:, 3]  # places x heads x width, as all that follow
        sums += read[heads, 2]
        sums += own[:, 1]
        sums += w["distance"][distance] + w["quoting"][quoting]
        sums += w["way"][way] + w["mform"][forms[lo:hi][heads]]
        named = self.layer(np.maximum(sums, 0, out=sums), "role").swapaxes(1, 2)
        others = self.layer(np.maximum(own[:, 1, 0], 0), "special").reshape(-1, 2, 2)
        among = (lo + heads).tolist()
        for actor, recipient in shares(np.concatenate([named, others], 2)).tolist():
            yield shared(among, actor), shared(among, recipient)

    def layer(self, hidden: Floats, name: str) -> Floats:
        """One linear layer."""
        weights = self.weights
        found: Floats = hidden @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]
        return found


def shared(heads: Sequence[int], each: Sequence[float]) -> Shares:
    """The shares of the heads, then of nobody and of the report."""
    rest = each[len(heads) :]
    named = dict(zip(heads, each, strict=False))
    return Shares(named, rest[NOBODY], rest[REPORTER])


def sure(sums: Floats) -> Floats:
    """Sums as probabilities, each for itself."""
    found: Floats = (1 / (1 + np.exp(-sums))).astype(np.float32)
    return found


def shares(sums: Floats) -> Floats:
    """Sums as shares of one, in each row."""
    raised = np.exp(sums - sums.max(-1, keepdims=True))
    found: Floats = (raised / raised.sum(-1, keepdims=True)).astype(np.float32)
    return found


def load_move_judge(folder: Traversable = WEIGHTS) -> MoveJudge:
    """The judge of a folder, else of the package."""
    return MoveJudge(load_arrays(folder / "moves.npz"))
