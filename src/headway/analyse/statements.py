"""Who said what: the statements of all reports, by side and speaker."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import replace

from headway.analyse.reprints import together
from headway.analyse.told import OTHERS, Told, name_of, party_of, side_of, words
from headway.model.entry import Entries, Statement
from headway.model.kinds import CueClass

__all__ = [
    "NOBODY",
    "Classes",
    "Voices",
    "all_statements",
    "by_class",
    "by_side",
    "spoken",
]

NOBODY = "Speaker not settled"
Voices = dict[str, dict[str, list[Told[Statement]]]]
Classes = dict[CueClass | None, int]  # None: the cue is in no list, or an older entry


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


def spoken(found: Entries) -> Entries:
    """The report's entries without the statements that are not known to be speech."""
    kept = (s for s in found.statements if s.cue_class is CueClass.SPEECH)
    return replace(found, statements=tuple(kept))


def by_class(statements: Sequence[Told[Statement]]) -> Classes:
    """How many statements of each class there are, speech first, unknown ones last."""
    found = Counter(told.entry.cue_class for told in statements)
    return {one: found[one] for one in (*CueClass, None) if found[one]}


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
