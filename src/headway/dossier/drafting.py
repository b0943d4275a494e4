"""A proposed dossier as a TOML file, with remarks on what speaks for each line."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

import tomlkit
from tomlkit.items import AoT, Array, Item, Table

from headway.dossier.actors import id_of
from headway.dossier.negotiators import Candidate, Core
from headway.dossier.pile import Pile
from headway.dossier.subjects import Subject
from headway.dossier.tables import is_slug
from headway.lexicon.actors import ActorLexicon
from headway.lexicon.folded import folded
from headway.model.dossier import DossierId

__all__ = ["draft"]

MOST_ALIASES = 6
IN_TITLE = 2  # issues that the title names
OLD = 0.02  # share of the reports that may lie before the period …
APART = timedelta(days=365)  # … where the first is so much older
MIXED = 0.3  # share of the reports that name the two of the core; fewer: several talks


def draft(
    pile: Pile,
    core: Core | None,
    sides: Sequence[Candidate],
    issues: Sequence[Subject],
    actors: ActorLexicon,
    own: DossierId,
) -> str:
    """The TOML of a dossier with this id, to be read and changed by a person."""
    made = tomlkit.document()
    for remark in heading(pile, core):
        made.add(tomlkit.comment(remark))
    made.add(tomlkit.nl())
    made.add("title", tomlkit.string(title(core, sides, issues)))
    if is_slug(own):
        made.add("id", named(own))
    made.add(tomlkit.comment('question = "What is to be found out?"'))
    for remark in period(made, pile.days()):
        made.add(tomlkit.comment(remark))
    made.add(tomlkit.comment('sources = ["https://…/feed.xml", "folder/of/reports"]'))
    made.add(tomlkit.nl())
    parties, aliases = [one for one in sides if one.party], spelt(pile)
    made.add("party", party_tables(parties, aliases, core, pile.size, actors))
    made.add("issue", issue_tables(issues, pile.size))
    made.add(tomlkit.nl())
    for remark in remarks([one for one in sides if not one.party], core):
        made.add(tomlkit.comment(remark))
    return tomlkit.dumps(made)


def named(own: DossierId) -> Item:
    """The id, with a remark: it outlives another name of the file."""
    found = tomlkit.string(own)
    return found.comment("by it the ledger knows these talks: leave it as it is")


def heading(pile: Pile, core: Core | None) -> Iterator[str]:
    """What the file is, and whether the pile is of one negotiation."""
    yield f"Proposed by Headway from {reports(pile.size)}. Read it, mend what is wrong,"
    yield "take out what is no party or issue; then: headway dossier add FILE PILE"
    if core is None:
        yield "No two parties were found in one sentence about talks: write them below."
    elif core.reports < MIXED * pile.size:
        share = f"{core.reports} of {reports(pile.size)}"
        yield f"The pile may be of several negotiations: only {share} name both"
        yield f"{core.pair[0]} and {core.pair[1]} in one sentence about talks."


def title(
    core: Core | None, sides: Sequence[Candidate], issues: Sequence[Subject]
) -> str:
    """The hub, or the two who talk, and about what: "Talks with Iran: …"."""
    about = ", ".join(low(issue.name) for issue in issues[:IN_TITLE])
    if core is None:
        who = "Talks"
    elif sum(one.party for one in sides) > len(core.pair):
        who = f"Talks with {core.hub}"
    else:
        who = f"Talks of {core.pair[0]} and {core.pair[1]}"
    return f"{who}: {about}" if about else who


def low(words: str) -> str:
    """The words with a small letter at their head."""
    return words[:1].lower() + words[1:]


def period(made: tomlkit.TOMLDocument, days: Sequence[date]) -> Iterator[str]:
    """Write the first day; yield what is to be said of it and of the last."""
    if not days:
        yield 'from = "2021-01"  # no report bears a date'
        return
    usual = days[int(len(days) * OLD)]
    first = days[0] if usual - days[0] <= APART else usual
    older = sum(day < first for day in days)
    made.add("from", tomlkit.item(first))
    if older:
        yield f"{reports(older)} of the pile lie before that day, from {days[0]} on"
    yield f"to = {days[-1]}  # the last report; leave it open while the talks go on"


def party_tables(
    parties: Iterable[Candidate],
    aliases: dict[str, Counter[str]],
    core: Core | None,
    size: int,
    actors: ActorLexicon,
) -> AoT:
    """A table for each party with its names in the pile, the most frequent first."""
    tables = tomlkit.aot()
    for one in parties:
        table = tomlkit.table()
        table.add(tomlkit.comment(f"named in {one.reports} of {reports(size)}"))
        if core is not None and one.name != core.hub:
            beside = f"in {one.beside} of them beside {core.hub} and a word of talks"
            table.add(tomlkit.comment(beside))
        table.add("name", one.name)
        entry = actors.by_id.get(id_of(one.name))
        own = set(entry.surfaces) if entry else set()
        found = [w for w, _ in aliases[one.name].most_common() if w in own]
        table.add("aliases", [w for w in found[:MOST_ALIASES] if w != one.name])
        tables.append(table)
    return tables


def spelt(pile: Pile) -> dict[str, Counter[str]]:
    """By which names the reports call each party, each with how many do."""
    found: dict[str, Counter[str]] = {}
    for seen in pile.reports:
        for party, words in sorted(seen.names):
            found.setdefault(party, Counter())[words] += 1
    return found


def issue_tables(issues: Iterable[Subject], size: int) -> AoT:
    """A table for each issue; no phrase stands in two."""
    tables = tomlkit.aot()
    used: set[str] = set()
    for issue in issues:
        terms = [term for term in issue.terms if folded(term.words) not in used]
        used |= {folded(term.words) for term in terms}
        if not terms:
            continue
        table: Table = tomlkit.table()
        said = ", ".join(f"{term.words} {term.reports}" for term in terms)
        table.add(tomlkit.comment(f"reports of {size} that say it: {said}"))
        table.add("name", issue.name)
        table.add("phrases", listed(term.words for term in terms))
        tables.append(table)
    return tables


def remarks(others: Sequence[Candidate], core: Core | None) -> Iterator[str]:
    """What to write for those who are named beside the hub and were left out."""
    if core is None or not others:
        return
    yield f"In so many reports beside {core.hub} and a word of talks, and yet hardly at"
    yield "the table; where one is a party, add a [[party]] with its name:"
    for one in others:
        yield f"{one.name}: {one.beside}"


def listed(words: Iterable[str]) -> Array:
    """Words as an array, each on a line of its own where they are several."""
    found = tomlkit.array()
    found.extend(words)
    return found.multiline(len(found) > 1)


def reports(number: int) -> str:
    """The number with its noun."""
    return f"{number:,} report{'' if number == 1 else 's'}"
