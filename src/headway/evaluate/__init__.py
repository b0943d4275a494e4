"""How well a reader reads, measured on what persons have said."""
