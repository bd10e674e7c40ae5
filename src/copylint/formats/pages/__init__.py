"""Whole pages: front matter, and below it Markdown, plain text or HTML."""
