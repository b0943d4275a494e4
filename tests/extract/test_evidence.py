"""The words that prove an entry."""

from tests.parses import agreed_to_meet, iranian_offer, rejects, will_meet

from headway.extract.evidence import about_of, evidence_of


def test_the_evidence_runs_from_subject_to_complement() -> None:
    doc = rejects()
    words = evidence_of(doc[5]).of(doc.text)
    assert words == "Iran and Iraq have not rejected the offer"


def test_the_evidence_leaves_out_another_clause() -> None:
    doc = will_meet()
    assert evidence_of(doc[5]).of(doc.text) == "Iran will meet Iraq"


def test_the_evidence_of_a_noun_holds_the_noun() -> None:
    doc = iranian_offer()
    assert "offer of talks with Iraq" in evidence_of(doc[2]).of(doc.text)


def test_the_matter_is_the_clause_without_its_to() -> None:
    doc = agreed_to_meet()
    about = about_of(doc[1])
    assert about is not None
    assert about.of(doc.text) == "meet Iraq"


def test_a_verb_with_nothing_behind_it_has_no_matter() -> None:
    doc = iranian_offer()
    assert about_of(doc[7]) is None
