"""The encoder: windows of word pieces to a few numbers for each token."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from importlib.resources import files
from importlib.resources.abc import Traversable

import numpy as np
import numpy.typing as npt
from onnxruntime import InferenceSession, SessionOptions
from tokenizers import Tokenizer

from headway.extract.learnt.windows import Window

__all__ = [
    "WEIGHTS",
    "WIDTH",
    "Encoder",
    "Floats",
    "load_arrays",
    "load_encoder",
    "load_tokenizer",
]

Floats = npt.NDArray[np.float32]
WEIGHTS = files("headway.extract.learnt") / "weights"
WIDTH = 128  # numbers of each part, as in training


class Encoder:
    """A loaded encoder; it reads in a thread of its own, beside the parser."""

    def __init__(self, session: InferenceSession) -> None:
        self.session = session

    @contextmanager
    def reading(
        self, windows: Iterable[Window]
    ) -> Iterator[Callable[[], list[Floats]]]:
        """Read in the background; what is given waits for the result.

        Each window's result is tokens x parts x width, as the judge takes it. Whatever
        is not read at the end of the block is not read any more.
        """
        thread = ThreadPoolExecutor(1, thread_name_prefix="encoder")
        try:
            futures = [thread.submit(self.read, window) for window in windows]
            yield lambda: [future.result() for future in futures]
        finally:
            thread.shutdown(wait=False, cancel_futures=True)

    def read(self, window: Window) -> Floats:
        """One window's tokens."""
        pieces = window.pieces[None].astype(np.int64)
        quoted = window.quoted[None].astype(np.int64)
        (read,) = self.session.run(None, {"pieces": pieces, "quoted": quoted})
        rows: Floats = read[0, window.first]
        return rows.reshape(len(rows), -1, WIDTH)


def load_encoder(folder: Traversable = WEIGHTS) -> Encoder:
    """The encoder of a folder, else of the package; it works on one core."""
    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    model = (folder / "encoder.onnx").read_bytes()
    return Encoder(InferenceSession(model, options, ["CPUExecutionProvider"]))


def load_tokenizer() -> Tokenizer:
    """The word pieces that the encoder knows."""
    return Tokenizer.from_str((WEIGHTS / "tokenizer.json").read_text("utf-8"))


def load_arrays(path: Traversable) -> dict[str, Floats]:
    """The weights of a judge by their names, kept in sixteen bits."""
    with path.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
        return {name: arrays[name].astype(np.float32) for name in arrays.files}
