"""Who negotiates with whom, by a cheap look at a pile of reports.

Not every country that is named is a party. The two that stand most often in one
sentence about talks are; of them the one *with* whom talks are held is the hub. Others
join it where reports put them in a row beside the hub ("Britain, China and France"),
where little else is said of them than how they deal with the hub, or where they stand
beside either of the two about as often as these beside each other.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from headway.dossier.pile import Pile, Place, TalkSentence

__all__ = ["Candidate", "candidates", "core_of"]

ROW = 3  # parties that stand in a row
IN_ROWS = 0.05  # share of reports that put a party in a row beside the hub
FOCUS = 0.65  # share of a party's reports that tell of it beside the hub, and talks …
BESIDE = 0.06  # … if these are such a share of all
LEAST = 2  # reports; one says little
LEAD = 2  # reports by which one is clearly more often the one with whom talks are held
SOME_ROWS, SOME_FOCUS = 0.02, 0.5  # less of both, together
AS_MUCH = 0.6  # of the reports that name the core together, beside either of them …
SIT_FOCUS = 0.4  # … and of the party's own
WORTH_SAYING = 0.1  # share of reports that make a bystander worth a remark
MOST_BYSTANDERS = 6
BETWEEN = re.compile(r"(?:['’]s|\s|,|\band\b|\bthe\b|&|\bas well as\b|\bplus\b)*")
TABLE = (
    r"(?:talks?|negotiat\w+|deals?|agreements?|accords?|truce|pact|treaty|summit"
    r"|dialogue|discussions?|compromise)"
)
WITH = re.compile(
    TABLE + r"\W+(?:\w+\W+){0,2}?(?:with|between|by|of|from)\W+(?:the\W+)?$", re.I
)
OWN = re.compile(
    r"(?:['’]s)?(?:\W+\w+){0,2}?\W+(?:" + TABLE + r"|negotiators?|delegation)\b", re.I
)
BEFORE, BEHIND = 60, 80  # characters around a name that tell of its talks


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody who may be a party, and what speaks for it."""

    name: str
    reports: int  # that name it
    beside: int  # that name it in one sentence with the hub and a word of talks
    rows: int  # that list it in a row beside the hub
    party: bool


@dataclass(frozen=True, slots=True)
class Core:
    """The two who are named together most, in how many reports; one is the hub."""

    pair: tuple[str, str]
    reports: int
    hub: str


def core_of(pile: Pile) -> Core | None:
    """The two at the heart of the talks; None where no sentence names two."""
    pairs: Counter[tuple[str, str]] = Counter()
    signs: Counter[str] = Counter()
    for seen in pile.reports:
        both = {
            pair for one in seen.talk for pair in combinations(sorted(one.parties), 2)
        }
        pairs.update(both)
        signs.update({party for one in seen.talk for party in at_the_table(one)})
    if not pairs:
        return None
    (pair, reports), *_ = sorted(pairs.items(), key=lambda one: (-one[1], one[0]))
    met = {p: sum(n for one, n in pairs.items() if p in one) for p in pair}
    clear = abs(signs[pair[0]] - signs[pair[1]]) >= LEAD
    hub = max(pair, key=lambda one: (clear and signs[one], met[one], one))
    return Core(pair, reports, hub)


def at_the_table(sentence: TalkSentence) -> Iterator[str]:
    """Those with whom, or whose, talks a sentence tells of: "talks with Iran"."""
    words = sentence.words
    for start, end, party in sentence.named:
        before = words[max(start - BEFORE, 0) : start]
        if WITH.search(before) or OWN.match(words[end : end + BEHIND]):
            yield party


def candidates(pile: Pile, core: Core) -> list[Candidate]:
    """The parties, the core first, then the bystanders that are worth a remark."""
    named: Counter[str] = Counter()
    beside: Counter[str] = Counter()
    rows: Counter[str] = Counter()
    company: Counter[str] = Counter()
    for seen in pile.reports:
        named.update({party for party, _ in seen.names})
        near = [one for one in seen.talk if core.hub in one.parties]
        beside.update({party for one in near for party in one.parties})
        rows.update(in_rows(near, core.hub))
        company.update(
            {
                party
                for one in seen.talk
                for party in one.parties
                if not one.parties.isdisjoint({*core.pair} - {party})
            }
        )
    found = [
        Candidate(
            name=name,
            reports=count,
            beside=beside[name],
            rows=rows[name],
            party=name in core.pair
            or joins(count, beside[name], rows[name], pile.size)
            or sits_with(count, company[name], core),
        )
        for name, count in named.items()
    ]
    ordered = sorted(
        found, key=lambda one: (one.name not in core.pair, -one.beside, one.name)
    )
    parties = [one for one in ordered if one.party]
    worth = WORTH_SAYING * pile.size
    others = [one for one in ordered if not one.party and one.beside >= worth]
    return [*parties, *others[:MOST_BYSTANDERS]]


def joins(reports: int, beside: int, rows: int, size: int) -> bool:
    """Whether somebody is a party by how it stands to the hub."""
    focus = beside / reports
    return (
        rows >= IN_ROWS * size
        or (focus >= FOCUS and beside >= max(BESIDE * size, LEAST))
        or (rows >= SOME_ROWS * size and focus >= SOME_FOCUS)
    )


def sits_with(reports: int, company: int, core: Core) -> bool:
    """Whether somebody talks with either of the core about as much as they do."""
    return company >= AS_MUCH * core.reports and company >= SIT_FOCUS * reports


def in_rows(sentences: Iterable[TalkSentence], hub: str) -> set[str]:
    """Those who stand in a row of three or more without the hub."""
    found: set[str] = set()
    for one in sentences:
        for row in rows_of(one):
            if len(row) >= ROW and hub not in row:
                found |= row
    return found


def rows_of(sentence: TalkSentence) -> Iterator[set[str]]:
    """The names that only commas and "and" part."""
    row: list[Place] = []
    for place in sentence.named:
        gap = sentence.words[row[-1][1] : place[0]] if row else ""
        if row and not BETWEEN.fullmatch(gap):
            yield {party for _, _, party in row}
            row = []
        row.append(place)
    yield {party for _, _, party in row}
