"""Who held which office when: typed loading and lookup."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from headway.errors import LexiconError
from headway.lexicon.files import rows
from headway.lexicon.folded import folded

__all__ = [
    "PARTICLES",
    "Holder",
    "HolderLexicon",
    "Term",
    "load_holders",
    "plain",
    "surnames",
]

PROMINENT = {  # offices whose holders news calls by surname alone
    "chancellor",
    "brexit secretary",
    "chief negotiator",
    "commerce secretary",
    "defence minister",
    "defence secretary",
    "director general",
    "finance minister",
    "foreign minister",
    "foreign secretary",
    "high representative",
    "king",
    "leader",
    "managing director",
    "national security adviser",
    "president",
    "prime minister",
    "secretary general",
    "secretary of state",
    "special envoy",
    "supreme leader",
    "trade minister",
    "trade representative",
    "treasury secretary",
    "vice premier",
    "vice president",
}
HEADS = {
    "chancellor",
    "king",
    "leader",
    "president",
    "prime minister",
    "supreme leader",
}
LASTING = 4  # years
FAMILY_FIRST = {"china", "north-korea", "south-korea", "taiwan"}
PARTICLES = {
    "al",
    "bin",
    "da",
    "de",
    "del",
    "der",
    "di",
    "du",
    "la",
    "le",
    "van",
    "von",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """An office held for a time; dates are ISO 8601, as coarse as they are known."""

    office: str
    of: str  # the id of a state or organisation in the actor lexicon
    start: str | None = None  # None: not known
    end: str | None = None  # None: still held when the table was drawn
    seen: str | None = None  # when the table was drawn; None: the end is not open

    def is_undated(self) -> bool:
        """Whether nothing is known of when it was held."""
        return self.start is None and self.end is None and self.seen is None

    def covers(self, day: date) -> bool:
        """Whether the office was held on the day.

        One that was held when the table was drawn counts for `LASTING` years more.
        """
        iso, start, end = day.isoformat(), self.start or "", self.end
        if iso[: len(start)] < start:
            return False
        if end is None and self.seen is not None:
            return day.year - int(self.seen[:4]) <= LASTING
        return end is None or iso[: len(end)] <= end


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A person who holds or held offices."""

    id: str
    name: str
    names: tuple[str, ...]  # other spellings
    gender: str | None  # "he" or "she"; None: not known
    terms: tuple[Term, ...]
    own: bool = False  # whether a dossier names the person: the surname is enough

    @property
    def family_first(self) -> bool:
        """Whether the family's name goes before the given one."""
        return any(term.of in FAMILY_FIRST for term in self.terms)

    def held(self, day: date | None) -> tuple[Term, ...]:
        """The offices held on the day; where none is known, those without a date."""
        return tuple(t for t in self.terms if t.is_undated() or (day and t.covers(day)))

    def leads(self, day: date | None) -> bool:
        """Whether he or she is the head of a state or government on the day."""
        return any(term.office in HEADS for term in self.held(day))

    def is_prominent(self, day: date | None) -> bool:
        """Whether news of the day may call the person by the surname alone."""
        held = self.held(day)
        return any(self.own or term.office in PROMINENT for term in held)


@dataclass(slots=True)
class HolderLexicon:
    """The known holders of offices by full name and by surname."""

    holders: tuple[Holder, ...]
    by_name: dict[str, list[Holder]] = field(default_factory=lambda: defaultdict(list))
    by_surname: dict[str, list[Holder]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def __post_init__(self) -> None:
        for holder in self.holders:
            for name in {plain(n) for n in (holder.name, *holder.names)}:
                self.by_name[name].append(holder)
            for name in surnames(holder):
                self.by_surname[name].append(holder)

    def named(self, name: str) -> tuple[Holder, ...]:
        """Those of this full name, in any of its spellings; accents do not count."""
        return tuple(self.by_name.get(plain(name), ()))

    def surnamed(self, name: str, day: date | None) -> tuple[Holder, ...]:
        """Those of this surname who held a prominent office on the day."""
        return tuple(
            holder
            for holder in self.by_surname.get(plain(name), ())
            if holder.is_prominent(day)
        )

    def is_surname(self, word: str) -> bool:
        """Whether somebody in the lexicon is called so."""
        return word[:1].isupper() and plain(word) in self.by_surname


def plain(name: str) -> str:
    """The name in small letters without accents: "François" → francois."""
    return folded(name).replace("-", " ")


def surnames(holder: Holder) -> Iterator[str]:
    """The words by which news calls the holder, plain: "mistura", "de mistura"."""
    found = set()
    for name in (holder.name, *holder.names):
        words = name.split()
        family = words[:1] if holder.family_first else words[-1:]
        found.add(plain(" ".join(family)))
        if len(words) > 2 and plain(words[-2]) in PARTICLES:
            found.add(plain(" ".join(words[-2:])))
    yield from sorted(found)


@cache
def load_holders() -> HolderLexicon:
    """The known holders of offices; `LexiconError` for a broken row."""
    return HolderLexicon(tuple(holder(row) for row in rows("holders")))


def holder(row: dict[str, Any]) -> Holder:
    """One person from its row."""
    try:
        return Holder(
            id=row["id"],
            name=row["name"],
            names=tuple(row["names"]),
            gender=row["gender"],
            terms=tuple(
                Term(
                    office=t["office"],
                    of=t["of"],
                    start=t["start"],
                    end=t["end"],
                    seen=t.get("seen"),
                )
                for t in row["terms"]
            ),
        )
    except (KeyError, TypeError) as broken:
        raise LexiconError(f"holders.jsonl: {row['id']}: {broken!r}") from broken
