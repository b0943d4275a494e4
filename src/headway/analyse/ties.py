"""What ties one full name to another: spelling, initials, reports that use both."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations

from headway.analyse.names import core, ends, surname
from headway.analyse.profiles import Profile, clearest
from headway.analyse.spellings import (
    alike,
    frame,
    same_letters,
    same_sound,
    slip_keys,
    slipped,
    words_of,
)

__all__ = ["certain", "likely"]

Tie = tuple[str, str]


def certain(full: Mapping[str, Profile]) -> Iterator[Tie]:
    """Names that are one whatever the party: but for initials, or as reports say."""
    yield from pairs(full, core, lambda a, b: core(a) == core(b))
    for name, profile in full.items():
        near = (alias for alias in profile.aliases if alias in full)
        yield from ((name, alias) for alias in near if alike(ends(name), ends(alias)))


def likely(
    full: Mapping[str, Profile], party: Mapping[str, str | None]
) -> Iterator[Tie]:
    """Names that are one unless something keeps them apart.

    They have the same letters; or a report calls one by the other; or they are of one
    known party and sound alike, or one has a wrong letter, or a word more.
    """
    sided = [name for name in full if party[name]]
    yield from pairs(full, lambda n: frame(core(n)), have_same_letters)
    yield from called(full)
    yield from pairs(sided, lambda n: f"{party[n]} {frame(core(n))}", sound_alike)
    yield from slips(sided, party)
    yield from pairs(
        sided,
        lambda n: f"{party[n]} {frame(ends(n))}",
        lambda a, b: alike(ends(a), ends(b)),
    )
    yield from tails(sided, party)


def pairs(
    names: Iterable[str],
    key: Callable[[str], str],
    fits: Callable[[str, str], bool],
) -> Iterator[Tie]:
    """The pairs of one key that fit each other."""
    near: dict[str, list[str]] = defaultdict(list)
    for name in names:
        near[key(name)].append(name)
    for same in near.values():
        yield from (pair for pair in combinations(same, 2) if fits(*pair))


def have_same_letters(one: str, other: str) -> bool:
    """Whether the names have the same letters, middle initials apart."""
    return alike(core(one), core(other), same_letters)


def sound_alike(one: str, other: str) -> bool:
    """Whether the names sound alike, middle initials apart."""
    return alike(core(one), core(other))


def slips(sided: Iterable[str], party: Mapping[str, str | None]) -> Iterator[Tie]:
    """Names of one party of which one has a wrong letter."""
    near: dict[tuple[str | None, str], list[str]] = defaultdict(list)
    for name in sided:
        for key in slip_keys(core(name)):
            near[party[name], key].append(name)
    for names in near.values():
        found = combinations(names, 2)
        yield from ((a, b) for a, b in found if slipped(core(a), core(b)))


def tails(sided: Iterable[str], party: Mapping[str, str | None]) -> Iterator[Tie]:
    """Names of one party with and without a word before: "Mohammad Javad Zarif"."""
    names = {(party[name], words_of(core(name))): name for name in sided}
    for (side, words), name in names.items():
        short = names.get((side, words[1:]))
        if short and len(words) > 2:
            yield short, name


def called(full: Mapping[str, Profile]) -> Iterator[Tie]:
    """Names that most reports give to another that have them: "Joe" and "Joseph"."""
    owners: dict[str, Counter[str]] = defaultdict(Counter)
    for name, profile in full.items():
        for alias, reports in profile.aliases.items():
            if alias in full:
                owners[alias][name] += reports
    for alias, counted in owners.items():
        owner = clearest(counted)
        if owner is None or counted[owner] < full[alias].reports:
            continue
        if same_sound(surname(alias), surname(owner)):
            yield alias, owner
