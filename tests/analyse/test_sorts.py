"""Which event type and mode of PLOVER a move is."""

from dataclasses import replace

import pytest
from tests.fakes import article, move

from headway.analyse.sorts import CODED, Sort, sort_of
from headway.model.entry import Move
from headway.model.kinds import MoveKind, MoveStatus
from headway.model.plover import EventType


def made(kind: str, status: str = "actual", about: str | None = None) -> Move:
    found = move(article(), MoveKind(kind), "Arland proposed", "arland", about=about)
    return replace(found, status=MoveStatus(status))


def sort(kind: str, words: str, status: str = "actual") -> tuple[str, str | None]:
    found = sort_of(made(kind, status), words)
    assert found is not None
    return found.type.value, found.mode


@pytest.mark.parametrize(
    ("kind", "words", "expected"),
    [
        ("demand", "demanded more", ("REQUEST", None)),
        ("demand", "demanded that the troops withdraw", ("REQUEST", "yield")),
        ("demand", "called for talks", ("REQUEST", "meet")),
        ("propose", "put forward a plan", ("AGREE", None)),
        ("accept", "agreed to the plan", ("AGREE", None)),
        ("accept", "signed the plan", ("SUPPORT", None)),
        ("accept", "agreed to sign the plan", ("AGREE", None)),
        ("accept", "agreed to a truce", ("CONCEDE", None)),
        ("concede", "dropped its demand", ("CONCEDE", None)),
        ("commit", "promised to buy grain", ("AGREE", None)),
        ("commit", "vowed to retaliate", ("THREATEN", None)),
        ("resume", "reopened the channel", ("SUPPORT", None)),
        ("resume", "resumed gas deliveries", ("COOPERATE", None)),
        ("resume", "resumed the shelling", ("ASSAULT", None)),
        ("implement", "began to share the water", ("COOPERATE", None)),
        ("implement", "delivered the promised aid", ("AID", None)),
        ("implement", "withdrew its troops", ("RETREAT", "withdraw")),
        ("implement", "lifted the sanctions", ("RETREAT", None)),
        ("meet", "met in Cresk", ("CONSULT", None)),
        ("meet", "spoke by phone", ("CONSULT", "phone")),
        ("reject", "refused to meet", ("REJECT", "meet")),
        ("reject", "turned it down", ("REJECT", None)),
        ("accuse", "blamed the guild", ("ACCUSE", "allege")),
        ("accuse", "called it a farce", ("ACCUSE", None)),
        ("warn", "warned of war", ("THREATEN", "violence")),
        ("warn", "warned of a trade war", ("THREATEN", None)),
        ("break_off", "froze the talks", ("SANCTION", "discontinue")),
        ("break_off", "called off the summit", ("REJECT", "meet")),
        ("pressure", "imposed tariffs", ("SANCTION", "discontinue")),
        ("pressure", "massed soldiers", ("MOBILIZE", "troops")),
        ("pressure", "launched air strikes", ("ASSAULT", "aerial")),
        ("pressure", "went on strike", ("PROTEST", "strike")),
        ("pressure", "arrested the leaders", ("COERCE", "arrest")),
    ],
    ids=lambda value: value if isinstance(value, str) else value[0],
)
def test_the_kind_and_the_words_tell_the_type(
    kind: str, words: str, expected: tuple[str, str | None]
) -> None:
    assert sort(kind, words) == expected


@pytest.mark.parametrize(
    ("kind", "words", "expected"),
    [
        ("meet", "will meet in Cresk", ("AGREE", None)),
        ("resume", "will resume gas deliveries", ("AGREE", None)),
        ("accept", "will sign the treaty", ("AGREE", None)),
        ("implement", "will withdraw its troops", ("CONCEDE", None)),
        ("implement", "will deliver the aid", ("AGREE", None)),
        ("break_off", "will suspend the talks", ("THREATEN", "relations")),
        ("break_off", "will call off the summit", ("THREATEN", "relations")),
        ("break_off", "will expel two diplomats", ("THREATEN", "expel")),
        ("pressure", "will impose tariffs", ("THREATEN", "restrict")),
        ("pressure", "will attack the port", ("THREATEN", "violence")),
        ("pressure", "will deploy soldiers", ("THREATEN", None)),
    ],
    ids=lambda value: value if isinstance(value, str) else value[0],
)
def test_a_deed_that_is_to_come_is_a_word(
    kind: str, words: str, expected: tuple[str, str | None]
) -> None:
    assert sort(kind, words, "planned") == expected


@pytest.mark.parametrize(
    ("kind", "status", "future"),
    [
        ("demand", "planned", True),
        ("demand", "actual", False),
        ("concede", "planned", True),
        ("propose", "planned", False),
        ("meet", "planned", False),
    ],
)
def test_what_is_said_later_is_marked_where_the_type_does_not_say_so(
    kind: str, status: str, future: bool
) -> None:
    found = sort_of(made(kind, status), "…")
    assert found is not None
    assert found.future is future


def test_what_it_is_about_tells_where_the_evidence_does_not() -> None:
    asked = made("demand", about="a ceasefire in the north")
    assert sort_of(asked, "demanded it") == Sort(EventType.REQUEST, "yield")
    assert sort_of(asked, "demanded talks") == Sort(EventType.REQUEST, "meet")


def test_pressure_that_tells_nothing_is_no_event() -> None:
    assert sort_of(made("pressure"), "raised the pressure") is None


def test_comment_is_not_coded() -> None:
    assert set(MoveKind) - CODED == {MoveKind.ASSESS, MoveKind.DEFER, MoveKind.DENY}
