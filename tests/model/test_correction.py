"""Who plays a part in an entry is found whatever field they stand in."""

from dataclasses import fields

import pytest
from tests.fakes import entries

from headway.model.correction import PLAYED, entries_in, parts_of


@pytest.mark.parametrize("sort", PLAYED, ids=lambda sort: sort.__name__)
def test_every_field_in_which_actors_stand_is_named_in_its_order(sort: type) -> None:
    kinds = [(field.name, str(field.type)) for field in fields(sort)]
    assert PLAYED[sort] == tuple(name for name, kind in kinds if "Mention" in kind)


def test_a_part_that_nobody_plays_is_none() -> None:
    whole = entries()
    meet, offer, *_ = whole.moves
    assert parts_of(meet) == {"participants": meet.participants}
    assert parts_of(offer) == {"actor": offer.actor}
    assert all(parts_of(entry) for entry in entries_in(whole))
