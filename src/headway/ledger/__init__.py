"""Entries, kept: schema, migrations and store."""
