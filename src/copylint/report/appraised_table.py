"""What a document says as a whole, as tables in Markdown."""

from collections.abc import Iterator, Sequence

from copylint.appraisal import Appraisal, Quoted
from copylint.report.appraised import GAINS, SERVED, duties_words, goals_words, matrix_evidence
from copylint.report.escape import markdown as plain
from copylint.report.measure import safe
from copylint.results.run import FileResult

_ROWS = 20  # goals or duties; the rest is counted
_LONGEST = 160  # characters of a quotation


def whole(file: FileResult, path: str) -> Iterator[str]:
    """Each part as a block of its own: duties, goals, matrix, and the questions of a customer.

    ``path`` is how the file is named, in Markdown.
    """
    said = file.appraisal
    if said is None:
        return
    yield from _listed(said, path)
    if said.matrix:
        rows = [
            f"| {row.row.value.capitalize()} | {row.name} | {where or '–'} | {plain(row.step) or '–'} |"
            for row in said.matrix
            for where in (matrix_evidence(row),)
        ]
        yield _table(f"**How near to customers is it?** {path}", "| | level | where | one step up |", rows)
    if said.answers:
        rows = [
            f"| {answer.asks} | {_quote(answer.at) if answer.at else f'open. Ask: {plain(answer.ask)}'} |"
            for answer in said.answers
        ]
        yield _table(f"**What a customer asks** {path}", "| question | answer |", rows)


def _listed(said: Appraisal, path: str) -> Iterator[str]:
    if said.duties:
        rows = [f"| {SERVED[duty.serves]} | {_quote(duty.at)} |" for duty in said.duties]
        yield _table(f"**{duties_words(said)}.** {path}", "| serves | duty |", rows)
    if said.goals:
        rows = [f"| {GAINS[goal.gain]} | {_quote(goal.at)} |" for goal in said.goals]
        yield _table(f"**{goals_words(said)}.** {path}", "| whose gain | goal |", rows)


def _quote(quoted: Quoted) -> str:
    text = safe(quoted.text)
    return f"line {quoted.line}: {plain(text if len(text) <= _LONGEST else text[: _LONGEST - 1] + '…')}"


def _table(head: str, columns: str, rows: Sequence[str]) -> str:
    more = [f"| | and {len(rows) - _ROWS} more |"] if len(rows) > _ROWS else []
    line = "|" + " --- |" * (columns.count("|") - 1)
    return "\n".join([head, "", columns, line, *rows[:_ROWS], *more])
