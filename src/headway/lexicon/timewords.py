"""Names of months, days, seasons and numbers, and patterns spelled out with them."""

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass

__all__ = [
    "DECADES",
    "HINT",
    "MONTHS",
    "NUMBERS",
    "ORDINALS",
    "RANKS",
    "SEASONS",
    "WEEKDAYS",
    "Needs",
    "Signs",
    "needs_of",
    "signs_in",
    "spelled",
]

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "January Jan",
            "February Feb",
            "March Mar",
            "April Apr",
            "May",
            "June Jun",
            "July Jul",
            "August Aug",
            "September Sept Sep",
            "October Oct",
            "November Nov",
            "December Dec",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, name in enumerate(
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    )
}
NUMBERS = {
    name: number
    for number, name in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ],
        start=1,
    )
} | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50, "ninety": 90}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 0, "final": 0}
RANKS = {
    name: number
    for number, name in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
        ],
        start=1,
    )
}
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The month in which a season begins; reports are taken to be of the north."""
DECADES = {
    name: 1920 + 10 * number
    for number, name in enumerate(
        [
            "twenties",
            "thirties",
            "forties",
            "fifties",
            "sixties",
            "seventies",
            "eighties",
            "nineties",
        ]
    )
}


def either(names: dict[str, int]) -> str:
    """Any of the names, the longest first."""
    return "|".join(sorted(names, key=len, reverse=True))


UNITS = "hour|day|week|fortnight|month|quarter|year|decade"
NUMBER = rf"(?:{either(NUMBERS)}|\d{{1,3}})"
PARTS = {
    "month": f"(?-i:{either(MONTHS)})",
    "weekday": f"(?-i:{either(WEEKDAYS)})",
    "day": r"\d{1,2}",
    "year": r"(?:19|20)\d{2}",
    "count": NUMBER,
    "unit": UNITS,
    "season": either(SEASONS),
    "ordinal": either(ORDINALS),
    "decade": either(DECADES),
}
ENDED = {"day": "(?:st|nd|rd|th)?", "unit": "s?"}  # what may stand behind the part
PART = re.compile(r"\{([a-z]+)(\d?)\}")
HINT = re.compile(
    rf"\d|{either(MONTHS)}|{either(SEASONS)}|day|hour|minute|week|fortnight|month"
    "|quarter|year|decade|centur|night|morning|afternoon|evening|tomorrow"
    f"|Christmas|Year|{either(DECADES)}",
    re.IGNORECASE,
)
"""What every time expression holds: a sentence without it is passed over."""


def spelled(pattern: str) -> str:
    """The pattern with a group for each part that it names.

    `{month}` stands for any name of a month, and the group `month` holds it; `{month2}`
    is a second one. `{number}` is a number with no group of its own.
    """
    return PART.sub(group, pattern.replace("{number}", NUMBER))


def group(found: re.Match[str]) -> str:
    """The group for one part; a count in braces that names no part stays."""
    part, second = found.groups()
    if part not in PARTS:
        return found[0]
    return f"(?P<{part}{second}>{PARTS[part]}){ENDED.get(part, '')}"


SIGNS: dict[str, Iterable[str]] = {
    "month": MONTHS,
    "weekday": WEEKDAYS,
    "season": SEASONS,
    "unit": UNITS.split("|"),
    "ordinal": ORDINALS,
    "decade": DECADES,
    "day": "0123456789",
    "year": "0123456789",
}
"""What shows that a text may hold a part: any of these, in letters of any size."""
SHOWN = {part: [w.lower() for w in words] for part, words in SIGNS.items()}
UNREAD = re.compile(r"\\.|\[[^\]]*\]")  # what stands for no one letter
GROUP = re.compile(r"\([^()]*\)")
OPTIONAL = re.compile(r"(?:[a-z]|\{[a-z]+\d?\})(?:[?*]|\{[\d,]+\})", re.IGNORECASE)
WORD = re.compile(r"[a-z]{3,}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Signs:
    """What a text may hold of time expressions."""

    parts: Set[str]
    text: str  # in small letters


@dataclass(frozen=True, slots=True)
class Needs:
    """What every text holds that a pattern matches."""

    parts: Set[str]
    words: Set[str]  # in small letters

    def met(self, signs: Signs) -> bool:
        """Whether a text with these signs may match."""
        return self.parts <= signs.parts and all(w in signs.text for w in self.words)


def needs_of(pattern: str) -> Needs:
    """The parts and words outside of all brackets; none where there is a choice."""
    bare, left = "", UNREAD.sub(" ", pattern.replace("{number}", " "))
    while bare != left:
        bare, left = left, GROUP.sub(" ", left)
    if "|" in bare:
        return Needs(frozenset(), frozenset())
    bare = OPTIONAL.sub(" ", bare)
    parts = {part for part, _ in PART.findall(bare) if part in SIGNS}
    words = WORD.findall(PART.sub(" ", bare))
    return Needs(frozenset(parts), frozenset(word.lower() for word in words))


def signs_in(text: str) -> Signs:
    """The signs of time expressions in a text."""
    small = text.lower()
    parts = (part for part, words in SHOWN.items() if any(w in small for w in words))
    return Signs(frozenset(parts), small)
