"""A report's entries under a dossier: which party, which issue, whose witness."""
