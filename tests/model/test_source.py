"""Addresses of the web are told from paths."""

import pytest

from headway.model.source import is_web


@pytest.mark.parametrize(
    ("written", "web"),
    [
        ("https://gull.example/a", True),
        ("HTTP://gull.example/a", True),
        ("http", False),
        ("https:/gull.example/a", False),
        ("ftp://gull.example/a", False),
        ("file:///etc/hosts", False),
        ("reports/http://a.txt", False),
        ("", False),
    ],
)
def test_only_what_begins_like_one_is_an_address_of_the_web(
    written: str, web: bool
) -> None:
    assert is_web(written) is web
