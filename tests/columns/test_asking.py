"""The questions that are ready, asked of a small archive."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.columns.made import archive

import headway.columns
from headway.columns.asking import Ask, ask
from headway.columns.home import folder as at
from headway.columns.opening import open_archive

PLACE = Path(headway.columns.__file__).parent / "asks"
EXPECTED: dict[Ask, list[dict[str, Any]]] = {
    Ask.MOVES_BY_MONTH: [
        {"month": date(2021, 3, 1), "kind": kind, "moves": count, "reports": count}
        for kind, count in [
            ("meet", 3),
            ("assess", 2),
            ("demand", 2),
            ("propose", 2),
            ("reject", 2),
        ]
    ]
    + [
        {"month": date(2021, 4, 1), "kind": kind, "moves": 1, "reports": 1}
        for kind in ("assess", "demand", "propose", "reject")
    ],
    Ask.WHO_DEMANDS_OF_WHOM: [
        {
            "who": "Arland",
            "of_whom": "Borland",
            "demands": 3,
            "reports": 3,
            "last": date(2021, 4, 1),
            "last_demand": "that Borland open the strait",
        }
    ],
    Ask.MEETINGS: [
        {
            "day": date(2021, 3, 1),
            "place": "Cresk",
            "who": ["Arland", "Borland"],
            "format": "bilateral",
            "reports": 3,
        }
    ],
    Ask.TALKERS: [
        {
            "speaker": "Borland",
            "side": "Borland",
            "statements": 3,
            "in_own_words": 0,
            "reports": 3,
            "first": date(2021, 3, 2),
            "last": date(2021, 4, 1),
        }
    ],
    Ask.PROPOSALS_OPEN: [
        {
            "published": date(2021, 4, 1),
            "who": "Arland",
            "to_whom": None,
            "about": "a joint patrol",
            "status": "pending",
            "outlet": "Ferry News",
        }
    ],
}


@pytest.mark.parametrize("name", Ask)
def test_a_ready_question_finds_what_the_reports_tell(
    tmp_path: Path, name: Ask
) -> None:
    with (
        open_archive(at(archive(tmp_path))) as opened,
        opened.ask(ask(name).sql) as answer,
    ):
        found = [row for batch in answer.batches for row in batch.to_pylist()]
    assert found == EXPECTED[name]


@pytest.mark.parametrize("name", Ask)
def test_a_ready_question_finds_nothing_where_nothing_is(
    tmp_path: Path, name: Ask
) -> None:
    (tmp_path / "tables").mkdir()
    with open_archive(at(tmp_path)) as opened, opened.ask(ask(name).sql) as answer:
        assert [batch for batch in answer.batches if batch.num_rows] == []


def test_every_file_is_a_question_with_words_above_it() -> None:
    assert {path.stem for path in PLACE.glob("*.sql")} == set(Ask)
    for name in Ask:
        told = ask(name).told
        assert told[0].isupper()
        assert told.endswith(".")
        assert "--" not in ask(name).sql
