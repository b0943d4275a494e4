"""What persons say of each entry, all their corrections taken together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from headway.model.correction import Correction, Entry
from headway.model.entry import Corrected, EntryId, Move, Statement
from headway.model.kinds import Verdict

__all__ = ["Word", "words_on"]

E = TypeVar("E", bound=Entry)
SURE = 1.0  # the confidence of what a person has confirmed, changed or added


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """What counts of all that was said of one entry."""

    last: Correction
    values: Mapping[str, Any]  # of each field the latest
    rejected: bool
    lapsed: bool  # it was added, and the adding is withdrawn: it needs a reader

    @property
    def entry(self) -> EntryId:
        """Of which entry."""
        return self.last.entry

    def on(self, entry: E) -> E:
        """The entry with the persons' values; nobody is surer than they."""
        values = dict(self.values)
        if isinstance(entry, Move | Statement):
            values["confidence"] = SURE
        return replace(entry, **values)

    def mark(self) -> Corrected:
        """That they have spoken, and who did so last."""
        said = self.last
        return Corrected(
            entry=said.entry, verdict=said.verdict, by=said.by, made=said.made
        )


def words_on(stand: Iterable[Correction], all_: Sequence[Correction]) -> list[Word]:
    """A word for each entry of which a correction stands, `all_` being the history."""
    by_entry: dict[EntryId, list[Correction]] = {}
    for one in stand:
        by_entry.setdefault(one.entry, []).append(one)
    added = {one.entry for one in all_ if one.verdict is Verdict.ADD}
    return [word_on(said, entry in added) for entry, said in by_entry.items()]


def word_on(said: Sequence[Correction], added: bool) -> Word:
    """The word that these corrections of one entry make."""
    return Word(
        last=said[-1],
        values={field: getattr(one.now, field) for one in said for field in one.fields},
        rejected=said[-1].verdict is Verdict.REJECT,
        lapsed=added and all(one.verdict is not Verdict.ADD for one in said),
    )
