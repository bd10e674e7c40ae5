"""What is wrong with a config file, in one line."""

from collections.abc import Iterable
from difflib import get_close_matches

from copylint.terms import CopylintError


class ConfigError(CopylintError):
    """A setting that cannot be used; the text names the file, the line and what to write instead."""


def nearest(word: str, known: Iterable[str]) -> str:
    """``' Did you mean "ignore"?'`` for the closest known word, or nothing."""
    close = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f' Did you mean "{close[0]}"?' if close else ""
