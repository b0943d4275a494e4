"""How surely copies of a report are put with it, and nothing else.

    python -m benchmarks.copies > benchmarks/copies.md

Of 200 reports in each half of the corpus copies are made as outlets make them. The
bounds in `follow/alike.py` were chosen on the first half; the second has the last word.
"""

import os
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.copying import KINDS, Copied, likened, made, reports_of
from benchmarks.copyspeed import speed

from headway.follow.alike import Likeness, compared
from headway.follow.copies import Witness, witnesses
from headway.model.article import Article
from headway.model.likened import Likened

__all__ = ["main"]

ORIGINALS = 200
ALIKE = 0.4  # from which on rensa's estimate of the whole counts as likeness
JUDGED = frozenset(  # pairs of originals that share a text, judged by eye
    map(
        frozenset,
        (
            ("9CMwzJJVs4vAcUUv", "1Rsmj3XNrft7jrcb"),
            ("WWJgMfvQHKbSxllL", "dmDOo8VuCYoJHoes"),
            ("Fs6Ovz73INPcjA4Q", "YmKq8sVwglOPdOi4"),
        ),
    )
)
NORMAL = 1.96  # standard deviations on either side that hold 95 %
Pairs = set[tuple[str, str]]


def main() -> None:
    """Print the tables for the corpus."""
    shared = Path(os.environ.get("HEADWAY_SHARED", "../shared"))
    reports = list(reports_of(shared / "corpus"))
    if not reports:
        sys.exit(f"no reports in {shared / 'corpus'}: set HEADWAY_SHARED")
    print("".join(told(reports)), end="")


def told(reports: Sequence[Article]) -> Iterator[str]:
    """All tables, as Markdown."""
    yield "# Copies of reports\n\nPrinted by `.venv/bin/python -m benchmarks.copies`.\n"
    marks = [likened(report) for report in reports]
    known = witnesses(marks)
    for name, half in (("Bounds chosen on", 0), ("Reported on", 1)):
        yield from of_half(name, [r for r in reports if side(r) == half], marks)
    yield from found(marks, known)
    yield from speed(reports, marks)


def side(report: Article) -> int:
    """Which half of the corpus a report belongs to."""
    return int(report.sha256[0], 16) % 2


def of_half(
    name: str,
    half: Sequence[Article],
    marks: Sequence[Likened],
) -> Iterator[str]:
    """The figures for one half, alone and among all other reports."""
    chance = random.Random(6)
    originals = chance.sample(half, ORIGINALS)
    others = [r for r in marks if r.sha not in {o.sha256 for o in originals}]
    copies = [c for o in originals for c in made(o, chance, half)]
    own = [likened(o) for o in originals]
    family = {o.sha: o.sha for o in own} | {c.mark.sha: c.of for c in copies}
    yield f"\n## {name}: {len(originals)} reports and {len(copies)} copies\n\n"
    yield "| | reports | pairs | grouped | precision | 95 % | recall | 95 % |\n"
    yield "|---|---|---|---|---|---|---|---|\n"
    alone = [*own, *(c.mark for c in copies)]
    ids = {mark.sha: mark.id for mark in (*own, *others)}
    yield row("alone", family, witnesses(alone), ids)
    among = witnesses([*alone, *others])
    yield row("among all reports", family, among, ids)
    yield from by_kind(copies, among, {m.sha: m for m in alone})


def row(
    name: str,
    family: Mapping[str, str],
    grouped: Mapping[str, Witness],
    ids: Mapping[str, str],
) -> str:
    """One line: pairs of a family, pairs that were grouped, and how they agree."""
    truth = {sha: family.get(sha, sha) for sha in grouped}
    wanted = pairs_of(truth)
    joined = pairs_of({sha: witness.first for sha, witness in grouped.items()})
    spare = {
        pair
        for pair in joined - wanted
        if frozenset(ids[truth[one]] for one in pair) in JUDGED
    }
    joined -= spare
    hit, families = len(wanted & joined), len(set(family.values()))
    precision, recall = hit / max(len(joined), 1), hit / max(len(wanted), 1)
    return (
        f"| {name} | {len(grouped)} | {len(wanted)} | {len(joined)} | "
        f"{precision:.4f} | {interval(precision, families)} | {recall:.4f} | "
        f"{interval(recall, families)} |\n"
    )


def pairs_of(groups: Mapping[str, str]) -> Pairs:
    """All pairs of reports in one group."""
    by_group: dict[str, list[str]] = {}
    for sha in sorted(groups):
        by_group.setdefault(groups[sha], []).append(sha)
    return {
        (one, other)
        for group in by_group.values()
        for place, one in enumerate(group)
        for other in group[place + 1 :]
    }


def interval(share: float, trials: int) -> str:
    """Wilson's interval, as though each family of copies were one trial."""
    square = NORMAL**2
    middle = (share + square / (2 * trials)) / (1 + square / trials)
    spread = (share * (1 - share) / trials + square / (4 * trials**2)) ** 0.5
    width = NORMAL * spread / (1 + square / trials)
    return f"{middle - width:.3f} to {min(middle + width, 1):.3f}"


def by_kind(
    copies: Sequence[Copied],
    grouped: Mapping[str, Witness],
    marks: Mapping[str, Likened],
) -> Iterator[str]:
    """For each kind of copy how many are found, and what it alone is called."""
    yield "\n| copy | found among all | alone: full | partial | version "
    yield "| supersedes it | lowest share | rensa |\n" + "|---" * 8 + "|\n"
    for kind in KINDS:
        some = [copy for copy in copies if copy.kind == kind]
        hit = [c for c in some if grouped[c.mark.sha].first == grouped[c.of].first]
        pairs = [witnesses([marks[c.of], c.mark]) for c in some]
        called = [{w.likeness for w in pair.values()} for pair in pairs]
        counts = " | ".join(str(sum(how in c for c in called)) for how in Likeness)
        late = sum(p[c.of].superseded for p, c in zip(pairs, some, strict=True))
        least = min(share(c.mark, marks[c.of]) for c in some)
        like = sum(c.jaccard >= ALIKE for c in some) / len(some)
        yield f"| {kind} | {len(hit) / len(some):.3f} | {counts} | {late} | "
        yield f"{least:.2f} | {like:.3f} |\n"


def share(one: Likened, other: Likened) -> float:
    """The share of the shorter that both print."""
    return compared(one).sketch.shared(compared(other).sketch).of_shorter


def found(marks: Sequence[Likened], known: Mapping[str, Witness]) -> Iterator[str]:
    """The groups among the reports of the corpus themselves."""
    yield "\n## Groups found among the reports themselves\n\n"
    yield "| first | other | called | shared by the shorter |\n|---|---|---|---|\n"
    by_sha = {mark.sha: mark for mark in marks}
    for sha, witness in sorted(known.items(), key=lambda kv: (kv[1].first, kv[0])):
        if witness.likeness is not None:
            one, other = by_sha[witness.first], by_sha[sha]
            yield f"| {named(one)} | {named(other)} | {witness.likeness} | "
            yield f"{share(one, other):.2f} |\n"


def named(mark: Likened) -> str:
    """The outlet, the day and the id of a report."""
    return f"{mark.outlet}, {mark.published or 'no day'}, {mark.id}"


if __name__ == "__main__":
    main()
