"""One module for each question: JSON-ready answers for pages, API and MCP."""
