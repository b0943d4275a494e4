"""The sentences of a raw text, cut quickly: for counts, not for spans."""

import re

from headway.model.article import Article

__all__ = ["sentences_of"]

END = re.compile(r"(?<=[.!?])[\"'”’)]*\s+|\n\s*")


def sentences_of(article: Article) -> list[str]:
    """The headline of a report and its sentences, each on one line; no boilerplate.

    The first is "" where the report carries no headline.
    """
    kept, start = [], 0
    for span in article.boilerplate:
        kept.append(article.text[start : span.start])
        start = span.end
    whole = "\n".join([*kept, article.text[start:]])
    said = (" ".join(sentence.split()) for sentence in END.split(whole))
    return [article.title or "", *filter(None, said)]
