"""The road for many reports: archives, read by workers and loaded by one loader."""
