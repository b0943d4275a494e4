"""How right entries are assigned to issues, on labelled moves, into `issues.md`.

Call it with the JSONL export of the reports of each dossier, named as the dossier is:
`iran.jsonl us-china-trade.jsonl`. `issues.jsonl` holds the labels: a dossier, a report,
a kind and a span, the issues, and how many moves the labelled one stands for.
"""

import json
import sys
import time
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from headway.extract.meaning import load_meaning
from headway.follow.issues import (
    BORDERS,
    WHOLE,
    Borders,
    By,
    Floats,
    Issues,
    nearest,
    said,
)
from headway.follow.sentences import Sentences
from headway.model.article import Article
from headway.model.dossier import Dossier, DossierId, Issue
from headway.model.entry import Entries, EntryId, Move, Reader
from headway.model.kinds import MoveKind
from headway.model.span import Span

__all__ = ["Labelled", "Score", "by_both", "scored"]

HERE = Path(__file__).parent
GRID = [
    Borders(near=near, beyond=beyond, ahead=ahead)
    for near, beyond, ahead in product(
        (0.4, 0.45, 0.5, 0.525, 0.55, 0.575, 0.6, 0.65),
        (-1.0, 0.0, 0.05, 0.1),
        (0.0, 0.04, 0.07, 0.1, 0.13),
    )
]
"""The borders among which the best are chosen, on one dossier for the other."""
COSTED = 60  # reports whose cost is measured
HEAD = "| | precision | recall | F1 |\n| --- | --- | --- | --- |\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A move with the issues that a person gives it, and all that may assign it."""

    issues: frozenset[str]
    weight: float  # how many moves of the reports it stands for, of their mean
    own: frozenset[str]  # the issues of phrases in its words
    around: frozenset[str]  # of those, else of phrases in its sentence
    scores: Floats  # how near it lies to each issue, in the dossier's order
    general: float  # to talk of the negotiation as a whole
    whole: bool  # whether it is a move about the talks themselves


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and F1 of weighted pairs of a move and an issue."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __str__(self) -> str:
        parts = (self.precision, self.recall, self.f1)
        return " | ".join(f"{part:.3f}".removeprefix("0") for part in parts)


def scored(
    labelled: Sequence[Labelled], found: Sequence[set[str]], only: str | None = None
) -> Score:
    """How right the issues found are; of one issue alone where it is named."""
    right = given = wanted = 0.0
    for one, issues in zip(labelled, found, strict=True):
        gold = {i for i in one.issues if only in (None, i)}
        mine = {i for i in issues if only in (None, i)}
        right += one.weight * len(gold & mine)
        given += one.weight * len(mine)
        wanted += one.weight * len(gold)
    return Score(right / given if given else 0.0, right / wanted if wanted else 0.0)


def main(words: Sequence[str]) -> None:
    """Write the figures of these exports."""
    if not words:
        sys.exit("name the JSONL exports: iran.jsonl us-china-trade.jsonl")
    exports = {Path(word).stem: Path(word) for word in words}
    dossiers = {name: dossier(name) for name in exports}
    found = {
        name: list(labelled(dossiers[name], list(read(exports[name]))))
        for name in exports
    }
    text = "".join(page(found, dossiers)) + "".join(costs(exports, dossiers))
    HERE.joinpath("issues.md").write_text(text, "utf-8")
    print(text, end="")


def dossier(name: str) -> Dossier:
    """The issues of a dossier of the benchmarks."""
    raw = tomllib.loads(HERE.joinpath("dossiers", f"{name}.toml").read_text("utf-8"))
    issues = (
        Issue(name=one["name"], phrases=tuple(one["phrases"])) for one in raw["issue"]
    )
    return Dossier(id=DossierId(name), title=raw["title"], issues=tuple(issues))


def read(export: Path) -> Iterator[Entries]:
    """The moves of each report of an export; nothing else is needed."""
    with export.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            article = Article(id=row["article"]["id"], text=row["article"]["text"])
            moves = tuple(map(move, row["moves"]))
            yield Entries(article=article, reader=Reader(**row["reader"]), moves=moves)


def move(row: Mapping[str, Any]) -> Move:
    """A move as it stands in an export."""
    return Move(
        id=EntryId(row["id"]),
        kind=MoveKind(row["kind"]),
        evidence=Span(*row["evidence"]),
        about=row["about"],
    )


def labelled(of: Dossier, reports: Sequence[Entries]) -> Iterator[Labelled]:
    """The labelled moves of a dossier that the reports still hold."""
    issues = Issues.of(of, load_meaning)
    by_place = {
        (one.article.id, m.kind, m.evidence): (one.article.text, m)
        for one in reports
        for m in one.moves
    }
    with HERE.joinpath("issues.jsonl").open(encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["dossier"] == of.id]
    for row in rows:
        key = (row["article"], MoveKind(row["kind"]), Span(*row["span"]))
        if key in by_place:
            yield judged(row, issues, *by_place[key])


def judged(row: Mapping[str, Any], issues: Issues, text: str, of: Move) -> Labelled:
    """A labelled move with all that may assign it."""
    fits = issues.by_phrase(of, text, Sentences(text))
    ((scores,), (general,)) = issues.nearness(load_meaning().vectors([said(of, text)]))
    return Labelled(
        issues=frozenset(row["issues"]),
        weight=row["weight"],
        own=frozenset(fit.issue for fit in fits if fit.by is By.PHRASE),
        around=frozenset(fit.issue for fit in fits),
        scores=scores,
        general=float(general),
        whole=of.kind in WHOLE,
    )


def by_meaning(one: Labelled, names: Sequence[str], borders: Borders) -> set[str]:
    """The issue that the meaning of a move is near to."""
    place = nearest(one.scores, one.general, borders)
    return set() if place is None else {names[place]}


def by_both(one: Labelled, names: Sequence[str], borders: Borders) -> set[str]:
    """The issues of phrases, else of the meaning."""
    if one.around or one.whole:
        return set(one.around)
    return by_meaning(one, names, borders)


def best(found: Sequence[Labelled], names: Sequence[str]) -> Borders:
    """The borders that suit these moves best."""
    return max(
        GRID,
        key=lambda b: scored(found, [by_both(one, names, b) for one in found]).f1,
    )


def page(
    found: Mapping[str, Sequence[Labelled]], dossiers: Mapping[str, Dossier]
) -> Iterator[str]:
    """The figures of each dossier with the borders that the others chose."""
    yield "# Entries by issue\n\nMade by `.venv/bin/python -m benchmarks.issues`.\n"
    names = {name: [i.name for i in of.issues] for name, of in dossiers.items()}
    for name, moves in found.items():
        others = [other for other in found if other != name] or [name]
        borders = best(found[others[0]], names[others[0]])
        with_issue = sum(bool(one.issues) for one in moves)
        yield (
            f"\n## {dossiers[name].title}\n\n{len(moves)} labelled moves, {with_issue} "
            f"with an issue. Borders chosen on `{others[0]}`: {told(borders)}.\n\n"
        )
        yield HEAD + ways(moves, names[name], borders)
        yield "\nBy issue, with the borders that Headway uses:\n\n" + HEAD
        mine = [by_both(one, names[name], BORDERS) for one in moves]
        for issue in names[name]:
            count = sum(issue in one.issues for one in moves)
            yield f"| {issue} ({count}) | {scored(moves, mine, issue)} |\n"


def ways(moves: Sequence[Labelled], names: Sequence[str], borders: Borders) -> str:
    """A row for each way to assign."""
    rows: dict[str, list[set[str]]] = {
        "phrases in its own words": [set(one.own) for one in moves],
        "phrases, else those of its sentence": [set(one.around) for one in moves],
        "meaning alone": [by_meaning(one, names, borders) for one in moves],
        "phrases, else meaning": [by_both(one, names, borders) for one in moves],
        f"the same, {told(BORDERS)}": [by_both(one, names, BORDERS) for one in moves],
    }
    return "".join(f"| {way} | {scored(moves, mine)} |\n" for way, mine in rows.items())


def told(borders: Borders) -> str:
    """The borders in words."""
    return f"near {borders.near:g}, beyond {borders.beyond:g}, ahead {borders.ahead:g}"


def costs(
    exports: Mapping[str, Path], dossiers: Mapping[str, Dossier]
) -> Iterator[str]:
    """What a report costs, fresh and with kept vectors."""
    yield "\n## Cost of a report\n\nSeconds of one core, the encoder loaded.\n\n"
    yield "| | moves | vectors | fresh | vectors kept | phrases alone |\n"
    yield "| --- | --- | --- | --- | --- | --- |\n"
    for name, export in exports.items():
        reports = [one for _, one in zip(range(COSTED), read(export), strict=False)]
        yield f"| {name} | {cost(dossiers[name], reports)} |\n"


def cost(of: Dossier, reports: Sequence[Entries]) -> str:
    """The cells of one row."""
    issues = Issues.of(of, load_meaning)
    _ = issues.places
    fresh, first = timed(issues.assigned(one) for one in reports)
    pairs = zip(reports, first, strict=True)
    kept, _ = timed(issues.assigned(one, done.fresh) for one, done in pairs)
    plain = Issues.of(of)
    alone, _ = timed(plain.assigned(one) for one in reports)
    moves = sum(len(one.moves) for one in reports)
    vectors = sum(len(done.fresh) for done in first)
    cells = [f"{total / len(reports):.0f}" for total in (moves, vectors)]
    cells += [f"{total / len(reports):.3f}" for total in (fresh, kept, alone)]
    return " | ".join(cells)


def timed(work: Iterable[Any]) -> tuple[float, list[Any]]:
    """The seconds that the work takes, and what it gives."""
    start = time.process_time()
    done = list(work)
    return time.process_time() - start, done


if __name__ == "__main__":
    main(sys.argv[1:])
