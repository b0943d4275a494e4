"""The judge of moves: which words are moves, of which kind, and who makes them."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources.abc import Traversable

import numpy as np
import numpy.typing as npt

from headway.extract.learnt.encoder import WEIGHTS, Floats, load_arrays
from headway.extract.learnt.parsed import Ints, Parsed
from headway.extract.learnt.ties import ties
from headway.extract.learnt.windows import Window

__all__ = ["FAINT", "FORMS", "MoveJudge", "Shares", "Told", "load_move_judge"]

FORMS = ("name", "description", "pronoun")  # numbered from 1; 0: no mention's head
FAINT = 0.05  # how sure a reading must be to be weighed
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

        `lexed` has for each token of the text how sure the lexicon is of each kind,
        `forms` how it names an actor, by `FORMS`.
        """
        hidden = self.hidden(read, text, window, lexed)
        kinds = self.chances(self.layer(hidden, "kind"), lexed[window.lo : window.hi])
        for place in np.flatnonzero(kinds.max(1) >= least):
            actor, recipient = self.parts(read, text, window, forms, int(place))
            yield Told(
                token=window.lo + int(place),
                kinds=kinds[place],
                valence=shares(self.layer(hidden[place], "val")),
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
        self, read: Floats, text: Parsed, window: Window, forms: Ints, place: int
    ) -> tuple[Shares, Shares]:
        """Who makes the move at a place of the window, and to whom it is made."""
        w, lo, hi = self.weights, window.lo, window.hi
        way, distance, quoting = ties(text, lo + place, lo, hi)
        heads = np.flatnonzero(forms[lo:hi])
        own = read[place]
        sums = read[heads, 4] * own[3] + read[heads, 2] + own[1]
        sums += w["distance"][distance[heads]] + w["quoting"][quoting[heads]]
        sums += w["way"][way[heads]] + w["mform"][forms[lo:hi][heads]]
        named = self.layer(np.maximum(sums, 0), "role").T
        others = self.layer(np.maximum(own[1], 0), "special").reshape(2, 2)
        actor, recipient = (
            shared(lo + heads, np.concatenate(pair))
            for pair in zip(named, others, strict=True)
        )
        return actor, recipient

    def layer(self, hidden: Floats, name: str) -> Floats:
        """One linear layer."""
        weights = self.weights
        found: Floats = hidden @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]
        return found


def shared(heads: npt.NDArray[np.intp], sums: Floats) -> Shares:
    """Shares of the heads, of nobody and of the report."""
    each = shares(sums)
    named = dict(zip(heads.tolist(), each.tolist(), strict=False))
    rest = each[len(heads) :]
    return Shares(named, float(rest[NOBODY]), float(rest[REPORTER]))


def sure(sums: Floats) -> Floats:
    """Sums as probabilities, each for itself."""
    found: Floats = (1 / (1 + np.exp(-sums))).astype(np.float32)
    return found


def shares(sums: Floats) -> Floats:
    """Sums as shares of one."""
    raised = np.exp(sums - sums.max())
    found: Floats = (raised / raised.sum()).astype(np.float32)
    return found


def load_move_judge(folder: Traversable = WEIGHTS) -> MoveJudge:
    """The judge of a folder, else of the package."""
    return MoveJudge(load_arrays(folder / "moves.npz"))
