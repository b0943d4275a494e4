"""Answers: their form, their tag, their pages, and what is refused."""

from collections.abc import Iterator
from typing import Any

import pytest
from fastapi import FastAPI, Request, Response
from starlette.testclient import TestClient

from headway.desk.answers.paging import cursor_of, place_in
from headway.desk.api.replies import attachment, reply, unchanged
from headway.desk.pages.failures import HANDLERS

ROWS: list[dict[str, Any]] = [
    {"party": "Arland", "firmness": -2, "since": {"day": "2021-03-02", "sure": True}},
    {"party": "=Borland", "names": ["Bor", "the Bors"], "by": [{"id": "cresk"}]},
]
CSV = (
    "party,firmness,since.day,since.sure,names,by\n"
    "Arland,-2,2021-03-02,true,,\n"
    '\'=Borland,,,,"Bor; the Bors","[{""id"": ""cresk""}]"\n'
)


@pytest.fixture
def few() -> Iterator[TestClient]:
    """A program at an API of three endpoints."""
    app = FastAPI(exception_handlers=dict(HANDLERS))

    @app.get("/api/rows")
    def rows(request: Request, cursor: str | None = None) -> Response:
        if same := unchanged(request, "first"):
            return same
        after = place_in(cursor, 2)
        more = None if after else cursor_of(("2021-03-02", "a b"))
        return reply(request, ROWS, mark="first", next=more, as_of="2021-03-03")

    @app.get("/api/kept")
    def kept(request: Request) -> Response:
        return reply(request, b'[{"party":"Arland"}]', mark="second", stale=True)

    @app.get("/api/one")
    def one(request: Request) -> Response:
        return reply(request, ROWS[0], mark="third")

    with TestClient(app) as made:
        yield made


def test_rows_come_in_an_envelope(few: TestClient) -> None:
    said = few.get("/api/rows?q=1%202").json()
    assert said["items"] == ROWS
    assert (said["as_of"], said["stale"]) == ("2021-03-03", False)


def test_what_is_kept_as_json_is_not_read_again(few: TestClient) -> None:
    said = few.get("/api/kept").json()
    assert said == {
        "items": [{"party": "Arland"}],
        "next": None,
        "as_of": None,
        "stale": True,
    }


def test_an_object_comes_as_it_is(few: TestClient) -> None:
    assert few.get("/api/one").json() == ROWS[0]


def test_the_next_page_is_linked_with_all_that_was_asked(few: TestClient) -> None:
    said = few.get("/api/rows?q=1%202")
    link = said.links["next"]["url"]
    assert link == f"/api/rows?q=1+2&cursor={said.json()['next']}"
    assert few.get(link).json()["next"] is None
    assert "link" not in few.get(link).headers


def test_a_table_is_safe_in_a_spreadsheet(few: TestClient) -> None:
    said = few.get("/api/rows", headers={"Accept": "text/csv"})
    assert said.headers["content-type"] == "text/csv; charset=utf-8"
    assert said.text == CSV


def test_lines_are_objects(few: TestClient) -> None:
    said = few.get("/api/kept", headers={"Accept": "application/x-ndjson"})
    assert said.text == '{"party":"Arland"}\n'


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        ("*/*", "application/json"),
        ("text/html,*/*;q=0.8", "application/json"),
        ("text/*", "text/csv"),
        ("text/csv;q=0.2, application/x-ndjson;q=0.7", "application/x-ndjson"),
        ("application/json;q=0, */*", "text/csv"),
        ("TEXT/CSV; header=present", "text/csv"),
    ],
)
def test_the_form_liked_most_is_given(few: TestClient, accept: str, form: str) -> None:
    said = few.get("/api/rows", headers={"Accept": accept})
    assert said.headers["content-type"].partition(";")[0] == form


@pytest.mark.parametrize("accept", ["image/png", "text/csv;q=0", "text/csv;q=much"])
def test_a_form_that_is_not_ours_is_refused(few: TestClient, accept: str) -> None:
    said = few.get("/api/rows", headers={"Accept": accept})
    assert said.status_code == 406
    assert said.headers["content-type"] == "application/problem+json"
    assert said.json()["title"] == "Not Acceptable"


def test_who_has_an_answer_is_not_given_it_again(few: TestClient) -> None:
    said = few.get("/api/rows")
    assert said.headers["cache-control"] == "private, no-cache"
    tag = said.headers["etag"]
    again = few.get("/api/rows", headers={"If-None-Match": f'"x", {tag}'})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == tag


@pytest.mark.parametrize(
    ("path", "accept"), [("/api/rows?q=2", "*/*"), ("/api/rows", "text/csv")]
)
def test_another_question_or_form_has_another_tag(
    few: TestClient, path: str, accept: str
) -> None:
    tag = few.get("/api/rows").headers["etag"]
    asked = {"If-None-Match": tag, "Accept": accept}
    assert few.get(path, headers=asked).status_code == 200


@pytest.mark.parametrize(
    "cursor",
    [
        "x",
        "é",
        "W10",
        "WyJhIl0",
        "WzEsMl0",
        "bnVsbA",
        "WyJcdTAwMDAiLCJhIl0",
        "W" * 2000,
    ],
    ids=["odd", "no ASCII", "empty", "too few", "figures", "null", "NUL", "long"],
)
def test_a_cursor_that_was_never_given_is_refused(few: TestClient, cursor: str) -> None:
    said = few.get("/api/rows", params={"cursor": cursor})
    assert said.status_code == 400
    assert "next" in said.json()["detail"]


def test_a_place_that_is_nowhere_is_a_problem(few: TestClient) -> None:
    said = few.get("/api/nothing")
    assert said.json() == {
        "type": "about:blank",
        "title": "Not Found",
        "status": 404,
        "detail": "Not Found",
    }


def test_outside_the_api_a_problem_is_told_otherwise(client: TestClient) -> None:
    assert "html" in client.get("/nothing").headers["content-type"]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("river-talks.md", 'attachment; filename="river-talks.md"'),
        (
            "мир.md",
            "attachment; filename*=UTF-8''%D0%BC%D0%B8%D1%80.md",
        ),
        ('a"; b\r\nc', "attachment; filename*=UTF-8''a%22%3B%20b%0D%0Ac"),
    ],
)
def test_a_file_may_be_called_in_any_letters(name: str, told: str) -> None:
    assert attachment(name) == told
