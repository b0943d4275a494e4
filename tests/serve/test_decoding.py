"""What a line holds comes back as it was; what is none, or was changed, is told."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from tests.fakes import SIGNED, any_entries, article, entries

from headway.errors import SourceError
from headway.model.actor import ActorId, Mention
from headway.model.entry import Corrected, Entries
from headway.model.kinds import Verdict
from headway.serve.decoding import decode
from headway.serve.lines import line

VOICE = Mention(actor=ActorId("@reporter"))
Json = dict[str, Any]


def as_read(found: Entries) -> Entries:
    """The entries, with the report's own voice as the reader gives it: at no words."""
    known = {actor.id for actor in found.actors}
    moves = tuple(
        replace(one, actor=VOICE) if one.actor and one.actor.actor not in known else one
        for one in found.moves
    )
    return replace(found, moves=moves)


@settings(max_examples=50)
@given(made=any_entries())
def test_any_entries_come_back_from_their_line(made: Entries) -> None:
    whole = as_read(made)
    assert decode(line(whole), "a.jsonl:1") == whole


def test_words_given_as_a_date_that_are_none_stand_in_the_line() -> None:
    odd = as_read(entries(replace(article(), published=None, unread_date="Whitsun")))
    assert decode(line(odd), "a.jsonl:1") == odd
    assert "unread_date" not in json.loads(line(entries()))["article"]


def test_whose_word_counts_comes_back_too() -> None:
    found = as_read(entries())
    spoken = Corrected(
        entry=found.moves[0].id, verdict=Verdict.CONFIRM, by="jane", made=SIGNED.made
    )
    whole = replace(found, corrected=(spoken,))
    assert decode(line(whole), "a.jsonl:1") == whole


def reworded(told: Json) -> None:
    told["article"]["text"] += "!"


def stretched(told: Json) -> None:
    told["moves"][0]["evidence"] = [0, 9_999]


def turned(told: Json) -> None:
    told["moves"][0]["evidence"] = [9, 3]


def unknown(told: Json) -> None:
    told["moves"][1]["actor"]["id"] = "nobody"


def spoken_at_words(told: Json) -> None:
    told["moves"][3]["actor"]["mention"] = [0, 6]


def doubled(told: Json) -> None:
    told["moves"].append(told["moves"][0])


def bribed(told: Json) -> None:
    told["moves"][0]["kind"] = "bribe"


def undated(told: Json) -> None:
    told["moves"][0]["date"] = "2021-13-01"


def emptied(told: Json) -> None:
    told["statements"][0]["content"] = []


def lengthened(told: Json) -> None:
    told["moves"][0]["id"] *= 2


def shortened(told: Json) -> None:
    del told["meetings"]


@pytest.mark.parametrize(
    "change",
    [
        reworded,
        stretched,
        turned,
        unknown,
        spoken_at_words,
        doubled,
        bribed,
        undated,
        emptied,
        lengthened,
        shortened,
    ],
)
def test_a_line_that_was_changed_is_told(change: Callable[[Json], None]) -> None:
    told: Json = json.loads(line(entries()))
    change(told)
    with pytest.raises(SourceError, match=r"^a\.jsonl:7: no entries: ") as refused:
        decode(json.dumps(told), "a.jsonl:7")
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    "said",
    ["", "{", '{"id": "cresk", "text": "Talks."}', "[" * 10_000, "7", b"\xff\xfe{"],
    ids=["nothing", "half a line", "a record", "brackets", "a number", "no text"],
)
def test_what_is_no_line_of_entries_is_told(said: str | bytes) -> None:
    with pytest.raises(SourceError, match=r"^a\.jsonl:7: no entries: ") as refused:
        decode(said, "a.jsonl:7")
    assert "\n" not in str(refused.value)


def test_what_newer_lines_say_besides_is_passed_over() -> None:
    told: Json = json.loads(line(as_read(entries())))
    told["mood"] = "frank"
    assert decode(json.dumps(told), "a.jsonl:1") == as_read(entries())
