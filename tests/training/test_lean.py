"""A lean encoder reads what the exported one reads, to the last bit."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from onnxruntime import InferenceSession

WHY = "needs what requirements-train.lock names, as .venv-train/bin/python has it"
onnx = pytest.importorskip("onnx", reason=WHY)
lean = pytest.importorskip("training.attributions.lean", reason=WHY)

HEADS, SIZE = 2, 4
ROUGH = np.random.default_rng(5)
Floats = npt.NDArray[np.float32]


@pytest.fixture
def masked() -> Any:
    """Attention of a word piece to all others, as the exporter writes it, and GELU."""
    node = onnx.helper.make_node
    nodes = [
        node("Shape", ["read"], ["shape"]),
        node("Gather", ["shape", "first"], ["texts"]),
        node("Gather", ["shape", "second"], ["pieces"]),
        node("Concat", ["texts", "pieces", "heads", "size"], ["apart"], axis=0),
        node("Concat", ["texts", "pieces", "width"], ["together"], axis=0),
        node("Reshape", ["read", "apart"], ["parts"]),
        node("Transpose", ["parts"], ["queries"], perm=[0, 2, 1, 3]),
        node("Transpose", ["parts"], ["keys"], perm=[0, 2, 3, 1]),
        node("MatMul", ["queries", "keys"], ["sums"]),
        node("Where", ["all", "nothing", "never"], ["mask"]),
        node("Add", ["sums", "mask"], ["left"]),
        node("Softmax", ["left"], ["shares"], axis=-1),
        node("IsNaN", ["shares"], ["odd"]),
        node("Where", ["odd", "nothing", "shares"], ["given"]),
        node("MatMul", ["given", "queries"], ["taken"]),
        node("Transpose", ["taken"], ["turned"], perm=[0, 2, 1, 3]),
        node("Reshape", ["turned", "together"], ["whole"]),
        node("BiasGelu", ["whole", "bias"], ["found"], domain="com.microsoft"),
    ]
    return model(nodes, numbers())


def numbers() -> dict[str, npt.NDArray[Any]]:
    """The weights of the network."""
    return {
        "first": np.array([0], np.int64),
        "second": np.array([1], np.int64),
        "heads": np.array([HEADS], np.int64),
        "size": np.array([SIZE], np.int64),
        "width": np.array([HEADS * SIZE], np.int64),
        "all": np.array([True]),
        "nothing": np.array([0], np.float32),
        "never": np.array([-np.inf], np.float32),
        "bias": ROUGH.normal(size=HEADS * SIZE).astype(np.float32),
    }


def model(nodes: Sequence[Any], weights: dict[str, npt.NDArray[Any]]) -> Any:
    """A network from one text's vectors to others."""
    shape = ["texts", "pieces", HEADS * SIZE]
    helper, number = onnx.helper, onnx.TensorProto.FLOAT
    graph = helper.make_graph(
        nodes,
        "attention",
        [helper.make_tensor_value_info("read", number, shape)],
        [helper.make_tensor_value_info("found", number, shape)],
        [onnx.numpy_helper.from_array(value, name) for name, value in weights.items()],
    )
    domains = [
        helper.make_opsetid("", 17),
        helper.make_opsetid("com.microsoft", 1),
    ]
    return helper.make_model(graph, opset_imports=domains, ir_version=8)


def found(network: Any, read: Floats) -> Floats:
    """What a network makes of a text."""
    session = InferenceSession(
        network.SerializeToString(), providers=["CPUExecutionProvider"]
    )
    (values,) = session.run(None, {"read": read})
    return np.asarray(values, np.float32)


def kinds(network: Any) -> Counter[str]:
    """How many nodes of each kind there are."""
    return Counter(node.op_type for node in network.graph.node)


@pytest.mark.parametrize("pieces", [1, 3, 50])
def test_nothing_that_is_read_changes(masked: Any, pieces: int) -> None:
    read = ROUGH.normal(size=(1, pieces, HEADS * SIZE)).astype(np.float32)
    assert (found(lean.lean(masked), read) == found(masked, read)).all()


def test_mask_and_shapes_and_what_only_they_took_are_gone(masked: Any) -> None:
    left = lean.lean(masked)
    assert kinds(left) == {
        "Reshape": 2,
        "Transpose": 3,
        "MatMul": 2,
        "Softmax": 1,
        "Add": 1,
        "Gelu": 1,
    }
    names = {number.name for number in left.graph.initializer}
    assert names == {"bias", "shape_0_0_2_4", "shape_0_0_8"}


def test_what_is_added_and_is_no_mask_stays(masked: Any) -> None:
    for node in masked.graph.node:
        if list(node.output) == ["mask"]:
            node.CopyFrom(onnx.helper.make_node("Abs", ["nothing"], ["mask"]))
    assert kinds(lean.lean(masked))["Add"] == 2


def test_a_choice_between_other_things_stays(masked: Any) -> None:
    for node in masked.graph.node:
        if list(node.output) == ["odd"]:
            node.CopyFrom(onnx.helper.make_node("IsInf", ["shares"], ["odd"]))
    assert kinds(lean.lean(masked))["Where"] == 1


def test_a_shape_that_no_number_ends_is_still_counted(masked: Any) -> None:
    for node in masked.graph.node:
        if list(node.output) == ["apart"]:
            node.input[:] = ["texts", "heads", "pieces", "size"]
    assert kinds(lean.lean(masked))["Concat"] == 1


def test_lean_stays_lean(masked: Any, tmp_path: Path) -> None:
    path = tmp_path / "encoder.onnx"
    onnx.save(masked, path)
    lean.write_lean(path)
    once = path.read_bytes()
    lean.write_lean(path)
    assert path.read_bytes() == once


def test_levels_are_taken_by_parts_and_differ_by_rounding_alone() -> None:
    names = ["read", "skipped", "gain", "offset", "bias"]
    node = onnx.helper.make_node(
        "SkipLayerNormalization", names, ["found"], domain="com.microsoft", epsilon=1e-6
    )
    width = HEADS * SIZE
    weights = {n: ROUGH.normal(size=width).astype(np.float32) for n in names[2:]}
    weights["skipped"] = ROUGH.normal(size=(1, 5, width)).astype(np.float32)
    whole = model([node], weights)
    read = ROUGH.normal(size=(1, 5, width)).astype(np.float32)
    left = lean.lean(whole)
    assert kinds(left) == {"Add": 2, "LayerNormalization": 1}
    assert found(left, read) == pytest.approx(found(whole, read), abs=1e-5)
