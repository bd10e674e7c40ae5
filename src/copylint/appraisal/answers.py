"""Which of a customer's four questions a document answers, and where."""

from collections.abc import Sequence

from copylint.appraisal.fitted import fitted
from copylint.appraisal.lines import Line
from copylint.appraisal.values import Answer
from copylint.appraisal.words import QUESTIONS
from copylint.facts.role import Question
from copylint.terms import Voice

_LEAST_WORDS = 60  # of a document; a shorter one is asked nothing
_LEAST_OF_ANSWER = 4  # words
_VOUCHED = 0.7  # how likely a line must be evidence to be a reason to believe


def answers_of(lines: Sequence[Line]) -> tuple[Answer, ...]:
    """All four, each with the line that answers it best, or open; none of a text too short to be asked."""
    if sum(len(unit.text.split()) for line in lines for unit in line.units) < _LEAST_WORDS:
        return ()
    found = []
    for question, (asks, ask) in QUESTIONS.items():
        best = max(lines, key=lambda line: answers(line, question))
        answered = answers(best, question) >= fitted().answers[question]
        found.append(Answer(question, asks, best.quoted if answered else None, ask))
    return tuple(found)


def answers(line: Line, question: Question) -> float:
    """How likely the line answers the question, from 0 to 1; what a customer says is a reason to believe."""
    words = sum(len(unit.text.split()) for unit in line.units)
    if words < _LEAST_OF_ANSWER:
        return 0.0
    likely = line.roles.get(f"answer:{question}", 0.0)
    if question is Question.CONFIDENCE and any(_vouches(line, n) for n in range(len(line.units))):
        likely = max(likely, _VOUCHED)
    return likely


def _vouches(line: Line, n: int) -> bool:
    unit = line.units[n]
    belief = line.page.belief(unit)
    return unit.voice is Voice.CUSTOMER or (belief is not None and belief.proof >= _VOUCHED)
