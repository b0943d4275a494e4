"""Names of months, days, seasons and numbers, and patterns spelled out with them."""

import re

__all__ = [
    "DECADES",
    "HINT",
    "MONTHS",
    "NUMBERS",
    "ORDINALS",
    "RANKS",
    "SEASONS",
    "WEEKDAYS",
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
