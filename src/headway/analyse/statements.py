"""Who said what: the statements of all reports, by side and speaker."""

from collections import defaultdict
from collections.abc import Hashable, Sequence

from headway.analyse.reprints import together
from headway.analyse.told import OTHERS, Told, name_of, party_of, side_of, words
from headway.model.entry import Entries, Statement

__all__ = ["NOBODY", "Voices", "all_statements", "by_side"]

NOBODY = "Speaker not settled"
Voices = dict[str, dict[str, list[Told[Statement]]]]


def all_statements(ledger: Sequence[Entries]) -> list[Told[Statement]]:
    """Every statement once, in the order of the reports."""
    found = (Told(source, said) for source in ledger for said in source.statements)
    return together(found, sort_of, said)


def sort_of(told: Told[Statement]) -> Hashable:
    """The speaker's party: the words of two are never one statement."""
    speaker = told.entry.speaker
    return party_of(told.source, speaker) if speaker else NOBODY


def said(told: Told[Statement]) -> str:
    """The words of the content."""
    return " ".join(words(told.source, span) for span in told.entry.content)


def by_side(statements: Sequence[Told[Statement]]) -> Voices:
    """The statements of each side, by speaker; who speaks most comes first.

    Speakers of no known party come behind the sides, words of nobody last.
    """
    found: dict[str, dict[str, list[Told[Statement]]]] = defaultdict(dict)
    for told in statements:
        speaker = told.entry.speaker
        side = side_of(told.source, speaker) if speaker else NOBODY
        name = name_of(told.source, speaker) if speaker else NOBODY
        found[side].setdefault(name, []).append(told)
    ordered = sorted(found.items(), key=lambda kv: (rank(kv[0]), -size(kv[1]), kv[0]))
    return {side: loudest_first(speakers) for side, speakers in ordered}


def rank(side: str) -> int:
    """Sides, then others, then nobody."""
    return (OTHERS, NOBODY).index(side) + 1 if side in {OTHERS, NOBODY} else 0


def size(speakers: dict[str, list[Told[Statement]]]) -> int:
    """How many statements a side makes."""
    return sum(len(found) for found in speakers.values())


def loudest_first(
    speakers: dict[str, list[Told[Statement]]],
) -> dict[str, list[Told[Statement]]]:
    """The speakers by how much they say."""
    return dict(sorted(speakers.items(), key=lambda kv: (-len(kv[1]), kv[0])))
