"""What a table's title of an office is in the words of news: "Minister of Defence"."""

import re
from collections.abc import Mapping
from functools import cache

from training.actor_tables.form import Row, own

SHE = {"king": "queen", "monarch": "queen", "emperor": "empress"}
HE = {"monarch": "king"}
TAIL = re.compile(r"\b(?:of|to) (?:the )?(.+)$")


@cache
def rules() -> tuple[Row, ...]:
    """Our rules in order, each with its pattern made ready."""
    return tuple(
        row | {"fits": re.compile(row["pattern"], re.IGNORECASE)}
        for row in own("offices")
    )


def office(title: str, gender: str | None = None) -> Row | None:
    """The rule that says which office the title is; None where it does not matter."""
    bare = title.strip().removeprefix("Federal ")
    for rule in rules():
        if rule["fits"].fullmatch(bare):
            return None if rule["office"] is None else named(rule, title, gender)
    return None


def named(rule: Row, title: str, gender: str | None) -> Row:
    """The rule with the office as this bearer's title says it: a monarch is a queen."""
    said = title.lower() if rule["office"] == "*" else rule["office"]
    word = (SHE if gender == "she" else HE).get(said, said)
    return {"office": word, "to": rule.get("to")}


def tail(title: str) -> str | None:
    """Where an office leads: "Ambassador to the United States of America"."""
    found = TAIL.search(title)
    return found[1] if found else None


def place_of_duty(found: Row, title: str, ids: Mapping[str, str]) -> str | None:
    """The actor that an ambassador is sent to; None: the office is not of that kind."""
    if found["to"] is None:
        return None
    return ids.get(tail(title) or "") or ids.get(found["to"])
