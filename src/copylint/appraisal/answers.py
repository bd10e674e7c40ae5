"""Which of a customer's four questions a document answers, and where."""

from collections.abc import Sequence

from copylint.appraisal.fitted import fitted
from copylint.appraisal.lines import Line
from copylint.appraisal.values import Answer
from copylint.appraisal.words import QUESTIONS


def answers_of(lines: Sequence[Line]) -> tuple[Answer, ...]:
    """All four, each with the line that answers it best, or open."""
    found = []
    for question, (asks, ask) in QUESTIONS.items():
        role = f"answer:{question}"
        best = max(lines, key=lambda line: line.roles.get(role, 0.0), default=None)
        answered = best is not None and best.roles.get(role, 0.0) >= fitted().answers[question]
        found.append(Answer(question, asks, best.quoted if best is not None and answered else None, ask))
    return tuple(found)
