"""Who said what: the statements of all reports, by speaker."""

from collections import defaultdict
from collections.abc import Sequence

from headway.analyse.told import Told, together, who
from headway.model.entry import Entries, Statement

__all__ = ["NOBODY", "all_statements", "by_speaker"]

NOBODY = "speaker not settled"


def all_statements(ledger: Sequence[Entries]) -> list[Told[Statement]]:
    """Every statement once, in the order of the reports."""
    found = ((source, said) for source in ledger for said in source.statements)
    return together(found, lambda said: said.content)


def by_speaker(
    statements: Sequence[Told[Statement]],
) -> dict[str, list[Told[Statement]]]:
    """The statements of each speaker; who speaks most comes first, nobody last."""
    found: dict[str, list[Told[Statement]]] = defaultdict(list)
    for told in statements:
        speaker = told.entry.speaker
        found[who(told.source, speaker) if speaker else NOBODY].append(told)
    return dict(sorted(found.items(), key=lambda kv: (kv[0] == NOBODY, -len(kv[1]))))
