"""Names that hang together, in groups that agree with themselves."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator

__all__ = ["groups"]

Traits = tuple[Hashable | None, ...]  # None: not known, fits any


def groups(
    names: Iterable[str],
    links: Iterable[tuple[str, str]],
    traits: Callable[[str], Traits],
) -> Iterator[list[str]]:
    """The groups of names that links hold together and no trait keeps apart.

    A group in which a trait has two values is parted by it: a name that may belong to
    either of two persons joins neither.
    """
    pairs = list(links)
    for group in components(names, pairs):
        apart = disputed([traits(name) for name in group])
        if not apart:
            yield group
            continue
        inside = set(group)
        same = [
            (one, other)
            for one, other in pairs
            if one in inside and all(traits(one)[n] == traits(other)[n] for n in apart)
        ]
        yield from groups(group, same, traits)


def disputed(found: Iterable[Traits]) -> list[int]:
    """The places of the traits with two values or more, beside those not known."""
    columns = zip(*found, strict=True)
    return [n for n, values in enumerate(columns) if len({*values} - {None}) > 1]


def components(
    names: Iterable[str], links: Iterable[tuple[str, str]]
) -> Iterator[list[str]]:
    """The names in groups, each with all that links lead to, sorted."""
    near: dict[str, set[str]] = defaultdict(set)
    for one, other in links:
        near[one].add(other)
        near[other].add(one)
    seen: set[str] = set()
    for name in sorted(names):
        if name not in seen:
            group = reached(name, near)
            seen |= group
            yield sorted(group)


def reached(name: str, near: dict[str, set[str]]) -> set[str]:
    """The name and all that links lead to."""
    found, fresh = {name}, [name]
    while fresh:
        steps = near.get(fresh.pop(), set()) - found
        found |= steps
        fresh.extend(steps)
    return found
