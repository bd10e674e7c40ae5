"""What a team may set, where it stands, and which kind of document a file is."""

from copylint.config.errors import ConfigError
from copylint.config.kinds import KindGuess, KindRow, KindTable, guess_kind, kind_table
from copylint.config.load import find, for_file, load
from copylint.config.model import Config

__all__ = [
    "Config",
    "ConfigError",
    "KindGuess",
    "KindRow",
    "KindTable",
    "find",
    "for_file",
    "guess_kind",
    "kind_table",
    "load",
]
