"""An exported encoder without what costs time and adds nothing.

    python -m training.attributions.lean encoder.onnx

The exporter masks every attention, since a window could stand in a batch beside a
longer one; ours are read one at a time. It counts the shape of each reshaping anew,
and asks for a kernel of GELU that is slower than its parts. Without these the encoder
reads what it read, to the last bit, in an eighth less time. Its kernel that adds and
levels goes number by number; the parts take a fourth of the time and round otherwise
in the last bit, which eight bits can make much of. No weight changes.
"""

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import onnx
from onnx import GraphProto, ModelProto, NodeProto, helper, numpy_helper

__all__ = ["lean", "write_lean"]

MICROSOFT = "com.microsoft"  # the domain of onnxruntime's own kernels


def write_lean(path: Path) -> None:
    """Rewrite an encoder where it lies."""
    onnx.save(lean(onnx.load(path)), path)


def lean(model: ModelProto) -> ModelProto:
    """The same network: no mask, shapes that are known, GELU and norms by parts."""
    found = ModelProto()
    found.CopyFrom(model)
    unmask(found.graph)
    fix_shapes(found.graph)
    take_apart(found.graph)
    prune(found.graph)
    return found


def unmask(graph: GraphProto) -> None:
    """Let every softmax take its sums as they are, and give its shares as they are."""
    made = makers(graph)
    for softmax in of_kind(graph.node, "Softmax"):
        adding = made.get(softmax.input[0])
        if adding is not None and adding.op_type == "Add":
            unmasked = [i for i in adding.input if kind(made, i) != "Where"]
            if len(unmasked) == 1:
                softmax.input[0] = unmasked[0]
    for guard in of_kind(graph.node, "Where"):
        asked, shares = guard.input[0], guard.input[2]
        if kind(made, asked) == "IsNaN" and kind(made, shares) == "Softmax":
            rename(graph, guard.output[0], shares)


def fix_shapes(graph: GraphProto) -> None:
    """Write down the shapes whose first numbers are those of what is reshaped."""
    held = {one.name: one for one in graph.initializer}
    made = makers(graph)
    for reshape in of_kind(graph.node, "Reshape"):
        shape = made.get(reshape.input[1])
        if shape is None or shape.op_type != "Concat":
            continue
        known = [i for i in shape.input if i in held]
        copied = len(shape.input) - len(known)
        if list(shape.input[copied:]) == known:
            sizes = [0] * copied  # 0: as it was
            sizes += [numpy_helper.to_array(held[i]).item() for i in known]
            name = "_".join(map(str, ("shape", *sizes)))
            if name not in held:
                held[name] = numpy_helper.from_array(np.array(sizes, np.int64), name)
                graph.initializer.append(held[name])
            reshape.input[1] = name


def take_apart(graph: GraphProto) -> None:
    """Let parts do what two of onnxruntime's own kernels do more slowly."""
    nodes = [part for node in graph.node for part in parts(node)]
    replace_nodes(graph, nodes)


def parts(node: NodeProto) -> Iterator[NodeProto]:
    """A node, or those that do what it does."""
    found = node.output[0]
    match node.op_type:
        case "BiasGelu":
            yield helper.make_node("Add", node.input, [found + "_sum"])
            yield helper.make_node("Gelu", [found + "_sum"], [found], domain=MICROSOFT)
        case "SkipLayerNormalization":
            one, other, gain, offset, bias = node.input
            yield helper.make_node("Add", [one, bias], [found + "_own"])
            yield helper.make_node("Add", [found + "_own", other], [found + "_sum"])
            level = [found + "_sum", gain, offset]
            leveled = helper.make_node("LayerNormalization", level, [found])
            leveled.attribute.extend(node.attribute)
            yield leveled
        case _:
            yield node


def prune(graph: GraphProto) -> None:
    """Drop the nodes that nothing asks, and the numbers that no node takes."""
    asked, kept = {one.name for one in graph.output}, []
    for node in reversed(graph.node):
        if asked.intersection(node.output):
            asked.update(node.input)
            kept.append(node)
    replace_nodes(graph, kept[::-1])
    numbers = [one for one in graph.initializer if one.name in asked]
    del graph.initializer[:]
    graph.initializer.extend(numbers)
    del graph.value_info[:]


def replace_nodes(graph: GraphProto, nodes: list[NodeProto]) -> None:
    """Let the graph have these nodes."""
    copies = [copied(node) for node in nodes]
    del graph.node[:]
    graph.node.extend(copies)


def copied(node: NodeProto) -> NodeProto:
    """A node that stays when the graph's own are dropped."""
    copy = NodeProto()
    copy.CopyFrom(node)
    return copy


def makers(graph: GraphProto) -> dict[str, NodeProto]:
    """Which node gives each value."""
    return {name: node for node in graph.node for name in node.output}


def kind(made: dict[str, NodeProto], name: str) -> str | None:
    """The kind of node that gives a value; None: it is an input or a weight."""
    node = made.get(name)
    return None if node is None else str(node.op_type)


def of_kind(nodes: Iterable[NodeProto], wanted: str) -> Iterator[NodeProto]:
    """The nodes of a kind, in their order."""
    return (node for node in nodes if node.op_type == wanted)


def rename(graph: GraphProto, old: str, new: str) -> None:
    """Let whatever takes one value take another."""
    for node in graph.node:
        for place, name in enumerate(node.input):
            if name == old:
                node.input[place] = new


def main() -> None:
    """Rewrite the file that is named."""
    parser = argparse.ArgumentParser(description="Make an exported encoder faster.")
    parser.add_argument("encoder", type=Path, help="encoder.onnx, which is rewritten")
    write_lean(parser.parse_args().encoder)


if __name__ == "__main__":
    main()
