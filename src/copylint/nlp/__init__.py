"""From sentences to plain parses; the only room that knows spaCy."""

from copylint.nlp.gate import needs_parse
from copylint.nlp.model import ModelError, describe
from copylint.nlp.normalise import Sentence
from copylint.nlp.parse import Parser

__all__ = ["ModelError", "Parser", "Sentence", "describe", "needs_parse"]
