"""The fields of an entry as a form has them: what stands there, and what may."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from headway.follow.added import MAY
from headway.follow.wanted import DATES, NEEDED, ONE, SETS, SEVERAL
from headway.model.actor import Actor
from headway.model.correction import FIELDS, Entry, sort_of
from headway.model.kinds import EntrySort, Valence
from headway.serve.contract import encode_entry

__all__ = ["Field", "fields_of", "fresh_fields", "values_of", "written_in"]

Values = dict[str, str]
PREFIX: Final = "field."  # before the name of a field in what a form sends
OPEN: Final = ("", "– not said –")
LABELS: Final[Mapping[str, str]] = {
    "actor": "who makes it",
    "participants": "who takes part",
    "recipient": "towards whom",
    "addressee": "said to whom",
    "about": "about what",
    "state": "state told",
    "since": "in this state since",
    "planned": "state announced",
    "parties": "between whom",
    "outcome": "which way it moved the talks",
    "valence": "how it judges the talks",
    "country": "in which state",
}
OUTCOMES: Final = {"+": "forward (+)", "-": "back (-)", "0": "neither (0)"}
JUDGED: Final = {"+": "good (+)", "-": "bad (-)", "0": "mixed (0)"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a form."""

    name: str
    label: str
    value: str  # as it is shown; "": it is left open
    typed: str  # what the person has typed, else the value
    options: tuple[tuple[str, str], ...] = ()  # (): it is written
    is_actor: bool = False
    hint: str = ""

    @property
    def key(self) -> str:
        """The name under which a form sends it."""
        return PREFIX + self.name


def values_of(entry: Entry, actors: Iterable[Actor]) -> Values:
    """What stands in each field that a person may change, as that person writes it."""
    told = encode_entry(entry, {actor.id: actor for actor in actors})
    return {name: plain(told[name]) for name in FIELDS[sort_of(entry)]}


def plain(value: Any) -> str:
    """A value of the entry's JSON object as a person writes it."""
    if isinstance(value, list):
        return ", ".join(map(plain, value))
    named = value["name"] if isinstance(value, dict) else value
    return "" if named is None else " ".join(str(named).split())


def fields_of(
    sort: EntrySort, values: Mapping[str, str], typed: Mapping[str, str]
) -> list[Field]:
    """The fields of an entry that is there."""
    return [
        field(sort, name, values[name], typed.get(name, values[name]))
        for name in FIELDS[sort]
    ]


def fresh_fields(sort: EntrySort, typed: Mapping[str, str]) -> list[Field]:
    """The fields of an entry that is to be added."""
    return [field(sort, name, "", typed.get(name, "")) for name in MAY[sort]]


def field(sort: EntrySort, name: str, value: str, typed: str) -> Field:
    """One field with all that may stand in it."""
    return Field(
        name=name,
        label=LABELS.get(name, name),
        value=value,
        typed=typed,
        options=tuple(options(sort, name)),
        is_actor=name in ONE | SEVERAL,
        hint=hint(sort, name),
    )


def options(sort: EntrySort, name: str) -> Iterator[tuple[str, str]]:
    """What may be chosen; nothing, where it is written."""
    chosen = SETS.get((sort, name))
    if chosen is None:
        return
    if (sort, name) not in NEEDED:
        yield OPEN
    said = JUDGED if chosen is Valence else OUTCOMES if name == "outcome" else {}
    for member in chosen:
        yield member.value, said.get(member.value, member.value.replace("_", " "))


def hint(sort: EntrySort, name: str) -> str:
    """How it is written."""
    if name in DATES:
        return "2022-01-13, 2022-01, 2022, or 2022-01-13/2022-01-15"
    if name in SEVERAL:
        return "several, parted by commas"
    if (sort, name) == (EntrySort.MOVE, "valence"):
        return "of a judgement alone (kind: assess)"
    if (sort, name) == (EntrySort.MOVE, "actor"):
        return "one; where several make it, name them below"
    return ""


def written_in(sent: Mapping[str, str]) -> Values:
    """The fields that a form has sent, by their own names."""
    return {
        key.removeprefix(PREFIX): words.strip()
        for key, words in sent.items()
        if key.startswith(PREFIX)
    }
