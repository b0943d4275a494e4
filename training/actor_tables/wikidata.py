"""Holders of a state's offices as Wikidata's query service tells them."""

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import httpx

from headway import __version__
from headway.errors import SourceError

ADDRESS = "https://query.wikidata.org/sparql"
SINCE = 2000
PAGE = 2000  # rows; the service stops a question after a minute
GENDERS = {"Q6581097": "male", "Q6581072": "female"}
# Property numbers: 297 the state's code of two letters, 1001 whose office it is, 39 the
# office held, 580 and 582 from when to when, 21 gender.
QUESTION = """
SELECT ?person ?personLabel ?position ?positionLabel ?start ?end ?gender WHERE {{
  ?state wdt:P297 "{code}" .
  ?position wdt:P1001 ?state .
  ?person p:P39 ?held .
  ?held ps:P39 ?position .
  OPTIONAL {{ ?held pq:P580 ?start . }}
  OPTIONAL {{ ?held pq:P582 ?end . }}
  OPTIONAL {{ ?person wdt:P21 ?gender . }}
  FILTER(!BOUND(?end) || YEAR(?end) >= {since})
  SERVICE wikibase:label {{ bd:serviceParam wikibase:language "en" . }}
}}
ORDER BY ?person ?position ?start
LIMIT {page} OFFSET {offset}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One person in one office, as a line of the table that the generator reads."""

    position: str
    person: str
    personID: str  # as the tables call it
    start: str  # empty: not known
    end: str  # empty: still held
    gender: str  # empty: not known


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """The query service, and how gently it is asked."""

    web: httpx.Client
    address: str = ADDRESS
    page: int = PAGE
    pause: float = 1.0  # seconds between two pages


def holders(service: Service, code: str) -> Iterator[Held]:
    """Those who hold or held an office of the state with this code, page by page.

    `SourceError` where the service does not answer, or with something else.
    """
    offset = 0
    while True:
        rows = asked(service, code, offset)
        yield from (held(row) for row in rows)
        if len(rows) < service.page:
            return
        offset += service.page
        time.sleep(service.pause)


def asked(service: Service, code: str, offset: int) -> list[Any]:
    """The rows of one page of the answer."""
    query = QUESTION.format(code=code, since=SINCE, page=service.page, offset=offset)
    try:
        wanted = {"query": query, "format": "json"}
        answer = service.web.get(service.address, params=wanted)
        answer.raise_for_status()
        rows = answer.json()["results"]["bindings"]
    except httpx.HTTPStatusError as refused:
        said = refused.response.status_code
        raise SourceError(f"Wikidata answered {said} for {code}") from refused
    except httpx.HTTPError as failed:
        raise SourceError(f"Wikidata cannot be asked for {code}: {failed}") from failed
    except (ValueError, KeyError, TypeError) as broken:
        raise SourceError(f"Wikidata's answer for {code} is no table") from broken
    if not isinstance(rows, list):
        raise SourceError(f"Wikidata's answer for {code} is no table")
    return rows


def held(row: Mapping[str, Any]) -> Held:
    """One row of the answer; `SourceError` where it lacks the person or the office."""
    try:
        said = {key: str(cell["value"]) for key, cell in row.items()}
        return Held(
            position=said["positionLabel"],
            person=said["personLabel"],
            personID=number(said["person"]),
            start=said.get("start", "")[:10],
            end=said.get("end", "")[:10],
            gender=GENDERS.get(number(said.get("gender", "")), ""),
        )
    except (AttributeError, KeyError, TypeError) as broken:
        raise SourceError(f"a row of Wikidata's answer lacks {broken}") from broken


def number(address: str) -> str:
    """The number of a thing from its address: ".../entity/Q57336" → Q57336."""
    return address.rpartition("/")[2]


def client(contact: str, patience: float = 90.0) -> httpx.Client:
    """A connection that says who asks, as the service wants it."""
    agent = f"headway/{__version__} ({contact}) httpx/{httpx.__version__}"
    headers = {"user-agent": agent}
    return httpx.Client(headers=headers, timeout=patience, trust_env=False)
