"""Corrections, for programs."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field

from headway.desk.answers.corrections import (
    LONGEST,
    Asking,
    Saying,
    corrections,
    entry_now,
    say,
)
from headway.desk.guard.audit import audited
from headway.desk.guard.people import EditorHere, ReaderHere
from headway.desk.guard.problems import problem
from headway.desk.here import LedgerHere
from headway.errors import OvertakenError, UsageError
from headway.ledger.store import Ledger
from headway.model.entry import EntryId
from headway.model.kinds import EntrySort, Verdict
from headway.serve.corrections import correction_object

__all__ = ["router"]

router = APIRouter(tags=["corrections"])
