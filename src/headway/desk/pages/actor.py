"""The pages of actors."""

from fastapi import APIRouter

__all__ = ["router"]

router = APIRouter()
