"""The desk's own files are sent small to those who can unpack them."""

import pytest
from starlette.testclient import TestClient

LARGE = "/static/vendor/echarts-6.1.0.common.min.js"
BARE = {"Accept-Encoding": "identity"}


def test_a_script_is_packed_and_the_same_when_unpacked(client: TestClient) -> None:
    small, whole = client.get(LARGE), client.get(LARGE, headers=BARE)
    assert small.headers["content-encoding"] == "gzip"
    assert small.content == whole.content
    assert int(small.headers["content-length"]) < 0.4 * len(whole.content)
    assert small.headers["content-type"] == whole.headers["content-type"]


def test_who_cannot_unpack_gets_it_as_it_is(client: TestClient) -> None:
    whole = client.get(LARGE, headers=BARE)
    assert "content-encoding" not in whole.headers
    assert whole.headers["vary"] == "Accept-Encoding"


@pytest.mark.parametrize("head", [{}, BARE], ids=["packed", "as it is"])
def test_who_has_it_already_gets_it_not_again(
    client: TestClient, head: dict[str, str]
) -> None:
    first = client.get(LARGE, headers=head)
    again = client.get(LARGE, headers={**head, "If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_what_is_not_there_is_not_packed(client: TestClient) -> None:
    assert client.get("/static/none.js").status_code == 404


def test_answers_with_secrets_in_them_are_not_packed(client: TestClient) -> None:
    assert "content-encoding" not in client.get("/").headers
