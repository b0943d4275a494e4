"""The word lists against their own examples, with the real pipeline."""

import pytest

from headway.extract.candidates import listed
from headway.extract.cast import Cast
from headway.extract.quotes import find_quotes
from headway.extract.reported import by_verbs
from headway.lexicon.cues import CueEntry, load_cues
from headway.lexicon.moves import MoveEntry, MoveLexicon, load_moves
from headway.road import Road

pytestmark = pytest.mark.model
MOVES = list({e.id: e for found in load_moves().values() for e in found}.values())
CUES = list(load_cues().values())


def cast_of(road: Road, sentence: str) -> Cast:
    return road.extractor.mentions.find(road.extractor.nlp(sentence))


def reads(road: Road, entry: MoveEntry, sentence: str) -> bool:
    only: MoveLexicon = {(lemma, entry.pos): (entry,) for lemma in entry.lemmas}
    return bool(listed(cast_of(road, sentence), only))


@pytest.mark.parametrize("entry", MOVES, ids=lambda e: e.id)
def test_a_move_entry_reads_its_examples_and_no_counter_example(
    road: Road, entry: MoveEntry
) -> None:
    assert entry.examples
    assert entry.counter_examples
    assert all(reads(road, entry, words) for words in entry.examples)
    assert not any(reads(road, entry, words) for words in entry.counter_examples)


@pytest.mark.parametrize("cue", CUES, ids=lambda c: c.id)
def test_a_cue_attributes_in_its_examples_and_not_in_its_counter_examples(
    road: Road, cue: CueEntry
) -> None:
    def attributed(sentence: str) -> bool:
        cast = cast_of(road, sentence)
        quotes = find_quotes(sentence)
        read = by_verbs(
            cast.doc, sentence, only, quotes, lambda t: cast.of(t) is not None, ()
        )
        return any(True for _ in read)

    only = {cue.lemma: cue}
    assert all(attributed(words) for words in cue.examples)
    assert not any(attributed(words) for words in cue.counter_examples)
