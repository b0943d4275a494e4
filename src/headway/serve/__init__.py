"""Findings to people and programs: JSON lines, table, page."""
