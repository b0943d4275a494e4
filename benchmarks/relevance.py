"""How well reports about a dossier are told from others, and how fast.

`iran-kept.jsonl` says of 60 reports whether a careful reader would keep them for the
dossier: half were drawn from those at the border, which say little of the talks, half
at random from the others. Reports are named by the hash of their text.
"""

import gzip
import json
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from headway.dossier.following import load_dossier
from headway.follow.relevance import relevance
from headway.model.article import Article, Capture
from headway.model.dossier import Dossier
from headway.read.article import read

__all__ = ["Share", "found_of", "page", "share"]

HERE = Path(__file__).parent
DOSSIERS = HERE / "dossiers"
PAGE = HERE / "relevance.md"
PILES = ("iran", "us-china-trade", "others")
FOLLOWED = ("iran", "us-china-trade")


@dataclass(frozen=True, slots=True)
class Share:
    """How many reports of a pile a dossier keeps."""

    pile: str
    dossier: str
    kept: int
    reports: int
    seconds: float

    def row(self) -> str:
        """The figures as a row of a table."""
        aside = 1 - self.kept / self.reports
        return (
            f"| {self.pile} | {self.dossier} | {self.reports} | {self.kept} "
            f"| {aside:.1%} | {self.reports / self.seconds:,.0f} |"
        )


def articles(shared: Path, pile: str) -> list[Article]:
    """The reports of a pile."""
    now = datetime.now(UTC)
    with gzip.open(shared / "corpus" / f"{pile}.jsonl.gz") as lines:
        return [
            read(
                Capture(
                    name=f"{pile}-{number}",
                    origin=f"{pile}:{number}",
                    media_type="application/json",
                    content=line,
                    fetched=now,
                )
            )
            for number, line in enumerate(lines, start=1)
        ]


def share(pile: str, found: list[Article], dossier: Dossier) -> Share:
    """How many of these reports the dossier keeps, and in how many seconds."""
    began = time.process_time()
    kept = sum(relevance(article, dossier).kept for article in found)
    return Share(pile, dossier.id, kept, len(found), time.process_time() - began)


def found_of(labels: list[dict[str, object]], kept: set[str], part: str) -> str:
    """How many of the wanted reports of a part are kept: "20 of 20"."""
    wanted = {str(row["sha256"]) for row in labels if row["part"] == part}
    wanted &= {str(row["sha256"]) for row in labels if row["keep"]}
    return f"{len(wanted & kept)} of {len(wanted)}"


def labelled(found: list[Article], dossier: Dossier) -> Iterator[str]:
    """What becomes of the reports that were judged by reading them."""
    lines = (DOSSIERS / "iran-kept.jsonl").read_text("utf-8").splitlines()
    labels = [json.loads(line) for line in lines]
    kept = {a.sha256 for a in found if relevance(a, dossier).kept}
    for part in ("random", "border"):
        yield f"- {part}: {found_of(labels, kept, part)} that a reader would keep"


def page(shares: list[Share], judged: list[str]) -> str:
    """The figures as a page."""
    head = (
        "# Relevance\n\nHow many reports of a pile each dossier keeps; the last column "
        "is reports a second on one core.\n\n"
        "| pile | dossier | reports | kept | set aside | a second |\n"
        "| --- | --- | --- | --- | --- | --- |\n"
    )
    told = (
        "\n\nOf 60 reports of the pile `iran`, each judged by hand from its headline "
        "and all that it says of Iran, kept are:\n\n" + "\n".join(judged)
    )
    return head + "\n".join(one.row() for one in shares) + told + NOTE


NOTE = """

The rule that a passing word is not enough was set after a first look at those at the
border, and one of them was gained by it: their figure is no test. Of the pile `others`,
drawn from all news of those years, some reports are about these very talks: not all
that is kept of it is kept in vain. A thirteenth of the pile `us-china-trade` lies
outside the dossier's period.
"""


def main() -> None:
    """Measure and write the page."""
    shared = Path(os.environ.get("HEADWAY_SHARED", HERE.parents[1] / "shared"))
    if not (shared / "corpus").is_dir():
        sys.exit(f"no reports in {shared}: name the folder with HEADWAY_SHARED")
    dossiers = [load_dossier(DOSSIERS / f"{name}.toml") for name in FOLLOWED]
    piles = {pile: articles(shared, pile) for pile in PILES}
    shares = [share(p, found, d) for p, found in piles.items() for d in dossiers]
    said = page(shares, list(labelled(piles["iran"], dossiers[0])))
    PAGE.write_text(said, "utf-8")
    print(said)


if __name__ == "__main__":
    main()
