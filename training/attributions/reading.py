"""What the exported files read in articles, by the code that the package runs."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from onnxruntime import InferenceSession
from training.attributions.corpus import Attribution, Example
from training.attributions.samples import MOST

from headway.extract.learnt.decode import Judged, Run, decode
from headway.extract.learnt.encoder import Encoder
from headway.extract.learnt.judge import Judge
from headway.extract.learnt.parsed import Pieced
from headway.extract.learnt.reader import LEAST
from headway.extract.learnt.windows import windows

__all__ = ["LEAST", "read_exported", "spans"]


def read_exported(
    folder: Path, examples: Sequence[Example], least: float = LEAST
) -> list[list[Attribution]]:
    """The attributions that `encoder.onnx` and `judges.npz` read in each article."""
    model = str(folder / "encoder.onnx")
    encoder = Encoder(InferenceSession(model, providers=["CPUExecutionProvider"]))
    with np.load(folder / "judges.npz", allow_pickle=False) as arrays:
        judge = Judge({n: arrays[n].astype(np.float32) for n in arrays.files})
    return [
        spans(
            example.text.text,
            (
                one
                for window in windows(example.text.text, MOST)
                for one in judge.judge(
                    encoder.read(window), example.text, window, least
                )
            ),
        )
        for example in examples
    ]


def spans(text: Pieced, found: Iterable[Judged]) -> list[Attribution]:
    """The attributions of one text in code points."""

    def place(run: Run) -> Run:
        return int(text.start[run[0]]), int(text.end[run[1] - 1])

    return [
        Attribution(
            (place(f.source),) if f.source else (),
            (place(f.cue),),
            tuple(map(place, f.content)),
        )
        for f in decode(found, len(text))
    ]
