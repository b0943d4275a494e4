"""Capture to article: text, title, outlet, wire, date, language, boilerplate."""
