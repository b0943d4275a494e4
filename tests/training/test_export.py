"""A small network of chance: what is exported reads as it does, and it can learn."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import spacy
from onnxruntime import InferenceSession
from training.attributions.corpus import Attribution, Example
from training.attributions.reading import read_exported
from training.attributions.samples import MOST, samples, with_cues

from headway.extract.learnt.encoder import Encoder, load_tokenizer
from headway.extract.learnt.judge import Judge
from headway.extract.learnt.parsed import parsed, pieced
from headway.extract.learnt.windows import windows

WHY = "needs what requirements-train.lock names, as .venv-train/bin/python has it"
torch = pytest.importorskip("torch", reason=WHY)
export = pytest.importorskip("training.attributions.export", reason=WHY)
fit = pytest.importorskip("training.attributions.fit", reason=WHY)
label = pytest.importorskip("training.attributions.label", reason=WHY)
network = pytest.importorskip("training.attributions.network", reason=WHY)
batches = pytest.importorskip("training.attributions.batches", reason=WHY)

TEXT = 'Ms Ode said the ships had left. "We will pay," she added, after a while.'
CUE = 2
CLOSE = 0.01  # weights of chance are rounded more coarsely than fitted ones


@pytest.fixture
def fresh(folder: Path) -> Any:
    """A network of chance, always the same."""
    torch.manual_seed(2)
    return network.Network(network.encoder(folder, 2)).eval()


@pytest.fixture(scope="module")
def example() -> Example:
    """A text with one attribution; nobody parsed it."""
    doc = spacy.blank("en")(TEXT)
    read = parsed(pieced(doc, (), load_tokenizer()), doc)
    gold = Attribution(((0, 6),), ((7, 11),), ((12, 30),))
    return Example("ode", read, (gold,), (CUE,))


def test_full_weights_read_the_same(
    fresh: Any, example: Example, tmp_path: Path
) -> None:
    path = tmp_path / "plain.onnx"
    export.write_plain(export.Read(fresh), path)
    (window,) = windows(example.text.text, MOST)
    session = InferenceSession(str(path), providers=["CPUExecutionProvider"])
    ours = Encoder(session).read(window)
    batch = batches.collate(list(samples(example)), "cpu")
    with torch.no_grad():
        theirs = fresh.tokens(batch)[0].numpy()
    assert ours == pytest.approx(theirs, abs=1e-4)


def test_eight_bits_judge_nearly_the_same(
    fresh: Any, example: Example, tmp_path: Path
) -> None:
    export.export(fresh, tmp_path)
    model = str(tmp_path / "encoder.onnx")
    encoder = Encoder(InferenceSession(model, providers=["CPUExecutionProvider"]))
    arrays = np.load(tmp_path / "judges.npz")
    judge = Judge({name: arrays[name].astype(np.float32) for name in arrays.files})
    (window,) = windows(example.text.text, MOST)
    read = encoder.read(window)
    marks = np.zeros(len(example.text), np.float32)
    sample = with_cues(example.text, window, marks, [CUE])
    batch = batches.collate([sample], "cpu")
    with torch.no_grad():
        tokens = fresh.tokens(batch)
        sure = fresh.cues(tokens, batch).sigmoid()[0]
        shares = fresh.labels(tokens, batch).softmax(-1)[0]
    ours = judge.cues(read, example.text, window)
    assert np.abs(ours - sure.numpy()).mean() < CLOSE
    (ours,) = judge.labels(read, example.text, window, np.array([CUE]))
    assert np.abs(ours - shares.numpy()).mean() < CLOSE


def test_every_window_is_drawn_before_any_comes_again(example: Example) -> None:
    given = [sample for n in range(7) for sample in samples(example, n)]
    batches = fit.drawn(given, 3, seed=1)
    rounds = [[id(s) for _ in range(3) for s in next(batches)] for _ in range(2)]
    assert [len(set(one)) for one in rounds] == [7, 7]
    assert rounds[0] != rounds[1]


def test_it_learns_what_it_is_shown_and_the_same_each_time(
    folder: Path, example: Example, tmp_path: Path
) -> None:
    plan = fit.Plan(epochs=60, rate=1e-3, head_rate=1e-2, seed=3)
    found = []
    for _ in range(2):
        torch.manual_seed(plan.seed)
        learner = network.Network(network.encoder(folder, 2))
        taught = fit.lesson(learner, "cpu")
        fit.fit(learner, lambda _: list(samples(example)), plan, taught, str)
        found.append(learner.eval().state_dict())
    assert all(torch.equal(found[0][name], found[1][name]) for name in found[0])
    assert label.read([learner], [example], "cpu") == [list(example.gold)]
    export.export(learner, tmp_path)
    assert read_exported(tmp_path, [example]) == [list(example.gold)]
