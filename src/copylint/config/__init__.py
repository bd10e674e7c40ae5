"""What a team may set, where it stands, and which kind of document a file is."""

from copylint.config.errors import ConfigError
from copylint.config.kinds import KindGuess, KindRow, KindTable, Place, guess_kind, kind_table, place_in
from copylint.config.load import find, for_file, for_run, load
from copylint.config.model import Accept, Choice, Config, Origin

__all__ = [
    "Accept",
    "Choice",
    "Config",
    "ConfigError",
    "KindGuess",
    "KindRow",
    "KindTable",
    "Origin",
    "Place",
    "find",
    "for_file",
    "for_run",
    "guess_kind",
    "kind_table",
    "load",
    "place_in",
]
