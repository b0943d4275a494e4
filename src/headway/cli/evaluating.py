"""The work of `headway evaluate` and of `headway ledger gold`."""

import json
import shlex
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from rich.console import Console

from headway.analyse.verdict import several
from headway.cli.clashes import refuse_overwriting
from headway.cli.noting import note
from headway.cli.reading import watched
from headway.cli.writing import opened
from headway.dossier.words import load_words
from headway.errors import LedgerError, SourceError, UsageError
from headway.evaluate.counts import Score
from headway.evaluate.kept import Kept, kept_gold
from headway.evaluate.reading import gold_from
from headway.evaluate.score import score
from headway.ingest.sources import gather
from headway.ledger.opening import open_ledger
from headway.model.article import Article, Hints
from headway.model.entry import Entries
from headway.model.gold import GoldReport
from headway.read.article import read
from headway.road import Road
from headway.serve.gold import gold_json, record_line
from headway.serve.measured import measured_json, measured_line, measured_table

__all__ = ["evaluate", "write_gold"]

GOLD, RECORDS = ".gold.json", ".jsonl"
Reads = Callable[[Article], Entries | None]


def evaluate(
    gold: Path | None,
    address: str | None,
    dossier: Path | None,
    *,
    held: bool,
    as_json: bool,
) -> None:
    """Print how well the reports are read."""
    if address is None and (held or gold is None):
        raise UsageError("name a ledger with --ledger, or a file of gold: GOLD.json")
    wanted = judged_in(address, whole=False) if gold is None and address else []
    said = gold_in(gold) if gold is not None else [one.gold for one in wanted]
    texts = reports_of(gold) if gold is not None else texts_of(wanted)
    reads = held_in(address) if held and address else reader(dossier)
    found = {
        id_: reads(text) for id_, text in watched(iter(texts.items()), quiet=False)
    }
    made = score(said, {id_: one for id_, one in found.items() if one is not None})
    show(made, as_json=as_json)


def show(made: Score, *, as_json: bool) -> None:
    """Print what was measured."""
    with opened(None) as out:
        if as_json:
            out.write(json.dumps(measured_json(made)) + "\n")
            return
        console = Console(file=out, highlight=False)
        console.print(measured_table(made))
        console.print(measured_line(made))


def write_gold(address: str, output: Path, *, whole: bool) -> None:
    """Write the judged reports, and what is said of them, as two files."""
    records, said = (Path(f"{output}{ending}") for ending in (RECORDS, GOLD))
    for file in (records, said):
        refuse_overwriting(file, address)
    kept = judged_in(address, whole=whole)
    with opened(records) as out:
        out.writelines(record_line(one.read.article) for one in kept)
    with opened(said) as out:
        made = [gold_json(one.gold) for one in kept]
        out.write(json.dumps(made, ensure_ascii=False) + "\n")
    next_one = f"headway evaluate {shlex.quote(str(said))}"
    note(f"{records}, {said}: {several(len(kept), 'judged report')}; next: {next_one}")


def judged_in(address: str, *, whole: bool) -> list[Kept]:
    """The judged reports of a ledger; `LedgerError` where there are none."""
    ledger = open_ledger(address, create=False)
    found = list(kept_gold(ledger, whole=whole))
    if not found:
        what = "no report is judged as a whole" if whole else "nobody has judged a move"
        raise LedgerError(
            f"{ledger.name}: {what} yet: check entries with headway serve, at /queue, "
            "or with headway correct"
        )
    return found


def texts_of(kept: Iterable[Kept]) -> dict[str, Article]:
    """The reports by the ids of the gold."""
    return {one.gold.id: one.read.article for one in kept}


def gold_in(file: Path) -> list[GoldReport]:
    """The gold of a file; `UsageError` where it is none."""
    try:
        content = file.read_bytes()
    except OSError as missing:
        raise UsageError(f"{file}: cannot be read: name a file of gold") from missing
    return gold_from(content, str(file))


def reports_of(gold: Path) -> Mapping[str, Article]:
    """The reports that lie beside a file of gold, by id."""
    records = gold.with_name(gold.name.removesuffix(GOLD) + RECORDS)
    if not gold.name.endswith(GOLD) or not records.is_file():
        raise UsageError(
            f"{gold}: its reports are missing: NAME{GOLD} needs NAME{RECORDS} beside it"
        )
    found = {}
    for capture in gather([str(records)], Hints(), None):
        if isinstance(capture, SourceError):
            note(capture)
            continue
        article = read(capture)
        found[article.id] = article
    return found


def reader(dossier: Path | None) -> Reads:
    """The reader as it is installed."""
    return Road(load_words(dossier)).code


def held_in(address: str) -> Reads:
    """What a ledger holds as the machine read it."""
    ledger = open_ledger(address, create=False)
    return lambda article: ledger.as_read(article.sha256)
