"""Files in, documents out: one reader a format, each block at its exact place."""

from copylint.formats.endings import READABLE, readable, reader_named
from copylint.formats.reading import UnreadableFormat, decode, read
from copylint.formats.settings import Settings

__all__ = ["READABLE", "Settings", "UnreadableFormat", "decode", "read", "readable", "reader_named"]
