"""The first look: which reports are worth reading, and which of their sentences."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headway.lexicon.actors import ActorEntry, load_actors
from headway.look.first import MOST, WhyAside, load_look
from headway.model.kinds import ActorKind

LOOK = load_look()
TALKS = (
    "Iran rejected the demand of the United States on Monday. Diplomats of both "
    "sides met in Vienna for another round of negotiations on the treaty. “We offered "
    "to halt the work,” the Iranian foreign minister said, and accused Washington of "
    "breaking the accord. The envoy warned that talks would fail if sanctions stayed."
)
PASSING = (
    "Negotiations on the treaty failed at the summit, diplomats said. Iran rejected "
    "the demand and accused Washington of breaking the accord."
)
IDLE = "The rain fell on the old roofs of the town and on its small gardens."
COOKING = (
    "She chopped two onions and let them fry in butter until they were brown. Then she "
    "poured the broth over them, put a lid on the pot and went to feed the hens. The "
    "soup was good. It had been her grandmother's, who wrote it on the back of a bill."
)
ABROAD = (
    "Les diplomates des deux pays se sont réunis lundi à Vienne pour négocier encore. "
    "Le ministre iranien a rejeté la demande américaine et a accusé Washington de "
    "rompre le traité, mais les pourparlers vont continuer la semaine prochaine, selon "
    "lui, si les sanctions sont levées avant la fin du mois de mars."
)


def kept(text: str) -> list[str]:
    """The sentences that are kept."""
    return [span.of(text) for span in LOOK.at(text).kept]


def test_a_report_of_talks_is_read() -> None:
    look = LOOK.at(TALKS)
    assert look.reason is None
    assert {"negotiate", "treaty"} <= set(look.told)
    assert len(look.kept) == 4


@pytest.mark.parametrize(
    "text",
    [
        "France turned down an offer by Germany to share the water of the Moselle, "
        "saying it was its own. Berlin called the answer unacceptable and said that it "
        "wanted a binding accord before the winter. Belgium urged both of them to "
        "return to the table, and proposed to host them in April.",
        "Envoys of Serbia and Albania met for an hour on Monday and agreed to swap "
        "prisoners, but came no nearer to a truce. The Serbian minister said that his "
        "side had demanded thirty days; the delegates of Albania rejected that, and "
        "handed over a memorandum on the border.",
    ],
    ids=["an offer turned down", "a meeting"],
)
def test_a_brief_of_talks_is_read_though_it_has_few_words_of_them(text: str) -> None:
    assert LOOK.at(text).reason is None


@pytest.mark.parametrize(
    "text",
    [
        "The bakers of the town rejected the offer of the mill on Monday and said that "
        "they would grind for themselves. The miller called their demand for cheaper "
        "flour unacceptable. Two of the ovens stayed cold, and in the market people "
        "stood in line for the last loaves until noon.",
        "The minister of health opened a ward for children on Monday and met nurses, "
        "who told him of long nights and of broken lifts. He proposed to hire more "
        "cleaners and said that the budget left little room for new beds this year.",
    ],
    ids=["bakers", "a ward"],
)
def test_a_brief_of_other_things_is_not(text: str) -> None:
    assert LOOK.at(text).reason is WhyAside.NO_TALK


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (COOKING, WhyAside.NO_TALK),
        ("The talks failed.", WhyAside.SHORT),
        ("talks " * (MOST + 1), WhyAside.LONG),
        (ABROAD, WhyAside.LANGUAGE),
        ("", WhyAside.SHORT),
    ],
    ids=["cooking", "one line", "a book", "French", "nothing"],
)
def test_what_is_set_aside_says_why(text: str, why: WhyAside) -> None:
    look = LOOK.at(text)
    assert (look.reason, look.kept) == (why, ())


def test_where_talks_are_spoken_of_in_passing_what_lies_far_from_them_is_not() -> None:
    told = kept(f"{PASSING} {' '.join([IDLE] * 6)}")
    assert [words.split()[0] for words in told[:2]] == ["Negotiations", "Iran"]
    assert told.count(IDLE) < 2  # the one beside them may be


def test_but_one_that_tells_of_a_move_is() -> None:
    deed = "China accused Japan of breaking the agreement."
    assert deed in kept(f"{TALKS} {IDLE} {deed} {IDLE}")


def test_names_of_a_dossier_are_names() -> None:
    own = ActorEntry(
        id="qorland",
        name="Qorland",
        kind=ActorKind.STATE,
        party="Qorland",
        surfaces=("Qorland",),
        capitals=(),
        descriptions=(),
    )
    lists = load_actors()
    known = load_look(replace(lists, by_words={**lists.by_words, "Qorland": (own,)}))
    assert [*known.signs.seen("Qorland")]
    assert not [*LOOK.signs.seen("Qorland")]


@settings(max_examples=30)
@given(st.lists(st.sampled_from([TALKS, IDLE, COOKING, "\n"]), max_size=8))
def test_a_look_is_the_same_each_time(parts: list[str]) -> None:
    text = " ".join(parts)
    look = LOOK.at(text)
    assert look == LOOK.at(text)
    assert (look.reason is None) == bool(look.kept)
    assert list(look.kept) == sorted(look.kept)


@settings(max_examples=30)
@given(st.text())
def test_any_text_can_be_looked_at(text: str) -> None:
    whole = f"{TALKS}\n{text}"
    assert all(span.of(whole).strip() for span in LOOK.at(whole).kept)
