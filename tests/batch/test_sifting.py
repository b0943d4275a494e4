"""Of the reports in an archive, those worth reading."""

from dataclasses import replace
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from headway.batch.bookmark import MOST, Bookmark
from headway.batch.folder import tasks_of
from headway.batch.job import Job, Part, Words
from headway.batch.modes import Mode
from headway.batch.rows import rows_in
from headway.batch.sifting import opened, sift
from headway.errors import OutputError
from headway.ingest.pieces.piece import Piece
from headway.model.article import Hints

DOSSIER = """
title = "France and Germany on sanctions"

[[party]]
name = "France"

[[party]]
name = "Germany"

[[issue]]
name = "Sanctions"
phrases = ["sanctions", "hotline"]
"""


def test_what_is_no_report_in_english_is_set_aside(
    job: Job, found: list[Piece]
) -> None:
    [task] = tasks_of(job, found)
    made = sift(task)
    rows = rows_in(job.place(Part.SIFTED, f"{made.key}.parquet"), 0)
    ids = ["talks", "garden", "short", "more", "again"]
    assert [row.own.id for row in rows] == ids
    assert [group.reports for group in made.groups] == [len(ids)]
    assert made.aside == {"in another language": 1}
    assert (made.seen, made.unreadable, len(made.told)) == (7, 1, 1)
    assert made.told[0].startswith(str(found[0].parts[0].address))


def test_a_first_look_sets_aside_what_is_no_talk(job: Job, found: list[Piece]) -> None:
    [task] = tasks_of(replace(job, mode=Mode.WIDE), found)
    made = sift(task)
    rows = rows_in(job.place(Part.SIFTED, f"{made.key}.parquet"), 0)
    assert [row.own.id for row in rows] == ["talks", "more", "again"]
    assert made.aside == {
        "in another language": 1,
        "no talk between parties": 1,
        "too short": 1,
    }


def test_a_brief_that_is_less_sure_takes_a_wide_look(
    job: Job, found: list[Piece]
) -> None:
    [task] = tasks_of(replace(job, mode=Mode.ARCHIVE), found)
    made = sift(task)
    rows = rows_in(job.place(Part.SIFTED, f"{made.key}.parquet"), 0)
    assert [row.own.id for row in rows] == ["talks", "again"]


def test_a_report_about_the_dossier_is_read_whatever_the_look_says(
    job: Job, found: list[Piece], tmp_path: Path
) -> None:
    file = tmp_path / "dossier.toml"
    file.write_text(DOSSIER, "utf-8")
    [task] = tasks_of(
        replace(job, mode=Mode.ARCHIVE, dossier=Words(file, "one")), found
    )
    made = sift(task)
    rows = rows_in(job.place(Part.SIFTED, f"{made.key}.parquet"), 0)
    assert [row.own.id for row in rows] == ["talks", "more", "again"]


def test_a_dossier_that_was_changed_is_another_task(
    job: Job, found: list[Piece], tmp_path: Path
) -> None:
    file = tmp_path / "dossier.toml"
    file.write_text(DOSSIER, "utf-8")
    keys = {
        tasks_of(replace(job, dossier=Words(file, sha)), found)[0].key
        for sha in ("one", "two")
    }
    assert len(keys) == 2


def test_the_reasons_are_kept_as_a_table(job: Job, found: list[Piece]) -> None:
    [task] = tasks_of(replace(job, mode=Mode.WIDE), found)
    made = sift(task)
    table = pq.read_table(job.place(Part.ASIDE, f"{made.key}.parquet"))
    reasons = dict(
        zip(*(table[name].to_pylist() for name in ("id", "reason")), strict=True)
    )
    assert reasons == {
        "garden": "no talk between parties",
        "russian": "in another language",
        "short": "too short",
    }


def test_a_piece_that_is_sifted_is_not_opened_again(
    job: Job, found: list[Piece], archive: Path
) -> None:
    [task] = tasks_of(job, found)
    made = sift(task)
    archive.unlink()
    assert sift(task) == made


def test_a_full_disk_is_no_reports_fault(job: Job, found: list[Piece]) -> None:
    [task] = tasks_of(job, found)
    job.place(Part.ASIDE, "").parent.mkdir(parents=True)
    job.place(Part.ASIDE, "").touch()  # nothing can be written below it
    for _ in range(MOST + 1):
        with pytest.raises(OutputError, match="cannot be written"):
            sift(task)
    job.place(Part.ASIDE, "").unlink()
    assert sift(task).unreadable == 1


def test_a_worker_that_comes_further_acquits_what_the_last_one_read(
    job: Job, found: list[Piece]
) -> None:
    [task] = tasks_of(job, found)
    note = job.place(Part.AT_HAND, f"{task.key}.json")
    for _ in range(MOST - 1):
        Bookmark(note).turn_to(4)
    mark = Bookmark(note)
    assert len(list(opened(task, mark))) == 7
    mark.turn_to(4)
    assert not Bookmark(note).breaks(4)


def test_other_hints_or_another_mode_is_another_task(
    job: Job, found: list[Piece]
) -> None:
    others = (
        replace(job, hints=Hints(outlet="Post")),
        replace(job, mode=Mode.ARCHIVE),
        job,
    )
    keys = [tasks_of(one, found)[0].key for one in others]
    assert len(set(keys)) == len(others)
    assert tasks_of(job, found)[0].key == keys[-1]
