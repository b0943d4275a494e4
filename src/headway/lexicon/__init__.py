"""The words: data files under `words/`, one entry a line, and their typed loading."""
