"""Findings over the reports that a dossier files."""
