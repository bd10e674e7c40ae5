"""Strings with keys: content files, front matter, tables and message catalogues."""
