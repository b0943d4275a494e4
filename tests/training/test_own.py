"""Our marks, put together with the texts that lie elsewhere."""

import gzip
import json
from pathlib import Path

import pytest
from training.moves.own import MARKS, PARTS, written

from headway.model.kinds import MoveKind, MoveStatus, Outcome, Valence

TEXT = "Arland and Borland met. Arland refused."
ROW = {
    "id": "reports:r7",
    "outcome": "-",
    "moves": [
        ["meet", 0, 22, ["Arland", "Borland"], [], "actual", None],
        ["reject", 24, 38, ["Arland"], ["Borland"], "actual", None],
    ],
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "own1.jsonl").write_text(json.dumps(ROW) + "\n", "utf-8")
    (tmp_path / "corpus").mkdir()
    with gzip.open(tmp_path / "corpus" / "reports.jsonl.gz", "wt") as out:
        for id_, text in (("r6", "Another."), ("r7", TEXT)):
            out.write(
                json.dumps({"id": id_, "text": text, "date": "2020-01-02"}) + "\n"
            )
    return tmp_path


def test_a_marked_report_is_joined_with_its_text(data: Path) -> None:
    reports, gold = written("own1", data, data, data)
    (report,) = map(json.loads, reports.read_text("utf-8").splitlines())
    (marked,) = json.loads(gold.read_text("utf-8"))
    assert (report["id"], report["text"]) == ("reports:r7", TEXT)
    meet, reject = marked["moves"]
    assert TEXT[slice(*reject["span"])] == "Arland refused"
    assert (meet["actor"], meet["participants"]) == ([], [["Arland"], ["Borland"]])
    assert (reject["actor"], reject["recipient"]) == (["Arland"], ["Borland"])


@pytest.mark.parametrize("part", PARTS)
def test_all_marks_are_of_known_kinds_and_in_order(part: str) -> None:
    lines = (MARKS / f"{part}.jsonl").read_text("utf-8").splitlines()
    rows = list(map(json.loads, lines))
    assert [row["id"] for row in rows] == sorted({row["id"] for row in rows})
    for row in rows:
        Outcome(row["outcome"])
        for kind, start, end, who, to, status, valence in row["moves"]:
            assert MoveKind(kind)
            assert MoveStatus(status)
            assert 0 <= start < end
            assert valence is None or Valence(valence)
            assert all(isinstance(name, str) and name for name in [*who, *to])
