"""Mentions by their place in a text, and their part in what is said."""

from hypothesis import given
from hypothesis import strategies as st
from tests.scenes import Scene, said, span_of

from headway.model.reading import Form, MentionReading
from headway.model.span import Span
from headway.resolve.spoken import Spoken
from headway.resolve.standing import Standing


def at(start: int, long: int, sentence: int = 0) -> MentionReading:
    span = Span(start, start + long)
    return MentionReading(span=span, head=span, form=Form.NAME, sentence=sentence)


PLACES = st.tuples(st.integers(0, 30), st.integers(1, 8))


@given(st.lists(PLACES, max_size=8), PLACES)
def test_inside_are_all_that_share_a_letter_in_order(
    places: list[tuple[int, int]], place: tuple[int, int]
) -> None:
    span = Span(place[0], sum(place))
    standing = Standing([at(*one) for one in places])
    held = [m for m in standing.mentions if m.head.overlaps(span)]
    assert standing.inside(span) == held
    assert [m.head for m in standing.mentions] == sorted(
        Span(start, start + long) for start, long in places
    )


def test_before_are_those_that_end_before_it_the_last_first() -> None:
    first, second, long = at(0, 3, 0), at(10, 3, 1), at(14, 9, 1)
    standing = Standing([long, second, first])
    assert list(standing.before(23, 0)) == [long, second, first]
    assert list(standing.before(22, 0)) == [second, first]
    assert list(standing.before(23, 1)) == [long, second]
    assert list(standing.before(13, 0)) == [second, first]
    assert list(standing.before(12, 0)) == [first]
    assert list(standing.before(0, 0)) == []
    assert Standing([]).inside(Span(0, 9)) == []


TEXT = "Fink of Elbe told Reed that Orr said he was late. She heard it."


def spoken(quoted: bool = False) -> tuple[Spoken, dict[str, MentionReading]]:
    """Fink tells Reed what Orr said of somebody."""
    scene = Scene(TEXT)
    names = ("Fink", "Elbe", "Reed", "Orr", "She")
    found = {name: scene.named(name) for name in names}
    found["he"] = scene.pronoun("he", gender="he", sentence=0)
    outer = said(TEXT, "Fink of Elbe", "Orr said he was late", to="Reed")
    inner = said(TEXT, "Orr", "he was late", quoted=quoted)
    pronouns = scene.pronouns(outer, inner)
    return pronouns.spoken, found


def test_who_speaks_is_whoever_a_source_begins_with() -> None:
    told, found = spoken()
    speaking = [name for name, mention in found.items() if told.speaks(mention)]
    assert speaking == ["Fink", "Orr"]


def test_the_innermost_words_hold_a_pronoun() -> None:
    told, found = spoken()
    inner = told.innermost(found["he"])
    assert inner is not None
    assert inner.content == (span_of(TEXT, "he was late"),)
    assert told.says(found["Orr"], found["he"])
    assert not told.says(found["Fink"], found["he"])
    assert told.innermost(found["Fink"]) is None
    assert not told.says(found["Fink"], found["She"])


def test_who_is_spoken_of_in_other_words_is_aside() -> None:
    told, found = spoken()
    assert told.is_aside(found["he"], found["Orr"])
    assert told.is_aside(found["Orr"], found["She"])
    assert not told.is_aside(found["Orr"], found["he"])
    assert not told.is_aside(found["Fink"], found["he"])


def test_nobody_is_spoken_of_in_his_own_words_by_a_pronoun() -> None:
    told, found = spoken()
    assert told.bars(found["he"], found["Orr"])
    assert told.bars(found["Orr"], found["Fink"])
    assert not told.bars(found["Fink"], found["Orr"])


def test_nobody_says_he_of_himself_in_quotation_marks() -> None:
    told, found = spoken(quoted=True)
    assert told.others(found["he"]) == {told.roster.meant[found["Orr"].head]}
    assert spoken()[0].others(found["he"]) == set()
    assert told.others(found["Reed"]) == {
        told.roster.meant[found[name].head] for name in ("Fink", "Elbe")
    }
    it = MentionReading(span=found["he"].span, head=found["he"].head, form=Form.PRONOUN)
    assert told.others(it) == set()
