"""Who makes a move, by what the network and the parse say."""

import pytest
from spacy.tokens import Doc
from tests.extract.telling import candidate, shares
from tests.parses import parsed, rejects

from headway.extract.cast import Cast
from headway.extract.makers import makers
from headway.lexicon.moves import MoveEntry, load_moves
from headway.model.kinds import MoveKind
from headway.model.reading import Form, MentionReading
from headway.model.span import Span


def cast_of(doc: Doc, *places: int) -> Cast:
    """The tokens at these places are names."""
    cast = Cast(doc, dict.fromkeys(range(len(doc)), 0))
    for place in places:
        cast.add(
            [doc[place]],
            MentionReading(span=at(doc, place), head=at(doc, place), form=Form.NAME),
        )
    return cast


def at(doc: Doc, place: int) -> Span:
    token = doc[place]
    return Span(token.idx, token.idx + len(token))


@pytest.fixture
def met() -> MoveEntry:
    return next(e for e in load_moves()["meet", "VERB"] if "subj" in e.together)


def test_the_likeliest_mention_makes_the_move() -> None:
    doc = rejects()
    one = candidate(doc, 5, MoveKind.REJECT, actor=shares({0: 0.6, 2: 0.3}, nobody=0.1))
    made = makers(cast_of(doc, 0, 2), one)
    assert made.actors == (at(doc, 0),)
    assert not made.reporter


def test_nobody_near_by_makes_a_move_that_a_voice_far_off_makes() -> None:
    doc = rejects()
    one = candidate(doc, 5, MoveKind.REJECT, actor=shares({0: 0.3}, nobody=0.7))
    assert makers(cast_of(doc, 0), one).actors == ()


def test_a_verdict_of_the_report_is_the_reports() -> None:
    doc = rejects()
    one = candidate(doc, 5, MoveKind.ASSESS, actor=shares({0: 0.2}, reporter=0.8))
    made = makers(cast_of(doc, 0), one)
    assert made.reporter
    assert made.actors == ()


def test_the_words_of_a_name_count_together_but_not_those_of_two_names() -> None:
    doc = parsed(
        "Iran Iran PROPN NNP nsubj 1",
        "mocked mock VERB VBD ROOT 1",
        "United United PROPN NNP compound 3",
        "States States PROPN NNP dobj 1",
    )
    words = shares({0: 0.4, 2: 0.3, 3: 0.3})
    one = candidate(doc, 1, MoveKind.DEMAND, actor=words)
    whole = cast_of(doc, 0)
    name = Span(at(doc, 2).start, at(doc, 3).end)
    whole.add([doc[2], doc[3]], MentionReading(span=name, head=name, form=Form.NAME))
    assert makers(whole, one).actors == (name,)
    assert makers(cast_of(doc, 0, 2, 3), one).actors == (at(doc, 0),)


def test_nobody_is_the_recipient_of_what_is_his_own() -> None:
    doc = rejects()
    whole = shares({0: 0.9}, nobody=0.1)
    one = candidate(doc, 5, MoveKind.REJECT, actor=whole, recipient=whole)
    assert makers(cast_of(doc, 0), one).recipients == ()


def test_all_who_meet_take_part(met: MoveEntry) -> None:
    doc = parsed(
        "Iran Iran PROPN NNP nsubj 1",
        "met meet VERB VBD ROOT 1",
        "Iraq Iraq PROPN NNP dobj 1",
        "in in ADP IN prep 1",
        "Oman Oman PROPN NNP pobj 3",
    )
    one = candidate(
        doc, 1, MoveKind.MEET, entry=met, actor=shares({0: 0.6, 2: 0.3, 4: 0.1})
    )
    made = makers(cast_of(doc, 0, 2, 4), one)
    assert set(made.actors) == {at(doc, 0), at(doc, 2)}


def test_one_alone_demands_though_others_are_likely_too() -> None:
    doc = rejects()
    one = candidate(doc, 5, MoveKind.DEMAND, actor=shares({0: 0.55, 2: 0.45}))
    assert makers(cast_of(doc, 0, 2), one).actors == (at(doc, 0),)
