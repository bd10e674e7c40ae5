"""What a team may set, where it stands, and which kind of document a file is."""

from copylint.config.errors import ConfigError
from copylint.config.load import find, for_file, for_run, load
from copylint.config.model import Accept, Choice, Config, Origin
from copylint.config.place import Place, place_in

__all__ = [
    "Accept",
    "Choice",
    "Config",
    "ConfigError",
    "Origin",
    "Place",
    "find",
    "for_file",
    "for_run",
    "load",
    "place_in",
]
