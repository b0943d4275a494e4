"""Dossiers and what was found in them, for programs."""

from fastapi import APIRouter

__all__ = ["router"]

router = APIRouter(tags=["dossiers"])
