"""Plain frozen values: what the reading found, what a rule hit, what a person gets to see."""

from copylint.facts.belief import FAMILIES, Belief
from copylint.facts.clause import Clause, Phrase, Word
from copylint.facts.finding import Finding, Hit
from copylint.facts.names import FoundName, Names
from copylint.facts.page import Page
from copylint.facts.unit import Sign, Unit

__all__ = [
    "FAMILIES",
    "Belief",
    "Clause",
    "Finding",
    "FoundName",
    "Hit",
    "Names",
    "Page",
    "Phrase",
    "Sign",
    "Unit",
    "Word",
]
