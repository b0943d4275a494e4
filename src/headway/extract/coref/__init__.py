"""Whom a pronoun takes up, as a trained network ranks the phrases before it."""
