"""The trained reader: units in their context in, probabilities out; the only room that knows its runtime."""

from copylint.learned.beliefs import Beliefs
from copylint.learned.reader import LearnedReader, load_reader

__all__ = ["Beliefs", "LearnedReader", "load_reader"]
