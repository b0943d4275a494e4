"""Who an actor is by the codes of PLOVER."""

from dataclasses import replace
from datetime import date

import pytest
from tests.fakes import article

from headway.analyse.codes import code_of_state, coded
from headway.model.actor import Actor, ActorId, Mention
from headway.model.entry import Entries, Reader
from headway.model.kinds import ActorKind

DAY = date(2022, 1, 13)


def actor(
    name: str, kind: str = "person", party: str | None = None, *aliases: str
) -> Actor:
    return Actor(
        id=ActorId(name.lower().replace(" ", "-")),
        name=name,
        kind=ActorKind(kind),
        party=party,
        aliases=aliases,
    )


def codes(*actors: Actor, day: date | None = DAY) -> list[tuple[str, str, str]]:
    """Name, code and sectors of each of these, in one report."""
    report = replace(article(), published=day)
    found = Entries(article=report, reader=Reader(name="r", version="1"), actors=actors)
    each = coded(found, [Mention(actor=one.id) for one in actors])
    return [(one.name, one.code or "", "/".join(one.sectors)) for one in each]


@pytest.mark.parametrize(
    ("who", "code", "sectors"),
    [
        (actor("Iran", "state", "Iran"), "IRN", ""),
        (actor("Ann Other", "person", "Iran", "Iranian Foreign Minister Ann Other"),
         "IRN", "GOV"),
        (actor("Ann Other", "person", "Iran", "Other"), "IRN", ""),
        (actor("Ann Other", "person", None, "Minister Ann Other"), "", ""),
        (actor("Ann Other", "person", "Iran", "General Ann Other"), "IRN", "MIL"),
        (actor("Ann Other", "person", "United States", "Senator Ann Other"),
         "USA", "LEG"),
        (actor("Ann Other", "person", "NATO", "Secretary General Ann Other"),
         "IGO", ""),
        (actor("Ann Other", "person", "Hamas", "Hamas negotiator Ann Other"),
         "PSE", ""),
        (actor("Ann King", "person", "United Kingdom", "King"), "GBR", ""),
        (actor("Ann Other", "person", "Russia", "Putin ally Ann Other"), "RUS", ""),
        (actor("Foreign Ministry", "organisation", "Egypt"), "EGY", "GOV"),
        (actor("Students’ News Agency", "organisation", "Iran"), "IRN", "JRN"),
        (actor("ten Russian diplomats", "group", "Russia"), "RUS", "GOV"),
        (actor("a European official", "unnamed", None), "", ""),
        (actor("an Iranian official", "unnamed", "Iran"), "IRN", "GOV"),
        (actor("President Other’s envoy", "unnamed", "Iran"), "IRN", "GOV"),
        (actor("President Other’s critics", "group", "Iran"), "", ""),
        (actor("its allies", "group", "United States"), "", ""),
        (actor("rivals of Iranian officials", "group", "Iran"), "", ""),
        (actor("Fjord Air", "organisation", "Fjord Air"), "", ""),
        (actor("Iran", "organisation", "Iran"), "IRN", ""),
        (actor("Transnistria", "state", "Transnistria"), "MDA", "PRE"),
        (actor("Ann Other", "person", "Transnistria", "President Ann Other"),
         "MDA", "GOV/PRE"),
    ],
    ids=lambda value: " ".join([value.name, *value.aliases])
    if isinstance(value, Actor)
    else None,
)  # fmt: skip
def test_codes_come_from_the_lists_and_titles(
    who: Actor, code: str, sectors: str
) -> None:
    assert codes(who) == [(who.name, code, sectors)]


def test_titles_that_disagree_tell_nothing() -> None:
    both = actor("Ann Other", "person", "Iran", "Judge Ann Other", "Minister Other")
    assert codes(both) == [("Ann Other", "IRN", "")]


@pytest.mark.parametrize(
    ("day", "sectors"),
    [(date(2022, 1, 13), "GOV"), (date(1995, 1, 13), ""), (None, "")],
    ids=["in office", "long before", "no day"],
)
def test_a_known_holder_is_of_the_government_while_in_office(
    day: date | None, sectors: str
) -> None:
    holder = actor("Vladimir Putin", "person", "Russia", "Putin")
    assert codes(holder, day=day) == [("Vladimir Putin", "RUS", sectors)]


def test_a_group_that_bears_its_members_names_is_these() -> None:
    iran, iraq = actor("Iran", "state", "Iran"), actor("Iraq", "state", "Iraq")
    both = actor("Iran and Iraq", "group", None)
    assert codes(both, iran, iraq) == [("Iran", "IRN", ""), ("Iraq", "IRQ", "")]
    other = actor("Iran and its neighbours", "group", None)
    assert codes(other, iran)[0] == ("Iran and its neighbours", "", "")


def test_the_report_itself_is_nobody() -> None:
    found = Entries(article=article(), reader=Reader(name="r", version="1"))
    assert coded(found, [Mention(actor=ActorId("@reporter"))]) == ()


def test_a_town_is_no_state() -> None:
    assert code_of_state("Switzerland") == "CHE"
    assert code_of_state("NATO") is None
    assert code_of_state("Cresk") is None
