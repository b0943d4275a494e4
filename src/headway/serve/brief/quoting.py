"""Words of reports as a briefing quotes them, each with its source."""

from collections.abc import Iterable
from typing import Any

from headway.analyse.followed.cited import HANGING, Cited
from headway.analyse.followed.firmness import FULL
from headway.analyse.followed.witnesses import Account
from headway.model.filing import Filing
from headway.serve.brief.brief import Quote, Source
from headway.serve.findings import web
from headway.serve.told_by import words_of
from headway.serve.wording import LONGEST, clipped

__all__ = ["best", "named", "quote", "quote_of", "quoted_from"]

NAME = 60  # code points of a name, an issue, an outlet
MATTER = 80  # code points of what words are about


def named(name: str) -> str:
    """A name on one line, cut where it runs on."""
    return clipped(" ".join(name.split()), NAME)


def quote(words: str, report: Filing, matter: str = "") -> Quote:
    """Words of a report, cut at their end where they run on."""
    said = clipped(words.rstrip(HANGING), LONGEST)
    return Quote(words=said, matter=clipped(matter, MATTER), source=source(report))


def source(report: Filing) -> Source:
    """The report as a note names it."""
    return Source(
        article=report.article,
        outlet=named(report.outlet or report.wire or report.id),
        published=report.published,
        title=clipped(" ".join((report.title or "").split()), LONGEST),
        url=web(report.url),
    )


def quote_of(cited: Cited) -> Quote:
    """The words that prove a finding, and what they are about."""
    words, matter = cited.told
    return quote(words, cited.filing, matter)


def quoted_from(account: Account[Any]) -> Quote:
    """The words of one report's telling."""
    return quote(words_of(account), account.report)


def best(accounts: Iterable[Account[Any]]) -> Account[Any]:
    """Of the tellings of one thing that which tells most, of those the newest.

    One of which a corrected version is filed comes after all others.
    """
    return max(accounts, key=fullness)


def fullness(account: Account[Any]) -> tuple[bool, int, str]:
    """Whether it is in force, how many words it has up to enough, and its day."""
    words = min(len(words_of(account).split()), FULL)
    return not account.report.superseded, words, str(account.told or "")
