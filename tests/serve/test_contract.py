"""The JSON contract: its keys, and spans that quote the text."""

import json
from dataclasses import replace

import pytest
from tests.fakes import entries

from headway.model.kinds import CueClass
from headway.serve.contract import encode
from headway.serve.lines import line

MADE = encode(entries())


def test_the_fixed_keys_are_there() -> None:
    assert {
        "article",
        "actors",
        "statements",
        "moves",
        "meetings",
        "proposals",
        "channels",
        "outcome",
        "outcome_because",
        "reader",
    } <= set(MADE)
    assert {
        "id",
        "kind",
        "actor",
        "participants",
        "recipient",
        "speaker",
        "evidence",
        "about",
        "status",
        "valence",
        "date",
        "place",
        "confidence",
    } <= set(MADE["moves"][0])


def test_spans_quote_the_text() -> None:
    text = MADE["article"]["text"]
    start, end = MADE["moves"][1]["evidence"]
    assert text[start:end] == "Arland proposed a joint patrol"


def test_an_actor_bears_name_party_and_aliases() -> None:
    actor = MADE["moves"][2]["actor"]
    assert (actor["name"], actor["party"]) == ("Borland", "Borland")
    assert actor["aliases"] == ["the Borlanders"]


def test_the_reports_own_voice_is_the_reporter() -> None:
    assert MADE["moves"][3]["actor"]["name"] == "reporter"


def test_what_is_not_said_is_null() -> None:
    assert MADE["moves"][1]["date"] is None
    assert MADE["statements"][0]["addressee"] is None


@pytest.mark.parametrize(
    ("cue_class", "expected"),
    [
        (CueClass.SPEECH, "speech"),
        (CueClass.BELIEF, "belief"),
        (CueClass.INTENTION, "intention"),
        (None, None),
    ],
)
def test_a_statement_bears_its_class_where_it_is_known(
    cue_class: CueClass | None, expected: str | None
) -> None:
    said = replace(entries().statements[0], cue_class=cue_class)
    made = encode(replace(entries(), statements=(said,)))
    assert made["statements"][0]["class"] == expected


def test_a_channel_bears_its_state_and_what_is_planned() -> None:
    (channel,) = MADE["channels"]
    assert [party["name"] for party in channel["parties"]] == ["Arland", "Borland"]
    assert (channel["state"], channel["since"]) == ("frozen", "2014")
    assert channel["planned"] == "reactivated"


def test_answers_and_judgements_are_named_by_their_moves() -> None:
    moves = {move["id"]: move["kind"] for move in MADE["moves"]}
    assert [moves[i] for i in MADE["proposals"][0]["answered_by"]] == ["reject"]
    assert [moves[i] for i in MADE["meetings"][0]["judged_by"]] == ["assess"]
    assert [moves[i] for i in MADE["outcome_because"]] == ["assess"]


def test_one_article_is_one_line() -> None:
    printed = line(entries())
    assert printed.count("\n") == 1
    assert json.loads(printed) == json.loads(json.dumps(MADE))
