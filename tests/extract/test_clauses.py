"""Plain questions to a parse."""

from collections.abc import Iterable

from spacy.tokens import Token
from tests.parses import agreed_to_meet, iranian_offer, rejects, was_rejected

from headway.extract.clauses import (
    agents,
    clause_verb,
    complements,
    is_negated,
    is_passive,
    objects,
    pobjects,
    subjects,
)


def words(tokens: Iterable[Token]) -> list[str]:
    return [token.text for token in tokens]


def test_a_joint_subject_names_both() -> None:
    assert words(subjects(rejects()[5])) == ["Iran", "Iraq"]


def test_the_agent_of_a_passive_does_the_deed() -> None:
    verb = was_rejected()[3]
    assert is_passive(verb)
    assert words(subjects(verb)) == words(agents(verb)) == ["Iran"]


def test_the_subject_of_a_passive_suffers_the_deed() -> None:
    assert words(objects(was_rejected()[3])) == ["offer"]


def test_an_active_verb_is_no_passive() -> None:
    assert not is_passive(rejects()[5])


def test_an_infinitive_shares_the_subject_above_it() -> None:
    assert words(subjects(agreed_to_meet()[3])) == ["Iran"]


def test_the_infinitive_fills_out_its_verb() -> None:
    assert words(complements(agreed_to_meet()[1])) == ["meet"]


def test_a_plain_object_is_no_complement() -> None:
    assert complements(rejects()[5]) == ()


def test_a_noun_reaches_behind_its_preposition() -> None:
    doc = iranian_offer()
    assert words(pobjects(doc[4], "with")) == ["Iraq"]
    assert words(pobjects(doc[4], "without")) == []


def test_the_clause_verb_of_a_noun_is_the_verb_above() -> None:
    assert clause_verb(iranian_offer()[4]).text == "failed"


def test_not_negates_its_verb_alone() -> None:
    assert is_negated(rejects()[5])
    assert not is_negated(was_rejected()[3])
