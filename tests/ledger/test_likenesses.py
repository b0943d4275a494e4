"""Signatures are kept beside their reports, once, and go with them."""

from tests.fakes import article, capture, entries

from headway.ledger.likenesses import keep_likeness, likenesses, without_likeness
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


def test_a_report_is_named_until_it_has_a_signature_of_this_version(
    ledger: Ledger,
) -> None:
    ledger.add(capture(), entries())
    assert without_likeness(ledger, 2) == [SHA]
    keep_likeness(ledger, SHA, b"\x01old")
    assert without_likeness(ledger, 2) == [SHA]
    keep_likeness(ledger, SHA, b"\x02new")
    assert without_likeness(ledger, 2) == []
