"""Ids of actors."""

import pytest

from headway.resolve.roster import slug


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Côte d'Ivoire", "cote-d-ivoire"),
        ("Jens Stoltenberg", "jens-stoltenberg"),
        ("Петров", "петров"),
        ("…", "unnamed"),
    ],
)
def test_an_id_is_the_name_in_plain_letters(name: str, id_: str) -> None:
    assert slug(name) == id_


def test_names_in_another_script_are_not_one_actor() -> None:
    assert slug("Петров") != slug("Волков")
