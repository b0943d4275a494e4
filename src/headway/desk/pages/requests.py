"""Requests to correct or remove a report."""

from fastapi import APIRouter

__all__ = ["router"]

router = APIRouter()
