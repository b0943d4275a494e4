"""The work of `headway dossier new`: a dossier proposed from a pile of reports."""

import os
import shlex
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from headway.cli.clashes import refuse_overwriting
from headway.cli.noting import note
from headway.cli.writing import opened
from headway.dossier.drafting import draft
from headway.dossier.following import id_at
from headway.dossier.negotiators import candidates, core_of
from headway.dossier.pile import pile_of
from headway.dossier.subjects import subjects
from headway.errors import SourceError, UsageError
from headway.extract.meaning import load_meaning
from headway.extract.nlp import load_nlp
from headway.ingest.places import STDIN
from headway.ingest.sources import gather
from headway.lexicon.actors import load_actors, load_roles
from headway.model.article import Article, Capture, Hints
from headway.read.article import read

__all__ = ["propose"]

MOST_NAMED = 3  # sources that a message repeats
TAGGER = ("tok2vec", "tagger")


def propose(sources: list[str], output: Path, *, force: bool) -> int:
    """Write the proposal; the exit code: 1 if something could not be read.

    Raises `UsageError` where the file is there already, or the pile holds no report.
    """
    if os.path.lexists(output) and not force:
        raise UsageError(f"{output} is there already: name another, or give --force")
    refuse_overwriting(output, None, sources)
    actors, failed = load_actors(), list[SourceError]()
    pile = pile_of(articles(sources, failed), actors)
    for unread in failed:
        note(unread)
    if not pile.size:
        raise UsageError("no report could be read: name files or folders of reports")
    core = core_of(pile)
    sides = candidates(pile, core) if core else []
    found = subjects(
        pile,
        frozenset(one.name for one in sides if one.party),
        frozenset(w.lower() for w in actors.surfaces() if w[:1].isupper()),
        load_roles(),
        tagged,
        load_meaning().vectors,
    )
    with opened(output) as out:
        out.write(draft(pile, core, sides, found, actors, id_at(output)))
    parties = sum(one.party for one in sides)
    call = f"headway dossier add {shlex.quote(str(output))} {named(sources)}"
    with opened(None) as out:
        out.write(
            f"{output}: {parties} parties and {len(found)} issues proposed from "
            f"{pile.size} reports; read it, then: {call}\n"
        )
    return 1 if failed else 0


def named(sources: Sequence[str]) -> str:
    """The pile as a shell takes it; PILE where it is long, or was piped."""
    short = len(sources) <= MOST_NAMED and STDIN not in sources
    return shlex.join(sources) if short else "PILE"


def articles(sources: Iterable[str], failed: list[SourceError]) -> Iterator[Article]:
    """The reports of a pile in English; what cannot be read is noted."""
    for capture in gather(sources, Hints(), sys.stdin.buffer if sys.stdin else None):
        try:
            article = read_if(capture)
        except SourceError as unread:
            failed.append(unread)
        else:
            if article.language == "en":
                yield article


def read_if(capture: Capture | SourceError) -> Article:
    """The report in a capture; `SourceError` where there is none."""
    if isinstance(capture, SourceError):
        raise capture
    return read(capture)


def tagged(sentences: Sequence[str]) -> Iterator[list[tuple[str, str]]]:
    """Each sentence as words with their tags of the Penn Treebank."""
    nlp = load_nlp()
    with nlp.select_pipes(enable=list(TAGGER)):
        for doc in nlp.pipe(sentences):
            yield [(token.text, token.tag_) for token in doc]
