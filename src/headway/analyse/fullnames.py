"""Full names that are one person's, under the spelling that prevails."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence

from headway.analyse.holders import Holder, Holders
from headway.analyse.links import groups
from headway.analyse.names import initials_of, is_full, is_tidy, middle_of
from headway.analyse.profiles import Profile, side
from headway.analyse.spellings import frame
from headway.analyse.ties import certain, likely

__all__ = ["one_name_each"]

Traits = tuple[Hashable | None, ...]


def one_name_each(found: Mapping[str, Profile], holders: Holders) -> dict[str, str]:
    """The prevailing spelling of each full name that has another.

    Names of two parties, of two office holders, with two middle names or initials are
    never one; nor is a name between them.
    """
    full = {name: p for name, p in found.items() if is_full(name)}
    held = {name: holders.find(name, p.party) for name, p in full.items()}
    own = {name: traits_of(name, held[name]) for name in full}
    ties = [*certain(full), *by_holder(held)]
    party = parties(full, list(groups(full, ties, own.__getitem__)))
    traits = {name: (party[name], *own[name]) for name in full}
    made: dict[str, str] = {}
    ties += likely(full, party)
    for group in groups(full, ties, traits.__getitem__):
        best = prevailing(group, full, held)
        made |= {name: best for name in group if name != best}
    return made


def traits_of(name: str, holder: Holder | None) -> Traits:
    """What keeps persons apart beside the party: office, initials, middle names."""
    middle = frame(middle_of(name))
    return holder.id if holder else None, initials_of(name) or None, middle or None


def parties(
    full: Mapping[str, Profile], same: Sequence[Sequence[str]]
) -> dict[str, str | None]:
    """The party that the reports clearly give each name and those that are the same."""
    made: dict[str, str | None] = {}
    for group in same:
        said: Counter[str] = Counter()
        for name in group:
            said.update(full[name].parties)
        reports = sum(full[name].reports for name in group)
        made |= dict.fromkeys(group, side(said, reports))
    return made


def prevailing(
    group: Sequence[str],
    full: Mapping[str, Profile],
    held: Mapping[str, Holder | None],
) -> str:
    """The office holder's name, else one with no initials, the most frequent."""
    known = [holder.name for name in group if (holder := held[name])]
    if known:
        return known[0]
    return max(
        group, key=lambda n: (is_tidy(n), not initials_of(n), *full[n].weight, n)
    )


def by_holder(held: Mapping[str, Holder | None]) -> Iterator[tuple[str, str]]:
    """Names of one office holder."""
    same: dict[str, list[str]] = defaultdict(list)
    for name, holder in held.items():
        if holder:
            same[holder.id].append(name)
    for names in same.values():
        yield from ((names[0], other) for other in names[1:])
