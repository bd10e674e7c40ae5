"""Who speaks, who acts, what changes for the reader, what proves it: blocks in, a page out."""

from copylint.reading.read import Outline, outline, read
from copylint.reading.settle import settle

__all__ = ["Outline", "outline", "read", "settle"]
