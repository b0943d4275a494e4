"""Where sentences begin."""

import pytest

from headway.road import Road

pytestmark = pytest.mark.model


def sentences(road: Road, text: str) -> list[str]:
    return [sent.text.strip() for sent in road.extractor.nlp(text).sents]


def test_headlines_one_a_line_are_sentences_of_their_own(road: Road) -> None:
    text = "Envoys hold trade talks\nIran demands an answer\nIraq rejects the road plan"
    assert sentences(road, text) == text.split("\n")


def test_what_is_demanded_may_stand_on_the_next_line(road: Road) -> None:
    text = "Iran demanded\nthat Iraq open the river to all ships."
    (move,) = road.extractor.read_text(text).moves
    assert move.evidence.of(text).endswith("open the river to all ships")


def test_no_evidence_ends_in_a_blank(road: Road) -> None:
    text = "Iran met Iraq in Geneva on Monday\n\nIraq met Iran."
    moves = road.extractor.read_text(text).moves
    assert len(moves) == 2
    for move in moves:
        words = move.evidence.of(text)
        assert words == words.strip()
