"""Names of what is no actor."""

import pytest

from headway.lexicon.actors import load_actors
from headway.lexicon.files import rows
from headway.lexicon.things import load_things


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Medicare", "programme"),
        ("the TPP", "agreement"),
        ("Facebook", "platform"),
        ("medicare", None),
        ("Hamas", None),
    ],
    ids=["a programme", "with an article", "a platform", "small letters", "an actor"],
)
def test_a_thing_is_known_by_its_name(name: str, kind: str | None) -> None:
    thing = load_things().find(name)
    assert (thing and thing.kind) == kind


def test_only_a_platform_may_act() -> None:
    kinds = {row["kind"]: load_things().find(row["names"][0]) for row in rows("things")}
    assert {kind for kind, thing in kinds.items() if thing and thing.may_act} == {
        "platform"
    }


def test_no_thing_is_an_actor_too() -> None:
    names = [name for row in rows("things") for name in row["names"]]
    assert [name for name in names if load_actors().find(name)] == []
    assert len(names) == len(set(names))
