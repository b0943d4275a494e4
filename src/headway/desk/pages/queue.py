"""The queue of the least sure entries, and corrections."""

from fastapi import APIRouter

__all__ = ["router"]

router = APIRouter()
