"""The 200 most frequent actors of the corpus and their aliases, into `actors.md`.

Call it with a JSONL export to list that one; without, the corpus is read first.
"""

import json
import os
import re
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.quality import headway

from headway.analyse.people import settled
from headway.analyse.roll import Listed, Roll, roll
from headway.lexicon.places import load_places
from headway.model.actor import Actor, ActorId
from headway.model.article import Article
from headway.model.entry import Entries, Reader
from headway.model.kinds import ActorKind
from headway.model.span import Span

__all__ = ["doubles", "suspects", "table"]

HERE = Path(__file__).parent
MOST = 200  # actors listed
LONGEST = 12  # aliases of each
SUSPECT = re.compile(
    r"""(?ix)
    \b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b
    | ^(?:january|february|march|april|june|july|august|september|october|november
      |december)(?:\ \d+)?$
    | ^(?:photos?|images?|video|read\ more|share|advertisement|subscribe|related|more
      |getty(?:\ images)?|credit|caption|file|story|live|update|copyright|sign\ up
      |facebook|twitter|instagram|youtube|pinterest|email|newsletter|brexit)\b
    | https?:|www\.|@|\.com\b
    | ^[\W\d_]+$ | ^.$ | [\[\]|<>{}…/]
    """
)


def main(words: Sequence[str]) -> None:
    """Write the list, and say what is wrong with it."""
    with TemporaryDirectory() as place:
        export = Path(words[0]) if words else corpus_read(Path(place))
        reports = list(read(export))
    start = time.process_time()
    found = roll(settled(reports))
    taken = time.process_time() - start
    text = "".join(page(found, len(reports), taken))
    HERE.joinpath("actors.md").write_text(text, "utf-8")
    print("".join(checks(found)), end="")


def corpus_read(place: Path) -> Path:
    """An export of all reports of the corpus, made now."""
    shared = Path(os.environ.get("HEADWAY_SHARED", HERE.parents[1] / "shared"))
    reports = shared / "corpus" / "reports.jsonl.gz"
    if not reports.is_file():
        sys.exit(f"no reports in {shared}: name the folder with HEADWAY_SHARED")
    export = place / "reports.jsonl"
    headway("read", reports, "--format", "jsonl", "-o", export)
    return export


def read(export: Path) -> Iterator[Entries]:
    """The actors of each report of an export; nothing else is needed."""
    with export.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield Entries(
                article=Article(id=row["article"]["id"], text=row["article"]["text"]),
                reader=Reader(**row["reader"]),
                actors=tuple(actor(found) for found in row["actors"]),
            )


def actor(row: dict[str, object]) -> Actor:
    """An actor as it stands in an export."""
    aliases, mentions = row["aliases"], row["mentions"]
    assert isinstance(aliases, list)
    assert isinstance(mentions, list)
    party = row["party"]
    return Actor(
        id=ActorId(str(row["id"])),
        name=str(row["name"]),
        kind=ActorKind(str(row["kind"])),
        party=None if party is None else str(party),
        aliases=tuple(aliases),
        mentions=tuple(Span(*place) for place in mentions),
    )


def page(found: Roll, reports: int, taken: float) -> Iterator[str]:
    """The list as it stands in `actors.md`."""
    yield f"# The {MOST} most frequent actors\n\n"
    yield (
        f"Read from {reports} reports, made by `python -m benchmarks.actors`; "
        f"{len(found.actors)} named actors in all, settled in {taken:.1f} s. An alias "
        "means its actor in at least nine of ten reports that use it; of many aliases "
        f"the {LONGEST} most frequent stand here. Descriptions (“the officials”) and "
        "lists (“Arland and Borland”) are no actors of their own.\n\n"
    )
    yield from checks(found)
    yield "\n| | actor | kind | party | reports | mentions | aliases |\n"
    yield "| ---: | --- | --- | --- | ---: | ---: | --- |\n"
    yield from table(found.actors[:MOST])
    yield "\n## Words that several share\n\n"
    yield "They are nobody's alias; where a report says no more, they stay apart.\n\n"
    yield from words_shared(found)


def table(actors: Iterable[Listed]) -> Iterator[str]:
    """One line for each actor."""
    for place, one in enumerate(actors, start=1):
        known = [word for word, _ in by_use(one.aliases)]
        more = f" and {len(known) - LONGEST} more" if len(known) > LONGEST else ""
        cells = (
            str(place),
            one.name,
            one.kind.value,
            one.party or "",
            str(one.reports),
            str(one.mentions),
            ", ".join(known[:LONGEST]) + more,
        )
        yield f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |\n"


def by_use(aliases: Counter[str]) -> list[tuple[str, int]]:
    """The aliases, the most used first."""
    return sorted(aliases.items(), key=lambda pair: (-pair[1], pair[0]))


def checks(found: Roll) -> Iterator[str]:
    """What a reader would find wrong."""
    twice, odd = doubles(found.actors), suspects(found.actors[:MOST])
    yield f"- aliases in two actors: {len(twice)}{listed(twice)}\n"
    yield f"- suspected to be no actors, of the {MOST}: {len(odd)}{listed(odd)}\n"


def listed(words: Sequence[str]) -> str:
    """The words behind a colon, or nothing."""
    return f": {', '.join(words)}" if words else ""


def doubles(actors: Iterable[Listed]) -> list[str]:
    """The names and aliases that more than one actor has."""
    had = Counter(word for one in actors for word in {one.name, *one.aliases})
    return sorted(word for word, times in had.items() if times > 1)


def suspects(actors: Iterable[Listed]) -> list[str]:
    """The actors whose names are those of days, places and parts of a page."""
    return [one.name for one in actors if is_suspect(one)]


def is_suspect(one: Listed) -> bool:
    """Whether the name is no actor's; a place is no organisation."""
    if SUSPECT.search(one.name) or one.name[0].islower():
        return True
    place = load_places().find(one.name.title() if one.name.isupper() else one.name)
    is_place = place is not None and place.kind != "venue"
    return is_place and one.kind is not ActorKind.STATE


def words_shared(found: Roll) -> Iterator[str]:
    """The words that several of the listed actors share."""
    top = {one.name for one in found.actors[:MOST]}
    for word, names in sorted(found.shared.items()):
        if top & {*names} and len(names) > 1:
            yield f"- {word}: {', '.join(names[:LONGEST])}\n"


if __name__ == "__main__":
    main(sys.argv[1:])
