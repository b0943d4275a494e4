"""The persons of a dossier, with their sides and offices."""

import pytest

from headway.dossier.file import parse_tables
from headway.dossier.persons import OwnOffice, OwnPerson, own_persons
from headway.errors import DossierError
from headway.lexicon.actors import load_actors
from headway.model.when import When


def persons(toml: str) -> tuple[OwnPerson, ...]:
    """The persons that a dossier names."""
    tables = parse_tables(toml.encode(), "d.toml")
    return own_persons(tables.person, load_actors().by_id)


def person(*keys: str) -> str:
    """The table of a person."""
    return "\n".join(["[[person]]", 'name = "Ann Other"', *keys, ""])


def test_a_person_has_names_a_party_and_offices() -> None:
    toml = person(
        'aliases = ["A. B. Other", "A. B. Other"]',
        'party = "Moscow"',
        'gender = "she"',
        'offices = [{ title = "chief negotiator", of = "NATO", since = "2021-03" }]',
    )
    assert persons(toml) == (
        OwnPerson(
            id="ann-other",
            name="Ann Other",
            aliases=("A. B. Other",),
            party="russia",
            offices=(
                OwnOffice(title="chief negotiator", of="nato", since=When(2021, 3)),
            ),
            gender="she",
        ),
    )


def test_an_office_is_of_the_persons_party_where_it_does_not_say() -> None:
    (found,) = persons(person('party = "Iran"', 'offices = [{ title = "envoy" }]'))
    assert [office.of for office in found.offices] == ["iran"]


def test_a_person_may_have_a_name_alone() -> None:
    assert persons(person()) == (OwnPerson(id="ann-other", name="Ann Other"),)


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        (person('party = "Irann"'), 'no actor is called "Irann"'),
        (
            person('offices = [{ title = "envoy", of = "Irann" }]'),
            'no actor is called "Irann"',
        ),
        (
            person('offices = [{ title = "envoy" }]'),
            'of whom is Ann Other "envoy"? give the office an of, or the person a',
        ),
        (person() + person(), '"Ann Other" stands in two tables'),
    ],
    ids=["party not known", "office of nobody known", "office of nobody", "twice"],
)
def test_what_cannot_be_meant_is_refused(toml: str, said: str) -> None:
    with pytest.raises(DossierError) as refused:
        persons(toml)
    assert said in str(refused.value)
