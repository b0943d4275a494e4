"""The page of search."""

from fastapi import APIRouter

__all__ = ["router"]

router = APIRouter()
