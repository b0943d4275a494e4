"""What a pile says is negotiated."""

import re
from collections.abc import Iterator, Sequence

import numpy as np
import pytest
from numpy.typing import NDArray
from tests.dossier.test_negotiators import LEXICON

from headway.dossier.pile import Pile, pile_of
from headway.dossier.subjects import Subject, Term, subjects, terms
from headway.lexicon.actors import RoleLexicon, load_roles
from headway.model.article import Article

PARTIES = frozenset({"Arland", "Borland"})
NAMES = frozenset({"arland", "borland", "wexford"})
ROLES: RoleLexicon = load_roles()
NOUNS = {"herring", "quotas", "quota", "mooring", "fees", "cod", "wool", "minister"}


def tagger(sentences: Sequence[str]) -> Iterator[list[tuple[str, str]]]:
    """Nouns are those of a list, all else are verbs."""
    for sentence in sentences:
        words = re.findall(r"\w+", sentence)
        yield [(w, "NNS" if w.lower() in NOUNS else "VB") for w in words]


def vectors(texts: Sequence[str]) -> NDArray[np.float32]:
    """All that swims is alike."""
    fish = [any(w in text for w in ("herring", "cod")) for text in texts]
    return np.array([[f, not f] for f in fish], np.float32)


def pile(*texts: str) -> Pile:
    """A pile of reports of these words."""
    return pile_of((Article(id="r", text=text) for text in texts), LEXICON)


SAID = (
    "Arland and Borland began talks on herring quotas.",
    "Arland asked in talks for lower mooring fees.",
    "Borland rejected herring quotas, and talks on cod ended.",
    "In talks with Arland, cod was left out, and mooring fees stay.",
)


def found(*texts: str) -> list[str]:
    """The phrases that are proposed for a pile."""
    return [t.words for t in terms(pile(*texts), PARTIES, NAMES, ROLES, tagger)]


def test_phrases_of_sentences_about_talks_are_found() -> None:
    assert set(found(*SAID)) == {"herring quotas", "mooring fees", "cod"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The herring quotas were read by Arland.",
        "Wool was sold while talks went on.",
        "Arland held talks with the minister.",
        "Arland held talks in Wexford.",
        "Arland held fruitless talks again.",
    ],
    ids=["no talks", "no party", "a role", "a name", "talks themselves"],
)
def test_and_no_others(sentence: str) -> None:
    assert found(sentence, sentence, sentence) == []


def test_what_is_said_once_is_no_issue() -> None:
    assert found("Arland began talks on wool.", *SAID[:1]) == []


def test_what_all_news_speaks_of_is_no_issue() -> None:
    assert found(*["Arland began talks on the week."] * 3) == []


def test_phrases_of_like_meaning_make_one_issue() -> None:
    made = subjects(pile(*SAID), PARTIES, NAMES, ROLES, tagger, vectors)
    assert [[t.words for t in s.terms] for s in made] == [
        ["herring quotas", "cod"],
        ["mooring fees"],
    ]
    assert [s.name for s in made] == ["Herring quotas", "Mooring fees"]


def test_a_pile_without_issues_gives_none() -> None:
    assert subjects(pile(), PARTIES, NAMES, ROLES, tagger, vectors) == []


@pytest.mark.parametrize(
    ("weight", "name"), [(5.0, "Cod quotas"), (1.0, "Cod")], ids=["weighty", "slight"]
)
def test_a_phrase_names_an_issue_if_it_has_weight(weight: float, name: str) -> None:
    terms_ = (Term("cod", 9, 10.0), Term("cod quotas", 3, weight))
    assert Subject(terms_).name == name
