"""Copies of a report as outlets make them, for `benchmarks.copies`."""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from gzip import open as unpacked
from pathlib import Path

from rensa import RMinHash  # type: ignore[import-untyped]

from headway.follow.likeness import RUN, signature_of, words_of
from headway.model.article import Article, Capture
from headway.model.likened import Likened
from headway.read.article import read

__all__ = ["KINDS", "Copied", "likened", "made", "minhash", "reports_of"]

PERMUTATIONS = 128  # as many as its documents advise
FETCHED = datetime(2026, 1, 1, tzinfo=UTC)
FURNITURE = """Read more: The five things to know this morning
Sign up for our newsletter and never miss a story
Share this article
Follow us on Facebook and Twitter
Advertisement - scroll to continue
Story continues below
Watch: Our correspondent explains what happens next
Most popular in world news
You have three free articles left this month
Click here to subscribe for one dollar a week
Image caption The building where the delegations stayed
Photo: A guard stands outside the hotel
Related topics: World, Diplomacy, Economy
Comments are closed
Download our app for breaking news alerts
Copyright. All rights reserved. This material may not be published or broadcast
Back to top
Skip to main content
Listen to this story, four minutes
Support independent journalism: become a member today""".splitlines()
OPENINGS = """There was fresh news on Tuesday in a story that many have followed.
A day that had begun quietly ended with a new turn in the matter.
What had been expected for some time has now come to pass, according to reports.
The latest chapter in a long story was written this week.""".splitlines()
SENTENCE = re.compile(r"(?<=[.!?][”\"’']|.[.!?])\s+(?=[“\"A-Z])")
SPARE = [
    "indeed",
    "further",
    "nearly",
    "about",
    "roughly",
    "thus",
    "yet",
    "still",
    "even",
    "quite",
]
LONG = 800  # characters of a paragraph: a longer one is a report in one line
EVERY = 15  # words, of which a sub-editor changes one
Paragraphs = list[str]
Change = Callable[[Paragraphs, random.Random, Sequence[Article]], Paragraphs]


@dataclass(frozen=True, slots=True)
class Copied:
    """A copy, how it was made, and of which report."""

    mark: Likened
    kind: str
    of: str
    jaccard: float  # how like the whole is, as rensa's MinHash estimates it


def reports_of(folder: Path) -> Iterator[Article]:
    """The different reports of a folder of packed JSONL files."""
    met: set[str] = set()
    for path in sorted(folder.glob("*.jsonl.gz")):
        with unpacked(path) as lines:
            for number, line in enumerate(lines, start=1):
                report = read(captured(line, f"{path.name}:{number}"))
                if report.sha256 not in met:
                    met.add(report.sha256)
                    yield report


def captured(content: bytes, origin: str) -> Capture:
    """A line of such a file, as it is read."""
    kind = "application/json"
    return Capture(
        name=origin, origin=origin, media_type=kind, content=content, fetched=FETCHED
    )


def likened(report: Article) -> Likened:
    """What is kept of a report."""
    return Likened(
        sha=report.sha256,
        signature=signature_of(report),
        id=report.id,
        published=report.published,
        outlet=report.outlet,
        url=report.url,
        title=report.title,
    )


def minhash(report: Article) -> RMinHash:
    """What rensa keeps of the same runs of words."""
    words = words_of(report)
    found = RMinHash(num_perm=PERMUTATIONS, seed=1)
    found.update([" ".join(words[n : n + RUN]) for n in range(len(words) - RUN + 1)])
    return found


def made(
    report: Article, chance: random.Random, others: Sequence[Article]
) -> Iterator[Copied]:
    """A copy of each kind; `others` lend paragraphs that an outlet has of its own."""
    whole = minhash(report)
    for kind, changes in KINDS.items():
        parts = [p for p in report.text.split("\n") if p.strip()]
        for change in changes:
            parts = change(parts, chance, others)
        copy = reprinted(report, kind, "\n\n".join(parts), chance)
        yield Copied(likened(copy), kind, report.sha256, whole.jaccard(minhash(copy)))


def reprinted(report: Article, kind: str, text: str, chance: random.Random) -> Article:
    """The copy as it is published: elsewhere, or at home as a later version."""
    day = report.published
    later = day + timedelta(days=chance.randint(0, 2)) if day else None
    at_home = kind.startswith("version")
    copy = replace(
        report,
        id=f"{report.id}-{kind}",
        text=text,
        title=report.title if at_home else f"{chance.choice(FURNITURE)} ({kind})",
        outlet=report.outlet if at_home else f"The {kind} Courier",
        url=report.url if kind == "version, same address" else None,
        published=later,
        boilerplate=(),
    )
    record = captured(b"", copy.id)
    return replace(copy, boilerplate=read(plain_of(record, text)).boilerplate)


def plain_of(capture: Capture, text: str) -> Capture:
    """The copy's text as a file, so that its boilerplate is found."""
    return replace(capture, media_type="text/plain", content=text.encode())


def retyped(
    parts: Paragraphs, chance: random.Random, _: Sequence[Article]
) -> Paragraphs:
    """Other marks and other line breaks, as another system sets them."""
    straight = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "—": "-"})
    lines = [part.translate(straight).replace("  ", " ") for part in parts]
    width = chance.choice((1, 2))
    return [" ".join(lines[n : n + width]) for n in range(0, len(lines), width)]


def trimmed(
    parts: Paragraphs, chance: random.Random, _: Sequence[Article]
) -> Paragraphs:
    """Cut from the end, by a third to nearly two thirds."""
    share = chance.uniform(0.4, 0.7)
    goal, kept = share * sum(map(len, parts)), Paragraphs()
    for part in parts:
        if kept and sum(map(len, kept)) >= goal:
            break
        kept.append(part)
    return kept if len(kept) < len(parts) else halved(parts, share)


def halved(parts: Paragraphs, share: float) -> Paragraphs:
    """A text of few paragraphs, cut by words."""
    words = " ".join(parts).split()
    return [" ".join(words[: max(int(share * len(words)), 1)])]


def beheaded(
    parts: Paragraphs, chance: random.Random, _: Sequence[Article]
) -> Paragraphs:
    """Without its first paragraph and one from the middle."""
    if len(parts) < 5:
        return halved(parts, 0.8)
    gone = chance.randrange(1, len(parts))
    return [part for place, part in enumerate(parts) if place not in (0, gone)]


def cluttered(
    parts: Paragraphs, chance: random.Random, _: Sequence[Article]
) -> Paragraphs:
    """With the furniture of a site around it and between its paragraphs."""
    made = list(parts)
    for line in chance.sample(FURNITURE, 12):
        made.insert(chance.randint(0, len(made)), line)
    return made


def rewritten(
    parts: Paragraphs, chance: random.Random, _: Sequence[Article]
) -> Paragraphs:
    """With another first sentence."""
    rest = SENTENCE.split(parts[0], maxsplit=1)[1:]
    return [" ".join((chance.choice(OPENINGS), *rest)), *parts[1:]]


def edited(
    parts: Paragraphs, chance: random.Random, _: Sequence[Article]
) -> Paragraphs:
    """With one word in fifteen changed."""
    return [
        " ".join(
            chance.choice(SPARE) if chance.random() < 1 / EVERY else word
            for word in part.split()
        )
        for part in parts
    ]


def lent(chance: random.Random, others: Sequence[Article]) -> Paragraphs:
    """A paragraph of another report, if it is no report in one line."""
    lender = chance.choice(others).text.split("\n")
    return [part for part in chance.sample(lender, 1) if 0 < len(part) < LONG]


def framed(
    parts: Paragraphs, chance: random.Random, others: Sequence[Article]
) -> Paragraphs:
    """Inside a longer report, with as much again of the outlet's own paragraphs."""
    goal, own = chance.uniform(0.5, 1.5) * sum(map(len, parts)), Paragraphs()
    while sum(map(len, own)) < goal:
        own += lent(chance, others)
    place = chance.randint(0, len(own))
    return [*own[:place], *parts, *own[place:]]


def grown(
    parts: Paragraphs, chance: random.Random, others: Sequence[Article]
) -> Paragraphs:
    """With some news added at its end."""
    goal, own = chance.uniform(0.1, 0.4) * sum(map(len, parts)), Paragraphs()
    while sum(map(len, own)) < goal:
        own += lent(chance, others)
    return [*parts, *own]


def corrected(
    parts: Paragraphs, chance: random.Random, _: Sequence[Article]
) -> Paragraphs:
    """With a word of correction at its head."""
    return ["(Corrects the day in the second paragraph)", *edited(parts, chance, _)]


KINDS: dict[str, tuple[Change, ...]] = {
    "retitled": (retyped,),
    "trimmed": (trimmed,),
    "beheaded": (beheaded,),
    "cluttered": (cluttered,),
    "first sentence rewritten": (rewritten,),
    "edited": (edited,),
    "trimmed, cluttered, rewritten": (trimmed, rewritten, cluttered, retyped),
    "edited, cluttered, rewritten": (edited, rewritten, cluttered),
    "inside a longer report": (framed,),
    "trimmed inside a longer one": (trimmed, framed),
    "version, same address": (edited, grown),
    "version, same outlet": (rewritten, grown),
    "version, corrected": (corrected,),
}
