"""Words by which talks are spoken of: typed loading of `talk.jsonl`."""

import re
from functools import cache

from headway.lexicon.patterns import load_patterns

__all__ = ["bare_talk", "talk_words"]

MATTER = "matter"  # a word of talks that may also be what they are about: "sanctions"


@cache
def talk_words() -> re.Pattern[str]:
    """One pattern for every word of talks: "negotiate", "accord", "envoy"."""
    whole = "|".join(entry.pattern.pattern for entry in load_patterns("talk"))
    return re.compile(whole, re.IGNORECASE)


@cache
def bare_talk() -> re.Pattern[str]:
    """One pattern for the words of talks that are never what talks are about."""
    found = (e for e in load_patterns("talk") if e.tells != MATTER)
    return re.compile("|".join(entry.pattern.pattern for entry in found), re.IGNORECASE)
