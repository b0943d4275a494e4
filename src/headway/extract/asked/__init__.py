"""What a language model is asked of a report, and what of its answer stands there."""
