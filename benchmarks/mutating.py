"""Small faults put into code: where each stands, and a run with one of them in place.

The faults are those that mutmut makes (another operator, a number greater by one, an
argument left out); nothing is written to disk. The fault takes the place of a
function's code in the process that asks for it: all who imported the function meet it.
"""

import gc
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import _lru_cache_wrapper
from pathlib import Path
from types import FunctionType

import libcst as cst
from libcst.metadata import (
    CodeRange,
    MetadataWrapper,
    ParentNodeProvider,
    PositionProvider,
)
from mutmut.mutation.file_mutation import Mutation, create_mutations, deep_replace

__all__ = ["SOURCE", "Mutant", "forgetters", "mutants_of", "put_in"]

SOURCE = Path(__file__).parents[1] / "src"
STATEMENT = (cst.SimpleStatementLine, cst.BaseCompoundStatement)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """A function with one small fault."""

    file: Path
    function: str  # with its class before it: "Site.find"
    number: int  # among the faults of the file, from 1
    lines: range  # those of the statement up to the fault; any of them runs before it
    mutation: Mutation

    @property
    def was(self) -> str:
        """The function as it is written."""
        return code(self.whole)

    @property
    def becomes(self) -> str:
        """The function with its fault."""
        fault = self.mutation
        made = deep_replace(self.whole, fault.original_node, fault.mutated_node)
        assert isinstance(made, cst.FunctionDef)
        return code(made)

    @property
    def whole(self) -> cst.FunctionDef:
        """The function's tree."""
        function = self.mutation.contained_by_top_level_function
        assert function is not None
        return function

    @property
    def name(self) -> str:
        """The module, the function and a number: "headway.analyse.slugs.slug 3"."""
        return f"{self.module}.{self.function} {self.number}"

    @property
    def module(self) -> str:
        """The name by which the module is imported."""
        return ".".join(self.file.relative_to(SOURCE).with_suffix("").parts)


def mutants_of(file: Path) -> Iterator[Mutant]:
    """Every fault that mutmut makes in the functions of a file, in text order.

    Decorated functions, annotations, docstrings and constants of the module have none.
    """
    made = create_mutations(str(file), file.read_text("utf-8"))
    module, mutations = made[0], made[1]
    wrapper = MetadataWrapper(module, unsafe_skip_copy=True)
    places = wrapper.resolve(PositionProvider)
    parents = wrapper.resolve(ParentNodeProvider)
    for number, mutation in enumerate(mutations, 1):
        function = mutation.contained_by_top_level_function
        if not isinstance(function, cst.FunctionDef):
            continue
        yield Mutant(
            file=file,
            function=called(function, parents),
            number=number,
            lines=lines(mutation, places, parents),
            mutation=mutation,
        )


def code(node: cst.CSTNode) -> str:
    """The node as it is written."""
    text: str = cst.Module([]).code_for_node(node)
    return text.strip("\n") + "\n"


def called(
    function: cst.FunctionDef, parents: Mapping[cst.CSTNode, cst.CSTNode]
) -> str:
    """The function's name, with its class before it."""
    name = function.name.value
    above = parents[function]
    if isinstance(above, cst.IndentedBlock):  # the body of a class
        above = parents[above]
    return f"{above.name.value}.{name}" if isinstance(above, cst.ClassDef) else name


def lines(
    mutation: Mutation,
    places: Mapping[cst.CSTNode, CodeRange],
    parents: Mapping[cst.CSTNode, cst.CSTNode],
) -> range:
    """The lines of which one runs before the fault does.

    What stands in the function's head has run at the import: then all lines count.
    """
    node = mutation.original_node
    end = places[node].end.line
    while not isinstance(node, STATEMENT):
        node = parents[node]
    if node is mutation.contained_by_top_level_function:
        end = places[node].end.line
    return range(places[node].start.line, end + 1)


def put_in(mutant: Mutant) -> None:
    """Give the function its fault, in this process for good."""
    owner: object = sys.modules[mutant.module]
    scope = dict(vars(owner))
    text = compile(mutant.becomes, str(mutant.file), "exec", dont_inherit=True)
    exec(text, scope)
    *above, name = mutant.function.split(".")
    for part in above:
        owner = getattr(owner, part)
    target, made = plain(vars(owner)[name]), plain(scope[name])
    target.__code__ = made.__code__
    target.__defaults__, target.__kwdefaults__ = made.__defaults__, made.__kwdefaults__


def plain(found: object) -> FunctionType:
    """The function behind a class's or a static method."""
    inner = getattr(found, "__func__", found)
    assert isinstance(inner, FunctionType)
    return inner


def forgetters(*modules: str) -> list[Callable[[], None]]:
    """What empties the memory of each function of these modules that has one."""
    return [
        found.cache_clear
        for found in gc.get_objects()
        if isinstance(found, _lru_cache_wrapper)
        and found.__module__.startswith(modules)
    ]
