"""The first look: which reports, and which of their sentences, are worth reading."""
