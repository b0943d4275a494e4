"""From a token's vectors to kinds and to those who make the move."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
import spacy

from headway.extract.learnt.encoder import load_tokenizer
from headway.extract.learnt.labels import DEPS, POS
from headway.extract.learnt.movejudge import FORMS, MoveJudge, Told
from headway.extract.learnt.parsed import Parsed, parsed, pieced
from headway.extract.learnt.ties import DISTANCES, QUOTINGS, WAYS
from headway.extract.learnt.windows import windows
from headway.model.kinds import MoveKind

WIDTH, KINDS = 8, len(MoveKind)
SHAPES = {
    "pos": (len(POS) + 1, WIDTH),
    "dep": (len(DEPS) + 1, WIDTH),
    "lex.weight": (WIDTH, KINDS),
    "kind.weight": (KINDS, WIDTH),
    "kind.bias": (KINDS,),
    "val.weight": (3, WIDTH),
    "val.bias": (3,),
    "way": (WAYS, WIDTH),
    "distance": (DISTANCES, WIDTH),
    "quoting": (QUOTINGS, WIDTH),
    "mform": (len(FORMS) + 1, WIDTH),
    "role.weight": (2, WIDTH),
    "role.bias": (2,),
    "special.weight": (4, WIDTH),
    "special.bias": (4,),
}


@pytest.fixture
def text() -> Parsed:
    doc = spacy.blank("en")("Iran rejected it.")
    return parsed(pieced(doc, (), load_tokenizer()), doc)


@pytest.fixture
def weights() -> dict[str, np.ndarray[tuple[int, ...], np.dtype[np.float32]]]:
    chance = np.random.default_rng(0)
    found = {n: chance.normal(size=s).astype(np.float32) for n, s in SHAPES.items()}
    return found | {"calibration": np.array([1, 0, 0, 0], np.float32)}


def judged(judge: MoveJudge, text: Parsed, least: float) -> Iterator[Told]:
    (window,) = windows(text.text, 190)
    read = np.random.default_rng(1).normal(size=(len(text), 5, WIDTH))
    lexed = np.zeros((len(text), KINDS), np.float32)
    forms = np.array([1, 0, 3, 0], np.int32)
    return judge.judge(read.astype(np.float32), text, window, lexed, forms, least)


def test_those_who_may_fill_a_part_share_it(
    text: Parsed, weights: dict[str, np.ndarray[tuple[int, ...], np.dtype[np.float32]]]
) -> None:
    found = [*judged(MoveJudge(weights), text, 0.0)]
    assert found
    for one in found:
        for part in (one.actor, one.recipient):
            assert set(part.heads) == {0, 2}
            whole = sum(part.heads.values()) + part.nobody + part.reporter
            assert whole == pytest.approx(1, abs=1e-5)


def test_only_tokens_that_are_sure_enough_are_told(
    text: Parsed, weights: dict[str, np.ndarray[tuple[int, ...], np.dtype[np.float32]]]
) -> None:
    judge = MoveJudge(weights)
    every = {one.token: one.kinds.max() for one in judged(judge, text, 0.0)}
    assert set(every) == {0, 1, 2, 3}
    least = float(np.median(list(every.values())))
    kept = {one.token for one in judged(judge, text, least)}
    assert kept == {token for token, sure in every.items() if sure >= least}
    assert list(judged(judge, text, 1.1)) == []


def test_verbs_are_told_and_names_and_full_stops_are_not(
    text: Parsed, weights: dict[str, np.ndarray[tuple[int, ...], np.dtype[np.float32]]]
) -> None:
    tags = [POS.index(name) for name in ("PROPN", "VERB", "PRON", "PUNCT")]
    tagged = replace(text, pos=np.array(tags, np.int32))
    assert [one.token for one in judged(MoveJudge(weights), tagged, 0.0)] == [1]


def test_where_nobody_is_named_nobody_and_the_report_share(
    text: Parsed, weights: dict[str, np.ndarray[tuple[int, ...], np.dtype[np.float32]]]
) -> None:
    (window,) = windows(text.text, 190)
    read = np.ones((len(text), 5, WIDTH), np.float32)
    lexed = np.zeros((len(text), KINDS), np.float32)
    bare = np.zeros(len(text), np.int32)
    for one in MoveJudge(weights).judge(read, text, window, lexed, bare, 0.0):
        assert one.actor.heads == {}
        assert one.actor.nobody + one.actor.reporter == pytest.approx(1, abs=1e-5)
