"""Organisations and groups under one name: acronyms, "the", British and American."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from headway.analyse.links import groups
from headway.analyse.profiles import Profile, clearest

__all__ = ["one_body_each"]

ACRONYM = re.compile(r"(?:[A-Z]\.?){2,}")
SPELLINGS = tuple(
    (re.compile(pattern), into)
    for pattern, into in (
        (r"['’]s?$", ""),
        (r"[.'’]", ""),
        (r"&", " and "),
        (r"[^\w\s]", " "),
        (r"^the\b", ""),
        (r"is(?=ations?\b)", "iz"),
        (r"\blabour\b", "labor"),
        (r"tre\b", "ter"),
        (r"fence\b", "fense"),
        (r"gramme\b", "gram"),
    )
)
PART = re.compile(r"[A-Z](?![a-z])|[A-Z]?[a-z’']+")  # "UN Fund": U, N, Fund
NAMED = re.compile(r"[A-Z@][\w.&’'-]*")
BRIEF = 3  # letters up to which capitals count: "Va." is no "VA"
SMALL = {"of", "the", "and", "for", "on", "in", "to", "de", "del", "la"}


def one_body_each(
    found: Mapping[str, Profile], taken: frozenset[str]
) -> dict[str, str]:
    """The prevailing name of each body that has another, as reports write or tie it.

    An acronym joins the one full name that reports give it. `taken` are names that
    others bear, too: persons and states.
    """
    named = {n: p for n, p in found.items() if is_named(n) and n not in taken}
    links = [*written_alike(named), *acronyms(named)]
    parties = {name: (own_party(p),) for name, p in named.items()}
    made: dict[str, str] = {}
    for group in groups(named, links, parties.__getitem__):
        best = max(group, key=lambda n: (*named[n].weight, n))
        made |= {name: best for name in group if name != best}
    return made


def is_named(name: str) -> bool:
    """Whether it is a name, not a description: "Syrian rebels" are no body."""
    words = [word for word in name.split() if word.lower() not in SMALL]
    return bool(words) and all(NAMED.fullmatch(word) for word in words)


def own_party(profile: Profile) -> str | None:
    """The party of a body that stands for another; None: for itself, or nobody."""
    return None if profile.party == profile.name else profile.party


def written(name: str) -> str:
    """The name as all spellings of it are written."""
    found = name if len(name.replace(".", "")) <= BRIEF else name.lower()
    for pattern, into in SPELLINGS:
        found = pattern.sub(into, found)
    return " ".join(found.split())


def written_alike(named: Mapping[str, Profile]) -> Iterator[tuple[str, str]]:
    """Names that differ in spelling alone."""
    first: dict[str, str] = {}
    for name in sorted(named):
        yield first.setdefault(written(name), name), name


def acronyms(named: Mapping[str, Profile]) -> Iterator[tuple[str, str]]:
    """Acronyms with the one full name for which reports give them."""
    owners: dict[str, Counter[str]] = defaultdict(Counter)
    for name, profile in named.items():
        for alias in filter(ACRONYM.fullmatch, profile.aliases):
            if alias in named and shortens(alias, name):
                owners[alias][name] += profile.aliases[alias]
    for acronym, counted in owners.items():
        if owner := clearest(counted):
            yield acronym, owner


def shortens(acronym: str, name: str) -> bool:
    """Whether the acronym has the first letters of the name's words in their order."""
    words = PART.findall(name)
    firsts = iter([word[0] for word in words])
    letters = acronym.replace(".", "")
    long = [word for word in words if word.lower() not in SMALL]
    return 1 < len(long) <= len(letters) and all(c in firsts for c in letters)
