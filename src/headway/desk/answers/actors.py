"""The actors of a ledger, each once: who they are, what they say and do."""

from collections import Counter

from headway.analyse.enrolling import aliases_of
from headway.analyse.resembling import keys_of, resembles
from headway.desk.answers.offices import offices
from headway.desk.json import Json
from headway.ledger.dossiers import claims
from headway.ledger.enrolling import enrolment_of
from headway.ledger.roll import (
    Wanted,
    actors_near,
    enrolled_actor,
    listed_actors,
    names_borne,
    whose,
)
from headway.ledger.sameness import judgements
from headway.ledger.store import Ledger
from headway.lexicon.folded import folded
from headway.model.enrolled import Tally
from headway.model.kinds import ActorKind
from headway.model.sameness import Judgement, standing

__all__ = ["actor", "actors", "asked_for", "duplicates", "history", "unknown"]

Place = tuple[int, str]
TOWARDS = 12  # others towards whom an actor acts, that are told
NEAR = 200  # actors that are looked at for one that may be the same
LIKELY = 8  # of whom so many are told


def asked_for(
    q: str | None = None,
    kind: str | None = None,
    party: str | None = None,
    dossier: str | None = None,
) -> Wanted:
    """Which actors are meant by words and facets; an empty one asks for nothing."""
    return Wanted(
        words=tuple(folded(q or "").split()),
        kind=kind or None,
        party=party or None,
        dossier=dossier or None,
    )


def actors(
    ledger: Ledger, wanted: Wanted, after: Place | None, limit: int
) -> tuple[list[Json], Place | None]:
    """So many of the wanted actors, and where the next page begins."""
    page = listed_actors(ledger, wanted, after, limit)
    return [brief(row) for row in page.rows], page.after


def brief(row: Json) -> Json:
    """An actor in a line of a list."""
    return {
        "id": row["id"],
        "name": row["name"],
        "kind": row["kind"],
        "party": row["party"],
        "reports": row["reports"],
        "mentions": row["mentions"],
        "first": row["first"] or None,
        "last": row["last"] or None,
    }


def actor(ledger: Ledger, id_: str) -> Json | None:
    """All that is known of an actor; None: no report names one of this id.

    Of an id that another took over, the other: its own id tells so.
    """
    row = enrolled_actor(ledger, id_)
    if row is None:
        return None
    names = names_borne(ledger, row["id"])
    names.sort(key=lambda one: (-one.reports, -one.mentions, one.name))
    tally = Tally.of(one.tally for one in names)
    is_person = row["kind"] == ActorKind.PERSON
    own = [one.name for one in names]
    return brief(row) | {
        "names": own,
        "aliases": [
            {"name": word, "reports": reports, "borne": word in own}
            for word, reports in aliases_of(row["name"], names)
        ],
        "offices": (
            offices(row["name"], row["party"], claims(ledger)) if is_person else []
        ),
        "counts": counts_of(tally),
        "months": [
            {"month": month, "said": said, "did": did}
            for month, (said, did) in sorted(tally.months.items())
            if month
        ],
        "towards": towards(ledger, row["id"], tally),
        "dossiers": [
            {"id": dossier, "reports": reports}
            for dossier, reports in sorted(tally.dossiers.items())
        ],
    }


def counts_of(tally: Tally) -> dict[str, int]:
    """In how many entries an actor plays which part."""
    return {
        "statements": tally.said,
        "moves": tally.did,
        "meetings": tally.met,
        "proposals": tally.proposed,
        "addressed": tally.addressed,
    }


def towards(ledger: Ledger, own: str, tally: Tally) -> list[Json]:
    """Whom it addresses most of those on the roll, each once, with how often."""
    known = whose(ledger, list(tally.towards))
    counted: Counter[tuple[str, str]] = Counter()
    for name, times in tally.towards.items():
        if name in known:
            counted[known[name]] += times
    return [
        {"id": id_, "name": name, "entries": times}
        for (id_, name), times in counted.most_common()
        if id_ != own
    ][:TOWARDS]


def duplicates(ledger: Ledger, told: Json) -> list[Json]:
    """Who may be the same actor, and why, where nobody has judged yet."""
    kind, own = ActorKind(told["kind"]), {told["name"], *told["names"]}
    said = standing(judgements(ledger))
    apart = {
        name
        for one in said
        if not one.same and {one.name, one.other} & own
        for name in (one.name, one.other)
    }
    made = []
    for other in actors_near(ledger, keys_of(kind, told["name"]), NEAR):
        why = resembles(kind, told["name"], other["name"])
        sides = {told["party"], other["party"]} - {None}
        is_new = other["id"] != told["id"] and other["name"] not in apart
        if why and is_new and len(sides) < 2:
            made.append(brief(other) | {"why": why})
    return made[:LIKELY]


def history(ledger: Ledger, told: Json) -> list[Json]:
    """What persons have said of an actor's names, the latest first."""
    said = judgements(ledger)
    own = {told["name"], *told["names"]}
    held = {one.number for one in standing(said)}
    return [
        judgement_object(one) | {"stands": one.number in held}
        for one in reversed(said)
        if {one.name, one.other} & own
    ]


def judgement_object(one: Judgement) -> Json:
    """A judgement as programs and pages have it."""
    return {
        "number": one.number,
        "name": one.name,
        "other": one.other,
        "same": one.same,
        "by": one.by,
        "why": one.why,
        "made": one.made.isoformat(),
        "undoes": one.undoes,
    }


def unknown(ledger: Ledger) -> str:
    """Why nobody goes by an id: no report names one, or there is no roll just now.

    With a report that was taken out the roll goes, until it is made anew.
    """
    if enrolment_of(ledger) is None:
        return "the reports are being gone through: come back in a minute"
    return "no report names such an actor: see /actors"
