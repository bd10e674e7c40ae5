"""A page in, its appraisal out: whatever its kind has a use for."""

from copylint.appraisal.answers import answers_of
from copylint.appraisal.goals import duties_of, goals_of
from copylint.appraisal.lines import lines_of
from copylint.appraisal.matrix import matrix_of
from copylint.appraisal.values import Appraisal
from copylint.config.kinds import kind_table
from copylint.facts import Page


def appraise(page: Page) -> Appraisal | None:
    """What the page says as a whole; None where its kind is not appraised, or nobody read its lines.

    The parts are those that ``rules/kinds.toml`` names for the kind.
    """
    return page.once("appraisal", lambda: _appraised(page))


def _appraised(page: Page) -> Appraisal | None:
    parts = kind_table()[page.kind].appraised
    if not parts or not page.beliefs:
        return None
    lines = lines_of(page)
    return Appraisal(
        matrix=matrix_of(lines) if "matrix" in parts else (),
        goals=goals_of(lines) if "goals" in parts else None,
        answers=answers_of(lines) if "answers" in parts else (),
        duties=duties_of(lines) if "duties" in parts else None,
    )
