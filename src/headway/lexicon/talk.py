"""Words by which talks are spoken of: typed loading of `talk.jsonl`."""

import re
from functools import cache

from headway.lexicon.patterns import load_patterns

__all__ = ["talk_words"]


@cache
def talk_words() -> re.Pattern[str]:
    """One pattern for every word of talks: "negotiate", "accord", "envoy"."""
    whole = "|".join(entry.pattern.pattern for entry in load_patterns("talk"))
    return re.compile(whole, re.IGNORECASE)
