"""Appraises a document as a whole: is there a customer in it?"""

from copylint.appraisal.values import Answer, Appraisal, Duty, Goal, MatrixRow, Quoted
from copylint.facts.role import Gain, Question, Row, Serves

__all__ = [
    "Answer",
    "Appraisal",
    "Duty",
    "Gain",
    "Goal",
    "MatrixRow",
    "Question",
    "Quoted",
    "Row",
    "Serves",
]
