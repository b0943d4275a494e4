"""What is speech, and what is belief or intention."""

from dataclasses import replace

import pytest
from tests.fakes import entries, statement

from headway.analyse.statements import all_statements, by_class, spoken
from headway.model.kinds import CueClass

WORDS = ("Arland proposed a joint patrol", "made no progress", "met in Cresk")
OTHERS = (None, CueClass.BELIEF, CueClass.INTENTION)
FOUND = replace(
    entries(),
    statements=(
        *(statement(entries(), *one) for one in zip(WORDS, OTHERS, strict=True)),
        *entries().statements,
    ),
)


def test_speech_alone_leaves_the_other_statements_out_and_all_else_in() -> None:
    assert spoken(FOUND) == entries()


@pytest.mark.parametrize("cue_class", CueClass)
def test_statements_are_counted_by_class_speech_first(cue_class: CueClass) -> None:
    counted = by_class(all_statements([FOUND]))
    assert list(counted) == [*CueClass, None]
    assert counted[cue_class] == 1


def test_a_class_of_no_statement_is_not_counted() -> None:
    assert by_class(all_statements([entries()])) == {CueClass.SPEECH: 1}
