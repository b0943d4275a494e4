"""What an assistant may ask of a ledger, by the Model Context Protocol."""
