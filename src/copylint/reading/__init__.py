"""Who speaks, who acts, what changes for the reader, what proves it: documents in, pages out."""

from copylint.reading.decide import decided
from copylint.reading.read import Outline, outline, read
from copylint.reading.settle import settle
from copylint.reading.whole import read_page

__all__ = ["Outline", "decided", "outline", "read", "read_page", "settle"]
