"""The pages of a dossier."""

from fastapi import APIRouter

__all__ = ["router"]

router = APIRouter()
