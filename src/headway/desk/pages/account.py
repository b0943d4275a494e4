"""Signing in, accounts, tokens and the audit log."""

from fastapi import APIRouter

__all__ = ["router"]

router = APIRouter()
