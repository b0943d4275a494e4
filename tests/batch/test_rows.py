"""Reports that wait to be read."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.fakes import article, capture

from headway.batch.rows import REPORTS, WORDS, Row, row_at, rows_in, said_in, writing
from headway.model.article import Hints

ROW = Row(capture(), article(), 20)


def test_rows_come_back_as_they_went(tmp_path: Path) -> None:
    hinted = replace(capture(), hints=Hints(published=date(2021, 3, 2), outlet="Post"))
    rows = [ROW, Row(hinted, article("Other words.", None), 2)]
    with writing(tmp_path / "rows") as file:
        for row in rows:
            file.add(row)
    assert rows_in(tmp_path / "rows", 0) == rows
    assert row_at(tmp_path / "rows", 0, 1) == rows[1]


def test_rows_are_told_apart_by_their_texts_and_by_what_is_said_of_them(
    tmp_path: Path,
) -> None:
    hinted = replace(capture(), hints=Hints(outlet="Post"))
    elsewhere = replace(capture(), origin="elsewhere.txt")
    rows = [
        ROW,
        replace(ROW, capture=hinted),
        replace(ROW, own=replace(ROW.own, published=date(2019, 3, 2))),
        replace(ROW, own=article("Other words.", None)),
        replace(ROW, capture=elsewhere),
    ]
    with writing(tmp_path / "rows") as file:
        for row in rows:
            file.add(row)
    *others, same = said_in(tmp_path / "rows", 0)
    assert len(set(others)) == len(others)
    assert same == others[0]


def test_a_group_is_full_after_so_many_words(tmp_path: Path) -> None:
    with writing(tmp_path / "rows") as file:
        for _ in range(5):
            file.add(replace(ROW, words=WORDS // 2))
    assert [group.reports for group in file.groups] == [2, 2, 1]
    assert rows_in(tmp_path / "rows", 2) == [replace(ROW, words=WORDS // 2)]


def test_a_group_of_short_reports_is_full_after_so_many(tmp_path: Path) -> None:
    with writing(tmp_path / "rows") as file:
        for _ in range(REPORTS + 1):
            file.add(replace(ROW, words=1))
    assert [group.reports for group in file.groups] == [REPORTS, 1]


def test_no_rows_are_no_group(tmp_path: Path) -> None:
    with writing(tmp_path / "rows") as file:
        pass
    assert file.groups == []
