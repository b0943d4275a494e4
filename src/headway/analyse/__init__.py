"""Entries to findings: pure functions."""
