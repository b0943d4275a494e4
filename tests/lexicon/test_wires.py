"""Names of wire services and shapes of credits keep to their examples."""

import pytest

from headway.errors import LexiconError
from headway.lexicon.wires import (
    Credit,
    Sender,
    SenderKind,
    credit,
    load_credits,
    load_senders,
    sender,
    wire_named,
)

EXAMPLES = [(shape, line) for shape in load_credits() for line in shape.examples]
COUNTER_EXAMPLES = [
    (shape, line) for shape in load_credits() for line in shape.counter_examples
]


def named(value: Credit | Sender | str) -> str:
    return value[:30] if isinstance(value, str) else value.id


@pytest.mark.parametrize(("shape", "line"), EXAMPLES, ids=named)
def test_a_credit_is_fitted_by_its_shape(shape: Credit, line: str) -> None:
    found = shape.pattern.fullmatch(line)
    assert found
    assert wire_named(found["wire"])


@pytest.mark.parametrize(("shape", "line"), COUNTER_EXAMPLES, ids=named)
def test_a_mention_is_fitted_by_no_shape(shape: Credit, line: str) -> None:
    assert not shape.pattern.fullmatch(line)


@pytest.mark.parametrize(
    ("written", "name"),
    [("Agence France-Presse", "AFP"), ("Associated Press", "AP"), ("Tass", "TASS")],
)
def test_a_wire_is_known_by_its_other_names(written: str, name: str) -> None:
    assert wire_named(written) == name


@pytest.mark.parametrize("written", ["CNN", "The Ferry News", "", "afp"])
def test_an_outlet_or_a_stranger_is_no_wire(written: str) -> None:
    assert wire_named(written) is None


def test_every_sender_has_a_counter_example_and_every_wire_an_example() -> None:
    assert all(known.counter_examples for known in load_senders())
    assert all(
        known.examples for known in load_senders() if known.kind is SenderKind.WIRE
    )


def test_a_broken_name_is_named() -> None:
    with pytest.raises(LexiconError, match=r"wires\.jsonl: odd: "):
        sender({"id": "odd", "name": "Odd", "kind": "radio"})


def test_a_broken_shape_is_named() -> None:
    with pytest.raises(LexiconError, match=r"credits\.jsonl: odd: "):
        credit({"id": "odd", "pattern": "("}, "AFP")
