"""The page of a report."""

from fastapi import APIRouter

__all__ = ["router"]

router = APIRouter()
