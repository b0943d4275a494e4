"""The names in a text, as the recogniser of the pinned pipeline finds them.

The recogniser walks from word to word and weighs each of its 74 actions on its own.
What it does at a word hangs on that word alone as long as no name is open, and inside
of a name on where the name began: so all words are weighed at once, then the second
words of all names, then the third. Scores and choices are the recogniser's own.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, cast

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IS_SPACE, SENT_START
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span

from headway.extract.vectors import Floats, WordVectors

__all__ = ["NameRules", "name_at_once"]

Bools = NDArray[np.bool_]
Ints = NDArray[np.int64]

LOW = np.float32(-np.inf)  # added to the score of what is not allowed


class Actions(NamedTuple):
    """The numbers of the recogniser's actions: the columns of its scores."""

    begin: Mapping[int, int]  # opens a name: what each is called, by column
    unit: Mapping[int, int]  # names one word
    inside: Mapping[int, int]  # goes on with a name: its column, by what it is called
    last: Mapping[int, int]  # closes it
    out: int

    @classmethod
    def of(cls, recognizer: EntityRecognizer) -> "Actions":
        """Those of a recogniser."""
        moves, strings = recognizer.moves, recognizer.vocab.strings
        found: dict[str, dict[int, int]] = {kind: {} for kind in "BILUO"}
        for column in range(moves.n_moves):
            kind, _, label = moves.get_class_name(column).partition("-")
            found[kind][column] = strings[label] if label else 0
        unit = {c: label for c, label in found["U"].items() if label}
        inside, last = (turned(found[kind]) for kind in "IL")
        return cls(found["B"], unit, inside, last, next(iter(found["O"])))


class NameRules:
    """Names the words of a doc as its recogniser would."""

    def __init__(self, recognizer: EntityRecognizer) -> None:
        model = cast(Any, recognizer.model)
        self.recognizer = recognizer
        self.actions = Actions.of(recognizer)
        vectors, _, self.narrowed = model.get_ref("tok2vec").layers
        self.vectors = WordVectors(vectors)
        self.lower, self.upper = model.get_ref("lower"), model.get_ref("upper")
        self.bias = self.lower.get_param("b")

    def __call__(self, doc: Doc) -> Doc:
        """The same doc with its names; the recogniser adds to those that are set."""
        if not len(doc) or doc.has_annotation("ENT_IOB"):
            return cast(Doc, self.recognizer(doc))
        names = [Span(doc, *name) for name in self.named(doc)]
        doc.set_ents(names, default="outside")
        return doc

    def named(self, doc: Doc) -> Iterator[tuple[int, int, int]]:
        """First word, end and label of each name, in text order."""
        padding, seen = self.seen(doc)
        words = doc.to_array([IS_SPACE, SENT_START])
        space, final = words[:, 0] == 1, np.append(words[1:, 1] == 1, True)
        chosen = self.chosen(padding, seen, space, final)
        ends, free = self.ends(seen, chosen, final), 0
        for start in np.flatnonzero(chosen != self.actions.out).tolist():
            if start >= free:
                free = ends.get(start, start + 1)
                yield start, free, self.label(int(chosen[start]))

    def label(self, column: int) -> int:
        """What a name is called that an action opens."""
        actions = self.actions
        return actions.begin.get(column) or actions.unit[column]

    def seen(self, doc: Doc) -> tuple[Floats, Floats]:
        """What each word adds as the one at hand, a name's first and the one before.

        The first array holds what is added where there is none.
        """
        vectors = self.narrowed.predict(self.vectors.of(doc))
        added = self.lower.predict(vectors)
        return added[0], added[1:]

    def scores(self, summed: Floats) -> Floats:
        """The score of each action, from what the words add together."""
        summed += self.bias
        hidden = np.maximum(summed[:, :, 0], summed[:, :, 1])
        return cast(Floats, self.upper.predict(hidden))

    def chosen(self, padding: Floats, seen: Floats, space: Bools, final: Bools) -> Ints:
        """The action at each word where no name is open.

        Space begins no name, nor does the final word of a sentence one of more words.
        """
        actions = self.actions
        scores = self.scores(seen[:, 0] + padding[1] + padding[2])
        begin, unit = list(actions.begin), list(actions.unit)
        scores[:, begin] += np.where(space | final, LOW, 0)[:, None]
        scores[:, unit] += np.where(space, LOW, 0)[:, None]
        allowed = np.sort([*begin, *unit, actions.out])
        return cast(Ints, allowed[scores[:, allowed].argmax(axis=1)])

    def ends(self, seen: Floats, chosen: Ints, final: Bools) -> dict[int, int]:
        """Where each name ends that an action opens; none outlasts its sentence."""
        actions = self.actions
        starts = np.flatnonzero(np.isin(chosen, list(actions.begin)))
        labels = [actions.begin[column] for column in chosen[starts].tolist()]
        more = np.array([actions.inside[label] for label in labels], np.int64)
        last = np.array([actions.last[label] for label in labels], np.int64)
        ends: dict[int, int] = {}
        at = starts + 1
        while len(starts):
            scores = self.scores(seen[at, 0] + seen[starts, 1] + seen[at - 1, 2])
            row = np.arange(len(at))
            goes_on = (scores[row, more] >= scores[row, last]) & ~final[at]
            closed = ~goes_on
            ends.update(
                zip(starts[closed].tolist(), (at[closed] + 1).tolist(), strict=True)
            )
            starts, more, last = starts[goes_on], more[goes_on], last[goes_on]
            at = at[goes_on] + 1
        return ends


def turned(found: Mapping[int, int]) -> dict[int, int]:
    """A column for each label."""
    return {label: column for column, label in found.items()}


@Language.factory("headway_names", requires=["token.sent_start"], assigns=["doc.ents"])
def make_names(nlp: Language, name: str) -> NameRules:
    """The names of the pipeline's own recogniser."""
    return NameRules(cast(EntityRecognizer, nlp.get_pipe("ner")))


def name_at_once(nlp: Language) -> None:
    """Let the rules stand in for the recogniser of the pipeline."""
    nlp.add_pipe("headway_names", after="ner")
    nlp.disable_pipe("ner")
