"""What the exported files read in articles, by the code that the package runs."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from training.attributions.corpus import Attribution, Example
from training.attributions.samples import MOST

from headway.extract.learnt.decode import Judged, Run, decode
from headway.extract.learnt.encoder import load_encoder
from headway.extract.learnt.judge import load_judge
from headway.extract.learnt.parsed import Pieced
from headway.extract.learnt.reader import LEAST, span
from headway.extract.learnt.windows import windows

__all__ = ["LEAST", "read_exported", "spans"]


def read_exported(
    folder: Path, examples: Sequence[Example], least: float = LEAST
) -> list[list[Attribution]]:
    """The attributions that `encoder.onnx` and `judges.npz` read in each article."""
    encoder, judge = load_encoder(folder), load_judge(folder)
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
        here = span(text, run)
        return here.start, here.end

    return [
        Attribution(
            (place(f.source),) if f.source else (),
            (place(f.cue),),
            tuple(map(place, f.content)),
        )
        for f in decode(found, len(text))
    ]
