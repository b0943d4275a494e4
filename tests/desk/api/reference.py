"""The reference of the API in Markdown, from its OpenAPI document."""

from collections.abc import Iterator, Mapping
from typing import Any

__all__ = ["reference_of"]

Json = Mapping[str, Any]
HEAD = """\
# The API

Written by `python -m tests.desk.api.writing` from the OpenAPI document, which the desk
itself gives at `/api/v1/openapi.json`. [How to ask](howto-ask.md) has it step by step.

- **Forms.** By `Accept` an answer comes as `application/json`, `text/csv` or
  `application/x-ndjson`. In CSV a field within a field is a column named by both
  (`stance.since`), words and figures of a list stand in one cell with `; ` between
  them, a list of objects stands as JSON in one cell, and a cell that a spreadsheet
  would take for a formula has an apostrophe before it.
- **Lists** come as `{"items": […], "next": …, "as_of": …, "stale": …}`. `next` is the
  cursor of the next page, whose address stands in the header `Link`, too. `as_of` is
  when a finding was worked out; null: it is read as the ledger stands. `stale`: reports
  have come since, and it is being worked out anew.
- **Tags.** Every answer bears an `ETag`. Who sends it as `If-None-Match` gets 304 and
  no body as long as nothing has changed.
- **Problems** are `application/problem+json` (RFC 9457): `detail` says what to do.
- **Ids** are stable: a dossier's own id, the SHA-256 of a report's text, an entry's 16
  digits. A null means that reports do not say, unless the field notes another meaning.
"""


def reference_of(said: Json) -> str:
    """All addresses with what may be asked, then all objects with their fields."""
    return "\n".join([HEAD, *addresses(said), *objects(said)]) + "\n"


def addresses(said: Json) -> Iterator[str]:
    """Every address with its parameters."""
    for path, ways in said["paths"].items():
        for way, told in ways.items():
            yield f"## `{way.upper()} {path}`\n"
            yield f"{told.get('description') or told['summary']}\n"
            yield from parameters(told)
            if body := told.get("requestBody"):
                yield f"Takes {shape(content(body))}.\n"
            given = next(s for s in told["responses"] if s.startswith("2"))
            others = ", ".join(s for s in told["responses"] if s != given)
            yield f"Gives {given}: {form(told['responses'][given])}. Else {others}.\n"


def form(told: Json) -> str:
    """What comes, in a few words; of what is not JSON the media type."""
    others = [media for media in told.get("content", {}) if media.endswith("xml")]
    return f"`{others[0]}`" if others else shape(content(told))


def content(told: Json) -> Json:
    """What comes as JSON."""
    found: Json = told.get("content", {}).get("application/json", {}).get("schema", {})
    return found


def parameters(told: Json) -> Iterator[str]:
    """A table of what may be asked."""
    asked = [one for one in told.get("parameters", []) if one["in"] != "header"]
    if asked:
        yield "| parameter | | meaning |\n| --- | --- | --- |"
        for one in asked:
            needed = " (needed)" if one["required"] else ""
            meaning = one.get("description", one["schema"].get("description", ""))
            yield f"| `{one['name']}`{needed} | {shape(one['schema'])} | {meaning} |"
        yield ""


def objects(said: Json) -> Iterator[str]:
    """Every object with its fields."""
    yield "# Objects\n"
    for name, told in sorted(said["components"]["schemas"].items()):
        yield f"## {name}\n"
        yield f"{told.get('description', '')}\n"
        if "enum" in told:
            yield f"{shape(told)}\n"
            continue
        yield "| field | | meaning |\n| --- | --- | --- |"
        for field, one in told.get("properties", {}).items():
            yield f"| `{field}` | {shape(one)} | {one.get('description', '')} |"
        yield ""


def shape(one: Json) -> str:
    """What sort of value it is, in a few words."""
    if "$ref" in one:
        name = one["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in one or "oneOf" in one:
        return " or ".join(shape(each) for each in one.get("anyOf", one.get("oneOf")))
    if "enum" in one:
        return ", ".join(f"`{value}`" for value in one["enum"])
    if "const" in one:
        return f"`{one['const']}`"
    if one.get("type") == "array":
        inner = one.get("prefixItems") or [one.get("items", {})]
        return f"list of {', '.join(shape(each) for each in inner)}"
    return str(one.get("format") or one.get("type") or "anything")
