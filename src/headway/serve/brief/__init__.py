"""A briefing of a dossier on two pages, with a quotation for whatever it says."""
