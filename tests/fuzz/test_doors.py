"""Every door, tried a little: what people send, what once went wrong, and near it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.fuzz.door import Door, tried
from tests.fuzz.doors import DOORS

FEW, FEWER = 25, 4  # inputs of a door that are near to a seed; of a dear one
NAMES = [
    pytest.param(name, marks=[pytest.mark.model] if name == "report" else [])
    for name in DOORS
]


@st.composite
def near(draw: st.DrawFn, door: Door) -> bytes:
    """What people send, with some of it cut out, doubled, or something in its place."""
    whole = draw(st.sampled_from(door.seeds))
    start = draw(st.integers(0, len(whole)))
    end = draw(st.integers(start, min(len(whole), start + 40)))
    words = st.sampled_from(door.words) if door.words else st.nothing()
    part = draw(st.one_of(st.binary(max_size=9), words, st.just(whole[start:end] * 9)))
    return whole[:start] + part + whole[end:]


@pytest.mark.parametrize("name", NAMES)
def test_what_people_send_and_what_went_wrong_is_taken_or_refused(name: str) -> None:
    door = DOORS[name]
    for content in (*door.seeds, *door.found.values()):
        tried(door, content)


@pytest.mark.parametrize("name", NAMES)
def test_so_is_what_is_near_to_it(name: str) -> None:
    door = DOORS[name]

    @settings(
        max_examples=FEWER if door.dear else FEW,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(near(door))
    def enters(content: bytes) -> None:
        tried(door, content)

    enters()


@pytest.mark.parametrize("name", NAMES)
def test_each_door_has_something_that_people_send(name: str) -> None:
    assert DOORS[name].seeds
    assert all(DOORS[name].found.values())
