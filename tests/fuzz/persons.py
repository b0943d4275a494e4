"""Doors for what a person writes or keeps: dossiers, gold, dates, notes of a batch."""

import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path

import msgspec
from tests.fuzz.door import Door

from headway.batch.bookmark import left_at
from headway.batch.folder import job_of, plan_of
from headway.batch.job import Job
from headway.dossier.following import load_dossier
from headway.dossier.words import load_words
from headway.errors import HeadwayError
from headway.evaluate.reading import gold_from
from headway.model.when import When

__all__ = ["DOORS"]

DOSSIER = b"""\
id = "river-talks"
title = "River talks"
question = "Will the tolls fall?"
from = 2021-03-01
to = "2021-04"
sources = ["https://ferry.example/feed", "reports"]
[[party]]
name = "Arland"
kind = "state"
aliases = ["the Arlanders", "Arlandia"]
without = ["Arland Cup"]
[[party]]
name = "Creskian Dockers"
descriptions = ["union"]
[[actor]]
name = "Russia"
forget = true
[[issue]]
name = "Tolls"
phrases = ["lower tolls", "river * toll"]
[[person]]
name = "Ada Voss"
party = "Arland"
gender = "she"
offices = [{ title = "envoy", of = "Arland", since = 2020, until = "2021-03" }]
"""
GOLD = (
    b'[{"id": "f-1", "parties": [{"name": "Arland", "aliases": ["the Arlanders"]}],'
    b'"moves": [{"kind": "propose", "span": [0, 6], "actor": ["Arland"], "status": '
    b'"actual", "date": "2021-03-02"}], "statements": [{"content": [[0, 6]], '
    b'"speaker": ["Ada Voss"]}], "none": [{"sort": "move", '
    b'"spans": [[1, 2]], "kind": "reject"}]}]'
)
JOB = (
    b'{"folder": "talks", "mode": "archive", "hints": {"published": "2021-03-02", '
    b'"outlet": null}, "dossier": {"file": "a.toml", "sha256": "00"}}'
)
NOTE = b'{"reading": 4, "losses": {"4": 2}}'


@cache
def room() -> Path:
    return Path(tempfile.mkdtemp(prefix="headway-fuzz-"))


def wrote(name: str, content: bytes) -> Path:
    place = room() / name
    place.write_bytes(content)
    return place


def enter_dossier(content: bytes) -> None:
    place = wrote("dossier.toml", content)
    load_words(place)
    made = load_dossier(place)
    assert made.title.isprintable()


def enter_gold(content: bytes) -> None:
    for report in gold_from(content, "f.gold.json"):
        assert all(0 <= move.span.start < move.span.end for move in report.moves)


def enter_day(content: bytes) -> None:
    with suppress(ValueError):
        found = When.parse(content.decode("utf-8", "replace"))
        assert When.parse(str(found)) == found
        assert found.first <= found.last


def enter_folder(content: bytes) -> None:
    wrote("job.json", content)
    wrote("plan.json", content)
    with suppress(HeadwayError):
        job_of(room())
    with suppress(HeadwayError):
        plan_of(Job(folder=room()))
    note = left_at(wrote("note.json", content))
    msgspec.json.encode(note)


DOORS = (
    Door(
        name="dossier",
        enter=enter_dossier,
        seeds=(DOSSIER, b'title = "a"\n', b"\xef\xbb\xbf[[party]]\r\nname = 'A'\r\n"),
        words=(
            *(
                b"[[party]]",
                b"[[actor]]",
                b"[[person]]",
                b"[[issue]]",
                b"name = ",
                b"'''",
            ),
            *(
                b"aliases = [",
                b"without = [",
                b"offices = [{",
                b"forget = true",
                b'"the "',
            ),
            *(
                b"descriptions = [",
                b"1979-05-27T07:32:00Z",
                b"a.b.c = ",
                b"inf",
                b"0x_",
                b"*",
            ),
        ),
    ),
    Door(
        name="gold",
        enter=enter_gold,
        seeds=(GOLD,),
        words=(b'"span"', b"[[[[", b"-1", b"99999999999999999999", b'{"a":', b"null"),
    ),
    Door(
        name="when",
        enter=enter_day,
        seeds=(b"2014", b"2021-10", b"2022-01-12", b"2022-01-09/2022-01-13"),
        words=(b"0000", b"/", b"-", "٢".encode(), b"9999-12-31"),
    ),
    Door(
        name="batch-folder",
        enter=enter_folder,
        seeds=(JOB, NOTE, b"[]"),
        words=(b'"folder"', b"[[[[", b'{"a":', b"null", b'"losses"'),
    ),
)
