"""An entry has the issues of its phrases, else the one that its meaning is near to."""

from collections.abc import Sequence

import numpy as np
import pytest
from tests.fakes import TEXT, article, at, entries, move

from headway.follow.issues import By, Fit, Floats, Issues
from headway.lexicon.generalities import load_generalities
from headway.model.dossier import Dossier, DossierId, Issue
from headway.model.entry import Entries, Move
from headway.model.kinds import MoveKind

PATROLS = Issue(name="Patrols", phrases=("joint patrol",))
TOLLS = Issue(name="Tolls", phrases=("toll",))
PLACES = {"Patrols": 0, "joint patrol": 0, "Tolls": 1, "toll": 1}


class Pointing:
    """An encoder for which each text points where the test says."""

    def __init__(self, **points: Sequence[float]) -> None:
        self.points = {words.replace("_", " "): p for words, p in points.items()}
        self.read: list[str] = []

    def vectors(self, texts: Sequence[str]) -> Floats:
        self.read += [text for text in texts if text not in PLACES]
        rows = [self.point(text) for text in texts]
        return np.array(rows, np.float32).reshape(-1, 4)

    def point(self, text: str) -> Sequence[float]:
        if text in PLACES:
            return [float(PLACES[text] == place) for place in range(4)]
        if text in load_generalities():
            return (0, 0, 1, 0)
        return self.points.get(text, (0, 0, 0, 1))


def dossier(*issues: Issue) -> Dossier:
    """A dossier with these issues."""
    return Dossier(id=DossierId("cresk"), title="Cresk", issues=issues)


def fits(words: str, *issues: Issue, text: str = TEXT, **more: object) -> list[Fit]:
    """What a demand of these words is about, told by phrases alone."""
    whole = report(words, text, **more)
    (one,) = whole.moves
    return list(Issues.of(dossier(*issues)).assigned(whole).fits[one.id])


def report(words: str, text: str = TEXT, **more: object) -> Entries:
    """A report with one demand of these words."""
    found = article(text)
    one: Move = move(found, MoveKind.DEMAND, words, "arland", **more)
    return Entries(article=found, reader=entries().reader, moves=(one,))


def test_a_phrase_in_the_words_of_a_move_gives_its_issue() -> None:
    found = fits("Arland proposed a joint patrol", PATROLS, TOLLS)
    assert found == [Fit(issue="Patrols", by=By.PHRASE)]


def test_a_phrase_in_what_it_is_about_does_so_too() -> None:
    found = fits("Borland rejected", PATROLS, TOLLS, about="the tolls")
    assert found == [Fit(issue="Tolls", by=By.PHRASE)]


def test_else_a_phrase_in_its_sentence_gives_its_issue() -> None:
    found = fits("Arland proposed", PATROLS, TOLLS)
    assert found == [Fit(issue="Patrols", by=By.SENTENCE)]


def test_a_phrase_in_another_sentence_gives_none() -> None:
    assert fits("no progress", PATROLS, TOLLS) == []


def test_a_move_may_have_two_issues() -> None:
    text = "Arland demanded a joint patrol and lower tolls."
    found = fits("demanded a joint patrol and lower tolls", PATROLS, TOLLS, text=text)
    assert [fit.issue for fit in found] == ["Patrols", "Tolls"]


def test_a_dossier_without_issues_gives_none() -> None:
    assert fits("Arland proposed a joint patrol") == []


NO_PHRASE = "The envoys spoke. Arland wants boats to sail together."


@pytest.mark.parametrize(
    ("point", "issues"),
    [
        ((0.9, 0.1, 0.1, 0), ("Patrols",)),
        ((0.1, 0.9, 0.1, 0), ("Tolls",)),
        ((0.2, 0.1, 0.1, 0.9), ()),
        ((0.7, 0.69, 0.1, 0), ()),
        ((0.7, 0.1, 0.75, 0), ()),
    ],
    ids=["near one", "near the other", "near none", "near both", "on talks as a whole"],
)
def test_nearness_of_meaning_gives_an_issue(
    point: Sequence[float], issues: tuple[str, ...]
) -> None:
    whole = report("wants boats to sail together", NO_PHRASE)
    encoder = Pointing(wants_boats_to_sail_together=point)
    found = Issues.of(dossier(PATROLS, TOLLS), lambda: encoder).assigned(whole)
    assert found.issues(whole.moves[0].id) == issues


def test_a_move_that_a_phrase_settles_is_not_read_by_the_encoder() -> None:
    whole = report("Arland proposed a joint patrol")
    encoder = Pointing()
    found = Issues.of(dossier(PATROLS, TOLLS), lambda: encoder).assigned(whole)
    assert encoder.read == []
    assert not found.fresh


def test_a_vector_that_is_kept_is_not_made_again() -> None:
    whole = report("wants boats to sail together", NO_PHRASE)
    encoder = Pointing(wants_boats_to_sail_together=(0.9, 0.1, 0.1, 0))
    issues = Issues.of(dossier(PATROLS, TOLLS), lambda: encoder)
    first = issues.assigned(whole)
    encoder.read.clear()
    again = issues.assigned(whole, first.fresh)
    assert again.fits == first.fits
    assert not again.fresh
    assert encoder.read == []


def test_what_a_move_is_about_is_read_where_it_says_enough() -> None:
    encoder = Pointing()
    issues = Issues.of(dossier(PATROLS), lambda: encoder)
    issues.assigned(report("spoke", NO_PHRASE, about="ships of both"))
    issues.assigned(report("spoke", NO_PHRASE, about="ships"))
    assert [words for words in encoder.read if words not in load_generalities()] == [
        "ships of both",
        "spoke",
    ]


def test_of_an_issue_the_two_nearest_phrases_count() -> None:
    """So that one phrase that lies near many things does not draw them all."""
    whole = report("wants boats to sail together", NO_PHRASE)
    encoder = Pointing(wants_boats_to_sail_together=(0.9, 0, 0, 0), far=(0, 0, 0, 1))
    one = Issue(name="Patrols", phrases=("far",))
    two = Issue(name="Patrols", phrases=("far", "joint patrol"))
    for issue, found in ((one, ()), (two, ("Patrols",))):
        issues = Issues.of(dossier(issue), lambda: encoder)
        assert issues.assigned(whole).issues(whole.moves[0].id) == found


@pytest.mark.parametrize("kind", [MoveKind.MEET, MoveKind.ASSESS])
def test_talks_and_what_is_said_of_them_need_a_phrase(kind: MoveKind) -> None:
    found = article(NO_PHRASE)
    one = move(found, kind, "wants boats to sail together", "arland")
    whole = Entries(article=found, reader=entries().reader, moves=(one,))
    encoder = Pointing(wants_boats_to_sail_together=(0.9, 0.1, 0.1, 0))
    assigned = Issues.of(dossier(PATROLS, TOLLS), lambda: encoder).assigned(whole)
    assert assigned.issues(one.id) == ()


def test_a_statement_has_the_issues_of_its_words_and_of_the_moves_in_it() -> None:
    whole = entries()
    (statement,) = whole.statements
    issues = Issues.of(dossier(PATROLS, TOLLS))
    assert issues.assigned(whole).issues(statement.id) == ("Patrols",)
    inner = move(
        whole.article, MoveKind.REJECT, "rejected", "borland", about="the tolls"
    )
    both = Entries(
        article=whole.article,
        reader=whole.reader,
        statements=whole.statements,
        moves=(inner,),
    )
    assert issues.assigned(both).issues(statement.id) == ("Patrols", "Tolls")


def test_a_statement_does_not_have_the_issues_of_a_move_outside() -> None:
    whole = entries()
    (statement,) = whole.statements
    assert not statement.content[0].holds(at("a joint patrol"))
    found = Issues.of(dossier(Issue(name="Joint patrol"))).assigned(whole)
    assert found.issues(statement.id) == ()
