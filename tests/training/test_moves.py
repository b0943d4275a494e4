"""A small network of chance for moves: it reads as it is exported, and it learns."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import spacy
from onnxruntime import InferenceSession
from training.attributions.corpus import Attribution
from training.attributions.corpus import Example as Article
from training.attributions.samples import samples as cut
from training.moves.corpus import Example, Marked

from headway.extract.learnt.encoder import Encoder, load_tokenizer
from headway.extract.learnt.movejudge import MoveJudge
from headway.extract.learnt.parsed import parsed, pieced
from headway.extract.learnt.reader import HEARD, MOST
from headway.extract.learnt.windows import windows
from headway.model.kinds import MoveKind

WHY = "needs what requirements-train.lock names, as .venv-train/bin/python has it"
torch = pytest.importorskip("torch", reason=WHY)
export = pytest.importorskip("training.moves.export", reason=WHY)
fit = pytest.importorskip("training.attributions.fit", reason=WHY)
label = pytest.importorskip("training.attributions.label", reason=WHY)
lessons = pytest.importorskip("training.moves.fit", reason=WHY)
readers = pytest.importorskip("training.attributions.network", reason=WHY)
network = pytest.importorskip("training.moves.network", reason=WHY)
samples = pytest.importorskip("training.moves.samples", reason=WHY)

TEXT = "Arland flatly refused the offer of Borland."
REFUSED = 2
SAID = "Ms Ode said the ships had left."
CLOSE = 0.01  # weights of chance are rounded more coarsely than fitted ones


@pytest.fixture(scope="module")
def reader(folder: Path) -> Any:
    """A reader of attributions of chance, of two small layers."""
    torch.manual_seed(1)
    return readers.Network(readers.encoder(folder, 2)).eval()


@pytest.fixture(scope="module")
def article() -> Article:
    """Another text, with one attribution."""
    doc = spacy.blank("en")(SAID)
    read = parsed(pieced(doc, (), load_tokenizer()), doc)
    gold = Attribution(((0, 6),), ((7, 11),), ((12, 30),))
    return Article("ode", read, (gold,), (2,))


@pytest.fixture(scope="module")
def example() -> Example:
    """A text with one move; nobody parsed it."""
    doc = spacy.blank("en")(TEXT)
    text = parsed(pieced(doc, (), load_tokenizer()), doc)
    text.pos[REFUSED] = 15  # a verb
    move = Marked(
        kind=list(MoveKind).index(MoveKind.REJECT),
        anchor=REFUSED,
        lo=1,
        hi=5,
        status=0,
        valence=None,
        actors=(0,),
        recipients=(6,),
        reporter=False,
    )
    forms = np.array([1, 0, 0, 0, 0, 0, 1, 0], np.int32)
    lexed = np.zeros((len(text), len(MoveKind)), np.float32)
    lexed[REFUSED, move.kind] = 0.7
    return Example(id="x", text=text, lexed=lexed, forms=forms, moves=(move,))


def test_what_is_exported_judges_nearly_the_same(
    reader: Any, example: Example, tmp_path: Path
) -> None:
    torch.manual_seed(2)
    made = network.MoveNetwork(reader).eval()
    export.export(made, tmp_path)
    model = str(tmp_path / "encoder.onnx")
    encoder = Encoder(InferenceSession(model, providers=["CPUExecutionProvider"]))
    arrays = np.load(tmp_path / "moves.npz")
    judge = MoveJudge({n: arrays[n].astype(np.float32) for n in arrays.files})
    (window,) = windows(example.text.text, MOST)
    read = encoder.read(window)[:, HEARD:]
    batch = samples.collate(list(samples.samples(example)), "cpu")
    with torch.no_grad():
        parts, _ = made.tokens(batch)
        kinds = made.kinds(parts, batch)[0].sigmoid()[0].numpy()
        roles = made.roles(parts, batch)[0]
        shares = roles.masked_fill(~batch["open"], -1e4).softmax(-1).numpy()
    args = (example.text, window, example.lexed, example.forms)
    told = list(judge.judge(read, *args, 0.0))
    assert np.abs(np.stack([one.kinds for one in told]) - kinds).mean() < CLOSE
    actor = told[REFUSED].actor
    ours = [actor.heads[0], actor.heads[6], actor.nobody, actor.reporter]
    assert np.abs(np.array(ours) - shares[0, [0, 6, -2, -1]]).max() < 3 * CLOSE


def test_the_other_words_of_a_stretch_are_taught_neither_way(example: Example) -> None:
    (sample,) = samples.samples(example)
    kind = example.moves[0].kind
    assert sample.marks[:, kind].tolist() == [0, 0, 1, 0, 0, 0, 0, 0]
    assert sample.counts[1:5, kind].tolist() == [0, 1, 0, 0]
    assert np.flatnonzero(sample.fits[0, 0]).tolist() == [0]
    assert np.flatnonzero(sample.fits[0, 1]).tolist() == [6]


def test_it_learns_moves_and_statements_at_once(
    reader: Any, example: Example, article: Article
) -> None:
    torch.manual_seed(3)
    learner = network.MoveNetwork(reader)
    plan = fit.Plan(epochs=60, rate=1e-3, head_rate=1e-2, seed=3)
    shown = list(samples.samples(example))
    heard = fit.drawn(list(cut(article)), 1, plan.seed)
    taught = lessons.lesson(learner, heard, "cpu")
    fit.fit(learner, lambda _: shown, plan, taught, str)
    assert label.read([learner.reader], [article], "cpu") == [list(article.gold)]
    batch = samples.collate(shown, "cpu")
    with torch.no_grad():
        parts, _ = learner.eval().tokens(batch)
        kinds = learner.kinds(parts, batch)[0].sigmoid()[0]
        roles = learner.roles(parts, batch)[0]
    assert float(kinds[REFUSED, example.moves[0].kind]) > 0.8
    assert roles.argmax(-1).tolist() == [0, 6]
