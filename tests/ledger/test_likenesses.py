"""Signatures are kept beside their reports, once, and go with them."""

import pytest
import sqlalchemy as sa
from tests.fakes import TEXT, article, capture, entries

from headway.ledger.likenesses import (
    keep_likeness,
    keep_witnesses,
    likenesses,
)
from headway.ledger.schema import likeness
from headway.ledger.store import Ledger
from headway.model.likened import Likened

SHA = article().sha256


def test_a_signature_comes_out_with_its_report(ledger: Ledger) -> None:
    ledger.add(capture(), entries())
    keep_likeness(ledger, SHA, b"\x01\x00abcd")
    report = entries().article
    assert likenesses(ledger) == [
        Likened(
            sha=SHA,
            signature=b"\x01\x00abcd",
            id=report.id,
            published=report.published,
            outlet=report.outlet,
            url=report.url,
            title=report.title,
        )
    ]


def test_a_new_signature_takes_the_place_of_the_old_one(ledger: Ledger) -> None:
    ledger.add(capture(), entries())
    keep_likeness(ledger, SHA, b"\x01old")
    keep_likeness(ledger, SHA, b"\x02new")
    assert [mark.signature for mark in likenesses(ledger)] == [b"\x02new"]


def test_a_report_that_is_not_held_gets_no_signature(ledger: Ledger) -> None:
    keep_likeness(ledger, SHA, b"\x01")
    assert likenesses(ledger) == []


def test_a_signature_goes_with_its_report(ledger: Ledger) -> None:
    ledger.add(capture(), entries())
    keep_likeness(ledger, SHA, b"\x01")
    ledger.remove(SHA, "at the publisher's request")
    assert likenesses(ledger) == []


@pytest.mark.parametrize("gone", [True, False], ids=["taken out", "still held"])
def test_a_report_reprints_what_is_held_alone(ledger: Ledger, gone: bool) -> None:
    text = f"{TEXT} The harbour was calm."
    other = entries(article(text))
    ledger.add(capture(), entries())
    ledger.add(capture(text.encode(), "other.txt"), other)
    for sha in (SHA, other.article.sha256):
        keep_likeness(ledger, sha, b"\x01")
    if gone:
        ledger.remove(SHA, "at the publisher's request")
    keep_witnesses(ledger, {other.article.sha256: (SHA, False)})
    wanted = sa.select(likeness.c.witness).filter_by(article=other.article.sha256)
    with ledger.engine.connect() as db:
        assert db.scalar(wanted) == (None if gone else SHA)
