"""Addresses without their passwords."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headway.model.masking import masked, masked_in


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("postgresql://ann:secret@host/db", "postgresql://ann:***@host/db"),
        ("postgresql://ann:se@cr/et@host/db", "postgresql://ann:***@host/db"),
        (
            "postgresql://host/db?password=secret&a=b",
            "postgresql://host/db?password=***&a=b",
        ),
        ("s3://key:secret@bucket/a::zip://x", "s3://key:***@bucket/a::zip://x"),
        ("https://ferry.example:8080/a", "https://ferry.example:8080/a"),
        ("reports/2021-03-02 10:30 @Cresk.txt", "reports/2021-03-02 10:30 @Cresk.txt"),
    ],
)
def test_an_address_is_shown_without_its_password(address: str, shown: str) -> None:
    assert masked(address) == shown


def test_so_is_each_in_a_sentence_and_nothing_else_changes() -> None:
    said = "http://a:1/x and ftp://ann:secret@b/c: write to jane@example.org at 10:30"
    assert masked_in(said) == said.replace("secret", "***")


@given(st.text("abc:/@?#= ", max_size=40))
def test_to_mask_twice_changes_nothing(words: str) -> None:
    once = masked(f"x://{words}")
    assert masked(once) == once
    assert masked_in(masked_in(words)) == masked_in(words)
