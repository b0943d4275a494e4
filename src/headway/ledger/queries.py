"""What is looked for: words as people type them, and as either database wants them.

Words stand beside each other; "in this order"; either OR or; -without. Nothing that is
typed can be an error, and none of it reaches a database but letters and digits.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

__all__ = ["Group", "Query", "Term", "fts5", "parsed", "tsquery"]

Term = tuple[str, ...]  # a word, or several in this order
Group = tuple[Term, ...]  # one of these

MOST = 12  # groups of a query, and terms of a group; what is typed beyond is left out
LONGEST = 500  # characters of a query
TYPED = re.compile(r'(?P<not>-?)"(?P<exact>[^"]*)"?|(?P<minus>-?)(?P<plain>[^\s"]+)')
RUN = re.compile(r"[^\W_]+")  # letters and digits in a row
EITHER = "OR"
ACCENTED = range(0xC0, 0x180)  # letters that the index of PostgreSQL has without accent


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Words that are looked for."""

    groups: tuple[Group, ...] = ()  # all of these; (): nothing is looked for
    never: tuple[Term, ...] = ()  # none of these
    strict: bool = False  # quoted, either-or, without: what is near does not do

    def with_groups(self, groups: Iterable[Group]) -> "Query":
        """The same, with these groups."""
        return Query(groups=tuple(groups), never=self.never, strict=self.strict)

    def loose(self) -> "Query":
        """Any of the groups instead of all."""
        return self.with_groups([tuple(term for one in self.groups for term in one)])


def parsed(typed: str, small: Collection[str] = ()) -> Query:
    """What is looked for; small words count only where there is no other, or quoted."""
    all_words = read(typed, ())
    without = read(typed, small)
    return without if without.groups else all_words


def read(typed: str, small: Collection[str]) -> Query:
    """The query without these words, other than in quotation marks."""
    groups: list[list[Term]] = []
    never: list[Term] = []
    strict = joined = False
    for one in TYPED.finditer(typed[:LONGEST]):
        if one["plain"] == EITHER and not one["minus"]:
            joined = bool(groups)
            continue
        exact = one["exact"] is not None
        term = tuple(RUN.findall(one["exact"] if exact else one["plain"]))
        if not term or (not exact and " ".join(term).casefold() in small):
            continue
        strict = strict or exact
        if one["not"] or one["minus"]:
            never.append(term)
        elif joined and len(groups[-1]) < MOST:
            groups[-1].append(term)
            strict = True
        elif len(groups) < MOST:
            groups.append([term])
        joined = False
    return Query(
        groups=tuple(map(tuple, groups)),
        never=tuple(never[:MOST]),
        strict=strict or bool(never),
    )


def fts5(query: Query, column: str | None = None) -> str:
    """The query in SQLite's words; of one column, where that is named."""
    quoted = " AND ".join(f"({' OR '.join(map(phrase, g))})" for g in query.groups)
    found = f"({quoted})" if column is None else f"({{{column}}} : ({quoted}))"
    if query.never:
        found = f"{found} NOT ({' OR '.join(map(phrase, query.never))})"
    return found


def phrase(term: Term) -> str:
    """A term as SQLite quotes it."""
    return f'"{" ".join(term)}"'


def tsquery(query: Query, weight: str = "") -> str:
    """The query in PostgreSQL's words; of one weight, where that is named."""
    return " & ".join(parts(query, weight))


def parts(query: Query, weight: str) -> Iterator[str]:
    """All that must be so, each in brackets."""
    for group in query.groups:
        yield f"({' | '.join(followed(term, weight) for term in group)})"
    for term in query.never:
        yield f"!({followed(term, '')})"


def followed(term: Term, weight: str) -> str:
    """A term as PostgreSQL has it: word by word."""
    mark = f":{weight}" if weight else ""
    words = [f"'{bare(word)}'{mark}" for word in term]
    return f"({' <-> '.join(words)})"


def bare(word: str) -> str:
    """The word without accents."""
    return "".join(
        unicodedata.normalize("NFD", c)[0] if ord(c) in ACCENTED else c for c in word
    )
