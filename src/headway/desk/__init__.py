"""The desk: pages and answers over HTTP, for people and programs who use a ledger."""
