"""Readings to entries: who and when is meant."""
