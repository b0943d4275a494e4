"""Article to readings: the only folder that knows spaCy."""
