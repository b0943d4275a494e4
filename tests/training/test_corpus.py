"""Annotated articles: standoff files, spans in pieces, the word that governs a cue."""

import json
from pathlib import Path

import pytest
import spacy
from training.attributions.corpus import Attribution, attributions, examples

from headway.extract.learnt.encoder import load_tokenizer

TEXT = '"We will not pay," Ms Ode said on Monday, "until the ships have left."'
MARKS = """\
T1\tContent 0 17;42 69\t"We will not pay," "until the ships have left.
T2\tSource 18 24\tMs Ode
T3\tCue 25 29\tsaid
T4\tSource 30 39\ton Monday
E1\tContent:T1 Cue:T3 Source:T2
E2\tCue:T3 Source:T2 Source2:T4
A1\tCertain E1
#1\tAnnotatorNotes E1\tnothing
"""
ODE = Attribution(((18, 24),), ((25, 29),), ((0, 17), (42, 69)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One article with its annotations, and one that nobody annotated."""
    rows = [{"id": "ode", "text": TEXT}, {"id": "bare", "text": "Nothing was said."}]
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    (tmp_path / "dev.jsonl").write_text(lines)
    (tmp_path / "dev.gold").mkdir()
    (tmp_path / "dev.gold" / "ode_0a9f.ann").write_text(MARKS)
    return tmp_path


def test_spans_may_be_in_pieces_and_roles_may_be_numbered(folder: Path) -> None:
    found = list(attributions(folder / "dev.gold" / "ode_0a9f.ann"))
    sources = ((18, 24), (30, 39))
    assert found == [ODE, Attribution(sources, ((25, 29),), ())]


def test_an_article_is_read_when_it_has_annotations(folder: Path) -> None:
    nlp, tokenizer = spacy.blank("en"), load_tokenizer()
    (found,) = examples(folder / "dev.jsonl", folder / "dev.gold", nlp, tokenizer)
    assert found.id == "ode"
    assert found.gold == (ODE,)  # what attributes nothing is left out
    tokens = [token.text for token in nlp(TEXT)]
    assert [tokens[anchor] for anchor in found.anchors] == ["said"]


@pytest.mark.parametrize(
    ("name", "id"),
    [("ode_0a9f", "ode"), ("ode_2016", "ode"), ("ode_0A9F", None), ("ode_0a9", None)],
    ids=["four digits", "like a year", "capitals are a name", "three are a name"],
)
def test_the_suffix_of_a_file_is_four_digits_of_base_sixteen(
    folder: Path, name: str, id: str | None
) -> None:
    file = folder / "dev.gold" / "ode_0a9f.ann"
    file.rename(file.with_stem(name))
    nlp, tokenizer = spacy.blank("en"), load_tokenizer()
    found = examples(folder / "dev.jsonl", folder / "dev.gold", nlp, tokenizer)
    assert [example.id for example in found] == ([id] if id else [])
