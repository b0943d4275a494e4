"""Plain spaCy baselines that find who said what: what our own reader is compared with.

    python -m training.attributions.spacy_baselines DIR ner|spancat|tagger OUT.jsonl

DIR holds train.jsonl and dev.jsonl (id, text) and their brat standoff files in
train.gold and dev.gold. Each paragraph is one text, in which sources, cues and contents
are found as contiguous spans. A content goes to the nearest cue of its paragraph, a cue
to its nearest source. The readings of dev are written to OUT.jsonl, the model to the
folder OUT.model, the figures are printed. The seed is fixed.
"""

import json
import random
import re
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.training.batchers import minibatch_by_words
from spacy.util import filter_spans
from thinc.api import Adam, fix_random_seed, warmup_linear
from training.brat import marked

LABELS = ("SOURCE", "CUE", "CONTENT")
STEPS, FINDER_STEPS = 3000, 500  # at first only what suggests spans learns
BATCH = 1000  # tokens in a step
DROPOUT, RATE, WARMUP = 0.1, 0.001, 250
TOK2VEC = {
    "@architectures": "spacy.HashEmbedCNN.v2",
    "pretrained_vectors": None,
    "width": 96,
    "depth": 4,
    "embed_size": 5000,
    "window_size": 1,
    "maxout_pieces": 3,
    "subword_features": True,
}
LISTENER = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96}
FRESH, SHARED = {"tok2vec": TOK2VEC}, {"tok2vec": LISTENER}
# Any likely first token with any likely last one is a candidate for a span.
FINDER = {"spans_key": "candidates", "threshold": 0.3, "max_length": 80}
SUGGESTER = {"@misc": "spacy.preset_spans_suggester.v1", "spans_key": "candidates"}
NO_OVERLAP = {"suggester": SUGGESTER, "allow_overlap": False}
PIPES: dict[str, dict[str, dict[str, Any]]] = {
    "ner": {"tok2vec": {"model": TOK2VEC}, "ner": {"model": SHARED}},
    "tagger": {"tok2vec": {"model": TOK2VEC}, "tagger": {"model": SHARED}},
    "spancat": {  # not shared: only the last to listen would make it learn
        "span_finder": {**FINDER, "model": FRESH},
        "spancat_singlelabel": {**NO_OVERLAP, "model": FRESH},
    },
}
Place = tuple[int, int]  # start and end in code points
Mark = tuple[str, int, int]  # label, start, end


@dataclass(frozen=True, slots=True)
class Article:
    """An article and the stretches that people marked in it."""

    id: str
    text: str
    marks: frozenset[Mark]

    def paragraphs(self) -> Iterator[Place]:
        """Where its paragraphs stand."""
        return (m.span() for m in re.finditer(r"[^\n]+", self.text))


def articles(folder: Path, part: str) -> Iterator[Article]:
    """The articles of a part that have annotations."""
    files = (folder / f"{part}.gold").glob("*.ann")
    gold = {re.sub(r"_[0-9a-f]{4}$", "", path.stem): path for path in files}
    with (folder / f"{part}.jsonl").open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["id"] in gold:
                yield Article(row["id"], row["text"], frozenset(marks(gold[row["id"]])))


def marks(path: Path) -> Iterator[Mark]:
    """The marked stretches; each piece of a discontinuous one counts by itself."""
    for label, stretches in marked(path.read_text("utf-8")):
        if label.upper() in LABELS:
            for start, end in stretches:
                yield label.upper(), start, end


def examples(article: Article, nlp: Language) -> Iterator[Example]:
    """Each paragraph with its spans as entities, as span groups and as BIO tags."""
    for start, end in article.paragraphs():
        gold = nlp.make_doc(article.text[start:end])
        spans = filter_spans(
            span
            for label, s, e in sorted(article.marks)
            if start <= s < end
            and (span := gold.char_span(s - start, e - start, label, 0, None, "expand"))
        )
        gold.set_ents(spans, default="outside")
        gold.spans["sc"] = gold.spans["candidates"] = spans
        for token in gold:
            token.tag_ = f"{token.ent_iob_}-{token.ent_type_}".removesuffix("-")
        yield Example(nlp.make_doc(gold.text), gold)


def build(kind: str) -> Language:
    """The untrained pipeline of one baseline."""
    nlp = spacy.blank("en")
    for name, config in PIPES[kind].items():
        nlp.add_pipe(name, config=config)
    return nlp


def train(nlp: Language, found: list[Example]) -> None:
    """A fixed number of steps over batches of whole paragraphs."""
    fresh = Adam(RATE, L2=0.01, grad_clip=1.0, use_averages=False)
    adam = nlp.initialize(lambda: found, sgd=fresh)
    finder = [name for name in nlp.pipe_names if name == "span_finder"]
    rest = [name for name in nlp.pipe_names if name == "spancat_singlelabel"]
    rates = islice(warmup_linear(RATE, WARMUP, STEPS), STEPS)
    losses: dict[str, float] = {}
    for step, (rate, batch) in enumerate(zip(rates, batches(found), strict=False)):
        sets, skips = ([], rest) if step < FINDER_STEPS else (finder, [])
        adam.learn_rate = rate
        nlp.update(
            batch, sgd=adam, drop=DROPOUT, losses=losses, exclude=skips, annotates=sets
        )
        if step % 500 == 499:
            print(step + 1, {k: round(v) for k, v in losses.items()}, flush=True)
            losses.clear()


def batches(found: list[Example]) -> Iterator[list[Example]]:
    """Shuffled batches without end."""
    order, shuffle = list(found), random.Random(0)
    while True:
        shuffle.shuffle(order)
        yield from minibatch_by_words(order, size=BATCH)


def spans_of(doc: Doc, kind: str) -> Iterable[Span]:
    """The spans that a baseline found in a paragraph."""
    if kind == "tagger":
        return tagged(doc)
    return doc.ents if kind == "ner" else doc.spans["sc"]


def tagged(doc: Doc) -> Iterator[Span]:
    """The runs of BIO tags; an I that continues nothing begins a span."""
    start = 0
    for token in doc:
        end, label = token.i + 1, token.tag_[2:]
        if end == len(doc) or doc[end].tag_ != f"I-{label}":
            if label:
                yield Span(doc, start, end, label)
            start = end


def read(nlp: Language, kind: str, article: Article) -> list[list[Mark]]:
    """What is found in each paragraph, in places of the article."""
    places = list(article.paragraphs())
    docs = nlp.pipe(article.text[start:end] for start, end in places)
    return [
        [(s.label_, at + s.start_char, at + s.end_char) for s in spans_of(doc, kind)]
        for (at, _), doc in zip(places, docs, strict=True)
    ]


def statements(found: list[Mark]) -> list[dict[str, Any]]:
    """The statements of a paragraph: pieces of content that share a cue are one."""
    parts: dict[str, list[Place]] = {label: [] for label in LABELS}
    for label, start, end in sorted(found):
        parts[label].append((start, end))
    shared: dict[Place, list[Place]] = defaultdict(list)
    for content in parts["CONTENT"]:  # with no cue it stands for itself
        shared[nearest(content, parts["CUE"]) or content].append(content)
    return [
        {
            "source": nearest(anchor, parts["SOURCE"]),
            "cue": anchor if anchor in parts["CUE"] else None,
            "content": contents,
        }
        for anchor, contents in shared.items()
    ]


def nearest(place: Place, others: list[Place]) -> Place | None:
    """The other place with the smallest gap; None where there are none."""
    start, end = place
    return min(others, key=lambda o: max(o[0] - end, start - o[1], 0), default=None)


def exact(gold: set[tuple[str, Mark]], found: set[tuple[str, Mark]]) -> dict[str, Any]:
    """F1 by label of marks, each with the id of its article."""
    scores = {}
    for label in LABELS:
        wanted = {mark for mark in gold if mark[1][0] == label}
        said = {mark for mark in found if mark[1][0] == label}
        both = len(wanted) + len(said)
        scores[label] = round(2 * len(wanted & said) / both, 3) if both else 0.0
    return scores


def main(folder: Path, kind: str, out: Path) -> None:
    """Train one baseline, read dev with it and print the figures."""
    fix_random_seed(0)
    nlp = build(kind)
    marked = [e for a in articles(folder, "train") for e in examples(a, nlp)]
    wall, cpu = time.perf_counter(), time.process_time()
    train(nlp, marked)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    nlp.to_disk(model := out.with_suffix(".model"))
    dev = list(articles(folder, "dev"))
    began = time.process_time()
    readings = [(article, read(nlp, kind, article)) for article in dev]
    spent = time.process_time() - began
    with out.open("w", encoding="utf-8") as lines:
        for article, found in readings:
            said = [s for marks in found for s in statements(marks)]
            row = {"article": {"id": article.id}, "statements": said}
            print(json.dumps(row), file=lines)
    words = sum(len(article.text.split()) for article in dev)
    size = sum(f.stat().st_size for f in model.rglob("*") if f.is_file())
    print(f"{STEPS} steps, {wall:.0f} s of training ({cpu:.0f} s of processor)")
    print(f"{size / 1e6:.1f} MB, {words / spent:.0f} words a second of processor")
    gold = {(article.id, mark) for article in dev for mark in article.marks}
    ours = {(a.id, mark) for a, found in readings for mark in chain(*found)}
    print("exact spans", exact(gold, ours))


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[2] not in PIPES:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
