"""How right attributions are against gold: half overlap, characters, exact spans."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from training.attributions.corpus import Attribution
from training.brat import Stretches

__all__ = ["evaluate", "line"]


def evaluate(
    gold: Sequence[Sequence[Attribution]], given: Sequence[Sequence[Attribution]]
) -> dict[str, float]:
    """F1 of contents at half overlap, of characters and of exact spans; sources.

    "right source" is the share of matched contents whose named source is touched.
    """
    hits, of, sources, named = 0, 0, 0, 0
    exact = {k: Counter[str]() for k in ("source", "cue", "content", "characters")}
    for wanted, mine in zip(gold, given, strict=True):
        pairs = matched(wanted, mine)
        hits, of = hits + len(pairs), of + len(wanted) + len(mine)
        for one, other in pairs:
            named += bool(one.source)
            sources += overlaps(one.source, other.source)
        for kind in ("source", "cue", "content"):
            count(exact[kind], stretches(wanted, kind), stretches(mine, kind))
        count(exact["characters"], covered(wanted), covered(mine))
    found = {"content": 2 * hits / max(of, 1), "right source": sources / max(named, 1)}
    found["characters"] = f1(exact.pop("characters"))
    return found | {f"exact {kind}": f1(counter) for kind, counter in exact.items()}


def line(figures: Mapping[str, float]) -> str:
    """Figures in one line."""
    return ", ".join(f"{name} {share:.3f}" for name, share in figures.items())


def f1(counter: Counter[str]) -> float:
    """Twice the shared by all that either side holds."""
    return 2 * counter["hit"] / max(counter["of"], 1)


def matched(
    gold: Sequence[Attribution], mine: Sequence[Attribution]
) -> list[tuple[Attribution, Attribution]]:
    """Pairs whose contents share half of the characters of both, best first."""
    ours, theirs = [covered([g]) for g in gold], [covered([m]) for m in mine]
    pairs = sorted(
        (-len(g & m) / len(g | m), i, j)
        for i, g in enumerate(ours)
        for j, m in enumerate(theirs)
        if 2 * len(g & m) >= len(g | m)
    )
    used: tuple[set[int], set[int]] = (set(), set())
    found = []
    for _, i, j in pairs:
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            found.append((gold[i], mine[j]))
    return found


def covered(given: Iterable[Attribution]) -> set[int]:
    """The characters inside any content."""
    return {c for a in given for start, end in a.content for c in range(start, end)}


def stretches(given: Iterable[Attribution], kind: str) -> set[tuple[int, int]]:
    """The stretches of one kind."""
    return {s for a in given for s in getattr(a, kind)}


def count(
    counter: Counter[str], gold: AbstractSet[object], mine: AbstractSet[object]
) -> None:
    """Add what two sets share and what they hold."""
    counter.update(hit=len(gold & mine), of=len(gold) + len(mine))


def overlaps(gold: Stretches, mine: Stretches) -> bool:
    """Whether any two stretches share a character."""
    return any(min(b, d) > max(a, c) for a, b in gold for c, d in mine)
