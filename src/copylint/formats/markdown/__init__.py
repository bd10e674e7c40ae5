"""Markdown text, in files of its own and in every string that may hold some."""
