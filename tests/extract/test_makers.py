"""Who makes a move, by what the network and the parse say."""

import pytest
from spacy.tokens import Doc
from tests.extract.telling import candidate, shares
from tests.parses import parsed, rejects

from headway.extract.candidates import Candidate
from headway.extract.cast import Cast
from headway.extract.makers import Makers, homes_of, makers
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


def made_by(cast: Cast, one: Candidate) -> Makers:
    """Who makes the move, among the mentions of a cast."""
    return makers(cast, homes_of(cast), one)


@pytest.fixture
def met() -> MoveEntry:
    return next(e for e in load_moves()["meet", "VERB"] if "subj" in e.together)


def rejects_of() -> Doc:
    """Iran rejected the offer of Iraq ."""
    return parsed(
        "Iran Iran PROPN NNP nsubj 1",
        "rejected reject VERB VBD ROOT 1",
        "the the DET DT det 3",
        "offer offer NOUN NN dobj 1",
        "of of ADP IN prep 3",
        "Iraq Iraq PROPN NNP pobj 4",
        ". . PUNCT . punct 1",
    )


def test_the_likeliest_mention_makes_the_move() -> None:
    doc = rejects_of()
    one = candidate(doc, 1, MoveKind.REJECT, actor=shares({0: 0.6, 5: 0.3}, nobody=0.1))
    made = made_by(cast_of(doc, 0, 5), one)
    assert made.actors == (at(doc, 0),)
    assert not made.reporter


def test_whoever_is_joined_to_the_likeliest_makes_it_too() -> None:
    doc = rejects()
    one = candidate(doc, 5, MoveKind.REJECT, actor=shares({0: 0.9, 2: 0.1}))
    assert made_by(cast_of(doc, 0, 2), one).actors == (at(doc, 0), at(doc, 2))


def we_reject(word: str) -> Doc:
    """We reject the plan , Mori said ."""
    return parsed(
        f"{word} {word.lower()} PRON PRP nsubj 1",
        "reject reject VERB VBP ccomp 6",
        "the the DET DT det 3",
        "plan plan NOUN NN dobj 1",
        ", , PUNCT , punct 6",
        "Mori Mori PROPN NNP nsubj 6",
        "said say VERB VBD ROOT 6",
        ". . PUNCT . punct 6",
    )


@pytest.mark.parametrize(("word", "maker"), [("We", 0), ("They", 5)])
def test_we_make_what_the_speaker_is_likeliest_to_make(word: str, maker: int) -> None:
    doc = we_reject(word)
    one = candidate(doc, 1, MoveKind.REJECT, actor=shares({5: 0.8, 0: 0.2}))
    assert made_by(cast_of(doc, 0, 5), one).actors == (at(doc, maker),)


def test_nobody_near_by_makes_a_move_that_a_voice_far_off_makes() -> None:
    doc = rejects()
    one = candidate(doc, 5, MoveKind.REJECT, actor=shares({0: 0.3}, nobody=0.7))
    assert made_by(cast_of(doc, 0), one).actors == ()


def test_a_verdict_of_the_report_is_the_reports() -> None:
    doc = rejects()
    one = candidate(doc, 5, MoveKind.ASSESS, actor=shares({0: 0.2}, reporter=0.8))
    made = made_by(cast_of(doc, 0), one)
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
    assert made_by(whole, one).actors == (name,)
    assert made_by(cast_of(doc, 0, 2, 3), one).actors == (at(doc, 0),)


def test_nobody_is_the_recipient_of_what_is_his_own() -> None:
    doc = rejects()
    whole = shares({0: 0.9}, nobody=0.1)
    one = candidate(doc, 5, MoveKind.REJECT, actor=whole, recipient=whole)
    assert made_by(cast_of(doc, 0), one).recipients == ()


def meets() -> Doc:
    """Iran met Iraq in Oman ."""
    return parsed(
        "Iran Iran PROPN NNP nsubj 1",
        "met meet VERB VBD ROOT 1",
        "Iraq Iraq PROPN NNP dobj 1",
        "in in ADP IN prep 1",
        "Oman Oman PROPN NNP pobj 3",
        ". . PUNCT . punct 1",
    )


def test_all_who_are_likely_to_meet_take_part() -> None:
    doc = meets()
    likely = shares({2: 0.6, 0: 0.3, 4: 0.1})
    one = candidate(doc, 1, MoveKind.MEET, actor=likely)
    made = made_by(cast_of(doc, 0, 2, 4), one)
    assert made.actors == (at(doc, 0), at(doc, 2))  # in text order


def test_all_whom_the_entry_joins_take_part_though_only_one_is_likely(
    met: MoveEntry,
) -> None:
    doc = meets()
    likely = shares({0: 0.9, 2: 0.05, 4: 0.05})
    one = candidate(doc, 1, MoveKind.MEET, entry=met, actor=likely)
    made = made_by(cast_of(doc, 0, 2, 4), one)
    assert made.actors == (at(doc, 0), at(doc, 2))
    unlisted = candidate(doc, 1, MoveKind.MEET, actor=likely)
    assert made_by(cast_of(doc, 0, 2, 4), unlisted).actors == (at(doc, 0),)


def test_one_alone_demands_though_others_are_likely_too() -> None:
    doc = rejects_of()
    one = candidate(doc, 1, MoveKind.DEMAND, actor=shares({0: 0.55, 5: 0.45}))
    assert made_by(cast_of(doc, 0, 5), one).actors == (at(doc, 0),)
