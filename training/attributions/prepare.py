"""The articles that the reader learns from: annotated ones, and plain reports."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from spacy.language import Language
from tokenizers import Tokenizer
from training.attributions.corpus import Example, examples

from headway.extract.learnt.parsed import parsed, pieced
from headway.extract.quotes import find_quotes

__all__ = ["Corpora", "corpora", "load_tokenizer", "missing"]

GOLD = Path("eval/attributions")
KINDS = ("jsonl", "gold")
PLAIN = (  # reports without annotations, and how many of each file are read
    (Path("corpus/reports.jsonl.gz"), 1000),
    (Path("eval/moves/train.jsonl"), 300),
    (Path("corpus/iran.jsonl.gz"), 400),
    (Path("corpus/us-china-trade.jsonl.gz"), 200),
)
LONGEST, SHORTEST = 9000, 300  # code points of a plain report: more is cut, less left


@dataclass(frozen=True, slots=True)
class Corpora:
    """Where the articles are, and what cuts them into words and word pieces."""

    gold: Path  # {train,dev}.jsonl, with annotations in {train,dev}.gold/
    plain: tuple[tuple[Path, int], ...]
    nlp: Language
    tokenizer: Tokenizer

    def annotated(self, part: str) -> list[Example]:
        """The articles of a part with their gold."""
        articles, marks = self.gold / f"{part}.jsonl", self.gold / f"{part}.gold"
        return list(examples(articles, marks, self.nlp, self.tokenizer))

    def reports(self) -> list[Example]:
        """The plain reports; what one says beyond a limit is left out."""
        found = []
        for path, most in self.plain:
            for number, text in enumerate(islice(texts(path), most)):
                if len(text) >= SHORTEST:
                    doc = self.nlp(text)
                    pieces = pieced(doc, find_quotes(text), self.tokenizer)
                    name = f"{path.name}:{number}"
                    found.append(Example(name, parsed(pieces, doc), (), ()))
        return found


def texts(path: Path) -> Iterator[str]:
    """The texts of a file of records, packed or not."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"][:LONGEST]


def missing(folder: Path) -> list[Path]:
    """What a folder of articles lacks."""
    gold = [folder / GOLD / f"{p}.{kind}" for p in ("train", "dev") for kind in KINDS]
    wanted = [*gold, *(folder / place for place, _ in PLAIN)]
    return [place for place in wanted if not place.exists()]


def corpora(folder: Path, nlp: Language, tokenizer: Tokenizer) -> Corpora:
    """The articles of a folder that lacks nothing."""
    plain = tuple((folder / place, most) for place, most in PLAIN)
    return Corpora(folder / GOLD, plain, nlp, tokenizer)


def load_tokenizer(encoder: Path) -> Tokenizer:
    """The word pieces of an encoder, however long the text."""
    tokenizer = Tokenizer.from_file(str(encoder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer
