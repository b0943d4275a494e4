"""Words for channels against their own examples, by the whole road."""

import pytest
from tests.sentences import code

from headway.lexicon.channels import ChannelNoun, StateWord, load_channels
from headway.lexicon.files import rows
from headway.model.entry import Channel
from headway.road import Road

pytestmark = pytest.mark.model
WORDS = load_channels()
NOUNS = list({noun.id: noun for noun in WORDS.nouns.values()}.values())
STATES = list({w.id: w for found in WORDS.states.values() for w in found}.values())


def channels(road: Road, sentence: str) -> list[Channel]:
    return list(code(road, sentence).channels)


@pytest.mark.parametrize("noun", NOUNS, ids=lambda n: n.id)
def test_a_noun_names_a_channel_in_its_examples_and_in_no_counter_example(
    road: Road, noun: ChannelNoun
) -> None:
    assert noun.examples
    assert noun.counter_examples
    assert all(channels(road, words) for words in noun.examples)
    assert not any(channels(road, words) for words in noun.counter_examples)


@pytest.mark.parametrize("word", STATES, ids=lambda w: w.id)
def test_a_word_tells_its_state_in_its_examples_and_in_no_counter_example(
    road: Road, word: StateWord
) -> None:
    assert word.examples
    assert word.counter_examples
    for words in word.examples:
        assert [channel.state for channel in channels(road, words)] == [word.state]
    assert not any(channels(road, words) for words in word.counter_examples)


def test_every_line_is_own_and_in_order() -> None:
    lines = [(row["sort"], row["id"]) for row in rows("channels")]
    assert lines == sorted(lines)
    assert all(row["origin"].startswith("own") for row in rows("channels"))
