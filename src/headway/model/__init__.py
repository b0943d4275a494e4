"""The nouns of Headway: frozen, small, and free of any other part of it."""
