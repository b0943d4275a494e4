"""An archive as large as wanted: real reports, each time with their sentences shuffled.

    python -m benchmarks.replicated ../shared 100000 archive/ 50

One report in ten, or in as many as are named last, is of diplomacy, the others are of
anything else.
"""

import gzip
import json
import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path

__all__ = ["mixed", "records", "shuffled", "write_archive"]

Record = dict[str, str]
SENTENCE = re.compile(r"(?<=[.!?”\"])\s+(?=[\"“A-Z])")
RELEVANT = 10  # one report in so many is of diplomacy
OF_A_FILE = 5_000  # reports
SEED = 2022


def records(file: Path) -> list[Record]:
    """The reports of a corpus."""
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def mixed(
    shared: Path, count: int, one_in: int = RELEVANT
) -> Iterator[tuple[Record, bool]]:
    """So many reports in a mix, and whether each is of diplomacy; each corpus in turns.

    From the second turn on, the sentences of a report are in another order.
    """
    random_ = random.Random(SEED)
    talks = records(shared / "corpus" / "reports.jsonl.gz")
    others = records(shared / "corpus" / "others.jsonl.gz")
    for number in range(count):
        block, place = divmod(number, one_in)
        relevant = place == 0
        pool = talks if relevant else others
        turn, at = divmod(block if relevant else number - block - 1, len(pool))
        found = pool[at]
        text = shuffled(found["text"], random_) if turn else found["text"]
        made = {**found, "id": f"{found['id']}-{turn}", "text": text}
        yield (made | {"url": f"{found['url']}#{turn}"} if turn else made), relevant


def shuffled(text: str, random_: random.Random) -> str:
    """The same sentences in paragraphs of three, in another order."""
    sentences = SENTENCE.split(text)
    random_.shuffle(sentences)
    paragraphs = (" ".join(sentences[i : i + 3]) for i in range(0, len(sentences), 3))
    return "\n\n".join(paragraphs)


def write_archive(shared: Path, count: int, folder: Path, one_in: int) -> None:
    """Write the mix as JSONL, packed, some thousand reports a file."""
    folder.mkdir(parents=True, exist_ok=True)
    found = mixed(shared, count, one_in)
    for number in range(-(-count // OF_A_FILE)):
        size = min(OF_A_FILE, count - number * OF_A_FILE)
        name = folder / f"{number:04}.jsonl.gz"
        with gzip.open(name, "wt", encoding="utf-8", compresslevel=3) as file:
            for _ in range(size):
                file.write(json.dumps(next(found)[0], ensure_ascii=False) + "\n")


if __name__ == "__main__":
    one_in = int(sys.argv[4]) if len(sys.argv) > 4 else RELEVANT
    write_archive(Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]), one_in)
