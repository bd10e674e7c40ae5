"""The command line: words in, exit code out."""

from copylint.cli.entry import main

__all__ = ["main"]
