"""Which readings of a clause are chosen, and why the others are not."""

import pytest
from tests.extract.telling import candidate
from tests.parses import agreed_to_meet, parsed, rejects

from headway.extract.choice import Fate, weigh
from headway.model.kinds import MoveKind

REFUSES_TO_MEET = (
    "Iran Iran PROPN NNP nsubj 1",
    "refused refuse VERB VBD ROOT 1",
    "to to PART TO aux 3",
    "meet meet VERB VB xcomp 1",
    "Iraq Iraq PROPN NNP dobj 3",
)


def test_a_reading_that_is_sure_enough_is_chosen() -> None:
    (only,) = weigh([candidate(rejects(), 5, MoveKind.REJECT)])
    assert only.fate is Fate.CHOSEN


def test_a_faint_reading_is_told_and_not_chosen() -> None:
    (only,) = weigh([candidate(rejects(), 5, MoveKind.REJECT, 0.1)])
    assert only.fate is Fate.UNSURE


def test_a_clause_is_one_move_of_a_kind_by_its_surest_word() -> None:
    doc = rejects()
    offer = candidate(doc, 7, MoveKind.REJECT, 0.6)
    rejected = candidate(doc, 5, MoveKind.REJECT, 0.8)
    first, second = weigh([offer, rejected])
    assert (first.candidate, first.fate) == (rejected, Fate.CHOSEN)
    assert (second.candidate, second.fate) == (offer, Fate.SURER)


def test_a_clause_may_be_moves_of_two_kinds() -> None:
    doc = rejects()
    both = [candidate(doc, 5, MoveKind.REJECT), candidate(doc, 7, MoveKind.PROPOSE)]
    assert {one.fate for one in weigh(both)} == {Fate.CHOSEN}


def test_talks_that_are_refused_are_not_held() -> None:
    doc = parsed(*REFUSES_TO_MEET)
    both = [candidate(doc, 1, MoveKind.REJECT), candidate(doc, 3, MoveKind.MEET)]
    fates = {w.candidate.kind: w.fate for w in weigh(both)}
    assert fates == {MoveKind.REJECT: Fate.CHOSEN, MoveKind.MEET: Fate.ASKED}


@pytest.mark.parametrize(
    ("words", "fate"),
    [
        (
            (
                "Arland Arland PROPN NNP nsubjpass 2",
                "was be AUX VBD auxpass 2",
                "challenged challenge VERB VBN ROOT 2",
                "to to PART TO aux 4",
                "respond respond VERB VB xcomp 2",
            ),
            Fate.AWAITED,
        ),
        (
            (
                "Arland Arland PROPN NNP nsubj 2",
                "flatly flatly ADV RB advmod 2",
                "refused refuse VERB VBD ROOT 2",
                "to to PART TO aux 4",
                "respond respond VERB VB xcomp 2",
            ),
            Fate.CHOSEN,
        ),
    ],
    ids=["was challenged to respond", "refused to respond"],
)
def test_whoever_is_called_on_to_answer_has_not_answered(
    words: tuple[str, ...], fate: Fate
) -> None:
    doc = parsed(*words)
    (governing,) = weigh([candidate(doc, 2, MoveKind.REJECT)])
    (answering,) = weigh([candidate(doc, 4, MoveKind.REJECT)])
    assert (governing.fate, answering.fate) == (fate, fate)


def test_talks_that_are_agreed_on_are_told_as_well() -> None:
    doc = agreed_to_meet()
    both = [candidate(doc, 1, MoveKind.ACCEPT), candidate(doc, 3, MoveKind.MEET)]
    assert {one.fate for one in weigh(both)} == {Fate.CHOSEN}


def test_a_kind_that_is_seldom_seen_needs_less_where_no_word_is_surer() -> None:
    doc = rejects()
    (alone,) = weigh([candidate(doc, 5, MoveKind.DEFER, 0.2)])
    assert alone.fate is Fate.CHOSEN
    (common,) = weigh([candidate(doc, 5, MoveKind.DEMAND, 0.2)])
    assert common.fate is Fate.UNSURE
    both = [
        candidate(doc, 5, MoveKind.REJECT, 0.8),
        candidate(doc, 5, MoveKind.DEFER, 0.2),
    ]
    assert [one.fate for one in weigh(both)] == [Fate.CHOSEN, Fate.OTHER]


def test_what_a_demand_asks_for_is_no_move_and_a_second_demand_is() -> None:
    doc = parsed(
        "Iran Iran PROPN NNP nsubj 1",
        "demanded demand VERB VBD ROOT 1",
        "that that SCONJ IN mark 4",
        "Iraq Iraq PROPN NNP nsubj 4",
        "withdraw withdraw VERB VB ccomp 1",
        "troops troop NOUN NNS dobj 4",
    )
    both = [
        candidate(doc, 1, MoveKind.DEMAND),
        candidate(doc, 4, MoveKind.IMPLEMENT, 0.6),
    ]
    assert [one.fate for one in weigh(both)] == [Fate.CHOSEN, Fate.TERM]
    (only,) = weigh([candidate(doc, 4, MoveKind.IMPLEMENT, 0.6)])
    assert only.fate is Fate.CHOSEN
