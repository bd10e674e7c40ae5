"""From sentences to plain parses; the only room that knows spaCy."""

from copylint.nlp.gate import can_parse, needs_parse
from copylint.nlp.model import ModelError, describe
from copylint.nlp.normalise import Sentence
from copylint.nlp.parse import Parser

__all__ = ["ModelError", "Parser", "Sentence", "can_parse", "describe", "needs_parse"]
