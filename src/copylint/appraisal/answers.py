"""Which of a customer's four questions a document answers, and where."""

from collections.abc import Sequence

from copylint.appraisal.fitted import fitted
from copylint.appraisal.lines import Line
from copylint.appraisal.values import Answer
from copylint.appraisal.words import QUESTIONS
from copylint.config.kinds import kind_table
from copylint.facts import Page, Unit
from copylint.facts.alike import of_unit
from copylint.facts.role import Question
from copylint.terms import Outcome, Voice

_LEAST_WORDS = 60  # of a document; a shorter one is asked nothing
_LEAST_OF_ANSWER = 4  # words
_PLAIN = 0.7  # how likely a line must be evidence to be a reason to believe, and how plain an answer then is


def answers_of(lines: Sequence[Line]) -> tuple[Answer, ...]:
    """All four, each with the line that answers it best, or open; none of a text too short to be asked."""
    if sum(line.words for line in lines) < _LEAST_WORDS:
        return ()
    found = []
    said = [dict(zip(Question, all_answers(line), strict=True)) for line in lines]
    for question, (asks, ask) in QUESTIONS.items():
        likely = [each[question] for each in said]
        best = lines[likely.index(max(likely))]
        answered = max(likely) >= fitted().answers[question]
        found.append(Answer(question, asks, best.quoted if answered else None, ask))
    return tuple(found)


def all_answers(line: Line) -> tuple[float, ...]:
    """How likely the line answers each question, in the order of ``Question``."""
    if len(line.units) == 1:
        return of_unit(line.page, line.units[0], _answers_of_one)
    return tuple(answers(line, question) for question in Question)


def _answers_of_one(page: Page, unit: Unit) -> tuple[float, ...]:
    line = Line(page, (unit,))
    return tuple(answers(line, question) for question in Question)


def answers(line: Line, question: Question) -> float:
    """How likely the line answers the question, from 0 to 1; what a customer says is a reason to believe."""
    if line.words < _LEAST_OF_ANSWER:
        return 0.0
    likely = line.roles.get(f"answer:{question}", 0.0)
    if question is Question.CONFIDENCE and any(_vouches(line.page, unit) for unit in line.units):
        likely = max(likely, _PLAIN)
    if question is Question.WORTH and any(_gains(line.page, unit) for unit in line.units):
        likely = max(likely, _PLAIN)
    return likely


def _vouches(page: Page, unit: Unit) -> bool:
    belief = page.belief(unit)
    return unit.voice is Voice.CUSTOMER or (belief is not None and belief.proof >= _PLAIN)


def _gains(page: Page, unit: Unit) -> bool:
    """Whether the reader does something concrete in it; in a plan it would be staff who do."""
    return (
        unit.outcome is Outcome.CONCRETE
        and unit.credit >= 1
        and unit.voice is Voice.COMPANY
        and not unit.buried
        and not kind_table()[page.kind].inside
    )
