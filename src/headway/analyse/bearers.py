"""Whom each name of a ledger means, as far as the machine can tell."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from headway.analyse.crowd import Group, Groups, Key, both, in_order, listed_in
from headway.analyse.holders import Holders
from headway.analyse.people import settled_crowd
from headway.analyse.profiles import clearest
from headway.analyse.roll import Listed, Roll, roll_of
from headway.model.enrolled import Named

__all__ = ["MOST", "named"]

MOST = 400_000  # groups that settle within the patience of a back room
STRAY = 1  # reports of a name that goes its own way where there are more groups


def named(groups: Groups, holders: Holders | None = None) -> dict[str, Named]:
    """Every name that an actor bears, with the name that prevails for whom it means.

    Of more than `MOST` groups those that a single report names stay as they are named.
    """
    rare = strays(groups) if len(groups.by_key) > MOST else {}
    common = {k: g for k, g in groups.by_key.items() if k not in rare}
    settled = settled_crowd(Groups(common), holders)
    whole = Groups(with_strays(settled.by_key, rare))
    found = listed_in(whole)
    roll = roll_of(found)
    return {one.name: one for one in named_so(groups, whole, found, roll)}


def strays(groups: Groups) -> dict[Key, Group]:
    """The groups that hardly any report names."""
    return {key: g for key, g in groups.by_key.items() if g.reports <= STRAY}


def with_strays(
    settled: Mapping[Key, Group], rare: Mapping[Key, Group]
) -> dict[Key, Group]:
    """The settled groups with those that were not settled, each once."""
    fresh = {k: both(settled[k], g) if k in settled else g for k, g in rare.items()}
    return {**settled, **fresh}


def named_so(
    groups: Groups, settled: Groups, found: Mapping[str, Listed], roll: Roll
) -> Iterator[Named]:
    """Each name as reports have it, with whom it means."""
    usual = usual_names(settled, found)
    for name, own in sums(groups).items():
        if name not in usual:
            continue
        best = usual[name]
        listed = found[best]
        aliases = {word: own.aliases[word] for word in listed.aliases}
        yield Named(
            name=name,
            usual=best,
            kind=listed.kind,
            party=listed.party,
            reports=own.reports,
            mentions=own.mentions,
            aliases={word: times for word, times in aliases.items() if times},
            may_mean=roll.shared.get(best, ()),
        )


def usual_names(settled: Groups, found: Mapping[str, Listed]) -> dict[str, str]:
    """The name that prevails for whom each name clearly means; else its own."""
    owners: dict[str, Counter[str]] = defaultdict(Counter)
    for actor, group in in_order(settled):
        for name, reports in group.written.items():
            owners[name][actor.name] += reports
    return {
        name: clearest(counted) or (name if name in found else most(counted))
        for name, counted in owners.items()
    }


def most(counted: Counter[str]) -> str:
    """Whom most reports mean."""
    return counted.most_common(1)[0][0]


def sums(groups: Groups) -> dict[str, Group]:
    """What all reports say of a name, of whatever kind and party it is to them."""
    found: dict[str, Group] = {}
    for (name, _, _), group in groups.by_key.items():
        own = found.setdefault(name, Group())
        own.reports += group.reports
        own.mentions += group.mentions
        own.aliases.update(group.aliases)
    return found
