"""A fitted network as the files that the package carries: eight-bit ONNX and arrays."""

import logging
import warnings
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers import optimizer
from torch import Tensor, nn
from training.attributions.lean import write_lean
from training.attributions.network import Network

__all__ = ["export", "write_encoder", "write_judges"]

FLOAT = 1  # ONNX's number for it
HEADS = ("pos", "dep", "way", "distance", "quoting", "anchor", "label")


class Read(nn.Module):
    """The part of the network that ONNX runs: word pieces to five projections."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.encoder, self.parts = network.encoder, network.parts

    def forward(self, pieces: Tensor, quoted: Tensor) -> Tensor:
        """Each word piece's projections, side by side."""
        return self.parts(self.encoder(pieces, torch.ones_like(pieces), quoted))


def export(network: Network, folder: Path) -> None:
    """Write `encoder.onnx` and `judges.npz`."""
    folder.mkdir(parents=True, exist_ok=True)
    network.cpu().float().eval()
    write_encoder(Read(network), folder / "encoder.onnx")
    write_judges(network, folder / "judges.npz")


def write_judges(network: Network, path: Path) -> None:
    """What reads cues and labels, in sixteen bits."""
    arrays = {
        name.removesuffix(".weight") if table(name) else name: weight.numpy()
        for name, weight in network.state_dict().items()
        if name.startswith(HEADS)
    }
    np.savez_compressed(path, **{n: a.astype(np.float16) for n, a in arrays.items()})


def table(name: str) -> bool:
    """Whether the weights are a table of embeddings."""
    return not name.startswith(("anchor", "label"))


def write_encoder(read: nn.Module, path: Path) -> None:
    """Export, fuse the layers' parts, quantise to eight bits, and leave out the rest.

    `read` has an `encoder`, and gives numbers for each word piece.
    """
    with TemporaryDirectory() as place:
        plain, fused = Path(place) / "plain.onnx", Path(place) / "fused.onnx"
        write_plain(read, plain)
        heads = read.encoder.model.config.num_attention_heads
        model = optimizer.optimize_model(
            str(plain), "bert", num_heads=heads, hidden_size=read.encoder.size
        )
        model.save_model_to_file(str(fused))
        logging.getLogger().setLevel(logging.ERROR)  # it advises what was done
        quantize_dynamic(
            fused,
            path,
            per_channel=True,
            weight_type=QuantType.QInt8,
            extra_options={"DefaultTensorType": FLOAT},
        )
    write_lean(path)


def write_plain(read: nn.Module, path: Path) -> None:
    """The network as ONNX, with full weights."""
    example = torch.full((1, 16), 1000)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of an exporter that is old, and does
        torch.onnx.export(
            read.eval(),  # else it is left in training
            (example, torch.zeros_like(example)),
            path,
            input_names=["pieces", "quoted"],
            output_names=["read"],
            dynamic_axes={n: {1: "pieces"} for n in ("pieces", "quoted", "read")},
            opset_version=17,
            dynamo=False,
        )
