"""A task may lose so many workers, and no more."""

import pytest

from headway.batch.engine import LostError
from headway.batch.turns import Turn, again


def test_a_task_that_has_lost_a_worker_is_tried_again() -> None:
    assert again(Turn("Arland"), 3) == Turn("Arland", 1)
    assert again(Turn("Arland", 1), 3) == Turn("Arland", 2)


@pytest.mark.parametrize("lost", [1, 4], ids=["one more", "four at once"])
def test_a_task_that_has_lost_too_many_is_given_up(lost: int) -> None:
    with pytest.raises(LostError, match="workers were lost one after the other"):
        again(Turn("Arland", 2), 3, lost)
