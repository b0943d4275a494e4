"""The fitted network as the files that the package carries."""

from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn
from training.attributions.export import write_encoder, write_judges
from training.moves.network import MoveNetwork
from training.moves.platt import Floats

__all__ = ["calibrate", "export"]

HEADS = {"pos", "dep", "lex", "kind", "status", "val", "way", "distance", "quoting"}
HEADS |= {"mform", "role", "special"}
AS_IT_IS = (1.0, 0.0, 0.0, 0.0)  # a calibration that changes nothing
Half = npt.NDArray[np.float16]
TABLES = {"pos", "dep", "way", "distance", "quoting", "mform"}


class Read(nn.Module):
    """The part of the network that ONNX runs: word pieces to all projections."""

    def __init__(self, network: MoveNetwork) -> None:
        super().__init__()
        self.encoder = network.encoder
        self.heard, self.parts = network.reader.parts, network.parts

    def forward(self, pieces: Tensor, quoted: Tensor) -> Tensor:
        """Each word piece's projections, for attributions and for moves."""
        read = self.encoder(pieces, torch.ones_like(pieces), quoted)
        return torch.cat([self.heard(read), self.parts(read)], -1)


def export(network: MoveNetwork, folder: Path) -> None:
    """Write `encoder.onnx`, `judges.npz` and `moves.npz`."""
    folder.mkdir(parents=True, exist_ok=True)
    network.cpu().float().eval()
    write_encoder(Read(network), folder / "encoder.onnx")
    write_judges(network.reader, folder / "judges.npz")
    arrays = {
        name.removesuffix(".weight") if name.split(".")[0] in TABLES else name: weight
        for name, weight in network.state_dict().items()
        if name.split(".")[0] in HEADS
    }
    halves = {n: w.numpy().astype(np.float16) for n, w in arrays.items()}
    save(folder / "moves.npz", halves | {"calibration": np.array(AS_IT_IS, np.float16)})


def calibrate(folder: Path, weights: Floats) -> None:
    """Let the judge of a folder be as sure as often as it is right.

    `weights` are those of its sum, of the lexicon's share, of a listed word, and of 1.
    """
    path = folder / "moves.npz"
    with np.load(path, allow_pickle=False) as held:
        arrays = {name: held[name] for name in held.files}
    save(path, arrays | {"calibration": weights.astype(np.float16)})


def save(path: Path, arrays: dict[str, Half]) -> None:
    """Write arrays, packed."""
    np.savez_compressed(path, allow_pickle=False, **arrays)
