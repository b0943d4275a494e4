"""Windows for training: as the reader cuts them, with gold where people marked it."""

import numpy as np
import spacy
from training.attributions import samples
from training.attributions.corpus import Attribution, Example

from headway.extract.learnt.encoder import load_tokenizer
from headway.extract.learnt.parsed import parsed, pieced

TEXT = "Ms Ode said the ships had left."


def example(text: str, gold: Attribution, cue: int) -> Example:
    """A text that nobody parsed, with one attribution."""
    doc = spacy.blank("en")(text)
    read = parsed(pieced(doc, (), load_tokenizer()), doc)
    return Example("one", read, (gold,), (cue,))


def test_a_window_holds_what_people_marked() -> None:
    gold = Attribution(((0, 6),), ((7, 11),), ((12, 30),))
    (found,) = samples.samples(example(TEXT, gold, 2))
    assert found.cues == (2,)
    assert found.marks.tolist() == [0, 0, 1, 0, 0, 0, 0, 0]
    assert found.labels.argmax(-1).tolist() == [[1, 1, 2, 3, 3, 3, 3, 0]]
    assert set(np.unique(found.labels)) == {0, samples.FULL}


def test_a_cue_belongs_to_its_own_window() -> None:
    gold = Attribution(((0, 6),), ((7, 11),), ((12, 30),))
    long = example(TEXT + " Rain fell on the quay." * 60, gold, 2)
    windows = list(samples.samples(long))
    assert len(windows) > 1
    assert [len(window.cues) for window in windows] == [1] + [0] * (len(windows) - 1)
    assert windows[1].labels.shape == (0, len(windows[1].pos), 4)
