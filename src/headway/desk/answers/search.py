"""What a ledger holds of what is looked for: by words and by meaning, report by report.

Either way gives a ranking of rows. They are fused by reciprocal rank (Cormack, Clarke
and Büttcher, SIGIR 2009): what stands high in both comes first.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from sqlalchemy.engine import Connection

from headway.desk.answers.entries import entry_object
from headway.desk.embedding import ENCODER, Vectors, meaning_of
from headway.desk.json import Json
from headway.desk.nearness import sentences_of
from headway.ledger.hits import Hit, Marked, hits_of, marked, rows_of, said_in
from headway.ledger.pulse import pulse_of
from headway.ledger.queries import Query, parsed
from headway.ledger.searching import ALL, BEST, Filters, Ranked, numbers_of, ranked
from headway.ledger.shown import REPORT
from headway.ledger.store import Ledger
from headway.ledger.trouble import told
from headway.lexicon.generalities import load_bare_words
from headway.model.kinds import EntrySort

__all__ = ["MOST", "HitSort", "Sought", "fused", "search"]

Meant = Callable[[str], Vectors | None]
AMONG = 60  # the constant of reciprocal ranks
LEAST = 0.35  # nearness of a sentence that has to do with a question
CHOICE = 8  # best hits of a report among which those are chosen that are told
TOGETHER = 3  # hits of one report that are told; more are counted
MANY = 10  # values of a facet that are told
MOST = BEST  # reports through which one may leaf
REMEMBERED = 64  # answers that are kept


class HitSort(StrEnum):
    """What may be found."""

    REPORT = REPORT
    STATEMENT = EntrySort.STATEMENT
    MOVE = EntrySort.MOVE
    MEETING = EntrySort.MEETING
    PROPOSAL = EntrySort.PROPOSAL
    CHANNEL = EntrySort.CHANNEL


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What is looked for."""

    words: str
    filters: Filters = ALL

    @property
    def query(self) -> Query:
        """The words as they are typed, understood."""
        return parsed(self.words, load_bare_words("small"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """All that was found, before any of it is told."""

    reports: tuple[tuple[str, tuple[int, ...]], ...]  # hits by report, the best first
    facets: Mapping[str, Sequence[tuple[str, int]]]
    hits: int
    by_meaning: bool  # False: the encoder is not installed, or words are quoted


def search(
    ledger: Ledger, sought: Sought, offset: int, limit: int, meant: Meant = meaning_of
) -> Json:
    """So many of the reports with what is looked for, their hits, and facets over all.

    No more than the best `BEST` hits are looked at.
    """
    with told(ledger.name), ledger.engine.connect() as db:
        beats = pulse_of(db)
    # each with its own connection: nobody waits for a second one who holds the first
    with told(ledger.name):
        found = remembered(ledger, beats, sought, meant)
        page = found.reports[offset : offset + limit]
        items = list(told_of(ledger, sought.query, page))
    more = offset + limit < len(found.reports)
    return {
        "query": sought.words,
        "items": items,
        "reports": len(found.reports),
        "hits": found.hits,
        "bounded": found.hits >= BEST,
        "by_meaning": found.by_meaning,
        "facets": {
            name: [{"value": value, "hits": count} for value, count in counted]
            for name, counted in found.facets.items()
        },
        "next": offset + limit if more else None,
    }


@lru_cache(maxsize=REMEMBERED)
def remembered(ledger: Ledger, beats: int, sought: Sought, meant: Meant) -> Found:
    """What was found when the ledger's pulse was at these beats."""
    vector = meant(sought.words) if sought.query.groups else None
    with ledger.engine.connect() as db:
        return found_in(db, ledger, beats, sought, vector)


def told_of(
    ledger: Ledger, query: Query, page: Sequence[tuple[str, tuple[int, ...]]]
) -> Iterator[Json]:
    """The reports of a page, each with its best hits."""
    with ledger.engine.connect() as db:
        said = said_in(db, [n for _, numbers in page for n in numbers[:CHOICE]])
        chosen = [(sha, choice(numbers, said), len(numbers)) for sha, numbers in page]
        numbers = [n for _, few, _ in chosen for n in few]
        rows, words = rows_of(db, numbers), marked(db, query, numbers)
    return results(chosen, rows, words)


def found_in(
    db: Connection, ledger: Ledger, beats: int, sought: Sought, vector: Vectors | None
) -> Found:
    """What is found by words and by meaning."""
    by_words = ranked(db, sought.query, sought.filters)
    by_meaning: Mapping[int, int] = {}
    if vector is not None:
        near = sentences_of(ledger, ENCODER).near(db, beats, vector, LEAST)
        by_meaning = places_of(db, [one.entries for one in near], sought.filters)
    scores = fused(*rankings(sought.query, by_words, by_meaning))
    best = sorted(((score, number) for number, score in scores.items()), reverse=True)
    hits = hits_of(db, [number for _, number in best[:BEST]])
    return Found(
        reports=tuple(by_report(hits, scores)),
        facets=facets(hits),
        hits=len(hits),
        by_meaning=vector is not None,
    )


def rankings(
    query: Query, by_words: Ranked, by_meaning: Mapping[int, int]
) -> tuple[Mapping[int, int], ...]:
    """The rank of each row: by all words, by some of them, and by meaning.

    So a row with all the words stands twice for its words, and one that has no vector
    of its own, as most sentences of a report, comes before what is only alike. Quoted
    words must be there.
    """
    some = {number: rank for rank, number in enumerate(by_words.rows, 1)}
    whole = dict(list(some.items())[: by_words.whole])
    if query.strict:
        by_meaning = {n: rank for n, rank in by_meaning.items() if n in some}
    return whole, some, by_meaning


def places_of(
    db: Connection, sentences: Sequence[tuple[str, ...]], filters: Filters
) -> dict[int, int]:
    """The rank of each row by its sentence; those of one sentence share it."""
    ranks: dict[str, int] = {}
    for rank, entries in enumerate(sentences, 1):
        for id_ in entries:
            ranks.setdefault(id_, rank)
    numbers = numbers_of(db, list(ranks), filters)
    return {numbers[id_]: rank for id_, rank in ranks.items() if id_ in numbers}


def fused(*rankings: Mapping[int, int]) -> dict[int, float]:
    """The rows of all rankings with their reciprocal ranks, added."""
    scores: dict[int, float] = {}
    for ranks in rankings:
        for number, rank in ranks.items():
            scores[number] = scores.get(number, 0.0) + 1 / (AMONG + rank)
    return scores


def by_report(
    hits: Iterable[Hit], scores: Mapping[int, float]
) -> Iterator[tuple[str, tuple[int, ...]]]:
    """The hits of each report, the report of the best first; of equals the later."""
    found: dict[str, list[Hit]] = {}
    for hit in hits:
        found.setdefault(hit.article, []).append(hit)
    in_order = sorted(found.values(), reverse=True, key=lambda of: of[0].day)
    in_order.sort(key=lambda of: -scores[of[0].number])
    for of in in_order:
        yield of[0].article, tuple([hit.number for hit in of])


def facets(hits: Sequence[Hit]) -> dict[str, list[tuple[str, int]]]:
    """How many hits there are of each sort, kind, dossier, actor, outlet and year."""
    counts: dict[str, Counter[str]] = {
        "sort": Counter([hit.sort for hit in hits]),
        "kind": Counter([hit.kind for hit in hits if hit.kind]),
        "dossier": Counter([one for hit in hits for one in hit.dossiers]),
        "actor": Counter([one for hit in hits for one in hit.actors]),
        "outlet": Counter([hit.outlet for hit in hits if hit.outlet]),
        "year": Counter([hit.day[:4] for hit in hits if hit.day]),
    }
    return {name: most_common(counted) for name, counted in counts.items()}


def most_common(counted: Counter[str]) -> list[tuple[str, int]]:
    """The most frequent values; of equals the first by letters."""
    return sorted(counted.items(), key=lambda one: (-one[1], one[0]))[:MANY]


def choice(numbers: Sequence[int], said: Mapping[int, str]) -> list[int]:
    """The best hits of a report that are there, other words before the same again."""
    there = [number for number in numbers if number in said]
    first: dict[str, int] = {}
    for number in there:
        first.setdefault(said[number], number)
    others = [number for number in there if number not in first.values()]
    return [*first.values(), *others][:TOGETHER]


def results(
    page: Iterable[tuple[str, Sequence[int], int]],
    rows: Mapping[int, Json],
    words: Mapping[int, Marked],
) -> Iterator[Json]:
    """The reports of a page, each with its best hits."""
    for sha, numbers, count in page:
        few = [number for number in numbers if number in rows]
        if not few:
            continue  # it was taken out between two questions
        row = rows[few[0]]
        yield {
            "article": sha,
            "report": row["report"],
            "title": row["title"],
            "outlet": row["outlet"],
            "published": row["published"],
            "url": row["url"],
            "address": f"/reports/{sha}",
            "hits": [hit_object(rows[n], words.get(n)) for n in few],
            "more": count - len(few),
        }


def hit_object(row: Json, said: Marked | None) -> Json:
    """A report or an entry that was found, with its words in pieces."""
    is_report = row["sort"] == REPORT
    plain = [] if is_report else [{"text": row["words"], "hit": False}]
    body = [{"text": text, "hit": hit} for text, hit in said.body] if said else plain
    head = [{"text": text, "hit": hit} for text, hit in said.head] if said else []
    anchor = "" if is_report else f"#e-{row['id']}"
    return entry_object(row) | {
        "head": head,
        "snippet": body,
        "by_words": said is not None,
        "address": f"/reports/{row['article']}{anchor}",
    }
