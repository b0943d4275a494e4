"""A form by which an editor corrects or adds an entry, with what was typed so far."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from fastapi import Depends, Request

from headway.desk.pages.fields import Field, fields_of, fresh_fields, values_of
from headway.desk.pages.panels import actors_of
from headway.follow.editor import Editor
from headway.model.correction import sort_of
from headway.model.entry import EntryId
from headway.model.kinds import EntrySort

__all__ = ["Form", "Sent", "Typed", "change_form", "fresh_form"]

Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What stands in the form, and why it is shown again."""

    sort: EntrySort
    fields: list[Field]
    entry: EntryId | None = None  # None: it is added
    words: str = ""
    near: str = ""
    why: str = ""
    wrong: str = ""  # "": nothing was refused
    overtaken: bool = False  # whether somebody else has corrected it meanwhile


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What a person has typed, and what became of it."""

    written: Texts = field(default_factory=dict)  # by the entry's fields
    words: str = ""
    near: str = ""
    why: str = ""
    wrong: str = ""
    overtaken: bool = False


def change_form(editor: Editor, entry: EntryId, typed: Typed) -> Form:
    """The form of an entry that is there."""
    now = editor.now(entry)
    values = values_of(now, actors_of(editor))
    sort = sort_of(now)
    return Form(
        sort=sort,
        fields=fields_of(sort, values, typed.written),
        entry=entry,
        why=typed.why,
        wrong=typed.wrong,
        overtaken=typed.overtaken,
    )


def fresh_form(sort: EntrySort, typed: Typed) -> Form:
    """The form of an entry that is to be added."""
    return Form(
        sort=sort,
        fields=fresh_fields(sort, typed.written),
        words=typed.words,
        near=typed.near,
        why=typed.why,
        wrong=typed.wrong,
    )


async def sent(request: Request) -> Texts:
    """The fields that a form has sent; files are no part of any."""
    async with request.form() as form:
        return {key: value for key, value in form.items() if isinstance(value, str)}


Sent = Annotated[Mapping[str, str], Depends(sent)]
